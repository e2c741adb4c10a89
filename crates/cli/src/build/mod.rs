//! Builds the files of a site in memory: check the story, write the pages, draw the share pictures, compress.

mod cards;
mod compress;
mod engine;
pub mod manifest;
pub mod output_folder;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use progress::{Step, say, step};
use rayon::prelude::*;
use site::{Input, OutputFile};
use story::check::Loaded;

pub use compress::Effort;

use crate::checked::Checked;
use crate::{printing, story_files};

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

/// Builds all files of a site, with progress. Writes nothing.
///
/// # Errors
///
/// If a story cannot be read or has errors, two stories have the same id, or a picture cannot be drawn.
pub fn build_files(options: &SiteOptions) -> Result<Vec<OutputFile>> {
    let checked = step("Check the stories", || check(&options.stories))?;
    let faulty: Vec<&Checked> = checked.iter().filter(|one| one.has_errors()).collect();
    if !faulty.is_empty() {
        faulty
            .iter()
            .for_each(|one| printing::print_problems(&one.text()));
        bail!("nothing was built, because of these errors");
    }
    for (one, path) in checked.iter().zip(&options.stories) {
        print_warnings(one.problems.list.len(), path);
    }
    let stories: Vec<Loaded> = checked.into_iter().filter_map(|one| one.loaded).collect();
    let mut files = step("Write the pages", || pages(&stories, options))?;
    if options.cards {
        for (story, path) in stories.iter().zip(&options.stories) {
            for loaded in [story].into_iter().chain(&story.translations) {
                let pictures = cards::pictures(loaded, story_files::folder_of(path))?;
                let folder = folder_in_site(loaded, stories.len() > 1);
                files.extend(pictures.into_iter().map(|picture| OutputFile {
                    path: folder.clone() + &picture.path,
                    ..picture
                }));
            }
        }
    }
    if let Some(effort) = options.copies {
        let copies = compressed_copies(&files, effort)?;
        files.extend(copies);
    }
    Ok(files)
}

/// Reads and checks all stories.
///
/// # Errors
///
/// If a file cannot be read, or two stories have the same id.
pub fn check(stories: &[PathBuf]) -> Result<Vec<Checked>> {
    let checked = stories.iter().map(|path| Checked::read(path));
    let checked: Vec<Checked> = checked.collect::<Result<_>>()?;
    let ids: Vec<Option<&str>> = checked
        .iter()
        .map(|one| Some(one.loaded.as_ref()?.story.id))
        .collect();
    for (at, id) in ids.iter().enumerate() {
        let Some(id) = id else { continue };
        if let Some(other) = ids[..at].iter().position(|other| *other == Some(id)) {
            bail!(
                "{} and {} have the same id, `{id}`, which names their folder: change one",
                checked[other].file,
                checked[at].file
            );
        }
    }
    Ok(checked)
}

/// Builds the files of a site without pictures and compressed copies.
///
/// # Errors
///
/// If the renderer does not start.
pub fn pages(stories: &[Loaded], options: &SiteOptions) -> Result<Vec<OutputFile>> {
    let several = stories.len() > 1;
    let input = |loaded| Input {
        loaded,
        base_url: options.base_url.as_ref().map(|base| {
            if several {
                base.clone() + &folder(loaded)
            } else {
                base.clone()
            }
        }),
        glue: engine::GLUE.to_owned(),
        wasm: engine::WASM.to_vec(),
        offline: engine::OFFLINE.to_vec(),
        files: engine::files(),
        cards: options.cards,
        shares_assets: several,
    };
    let inputs: Vec<Input<'_>> = stories.iter().map(input).collect();
    Ok(match &inputs[..] {
        [input] => site::publish(input)?,
        inputs => site::publish_several(inputs)?,
    })
}

/// The folder of a story in a site of several.
fn folder(loaded: &Loaded) -> String {
    format!("{}/", loaded.story.id)
}

/// The folder of a story or a translation.
fn folder_in_site(loaded: &Loaded, several: bool) -> String {
    let mut path = if several { folder(loaded) } else { String::new() };
    if loaded.story.translation.is_some() {
        path.push_str(loaded.story.language);
        path.push('/');
    }
    path
}

fn print_warnings(count: usize, story: &Path) {
    let story = story.display();
    match count {
        0 => {}
        1 => say(format_args!("1 warning: `backgrounder check {story}` shows it")),
        count => say(format_args!(
            "{count} warnings: `backgrounder check {story}` lists them"
        )),
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
