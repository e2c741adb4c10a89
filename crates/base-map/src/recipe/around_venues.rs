//! The recipe of a story that has none: a neutral map around its venues.

use anyhow::{Result, bail};
use story::base_map_file::ProjectionFile;
use story::geo::projection::{LonLat, Projection};

use super::model::{Detail, Graticule, Merge, NpmPackage, Recipe, Sources, Transfer};

const FRAME: [f64; 4] = [0.0, 45.0, 1200.0, 675.0];
const CLIP: [f64; 4] = [-60.0, -10.0, 1320.0, 790.0];
/// The part of the frame that the venues may fill; the rest is margin.
const FILLED: f64 = 0.62;
/// Frame units to one radius of the Earth: from the whole Earth to about 600 km across.
const SCALES: (f64, f64) = (160.0, 12_000.0);
const EARTH_KILOMETRES: f64 = 6371.0;

/// A recipe for a neutral map: no country in focus, recognised borders, the venues in the middle with a
/// margin around them. Its labels are found in the source later.
///
/// # Errors
///
/// When there are no venues.
pub fn around_venues(venues: &[LonLat]) -> Result<Recipe> {
    if venues.is_empty() {
        bail!("the story has no venues, so there is nothing to frame");
    }
    let centre = middle(venues);
    let (scale, at) = fit(venues, centre);
    let kilometres_across = FRAME[2] / scale * EARTH_KILOMETRES;
    let degrees = match kilometres_across {
        ..1500.0 => 2,
        1500.0..4000.0 => 5,
        4000.0..8000.0 => 10,
        _ => 20,
    };
    Ok(Recipe {
        format: 1,
        credit: "Map data: Natural Earth. Boundaries simplified.".to_owned(),
        sources: Sources {
            countries: world_atlas(),
            units: None,
        },
        projection: ProjectionFile {
            centre,
            scale,
            translate: at,
        },
        frame: FRAME,
        clip: CLIP,
        unit: 3,
        detail: Detail {
            tolerance: 1.6,
            regions: Vec::new(),
            land_border_factor: 1.5,
            smallest_island: 3.0,
        },
        merge: merges(),
        transfer: vec![Transfer {
            from: "Russia".to_owned(),
            to: "Ukraine".to_owned(),
            polygon_at: [34.1, 45.2],
            reason:
                "The source draws who holds Crimea; this map draws recognised borders (UN General Assembly \
                     resolution 68/262)."
                    .to_owned(),
        }],
        story_countries: Vec::new(),
        focus: Vec::new(),
        border_words: None,
        contested: Vec::new(),
        disputed_borders: disputed_borders(),
        borders: Vec::new(),
        waters: Vec::new(),
        areas: Vec::new(),
        graticule: Graticule {
            meridians_every: degrees,
            parallels_every: degrees,
            tolerance: 8.0,
        },
        labels: Vec::new(),
    })
}

/// The pinned source of all countries.
fn world_atlas() -> NpmPackage {
    NpmPackage {
        package: "world-atlas".to_owned(),
        version: "2.0.2".to_owned(),
        sha256: "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97".to_owned(),
        file: "countries-10m.json".to_owned(),
    }
}

/// Entities of the source that are parts of recognised countries.
fn merges() -> Vec<Merge> {
    [
        ("N. Cyprus", "Cyprus"),
        ("Cyprus U.N. Buffer Zone", "Cyprus"),
        ("Akrotiri", "Cyprus"),
        ("Dhekelia", "Cyprus"),
        ("Somaliland", "Somalia"),
        ("Baikonur", "Kazakhstan"),
        ("USNB Guantanamo Bay", "Cuba"),
        ("Åland", "Finland"),
    ]
    .map(|(from, into)| Merge {
        from: from.to_owned(),
        into: into.to_owned(),
    })
    .to_vec()
}

fn disputed_borders() -> Vec<[String; 2]> {
    [
        ["Kosovo", "Serbia"],
        ["W. Sahara", "Morocco"],
        ["Israel", "Palestine"],
        ["Israel", "Syria"],
    ]
    .map(|pair| pair.map(str::to_owned))
    .to_vec()
}

