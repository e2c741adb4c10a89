//! The one search: a dialog over any view. What it looks for stands in the address, so a
//! search can be shared; Enter opens the first result, the arrow keys walk through them.

use story::model::View;
use story::scene::search::{ResultGroup, ResultKind, detail, full_list, name, result_summary, search};
use story::view_state::Field;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, chain, chain_code, chain_words, firmness_word};
use crate::parts::follow;
use crate::parts::frame::said;

/// The button that opens the search. While its key is on, the button says which key it is.
pub fn button(m: &mut Markup, scope: &Scope<'_>) {
    m.el("button", "bgr-button bgr-search-button bgr-needs-live", |m| {
        m.attr("type", "button");
        m.attr("data-do", "search");
        m.attr("aria-haspopup", "dialog");
        m.attr("aria-label", "Search");
        m.attr_if(!scope.visit.key_off, "aria-keyshortcuts", "/");
        m.el("svg", "bgr-icon", |m| {
            m.attr("aria-hidden", "true");
            m.attr("viewBox", "0 0 16 16");
            m.el("use", "", |m| m.attr("href", "#bgr-icon-search"));
        });
        m.el_text("span", "bgr-search-button__word", "Search");
    });
}

/// The dialog; it is rendered only while it is open.
pub fn dialog(m: &mut Markup, scope: &Scope<'_>) {
    let Some(wanted) = &scope.state.search else { return };
    let found = search(scope.story, wanted);
    m.el("dialog", "bgr-dialog bgr-search", |m| {
        m.attr("id", "bgr-search");
        m.attr("aria-labelledby", "bgr-search-title");
        m.attr("data-rove", "free");
        m.el("div", "bgr-dialog__head", |m| {
            m.el("h2", "bgr-dialog__title", |m| {
                m.attr("id", "bgr-search-title");
                m.text("Search");
            });
            m.el("button", "bgr-button", |m| {
                m.attr("type", "button");
                m.attr("data-do", "end-search");
                m.attr("aria-label", "Close");
                m.text("×");
            });
        });
        m.el("input", "bgr-field", |m| {
            m.attr("id", "bgr-search-field");
            m.attr("type", "search");
            m.attr("aria-label", "Search this story");
            m.attr("placeholder", "Person, place, event, word");
            m.attr("autocomplete", "off");
            m.attr("autofocus", "");
            m.attr("data-field", Field::Search.word());
            m.attr("data-stop", "");
            m.value(scope.typed(wanted));
        });
        m.el_text("p", "bgr-search__count", result_summary(wanted, &found));
        said(m, scope);
        m.el("div", "bgr-search__results", |m| {
            for found in &found {
                group(m, scope, found, wanted);
            }
        });
        m.el("div", "bgr-search__foot", |m| {
            m.el("button", "bgr-choice", |m| {
                m.attr("type", "button");
                m.attr("data-do", "key");
                m.attr("aria-pressed", if scope.visit.key_off { "false" } else { "true" });
                m.text("The / key opens this");
            });
        });
    });
}

fn kind_name(kind: ResultKind) -> &'static str {
    match kind {
        ResultKind::Actors => "Actors",
        ResultKind::Venues => "Venues",
        ResultKind::Events => "Events",
        ResultKind::Issues => "Issues",
        ResultKind::Sources => "Sources",
        ResultKind::Statements => "Statements",
    }
}

fn group(m: &mut Markup, scope: &Scope<'_>, found: &ResultGroup, wanted: &str) {
    m.el("section", "bgr-found", |m| {
        m.key(kind_name(found.kind));
        m.el("h3", "bgr-found__kind", |m| {
            m.text(kind_name(found.kind));
            m.text(" ");
            m.el_text("span", "bgr-choice__count", found.total.to_string());
        });
        m.el("ul", "", |m| {
            m.attr("role", "list");
            for &view in &found.views {
                m.el("li", "", |m| result(m, scope, view));
            }
            if found.views.len() < found.total {
                m.el("li", "bgr-found__more", |m| {
                    match full_list(found.kind, wanted, scope.state, scope.story) {
                        Some(list) => m.el("a", "bgr-found__link bgr-link", |m| {
                            m.attr("href", scope.link_to(&list));
                            m.attr("data-stop", "");
                            m.text("All ");
                            m.text(found.total.to_string());
                        }),
                        None => m.text("More fit; another word narrows them."),
                    }
                });
            }
        });
    });
}

fn result(m: &mut Markup, scope: &Scope<'_>, view: View) {
    m.el("a", "bgr-found__link", |m| {
        m.attr("href", scope.link(view));
        m.attr("data-stop", "");
        if let View::Claim(id) = view {
            let claim = scope.story.claim(id);
            m.el_text("span", "bgr-found__statement", claim.statement);
            m.el("span", "bgr-found__chain", |m| {
                chain(m, &chain_code(scope.story, claim), Size::Small);
                m.el("span", "", |m| {
                    m.text(chain_words(scope.story, claim));
                    m.text(" ");
                    m.el_text("b", "", firmness_word(claim.firmness));
                });
            });
        } else {
            m.el_text("span", "bgr-found__name", name(scope.story, view));
            m.el_text("span", "bgr-found__detail", detail(scope.story, view));
        }
        follow::sign(m, scope, view);
    });
}
