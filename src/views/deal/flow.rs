//! Where the money goes: streams of revenue, the agreement, shares, and what is not described.
//!
//! One drawing lies and one stands; the style sheet shows the one for which there is room. The
//! words stand beside both as text, so that they wrap and can be read without the drawing.

use story::model::{Deal, View};
use story::scene::deal::{Band, BasisPoints, End, EndKind, Flow};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};

/// Writes the flow.
pub fn flow(m: &mut Markup, scope: &Scope<'_>, deal: &Deal, flow: &Flow) {
    m.el("section", "bgr-block", |m| {
        m.el_text("h2", "bgr-section", "Where the money goes");
        m.el("figure", "bgr-flow", |m| {
            m.attr("aria-label", "Where the money goes");
            m.attr_if(flow.ends.len() <= 2, "data-few", "");
            m.attr_if(deal.streams.is_empty(), "data-bare", "");
            m.el("div", "bgr-flow__from", |m| {
                m.el("p", "bgr-flow__head", |m| {
                    m.el_text("b", "", deal.revenues.name);
                    m.text(" ");
                    m.text(deal.revenues.detail.text);
                });
                if let Some(&claim) = deal
                    .revenues
                    .detail
                    .rests_on
                    .first()
                    .filter(|_| deal.streams.is_empty())
                {
                    claim_mark(m, scope, claim, Size::Small);
                }
            });
            if !deal.streams.is_empty() {
                m.el("ul", "bgr-flow__streams", |m| {
                    m.attr("role", "list");
                    for stream in deal.streams.iter() {
                        m.el("li", "bgr-flow__stream", |m| {
                            m.el_text("p", "bgr-flow__name", stream.name);
                            said(m, scope, &stream.detail);
                        });
                    }
                });
                m.el("svg", "bgr-flow__threads", |m| {
                    m.attr("aria-hidden", "true");
                    m.attr("viewBox", "0 0 100 1000");
                    m.attr("preserveAspectRatio", "none");
                    for thread in &flow.threads {
                        m.el("path", "bgr-flow__thread", |m| m.attr("d", thread.clone()));
                    }
                });
            }
            m.el("p", "bgr-flow__deal", |m| match deal.event {
                Some(event) => m.el("a", "bgr-link", |m| {
                    m.attr("href", scope.link(View::Event(event)));
                    m.text("The agreement");
                }),
                None => m.text("The agreement"),
            });
            bands(m, flow, deal.id, false);
            bands(m, flow, deal.id, true);
            m.el("ol", "bgr-flow__ends", |m| {
                m.attr("role", "list");
                for end in &flow.ends {
                    m.el("li", "bgr-flow__end", |m| words(m, scope, end, flow.deducts));
                }
            });
            m.el("figcaption", "bgr-caption bgr-flow__note", |m| {
                m.text("Bands are as wide as their share. ");
                if !deal.streams.is_empty() {
                    m.text("Broken lines have no size: the story gives no amounts. ");
                }
                m.text("Dots and an open end: not described in the article.");
            });
        });
    });
}

fn words(m: &mut Markup, scope: &Scope<'_>, end: &End, deducts: bool) {
    m.el("p", "bgr-flow__name", |m| {
        if end.kind != EndKind::Rest && !end.share.is_empty() {
            m.el_text("span", "bgr-after", end.share.clone());
            m.text(" ");
        }
        m.text(end.name);
    });
    match end.kind {
        EndKind::Deduction if end.share.is_empty() => {
            m.el_text("p", "bgr-flow__words", "A fixed sum, taken off first")
        }
        EndKind::Deduction => m.el_text("p", "bgr-flow__words", "Taken off first"),
        EndKind::Share if deducts => m.el_text("p", "bgr-flow__words", "Of what remains after deductions"),
        _ => {}
    }
    for detail in &end.details {
        said(m, scope, detail);
    }
}

/// A few words and the marks of the claims on which they rest.
fn said(m: &mut Markup, scope: &Scope<'_>, text: &story::model::Text) {
    m.el_text("p", "bgr-flow__words", text.text);
    if let Some(&claim) = text.rests_on.first() {
        claim_mark(m, scope, claim, Size::Small);
    }
}

