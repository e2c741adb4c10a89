//! Orders the functions of the wasm so that it compresses better.
//!
//! Compressors find repetitions best when they are close together. So each function is placed beside the one that is
//! most like it, and the locals of a function are numbered by how often they are used, which makes similar functions
//! equal in more bytes. Nothing but numbers changes: every reference to a function is renumbered by
//! `wasm_encoder::reencode`, which visits all of them, and the result is validated.
//! `docs/wasm-build.md` says how many bytes this saves.

use std::cmp::Reverse;
use std::convert::Infallible;

use anyhow::{Context as _, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, Function, FunctionSection, Instruction, Module};
use wasmparser::{
    CodeSectionReader, FunctionBody, FunctionSectionReader, Operator, Parser, Payload, TypeRef, ValType,
};

/// Reorders the functions of a wasm without a name section, and renumbers their locals.
pub fn reorder(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = Reordering::new(wasm)?;
    let renumbered = encoder.encode(wasm)?;
    encoder.set_order(order_by_similarity(&fingerprints(&renumbered)?));
    let reordered = encoder.encode(wasm)?;
    wasmparser::validate(&reordered).context("validating the reordered wasm")?;
    Ok(reordered)
}

/// Encodes a wasm with its functions in another order.
struct Reordering {
    /// The number of imported functions. Their indices come first and stay the same.
    imported: u32,
    /// The number of parameters of each function that is not imported.
    parameters: Vec<u32>,
    /// The old positions of those functions, in their new order.
    order: Vec<usize>,
    /// The new index of each of those functions, by old position.
    new_indices: Vec<u32>,
}

impl Reordering {
    /// Reads the signatures of a wasm. The order stays the same until it is set.
    fn new(wasm: &[u8]) -> Result<Reordering> {
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
        let mut encoder = Reordering {
            imported,
            parameters,
            order: Vec::new(),
            new_indices: Vec::new(),
        };
        encoder.set_order((0..encoder.parameters.len()).collect());
        Ok(encoder)
    }

    fn set_order(&mut self, order: Vec<usize>) {
        self.new_indices = vec![0; order.len()];
        for (new, &old) in (self.imported..).zip(&order) {
            if let Some(index) = self.new_indices.get_mut(old) {
                *index = new;
            }
        }
        self.order = order;
    }

    fn encode(&mut self, wasm: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        self.parse_core_module(&mut module, Parser::new(0), wasm)
            .map_err(|error| anyhow!("reordering the wasm: {error}"))?;
        Ok(module.finish())
    }

    /// A function with its locals numbered by how often they are used. Locals of one type stay together, because
    /// they are declared together.
    fn renumber_locals(
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

impl Reencode for Reordering {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        let own = old.checked_sub(self.imported);
        let new = own.and_then(|own| self.new_indices.get(own as usize));
        Ok(new.copied().unwrap_or(old))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for kind in self.order.iter().filter_map(|&position| types.get(position)) {
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
        for position in self.order.clone() {
            if let (Some(body), Some(&parameters)) = (bodies.get(position), self.parameters.get(position)) {
                code.function(&self.renumber_locals(body, parameters)?);
            }
        }
        Ok(())
    }
}

/// The bits of a fingerprint: enough for a large function not to set nearly all of them.
const BITS: usize = 1 << 14;

/// Which sequences of three bytes occur in a function, each hashed to one bit.
type Fingerprint = Vec<u64>;

fn fingerprints(wasm: &[u8]) -> Result<Vec<Fingerprint>> {
    let mut fingerprints = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            fingerprints.push(fingerprint(body.as_bytes()));
        }
    }
    Ok(fingerprints)
}

fn fingerprint(body: &[u8]) -> Fingerprint {
    let mut fingerprint = vec![0; BITS / 64];
    for sequence in body.windows(3) {
        let hash = sequence.iter().fold(0u32, |hash, &byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let bit = (hash >> 8) as usize % BITS;
        if let Some(word) = fingerprint.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }
    fingerprint
}

/// The Jaccard similarity of two fingerprints, in millionths.
fn similarity(a: &[u64], b: &[u64]) -> u64 {
    let count = |combine: fn(u64, u64) -> u64| -> u64 {
        let words = a.iter().zip(b);
        words.map(|(&a, &b)| u64::from(combine(a, b).count_ones())).sum()
    };
    count(|a, b| a & b) * 1_000_000 / count(|a, b| a | b).max(1)
}

/// A greedy path through all functions: it starts at the first and continues with the most similar of those left.
fn order_by_similarity(fingerprints: &[Fingerprint]) -> Vec<usize> {
    let mut left: Vec<(usize, &Fingerprint)> = fingerprints.iter().enumerate().collect();
    let mut order = Vec::with_capacity(left.len());
    let mut next = 0;
    while next < left.len() {
        let (index, current) = left.remove(next);
        order.push(index);
        // Among equally similar functions the first one wins, so that the result is always the same.
        let nearest = (0..left.len()).max_by_key(|&at| {
            (
                left.get(at).map(|(_, other)| similarity(current, other)),
                Reverse(at),
            )
        });
        next = nearest.unwrap_or(0);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::BinaryOp;
    use walrus::{FunctionBuilder, LocalId, ValType as Kind};

    /// Adds a function that adds a number several times and uses its second local most.
    fn add_function(module: &mut walrus::Module, name: &str, number: i32, times: usize) {
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

    /// The name of each export with the instructions of its function as text.
    fn exports(wasm: &[u8]) -> Vec<(String, String)> {
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
    fn similar_functions_become_neighbours_and_exports_stay_the_same() {
        let mut module = walrus::Module::default();
        // walrus sorts functions by size, so the one unlike the others comes between two similar ones.
        add_function(&mut module, "a", 7, 10);
        add_function(&mut module, "b", 100_000, 9);
        add_function(&mut module, "c", 7, 8);
        let before = module.emit_wasm();
        let after = reorder(&before).unwrap();
        assert_eq!(exports(&before), exports(&after));
        let sizes = |wasm: &[u8]| bodies(wasm).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(sizes(&before), [80, 91, 66]);
        assert_eq!(sizes(&after), [80, 66, 91]);
    }

    #[test]
    fn the_most_used_local_comes_first() {
        let mut module = walrus::Module::default();
        add_function(&mut module, "a", 7, 3);
        let before = module.emit_wasm();
        let after = reorder(&before).unwrap();
        assert_eq!(before.len(), after.len());
        // Two locals of one type. The parameter is stored in the less used one, which becomes number 2.
        assert_eq!(bodies(&before)[0][..7], [1, 2, 0x7f, 0x20, 0, 0x21, 1]);
        assert_eq!(bodies(&after)[0][..7], [1, 2, 0x7f, 0x20, 0, 0x21, 2]);
        assert_eq!(reorder(&after).unwrap(), after);
    }
}
