//! Encodes the story for the wasm, so that no browser parses JSON. Native builds read the story file at run time
//! and need no generated code.

use std::env;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

use story::check::{StoryInput, load};
use story::codec::encode;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH")? != "wasm32" {
        return Ok(());
    }
    println!("cargo::rerun-if-env-changed=BACKGROUNDER_STORY");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let folder =
        root.join(env::var("BACKGROUNDER_STORY").unwrap_or_else(|_| "seeds/quiet-diplomacy".to_owned()));
    let (story, base_map) = (folder.join("story.json"), folder.join("base-map.json"));
    println!("cargo::rerun-if-changed={}", story.display());
    println!("cargo::rerun-if-changed={}", base_map.display());
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: fs::read(&story)?,
        base_map: fs::read(&base_map)
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    let loaded = load(&input).map_err(|report| report.to_string())?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("story.bgrs"), encode(&loaded.story))?;
    Ok(())
}
