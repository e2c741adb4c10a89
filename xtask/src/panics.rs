//! Takes out of the wasm what would only word a panic's message, and what is never used.
//!
//! Nobody reads that message: a reader whose app stops sees the prerendered view again, with one
//! alert, and `boot.js` notices the trap itself. On a nightly compiler the standard library can
//! be built so that a panic traps at once; this does the same to the finished wasm. A call that
//! never returns because it panics becomes the trap, together with what only prepared it,
//! and functions that nothing calls any more are left out.
//!
//! Which functions those are is told by their names, and proved by what they do: they end in a trap
//! and have no other way out. A function that might return stays as it is.

use std::collections::BTreeSet;

use walrus::ir::{Instr, InstrLocId, InstrSeqId, Unreachable, Value};
use walrus::{ConstExpr, DataKind, FunctionId, FunctionKind, LocalFunction, Module};

/// What the names of functions that panic, or that end the program without memory, hold.
const PANICS: [&str; 12] = [
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::slice::index::slice_",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "std::thread::local::panic_access_error",
];

/// Parts of Yew that the app never gives anything to do, though the compiler cannot know it: events are
/// delegated by `boot.js`, HTML is text only where it is published, nothing is suspended and nothing
/// rendered elsewhere, no rendered node is copied, and `VNodeBuilder` gives every element its attributes as a
/// row. Then what only words what nobody reads: panics trap, so their hook is never called, and these
/// `Debug` forms are for the reader of a panic. Whoever begins to use one of them gets a trap at the first render and
/// takes it out of this list.
const UNUSED: [&str; 22] = [
    "yew::dom_bundle::btag::listeners::ListenerRegistration::register",
    "yew::dom_bundle::btag::listeners::Registry::",
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener",
    "yew::dom_bundle::subtree_root::BSubtree::ensure_handled",
    "<yew::dom_bundle::subtree_root::EventDescriptor as ",
    " for yew::virtual_dom::vraw::VRaw>::",
    " for yew::virtual_dom::vsuspense::VSuspense>::",
    " for yew::virtual_dom::vportal::VPortal>::",
    "yew::dom_bundle::braw::BRaw",
    "<yew::dom_bundle::bsuspense::BSuspense as ",
    "<yew::dom_bundle::bportal::BPortal as ",
    "yew::suspense::suspension::Suspension::listen",
    "<yew::suspense::suspension::Suspension as core::clone::Clone>::",
    "<yew::virtual_dom::vnode::VNode as core::clone::Clone>::",
    "yew::virtual_dom::Attributes::get_mut_index_map",
    "indexmap::",
    "console_error_panic_hook::",
    "std::panicking::panic_handler::",
    "<char as core::fmt::Debug>::",
    "<&usize as core::fmt::Debug>::",
    "<core::ops::range::Range<usize> as core::fmt::Debug>::",
    "<wasm_bindgen::JsValue as core::fmt::Debug>::",
];

/// What the names of functions hold that give a value back. The compiler makes one of two that do the
/// same, whatever they are called, so they may be used under another's name.
const DROPS: &str = "core::ptr::drop_in_place";

/// Turns panics and parts that are never used into traps, and forgets where in the source they stand.
pub fn cut(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let is_unused = function
            .name
            .as_deref()
            .is_some_and(|name| has_one_of(name, &UNUSED) && !has_one_of(name, &[DROPS]));
        if let (true, FunctionKind::Local(local)) = (is_unused, &mut function.kind) {
            let whole = local.entry_block();
            local.block_mut(whole).instrs = vec![trap()];
        }
    }
    loop {
        let ends = ends(module);
        let mut now = 0;
        for (_, function) in module.funcs.iter_local_mut() {
            for sequence in sequences(function) {
                now += end_early(&mut function.block_mut(sequence).instrs, &ends);
            }
        }
        if now == 0 {
            break;
        }
    }
    walrus::passes::gc::run(module);
    let segments: Vec<_> = module.data.iter().map(|segment| segment.id()).collect();
    let mut memory: Vec<(u32, Vec<u8>)> = segments
        .iter()
        .map(|&id| {
            let segment = module.data.get_mut(id);
            // What has no fixed address is not looked for.
            let start = match segment.kind {
                DataKind::Active {
                    offset: ConstExpr::Value(Value::I32(start)),
                    ..
                } => start as u32,
                _ => u32::MAX,
            };
            (start, core::mem::take(&mut segment.value))
        })
        .collect();
    forget_places(&mut memory);
    for (id, (_, bytes)) in segments.into_iter().zip(memory) {
        module.data.get_mut(id).value = bytes;
    }
}

