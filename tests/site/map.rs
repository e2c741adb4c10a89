//! The pages of the map, with no, one, many and thousands of venues.

use backgrounder::context::DocumentMode;
use scraper::Html;
use site::page::render;
use story::check::{Loaded, StoryInput, load};
use story::geo::projection::LonLat;
use story::model::{BaseMap, ClaimId, List, Text, Venue, VenueId, View};
use story::vocabulary::VenueKind;

use crate::published::{all, fold, load_folder, one, page, story, text, words};

/// A made-up story with this many venues on the first story's base map.
fn story_with(count: u16) -> Loaded {
    let mut loaded = load_folder("tests/stories/five-way");
    assert!(loaded.story.venues.is_empty(), "its venues would be replaced");
    let words = |text: &'static str| Text {
        text,
        rests_on: List(&[ClaimId(0)]),
    };
    let venues: Vec<Venue> = (0..count)
        .map(|number| Venue {
            id: Box::leak(format!("town-{number}").into_boxed_str()),
            name: Box::leak(format!("Town {number}").into_boxed_str()),
            kind: VenueKind::ALL[usize::from(number) % 4],
            at: LonLat {
                longitude: f64::from(number % 100) * 0.8 - 20.0,
                latitude: f64::from(number / 100) * 0.7 + 28.0,
            },
            area: None,
            anchor: None,
            within: None,
            also: List::EMPTY,
            summary: words("A town"),
            lede: words("A town among others"),
            zoom: None,
            notes: List::EMPTY,
            gaps: List::EMPTY,
        })
        .collect();
    loaded.story.venues = List(Box::leak(venues.into_boxed_slice()));
    loaded.story.base_map = story().story.base_map;
    loaded
}

/// A base map without its story.
fn load_map(path: &str) -> Option<BaseMap> {
    let input = StoryInput {
        file: "story.json".to_owned(),
        text: text("tests/stories/five-way/story.json").into_bytes(),
        base_map: Some(("base-map.json".to_owned(), text(path).into_bytes())),
    };
    load(&input)
        .unwrap_or_else(|report| panic!("{report}"))
        .story
        .base_map
}

/// The page of a view of a made-up story.
pub fn drawn(loaded: &Loaded, view: View) -> Html {
    let pages = render(loaded, DocumentMode::Page, &[view]).unwrap();
    Html::parse_document(&pages[0])
}

#[test]
fn a_story_without_venues_says_so() {
    let with_map = story_with(0);
    let mut without = story_with(0);
    without.story.base_map = None;
    for loaded in [with_map, without] {
        let page = drawn(&loaded, View::Map);
        let region = one(&page, "section[aria-label='Map of venues']");
        assert!(
            words(region).starts_with("There is no map to draw"),
            "{}",
            words(region)
        );
        assert!(all(&page, ".bgr-venues").is_empty(), "an empty list is silent");
        assert!(
            all(
                &page,
                ".bgr-map__picture, .bgr-map__button, .bgr-map-legend button"
            )
            .is_empty()
        );
    }
}

#[test]
fn a_single_venue_gives_one_marker() {
    let loaded = story_with(1);
    let page = drawn(&loaded, View::Venue(VenueId(0)));
    assert_eq!(all(&page, ".bgr-map__picture").len(), 2);
    assert_eq!(all(&page, ".bgr-map__venue").len(), 2);
    assert_eq!(
        words(one(&page, "nav[aria-label='Venue by venue']")),
        "Venue 1 of 1"
    );
    assert_eq!(all(&page, ".bgr-venues__link[aria-current]").len(), 1);
}

#[test]
fn without_a_base_map_the_list_has_everything() {
    let mut loaded = story_with(3);
    loaded.story.base_map = None;
    let page = drawn(&loaded, View::Venue(VenueId(2)));
    assert_eq!(all(&page, ".bgr-venues__link").len(), 3);
    one(&page, "section[aria-labelledby='bgr-venue']");
    let region = words(one(&page, "section[aria-label='Map of venues']"));
    assert!(region.starts_with("There is no map to draw"), "{region}");
}

