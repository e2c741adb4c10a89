//! The layers of the base map, bottom first, with what is highlighted on them: contested territory, the selected area, the
//! area that an event is about.
//!
//! Paths are in the document once and are referenced by `<use>`. Stroke widths are screen pixels.

use story::geo::camera::{self, ViewBox};
use story::model::{BaseMap, VenueId, View};
use story::scene::map::{MapOptions, Picture, decimal, hundredths, spot};
use story::scene::venue::events_about_areas;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The highlighted layers. The locator highlights none.
struct Highlights<'a, 'b> {
    context: &'a RenderContext<'b>,
    /// The breakpoint's name, part of ids that must be unique.
    breakpoint: &'static str,
    options: &'a MapOptions<'a>,
}

impl Highlights<'_, '_> {
    /// The layers of all selected areas.
    fn chosen_areas(&self) -> Vec<&'static str> {
        let options = self.options;
        let chosen = options.chosen.iter().chain(options.also_chosen);
        chosen
            .filter_map(|&id| self.context.story.venue(id).area)
            .collect()
    }
}

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
    let unit = shown.width / 132.0;
    m.el("svg", "bgr-locator", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", view_box(shown));
        layers(m, &map, None);
        for (at, &venue) in spots.into_iter().zip(venues) {
            m.el("circle", "bgr-locator__dot", |m| {
                m.attr_if(context.story.is_placed_by_us(venue), "data-ours", "");
                m.attr("cx", decimal(hundredths(at.x)));
                m.attr("cy", decimal(hundredths(at.y)));
                m.attr("r", decimal(hundredths(unit * 4.5)));
                m.attr("stroke-width", decimal(hundredths(unit * 1.5)));
            });
        }
    });
}

fn view_box(shown: ViewBox) -> String {
    [shown.x, shown.y, shown.width, shown.height]
        .map(|value| decimal(hundredths(value)))
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
        m.attr("viewBox", view_box(picture.shown));
        m.attr("preserveAspectRatio", "xMidYMid slice");
        m.attr_if(picture.zoom > 2.2, "data-zoomed-in", "");
        // The distance between hatch lines is the same on screen at every zoom.
        let steps = picture.shown.width * map.unit / picture.breakpoint.min_width;
        m.el("defs", "", |m| {
            m.el("pattern", "", |m| {
                m.attr("id", format!("bgr-hatch-{breakpoint}"));
                m.attr("width", "6");
                m.attr("height", "6");
                m.attr("patternUnits", "userSpaceOnUse");
                m.attr(
                    "patternTransform",
                    format!("scale({}) rotate(45)", decimal(hundredths(steps * 0.86))),
                );
                m.el("path", "bgr-map__hatch-line", |m| m.attr("d", "M0 0V6"));
            });
        });
        layers(
            m,
            map,
            Some(Highlights {
                context,
                breakpoint,
                options,
            }),
        );
    });
}

/// Every layer of the base map. The glow along the coast is at the bottom.
fn layers(m: &mut VNodeBuilder, map: &BaseMap, highlights: Option<Highlights<'_, '_>>) {
    let chosen: Vec<&'static str> = highlights.as_ref().map_or(Vec::new(), Highlights::chosen_areas);
    m.el("g", "", |m| {
        m.attr("transform", format!("scale({})", per_unit(map.unit)));
        layer(m, "bgr-map__coast-glow", "land");
        for &id in map.layers.iter() {
            m.el("use", layer_class(id), |m| {
                m.attr("href", format!("#bgr-base-map-{id}"));
                m.attr_if(chosen.contains(&id), "data-chosen", "");
                // A click on the area opens its venue. The accessible link is the venue's name.
                if let Some(to) = highlights
                    .as_ref()
                    .and_then(|highlights| address_of_area(highlights.context, id))
                {
                    m.attr("data-href", to);
                }
            });
            if let (true, Some(highlights)) = (
                id.starts_with("contested-") && id != "contested-limits",
                &highlights,
            ) {
                m.el("use", "bgr-map__hatch", |m| {
                    m.attr("href", format!("#bgr-base-map-{id}"));
                    m.attr("fill", format!("url(#bgr-hatch-{})", highlights.breakpoint));
                });
            }
        }
        let Some(highlights) = highlights else { return };
        let events = highlights
            .options
            .chosen
            .map(|chosen| events_about_areas(highlights.context.story, chosen));
        for event in events.unwrap_or_default() {
            if let Some(area) = highlights.context.story.event(event).area {
                layer(m, "bgr-map__event-area", area);
            }
        }
        // A selected area is drawn again, above its neighbours' borders. Water is not, because it must end at the coast.
        for area in chosen {
            if !area.starts_with("water-") {
                layer(m, "bgr-map__chosen", area);
            }
        }
    });
}

fn address_of_area(context: &RenderContext<'_>, area: &str) -> Option<String> {
    let id = context
        .story
        .venue_ids()
        .find(|&id| context.story.venue(id).area == Some(area))?;
    Some(context.address(&context.state.navigate(View::Venue(id), context.story)))
}

fn layer(m: &mut VNodeBuilder, class: &'static str, id: &str) {
    m.el("use", class, |m| m.attr("href", format!("#bgr-base-map-{id}")));
}

fn layer_class(id: &str) -> &'static str {
    match id {
        "graticule" => "bgr-map__graticule",
        "land" => "bgr-map__land",
        "story-countries" => "bgr-map__story-country",
        "focus" => "bgr-map__focus",
        "borders" => "bgr-map__borders",
        "disputed-borders" => "bgr-map__disputed-border",
        "contested-limits" => "bgr-map__limits",
        _ if id.starts_with("water-") => "bgr-map__water",
        _ => "bgr-map__contested",
    }
}

/// 1 / unit, rounded to a millionth.
fn per_unit(unit: f64) -> String {
    let millionths = camera::round_to_i32(1_000_000.0 / unit).clamp(0, 999_999);
    if unit <= 1.0 {
        "1".to_owned()
    } else {
        format!("0.{millionths:06}")
    }
}
