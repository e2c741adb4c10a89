//! Labels of venues, by importance: selected ones, the other cities, then areas. A venue without room for its label gets a pill.
//!
//! Labels never cover a mark or hatching. The name of a sea stays on its water, the name of a territory stands beside it.

use crate::geo::labels::{self, Rect};
use crate::model::MapLabel;
use crate::vocabulary::{Compass, VenueKind};

use crate::scene::map::drawing::{Drawing, Frames, Placed, is_water};
use crate::scene::map::participants::sides;
use crate::scene::map::pills::PILL_HEIGHT;
use crate::scene::map::svg_numbers::hundredths;
use crate::scene::map::types::{Label, MapVariant, MarkerShape, SideShapes};

/// From this zoom on, the label of a country may move, and a border has a label.
pub(super) const NEAR_FROM: f64 = 1.9;
/// The smallest letters of a sea.
const SMALL_SEA: f64 = 12.5;
/// The distance between a dot and its label, also from a cluster and from the ring of a selected dot.
const GAP: (f64, f64, f64) = (12.0, 15.0, 16.0);
/// The size and the distance of the shapes of sides.
const SIDE_SHAPE: (f64, f64) = (12.0, 16.0);
/// The margin of a plate at both ends.
const PLATE_ENDS: f64 = 20.0;

/// Possible offsets of a label from its place, in widths and line heights.
pub(super) type Tries = &'static [(f64, f64)];

/// The label of a sea may move far.
pub(super) const ROUND: Tries = &[
    (0.0, 0.0),
    (0.0, 0.3),
    (0.0, -0.3),
    (0.25, 0.0),
    (-0.25, 0.0),
    (0.25, 0.3),
    (-0.25, 0.3),
    (0.0, 0.6),
    (0.0, -0.6),
    (0.25, 0.6),
    (-0.25, 0.6),
    (0.5, 0.0),
    (-0.5, 0.0),
    (0.5, 0.6),
    (-0.5, 0.6),
    (0.0, 1.15),
    (0.0, -1.15),
    (0.5, 1.15),
    (0.5, -1.15),
];
/// The label of a border avoids the centre, which belongs to the label of the country.
const OFF_THE_MIDDLE: Tries = &[
    (0.0, 1.7),
    (0.0, -1.7),
    (0.0, 0.0),
    (0.4, 1.7),
    (-0.4, 1.7),
    (0.4, -1.7),
    (-0.4, -1.7),
];
/// The letters of a label, its width, and whether it is on a plate.
#[derive(Clone, Copy)]
struct Lettering {
    letters: f64,
    width: f64,
    height: f64,
    gap: f64,
}

