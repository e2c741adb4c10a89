//! The one search: actors, venues, events, issues, sources and statements, grouped.

use crate::fold::Query;
use crate::model::{Story, View};
use crate::view_state::{Group, ViewState};

/// Most results of a group that are shown at once.
const MOST: usize = 6;

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The kind.
    pub kind: Kind,
    /// How many there are.
    pub total: usize,
    /// The first of them: what begins with the words, then the rest in the story's order.
    pub views: Vec<View>,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// People, states, bodies.
    Actors,
    /// Places and areas.
    Venues,
    /// What happened.
    Events,
    /// Questions.
    Issues,
    /// Outlets.
    Sources,
    /// Claims.
    Statements,
}

impl Kind {
    /// Every kind, in the order in which results are shown.
    pub const ALL: [Kind; 6] = [
        Kind::Actors,
        Kind::Venues,
        Kind::Events,
        Kind::Issues,
        Kind::Sources,
        Kind::Statements,
    ];

    fn views(self, story: &Story) -> Vec<View> {
        match self {
            Kind::Actors => story.actor_ids().map(View::Actor).collect(),
            Kind::Venues => story.venue_ids().map(View::Venue).collect(),
            Kind::Events => story.event_ids().map(View::Event).collect(),
            Kind::Issues => story.issue_ids().map(View::Issue).collect(),
            Kind::Sources => story.source_ids().map(View::Source).collect(),
            Kind::Statements => story.claim_ids().map(View::Claim).collect(),
        }
    }
}

/// What a search finds; nothing where nothing is searched for.
pub fn search(story: &Story, typed: &str) -> Vec<Found> {
    let query = Query::new(typed);
    if query.is_empty() {
        return Vec::new();
    }
    let found = |kind: Kind| {
        let all: Vec<View> = kind
            .views(story)
            .into_iter()
            .filter(|&view| fits(story, view, &query))
            .collect();
        let leads = |view: &View| query.begins_word_of(name(story, *view));
        let mut views: Vec<View> = all.iter().copied().filter(leads).take(MOST).collect();
        let rest = all
            .iter()
            .copied()
            .filter(|view| !leads(view))
            .take(MOST - views.len());
        views.extend(rest);
        Found {
            kind,
            total: all.len(),
            views,
        }
    };
    Kind::ALL
        .into_iter()
        .map(found)
        .filter(|found| found.total > 0)
        .collect()
}

/// What was found, in a few words; they stand in the dialog and are spoken after a pause.
pub fn found_words(typed: &str, found: &[Found]) -> String {
    let total: usize = found.iter().map(|found| found.total).sum();
    match total {
        0 if Query::new(typed).is_empty() => {
            String::from("Actors, venues, events, issues, sources and statements.")
        }
        0 => String::from("Nothing fits. Every word must occur: try fewer."),
        1 => String::from("1 result"),
        _ => total.to_string() + " results",
    }
}

/// The name under which a result stands.
pub fn name(story: &Story, view: View) -> &'static str {
    match view {
        View::Actor(id) => story.actor(id).name,
        View::Venue(id) => story.venue(id).name,
        View::Event(id) => story.event(id).name,
        View::Issue(id) => story.issue(id).name,
        View::Source(id) => story.source(id).name,
        View::Claim(id) => story.claim(id).statement,
        _ => "",
    }
}

/// A few words that tell results of one name apart; empty where the name says all.
pub fn detail(story: &Story, view: View) -> &'static str {
    match view {
        View::Actor(id) => story.actor(id).title.text,
        View::Venue(id) => story.venue(id).summary.text,
        View::Event(id) => story.event(id).when.words,
        View::Source(id) => story.source(id).summary.text,
        _ => "",
    }
}

fn fits(story: &Story, view: View, query: &Query) -> bool {
    let name = name(story, view);
    let detail = detail(story, view);
    match view {
        View::Actor(id) => {
            let actor = story.actor(id);
            query.fits(&[name, detail, actor.short, story.side(actor.side).name])
        }
        View::Venue(id) => query.fits(&[name, detail, story.venue(id).within.unwrap_or_default()]),
        View::Event(id) => query.fits(&[name, detail, story.event(id).summary.text]),
        View::Source(id) => {
            let source = story.source(id);
            query.fits(&[
                name,
                detail,
                source.spelled.unwrap_or_default(),
                source.origin.unwrap_or_default(),
            ])
        }
        View::Claim(id) => super::sources::is_about(story, id, query),
        _ => query.fits(&[name]),
    }
}

/// The state that lists every result of a kind, where a view has such a list.
pub fn whole_list(kind: Kind, typed: &str, state: &ViewState, story: &Story) -> Option<ViewState> {
    let group = match kind {
        Kind::Actors => Group::Actors,
        Kind::Statements => Group::Sources,
        _ => return None,
    };
    let list = ViewState {
        query: typed.to_owned(),
        ..state.fresh(group.view())
    };
    Some(list.settle(story))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;
    use crate::scene::fixture;
    use proptest::prelude::*;

    fn check(typed: &str, expected: &[(Kind, &[&str])]) {
        let story = fixture::story();
        let found = search(&story, typed);
        let names: Vec<(Kind, Vec<&str>)> = found
            .iter()
            .map(|found| {
                (
                    found.kind,
                    found.views.iter().map(|&view| name(&story, view)).collect(),
                )
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(kind, names)| (*kind, names.to_vec()))
            .collect();
        assert_eq!(names, expected, "{typed}");
    }

    #[test]
    fn results_are_grouped_and_what_begins_with_the_words_leads() {
        check("", &[]);
        check("  ", &[]);
        check("no such thing", &[]);
        check("midtown", &[(Kind::Venues, &["Midtown"])]);
        check("water", &[(Kind::Issues, &["Water"])]);
        check(
            "agency",
            &[(Kind::Sources, &["agency"]), (Kind::Statements, &["ada-wants"])],
        );
        // The statement that begins with the word stands before the one that is only about him.
        check(
            "elan soderg",
            &[
                (Kind::Actors, &["Élan Söderg"]),
                (Kind::Statements, &["elan-on-ada", "talks"]),
            ],
        );
        check("ada w", &[(Kind::Statements, &["ada-wants"])]);
    }

    #[test]
    fn a_group_shows_its_first_and_counts_all() {
        let story = fixture::crowd(5_000);
        let found = search(&story, "a");
        assert_eq!(
            (found[0].kind, found[0].total, found[0].views.len()),
            (Kind::Actors, 5_000, MOST)
        );
    }

    proptest! {
        #[test]
        fn every_name_finds_its_own(actor in 0u16..6, upper in any::<bool>()) {
            let story = fixture::story();
            let actor = crate::model::ActorId(actor);
            let name = story.actor(actor).name;
            let typed = if upper { name.to_uppercase() } else { fold(name) };
            let found = search(&story, &typed);
            prop_assert!(found.iter().any(|found| found.views.contains(&View::Actor(actor))));
        }

        #[test]
        fn searching_never_fails(typed in any::<String>()) {
            for found in search(&fixture::story(), &typed) {
                prop_assert!(found.total >= found.views.len() && !found.views.is_empty());
            }
        }
    }
}