/// The middle of places on the sphere, to a tenth of a degree. It does not mind the antimeridian.
fn middle(venues: &[LonLat]) -> [f64; 2] {
    let (mut x, mut y, mut z) = (0.0, 0.0, 0.0);
    for venue in venues {
        let (longitude, latitude) = (venue.longitude.to_radians(), venue.latitude.to_radians());
        x += latitude.cos() * longitude.cos();
        y += latitude.cos() * longitude.sin();
        z += latitude.sin();
    }
    [y.atan2(x), z.atan2((x * x + y * y).sqrt())].map(|angle| tenth(angle.to_degrees()))
}

/// The scale at which the venues fill their part of the frame, and where the centre is then.
fn fit(venues: &[LonLat], centre: [f64; 2]) -> (f64, [f64; 2]) {
    let projection = Projection {
        centre_longitude: centre[0],
        centre_latitude: centre[1],
        scale: 1.0,
        translate_x: 0.0,
        translate_y: 0.0,
    };
    let points: Vec<_> = venues.iter().map(|&venue| projection.project(venue)).collect();
    let range = |values: &dyn Fn(usize) -> f64| {
        let all = (0..points.len()).map(values);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
            (least.min(value), most.max(value))
        })
    };
    let (left, right) = range(&|index| points[index].x);
    let (top, bottom) = range(&|index| points[index].y);
    let scale = (FRAME[2] * FILLED / (right - left)).min(FRAME[3] * FILLED / (bottom - top));
    // Whole steps, so that the last bits of a sine on another machine do not change the map.
    let scale = (scale.clamp(SCALES.0, SCALES.1) / 10.0).round() * 10.0;
    let middle = |low: f64, high: f64| (low + high) / 2.0 * scale;
    let at = [
        tenth(FRAME[0] + FRAME[2] / 2.0 - middle(left, right)),
        tenth(FRAME[1] + FRAME[3] / 2.0 - middle(top, bottom)),
    ];
    (scale, at)
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipe::lon_lat;

    fn framed(places: &[[f64; 2]]) -> Result<Vec<(f64, f64)>> {
        let venues: Vec<LonLat> = places.iter().copied().map(lon_lat).collect();
        let projection = around_venues(&venues)?.projection();
        let share = |venue: &LonLat| {
            let at = projection.project(*venue);
            ((at.x - FRAME[0]) / FRAME[2], (at.y - FRAME[1]) / FRAME[3])
        };
        Ok(venues.iter().map(share).collect())
    }

    #[test]
    fn venues_stand_in_the_middle_of_the_frame_with_a_margin() -> Result<()> {
        let cases: [&[[f64; 2]]; 4] = [
            &[[-77.04, -12.05], [-66.83, -20.46], [-65.41, -24.79]],
            &[[178.0, -18.0], [-172.0, -13.5], [174.8, -41.3]],
            &[[30.5, 50.4]],
            &[[-77.0, 38.9], [46.7, 24.7], [139.7, 35.7]],
        ];
        for places in cases {
            let framed = framed(places)?;
            let most = framed.iter().fold(0.0, |most: f64, (x, y)| {
                most.max((x - 0.5).abs()).max((y - 0.5).abs())
            });
            assert!(most < 0.33, "{places:?}: {framed:?}");
            let low = framed.iter().map(|at| at.1).fold(f64::INFINITY, f64::min);
            let high = framed.iter().map(|at| at.1).fold(f64::NEG_INFINITY, f64::max);
            assert!((low + high - 1.0).abs() < 0.01, "{places:?}: {framed:?}");
        }
        Ok(())
    }

    #[test]
    fn a_story_without_venues_has_nothing_to_frame() {
        assert!(around_venues(&[]).is_err_and(|error| error.to_string().contains("no venues")));
    }

    #[test]
    fn the_recipe_can_be_written_and_read_again() -> Result<()> {
        let recipe = around_venues(&[lon_lat([-68.2, -16.5])])?;
        let text = serde_json::to_string_pretty(&recipe)?;
        assert_eq!(serde_json::to_string_pretty(&Recipe::parse(&text)?)?, text);
        Ok(())
    }
}
