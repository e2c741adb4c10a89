//! The roster, the actors' pages, the timeline and the events' pages, compared with the story.

use std::collections::BTreeSet;

use story::model::View;
use story::scene::actor::actor_profile;
use story::scene::timeline::timeline;
use story::view_state::ViewState;

use crate::published::{all, fold, one, page, story, words};

#[test]
fn roster_names_its_controls_and_counts() {
    let story = &story().story;
    let page = page("actors/index.html");
    assert_eq!(
        one(&page, "input[type=search]").value().attr("data-field"),
        Some("q")
    );
    assert_eq!(words(one(&page, "label[for=bgr-filter-field]")), "Filter actors");
    for (group, buttons) in [("Side", story.sides.len() + 1), ("Kind", 6)] {
        let group = format!("[role=group][aria-label={group}] button");
        let found = all(&page, &group);
        assert_eq!(found.len(), buttons, "{group}");
        assert!(
            found
                .iter()
                .all(|button| button.value().attr("data-href").is_some()),
            "{group}"
        );
        assert_eq!(
            all(&page, &format!("{group}[aria-pressed=true]")).len(),
            1,
            "{group}"
        );
    }
    let total = story.actors.len();
    assert_eq!(all(&page, "[aria-label=Actors] a").len(), total);
    for actor in story.actors.iter() {
        let link = format!("[aria-label=Actors] a[href='../actors/{}/']", actor.id);
        assert!(
            words(one(&page, &link)).starts_with(&fold(actor.name)),
            "{}",
            actor.id
        );
    }
    assert!(words(one(&page, "main")).contains(&format!("{total} of {total} shown")));
    // The button of each side shows its count.
    for side in story.side_ids() {
        let count = story.actors.iter().filter(|actor| actor.side == side).count();
        let button = format!("{} {count}", story.side(side).short);
        assert!(
            all(&page, "[aria-label=Side] button")
                .iter()
                .any(|found| words(*found) == button),
            "{button}"
        );
    }
}

#[test]
fn the_live_region_is_silent_at_load() {
    for path in ["actors/index.html", "timeline/index.html"] {
        let page = page(path);
        assert!(
            all(&page, "[role=status]")
                .iter()
                .all(|status| words(*status).is_empty()),
            "{path}"
        );
    }
}

#[test]
fn actor_pages_show_all_facts() {
    let story = &story().story;
    for id in story.actor_ids() {
        let actor = story.actor(id);
        let page = page(&format!("actors/{}/index.html", actor.id));
        let region = one(&page, &format!("section[aria-label='{}']", actor.name));
        assert_eq!(words(one(&page, "h1")), fold(actor.name));
        let text = words(region);
        let scene = actor_profile(story, id);
        let lists = [&scene.positions, &scene.own_statements, &scene.further];
        let claims = lists.into_iter().flatten();
        let events = scene
            .appearances
            .iter()
            .map(|appearance| appearance.together.event);
        let facts = claims
            .map(|&claim| story.claim(claim).statement)
            .chain(events.map(|event| story.event(event).name))
            .chain(actor.gaps.iter().copied())
            .chain(actor.notes.iter().copied());
        for fact in facts {
            assert!(text.contains(&fold(fact)), "{}: {fact}", actor.id);
        }
        // A block without content has no heading.
        for (heading, is_empty) in [
            ("Said by ", scene.own_statements.is_empty()),
            ("Positions on the side of ", scene.positions.is_empty()),
            (
                "Said about ",
                scene.told > 0 || scene.further.is_empty() || !scene.positions.is_empty(),
            ),
            ("Named at", scene.appearances.is_empty()),
        ] {
            let found = all(&page, ".bgr-actor-profile h2")
                .into_iter()
                .any(|found| words(found).starts_with(heading));
            assert_eq!(found, !is_empty, "{}: {heading}", actor.id);
        }
        // No statement stands twice on the page.
        let mut statements = BTreeSet::new();
        for statement in all(&page, ".bgr-statement__text") {
            let statement = words(statement);
            assert!(statements.insert(statement.clone()), "{}: {statement}", actor.id);
        }
        // The selected actor is marked in the roster.
        let current = all(&page, "[aria-label=Actors] [aria-current]");
        assert_eq!(current.len(), 1);
        assert!(words(current[0]).starts_with(&fold(actor.name)));
    }
}

