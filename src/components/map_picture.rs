//! The map as a drawing: the base map with a linked marker and a label for each venue.
//!
//! It is drawn twice, for wide columns and for phones, and a container query shows the one that fits. So nothing is measured,
//! and the prerendered drawing is the final one. Markers are at relative positions and have a size in pixels. Gestures and
//! the list of venues are elsewhere.

use story::model::{Story, VenueId, View};
use story::scene::map::{
    Label, Line, MapOptions, Marker, MarkerShape, PILL_HEIGHT, Picture, PicturePoint, PlaceName, decimal,
    has_link, hundredths, percent, pictures,
};
use story::vocabulary::{Compass, VenueKind};

use crate::components::icon::icon;
use crate::components::map_layers::base_map;
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

/// Where gestures start from, in hundredths of a map unit: left, top, width, height, zoom.
fn viewport_attribute(picture: &Picture) -> String {
    let shown = picture.shown;
    [shown.x, shown.y, shown.width, shown.height, picture.zoom]
        .map(|value| hundredths(value).to_string())
        .join(" ")
}

fn markers(m: &mut VNodeBuilder, context: &RenderContext<'_>, picture: &Picture, options: &MapOptions<'_>) {
    m.el("svg", "bgr-map__markers", |m| {
        m.attr("role", "group");
        m.attr("aria-label", "Venues on the map");
        m.flag("data-roving-group");
        m.el("g", "bgr-map__names", |m| {
            m.attr("aria-hidden", "true");
            for line in &picture.lines {
                party_line(m, context, line);
            }
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

fn party_line(m: &mut VNodeBuilder, context: &RenderContext<'_>, line: &Line) {
    m.el("line", "bgr-map__line", |m| {
        for (name, share) in [
            ("x1", line.from.x),
            ("y1", line.from.y),
            ("x2", line.to.x),
            ("y2", line.to.y),
        ] {
            m.attr(name, percent(share));
        }
        m.attr_if(line.mediates, "data-mediates", "");
    });
    let Some((x, y)) = line.shape_at else { return };
    let shape = context.story.side(line.side).shape.word();
    m.el("svg", "bgr-map__point", |m| {
        position(m, line.from);
        m.el("use", "bgr-map__side", |m| {
            m.attr("href", format!("#bgr-shape-{shape}"));
            m.attr("data-shape", shape);
            m.attr(
                "transform",
                format!("translate({} {})", decimal(x - 600), decimal(y - 600)),
            );
        });
    });
}

fn context_label(m: &mut VNodeBuilder, name: &PlaceName) {
    m.el("svg", "bgr-map__point", |m| {
        position(m, name.at);
        m.attr_if(name.only_when_wide, "data-roomy", "");
        m.el("text", "bgr-map__context", |m| {
            m.attr("data-class", name.class.word());
            m.attr("font-size", decimal(name.size));
            m.attr_if(name.shift.0 != 0, "x", decimal(name.shift.0));
            m.attr("y", decimal(name.shift.1));
            m.text(name.text);
        });
    });
}

/// Places a drawing at a relative position.
fn position(m: &mut VNodeBuilder, at: PicturePoint) {
    m.attr("x", percent(at.x));
    m.attr("y", percent(at.y));
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
        m.attr(
            "aria-label",
            format!(
                "{}, {}: {}{}",
                venue.name,
                kind_and_place(context.story, mark.venue),
                venue.summary.text,
                if marked { ", marked" } else { "" }
            ),
        );
        m.attr_if(marked, "data-related", "");
        m.attr("tabindex", if tab_stop { "0" } else { "-1" });
        m.attr_if(chosen, "aria-current", "true");
        m.flag("data-roving-item");
        m.attr("data-kind", venue.kind.word());
        m.attr_if(context.story.is_placed_by_us(mark.venue), "data-ours", "");
        m.el("svg", "bgr-map__point", |m| {
            m.attr("aria-hidden", "true");
            position(m, mark.at);
            match mark.shape {
                MarkerShape::OffMap(side) => pill(m, venue.name, side, mark.label),
                look => {
                    marker_shape(m, venue.kind, look, chosen);
                    if let Some(label) = mark.label {
                        marker_label(m, venue.name, venue.kind, look, label, chosen);
                    }
                }
            }
        });
    });
}

fn marker_shape(m: &mut VNodeBuilder, kind: VenueKind, look: MarkerShape, chosen: bool) {
    circle(m, "bgr-map__hit-area", "14");
    match look {
        MarkerShape::Dot => {
            if chosen {
                circle(m, "bgr-map__ring", "11");
            }
            m.el("use", "bgr-map__dot", |m| {
                m.attr("href", format!("#bgr-venue-{}", kind.word()))
            });
        }
        MarkerShape::Cluster(others) => {
            if chosen {
                circle(m, "bgr-map__ring", "15");
            }
            circle(m, "bgr-map__dot", "10");
            m.el("text", "bgr-map__count", |m| {
                m.attr("y", "4");
                m.text((u32::from(others) + 1).to_string());
            });
        }
        MarkerShape::InCluster | MarkerShape::Area | MarkerShape::OffMap(_) => {}
    }
    circle(m, "bgr-map__focus-ring", "15");
}

fn circle(m: &mut VNodeBuilder, class: &'static str, radius: &'static str) {
    m.el("circle", class, |m| m.attr("r", radius));
}

fn marker_label(
    m: &mut VNodeBuilder,
    name: &'static str,
    kind: VenueKind,
    look: MarkerShape,
    label: Label,
    chosen: bool,
) {
    if chosen && look != MarkerShape::Area {
        m.el("rect", "bgr-map__label-background", |m| {
            m.attr("x", decimal(label.x - label.width * 50));
            m.attr(
                "y",
                decimal(label.y - label.size * 35 / 100 - (PILL_HEIGHT * 50.0) as i32),
            );
            m.attr("width", label.width.to_string());
            m.attr("height", decimal((PILL_HEIGHT * 100.0) as i32));
        });
    }
    m.el("text", "bgr-map__name", |m| {
        m.attr("x", decimal(label.x));
        m.attr("y", decimal(label.y));
        m.attr("text-anchor", label.anchor);
        m.attr("font-size", decimal(label.size));
        m.attr("data-kind", kind.word());
        m.attr_if(label.only_when_wide, "data-roomy", "");
        m.text(name);
        if let MarkerShape::Cluster(others) = look {
            m.text(format!(" +{others}"));
        }
    });
}

fn pill(m: &mut VNodeBuilder, name: &'static str, side: Compass, label: Option<Label>) {
    let Some(label) = label else { return };
    let width = label.width;
    let (left, top) = match side {
        Compass::West => (8, -13),
        Compass::East => (-8 - width, -13),
        Compass::North => (-width / 2, 8),
        _ => (-width / 2, -34),
    };
    m.el("g", "bgr-map__pill", |m| {
        m.attr("transform", format!("translate({left} {top})"));
        // Without room it is shown only while it has the keyboard focus.
        m.attr_if(label.only_when_wide, "data-quiet", "");
        m.el("rect", "bgr-map__pill-background", |m| {
            m.attr("width", width.to_string());
            m.attr("height", "26");
            m.attr("rx", "13");
        });
        let at_end = side == Compass::East;
        m.el("path", "bgr-map__pill-arrow", |m| {
            let x = if at_end { width - 15 } else { 15 };
            m.attr("transform", format!("translate({x} 13)"));
            m.attr(
                "d",
                match side {
                    Compass::West => "M4-5V5L-4 0z",
                    Compass::East => "M-4-5V5L4 0z",
                    Compass::North => "M-5 4H5L0-4z",
                    _ => "M-5-4H5L0 4z",
                },
            );
        });
        m.el("text", "bgr-map__pill-name", |m| {
            m.attr("x", (if at_end { 12 } else { 25 }).to_string());
            m.attr("y", "17.5");
            m.text(name);
        });
    });
}

/// The zoom buttons, hidden until the app is live.
fn controls(m: &mut VNodeBuilder) {
    m.el("div", "bgr-map__controls bgr-needs-live", |m| {
        for (command, name, icon_href) in [
            ("zoom-in", "Zoom in", "#bgr-icon-plus"),
            ("zoom-out", "Zoom out", "#bgr-icon-minus"),
            ("zoom-reset", "Reset view", "#bgr-icon-reset"),
        ] {
            m.el("button", "bgr-map__button", |m| {
                m.attr("type", "button");
                m.attr("data-action", command);
                m.attr("aria-label", name);
                icon(m, "bgr-icon", icon_href);
            });
        }
    });
}

/// The suffix for a place that the editors chose, because the article names none.
pub const PLACED_BY_US: &str = ", placed here by us";

/// "briefing, placed here by us": a venue's kind within a sentence, and whether the place is our choice.
pub fn kind_and_place(story: &Story, venue: VenueId) -> String {
    let mut words = kind_word(story.venue(venue).kind).to_owned();
    if story.is_placed_by_us(venue) {
        words.push_str(PLACED_BY_US);
    }
    words
}

/// The name of a kind of venue, in the legend.
pub fn kind_name(kind: VenueKind) -> &'static str {
    match kind {
        VenueKind::Talks => "Talks",
        VenueKind::Address => "Address",
        VenueKind::Briefing => "Briefing",
        VenueKind::Protest => "Protest",
        VenueKind::Sea => "Sea area",
        VenueKind::Territory => "Territory",
        VenueKind::Border => "Border",
    }
}

/// The name of a kind of venue, within a sentence.
pub fn kind_word(kind: VenueKind) -> &'static str {
    match kind {
        VenueKind::Talks => "talks",
        VenueKind::Address => "address",
        VenueKind::Briefing => "briefing",
        VenueKind::Protest => "protest",
        VenueKind::Sea => "sea area",
        VenueKind::Territory => "territory",
        VenueKind::Border => "border",
    }
}
