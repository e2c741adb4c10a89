//! Cameras and view boxes: which part of the base map a picture shows.
//!
//! A camera is a place and a zoom, the same on every screen. A view box is what a camera shows in a
//! picture of a certain aspect ratio. At zoom 1 that is the base map's whole frame, as far as the
//! aspect ratio and the extent of the paths allow.

use crate::geo::projection::Point;
use crate::model::BaseMap;
use crate::view_state::{Camera, ZOOM};

/// A rectangle of the map, in frame units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ViewBox {
    /// The left edge.
    pub x: f64,
    /// The upper edge.
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl ViewBox {
    pub fn middle(&self) -> Point {
        Point {
            x: self.x + self.width / 2.0,
            y: self.y + self.height / 2.0,
        }
    }

    /// A position as fractions of the width and the height.
    pub fn relative(&self, at: Point) -> (f64, f64) {
        ((at.x - self.x) / self.width, (at.y - self.y) / self.height)
    }
}

/// The width that a picture with this aspect ratio shows at zoom 1.
pub fn width_at_zoom_1(map: &BaseMap, shape: f64) -> f64 {
    let [_, _, frame_width, frame_height] = map.frame;
    let [_, _, most_width, most_height] = drawn_extent(map);
    frame_width
        .max(frame_height * shape)
        .min(most_width)
        .min(most_height * shape)
}

/// The extent of the paths without the edge at which they were cut, which must not be seen.
fn drawn_extent(map: &BaseMap) -> [f64; 4] {
    let [left, top, width, height] = map.extent;
    const CUT: f64 = 2.0;
    [left + CUT, top + CUT, width - 2.0 * CUT, height - 2.0 * CUT]
}

/// The view box around a centre at a zoom, moved just enough to stay within the extent.
pub fn view_box(map: &BaseMap, shape: f64, middle: Point, zoom: f64) -> ViewBox {
    let width = width_at_zoom_1(map, shape) / zoom.clamp(ZOOM.0, ZOOM.1);
    let height = width / shape;
    let shown = ViewBox {
        x: middle.x - width / 2.0,
        y: middle.y - height / 2.0,
        width,
        height,
    };
    within_margin(map, shown, 0.0)
}

/// What of a view box can be shown with a margin of the map around it, a part of its width and height on each side. It is
/// moved as little as possible, and smaller only where the extent is too small for it.
#[inline(never)]
pub fn within_margin(map: &BaseMap, shown: ViewBox, margin: f64) -> ViewBox {
    let [left, top, most_width, most_height] = drawn_extent(map);
    let part = 1.0 + 2.0 * margin;
    let scale = (most_width / (shown.width * part))
        .min(most_height / (shown.height * part))
        .min(1.0);
    let (width, height) = (shown.width * scale, shown.height * scale);
    let middle = shown.middle();
    let last = |start: f64, most: f64, length: f64| start + most - length * (1.0 + margin);
    ViewBox {
        x: (middle.x - width / 2.0)
            .min(last(left, most_width, width))
            .max(left + margin * width),
        y: (middle.y - height / 2.0)
            .min(last(top, most_height, height))
            .max(top + margin * height),
        width,
        height,
    }
}

/// The view box of a camera.
pub fn box_of_camera(map: &BaseMap, shape: f64, camera: Camera) -> ViewBox {
    let place = crate::geo::projection::LonLat {
        longitude: f64::from(camera.longitude_milli) / 1000.0,
        latitude: f64::from(camera.latitude_milli) / 1000.0,
    };
    view_box(
        map,
        shape,
        map.projection.project(place),
        f64::from(camera.zoom_centi) / 100.0,
    )
}

/// The camera that shows a view box.
pub fn camera_of_box(map: &BaseMap, shape: f64, shown: ViewBox) -> Option<Camera> {
    let place = map.projection.unproject(shown.middle())?;
    let zoom = (width_at_zoom_1(map, shape) / shown.width).clamp(ZOOM.0, ZOOM.1);
    Some(Camera {
        longitude_milli: round_to_i32(place.longitude * 1000.0),
        latitude_milli: round_to_i32(place.latitude * 1000.0),
        zoom_centi: round_to_i32(zoom * 100.0) as u16,
    })
}

