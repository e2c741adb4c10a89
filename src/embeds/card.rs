//! A statement or a source as a quotation card: the text with its chain, no stage.

use locale::msg;
use story::model::{ClaimId, SourceId};
use story::scene::brief::{self, Place, place};
use story::scene::claim::number;

use crate::components::claim_mark::{Size, claim_mark, first_claim_marks};
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, steps};
use crate::embeds::panel::text;
use crate::vnode_builder::VNodeBuilder;

/// Renders a statement.
#[inline(never)]
pub fn claim(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId) {
    let story = context.story;
    let place = place(story, context.state);
    let name = context.format(msg::StatementNumberOf {
        number: number(id),
        all: place.of,
    });
    let statement = story.claim(id).statement;
    card(m, context, &name, &place, &|m| {
        m.el("h1", "bgr-widget__statement", |m| {
            let length = statement.chars().count();
            m.attr_if(length > 90, "data-long", if length > 170 { "very" } else { "" });
            m.text(statement);
        });
        claim_mark(m, context, id, Size::Full);
    });
}

/// Renders a source.
#[inline(never)]
pub fn source(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: SourceId) {
    let story = context.story;
    let brief = brief::source(story, id);
    let count = story.claims_through(id).count();
    card(m, context, brief.name, &place(story, context.state), &|m| {
        m.el("h1", "bgr-widget__statement", |m| {
            m.attr_if(brief.name.chars().count() > 60, "data-long", "");
            m.text(brief.name);
        });
        m.el_formatted("p", "bgr-widget__label", msg::CountStatements { count });
        text(m, context, &brief.text);
        first_claim_marks(m, context, &brief.claims, 1);
    });
}

/// A panel without a picture.
fn card(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    name: &str,
    place: &Place,
    panel: &dyn Fn(&mut VNodeBuilder),
) {
    let (previous, next) = steps(context, place);
    let widget = Widget {
        size: "card",
        title: None,
        chosen: String::new(),
        panel: name,
        previous,
        next,
    };
    layout(m, context, &widget, &|_| {}, panel, &|_| {});
}
