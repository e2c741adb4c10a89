//! The map projection: spherical Lambert azimuthal equal-area.
//!
//! The base map is derived with it once; venues, labels and the camera are placed with it later.
//! One formula keeps them in the same spot. Sines are our own and the arc tangent is that of
//! `libm`, so that the native build and the wasm give the same bits.
//!
//! The formulas and their numbers are from J. P. Snyder, *Map Projections: A Working Manual*, U.S.
//! Geological Survey Professional Paper 1395 (1987).

use crate::geo::sine::sin_cos;

/// A place on the Earth, in degrees, longitude first as in GeoJSON.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich; any turn is accepted, so 190 equals -170.
    pub longitude: f64,
    /// Degrees north of the equator, from -90 to 90.
    pub latitude: f64,
}

/// A position on the map, in frame units: x to the right, y down, as in SVG.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Frame units to the right.
    pub x: f64,
    /// Frame units down.
    pub y: f64,
}

/// The distance between two points, from its horizontal and vertical parts. The square root is one
/// instruction and the same on every machine; `hypot` also guards against overflow, which no
/// picture needs.
pub fn distance(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// A spherical Lambert azimuthal equal-area projection onto the frame.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// Longitude of the centre in degrees (Snyder's lambda_0).
    pub centre_longitude: f64,
    /// Latitude of the centre in degrees (Snyder's phi_1).
    pub centre_latitude: f64,
    /// Radius of the sphere in frame units (Snyder's R).
    pub scale: f64,
    /// The x of the centre, in frame units.
    pub translate_x: f64,
    /// The y of the centre, in frame units.
    pub translate_y: f64,
}

/// Below this value of `1 + cos(c)` a place counts as the antipode of the centre. That is about 0.3
/// arc seconds, far below anything that such a map shows.
const ANTIPODE: f64 = 1e-12;

impl Projection {
    /// Projects a place to frame units: Snyder's equations 24-2 (k'), 22-4 (x) and 22-5 (y), with y
    /// turned over because the frame counts downwards.
    ///
    /// The antipode of the centre is spread over the whole rim of the map; the rim's lowest position
    /// stands for it, so that the result is always a number.
    #[must_use]
    pub fn project(&self, place: LonLat) -> Point {
        let (sin_centre, cos_centre) = sin_cos(self.centre_latitude);
        let (sin_latitude, cos_latitude) = sin_cos(place.latitude);
        let (sin_longitude, cos_longitude) = sin_cos(place.longitude - self.centre_longitude);
        let one_plus_cos_distance =
            1.0 + sin_centre * sin_latitude + cos_centre * cos_latitude * cos_longitude;
        if one_plus_cos_distance < ANTIPODE {
            return Point {
                x: self.translate_x,
                y: self.translate_y + 2.0 * self.scale,
            };
        }
        let k = self.scale * (2.0 / one_plus_cos_distance).sqrt();
        Point {
            x: self.translate_x + k * cos_latitude * sin_longitude,
            y: self.translate_y - k * (cos_centre * sin_latitude - sin_centre * cos_latitude * cos_longitude),
        }
    }

    /// Finds the place that is drawn at a position: Snyder's equations 20-18 (rho), 24-16 (c), 20-14
    /// (latitude) and 20-15 (longitude). Longitudes come back from -180 (not included) to 180.
    ///
    /// Positions outside the map's rim, two radii from the centre, show no place and give `None`.
    #[must_use]
    pub fn unproject(&self, position: Point) -> Option<LonLat> {
        let x = (position.x - self.translate_x) / self.scale;
        let y = (self.translate_y - position.y) / self.scale;
        let rho = (x * x + y * y).sqrt();
        if rho.is_nan() || rho > 2.0 {
            return None;
        }
        if rho == 0.0 {
            return Some(LonLat {
                longitude: self.centre_longitude,
                latitude: self.centre_latitude,
            });
        }
        let (sin_centre, cos_centre) = sin_cos(self.centre_latitude);
        // c is twice the arc sine of half of rho (24-16), so its sine and cosine need no angle.
        let cos_c = 1.0 - rho * rho / 2.0;
        let sin_c = rho * (1.0 - rho * rho / 4.0).sqrt();
        // Rounding may carry the sine a hair over one at the poles.
        let sin_latitude = (cos_c * sin_centre + y * sin_c * cos_centre / rho).clamp(-1.0, 1.0);
        let cos_latitude = ((1.0 - sin_latitude) * (1.0 + sin_latitude)).sqrt();
        let longitude = self.centre_longitude
            + libm::atan2(x * sin_c, rho * cos_centre * cos_c - y * sin_centre * sin_c).to_degrees();
        Some(LonLat {
            longitude: half_turn(longitude),
            latitude: libm::atan2(sin_latitude, cos_latitude).to_degrees(),
        })
    }
}

