//! A picture under construction: the markers, and the areas that are taken.
//!
//! Everything is placed in pixels of the smallest frame of the breakpoint. As frames grow,
//! positions move apart but text does not, so every area is checked in several frame sizes. Labels
//! and pills have modules of their own.

use crate::geo::camera::ViewBox;
use crate::geo::labels::{LabelLayout, Rect};
use crate::geo::projection::distance;
use crate::model::{BaseMap, Story};

use crate::scene::map::svg_numbers::PicturePoint;
use crate::scene::map::types::Line;
use crate::scene::map::types::{Breakpoint, MAX_LINKS, MapOptions, Marker, MarkerShape, PlaceName, spot};

/// Dots closer than this would touch, in pixels.
const TOUCH: f64 = 15.0;
/// In pictures with very many venues, dots closer than this form a cluster, so that the number of
/// drawings is limited for every story.
const CROWDED: f64 = 34.0;

/// Indexes of the first frame size in which something has room.
pub(super) const IN_EVERY_FRAME: usize = 0;
const IN_WIDE_FRAMES: usize = 2;

pub(super) struct Drawing<'a> {
    pub(super) story: &'a Story,
    pub(super) map: &'a BaseMap,
    pub(super) options: &'a MapOptions<'a>,
    pub(super) breakpoint: Breakpoint,
    pub(super) shown: ViewBox,
    /// Positions of the venues in pixels of the smallest frame.
    pub(super) positions: Vec<(f64, f64)>,
    /// For each frame size its factor over the smallest frame, and the areas taken.
    frames: [(f64, LabelLayout); 4],
    pub(super) markers: Vec<Marker>,
    pub(super) names: Vec<PlaceName>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(
        story: &'a Story,
        map: &'a BaseMap,
        options: &'a MapOptions<'a>,
        breakpoint: Breakpoint,
        shown: ViewBox,
    ) -> Drawing<'a> {
        let (width, height) = breakpoint.size();
        let roomy = breakpoint.wide_width / breakpoint.min_width;
        let growths = [1.0, (1.0 + roomy) / 2.0, roomy, 2.0 * roomy];
        let mut drawing = Drawing {
            story,
            map,
            options,
            breakpoint,
            shown,
            positions: Vec::with_capacity(options.venues.len()),
            frames: growths.map(|growth| (growth, LabelLayout::new(width * growth, height * growth))),
            markers: Vec::with_capacity(options.venues.len()),
            names: Vec::new(),
        };
        for &id in options.venues {
            let (x, y) = shown.relative(spot(map, story.venue(id)));
            drawing.positions.push((x * width, y * height));
        }
        if options.controls {
            // The corner moves with the frame's edge.
            drawing.take(
                width,
                0.0,
                Rect {
                    left: width - 60.0,
                    top: 0.0,
                    right: width,
                    bottom: 136.0,
                },
            );
        }
        drawing
    }

    /// Takes an area in every frame size. It keeps its size and its offset from the position.
    pub(super) fn take(&mut self, x: f64, y: f64, area: Rect) {
        self.take_in(IN_EVERY_FRAME, x, y, area);
    }

    fn take_in(&mut self, first: usize, x: f64, y: f64, area: Rect) {
        for (growth, layout) in &mut self.frames[first..] {
            layout.take(area.moved(x * (*growth - 1.0), y * (*growth - 1.0)));
        }
    }

    /// Whether an area at a position is free from this frame size on.
    pub(super) fn is_free(&self, first: usize, x: f64, y: f64, area: Rect) -> bool {
        self.frames[first..]
            .iter()
            .all(|(growth, layout)| layout.is_free(&area.moved(x * (growth - 1.0), y * (growth - 1.0))))
    }

    /// Takes the first area that is free in every frame size, or else in every wide one. Returns
    /// which one it is, and whether every frame size has room for it.
    pub(super) fn find<T: Copy>(
        &mut self,
        (x, y): (f64, f64),
        tries: &[T],
        area: impl Fn(T) -> Rect,
    ) -> Option<(T, bool)> {
        for first in [IN_EVERY_FRAME, IN_WIDE_FRAMES] {
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
        let (width, height) = self.breakpoint.size();
        at.0 > 7.0 && at.1 > 7.0 && at.0 < width - 7.0 && at.1 < height - 7.0
    }

    /// Adds a marker for every venue. Dots that would touch form a cluster.
    pub(super) fn dots(&mut self) {
        let mut leaders: Vec<usize> = Vec::new();
        let touch = if self.is_crowded() { CROWDED } else { TOUCH };
        for (index, &id) in self.options.venues.iter().enumerate() {
            let at = self.positions[index];
            let venue = self.story.venue(id);
            let is_chosen = Some(id) == self.options.chosen;
            let shape = if !self.is_in_frame(at) {
                MarkerShape::OffMap(self.towards(at))
            } else if venue.area.is_some() {
                MarkerShape::Area
            } else {
                let touches = |&&leader: &&usize| {
                    let (x, y) = (self.positions[leader].0 - at.0, self.positions[leader].1 - at.1);
                    x * x + y * y < touch * touch
                };
                match leaders.iter().find(touches).copied() {
                    None => {
                        leaders.push(index);
                        MarkerShape::Dot
                    }
                    Some(leader) => self.join(leader, index, is_chosen, &mut leaders),
                }
            };
            self.markers.push(Marker {
                venue: id,
                at: PicturePoint::of(self.shown, spot(self.map, venue)),
                shape,
                label: None,
            });
        }
        for leader in leaders {
            let (x, y) = self.positions[leader];
            let size = match self.markers[leader].shape {
                MarkerShape::Cluster(_) => 24.0,
                _ => 16.0,
            };
            self.take(x, y, Rect::centred(x, y, size, size));
        }
    }

    /// Whether there are too many venues for a drawing of each.
    pub(super) fn is_crowded(&self) -> bool {
        self.options.venues.len() > MAX_LINKS
    }

    /// Adds a venue to a cluster. The selected venue becomes the leader of its cluster.
    fn join(&mut self, leader: usize, index: usize, is_chosen: bool, leaders: &mut [usize]) -> MarkerShape {
        let others = match self.markers[leader].shape {
            MarkerShape::Cluster(others) => others + 1,
            _ => 1,
        };
        if !is_chosen {
            self.markers[leader].shape = MarkerShape::Cluster(others);
            return MarkerShape::InCluster;
        }
        self.markers[leader].shape = MarkerShape::InCluster;
        if let Some(place) = leaders.iter_mut().find(|place| **place == leader) {
            *place = index;
        }
        MarkerShape::Cluster(others)
    }

    /// Takes the areas of the lines, so that labels avoid them where possible.
    pub(super) fn lines(&mut self, lines: &[Line]) {
        for line in lines {
            let (across, down) = (line.end.0 - line.start.0, line.end.1 - line.start.1);
            let steps = (distance(across, down) / 9.0).clamp(1.0, 400.0) as u32;
            for step in 0..=steps {
                let part = f64::from(step) / f64::from(steps);
                let (x, y) = (line.start.0 + across * part, line.start.1 + down * part);
                self.take(x, y, Rect::centred(x, y, 5.0, 5.0));
            }
            if let Some((right, below)) = line.shape_at {
                let (x, y) = (
                    line.start.0 + f64::from(right) / 100.0,
                    line.start.1 + f64::from(below) / 100.0,
                );
                self.take(line.start.0, line.start.1, Rect::centred(x, y, 18.0, 18.0));
            }
        }
    }
}
