//! How the revenues are allocated: streams of revenue, the agreement, shares, and what is not described.
//!
//! The text is outside the drawing, so that it wraps and can be read without it. Each end has the same height, and its band
//! leads to the middle of it.

use locale::{Msg, msg};
use story::model::{Deal, View};
use story::scene::deal::{Band, BasisPoints, End, EndKind, Flow, rest_words};
use story::scene::shared_marks::join_parts;

use crate::components::claim_mark::claim_marks;
use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the flow.
pub fn flow(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, flow: &Flow) {
    m.el("section", "bgr-block", |m| {
        m.el_message("h2", "bgr-section-title", Msg::HowTheRevenuesAreAllocated);
        m.el("figure", "bgr-flow", |m| {
            m.attr_message("aria-label", Msg::HowTheRevenuesAreAllocated);
            m.attr_if(deal.streams.is_empty(), "data-no-streams", "");
            revenues(m, context, deal, flow);
            m.el("p", "bgr-flow__deal", |m| match deal.event {
                Some(event) => m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link(View::Event(event)));
                    m.message(Msg::TheAgreement);
                }),
                None => m.message(Msg::TheAgreement),
            });
            bands(m, flow, deal.id);
            m.el("ol", "bgr-flow__ends", |m| {
                m.attr("role", "list");
                for end in &flow.ends {
                    m.el("li", "bgr-flow__end", |m| end_text(m, context, end, flow.deducts));
                }
            });
            m.el("figcaption", "bgr-caption bgr-flow__note", |m| {
                if !deal.streams.is_empty() {
                    m.message(Msg::BrokenLinesHaveNoSize);
                    m.text(" ");
                }
                // Nothing is said of bands before they are drawn. Last, so that it leaves no gap while it is hidden.
                m.el("span", "bgr-after-reveal", |m| {
                    m.message(Msg::BandsAsWideAsShare);
                    if flow.ends.iter().any(|end| end.kind == EndKind::Rest) {
                        let rest = rest_words(deal);
                        m.text(" ");
                        m.formatted(msg::DotsAndAnOpenEnd { rest });
                    }
                });
            });
        });
    });
}

