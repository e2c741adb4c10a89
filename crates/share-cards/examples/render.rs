//! Renders the cards of a story into a folder for review:
//! `cargo run -p share-cards --example render [STORY [OUT [NAME_PART]]]`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use share_cards::{Fonts, draw_cards, rasterize};
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
            .unwrap_or_else(|| "target/share-cards".to_owned()),
    );
    let name_part = arguments.next().unwrap_or_default();
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
    for card in draw_cards(&loaded, &fonts) {
        let name = card.path.trim_start_matches("cards/");
        if name.contains(&name_part) {
            fs::write(out.join(name), rasterize(&card.svg, &fonts)?)?;
        }
    }
    Ok(())
}
