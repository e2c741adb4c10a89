//! What the story rests on, and the page of one source: a picture of all statements, the
//! outlets, the scale of firmness, and the list of statements under the reader's filters.

use story::model::{ClaimId, SourceId, View};
use story::scene::sources::{
    Carrier, Picture, borne_out, count, has_source, is_filtered, picture, second_hand,
    statements as matching, unnamed,
};
use story::view_state::{Group, Status, ViewState};
use story::vocabulary::Firmness;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, chain, firmness_meaning, firmness_word, typical_code};
use crate::parts::gaps::{gaps, notes};
use crate::parts::statement_list::{LIST, statement_list};
use crate::parts::text::{marked, statements};

/// A cell of the picture with more statements than this shows their number.
const MOST_SIGNS: usize = 12;

/// Writes the sources.
pub fn sources(m: &mut Markup, scope: &Scope<'_>) {
    let heading = scope.story.views.sources;
    m.el("div", "bgr-opening", |m| {
        m.el_text("h1", "bgr-title", heading.title);
        marked(m, scope, "bgr-dek", &heading.dek);
    });
    let picture = picture(scope.story);
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

/// The name of a row of the picture.
fn carrier_name(m: &mut Markup, scope: &Scope<'_>, carrier: Carrier) {
    match carrier {
        Carrier::Outlet(source) => {
            let source = scope.story.source(source);
            m.text(source.name);
            if !source.named {
                m.text(", unnamed");
            }
        }
        Carrier::Party => m.text("A party, no outlet named"),
        Carrier::Nobody => m.text("Somebody, not named"),
        Carrier::NoSource => m.text("No source given"),
    }
}

/// Paragraphs across, carriers down, one sign for each statement. The table below it says the
/// same to those who do not see it.
fn drawing(m: &mut Markup, scope: &Scope<'_>, picture: &Picture) {
    let fits: Option<Vec<ClaimId>> = is_filtered(scope.state).then(|| matching(scope.story, scope.state));
    let faded = |id: ClaimId| fits.as_ref().is_some_and(|fits| fits.binary_search(&id).is_err());
    m.el("div", "bgr-mix", |m| {
        m.attr("aria-hidden", "true");
        m.el("p", "bgr-mix__key", |m| {
            for &firmness in Firmness::ALL {
                m.el("span", "bgr-mix__entry", |m| {
                    sign(m, firmness, false);
                    m.text(firmness_word(firmness));
                });
            }
        });
        m.el("div", "bgr-mix__row bgr-mix__row--head", |m| {
            m.el_text("b", "bgr-mix__name", "Paragraph");
            for column in 0..picture.columns {
                let first = column * picture.paragraphs_each + 1;
                m.el("span", "bgr-mix__cell", |m| {
                    m.attr_if(column % 4 == 0, "data-fourth", "");
                    m.text(first.to_string());
                });
            }
            m.el_text("b", "bgr-mix__total", "All");
        });
        for row in &picture.rows {
            m.el("div", "bgr-mix__row", |m| {
                m.el("b", "bgr-mix__name", |m| carrier_name(m, scope, row.carrier));
                for column in 0..picture.columns {
                    m.el("span", "bgr-mix__cell", |m| {
                        let here = row
                            .claims
                            .iter()
                            .filter(|&&id| picture.column_of(scope.story.claim(id)) == column);
                        let number = here.clone().count();
                        if number > MOST_SIGNS {
                            m.text(number.to_string());
                        } else {
                            here.for_each(|&id| sign(m, scope.story.claim(id).firmness, faded(id)));
                        }
                    });
                }
                m.el_text("b", "bgr-mix__total", row.claims.len().to_string());
            });
        }
    });
}

/// One statement; faded where the reader has filtered it out of the list.
fn sign(m: &mut Markup, firmness: Firmness, faded: bool) {
    m.el("svg", "bgr-sign", |m| {
        m.attr_if(faded, "data-faded", "");
        m.attr("viewBox", "0 0 12 12");
        m.el("use", "", |m| {
            m.attr("href", format!("#bgr-sign-{}", firmness.word()))
        });
    });
}

/// The picture's numbers.
fn table(m: &mut Markup, scope: &Scope<'_>, picture: &Picture) {
    m.el("details", "bgr-fold", |m| {
        m.attr_if(scope.visit.printing, "open", "");
        m.el("summary", "bgr-fold__label", |m| {
            m.text("Each mark is one statement. ");
            m.el_text("span", "bgr-link", "The same as a table");
        });
        m.el("div", "bgr-scroll", |m| {
            m.attr("tabindex", "0");
            m.attr("role", "region");
            m.attr("aria-label", "Statements by source and firmness");
            m.el("table", "bgr-table bgr-figures", |m| {
                m.el("thead", "", |m| {
                    m.el("tr", "", |m| {
                        column(m, "Through whom");
                        column(m, "From");
                        column(m, "Paragraphs");
                        for &firmness in Firmness::ALL {
                            column(m, firmness_word(firmness));
                        }
                        column(m, "All");
                    });
                });
                m.el("tbody", "", |m| {
                    for row in &picture.rows {
                        m.el("tr", "", |m| {
                            m.el("th", "", |m| {
                                m.attr("scope", "row");
                                carrier_name(m, scope, row.carrier);
                            });
                            m.el_text(
                                "td",
                                "",
                                match row.carrier {
                                    Carrier::Outlet(source) => {
                                        scope.story.source(source).origin.unwrap_or("Not said")
                                    }
                                    _ => "–",
                                },
                            );
                            let mut paragraphs: Vec<u16> = row
                                .claims
                                .iter()
                                .map(|&id| scope.story.claim(id).paragraph)
                                .collect();
                            paragraphs.dedup();
                            m.el_text("td", "", listed(&paragraphs));
                            for &firmness in Firmness::ALL {
                                m.el_text(
                                    "td",
                                    "bgr-table__figure",
                                    count(scope.story, &row.claims, firmness).to_string(),
                                );
                            }
                            m.el_text("td", "bgr-table__figure", row.claims.len().to_string());
                        });
                    }
                });
            });
        });
    });
}

fn column(m: &mut Markup, name: &'static str) {
    m.el("th", "", |m| {
        m.attr("scope", "col");
        m.text(name);
    });
}

/// Numbers with commas between them.
fn listed(numbers: &[u16]) -> String {
    let mut words = String::new();
    for number in numbers {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(&number.to_string());
    }
    words
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
                    m.el("a", "bgr-ledger__word bgr-link", |m| {
                        let only = ViewState {
                            status: Some(Status::Firmness(firmness)),
                            theme: scope.state.theme,
                            ..ViewState::of(View::Sources)
                        };
                        m.attr("href", scope.link_to(&only));
                        m.attr("data-focus", LIST);
                        m.text(firmness_word(firmness));
                    });
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

/// Where the sourcing is thin: one source only, second-hand, not named, none.
fn thin_ice(m: &mut Markup, scope: &Scope<'_>) {
    let story = scope.story;
    m.el_text("h2", "bgr-section", "Where the sourcing is thin");
    m.el("div", "bgr-thin__parts", |m| {
        let sourced = story.claims.iter().filter(|claim| has_source(claim)).count();
        let twice = borne_out(story);
        m.el("div", "", |m| {
            part_head(m, sourced - twice.len(), "rest on a single source");
            m.el("p", "bgr-ledger__detail", |m| {
                m.text("Of ");
                m.text(sourced.to_string());
                m.text(" statements with a source, another source here bears out ");
                m.text(twice.len().to_string());
                m.text(if twice.is_empty() { "." } else { ":" });
            });
            m.el("ul", "bgr-thin__list", |m| {
                m.attr("role", "list");
                for id in twice {
                    m.el("li", "", |m| {
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", scope.link(View::Claim(id)));
                            m.text(story.claim(id).statement);
                        });
                    });
                }
            });
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
                for found in &second_hand {
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
            });
        });
        m.el("div", "", |m| {
            part_head(m, unnamed(story).len(), "pass through somebody unnamed");
            m.el_text(
                "p",
                "bgr-ledger__detail",
                "The article does not name the speaker, or the outlet.",
            );
        });
        m.el("div", "", |m| {
            part_head(m, story.claims.len() - sourced, "come with no source");
            m.el_text(
                "p",
                "bgr-ledger__detail",
                "The article states them, or its writer infers them.",
            );
        });
    });
}

