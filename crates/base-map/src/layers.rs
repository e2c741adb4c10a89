//! The layers of a base map: which arcs make which shapes, from the bottom of the drawing to its top.
//!
//! What stays out: colours, strokes and names, which belong to the page that draws the map.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};

use story::geo::projection::Point;

use crate::contested::Area;
use crate::graticule;
use crate::grid::{self, GridPoint, GridRectangle};
use crate::lines::Lines;
use crate::path;
use crate::recipe::{Recipe, place};
use crate::topology::{DirectedArc, Polygon, Topology, join};

/// One layer and how many positions it has.
#[derive(Debug, Clone)]
pub struct Layer {
    /// The layer's id.
    pub id: String,
    /// Path data in grid steps.
    pub d: String,
    /// How many positions it holds.
    pub points: usize,
}

/// Everything that layers are made from.
pub struct Ingredients<'a> {
    /// The editor's decisions.
    pub recipe: &'a Recipe,
    /// Countries over shared arcs.
    pub topology: &'a Topology,
    /// The same arcs, drawn.
    pub lines: &'a Lines,
    /// The focus country's place in the topology.
    pub focus: usize,
    /// Contested areas of the focus country.
    pub contested: &'a [Area],
}

/// Makes all layers, the bottom one first.
///
/// # Errors
///
/// When the recipe names a country that the source lacks.
pub fn build(from: &Ingredients) -> Result<Vec<Layer>> {
    let Ingredients { recipe, topology, .. } = from;
    let clip = clip_rectangle(recipe);
    let mut layers = Vec::new();
    for water in &recipe.waters {
        let projection = recipe.projection();
        let ring: Vec<GridPoint> = water
            .outline
            .iter()
            .map(|&at| GridPoint::nearest(projection.project(place(at)), recipe.unit))
            .collect();
        let id = format!("water-{}", water.id);
        layers.push(rings(&id, vec![grid::clip_ring(&ring, clip)]));
    }
    layers.push(open("graticule", graticule::draw(recipe, clip)));

    let everything = topology.countries.iter().flat_map(|country| &country.polygons);
    layers.push(from.filled("land", everything, clip));
    let mut story = BTreeSet::new();
    for (index, name) in recipe.story_countries.iter().enumerate() {
        let country = topology.country(name);
        story.insert(country.with_context(|| format!("story_countries[{index}]"))?);
    }
    let story_land = story
        .iter()
        .flat_map(|&country| &topology.countries[country].polygons);
    layers.push(from.filled("story-countries", story_land, clip));
    let focus_land = &topology.countries[from.focus].polygons;
    layers.push(from.filled("focus", focus_land, clip));

    let (settled, disputed) = from.borders(clip)?;
    layers.push(open("borders", from.drawn(&settled, clip)));
    layers.push(open("disputed-borders", from.drawn(&disputed, clip)));

    for area in from.contested {
        let id = format!("contested-{}", area.id);
        layers.push(from.filled(&id, [&area.polygon], clip));
    }
    if !from.contested.is_empty() {
        let limits: Vec<DirectedArc> = from
            .contested
            .iter()
            .flat_map(|area| area.limits.iter().copied())
            .collect();
        layers.push(open("contested-limits", from.drawn(&limits, clip)));
    }
    Ok(layers)
}

