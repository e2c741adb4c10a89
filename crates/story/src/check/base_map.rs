//! The base map: whether it is valid, whether the venues are on it, and the part that a story keeps.
//! The paths stay in the file's type.

use crate::base_map_file::{BaseMapFile, ProjectionFile};
use crate::check::area_shapes::area_shapes;
use crate::check::diagnostics::Diagnostics;
use crate::check::ids::is_id;
use crate::check::json_path::JsonPath;
use crate::check::leak::{list, text};
use crate::diagnostic::{ErrorKind, WarningKind};
use crate::file::StoryFile;
use crate::geo::projection::{LonLat, Projection};
use crate::model::{BaseMap, MapLabel, Story, VenueId};
use crate::scene::map::{MapOptions, MapVariant, pictures};
use crate::vocabulary::LabelClass;

/// Checks the base map's own file.
pub fn check(file: &BaseMapFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let mut above_zero = |path: &JsonPath, number: f64| {
        if number <= 0.0 {
            let range = "greater than 0".to_owned();
            diagnostics.error(path, ErrorKind::OutOfRange { range });
        }
    };
    above_zero(&root.key("unit"), file.unit);
    above_zero(&root.key("projection").key("scale"), file.projection.scale);
    above_zero(&root.key("frame").item(2), file.frame[2]);
    above_zero(&root.key("frame").item(3), file.frame[3]);
    for (index, layer) in file.layers.iter().enumerate() {
        let list = &root.key("layers");
        let item = &list.item(index);
        let earlier = file
            .layers
            .iter()
            .take(index)
            .position(|earlier| earlier.id == layer.id);
        if let Some(first) = earlier {
            let first = format!("layers[{first}]");
            diagnostics.error(&item.key("id"), ErrorKind::DuplicateId { first });
        } else if !is_id(&layer.id) {
            diagnostics.error(&item.key("id"), ErrorKind::NotAnId);
        }
    }
}

/// Checks that the base map can show the venues and areas of a story.
pub fn check_venues(story: &StoryFile, map: Option<&BaseMapFile>, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let venues = &root.key("venues");
    let Some(map) = map else {
        if !story.venues.is_empty() {
            diagnostics.warning(venues, WarningKind::NoBaseMap);
        }
        return;
    };
    for (index, event) in story.events.iter().enumerate() {
        check_area(
            event.area.as_ref(),
            map,
            &root.key("events").item(index),
            diagnostics,
        );
    }
    let projection = projection(&map.projection);
    for (index, venue) in story.venues.iter().enumerate() {
        let item = &venues.item(index);
        check_area(venue.area.as_ref(), map, item, diagnostics);
        let (longitude, latitude) = (venue.longitude, venue.latitude);
        let point = projection.project(LonLat { longitude, latitude });
        let [left, top, width, height] = map.frame;
        let shown = (left..=left + width).contains(&point.x) && (top..=top + height).contains(&point.y);
        if !shown {
            diagnostics.warning(&item.key("longitude"), WarningKind::OffTheMap);
        }
    }
}

/// Of a story with more venues, only so many are tried as the chosen one.
const TRIED: usize = 60;

/// Reports names of countries of the story that the map shows neither at first nor with one of its venues chosen.
pub fn check_names(story: &Story, file: &BaseMapFile, diagnostics: &mut Diagnostics) {
    let venues: Vec<VenueId> = story.venue_ids().collect();
    let projection = projection(&file.projection);
    let mut hidden: Vec<usize> = (0..file.labels.len())
        .filter(|&index| file.labels[index].class == LabelClass::StoryCountry)
        .collect();
    let chosen = venues.iter().copied().map(Some).take(TRIED);
    for chosen in [None].into_iter().chain(chosen) {
        if hidden.is_empty() || venues.is_empty() {
            return;
        }
        let shown = pictures(
            story,
            &MapOptions {
                variant: MapVariant::Map,
                venues: &venues,
                chosen,
                also_chosen: &[],
                camera: None,
                controls: true,
            },
        );
        hidden.retain(|&index| {
            let [longitude, latitude] = file.labels[index].at;
            let at = projection.project(LonLat { longitude, latitude });
            !shown.iter().any(|picture| {
                let (x, y) = picture.shown.relative(at);
                (0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y)
            })
        });
    }
    let root = JsonPath::root();
    let labels = &root.key("labels");
    for index in hidden {
        let item = &labels.item(index);
        diagnostics.warning(&item.key("at"), WarningKind::NameOutOfView);
    }
}

fn check_area(area: Option<&String>, map: &BaseMapFile, item: &JsonPath, diagnostics: &mut Diagnostics) {
    if let Some(area) = area.filter(|&area| !map.layers.iter().any(|layer| layer.id == *area)) {
        let layers = map.layers.iter().map(|layer| layer.id.as_str());
        let nearest = diagnostics.nearest(area, layers);
        let layers = map.layers.iter().map(|layer| layer.id.clone()).collect();
        diagnostics.error(&item.key("area"), ErrorKind::NoSuchLayer { nearest, layers });
    }
}

/// The part of a base map that a story keeps.
pub fn base_map(file: &BaseMapFile) -> BaseMap {
    BaseMap {
        projection: projection(&file.projection),
        frame: file.frame,
        extent: file.extent.unwrap_or(file.frame),
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
        areas: area_shapes(file),
        border_words: file.border_words.as_deref().map(text),
        credit: text(&file.credit),
    }
}

fn projection(file: &ProjectionFile) -> Projection {
    Projection {
        centre_longitude: file.centre[0],
        centre_latitude: file.centre[1],
        scale: file.scale,
        translate_x: file.translate[0],
        translate_y: file.translate[1],
    }
}
