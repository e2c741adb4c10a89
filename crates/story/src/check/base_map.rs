//! Makes the base map of the model out of its file. Its paths stay in the file's type.

use super::constants::{list, text};
use crate::atlas::projection::{LonLat, Projection};
use crate::base_map_file::BaseMapFile;
use crate::model::{BaseMap, MapLabel};

/// What the story keeps of a base map.
pub fn base_map(file: &BaseMapFile) -> BaseMap {
    BaseMap {
        projection: Projection {
            centre_longitude: file.projection.centre[0],
            centre_latitude: file.projection.centre[1],
            scale: file.projection.scale,
            translate_x: file.projection.translate[0],
            translate_y: file.projection.translate[1],
        },
        frame: file.frame,
        unit: file.unit,
        layers: list(file.layers.iter().map(|layer| text(&layer.id))),
        labels: list(file.labels.iter().map(|label| MapLabel {
            text: text(&label.text),
            class: label.class,
            at: LonLat {
                longitude: label.at[0],
                latitude: label.at[1],
            },
            min_zoom: label.min_zoom,
            max_zoom: label.max_zoom,
            size: label.size,
        })),
        credit: text(&file.credit),
    }
}
