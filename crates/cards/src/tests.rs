//! What every card must hold, for stories of every kind.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use resvg::usvg::{Group, Node, Tree};
use story::address;
use story::check::{Loaded, StoryInput, load};

use super::*;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A story of the repository, with some of its text replaced.
fn loaded(folder: &str, changes: &[(&str, &str)]) -> Loaded {
    let folder = root().join(folder);
    let mut text = std::fs::read_to_string(folder.join("story.json")).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from} does not stand in the story");
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

/// Texts that stand on the sheet itself; those of the map end at its edge, as on the page.
fn texts<'a>(group: &'a Group, found: &mut Vec<&'a resvg::usvg::Text>) {
    for node in group.children() {
        match node {
            Node::Text(text) => found.push(text),
            Node::Group(inner) if inner.clip_path().is_none() => texts(inner, found),
            _ => {}
        }
    }
}

/// No text leaves the sheet or its edges, and no letter is a box.
fn check(loaded: &Loaded) {
    let fonts = Fonts::new(Vec::new()).unwrap();
    let drawings = drawings(loaded, &fonts);
    assert_eq!(missing_letters(&drawings, &fonts), Vec::<char>::new());
    for drawing in &drawings {
        let tree = Tree::from_str(&drawing.svg, fonts.options()).unwrap();
        let mut found = Vec::new();
        texts(tree.root(), &mut found);
        assert!(!found.is_empty(), "{} says nothing", drawing.path);
        for text in found {
            let place = text.abs_bounding_box();
            let words: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
            assert!(
                place.left() >= 20.0 && place.right() <= WIDTH as f32 - 20.0,
                "{}: \"{words}\" stands from {} to {}",
                drawing.path,
                place.left(),
                place.right()
            );
            assert!(
                place.top() >= 0.0 && place.bottom() <= HEIGHT as f32,
                "{}: \"{words}\" stands at {} to {}",
                drawing.path,
                place.top(),
                place.bottom()
            );
        }
    }
}

#[test]
fn every_page_has_a_card_of_its_own() {
    let (loaded, fonts) = (first_story(), Fonts::new(Vec::new()).unwrap());
    let drawings = drawings(&loaded, &fonts);
    assert_eq!(drawings.len(), address::pages(&loaded.story).len());
    let paths: BTreeSet<&str> = drawings.iter().map(|card| card.path.as_str()).collect();
    let looks: BTreeSet<&str> = drawings.iter().map(|card| card.svg.as_str()).collect();
    assert_eq!(paths.len(), drawings.len());
    assert_eq!(looks.len(), drawings.len(), "two views have the same card");
    assert!(paths.contains("cards/map-riyadh.png"));
}

#[test]
fn text_keeps_within_the_sheet() {
    check(&first_story());
    for story in [
        "tests/stories/five-way",
        "tests/stories/loss-year",
        "tests/problems/sound",
    ] {
        check(&loaded(story, &[]));
    }
}

#[test]
fn long_words_keep_within_the_sheet() {
    let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen".repeat(8);
    check(&loaded(
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
fn stories_from_right_to_left_are_set_from_the_right() {
    let arabic = loaded(
        "seeds/quiet-diplomacy",
        &[
            (
                "\"language\": \"en\"",
                "\"language\": \"ar\", \"direction\": \"rtl\"",
            ),
            ("\"name\": \"Riyadh\"", "\"name\": \"الرياض\""),
        ],
    );
    check(&arabic);
    let fonts = Fonts::new(Vec::new()).unwrap();
    let card = drawings(&arabic, &fonts)
        .into_iter()
        .find(|card| card.path == "cards/map-riyadh.png")
        .unwrap();
    assert!(card.svg.contains("text-anchor=\"end\""));
    assert!(card.svg.contains("\u{202b}الرياض\u{202c}"));
}

#[test]
fn letters_that_no_font_has_are_named() {
    let fonts = Fonts::new(Vec::new()).unwrap();
    assert_eq!(fonts.missing("Riyadh الرياض ירושלים Київ"), Vec::<char>::new());
    assert_eq!(fonts.missing("利雅得 x"), vec!['利', '得', '雅']);
    assert!(Fonts::new(vec![("no-font.ttf".to_owned(), b"text".to_vec())]).is_err());
}

#[test]
fn a_card_is_a_picture_of_the_right_size_and_the_same_every_time() {
    let (loaded, fonts) = (first_story(), Fonts::new(Vec::new()).unwrap());
    let again = Fonts::new(Vec::new()).unwrap();
    assert_eq!(fonts.key(), again.key());
    let wanted = [
        "cards/overview.png",
        "cards/deal.png",
        "cards/actors-tammy-bruce.png",
    ];
    let all = drawings(&loaded, &fonts);
    assert_eq!(all, drawings(&loaded, &again));
    for drawing in all.iter().filter(|card| wanted.contains(&card.path.as_str())) {
        let picture = paint(&drawing.svg, &fonts).unwrap();
        assert_eq!(picture, paint(&drawing.svg, &again).unwrap(), "{}", drawing.path);
        assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
        let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
        assert_eq!((number(16), number(20)), (WIDTH, HEIGHT));
    }
    let picture = paint(&icon().svg, &fonts).unwrap();
    assert_eq!(u32::from_be_bytes(picture[16..20].try_into().unwrap()), 180);
}
