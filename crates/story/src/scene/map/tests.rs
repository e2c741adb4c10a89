//! What every picture keeps, whatever the story: markers for all, labels apart, a bounded drawing.

use crate::geo::labels::Rect;
use crate::model::{Story, Venue, VenueId};
use crate::scene::fixture::{list, places, story, venue};
use crate::view_state::Camera;
use crate::vocabulary::{Compass, VenueKind};

use super::*;

fn city(name: &'static str, at: (f64, f64)) -> Venue {
    venue(name, name, VenueKind::Talks, at)
}

fn cities() -> Vec<Venue> {
    vec![
        city("Riyadh", (46.72, 24.69)),
        city("Istanbul", (28.98, 41.01)),
        city("Moscow", (37.62, 55.75)),
        city("Kyiv", (30.52, 50.45)),
        city("Washington", (-77.04, 38.91)),
        Venue {
            area: Some("water-wide"),
            ..venue("sea", "Wide Sea", VenueKind::Sea, (34.5, 43.2))
        },
    ]
}

fn drawn(story: &Story, chosen: Option<u16>, camera: Option<Camera>) -> Vec<Picture> {
    let venues: Vec<VenueId> = story.venue_ids().collect();
    let options = MapOptions {
        variant: MapVariant::Map,
        venues: &venues,
        chosen: chosen.map(VenueId),
        also_chosen: &[],
        camera,
        controls: true,
    };
    pictures(story, &options)
}

fn camera(longitude: i32, latitude: i32, zoom_centi: u16) -> Option<Camera> {
    Some(Camera {
        longitude_milli: longitude * 1000,
        latitude_milli: latitude * 1000,
        zoom_centi,
    })
}

/// The stretches of all names that show in a frame of this width.
fn stretches(picture: &Picture, story: &Story, width: f64) -> Vec<(String, Rect)> {
    let shows = |roomy: bool| !roomy || width >= picture.breakpoint.wide_width;
    let height = width / picture.breakpoint.aspect_ratio;
    let place = |at: PicturePoint| {
        let share = |hundredths: i32, of: f64| f64::from(hundredths) / 10_000.0 * of;
        (share(at.x, width), share(at.y, height))
    };
    let mut found = Vec::new();
    for mark in &picture.markers {
        let Some(label) = mark.label.filter(|label| shows(label.only_when_wide)) else {
            continue;
        };
        if matches!(mark.shape, MarkerShape::OffMap(_)) {
            continue;
        }
        let (x, y) = place(mark.at);
        let (wide, size) = (f64::from(label.width), f64::from(label.size) / 100.0);
        let anchor = x + f64::from(label.x) / 100.0;
        let left = match label.anchor {
            "start" => anchor,
            "end" => anchor - wide,
            _ => anchor - wide / 2.0,
        };
        let middle = y + f64::from(label.y) / 100.0 - size * 0.35;
        let name = story.venue(mark.venue).name.to_owned();
        found.push((name, Rect::centred(left + wide / 2.0, middle, wide, size)));
    }
    for name in picture.names.iter().filter(|name| shows(name.only_when_wide)) {
        let (x, y) = place(name.at);
        let size = f64::from(name.size) / 100.0;
        let wide = crate::geo::labels::text_width(name.text, size, false, 0.0);
        let middle = (
            x + f64::from(name.shift.0) / 100.0,
            y + f64::from(name.shift.1) / 100.0 - size * 0.35,
        );
        found.push((
            name.text.to_owned(),
            Rect::centred(middle.0, middle.1, wide, size),
        ));
    }
    found
}

fn assert_apart(picture: &Picture, story: &Story) {
    for width in [
        picture.breakpoint.min_width,
        picture.breakpoint.wide_width,
        3.0 * picture.breakpoint.wide_width,
    ] {
        let all = stretches(picture, story, width);
        for (at, (name, area)) in all.iter().enumerate() {
            for (other, beside) in &all[at + 1..] {
                assert!(
                    !area.overlaps(beside),
                    "{name} and {other} touch at {width}: {area:?} {beside:?}"
                );
            }
        }
    }
}

#[test]
fn labels_never_overlap() {
    let story = places(cities());
    let cameras = [
        None,
        camera(30, 46, 100),
        camera(30, 46, 250),
        camera(34, 44, 480),
        camera(31, 50, 800),
    ];
    for chosen in (0..6).map(Some).chain([None]) {
        for camera in cameras {
            for picture in drawn(&story, chosen, camera) {
                assert_apart(&picture, &story);
            }
        }
    }
}

#[test]
fn every_venue_has_a_marker_in_list_order() {
    let story = places(cities());
    for picture in drawn(&story, None, camera(31, 50, 800)) {
        let order: Vec<u16> = picture.markers.iter().map(|mark| mark.venue.0).collect();
        assert_eq!(order, [0, 1, 2, 3, 4, 5]);
        assert_eq!(picture.markers[3].shape, MarkerShape::Dot);
        assert_eq!(picture.markers[4].shape, MarkerShape::OffMap(Compass::West));
        assert!(picture.markers.iter().all(|mark| has_link(mark, 6)));
    }
}

