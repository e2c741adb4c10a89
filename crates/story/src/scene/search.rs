//! The one search: actors, venues, events, issues, sources and statements, grouped.

use locale::{Msg, Words, msg};

use crate::case_fold::Query;
use crate::model::{List, OtherName, Story, View, other_names};
use crate::scene::sources::is_about;
use crate::view_state::{Section, ViewState};

/// Most results of a section that are shown at once.
const MAX_RESULTS: usize = 6;

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultGroup {
    pub kind: ResultKind,
    pub total: usize,
    /// The first results: those that start with the query, then the others in the order of the
    /// story.
    pub views: Vec<View>,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultKind {
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

impl ResultKind {
    /// In the order in which results are shown.
    pub const ALL: [ResultKind; 6] = [
        ResultKind::Actors,
        ResultKind::Venues,
        ResultKind::Events,
        ResultKind::Issues,
        ResultKind::Sources,
        ResultKind::Statements,
    ];

    fn views(self, story: &Story) -> Vec<View> {
        match self {
            ResultKind::Actors => story.actor_ids().map(View::Actor).collect(),
            ResultKind::Venues => story.venue_ids().map(View::Venue).collect(),
            ResultKind::Events => story.event_ids().map(View::Event).collect(),
            ResultKind::Issues => story.issue_ids().map(View::Issue).collect(),
            ResultKind::Sources => story.source_ids().map(View::Source).collect(),
            ResultKind::Statements => story.claim_ids().map(View::Claim).collect(),
        }
    }
}

/// The results of a search; empty for an empty query.
pub fn search(story: &Story, typed: &str) -> Vec<ResultGroup> {
    let query = Query::new(typed);
    if query.is_empty() {
        return Vec::new();
    }
    let found = |kind: ResultKind| {
        let all: Vec<View> = kind
            .views(story)
            .into_iter()
            .filter(|&view| matches(story, view, &query))
            .collect();
        let leads = |view: &View| {
            query.starts_word_of(name(story, *view))
                || also(story, *view)
                    .iter()
                    .any(|other| query.starts_word_of(other.name))
        };
        let mut views: Vec<View> = all.iter().copied().filter(leads).take(MAX_RESULTS).collect();
        let rest = all
            .iter()
            .copied()
            .filter(|view| !leads(view))
            .take(MAX_RESULTS - views.len());
        views.extend(rest);
        ResultGroup {
            kind,
            total: all.len(),
            views,
        }
    };
    ResultKind::ALL
        .into_iter()
        .map(found)
        .filter(|found| found.total > 0)
        .collect()
}

/// The number of results, for the dialog and the live region.
pub fn result_summary(words: Words, typed: &str, found: &[ResultGroup]) -> String {
    let total: usize = found.iter().map(|found| found.total).sum();
    match total {
        0 if Query::new(typed).is_empty() => words.text(Msg::SearchFindsKinds).to_owned(),
        0 => words.text(Msg::SearchNoResults).to_owned(),
        count => words.format(msg::CountResults { count }),
    }
}

/// The name of a result.
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

/// The name of a result as other languages write it.
fn also(story: &Story, view: View) -> List<OtherName> {
    match view {
        View::Actor(id) => story.actor(id).also,
        View::Venue(id) => story.venue(id).also,
        _ => List::EMPTY,
    }
}

/// A detail that distinguishes results with the same name; may be empty.
pub fn detail(story: &Story, view: View) -> &'static str {
    match view {
        View::Actor(id) => story.actor(id).title.text,
        View::Venue(id) => story.venue(id).summary.text,
        View::Event(id) => story.event(id).when.words,
        View::Source(id) => story.source(id).summary.text,
        _ => "",
    }
}

fn matches(story: &Story, view: View, query: &Query) -> bool {
    let name = name(story, view);
    let detail = detail(story, view);
    match view {
        View::Actor(id) => {
            let actor = story.actor(id);
            let mut texts = other_names(&actor.also);
            texts.extend([name, detail, actor.short, story.side(actor.side).name]);
            query.matches(&texts)
        }
        View::Venue(id) => {
            let venue = story.venue(id);
            let mut texts = other_names(&venue.also);
            texts.extend([name, detail, venue.within.unwrap_or_default()]);
            query.matches(&texts)
        }
        View::Event(id) => query.matches(&[name, detail, story.event(id).summary.text]),
        View::Source(id) => {
            let source = story.source(id);
            query.matches(&[
                name,
                detail,
                source.spelled.unwrap_or_default(),
                source.origin.unwrap_or_default(),
            ])
        }
        View::Claim(id) => is_about(story, id, query),
        _ => query.matches(&[name]),
    }
}

/// The state with the list of all results of a kind, if a view has such a list.
pub fn full_list(kind: ResultKind, typed: &str, state: &ViewState, story: &Story) -> Option<ViewState> {
    let section = match kind {
        ResultKind::Actors => Section::Actors,
        ResultKind::Statements => Section::Sources,
        _ => return None,
    };
    let list = ViewState {
        query: typed.to_owned(),
        ..state.reset(section.view())
    };
    Some(list.normalize(story))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_fold::fold;
    use crate::scene::fixture;
    use proptest::prelude::*;

    /// The story, in which one actor has names in other languages.
    fn story() -> Story {
        let mut story = fixture::story();
        let mut actors = story.actors.to_vec();
        actors[2].also = fixture::list(
            [("Элан Сёдерг", "ru"), ("إيلان سودرغ", "ar")]
                .map(|(name, language)| OtherName { name, language })
                .to_vec(),
        );
        story.actors = fixture::list(actors);
        story
    }

    fn check(typed: &str, expected: &[(ResultKind, &[&str])]) {
        let story = story();
        let found = search(&story, typed);
        let names: Vec<(ResultKind, Vec<&str>)> = found
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
    fn results_are_grouped_and_prefix_matches_come_first() {
        check("", &[]);
        check("  ", &[]);
        check("no such thing", &[]);
        check("midtown", &[(ResultKind::Venues, &["Midtown"])]);
        check("water", &[(ResultKind::Issues, &["Water"])]);
        check(
            "agency",
            &[
                (ResultKind::Sources, &["agency"]),
                (ResultKind::Statements, &["ada-wants"]),
            ],
        );
        // The statement that begins with the word stands before the one that is only about him.
        check(
            "elan soderg",
            &[
                (ResultKind::Actors, &["Élan Söderg"]),
                (ResultKind::Statements, &["elan-on-ada", "talks"]),
            ],
        );
        // So do the names of other languages, as they are typed there.
        check(
            "сЕДЕРГ",
            &[
                (ResultKind::Actors, &["Élan Söderg"]),
                (ResultKind::Statements, &["talks", "elan-on-ada"]),
            ],
        );
        check(
            "ايلان",
            &[
                (ResultKind::Actors, &["Élan Söderg"]),
                (ResultKind::Statements, &["talks", "elan-on-ada"]),
            ],
        );
        check("ada w", &[(ResultKind::Statements, &["ada-wants"])]);
    }

    #[test]
    fn a_group_lists_the_first_results_and_counts_all() {
        let story = fixture::crowd(5_000);
        let found = search(&story, "a");
        assert_eq!(
            (found[0].kind, found[0].total, found[0].views.len()),
            (ResultKind::Actors, 5_000, MAX_RESULTS)
        );
    }

    proptest! {
        #[test]
        fn every_actor_is_found_by_each_of_its_names(actor in 0u16..6, upper in any::<bool>()) {
            let story = story();
            let actor = crate::model::ActorId(actor);
            let also = story.actor(actor).also.iter().map(|other| other.name);
            for name in also.chain([story.actor(actor).name]) {
                let typed = if upper { name.to_uppercase() } else { fold(name) };
                let found = search(&story, &typed);
                prop_assert!(found.iter().any(|found| found.views.contains(&View::Actor(actor))), "{typed}");
            }
        }

        #[test]
        fn searching_never_fails(typed in any::<String>()) {
            for found in search(&fixture::story(), &typed) {
                prop_assert!(found.total >= found.views.len() && !found.views.is_empty());
            }
        }
    }
}
