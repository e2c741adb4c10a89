//! Writes the main file of the engine and its parts, as [`crate::parts`] divides it.
//!
//! A part shares memory, table and functions of the main file, which exports what the parts use. Where the main file calls into a part it
//! calls a slot of the table, which the part fills when it is instantiated. Until then the slot is empty, so a call traps: the app asks
//! first whether the part is there.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportKind, ImportedFunction, Module, ModuleConfig, TableId,
};

use crate::glue::short_name;
use crate::parts::Division;
use crate::references::References;

/// The name under which a part imports everything. The main file's exports are passed under it.
const MODULE: &str = "_";

/// The gap between two pieces of constants up to which one segment holds both: a segment has a head of about this length.
const GAP: usize = 8;

/// What a part shares with the main file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shared {
    Function(usize),
    Global(usize),
    Table(usize),
    Memory,
}

/// The names of what is shared.
#[derive(Default)]
struct Names {
    names: BTreeMap<Shared, String>,
}

impl Names {
    fn of(&mut self, shared: Shared) -> String {
        let next = self.names.len();
        // The exports of wasm-bindgen have longer names or none of these capitals.
        let name = || short_name(next).to_ascii_uppercase();
        self.names.entry(shared).or_insert_with(name).clone()
    }
}

/// Writes the main file and the parts.
///
/// # Errors
///
/// If the wasm is not as wasm-bindgen writes it.
pub fn split(
    wasm: &[u8],
    config: &ModuleConfig,
    division: &Division,
    references: &References,
) -> Result<(Vec<u8>, Vec<Vec<u8>>)> {
    let mut names = Names::default();
    let mut used = BTreeSet::new();
    let mut parts = Vec::new();
    let whole = config.parse(wasm)?;
    let slots = Slots::new(&whole, division)?;
    let owners = owners(division, references);
    for part in 0..division.functions.len() {
        let mut module = config.parse(wasm)?;
        keep_part(&mut module, part, division, &slots, &mut names)?;
        add_data(&mut module, &whole, part, &owners)?;
        walrus::passes::gc::run(&mut module);
        used.extend(module.imports.iter().map(|import| import.name.clone()));
        parts.push(module.emit_wasm());
    }
    names.names.retain(|_, name| used.contains(name));
    let mut main = whole;
    keep_main(&mut main, division, &slots, &names)?;
    clear_data(&mut main, &owners);
    walrus::passes::gc::run(&mut main);
    Ok((main.emit_wasm(), parts))
}

/// The places of functions in the table.
struct Slots {
    /// The size of the table with the new slots.
    size: u64,
    /// The slots of functions by position; a function may have several.
    of: BTreeMap<usize, Vec<u32>>,
    /// The new slot of each function at the top of a part.
    of_tops: BTreeMap<usize, u32>,
}

