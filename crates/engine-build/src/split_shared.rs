//! What the main file of the engine and its parts share, and under which names and in which slots.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use walrus::{ElementItems, ElementKind, FunctionId, Module, TableId};

use crate::glue::short_name;
use crate::parts::Division;
use crate::split_data::constant;

/// The name under which a part imports everything. The main file's exports are passed under it.
pub const MODULE: &str = "_";

/// What a part shares with the main file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// A function, by its position.
    Function(usize),
    /// A global, by its position.
    Global(usize),
    /// A table, by its position.
    Table(usize),
    /// The memory.
    Memory,
}

/// The names of what is shared.
#[derive(Default)]
pub struct Names {
    /// By what they name.
    pub names: BTreeMap<Shared, String>,
}

impl Names {
    /// The name of something, the same each time.
    pub fn of(&mut self, shared: Shared) -> String {
        let next = self.names.len();
        // The exports of wasm-bindgen have longer names or none of these capitals.
        let name = || short_name(next).to_ascii_uppercase();
        self.names.entry(shared).or_insert_with(name).clone()
    }
}

/// The places of functions in the table.
pub struct Slots {
    /// The size of the table with the new slots.
    pub size: u64,
    /// The slots of functions by position; a function may have several.
    pub of: BTreeMap<usize, Vec<u32>>,
    /// The new slot of each function at the top of a part.
    pub of_tops: BTreeMap<usize, u32>,
}

impl Slots {
    /// Reads the table of the whole engine.
    ///
    /// # Errors
    ///
    /// If there is none.
    pub fn new(module: &Module, division: &Division) -> Result<Slots> {
        let table = function_table(module)?;
        let positions = positions(module);
        let mut of: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for element in module.elements.iter() {
            let (
                ElementKind::Active {
                    table: its_table,
                    offset,
                },
                ElementItems::Functions(functions),
            ) = (&element.kind, &element.items)
            else {
                continue;
            };
            if *its_table != table {
                continue;
            }
            let start = constant(offset)?;
            for (slot, id) in (start..).zip(functions) {
                of.entry(*positions.get(id).context("a function of the table is missing")?)
                    .or_default()
                    .push(slot);
            }
        }
        let first = module.tables.get(table).initial;
        let tops: BTreeSet<usize> = division.roots.iter().flatten().copied().collect();
        let of_tops: BTreeMap<usize, u32> = tops.into_iter().zip(first as u32..).collect();
        Ok(Slots {
            size: first + of_tops.len() as u64,
            of,
            of_tops,
        })
    }
}

/// The table of functions.
pub fn function_table(module: &Module) -> Result<TableId> {
    let table = module.tables.main_function_table()?;
    table.context("the engine has no table of functions")
}

fn positions(module: &Module) -> BTreeMap<FunctionId, usize> {
    module
        .funcs
        .iter()
        .enumerate()
        .map(|(position, function)| (function.id(), position))
        .collect()
}

/// The functions, by position.
pub fn ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}
