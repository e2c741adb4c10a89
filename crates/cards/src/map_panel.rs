//! The map on a card: the page's own picture for phones, whose letters are large, drawn with the
//! colours of the tokens instead of a style sheet.

use std::fmt::Write as _;

use backgrounder::publish::sprite;
use story::base_map_file::BaseMapFile;
use story::geo::camera::round_to_i32;
use story::model::{BaseMap, Story, Venue, VenueId};
use story::scene::map::{
    Label, Line, MapOptions, MapVariant, Marker, MarkerShape, PILL_HEIGHT, Picture, PicturePoint, PlaceName,
    pictures,
};
use story::view_state::Camera;
use story::vocabulary::{Compass, LabelClass, VenueKind};

use crate::sheet::{FLOOR, FULL, Sheet, escape, number};

/// The width of the panel: the picture's shape at the height of the content.
pub const WIDTH: f64 = FLOOR * 1.25;

/// How many pixels of the screen the picture has across; the letters grow with the rest.
const SCREEN: f64 = 400.0;

/// What the map shows.
pub struct Panel<'a> {
    /// The story.
    pub story: &'a Story,
    /// Its base map with the paths.
    pub paths: &'a BaseMapFile,
    /// The venues that have a mark.
    pub venues: &'a [VenueId],
    /// The one that is chosen.
    pub chosen: Option<VenueId>,
}

/// Draws the map at the end of the line, from the top to the foot.
pub fn draw(sheet: &mut Sheet<'_>, panel: &Panel<'_>) {
    // A single place by itself would fill the map with one country: its surroundings tell more.
    let camera = match (panel.chosen, panel.venues) {
        (None, &[only]) => Some(round(panel.story.venue(only))),
        _ => None,
    };
    let options = MapOptions {
        variant: MapVariant::Map,
        venues: panel.venues,
        chosen: panel.chosen,
        camera,
        controls: false,
    };
    let (Some(map), Some(picture)) = (
        panel.story.base_map,
        pictures(panel.story, &options)
            .into_iter()
            .find(|picture| picture.breakpoint.is_narrow()),
    ) else {
        return;
    };
    let left = sheet.left(FULL - WIDTH, WIDTH);
    let height = SCREEN / picture.breakpoint.aspect_ratio;
    let mut out = format!(
        "<svg x=\"{}\" y=\"0\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {SCREEN} {}\">",
        number(left),
        number(WIDTH),
        number(FLOOR),
        number(height)
    );
    let drawing = Drawing {
        sheet,
        panel,
        picture: &picture,
        height,
    };
    drawing.ground(&mut out, &map);
    for line in &picture.lines {
        drawing.line(&mut out, line);
    }
    for name in &picture.names {
        drawing.name(&mut out, name);
    }
    for mark in &picture.markers {
        drawing.mark(&mut out, mark);
    }
    out.push_str("</svg>");
    sheet.raw(&out);
    // The page's colour meets the sea without an edge of its own.
    let edge = FULL - WIDTH;
    sheet.rect(edge, 0.0, 1.0, FLOOR, "rule");
}

/// Where to look for the surroundings of a venue.
fn round(venue: &Venue) -> Camera {
    Camera {
        longitude_milli: round_to_i32(venue.at.longitude * 1000.0),
        latitude_milli: round_to_i32(venue.at.latitude * 1000.0),
        zoom_centi: 200,
    }
}

struct Drawing<'a, 'b> {
    sheet: &'a Sheet<'b>,
    panel: &'a Panel<'a>,
    picture: &'a Picture,
    height: f64,
}

