//! Builds the engine, which the program contains, and compresses it, so that no newsroom's machine has to.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use compression::{STRONGEST_BROTLI, STRONGEST_GZIP, brotli, gzip, smallest_gzip};
use engine_build::{NameSection, Workspace};

fn main() -> Result<()> {
    let workspace = Workspace::own();
    for source in workspace.sources() {
        println!("cargo::rerun-if-changed={}", source.display());
    }
    // `cargo install` shows nothing else of it. Development builds would repeat the line each time.
    if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::warning=compiled the engine that readers' browsers run, which the program contains");
    }
    let engine = workspace.bind(&workspace.compile()?, NameSection::Remove)?;
    let out = PathBuf::from(std::env::var_os("OUT_DIR").context("Cargo names no OUT_DIR")?);
    write(&out, "engine.js", engine.glue.as_bytes())?;
    write(&out, "engine.wasm", &engine.wasm)?;
    write(&out, "offline.wasm.gz", &smallest_gzip(&engine.offline)?)?;
    let parts = engine.parts.iter().map(|(name, wasm)| (*name, wasm));
    let mut files = String::from("const FILES: &[File] = &[");
    for (name, wasm) in [("main", &engine.main)].into_iter().chain(parts) {
        write(&out, &format!("{name}.wasm"), wasm)?;
        write(&out, &format!("{name}.wasm.br"), &brotli(wasm, STRONGEST_BROTLI)?)?;
        write(&out, &format!("{name}.wasm.gz"), &gzip(wasm, STRONGEST_GZIP)?)?;
        let bytes =
            |ending: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}.wasm{ending}\"))");
        files.push_str(&format!(
            "File {{ name: \"{name}\", wasm: {}, br: {}, gz: {} }},",
            bytes(""),
            bytes(".br"),
            bytes(".gz")
        ));
    }
    write(&out, "files.rs", (files + "];\n").as_bytes())
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    std::fs::write(folder.join(name), bytes).with_context(|| format!("writing {name}"))
}