fn part_head(m: &mut Markup, number: usize, words: &'static str) {
    m.el("h3", "bgr-thin__head", |m| {
        m.el_text("span", "bgr-thin__figure", number.to_string());
        m.text(" ");
        m.text(words);
    });
}

/// Writes one source.
pub fn source(m: &mut Markup, scope: &Scope<'_>, id: SourceId) {
    let source = scope.story.source(id);
    m.el("div", "bgr-opening", |m| {
        m.el("p", "bgr-caption", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(View::Sources));
                m.text("All sources");
            });
        });
        m.el("h1", "bgr-title", |m| {
            m.flag("data-arrive");
            m.text(source.name);
        });
        marked(m, scope, "bgr-dek", &source.summary);
    });
    let number = scope.story.claims_through(id).count();
    m.el("div", "bgr-columns", |m| {
        m.attr("data-split", "7-5");
        m.el("section", "bgr-columns__main bgr-block", |m| {
            m.el("div", "bgr-block__head", |m| {
                m.el_text(
                    "h2",
                    "bgr-section",
                    if source.is_article {
                        "Without an outlet"
                    } else {
                        "What it carries"
                    },
                );
                m.el("p", "bgr-block__count", |m| {
                    m.text(number.to_string());
                    m.text(if number == 1 { " statement" } else { " statements" });
                });
            });
            statements(m, scope, scope.story.claims_through(id));
        });
        m.el("section", "bgr-columns__side bgr-block", |m| {
            m.el_text("h2", "bgr-section", "What the article says of it");
            m.el("dl", "bgr-uses", |m| {
                if !source.is_article {
                    entry(
                        m,
                        "Name",
                        if source.named {
                            source.spelled.unwrap_or(source.name)
                        } else {
                            "Not named"
                        },
                    );
                    entry(m, "From", source.origin.unwrap_or("Not in the article"));
                }
                if let Some(address) = source.address {
                    m.el("div", "bgr-uses__row", |m| {
                        m.el_text("dt", "bgr-uses__group", "Address");
                        m.el("dd", "", |m| {
                            m.el("a", "bgr-link", |m| {
                                m.attr("href", address);
                                m.attr("rel", "noopener noreferrer");
                                m.text(address);
                            });
                        });
                    });
                }
            });
            see_also(m, scope, id);
            gaps(m, &source.gaps);
            notes(m, &source.notes);
        });
    });
}

/// The same source on other views: everything there that does not come through it steps back.
fn see_also(m: &mut Markup, scope: &Scope<'_>, id: SourceId) {
    m.el("p", "bgr-caption", |m| {
        m.text("Only what comes through it: ");
        for (view, words) in [
            (View::Timeline, "on the timeline"),
            (View::Sources, "among all statements"),
        ] {
            if !Group::of(view).is_in(scope.story) {
                continue;
            }
            m.text(if view == View::Sources && !scope.story.events.is_empty() {
                ", "
            } else {
                ""
            });
            m.el("a", "bgr-link", |m| {
                let only = ViewState {
                    source: Some(id),
                    theme: scope.state.theme,
                    ..ViewState::of(view)
                };
                m.attr("href", scope.link_to(&only));
                m.text(words);
            });
        }
    });
}

fn entry(m: &mut Markup, name: &'static str, words: &'static str) {
    m.el("div", "bgr-uses__row", |m| {
        m.el_text("dt", "bgr-uses__group", name);
        m.el_text("dd", "", words);
    });
}
