//! Makes the files of the whole site from a story: check, compile, publish, compress.

use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use backgrounder::publish;
use story::check::load;

use crate::folder::NewFile;
use crate::precompress::Effort;
use crate::{cards, precompress, stories, wasm};

/// What is to be built.
#[derive(Clone, Debug)]
pub struct Order {
    /// The story's folder.
    pub story: PathBuf,
    /// Where the site will stand, if its pages shall name it.
    pub base_url: Option<String>,
    /// Whether share pictures are drawn.
    pub cards: bool,
    /// How small the compressed copies are made.
    pub effort: Effort,
}

/// Makes all files. Nothing is written except below `target/`.
pub fn make(order: &Order) -> Result<Vec<NewFile>> {
    let loaded = load(&stories::read(&order.story)?)
        .map_err(|report| anyhow!("the story cannot be published\n{report}"))?;
    if !loaded.warnings.is_empty() {
        let story = order.story.display();
        eprintln!(
            "{} warnings: `cargo xtask check {story}` names them",
            loaded.warnings.len()
        );
    }
    let app = wasm::build(folder_of(&order.story))?;
    let input = publish::Input {
        loaded: &loaded,
        base_url: order.base_url.clone(),
        glue: app.glue,
        wasm: app.wasm,
        cards: order.cards,
    };
    let mut files: Vec<NewFile> = publish::publish(&input)?
        .into_iter()
        .map(|file| NewFile {
            path: file.path,
            bytes: file.bytes,
        })
        .collect();
    if order.cards {
        files.extend(cards::pictures(&loaded, folder_of(&order.story))?);
    }
    let copies = precompress::compressed_copies(&files, order.effort)?;
    files.extend(copies);
    Ok(files)
}

fn folder_of(story: &Path) -> &Path {
    match story.is_dir() {
        true => story,
        false => story.parent().unwrap_or(story),
    }
}
