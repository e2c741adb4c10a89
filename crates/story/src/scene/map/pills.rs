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
    /// Places pills for venues outside the frame. Returns those without room.
    pub(super) fn pills_outside(&mut self) -> Vec<usize> {
        let mut room: u8 = if self.breakpoint.is_narrow() { 3 } else { 5 };
        let mut left_over = Vec::new();
        // Not `has_pill` for each: there may be ten thousand.
        let mut sides: Vec<Compass> = self.visible_pills().filter_map(|pill| pill.towards).collect();
        for index in 0..self.markers.len() {
            let MarkerShape::OffMap(side) = self.markers[index].shape else {
                continue;
            };
            let is_chosen = self.options.is_chosen(self.markers[index].venue);
            // At another edge its arrow is harder to follow than a count at the right one.
            let may_move = is_chosen || !sides.contains(&side);
            if (room > 0 || is_chosen) && self.place_pill(index, Frames::Every, Some(side), may_move) {
                room = room.saturating_sub(1);
                sides.push(side);
            } else {
                left_over.push(index);
            }
        }
        left_over
    }

    /// Places pills for venues in the frame whose label has no room, and counts what is left over.
    pub(super) fn pills_inside(&mut self, mut left_over: Vec<usize>) {
        if self.is_crowded() {
            // Among thousands of venues nobody tabs through hidden pills; the list serves instead.
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
            // They stand together in the lower corner, or in one pill elsewhere, so that none points to where it stands.
            let may_move = !self.has_pill(None);
            if self.place_pill(index, frames, None, false) {
                continue;
            }
            // One count holds for all widths.
            self.markers[index].label = None;
            if !self.place_pill(index, Frames::Every, None, may_move) {
                left_over.push(index);
            }
        }
        for index in left_over {
            self.count_in_another(index);
        }
    }

    /// Whether a pill for this direction is visible at every width.
    fn has_pill(&self, towards: Option<Compass>) -> bool {
        self.visible_pills().any(|pill| pill.towards == towards)
    }

    fn visible_pills(&self) -> impl Iterator<Item = Pill> {
        let pills = self.markers.iter().filter_map(|mark| mark.pill);
        pills.filter(|pill| pill.visibility == PillVisibility::Always)
    }

    /// Places a pill at the nearest edge or, if it `may_move`, at another that has room.
    fn place_pill(&mut self, index: usize, frames: Frames, towards: Option<Compass>, may_move: bool) -> bool {
        let corner = (0.0, self.breakpoint.size().1);
        let (from, nearest) = match towards {
            Some(edge) => (self.positions[index], edge),
            None => (corner, Compass::South),
        };
        let (width, others) = self.pill_width(index);
        // There is always room for a count.
        let reserved = if others > 0 { width } else { width + COUNT };
        let Some((edge, placed)) = self.free_edge(frames, from, nearest, reserved, may_move) else {
            return false;
        };
        self.take(frames, placed);
        let visibility = match frames {
            Frames::Narrow => PillVisibility::InNarrowFrames,
            _ => PillVisibility::Always,
        };
        let mut pill = self.pill(placed, towards, visibility);
        pill.arrow = towards.unwrap_or_else(|| direction(placed.at, self.positions[index]));
        if edge == Compass::East {
            pill.shift.0 += hundredths(reserved - width);
        }
        pill.width = hundredths(width) / 100;
        pill.others = others;
        self.markers[index].pill = Some(pill);
        true
    }

    /// Places a pill that has only a number.
    fn place_count(&mut self, index: usize) {
        let corner = (0.0, self.breakpoint.size().1);
        let free = self.free_edge(Frames::Every, corner, Compass::South, ENDS + COUNT, true);
        let Some((_, placed)) = free else { return };
        self.take(Frames::Every, placed);
        self.markers[index].pill = Some(Pill {
            others: self.pill_width(index).1,
            is_count: true,
            ..self.pill(placed, None, PillVisibility::Always)
        });
    }

    /// Room for a pill of this length, at the nearest edge or, if it `may_move`, another.
    fn free_edge(
        &self,
        frames: Frames,
        from: (f64, f64),
        nearest: Compass,
        long: f64,
        may_move: bool,
    ) -> Option<(Compass, Placed)> {
        let all = [
            nearest,
            Compass::South,
            Compass::West,
            Compass::North,
            Compass::East,
        ];
        let tried = if may_move { &all[..] } else { &all[..1] };
        tried
            .iter()
            .copied()
            .flat_map(|edge| TRIES.map(|step| (edge, self.at_edge(from, edge, step, long))))
            .find(|&(_, placed)| self.is_free(frames, placed))
    }

    /// The width of a venue's pill, and how many others it stands for from the start.
    fn pill_width(&self, index: usize) -> (f64, u16) {
        let name = self.story.venue(self.markers[index].venue).name;
        let width = labels::text_width(name, PILL_LETTERS, true, 0.0) + ENDS + ARROW;
        match self.markers[index].shape {
            MarkerShape::Cluster(others) => (width + COUNT, others),
            _ => (width, 0),
        }
    }

    fn pill(&self, placed: Placed, towards: Option<Compass>, visibility: PillVisibility) -> Pill {
        let Placed { at, area } = placed;
        Pill {
            at: self.point(at),
            shift: (hundredths(area.left - at.0), hundredths(area.top - at.1)),
            width: hundredths(area.right - area.left) / 100,
            towards,
            arrow: towards.unwrap_or(Compass::North),
            others: 0,
            is_count: false,
            visibility,
        }
    }

    /// Counts a venue in the pill of another, in its own direction if there is one. Its own pill then shows on keyboard
    /// focus.
    fn count_in_another(&mut self, index: usize) {
        let towards = match self.markers[index].shape {
            MarkerShape::OffMap(side) => Some(side),
            _ => None,
        };
        let edge = towards.unwrap_or(Compass::South);
        let (width, others) = self.pill_width(index);
        let placed = self.at_edge(self.positions[index], edge, 0.0, width);
        self.markers[index].pill = Some(self.pill(placed, towards, PillVisibility::OnFocus));
        let mut host = None;
        for (at, mark) in self.markers.iter().enumerate() {
            let is_visible = |pill: &Pill| pill.visibility == PillVisibility::Always;
            let Some(pill) = mark.pill.filter(is_visible) else {
                continue;
            };
            if host.is_none() || pill.towards == towards {
                host = Some((at, pill));
            }
        }
        let Some((at, mut pill)) = host else {
            self.place_count(index);
            return;
        };
        if pill.others == 0 && !pill.is_count {
            pill.width += hundredths(COUNT) / 100;
            if pill.at.x == 10_000 {
                pill.shift.0 -= hundredths(COUNT);
            }
        }
        pill.others += 1 + others;
        self.markers[at].pill = Some(pill);
    }

    /// The edge of the frame beyond which a position lies; of two, the one it is farther from.
    pub(super) fn towards(&self, at: (f64, f64)) -> Compass {
        let (width, height) = self.breakpoint.size();
        let edges = [
            (at.0, Compass::West),
            (width - at.0, Compass::East),
            (at.1, Compass::North),
            (height - at.1, Compass::South),
        ];
        let nearest = edges.into_iter().min_by_key(|edge| hundredths(edge.0));
        nearest.map_or(Compass::South, |edge| edge.1)
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
        let down = near(at.1, step * (PILL_HEIGHT + 4.0), half + 1.0, height);
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

/// How many others a pill counts, such as " +2"; with the venue itself if it has only a number.
pub fn pill_count(pill: Pill) -> String {
    match (pill.is_count, pill.others) {
        (true, others) => plus(others + 1),
        (_, 0) => String::new(),
        (_, others) => plus(others),
    }
}

fn plus(others: u16) -> String {
    let mut out = String::from(" +");
    out.push_str(&others.to_string());
    out
}

/// "← Washington +2": the direction, the venue, how many others the pill counts.
pub fn pill_words(name: &str, pill: Pill) -> String {
    let count = pill_count(pill);
    if pill.is_count {
        return count.trim_start().to_owned();
    }
    let arrow = match pill.arrow {
        Compass::East => return format!("{name}{count} →"),
        Compass::West => '←',
        Compass::North => '↑',
        Compass::South => '↓',
        Compass::NorthEast => '↗',
        Compass::NorthWest => '↖',
        Compass::SouthEast => '↘',
        Compass::SouthWest => '↙',
    };
    format!("{arrow} {name}{count}")
}

/// The direction from one position to another.
fn direction(from: (f64, f64), to: (f64, f64)) -> Compass {
    let (right, down) = (to.0 - from.0, to.1 - from.1);
    // Half of a right angle has a tangent of about 0.41 on each side of an axis.
    let is_level = down.abs() < 0.41 * right.abs();
    let is_upright = right.abs() < 0.41 * down.abs();
    match (right > 0.0, down > 0.0) {
        (true, _) if is_level => Compass::East,
        (false, _) if is_level => Compass::West,
        (_, false) if is_upright => Compass::North,
        (_, true) if is_upright => Compass::South,
        (true, false) => Compass::NorthEast,
        (true, true) => Compass::SouthEast,
        (false, false) => Compass::NorthWest,
        (false, true) => Compass::SouthWest,
    }
}
