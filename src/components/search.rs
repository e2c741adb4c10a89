//! The search: a dialog above any view. Its query is part of the address, so a search can be shared.

use locale::{Msg, Words, msg};
use story::model::View;
use story::scene::search::{ResultGroup, ResultKind, detail, full_list, name, result_summary, search};
use story::view_state::Field;

use crate::components::claim_mark::{Size, chain, chain_code, chain_words, firmness_word_message};
use crate::components::dialog_head::dialog_head;
use crate::components::follow;
use crate::components::icon::{SEARCH, icon};
use crate::components::live_region::live_region;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The button that opens the search. It names the shortcut key unless the reader has turned it off.
pub fn button(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("button", "bgr-button bgr-search-button bgr-needs-live", |m| {
        m.attr("type", "button");
        m.attr("data-action", "search");
        m.attr("aria-haspopup", "dialog");
        m.attr_message("aria-label", Msg::Search);
        m.attr_if(!context.ui.search_key_off, "aria-keyshortcuts", "/");
        icon(m, "bgr-icon", SEARCH);
        m.el_message("span", "bgr-search-button__word", Msg::Search);
    });
}

/// The dialog, rendered only while it is open.
pub fn dialog(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some(wanted) = &context.state.search {
        search_dialog(m, context, wanted);
    }
}

/// In a file of its own, as `app::page`.
#[inline(never)]
fn search_dialog(m: &mut VNodeBuilder, context: &RenderContext<'_>, wanted: &str) {
    let found = search(context.story, wanted);
    m.el("dialog", "bgr-dialog bgr-search", |m| {
        m.attr("id", "bgr-search");
        m.attr("aria-labelledby", "bgr-search-title");
        m.attr("data-roving-group", "free");
        dialog_head(m, "bgr-search-title", Msg::Search, "close-search");
        m.el("input", "bgr-field", |m| {
            m.attr("id", "bgr-search-field");
            m.attr("type", "search");
            m.attr_message("aria-label", Msg::SearchThisStory);
            m.attr_message("placeholder", Msg::SearchPlaceholder);
            m.attr("autocomplete", "off");
            m.attr("autofocus", "");
            m.attr("data-field", Field::Search.word());
            m.attr("data-roving-item", "");
            m.value(context.typed(wanted));
        });
        m.el_text(
            "p",
            "bgr-search__count",
            result_summary(context.story.words, wanted, &found),
        );
        live_region(m, context);
        m.el("div", "bgr-search__results", |m| {
            for found in &found {
                group(m, context, found, wanted);
            }
        });
        m.el("div", "bgr-search__foot", |m| {
            m.el("button", "bgr-search__key", |m| {
                m.attr("type", "button");
                m.attr("data-action", "toggle-search-key");
                m.attr(
                    "aria-pressed",
                    if context.ui.search_key_off {
                        "false"
                    } else {
                        "true"
                    },
                );
                m.message(Msg::SearchKeyOpensThis);
            });
        });
    });
}

fn kind_name(words: Words, kind: ResultKind) -> &'static str {
    words.text(match kind {
        ResultKind::Actors => Msg::Actors,
        ResultKind::Venues => Msg::Venues,
        ResultKind::Events => Msg::Events,
        ResultKind::Issues => Msg::Issues,
        ResultKind::Sources => Msg::Sources,
        ResultKind::Statements => Msg::Statements,
    })
}

fn group(m: &mut VNodeBuilder, context: &RenderContext<'_>, found: &ResultGroup, wanted: &str) {
    m.el("section", "bgr-search-group", |m| {
        m.key(found.kind as usize);
        m.el("h3", "bgr-search-group__kind", |m| {
            m.text(kind_name(context.story.words, found.kind));
            m.text(" ");
            m.el_number("span", "bgr-chip__count", found.total);
        });
        m.el("ul", "", |m| {
            m.attr("role", "list");
            for &view in &found.views {
                m.el("li", "", |m| result(m, context, view));
            }
            if found.views.len() < found.total {
                m.el("li", "bgr-search-group__more", |m| {
                    match full_list(found.kind, wanted, context.state, context.story) {
                        Some(list) => m.el("a", "bgr-search-group__link bgr-link", |m| {
                            m.attr("href", context.link_to(&list));
                            m.attr("data-roving-item", "");
                            m.formatted(msg::AllCount { count: found.total });
                        }),
                        None => m.message(Msg::SearchMoreFit),
                    }
                });
            }
        });
    });
}

fn result(m: &mut VNodeBuilder, context: &RenderContext<'_>, view: View) {
    m.el("a", "bgr-search-group__link", |m| {
        m.attr("href", context.link(view));
        m.attr("data-roving-item", "");
        if let View::Claim(id) = view {
            let claim = context.story.claim(id);
            m.el_text("span", "bgr-search-group__statement", claim.statement);
            m.el("span", "bgr-search-group__chain", |m| {
                chain(m, chain_code(context.story, claim), Size::Small);
                m.el("span", "", |m| {
                    m.text(chain_words(context.story, claim));
                    m.text(" ");
                    m.el_message("b", "", firmness_word_message(claim.firmness));
                });
            });
        } else {
            m.el_text("span", "bgr-search-group__name", name(context.story, view));
            m.el_text("span", "bgr-search-group__detail", detail(context.story, view));
        }
        follow::related_badge(m, context, view);
    });
}
