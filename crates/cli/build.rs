//! Builds the engine, which the program contains, and compresses it, so that no newsroom's machine has to.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use compression::{STRONGEST_BROTLI, STRONGEST_GZIP, brotli, gzip, smallest_gzip};
use engine_build::{NameSection, Workspace};

fn main() -> Result<()> {
    let workspace = Workspace::own();
    for source in workspace.sources() {
        println!("cargo::rerun-if-changed={}", source.display());
    }
    let terminal = Terminal::of_release();
    terminal.say(
        "Compiling",
        "the engine that readers' browsers run, for wasm32-unknown-unknown",
    );
    let wasm = workspace.compile(terminal.0.as_ref())?;
    terminal.say("Dividing", "the engine into the files that pages load");
    let engine = workspace.bind(&wasm, NameSection::Remove)?;
    terminal.say("Compressing", "them as strongly as possible");
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
    write(&out, "files.rs", (files + "];\n").as_bytes())?;
    terminal.say("Finished", "the engine; what follows is the program around it");
    Ok(())
}

/// The terminal of whoever installs the program. Cargo keeps the output of build scripts to itself, and minutes without a
/// line look like a hang.
struct Terminal(Option<File>);

impl Terminal {
    /// None in development: there the commands of this repository build the engine before and show it, and editors build
    /// unasked in terminals that they draw on.
    fn of_release() -> Terminal {
        if std::env::var("PROFILE").is_ok_and(|profile| profile != "release") {
            return Terminal(None);
        }
        let terminal = OpenOptions::new().write(true).open("/dev/tty").ok();
        if terminal.is_none() {
            // Cargo shows it at the end.
            println!(
                "cargo::warning=compiled the engine that readers' browsers run, which the program contains"
            );
        }
        Terminal(terminal)
    }

    /// Prints a line as Cargo does. It first removes the progress bar, which Cargo then draws again.
    fn say(&self, verb: &str, what: &str) {
        if let Some(mut terminal) = self.0.as_ref() {
            // Nothing depends on the line.
            let _ = writeln!(terminal, "\r\x1b[K\x1b[1;32m{verb:>12}\x1b[0m {what}");
        }
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    std::fs::write(folder.join(name), bytes).with_context(|| format!("writing {name}"))
}