/// The drawing from the bar to the ends.
fn bands(m: &mut Markup, flow: &Flow, deal: &str, upright: bool) {
    let whole = if upright { flow.upright_bar } else { flow.bar };
    m.el(
        "svg",
        if upright {
            "bgr-flow__bands bgr-flow__bands--upright"
        } else {
            "bgr-flow__bands"
        },
        |m| {
            m.attr("aria-hidden", "true");
            m.el("g", "bgr-before", |m| {
                stretched(m, upright, |m| {
                    for end in &flow.ends {
                        m.el("path", "bgr-flow__thread", |m| {
                            m.attr("d", way_of(end, upright).line(whole, upright))
                        });
                    }
                });
            });
            m.el("g", "bgr-after", |m| {
                stretched(m, upright, |m| {
                    for end in flow.ends.iter().filter(|end| end.kind != EndKind::Rest) {
                        let fixed = way_of(end, upright).thick == 0;
                        let class = match end.kind {
                            _ if fixed => "bgr-flow__thread",
                            EndKind::Deduction => "bgr-flow__band bgr-flow__band--off",
                            _ => "bgr-flow__band",
                        };
                        let way = if fixed {
                            way_of(end, upright).line(whole, upright)
                        } else {
                            way_of(end, upright).outline(upright)
                        };
                        m.el("path", class, |m| m.attr("d", way));
                    }
                });
                for end in flow.ends.iter().filter(|end| end.kind == EndKind::Rest) {
                    open_band(m, way_of(end, upright), deal, upright);
                }
                for end in &flow.ends {
                    stop(m, end, upright);
                }
            });
            bar(m, whole, upright);
        },
    );
}

fn way_of(end: &End, upright: bool) -> Band {
    if upright { end.upright } else { end.band }
}

/// A box of 100 by 1,000 that fills the drawing, whatever its size.
fn stretched(m: &mut Markup, upright: bool, write: impl FnOnce(&mut Markup)) {
    m.el("svg", "", |m| {
        m.attr("width", "100%");
        m.attr("height", "100%");
        m.attr("viewBox", if upright { "0 0 1000 100" } else { "0 0 100 1000" });
        m.attr("preserveAspectRatio", "none");
        write(m);
    });
}

/// What is not described: dots that keep their shape while the outline is stretched, and a
/// broken edge.
fn open_band(m: &mut Markup, band: Band, deal: &str, upright: bool) {
    let mut id = String::from(if upright { "bgr-upright-" } else { "bgr-lying-" });
    id.push_str(deal);
    let mut url = String::from("url(#");
    url.push_str(&id);
    url.push(')');
    m.el("clipPath", "", |m| {
        m.attr("id", id);
        m.attr("clipPathUnits", "objectBoundingBox");
        m.el("path", "", |m| {
            m.attr("d", band.outline(upright));
            m.attr(
                "transform",
                if upright {
                    "scale(.001 .01)"
                } else {
                    "scale(.01 .001)"
                },
            );
        });
    });
    m.el("rect", "", |m| {
        m.attr("width", "100%");
        m.attr("height", "100%");
        m.attr("fill", "url(#bgr-dots)");
        m.attr("clip-path", url);
    });
    stretched(m, upright, |m| {
        m.el("path", "bgr-flow__open", |m| m.attr("d", band.outline(upright)));
    });
}

fn bar(m: &mut Markup, (from, length): (u32, u32), upright: bool) {
    m.el("rect", "bgr-flow__bar", |m| {
        m.attr(if upright { "x" } else { "y" }, BasisPoints(from * 10).percent());
        m.attr(
            if upright { "width" } else { "height" },
            BasisPoints(length * 10).percent(),
        );
        m.attr(if upright { "height" } else { "width" }, "9");
    });
}

/// The bar at an end: filled where somebody is named, open where nobody is.
fn stop(m: &mut Markup, end: &End, upright: bool) {
    let band = way_of(end, upright);
    if band.thick == 0 {
        return;
    }
    m.el("svg", "", |m| {
        m.attr(if upright { "y" } else { "x" }, "100%");
        m.attr("overflow", "visible");
        m.el(
            "rect",
            if end.kind == EndKind::Share {
                "bgr-flow__bar"
            } else {
                "bgr-flow__bar bgr-flow__bar--open"
            },
            |m| {
                m.attr(
                    if upright { "x" } else { "y" },
                    BasisPoints(band.to * 10).percent(),
                );
                m.attr(
                    if upright { "width" } else { "height" },
                    BasisPoints(band.thick * 10).percent(),
                );
                m.attr(if upright { "y" } else { "x" }, "-8");
                m.attr(if upright { "height" } else { "width" }, "8");
            },
        );
    });
}
