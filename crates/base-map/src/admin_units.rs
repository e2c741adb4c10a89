//! First-level administrative units (admin 1) from GeoJSON.
//!
//! The source stores every border twice with identical coordinates, so a border between two units is a
//! segment that two rings contain in opposite directions. The country's own borders come from the
//! countries' source.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use story::geo::projection::LonLat;

/// The rings of all units by their code.
#[derive(Debug, Clone)]
pub struct AdminUnits {
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

/// The exact bits of a point, for lookups.
type Key = (u64, u64);

fn key(point: LonLat) -> Key {
    (point.longitude.to_bits(), point.latitude.to_bits())
}

impl AdminUnits {
    /// Reads a GeoJSON collection whose features carry `adm1_code`.
    ///
    /// # Errors
    ///
    /// When the file has another form.
    pub fn from_geojson(bytes: &[u8]) -> Result<Self> {
        let file: File = serde_json::from_slice(bytes).context("not a GeoJSON of units with adm1_code")?;
        let mut rings: BTreeMap<String, Vec<Vec<LonLat>>> = BTreeMap::new();
        for feature in file.features {
            let polygons = match feature.geometry {
                Geometry::Polygon(polygon) => vec![polygon],
                Geometry::MultiPolygon(polygons) => polygons,
            };
            let points = polygons.into_iter().flatten().map(|ring| {
                ring.into_iter()
                    .map(|[longitude, latitude]| LonLat { longitude, latitude })
                    .collect()
            });
            rings
                .entry(feature.properties.adm1_code)
                .or_default()
                .extend(points);
        }
        Ok(Self { rings })
    }

    /// The rings of the named units.
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
                .ok_or_else(|| anyhow!("the source of administrative units has no {code:?}"))?;
            all.extend(rings.iter().map(Vec::as_slice));
        }
        Ok(all)
    }

    /// The line between the named units and all others, in the direction of the named units' rings.
    ///
    /// # Errors
    ///
    /// When a unit is missing, or when the limit is not one open line.
    pub fn limit(&self, codes: &[String]) -> Result<Vec<LonLat>> {
        let own = segments(&self.rings(codes)?);
        let others: Vec<&[LonLat]> = self
            .rings
            .iter()
            .filter(|(code, _)| !codes.contains(code))
            .flat_map(|(_, rings)| rings.iter().map(Vec::as_slice))
            .collect();
        let reversed: BTreeSet<(Key, Key)> = segments(&others)
            .iter()
            .map(|&(from, to)| (key(to), key(from)))
            .collect();
        let shared: Vec<(LonLat, LonLat)> = own
            .into_iter()
            .filter(|&(from, to)| reversed.contains(&(key(from), key(to))))
            .collect();
        let next: BTreeMap<Key, LonLat> = shared.iter().map(|&(from, to)| (key(from), to)).collect();
        let reached: BTreeSet<Key> = next.values().map(|&point| key(point)).collect();
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
            bail!("the limit of the units {codes:?} consists of several pieces");
        }
        Ok(line)
    }
}

/// All segments of the rings.
fn segments(rings: &[&[LonLat]]) -> Vec<(LonLat, LonLat)> {
    rings
        .iter()
        .flat_map(|ring| ring.windows(2).map(|pair| (pair[0], pair[1])))
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
    fn limit_is_the_shared_segment() -> Result<()> {
        let units = AdminUnits::from_geojson(PAIR.as_bytes())?;
        let limit = units.limit(&["A".to_owned()])?;
        let point = |longitude, latitude| LonLat { longitude, latitude };
        assert_eq!(limit, [point(1.0, 0.0), point(1.0, 1.0)]);
        Ok(())
    }

    #[test]
    fn missing_unit_and_missing_limit_are_errors() -> Result<()> {
        let units = AdminUnits::from_geojson(PAIR.as_bytes())?;
        let missing = units.limit(&["C".to_owned()]);
        assert!(missing.is_err_and(|error| error.to_string().contains("\"C\"")));
        let both = ["A".to_owned(), "B".to_owned()];
        assert!(units.limit(&both).is_err());
        Ok(())
    }
}
