//! What the story rests on: a picture of all statements, the outlets, the scale of firmness,
//! where the sourcing is thin, and the list of statements under the reader's filters.

mod one;
mod picture;

use story::model::{ClaimId, View};
use story::scene::sources::{corroborated, has_source, second_hand, source_matrix as picture_of, unnamed};
use story::view_state::{Status, ViewState};
use story::vocabulary::Firmness;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, chain, firmness_meaning, firmness_word, typical_code};
use crate::parts::follow;
use crate::parts::statement_list::{LIST, statement_list};
use crate::parts::text::marked;

pub use one::source;
use picture::{drawing, table};

/// Writes the sources.
pub fn sources(m: &mut Markup, scope: &Scope<'_>) {
    let heading = scope.story.views.sources;
    m.el("div", "bgr-opening", |m| {
        m.el_text("h1", "bgr-title", heading.title);
        marked(m, scope, "bgr-dek", &heading.dek);
    });
    let picture = picture_of(scope.story);
    m.el("section", "bgr-block", |m| {
        m.el_text("h2", "bgr-section", "Where in the article, and from whom");
        drawing(m, scope, &picture);
        table(m, scope, &picture);
    });
    m.el("div", "bgr-columns bgr-rests", |m| {
        m.attr("data-split", "7-5");
        m.el("section", "bgr-columns__main", |m| outlets(m, scope));
        m.el("section", "bgr-columns__side", |m| how_firm(m, scope));
    });
    m.el("section", "bgr-block bgr-thin", |m| thin_ice(m, scope));
    statement_list(m, scope);
}

/// The outlets as the article spells them.
fn outlets(m: &mut Markup, scope: &Scope<'_>) {
    m.el_text("h2", "bgr-section", "Outlets");
    m.el("ul", "bgr-ledger", |m| {
        m.attr("role", "list");
        m.attr("aria-label", "Outlets");
        for id in scope.story.source_ids() {
            let source = scope.story.source(id);
            let number = scope.story.claims_through(id).count();
            m.el("li", "bgr-ledger__row", |m| {
                m.el("div", "", |m| {
                    m.el("a", "bgr-ledger__name bgr-link", |m| {
                        m.attr("href", scope.link(View::Source(id)));
                        m.text(source.name);
                        follow::sign(m, scope, View::Source(id));
                    });
                    m.el("p", "bgr-ledger__detail", |m| {
                        if !source.named {
                            m.text("Not named. ");
                        }
                        if let Some(spelled) = source.spelled {
                            m.text("Spelled “");
                            m.text(spelled);
                            m.text("” in the article. ");
                        }
                        if let Some(origin) = source.origin {
                            m.text(origin);
                            m.text(", the article says. ");
                        }
                        m.text(source.summary.text);
                    });
                });
                figure(m, number);
            });
        }
    });
}

fn figure(m: &mut Markup, number: usize) {
    m.el("p", "bgr-ledger__figure", |m| {
        m.text(number.to_string());
        m.el_text(
            "span",
            "bgr-hidden",
            if number == 1 { " statement" } else { " statements" },
        );
    });
}

/// The scale of firmness; each word leads to the list of its statements.
fn how_firm(m: &mut Markup, scope: &Scope<'_>) {
    m.el_text("h2", "bgr-section", "How firm");
    m.el("ul", "bgr-ledger", |m| {
        m.attr("role", "list");
        m.attr("aria-label", "How firm");
        for &firmness in Firmness::ALL {
            let number = scope
                .story
                .claims
                .iter()
                .filter(|claim| claim.firmness == firmness)
                .count();
            m.el("li", "bgr-ledger__row bgr-ledger__row--chain", |m| {
                chain(m, typical_code(firmness), Size::Small);
                m.el("div", "", |m| {
                    only(m, scope, firmness, "bgr-ledger__word bgr-link");
                    m.el_text("p", "bgr-ledger__detail", firmness_meaning(firmness));
                });
                figure(m, number);
            });
        }
    });
    m.el_text(
        "p",
        "bgr-caption",
        "This grades how the article sources a statement, not whether it is true.",
    );
}

/// A link to the statements of a firmness in the list below.
fn only(m: &mut Markup, scope: &Scope<'_>, firmness: Firmness, class: &'static str) {
    m.el("a", class, |m| {
        let only = ViewState {
            status: Some(Status::Firmness(firmness)),
            ..scope.state.reset(View::Sources)
        };
        m.attr("href", scope.link_to(&only));
        m.attr("data-focus", LIST);
        m.text(firmness_word(firmness));
    });
}

