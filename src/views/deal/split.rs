//! The reader's guess, the bar of shares, and the answer with its source.

use story::model::Deal;
use story::scene::deal::{BasisPoints, Part, Split, drawing, guess_slider};
use story::scene::numbers::NumberFormat;
use story::vocabulary::Direction;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::slider::slider;

/// The question, the guess, and the figure "Revenue split".
pub fn split(m: &mut Markup, scope: &Scope<'_>, deal: &Deal, split: &Split, asks: bool) {
    m.el("section", "bgr-block", |m| {
        m.el_text("h2", "bgr-section", deal.question);
        if asks {
            m.el("div", "bgr-guess bgr-needs-live", |m| {
                slider(
                    m,
                    &guess_slider(scope.state, NumberFormat::for_language(scope.story.language)),
                );
                m.el("button", "bgr-button bgr-button--main bgr-guess__show", |m| {
                    m.attr("type", "button");
                    m.attr("data-do", "reveal");
                    m.attr_if(scope.visit.revealed, "aria-disabled", "true");
                    m.text("Show the reported share");
                });
            });
        }
        m.el("figure", "bgr-split", |m| {
            m.attr("aria-label", "Revenue split");
            bar(m, scope, split);
            legend(m, split);
            table(m, split);
        });
        if asks {
            // The style sheet shows the answer to whoever follows this link, with or without the app.
            m.el("p", "bgr-guess__skip bgr-before", |m| {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", "#bgr-answer");
                    m.attr("data-do", "reveal");
                    m.text("Skip the guess");
                });
            });
        }
    });
}

/// The bar: the guess above it, the reported share below it, so that their words never meet.
fn bar(m: &mut Markup, scope: &Scope<'_>, split: &Split) {
    // A drawing runs from the left in every language; a bar starts where reading starts.
    let mirrored = scope.story.direction == Direction::RightToLeft;
    let turn = |at: u32| BasisPoints(if mirrored { 10_000 - at.min(10_000) } else { at }).percent();
    m.el("svg", "bgr-split__bar", |m| {
        m.attr("aria-hidden", "true");
        m.el("g", "bgr-after", |m| {
            for (at, part) in split.parts.iter().enumerate() {
                let start = if mirrored {
                    part.from.0 + part.length.0
                } else {
                    part.from.0
                };
                m.el(
                    "rect",
                    if part.described {
                        "bgr-part"
                    } else {
                        "bgr-part bgr-part--rest"
                    },
                    |m| {
                        m.attr("x", turn(start));
                        m.attr("y", "32");
                        m.attr("width", part.length.percent());
                        m.attr("height", "62");
                        m.attr("fill", fill(at, part));
                    },
                );
            }
            for part in split.parts.iter().skip(1) {
                line(m, "bgr-split__edge", &turn(part.from.0), ("32", "94"));
            }
            if let Some(first) = split.parts.first().filter(|_| split.parts.len() <= 2) {
                let end = first.from.0 + first.length.0;
                line(m, "bgr-split__tick", &turn(end), ("94", "102"));
                label(
                    m,
                    "bgr-split__words",
                    end,
                    mirrored,
                    "118",
                    join("Reported ", &first.share),
                );
            } else {
                for (at, part) in split.parts.iter().enumerate() {
                    let middle = part.from.0 + part.length.0 / 2;
                    m.el("text", "bgr-split__words", |m| {
                        m.attr("x", turn(middle));
                        m.attr("y", "114");
                        m.attr("text-anchor", "middle");
                        m.text((at + 1).to_string());
                    });
                }
            }
        });
        m.el("rect", "bgr-split__frame", |m| {
            m.attr("x", "0");
            m.attr("y", "32");
            m.attr("width", "100%");
            m.attr("height", "62");
        });
        if let Some((words, at)) = &split.guess {
            label(
                m,
                "bgr-split__words bgr-split__words--guess",
                at.0,
                mirrored,
                "13",
                join("Your guess ", words),
            );
            line(m, "bgr-split__case", &turn(at.0), ("31", "95"));
            line(m, "bgr-split__guess", &turn(at.0), ("26", "95"));
            m.el("svg", "bgr-split__point", |m| {
                m.attr("x", turn(at.0));
                m.attr("y", "20");
                m.attr("overflow", "visible");
                m.el("path", "", |m| m.attr("d", "M-6 0H6L0 10z"));
            });
        }
    });
}

fn line(m: &mut Markup, class: &'static str, x: &str, (from, to): (&'static str, &'static str)) {
    m.el("line", class, |m| {
        m.attr("x1", x.to_owned());
        m.attr("x2", x.to_owned());
        m.attr("y1", from);
        m.attr("y2", to);
    });
}