impl Drawing<'_, '_> {
    fn ink(&self, job: &str) -> &'static str {
        self.sheet.inks.get(job)
    }

    /// A place given in hundredths of a per cent of the picture, in its pixels.
    fn at(&self, place: PicturePoint) -> (f64, f64) {
        let share = |part: i32| f64::from(part) / 10_000.0;
        (share(place.x) * SCREEN, share(place.y) * self.height)
    }

    /// Every layer, bottom first. Strokes are pixels of the picture, so they are written in the
    /// units of the paths.
    fn ground(&self, out: &mut String, map: &BaseMap) {
        let shown = self.picture.shown;
        let unit = shown.width * map.unit / SCREEN;
        let _ = write!(
            out,
            "<rect width=\"{SCREEN}\" height=\"{}\" fill=\"{}\"/><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" \
             patternUnits=\"userSpaceOnUse\" patternTransform=\"scale({}) rotate(45)\">\
             <path d=\"M0 0V6\" stroke=\"{}\" stroke-width=\"2.6\" fill=\"none\"/></pattern></defs>\
             <g transform=\"scale({:.6}) translate({:.4} {:.4}) scale({:.6})\" stroke-linejoin=\"round\">",
            number(self.height),
            self.ink("sea"),
            number(unit),
            self.ink("hatch"),
            SCREEN / shown.width,
            -shown.x,
            -shown.y,
            1.0 / map.unit,
        );
        self.layer(out, "land", "none", Some(("shore", 4.0, "")), unit);
        let chosen = self
            .panel
            .chosen
            .and_then(|chosen| self.panel.story.venue(chosen).area)
            .unwrap_or("");
        for &id in map.layers.iter() {
            match id {
                "graticule" if self.picture.zoom <= 2.2 => {
                    self.layer(out, id, "none", Some(("graticule", 1.0, "")), unit);
                }
                "graticule" => {}
                "land" => self.layer(out, id, self.ink("land"), Some(("coast", 0.8, "")), unit),
                "story-countries" => self.layer(out, id, self.ink("story-land"), None, unit),
                "focus" => self.layer(
                    out,
                    id,
                    self.ink("focus-land"),
                    Some(("focus-border", 1.3, "")),
                    unit,
                ),
                "borders" => self.layer(out, id, "none", Some(("border", 0.9, "")), unit),
                "disputed-borders" => self.layer(out, id, "none", Some(("border", 0.9, "3 2.5")), unit),
                "contested-limits" => self.layer(out, id, "none", Some(("hatch", 1.2, "4.5 3")), unit),
                _ if id.starts_with("water-") => {
                    if id == chosen {
                        self.layer(out, id, self.ink("shore"), Some(("accent", 1.5, "")), unit);
                    }
                }
                _ => self.layer(out, id, "url(#hatch)", None, unit),
            }
        }
        if !chosen.is_empty() && !chosen.starts_with("water-") {
            self.layer(out, chosen, "none", Some(("accent", 3.0, "")), unit);
        }
        out.push_str("</g>");
    }

    fn layer(&self, out: &mut String, id: &str, fill: &str, stroke: Option<(&str, f64, &str)>, unit: f64) {
        let Some(layer) = self.panel.paths.layers.iter().find(|layer| layer.id == id) else {
            return;
        };
        let _ = write!(out, "<path d=\"{}\" fill=\"{fill}\"", escape(&layer.d));
        if let Some((job, width, dashes)) = stroke {
            let _ = write!(
                out,
                " stroke=\"{}\" stroke-width=\"{}\"",
                self.ink(job),
                number(width * unit)
            );
            if !dashes.is_empty() {
                let dashes: Vec<String> = dashes
                    .split(' ')
                    .map(|dash| number(dash.parse::<f64>().unwrap_or(1.0) * unit))
                    .collect();
                let _ = write!(out, " stroke-dasharray=\"{}\"", dashes.join(" "));
            }
        }
        out.push_str("/>");
    }

    fn line(&self, out: &mut String, line: &Line) {
        let (from, to) = (self.at(line.from), self.at(line.to));
        let dashes = if line.mediates {
            " stroke-dasharray=\"2 4\""
        } else {
            ""
        };
        let _ = write!(
            out,
            "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"1.5\" fill=\"none\"{dashes}/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            self.ink("text")
        );
        let Some((right, below)) = line.shape_at else {
            return;
        };
        let shape = self.panel.story.side(line.side).shape;
        let _ = write!(
            out,
            "<path transform=\"translate({} {})\" d=\"{}\" fill=\"{}\" paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"3\"/>",
            number(from.0 + f64::from(right) / 100.0 - 6.0),
            number(from.1 + f64::from(below) / 100.0 - 6.0),
            sprite::shape(shape.word()),
            self.sheet.inks.side(shape),
            self.ink("halo")
        );
    }

    fn text(&self, out: &mut String, at: (f64, f64), text: &str, size: f64, look: &str) {
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" {look}>{}</text>",
            number(at.0),
            number(at.1),
            number(size),
            escape(text)
        );
    }

    fn name(&self, out: &mut String, name: &PlaceName) {
        let at = self.at(name.at);
        let size = f64::from(name.size) / 100.0;
        let (text, face, ink, halo) = match name.class {
            LabelClass::StoryCountry => (
                name.text.to_uppercase(),
                "font-family=\"'Source Sans 3'\" font-weight=\"600\" letter-spacing=\"0.12em\"",
                "country-text",
                "halo",
            ),
            LabelClass::Country => (
                name.text.to_owned(),
                "font-family=\"'Source Sans 3'\"",
                "context-text",
                "land",
            ),
            LabelClass::Sea => (
                name.text.to_owned(),
                "font-family=\"'Source Serif 4'\"",
                "sea-text",
                "sea",
            ),
        };
        let look = self.look(face, ink, halo, "middle");
        self.text(out, (at.0, at.1 + size * 0.35), &text, size, &look);
    }

    fn look(&self, face: &str, ink: &str, halo: &str, anchor: &str) -> String {
        format!(
            "{face} text-anchor=\"{anchor}\" fill=\"{}\" paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"3\" \
             stroke-linejoin=\"round\"",
            self.ink(ink),
            self.ink(halo)
        )
    }

    fn mark(&self, out: &mut String, mark: &Marker) {
        let venue = self.panel.story.venue(mark.venue);
        let at = self.at(mark.at);
        let chosen = self.panel.chosen == Some(mark.venue);
        let _ = write!(
            out,
            "<g transform=\"translate({} {})\">",
            number(at.0),
            number(at.1)
        );
        match mark.shape {
            MarkerShape::OffMap(side) => self.pill(out, venue.name, side, mark.label),
            MarkerShape::InCluster => {}
            look => {
                self.dot(out, venue.kind, look, chosen);
                if let Some(label) = mark.label {
                    self.label(out, venue.name, venue.kind, look, label, chosen);
                }
            }
        }
        out.push_str("</g>");
    }

    fn dot(&self, out: &mut String, kind: VenueKind, look: MarkerShape, chosen: bool) {
        let (venue, ring) = (self.ink("venue"), self.ink("venue-ring"));
        let circle = |out: &mut String, radius: &str| {
            let _ = write!(
                out,
                "<circle r=\"{radius}\" fill=\"{ring}\" stroke=\"{venue}\" stroke-width=\"2.5\"/>"
            );
        };
        match look {
            MarkerShape::Dot => {
                if chosen {
                    circle(out, "11");
                }
                let _ = write!(
                    out,
                    "<path d=\"{}\" fill=\"{venue}\" paint-order=\"stroke\" stroke=\"{ring}\" stroke-width=\"4\" \
                     stroke-linejoin=\"round\"/>",
                    sprite::venue(kind.word())
                );
            }
            MarkerShape::Cluster(others) => {
                if chosen {
                    circle(out, "15");
                }
                let _ = write!(
                    out,
                    "<circle r=\"10\" fill=\"{venue}\" stroke=\"{ring}\" stroke-width=\"2\"/>"
                );
                let look = format!(
                    "font-family=\"'Source Sans 3'\" font-weight=\"600\" text-anchor=\"middle\" fill=\"{ring}\""
                );
                self.text(out, (0.0, 4.2), &(u32::from(others) + 1).to_string(), 12.5, &look);
            }
            MarkerShape::Area | MarkerShape::InCluster | MarkerShape::OffMap(_) => {}
        }
    }

    fn label(
        &self,
        out: &mut String,
        name: &str,
        kind: VenueKind,
        look: MarkerShape,
        label: Label,
        chosen: bool,
    ) {
        let size = f64::from(label.size) / 100.0;
        let at = (f64::from(label.x) / 100.0, f64::from(label.y) / 100.0);
        let plate = chosen && look != MarkerShape::Area;
        if plate {
            let _ = write!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{PILL_HEIGHT}\" fill=\"{}\"/>",
                number(at.0 - f64::from(label.width) / 2.0),
                number(at.1 - size * 0.35 - PILL_HEIGHT / 2.0),
                label.width,
                self.ink("text")
            );
        }
        let (face, ink, halo) = match kind {
            _ if plate => ("", "page", "text"),
            VenueKind::Sea => ("font-family=\"'Source Serif 4'\"", "sea-text", "sea"),
            VenueKind::Territory => ("", "hatch", "halo"),
            _ => ("", "venue-text", "halo"),
        };
        let face = if face.is_empty() {
            "font-family=\"'Source Sans 3'\" font-weight=\"600\""
        } else {
            face
        };
        let name = match look {
            MarkerShape::Cluster(others) => format!("{name} +{others}"),
            _ => name.to_owned(),
        };
        let look = self.look(face, ink, halo, label.anchor);
        self.text(out, at, &name, size, &look);
    }

    fn pill(&self, out: &mut String, name: &str, side: Compass, label: Option<Label>) {
        let Some(label) = label.filter(|label| !label.only_when_wide) else {
            return;
        };
        let width = f64::from(label.width);
        let (left, top) = match side {
            Compass::West => (8.0, -13.0),
            Compass::East => (-8.0 - width, -13.0),
            Compass::North => (-width / 2.0, 8.0),
            _ => (-width / 2.0, -34.0),
        };
        let arrow = match side {
            Compass::West => "M4-5V5L-4 0z",
            Compass::East => "M-4-5V5L4 0z",
            Compass::North => "M-5 4H5L0-4z",
            _ => "M-5-4H5L0 4z",
        };
        let at_end = side == Compass::East;
        let arrow_at = if at_end { width - 15.0 } else { 15.0 };
        let _ = write!(
            out,
            "<g transform=\"translate({} {})\"><rect width=\"{}\" height=\"26\" rx=\"13\" fill=\"{}\" stroke=\"{}\"/>\
             <path transform=\"translate({} 13)\" d=\"{arrow}\" fill=\"{}\"/>",
            number(left),
            number(top),
            number(width),
            self.ink("raised"),
            self.ink("edge"),
            number(arrow_at),
            self.ink("venue")
        );
        let look = format!(
            "font-family=\"'Source Sans 3'\" font-weight=\"600\" fill=\"{}\"",
            self.ink("text")
        );
        let at = if at_end { 12.0 } else { 25.0 };
        self.text(out, (at, 17.5), name, 12.5, &look);
        out.push_str("</g>");
    }
}