#[test]
fn a_story_elsewhere_is_framed_by_its_own_venues() {
    let mut loaded = story_with(3);
    let mut venues = loaded.story.venues.to_vec();
    for (venue, (longitude, latitude)) in
        venues
            .iter_mut()
            .zip([(38.75, 9.03), (32.53, 15.6), (31.24, 30.04)])
    {
        venue.at = LonLat { longitude, latitude };
    }
    loaded.story.venues = List(Box::leak(venues.into_boxed_slice()));
    loaded.story.base_map = load_map("tests/maps/nile/base-map.json");
    for view in [View::Map, View::Venue(VenueId(1))] {
        let page = drawn(&loaded, view);
        for width in ["wide", "narrow"] {
            let picture = format!(".bgr-map__picture[data-width={width}]");
            assert!(
                all(&page, &format!("{picture} .bgr-map__pill-name")).len() < 3,
                "{view:?} {width}"
            );
            let names: String = all(&page, &format!("{picture} text"))
                .into_iter()
                .map(words)
                .collect();
            // From near, a chosen venue may stand where its country's name would.
            let named = ["Sudan", "Egypt"].iter().any(|name| names.contains(name));
            assert!(
                names.contains("Town 1") && (named || view != View::Map),
                "{names}"
            );
        }
    }
}

#[test]
fn thousands_of_venues_make_no_larger_a_page_than_hundreds() {
    let count = |venues: u16, view: View| {
        let page = drawn(&story_with(venues), view);
        (all(&page, "*").len(), page)
    };
    let (hundreds, _) = count(400, View::Map);
    let (thousands, page) = count(5_000, View::Map);
    assert!(
        thousands < hundreds * 2 && thousands < 8_000,
        "{hundreds} elements for 400 venues, {thousands} for 5,000"
    );
    assert_eq!(all(&page, ".bgr-venues__link").len(), 120);
    // A marker for several venues shows how many.
    let counted: u32 = all(&page, ".bgr-map__picture[data-width=wide] .bgr-map__count")
        .into_iter()
        .map(|count| words(count).parse::<u32>().unwrap())
        .sum();
    assert!(counted > 2_000, "{counted} are counted");
    let (_, chosen) = count(5_000, View::Venue(VenueId(4_321)));
    assert_eq!(
        words(one(&chosen, ".bgr-venues__link[aria-current]")),
        "Town 4321, address: A town"
    );
    assert!(words(one(&chosen, ".bgr-venue")).contains("Venue 4,322 of 5,000"));
    let ways: Vec<String> = all(&chosen, ".bgr-venues .bgr-caption a")
        .into_iter()
        .map(words)
        .collect();
    assert_eq!(ways, ["Earlier ones", "Later ones"]);
}

#[test]
fn the_map_page_is_small() {
    let page = page("map/index.html");
    // The previews in the template are not part of the document.
    let is_preview = |one: &scraper::ElementRef<'_>| {
        one.ancestors()
            .filter_map(scraper::ElementRef::wrap)
            .any(|above| above.value().name() == "template")
    };
    let count = all(&page, "*").iter().filter(|one| !is_preview(one)).count();
    assert!(count <= 350, "{count} elements");
}

#[test]
fn kinds_are_words_and_marks_are_dots_and_bars() {
    let story = &story().story;
    let page = page("map/index.html");
    for id in story.venue_ids() {
        let venue = story.venue(id);
        let item = format!(".bgr-venues__link[href='../map/{}/']", venue.id);
        let item = one(&page, &item);
        assert_eq!(item.attr("data-area").is_some(), venue.area.is_some());
        assert!(words(item).starts_with(&format!("{}, ", venue.name)));
    }
    assert!(
        all(&page, "[id^=bgr-venue-]:not(template)").is_empty(),
        "no emblem of a kind"
    );
    for dot in all(&page, ".bgr-map__dot") {
        assert_eq!(dot.value().name(), "circle");
    }
}

