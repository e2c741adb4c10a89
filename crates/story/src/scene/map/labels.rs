//! Labels, by importance: the selected venue, the other venues, areas, then countries and seas of
//! the base map. A label without room is left out; the list of venues has every name.

use crate::geo::labels::{self, Rect};
use crate::model::MapLabel;
use crate::vocabulary::{Compass, LabelClass, VenueKind};

use crate::scene::map::drawing::{Drawing, IN_EVERY_FRAME};
use crate::scene::map::pills::PILL_HEIGHT;
use crate::scene::map::svg_numbers::{PicturePoint, hundredths};
use crate::scene::map::types::{Label, Marker, MarkerShape, PlaceName};

/// Areas have labels from this zoom on.
const AREAS_FROM: f64 = 1.9;
/// Possible offsets of a label from its place, in widths and line heights.
type Tries = &'static [(f64, f64)];

/// The label of a country stays within the country.
const ABOVE_AND_BELOW: Tries = &[(0.0, 0.0), (0.0, 1.15), (0.0, -1.15)];
/// The label of a sea may move far.
const ROUND: Tries = &[
    (0.0, 0.0),
    (0.25, 0.0),
    (-0.25, 0.0),
    (0.0, 0.6),
    (0.0, -0.6),
    (0.5, 0.0),
    (-0.5, 0.0),
    (0.0, 1.15),
    (0.0, -1.15),
    (0.5, 1.15),
    (0.5, -1.15),
];
/// The label of a border avoids the centre, which belongs to the label of the country.
const OFF_THE_MIDDLE: Tries = &[(0.0, 1.7), (0.0, -1.7), (0.0, 0.0), (0.4, 1.7), (-0.4, 1.7)];
const EXACTLY: Tries = &[(0.0, 0.0)];

