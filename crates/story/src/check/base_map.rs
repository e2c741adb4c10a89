//! The base map: whether it can be drawn on, whether the story's venues are on it, and the part of
//! it that a story keeps. Its paths stay in the file's type.

use super::constants::{list, text};
use super::finding::{At, Findings};
use super::ids::is_id;
use crate::atlas::projection::{LonLat, Projection};
use crate::base_map_file::{BaseMapFile, ProjectionFile};
use crate::file::StoryFile;
use crate::model::{BaseMap, MapLabel};
use crate::problem::{NoticeKind, ProblemKind};

/// Notes what is wrong with a base map's own file.
pub fn check(file: &BaseMapFile, findings: &mut Findings) {
    let root = &At::root();
    let mut above_zero = |at: &At, number: f64| {
        if number <= 0.0 {
            let range = "of more than 0".to_owned();
            findings.problem(at, ProblemKind::OutOfRange { range });
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
            findings.problem(&item.key("id"), ProblemKind::DuplicateId { first });
        } else if !is_id(&layer.id) {
            findings.problem(&item.key("id"), ProblemKind::NotAnId);
        }
    }
}

/// Notes which venues of a story the base map cannot show, or does not show well.
pub fn check_venues(story: &StoryFile, map: Option<&BaseMapFile>, findings: &mut Findings) {
    let root = &At::root();
    let venues = &root.key("venues");
    let Some(map) = map else {
        if !story.venues.is_empty() {
            findings.notice(venues, NoticeKind::NoBaseMap);
        }
        return;
    };
    for (index, event) in story.events.iter().enumerate() {
        check_area(
            event.area.as_ref(),
            map,
            &root.key("events").item(index),
            findings,
        );
    }
    let projection = projection(&map.projection);
    for (index, venue) in story.venues.iter().enumerate() {
        let item = &venues.item(index);
        check_area(venue.area.as_ref(), map, item, findings);
        let (longitude, latitude) = (venue.longitude, venue.latitude);
        let point = projection.project(LonLat { longitude, latitude });
        let [left, top, width, height] = map.frame;
        let shown = (left..=left + width).contains(&point.x) && (top..=top + height).contains(&point.y);
        if !shown {
            findings.notice(&item.key("longitude"), NoticeKind::OffTheMap);
        }
    }
}

fn check_area(area: Option<&String>, map: &BaseMapFile, item: &At, findings: &mut Findings) {
    if let Some(area) = area.filter(|&area| !map.layers.iter().any(|layer| layer.id == *area)) {
        let layers = map.layers.iter().map(|layer| layer.id.as_str());
        let nearest = findings.nearest(area, layers);
        findings.problem(&item.key("area"), ProblemKind::NoSuchLayer { nearest });
    }
}

/// What the story keeps of a base map.
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