#[test]
fn a_place_of_our_choice_is_said_to_be_ours() {
    let story = &story().story;
    let ours: Vec<VenueId> = story
        .venue_ids()
        .filter(|&id| story.is_placed_by_us(id))
        .collect();
    assert!(!ours.is_empty());
    for id in story.venue_ids() {
        let venue = story.venue(id);
        let page = page(&format!("map/{}/index.html", venue.id));
        let kind = words(one(&page, ".bgr-venue__kind"));
        assert_eq!(
            kind.ends_with(", placed here by us"),
            ours.contains(&id),
            "{kind}"
        );
        assert_eq!(all(&page, ".bgr-map__venue[data-ours]").len(), ours.len() * 2);
        assert!(words(one(&page, ".bgr-map-legend")).contains("Hollow dot on the map: placed by us."));
    }
}

#[test]
fn a_venue_lists_the_statements_about_its_events() {
    let story = &story().story;
    for id in story.venue_ids() {
        let page = page(&format!("map/{}/index.html", story.venue(id).id));
        let detail = words(one(&page, ".bgr-venue"));
        for event in story.events_at(id) {
            for claim in story.claims_about_event(event) {
                assert!(detail.contains(&fold(story.claim(claim).statement)), "{detail}");
            }
        }
    }
}

#[test]
fn empty_fields_of_an_event_are_silent() {
    let mut loaded = load_folder("seeds/quiet-diplomacy");
    let empty = |event: &story::model::Event| story::model::Event {
        participants: List::EMPTY,
        about: None,
        outcome: None,
        ..*event
    };
    let events: Vec<_> = loaded.story.events.iter().map(empty).collect();
    loaded.story.events = List(Box::leak(events.into_boxed_slice()));
    let venue = loaded.story.find_venue("riyadh").unwrap();
    let page = drawn(&loaded, View::Venue(venue));
    for block in all(&page, ".bgr-venue__fact, .bgr-event-details") {
        let labels: Vec<String> = all(&page, ".bgr-venue__fact > b")
            .into_iter()
            .map(words)
            .collect();
        assert!(labels.iter().all(|label| label == "When"), "{labels:?}");
        assert!(!words(block).contains("Not in the article"), "{}", words(block));
    }
    for id in loaded.story.event_ids() {
        let page = drawn(&loaded, View::Event(id));
        let event = loaded.story.event(id);
        let labels: Vec<String> = all(&page, ".bgr-event-details dt")
            .into_iter()
            .map(words)
            .collect();
        let expected = if event.venues.is_empty() {
            &["When"][..]
        } else {
            &["When", "Where"]
        };
        assert_eq!(labels, expected, "{}", event.id);
    }
}

#[test]
fn hosts_and_mediators_are_not_in_delegations() {
    let loaded = load_folder("tests/stories/tide");
    let story = &loaded.story;
    let mut seen = 0;
    for id in story.venue_ids() {
        let page = drawn(&loaded, View::Venue(id));
        for meeting in story::scene::venue::venue_detail(story, id).meetings {
            for (role, actors) in &meeting.others {
                let between = matches!(
                    role,
                    story::vocabulary::Role::Mediator | story::vocabulary::Role::Host
                );
                if !between {
                    continue;
                }
                seen += 1;
                for &actor in actors {
                    let name = story.actor(actor).name;
                    let delegations: String = all(&page, ".bgr-delegation").into_iter().map(words).collect();
                    assert!(!delegations.contains(name), "{name} sits in a delegation");
                    assert!(words(one(&page, ".bgr-venue")).contains(name), "{name}");
                }
            }
        }
    }
    assert!(seen > 0, "nobody in the story mediates");
}
