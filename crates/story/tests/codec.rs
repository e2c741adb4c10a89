//! Every story of this repository comes out of its data as it went in, and whatever is done to the data, they are
//! decoded to exactly the story that they encode, or refused.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use story::check::{StoryInput, load};
use story::codec::{DecodeError, decode, encode, seal};
use story::model::{Article, BaseMap, List, Story, Text, TourStep, View};

/// The bytes before the sections.
const HEAD: usize = 28;
/// The bytes that the checksum does not cover: what stands before it, and itself.
const UNCHECKED: usize = 16;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn story_in(folder: &Path) -> Story {
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: std::fs::read(folder.join("story.json")).expect("the story is there"),
        base_map: std::fs::read(folder.join("base-map.json"))
            .ok()
            .map(|text| ("base-map.json".to_owned(), text)),
    };
    load(&input).unwrap_or_else(|report| panic!("{report}")).story
}

fn sound() -> Story {
    story_in(&root().join("tests/problems/sound"))
}

fn decoded(block: &[u8]) -> Result<Story, DecodeError> {
    decode(block.to_vec().leak())
}

fn check(story: &Story) {
    assert_eq!(decoded(&encode(story)), Ok(*story));
}

/// Writes the checksum again, as its documentation describes it.
fn with_checksum(mut block: Vec<u8>) -> Vec<u8> {
    if block.len() >= UNCHECKED {
        let mut hash = 14_695_981_039_346_656_037_u64;
        for byte in &block[UNCHECKED..] {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(1_099_511_628_211);
        }
        block[8..UNCHECKED].copy_from_slice(&hash.to_le_bytes());
    }
    block
}

/// The words of the interface in every story of these tests.
fn english() -> &'static [u8] {
    locale::languages::words("en").section()
}

/// The texts and the numbers of a block.
fn sections(block: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let length =
        |at: usize| u32::from_le_bytes([block[at], block[at + 1], block[at + 2], block[at + 3]]) as usize;
    let (texts, numbers) = block[HEAD..].split_at(length(16));
    let (numbers, words) = numbers.split_at(length(20));
    assert_eq!((words.len(), words), (length(24), english()));
    (texts.to_vec(), numbers.to_vec())
}

#[test]
fn every_story_survives_encoding_and_decoding() {
    let mut stories = 0;
    for parent in ["seeds", "tests/stories"] {
        for entry in std::fs::read_dir(root().join(parent)).expect("the folder is there") {
            let folder = entry.expect("it can be listed").path();
            if folder.join("story.json").is_file() {
                check(&story_in(&folder));
                stories += 1;
            }
        }
    }
    check(&sound());
    assert!(stories >= 3, "only {stories} stories were found");
}

#[test]
fn unusual_characters_and_numbers_survive_encoding_and_decoding() {
    let sound = sound();
    check(&Story {
        hed: "a \"quoted\" \\ back\u{301}slash\u{a0} \u{1f5fa}",
        kicker: "x".repeat(70_000).leak(),
        article: Article {
            address: None,
            ..sound.article
        },
        base_map: sound.base_map.map(|map| BaseMap {
            frame: [-0.0, 1e-9, f64::MAX, -123_456.654_321],
            ..map
        }),
        ..sound
    });
    let mut last = sound.article;
    last.address = Some("");
    check(&Story {
        article: last,
        ..sound
    });
}

#[test]
fn encoding_is_deterministic() {
    let sound = sound();
    assert_eq!(encode(&sound), encode(&sound));
}

#[test]
fn each_part_of_the_head_has_its_error() {
    let block = encode(&sound());
    assert_eq!(
        with_checksum(block.clone()),
        block,
        "the checksum is the documented one"
    );
    let changed = |at: usize, byte: u8| {
        let mut block = block.clone();
        block[at] = byte;
        decoded(&block)
    };
    assert_eq!(decoded(b"<!doctype html>"), Err(DecodeError::NotStoryData));
    assert_eq!(changed(0, b'b'), Err(DecodeError::NotStoryData));
    assert_eq!(changed(4, 1), Err(DecodeError::OtherFormat { found: 1 }));
    assert_eq!(changed(8, !block[8]), Err(DecodeError::Altered));
    assert_eq!(changed(19, 1), Err(DecodeError::CutShort));
    for end in 0..block.len() {
        assert_eq!(decoded(&block[..end]), Err(DecodeError::CutShort), "{end} bytes");
    }
    let longer = with_checksum([&block[..], b"\0"].concat());
    assert_eq!(decoded(&longer), Err(DecodeError::Altered));
}

#[test]
fn words_of_another_version_are_refused() {
    let (texts, numbers) = sections(&encode(&sound()));
    for words in [
        &b""[..],
        b"en",
        b"en\x0000000000",
        &[english(), b"\0"].concat(),
        b"\xff",
    ] {
        let block = seal(&texts, &numbers, words);
        assert_eq!(decoded(&block), Err(DecodeError::OtherWords), "{words:?}");
    }
}

#[test]
fn errors_are_plain_english() {
    let error = DecodeError::OtherFormat { found: 7 };
    assert_eq!(
        error.to_string(),
        "the story data are in format 7, but this version reads format 4; build the site again"
    );
}

#[test]
fn an_id_must_be_in_its_list() {
    let sound = sound();
    let text = |id: u16| Text {
        rests_on: List(vec![story::model::ClaimId(id)].leak()),
        ..sound.dek
    };
    let claims = sound.claims.len() as u16;
    check(&Story {
        dek: text(claims - 1),
        ..sound
    });
    for id in [claims, u16::MAX] {
        let block = encode(&Story {
            dek: text(id),
            ..sound
        });
        assert_eq!(decoded(&block), Err(DecodeError::Altered), "claim {id}");
    }
    let venues = sound.venues.len() as u16;
    let step = TourStep {
        view: View::Venue(story::model::VenueId(venues)),
        ..sound.tour[0]
    };
    let block = encode(&Story {
        tour: List(vec![step].leak()),
        ..sound
    });
    assert_eq!(decoded(&block), Err(DecodeError::Altered));
}

