//! What the functions and the data of a linked wasm refer to, as the linker's relocations say it.
//!
//! A function that is called through a table, such as a closure or a method of a trait object, is only a number in another
//! function or in data. The relocations tell such numbers from others. Direct calls are left out: they are plain in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context as _, Result, bail};
use wasmparser::{
    CustomSectionReader, Data, DataKind, KnownCustom, Linking, LinkingSectionReader, Name, Operator, Parser,
    Payload, RelocSectionReader, RelocationType, SymbolInfo, TypeRef,
};

/// What something refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A function that is called through the table, by its index in the linked wasm.
    Function(u32),
    /// A piece of data, by its index in [`References::pieces`].
    Piece(usize),
}

/// A piece of data: a constant, a table of methods, a variable.
#[derive(Debug)]
pub struct Piece {
    /// Addresses in memory.
    pub range: Range<u32>,
    /// What it refers to.
    pub refers_to: BTreeSet<Target>,
}

/// What functions and data refer to.
#[derive(Debug, Default)]
pub struct References {
    /// The names of functions, by index.
    pub names: BTreeMap<u32, String>,
    /// What each function refers to, by index.
    pub functions: BTreeMap<u32, BTreeSet<Target>>,
    /// All data.
    pub pieces: Vec<Piece>,
    /// The addresses of segments that hold only constants.
    pub constants: Vec<Range<u32>>,
}

impl References {
    /// Reads them from a wasm that was linked with `--emit-relocs`.
    ///
    /// # Errors
    ///
    /// If there are no relocations, or some that are not understood.
    pub fn read(wasm: &[u8]) -> Result<References> {
        let mut reader = Reader::default();
        for payload in Parser::new(0).parse_all(wasm) {
            reader.payload(payload?)?;
        }
        if reader.symbols.is_empty() {
            bail!("the engine was linked without its relocations");
        }
        Ok(reader.references)
    }
}

/// Reads a wasm section by section. The relocations come last.
#[derive(Default)]
struct Reader {
    references: References,
    /// The number of functions so far.
    functions: u32,
    /// Where the code section starts in the file.
    code: usize,
    /// Where each function is in the file, with its index.
    bodies: Vec<(Range<usize>, u32)>,
    /// Where the data section starts in the file.
    data: usize,
    /// Where the bytes of each segment are in the file, with their address in memory.
    segments: Vec<(Range<usize>, u32)>,
    /// What a relocation's symbol stands for; nothing for a symbol that is neither a function nor data.
    symbols: Vec<Option<Target>>,
    /// Where the pieces of data start, in order, with their index.
    starts: Vec<(u32, usize)>,
}