impl Ingredients<'_> {
    /// A layer of filled land: the outline of the polygons together.
    fn filled<'a>(
        &self,
        id: &str,
        polygons: impl IntoIterator<Item = &'a Polygon>,
        clip: GridRectangle,
    ) -> Layer {
        let outlines = self.topology.outline(polygons);
        let drawn = outlines
            .iter()
            .map(|ring| grid::clip_ring(&join(ring, &self.lines.arcs), clip))
            .filter(|ring| !ring.is_empty())
            .collect();
        rings(id, drawn)
    }

    /// Borders on land without the focus country's, settled ones and disputed ones. A border of which
    /// neither side is drawn, on an island that was left out, would stand in the sea and is left out too.
    fn borders(&self, clip: GridRectangle) -> Result<(Vec<DirectedArc>, Vec<DirectedArc>)> {
        let mut disputed_pairs = BTreeSet::new();
        for (index, pair) in self.recipe.disputed_borders.iter().enumerate() {
            let mut countries = BTreeSet::new();
            for name in pair {
                let country = self.topology.country(name);
                countries.insert(country.with_context(|| format!("disputed_borders[{index}]"))?);
            }
            disputed_pairs.insert(countries);
        }
        let drawn = self.drawn_arcs(clip);
        let (mut settled, mut disputed) = (Vec::new(), Vec::new());
        for (arc, owners) in self.topology.owners().into_iter().enumerate() {
            if owners.len() != 2 || owners.contains(&self.focus) || !drawn.contains(&arc) {
                continue;
            }
            let directed = DirectedArc { arc, reversed: false };
            if disputed_pairs.contains(&owners) {
                disputed.push(directed);
            } else {
                settled.push(directed);
            }
        }
        Ok((settled, disputed))
    }

    /// Arcs of rings that have an area after drawing and cutting.
    fn drawn_arcs(&self, clip: GridRectangle) -> BTreeSet<usize> {
        let countries = &self.topology.countries;
        countries
            .iter()
            .flat_map(|country| country.polygons.iter().flatten())
            .filter(|ring| !grid::clip_ring(&join(ring, &self.lines.arcs), clip).is_empty())
            .flatten()
            .map(|directed| directed.arc)
            .collect()
    }

    /// Open lines: arcs that follow each other are drawn as one.
    fn drawn(&self, arcs: &[DirectedArc], clip: GridRectangle) -> Vec<Vec<GridPoint>> {
        chains(self.topology, arcs)
            .iter()
            .flat_map(|chain| grid::clip_line(&join(chain, &self.lines.arcs), clip))
            .collect()
    }
}

/// Joins arcs end to end, each used once, in the given order as far as that goes.
fn chains(topology: &Topology, arcs: &[DirectedArc]) -> Vec<Vec<DirectedArc>> {
    let mut leaving: BTreeMap<_, Vec<DirectedArc>> = BTreeMap::new();
    for &arc in arcs.iter().rev() {
        for directed in [arc, arc.turned()] {
            leaving
                .entry(topology.start(directed))
                .or_default()
                .push(directed);
        }
    }
    let mut used = BTreeSet::new();
    let mut chains = Vec::new();
    for &first in arcs {
        if used.contains(&first.arc) {
            continue;
        }
        let mut chain = Vec::new();
        let mut next = Some(first);
        while let Some(directed) = next {
            used.insert(directed.arc);
            chain.push(directed);
            let candidates = leaving.get(&topology.start(directed.turned()));
            next = candidates
                .into_iter()
                .flatten()
                .rev()
                .find(|candidate| !used.contains(&candidate.arc))
                .copied();
        }
        chains.push(chain);
    }
    chains
}

fn rings(id: &str, rings: Vec<Vec<GridPoint>>) -> Layer {
    Layer {
        id: id.to_owned(),
        d: path::write_rings(&rings),
        points: rings.iter().map(Vec::len).sum(),
    }
}

fn open(id: &str, lines: Vec<Vec<GridPoint>>) -> Layer {
    Layer {
        id: id.to_owned(),
        d: path::write_lines(&lines),
        points: lines.iter().map(Vec::len).sum(),
    }
}

/// The kept part of the world on the grid.
fn clip_rectangle(recipe: &Recipe) -> GridRectangle {
    let [left, top, width, height] = recipe.clip;
    let corner = |x, y| GridPoint::nearest(Point { x, y }, recipe.unit);
    GridRectangle {
        least: corner(left, top),
        most: corner(left + width, top + height),
    }
}
