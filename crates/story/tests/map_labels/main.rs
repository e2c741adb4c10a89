//! Labels, marks and pills of the map, for every story, selection, actor and zoom, in frames of many widths.
//!
//! What is hatched, land or water is read from the paths of the base map, not from the shapes that the layout uses.

#![allow(clippy::expect_used)]

mod shown;

use std::fs;
use std::path::Path;

use shown::{Frame, Shown, Written};
use story::base_map_file::BaseMapFile;
use story::check::{Loaded, StoryInput, load};
use story::geo::camera::camera_of_box;
use story::geo::labels::Rect;
use story::model::{Story, VenueId, View};
use story::scene::map::{Breakpoint, MapOptions, MapVariant, Picture, pictures};
use story::scene::venue::{HiddenKinds, visible_venues};
use story::view_state::{Camera, ViewState};
use story::vocabulary::VenueKind;

type Ring = Vec<(f64, f64)>;

/// The rings of the layers whose id fits, in frame units. The paths consist of relative moves and lines.
fn rings(map: &BaseMapFile, fits: impl Fn(&str) -> bool) -> Vec<Ring> {
    let mut rings = Vec::new();
    for layer in map.layers.iter().filter(|layer| fits(&layer.id)) {
        let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
        for run in layer.d.split('m').skip(1) {
            let spaced = run.trim_end_matches('z').replace('l', " ").replace('-', " -");
            let numbers: Vec<f64> = spaced
                .split_whitespace()
                .map(|word| word.parse().expect("a number"))
                .collect();
            at = if run.is_empty() { at } else { start };
            let mut ring = Ring::new();
            for (index, pair) in numbers.chunks_exact(2).enumerate() {
                at = (at.0 + pair[0], at.1 + pair[1]);
                if index == 0 {
                    start = at;
                }
                ring.push((at.0 / map.unit, at.1 / map.unit));
            }
            if !run.ends_with('z') {
                start = at;
            }
            rings.push(ring);
        }
    }
    rings
}

/// The sides of rings.
type Sides = Vec<((f64, f64), (f64, f64))>;

fn sides(rings: &[Ring]) -> Sides {
    let ends = |ring: &Ring| -> Sides {
        let next = ring.iter().skip(1).chain(ring.first());
        ring.iter().copied().zip(next.copied()).collect()
    };
    rings.iter().flat_map(ends).collect()
}

/// Whether a rectangle touches an area, as far as some of its points tell.
fn touches(sides: &Sides, picture: &Picture, frame: Frame, area: &Rect) -> bool {
    let samples = samples(picture, frame, area);
    let (top, bottom) = (samples[0].1, samples[samples.len() - 1].1);
    let near: Sides = sides
        .iter()
        .filter(|(from, to)| from.1.min(to.1) <= bottom && from.1.max(to.1) >= top)
        .copied()
        .collect();
    !near.is_empty() && samples.iter().any(|&at| is_in(&near, at))
}

fn is_in(sides: &Sides, (x, y): (f64, f64)) -> bool {
    let mut inside = false;
    for &(from, to) in sides {
        if (from.1 > y) != (to.1 > y) && x < from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0) {
            inside = !inside;
        }
    }
    inside
}

/// Points of a rectangle on the base map.
fn samples(picture: &Picture, frame: Frame, area: &Rect) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    for down in 0..=4 {
        for across in 0..=8 {
            let x = area.left + (area.right - area.left) * f64::from(across) / 8.0;
            let y = area.top + (area.bottom - area.top) * f64::from(down) / 4.0;
            found.push((
                picture.shown.x + x / frame.width * picture.shown.width,
                picture.shown.y + y / frame.height * picture.shown.height,
            ));
        }
    }
    found
}

struct Geography {
    hatched: Sides,
    land: Sides,
}

/// What is wrong with a picture at a width.
fn faults(
    story: &Story,
    geography: &Geography,
    picture: &Picture,
    options: &MapOptions<'_>,
    width: f64,
) -> Vec<String> {
    let shown = Shown::new(story, picture, options, width);
    let is_on = |sides: &Sides, area: &Rect| touches(sides, picture, shown.frame, area);
    let mut faults = Vec::new();
    shown.count(&mut faults);
    let mut all = shown.marks();
    all.extend(shown.names());
    for (index, written) in all.iter().enumerate() {
        let Written { name, venue, area } = written;
        // A pill stands at the edge, above whatever is there.
        let is_pill = name.starts_with("the pill");
        let is_sea = venue.is_some_and(|venue| story.venue(venue).kind == VenueKind::Sea);
        if is_sea && !is_pill && is_on(&geography.land, area) {
            faults.push(format!("{name} is written on land"));
        }
        if !is_pill && is_on(&geography.hatched, area) {
            faults.push(format!("{name} is written on hatching"));
        }
        for other in &all[index + 1..] {
            if area.overlaps(&other.area) {
                faults.push(format!("{name} and {} overlap", other.name));
            }
        }
        shown.covered(written, &mut faults);
    }
    faults
}

