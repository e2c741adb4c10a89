//! The map as a drawing: every venue as a link, and names, over the ground.
//!
//! It is drawn twice, for columns and for phones; a container query shows the one that fits, so
//! that nothing has to be measured and the prerendered picture is the final one. Marks stand
//! at shares of the frame and keep their size in pixels. Buttons, gestures and the list are
//! the business of the view.

use story::model::View;
use story::scene::map::{
    Label, Line, MapOptions, Marker, MarkerShape, PILL_HEIGHT, Picture, PicturePoint, PlaceName, decimal,
    has_link, hundredths, percent, pictures,
};
use story::vocabulary::{Compass, VenueKind};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::map_ground::ground;

/// The map that a options asks for, in both widths; nothing for a story without a base map.
pub fn map_picture(m: &mut Markup, scope: &Scope<'_>, options: &MapOptions<'_>) {
    let Some(map) = scope.story.base_map else { return };
    m.el("div", "bgr-map", |m| {
        m.attr_if(options.camera.is_none(), "data-framed", "");
        for picture in pictures(scope.story, options) {
            m.el("div", "bgr-map__picture", |m| {
                m.key(picture.breakpoint.word);
                m.attr("data-width", picture.breakpoint.word);
                m.attr("data-box", box_words(&picture));
                ground(m, scope, &map, &picture, options.chosen);
                marks(m, scope, &picture, options);
            });
        }
        if options.controls {
            controls(m);
        }
    });
}

/// What the gestures start from, in hundredths: left, top, width, height, zoom.
fn box_words(picture: &Picture) -> String {
    let shown = picture.shown;
    [shown.x, shown.y, shown.width, shown.height, picture.zoom]
        .map(|value| hundredths(value).to_string())
        .join(" ")
}

fn marks(m: &mut Markup, scope: &Scope<'_>, picture: &Picture, options: &MapOptions<'_>) {
    m.el("svg", "bgr-map__marks", |m| {
        m.attr("role", "group");
        m.attr("aria-label", "Venues on the map");
        m.flag("data-rove");
        m.el("g", "bgr-map__names", |m| {
            m.attr("aria-hidden", "true");
            for line in &picture.lines {
                drawn_line(m, scope, line);
            }
            for name in &picture.names {
                drawn_name(m, name);
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
            venue(
                m,
                scope,
                mark,
                options.chosen == Some(mark.venue),
                first == Some(mark.venue),
            );
        }
    });
}

fn drawn_line(m: &mut Markup, scope: &Scope<'_>, line: &Line) {
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
    let shape = scope.story.side(line.side).shape.word();
    m.el("svg", "bgr-map__spot", |m| {
        stands(m, line.from);
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

fn drawn_name(m: &mut Markup, name: &PlaceName) {
    m.el("svg", "bgr-map__spot", |m| {
        stands(m, name.at);
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

/// Puts a drawing of its own size at a place of the picture.
fn stands(m: &mut Markup, at: PicturePoint) {
    m.attr("x", percent(at.x));
    m.attr("y", percent(at.y));
}

/// A venue's link. Its name for reading tools is the same as the list's.
fn venue(m: &mut Markup, scope: &Scope<'_>, mark: &Marker, chosen: bool, stop: bool) {
    let venue = scope.story.venue(mark.venue);
    m.el("a", "bgr-map__venue", |m| {
        m.key(venue.id);
        m.attr("href", scope.link_keeping(View::Venue(mark.venue)));
        let marked = scope.is_connected(View::Venue(mark.venue));
        m.attr(
            "aria-label",
            format!(
                "{}, {}: {}{}",
                venue.name,
                kind_word(venue.kind),
                venue.summary.text,
                if marked { ", marked" } else { "" }
            ),
        );
        m.attr_if(marked, "data-connected", "");
        m.attr("tabindex", if stop { "0" } else { "-1" });
        m.attr_if(chosen, "aria-current", "true");
        m.flag("data-stop");
        m.attr("data-kind", venue.kind.word());
        m.el("svg", "bgr-map__spot", |m| {
            m.attr("aria-hidden", "true");
            stands(m, mark.at);
            match mark.shape {
                MarkerShape::OffMap(side) => pill(m, venue.name, side, mark.label),
                look => {
                    spot_mark(m, venue.kind, look, chosen);
                    if let Some(label) = mark.label {
                        name_label(m, venue.name, venue.kind, look, label, chosen);
                    }
                }
            }
        });
    });
}

fn spot_mark(m: &mut Markup, kind: VenueKind, look: MarkerShape, chosen: bool) {
    circle(m, "bgr-map__hit", "14");
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

fn circle(m: &mut Markup, class: &'static str, radius: &'static str) {
    m.el("circle", class, |m| m.attr("r", radius));
}

fn name_label(
    m: &mut Markup,
    name: &'static str,
    kind: VenueKind,
    look: MarkerShape,
    label: Label,
    chosen: bool,
) {
    if chosen && look != MarkerShape::Area {
        m.el("rect", "bgr-map__plate", |m| {
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

fn pill(m: &mut Markup, name: &'static str, side: Compass, label: Option<Label>) {
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
        // Without room it appears only while the keyboard is on it.
        m.attr_if(label.only_when_wide, "data-quiet", "");
        m.el("rect", "bgr-map__pill-plate", |m| {
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

/// The three buttons; the keyboard and the list do without them before the app is live.
fn controls(m: &mut Markup) {
    m.el("div", "bgr-map__controls bgr-needs-live", |m| {
        for (command, name, icon) in [
            ("zoom-in", "Zoom in", "bgr-icon-plus"),
            ("zoom-out", "Zoom out", "bgr-icon-minus"),
            ("zoom-reset", "Reset view", "bgr-icon-whole"),
        ] {
            m.el("button", "bgr-map__button", |m| {
                m.attr("type", "button");
                m.attr("data-do", command);
                m.attr("aria-label", name);
                m.el("svg", "bgr-icon", |m| {
                    m.attr("aria-hidden", "true");
                    m.attr("viewBox", "0 0 16 16");
                    m.el("use", "", |m| m.attr("href", format!("#{icon}")));
                });
            });
        }
    });
}

/// What a kind of venue is called in the key.
pub fn kind_name(kind: VenueKind) -> &'static str {
    match kind {
        VenueKind::Talks => "Talks",
        VenueKind::Address => "Address",
        VenueKind::Briefing => "Briefing",
        VenueKind::Protest => "Protest",
        VenueKind::Sea => "Sea area",
        VenueKind::Territory => "Contested territory",
        VenueKind::Border => "Border",
    }
}

/// What a kind of venue is called in a sentence.
pub fn kind_word(kind: VenueKind) -> &'static str {
    match kind {
        VenueKind::Talks => "talks",
        VenueKind::Address => "address",
        VenueKind::Briefing => "briefing",
        VenueKind::Protest => "protest",
        VenueKind::Sea => "sea area",
        VenueKind::Territory => "contested territory",
        VenueKind::Border => "border",
    }
}
