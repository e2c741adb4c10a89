//! The timeline: the events that match the filters, in chronological order.

use crate::case_fold;
use crate::model::{ActorId, Claim, Event, EventId, SourceId, Story, View};
use crate::scene::pagination::{Page, items_on_page, page};
use crate::scene::time_axis::{TimeAxis, TimeMark, time_axis};
use crate::stable_sort::sort_by;
use crate::view_state::{Status, ViewState};

#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// `None` if no event has a position on it.
    pub axis: Option<TimeAxis>,
    /// How many events match the filters.
    pub shown: usize,
    /// `None` if one page holds all events.
    pub page: Option<Page>,
    /// The events on this page, in chronological order.
    pub rows: Vec<Row>,
    /// For each status, how many events would match if that status were selected as well.
    pub status_counts: Vec<(Status, usize)>,
    /// How many events would match with no status selected.
    pub any_status: usize,
    /// The same for every participant of an event, in the order of the story.
    pub actor_counts: Vec<(ActorId, usize)>,
    /// The same for every source of an event.
    pub source_counts: Vec<(SourceId, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub event: EventId,
    /// Its mark on the time axis.
    pub mark: Option<TimeMark>,
}

/// Whether the order of some events is the editors': no date is given, or two periods overlap.
pub fn has_order_of_ours(story: &Story) -> bool {
    let mut latest = None;
    story.events.iter().any(|event| match event.when.scale {
        None => true,
        Some(scale) => {
            let is_loose = latest.is_some_and(|latest| scale.from <= latest);
            latest = latest.max(Some(scale.to));
            is_loose
        }
    })
}

pub fn timeline(story: &Story, state: &ViewState) -> Timeline {
    let axis = time_axis(story);
    let with = |change: &dyn Fn(&mut ViewState)| {
        let mut other = state.clone();
        change(&mut other);
        filtered_events(story, &other)
    };
    let any_status = with(&|state| state.status = None);
    let any_actor = with(&|state| state.who = None);
    let any_source = with(&|state| state.source = None);
    let count = |events: &[EventId], fits: &dyn Fn(&Event) -> bool| {
        events.iter().filter(|&&id| fits(story.event(id))).count()
    };
    let shown = filtered_events(story, state);
    let page = page(shown.len(), state.page, &|place| {
        shown.get(place).map(|&id| View::Event(id))
    });
    Timeline {
        shown: shown.len(),
        page,
        rows: items_on_page(&shown, page.as_ref())
            .iter()
            .map(|&event| Row {
                event,
                mark: axis.as_ref().and_then(|axis| axis.mark(story.event(event))),
            })
            .collect(),
        axis,
        status_counts: Status::all()
            .map(|status| {
                (
                    status,
                    count(&any_status, &|event| has_status(story, event, status)),
                )
            })
            .collect(),
        any_status: any_status.len(),
        actor_counts: actor_counts(story, &any_actor),
        source_counts: story
            .source_ids()
            .filter(|&source| {
                story
                    .events
                    .iter()
                    .any(|event| comes_through(story, event, source))
            })
            .map(|source| {
                (
                    source,
                    count(&any_source, &|event| comes_through(story, event, source)),
                )
            })
            .collect(),
    }
}

/// For each participant, the number of these events. One pass over the events, because one pass per
/// actor would be too slow in a story with thousands.
fn actor_counts(story: &Story, events: &[EventId]) -> Vec<(ActorId, usize)> {
    let mut counts: Vec<Option<usize>> = vec![None; story.actors.len()];
    for id in story.event_ids() {
        let counted = usize::from(events.binary_search(&id).is_ok());
        let mut here = Vec::new();
        for part in story.event(id).participants.iter() {
            here.push(part.actor);
            here.extend(part.delegation);
        }
        sort_by(&mut here, |a, b| a.cmp(b));
        here.dedup();
        for actor in here {
            if let Some(count) = counts.get_mut(actor.index()) {
                *count = Some(count.unwrap_or(0) + counted);
            }
        }
    }
    story
        .actor_ids()
        .zip(counts)
        .filter_map(|(actor, count)| count.map(|count| (actor, count)))
        .collect()
}

