//! One issue at a time: a column or a row for each side that has a position.

use locale::{Msg, msg};
use story::model::{ClaimId, IssueId};
use story::scene::brief::{IssueBrief, SideBrief, issue, place};
use story::scene::positions::ComparedParty;
use story::scene::shared_marks::runs;

use crate::components::claim_mark::first_claim_marks;
use crate::components::full_view::leads_to_full_view;
use crate::components::side_mark::side_name;
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, place_words, steps};
use crate::vnode_builder::VNodeBuilder;

/// Renders an issue.
#[inline(never)]
pub fn positions(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<IssueId>) {
    let story = context.story;
    let place = place(story, context.state);
    let (previous, next) = steps(context, &place);
    let heading = &story.views.positions;
    let widget = Widget {
        size: "issue",
        title: Some(heading.title),
        chosen: place_words(context, &place, msg::CountIssues { count: place.of }),
        panel: chosen.map_or(heading.title, |id| story.issue(id).name),
        previous,
        next,
    };
    let brief = chosen.map(|id| issue(story, id));
    layout(
        m,
        context,
        &widget,
        &|m| {
            if let Some(brief) = &brief {
                sides(m, context, brief);
            }
        },
        &|m| {
            m.el_text(
                "h2",
                "bgr-widget__thing",
                chosen.map_or("", |id| story.issue(id).name),
            );
            if let Some(brief) = &brief {
                silent(m, context, brief);
            }
        },
        &|_| {},
    );
}

fn sides(m: &mut VNodeBuilder, context: &RenderContext<'_>, brief: &IssueBrief) {
    m.el("div", "bgr-widget__issue", |m| {
        if let Some(text) = &brief.for_all {
            m.el("div", "bgr-widget__for-all", |m| {
                m.el_text("p", "bgr-widget__text", text.text);
                first_claim_marks(m, context, &text.rests_on, 1);
            });
        }
        m.el("ul", "bgr-widget__sides", |m| {
            m.attr("role", "list");
            m.attr_if(brief.sides.len() > 2, "data-many", "");
            m.attr_message("aria-label", Msg::Positions);
            for side in &brief.sides {
                m.el("li", "bgr-widget__position", |m| side_positions(m, context, side));
            }
        });
    });
}

fn side_positions(m: &mut VNodeBuilder, context: &RenderContext<'_>, brief: &SideBrief) {
    if let ComparedParty::Side(side) = brief.party {
        m.el("p", "bgr-label", |m| side_name(m, context.story.side(side)));
    }
    let claims: Vec<ClaimId> = brief.positions.iter().map(|stated| stated.claim).collect();
    let mut positions = brief.positions.iter();
    for run in runs(context.story, &claims) {
        for stated in positions.by_ref().take(run.len()) {
            m.el_text("p", "bgr-widget__text", stated.text);
        }
        first_claim_marks(m, context, run, 1);
    }
    if brief.more > 0 {
        m.el("a", "bgr-link bgr-claim-marks__more", |m| {
            let count = brief.more;
            leads_to_full_view(
                m,
                context,
                context.format(msg::MorePositionsInTheFullView { count }),
            );
            m.formatted(msg::CountMore { count });
        });
    }
}

fn silent(m: &mut VNodeBuilder, context: &RenderContext<'_>, brief: &IssueBrief) {
    for (words, names) in [
        (Msg::NotInTheArticle, &brief.not_in_article),
        (Msg::NoPositionHere, &brief.silent),
        (Msg::InTheFullView, &brief.more),
    ] {
        if !names.is_empty() {
            m.el("p", "bgr-widget__label", |m| {
                m.formatted(msg::LabelWithValue {
                    label: context.text(words),
                    value: names,
                });
            });
        }
    }
}