impl Drawing<'_> {
    /// Places the labels of selected venues before all others.
    pub(super) fn chosen_labels(&mut self) {
        let chosen = self.options.chosen;
        let all: Vec<_> = chosen.iter().chain(self.options.also_chosen).copied().collect();
        for id in all {
            let Some(index) = self.options.venues.iter().position(|&venue| venue == id) else {
                continue;
            };
            // The overview has no legend for them.
            let has_sides = Some(id) == chosen && self.options.variant == MapVariant::Map;
            let sides = if has_sides {
                sides(self.story, id)
            } else {
                Vec::new()
            };
            match self.markers[index].shape {
                MarkerShape::Area => {
                    self.area_label(index, true);
                }
                MarkerShape::Dot | MarkerShape::Cluster(_) => self.chosen_dot(index, sides),
                MarkerShape::InCluster | MarkerShape::OffMap(_) => {}
            }
        }
    }

    /// The plate beside a selected dot, with the shapes of the sides beyond it. Without room it stands there all the same.
    fn chosen_dot(&mut self, index: usize, sides: Vec<crate::model::SideId>) {
        let (x, y) = self.positions[index];
        let venue = self.story.venue(self.markers[index].venue);
        let letters = self.breakpoint.font_size;
        let more = match self.markers[index].shape {
            MarkerShape::Cluster(others) => letters * (1.2 + 0.6 * digits(others)),
            _ => 0.0,
        };
        let width = labels::text_width(venue.name, letters, true, 0.0) + PLATE_ENDS + more;
        let shapes = SIDE_SHAPE.1 * sides.len() as f64;
        let size = (
            width + if sides.is_empty() { 0.0 } else { shapes + 4.0 },
            PILL_HEIGHT,
        );
        let area = |anchor| Placed {
            at: (x, y),
            area: labels::rect_beside(x, y, size, GAP.2, anchor),
        };
        let anchors = labels::anchors(venue.anchor);
        let aside = if x > self.breakpoint.min_width / 2.0 {
            Compass::West
        } else {
            Compass::East
        };
        let mut others = anchors.into_iter();
        let under = others.find(|&anchor| self.is_free_under_controls(area(anchor)));
        let anchor = match (self.find(&anchors, None, area), under) {
            (Some((anchor, true)), _) => anchor,
            // Rather under a button of the smallest frames than cut off at the edge.
            (_, Some(under)) if !self.is_inside(area(aside)) => under,
            _ => aside,
        };
        let area = area(anchor);
        self.take(Frames::Every, area);
        let area = area.area.moved(-x, -y);
        // The shapes are at the far end.
        let is_west = labels::side(anchor) == -1;
        let left = if is_west { area.right - width } else { area.left };
        let middle = (left + width / 2.0, (area.top + area.bottom) / 2.0);
        let mark = &mut self.markers[index];
        mark.label = Some(centred_label(middle, (width, letters), true));
        let start = if is_west { area.left } else { left + width + 4.0 };
        mark.sides = (!sides.is_empty()).then(|| SideShapes {
            sides,
            shift: (hundredths(start), hundredths(middle.1 - SIDE_SHAPE.0 / 2.0)),
        });
    }

    /// Places the labels of the other venues: cities first, then areas, seas before others.
    pub(super) fn labels(&mut self) {
        let letters = self.breakpoint.font_size;
        for index in 0..self.markers.len() {
            let (more, gap) = match self.markers[index].shape {
                MarkerShape::Cluster(others) => (letters * (1.2 + 0.6 * digits(others)), GAP.1),
                MarkerShape::Dot => (0.0, GAP.0),
                _ => continue,
            };
            if self.markers[index].label.is_some() {
                continue;
            }
            let venue = self.story.venue(self.markers[index].venue);
            let width = labels::text_width(venue.name, letters, true, 0.0) + more;
            self.markers[index].label = self.beside(index, (width, letters * 1.2), gap, venue.anchor);
        }
        for seas in [true, false] {
            for index in 0..self.markers.len() {
                let mark = &self.markers[index];
                let is_sea = self.story.venue(mark.venue).kind == VenueKind::Sea;
                if mark.shape == MarkerShape::Area && is_sea == seas && !self.options.is_chosen(mark.venue) {
                    self.area_label(index, false);
                }
            }
        }
    }

    /// Places the label of an area, on a plate if it is selected.
    fn area_label(&mut self, index: usize, is_chosen: bool) {
        let venue = self.story.venue(self.markers[index].venue);
        if venue.kind == VenueKind::Border && !is_chosen && self.detail() < NEAR_FROM {
            return;
        }
        let lettering = |letters: f64| {
            let width = labels::text_width(venue.name, letters, true, 0.0);
            if is_chosen {
                Lettering {
                    letters,
                    width: width + PLATE_ENDS,
                    height: PILL_HEIGHT,
                    gap: 8.0,
                }
            } else {
                Lettering {
                    letters,
                    width,
                    height: letters * 1.25,
                    gap: 5.0,
                }
            }
        };
        let size = self.breakpoint.font_size;
        match self.shape_of(self.markers[index].venue) {
            Some(shape) if !is_water(shape.layer) && !shape.runs.is_empty() => {
                self.beside_area(index, lettering(size));
            }
            _ if venue.kind == VenueKind::Sea => {
                let letters = if is_chosen {
                    size
                } else {
                    self.sea_letters(venue.name)
                };
                let sizes = [lettering(letters), lettering(SMALL_SEA)];
                self.round_area(index, &sizes, ROUND);
            }
            _ if venue.kind == VenueKind::Border => {
                self.round_area(index, &[lettering(size)], OFF_THE_MIDDLE)
            }
            _ => self.round_area(index, &[lettering(size)], ROUND),
        }
    }

    /// Places the label of a hatched area beside it: on the side that the story prefers, or on any.
    fn beside_area(&mut self, index: usize, lettering: Lettering) {
        let venue = self.markers[index].venue;
        let Some(shape) = self.shape_of(venue) else { return };
        let mut bounds = Rect {
            left: f64::MAX,
            top: f64::MAX,
            right: f64::MIN,
            bottom: f64::MIN,
        };
        for run in shape.runs.iter() {
            let ((left, top), (right, bottom)) =
                (self.pixels(run.left, run.top), self.pixels(run.right, run.bottom));
            bounds.left = bounds.left.min(left);
            bounds.top = bounds.top.min(top);
            bounds.right = bounds.right.max(right);
            bounds.bottom = bounds.bottom.max(bottom);
        }
        let size = (lettering.width, lettering.height);
        let place = |(anchor, along): (Compass, f64)| {
            let at = edge(&bounds, anchor, along);
            Placed {
                at,
                area: labels::rect_beside(at.0, at.1, size, lettering.gap, anchor),
            }
        };
        // A name on another side than the story's might stand on another country.
        let anchors = labels::anchors(self.story.venue(venue).anchor);
        let anchors = match self.story.venue(venue).anchor {
            Some(_) => &anchors[..1],
            None => &anchors[1..],
        };
        let tries: Vec<(Compass, f64)> = anchors
            .iter()
            .flat_map(|&anchor| [0.0, 0.5, -0.5].map(|along| (anchor, along)))
            .collect();
        let Some((attempt, is_tight)) = self.find(&tries, None, place) else {
            return;
        };
        let Placed { at, area } = place(attempt);
        let middle = (
            (area.left + area.right) / 2.0 - at.0,
            (area.top + area.bottom) / 2.0 - at.1,
        );
        self.markers[index].at = self.point(at);
        self.markers[index].label = Some(centred_label(
            middle,
            (lettering.width, lettering.letters),
            is_tight,
        ));
    }

    /// Places the label of an area around its centre; on its water, if it is one.
    fn round_area(&mut self, index: usize, sizes: &[Lettering], tries: Tries) {
        let (x, y) = self.positions[index];
        let water = self.shape_of(self.markers[index].venue);
        let shift = |lettering: &Lettering, (right, down): (f64, f64)| {
            (right * lettering.width, down * lettering.height)
        };
        let all: Vec<(usize, (f64, f64))> = (0..sizes.len())
            .flat_map(|size| tries.iter().map(move |&attempt| (size, attempt)))
            .collect();
        let found = self.find(&all, water, |(size, attempt)| {
            let lettering = &sizes[size];
            let (right, down) = shift(lettering, attempt);
            Placed {
                at: (x, y),
                area: Rect::centred(x + right, y + down, lettering.width, lettering.height),
            }
        });
        self.markers[index].label = found.map(|((size, attempt), is_tight)| {
            let lettering = &sizes[size];
            centred_label(
                shift(lettering, attempt),
                (lettering.width, lettering.letters),
                is_tight,
            )
        });
    }

    /// The zoom on the scale that the base map's labels use: 1 if a phone shows the whole frame.
    pub(super) fn detail(&self) -> f64 {
        let [_, _, frame_width, _] = self.map.frame;
        self.breakpoint.min_width / self.shown.width * frame_width / 560.0 * 0.86
    }

    /// The font size of this sea's label on the base map.
    fn sea_letters(&self, name: &str) -> f64 {
        let detail = self.detail();
        let fits = |label: &&MapLabel| {
            same_name(label.text, name) && label.min_zoom <= detail && detail <= label.max_zoom
        };
        self.map.labels.iter().find(fits).map_or(14.5, |label| label.size)
    }

    /// Finds room beside a dot, in every frame size or at least in wide ones.
    fn beside(
        &mut self,
        index: usize,
        size: (f64, f64),
        gap: f64,
        preferred: Option<Compass>,
    ) -> Option<Label> {
        let letters = self.breakpoint.font_size;
        let (x, y) = self.positions[index];
        let (anchor, is_tight) = self.find(&labels::anchors(preferred), None, |anchor| Placed {
            at: (x, y),
            area: labels::rect_beside(x, y, size, gap, anchor),
        })?;
        let area = labels::rect_beside(0.0, 0.0, size, gap, anchor);
        let (at, word) = match labels::side(anchor) {
            1 => (area.left, "start"),
            -1 => (area.right, "end"),
            _ => ((area.left + area.right) / 2.0, "middle"),
        };
        Some(Label {
            x: hundredths(at),
            y: hundredths((area.top + area.bottom) / 2.0 + letters * 0.35),
            anchor: word,
            width: hundredths(size.0) / 100,
            size: hundredths(letters),
            only_when_wide: !is_tight,
        })
    }
}