#[test]
fn the_diagram_of_an_actor_has_every_relation() {
    let story = &story().story;
    for id in story.actor_ids() {
        let actor = story.actor(id);
        let page = page(&format!("actors/{}/index.html", actor.id));
        let scene = actor_profile(story, id);
        for &other in scene.from_others.iter().chain(&scene.to_others) {
            let other = story.actor(other);
            let href = format!("../../actors/{}/", other.id);
            let named = all(&page, ".bgr-relations a")
                .iter()
                .any(|link| link.value().attr("href") == Some(href.as_str()));
            assert!(named, "{}: {} is missing from the diagram", actor.id, other.id);
        }
        // Each relation that nothing else tells is a sentence in the author's words.
        let sentences = all(&page, ".bgr-relations__sentence");
        assert_eq!(sentences.len(), scene.relations.len(), "{}", actor.id);
        for (row, found) in scene.relations.iter().zip(sentences) {
            let sentence = words(found);
            let names = row.relation.to.iter().chain([&row.relation.from]);
            for &name in names {
                assert!(sentence.contains(&fold(story.actor(name).name)), "{sentence}");
            }
            assert!(sentence.contains(&fold(row.relation.words)), "{sentence}");
        }
        // The diagram is one tab stop.
        let stops = all(&page, ".bgr-relations [tabindex='0']").len();
        let is_drawn = !(scene.from_others.is_empty() && scene.to_others.is_empty());
        assert_eq!(stops, usize::from(is_drawn), "{}", actor.id);
    }
}

#[test]
fn the_timeline_shows_each_event_with_its_date_in_the_articles_words() {
    let story = &story().story;
    let page = page("timeline/index.html");
    let rows = all(&page, "[aria-label=Timeline] > li");
    let scene = timeline(story, &ViewState::of(View::Timeline));
    assert_eq!(rows.len(), story.events.len());
    for (row, found) in scene.rows.iter().zip(rows) {
        let event = story.event(row.event);
        let text = words(found);
        assert!(text.contains(&fold(event.name)), "{}", event.id);
        assert!(text.contains(&fold(event.summary.text)), "{}", event.id);
        if event.when.words.is_empty() {
            assert!(text.contains("No date given"), "{}", event.id);
        } else {
            assert!(
                text.to_lowercase()
                    .contains(&fold(event.when.words).to_lowercase()),
                "{}",
                event.id
            );
        }
        assert_eq!(
            row.mark.is_none(),
            text.contains("Not placed on the scale"),
            "{}",
            event.id
        );
    }
}

#[test]
fn event_pages_show_all_facts() {
    let story = &story().story;
    for id in story.event_ids() {
        let event = story.event(id);
        let page = page(&format!("timeline/{}/index.html", event.id));
        let text = words(one(&page, "main"));
        for part in event.participants.iter() {
            assert!(
                text.contains(&fold(story.actor(part.actor).short)),
                "{}",
                event.id
            );
        }
        for &venue in event.venues.iter() {
            assert!(text.contains(&fold(story.venue(venue).name)), "{}", event.id);
        }
        for claim in story.claims_about_event(id) {
            assert!(text.contains(&fold(story.claim(claim).statement)), "{}", event.id);
        }
        // Only the claim that gives the date stands beside it.
        let when = all(&page, ".bgr-event-details__row")[0];
        let marks = when
            .select(&scraper::Selector::parse("details a").unwrap())
            .filter_map(|link| link.value().attr("href"))
            .collect::<Vec<_>>();
        let dated: Vec<String> = event
            .when
            .claim
            .iter()
            .map(|&claim| format!("../../claims/{}/", story.claim(claim).id))
            .collect();
        assert_eq!(marks, dated, "{}", event.id);
        assert_eq!(
            text.contains(", placed here by us"),
            event.placed_by_us,
            "{}",
            event.id
        );
        for word in ["Previous in the list", "Next in the list"] {
            assert!(
                text.contains(word) || [0, story.events.len() - 1].contains(&id.index()),
                "{}: {word}",
                event.id
            );
        }
        for note in event.notes.iter() {
            assert!(text.contains(&fold(note)), "{}: {note}", event.id);
        }
        for words in event
            .gaps
            .iter()
            .copied()
            .chain(event.outcome.map(|outcome| outcome.text))
        {
            assert!(text.contains(&fold(words)), "{}: {words}", event.id);
        }
    }
}
