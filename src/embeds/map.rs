//! The map as the stage, and the chosen venue in the panel.

use locale::{Msg, msg};
use story::model::VenueId;
use story::scene::brief::{self, place};
use story::scene::map::{MapOptions, MapVariant};
use story::scene::venue::visible_venues;
use story::vocabulary::VenueKind;

use crate::components::map_legend::hatching;
use crate::components::map_picture::map_picture;
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, place_words, steps};
use crate::embeds::panel::{nothing_chosen, panel};
use crate::vnode_builder::VNodeBuilder;

/// Renders the map.
#[inline(never)]
pub fn map(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<VenueId>) {
    let story = context.story;
    let place = place(story, context.state);
    let (previous, next) = steps(context, &place);
    let heading = &story.views.map;
    let widget = Widget {
        size: "tall",
        title: Some(heading.title),
        chosen: place_words(context, &place, msg::CountPlaces { count: place.of }),
        panel: chosen.map_or(heading.title, |id| story.venue(id).name),
        previous,
        next,
    };
    let stage = |m: &mut VNodeBuilder| {
        let venues = visible_venues(story, context.state, context.ui.hidden, chosen);
        stage(
            m,
            context,
            &MapOptions {
                variant: MapVariant::Widget,
                venues: &venues,
                chosen,
                also_chosen: &[],
                camera: context.state.camera,
                controls: true,
            },
        );
    };
    // Where the hatching matters less, its words are only for those who do not see it.
    let shows_hatching = chosen.is_none_or(|id| story.venue(id).kind == VenueKind::Territory);
    layout(
        m,
        context,
        &widget,
        &stage,
        &|m| {
            match chosen {
                Some(id) => panel(m, context, &brief::venue(story, id)),
                None => nothing_chosen(m, context, Msg::ChooseAPlace, &heading.dek),
            }
            let class = if shows_hatching {
                "bgr-widget__label"
            } else {
                "bgr-visually-hidden"
            };
            m.el("div", class, |m| hatching(m, context, shows_hatching));
        },
        &|_| {},
    );
}

/// Renders a map that fills the stage.
pub fn stage(m: &mut VNodeBuilder, context: &RenderContext<'_>, options: &MapOptions<'_>) {
    m.el("section", "bgr-widget__map", |m| {
        m.attr_message("aria-label", Msg::MapOfVenues);
        if context.story.base_map.is_none() || context.story.venues.is_empty() {
            m.el_message("p", "bgr-venue__none", Msg::ThereIsNoMapToDraw);
        } else {
            map_picture(m, context, options);
        }
    });
}
