//! Addresses for every state: what is written is read again, and nothing that is read can harm.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use std::sync::LazyLock;

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use story::address::{ADDRESS_LIMIT, format, fragment, pages, parse};
use story::check::{StoryInput, load};
use story::model::Story;
use story::view_state::{Camera, Status, Theme, ViewState};
use story::vocabulary::ActorKind;

static STORY: LazyLock<Story> = LazyLock::new(|| {
    let path = format!(
        "{}/../../tests/problems/sound/story.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: std::fs::read(path).expect("the case is there"),
        base_map: None,
    };
    load(&input).unwrap_or_else(|report| panic!("{report}")).story
});

fn cameras() -> impl Strategy<Value = Camera> {
    (any::<i32>(), any::<i32>(), any::<u16>(), any::<bool>()).prop_map(|(longitude, latitude, zoom, near)| {
        Camera {
            longitude_milli: if near { longitude % 200_000 } else { longitude },
            latitude_milli: if near { latitude % 100_000 } else { latitude },
            zoom_centi: if near { zoom % 1_000 } else { zoom },
        }
    })
}

prop_compose! {
    /// Any state at all, settled or not.
    fn states()(
        view in any::<Index>(),
        theme in select(vec![Theme::Auto, Theme::Light, Theme::Dark]),
        step in any::<u8>(),
        camera in option::of(cameras()),
        (who, side, source) in (option::of(any::<Index>()), option::of(any::<Index>()), option::of(any::<Index>())),
        (with, beside) in (option::of(any::<Index>()), option::of(any::<Index>())),
        search in option::of(any::<String>()),
        kind in option::of(select(ActorKind::ALL.to_vec())),
        status in option::of(select(Status::all().collect::<Vec<_>>())),
        query in prop_oneof![Just(String::new()), any::<String>(), "[ a-zא-ת%&=+#?/;\u{202e}\u{0}]{0,100}"],
        (page, follow) in (any::<u16>(), option::of(any::<Index>())),
        guess in option::of(any::<u8>()),
        (revenue, years, growth) in (prop_oneof![any::<u64>(), 0..2_000u64], any::<u8>(), any::<i8>()),
    ) -> ViewState {
        let all = pages(&STORY);
        ViewState {
            theme,
            step,
            camera,
            who: who.map(|who| *who.get(&STORY.actor_ids().collect::<Vec<_>>())),
            beside: beside.map(|actor| *actor.get(&STORY.actor_ids().collect::<Vec<_>>())),
            second_side: with.map(|side| *side.get(&STORY.side_ids().collect::<Vec<_>>())),
            search,
            side: side.map(|side| *side.get(&STORY.side_ids().collect::<Vec<_>>())),
            kind,
            status,
            source: source.map(|source| *source.get(&STORY.source_ids().collect::<Vec<_>>())),
            query,
            page,
            follow: follow.map(|view| *view.get(&all)),
            guess,
            revenue,
            years,
            growth,
            ..ViewState::of(*view.get(&all))
        }
    }
}

/// Parts of addresses, and what only looks like one.
const PARTS: &[&str] = &[
    "map",
    "actors",
    "deal",
    "timeline",
    "positions",
    "sources",
    "claims",
    "midtown",
    "northland",
    "met",
    "/",
    "//",
    "..",
    ".",
    "?",
    "&",
    "=",
    "#",
    "#/",
    "%",
    "%zz",
    "%25",
    "%E2%80",
    "+",
    "at",
    "at=1,2,3",
    "who=northland",
    "beside=northland",
    "who=northland&beside=",
    "follow=map/midtown",
    "follow=",
    "page=2",
    "q=",
    "guess=",
    "revenue=",
    "years=",
    "growth=-",
    "theme=dark",
    "theme=light&theme=dark",
    "__proto__",
    "constructor",
    "javascript:",
    "<script>",
    "\u{202e}",
    "-0",
    "1e9",
    "99999999999999999999",
    "0.0000000000000000001",
    "NaN",
    "é",
    "index.html",
    "step=2",
    "step=0",
    "side=others",
    "kind=state",
    "status=expected",
    "source=agency",
];

/// Text that looks like an address, and text that does not.
fn addresses() -> impl Strategy<Value = String> {
    let part = select(PARTS);
    prop_oneof![
        any::<String>(),
        prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat()),
        "[#/?&=%a-f0-9,.+-]{0,60}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn addresses_survive_formatting_and_parsing(state in states()) {
        let state = state.normalize(&STORY);
        for address in [format(&state, &STORY), fragment(&state, &STORY)] {
            let parsed = parse(&address, &STORY);
            prop_assert_eq!(&parsed.state, &state, "{}", address);
            prop_assert!(!parsed.had_errors, "{}", address);
            prop_assert!(address.is_ascii() && !address.contains(['<', '>', '"', '\'', ' ', '\\']), "{}", address);
        }
    }

    #[test]
    fn normalizing_is_idempotent(state in states()) {
        let once = state.normalize(&STORY);
        prop_assert_eq!(once.clone().normalize(&STORY), once);
    }

    #[test]
    fn any_text_parses_to_a_normalized_state(address in addresses()) {
        let state = parse(&address, &STORY).state;
        prop_assert_eq!(state.clone().normalize(&STORY), state.clone());
        // What was read can be written, and means the same then.
        let again = parse(&format(&state, &STORY), &STORY);
        prop_assert!(!again.had_errors);
        prop_assert_eq!(again.state, state);
    }
}

#[test]
fn very_long_addresses_are_parsed_quickly() {
    for part in [
        "%", "%25", "a&", "q=x&", "/", "map/", "é", "?", "#", "=", "at=1,", "\u{202e}",
    ] {
        let parsed = parse(&part.repeat(1_000_000 / part.len()), &STORY);
        assert!(parsed.had_errors, "{part}");
        assert!(format(&parsed.state, &STORY).len() <= ADDRESS_LIMIT);
    }
}
