//! Contested areas: parts of the focus country, cut out along lines that join its border exactly.
//!
//! If the countries' source has the area as a separate polygon, that polygon is used. Otherwise the
//! limit between first-level administrative units divides the country's outline: the ends of the limit
//! are snapped to the nearest points of the outline, which is split there. Either way the size of the
//! units confirms the result.

use anyhow::{Context, Result, bail};
use story::geo::projection::{LonLat, Point, Projection};

use crate::admin_units::AdminUnits;
use crate::planar;
use crate::recipe::{Contested, lon_lat};
use crate::topology::{DirectedArc, Polygon, Ring, Topology};

/// A contested area as arcs of the topology.
#[derive(Debug, Clone)]
pub struct ContestedArea {
    /// The area's id in the recipe.
    pub id: String,
    /// The outline.
    pub polygon: Polygon,
    /// The limits towards the rest of the country, which are no recognised borders.
    pub limits: Vec<DirectedArc>,
}

/// Maximum distance in frame units for snapping an end of a limit to the outline.
const SNAP_DISTANCE: f64 = 2.0;

/// Maximum relative difference between the sizes of an area and of its units.
const SIZE_TOLERANCE: f64 = 0.02;

/// Cuts an area out of the focus country.
///
/// # Errors
///
/// When units are missing, do not form one piece at the country's border, or differ in size from the
/// area found.
pub fn cut_out(
    recipe: &Contested,
    topology: &mut Topology,
    focus: usize,
    units: &AdminUnits,
    projection: Projection,
) -> Result<ContestedArea> {
    let expected: f64 = units
        .rings(&recipe.units)?
        .into_iter()
        .map(|ring| planar::area(&project(ring, projection)))
        .sum();
    let candidates = match recipe.polygon_at {
        Some(at) => vec![separate_polygon(topology, focus, lon_lat(at))?],
        None => split_along_limit(topology, focus, &units.limit(&recipe.units)?, projection)?,
    };
    let size = |area: &(Polygon, Vec<DirectedArc>)| {
        area.0
            .iter()
            .map(|ring| planar::area(&project(&topology.points(ring), projection)))
            .sum::<f64>()
    };
    let found = candidates
        .into_iter()
        .find(|area| (size(area) / expected - 1.0).abs() < SIZE_TOLERANCE);
    let Some((polygon, limits)) = found else {
        bail!(
            "the contested area {:?} in the countries' source differs in size from its units",
            recipe.id
        );
    };
    Ok(ContestedArea {
        id: recipe.id.clone(),
        polygon,
        limits,
    })
}

fn project(points: &[LonLat], projection: Projection) -> Vec<Point> {
    points.iter().map(|&point| projection.project(point)).collect()
}

/// An area that is one of the country's polygons. Its limits are the arcs that it shares with the others.
fn separate_polygon(topology: &Topology, focus: usize, at: LonLat) -> Result<(Polygon, Vec<DirectedArc>)> {
    let index = topology.polygon_at(focus, at)?;
    let polygons = &topology.countries[focus].polygons;
    let polygon = polygons[index].clone();
    let limits = polygon
        .iter()
        .flatten()
        .filter(|arc| {
            polygons
                .iter()
                .flatten()
                .flatten()
                .any(|other| *other == arc.reverse())
        })
        .copied()
        .collect();
    Ok((polygon, limits))
}

/// The two parts into which a limit divides the country's outline.
fn split_along_limit(
    topology: &mut Topology,
    focus: usize,
    limit: &[LonLat],
    projection: Projection,
) -> Result<Vec<(Polygon, Vec<DirectedArc>)>> {
    let (Some(&first), Some(&last)) = (limit.first(), limit.last()) else {
        bail!("a limit has no points");
    };
    let start = snap_to_outline(topology, focus, first, projection)
        .context("the start of a limit is not on the outline")?;
    let end = snap_to_outline(topology, focus, last, projection)
        .context("the end of a limit is not on the outline")?;
    let mut line = vec![start];
    line.extend_from_slice(limit.get(1..limit.len() - 1).unwrap_or_default());
    line.push(end);
    let limit = DirectedArc {
        arc: topology.arcs.len(),
        reversed: false,
    };
    topology.arcs.push(line);

    let start = topology.start(limit);
    let end = topology.start(limit.reverse());
    for ring in topology.outline(&topology.countries[focus].polygons) {
        let at = |node| ring.iter().position(|&arc| topology.start(arc) == node);
        let (Some(from), Some(to)) = (at(start), at(end)) else {
            continue;
        };
        let section = |from: usize, to: usize| -> Ring {
            let length = (to + ring.len() - from) % ring.len();
            let walk = ring.iter().cycle().skip(from);
            walk.take(length).copied().collect()
        };
        // Both parts follow the direction of the outline, so the limit is reversed for one of them.
        let parts = [(section(from, to), limit.reverse()), (section(to, from), limit)];
        return Ok(parts
            .into_iter()
            .map(|(mut ring, closing)| {
                ring.push(closing);
                (vec![ring], vec![closing])
            })
            .collect());
    }
    bail!("the ends of a limit are on different outlines");
}

/// Splits the outline at its point nearest to `near`, and returns that point.
fn snap_to_outline(
    topology: &mut Topology,
    focus: usize,
    near: LonLat,
    projection: Projection,
) -> Result<LonLat> {
    let target = projection.project(near);
    let mut nearest: Option<(f64, usize, usize)> = None;
    for directed in topology
        .outline(&topology.countries[focus].polygons)
        .iter()
        .flatten()
    {
        for (index, &point) in topology.arcs[directed.arc].iter().enumerate() {
            let at = projection.project(point);
            let distance = planar::length(at.x - target.x, at.y - target.y);
            if nearest.is_none_or(|(least, ..)| distance < least) {
                nearest = Some((distance, directed.arc, index));
            }
        }
    }
    let Some((distance, arc, index)) = nearest else {
        bail!("the focus country has no outline");
    };
    if distance > SNAP_DISTANCE {
        bail!("the nearest point of the outline is {distance:.1} frame units away");
    }
    let found = topology.arcs[arc][index];
    if index > 0 && index + 1 < topology.arcs[arc].len() {
        topology.split(arc, index);
    }
    Ok(found)
}
