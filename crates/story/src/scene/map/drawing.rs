//! A picture under construction: the markers, and the areas that are taken.
//!
//! Everything is placed in pixels of the smallest frame of the breakpoint. As frames grow,
//! positions move apart but text does not, so every area is checked in several frame sizes. Labels
//! and pills have modules of their own.

use crate::geo::camera::ViewBox;
use crate::geo::labels::{LabelLayout, Rect};
use crate::model::{AreaShape, BaseMap, Story, VenueId};

use crate::scene::map::svg_numbers::{PicturePoint, share};
use crate::scene::map::types::{Breakpoint, MAX_LINKS, MapOptions, Marker, MarkerShape, PlaceName, spot};

/// Dots closer than this would touch, in pixels.
const TOUCH: f64 = 15.0;
/// In pictures with very many venues, dots closer than this form a cluster, so that the number of
/// drawings is limited for every story.
const CROWDED: f64 = 34.0;

/// The frames in which something has room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frames {
    Every,
    Wide,
    Narrow,
}

impl Frames {
    fn range(self) -> core::ops::Range<usize> {
        match self {
            Frames::Every => 0..5,
            Frames::Wide => 2..5,
            Frames::Narrow => 0..2,
        }
    }
}

/// A rectangle that keeps its size and its offset from a position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    pub(super) at: (f64, f64),
    pub(super) area: Rect,
}

impl Placed {
    /// Where it is in a frame that is larger by a factor.
    fn grown(&self, growth: f64) -> Rect {
        self.area
            .moved(self.at.0 * (growth - 1.0), self.at.1 * (growth - 1.0))
    }
}

pub(super) struct Drawing<'a> {
    pub(super) story: &'a Story,
    pub(super) map: &'a BaseMap,
    pub(super) options: &'a MapOptions<'a>,
    pub(super) breakpoint: Breakpoint,
    pub(super) shown: ViewBox,
    /// Positions of the venues in pixels of the smallest frame.
    pub(super) positions: Vec<(f64, f64)>,
    /// For each frame size its factor over the smallest frame, and the areas taken.
    frames: [(f64, LabelLayout); 5],
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
        let growths = [1.0, (1.0 + roomy) / 2.0, roomy, 1.5 * roomy, 2.0 * roomy];
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
                Frames::Every,
                Placed {
                    at: (width, 0.0),
                    area: Rect {
                        left: width - 60.0,
                        top: 0.0,
                        right: width,
                        bottom: 136.0,
                    },
                },
            );
        }
        drawing.take_hatching();
        drawing
    }

    /// Takes the areas of contested territory, which grow with the frame.
    fn take_hatching(&mut self) {
        let hatched = self
            .map
            .areas
            .iter()
            .filter(|area| area.layer.starts_with("contested-"));
        for run in hatched.flat_map(|area| area.runs.iter()) {
            let corner = |x, y| self.pixels(x, y);
            let ((left, top), (right, bottom)) = (corner(run.left, run.top), corner(run.right, run.bottom));
            for (growth, layout) in &mut self.frames {
                layout.take(Rect {
                    left: left * *growth,
                    top: top * *growth,
                    right: right * *growth,
                    bottom: bottom * *growth,
                });
            }
        }
    }

    /// The position in the smallest frame of a point of an area's shape.
    pub(super) fn pixels(&self, x: u16, y: u16) -> (f64, f64) {
        let [left, top, ..] = self.map.extent;
        let at = crate::geo::projection::Point {
            x: left + f64::from(x) / 4.0,
            y: top + f64::from(y) / 4.0,
        };
        let (width, height) = self.breakpoint.size();
        let (x, y) = self.shown.relative(at);
        (x * width, y * height)
    }

    /// A position in the smallest frame as a point of the picture.
    pub(super) fn point(&self, (x, y): (f64, f64)) -> PicturePoint {
        let (width, height) = self.breakpoint.size();
        PicturePoint {
            x: share(x / width),
            y: share(y / height),
        }
    }

    /// Takes an area.
    pub(super) fn take(&mut self, frames: Frames, placed: Placed) {
        for (growth, layout) in &mut self.frames[frames.range()] {
            layout.take(placed.grown(*growth));
        }
    }

    pub(super) fn is_free(&self, frames: Frames, placed: Placed) -> bool {
        self.frames[frames.range()]
            .iter()
            .all(|(growth, layout)| layout.is_free(&placed.grown(*growth)))
    }

    /// Whether an area is inside of the frame at every size.
    pub(super) fn is_inside(&self, placed: Placed) -> bool {
        let mut frames = self.frames.iter();
        frames.all(|(growth, layout)| layout.is_inside(&placed.grown(*growth)))
    }

    /// Whether an area is free at every size, but for the corner of the controls.
    pub(super) fn is_free_under_controls(&self, placed: Placed) -> bool {
        let controls = usize::from(self.options.controls);
        let mut frames = self.frames.iter();
        frames.all(|(growth, layout)| layout.is_free_after(controls, &placed.grown(*growth)))
    }

    /// Takes the first place that is free in every frame size, or else in every wide one. Returns
    /// which one it is, and whether every frame size has room for it. The name of a water must lie on it.
    pub(super) fn find<T: Copy>(
        &mut self,
        tries: &[T],
        water: Option<&AreaShape>,
        place: impl Fn(T) -> Placed,
    ) -> Option<(T, bool)> {
        for frames in [Frames::Every, Frames::Wide] {
            for &attempt in tries {
                let placed = place(attempt);
                let is_wet = water.is_none_or(|water| self.is_on(water, frames, placed));
                if is_wet && self.is_free(frames, placed) {
                    self.take(frames, placed);
                    return Some((attempt, frames == Frames::Every));
                }
            }
        }
        None
    }

    /// Whether an area lies on a water in all of these frames.
    fn is_on(&self, water: &AreaShape, frames: Frames, placed: Placed) -> bool {
        self.frames[frames.range()].iter().all(|&(growth, _)| {
            let area = placed.grown(growth);
            let mut reached = area.top;
            for run in water.runs.iter() {
                let ((left, top), (right, bottom)) =
                    (self.pixels(run.left, run.top), self.pixels(run.right, run.bottom));
                if bottom * growth <= reached {
                    continue;
                }
                if top * growth > reached + 0.5 {
                    return false;
                }
                if left * growth <= area.left && right * growth >= area.right {
                    reached = bottom * growth;
                    if reached >= area.bottom {
                        return true;
                    }
                }
            }
            false
        })
    }

    /// The shape of a venue's area, if it is hatched or water.
    pub(super) fn shape_of(&self, venue: VenueId) -> Option<&'a AreaShape> {
        let layer = self.story.venue(venue).area?;
        self.map.areas.0.iter().find(|shape| shape.layer == layer)
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
                pill: None,
                sides: None,
            });
        }
        for leader in leaders {
            let (x, y) = self.positions[leader];
            // Labels of others also keep off most of the area that can be clicked.
            let size = match self.markers[leader].shape {
                _ if self.options.is_chosen(self.markers[leader].venue) => 26.0,
                MarkerShape::Cluster(_) => 24.0,
                _ => 20.0,
            };
            let area = Rect::centred(x, y, size, size);
            self.take(Frames::Every, Placed { at: (x, y), area });
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
}

/// Whether a layer of the base map is a water.
pub(super) fn is_water(layer: &str) -> bool {
    layer.starts_with("water-")
}
