//! The picture of all statements, by paragraph and by through whom they came, and its table.

use story::model::{ClaimId, View};
use story::scene::sources::{Carrier, SourceMatrix, count, is_filtered, statements as matching};
use story::vocabulary::Firmness;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::firmness_word;

/// A cell of the picture with more statements than this shows their number.
const MOST_SIGNS: usize = 12;

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
pub(super) fn drawing(m: &mut Markup, scope: &Scope<'_>, picture: &SourceMatrix) {
    let fits: Option<Vec<ClaimId>> = is_filtered(scope.state).then(|| matching(scope.story, scope.state));
    let faded = |id: ClaimId| {
        fits.as_ref().is_some_and(|fits| fits.binary_search(&id).is_err())
            || (scope.connected.is_some() && !scope.is_connected(View::Claim(id)))
    };
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
pub(super) fn table(m: &mut Markup, scope: &Scope<'_>, picture: &SourceMatrix) {
    m.el("details", "bgr-fold", |m| {
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