/// Empties what the compiler notes of every place that may panic: a file of Rust source by the
/// address and length of its path, a line and a column. Only a panic's message is made from it.
fn forget_places(memory: &mut [(u32, Vec<u8>)]) {
    let mut empty = Vec::new();
    for (start, bytes) in memory.iter() {
        let aligned = (4 - *start as usize % 4) % 4;
        for at in (aligned..bytes.len()).step_by(4) {
            let Some((path, length)) = place(bytes.get(at..).unwrap_or_default()) else {
                continue;
            };
            if read(memory, path, length).is_some_and(|path| path.ends_with(b".rs")) {
                empty.push((*start + at as u32, PLACE));
                empty.push((path, length));
            }
        }
    }
    for (address, length) in empty {
        for (start, bytes) in memory.iter_mut() {
            let within = address
                .checked_sub(*start)
                .and_then(|from| bytes.get_mut(from as usize..)?.get_mut(..length));
            if let Some(within) = within {
                within.fill(0);
            }
        }
    }
}

/// The bytes of a place: four numbers of 32 bits.
const PLACE: usize = 16;

/// The address and the length of the path, if these bytes may begin with a place.
fn place(bytes: &[u8]) -> Option<(u32, usize)> {
    let mut numbers = bytes.get(..PLACE)?.chunks_exact(4).map(|four| {
        four.iter()
            .rev()
            .fold(0u32, |number, &byte| number << 8 | u32::from(byte))
    });
    let (path, length, line, column) = (numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?);
    let is_place = (4..300).contains(&length) && (1..50_000).contains(&line) && (1..1_000).contains(&column);
    is_place.then_some((path, length as usize))
}

fn read(memory: &[(u32, Vec<u8>)], address: u32, length: usize) -> Option<&[u8]> {
    memory.iter().find_map(|(start, bytes)| {
        let from = address.checked_sub(*start)? as usize;
        bytes.get(from..from.checked_add(length)?)
    })
}

/// Functions that end the app: those named as panics, and those that are nothing but a trap.
fn ends(module: &Module) -> BTreeSet<FunctionId> {
    let local = module.funcs.iter_local();
    let mut found = BTreeSet::new();
    for (id, function) in local {
        let traps = matches!(
            function.block(function.entry_block()).instrs[..],
            [(Instr::Unreachable(_), _)]
        );
        let name = module.funcs.get(id).name.as_deref();
        if traps || (name.is_some_and(|name| has_one_of(name, &PANICS)) && never_returns(function)) {
            found.insert(id);
        }
    }
    found
}

/// Whether a function ends in a trap and has no other way out.
fn never_returns(function: &LocalFunction) -> bool {
    let whole = function.entry_block();
    let leaves = |(instr, _): &(Instr, InstrLocId)| match instr {
        Instr::Return(_) => true,
        Instr::Br(br) => br.block == whole,
        Instr::BrIf(br) => br.block == whole,
        Instr::BrTable(table) => table.default == whole || table.blocks.contains(&whole),
        _ => false,
    };
    let last = function.block(whole).instrs.last();
    matches!(last, Some((Instr::Unreachable(_), _)))
        && !sequences(function)
            .into_iter()
            .any(|sequence| function.block(sequence).instrs.iter().any(leaves))
}

/// Whether a function's name, as Rust writes it, holds one of some words.
fn has_one_of(name: &str, words: &[&str]) -> bool {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    words.iter().any(|word| name.contains(word))
}

fn trap() -> (Instr, InstrLocId) {
    (Instr::Unreachable(Unreachable {}), InstrLocId::default())
}

