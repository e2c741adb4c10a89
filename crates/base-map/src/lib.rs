//! Derives a story's base map from Natural Earth.
//!
//! The command runs once per story and offline after the first download; its small result is
//! committed, and the product only reads the committed file.
//!
//! Data flow, one module each: [`npm_package`] (pinned tarballs), [`topology`] and [`admin_units`]
//! (countries and first-level administrative units), [`contested_areas`] (cut out of their
//! countries), [`arc_simplification`] (project, simplify, round), [`layers`] (shapes from arcs) and
//! [`base_map_json`] (the file).

pub mod admin_units;
pub mod arc_simplification;
pub mod base_map_json;
pub mod clip;
pub mod contested_areas;
pub mod country_names;
pub mod crossings;
pub mod graticule;
pub mod grid;
pub mod layers;
pub mod npm_package;
pub mod planar;
pub mod recipe;
pub mod simplify;
pub mod svg_path;
pub mod topology;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};
use story::base_map_file::{BaseMapFile, LayerFile};
use story::geo::projection::LonLat;

use crate::admin_units::AdminUnits;
use crate::contested_areas::ContestedArea;
use crate::layers::LayerInput;
use crate::recipe::{Recipe, lon_lat};
use crate::topology::Topology;

/// Size and quality of a derived base map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Size of the file in bytes, before any compression.
    pub bytes: usize,
    /// Each layer with its number of points and the bytes of its path.
    pub layers: Vec<(String, usize, usize)>,
    /// Pairs of lines that cross each other, which would show as hairlines.
    pub crossings: usize,
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (id, points, bytes) in &self.layers {
            writeln!(formatter, "{id:<20} {points:>6} points {bytes:>7} bytes")?;
        }
        let points: usize = self.layers.iter().map(|(_, points, _)| points).sum();
        write!(
            formatter,
            "{:<20} {points:>6} points {:>7} bytes, {} crossings",
            "base map", self.bytes, self.crossings
        )
    }
}

/// Derives the base map of a recipe and writes it to `out`.
///
/// The npm client downloads packages that `cache` lacks; the rest runs offline. The same recipe gives
/// the same bytes.
///
/// # Errors
///
/// When the recipe is invalid, a package cannot be downloaded or differs from the pinned one, or the
/// sources lack something that the recipe names.
pub fn derive(recipe_path: &Path, cache: &Path, out: &Path) -> Result<Report> {
    let recipe = Recipe::read(recipe_path)?;
    let countries = npm_package::read(&recipe.sources.countries, cache)?;
    let units = match &recipe.sources.units {
        Some(units) if !recipe.contested.is_empty() => npm_package::read(units, cache)?,
        _ => Vec::new(),
    };
    let (base_map, report) = derive_from(&recipe, &countries, &units)
        .with_context(|| format!("{}: cannot derive the base map", recipe_path.display()))?;
    write(out, &base_map_json::to_text(&base_map)?)?;
    Ok(report)
}

/// Derives a base map around venues, in a neutral style, and writes it to `out`. Returns the recipe that
/// gives the same map, for an editor to go on from.
///
/// # Errors
///
/// When there are no venues, the source cannot be downloaded or read, or the map cannot be written.
pub fn derive_around(venues: &[LonLat], cache: &Path, out: &Path) -> Result<(Report, Recipe)> {
    let mut recipe = recipe::around_venues(venues)?;
    let countries = npm_package::read(&recipe.sources.countries, cache)?;
    let (topology, _) = apply_recognised_borders(&recipe, &countries)?;
    recipe.labels = country_names::labels(&topology, &recipe, venues);
    let (base_map, report) = derive_from(&recipe, &countries, &[])?;
    write(out, &base_map_json::to_text(&base_map)?)?;
    Ok((report, recipe))
}

fn write(out: &Path, text: &str) -> Result<()> {
    std::fs::write(out, text).with_context(|| format!("cannot write {}", out.display()))
}

/// Derives a base map from the sources' bytes.
///
/// # Errors
///
/// As [`derive`], without files.
pub fn derive_from(recipe: &Recipe, countries: &[u8], units: &[u8]) -> Result<(BaseMapFile, Report)> {
    let (mut topology, focus) = apply_recognised_borders(recipe, countries)?;
    let contested = cut_out_contested(recipe, &mut topology, units)?;
    let arcs = arc_simplification::simplify_arcs(&topology, &focus, recipe);
    let layers = layers::build(&LayerInput {
        recipe,
        topology: &topology,
        arcs: &arcs,
        focus: &focus,
        contested: &contested,
    })?;
    let base_map = BaseMapFile {
        format: base_map_json::FORMAT,
        projection: recipe.projection,
        frame: recipe.frame,
        extent: Some(recipe.clip),
        unit: f64::from(recipe.unit),
        credit: recipe.credit.clone(),
        layers: layers
            .iter()
            .map(|layer| LayerFile {
                id: layer.id.clone(),
                d: layer.d.clone(),
            })
            .collect(),
        labels: layers::labels(recipe),
        border_words: recipe.border_words.clone(),
    };
    let report = Report {
        bytes: base_map_json::to_text(&base_map)?.len(),
        layers: layers
            .into_iter()
            .map(|layer| (layer.id, layer.points, layer.d.len()))
            .collect(),
        crossings: arcs.crossings,
    };
    Ok((base_map, report))
}

/// The contested areas of a recipe, cut out of their countries.
fn cut_out_contested(recipe: &Recipe, topology: &mut Topology, units: &[u8]) -> Result<Vec<ContestedArea>> {
    if recipe.contested.is_empty() {
        return Ok(Vec::new());
    }
    let units = AdminUnits::from_geojson(units).context("sources.units")?;
    let mut contested = Vec::new();
    for (index, area) in recipe.contested.iter().enumerate() {
        let mut cut = || {
            let country = area.country.as_ref().or(recipe.focus.first());
            let country = topology.country(country.map_or("", String::as_str))?;
            contested_areas::cut_out(area, topology, country, &units, recipe.projection())
        };
        contested.push(cut().with_context(|| format!("contested[{index}]"))?);
    }
    Ok(contested)
}

/// The source's countries with the recipe's recognised borders, and the indices of the focus countries.
///
/// # Errors
///
/// When the file has another form or lacks something that the recipe names.
pub fn apply_recognised_borders(recipe: &Recipe, countries: &[u8]) -> Result<(Topology, BTreeSet<usize>)> {
    let mut topology = Topology::from_topojson(countries).context("sources.countries")?;
    for (index, transfer) in recipe.transfer.iter().enumerate() {
        topology
            .transfer(&transfer.from, &transfer.to, lon_lat(transfer.polygon_at))
            .with_context(|| format!("transfer[{index}]"))?;
    }
    for (index, merge) in recipe.merge.iter().enumerate() {
        topology
            .merge(&merge.from, &merge.into)
            .with_context(|| format!("merge[{index}]"))?;
    }
    let focus = recipe.focus.iter().map(|name| topology.country(name));
    let focus = focus.collect::<Result<_>>().context("focus")?;
    Ok((topology, focus))
}