/// The block of the smallest story after a change to its sections.
fn resealed(change: impl FnOnce(&mut Vec<u8>, &mut Vec<u8>)) -> Result<Story, DecodeError> {
    let (mut texts, mut numbers) = sections(&encode(&sound()));
    change(&mut texts, &mut numbers);
    decoded(&seal(&texts, &numbers, english()))
}

#[test]
fn bad_values_behind_a_right_checksum_are_refused() {
    // The numbers begin with the word of the direction, and the length of the list of translations.
    let (_, numbers) = sections(&encode(&sound()));
    assert_eq!(numbers[..2], [0, 0]);
    assert_eq!(resealed(|_, _| {}), Ok(sound()));
    let cases: [(&str, Result<Story, DecodeError>); 10] = [
        ("unknown word", resealed(|_, numbers| numbers[0] = 2)),
        ("not UTF-8", resealed(|texts, _| texts[0] = 0xff)),
        ("a text left over", resealed(|texts, _| texts.extend(b"x\0"))),
        (
            "a text without its end",
            resealed(|texts, _| texts.truncate(texts.len() - 1)),
        ),
        ("a number left over", resealed(|_, numbers| numbers.push(0))),
        (
            "a text missing",
            resealed(|texts, _| drop(texts.drain(..=texts.iter().position(|byte| *byte == 0).unwrap_or(0)))),
        ),
        (
            "a number missing",
            resealed(|_, numbers| numbers.truncate(numbers.len() - 1)),
        ),
        (
            "a longer form of a number",
            resealed(|_, numbers| drop(numbers.splice(0..1, [0x80, 0]))),
        ),
        (
            "a number of more than 64 bits",
            resealed(|_, numbers| drop(numbers.splice(1..2, [[0xff; 9].as_slice(), &[2]].concat()))),
        ),
        (
            "a huge length",
            resealed(|_, numbers| drop(numbers.splice(1..2, [0xff, 0xff, 0xff, 0xff, 0x0f]))),
        ),
    ];
    for (what, found) in cases {
        assert_eq!(found, Err(DecodeError::Altered), "{what}");
    }
    let infinite = Story {
        base_map: sound().base_map.map(|map| BaseMap {
            frame: [f64::INFINITY; 4],
            ..map
        }),
        ..sound()
    };
    assert_eq!(decoded(&encode(&infinite)), Err(DecodeError::Altered));
}

/// A repeatable sequence of numbers (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

fn mutated(block: &[u8], kind: usize, numbers: &mut Numbers) -> Vec<u8> {
    let mut block = block.to_vec();
    let length = block.len();
    let at = numbers.below(length);
    match kind {
        0 => block[at] ^= 1 << numbers.below(8),
        1 => block.truncate(at),
        2 => block.insert(at, numbers.below(256) as u8),
        3 => block.swap(at, numbers.below(length)),
        4 => drop(block.drain(at..(at + 1 + numbers.below(40)).min(length))),
        _ => block[16 + numbers.below(12)] = numbers.below(256) as u8,
    }
    block
}

/// With the old checksum, and with a right one, which shows what the decoder behind it does. Every block that it
/// accepts is the encoding of what it returns, so nothing was replaced by a default.
#[test]
fn mutations_of_a_real_story_are_refused_or_decoded_exactly() {
    let story = story_in(&root().join("seeds/quiet-diplomacy"));
    let block = encode(&story);
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut refused_behind_checksum = 0;
    for number in 0..500 {
        let mutated = mutated(&block, number % 6, &mut numbers);
        if let Ok(found) = decoded(&mutated) {
            assert!(mutated == block && found == story, "mutation {number}");
        }
        let right = with_checksum(mutated);
        match decoded(&right) {
            Ok(found) => assert!(encode(&found) == right, "mutation {number}"),
            Err(_) => refused_behind_checksum += 1,
        }
    }
    assert!(refused_behind_checksum > 100, "only {refused_behind_checksum}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_and_numbers_survive(
        texts in prop::array::uniform4(any::<String>()),
        language in any::<Option<String>>(),
        remarks in prop::collection::vec(any::<String>(), 0..9),
        frame in prop::array::uniform4(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO),
        paragraph in any::<u16>(),
        yearly in any::<Option<u64>>(),
    ) {
        let sound = sound();
        let text = |text: &String| -> &'static str { text.replace('\0', "").leak() };
        let mut claims = sound.claims.to_vec();
        claims[0].paragraph = paragraph;
        claims[0].notes = List(remarks.iter().map(text).collect::<Vec<_>>().leak());
        let mut deals = sound.deals.to_vec();
        let mut shares = deals[0].shares.to_vec();
        shares[0].yearly = yearly;
        deals[0].shares = List(shares.leak());
        check(&Story {
            hed: text(&texts[0]),
            kicker: text(&texts[1]),
            id: text(&texts[2]),
            article: Article { name: text(&texts[3]), language: language.as_ref().map(text), ..sound.article },
            claims: List(claims.leak()),
            deals: List(deals.leak()),
            base_map: sound.base_map.map(|map| BaseMap { frame, ..map }),
            ..sound
        });
    }

    #[test]
    fn any_sections_are_refused_or_decoded_exactly(texts in ".{0,80}", numbers in any::<Vec<u8>>()) {
        let block = seal(texts.as_bytes(), &numbers, english());
        if let Ok(story) = decoded(&block) {
            prop_assert_eq!(encode(&story), block);
        }
    }
}
