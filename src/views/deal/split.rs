//! The reader's guess, the bar of shares, and the reported share with its source.

use locale::{Msg, msg};
use story::model::Deal;
use story::scene::deal::{BasisPoints, Part, Series, Split, drawing, guess_slider, rest_words};
use story::scene::numbers::NumberFormat;
use story::scene::shared_marks::join_parts;
use story::vocabulary::Direction;

use crate::components::claim_mark::claim_marks;
use crate::components::slider::{name_and_stepper, range};
use crate::components::table::{header_cell, header_message};
use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the question, the guess, and the figure "Revenue split".
pub fn split(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, split: &Split, asks: bool) {
    m.el("section", "bgr-block bgr-deal__guess", |m| {
        m.el_text("h2", "bgr-section-title", deal.question);
        let slider = guess_slider(context.state, NumberFormat::of(context.story));
        if asks {
            m.el("div", "bgr-guess bgr-needs-live", |m| {
                name_and_stepper(m, context.story.words, &slider)
            });
        }
        m.el("figure", "bgr-split", |m| {
            m.attr_message("aria-label", Msg::RevenueSplit);
            m.el("div", "bgr-split__scale", |m| {
                bar(m, context, split);
                if asks {
                    m.el("p", "bgr-split__hint bgr-needs-live", |m| {
                        m.attr("aria-hidden", "true");
                        m.text(if split.guess.is_none() && !context.ui.revealed {
                            context.text(Msg::DragToGuess)
                        } else {
                            ""
                        });
                    });
                    range(m, "bgr-range bgr-split__range bgr-needs-live", &slider);
                }
            });
            legend(m, context, deal, split);
            table(m, context, deal, split);
        });
    });
}

/// The bar. The label of the guess is above it and that of the reported share below it, so that they never overlap.
fn bar(m: &mut VNodeBuilder, context: &RenderContext<'_>, split: &Split) {
    let mirrored = context.story.direction == Direction::RightToLeft;
    m.el("svg", "bgr-split__bar", |m| {
        m.attr("aria-hidden", "true");
        m.el("g", "bgr-after-reveal", |m| {
            reported_parts(m, context, split, mirrored)
        });
        m.el("rect", "bgr-split__frame", |m| {
            m.attr("x", "0");
            m.attr("y", "32");
            m.attr("width", "100%");
            m.attr("height", "62");
        });
        if let Some((words, at)) = &split.guess {
            guess_marker(m, context, words, at.0, mirrored);
        }
    });
}

/// A horizontal position. SVG coordinates start at the left in every language, but the bar starts where reading starts.
fn x_position(at: u32, mirrored: bool) -> String {
    BasisPoints(if mirrored { 10_000 - at.min(10_000) } else { at }).percent()
}

fn reported_parts(m: &mut VNodeBuilder, context: &RenderContext<'_>, split: &Split, mirrored: bool) {
    let x_of = |at| x_position(at, mirrored);
    for (at, part) in split.parts.iter().enumerate() {
        let start = if mirrored {
            part.from.0 + part.length.0
        } else {
            part.from.0
        };
        m.el(
            "rect",
            if part.described {
                "bgr-series"
            } else {
                "bgr-series bgr-series--rest"
            },
            |m| {
                m.attr("x", x_of(start));
                m.attr("y", "32");
                m.attr("width", part.length.percent());
                m.attr("height", "62");
                m.attr("fill", fill(at, part));
            },
        );
    }
    for part in split.parts.iter().skip(1) {
        line(m, "bgr-split__edge", &x_of(part.from.0), ("32", "94"));
    }
    if let Some(first) = split.parts.first().filter(|_| split.parts.len() <= 2) {
        let end = first.from.0 + first.length.0;
        line(m, "bgr-split__tick", &x_of(end), ("94", "102"));
        label(
            m,
            "bgr-split__words",
            end,
            mirrored,
            "118",
            context.format(msg::ReportedShareLabel { share: &first.share }),
        );
    } else {
        for (at, part) in split.parts.iter().enumerate() {
            let middle = part.from.0 + part.length.0 / 2;
            m.el("text", "bgr-split__words", |m| {
                m.attr("x", x_of(middle));
                m.attr("y", "114");
                m.attr("text-anchor", "middle");
                m.text((at + 1).to_string());
            });
        }
    }
}

fn guess_marker(m: &mut VNodeBuilder, context: &RenderContext<'_>, guess: &str, at: u32, mirrored: bool) {
    let x_of = |at| x_position(at, mirrored);
    label(
        m,
        "bgr-split__words bgr-split__words--guess",
        at,
        mirrored,
        "13",
        context.format(msg::YourGuessLabel { guess }),
    );
    line(m, "bgr-split__guess-halo", &x_of(at), ("31", "95"));
    line(m, "bgr-split__guess", &x_of(at), ("26", "95"));
    m.el("svg", "bgr-split__point", |m| {
        m.attr("x", x_of(at));
        m.attr("y", "20");
        m.attr("overflow", "visible");
        m.el("path", "", |m| m.attr("d", "M-6 0H6L0 10z"));
    });
}

