//! Properties that every card must have, for stories of different kinds.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use resvg::usvg::{Group, Node, Tree};
use story::address;
use story::check::{Loaded, StoryInput, load};

use crate::{Fonts, HEIGHT, WIDTH, app_icon, draw_cards, missing_glyphs, rasterize};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Loads a story of the repository after replacing some of its text.
fn loaded(folder: &str, changes: &[(&str, &str)]) -> Loaded {
    let folder = root().join(folder);
    let mut text = std::fs::read_to_string(folder.join("story.json")).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} is not in the story");
        text = text.replace(from, to);
    }
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: text.into_bytes(),
        base_map: std::fs::read(folder.join("base-map.json"))
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    load(&input).unwrap_or_else(|report| panic!("{report}"))
}

fn first_story() -> Loaded {
    loaded("seeds/quiet-diplomacy", &[])
}

/// Texts of the card itself. Texts of the map are clipped at its edge, as on the page.
fn texts<'a>(group: &'a Group, found: &mut Vec<&'a resvg::usvg::Text>) {
    for node in group.children() {
        match node {
            Node::Text(text) => found.push(text),
            Node::Group(inner) if inner.clip_path().is_none() => texts(inner, found),
            _ => {}
        }
    }
}

/// Asserts that all text lies within the margins and that every character has a glyph.
fn check_text(loaded: &Loaded) {
    let fonts = Fonts::new(Vec::new()).unwrap();
    let cards = draw_cards(loaded, &fonts);
    assert_eq!(missing_glyphs(&cards, &fonts), Vec::<char>::new());
    for card in &cards {
        let tree = Tree::from_str(&card.svg, fonts.options()).unwrap();
        let mut found = Vec::new();
        texts(tree.root(), &mut found);
        assert!(!found.is_empty(), "{} has no text", card.path);
        for text in found {
            let bounds = text.abs_bounding_box();
            let content: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
            assert!(
                bounds.left() >= 20.0 && bounds.right() <= WIDTH as f32 - 20.0,
                "{}: \"{content}\" extends horizontally from {} to {}",
                card.path,
                bounds.left(),
                bounds.right()
            );
            assert!(
                bounds.top() >= 0.0 && bounds.bottom() <= HEIGHT as f32,
                "{}: \"{content}\" extends vertically from {} to {}",
                card.path,
                bounds.top(),
                bounds.bottom()
            );
        }
    }
}

#[test]
fn every_page_has_its_own_card() {
    let (loaded, fonts) = (first_story(), Fonts::new(Vec::new()).unwrap());
    let cards = draw_cards(&loaded, &fonts);
    assert_eq!(cards.len(), address::pages(&loaded.story).len());
    let paths: BTreeSet<&str> = cards.iter().map(|card| card.path.as_str()).collect();
    let images: BTreeSet<&str> = cards.iter().map(|card| card.svg.as_str()).collect();
    assert_eq!(paths.len(), cards.len());
    assert_eq!(images.len(), cards.len(), "two views have the same card");
    assert!(paths.contains("cards/map-riyadh.png"));
}

#[test]
fn text_stays_within_the_margins() {
    check_text(&first_story());
    for story in [
        "tests/stories/five-way",
        "tests/stories/loss-year",
        "tests/problems/sound",
    ] {
        check_text(&loaded(story, &[]));
    }
}

/// The SVG of one card of the first story.
fn card_of_first_story(path: &str) -> String {
    let fonts = Fonts::new(Vec::new()).unwrap();
    let cards = draw_cards(&first_story(), &fonts);
    cards.into_iter().find(|card| card.path == path).unwrap().svg
}

#[test]
fn a_place_of_our_choice_is_said_to_be_ours() {
    for path in [
        "cards/actors-tammy-bruce.png",
        "cards/timeline-state-department-briefing.png",
    ] {
        let svg = card_of_first_story(path);
        assert!(svg.contains(">Washington: placed here by us.<"), "{path}");
        assert!(!svg.contains("at: Washington"), "{path}");
    }
    let elsewhere = card_of_first_story("cards/actors-marco-rubio.png");
    assert!(!elsewhere.contains("placed here by us"));
    assert!(elsewhere.contains(">Reportedly at: Riyadh<"));
}

#[test]
fn hidden_positions_of_a_side_are_counted() {
    let svg = card_of_first_story("cards/positions-talks.png");
    assert!(svg.contains(">and 2 more on the page<"));
}

#[test]
fn long_words_stay_within_the_margins() {
    let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(8);
    check_text(&loaded(
        "seeds/quiet-diplomacy",
        &[
            ("\"name\": \"Riyadh\"", &format!("\"name\": \"{word}\"")),
            ("\"name\": \"Tammy Bruce\"", &format!("\"name\": \"{word}\"")),
            ("\"name\": \"Territory\"", &format!("\"name\": \"{word}\"")),
            (
                "\"hed\": \"Who is talking to whom, and who says so\"",
                &format!("\"hed\": \"{word}\""),
            ),
        ],
    ));
}

#[test]
fn right_to_left_stories_are_right_aligned() {
    let arabic = loaded(
        "seeds/quiet-diplomacy",
        &[
            (
                "\"language\": \"en\",\n  \"kicker\"",
                "\"language\": \"ar\", \"direction\": \"rtl\", \"kicker\"",
            ),
            // Its other name becomes its name.
            ("\"also\": [{ \"name\": \"الرياض\", \"language\": \"ar\" }],", ""),
            ("\"name\": \"Riyadh\"", "\"name\": \"الرياض\""),
        ],
    );
    check_text(&arabic);
    let fonts = Fonts::new(Vec::new()).unwrap();
    let card = draw_cards(&arabic, &fonts)
        .into_iter()
        .find(|card| card.path == "cards/map-riyadh.png")
        .unwrap();
    assert!(card.svg.contains("text-anchor=\"end\""));
    assert!(card.svg.contains("\u{202b}الرياض\u{202c}"));
}

#[test]
fn missing_glyphs_are_listed() {
    let fonts = Fonts::new(Vec::new()).unwrap();
    assert_eq!(
        fonts.missing_glyphs("Riyadh الرياض ירושלים Київ"),
        Vec::<char>::new()
    );
    assert_eq!(fonts.missing_glyphs("利雅得 x"), vec!['利', '得', '雅']);
    assert!(Fonts::new(vec![("no-font.ttf".to_owned(), b"text".to_vec())]).is_err());
}

#[test]
fn cards_have_the_right_size_and_are_reproducible() {
    let (loaded, fonts) = (first_story(), Fonts::new(Vec::new()).unwrap());
    let other_fonts = Fonts::new(Vec::new()).unwrap();
    let wanted = [
        "cards/overview.png",
        "cards/deal.png",
        "cards/actors-tammy-bruce.png",
    ];
    let all = draw_cards(&loaded, &fonts);
    assert_eq!(all, draw_cards(&loaded, &other_fonts));
    for card in all.iter().filter(|card| wanted.contains(&card.path.as_str())) {
        let png = rasterize(&card.svg, &fonts).unwrap();
        assert_eq!(png, rasterize(&card.svg, &other_fonts).unwrap(), "{}", card.path);
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let number = |offset: usize| u32::from_be_bytes(png[offset..offset + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), (WIDTH, HEIGHT));
    }
    let png = rasterize(&app_icon().svg, &fonts).unwrap();
    assert_eq!(u32::from_be_bytes(png[16..20].try_into().unwrap()), 180);
}
