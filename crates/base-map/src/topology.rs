//! The world as shared arcs: every border is stored once and used by the countries on both sides.
//!
//! It is here because all layers must simplify a line in the same way to join without gaps. Reads
//! TopoJSON, moves land between countries, splits arcs and traces outlines. What stays out:
//! projecting, simplifying and drawing.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use story::geo::projection::{LonLat, Point};

use crate::plane;

/// One use of an arc by a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DirectedArc {
    /// Which arc, by its place in [`Topology::arcs`].
    pub arc: usize,
    /// Whether it is walked from its last place to its first.
    pub reversed: bool,
}

impl DirectedArc {
    /// The same arc walked the other way.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self {
            arc: self.arc,
            reversed: !self.reversed,
        }
    }
}

/// A closed walk over arcs.
pub type Ring = Vec<DirectedArc>;
/// An outer ring and its holes.
pub type Polygon = Vec<Ring>;

/// A country or another entity that the source draws apart.
#[derive(Debug, Clone)]
pub struct Country {
    /// Its name in the source.
    pub name: String,
    /// Its land.
    pub polygons: Vec<Polygon>,
}

/// The world's countries over shared arcs.
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
    /// When the file is something else, or a ring uses an arc that is not there.
    pub fn from_topojson(bytes: &[u8]) -> Result<Self> {
        let file: File = serde_json::from_slice(bytes).context("not a TopoJSON of countries")?;
        let arcs: Vec<Vec<LonLat>> = file
            .arcs
            .iter()
            .map(|steps| unpack(steps, &file.transform))
            .collect();
        let ring = |indices: &Vec<i64>| -> Result<Ring> {
            indices
                .iter()
                .map(|&index| {
                    // TopoJSON writes a reversed arc as the ones' complement of its index.
                    let reversed = index < 0;
                    let arc = usize::try_from(if reversed { !index } else { index })?;
                    if arc >= arcs.len() {
                        bail!("arc {arc} is used but not there");
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

    /// The place of a country in [`Topology::countries`].
    ///
    /// # Errors
    ///
    /// When the source has no country of this name.
    pub fn country(&self, name: &str) -> Result<usize> {
        self.countries
            .iter()
            .position(|country| country.name == name)
            .ok_or_else(|| anyhow!("the countries' source has no {name:?}"))
    }

    /// Draws an entity as part of a country.
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

    /// Gives the one polygon of `from` that holds a place to `to`.
    ///
    /// # Errors
    ///
    /// When a country is not in the source, or `from` has no land at the place.
    pub fn transfer(&mut self, from: &str, to: &str, at: LonLat) -> Result<()> {
        let from = self.country(from)?;
        let to = self.country(to)?;
        let polygon = self.polygon_at(from, at)?;
        let moved = self.countries[from].polygons.remove(polygon);
        self.countries[to].polygons.push(moved);
        Ok(())
    }

    /// Which polygon of a country holds a place, by longitude and latitude in the plane.
    ///
    /// # Errors
    ///
    /// When none does.
    pub fn polygon_at(&self, country: usize, at: LonLat) -> Result<usize> {
        let plane = |place: LonLat| Point {
            x: place.longitude,
            y: place.latitude,
        };
        let country = &self.countries[country];
        country
            .polygons
            .iter()
            .position(|polygon| {
                let rings: Vec<Vec<Point>> = polygon
                    .iter()
                    .map(|ring| self.places(ring).into_iter().map(plane).collect())
                    .collect();
                plane::contains(rings.iter().map(Vec::as_slice), plane(at))
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

    /// The places along a walk over arcs; nodes between two arcs are given once.
    #[must_use]
    pub fn places(&self, walk: &[DirectedArc]) -> Vec<LonLat> {
        join(walk, &self.arcs)
    }

    /// Which countries use each arc.
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

    /// Cuts an arc at one of its places. The first part keeps the arc's number, the second gets the
    /// returned one, and every ring that used the whole uses both.
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

    /// Traces the outline of several polygons together: arcs that two of them share disappear.
    #[must_use]
    pub fn outline<'a>(&self, polygons: impl IntoIterator<Item = &'a Polygon>) -> Vec<Ring> {
        let mut used: BTreeSet<DirectedArc> = BTreeSet::new();
        let mut order = Vec::new();
        for &directed in polygons.into_iter().flatten().flatten() {
            if !used.remove(&directed.turned()) && used.insert(directed) {
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
                node = self.start(next.turned());
            }
            if !ring.is_empty() {
                rings.push(ring);
            }
        }
        rings
    }

    /// The node that a walk over an arc starts from.
    #[must_use]
    pub fn start(&self, directed: DirectedArc) -> Node {
        let arc = &self.arcs[directed.arc];
        let place = if directed.reversed {
            arc.last()
        } else {
            arc.first()
        };
        place.map_or((0, 0), |place| {
            (place.longitude.to_bits(), place.latitude.to_bits())
        })
    }
}

/// The identity of a node: the exact bits of its place.
pub type Node = (u64, u64);

/// Joins what stands along a walk over arcs; the end of an arc repeats the start of the next one and
/// is given once. An arc that was left out as a whole, a tiny loop at a node, joins nothing.
#[must_use]
pub fn join<T: Copy>(walk: &[DirectedArc], arcs: &[Vec<T>]) -> Vec<T> {
    let mut joined: Vec<T> = Vec::new();
    for directed in walk {
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

/// Undoes TopoJSON's quantisation: whole-number steps become places.
fn unpack(steps: &[[i64; 2]], transform: &Transform) -> Vec<LonLat> {
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