/// The zoom of a view box.
pub fn zoom_of(map: &BaseMap, shape: f64, shown: ViewBox) -> f64 {
    width_at_zoom_1(map, shape) / shown.width
}

/// The view box that contains some positions with a margin, a fraction of its width and height on
/// each side. `None` without positions.
pub fn fit(
    map: &BaseMap,
    shape: f64,
    positions: &[Point],
    margin: (f64, f64),
    most_zoom: f64,
) -> Option<ViewBox> {
    let first = positions.first()?;
    let (mut left, mut top, mut right, mut bottom) = (first.x, first.y, first.x, first.y);
    for at in positions {
        left = left.min(at.x);
        right = right.max(at.x);
        top = top.min(at.y);
        bottom = bottom.max(at.y);
    }
    let wide = (right - left) / (1.0 - 2.0 * margin.0);
    let high = (bottom - top) / (1.0 - 2.0 * margin.1);
    let needed = wide.max(high * shape).max(1e-6);
    let zoom = (width_at_zoom_1(map, shape) / needed).min(most_zoom);
    Some(view_box(
        map,
        shape,
        Point {
            x: (left + right) / 2.0,
            y: (top + bottom) / 2.0,
        },
        zoom,
    ))
}

/// The view box after a drag or pinch: the point that was at `grip` in `from` is at `at` now. Both
/// are fractions of the frame's width, from its upper left corner.
pub fn anchored(
    map: &BaseMap,
    shape: f64,
    from: ViewBox,
    grip: (f64, f64),
    at: (f64, f64),
    zoom: f64,
) -> ViewBox {
    let width = width_at_zoom_1(map, shape) / zoom.clamp(ZOOM.0, ZOOM.1);
    let middle = Point {
        x: from.x + grip.0 * from.width + (0.5 - at.0) * width,
        y: from.y + grip.1 * from.width + (0.5 / shape - at.1) * width,
    };
    view_box(map, shape, middle, zoom)
}

/// A view box between two others of one aspect ratio. Equal steps zoom by nearly equal factors, and
/// the path is straight. 0 returns the first, 1 the second.
pub fn interpolate(from: ViewBox, to: ViewBox, part: f64) -> ViewBox {
    let left = 1.0 - part;
    let half = libm::sqrt(from.width * to.width);
    let width = left * left * from.width + 2.0 * left * part * half + part * part * to.width;
    let change = to.width - from.width;
    let way = if change.abs() > 1e-6 * to.width {
        (width - from.width) / change
    } else {
        part
    };
    ViewBox {
        x: from.x + (to.x - from.x) * way,
        y: from.y + (to.y - from.y) * way,
        width,
        height: width * to.height / to.width,
    }
}

