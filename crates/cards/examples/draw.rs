//! Draws the cards of a story into a folder, to look at: `cargo run -p cards --example draw STORY OUT [PART OF A NAME]`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use cards::{Fonts, drawings, paint};
use story::check::{StoryInput, load};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let story = PathBuf::from(
        arguments
            .next()
            .unwrap_or_else(|| "seeds/quiet-diplomacy".to_owned()),
    );
    let out = PathBuf::from(
        arguments
            .next()
            .unwrap_or_else(|| "target/cards-to-see".to_owned()),
    );
    let part = arguments.next().unwrap_or_default();
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: fs::read(story.join("story.json"))?,
        base_map: fs::read(story.join("base-map.json"))
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    let loaded = load(&input).map_err(|report| report.to_string())?;
    let fonts = Fonts::new(Vec::new())?;
    fs::create_dir_all(&out)?;
    for card in drawings(&loaded, &fonts) {
        let name = card.path.trim_start_matches("cards/");
        if name.contains(&part) {
            fs::write(out.join(name), paint(&card.svg, &fonts)?)?;
        }
    }
    Ok(())
}
