//! Builds the files of a site in memory: check the story, compile the engine, write the pages,
//! draw the share pictures, compress.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use backgrounder::publish;
use rayon::prelude::*;
use story::check::{Loaded, load};

use crate::output_folder::SiteFile;
use crate::precompress::{self, Effort};
use crate::progress::{Step, step, step_with_output};
use crate::{cards, repo, story_files, wasm};

/// What a build reads and writes.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// The story's folder or its `story.json`.
    pub story: PathBuf,
    /// The folder that the site replaces.
    pub out: PathBuf,
    /// The address where the site will be published, for links that must be absolute.
    pub base_url: Option<String>,
    /// Whether share pictures are drawn.
    pub cards: bool,
    /// How strongly the precompressed copies are compressed.
    pub effort: Effort,
}

impl Default for BuildOptions {
    fn default() -> BuildOptions {
        BuildOptions {
            story: repo::first_story(),
            out: repo::root().join("dist"),
            base_url: None,
            cards: true,
            effort: Effort::Smallest,
        }
    }
}

/// Builds all files. Writes nothing except caches below `target/`.
pub fn build_files(options: &BuildOptions) -> Result<Vec<SiteFile>> {
    let loaded = step("Check the story", || check(options))?;
    print_warnings(&loaded, &options.story);
    let app = step_with_output("Compile the engine", || wasm::build())?;
    let input = publish::Input {
        loaded: &loaded,
        base_url: options.base_url.clone(),
        glue: app.glue,
        wasm: app.wasm,
        cards: options.cards,
    };
    let published = step("Write the pages", || Ok(publish::publish(&input)?))?;
    let mut files: Vec<SiteFile> = published
        .into_iter()
        .map(|file| SiteFile {
            path: file.path,
            bytes: file.bytes,
        })
        .collect();
    if options.cards {
        files.extend(cards::pictures(&loaded, folder_of(&options.story))?);
    }
    let copies = compressed_copies(&files, options.effort)?;
    files.extend(copies);
    Ok(files)
}

fn check(options: &BuildOptions) -> Result<Loaded> {
    load(&story_files::read(&options.story)?).map_err(|report| anyhow!("the story has errors\n{report}"))
}

fn print_warnings(loaded: &Loaded, story: &Path) {
    let story = story.display();
    match loaded.warnings.len() {
        0 => {}
        1 => eprintln!("1 warning: `cargo xtask check {story}` shows it"),
        count => eprintln!("{count} warnings: `cargo xtask check {story}` lists them"),
    }
}

/// Each file is handed over alone, so that the bar moves.
fn compressed_copies(files: &[SiteFile], effort: Effort) -> Result<Vec<SiteFile>> {
    let step = Step::with_length("Compress the files", files.len());
    let copies: Result<Vec<Vec<SiteFile>>> = files
        .par_iter()
        .map(|file| {
            let copies = precompress::compressed_copies(std::slice::from_ref(file), effort);
            step.advance();
            copies
        })
        .collect();
    let copies = copies?.into_iter().flatten().collect();
    step.finish();
    Ok(copies)
}

fn folder_of(story: &Path) -> &Path {
    match story.is_dir() {
        true => story,
        false => story.parent().unwrap_or(story),
    }
}
