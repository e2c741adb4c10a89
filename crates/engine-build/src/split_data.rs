//! Divides the data of the engine: a part brings the constants that the main file does not need.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};

use crate::parts::Division;
use crate::references::References;

/// The gap between two pieces of constants up to which one segment holds both: a segment has a head of about this length.
const GAP: usize = 8;

/// The parts that need each byte of constants that the main file does not need, by address.
pub fn owners(division: &Division, references: &References) -> BTreeMap<u32, BTreeSet<usize>> {
    let mut parts_of: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (part, pieces) in division.pieces.iter().enumerate() {
        for piece in pieces {
            parts_of.entry(*piece).or_default().insert(part);
        }
    }
    let mut owners: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    let mut of_main = BTreeSet::new();
    // Equal ends of texts are stored once, so pieces overlap.
    for (at, piece) in references.pieces.iter().enumerate() {
        match parts_of.get(&at) {
            Some(parts) => {
                for address in piece.range.clone() {
                    owners.entry(address).or_default().extend(parts);
                }
            }
            None => of_main.extend(piece.range.clone()),
        }
    }
    // Variables stay where they are: a part that came later would set them back.
    owners.retain(|address, _| {
        !of_main.contains(address) && references.constants.iter().any(|range| range.contains(address))
    });
    owners
}

/// Adds the constants of a part.
pub fn add_data(
    module: &mut Module,
    whole: &Module,
    part: usize,
    owners: &BTreeMap<u32, BTreeSet<usize>>,
) -> Result<()> {
    let memory = module.get_memory_id()?;
    for data in whole.data.iter() {
        let DataKind::Active { offset, .. } = &data.kind else {
            bail!("a segment has no address")
        };
        let start = constant(offset)?;
        let mut segments: Vec<(usize, usize)> = Vec::new();
        for at in 0..data.value.len() {
            if !owners
                .get(&(start + at as u32))
                .is_some_and(|parts| parts.contains(&part))
            {
                continue;
            }
            match segments.last_mut() {
                Some((_, end)) if at <= *end + GAP => *end = at + 1,
                _ => segments.push((at, at + 1)),
            }
        }
        for (from, to) in segments {
            let offset = ConstExpr::Value(Value::I32((start + from as u32) as i32));
            let value = data
                .value
                .get(from..to)
                .context("a segment is too short")?
                .to_vec();
            let id = module.data.add(DataKind::Active { memory, offset }, value);
            module.memories.get_mut(memory).data_segments.insert(id);
        }
    }
    Ok(())
}

/// Zeros the constants that parts bring. Zeros compress to nothing, and no address changes.
pub fn clear_data(module: &mut Module, owners: &BTreeMap<u32, BTreeSet<usize>>) {
    let ids: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset, .. } = &data.kind else {
            continue;
        };
        let Ok(start) = constant(offset) else { continue };
        for (address, byte) in (start..).zip(data.value.iter_mut()) {
            if owners.contains_key(&address) {
                *byte = 0;
            }
        }
    }
}

/// The value of a constant address.
pub fn constant(expression: &ConstExpr) -> Result<u32> {
    match expression {
        ConstExpr::Value(Value::I32(value)) => Ok(*value as u32),
        _ => bail!("an address in the engine is not constant"),
    }
}
