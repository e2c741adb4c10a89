//! Compiles the messages of `locales/` when this crate is built, so that a wrong or missing message is an error of the build.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use locale_compiler::{Source, compile};

/// The languages' files, from this crate.
const FOLDER: &str = "../../locales";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut paths: Vec<PathBuf> = fs::read_dir(FOLDER)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    paths.sort();
    let sources = paths
        .iter()
        .map(|path| read(path))
        .collect::<Result<Vec<_>, _>>()?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    match compile(&sources) {
        Ok(compiled) => {
            let mut list = String::from("[");
            for language in &compiled.languages {
                let file = out.join(format!("{}.words", language.tag));
                fs::write(&file, &language.words)?;
                list.push_str(&format!("include_bytes!({file:?}),"));
            }
            list.push(']');
            fs::write(out.join("languages.rs"), list)?;
            fs::write(out.join("marked.words"), compiled.marked)?;
            fs::write(out.join("messages.rs"), compiled.rust)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

fn read(path: &Path) -> Result<Source, Box<dyn Error>> {
    let tag = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(Source {
        file: format!("locales/{tag}.ftl"),
        text: fs::read_to_string(path)?,
        tag,
    })
}
