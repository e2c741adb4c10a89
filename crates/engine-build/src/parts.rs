//! Divides the engine into a main file, which every page loads, and parts that are loaded beside it or later.
//!
//! Every section of a site has a part for its pages and one for its widgets, which a document loads at once with the main file. All
//! pages together and all widgets together are two parts more, of which a document loads one when it needs more than its section.
//!
//! A part consists of the functions at its top, and of all functions and constants that only parts reach. The main file has what the
//! engine reaches without the parts and what every section needs, and every function that anything may call which is not understood.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use walrus::ir::{Call, RefFunc, ReturnCall, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, DataKind, ElementItems, ExportItem, FunctionKind, Module};

use crate::references::{Piece, References, Target};
use crate::tops::{NEVER, PANICS, SECTIONS, WIDGET, parts};

/// What belongs to each part, in the order of [`crate::tops::names`], and last what is in no file. Functions are named by their
/// position in the module.
#[derive(Debug, Default)]
pub struct Division {
    /// How many parts are written.
    pub written: usize,
    /// The functions at the top of each part.
    pub roots: Vec<Vec<usize>>,
    /// All functions of each part.
    pub functions: Vec<BTreeSet<usize>>,
    /// The pieces of data of each part.
    pub pieces: Vec<BTreeSet<usize>>,
}

/// Functions and pieces of data that are reached.
#[derive(Clone, Debug, Default)]
struct Reached {
    functions: BTreeSet<usize>,
    pieces: BTreeSet<usize>,
}

impl Reached {
    /// What all of these reach.
    fn in_all(parts: &[Reached]) -> Reached {
        let mut parts = parts.iter();
        let mut shared = parts.next().cloned().unwrap_or_default();
        for part in parts {
            shared
                .functions
                .retain(|function| part.functions.contains(function));
            shared.pieces.retain(|piece| part.pieces.contains(piece));
        }
        shared
    }
}

/// What refers to what in the module.
struct Graph<'a> {
    references: &'a References,
    /// The position of each function, by its index in the linked wasm.
    positions: BTreeMap<u32, usize>,
    /// The index in the linked wasm, by position.
    linked: BTreeMap<usize, u32>,
    /// Direct calls, by position.
    calls: Vec<Vec<usize>>,
}

/// Divides a module that wasm-bindgen made, whose functions have names.
///
/// # Errors
///
/// If a function at the top of a part is not there.
pub fn divide(module: &Module, references: &References) -> Result<Division> {
    let graph = Graph::new(module, references)?;
    let parts = parts().into_iter().map(|(_, names)| names);
    let mut division = Division {
        written: parts.len(),
        ..Division::default()
    };
    for names in parts.chain([NEVER.iter().chain(PANICS).copied().collect()]) {
        let mut roots = Vec::new();
        for name in names {
            roots.extend(find(module, name)?);
        }
        division.roots.push(roots);
    }
    let tops: BTreeSet<usize> = division.roots.iter().flatten().copied().collect();
    let main = graph.reach(graph.entries(module), graph.renamed(), &tops, &Reached::default());
    let mut reached = Vec::new();
    for roots in &division.roots {
        let others = tops.iter().copied().filter(|top| !roots.contains(top)).collect();
        reached.push(graph.reach(roots.clone(), Vec::new(), &others, &main));
    }
    let sections = reached.get(..SECTIONS).unwrap_or_default();
    let shared = Reached::in_all(sections);
    // What the page's script brings is imported by the main file, which passes it on.
    let mut of_main = imported(module);
    of_main.extend(shared.functions.difference(&tops));
    let places = places(module, references);
    for part in reached {
        division.functions.push(&part.functions - &of_main);
        division.pieces.push(&(&part.pieces - &shared.pieces) - &places);
    }
    division
        .pieces
        .last_mut()
        .into_iter()
        .for_each(|pieces| pieces.extend(&places));
    Ok(division)
}