#[test]
fn the_selected_venue_always_has_a_label_or_pill() {
    let story = places(cities());
    for chosen in 0..6 {
        for picture in drawn(&story, Some(chosen), None) {
            let mark = &picture.markers[usize::from(chosen)];
            match (mark.label, mark.pill) {
                (Some(label), _) if !label.only_when_wide => {}
                (_, pill) => assert!(pill.is_some_and(|pill| !pill.is_count), "{mark:?}"),
            }
            assert!((0..=10_000).contains(&mark.at.x) && (0..=10_000).contains(&mark.at.y));
        }
    }
}

#[test]
fn overlapping_dots_become_a_cluster() {
    let story = places(vec![
        city("A", (30.0, 50.0)),
        city("B", (30.01, 50.0)),
        city("C", (30.0, 50.01)),
        city("Far", (0.0, 50.0)),
    ]);
    let looks = |chosen| -> Vec<MarkerShape> {
        let picture = drawn(&story, chosen, camera(20, 50, 100)).remove(0);
        picture.markers.iter().map(|mark| mark.shape).collect()
    };
    assert_eq!(
        looks(None),
        [
            MarkerShape::Cluster(2),
            MarkerShape::InCluster,
            MarkerShape::InCluster,
            MarkerShape::Dot
        ]
    );
    // The chosen one stands for its neighbours.
    assert_eq!(
        looks(Some(2)),
        [
            MarkerShape::InCluster,
            MarkerShape::InCluster,
            MarkerShape::Cluster(2),
            MarkerShape::Dot
        ]
    );
}

#[test]
fn the_label_of_a_sea_moves_to_free_space() {
    // Two cities stand where the sea's name would.
    let mut venues = cities();
    venues.push(city("In the way", (34.5, 43.2)));
    let story = places(venues);
    for picture in drawn(&story, None, camera(34, 44, 480)) {
        let label = picture.markers[5].label.expect("the sea keeps its name");
        assert_ne!((label.x, label.y), (0, label.size * 35 / 100));
        assert_apart(&picture, &story);
    }
}

#[test]
fn the_label_of_a_border_is_beside_the_centre() {
    let mut venues = cities();
    venues.push(Venue {
        area: Some("land"),
        ..venue("rim", "The rim", VenueKind::Border, (31.0, 49.0))
    });
    let story = places(venues);
    for picture in drawn(&story, None, camera(31, 49, 480)) {
        assert!(picture.markers[6].label.is_some(), "{:?}", picture.breakpoint);
    }
    // From far off it would cover what it names, so it is at the edge.
    for picture in drawn(&story, None, camera(31, 49, 100)) {
        assert_eq!(picture.markers[6].label, None);
        assert!(picture.markers[6].pill.is_some());
    }
}

#[test]
fn works_without_venues_and_without_a_map() {
    let none = drawn(&places(Vec::new()), None, None);
    assert!(none.iter().all(|picture| picture.markers.is_empty()));
    assert_eq!(none.len(), 2);
    // Without a base map there is no picture.
    assert_eq!(drawn(&story(), None, None), []);
    let one = drawn(&places(vec![city("Alone", (30.0, 50.0))]), Some(0), None);
    assert!(one.iter().all(|picture| picture.zoom <= 4.0 + 1e-9));
    assert!(
        one.iter()
            .all(|picture| picture.markers[0].shape == MarkerShape::Dot)
    );
}

#[test]
fn the_number_of_drawings_is_limited() {
    let many: Vec<Venue> = (0..5_000)
        .map(|at| {
            city(
                "Town",
                (f64::from(at % 100) * 0.8 - 20.0, f64::from(at / 100) * 0.7 + 28.0),
            )
        })
        .collect();
    let story = places(many);
    for (chosen, camera) in [(None, None), (Some(4_321), None), (None, camera(20, 45, 800))] {
        for picture in drawn(&story, chosen, camera) {
            assert_eq!(picture.markers.len(), 5_000);
            let links = picture
                .markers
                .iter()
                .filter(|mark| has_link(mark, 5_000))
                .count();
            assert!((1..=300).contains(&links), "{links} links");
            // Nothing is lost: who has no drawing is counted by another, or lies outside.
            let counted: usize = picture
                .markers
                .iter()
                .map(|mark| match mark.shape {
                    MarkerShape::Cluster(others) => usize::from(others) + 1,
                    MarkerShape::InCluster => 0,
                    _ => 1,
                })
                .sum();
            assert_eq!(counted, 5_000);
            assert_apart(&picture, &story);
        }
    }
}