/// Rounds to the nearest integer, clamped to the range of the type.
pub fn round_to_i32(value: f64) -> i32 {
    libm::round(value) as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::projection::Projection;
    use crate::model::List;

    const MAP: BaseMap = BaseMap {
        projection: Projection {
            centre_longitude: 10.0,
            centre_latitude: 46.0,
            scale: 654.14365,
            translate_x: 711.080,
            translate_y: 479.12708,
        },
        frame: [0.0, 45.0, 1200.0, 675.0],
        extent: [-60.0, -10.0, 1320.0, 790.0],
        unit: 3.0,
        layers: List::EMPTY,
        labels: List::EMPTY,
        areas: List::EMPTY,
        border_words: None,
        credit: "",
    };

    #[test]
    fn zoom_1_shows_the_frame_within_the_extent() {
        assert_eq!(width_at_zoom_1(&MAP, 16.0 / 9.0), 1200.0);
        assert_eq!(width_at_zoom_1(&MAP, 1.25), 786.0 * 1.25);
        let all = view_box(&MAP, 16.0 / 9.0, Point { x: 600.0, y: 382.5 }, 1.0);
        assert!((all.x - 0.0).abs() < 1e-9 && (all.y - 45.0).abs() < 1e-9);
    }

    #[test]
    fn a_view_box_stays_within_the_extent() {
        for shape in [0.5, 1.0, 1.25, 1.5, 16.0 / 9.0, 3.0] {
            for (x, y) in [(-1e6, -1e6), (1e6, 1e6), (600.0, 400.0)] {
                for zoom in [0.0, 1.0, 3.3, 8.0, 99.0] {
                    let shown = view_box(&MAP, shape, Point { x, y }, zoom);
                    assert!(
                        shown.x >= -60.0 - 1e-9 && shown.x + shown.width <= 1260.0 + 1e-9,
                        "{shown:?}"
                    );
                    assert!(
                        shown.y >= -10.0 - 1e-9 && shown.y + shown.height <= 780.0 + 1e-9,
                        "{shown:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn cameras_survive_the_round_trip_through_a_view_box() {
        for (longitude_milli, latitude_milli, zoom_centi) in
            [(30_500, 50_450, 400), (4_350, 50_850, 123), (34_500, 43_200, 800)]
        {
            let camera = Camera {
                longitude_milli,
                latitude_milli,
                zoom_centi,
            };
            let shown = box_of_camera(&MAP, 1.5, camera);
            // Only a view box that was not moved at the edge gives the same camera again.
            if shown.x > -59.0 && shown.y > -9.0 && shown.y + shown.height < 779.0 {
                assert_eq!(camera_of_box(&MAP, 1.5, shown), Some(camera));
            }
        }
    }

    #[test]
    fn fit_contains_every_position_within_the_margin() {
        let far = [
            Point { x: 120.0, y: 169.0 },
            Point { x: 1085.0, y: 640.0 },
            Point { x: 884.0, y: 336.0 },
        ];
        let shown = fit(&MAP, 1.5, &far, (0.08, 0.08), 8.0).expect("positions");
        for at in far {
            let (x, y) = shown.relative(at);
            assert!((0.05..0.95).contains(&x) && (0.05..0.95).contains(&y), "{x} {y}");
        }
        let one = fit(&MAP, 1.5, &far[1..2], (0.1, 0.1), 2.0).expect("a position");
        assert!((zoom_of(&MAP, 1.5, one) - 2.0).abs() < 1e-9);
        assert_eq!(fit(&MAP, 1.5, &[], (0.1, 0.1), 2.0), None);
    }

    #[test]
    fn the_grabbed_position_stays_under_the_pointer() {
        let shape = 1.5;
        let from = view_box(&MAP, shape, Point { x: 800.0, y: 400.0 }, 4.0);
        let at = (0.3, 0.2);
        for zoom in [2.0, 4.0, 8.0, 99.0] {
            let shown = anchored(&MAP, shape, from, at, at, zoom);
            let place = |shown: ViewBox| (shown.x + at.0 * shown.width, shown.y + at.1 * shown.width);
            let (before, after) = (place(from), place(shown));
            assert!((before.0 - after.0).abs() < 1e-9 && (before.1 - after.1).abs() < 1e-9);
            assert!((zoom_of(&MAP, shape, shown) - zoom.min(8.0)).abs() < 1e-9);
        }
        // Dragging a tenth of the frame to the right shows what was a tenth to the left.
        let dragged = anchored(&MAP, shape, from, (0.5, 0.3), (0.6, 0.3), 4.0);
        assert!((dragged.x - (from.x - from.width * 0.1)).abs() < 1e-9);
        assert!((dragged.y - from.y).abs() < 1e-9);
    }

    #[test]
    fn interpolation_starts_and_ends_exactly_and_never_overshoots() {
        let near = view_box(&MAP, 1.5, Point { x: 300.0, y: 300.0 }, 8.0);
        let far = view_box(&MAP, 1.5, Point { x: 800.0, y: 400.0 }, 1.5);
        for (from, to) in [(near, far), (far, near), (near, near)] {
            assert_eq!(interpolate(from, to, 0.0), from);
            let end = interpolate(from, to, 1.0);
            assert!((end.x - to.x).abs() < 1e-9 && (end.width - to.width).abs() < 1e-9);
            let mut before = from.width;
            for step in 1..=20 {
                let here = interpolate(from, to, f64::from(step) / 20.0);
                assert!((here.width / here.height - 1.5).abs() < 1e-9);
                let way = (to.width - from.width).signum();
                assert!((here.width - before) * way >= -1e-9);
                before = here.width;
            }
        }
    }
}
