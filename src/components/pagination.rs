//! Pagination of long lists.
//!
//! Without scripts, a link to another page leads to the page of the first item on it, which contains that part of the
//! list. The live app turns the page in place and keeps the filters.

use locale::{Msg, Words, msg};
use story::model::View;
use story::scene::pagination::{PAGE_SIZE, Page, page, page_number};
use story::scene::search::name;
use story::scene::shown_words;
use story::view_state::{Section, ViewState};

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// How many items match, and which of them this page shows.
pub fn result_count(
    m: &mut VNodeBuilder,
    words: Words,
    class: &'static str,
    numbers: (usize, usize),
    page: Option<&Page>,
) {
    let (shown, all) = numbers;
    let text = match page {
        Some(page) => words.format(msg::CountShownHere {
            shown,
            all,
            first: page.first,
            last: page.last,
        }),
        None => shown_words(words, numbers),
    };
    m.el_text("p", class, text);
}

/// Links to the previous and the next page; `list` is the id of the element that takes the focus.
pub fn pagination(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    label: Msg,
    page: Option<&Page>,
    list: &'static str,
) {
    let Some(page) = page else { return };
    m.el("nav", "bgr-pagination", |m| {
        m.attr_message("aria-label", label);
        for (is_next, turn) in [(false, page.previous), (true, page.next)] {
            // A permanent box: see `page_shell`.
            m.el("div", "", |m| {
                let Some(turn) = turn else { return };
                m.el("a", "bgr-button", |m| {
                    m.attr("href", context.link_keeping_filters(turn.first_item));
                    if !list.is_empty() {
                        let to = ViewState {
                            page: turn.number,
                            ..context.state.clone()
                        };
                        m.attr("data-href", context.address(&to));
                        m.attr("data-focus", list);
                    }
                    let item = name(context.story, turn.first_item);
                    m.text(match is_next {
                        true => context.format(msg::PageNextFrom { item }),
                        false => context.format(msg::PagePreviousFrom { item }),
                    });
                });
            });
        }
    });
}

/// On the page of one item of a very long list: the first item of each page of the list shows that page, all others
/// link to it. So every item can be reached without scripts.
pub fn siblings(m: &mut VNodeBuilder, context: &RenderContext<'_>, label: Msg, views: &[View]) {
    let here = context.state.view;
    let Some(place) = views.iter().position(|&view| view == here) else {
        return;
    };
    let Some(page) = page(views.len(), page_number(place), &|place| {
        views.get(place).copied()
    }) else {
        return;
    };
    let title = context.format(msg::PageRange {
        list: context.text(label),
        first: page.first,
        last: page.last,
        all: page.count,
    });
    m.el("section", "bgr-siblings", |m| {
        m.attr_message("aria-label", label);
        if place + 1 != page.first {
            m.el("a", "bgr-link", |m| {
                m.attr(
                    "href",
                    views
                        .get(page.first - 1)
                        .map_or_else(String::new, |&first| context.link(first)),
                );
                m.text(title);
            });
            return;
        }
        m.el_text("h2", "bgr-label", title);
        m.el("ol", "bgr-siblings__list", |m| {
            m.attr("role", "list");
            for &view in views.iter().skip(page.first - 1).take(PAGE_SIZE) {
                m.el("li", "", |m| {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", context.link(view));
                        m.attr_if(view == here, "aria-current", "page");
                        m.text(name(context.story, view));
                    });
                });
            }
        });
        pagination(m, context, Section::of(here).message(), Some(&page), "");
    });
}
