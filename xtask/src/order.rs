//! Puts what is alike in the wasm side by side, so that it compresses better.
//!
//! Nothing is changed but numbers: functions stand in another order, each beside the one that is most
//! like it, and the locals of a function are numbered by how often they are used, so that functions
//! that do alike are written alike. Measured on the reader's wasm, this takes 2 % off what brotli makes.

use std::cmp::Reverse;
use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, Function, FunctionSection, Instruction, Module};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Operator, Parser, Payload, TypeRef, ValType,
};

/// Orders the functions of a wasm and the locals within them.
pub fn arrange(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut arranging = Arranging::of(wasm)?;
    let renumbered = arranging.write(wasm)?;
    arranging.set_order(by_likeness(&prints(&renumbered)?));
    arranging.write(wasm)
}

/// The wasm while it is written anew.
struct Arranging {
    /// How many functions are imported; these come first and keep their numbers.
    imported: u32,
    /// How many parameters each other function has.
    parameters: Vec<u32>,
    /// Those functions in their new order, by their old place.
    order: Vec<usize>,
    /// The new number of each, by its old place.
    numbers: Vec<u32>,
}

impl Arranging {
    /// Reads what has to be known of a wasm; the order is the one that it has.
    fn of(wasm: &[u8]) -> Result<Arranging> {
        let (mut imported, mut types, mut parameters) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => {
                    for function in section.into_iter_err_on_gc_types() {
                        types.push(function?.params().len() as u32);
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    for kind in section {
                        let known = types.get(kind? as usize);
                        parameters.push(*known.ok_or_else(|| anyhow!("a function has no type"))?);
                    }
                }
                _ => {}
            }
        }
        let mut arranging = Arranging {
            imported,
            parameters,
            order: Vec::new(),
            numbers: Vec::new(),
        };
        arranging.set_order((0..arranging.parameters.len()).collect());
        Ok(arranging)
    }

    fn set_order(&mut self, order: Vec<usize>) {
        self.numbers = vec![0; order.len()];
        for (new, &old) in (self.imported..).zip(&order) {
            if let Some(number) = self.numbers.get_mut(old) {
                *number = new;
            }
        }
        self.order = order;
    }

    fn write(&mut self, wasm: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        self.parse_core_module(&mut module, Parser::new(0), wasm)
            .map_err(|error| anyhow!("ordering the wasm: {error}"))?;
        Ok(module.finish())
    }

    /// A function with its locals numbered by how often they are used. Locals of one type stay together,
    /// because they are declared together.
    fn renumbered(
        &mut self,
        body: &FunctionBody<'_>,
        parameters: u32,
    ) -> Result<Function, Error<Infallible>> {
        let mut locals: Vec<(ValType, usize, u32)> = Vec::new();
        for group in body.get_locals_reader()? {
            let (count, kind) = group?;
            for _ in 0..count {
                locals.push((kind, 0, parameters + locals.len() as u32));
            }
        }
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            if let Operator::LocalGet { local_index }
            | Operator::LocalSet { local_index }
            | Operator::LocalTee { local_index } = operators.read()?
            {
                let own = local_index.checked_sub(parameters);
                if let Some((_, uses, _)) = own.and_then(|own| locals.get_mut(own as usize)) {
                    *uses += 1;
                }
            }
        }
        let mut kinds: Vec<ValType> = locals.iter().map(|local| local.0).collect();
        kinds.dedup();
        let place = |kind: &ValType| kinds.iter().position(|other| other == kind);
        locals.sort_by_key(|(kind, uses, _)| (place(kind), Reverse(*uses)));
        let mut numbers = vec![0; locals.len()];
        let mut declared = Vec::new();
        for (new, (kind, _, old)) in (parameters..).zip(&locals) {
            declared.push(self.val_type(*kind)?);
            if let Some(number) = numbers.get_mut((old - parameters) as usize) {
                *number = new;
            }
        }
        let mut function = Function::new_with_locals_types(declared);
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let mut instruction = self.parse_instruction(&mut operators)?;
            if let Instruction::LocalGet(local)
            | Instruction::LocalSet(local)
            | Instruction::LocalTee(local) = &mut instruction
            {
                let own = local.checked_sub(parameters);
                if let Some(number) = own.and_then(|own| numbers.get(own as usize)) {
                    *local = *number;
                }
            }
            function.instruction(&instruction);
        }
        Ok(function)
    }
}

impl Reencode for Arranging {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        let own = old.checked_sub(self.imported);
        let new = own.and_then(|own| self.numbers.get(own as usize));
        Ok(new.copied().unwrap_or(old))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for kind in self.order.iter().filter_map(|&place| types.get(place)) {
            functions.function(*kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for place in self.order.clone() {
            if let (Some(body), Some(&parameters)) = (bodies.get(place), self.parameters.get(place)) {
                code.function(&self.renumbered(body, parameters)?);
            }
        }
        Ok(())
    }
}

/// How many bits a print has: enough for the largest function not to be like everything.
const BITS: usize = 1 << 14;

/// Which rows of three bytes a function has, each by one bit.
type Print = Vec<u64>;

fn prints(wasm: &[u8]) -> Result<Vec<Print>> {
    let mut prints = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            let mut print = vec![0; BITS / 64];
            for three in body.as_bytes().windows(3) {
                let hash = three.iter().fold(0u32, |hash, &byte| {
                    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
                });
                let bit = (hash >> 8) as usize % BITS;
                if let Some(word) = print.get_mut(bit / 64) {
                    *word |= 1 << (bit % 64);
                }
            }
            prints.push(print);
        }
    }
    Ok(prints)
}

