//! The map of venues: the drawing with its legend, the selected venue, the list of venues.

mod detail;
mod legend;
mod list;

use locale::Msg;
use story::model::{VenueId, View};
use story::scene::map::{MapOptions, MapVariant};
use story::scene::venue::visible_venues;

use crate::components::map_picture::map_picture;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders a venue's detail without map and list, for print.
pub fn detail_alone(m: &mut VNodeBuilder, context: &RenderContext<'_>, venue: VenueId) {
    detail::detail(m, context, venue, &[]);
}

/// Renders a venue's detail as it is shown beside the list of `venues`.
#[cfg(feature = "render")]
pub fn detail_beside_list(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    venue: VenueId,
    venues: &[VenueId],
) {
    detail::detail(m, context, venue, venues);
}

/// Renders the map.
#[inline(never)]
pub fn map(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<VenueId>) {
    let story = context.story;
    let venues = visible_venues(story, context.state, context.ui.hidden, chosen);
    // The map and its notes follow a choice after the paint.
    let drawn = context.map_state();
    let drawn_chosen = match drawn.view {
        View::Venue(venue) => Some(venue),
        _ => None,
    };
    let options = MapOptions {
        variant: MapVariant::Map,
        venues: &visible_venues(story, drawn, context.ui.hidden, drawn_chosen),
        chosen: drawn_chosen,
        also_chosen: &[],
        camera: drawn.camera,
        controls: true,
    };
    m.el("div", "bgr-intro", |m| {
        m.el_text("h1", "bgr-title", story.views.map.title);
    });
    m.el("div", "bgr-map-layout", |m| {
        m.attr_if(chosen.is_some(), "data-chosen", "");
        m.el("section", "bgr-map-region", |m| {
            m.key("map");
            m.attr_message("aria-label", Msg::MapOfVenues);
            m.attr("aria-describedby", "bgr-map-help");
            if story.base_map.is_none() || story.venues.is_empty() {
                m.el_message("p", "bgr-venue__none", Msg::ThereIsNoMapToDraw);
            } else {
                map_picture(m, context, &options);
            }
            m.el("p", "bgr-visually-hidden", |m| {
                m.attr("id", "bgr-map-help");
                m.message(Msg::MapHelp);
            });
        });
        if let Some(venue) = chosen {
            detail::detail(m, context, venue, &venues);
        }
        list::list(m, context, chosen, &venues);
        legend::legend(m, context, &options);
    });
}