/// Words at a place of the bar that stay within it.
fn label(m: &mut Markup, class: &'static str, at: u32, mirrored: bool, y: &'static str, words: String) {
    let x = if mirrored { 10_000 - at.min(10_000) } else { at };
    m.el("text", class, |m| {
        m.attr("x", BasisPoints(x).percent());
        m.attr("y", y);
        // Anchors turn with the direction of the text, places do not.
        let (left, right) = if mirrored {
            ("end", "start")
        } else {
            ("start", "end")
        };
        m.attr(
            "text-anchor",
            if x < 2_200 {
                left
            } else if x > 7_800 {
                right
            } else {
                "middle"
            },
        );
        m.text(words);
    });
}

/// The filling of a part: its shape differs, not only its tone.
fn fill(at: usize, part: &Part) -> String {
    use story::scene::deal::Series;
    let id = drawing::pattern(if part.described {
        Series::Share(at)
    } else {
        Series::Rest
    });
    let mut url = String::from("url(#");
    url.push_str(id);
    url.push(')');
    url
}

/// The parts in words under the bar.
fn legend(m: &mut Markup, split: &Split) {
    let few = split.parts.len() <= 2;
    m.el(
        "ol",
        if few {
            "bgr-split__names"
        } else {
            "bgr-split__list"
        },
        |m| {
            m.attr("role", "list");
            for (at, part) in split.parts.iter().enumerate() {
                m.el("li", "bgr-split__name", |m| {
                    if !few {
                        m.el_text("b", "bgr-figures", (at + 1).to_string());
                        m.text(" ");
                    }
                    m.text(part.name);
                    if !part.described {
                        m.text(", not described");
                    }
                    if !few {
                        m.el("span", "bgr-after", |m| {
                            m.text(" ");
                            m.text(part.share.clone());
                        });
                    }
                });
            }
        },
    );
}

/// The same numbers as a table, for readers who do not see the bar.
fn table(m: &mut Markup, split: &Split) {
    m.el("div", "bgr-hidden", |m| {
        m.el("table", "", |m| {
            m.el_text("caption", "", "The revenue split in numbers");
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    heading(m, "col", "Part".to_owned());
                    heading(m, "col", "Share".to_owned());
                });
            });
            m.el("tbody", "", |m| {
                for part in &split.parts {
                    m.el("tr", "", |m| {
                        heading(m, "row", part.name.to_owned());
                        m.el("td", "", |m| {
                            m.el_text("span", "bgr-before", "Not shown yet");
                            m.el("span", "bgr-after", |m| {
                                m.text(part.share.clone());
                                m.text(if part.described {
                                    ", reported"
                                } else {
                                    ", not described in the article"
                                });
                            });
                        });
                    });
                }
                if let Some((guess, _)) = &split.guess {
                    m.el("tr", "", |m| {
                        heading(m, "row", "Your guess at the first part".to_owned());
                        m.el_text("td", "", guess.clone());
                    });
                }
            });
        });
    });
}

/// A heading cell.
pub fn heading(m: &mut Markup, scope: &'static str, words: String) {
    m.el("th", "", |m| {
        m.attr("scope", scope);
        m.text(words);
    });
}

/// The reported share in large type, its source, and how the guess compares.
pub fn answer(m: &mut Markup, scope: &Scope<'_>, deal: &Deal, split: &Split, asks: bool) {
    m.el("section", "bgr-block bgr-answer", |m| {
        if asks {
            m.attr("id", "bgr-answer");
        }
        m.el_text("h2", "bgr-hidden", "The reported share");
        if asks {
            m.el("div", "bgr-answer__wait bgr-before", |m| {
                m.attr("aria-hidden", "true");
                m.el_text("p", "bgr-answer__figure", "?");
            });
        }
        m.el("div", "bgr-answer__told bgr-after", |m| {
            for (at, (part, share)) in split.parts.iter().zip(deal.shares.iter()).enumerate() {
                if at == 0 {
                    m.el_text("p", "bgr-answer__figure", part.share.clone());
                }
                m.el_text(
                    "p",
                    if at == 0 { "bgr-answer__words" } else { "bgr-prose" },
                    share.statement.text,
                );
                if let Some(&claim) = share.statement.rests_on.first() {
                    claim_mark(m, scope, claim, Size::Small);
                }
            }
            if asks {
                m.el("p", "bgr-answer__difference", |m| {
                    m.text(split.comparison.clone().unwrap_or_default())
                });
            }
        });
    });
}

fn join(a: &str, b: &str) -> String {
    let mut both = String::from(a);
    both.push_str(b);
    both
}