/// A walk through all functions, from the first on: each time to the one that shares the largest part
/// of its bits with the current one.
fn by_likeness(prints: &[Print]) -> Vec<usize> {
    let counts: Vec<u32> = prints
        .iter()
        .map(|print| print.iter().map(|word| word.count_ones()).sum())
        .collect();
    let likeness = |a: usize, b: usize| {
        let shared: u32 = match (prints.get(a), prints.get(b)) {
            (Some(a), Some(b)) => a.iter().zip(b).map(|(a, b)| (a & b).count_ones()).sum(),
            _ => 0,
        };
        let all = counts.get(a).copied().unwrap_or(0) + counts.get(b).copied().unwrap_or(0) - shared;
        u64::from(shared) * 1_000_000 / u64::from(all.max(1))
    };
    let mut left: Vec<usize> = (1..prints.len()).collect();
    let mut order: Vec<usize> = (0..prints.len().min(1)).collect();
    while let Some(&current) = order.last() {
        // Of several that are equally like it the first is taken, as they were given.
        let nearest = (0..left.len()).max_by_key(|&at| {
            let candidate = left.get(at).copied().unwrap_or(current);
            (likeness(current, candidate), Reverse(at))
        });
        let Some(nearest) = nearest else { break };
        order.push(left.remove(nearest));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::BinaryOp;
    use walrus::{FunctionBuilder, LocalId, ValType as Kind};

    /// A function that adds a number to its parameter some times; it uses its second local most.
    fn adding(module: &mut walrus::Module, name: &str, number: i32, times: usize) {
        let mut function = FunctionBuilder::new(&mut module.types, &[Kind::I32], &[Kind::I32]);
        let given: LocalId = module.locals.add(Kind::I32);
        let (once, often) = (module.locals.add(Kind::I32), module.locals.add(Kind::I32));
        let mut body = function.func_body();
        body.local_get(given).local_set(once);
        for _ in 0..times {
            body.local_get(often)
                .i32_const(number)
                .binop(BinaryOp::I32Add)
                .local_set(often);
        }
        body.local_get(once);
        let id = function.finish(vec![given], &mut module.funcs);
        module.exports.add(name, id);
    }

    /// What each export leads to, as text.
    fn exported(wasm: &[u8]) -> Vec<(String, String)> {
        let module = walrus::Module::from_buffer(wasm).unwrap();
        let of = |export: &walrus::Export| match export.item {
            walrus::ExportItem::Function(id) => {
                let function = module.funcs.get(id).kind.unwrap_local();
                let instrs = &function.block(function.entry_block()).instrs;
                instrs
                    .iter()
                    .map(|(instr, _)| match instr {
                        walrus::ir::Instr::Const(number) => format!("{number:?} "),
                        walrus::ir::Instr::Binop(_) => "add ".to_owned(),
                        _ => "local ".to_owned(),
                    })
                    .collect()
            }
            _ => String::new(),
        };
        let mut found: Vec<_> = module
            .exports
            .iter()
            .map(|export| (export.name.clone(), of(export)))
            .collect();
        found.sort();
        found
    }

    fn bodies(wasm: &[u8]) -> Vec<Vec<u8>> {
        Parser::new(0)
            .parse_all(wasm)
            .filter_map(|payload| match payload.unwrap() {
                Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn like_functions_come_side_by_side_and_exports_still_lead_to_them() {
        let mut module = walrus::Module::default();
        // They are written by how many instructions they have, so the one that is like no other stands
        // between two that are alike.
        adding(&mut module, "a", 7, 10);
        adding(&mut module, "b", 100_000, 9);
        adding(&mut module, "c", 7, 8);
        let before = module.emit_wasm();
        let after = arrange(&before).unwrap();
        assert_eq!(exported(&before), exported(&after));
        let sizes = |wasm: &[u8]| bodies(wasm).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(sizes(&before), [80, 91, 66]);
        assert_eq!(sizes(&after), [80, 66, 91]);
    }

    #[test]
    fn the_local_that_is_used_most_comes_first() {
        let mut module = walrus::Module::default();
        adding(&mut module, "a", 7, 3);
        let before = module.emit_wasm();
        let after = arrange(&before).unwrap();
        assert_eq!(before.len(), after.len());
        // Two locals of one type, then the parameter goes to the one that is used twice: number 2.
        assert_eq!(bodies(&before)[0][..7], [1, 2, 0x7f, 0x20, 0, 0x21, 1]);
        assert_eq!(bodies(&after)[0][..7], [1, 2, 0x7f, 0x20, 0, 0x21, 2]);
        assert_eq!(arrange(&after).unwrap(), after);
    }
}
