//! Pills at the edge of a picture: each names a venue outside the frame and links to it.

use crate::geo::labels::{self, Rect};
use crate::vocabulary::Compass;

use crate::scene::map::drawing::{Drawing, IN_EVERY_FRAME};
use crate::scene::map::svg_numbers::{hundredths, share};
use crate::scene::map::types::{Label, MarkerShape};

/// The height of a pill and of a label's plate.
pub const PILL_HEIGHT: f64 = 26.0;
/// The font size of a pill.
const LETTERS: f64 = 12.5;
/// The width of a pill's arrow and ends.
const ENDS: f64 = 34.0;
/// The distance from the edge of the frame.
const INSET: f64 = 8.0;
/// The offsets to try along the edge, closest first, in multiples of a fixed step.
const TRIES: [f64; 7] = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];

impl Drawing<'_> {
    /// Places as many pills as there is room for. The others appear on keyboard focus.
    pub(super) fn pills(&mut self) {
        let mut room = if self.breakpoint.is_narrow() { 3 } else { 5 };
        for index in 0..self.markers.len() {
            let MarkerShape::OffMap(side) = self.markers[index].shape else {
                continue;
            };
            let venue = self.story.venue(self.markers[index].venue);
            let may_show = room > 0 && venue.area.is_none();
            if !may_show && self.is_crowded() {
                continue;
            }
            let long = labels::text_width(venue.name, LETTERS, true, 0.0) + ENDS;
            let mut place = None;
            for step in TRIES.into_iter().take(if may_show { TRIES.len() } else { 1 }) {
                let (at, area) = self.at_edge(self.positions[index], side, step, long);
                let free = may_show && self.is_free(IN_EVERY_FRAME, at.0, at.1, area);
                if free {
                    self.take(at.0, at.1, area);
                    room -= 1;
                }
                if free || place.is_none() {
                    place = Some((at, free));
                }
                if free {
                    break;
                }
            }
            // Among thousands of venues nobody tabs through hidden pills; the list serves instead.
            let Some(((x, y), visible)) = place.filter(|(_, free)| *free || !self.is_crowded()) else {
                continue;
            };
            let (width, height) = self.breakpoint.size();
            let mark = &mut self.markers[index];
            (mark.at.x, mark.at.y) = (share(x / width), share(y / height));
            mark.label = Some(Label {
                x: 0,
                y: 0,
                anchor: "middle",
                width: hundredths(long) / 100,
                size: hundredths(LETTERS),
                only_when_wide: !visible,
            });
        }
    }

    /// The edge of the frame beyond which a position lies; of two, the one it is farther from.
    pub(super) fn towards(&self, at: (f64, f64)) -> Compass {
        let (width, height) = self.breakpoint.size();
        let (left, right) = (-at.0, at.0 - width);
        let (top, bottom) = (-at.1, at.1 - height);
        let most = left.max(right).max(top).max(bottom);
        if most == left {
            Compass::West
        } else if most == right {
            Compass::East
        } else if most == top {
            Compass::North
        } else {
            Compass::South
        }
    }

    /// The position at the edge of a pill of this length, some steps along the edge, and its area.
    fn at_edge(&self, at: (f64, f64), side: Compass, step: f64, long: f64) -> ((f64, f64), Rect) {
        let (width, height) = self.breakpoint.size();
        let half = PILL_HEIGHT / 2.0;
        let (along, down) = (
            (at.0 + step * 60.0)
                .max(long / 2.0 + INSET)
                .min(width - long / 2.0 - INSET),
            (at.1 + step * 32.0)
                .max(half + INSET + 1.0)
                .min(height - half - INSET - 1.0),
        );
        let (edge, middle) = match side {
            Compass::West => ((0.0, down), (INSET + long / 2.0, down)),
            Compass::East => ((width, down), (width - INSET - long / 2.0, down)),
            Compass::North => ((along, 0.0), (along, INSET + half)),
            _ => ((along, height), (along, height - INSET - half)),
        };
        (edge, Rect::centred(middle.0, middle.1, long, PILL_HEIGHT))
    }
}
