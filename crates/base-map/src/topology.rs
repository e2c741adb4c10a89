//! Countries as a topology of shared arcs: both countries at a border use the same arc, so a
//! simplified border leaves no gaps.
//!
//! Reads TopoJSON, moves land between countries, splits arcs and traces outlines.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use story::check::nearest;
use story::geo::projection::{LonLat, Point};

use crate::planar;

/// How many similar names of countries an error lists.
const SIMILAR_LIMIT: usize = 5;

/// An arc as part of a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DirectedArc {
    /// Index in [`Topology::arcs`].
    pub arc: usize,
    /// Whether the ring contains it from its last point to its first.
    pub reversed: bool,
}

impl DirectedArc {
    /// The same arc in the other direction.
    #[must_use]
    pub const fn reverse(self) -> Self {
        Self {
            arc: self.arc,
            reversed: !self.reversed,
        }
    }
}

/// A closed sequence of arcs.
pub type Ring = Vec<DirectedArc>;
/// An outer ring and its holes.
pub type Polygon = Vec<Ring>;

/// A country, or another entity of the source.
#[derive(Debug, Clone)]
pub struct Country {
    /// The name in the source.
    pub name: String,
    /// The land.
    pub polygons: Vec<Polygon>,
}

/// The world's countries as shared arcs.
#[derive(Debug, Clone)]
pub struct Topology {
    /// Lines between two nodes, or closed lines without a node.
    pub arcs: Vec<Vec<LonLat>>,
    /// All countries, in the source's order.
    pub countries: Vec<Country>,
}

#[derive(Deserialize)]
struct File {
    arcs: Vec<Vec<[i64; 2]>>,
    transform: Transform,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Topology {
    /// Reads the object `countries` of a quantised TopoJSON file.
    ///
    /// # Errors
    ///
    /// When the file has another form, or a ring uses a missing arc.
    pub fn from_topojson(bytes: &[u8]) -> Result<Self> {
        let file: File =
            serde_json::from_slice(bytes).context("not a TopoJSON file with the object `countries`")?;
        let arcs: Vec<Vec<LonLat>> = file
            .arcs
            .iter()
            .map(|steps| dequantize(steps, &file.transform))
            .collect();
        let ring = |indices: &Vec<i64>| -> Result<Ring> {
            indices
                .iter()
                .map(|&index| {
                    // TopoJSON writes a reversed arc as the ones' complement of its index.
                    let reversed = index < 0;
                    let arc = usize::try_from(if reversed { !index } else { index })?;
                    if arc >= arcs.len() {
                        bail!("a ring uses the missing arc {arc}");
                    }
                    Ok(DirectedArc { arc, reversed })
                })
                .collect()
        };
        let polygon = |rings: &Vec<Vec<i64>>| -> Result<Polygon> { rings.iter().map(ring).collect() };
        let countries = file
            .objects
            .countries
            .geometries
            .iter()
            .map(|geometry| {
                let polygons = match &geometry.shape {
                    Shape::Polygon(rings) => vec![polygon(rings)?],
                    Shape::MultiPolygon(polygons) => polygons.iter().map(polygon).collect::<Result<_>>()?,
                };
                Ok(Country {
                    name: geometry.properties.name.clone(),
                    polygons,
                })
            })
            .collect::<Result<_>>()?;
        Ok(Self { arcs, countries })
    }

    /// Index of a country in [`Topology::countries`].
    ///
    /// # Errors
    ///
    /// When the source has no country of this name; similar names are listed.
    pub fn country(&self, name: &str) -> Result<usize> {
        let found = self.countries.iter().position(|country| country.name == name);
        found.ok_or_else(|| match self.similar_names(name).as_slice() {
            [] => anyhow!("the countries' source has no {name:?}"),
            similar => anyhow!(
                "the countries' source has no {name:?}. Similar names: {}",
                similar.join(", ")
            ),
        })
    }

    /// The name that differs least, and names that contain this one or are contained in it.
    fn similar_names(&self, name: &str) -> Vec<&str> {
        let names = || self.countries.iter().map(|country| country.name.as_str());
        let nearest = nearest(name, names());
        let (lower, is_word) = (name.to_lowercase(), name.chars().count() > 3);
        let overlaps = |other: &&str| {
            let other = other.to_lowercase();
            is_word && (other.contains(&lower) || (other.chars().count() > 3 && lower.contains(&other)))
        };
        let first = Some(nearest).filter(|nearest| !nearest.is_empty());
        let others = names().filter(overlaps).filter(|other| *other != nearest);
        first.into_iter().chain(others).take(SIMILAR_LIMIT).collect()
    }

    /// Moves all land of an entity to a country.
    ///
    /// # Errors
    ///
    /// When one of them is not in the source.
    pub fn merge(&mut self, from: &str, into: &str) -> Result<()> {
        let from = self.country(from)?;
        let into = self.country(into)?;
        let moved = std::mem::take(&mut self.countries[from].polygons);
        self.countries[into].polygons.extend(moved);
        Ok(())
    }

    /// Moves the polygon of `from` that contains a point to `to`.
    ///
    /// # Errors
    ///
    /// When a country is not in the source, or `from` has no land at the point.
    pub fn transfer(&mut self, from: &str, to: &str, at: LonLat) -> Result<()> {
        let from = self.country(from)?;
        let to = self.country(to)?;
        let polygon = self.polygon_at(from, at)?;
        let moved = self.countries[from].polygons.remove(polygon);
        self.countries[to].polygons.push(moved);
        Ok(())
    }

    /// Index of the polygon of a country that contains a point, in unprojected coordinates.
    ///
    /// # Errors
    ///
    /// When no polygon contains it.
    pub fn polygon_at(&self, country: usize, at: LonLat) -> Result<usize> {
        let plane = |point: LonLat| Point {
            x: point.longitude,
            y: point.latitude,
        };
        let country = &self.countries[country];
        country
            .polygons
            .iter()
            .position(|polygon| {
                let rings: Vec<Vec<Point>> = polygon
                    .iter()
                    .map(|ring| self.points(ring).into_iter().map(plane).collect())
                    .collect();
                planar::contains(rings.iter().map(Vec::as_slice), plane(at))
            })
            .ok_or_else(|| {
                anyhow!(
                    "{} has no land at {}, {}",
                    country.name,
                    at.longitude,
                    at.latitude
                )
            })
    }

    /// The points along a sequence of arcs, without repeated nodes.
    #[must_use]
    pub fn points(&self, arcs: &[DirectedArc]) -> Vec<LonLat> {
        concat_arcs(arcs, &self.arcs)
    }

    /// The countries that use each arc.
    #[must_use]
    pub fn owners(&self) -> Vec<BTreeSet<usize>> {
        let mut owners = vec![BTreeSet::new(); self.arcs.len()];
        for (index, country) in self.countries.iter().enumerate() {
            for directed in country.polygons.iter().flatten().flatten() {
                owners[directed.arc].insert(index);
            }
        }
        owners
    }

    /// Splits an arc at one of its points. The first part keeps the arc's index, the second gets the
    /// returned index, and every ring that used the arc uses both parts.
    pub fn split(&mut self, arc: usize, at: usize) -> usize {
        let second = self.arcs.len();
        let tail = self.arcs[arc][at..].to_vec();
        self.arcs[arc].truncate(at + 1);
        self.arcs.push(tail);
        for ring in self
            .countries
            .iter_mut()
            .flat_map(|country| country.polygons.iter_mut().flatten())
        {
            split_in_ring(ring, arc, second);
        }
        second
    }

    /// Traces the common outline of several polygons: arcs that two of them share disappear.
    #[must_use]
    pub fn outline<'a>(&self, polygons: impl IntoIterator<Item = &'a Polygon>) -> Vec<Ring> {
        let mut used: BTreeSet<DirectedArc> = BTreeSet::new();
        let mut order = Vec::new();
        for &directed in polygons.into_iter().flatten().flatten() {
            if !used.remove(&directed.reverse()) && used.insert(directed) {
                order.push(directed);
            }
        }
        let mut leaving: BTreeMap<Node, Vec<DirectedArc>> = BTreeMap::new();
        for &directed in order.iter().rev().filter(|arc| used.contains(arc)) {
            leaving.entry(self.start(directed)).or_default().push(directed);
        }
        let mut rings = Vec::new();
        for first in order {
            if !used.contains(&first) {
                continue;
            }
            let mut ring = Vec::new();
            let mut node = self.start(first);
            while let Some(next) = leaving.get_mut(&node).and_then(Vec::pop) {
                used.remove(&next);
                ring.push(next);
                node = self.start(next.reverse());
            }
            if !ring.is_empty() {
                rings.push(ring);
            }
        }
        rings
    }