#[test]
fn a_sample_of_very_many_venues_frames_most_of_them() {
    // All within a few degrees, but for four: two in the sample, two not.
    let count = 5_000;
    let venues: Vec<Venue> = (0..count)
        .map(|at| match at {
            400 | 1_780 | 3_111 | 4_999 => city("far", (-77.0, 38.9)),
            _ => city(
                "near",
                (28.0 + (at % 71) as f64 / 10.0, 44.0 + (at % 53) as f64 / 10.0),
            ),
        })
        .collect();
    let story = places(venues);
    for picture in drawn(&story, None, None) {
        let outside = |mark: &&Marker| matches!(mark.shape, MarkerShape::OffMap(_));
        let outside = picture.markers.iter().filter(outside).count();
        assert!(outside * 4 < count, "{outside} of {count} are outside");
        assert!(picture.zoom >= 1.5, "zoom {}", picture.zoom);
    }
}

#[test]
fn the_sides_that_took_part_stand_beside_the_selected_venue() {
    let mut story = story();
    story.base_map = places(Vec::new()).base_map;
    story.venues = list(vec![
        city("Midtown", (30.0, 45.0)),
        city("Northtown", (37.6, 55.7)),
    ]);
    let found = participants(&story, VenueId(0));
    assert!(!found.is_empty());
    let expected: Vec<_> = story
        .sides
        .iter()
        .enumerate()
        .map(|(index, _)| index)
        .filter(|&index| {
            let mut all = found.iter().flat_map(|(_, participants)| participants);
            all.any(|participant| usize::from(story.actor(participant.actor).side.0) == index)
        })
        .collect();
    for picture in drawn(&story, Some(0), None) {
        let sides = picture.markers[0].sides.as_ref().expect("somebody took part");
        let sides: Vec<usize> = sides.sides.iter().map(|side| usize::from(side.0)).collect();
        assert_eq!(sides, expected, "each once, in the story's order");
        assert_eq!(picture.markers[1].sides, None);
    }
    for picture in drawn(&story, None, None) {
        assert!(picture.markers.iter().all(|mark| mark.sides.is_none()));
    }
}

#[test]
fn a_venue_is_left_out_only_for_a_much_closer_view() {
    let story = places(vec![
        city("Beirut", (35.5, 33.9)),
        city("Riyadh", (46.72, 24.69)),
        city("Moscow", (37.62, 55.75)),
        city("Tromsø", (18.9, 69.6)),
        city("Trondheim", (10.4, 63.4)),
    ]);
    for picture in drawn(&story, None, None) {
        assert!(picture.zoom < 1.5, "{}", picture.zoom);
        let shapes = picture.markers.iter().map(|mark| &mark.shape);
        assert!(
            shapes
                .clone()
                .all(|shape| !matches!(shape, MarkerShape::OffMap(_))),
            "{:?}",
            shapes.collect::<Vec<_>>()
        );
    }
}

#[test]
fn far_venues_are_left_to_pills_and_zooming_in_nears_a_venue() {
    let story = places(cities());
    for picture in drawn(&story, None, None) {
        assert_eq!(picture.markers[4].shape, MarkerShape::OffMap(Compass::West));
        assert!(picture.markers[4].pill.is_some(), "Washington has a pill");
        let (x, y) = picture.shown.relative(picture.zoom_target);
        assert!((0.0..=1.0).contains(&x) && (0.0..=1.0).contains(&y));
        let map = story.base_map.expect("a map");
        let mut spots = story.venues.iter().map(|venue| spot(&map, venue));
        assert!(spots.any(|at| at == picture.zoom_target), "a venue");
    }
}

#[test]
fn no_stage_of_a_widget_shows_an_edge_of_the_base_map() {
    let story = places(cities());
    let map = story.base_map.expect("the story has a base map");
    let [left, top, width, height] = map.extent;
    let venues: Vec<VenueId> = story.venue_ids().collect();
    let corners = [(-170, -80), (-170, 85), (170, -80), (170, 85), (46, 24)];
    let cameras = corners.map(|(x, y)| [camera(x, y, 100), camera(x, y, 300)]);
    let chosen = venues.iter().map(|&venue| (Some(venue), None));
    let moved = cameras.into_iter().flatten().map(|camera| (None, camera));
    for (chosen, camera) in chosen.chain(moved).chain([(None, None)]) {
        let options = MapOptions {
            variant: MapVariant::Widget,
            venues: &venues,
            chosen,
            also_chosen: &[],
            camera,
            controls: true,
        };
        for picture in pictures(&story, &options) {
            let shown = picture.shown;
            let margin = stage_margin(picture.breakpoint.aspect_ratio);
            let (beside, above) = (margin * shown.width, margin * shown.height);
            assert!(
                shown.x - beside > left
                    && shown.y - above > top
                    && shown.x + shown.width + beside < left + width
                    && shown.y + shown.height + above < top + height,
                "{chosen:?} {camera:?} {shown:?}"
            );
        }
    }
}
