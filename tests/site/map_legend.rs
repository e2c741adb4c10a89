//! The notes below the map: what is drawn by us, and who took part.

use story::model::{List, VenueId, View};
use story::scene::map::participants;
use story::vocabulary::VenueKind;

use crate::map::drawn;
use crate::published::{all, load_folder, one, page, story, words};

#[test]
fn territory_has_the_same_wording_everywhere_and_the_drawing_is_ours() {
    let story = &story().story;
    let territories: Vec<VenueId> = story
        .venue_ids()
        .filter(|&id| story.venue(id).kind == VenueKind::Territory)
        .collect();
    let territory_names = story::scene::venue::territories(story).expect("the story has territories");
    for id in territories {
        let venue = story.venue(id);
        let page = page(&format!("map/{}/index.html", venue.id));
        let same = format!("{}, territory: {}", venue.name, venue.summary.text);
        assert_eq!(words(one(&page, ".bgr-venues__link[aria-current]")), same);
        let link = format!(".bgr-map__venue[aria-label='{same}']");
        assert_eq!(all(&page, &link).len(), 2, "{link}");
        assert!(words(one(&page, ".bgr-venue__kind")).starts_with("Territory"));
        let key = words(one(&page, ".bgr-map-legend"));
        assert!(
            key.contains(&format!("{territory_names}. Hatched by us")),
            "{key}"
        );
        assert!(
            all(&page, ".bgr-map-legend__line .bgr-claim-mark").is_empty(),
            "no claim proves a drawing"
        );
        // The legend and the detail explain what the drawing cannot show.
        let detail = words(one(&page, ".bgr-venue"));
        for note in venue.notes.iter() {
            assert!(detail.contains(note), "{note}");
        }
        let mut notes = story
            .views
            .map_notes
            .iter()
            .filter(|note| note.venues.contains(&id));
        assert!(notes.all(|note| key.contains(note.text)));
    }
}

#[test]
fn areas_that_an_event_is_about_are_marked_and_explained() {
    // No event of the first story is about an area as a whole, so the test gives one an area.
    let mut loaded = load_folder("seeds/quiet-diplomacy");
    let mut events = loaded.story.events.to_vec();
    for event in events.iter_mut().filter(|event| event.id == "energy-ceasefire") {
        event.area = Some("focus");
    }
    loaded.story.events = List(Box::leak(events.into_boxed_slice()));
    let story = &loaded.story;
    let mut seen = 0;
    for id in story.venue_ids() {
        let page = drawn(&loaded, View::Venue(id));
        let events = story::scene::venue::events_about_areas(story, id);
        assert_eq!(
            all(&page, ".bgr-map__picture[data-width=wide] .bgr-map__event-area").len(),
            events.len()
        );
        let key = words(one(&page, ".bgr-map-legend"));
        for event in events {
            assert!(key.contains(&format!(
                "{}: we mark the area as a whole",
                story.event(event).name
            )));
            seen += 1;
        }
    }
    assert!(seen > 0, "no event of the story is about an area");
}

#[test]
fn the_legend_names_who_took_part_with_shape_hedge_and_mark() {
    let story = &story().story;
    let mut seen = 0;
    for id in story.venue_ids() {
        let page = page(&format!("map/{}/index.html", story.venue(id).id));
        let lines: Vec<_> = all(&page, ".bgr-map-legend__line:has(.bgr-side-mark)");
        let expected: usize = participants(story, id).iter().map(|(_, found)| found.len()).sum();
        assert_eq!(lines.len(), expected, "{}", story.venue(id).id);
        let explained: Vec<&str> = all(&page, ".bgr-map-legend__line .bgr-side-mark")
            .iter()
            .filter_map(|mark| mark.attr("data-shape"))
            .collect();
        for shape in all(&page, ".bgr-map__side") {
            let shape = shape.attr("data-shape").unwrap();
            assert!(explained.contains(&shape), "{shape} has no line in the legend");
            seen += 1;
        }
    }
    assert!(seen > 0, "no side stands beside a venue");
    let riyadh = words(one(&page("map/riyadh/index.html"), ".bgr-map-legend"));
    for part in [
        "Russia: Reported US–Russia talks in Riyadh",
        "United States: Reported US–Russia talks in Riyadh, reportedly",
    ] {
        assert!(riyadh.contains(part), "{riyadh}");
    }
}

#[test]
fn what_is_drawn_for_a_selected_area_is_in_the_legend() {
    let story = &story().story;
    for id in story.venue_ids() {
        let venue = story.venue(id);
        let page = page(&format!("map/{}/index.html", venue.id));
        let drawn = all(&page, ".bgr-map__picture[data-width=wide] .bgr-map__chosen").len();
        assert_eq!(drawn, usize::from(venue.area.is_some()), "{}", venue.id);
        let key = words(one(&page, ".bgr-map-legend"));
        assert_eq!(
            key.contains(&format!("{}, chosen, has an outline.", venue.name)),
            drawn > 0,
            "{key}"
        );
        // A border is the only line: nothing joins capitals.
        assert!(all(&page, ".bgr-map line").is_empty());
    }
}