/// What an offline copy lacks, which has no widgets, as the one part of a division.
///
/// # Errors
///
/// If a function at the top of a part is not there.
pub fn divide_offline(module: &Module, references: &References) -> Result<Division> {
    let graph = Graph::new(module, references)?;
    let mut roots = Vec::new();
    for name in [WIDGET].iter().chain(NEVER).chain(PANICS) {
        roots.extend(find(module, name)?);
    }
    let tops = roots.iter().copied().collect();
    let kept = graph.reach(graph.entries(module), graph.renamed(), &tops, &Reached::default());
    let lacks = graph.reach(roots.clone(), Vec::new(), &BTreeSet::new(), &kept);
    Ok(Division {
        written: 0,
        roots: vec![roots],
        functions: vec![&lacks.functions - &imported(module)],
        pieces: vec![&lacks.pieces | &places(module, references)],
    })
}

/// The places in the sources that panics name, and the names of the files. Only [`PANICS`] read them.
fn places(module: &Module, references: &References) -> BTreeSet<usize> {
    let bytes = |piece: usize| {
        let range = &references.pieces.get(piece)?.range;
        module.data.iter().find_map(|data| {
            let DataKind::Active {
                offset: ConstExpr::Value(Value::I32(start)),
                ..
            } = data.kind
            else {
                return None;
            };
            let start = start as u32;
            let (from, to) = (range.start.checked_sub(start)?, range.end - start);
            data.value.get(from as usize..to as usize)
        })
    };
    let is_file = |piece: usize| {
        bytes(piece).is_some_and(|text| text.strip_suffix(b"\0").unwrap_or(text).ends_with(b".rs"))
    };
    let pieces = || references.pieces.iter().enumerate();
    let file_of = |piece: &Piece| match piece.refers_to.first() {
        // A name with its length, a line and a column.
        Some(&Target::Piece(file)) if piece.range.len() == 16 && piece.refers_to.len() == 1 => {
            is_file(file).then_some(file)
        }
        _ => None,
    };
    let mut places: BTreeSet<usize> = pieces().filter_map(|(_, piece)| file_of(piece)).collect();
    // A name that something else refers to stays.
    let others = pieces().filter(|(_, piece)| file_of(piece).is_none());
    let others = others.map(|(_, piece)| &piece.refers_to);
    for target in others.chain(references.functions.values()).flatten() {
        if let Target::Piece(file) = target {
            places.remove(file);
        }
    }
    places.extend(
        pieces()
            .filter(|(_, piece)| file_of(piece).is_some())
            .map(|(at, _)| at),
    );
    places
}

/// The functions that the page's script brings.
fn imported(module: &Module) -> BTreeSet<usize> {
    let all = module.funcs.iter().enumerate();
    let imported = all.filter(|(_, function)| matches!(function.kind, FunctionKind::Import(_)));
    imported.map(|(position, _)| position).collect()
}

/// The positions of the functions with a path, as the sources write it. Generic functions have several.
fn find(module: &Module, path: &str) -> Result<Vec<usize>> {
    let is_it = |name: &str| format!("{:#}", rustc_demangle::demangle(name)) == path;
    let all = module.funcs.iter().enumerate();
    let found = all.filter(|(_, function)| function.name.as_deref().is_some_and(is_it));
    let found: Vec<usize> = found.map(|(position, _)| position).collect();
    if found.is_empty() && !PANICS.contains(&path) {
        bail!(
            "the engine has no function {path}, the top of a part: name another in crates/engine-build/src/tops.rs, \
             or add #[inline(never)] to it"
        );
    }
    Ok(found)
}