impl Slots {
    fn new(module: &Module, division: &Division) -> Result<Slots> {
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

fn function_table(module: &Module) -> Result<TableId> {
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

fn ids(module: &Module) -> Vec<FunctionId> {
    module.funcs.iter().map(|function| function.id()).collect()
}

fn constant(expression: &ConstExpr) -> Result<u32> {
    match expression {
        ConstExpr::Value(Value::I32(value)) => Ok(*value as u32),
        _ => bail!("an address in the engine is not constant"),
    }
}

/// Leaves what belongs to a part. Everything else becomes an import; what is not used goes later.
fn keep_part(
    module: &mut Module,
    part: usize,
    division: &Division,
    slots: &Slots,
    names: &mut Names,
) -> Result<()> {
    let own = division.functions.get(part).context("there is no such part")?;
    module.start = None;
    for id in module
        .exports
        .iter()
        .map(|export| export.id())
        .collect::<Vec<_>>()
    {
        module.exports.delete(id);
    }
    for id in module
        .elements
        .iter()
        .map(|element| element.id())
        .collect::<Vec<_>>()
    {
        module.elements.delete(id);
    }
    for table in module.tables.iter_mut() {
        table.elem_segments.clear();
    }
    for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for memory in module.memories.iter_mut() {
        memory.data_segments.clear();
    }
    for (position, id) in ids(module).into_iter().enumerate() {
        if !own.contains(&position) {
            import_function(module, id, &names.of(Shared::Function(position)));
        }
    }
    let table = function_table(module)?;
    import_rest(module, table, slots, names);
    let functions = ids(module);
    let mut filled: BTreeMap<u32, FunctionId> = BTreeMap::new();
    for position in own {
        let id = *functions
            .get(*position)
            .context("a function of a part is missing")?;
        filled.extend(
            slots
                .of
                .get(position)
                .into_iter()
                .flatten()
                .map(|slot| (*slot, id)),
        );
        filled.extend(slots.of_tops.get(position).map(|slot| (*slot, id)));
    }
    for (start, functions) in runs(filled) {
        let kind = ElementKind::Active {
            table: table,
            offset: ConstExpr::Value(Value::I32(start as i32)),
        };
        let element = module.elements.add(kind, ElementItems::Functions(functions));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

fn import_function(module: &mut Module, id: FunctionId, name: &str) {
    let ty = match &module.funcs.get(id).kind {
        FunctionKind::Import(imported) => {
            let import = module.imports.get_mut(imported.import);
            MODULE.clone_into(&mut import.module);
            name.clone_into(&mut import.name);
            return;
        }
        _ => module.funcs.get(id).ty(),
    };
    let import = module.imports.add(MODULE, name, ImportKind::Function(id));
    module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
}

/// Imports memory, tables and globals.
fn import_rest(module: &mut Module, own: TableId, slots: &Slots, names: &mut Names) {
    for id in module
        .memories
        .iter()
        .map(|memory| memory.id())
        .collect::<Vec<_>>()
    {
        let import = module
            .imports
            .add(MODULE, &names.of(Shared::Memory), ImportKind::Memory(id));
        module.memories.get_mut(id).import = Some(import);
    }
    for (position, id) in module
        .tables
        .iter()
        .map(|table| table.id())
        .collect::<Vec<_>>()
        .into_iter()
        .enumerate()
    {
        let import = module
            .imports
            .add(MODULE, &names.of(Shared::Table(position)), ImportKind::Table(id));
        let table = module.tables.get_mut(id);
        table.import = Some(import);
        if id == own {
            table.initial = slots.size;
            table.maximum = table.maximum.map(|maximum| maximum.max(slots.size));
        }
    }
    for (position, id) in module
        .globals
        .iter()
        .map(|global| global.id())
        .collect::<Vec<_>>()
        .into_iter()
        .enumerate()
    {
        let import = module.imports.add(
            MODULE,
            &names.of(Shared::Global(position)),
            ImportKind::Global(id),
        );
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
}

/// Slots that follow each other.
fn runs(filled: BTreeMap<u32, FunctionId>) -> Vec<(u32, Vec<FunctionId>)> {
    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (slot, id) in filled {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as u32 == slot => run.push(id),
            _ => runs.push((slot, vec![id])),
        }
    }
    runs
}

/// Takes the functions of all parts out of the main file and exports what the parts use.
fn keep_main(module: &mut Module, division: &Division, slots: &Slots, names: &Names) -> Result<()> {
    let functions = ids(module);
    let table = function_table(module)?;
    let grown = module.tables.get_mut(table);
    grown.initial = slots.size;
    grown.maximum = grown.maximum.map(|maximum| maximum.max(slots.size));
    for (position, slot) in &slots.of_tops {
        let id = *functions
            .get(*position)
            .context("a function at the top of a part is missing")?;
        make_stub(module, id, table, *slot);
    }
    let moved = division
        .functions
        .iter()
        .flatten()
        .filter(|position| !slots.of_tops.contains_key(position));
    let moved: BTreeSet<FunctionId> = moved
        .filter_map(|position| functions.get(*position).copied())
        .collect();
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            // Any function will do for a slot that the part fills; the same one everywhere compresses best.
            let filler = functions
                .iter()
                .find(|id| !moved.contains(id))
                .copied()
                .context("the table has no function")?;
            for id in functions.iter_mut().filter(|id| moved.contains(id)) {
                *id = filler;
            }
        }
    }
    let tables: Vec<TableId> = module.tables.iter().map(|table| table.id()).collect();
    let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
    for (shared, name) in &names.names {
        let item = match shared {
            Shared::Function(position) => functions.get(*position).map(|id| ExportItem::Function(*id)),
            Shared::Global(position) => globals.get(*position).map(|id| ExportItem::Global(*id)),
            Shared::Table(position) => tables.get(*position).map(|id| ExportItem::Table(*id)),
            Shared::Memory => module
                .memories
                .iter()
                .next()
                .map(|memory| ExportItem::Memory(memory.id())),
        };
        module
            .exports
            .add(name, item.context("what a part imports is missing")?);
    }
    Ok(())
}

/// Replaces a function by a call of the slot that its part fills.
fn make_stub(module: &mut Module, id: FunctionId, table: TableId, slot: u32) {
    let ty = module.funcs.get(id).ty();
    let kind = module.types.get(ty);
    let (params, results) = (kind.params().to_vec(), kind.results().to_vec());
    let mut stub = FunctionBuilder::new(&mut module.types, &params, &results);
    let arguments: Vec<_> = params.iter().map(|kind| module.locals.add(*kind)).collect();
    let mut body = stub.func_body();
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.i32_const(slot as i32).call_indirect(ty, table);
    module.funcs.get_mut(id).kind = FunctionKind::Local(stub.local_func(arguments));
}

/// The parts that need each byte of constants that the main file does not need, by address.
fn owners(division: &Division, references: &References) -> BTreeMap<u32, BTreeSet<usize>> {
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
fn add_data(
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
fn clear_data(module: &mut Module, owners: &BTreeMap<u32, BTreeSet<usize>>) {
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