/// The same direction, from -180 (not included) to 180 degrees.
fn half_turn(longitude: f64) -> f64 {
    longitude - 360.0 * (longitude / 360.0 - 0.5).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first story's projection, as in its recipe.
    const OVERVIEW: Projection = Projection {
        centre_longitude: 10.0,
        centre_latitude: 46.0,
        scale: 654.14365,
        translate_x: 711.080,
        translate_y: 479.12708,
    };

    /// Places and their positions on the frame, calculated independently (to 0.1).
    const CHECKS: [(&str, f64, f64, f64, f64); 6] = [
        ("Washington", -77.036, 38.899, 120.0, 169.4),
        ("Brussels", 4.355, 50.850, 670.4, 422.3),
        ("Kyiv", 30.516, 50.452, 858.2, 408.8),
        ("Moscow", 37.618, 55.754, 884.3, 336.0),
        ("Istanbul", 28.977, 41.013, 872.9, 517.0),
        ("Riyadh", 46.720, 24.690, 1085.0, 640.0),
    ];

    fn place(longitude: f64, latitude: f64) -> LonLat {
        LonLat { longitude, latitude }
    }

    #[test]
    fn projects_cities_to_known_positions() {
        for (name, longitude, latitude, x, y) in CHECKS {
            let at = OVERVIEW.project(place(longitude, latitude));
            assert!(
                (at.x - x).abs() < 0.1 && (at.y - y).abs() < 0.1,
                "{name} stands at {at:?}, not at {x}, {y}"
            );
        }
    }

    #[test]
    fn unproject_inverts_project() {
        for longitude in -179..=180 {
            for latitude in -89..=89 {
                let there = place(f64::from(longitude), f64::from(latitude));
                let Some(back) = OVERVIEW.unproject(OVERVIEW.project(there)) else {
                    // Only the antipode's own degree may fall off the rim by rounding.
                    assert_eq!((longitude, latitude), (-170, -46));
                    continue;
                };
                if (longitude, latitude) == (-170, -46) {
                    continue;
                }
                let error = libm::hypot(
                    half_turn(back.longitude - there.longitude) * libm::cos(there.latitude.to_radians()),
                    back.latitude - there.latitude,
                );
                assert!(error < 1e-6, "{there:?} came back as {back:?}");
            }
        }
    }

    #[test]
    fn the_centre_is_projected_to_the_translation() {
        let at = OVERVIEW.project(place(10.0, 46.0));
        assert_eq!(
            at,
            Point {
                x: 711.080,
                y: 479.12708
            }
        );
        assert_eq!(OVERVIEW.unproject(at), Some(place(10.0, 46.0)));
    }

    #[test]
    fn the_antimeridian_is_not_an_edge() {
        let west = OVERVIEW.project(place(-180.0, 67.0));
        let east = OVERVIEW.project(place(180.0, 67.0));
        assert!((west.x - east.x).abs() < 1e-9 && (west.y - east.y).abs() < 1e-9);
        let near = OVERVIEW.project(place(-179.9, 67.0));
        assert!(libm::hypot(near.x - east.x, near.y - east.y) < 1.0);
    }

    #[test]
    fn areas_are_preserved() {
        // A cell of one degree: R squared, times the longitudes' difference, times the sines' difference.
        for (longitude, latitude) in [(0.0, 0.0), (-77.0, 38.0), (46.0, 24.0), (90.0, 70.0)] {
            let steps = 50;
            let mut ring = Vec::new();
            for (from, to) in [
                ((0.0, 0.0), (1.0, 0.0)),
                ((1.0, 0.0), (1.0, 1.0)),
                ((1.0, 1.0), (0.0, 1.0)),
                ((0.0, 1.0), (0.0, 0.0)),
            ] {
                for step in 0..steps {
                    let part = f64::from(step) / f64::from(steps);
                    ring.push(OVERVIEW.project(place(
                        longitude + from.0 + (to.0 - from.0) * part,
                        latitude + from.1 + (to.1 - from.1) * part,
                    )));
                }
            }
            let drawn: f64 = ring
                .iter()
                .zip(ring.iter().cycle().skip(1))
                .map(|(a, b)| (a.x * b.y - b.x * a.y) / 2.0)
                .sum();
            let true_area = OVERVIEW.scale
                * OVERVIEW.scale
                * 1f64.to_radians()
                * (libm::sin((latitude + 1.0).to_radians()) - libm::sin(latitude.to_radians()));
            assert!((drawn.abs() / true_area - 1.0).abs() < 1e-3);
        }
    }

    #[test]
    fn the_antipode_is_on_the_rim_and_nothing_is_beyond_it() {
        let rim = OVERVIEW.project(place(-170.0, -46.0));
        assert!(rim.x.is_finite() && rim.y.is_finite());
        let outside = Point {
            x: OVERVIEW.translate_x + 2.01 * OVERVIEW.scale,
            y: OVERVIEW.translate_y,
        };
        assert_eq!(OVERVIEW.unproject(outside), None);
        let nowhere = Point { x: f64::NAN, y: 0.0 };
        assert_eq!(OVERVIEW.unproject(nowhere), None);
    }
}