    /// The node at which a directed arc starts.
    #[must_use]
    pub fn start(&self, directed: DirectedArc) -> Node {
        let arc = &self.arcs[directed.arc];
        let point = if directed.reversed {
            arc.last()
        } else {
            arc.first()
        };
        point.map_or((0, 0), |point| {
            (point.longitude.to_bits(), point.latitude.to_bits())
        })
    }
}

/// The identity of a node: the exact bits of its coordinates.
pub type Node = (u64, u64);

/// Concatenates the points of arcs. The end of an arc repeats the start of the next one, so it is
/// dropped. Empty arcs (tiny loops that simplification removed) contribute nothing.
#[must_use]
pub fn concat_arcs<T: Copy>(sequence: &[DirectedArc], arcs: &[Vec<T>]) -> Vec<T> {
    let mut joined: Vec<T> = Vec::new();
    for directed in sequence {
        let arc = &arcs[directed.arc];
        if !arc.is_empty() {
            joined.pop();
        }
        if directed.reversed {
            joined.extend(arc.iter().rev());
        } else {
            joined.extend(arc);
        }
    }
    joined
}

fn split_in_ring(ring: &mut Ring, arc: usize, second: usize) {
    let whole = std::mem::take(ring);
    for directed in whole {
        let rest = DirectedArc {
            arc: second,
            reversed: directed.reversed,
        };
        if directed.arc != arc {
            ring.push(directed);
        } else if directed.reversed {
            ring.extend([rest, directed]);
        } else {
            ring.extend([directed, rest]);
        }
    }
}

/// Undoes TopoJSON's quantisation and delta encoding.
fn dequantize(steps: &[[i64; 2]], transform: &Transform) -> Vec<LonLat> {
    let mut x = 0;
    let mut y = 0;
    steps
        .iter()
        .map(|step| {
            x += step[0];
            y += step[1];
            LonLat {
                longitude: x as f64 * transform.scale[0] + transform.translate[0],
                latitude: y as f64 * transform.scale[1] + transform.translate[1],
            }
        })
        .collect()
}
