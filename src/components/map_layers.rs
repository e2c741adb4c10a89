//! The layers of the base map, bottom first, with what is highlighted on them: contested territory, the selected area, the
//! area that an event is about.
//!
//! What looks the same in every map is in the document once (`site::base_map_svg`) and is referenced by `<use>`. Stroke
//! widths are screen pixels.

use story::geo::camera::{self, ViewBox};
use story::model::{BaseMap, VenueId, View};
use story::scene::map::{MapOptions, Picture, decimal, hundredths, spot};
use story::scene::venue::events_about_areas;

use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// A small map with a dot for each place where an actor appears.
pub fn locator(m: &mut VNodeBuilder, context: &RenderContext<'_>, venues: &[VenueId]) {
    let Some(map) = context.story.base_map else { return };
    let spots: Vec<_> = venues
        .iter()
        .map(|&id| spot(&map, context.story.venue(id)))
        .collect();
    let shape = 132.0 / 110.0;
    let Some(shown) = camera::fit(&map, shape, &spots, (0.2, 0.2), 2.4) else {
        return;
    };
    let unit = shown.width * map.unit / 132.0;
    m.el("svg", "bgr-locator", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", view_box(shown, map.unit));
        layer(m, "", "ground");
        for (at, &venue) in spots.into_iter().zip(venues) {
            m.el("circle", "bgr-locator__dot", |m| {
                m.attr_if(context.story.is_placed_by_us(venue), "data-ours", "");
                m.attr("cx", decimal(hundredths(at.x * map.unit)));
                m.attr("cy", decimal(hundredths(at.y * map.unit)));
                m.attr("r", decimal(hundredths(unit * 4.5)));
                m.attr("stroke-width", decimal(hundredths(unit * 1.5)));
            });
        }
    });
}

/// A view box in the units of the paths.
fn view_box(shown: ViewBox, unit: f64) -> String {
    [shown.x, shown.y, shown.width, shown.height]
        .map(|value| decimal(hundredths(value * unit)))
        .join(" ")
}

/// Renders the base map of a map drawing.
pub fn base_map(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    map: &BaseMap,
    picture: &Picture,
    options: &MapOptions<'_>,
) {
    let breakpoint = picture.breakpoint.word;
    m.el("svg", "bgr-map__layers", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", view_box(picture.shown, map.unit));
        m.attr("preserveAspectRatio", "xMidYMid slice");
        m.attr_if(picture.zoom > 2.2, "data-zoomed-in", "");
        // Waters are below the land, where they end.
        areas(m, context, map, |id| id.starts_with("water-"));
        layer(m, "bgr-map__ground", "ground");
        if map.layers.iter().any(|id| is_hatched(id)) {
            // The distance between hatch lines is the same on screen at every zoom.
            let steps = picture.shown.width * map.unit / picture.breakpoint.min_width;
            m.el("pattern", "", |m| {
                m.attr("id", join("bgr-hatch-", breakpoint));
                m.attr("width", "6");
                m.attr("height", "6");
                m.attr("patternUnits", "userSpaceOnUse");
                m.attr(
                    "patternTransform",
                    format!("scale({}) rotate(45)", decimal(hundredths(steps * 0.86))),
                );
                m.el("path", "bgr-map__hatch-line", |m| m.attr("d", "M0 0V6"));
            });
            m.el("use", "bgr-map__hatch", |m| {
                m.attr("href", "#bgr-base-map-hatched");
                m.attr("fill", join(&join("url(#bgr-hatch-", breakpoint), ")"));
            });
        }
        areas(m, context, map, |id| !id.starts_with("water-"));
        highlights(m, context, options, breakpoint);
    });
}

/// Areas that open their venue on a click. The accessible link is the venue's name.
fn areas(m: &mut VNodeBuilder, context: &RenderContext<'_>, map: &BaseMap, is_wanted: fn(&str) -> bool) {
    for &id in map.layers.iter().filter(|id| is_wanted(id)) {
        let Some(to) = address_of_area(context, id) else {
            continue;
        };
        let is_border = !["water-", "area-"].iter().any(|kind| id.starts_with(kind)) && !is_hatched(id);
        m.el("use", "bgr-map__area", |m| {
            m.attr("href", join("#bgr-base-map-", id));
            m.attr_if(is_border, "data-border", "");
            m.attr("data-href", to);
        });
    }
}

/// The area of the selected venue's event, and the outlines of the selected areas.
fn highlights(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    options: &MapOptions<'_>,
    breakpoint: &'static str,
) {
    let story = context.story;
    let events = options.chosen.map(|chosen| events_about_areas(story, chosen));
    for event in events.unwrap_or_default() {
        if let Some(area) = story.event(event).area {
            layer(m, "bgr-map__event-area", area);
        }
    }
    for &id in options.chosen.iter().chain(options.also_chosen) {
        let Some(area) = story.venue(id).area else {
            continue;
        };
        if !area.starts_with("water-") {
            layer(m, "bgr-map__chosen", area);
            continue;
        }
        // The outline of a water is the coast within it. Its own outline would cross straits.
        let clip = format!("bgr-{area}-{breakpoint}");
        m.el("clipPath", "", |m| {
            m.attr("id", clip.clone());
            layer(m, "", area);
        });
        m.el("g", "", |m| {
            m.attr("clip-path", join(&join("url(#", &clip), ")"));
            layer(m, "bgr-map__chosen", "land");
        });
    }
}

/// Whether a layer is contested territory, which is hatched.
fn is_hatched(layer: &str) -> bool {
    layer.starts_with("contested-") && layer != "contested-limits"
}

fn address_of_area(context: &RenderContext<'_>, area: &str) -> Option<String> {
    let id = context
        .story
        .venue_ids()
        .find(|&id| context.story.venue(id).area == Some(area))?;
    Some(context.address(&context.state.navigate(View::Venue(id), context.story)))
}

fn layer(m: &mut VNodeBuilder, class: &'static str, id: &str) {
    m.el("use", class, |m| m.attr("href", join("#bgr-base-map-", id)));
}
