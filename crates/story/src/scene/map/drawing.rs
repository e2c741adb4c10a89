//! A picture in the making: what stands where, and which stretches are taken.
//!
//! Everything is placed in pixels of the smallest frame of the class. Positions move apart as
//! frames grow and letters do not, so every stretch is looked at in several frames. Labels and
//! pills have modules of their own.

use crate::atlas::camera::Box;
use crate::atlas::labels::{Area, Placer};
use crate::atlas::projection::way;
use crate::model::{BaseMap, Story};

use super::parties::Line;
use super::svg_numbers::At;
use super::{Look, MOST_LINKS, Mark, Name, Stage, Wish, spot};

/// Dots nearer than this would touch, in pixels.
const TOUCH: f64 = 15.0;
/// Where there are very many, dots this near are drawn as one: the number of drawings has a
/// limit that does not depend on the story.
const CROWDED: f64 = 34.0;

/// Numbers of frames, from which on something holds.
pub(super) const IN_EVERY_FRAME: usize = 0;
const IN_ROOMY_FRAMES: usize = 2;

/// A picture in the making.
pub(super) struct Drawing<'a> {
    pub(super) story: &'a Story,
    pub(super) map: &'a BaseMap,
    pub(super) wish: &'a Wish<'a>,
    pub(super) stage: Stage,
    pub(super) shown: Box,
    /// Positions of the venues in pixels of the smallest frame.
    pub(super) spots: Vec<(f64, f64)>,
    /// What is taken, with how much larger than the smallest each frame is.
    frames: [(f64, Placer); 4],
    pub(super) marks: Vec<Mark>,
    pub(super) names: Vec<Name>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(
        story: &'a Story,
        map: &'a BaseMap,
        wish: &'a Wish<'a>,
        stage: Stage,
        shown: Box,
    ) -> Drawing<'a> {
        let (width, height) = stage.size();
        let roomy = stage.roomy / stage.least;
        let growths = [1.0, (1.0 + roomy) / 2.0, roomy, 2.0 * roomy];
        let mut drawing = Drawing {
            story,
            map,
            wish,
            stage,
            shown,
            spots: Vec::with_capacity(wish.venues.len()),
            frames: growths.map(|growth| (growth, Placer::new(width * growth, height * growth))),
            marks: Vec::with_capacity(wish.venues.len()),
            names: Vec::new(),
        };
        for &id in wish.venues {
            let (x, y) = shown.share(spot(map, story.venue(id)));
            drawing.spots.push((x * width, y * height));
        }
        if wish.controls {
            // The corner moves with the frame's edge.
            drawing.take(
                width,
                0.0,
                Area {
                    left: width - 60.0,
                    top: 0.0,
                    right: width,
                    bottom: 136.0,
                },
            );
        }
        drawing
    }

    /// Takes a stretch in every frame: it keeps its size and its way from a position.
    pub(super) fn take(&mut self, x: f64, y: f64, area: Area) {
        self.take_in(IN_EVERY_FRAME, x, y, area);
    }

    fn take_in(&mut self, first: usize, x: f64, y: f64, area: Area) {
        for (growth, placer) in &mut self.frames[first..] {
            placer.take(area.moved(x * (*growth - 1.0), y * (*growth - 1.0)));
        }
    }

    /// Whether a stretch at a position is free in the frames from this one on.
    pub(super) fn is_free(&self, first: usize, x: f64, y: f64, area: Area) -> bool {
        self.frames[first..]
            .iter()
            .all(|(growth, placer)| placer.is_free(&area.moved(x * (growth - 1.0), y * (growth - 1.0))))
    }

    /// Takes the first stretch that is free in every frame, else in every roomy one: which it
    /// is, and whether every frame has the room.
    pub(super) fn find<T: Copy>(
        &mut self,
        (x, y): (f64, f64),
        tries: &[T],
        area: impl Fn(T) -> Area,
    ) -> Option<(T, bool)> {
        for first in [IN_EVERY_FRAME, IN_ROOMY_FRAMES] {
            for &attempt in tries {
                let area = area(attempt);
                if self.is_free(first, x, y, area) {
                    self.take_in(first, x, y, area);
                    return Some((attempt, first == IN_EVERY_FRAME));
                }
            }
        }
        None
    }

    fn is_in_frame(&self, at: (f64, f64)) -> bool {
        let (width, height) = self.stage.size();
        at.0 > 7.0 && at.1 > 7.0 && at.0 < width - 7.0 && at.1 < height - 7.0
    }

    /// A mark for every venue; dots that would touch are merged into the first of them.
    pub(super) fn dots(&mut self) {
        let mut leaders: Vec<usize> = Vec::new();
        let touch = if self.is_crowded() { CROWDED } else { TOUCH };
        for (index, &id) in self.wish.venues.iter().enumerate() {
            let at = self.spots[index];
            let venue = self.story.venue(id);
            let is_chosen = Some(id) == self.wish.chosen;
            let look = if !self.is_in_frame(at) {
                Look::Beyond(self.towards(at))
            } else if venue.area.is_some() {
                Look::Area
            } else {
                let touches = |&&leader: &&usize| {
                    let (x, y) = (self.spots[leader].0 - at.0, self.spots[leader].1 - at.1);
                    x * x + y * y < touch * touch
                };
                match leaders.iter().find(touches).copied() {
                    None => {
                        leaders.push(index);
                        Look::Dot
                    }
                    Some(leader) => self.join(leader, index, is_chosen, &mut leaders),
                }
            };
            self.marks.push(Mark {
                venue: id,
                at: At::of(self.shown, spot(self.map, venue)),
                look,
                label: None,
            });
        }
        for leader in leaders {
            let (x, y) = self.spots[leader];
            let size = match self.marks[leader].look {
                Look::Several(_) => 24.0,
                _ => 16.0,
            };
            self.take(x, y, Area::round(x, y, size, size));
        }
    }

    /// Whether there are so many venues that not each can have a drawing of its own.
    pub(super) fn is_crowded(&self) -> bool {
        self.wish.venues.len() > MOST_LINKS
    }

    /// Puts a venue under a leader; the chosen one becomes the leader itself.
    fn join(&mut self, leader: usize, index: usize, is_chosen: bool, leaders: &mut [usize]) -> Look {
        let others = match self.marks[leader].look {
            Look::Several(others) => others + 1,
            _ => 1,
        };
        if !is_chosen {
            self.marks[leader].look = Look::Several(others);
            return Look::Within;
        }
        self.marks[leader].look = Look::Within;
        if let Some(place) = leaders.iter_mut().find(|place| **place == leader) {
            *place = index;
        }
        Look::Several(others)
    }

    /// Labels keep off the lines, as far as there is another place for them.
    pub(super) fn lines(&mut self, lines: &[Line]) {
        for line in lines {
            let (across, down) = (line.end.0 - line.start.0, line.end.1 - line.start.1);
            let steps = (way(across, down) / 9.0).clamp(1.0, 400.0) as u32;
            for step in 0..=steps {
                let part = f64::from(step) / f64::from(steps);
                let (x, y) = (line.start.0 + across * part, line.start.1 + down * part);
                self.take(x, y, Area::round(x, y, 5.0, 5.0));
            }
            if let Some((right, below)) = line.shape_at {
                let (x, y) = (
                    line.start.0 + f64::from(right) / 100.0,
                    line.start.1 + f64::from(below) / 100.0,
                );
                self.take(line.start.0, line.start.1, Area::round(x, y, 18.0, 18.0));
            }
        }
    }
}
