//! The map as a drawing: the base map with a linked marker and a label for each venue.
//!
//! It is drawn twice, for wide columns and for phones, and a container query shows the one that fits. So nothing is measured,
//! and the prerendered drawing is the final one. Markers are at relative positions and have a size in pixels. Gestures and
//! the list of venues are elsewhere.

use locale::{Msg, msg};
use story::model::{Story, VenueId, View};
use story::scene::drawings::side_shape;
use story::scene::labels::kind_word;
use story::scene::map::{
    Label, MapOptions, Marker, MarkerShape, PILL_HEIGHT, Picture, PicturePoint, Pill, PillVisibility,
    PlaceName, SideShapes, decimal, has_link, hundredths, percent, pictures, pill_count, pill_words,
};

use crate::components::icon::{RESET, icon};
use crate::components::map_layers::base_map;
use crate::components::wording::join;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the map in both widths; nothing for a story without a base map.
pub fn map_picture(m: &mut VNodeBuilder, context: &RenderContext<'_>, options: &MapOptions<'_>) {
    let Some(map) = context.story.base_map else { return };
    m.el("div", "bgr-map", |m| {
        m.attr_if(options.camera.is_none(), "data-default-view", "");
        for picture in pictures(context.story, options) {
            m.el("div", "bgr-map__picture", |m| {
                m.key(picture.breakpoint.word);
                m.attr("data-width", picture.breakpoint.word);
                m.attr("data-viewport", viewport_attribute(&picture));
                base_map(m, context, &map, &picture, options);
                markers(m, context, &picture, options);
            });
        }
        if options.controls {
            controls(m);
        }
    });
}

/// Where gestures start from, in hundredths of a map unit: left, top, width, height; and the place that zooming in nears.
fn viewport_attribute(picture: &Picture) -> String {
    let (shown, target) = (picture.shown, picture.zoom_target);
    [shown.x, shown.y, shown.width, shown.height, target.x, target.y]
        .map(|value| hundredths(value).to_string())
        .join(" ")
}

fn markers(m: &mut VNodeBuilder, context: &RenderContext<'_>, picture: &Picture, options: &MapOptions<'_>) {
    m.el("svg", "bgr-map__markers", |m| {
        m.attr("role", "group");
        m.attr_message("aria-label", Msg::VenuesOnTheMap);
        m.flag("data-roving-group");
        m.el("g", "", |m| {
            m.attr("aria-hidden", "true");
            for name in &picture.names {
                context_label(m, name);
            }
        });
        let first = options
            .chosen
            .filter(|chosen| options.venues.contains(chosen))
            .or(options.venues.first().copied());
        for mark in picture
            .markers
            .iter()
            .filter(|mark| has_link(mark, options.venues.len()))
        {
            venue_marker(
                m,
                context,
                mark,
                options.is_chosen(mark.venue),
                first == Some(mark.venue),
            );
        }
    });
}

fn context_label(m: &mut VNodeBuilder, name: &PlaceName) {
    m.el("text", "bgr-map__context", |m| {
        m.key(name.text);
        position(m, name.at);
        // Most stand on their point and are only lowered by a part of their height.
        match name.shift {
            (0, down) => m.attr("dy", decimal(down)),
            other => shift(m, other),
        }
        m.attr_if(name.only_when_wide, "data-roomy", "");
        m.attr("data-class", name.class.word());
        m.attr("font-size", decimal(name.size));
        m.text(name.text);
    });
}

/// A drawing around a point of the picture. Only text, circles and rectangles could stand at a point in per cent themselves, and
/// each would repeat it.
fn around(m: &mut VNodeBuilder, at: PicturePoint, content: impl FnOnce(&mut VNodeBuilder)) {
    m.el("svg", "", |m| {
        position(m, at);
        content(m);
    });
}

/// Hundredths, rounded to tenths: of a per cent or of a pixel, which is less than half a pixel.
#[inline(never)]
fn tenths(hundredths: i32) -> i32 {
    (hundredths + 5).div_euclid(10) * 10
}

fn position(m: &mut VNodeBuilder, at: PicturePoint) {
    m.attr("x", percent(tenths(at.x)));
    m.attr("y", percent(tenths(at.y)));
}

/// Moves a drawing by hundredths of a pixel.
fn shift(m: &mut VNodeBuilder, (right, down): (i32, i32)) {
    m.attr(
        "transform",
        format!("translate({} {})", decimal(tenths(right)), decimal(tenths(down))),
    );
}

/// The link of a venue. Its accessible name is the same as in the list.
fn venue_marker(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    mark: &Marker,
    chosen: bool,
    tab_stop: bool,
) {
    let venue = context.story.venue(mark.venue);
    m.el("a", "bgr-map__venue", |m| {
        m.key(venue.id);
        m.attr("href", context.link_keeping_filters(View::Venue(mark.venue)));
        let marked = context.is_connected(View::Venue(mark.venue));
        m.attr_formatted(
            "aria-label",
            msg::VenueMarker {
                name: venue.name,
                // What is visible in a link is part of its name.
                pill: &mark.pill.map(pill_count).unwrap_or_default(),
                kind: &kind_and_place(context.story, mark.venue),
                summary: venue.summary.text,
                marked: if marked { "yes" } else { "no" },
            },
        );
        m.attr_if(marked, "data-related", "");
        m.attr("tabindex", if tab_stop { "0" } else { "-1" });
        m.attr_if(chosen, "aria-current", "true");
        m.flag("data-roving-item");
        m.attr("data-kind", venue.kind.word());
        m.attr_if(context.story.is_placed_by_us(mark.venue), "data-ours", "");
        around(m, mark.at, |m| {
            marker_shape(m, mark, chosen);
            if let Some(sides) = &mark.sides {
                side_shapes(m, context.story, sides);
            }
            if let Some(label) = mark.label {
                marker_label(m, venue.name, mark, label, chosen);
            }
        });
        if let Some(pill) = mark.pill {
            around(m, pill.at, |m| pill_at_edge(m, venue.name, pill));
        }
    });
}

