//! The layers of the base map under the markers.

use std::fmt::Write as _;

use story::base_map_file::BaseMapFile;
use story::model::BaseMap;

use super::drawing::{MapDrawing, SCREEN_WIDTH};
use crate::svg::{escape, number};

/// The graticule is hidden at higher zoom levels.
const GRATICULE_MAX_ZOOM: f64 = 2.2;

/// An outline; the width is in pixels of the picture.
struct Stroke {
    colour: &'static str,
    width: f64,
    dashes: &'static [f64],
}

impl MapDrawing<'_> {
    /// Draws all layers, bottom first. Stroke widths are pixels of the picture, converted to the units
    /// of the paths.
    pub fn base_layers(&self, out: &mut String, map: &BaseMap, paths: &BaseMapFile) {
        let unit = self.picture.shown.width * map.unit / SCREEN_WIDTH;
        self.begin(out, map, unit);
        let mut draw = |id: &str, fill: &str, stroke: Option<Stroke>| {
            if let Some(layer) = paths.layers.iter().find(|layer| layer.id == id) {
                Self::layer(out, &layer.d, fill, stroke, unit);
            }
        };
        draw("land", "none", self.stroke("shore", 4.0, &[]));
        let chosen = self
            .chosen
            .and_then(|chosen| self.story.venue(chosen).area)
            .unwrap_or("");
        for &id in map.layers.iter() {
            match id {
                "graticule" if self.picture.zoom <= GRATICULE_MAX_ZOOM => {
                    draw(id, "none", self.stroke("graticule", 1.0, &[]));
                }
                "graticule" => {}
                "land" => draw(id, self.colour("land"), self.stroke("coast", 0.8, &[])),
                "story-countries" => draw(id, self.colour("story-land"), None),
                "focus" => draw(
                    id,
                    self.colour("focus-land"),
                    self.stroke("focus-border", 1.3, &[]),
                ),
                "borders" => draw(id, "none", self.stroke("border", 0.9, &[])),
                "disputed-borders" => draw(id, "none", self.stroke("border", 0.9, &[3.0, 2.5])),
                "contested-limits" => draw(id, "none", self.stroke("hatch", 1.2, &[4.5, 3.0])),
                _ if id.starts_with("water-") || id.starts_with("border-") => {}
                _ if id.starts_with("area-") => {
                    draw(
                        id,
                        self.colour("story-land"),
                        self.stroke("border", 0.9, &[2.0, 2.0]),
                    );
                }
                _ => draw(id, "url(#hatch)", None),
            }
        }
        let outline = self.stroke("accent", 2.5, &[]);
        match paths.layers.iter().find(|layer| layer.id == chosen) {
            Some(water) if chosen.starts_with("water-") => {
                Self::coast_within(out, &water.d, paths, outline, unit);
            }
            Some(area) => Self::layer(out, &area.d, "none", outline, unit),
            None => {}
        }
        out.push_str("</g>");
    }

    /// Draws the sea and opens the group of the layers, which have the coordinates of the base map.
    fn begin(&self, out: &mut String, map: &BaseMap, unit: f64) {
        let shown = self.picture.shown;
        let _ = write!(
            out,
            "<rect width=\"{SCREEN_WIDTH}\" height=\"{}\" fill=\"{}\"/><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" \
             patternUnits=\"userSpaceOnUse\" patternTransform=\"scale({}) rotate(45)\">\
             <path d=\"M0 0V6\" stroke=\"{}\" stroke-width=\"2.6\" fill=\"none\"/></pattern></defs>\
             <g transform=\"scale({:.6}) translate({:.4} {:.4}) scale({:.6})\" stroke-linejoin=\"round\">",
            number(self.height),
            self.colour("sea"),
            number(unit),
            self.colour("hatch"),
            SCREEN_WIDTH / shown.width,
            -shown.x,
            -shown.y,
            1.0 / map.unit,
        );
    }

    /// Draws the outline of a water as the coast within it. Its own outline would cross straits.
    fn coast_within(out: &mut String, water: &str, paths: &BaseMapFile, stroke: Option<Stroke>, unit: f64) {
        let clip = format!(
            "<clipPath id=\"water\"><path d=\"{}\"/></clipPath><g clip-path=\"url(#water)\">",
            escape(water)
        );
        out.push_str(&clip);
        if let Some(land) = paths.layers.iter().find(|layer| layer.id == "land") {
            Self::layer(out, &land.d, "none", stroke, unit);
        }
        out.push_str("</g>");
    }

    fn stroke(&self, colour: &str, width: f64, dashes: &'static [f64]) -> Option<Stroke> {
        Some(Stroke {
            colour: self.colour(colour),
            width,
            dashes,
        })
    }

    fn layer(out: &mut String, path: &str, fill: &str, stroke: Option<Stroke>, unit: f64) {
        let _ = write!(out, "<path d=\"{}\" fill=\"{fill}\"", escape(path));
        if let Some(stroke) = stroke {
            let _ = write!(
                out,
                " stroke=\"{}\" stroke-width=\"{}\"",
                stroke.colour,
                number(stroke.width * unit)
            );
            if !stroke.dashes.is_empty() {
                let dashes: Vec<String> = stroke.dashes.iter().map(|dash| number(dash * unit)).collect();
                let _ = write!(out, " stroke-dasharray=\"{}\"", dashes.join(" "));
            }
        }
        out.push_str("/>");
    }
}
