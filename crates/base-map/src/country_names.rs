//! Names of countries for a map around venues: each in the middle of what is seen of its land.

use story::base_map_file::MapLabelFile;
use story::geo::projection::{LonLat, Point};
use story::vocabulary::LabelClass;

use crate::planar;
use crate::recipe::Recipe;
use crate::topology::{Country, Topology};

/// Positions that are tried for a name, along each side of the view.
const STEPS: u32 = 48;
/// What a name needs.
#[derive(Clone, Copy)]
struct Need {
    /// Free land around its middle, in frame units.
    room: f64,
    /// More distance from dots, in parts of the view's height.
    off_dots: f64,
}
/// In a wide picture.
const WIDE: Need = Need {
    room: 12.0,
    off_dots: 0.0,
};
/// On a phone, where half of a dot and half of a name are larger parts of the picture. Lines may come near.
const PHONE: Need = Need {
    room: 3.0,
    off_dots: 0.07,
};
/// A name is wider than high, so distances across count for less.
const ACROSS: f64 = 0.45;
/// The name of a venue stands beside its dot, mostly to the east: this far, in parts of the view's width.
const VENUE_NAME: f64 = 0.3;
/// The source is simplified, so a town on the coast can lie in the water: this near to land, in frame units, it is on it.
const COAST: f64 = 15.0;
/// What a phone and a column show around the venues: width by height, and the part of each that the venues fill.
const VIEWS: [(f64, f64, f64); 2] = [(1.25, 0.69, 0.66), (1.5, 0.77, 0.81)];

/// The labels of all countries with room for a name, those with venues first. A country with venues can have two: a picture
/// shows the first that has room beside the names of venues.
#[must_use]
pub fn labels(topology: &Topology, recipe: &Recipe, venues: &[LonLat]) -> Vec<MapLabelFile> {
    let projection = recipe.projection();
    let dots: Vec<Point> = venues.iter().map(|&venue| projection.project(venue)).collect();
    let shown = shown_everywhere(&dots);
    let mut found = Vec::new();
    let outlines = topology
        .countries
        .iter()
        .map(|country| rings(topology, country, recipe));
    let outlines: Vec<Vec<Vec<Point>>> = outlines.collect();
    let homes: Vec<Option<usize>> = dots.iter().map(|&dot| country_of(&outlines, dot)).collect();
    for (index, (country, rings)) in topology.countries.iter().zip(&outlines).enumerate() {
        let has_venue = homes.contains(&Some(index));
        let near = |need| shown.and_then(|shown| best_position(rings, &dots, inner(shown, 0.94), need));
        let phone = near(PHONE).filter(|_| has_venue);
        let wide = near(WIDE).or_else(|| best_position(rings, &dots, inner(recipe.frame, 0.96), WIDE));
        let Some((room, _)) = wide.or(phone) else { continue };
        for (_, at) in [phone, wide].into_iter().flatten() {
            if let Some(at) = projection.unproject(at) {
                found.push((has_venue, room, country.name.as_str(), at));
            }
        }
    }
    // By name where all else is equal, so that the order does not hang on the source's.
    found.sort_by(|a, b| (b.0.cmp(&a.0)).then(b.1.total_cmp(&a.1)).then(a.2.cmp(b.2)));
    let hundredth = |value: f64| (value * 100.0).round() / 100.0;
    let label = |(has_venue, _, name, at): (bool, f64, &str, LonLat)| MapLabelFile {
        text: in_full(name).to_owned(),
        class: if has_venue {
            LabelClass::StoryCountry
        } else {
            LabelClass::Country
        },
        at: [hundredth(at.longitude), hundredth(at.latitude)],
        min_zoom: 1.0,
        max_zoom: 8.0,
        size: if has_venue { 10.5 } else { 12.0 },
    };
    found.into_iter().map(label).collect()
}

/// The index of the country that contains a position or, off a coast, of the nearest one.
fn country_of(outlines: &[Vec<Vec<Point>>], at: Point) -> Option<usize> {
    let inside = outlines.iter().position(|rings| contains(rings, at));
    inside.or_else(|| {
        let distances = outlines.iter().map(|rings| to_outline(rings, at, 1.0));
        let near = distances.enumerate().filter(|(_, distance)| *distance <= COAST);
        near.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(index, _)| index)
    })
}