/// Every sequence of instructions of a function.
fn sequences(function: &LocalFunction) -> Vec<InstrSeqId> {
    let mut found = vec![function.entry_block()];
    let mut next = 0;
    while let Some(&sequence) = found.get(next) {
        for (instr, _) in &function.block(sequence).instrs {
            match instr {
                Instr::Block(block) => found.push(block.seq),
                Instr::Loop(looped) => found.push(looped.seq),
                Instr::IfElse(branch) => found.extend([branch.consequent, branch.alternative]),
                _ => {}
            }
        }
        next += 1;
    }
    found
}

/// Puts a trap where the first call that ends the app stands, and where nothing but that call could
/// see what was done: values, locals and memory are not looked at after a trap.
fn end_early(instrs: &mut Vec<(Instr, InstrLocId)>, ends: &BTreeSet<FunctionId>) -> usize {
    let call =
        |(instr, _): &(Instr, InstrLocId)| matches!(instr, Instr::Call(call) if ends.contains(&call.func));
    let Some(at) = instrs.iter().position(call) else {
        return 0;
    };
    let seen = instrs.iter().take(at).rposition(|(instr, _)| is_seen(instr));
    instrs.truncate(seen.map_or(0, |seen| seen + 1));
    instrs.push(trap());
    1
}

/// Whether something outside of the running function may notice an instruction, or where it leads.
fn is_seen(instr: &Instr) -> bool {
    !matches!(
        instr,
        Instr::Const(_)
            | Instr::LocalGet(_)
            | Instr::GlobalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalSet(_)
            | Instr::Unop(_)
            | Instr::Binop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
            | Instr::Store(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, FunctionId, ValType};

    /// A module with a panic by name, a function that calls it after an effect, and a twin of the
    /// panic by name that does return.
    fn module() -> (Module, FunctionId, FunctionId) {
        let mut module = Module::default();
        let worded = {
            let mut panic = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
            panic.name("core::panicking::panic_fmt".to_owned());
            let message = module.locals.add(ValType::I32);
            panic.func_body().i32_const(1).drop().unreachable();
            panic.finish(vec![message], &mut module.funcs)
        };
        let returning = {
            let mut twin = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
            twin.name("core::panicking::looks_like_it".to_owned());
            let given = module.locals.add(ValType::I32);
            twin.func_body().return_().unreachable();
            twin.finish(vec![given], &mut module.funcs)
        };
        let mut caller = FunctionBuilder::new(&mut module.types, &[], &[]);
        caller
            .func_body()
            .i32_const(5)
            .call(returning)
            .i32_const(7)
            .i32_const(8)
            .drop()
            .call(worded)
            .unreachable();
        let caller = caller.finish(vec![], &mut module.funcs);
        module.exports.add("caller", caller);
        (module, caller, returning)
    }

    #[test]
    fn a_panic_becomes_a_trap_and_what_may_return_stays() {
        let (mut module, caller, returning) = module();
        cut(&mut module);
        let function = module.funcs.get(caller).kind.unwrap_local();
        let instrs = &function.block(function.entry_block()).instrs;
        let is_kept = |instr: &Instr| matches!(instr, Instr::Call(call) if call.func == returning);
        assert!(matches!(
            &instrs[..],
            [(Instr::Const(_), _), (kept, _), (Instr::Unreachable(_), _)] if is_kept(kept)
        ));
        let names: Vec<_> = module
            .funcs
            .iter()
            .filter_map(|function| function.name.clone())
            .collect();
        assert_eq!(names, ["core::panicking::looks_like_it"]);
    }

    #[test]
    fn places_are_forgotten_and_other_content_is_not() {
        let mut bytes = b"src/app.rs..".to_vec();
        for number in [1000u32, 10, 7, 3] {
            bytes.extend(number.to_le_bytes());
        }
        // The same numbers, but what they lead to is no path of a source file.
        let other: Vec<u8> = [1000u32, 9, 7, 3]
            .into_iter()
            .flat_map(u32::to_le_bytes)
            .collect();
        bytes.extend(&other);
        let mut memory = [(1000, bytes)];
        forget_places(&mut memory);
        let [(_, bytes)] = memory;
        assert_eq!(bytes[..10], [0; 10]);
        assert_eq!(bytes[10..12], *b"..");
        assert_eq!(bytes[12..28], [0; 16]);
        assert_eq!(bytes[28..], other);
    }
}
