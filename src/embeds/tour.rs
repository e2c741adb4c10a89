//! The overview: the guided tour, with the map as its stage. The steps are its previous and next.

use locale::msg;
use story::model::List;
use story::scene::brief::{fit, tour_place};
use story::scene::map::{MapOptions, MapVariant};
use story::view_state::ViewState;

use crate::components::claim_mark::first_claim_marks;
use crate::components::map_legend::hatching;
use crate::context::RenderContext;
use crate::embeds::layout::{Step, Widget, layout, place_words};
use crate::embeds::map::stage;
use crate::embeds::panel::text;
use crate::vnode_builder::VNodeBuilder;

/// Renders the tour; for a story without one, the headline and what stands below it.
#[inline(never)]
pub fn tour(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let place = tour_place(story, context.state.step);
    let current = story.tour.get(place.number - 1);
    let goal = |by: usize| (place.number - 1 + by) % place.of.max(1);
    let venues: Vec<_> = story.venue_ids().collect();
    let has_map = story.base_map.is_some() && !venues.is_empty();
    let widget = Widget {
        size: if has_map { "tall" } else { "words" },
        title: Some(story.hed),
        chosen: if current.is_some() {
            place_words(context, &place, msg::CountSteps { count: place.of })
        } else {
            String::new()
        },
        panel: current.map_or(story.hed, |step| step.title),
        previous: place.previous.map(|_| step(context, goal(place.of - 1))),
        next: place.next.map(|_| step(context, goal(1))),
    };
    let marked = current.map_or(List::EMPTY, |step| step.venues);
    let options = MapOptions {
        variant: MapVariant::Widget,
        venues: &venues,
        chosen: marked.first().copied(),
        also_chosen: marked.get(1..).unwrap_or_default(),
        camera: None,
        controls: false,
    };
    let stage = |m: &mut VNodeBuilder| {
        if has_map {
            stage(m, context, &options);
            m.el("div", "bgr-visually-hidden", |m| hatching(m, context, false));
        }
    };
    layout(
        m,
        context,
        &widget,
        &stage,
        &|m| {
            let said = current.map_or(&story.dek, |step| &step.text);
            if let Some(current) = current {
                ticks(m, place.number, place.of);
                m.el_text("h2", "bgr-widget__thing", current.title);
            }
            text(m, context, &fit(said.text));
            first_claim_marks(m, context, &said.rests_on, 1);
        },
        &|_| {},
    );
}

/// A link to a step. Without the app it leads to the widget of what the step is about.
fn step(context: &RenderContext<'_>, index: usize) -> Step {
    let state = |number: usize| ViewState {
        step: number as u8,
        ..context.state.clone()
    };
    let step = context.story.tour.get(index);
    let href = step.map_or(String::new(), |step| context.link(step.view));
    Step {
        address: Some(context.address(&state(index + 1))),
        ..Step::new(href, step.map_or("", |step| step.goal))
    }
}

fn ticks(m: &mut VNodeBuilder, current: usize, of: usize) {
    m.el("p", "bgr-tour__ticks", |m| {
        m.attr("aria-hidden", "true");
        for number in 1..=of {
            m.el("span", "bgr-tour__tick", |m| {
                m.attr_if(number == current, "data-current", "")
            });
        }
    });
}