/// The revenues and the streams that they come from.
fn revenues(m: &mut VNodeBuilder, context: &RenderContext<'_>, deal: &Deal, flow: &Flow) {
    m.el("div", "bgr-flow__from", |m| {
        m.el("p", "bgr-flow__head", |m| {
            m.el_text("b", "", deal.revenues.name);
            m.text(" ");
            m.text(deal.revenues.detail.text);
        });
        if deal.streams.is_empty() {
            claim_marks(m, context, &deal.revenues.detail.rests_on);
        }
    });
    if !deal.streams.is_empty() {
        m.el("ul", "bgr-flow__streams", |m| {
            m.attr("role", "list");
            let rests_on = |at: usize| deal.streams[at].detail.rests_on.to_vec();
            for (claims, parts) in join_parts(context.story, deal.streams.len(), &rests_on) {
                let end = parts.end;
                for at in parts {
                    let stream = &deal.streams[at];
                    m.el("li", "bgr-flow__stream", |m| {
                        m.el_text("p", "bgr-flow__name", stream.name);
                        m.el_text("p", "bgr-flow__words", stream.detail.text);
                        if at + 1 == end {
                            claim_marks(m, context, &claims);
                        }
                    });
                }
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
}

fn end_text(m: &mut VNodeBuilder, context: &RenderContext<'_>, end: &End, deducts: bool) {
    m.el("p", "bgr-flow__name", |m| {
        // The share comes last, so that it leaves no gap before the name while it is hidden.
        m.text(end.name);
        if end.kind != EndKind::Rest && !end.share.is_empty() {
            m.text(" ");
            m.el_text("span", "bgr-after-reveal", end.share.clone());
        }
    });
    match end.kind {
        EndKind::Deduction if end.share.is_empty() => {
            m.el_message("p", "bgr-flow__words", Msg::AFixedSumTakenOffFirst)
        }
        EndKind::Deduction => m.el_message("p", "bgr-flow__words", Msg::TakenOffFirst),
        EndKind::Share if deducts => m.el_message("p", "bgr-flow__words", Msg::OfWhatRemainsAfterDeductions),
        _ => {}
    }
    let details = &end.details;
    for (claims, parts) in join_parts(context.story, details.len(), &|at| details[at].rests_on.to_vec()) {
        for detail in &details[parts] {
            m.el_text("p", "bgr-flow__words", detail.text);
        }
        claim_marks(m, context, &claims);
    }
}

/// The drawing from the bar to the ends.
fn bands(m: &mut VNodeBuilder, flow: &Flow, deal: &str) {
    m.el("svg", "bgr-flow__bands", |m| {
        m.attr("aria-hidden", "true");
        m.el("g", "bgr-before-reveal", |m| {
            stretched(m, |m| {
                // Evenly spaced, because the shares are not to be seen yet.
                let count = flow.ends.len() as u32;
                for (at, end) in flow.ends.iter().enumerate() {
                    let from = flow.bar.0 + flow.bar.1 * (2 * at as u32 + 1) / (2 * count);
                    m.el("path", "bgr-flow__thread", |m| m.attr("d", end.band.line(from)));
                }
            });
        });
        m.el("g", "bgr-after-reveal", |m| {
            stretched(m, |m| {
                for end in flow.ends.iter().filter(|end| end.kind != EndKind::Rest) {
                    let fixed = end.band.thick == 0;
                    let class = match end.kind {
                        _ if fixed => "bgr-flow__thread",
                        EndKind::Deduction => "bgr-flow__band bgr-flow__band--deducted",
                        _ => "bgr-flow__band",
                    };
                    let path = if fixed {
                        end.band.line(end.band.from)
                    } else {
                        end.band.outline()
                    };
                    m.el("path", class, |m| m.attr("d", path));
                }
            });
            for end in flow.ends.iter().filter(|end| end.kind == EndKind::Rest) {
                open_band(m, end.band, deal);
            }
            for end in &flow.ends {
                end_bar(m, end);
            }
        });
        bar(m, flow.bar);
    });
}

/// A box of 100 by 1,000 units that is stretched to the size of the drawing.
fn stretched(m: &mut VNodeBuilder, write: impl FnOnce(&mut VNodeBuilder)) {
    m.el("svg", "", |m| {
        m.attr("width", "100%");
        m.attr("height", "100%");
        m.attr("viewBox", "0 0 100 1000");
        m.attr("preserveAspectRatio", "none");
        write(m);
    });
}

/// The share that is not described. The pattern of dots keeps its shape while the outline is stretched.
fn open_band(m: &mut VNodeBuilder, band: Band, deal: &str) {
    let id = join("bgr-open-", deal);
    let url = join(&join("url(#", &id), ")");
    m.el("clipPath", "", |m| {
        m.attr("id", id);
        m.attr("clipPathUnits", "objectBoundingBox");
        m.el("path", "", |m| {
            m.attr("d", band.outline());
            m.attr("transform", "scale(.01 .001)");
        });
    });
    m.el("rect", "", |m| {
        m.attr("width", "100%");
        m.attr("height", "100%");
        m.attr("fill", "url(#bgr-dots)");
        m.attr("clip-path", url);
    });
    stretched(m, |m| {
        m.el("path", "bgr-flow__open", |m| m.attr("d", band.outline()));
    });
}

fn bar(m: &mut VNodeBuilder, (from, length): (u32, u32)) {
    m.el("rect", "bgr-flow__bar", |m| {
        m.attr("y", BasisPoints(from * 10).percent());
        m.attr("height", BasisPoints(length * 10).percent());
        m.attr("width", "9");
    });
}

/// The bar at an end: filled if the recipient is named, otherwise open.
fn end_bar(m: &mut VNodeBuilder, end: &End) {
    if end.band.thick == 0 {
        return;
    }
    m.el("svg", "", |m| {
        m.attr("x", "100%");
        m.attr("overflow", "visible");
        let class = match end.kind {
            EndKind::Share => "bgr-flow__bar",
            _ => "bgr-flow__bar bgr-flow__bar--open",
        };
        m.el("rect", class, |m| {
            m.attr("y", BasisPoints(end.band.to * 10).percent());
            m.attr("height", BasisPoints(end.band.thick * 10).percent());
            m.attr("x", "-8");
            m.attr("width", "8");
        });
    });
}
