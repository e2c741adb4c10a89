//! Snapshots of each kind of view as an outline of roles, names and text. Facts from the story are checked first, then the
//! outline is compared with the one in `snapshots/`. `INSTA_UPDATE=always cargo test --test site snapshots` updates the
//! snapshots; read the difference before committing it.

use backgrounder::context::DocumentMode;
use site::page::render_states;
use scraper::Html;
use story::address;
use story::model::{Claim, Story, View};
use story::scene;
use story::view_state::ViewState;

use crate::outline::outline;
use crate::published::{fold, load_folder, text};

/// A small made-up story, which does not change with an article.
const STORY: &str = "tide";

/// The addresses of the story's examples.
fn examples() -> Vec<String> {
    let all = text("tests/examples.txt");
    all.lines()
        .filter_map(|line| line.strip_prefix(&format!("{STORY} /")))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_kind_of_view_shows_its_facts_and_matches_its_snapshot() {
    let loaded = load_folder(&format!("tests/stories/{STORY}"));
    let story = &loaded.story;
    let mut kinds = Vec::new();
    let mut wrong = Vec::new();
    for example in examples() {
        let parsed = address::parse(&example, story);
        assert!(!parsed.had_errors, "/{example} has errors");
        let state = parsed.state;
        kinds.push(core::mem::discriminant(&state.view));
        let html = render_states(&loaded, DocumentMode::Page, std::slice::from_ref(&state))
            .unwrap()
            .remove(0);
        // Header and footer are the same on every page, so most snapshots contain only the main element.
        let is_plain = state == ViewState::of(state.view) && state.view != View::Overview;
        let part = if is_plain { "main" } else { "body" };
        let told = outline(&Html::parse_document(&html), part);
        for fact in facts(story, &state) {
            assert!(
                told.contains(&fold(fact)),
                "/{example} does not show \"{fact}\":\n{told}"
            );
        }
        // Compare all examples before failing, so that one run shows every difference.
        let name = name_of(&example);
        let kept = std::panic::catch_unwind(|| assert_snapshot(&name, &told));
        if kept.is_err() {
            wrong.push(name);
        }
    }
    for view in address::pages(story) {
        let kind = core::mem::discriminant(&view);
        assert!(kinds.contains(&kind), "no example of the kind of {view:?}");
    }
    assert!(
        wrong.is_empty(),
        "these outlines have changed: {}",
        wrong.join(", ")
    );
}

fn assert_snapshot(name: &str, told: &str) {
    insta::with_settings!({
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, told);
    });
}

/// A file's name for an address.
fn name_of(example: &str) -> String {
    let plain: String = example
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    match plain.trim_matches('-') {
        "" => "overview".to_owned(),
        name => name.to_owned(),
    }
}

/// The facts that a view must show.
fn facts(story: &Story, state: &ViewState) -> Vec<&'static str> {
    let statements = |fits: &dyn Fn(&Claim) -> bool| {
        let claims = story.claims.iter().filter(|claim| fits(claim));
        claims.map(|claim| claim.statement).collect::<Vec<_>>()
    };
    let mut facts = match state.view {
        View::Overview => vec![story.hed, story.dek.text],
        View::Map => story.venues.iter().map(|venue| venue.name).collect(),
        View::Venue(id) => {
            let detail = scene::venue::venue_detail(story, id);
            let lede = story.venue(id).lede.text;
            vec![story.venue(id).name, if detail.shows_lede { lede } else { "" }]
        }
        View::Actors => scene::roster::filtered_actors(story, state)
            .into_iter()
            .map(|id| story.actor(id).name)
            .collect(),
        View::Actor(id) => {
            let mut facts = statements(&|claim| claim.speaks(id));
            facts.extend([story.actor(id).name, story.actor(id).title.text]);
            facts
        }
        View::Deal => vec![story.deals[0].title],
        View::Timeline => story
            .events
            .iter()
            .flat_map(|event| [event.name, event.when.words])
            .collect(),
        View::Event(id) => vec![story.event(id).name, story.event(id).summary.text],
        View::Positions if state.who.is_some() => [state.who, state.beside]
            .into_iter()
            .flatten()
            .flat_map(|id| {
                let mut facts = statements(&|claim| claim.speaks(id));
                facts.extend([
                    story.actor(id).name,
                    "No position here",
                    "Position on the side of ",
                ]);
                facts
            })
            .collect(),
        View::Positions => {
            let positions = story.claims.iter().flat_map(|claim| claim.positions.iter());
            let issues = story.issues.iter().map(|issue| issue.name);
            positions.map(|position| position.text).chain(issues).collect()
        }
        View::Issue(id) => {
            let mut facts = statements(&|claim| claim.positions.iter().any(|position| position.issue == id));
            facts.push(story.issue(id).name);
            facts
        }
        View::Sources => {
            let found = scene::sources::statements(story, state);
            found.into_iter().map(|id| story.claim(id).statement).collect()
        }
        View::Source(id) => {
            let mut facts = statements(&|claim| claim.through.contains(&id));
            facts.push(story.source(id).name);
            facts
        }
        View::Claim(id) => {
            let claim = story.claim(id);
            let through = claim.through.iter().map(|&source| story.source(source).name);
            let mut facts: Vec<&'static str> = through.collect();
            facts.extend(claim.speaker.map(|speaker| speaker.called));
            facts.push(claim.statement);
            facts
        }
    };
    if let Some(thing) = state.follow {
        facts.extend(["Following", "[marked]", scene::search::name(story, thing)]);
    }
    if let Some(wanted) = &state.search {
        let found = scene::search::search(story, wanted);
        assert!(!found.is_empty(), "the example finds nothing");
        facts.push("dialog \"Search\"");
    }
    assert!(!facts.is_empty(), "{:?} has no facts", state.view);
    facts
}