/// The point of a rectangle's edge on one side, moved along it by a share of its length.
fn edge(bounds: &Rect, anchor: Compass, along: f64) -> (f64, f64) {
    let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
    let x = match labels::side(anchor) {
        1 => bounds.right,
        -1 => bounds.left,
        _ => (bounds.left + bounds.right) / 2.0 + along * width,
    };
    let y = match anchor {
        Compass::North | Compass::NorthEast | Compass::NorthWest => bounds.top,
        Compass::South | Compass::SouthEast | Compass::SouthWest => bounds.bottom,
        Compass::East | Compass::West => (bounds.top + bounds.bottom) / 2.0 + along * height,
    };
    (x, y)
}

/// A label centred at an offset from its marker.
fn centred_label(middle: (f64, f64), (width, letters): (f64, f64), is_tight: bool) -> Label {
    Label {
        x: hundredths(middle.0),
        y: hundredths(middle.1 + letters * 0.35),
        anchor: "middle",
        width: hundredths(width) / 100,
        size: hundredths(letters),
        only_when_wide: !is_tight,
    }
}

fn digits(number: u16) -> f64 {
    match number {
        0..=9 => 1.0,
        10..=99 => 2.0,
        100..=999 => 3.0,
        _ => 4.0,
    }
}

pub(super) fn same_name(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
