//! Derives a story's base map from Natural Earth: once, by a documented command, offline after the
//! first fetch. Its small result is committed.
//!
//! The way of the data, one module each: [`package`] (pinned tarballs) to [`topology`] and [`units`]
//! (countries and first-level units), [`contested`] (areas cut out of the focus country), [`lines`]
//! (projected, simplified, rounded), [`layers`] (which arcs make which shapes), [`base_map`] (the
//! file). What stays out: the product itself, which only reads the committed file.

pub mod base_map;
pub mod contested;
pub mod generalise;
pub mod graticule;
pub mod grid;
pub mod layers;
pub mod lines;
pub mod package;
pub mod path;
pub mod plane;
pub mod recipe;
pub mod topology;
pub mod units;

use std::fmt;
use std::path::Path;

use anyhow::{Context, Result};
use story::base_map_file::{BaseMapFile, LayerFile};

use crate::layers::Ingredients;
use crate::recipe::{Recipe, place};
use crate::topology::Topology;
use crate::units::Units;

/// What a derivation made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Size of the file in bytes, before any compression.
    pub bytes: usize,
    /// Each layer with its positions and the bytes of its path.
    pub layers: Vec<(String, usize, usize)>,
    /// Pairs of lines that cross each other, which would show as hairs.
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
/// Packages that `cache` lacks are fetched by the npm client; everything after that is offline, and
/// the same recipe gives the same bytes.
///
/// # Errors
///
/// When the recipe is wrong, a package cannot be had or is not the pinned one, or the sources do not
/// hold what the recipe names.
pub fn derive(recipe_path: &Path, cache: &Path, out: &Path) -> Result<Report> {
    let recipe = Recipe::read(recipe_path)?;
    let countries = package::read(&recipe.sources.countries, cache)?;
    let units = package::read(&recipe.sources.units, cache)?;
    let (base_map, report) = derive_from(&recipe, &countries, &units)
        .with_context(|| format!("{}: cannot be carried out", recipe_path.display()))?;
    std::fs::write(out, base_map::to_text(&base_map)?)
        .with_context(|| format!("{}: cannot be written", out.display()))?;
    Ok(report)
}

/// Derives a base map from the sources' bytes.
///
/// # Errors
///
/// As [`derive`], without files.
pub fn derive_from(recipe: &Recipe, countries: &[u8], units: &[u8]) -> Result<(BaseMapFile, Report)> {
    let (mut topology, focus) = recognised(recipe, countries)?;
    let units = Units::from_geojson(units).context("sources.units")?;
    let mut contested = Vec::new();
    for (index, area) in recipe.contested.iter().enumerate() {
        let projection = recipe.projection();
        let cut = contested::cut_out(area, &mut topology, focus, &units, projection);
        contested.push(cut.with_context(|| format!("contested[{index}]"))?);
    }
    let lines = lines::draw(&topology, focus, recipe);
    let layers = layers::build(&Ingredients {
        recipe,
        topology: &topology,
        lines: &lines,
        focus,
        contested: &contested,
    })?;
    let base_map = BaseMapFile {
        format: base_map::FORMAT,
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
        labels: recipe.labels.clone(),
    };
    let report = Report {
        bytes: base_map::to_text(&base_map)?.len(),
        layers: layers
            .into_iter()
            .map(|layer| (layer.id, layer.points, layer.d.len()))
            .collect(),
        crossings: lines.crossings,
    };
    Ok((base_map, report))
}

/// The source's countries with the recipe's recognised borders, and the focus country's place.
///
/// # Errors
///
/// When the file is not the expected one or lacks what the recipe names.
pub fn recognised(recipe: &Recipe, countries: &[u8]) -> Result<(Topology, usize)> {
    let mut topology = Topology::from_topojson(countries).context("sources.countries")?;
    for (index, transfer) in recipe.transfer.iter().enumerate() {
        topology
            .transfer(&transfer.from, &transfer.to, place(transfer.polygon_at))
            .with_context(|| format!("transfer[{index}]"))?;
    }
    for (index, merge) in recipe.merge.iter().enumerate() {
        topology
            .merge(&merge.from, &merge.into)
            .with_context(|| format!("merge[{index}]"))?;
    }
    let focus = topology.country(&recipe.focus).context("focus")?;
    Ok((topology, focus))
}
