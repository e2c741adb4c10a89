//! Pills at the edge of a picture: each names a venue that is outside the frame or whose label has no room, and links to it.
//! What has no room for a pill either is counted in another.

use crate::geo::labels::{self, Rect};
use crate::vocabulary::Compass;

use crate::scene::map::drawing::{Drawing, Frames, Placed};
use crate::scene::map::svg_numbers::hundredths;
use crate::scene::map::types::{MarkerShape, Pill, PillVisibility};

/// The height of a pill and of a label's plate.
pub const PILL_HEIGHT: f64 = 26.0;
/// The font size of a pill.
const PILL_LETTERS: f64 = 12.5;
/// The width of a pill's ends.
const ENDS: f64 = 20.0;
/// The width of a pill's arrow.
const ARROW: f64 = 18.0;
/// The width of the count of others.
const COUNT: f64 = 26.0;
/// The distance from the edge of the frame.
const INSET: f64 = 8.0;
/// The offsets to try along the edge, closest first, in multiples of a fixed step.
const TRIES: [f64; 9] = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0];

impl Drawing<'_> {
    /// Places pills for venues outside the frame.
    pub(super) fn pills_outside(&mut self) {
        let is_outside = |shape| matches!(shape, MarkerShape::OffMap(_));
        let count = self.markers.iter().filter(|mark| is_outside(mark.shape)).count();
        let mut room: u8 = if self.breakpoint.is_narrow() { 3 } else { 5 };
        let mut left_over = Vec::new();
        for index in 0..self.markers.len() {
            let MarkerShape::OffMap(side) = self.markers[index].shape else {
                continue;
            };
            let is_chosen = self.options.is_chosen(self.markers[index].venue);
            if (room > 0 || is_chosen) && self.place_pill(index, Frames::Every, Some(side), count > 1) {
                room = room.saturating_sub(1);
            } else {
                left_over.push((index, side));
            }
        }
        for (index, side) in left_over {
            self.count_in_another(index, Some(side), PillVisibility::Always);
        }
    }

    /// Places pills for venues in the frame whose label has no room.
    pub(super) fn pills_inside(&mut self) {
        if self.is_crowded() {
            return;
        }
        for index in 0..self.markers.len() {
            let mark = &self.markers[index];
            let frames = match (mark.shape, mark.label) {
                (MarkerShape::OffMap(_) | MarkerShape::InCluster, _) => continue,
                (_, None) => Frames::Every,
                (_, Some(label)) if label.only_when_wide => Frames::Narrow,
                _ => continue,
            };
            if self.place_pill(index, frames, None, true) {
                continue;
            }
            // One count holds for all widths.
            self.markers[index].label = None;
            if !self.place_pill(index, Frames::Every, None, true) {
                self.count_in_another(index, None, PillVisibility::Always);
            }
        }
    }

    /// Places a pill at the nearest edge that has room.
    fn place_pill(
        &mut self,
        index: usize,
        frames: Frames,
        towards: Option<Compass>,
        may_count: bool,
    ) -> bool {
        let name = self.story.venue(self.markers[index].venue).name;
        let width = labels::text_width(name, PILL_LETTERS, true, 0.0) + ENDS + towards.map_or(0.0, |_| ARROW);
        let reserved = if may_count { width + COUNT } else { width };
        // Those of the frame stand in the lower corner, so that none points elsewhere.
        let corner = (0.0, self.breakpoint.size().1);
        let (from, edges) = match towards {
            Some(edge) => (self.positions[index], &[edge][..]),
            None => (
                corner,
                &[Compass::South, Compass::West, Compass::East, Compass::North][..],
            ),
        };
        for &edge in edges {
            for step in TRIES {
                let placed = self.at_edge(from, edge, step, reserved);
                if self.is_free(frames, placed) {
                    self.take(frames, placed);
                    let drawn = self.at_edge(from, edge, step, width);
                    let visibility = match frames {
                        Frames::Narrow => PillVisibility::InNarrowFrames,
                        _ => PillVisibility::Always,
                    };
                    self.markers[index].pill = Some(self.pill(drawn, towards, visibility));
                    return true;
                }
            }
        }
        false
    }

    fn pill(&self, placed: Placed, towards: Option<Compass>, visibility: PillVisibility) -> Pill {
        let Placed { at, area } = placed;
        Pill {
            at: self.point(at),
            shift: (hundredths(area.left - at.0), hundredths(area.top - at.1)),
            width: hundredths(area.right - area.left) / 100,
            towards,
            others: 0,
            visibility,
        }
    }

    /// Counts a venue in the pill of another, on its own edge if there is one. Its own pill then shows on keyboard focus.
    fn count_in_another(&mut self, index: usize, towards: Option<Compass>, visibility: PillVisibility) {
        if self.is_crowded() {
            // Among thousands of venues nobody tabs through hidden pills; the list serves instead.
            return;
        }
        let name = self.story.venue(self.markers[index].venue).name;
        let width = labels::text_width(name, PILL_LETTERS, true, 0.0) + ENDS + ARROW;
        let edge = towards.unwrap_or_else(|| self.towards(self.positions[index]));
        let placed = self.at_edge(self.positions[index], edge, 0.0, width);
        self.markers[index].pill = Some(self.pill(placed, towards, PillVisibility::OnFocus));
        let mut host = None;
        for (at, mark) in self.markers.iter().enumerate() {
            let Some(pill) = mark.pill.filter(|pill| pill.visibility == visibility) else {
                continue;
            };
            if host.is_none() || pill.towards == towards {
                host = Some((at, pill));
            }
        }
        let Some((at, mut pill)) = host else { return };
        if pill.others == 0 {
            let more = hundredths(COUNT);
            pill.width += more / 100;
            let (x, _) = (pill.at.x, pill.at.y);
            // It grows away from its edge, or to both sides.
            pill.shift.0 -= match x {
                0 => 0,
                10_000 => more,
                _ => more / 2,
            };
        }
        pill.others += 1;
        self.markers[at].pill = Some(pill);
    }

    /// The edge of the frame beyond which a position lies; of two, the one it is farther from.
    pub(super) fn towards(&self, at: (f64, f64)) -> Compass {
        self.edges(at)[0]
    }

    /// The edges of the frame, the nearest first or the one farthest behind.
    fn edges(&self, at: (f64, f64)) -> Vec<Compass> {
        let (width, height) = self.breakpoint.size();
        let mut edges = vec![
            (at.0, Compass::West),
            (width - at.0, Compass::East),
            (at.1, Compass::North),
            (height - at.1, Compass::South),
        ];
        crate::stable_sort::sort_by_key(&mut edges, |edge| hundredths(edge.0));
        edges.into_iter().map(|edge| edge.1).collect()
    }

    /// A pill of this length at the edge, some steps along it.
    fn at_edge(&self, at: (f64, f64), side: Compass, step: f64, long: f64) -> Placed {
        let (width, height) = self.breakpoint.size();
        let half = PILL_HEIGHT / 2.0;
        // The nearest place within the frame, and steps from there.
        let near = |at: f64, step: f64, half: f64, length: f64| {
            let within = |at: f64| at.min(length - half - INSET).max(half + INSET);
            within(within(at) + step)
        };
        let along = near(at.0, step * 60.0, long / 2.0, width);
        let down = near(at.1, step * 32.0, half + 1.0, height);
        let (edge, middle) = match side {
            Compass::West => ((0.0, down), (INSET + long / 2.0, down)),
            Compass::East => ((width, down), (width - INSET - long / 2.0, down)),
            Compass::North => ((along, 0.0), (along, INSET + half)),
            _ => ((along, height), (along, height - INSET - half)),
        };
        Placed {
            at: edge,
            area: Rect::centred(middle.0, middle.1, long, PILL_HEIGHT),
        }
    }
}

/// "← Washington +2": the direction, the venue, how many others the pill counts.
pub fn pill_words(name: &str, pill: Pill) -> String {
    let (before, after) = match pill.towards {
        Some(Compass::West) => ("← ", ""),
        Some(Compass::East) => ("", " →"),
        Some(Compass::North) => ("↑ ", ""),
        Some(_) => ("↓ ", ""),
        None => ("", ""),
    };
    let mut words = format!("{before}{name}");
    if pill.others > 0 {
        words.push_str(&format!(" +{}", pill.others));
    }
    words.push_str(after);
    words
}
