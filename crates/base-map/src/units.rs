//! First-level units of the focus country, from plain GeoJSON.
//!
//! Their source stores every border twice, with the same digits, so a border between two units is a
//! side that two of them walk in opposite directions. What stays out: the country's own borders,
//! which come from the countries' source.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use story::geo::projection::LonLat;

/// All units by their code.
#[derive(Debug, Clone)]
pub struct Units {
    rings: BTreeMap<String, Vec<Vec<LonLat>>>,
}

#[derive(Deserialize)]
struct File {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    adm1_code: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

/// The exact bits of a place.
type Key = (u64, u64);

fn key(place: LonLat) -> Key {
    (place.longitude.to_bits(), place.latitude.to_bits())
}

impl Units {
    /// Reads a GeoJSON collection whose features carry `adm1_code`.
    ///
    /// # Errors
    ///
    /// When the file is something else.
    pub fn from_geojson(bytes: &[u8]) -> Result<Self> {
        let file: File = serde_json::from_slice(bytes).context("not a GeoJSON of units with adm1_code")?;
        let mut rings: BTreeMap<String, Vec<Vec<LonLat>>> = BTreeMap::new();
        for feature in file.features {
            let polygons = match feature.geometry {
                Geometry::Polygon(polygon) => vec![polygon],
                Geometry::MultiPolygon(polygons) => polygons,
            };
            let places = polygons.into_iter().flatten().map(|ring| {
                ring.into_iter()
                    .map(|[longitude, latitude]| LonLat { longitude, latitude })
                    .collect()
            });
            rings
                .entry(feature.properties.adm1_code)
                .or_default()
                .extend(places);
        }
        Ok(Self { rings })
    }

    /// The rings of the named units, one after the other.
    ///
    /// # Errors
    ///
    /// When the source lacks one of them.
    pub fn rings(&self, codes: &[String]) -> Result<Vec<&[LonLat]>> {
        let mut all = Vec::new();
        for code in codes {
            let rings = self
                .rings
                .get(code)
                .ok_or_else(|| anyhow!("the units' source has no unit {code:?}"))?;
            all.extend(rings.iter().map(Vec::as_slice));
        }
        Ok(all)
    }

    /// The line between the named units and all others, in one piece, in the direction in which the
    /// named units walk it.
    ///
    /// # Errors
    ///
    /// When a unit is missing, or when the line is not one open piece.
    pub fn limit(&self, codes: &[String]) -> Result<Vec<LonLat>> {
        let own = sides(&self.rings(codes)?);
        let others: Vec<&[LonLat]> = self
            .rings
            .iter()
            .filter(|(code, _)| !codes.contains(code))
            .flat_map(|(_, rings)| rings.iter().map(Vec::as_slice))
            .collect();
        let turned: BTreeSet<(Key, Key)> = sides(&others)
            .iter()
            .map(|&(from, to)| (key(to), key(from)))
            .collect();
        let shared: Vec<(LonLat, LonLat)> = own
            .into_iter()
            .filter(|&(from, to)| turned.contains(&(key(from), key(to))))
            .collect();
        let next: BTreeMap<Key, LonLat> = shared.iter().map(|&(from, to)| (key(from), to)).collect();
        let reached: BTreeSet<Key> = next.values().map(|&place| key(place)).collect();
        let mut starts = shared
            .iter()
            .map(|&(from, _)| from)
            .filter(|&from| !reached.contains(&key(from)));
        let (Some(start), None) = (starts.next(), starts.next()) else {
            bail!("the limit of the units {codes:?} is not one open line");
        };
        let mut line = vec![start];
        let mut at = start;
        while let Some(&to) = next.get(&key(at)) {
            line.push(to);
            at = to;
        }
        if line.len() != shared.len() + 1 {
            bail!("the limit of the units {codes:?} falls into several pieces");
        }
        Ok(line)
    }
}

/// Every side of the rings, from one place to the next.
fn sides(rings: &[&[LonLat]]) -> Vec<(LonLat, LonLat)> {
    rings
        .iter()
        .flat_map(|ring| ring.windows(2).map(|side| (side[0], side[1])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side, `A` west of `B`.
    const PAIR: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"adm1_code":"A"},"geometry":{"type":"Polygon",
         "coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
        {"type":"Feature","properties":{"adm1_code":"B"},"geometry":{"type":"MultiPolygon",
         "coordinates":[[[[1,0],[2,0],[2,1],[1,1],[1,0]]]]}}]}"#;

    #[test]
    fn the_limit_is_the_side_that_both_walk() -> Result<()> {
        let units = Units::from_geojson(PAIR.as_bytes())?;
        let limit = units.limit(&["A".to_owned()])?;
        let place = |longitude, latitude| LonLat { longitude, latitude };
        assert_eq!(limit, [place(1.0, 0.0), place(1.0, 1.0)]);
        Ok(())
    }

    #[test]
    fn a_missing_unit_and_a_missing_limit_are_named() -> Result<()> {
        let units = Units::from_geojson(PAIR.as_bytes())?;
        let missing = units.limit(&["C".to_owned()]);
        assert!(missing.is_err_and(|error| error.to_string().contains("\"C\"")));
        let both = ["A".to_owned(), "B".to_owned()];
        assert!(units.limit(&both).is_err());
        Ok(())
    }
}
