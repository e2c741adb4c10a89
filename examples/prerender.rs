//! Writes the pages of a story without the app: `cargo run --example prerender STORY_FOLDER OUT`.
//!
//! It takes seconds, so it serves while somebody works on markup and style; the site itself
//! is made by `cargo xtask build`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use backgrounder::publish::{Input, publish};
use story::check::{StoryInput, load};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let story = PathBuf::from(
        arguments
            .next()
            .unwrap_or_else(|| "seeds/quiet-diplomacy".to_owned()),
    );
    let out = PathBuf::from(arguments.next().unwrap_or_else(|| "target/prerender".to_owned()));
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: fs::read(story.join("story.json"))?,
        base_map: fs::read(story.join("base-map.json"))
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    let loaded = load(&input).map_err(|report| report.to_string())?;
    let input = Input {
        loaded: &loaded,
        base_url: None,
        glue: String::new(),
        wasm: Vec::new(),
        cards: false,
    };
    for file in publish(&input)? {
        let path = out.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, file.bytes)?;
    }
    Ok(())
}