fn line(m: &mut VNodeBuilder, class: &'static str, x: &str, (from, to): (&'static str, &'static str)) {
    m.el("line", class, |m| {
        m.attr("x1", x.to_owned());
        m.attr("x2", x.to_owned());
        m.attr("y1", from);
        m.attr("y2", to);
    });
}

/// A label at a position of the bar, anchored so that it stays within the bar.
fn label(m: &mut VNodeBuilder, class: &'static str, at: u32, mirrored: bool, y: &'static str, words: String) {
    let x = if mirrored { 10_000 - at.min(10_000) } else { at };
    m.el("text", class, |m| {
        m.attr("x", BasisPoints(x).percent());
        m.attr("y", y);
        // Anchors follow the direction of the text, coordinates do not.
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

/// The pattern of a part. Patterns differ in shape, not only in colour.
fn fill(at: usize, part: &Part) -> String {
    let id = drawing::pattern(if part.described {
        Series::Share(at)
    } else {
        Series::Rest
    });
    join(&join("url(#", id), ")")
}

/// The legend below the bar.
fn legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, split: &Split) {
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
                        m.el_text("b", "bgr-tabular-numbers", (at + 1).to_string());
                        m.text(" ");
                    }
                    m.text(match part.described {
                        true => part.name.to_owned(),
                        false => context.format(msg::LabelWithValue {
                            label: part.name,
                            value: rest_words(deal),
                        }),
                    });
                    if !few {
                        m.el("span", "bgr-after-reveal", |m| {
                            m.text(" ");
                            m.text(part.share.clone());
                        });
                    }
                });
            }
        },
    );
}

/// The same numbers as a table, for screen readers.
fn table(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, split: &Split) {
    let words = context.story.words;
    m.el("div", "bgr-visually-hidden", |m| {
        m.el("table", "", |m| {
            m.el_message("caption", "", Msg::TheRevenueSplitInNumbers);
            m.el("thead", "", |m| {
                m.el("tr", "", |m| {
                    header_message(m, "col", Msg::DealPart);
                    header_message(m, "col", Msg::DealShare);
                });
            });
            m.el("tbody", "", |m| {
                for part in &split.parts {
                    m.el("tr", "", |m| {
                        header_cell(m, "row", part.name.to_owned());
                        m.el("td", "", |m| {
                            m.el_message("span", "bgr-before-reveal", Msg::NotShownYet);
                            m.el("span", "bgr-after-reveal", |m| {
                                let share = &*part.share;
                                m.text(match part.described {
                                    true => words.format(msg::ShareReported { share }),
                                    false => words.format(msg::LabelWithValue {
                                        label: share,
                                        value: rest_words(deal),
                                    }),
                                });
                            });
                        });
                    });
                }
                if let Some((guess, _)) = &split.guess {
                    m.el("tr", "", |m| {
                        header_message(m, "row", Msg::YourGuessAtTheFirstPart);
                        m.el_text("td", "", guess.clone());
                    });
                }
            });
        });
    });
}

/// Renders the reported share in large type, its source, and how the guess compares.
pub fn answer(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, split: &Split, asks: bool) {
    m.el("section", "bgr-block bgr-answer", |m| {
        if asks {
            m.attr("id", "bgr-answer");
        }
        m.el_message("h2", "bgr-section-title bgr-answer__title", Msg::TheReportedShare);
        m.el("div", "bgr-stack", |m| {
            if asks {
                m.el("div", "bgr-answer__ask bgr-before-reveal", |m| {
                    ask(m, split.guess.is_some())
                });
            }
            m.el("div", "bgr-answer__revealed bgr-after-reveal", |m| {
                shares(m, context, deal, split);
                if asks {
                    m.el("p", "bgr-answer__difference", |m| {
                        m.text(split.comparison.clone().unwrap_or_default())
                    });
                }
            });
        });
    });
}

/// What stands in the place of the answer until the reader asks for it. Only a guess makes it the next step.
fn ask(m: &mut VNodeBuilder, guessed: bool) {
    let class = if guessed {
        "bgr-button bgr-button--main bgr-needs-live"
    } else {
        "bgr-button bgr-needs-live"
    };
    m.el_message("p", "bgr-answer__place", Msg::AnswerStandsHere);
    m.el("button", class, |m| {
        m.attr("type", "button");
        m.attr("data-action", "reveal");
        m.message(Msg::ShowTheReportedShare);
    });
    if !guessed {
        // CSS shows the answer when this link is followed, even without the app (`:target`).
        m.el("p", "bgr-answer__skip", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", "#bgr-answer");
                m.attr("data-action", "reveal");
                m.message(Msg::SkipTheGuess);
            });
        });
    }
}

/// The first share in large type, the others below it.
fn shares(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, split: &Split) {
    let rests_on = |at: usize| deal.shares[at].statement.rests_on.to_vec();
    for (claims, parts) in join_parts(context.story, deal.shares.len(), &rests_on) {
        for at in parts {
            let text = deal.shares[at].statement.text;
            if at > 0 {
                m.el_text("p", "bgr-prose", text);
                continue;
            }
            m.el("div", "bgr-answer__first", |m| {
                let figure = split.parts.first().map_or("", |part| &part.share);
                m.el_text("p", "bgr-answer__figure", figure.to_owned());
                m.el_text("p", "bgr-answer__words", text);
            });
        }
        claim_marks(m, context, &claims);
    }
}