impl Drawing<'_> {
    /// Places the label of the selected venue before all others: on a plate beside its dot, or in
    /// the centre of its area.
    pub(super) fn chosen_label(&mut self) {
        let chosen = |&id: &_| Some(id) == self.options.chosen;
        let Some(index) = self.options.venues.iter().position(chosen) else {
            return;
        };
        let (x, y) = self.positions[index];
        let venue = self.story.venue(self.markers[index].venue);
        if self.markers[index].shape == MarkerShape::Area {
            let (letters, _) = self.area_letters(venue.kind, venue.name);
            let width = labels::text_width(venue.name, letters, true, 0.0);
            self.take(x, y, Rect::centred(x, y, width + 8.0, letters * 1.3));
            self.markers[index].label = Some(label_round((0.0, 0.0), (width, letters), true));
            return;
        }
        if !matches!(
            self.markers[index].shape,
            MarkerShape::Dot | MarkerShape::Cluster(_)
        ) {
            return;
        }
        self.take(x, y, Rect::centred(x, y, 26.0, 26.0));
        let width = labels::text_width(venue.name, self.breakpoint.font_size, true, 0.0) + 20.0;
        let size = (width, PILL_HEIGHT);
        let gap = 16.0;
        let free =
            |&anchor: &_| self.is_free(IN_EVERY_FRAME, x, y, labels::rect_beside(x, y, size, gap, anchor));
        let anchors = labels::anchors(venue.anchor);
        let anchor = anchors
            .into_iter()
            .find(free)
            .unwrap_or(match x > self.breakpoint.min_width / 2.0 {
                true => Compass::West,
                false => Compass::East,
            });
        let area = labels::rect_beside(x, y, size, gap, anchor);
        self.take(x, y, area);
        let middle = (
            (area.left + area.right) / 2.0 - x,
            (area.top + area.bottom) / 2.0 - y,
        );
        self.markers[index].label = Some(label_round(middle, (width, self.breakpoint.font_size), true));
    }

    /// Places the labels of the other venues: seas first, which have the fewest options, then dots,
    /// then areas.
    pub(super) fn labels(&mut self) {
        self.area_labels(true);
        let letters = self.breakpoint.font_size;
        for index in 0..self.markers.len() {
            let more = match self.markers[index].shape {
                MarkerShape::Cluster(others) => letters * (1.2 + 0.6 * digits(others)),
                MarkerShape::Dot => 0.0,
                _ => continue,
            };
            if self.markers[index].label.is_some() {
                continue;
            }
            let venue = self.story.venue(self.markers[index].venue);
            let width = labels::text_width(venue.name, letters, true, 0.0) + more;
            let gap = if more > 0.0 { 14.0 } else { 10.0 };
            self.markers[index].label = self.beside(index, (width, letters * 1.2), gap, venue.anchor);
        }
        self.area_labels(false);
    }

    fn area_labels(&mut self, seas: bool) {
        for index in 0..self.markers.len() {
            if self.markers[index].shape != MarkerShape::Area || self.markers[index].label.is_some() {
                continue;
            }
            let venue = self.story.venue(self.markers[index].venue);
            let is_sea = venue.kind == VenueKind::Sea;
            if is_sea != seas || (!is_sea && self.detail() < AREAS_FROM) {
                continue;
            }
            let (letters, tries) = self.area_letters(venue.kind, venue.name);
            let width = labels::text_width(venue.name, letters, true, 0.0);
            let spot = self.positions[index];
            let found = self.round(spot, (width, letters * 1.25), tries);
            self.markers[index].label =
                found.map(|(shift, is_tight)| label_round(shift, (width, letters), is_tight));
        }
    }

    /// The font size and the possible offsets of an area's label.
    fn area_letters(&self, kind: VenueKind, name: &str) -> (f64, Tries) {
        match kind {
            VenueKind::Sea => (self.sea_letters(name), ROUND),
            VenueKind::Border => (self.breakpoint.font_size, OFF_THE_MIDDLE),
            _ => (self.breakpoint.font_size, EXACTLY),
        }
    }

    /// The zoom on the scale that the base map's labels use: 1 if a phone shows the whole frame.
    fn detail(&self) -> f64 {
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
        options: Option<Compass>,
    ) -> Option<Label> {
        let letters = self.breakpoint.font_size;
        let (x, y) = self.positions[index];
        let (anchor, is_tight) = self.find((x, y), &labels::anchors(options), |anchor| {
            labels::rect_beside(x, y, size, gap, anchor)
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

    /// Finds room around a position, in every frame size or at least in wide ones. Returns the
    /// offset, and whether every frame size has room.
    fn round(&mut self, (x, y): (f64, f64), size: (f64, f64), tries: Tries) -> Option<((f64, f64), bool)> {
        let way = |(right, down): (f64, f64)| (right * size.0, down * size.1);
        let (found, is_tight) = self.find((x, y), tries, |attempt| {
            let (right, down) = way(attempt);
            Rect::centred(x + right, y + down, size.0, size.1)
        })?;
        Some((way(found), is_tight))
    }

    /// Places the labels of countries and seas where room is left, in the order of the base map.
    pub(super) fn names(&mut self) {
        let detail = self.detail();
        let (width, height) = self.breakpoint.size();
        for label in self.map.labels.iter() {
            if label.min_zoom > detail.max(1.0) || label.max_zoom <= detail {
                continue;
            }
            let is_venue = |mark: &Marker| {
                mark.shape == MarkerShape::Area
                    && mark.label.is_some()
                    && same_name(self.story.venue(mark.venue).name, label.text)
            };
            if self.markers.iter().any(is_venue) || self.names.iter().any(|name| name.text == label.text) {
                continue;
            }
            let (text_width, tries) = match label.class {
                // The style sheet sets these labels in spaced capitals.
                LabelClass::StoryCountry => (
                    labels::capitals_width(label.text, label.size, label.size * 0.12),
                    // At low zoom, one line above or below is already another country.
                    if detail < AREAS_FROM {
                        EXACTLY
                    } else {
                        ABOVE_AND_BELOW
                    },
                ),
                LabelClass::Sea => (labels::text_width(label.text, label.size, false, 0.0), ROUND),
                _ => (labels::text_width(label.text, label.size, false, 0.0), EXACTLY),
            };
            let place = self.map.projection.project(label.at);
            let (x, y) = self.shown.relative(place);
            let size = (text_width + 6.0, label.size * 1.3);
            let Some((shift, is_tight)) = self.round((x * width, y * height), size, tries) else {
                continue;
            };
            self.names.push(PlaceName {
                at: PicturePoint::of(self.shown, place),
                shift: (hundredths(shift.0), hundredths(shift.1 + label.size * 0.35)),
                text: label.text,
                class: label.class,
                size: hundredths(label.size),
                only_when_wide: !is_tight,
            });
        }
    }
}

/// A label centred at an offset from its marker.
fn label_round(middle: (f64, f64), (width, letters): (f64, f64), is_tight: bool) -> Label {
    Label {
        x: hundredths(middle.0),
        y: hundredths(middle.1 + letters * 0.35),
        anchor: "middle",
        width: hundredths(width) / 100,
        size: hundredths(letters),
        only_when_wide: !is_tight,
    }
}

fn same_name(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn digits(number: u16) -> f64 {
    match number {
        0..=9 => 1.0,
        10..=99 => 2.0,
        100..=999 => 3.0,
        _ => 4.0,
    }
}
