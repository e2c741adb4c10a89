//! The pages of a long list: how many there are, where this one stands, the ways to the others.
//!
//! A way leads to the page of the first thing on the next page, which works without scripts; the
//! live app turns the page in place and keeps the reader's filters.

use story::model::View;
use story::scene::pagination::{PAGE_SIZE, Page, page, page_number};
use story::scene::search::name;
use story::scene::shown_words;
use story::view_state::{Section, ViewState};

use crate::app::Scope;
use crate::markup::Markup;

/// How many things the filters admit and which of them are here.
pub fn counted(m: &mut Markup, class: &'static str, numbers: (usize, usize), page: Option<&Page>) {
    m.el("p", class, |m| {
        m.text(shown_words(numbers));
        if let Some(page) = page {
            m.text(", here ");
            m.text(span(page));
        }
    });
}

fn span(page: &Page) -> String {
    let mut words = page.first.to_string();
    words.push_str(" to ");
    words.push_str(&page.last.to_string());
    words
}

/// The ways to the pages before and after; `list` is the id of what gets the focus.
pub fn pages(
    m: &mut Markup,
    scope: &Scope<'_>,
    label: &'static str,
    page: Option<&Page>,
    list: &'static str,
) {
    let Some(page) = page else { return };
    m.el("nav", "bgr-pages", |m| {
        m.attr("aria-label", label);
        for (words, turn) in [("Previous", page.previous), ("Next", page.next)] {
            // What comes and goes stands in a box of its own.
            m.el("div", "", |m| {
                let Some(turn) = turn else { return };
                m.el("a", "bgr-button", |m| {
                    m.attr("href", scope.link_keeping(turn.first_item));
                    if !list.is_empty() {
                        let to = ViewState {
                            page: turn.number,
                            ..scope.state.clone()
                        };
                        m.attr("data-to", scope.address(&to));
                        m.attr("data-focus", list);
                    }
                    m.text(words);
                    m.text(", from ");
                    m.text(name(scope.story, turn.first_item));
                });
            });
        }
    });
}

/// On the page of one thing of a very long list: the thing that begins a page of the list shows
/// that page, all others lead there. So everything can be reached without scripts.
pub fn around(m: &mut Markup, scope: &Scope<'_>, label: &'static str, views: &[View]) {
    let here = scope.state.view;
    let Some(place) = views.iter().position(|&view| view == here) else {
        return;
    };
    let Some(page) = page(views.len(), page_number(place), &|place| {
        views.get(place).copied()
    }) else {
        return;
    };
    let mut title = String::from(label);
    title.push(' ');
    title.push_str(&span(&page));
    title.push_str(" of ");
    title.push_str(&page.count.to_string());
    m.el("section", "bgr-others", |m| {
        m.attr("aria-label", label);
        if place + 1 != page.first {
            m.el("a", "bgr-link", |m| {
                m.attr(
                    "href",
                    views
                        .get(page.first - 1)
                        .map_or_else(String::new, |&first| scope.link(first)),
                );
                m.text(title);
            });
            return;
        }
        m.el_text("h2", "bgr-label", title);
        m.el("ol", "bgr-others__list", |m| {
            m.attr("role", "list");
            for &view in views.iter().skip(page.first - 1).take(PAGE_SIZE) {
                m.el("li", "", |m| {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", scope.link(view));
                        m.attr_if(view == here, "aria-current", "page");
                        m.text(name(scope.story, view));
                    });
                });
            }
        });
        pages(m, scope, Section::of(here).name(), Some(&page), "");
    });
}
