//! Builds the files of a site in memory: check the story, write the pages, draw the share pictures, compress.

mod cards;
mod compress;
mod engine;
pub mod output_folder;

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use backgrounder::publish::{self, OutputFile};
use progress::{Step, step};
use rayon::prelude::*;
use story::check::{Loaded, load};

pub use compress::Effort;

use crate::story_files;

/// What a site is built from.
#[derive(Clone, Debug)]
pub struct SiteOptions {
    /// The story's folder or its `story.json`.
    pub story: PathBuf,
    /// The address where the site will be published, with a slash at its end.
    pub base_url: Option<String>,
    /// Whether share pictures are drawn.
    pub cards: bool,
    /// How strongly the precompressed copies are compressed; none are made without it.
    pub copies: Option<Effort>,
}

/// Builds all files of a site. Writes nothing.
///
/// # Errors
///
/// If the story cannot be read or has errors, or a picture cannot be drawn.
pub fn build_files(options: &SiteOptions) -> Result<Vec<OutputFile>> {
    let loaded = step("Check the story", || check(&options.story))?;
    print_warnings(&loaded, &options.story);
    let input = publish::Input {
        loaded: &loaded,
        base_url: options.base_url.clone(),
        glue: engine::GLUE.to_owned(),
        wasm: engine::WASM.to_vec(),
        cards: options.cards,
    };
    let mut files = step("Write the pages", || Ok(publish::publish(&input)?))?;
    if options.cards {
        files.extend(cards::pictures(&loaded, story_files::folder_of(&options.story))?);
    }
    if let Some(effort) = options.copies {
        let copies = compressed_copies(&files, effort)?;
        files.extend(copies);
    }
    Ok(files)
}

fn check(story: &Path) -> Result<Loaded> {
    load(&story_files::read(story)?).map_err(|report| anyhow!("the story has errors\n{report}"))
}

fn print_warnings(loaded: &Loaded, story: &Path) {
    let story = story.display();
    match loaded.warnings.len() {
        0 => {}
        1 => eprintln!("1 warning: `backgrounder check {story}` shows it"),
        count => eprintln!("{count} warnings: `backgrounder check {story}` lists them"),
    }
}

/// Each file is handed over alone, so that the bar moves.
fn compressed_copies(files: &[OutputFile], effort: Effort) -> Result<Vec<OutputFile>> {
    let step = Step::with_length("Compress the files", files.len());
    let copies: Result<Vec<Vec<OutputFile>>> = files
        .par_iter()
        .map(|file| {
            let copies = compress::compressed_copies(file, effort);
            step.advance();
            copies
        })
        .collect();
    let copies = copies?.into_iter().flatten().collect();
    step.finish();
    Ok(copies)
}
