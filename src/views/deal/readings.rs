//! What each party gives and gets, and how the parties read the deal, side by side.

use story::model::{ClaimId, Deal, Text};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::side_mark::side_mark;

/// What each party gives and gets; nothing where a story has no terms.
pub fn terms(m: &mut Markup, scope: &Scope<'_>, deal: &Deal) {
    if deal.terms.is_empty() {
        return;
    }
    m.el("section", "bgr-block bgr-deal__part", |m| {
        m.el_text("h2", "bgr-section", "Who gives what, who gets what");
        m.el("ul", "bgr-terms", |m| {
            m.attr("role", "list");
            for term in deal.terms.iter() {
                let actor = scope.story.actor(term.party);
                m.el("li", "bgr-term", |m| {
                    m.el("p", "bgr-term__party", |m| {
                        side_mark(m, scope.story.side(actor.side));
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", scope.link(story::model::View::Actor(term.party)));
                            m.text(actor.name);
                        });
                    });
                    m.el("dl", "bgr-term__list", |m| {
                        exchange(m, scope, "Gives", term.gives.as_ref());
                        exchange(m, scope, "Gets", term.gets.as_ref());
                    });
                });
            }
        });
    });
}

fn exchange(m: &mut Markup, scope: &Scope<'_>, name: &'static str, text: Option<&Text>) {
    m.el_text("dt", "bgr-term__name", name);
    m.el("dd", "bgr-term__words", |m| match text {
        Some(text) => {
            m.el_text("p", "bgr-prose", text.text);
            marks(m, scope, text.rests_on.iter().copied());
        }
        None => m.el_text("p", "bgr-term__gap", "Not in the article"),
    });
}

fn marks(m: &mut Markup, scope: &Scope<'_>, claims: impl Iterator<Item = ClaimId>) {
    m.el("div", "bgr-deal__marks", |m| {
        for claim in claims {
            claim_mark(m, scope, claim, Size::Small);
        }
    });
}

/// The readings; nothing where a story has none.
pub fn readings(m: &mut Markup, scope: &Scope<'_>, deal: &Deal) {
    let count = deal.readings.len();
    if count == 0 {
        return;
    }
    m.el("section", "bgr-deal__part bgr-deal__part--open", |m| {
        m.el("h2", "bgr-section", |m| {
            let words = [
                "One reading",
                "Two readings",
                "Three readings",
                "Four readings",
                "Five readings",
                "Six readings",
            ];
            m.text(words.get(count - 1).copied().unwrap_or("Readings"));
            m.text(" of one deal");
        });
        m.el("ul", "bgr-readings", |m| {
            m.attr("role", "list");
            m.attr("data-count", count.to_string());
            for reading in deal.readings.iter() {
                m.el("li", "bgr-reading", |m| {
                    m.el("p", "bgr-reading__lead", |m| {
                        side_mark(m, scope.story.side(reading.side));
                        m.el("span", "", |m| {
                            m.el("span", "bgr-hidden", |m| {
                                m.text(scope.story.side(reading.side).name);
                                m.text(": ");
                            });
                            m.text(reading.lead);
                        });
                    });
                    m.el("p", "bgr-reading__term", |m| {
                        m.attr_if(
                            reading.term.text.starts_with(['“', '„', '«', '"', '‘']),
                            "data-quote",
                            "",
                        );
                        m.text(reading.term.text);
                    });
                    m.el_text("p", "bgr-reading__words", reading.detail.text);
                    let more = reading
                        .detail
                        .rests_on
                        .iter()
                        .filter(|claim| !reading.term.rests_on.contains(claim));
                    marks(m, scope, reading.term.rests_on.iter().chain(more).copied());
                });
            }
        });
    });
}
