//! The one search: actors, venues, events, issues, sources and statements, grouped.

use core::cell::RefCell;

use locale::{Msg, Words, msg};

use crate::case_fold::{Query, starts_word_of, words};
use crate::model::{Actor, Claim, Story, View, other_names};
use crate::scene::sources::searched_texts;
use crate::search_index::SearchIndex;
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
    let words = words(typed);
    if words.is_empty() {
        return Vec::new();
    }
    with_search_indexes(story, |indexes| {
        let all = ResultKind::ALL.into_iter().zip(indexes);
        all.filter_map(|(kind, index)| group(story, kind, index, &words))
            .collect()
    })
}

/// What was found of one kind, if anything.
fn group(story: &Story, kind: ResultKind, index: &KindIndex, words: &[String]) -> Option<ResultGroup> {
    let hits = index.texts.hits_of_all(words).into_iter().enumerate();
    let found: Vec<usize> = hits.filter_map(|(at, hit)| hit.then_some(at)).collect();
    let leads = |at: &usize| starts_word_of(index.names.folded(*at), words);
    let mut first: Vec<usize> = found.iter().copied().filter(leads).take(MAX_RESULTS).collect();
    let others = found.iter().copied().filter(|at| !leads(at));
    let others: Vec<usize> = others.take(MAX_RESULTS - first.len()).collect();
    first.extend(others);
    let views = kind.views(story);
    (!found.is_empty()).then(|| ResultGroup {
        kind,
        total: found.len(),
        views: first.iter().filter_map(|&at| views.get(at).copied()).collect(),
    })
}

/// The folded texts of one kind.
struct KindIndex {
    /// The texts in which a result is searched.
    texts: SearchIndex,
    /// Its names.
    names: SearchIndex,
}

/// Uses the indexes of all kinds. Those of the last story are kept, so that texts are folded once and not at every key; the lists
/// of a story never change.
fn with_search_indexes<T>(story: &Story, use_indexes: impl FnOnce(&[KindIndex]) -> T) -> T {
    type Kept = Option<((*const Claim, *const Actor), Vec<KindIndex>)>;
    thread_local! {
        static OF_STORY: RefCell<Kept> = const { RefCell::new(None) };
    }
    let lists = (story.claims.0.as_ptr(), story.actors.0.as_ptr());
    OF_STORY.with_borrow_mut(|kept| {
        if kept.as_ref().is_some_and(|(known, _)| *known != lists) {
            *kept = None;
        }
        let index = |kind: ResultKind| {
            let views = kind.views(story);
            KindIndex {
                texts: SearchIndex::new(views.iter().map(|&view| texts(story, view))),
                names: SearchIndex::new(views.iter().map(|&view| names(story, view))),
            }
        };
        let (_, indexes) =
            kept.get_or_insert_with(|| (lists, ResultKind::ALL.into_iter().map(index).collect()));
        use_indexes(indexes)
    })
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

/// The name of a result, also as other languages write it.
fn names(story: &Story, view: View) -> Vec<&'static str> {
    let mut names = match view {
        View::Actor(id) => other_names(&story.actor(id).also),
        View::Venue(id) => other_names(&story.venue(id).also),
        _ => Vec::new(),
    };
    names.push(name(story, view));
    names
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

/// The texts in which a result is searched.
fn texts(story: &Story, view: View) -> Vec<&'static str> {
    let (name, detail) = (name(story, view), detail(story, view));
    match view {
        View::Actor(id) => {
            let actor = story.actor(id);
            let mut texts = other_names(&actor.also);
            texts.extend([name, detail, actor.short, story.side(actor.side).name]);
            texts
        }
        View::Venue(id) => {
            let venue = story.venue(id);
            let mut texts = other_names(&venue.also);
            texts.extend([name, detail, venue.within.unwrap_or_default()]);
            texts
        }
        View::Event(id) => vec![name, detail, story.event(id).summary.text],
        View::Source(id) => {
            let source = story.source(id);
            let mut texts = vec![name, detail];
            texts.extend(source.spelled);
            texts.extend(source.origin);
            texts
        }
        View::Claim(id) => searched_texts(story, id),
        _ => vec![name],
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
    use crate::model::OtherName;
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

    /// What a scan of all texts finds, those with a name that the query starts first.
    fn scan(story: &Story, kind: ResultKind, typed: &str) -> Vec<View> {
        let query = Query::new(typed);
        let all = kind.views(story).into_iter();
        let found = all.filter(|&view| query.matches(&texts(story, view)));
        let leads = |view: &View| {
            let folded = names(story, *view).into_iter().map(fold);
            folded
                .into_iter()
                .any(|name| starts_word_of(&name, &words(typed)))
        };
        let (first, others): (Vec<View>, Vec<View>) = found.partition(leads);
        [first, others].concat()
    }

    proptest! {
        /// Parts of the story's own words, so that most queries find something.
        #[test]
        fn the_search_finds_what_a_scan_finds(from in 0usize..200, length in 1usize..9, second in "[a-e ]{0,3}") {
            let story = story();
            let all = story.claims.iter().map(|claim| claim.statement);
            let names = story.actors.iter().map(|actor| actor.name);
            let letters: Vec<char> = all.chain(names).flat_map(str::chars).collect();
            let part: String = letters.iter().cycle().skip(from).take(length).collect();
            let typed = part + " " + &second;
            prop_assume!(!words(&typed).is_empty());
            let found = search(&story, &typed);
            for kind in ResultKind::ALL {
                let scanned = scan(&story, kind, &typed);
                let group = found.iter().find(|found| found.kind == kind);
                prop_assert_eq!(group.map_or(0, |found| found.total), scanned.len(), "{:?} {:?}", kind, typed);
                let shown = scanned.into_iter().take(MAX_RESULTS).collect::<Vec<_>>();
                prop_assert_eq!(group.map_or(Vec::new(), |found| found.views.clone()), shown);
            }
        }

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
