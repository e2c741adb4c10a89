//! `cargo xtask bench --size`: the size of the wasm and its script, by section, crate and function.
//!
//! Files and sections are measured uncompressed and with brotli 11, which is what a reader loads. Crates and
//! functions are measured uncompressed only: a part compressed alone does not show its share of the compressed file.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use compression::{STRONGEST_BROTLI, brotli};
use engine_build::{NameSection, Workspace};

/// How many functions the report lists.
const LARGEST: usize = 60;

/// One line of the report.
struct Line {
    name: String,
    raw: usize,
    brotli: Option<usize>,
}

/// Builds the engine and returns the report.
pub fn report() -> Result<String> {
    let engine = Workspace::own();
    let wasm = engine.compile(None)?;
    let app = engine.bind(&wasm, NameSection::Remove)?;
    let named = engine.bind(&wasm, NameSection::Keep)?;
    let mut lines = vec![
        Line::whole("main file", &app.main)?,
        Line::whole("whole engine (frames that may not fetch)", &app.wasm)?,
        Line::whole("engine of the offline file", &app.offline)?,
        Line::whole("glue (before the app's own script)", app.glue.as_bytes())?,
    ];
    for (name, part) in &app.parts {
        lines.push(Line::whole(name, part)?);
    }
    lines.extend(sections(&app.main)?);
    let mut out = String::new();
    push_table(&mut out, "files, and sections of the main file", &lines);
    push_table(
        &mut out,
        "code of the whole engine by crate",
        &by_crate(&functions(&named.wasm)?),
    );
    let parts = named.parts.iter().map(|(name, wasm)| (*name, wasm));
    for (name, wasm) in [("the main file", &named.main)].into_iter().chain(parts) {
        let mut largest = functions(wasm)?;
        largest.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
        largest.truncate(LARGEST);
        push_table(&mut out, &format!("largest functions of {name}"), &largest);
    }
    Ok(out)
}

impl Line {
    fn whole(name: &str, bytes: &[u8]) -> Result<Line> {
        Ok(Line {
            name: name.to_owned(),
            raw: bytes.len(),
            brotli: Some(brotli(bytes, STRONGEST_BROTLI)?.len()),
        })
    }
}

fn sections(wasm: &[u8]) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("reading the wasm")?;
        if let Some((id, range)) = payload.as_section() {
            let bytes = wasm.get(range).context("a section is outside of the file")?;
            lines.push(Line::whole(&format!("  section {}", section_name(id)), bytes)?);
        }
    }
    Ok(lines)
}

/// A section's name in the WebAssembly specification.
fn section_name(id: u8) -> &'static str {
    const NAMES: [&str; 13] = [
        "custom",
        "type",
        "import",
        "function",
        "table",
        "memory",
        "global",
        "export",
        "start",
        "element",
        "code",
        "data",
        "data count",
    ];
    NAMES.get(usize::from(id)).copied().unwrap_or("unknown")
}

/// The size of every function's body.
fn functions(wasm: &[u8]) -> Result<Vec<Line>> {
    let mut imported = 0;
    let mut sizes = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("reading the wasm")? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    if matches!(import?.ty, TypeRef::Func(_)) {
                        imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(map) = subsection? {
                            for naming in map {
                                let naming = naming?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let lines = (imported..).zip(sizes).map(|(index, raw)| Line {
        name: names.get(&index).map_or_else(
            || format!("function {index}"),
            |name| format!("{:#}", rustc_demangle::demangle(name)),
        ),
        raw,
        brotli: None,
    });
    Ok(lines.collect())
}

/// Sums by the crate at the start of a function's name. Generic code counts for the crate whose trait or type
/// comes first.
fn by_crate(functions: &[Line]) -> Vec<Line> {
    let mut sums: BTreeMap<&str, usize> = BTreeMap::new();
    for function in functions {
        let name = function.name.trim_start_matches(['<', '&', '*', '(', '[', ' ']);
        let name = name.strip_prefix("mut ").unwrap_or(name);
        let name = name.strip_prefix("dyn ").unwrap_or(name);
        let krate = match name.find("::") {
            Some(end) => name.get(..end).unwrap_or(name),
            None => "without a crate",
        };
        *sums.entry(krate).or_default() += function.raw;
    }
    let mut lines: Vec<Line> = sums
        .into_iter()
        .map(|(name, raw)| Line {
            name: name.to_owned(),
            raw,
            brotli: None,
        })
        .collect();
    lines.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
    lines
}

fn push_table(out: &mut String, title: &str, lines: &[Line]) {
    let _ = writeln!(out, "\n{:>9} {:>9}  {title}", "bytes", "brotli");
    for line in lines {
        let brotli = line.brotli.map(|size| size.to_string()).unwrap_or_default();
        let _ = writeln!(out, "{:>9} {brotli:>9}  {}", line.raw, line.name);
    }
}