/// The story's default view, and views closer and closer to the place that zooming in nears.
fn cameras(story: &Story, options: &MapOptions<'_>) -> Vec<Option<Camera>> {
    let mut found = vec![None];
    let Some(map) = story.base_map else { return found };
    for picture in pictures(story, options) {
        let shape = picture.breakpoint.aspect_ratio;
        for zoom in [1.0, 1.5, 2.25, 3.4, 5.1, 8.0] {
            let shown = story::geo::camera::view_box(&map, shape, picture.zoom_target, zoom);
            found.push(camera_of_box(&map, shape, shown));
        }
    }
    found
}

fn check_story(loaded: &Loaded, faults_found: &mut Vec<String>) -> usize {
    let story = &loaded.story;
    let Some(file) = &loaded.base_map else { return 0 };
    let geography = Geography {
        hatched: sides(&rings(file, |id| {
            id.starts_with("contested-") && id != "contested-limits"
        })),
        land: sides(&rings(file, |id| id == "land")),
    };
    let mut count = 0;
    let chosen: Vec<Option<VenueId>> = [None].into_iter().chain(story.venue_ids().map(Some)).collect();
    let actors = [None].into_iter().chain(story.actor_ids().map(Some));
    let actors: Vec<_> = actors
        .filter(|actor| actor.is_none_or(|actor| story.venues_of(actor).next().is_some()))
        .collect();
    for who in actors {
        for &chosen in &chosen {
            let state = ViewState {
                who,
                ..ViewState::of(View::Map)
            };
            let venues = visible_venues(story, &state, HiddenKinds::default(), chosen);
            for variant in [MapVariant::Map, MapVariant::Overview] {
                let controls = variant == MapVariant::Map;
                let options = MapOptions {
                    variant,
                    venues: &venues,
                    chosen,
                    also_chosen: &[],
                    camera: None,
                    controls,
                };
                let cameras = if who.is_none() && controls {
                    cameras(story, &options)
                } else {
                    vec![None]
                };
                for camera in cameras {
                    let options = MapOptions { camera, ..options };
                    for picture in pictures(story, &options) {
                        for width in widths(&picture.breakpoint) {
                            count += 1;
                            let found = faults(story, &geography, &picture, &options, width);
                            faults_found.extend(found.into_iter().map(|fault| {
                                let chosen = chosen.map_or("none", |id| story.venue(id).id);
                                format!("{}: {fault} ({variant:?}, {chosen} chosen, who {who:?}, {camera:?}, {width} wide)", story.id)
                            }));
                        }
                    }
                }
            }
        }
    }
    count
}

fn widths(breakpoint: &Breakpoint) -> Vec<f64> {
    let all = [
        256.0, 280.0, 296.0, 320.0, 339.0, 340.0, 358.0, 390.0, 559.0, 560.0, 600.0, 704.0, 739.0, 740.0,
        792.0, 960.0, 1200.0,
    ];
    let most = if breakpoint.is_narrow() { 560.0 } else { 9999.0 };
    all.into_iter()
        .filter(|&width| width >= breakpoint.min_width && width < most)
        .collect()
}

#[test]
fn every_venue_is_named_and_no_label_covers_a_mark_or_hatching() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut faults = Vec::new();
    let mut count = 0;
    for parent in ["seeds", "tests/stories"] {
        for folder in fs::read_dir(root.join(parent)).expect("the stories are there") {
            let folder = folder.expect("readable").path();
            let (Ok(text), Ok(map)) = (
                fs::read(folder.join("story.json")),
                fs::read(folder.join("base-map.json")),
            ) else {
                continue;
            };
            let input = StoryInput {
                file: folder.display().to_string(),
                text,
                base_map: Some(("base-map.json".to_owned(), map)),
            };
            let loaded = load(&input).unwrap_or_else(|report| panic!("{report}"));
            count += check_story(&loaded, &mut faults);
        }
    }
    assert!(count > 1000, "{count} pictures");
    assert!(
        faults.is_empty(),
        "{} faults in {count} pictures:\n{}",
        faults.len(),
        faults[..faults.len().min(60)].join("\n")
    );
}
