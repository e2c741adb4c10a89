//! Contested areas: parts of the focus country, cut out along lines that join its border exactly.
//!
//! Two sources meet here. Where the countries' source already has the area as a polygon of its own,
//! that polygon is used. Elsewhere the limit between first-level units is laid into the country's
//! outline: its ends are moved onto the nearest places of the outline, which is split there. Either
//! way the units' size confirms the result. What stays out: which areas are contested, the recipe's
//! affair, and how they look.

use anyhow::{Context, Result, bail};
use story::geo::projection::{LonLat, Point, Projection};

use crate::plane;
use crate::recipe::{Contested, place};
use crate::topology::{DirectedArc, Polygon, Ring, Topology};
use crate::units::Units;

/// A contested area over the topology's arcs.
#[derive(Debug, Clone)]
pub struct Area {
    /// The area's id in the recipe.
    pub id: String,
    /// Its outline.
    pub polygon: Polygon,
    /// Its limits against the rest of the country, which no recognised border follows.
    pub limits: Vec<DirectedArc>,
}

/// How far, in frame units, an end of a limit may be moved onto the outline.
const REACH: f64 = 2.0;

/// How far an area's size may be from its units', as a part of it.
const SIZE_TOLERANCE: f64 = 0.02;

/// Cuts an area out of the focus country.
///
/// # Errors
///
/// When the units are missing, do not form one piece at the country's border, or have another size
/// than the area found.
pub fn cut_out(
    recipe: &Contested,
    topology: &mut Topology,
    focus: usize,
    units: &Units,
    projection: Projection,
) -> Result<Area> {
    let expected: f64 = units
        .rings(&recipe.units)?
        .into_iter()
        .map(|ring| plane::area(&project(ring, projection)))
        .sum();
    let candidates = match recipe.polygon_at {
        Some(at) => vec![own_polygon(topology, focus, place(at))?],
        None => along_limit(topology, focus, &units.limit(&recipe.units)?, projection)?,
    };
    let size = |area: &(Polygon, Vec<DirectedArc>)| {
        area.0
            .iter()
            .map(|ring| plane::area(&project(&topology.places(ring), projection)))
            .sum::<f64>()
    };
    let found = candidates
        .into_iter()
        .find(|area| (size(area) / expected - 1.0).abs() < SIZE_TOLERANCE);
    let Some((polygon, limits)) = found else {
        bail!(
            "the contested area {:?} found in the countries' source is not as large as its units",
            recipe.id
        );
    };
    Ok(Area {
        id: recipe.id.clone(),
        polygon,
        limits,
    })
}

fn project(places: &[LonLat], projection: Projection) -> Vec<Point> {
    places.iter().map(|&place| projection.project(place)).collect()
}

/// An area that is one of the country's polygons; its limits are the arcs that another one shares.
fn own_polygon(topology: &Topology, focus: usize, at: LonLat) -> Result<(Polygon, Vec<DirectedArc>)> {
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
                .any(|other| *other == arc.turned())
        })
        .copied()
        .collect();
    Ok((polygon, limits))
}

/// The two parts into which a limit cuts the country's outline.
fn along_limit(
    topology: &mut Topology,
    focus: usize,
    limit: &[LonLat],
    projection: Projection,
) -> Result<Vec<(Polygon, Vec<DirectedArc>)>> {
    let (Some(&first), Some(&last)) = (limit.first(), limit.last()) else {
        bail!("a limit has no places");
    };
    let start = node_on_outline(topology, focus, first, projection)
        .context("the start of a limit does not meet the outline")?;
    let end = node_on_outline(topology, focus, last, projection)
        .context("the end of a limit does not meet the outline")?;
    let mut line = vec![start];
    line.extend_from_slice(limit.get(1..limit.len() - 1).unwrap_or_default());
    line.push(end);
    let limit = DirectedArc {
        arc: topology.arcs.len(),
        reversed: false,
    };
    topology.arcs.push(line);

    let start = topology.start(limit);
    let end = topology.start(limit.turned());
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
        // Both parts are walked in the outline's own direction, so the limit is turned for one of them.
        let parts = [(section(from, to), limit.turned()), (section(to, from), limit)];
        return Ok(parts
            .into_iter()
            .map(|(mut ring, closing)| {
                ring.push(closing);
                (vec![ring], vec![closing])
            })
            .collect());
    }
    bail!("a limit joins two different outlines");
}

/// Makes the outline's place that is nearest to `near` a node, and gives it.
fn node_on_outline(
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
        for (index, &place) in topology.arcs[directed.arc].iter().enumerate() {
            let at = projection.project(place);
            let distance = plane::length(at.x - target.x, at.y - target.y);
            if nearest.is_none_or(|(least, ..)| distance < least) {
                nearest = Some((distance, directed.arc, index));
            }
        }
    }
    let Some((distance, arc, index)) = nearest else {
        bail!("the focus country has no outline");
    };
    if distance > REACH {
        bail!("the nearest place of the outline is {distance:.1} frame units away");
    }
    let found = topology.arcs[arc][index];
    if index > 0 && index + 1 < topology.arcs[arc].len() {
        topology.split(arc, index);
    }
    Ok(found)
}