impl Reader {
    fn payload(&mut self, payload: Payload<'_>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.functions += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => self.code = range.start,
            Payload::CodeSectionEntry(body) => {
                self.bodies.push((body.range(), self.functions));
                self.functions += 1;
            }
            Payload::DataSection(section) => {
                self.data = section.range().start;
                for data in section {
                    self.segments.push(segment(&data?)?);
                }
            }
            Payload::CustomSection(section) => self.custom(&section)?,
            _ => {}
        }
        Ok(())
    }

    fn custom(&mut self, section: &CustomSectionReader<'_>) -> Result<()> {
        match section.as_known() {
            KnownCustom::Name(parts) => {
                for part in parts {
                    if let Name::Function(names) = part? {
                        for naming in names {
                            let naming = naming?;
                            let name = naming.name.to_owned();
                            self.references.names.insert(naming.index, name);
                        }
                    }
                }
                Ok(())
            }
            KnownCustom::Linking(linking) => self.symbols(linking),
            KnownCustom::Reloc(relocations) => self.relocations(section.name(), &relocations),
            _ => Ok(()),
        }
    }

    fn symbols(&mut self, linking: LinkingSectionReader<'_>) -> Result<()> {
        for part in linking {
            let symbols = match part? {
                Linking::SymbolTable(symbols) => symbols,
                Linking::SegmentInfo(names) => {
                    for (name, (range, start)) in names.into_iter().zip(&self.segments) {
                        if name?.name.starts_with(".rodata") {
                            self.references.constants.push(*start..start + range.len() as u32);
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            for symbol in symbols {
                let target = match symbol? {
                    SymbolInfo::Func { index, .. } => Some(Target::Function(index)),
                    SymbolInfo::Data {
                        symbol: Some(data), ..
                    } => {
                        let segment = self.segments.get(data.index as usize);
                        let start = segment.context("a symbol has no segment")?.1 + data.offset;
                        let piece = self.references.pieces.len();
                        self.references.pieces.push(Piece {
                            range: start..start + data.size,
                            refers_to: BTreeSet::new(),
                        });
                        Some(Target::Piece(piece))
                    }
                    _ => None,
                };
                self.symbols.push(target);
            }
        }
        let pieces = self.references.pieces.iter().enumerate();
        self.starts = pieces.map(|(at, piece)| (piece.range.start, at)).collect();
        self.starts.sort_unstable();
        Ok(())
    }

    fn relocations(&mut self, name: &str, relocations: &RelocSectionReader<'_>) -> Result<()> {
        for relocation in relocations.entries() {
            let relocation = relocation?;
            let target = self.symbols.get(relocation.index as usize).copied().flatten();
            let target = match relocation.ty {
                RelocationType::TableIndexSleb
                | RelocationType::TableIndexI32
                | RelocationType::MemoryAddrLeb
                | RelocationType::MemoryAddrSleb
                | RelocationType::MemoryAddrI32 => target,
                RelocationType::FunctionIndexLeb
                | RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb => continue,
                other => bail!("a relocation of the kind {other:?} is not understood"),
            };
            // A symbol at a fixed address, such as the end of the data, moves with nothing.
            let Some(target) = target else { continue };
            match name {
                "reloc.CODE" => self.of_function(relocation.offset as usize, target)?,
                "reloc.DATA" => self.of_piece(relocation.offset as usize, target)?,
                other => bail!("relocations in {other} are not understood"),
            }
        }
        Ok(())
    }

    /// Notes what a function refers to, by a place in the code section.
    fn of_function(&mut self, offset: usize, target: Target) -> Result<()> {
        let place = self.code + offset;
        let after = self.bodies.partition_point(|(range, _)| range.end <= place);
        let (range, index) = self
            .bodies
            .get(after)
            .context("a relocation is behind the code")?;
        if !range.contains(&place) {
            bail!("a relocation is between two functions");
        }
        self.references
            .functions
            .entry(*index)
            .or_default()
            .insert(target);
        Ok(())
    }

    /// Notes what pieces of data refer to, by a place in the data section. Pieces may overlap.
    fn of_piece(&mut self, offset: usize, target: Target) -> Result<()> {
        let place = self.data + offset;
        let segment = self.segments.iter().find(|(range, _)| range.contains(&place));
        let (range, start) = segment.context("a relocation is between two segments")?;
        let address = start + (place - range.start) as u32;
        let before = self.starts.partition_point(|(start, _)| *start <= address);
        let mut found = false;
        for (_, at) in self.starts.iter().take(before) {
            if let Some(piece) = self.references.pieces.get_mut(*at)
                && piece.range.contains(&address)
            {
                piece.refers_to.insert(target);
                found = true;
            }
        }
        if !found {
            bail!("the address {address} holds a reference, and belongs to no symbol");
        }
        Ok(())
    }
}

/// Where the bytes of an active segment are in the file, and their address in memory.
fn segment(data: &Data<'_>) -> Result<(Range<usize>, u32)> {
    let DataKind::Active { offset_expr, .. } = &data.kind else {
        bail!("a segment has no address");
    };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } => {
            let range = data.range.end - data.data.len()..data.range.end;
            Ok((range, value as u32))
        }
        _ => bail!("a segment has no fixed address"),
    }
}
