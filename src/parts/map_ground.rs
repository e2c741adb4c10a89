//! The ground of a map: layers of the document's base map, bottom first, with what is marked as a
//! whole: contested territory, the chosen area, the area that an event is about.
//!
//! Strokes are pixels of the screen; paths stand once in the document and are only referred to.

use story::geo::camera::{self, ViewBox};
use story::model::{BaseMap, VenueId, View};
use story::scene::map::{Picture, decimal, hundredths, spot};
use story::scene::venue::events_about_areas;

use crate::app::Scope;
use crate::markup::Markup;

/// What a ground is drawn for: the locator marks nothing on it.
struct Marked<'a, 'b> {
    scope: &'a Scope<'b>,
    /// The word of the width class, for what must have an id of its own.
    word: &'static str,
    chosen: Option<VenueId>,
}

/// The small picture of where an actor appears: dots only, for words beside it.
pub fn locator(m: &mut Markup, scope: &Scope<'_>, venues: &[VenueId]) {
    let Some(map) = scope.story.base_map else { return };
    let spots: Vec<_> = venues
        .iter()
        .map(|&id| spot(&map, scope.story.venue(id)))
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
        for at in spots {
            m.el("circle", "bgr-locator__dot", |m| {
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

/// The ground of a picture.
pub(super) fn ground(
    m: &mut Markup,
    scope: &Scope<'_>,
    map: &BaseMap,
    picture: &Picture,
    chosen: Option<VenueId>,
) {
    let word = picture.breakpoint.word;
    m.el("svg", "bgr-map__ground", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", view_box(picture.shown));
        m.attr("preserveAspectRatio", "xMidYMid slice");
        m.attr_if(picture.zoom > 2.2, "data-near", "");
        // The hatching keeps its pitch on the screen, whatever the zoom.
        let steps = picture.shown.width * map.unit / picture.breakpoint.min_width;
        m.el("defs", "", |m| {
            m.el("pattern", "", |m| {
                m.attr("id", format!("bgr-hatch-{word}"));
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
        layers(m, map, Some(Marked { scope, word, chosen }));
    });
}

/// Every layer of the base map. The sea's glow along the coast lies under all.
fn layers(m: &mut Markup, map: &BaseMap, marked: Option<Marked<'_, '_>>) {
    let chosen = marked
        .as_ref()
        .and_then(|marked| marked.scope.story.venue(marked.chosen?).area);
    m.el("g", "", |m| {
        m.attr("transform", format!("scale({})", per_unit(map.unit)));
        layer(m, "bgr-map__shore", "land");
        for &id in map.layers.iter() {
            m.el("use", layer_class(id), |m| {
                m.attr("href", format!("#bgr-atlas-{id}"));
                m.attr_if(Some(id) == chosen, "data-chosen", "");
                // The area itself leads to its venue, for the mouse; the link for all is its name.
                if let Some(to) = marked
                    .as_ref()
                    .and_then(|marked| address_of_area(marked.scope, id))
                {
                    m.attr("data-to", to);
                }
            });
            if let (true, Some(marked)) = (id.starts_with("contested-") && id != "contested-limits", &marked)
            {
                m.el("use", "bgr-map__hatch", |m| {
                    m.attr("href", format!("#bgr-atlas-{id}"));
                    m.attr("fill", format!("url(#bgr-hatch-{})", marked.word));
                });
            }
        }
        let Some(marked) = marked else { return };
        let events = marked
            .chosen
            .map(|chosen| events_about_areas(marked.scope.story, chosen));
        for event in events.unwrap_or_default() {
            if let Some(area) = marked.scope.story.event(event).area {
                layer(m, "bgr-map__concern", area);
            }
        }
        // A chosen area is drawn again above its neighbours' borders, water excepted: it ends at the land.
        if let Some(chosen) = chosen.filter(|area| !area.starts_with("water-")) {
            layer(m, "bgr-map__chosen", chosen);
        }
    });
}

fn address_of_area(scope: &Scope<'_>, area: &str) -> Option<String> {
    let id = scope
        .story
        .venue_ids()
        .find(|&id| scope.story.venue(id).area == Some(area))?;
    Some(scope.address(&scope.state.navigate(View::Venue(id), scope.story)))
}

fn layer(m: &mut Markup, class: &'static str, id: &str) {
    m.el("use", class, |m| m.attr("href", format!("#bgr-atlas-{id}")));
}

fn layer_class(id: &str) -> &'static str {
    match id {
        "graticule" => "bgr-map__graticule",
        "land" => "bgr-map__land",
        "story-countries" => "bgr-map__story-land",
        "focus" => "bgr-map__focus",
        "borders" => "bgr-map__borders",
        "disputed-borders" => "bgr-map__disputed",
        "contested-limits" => "bgr-map__limits",
        _ if id.starts_with("water-") => "bgr-map__water",
        _ => "bgr-map__contested",
    }
}

/// One over the unit, in steps of a millionth.
fn per_unit(unit: f64) -> String {
    let millionths = camera::round_to_i32(1_000_000.0 / unit).clamp(0, 999_999);
    if unit <= 1.0 {
        "1".to_owned()
    } else {
        format!("0.{millionths:06}")
    }
}