/// A country's outlines that reach into the frame, in frame units.
fn rings(topology: &Topology, country: &Country, recipe: &Recipe) -> Vec<Vec<Point>> {
    let projection = recipe.projection();
    let [left, top, width, height] = recipe.frame;
    let outlines = topology.outline(&country.polygons);
    let projected = outlines.iter().map(|ring| -> Vec<Point> {
        let places = topology.points(ring);
        places.iter().map(|&at| projection.project(at)).collect()
    });
    projected
        .filter(|ring| {
            let beyond = |is_beyond: &dyn Fn(&Point) -> bool| ring.iter().all(is_beyond);
            !(beyond(&|at| at.x < left)
                || beyond(&|at| at.y < top)
                || beyond(&|at| at.x > left + width)
                || beyond(&|at| at.y > top + height))
        })
        .collect()
}

/// The position inside the rings and the view that is farthest from coasts, borders, dots and the view's edges, with a
/// measure of that distance.
fn best_position(rings: &[Vec<Point>], dots: &[Point], view: [f64; 4], need: Need) -> Option<(f64, Point)> {
    let [left, top, width, height] = view;
    let mut best: Option<(f64, Point)> = None;
    for column in 0..STEPS {
        for row in 0..STEPS {
            let part = |index: u32| (f64::from(index) + 0.5) / f64::from(STEPS);
            let at = Point {
                x: left + width * part(column),
                y: top + height * part(row),
            };
            if !contains(rings, at) {
                continue;
            }
            let room = room(rings, dots, view, at, (ACROSS, need.off_dots));
            // In a tall country, many positions have the same room for a name: the middle is best.
            let score = room + 0.1 * self::room(rings, dots, view, at, (1.0, need.off_dots));
            if room >= need.room && best.is_none_or(|(most, _)| score > most) {
                best = Some((score, at));
            }
        }
    }
    best
}

/// The distance from a position to the nearest line, dot or edge, where distances across count by a factor, and dots are
/// nearer by a part of the view's height.
fn room(
    rings: &[Vec<Point>],
    dots: &[Point],
    view: [f64; 4],
    at: Point,
    (across, off_dots): (f64, f64),
) -> f64 {
    let [left, top, width, height] = view;
    let aside = (at.x - left).min(left + width - at.x) * across;
    let mut least = aside.min(at.y - top).min(top + height - at.y);
    for &dot in dots {
        let end = Point {
            x: dot.x + width * VENUE_NAME,
            y: dot.y,
        };
        least = least.min(distance_to_segment(at, dot, end, across) - height * off_dots);
    }
    least.min(to_outline(rings, at, across))
}

/// The distance from a position to the nearest line.
fn to_outline(rings: &[Vec<Point>], at: Point, across: f64) -> f64 {
    let mut least = f64::INFINITY;
    for ring in rings {
        let ends = ring.iter().skip(1).chain(ring.first());
        for (from, to) in ring.iter().zip(ends) {
            least = least.min(distance_to_segment(at, *from, *to, across));
        }
    }
    least
}

