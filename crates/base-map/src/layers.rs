//! Builds the layers of a base map from arcs, bottom layer first. Colours, strokes and names belong to
//! the page that draws the map.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use story::base_map_file::MapLabelFile;
use story::geo::projection::Point;
use story::vocabulary::LabelClass;

use crate::arc_simplification::SimplifiedArcs;
use crate::clip::{clip_line, clip_ring};
use crate::contested_areas::ContestedArea;
use crate::graticule::graticule;
use crate::grid::{GridPoint, GridRect};
use crate::recipe::{Recipe, lon_lat};
use crate::svg_path;
use crate::topology::{DirectedArc, Polygon, Topology, concat_arcs};

/// A layer of the base map.
#[derive(Debug, Clone)]
pub struct Layer {
    /// The id, as in `base-map.json`.
    pub id: String,
    /// SVG path data in grid steps.
    pub d: String,
    /// The number of points.
    pub points: usize,
}

/// Input of the layers.
pub struct LayerInput<'a> {
    /// The recipe.
    pub recipe: &'a Recipe,
    /// Countries as shared arcs.
    pub topology: &'a Topology,
    /// The same arcs, simplified.
    pub arcs: &'a SimplifiedArcs,
    /// Indices of the focus countries in the topology.
    pub focus: &'a BTreeSet<usize>,
    /// Contested areas of the focus country.
    pub contested: &'a [ContestedArea],
}

/// Builds all layers, bottom first.
///
/// # Errors
///
/// When the recipe names a country that the source lacks.
pub fn build(input: &LayerInput) -> Result<Vec<Layer>> {
    let LayerInput { recipe, topology, .. } = input;
    let clip = clip_rect(recipe);
    let mut layers = Vec::new();
    for water in &recipe.waters {
        layers.push(outline_layer(recipe, ("water", &water.id), &water.outline, clip));
    }
    layers.push(line_layer("graticule", graticule(recipe, clip)));

    let everything = topology.countries.iter().flat_map(|country| &country.polygons);
    layers.push(input.polygon_layer("land", everything, clip));
    let mut story = BTreeSet::new();
    for (index, name) in recipe.story_countries.iter().enumerate() {
        let country = topology.country(name);
        story.insert(country.with_context(|| format!("story_countries[{index}]"))?);
    }
    let story_land = story
        .iter()
        .flat_map(|&country| &topology.countries[country].polygons);
    layers.push(input.polygon_layer("story-countries", story_land, clip));
    if !input.focus.is_empty() {
        // Each country has an outline of its own, so that their common borders are as bold as the others.
        let outlines = input.focus.iter().flat_map(|&country| {
            let polygons = &topology.countries[country].polygons;
            input.clipped_outline(polygons, clip)
        });
        layers.push(ring_layer("focus", outlines.collect()));
    }
    for area in &recipe.areas {
        layers.push(outline_layer(recipe, ("area", &area.id), &area.outline, clip));
    }

    let (settled, disputed) = input.borders(clip)?;
    layers.push(line_layer("borders", input.joined_lines(&settled, clip)));
    layers.push(line_layer(
        "disputed-borders",
        input.joined_lines(&disputed, clip),
    ));

    for area in input.contested {
        let id = format!("contested-{}", area.id);
        layers.push(input.polygon_layer(&id, [&area.polygon], clip));
    }
    if !input.contested.is_empty() {
        let limits = input.contested.iter().flat_map(|area| &area.limits);
        let limits: Vec<DirectedArc> = limits.copied().collect();
        layers.push(line_layer("contested-limits", input.joined_lines(&limits, clip)));
    }
    for (index, border) in recipe.borders.iter().enumerate() {
        let arcs = input.common_border(&border.between, clip);
        let arcs = arcs.with_context(|| format!("borders[{index}]"))?;
        layers.push(line_layer(
            &format!("border-{}", border.id),
            input.joined_lines(&arcs, clip),
        ));
    }
    Ok(layers)
}