fn marker_shape(m: &mut VNodeBuilder, mark: &Marker, chosen: bool) {
    let (radius, ring) = match mark.shape {
        MarkerShape::Dot => ("5.2", "11"),
        MarkerShape::Cluster(_) => ("10", "15"),
        MarkerShape::InCluster | MarkerShape::Area | MarkerShape::OffMap(_) => return,
    };
    let circle = |m: &mut VNodeBuilder, class, radius| {
        m.el("circle", class, |m| {
            m.attr("r", radius);
        });
    };
    circle(m, "bgr-map__hit-area", "14");
    if chosen {
        circle(m, "bgr-map__ring", ring);
    }
    circle(m, "bgr-map__dot", radius);
    if let MarkerShape::Cluster(others) = mark.shape {
        m.el("text", "bgr-map__count", |m| {
            shift(m, (0, 400));
            m.text((u32::from(others) + 1).to_string());
        });
    }
}

/// The shapes of the sides that took part, beyond the name of the selected venue. The legend names them.
fn side_shapes(m: &mut VNodeBuilder, story: &Story, shapes: &SideShapes) {
    for (index, &side) in (0..).zip(&shapes.sides) {
        let shape = story.side(side).shape;
        m.el("path", "bgr-map__side", |m| {
            shift(m, (shapes.shift.0 + 1600 * index, shapes.shift.1));
            m.attr("data-shape", shape.word());
            m.attr("d", side_shape(shape));
        });
    }
}

fn marker_label(m: &mut VNodeBuilder, name: &'static str, mark: &Marker, label: Label, chosen: bool) {
    let is_area = mark.shape == MarkerShape::Area;
    if chosen || is_area {
        let class = if chosen {
            "bgr-map__label-background"
        } else {
            "bgr-map__hit-area"
        };
        let left = match label.anchor {
            "start" => label.x,
            "end" => label.x - label.width * 100,
            _ => label.x - label.width * 50,
        };
        m.el("rect", class, |m| {
            let half = (PILL_HEIGHT * 50.0) as i32;
            shift(m, (left, label.y - label.size * 35 / 100 - half));
            m.attr("width", label.width.to_string());
            m.attr("height", (PILL_HEIGHT as i32).to_string());
            m.attr_if(label.only_when_wide, "data-roomy", "");
        });
    }
    m.el("text", "bgr-map__name", |m| {
        shift(m, (label.x, label.y));
        m.attr("text-anchor", label.anchor);
        m.attr("font-size", decimal(label.size));
        m.attr_if(label.only_when_wide, "data-roomy", "");
        m.text(name);
        if let MarkerShape::Cluster(others) = mark.shape {
            m.text(join(" +", &others.to_string()));
        }
    });
}

fn pill_at_edge(m: &mut VNodeBuilder, name: &'static str, pill: Pill) {
    let state = match pill.visibility {
        PillVisibility::Always => None,
        PillVisibility::InNarrowFrames => Some("data-tight"),
        PillVisibility::OnFocus => Some("data-quiet"),
    };
    if pill.visibility != PillVisibility::OnFocus {
        m.el("rect", "bgr-map__pill-background", |m| {
            shift(m, pill.shift);
            m.attr("width", pill.width.to_string());
            m.attr("height", (PILL_HEIGHT as i32).to_string());
            m.attr("rx", "13");
            if let Some(state) = state {
                m.flag(state);
            }
        });
    }
    m.el("text", "bgr-map__pill-name", |m| {
        shift(m, (pill.shift.0 + pill.width * 50, pill.shift.1 + 1740));
        if let Some(state) = state {
            m.flag(state);
        }
        m.text(pill_words(name, pill));
    });
}

/// The zoom buttons, hidden until the app is live.
fn controls(m: &mut VNodeBuilder) {
    m.el("div", "bgr-map__controls bgr-needs-live", |m| {
        for (command, name, sign) in [
            ("zoom-in", Msg::ZoomIn, "+"),
            ("zoom-out", Msg::ZoomOut, "−"),
            ("zoom-reset", Msg::ResetView, ""),
        ] {
            m.el("button", "bgr-map__button", |m| {
                m.attr("type", "button");
                m.attr("data-action", command);
                m.attr_message("aria-label", name);
                if sign.is_empty() {
                    icon(m, "bgr-icon", RESET);
                } else {
                    m.text(sign);
                }
            });
        }
    });
}

/// "briefing, placed here by us": a venue's kind within a sentence, and whether the place is our choice.
pub fn kind_and_place(story: &Story, venue: VenueId) -> String {
    let mut words = kind_word(story.words, story.venue(venue).kind).to_owned();
    if story.is_placed_by_us(venue) {
        words.push_str(story.words.text(Msg::PlacedHereByUs));
    }
    words
}