fn distance_to_segment(at: Point, from: Point, to: Point, across: f64) -> f64 {
    let (x, y) = ((to.x - from.x) * across, to.y - from.y);
    let (px, py) = ((at.x - from.x) * across, at.y - from.y);
    let length = x * x + y * y;
    let along = if length > 0.0 {
        ((px * x + py * y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    planar::length(px - along * x, py - along * y)
}

fn contains(rings: &[Vec<Point>], at: Point) -> bool {
    planar::contains(rings.iter().map(Vec::as_slice), at)
}

/// What each view shows of the map around the venues. `None` where that is nothing, as around a single one.
fn shown_everywhere(dots: &[Point]) -> Option<[f64; 4]> {
    let range = |values: &dyn Fn(&Point) -> f64| {
        let (first, rest) = dots.split_first()?;
        let start = (values(first), values(first));
        let found = rest.iter().map(values);
        Some(found.fold(start, |(least, most), value| (least.min(value), most.max(value))))
    };
    let ((left, right), (top, bottom)) = (range(&|at| at.x)?, range(&|at| at.y)?);
    let widths = VIEWS.map(|(shape, across, down)| {
        let width = ((right - left) / across).max((bottom - top) / down * shape);
        (width, width / shape)
    });
    let [phone, column] = widths;
    let (width, height) = (phone.0.min(column.0), phone.1.min(column.1));
    let view = [
        (left + right - width) / 2.0,
        (top + bottom - height) / 2.0,
        width,
        height,
    ];
    (width > 0.0).then_some(view)
}

/// The middle part of a view.
fn inner([left, top, width, height]: [f64; 4], part: f64) -> [f64; 4] {
    let margin = (1.0 - part) / 2.0;
    [
        left + width * margin,
        top + height * margin,
        width * part,
        height * part,
    ]
}

/// The source abbreviates some names.
fn in_full(name: &str) -> &str {
    match name {
        "W. Sahara" => "Western Sahara",
        "S. Sudan" => "South Sudan",
        "Central African Rep." => "Central African Republic",
        "Dem. Rep. Congo" => "DR Congo",
        "Dominican Rep." => "Dominican Republic",
        "Eq. Guinea" => "Equatorial Guinea",
        "Bosnia and Herz." => "Bosnia and Herzegovina",
        "Macedonia" => "North Macedonia",
        "Solomon Is." => "Solomon Islands",
        "United States of America" => "United States",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: f64, top: f64, size: f64) -> Vec<Point> {
        [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]
            .map(|(x, y)| Point {
                x: left + x * size,
                y: top + y * size,
            })
            .to_vec()
    }

    #[test]
    fn a_name_stands_in_the_middle_of_the_visible_land_and_off_the_dots() {
        let view = [0.0, 0.0, 480.0, 480.0];
        let land = [square(100.0, 100.0, 200.0)];
        let (_, at) = best_position(&land, &[], view, WIDE).unwrap_or((0.0, Point { x: 0.0, y: 0.0 }));
        assert!(
            (at.x - 200.0).abs() < 12.0 && (at.y - 200.0).abs() < 12.0,
            "{at:?}"
        );
        let dot = Point { x: 200.0, y: 200.0 };
        let (_, off) = best_position(&land, &[dot], view, WIDE).unwrap_or((0.0, dot));
        assert!(planar::length(off.x - dot.x, off.y - dot.y) > 40.0, "{off:?}");
        let (_, farther) = best_position(&land, &[dot], view, PHONE).unwrap_or((0.0, dot));
        assert!((farther.y - dot.y).abs() > (off.y - dot.y).abs(), "{farther:?}");
        assert!(contains(&land, off));
    }

    #[test]
    fn a_town_just_off_the_coast_is_in_the_nearest_country() {
        let outlines = [
            vec![square(0.0, 0.0, 100.0)],
            vec![square(100.0, 0.0, 100.0)],
            vec![],
        ];
        let of = |x, y| country_of(&outlines, Point { x, y });
        assert_eq!(of(150.0, 50.0), Some(1));
        assert_eq!(of(90.0, 105.0), Some(0));
        assert_eq!(of(120.0, 105.0), Some(1));
        assert_eq!(of(150.0, 150.0), None, "at sea");
    }

    #[test]
    fn names_keep_to_what_every_view_shows() {
        // A high story fills a column more than a phone, a wide one too.
        for (across, down) in [(100.0, 400.0), (400.0, 100.0)] {
            let dots = [Point { x: 0.0, y: 0.0 }, Point { x: across, y: down }];
            let Some([left, top, width, height]) = shown_everywhere(&dots) else {
                panic!("two venues have a view");
            };
            assert!(((left + width / 2.0) - across / 2.0).abs() < 1e-9);
            assert!(((top + height / 2.0) - down / 2.0).abs() < 1e-9);
            for (shape, part_across, part_down) in VIEWS {
                let seen = (across / part_across).max(down / part_down * shape);
                assert!(width <= seen && height <= seen / shape, "{width} {height}");
            }
            assert!(width >= across && height >= down, "{width} {height}");
        }
        assert_eq!(shown_everywhere(&[]), None);
        assert_eq!(shown_everywhere(&[Point { x: 1.0, y: 1.0 }]), None);
    }

    #[test]
    fn a_sliver_of_land_has_no_name() {
        let sliver = [square(-195.0, 100.0, 200.0)];
        assert_eq!(best_position(&sliver, &[], [0.0, 0.0, 480.0, 480.0], WIDE), None);
    }
}