impl LayerInput<'_> {
    /// A layer of the common outline of polygons.
    fn polygon_layer<'a>(
        &self,
        id: &str,
        polygons: impl IntoIterator<Item = &'a Polygon>,
        clip: GridRect,
    ) -> Layer {
        ring_layer(id, self.clipped_outline(polygons, clip))
    }

    /// The rings of the common outline of polygons on the map.
    fn clipped_outline<'a>(
        &self,
        polygons: impl IntoIterator<Item = &'a Polygon>,
        clip: GridRect,
    ) -> Vec<Vec<GridPoint>> {
        self.topology
            .outline(polygons)
            .iter()
            .map(|ring| clip_ring(&concat_arcs(ring, &self.arcs.arcs), clip))
            .filter(|ring| !ring.is_empty())
            .collect()
    }

    /// The arcs that two of the countries have in common.
    fn common_border(&self, names: &[String], clip: GridRect) -> Result<Vec<DirectedArc>> {
        let mut countries = BTreeSet::new();
        for name in names {
            countries.insert(self.topology.country(name)?);
        }
        let visible = self.visible_arcs(clip);
        let owners = self.topology.owners().into_iter().enumerate();
        let arcs: Vec<DirectedArc> = owners
            .filter(|(arc, owners)| {
                owners.len() == 2 && owners.is_subset(&countries) && visible.contains(arc)
            })
            .map(|(arc, _)| DirectedArc { arc, reversed: false })
            .collect();
        if arcs.is_empty() {
            bail!("{} have no common border on this map", names.join(" and "));
        }
        Ok(arcs)
    }

    /// Settled and disputed land borders, without the focus countries'. Borders on islands that are too
    /// small to draw are omitted, because they would lie in the sea.
    fn borders(&self, clip: GridRect) -> Result<(Vec<DirectedArc>, Vec<DirectedArc>)> {
        let mut disputed_pairs = BTreeSet::new();
        for (index, pair) in self.recipe.disputed_borders.iter().enumerate() {
            let mut countries = BTreeSet::new();
            for name in pair {
                let country = self.topology.country(name);
                countries.insert(country.with_context(|| format!("disputed_borders[{index}]"))?);
            }
            disputed_pairs.insert(countries);
        }
        let visible = self.visible_arcs(clip);
        let (mut settled, mut disputed) = (Vec::new(), Vec::new());
        for (arc, owners) in self.topology.owners().into_iter().enumerate() {
            if owners.len() != 2 || !owners.is_disjoint(self.focus) || !visible.contains(&arc) {
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

    /// Arcs of rings that still have an area after simplifying and clipping.
    fn visible_arcs(&self, clip: GridRect) -> BTreeSet<usize> {
        let countries = &self.topology.countries;
        countries
            .iter()
            .flat_map(|country| country.polygons.iter().flatten())
            .filter(|ring| !clip_ring(&concat_arcs(ring, &self.arcs.arcs), clip).is_empty())
            .flatten()
            .map(|directed| directed.arc)
            .collect()
    }

    /// Open lines; consecutive arcs become one line.
    fn joined_lines(&self, arcs: &[DirectedArc], clip: GridRect) -> Vec<Vec<GridPoint>> {
        chains(self.topology, arcs)
            .iter()
            .flat_map(|chain| clip_line(&concat_arcs(chain, &self.arcs.arcs), clip))
            .collect()
    }
}

/// Chains arcs end to end, each used once, in the given order where possible.
fn chains(topology: &Topology, arcs: &[DirectedArc]) -> Vec<Vec<DirectedArc>> {
    let mut leaving: BTreeMap<_, Vec<DirectedArc>> = BTreeMap::new();
    for &arc in arcs.iter().rev() {
        for directed in [arc, arc.reverse()] {
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
            let candidates = leaving.get(&topology.start(directed.reverse()));
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

/// The labels of a recipe, and before them the names of its land areas, each in the middle of its area.
pub fn labels(recipe: &Recipe) -> Vec<MapLabelFile> {
    let own = recipe.areas.iter().filter_map(|area| {
        let text = area.name.clone()?;
        let count = area.outline.len() as f64;
        let mean = |axis: usize| area.outline.iter().map(|at| at[axis]).sum::<f64>() / count;
        Some(MapLabelFile {
            text,
            class: LabelClass::Country,
            at: [mean(0), mean(1)],
            min_zoom: 1.0,
            max_zoom: 8.0,
            size: 12.0,
        })
    });
    own.chain(recipe.labels.iter().cloned()).collect()
}

/// An outline that the editors drew, as the layer `kind-id`.
fn outline_layer(recipe: &Recipe, (kind, id): (&str, &str), outline: &[[f64; 2]], clip: GridRect) -> Layer {
    let projection = recipe.projection();
    let ring: Vec<GridPoint> = outline
        .iter()
        .map(|&at| GridPoint::nearest(projection.project(lon_lat(at)), recipe.unit))
        .collect();
    ring_layer(&format!("{kind}-{id}"), vec![clip_ring(&ring, clip)])
}

fn ring_layer(id: &str, rings: Vec<Vec<GridPoint>>) -> Layer {
    Layer {
        id: id.to_owned(),
        d: svg_path::write_rings(&rings),
        points: rings.iter().map(Vec::len).sum(),
    }
}

fn line_layer(id: &str, lines: Vec<Vec<GridPoint>>) -> Layer {
    Layer {
        id: id.to_owned(),
        d: svg_path::write_lines(&lines),
        points: lines.iter().map(Vec::len).sum(),
    }
}

/// The kept part of the world on the grid.
fn clip_rect(recipe: &Recipe) -> GridRect {
    let [left, top, width, height] = recipe.clip;
    let corner = |x, y| GridPoint::nearest(Point { x, y }, recipe.unit);
    GridRect {
        min: corner(left, top),
        max: corner(left + width, top + height),
    }
}
