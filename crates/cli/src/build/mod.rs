//! Builds the files of a site in memory: check the story, write the pages, draw the share pictures, compress.

mod cards;
mod compress;
mod engine;
pub mod output_folder;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use backgrounder::publish::{self, Input, OutputFile};
use progress::{Step, step};
use rayon::prelude::*;
use story::check::{Loaded, load};

pub use compress::Effort;

use crate::story_files;

/// What a site is built from.
#[derive(Clone, Debug)]
pub struct SiteOptions {
    /// The folders of the stories, or their `story.json`. Several stories get a folder each and a list at the root.
    pub stories: Vec<PathBuf>,
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
/// If a story cannot be read or has errors, two stories have the same id, or a picture cannot be drawn.
pub fn build_files(options: &SiteOptions) -> Result<Vec<OutputFile>> {
    let stories = step("Check the stories", || check(&options.stories))?;
    for (loaded, path) in stories.iter().zip(&options.stories) {
        print_warnings(loaded, path);
    }
    let several = stories.len() > 1;
    let input = |loaded| Input {
        loaded,
        base_url: options.base_url.clone(),
        glue: engine::GLUE.to_owned(),
        wasm: engine::WASM.to_vec(),
        cards: options.cards,
        shares_assets: several,
    };
    let mut inputs: Vec<Input<'_>> = stories.iter().map(input).collect();
    let mut files = step("Write the pages", || match &mut inputs[..] {
        [input] => Ok(publish::publish(input)?),
        inputs => {
            for input in &mut *inputs {
                let folder = input.folder();
                input.base_url = input.base_url.take().map(|base| base + &folder);
            }
            Ok(publish::publish_several(inputs)?)
        }
    })?;
    if options.cards {
        for (input, path) in inputs.iter().zip(&options.stories) {
            let folder = if several { input.folder() } else { String::new() };
            let pictures = cards::pictures(input.loaded, story_files::folder_of(path))?;
            files.extend(pictures.into_iter().map(|picture| OutputFile {
                path: folder.clone() + &picture.path,
                ..picture
            }));
        }
    }
    if let Some(effort) = options.copies {
        let copies = compressed_copies(&files, effort)?;
        files.extend(copies);
    }
    Ok(files)
}

/// Checks all stories, and says what is wrong with each of them.
fn check(stories: &[PathBuf]) -> Result<Vec<Loaded>> {
    let mut loaded: Vec<Loaded> = Vec::new();
    let mut problems = Vec::new();
    for path in stories {
        match load(&story_files::read(path)?) {
            Ok(story) => loaded.push(story),
            Err(report) => problems.push(report.to_string()),
        }
    }
    if !problems.is_empty() {
        bail!("a story has errors\n{}", problems.join("\n"));
    }
    for (at, story) in loaded.iter().enumerate() {
        let id = story.story.id;
        if let Some(other) = loaded[..at].iter().position(|other| other.story.id == id) {
            bail!(
                "{} and {} have the same id, `{id}`, which names their folder: change one",
                stories[other].display(),
                stories[at].display()
            );
        }
    }
    Ok(loaded)
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
