//! Writes the main file of the engine and its parts, as [`crate::parts`] divides it.
//!
//! A part shares memory, table and functions of the main file, which exports what the parts use. Where the main file calls into a part it
//! calls a slot of the table, which the part fills when it is instantiated. Until then the slot is empty, so a call traps: the app asks
//! first whether the part is there.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use walrus::{
    ElementItems, ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig, TableId,
};

use crate::parts::Division;
use crate::references::References;
use crate::split_data::{add_data, clear_data, owners};
use crate::split_part::keep_part;
use crate::split_shared::{Names, Shared, Slots, function_table, ids};

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
    for part in 0..division.written {
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

/// Writes the engine without what a division takes out of it. A call of that traps.
///
/// # Errors
///
/// If the wasm is not as wasm-bindgen writes it.
pub fn without(
    wasm: &[u8],
    config: &ModuleConfig,
    division: &Division,
    references: &References,
) -> Result<Vec<u8>> {
    let mut module = config.parse(wasm)?;
    let slots = Slots::new(&module, division)?;
    keep_main(&mut module, division, &slots, &Names::default())?;
    clear_data(&mut module, &owners(division, references));
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
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

#[cfg(test)]
mod tests {
    use walrus::ir::Value;
    use walrus::{ConstExpr, DataKind, ElementKind, ValType};

    use super::*;
    use crate::references::Piece;
    use crate::split_data::constant;
    /// A module whose `start` calls `top`, which calls `deep` and `both`; `start` calls `both` too. `deep` is also in the
    /// table, and a constant stands beside another.
    fn module() -> Vec<u8> {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let offset = ConstExpr::Value(Value::I32(16));
        module
            .data
            .add(DataKind::Active { memory, offset }, b"main part".to_vec());
        let mut add = |name: &str, calls: &[FunctionId]| {
            let mut function = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
            let given = module.locals.add(ValType::I32);
            let mut body = function.func_body();
            body.local_get(given);
            for call in calls {
                body.call(*call);
            }
            let id = function.finish(vec![given], &mut module.funcs);
            module.funcs.get_mut(id).name = Some(name.to_owned());
            id
        };
        let both = add("both", &[]);
        let deep = add("deep", &[]);
        let top = add("top", &[deep, both]);
        let start = add("start", &[top, both]);
        module.exports.add("start", start);
        module.exports.add("memory", memory);
        let table = module
            .tables
            .add_local(false, 3, Some(3), walrus::RefType::FUNCREF);
        let kind = ElementKind::Active {
            table,
            offset: ConstExpr::Value(Value::I32(1)),
        };
        let element = module
            .elements
            .add(kind, ElementItems::Functions(vec![both, deep]));
        module.tables.get_mut(table).elem_segments.insert(element);
        module.emit_wasm()
    }

    fn references() -> References {
        let piece = |range| Piece {
            range,
            refers_to: BTreeSet::new(),
        };
        References {
            pieces: vec![piece(16..20), piece(21..25)],
            constants: std::iter::once(16..25).collect(),
            ..References::default()
        }
    }

    fn position(module: &Module, name: &str) -> usize {
        let mut all = module.funcs.iter();
        all.position(|function| function.name.as_deref() == Some(name))
            .unwrap()
    }

    fn exports(module: &Module) -> BTreeSet<&str> {
        module.exports.iter().map(|export| export.name.as_str()).collect()
    }

    fn division(whole: &Module) -> Division {
        Division {
            written: 1,
            roots: vec![vec![position(whole, "top")]],
            functions: vec![["top", "deep"].map(|name| position(whole, name)).into()],
            pieces: vec![[1].into()],
        }
    }

    #[test]
    fn what_is_taken_out_leaves_a_call_that_traps() {
        let (config, wasm) = (ModuleConfig::new(), module());
        let division = division(&config.parse(&wasm).unwrap());
        let rest = without(&wasm, &config, &division, &references()).unwrap();
        wasmparser::validate(&rest).unwrap();
        let rest = config.parse(&rest).unwrap();
        // The stub of `top`, `both` and `start`.
        assert_eq!(rest.funcs.iter().count(), 3);
        assert_eq!(exports(&rest), ["memory", "start"].into());
        assert_eq!(rest.data.iter().next().unwrap().value, b"main \0\0\0\0");
    }

    #[test]
    fn a_part_gets_its_functions_constants_and_slots() {
        let config = ModuleConfig::new();
        let wasm = module();
        let whole = config.parse(&wasm).unwrap();
        let division = division(&whole);
        let (main, parts) = split(&wasm, &config, &division, &references()).unwrap();
        for file in parts.iter().chain([&main]) {
            wasmparser::validate(file).unwrap();
        }
        let (main, part) = (config.parse(&main).unwrap(), config.parse(&parts[0]).unwrap());
        // The stub of `top`, `both` and `start`; no `deep`.
        assert_eq!(main.funcs.iter().count(), 3);
        assert_eq!(part.funcs.iter_local().count(), 2);
        let imports: BTreeSet<&str> = part.imports.iter().map(|import| import.name.as_str()).collect();
        // `both`, the memory, the table.
        assert_eq!(imports.len(), 3);
        assert!(imports.is_subset(&exports(&main)));
        let slots: Vec<u32> = part
            .elements
            .iter()
            .map(|element| match &element.kind {
                ElementKind::Active { offset, .. } => constant(offset).unwrap(),
                _ => 0,
            })
            .collect();
        // `deep` has its old slot 2, `top` the new one.
        assert_eq!(slots, [2]);
        assert_eq!(main.tables.iter().next().unwrap().initial, 4);
        let bytes = |module: &Module| module.data.iter().next().unwrap().value.clone();
        assert_eq!(
            (bytes(&main), bytes(&part)),
            (b"main \0\0\0\0".to_vec(), b"part".to_vec())
        );
    }
}
