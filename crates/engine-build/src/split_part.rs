//! Makes a part of the engine from the whole.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalKind, ImportKind, ImportedFunction,
    Module, TableId,
};

use crate::parts::Division;
use crate::split_shared::{MODULE, Names, Shared, Slots, function_table, ids};

/// Leaves what belongs to a part. Everything else becomes an import; what is not used goes later.
pub fn keep_part(
    module: &mut Module,
    part: usize,
    division: &Division,
    slots: &Slots,
    names: &mut Names,
) -> Result<()> {
    let own = division.functions.get(part).context("there is no such part")?;
    clear(module);
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
            table,
            offset: ConstExpr::Value(Value::I32(start as i32)),
        };
        let element = module.elements.add(kind, ElementItems::Functions(functions));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

/// Removes what starts, exports and initialises.
fn clear(module: &mut Module) {
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
