//! Binds the wasm to its script with wasm-bindgen, removes sections that only tools read, and shortens what is left.

use std::path::Path;

use anyhow::{Context, Result, bail};
use walrus::ModuleConfig;
use wasm_bindgen_cli_support::Bindgen;

use crate::engine::{Engine, NameSection};
use crate::glue::Glue;
use crate::parts;
use crate::references::References;
use crate::reorder_functions;
use crate::split::{split, without};
use crate::tops;

/// Generates the script and the wasm.
///
/// # Errors
///
/// If the wasm cannot be read, or wasm-bindgen's script is not as expected.
pub fn bind(wasm: &Path, names: NameSection) -> Result<Engine> {
    let mut output = Bindgen::new()
        .input_path(wasm)
        .no_modules(true)?
        .debug(false)
        .typescript(false)
        .demangle(false)
        // The parts are divided by names.
        .remove_name_section(false)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate_output()
        .context("binding the wasm to its script")?;
    let has_scripts = output.snippets().iter().find(|(_, scripts)| !scripts.is_empty());
    if let Some((package, _)) = has_scripts {
        bail!("{package} brings scripts of its own, which a classic script cannot import");
    }
    if let Some(path) = output.local_modules().keys().next() {
        bail!("the script {path} of a dependency cannot be imported by a classic script");
    }
    let mut glue = Glue::new(output.js())?;
    for import in output.wasm_mut().imports.iter_mut() {
        import.name = glue.rename_import(&import.name)?;
        import.module = glue.rename_module(&import.module)?;
    }
    for export in output.wasm_mut().exports.iter_mut() {
        export.name = glue.rename_export(&export.name)?;
    }
    for section in ["linking", "reloc.CODE", "reloc.DATA", "target_features"] {
        output.wasm_mut().customs.remove_raw(section);
    }
    let references = References::read(&std::fs::read(wasm)?)?;
    let named = output.wasm_mut().emit_wasm();
    let module = ModuleConfig::new().parse(&named)?;
    let division = parts::divide(&module, &references)?;
    let offline = parts::divide_offline(&module, &references)?;
    let mut config = ModuleConfig::new();
    config
        .generate_name_section(names == NameSection::Keep)
        .generate_producers_section(false);
    let finish = |wasm: Vec<u8>| match names {
        NameSection::Keep => Ok(wasm),
        NameSection::Remove => reorder_functions::reorder(&wasm),
    };
    let (main, parts) = split(&named, &config, &division, &references)?;
    let parts: Result<Vec<Vec<u8>>> = parts.into_iter().map(finish).collect();
    Ok(Engine {
        glue: glue.finish()?,
        wasm: finish(config.parse(&named)?.emit_wasm())?,
        offline: finish(without(&named, &config, &offline, &references)?)?,
        main: finish(main)?,
        parts: tops::names().into_iter().zip(parts?).collect(),
    })
}