impl<'a> Graph<'a> {
    fn new(module: &Module, references: &'a References) -> Result<Graph<'a>> {
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        let mut positions_of_ids = BTreeMap::new();
        for (position, function) in module.funcs.iter().enumerate() {
            positions_of_ids.insert(function.id(), position);
            let Some(name) = &function.name else { continue };
            if by_name.insert(name, position).is_some() {
                bail!("two functions have the name {name}");
            }
        }
        let known = references.names.iter();
        let positions: BTreeMap<u32, usize> = known
            .filter_map(|(index, name)| Some((*index, *by_name.get(name.as_str())?)))
            .collect();
        let calls = module.funcs.iter().map(|function| {
            let mut called = Called::default();
            if let FunctionKind::Local(local) = &function.kind {
                dfs_in_order(&mut called, local, local.entry_block());
            }
            let ids = called.0.iter();
            ids.filter_map(|id| positions_of_ids.get(id).copied()).collect()
        });
        Ok(Graph {
            references,
            linked: positions
                .iter()
                .map(|(index, position)| (*position, *index))
                .collect(),
            calls: calls.collect(),
            positions,
        })
    }

    /// The functions that the main file needs in any case: what it exports, and what stands in the table for reasons that
    /// no relocation says.
    fn entries(&self, module: &Module) -> Vec<usize> {
        let mut referred: BTreeSet<usize> = BTreeSet::new();
        let pieces = self.references.pieces.iter().map(|piece| &piece.refers_to);
        for targets in self.references.functions.values().chain(pieces) {
            referred.extend(targets.iter().filter_map(|target| match target {
                Target::Function(index) => self.positions.get(index),
                Target::Piece(_) => None,
            }));
        }
        let mut ids = BTreeSet::new();
        ids.extend(module.start);
        ids.extend(module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        }));
        let mut in_table: BTreeSet<walrus::FunctionId> = BTreeSet::new();
        for element in module.elements.iter() {
            if let ElementItems::Functions(functions) = &element.items {
                in_table.extend(functions);
            }
        }
        let all = module.funcs.iter().enumerate();
        all.filter(|(position, function)| {
            ids.contains(&function.id()) || in_table.contains(&function.id()) && !referred.contains(position)
        })
        .map(|(position, _)| position)
        .collect()
    }

    /// What functions refer to whose names wasm-bindgen changed, such as those of exports. It belongs to the main file.
    fn renamed(&self) -> Vec<Target> {
        let all = self.references.functions.iter();
        let renamed = all.filter(|(index, _)| !self.positions.contains_key(index));
        renamed.flat_map(|(_, targets)| targets.iter().copied()).collect()
    }

    /// What functions reach without those in `stop` and without what is in `known`.
    fn reach(
        &self,
        from: Vec<usize>,
        targets: Vec<Target>,
        stop: &BTreeSet<usize>,
        known: &Reached,
    ) -> Reached {
        let mut reached = Reached::default();
        let mut functions = from;
        let mut pieces = Vec::new();
        for target in targets {
            match target {
                Target::Function(index) => functions.extend(self.positions.get(&index)),
                Target::Piece(piece) => pieces.push(piece),
            }
        }
        loop {
            let targets = if let Some(function) = functions.pop() {
                if stop.contains(&function)
                    || known.functions.contains(&function)
                    || !reached.functions.insert(function)
                {
                    continue;
                }
                functions.extend(self.calls.get(function).into_iter().flatten());
                let linked = self.linked.get(&function);
                linked.and_then(|index| self.references.functions.get(index))
            } else if let Some(piece) = pieces.pop() {
                if known.pieces.contains(&piece) || !reached.pieces.insert(piece) {
                    continue;
                }
                self.references.pieces.get(piece).map(|piece| &piece.refers_to)
            } else {
                return reached;
            };
            for target in targets.into_iter().flatten() {
                match target {
                    Target::Function(index) => functions.extend(self.positions.get(index)),
                    Target::Piece(piece) => pieces.push(*piece),
                }
            }
        }
    }
}

/// The functions that a function calls directly.
#[derive(Default)]
struct Called(BTreeSet<walrus::FunctionId>);

impl Visitor<'_> for Called {
    fn visit_call(&mut self, call: &Call) {
        self.0.insert(call.func);
    }

    fn visit_return_call(&mut self, call: &ReturnCall) {
        self.0.insert(call.func);
    }

    fn visit_ref_func(&mut self, reference: &RefFunc) {
        self.0.insert(reference.func);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_locations_and_the_files_that_only_they_name() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(16));
        let bytes = [&b"src/a.rs\0src/b.rs"[..], &[0; 80]].concat();
        module.data.add(DataKind::Active { memory, offset }, bytes);
        let piece = |range, file: Option<usize>| Piece {
            range,
            refers_to: file.map(Target::Piece).into_iter().collect(),
        };
        let references = References {
            pieces: vec![
                piece(16..25, None),
                piece(25..33, None),
                // Two locations, a text with its length, and another constant of 16 bytes.
                piece(36..52, Some(0)),
                piece(52..68, Some(1)),
                piece(68..76, Some(1)),
                piece(76..92, Some(4)),
            ],
            ..References::default()
        };
        assert_eq!(places(&module, &references), [0, 2, 3].into());
    }
}