/// The events that match the filters, in chronological order.
pub fn filtered_events(story: &Story, state: &ViewState) -> Vec<EventId> {
    let words = case_fold::words(&state.query);
    story
        .event_ids()
        .filter(|&id| {
            let event = story.event(id);
            state.status.is_none_or(|status| has_status(story, event, status))
                && state.who.is_none_or(|actor| involves(event, actor))
                && state
                    .source
                    .is_none_or(|source| comes_through(story, event, source))
                && words.iter().all(|word| answers(story, event, word))
        })
        .collect()
}

/// The main claim of an event.
pub fn leading_claim(story: &Story, event: &Event) -> Option<&'static Claim> {
    event.summary.rests_on.first().map(|&claim| story.claim(claim))
}

/// The firmness of an event is that of its main claim; a hedge may be in any claim of its summary.
fn has_status(story: &Story, event: &Event, status: Status) -> bool {
    match status {
        Status::Firmness(_) => leading_claim(story, event).is_some_and(|claim| status.admits(claim)),
        Status::Hedge(_) => event
            .summary
            .rests_on
            .iter()
            .any(|&claim| status.admits(story.claim(claim))),
    }
}

fn involves(event: &Event, actor: ActorId) -> bool {
    event.participants.iter().any(|part| part.involves(actor))
}

/// Whether a claim of the event's summary came through a source. For the article itself: whether no
/// claim of the summary names an outlet.
fn comes_through(story: &Story, event: &Event, source: SourceId) -> bool {
    let mut claims = event.summary.rests_on.iter().map(|&claim| story.claim(claim));
    if story.source(source).is_article {
        claims.all(|claim| claim.through.is_empty())
    } else {
        claims.any(|claim| claim.through.contains(&source))
    }
}