/// Where the sourcing is thin: one source only, second-hand, not named, none.
fn thin_ice(m: &mut Markup, scope: &Scope<'_>) {
    let story = scope.story;
    m.el_text("h2", "bgr-section", "Where the sourcing is thin");
    m.el("div", "bgr-thin__parts", |m| {
        let twice = corroborated(story);
        let sourced = story.claims.iter().filter(|claim| has_source(claim)).count();
        m.el("div", "", |m| {
            part_head(m, sourced - twice.len(), "rest on a single source");
            m.el("p", "bgr-ledger__detail", |m| {
                m.text("Of ");
                m.text(sourced.to_string());
                m.text(" statements with a source, another source here bears out ");
                m.text(twice.len().to_string());
                m.text(".");
            });
            which(m, scope, "Those borne out", &twice);
        });
        let second_hand = second_hand(story);
        m.el("div", "", |m| {
            part_head(
                m,
                second_hand.iter().map(|found| found.claims.len()).sum(),
                "come second-hand",
            );
            m.el_text(
                "p",
                "bgr-ledger__detail",
                "Somebody’s words, as an outlet carries them:",
            );
            m.el("ul", "bgr-thin__list", |m| {
                m.attr("role", "list");
                for found in second_hand.iter().take(MOST) {
                    let source = story.source(found.source);
                    m.el("li", "", |m| {
                        m.text(found.speaker);
                        m.text(", via ");
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", scope.link(View::Source(found.source)));
                            m.text(source.name);
                        });
                        m.text(" (");
                        if let Some(origin) = source.origin {
                            m.text(origin);
                            m.text(", ");
                        }
                        m.text(found.claims.len().to_string());
                        m.text(")");
                    });
                }
                more(m, second_hand.len());
            });
        });
        m.el("div", "", |m| {
            part_head(m, unnamed(story).len(), "pass through somebody unnamed");
            m.el("p", "bgr-ledger__detail", |m| {
                m.text("The article does not name the speaker (");
                only(m, scope, Firmness::UnnamedSource, "bgr-link");
                m.text("), or the outlet");
                let outlets = story.source_ids().filter(|&id| !story.source(id).named);
                for (at, id) in outlets.take(MOST).enumerate() {
                    m.text(if at == 0 { ": " } else { ", " });
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", scope.link(View::Source(id)));
                        m.text(story.source(id).name);
                    });
                }
                m.text(".");
            });
        });
        m.el("div", "", |m| {
            part_head(m, story.claims.len() - sourced, "come with no source");
            m.el("p", "bgr-ledger__detail", |m| {
                m.text("The article states them (");
                only(m, scope, Firmness::ArticleOnly, "bgr-link");
                m.text("), or its writer infers them (");
                only(m, scope, Firmness::ArticlesReading, "bgr-link");
                m.text(").");
            });
        });
    });
}

/// Most statements in a list that opens in place; all of them stand in the list below.
const MOST: usize = 60;

/// The statements behind a number, which open in place.
fn which(m: &mut Markup, scope: &Scope<'_>, label: &'static str, claims: &[ClaimId]) {
    if claims.is_empty() {
        return;
    }
    m.el("details", "bgr-fold", |m| {
        m.el("summary", "bgr-fold__label", |m| {
            m.el_text("span", "bgr-link", label)
        });
        m.el("ul", "bgr-thin__list", |m| {
            m.attr("role", "list");
            for &id in claims.iter().take(MOST) {
                m.el("li", "", |m| {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", scope.link(View::Claim(id)));
                        m.text(scope.story.claim(id).statement);
                    });
                });
            }
            more(m, claims.len());
        });
    });
}

/// What is left out of a list that would be too long, and where it stands.
fn more(m: &mut Markup, count: usize) {
    if count > MOST {
        m.el_text("li", "", (count - MOST).to_string() + " more, in the list below");
    }
}

fn part_head(m: &mut Markup, number: usize, words: &'static str) {
    m.el("h3", "bgr-thin__head", |m| {
        m.el_text("span", "bgr-thin__figure", number.to_string());
        m.text(" ");
        m.text(words);
    });
}