fn answers(story: &Story, event: &Event, word: &str) -> bool {
    let note = event.when.note.unwrap_or_default();
    case_fold::any_contains(&[event.name, event.summary.text, event.when.words, note], word)
        || event
            .venues
            .iter()
            .any(|&venue| case_fold::any_contains(&[story.venue(venue).name], word))
        || event.participants.iter().any(|part| {
            let delegation = part.delegation.map_or("", |party| story.actor(party).name);
            case_fold::any_contains(&[story.actor(part.actor).name, delegation], word)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, List, Scale, Timeline as Reference, View, When};
    use crate::scene::fixture::{self, list};
    use crate::vocabulary::{Firmness, Hedge, Precision};
    use proptest::prelude::*;

    fn ids(state: &ViewState) -> Vec<&'static str> {
        let story = fixture::story();
        filtered_events(&story, state)
            .into_iter()
            .map(|id| story.event(id).id)
            .collect()
    }

    fn check(change: impl Fn(&Story, &mut ViewState), expected: &[&str]) {
        let story = fixture::story();
        let mut state = ViewState::of(View::Timeline);
        change(&story, &mut state);
        assert_eq!(ids(&state), expected, "{state:?}");
    }

    #[test]
    fn the_order_is_ours_where_dates_are_missing_or_overlap() {
        let order_of = |days: &[Option<(u8, u8)>]| {
            let mut story = fixture::story();
            let with_days = |&days: &Option<(u8, u8)>| {
                let day = |day| Day {
                    year: 0,
                    month: 6,
                    day,
                };
                let mut event = *story.event(EventId(0));
                event.when.scale = days.map(|(from, to)| Scale {
                    precision: Precision::Within,
                    from: day(from),
                    to: day(to),
                    ours: List::EMPTY,
                });
                event
            };
            let events = days.iter().map(with_days).collect();
            story.events = list(events);
            has_order_of_ours(&story)
        };
        assert!(!order_of(&[Some((1, 1)), Some((2, 5)), Some((6, 6))]));
        assert!(order_of(&[Some((1, 9)), Some((2, 2))]));
        assert!(order_of(&[Some((1, 1)), None]));
    }

    #[test]
    fn filters_by_firmness_hedge_actor_source_and_text() {
        check(|_, _| {}, &["talks", "undated", "protest", "briefing", "next"]);
        check(
            |_, state| state.status = Some(Status::Firmness(Firmness::ArticleOnly)),
            &["talks", "protest", "next"],
        );
        check(
            |_, state| state.status = Some(Status::Firmness(Firmness::Quoted)),
            &["briefing"],
        );
        check(
            |_, state| state.status = Some(Status::Hedge(Hedge::Expected)),
            &["next"],
        );
        check(|story, state| state.who = story.find_actor("south"), &["talks"]);
        check(
            |story, state| state.source = story.find_source("agency"),
            &["talks", "briefing"],
        );
        check(
            |story, state| state.source = story.find_source("the-article"),
            &["undated", "protest", "next"],
        );
        check(|_, state| state.query = "MIDtown".into(), &["talks"]);
        check(|_, state| state.query = "elan".into(), &["talks"]);
        check(|_, state| state.query = "10 june".into(), &["briefing"]);
        check(|_, state| state.query = "nowhere".into(), &[]);
    }

    #[test]
    fn filter_counts_match_the_filtered_results() {
        let story = fixture::story();
        let state = ViewState {
            status: Some(Status::Firmness(Firmness::Quoted)),
            ..ViewState::of(View::Timeline)
        };
        let scene = timeline(&story, &state);
        assert_eq!(scene.rows.len(), 1);
        assert_eq!(scene.any_status, 5);
        let of = |status| {
            scene
                .status_counts
                .iter()
                .find(|(known, _)| *known == status)
                .map(|(_, count)| *count)
        };
        assert_eq!(of(Status::Firmness(Firmness::ArticleOnly)), Some(3));
        assert_eq!(of(Status::Hedge(Hedge::Expected)), Some(1));
        // Nobody of the talks takes part in a quoted event, but all stay on offer.
        assert_eq!(scene.actor_counts.len(), 6);
        assert!(scene.actor_counts.iter().all(|&(_, count)| count == 0));
        assert_eq!(
            scene
                .source_counts
                .iter()
                .map(|&(_, count)| count)
                .collect::<Vec<_>>(),
            [1, 0]
        );
    }

    #[test]
    fn marks_are_as_precise_as_the_dates() {
        let story = fixture::story();
        let scene = timeline(&story, &ViewState::of(View::Timeline));
        let axis = scene.axis.clone().unwrap();
        let names: Vec<&str> = axis.ticks.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["Jan", "Feb", "Mar", "Apr", "May", "June", ""]);
        // 182 days from January to June of a leap year; 10 June is the 162nd.
        let place = |half_days: u32| half_days * 10_000 / 364;
        assert_eq!(axis.reference, Some(place(323)));
        let marks: Vec<Option<(Precision, u32, u32)>> = scene
            .rows
            .iter()
            .map(|row| row.mark.map(|mark| (mark.precision, mark.from, mark.length)))
            .collect();
        assert_eq!(
            marks,
            [
                Some((Precision::Within, 0, place(323))),
                None,
                Some((Precision::Span, place(242), place(304) - place(242))),
                Some((Precision::Day, place(323), 0)),
                Some((Precision::Expected, place(323), 10_000 - place(323))),
            ]
        );
    }

    #[test]
    fn without_dates_there_is_no_axis() {
        let undated = Event {
            when: When {
                scale: None,
                ..fixture::story().events[0].when
            },
            ..fixture::story().events[0]
        };
        let story = Story {
            events: list(vec![undated]),
            ..fixture::story()
        };
        assert_eq!(time_axis(&story), None);
        let empty = Story {
            timeline: Some(Reference {
                reference: fixture::day(1, 1),
                label: "",
            }),
            ..fixture::crowd(1)
        };
        assert!(timeline(&empty, &ViewState::of(View::Timeline)).rows.is_empty());
    }

    proptest! {
        #[test]
        fn filters_only_remove_events(query in "[a-z ]{0,8}", status in 0usize..8, source in 0u16..3, who in 0u16..7) {
            let story = fixture::story();
            let state = ViewState {
                query,
                status: Status::all().nth(status),
                source: (source < 2).then_some(SourceId(source)),
                who: (who < 6).then_some(ActorId(who)),
                ..ViewState::of(View::Timeline)
            };
            let all = filtered_events(&story, &ViewState::of(View::Timeline));
            let some = filtered_events(&story, &state);
            prop_assert!(some.iter().all(|id| all.contains(id)));
            let scene = timeline(&story, &state);
            prop_assert_eq!(scene.rows.len(), some.len());
            if let Some(status) = state.status {
                prop_assert!(scene.status_counts.contains(&(status, some.len())));
            }
            if let Some(who) = state.who {
                prop_assert!(scene.actor_counts.contains(&(who, some.len())));
            }
        }
    }
}
