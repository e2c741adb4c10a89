//! The states in which the pages of a story are read: addresses with filters, and what a reader does on a page.

use backgrounder::context::Message;
use backgrounder::render::InterfaceState;
use story::address;
use story::model::{Story, View};
use story::scene::roster::SortOrder;
use story::view_state::{Field, Status, ViewState};
use story::vocabulary::{ActorKind, VenueKind};

/// A text that no story contains.
const NO_RESULT: &str = "zzzz";

/// The first page of every kind of view.
pub fn first_pages(story: &Story) -> Vec<ViewState> {
    let pages = address::pages(story).into_iter();
    pages
        .filter(|&view| is_first_of_kind(view))
        .map(ViewState::of)
        .collect()
}

/// Every state that is read besides the plain pages.
pub fn all(story: &Story) -> Vec<InterfaceState> {
    let mut seen: Vec<ViewState> = Vec::new();
    for state in filtered(story) {
        let state = state.normalize(story);
        if state != ViewState::of(state.view) && !seen.contains(&state) {
            seen.push(state);
        }
    }
    let mut found: Vec<InterfaceState> = seen.into_iter().map(plain).collect();
    found.extend(first_pages(story).iter().flat_map(acts));
    found
}

/// States that differ in embeds and in the offline file.
pub fn of_the_shell(story: &Story) -> Vec<InterfaceState> {
    let pages = first_pages(story).into_iter();
    pages
        .flat_map(|page| {
            [Message::OpenShare, Message::Print(true)].map(|message| InterfaceState {
                messages: vec![message],
                had_errors: true,
                ..plain(page.clone())
            })
        })
        .collect()
}

/// States of widgets: an open share dialog, a chosen statement, the revealed share, the what-if; and the whole view in a frame.
pub fn of_widgets(story: &Story) -> Vec<InterfaceState> {
    let mut found = of_the_shell(story);
    for page in first_pages(story) {
        found.push(InterfaceState {
            whole_view: true,
            ..plain(page)
        });
    }
    for view in [View::Deal, View::Overview, View::Sources] {
        for messages in [vec![Message::Reveal], vec![Message::ToggleWhatIf]] {
            found.push(InterfaceState {
                messages,
                ..plain(ViewState::of(view))
            });
        }
    }
    found
}

/// Only the first item of each list, for states that do not depend on the item.
fn is_first_of_kind(view: View) -> bool {
    match view {
        View::Venue(id) => id.index() == 0,
        View::Actor(id) => id.index() == 0,
        View::Event(id) => id.index() == 0,
        View::Issue(id) => id.index() == 0,
        View::Source(id) => id.index() == 0,
        View::Claim(id) => id.index() == 0,
        _ => true,
    }
}

fn plain(start: ViewState) -> InterfaceState {
    InterfaceState {
        start,
        had_errors: false,
        whole_view: false,
        messages: Vec::new(),
    }
}

/// What a reader may do on any page.
fn acts(page: &ViewState) -> Vec<InterfaceState> {
    let after = |messages: Vec<Message>| InterfaceState {
        messages,
        ..plain(page.clone())
    };
    let input = |field: Field, value: &str| Message::Input {
        field,
        value: value.to_owned(),
        committed: true,
    };
    let mut hidden: Vec<Message> = Vec::new();
    for &kind in VenueKind::ALL {
        hidden.push(Message::ToggleVenueKind(kind));
    }
    let mut guesses = Vec::new();
    for guess in ["0", "50", "71", "100"] {
        guesses.push(after(vec![input(Field::Guess, guess), Message::Reveal]));
    }
    let mut found = vec![
        after(vec![Message::OpenShare]),
        after(vec![Message::OpenSearch]),
        after(vec![Message::OpenSearch, input(Field::Search, NO_RESULT)]),
        after(vec![Message::OpenSearch, input(Field::Search, "source1")]),
        after(vec![
            Message::OpenSearch,
            input(Field::Search, "statement"),
            Message::ToggleSearchKey,
        ]),
        after(vec![Message::Print(true)]),
        after(vec![Message::Sort(SortOrder::Name)]),
        after(vec![Message::Reveal]),
        after(vec![
            input(Field::Revenue, "1500000000"),
            input(Field::Growth, "-3"),
            input(Field::Years, "1"),
        ]),
        after(vec![input(Field::Growth, "4"), input(Field::Years, "20")]),
        after(vec![input(Field::Revenue, "1000"), input(Field::Years, "1")]),
        after(vec![input(Field::Growth, "-20"), input(Field::Years, "2")]),
        after(vec![input(Field::Growth, "-20"), input(Field::Years, "5")]),
        after(hidden),
        InterfaceState {
            had_errors: true,
            ..plain(page.clone())
        },
    ];
    found.extend(guesses);
    found
}

/// Addresses with filters, searches and followed things.
fn filtered(story: &Story) -> Vec<ViewState> {
    let mut found = Vec::new();
    let views: Vec<View> = first_pages(story).into_iter().map(|page| page.view).collect();
    let follows = [
        story.actor_ids().next().map(View::Actor),
        story.venue_ids().next().map(View::Venue),
        story.event_ids().next().map(View::Event),
        story.source_ids().next().map(View::Source),
    ];
    for &view in &views {
        for follow in follows {
            found.push(ViewState {
                follow,
                ..ViewState::of(view)
            });
        }
    }
    for view in views {
        let mut add = |change: &dyn Fn(&mut ViewState)| {
            let mut state = ViewState::of(view);
            change(&mut state);
            found.push(state);
        };
        for text in [NO_RESULT, "actor", "statement"] {
            add(&|state| state.query = text.to_owned());
        }
        for status in Status::all() {
            add(&|state| state.status = Some(status));
        }
        for source in story.source_ids() {
            add(&|state| state.source = Some(source));
        }
        for side in story.side_ids() {
            add(&|state| state.side = Some(side));
            add(&|state| {
                state.side = Some(side);
                state.second_side = story.side_ids().find(|&other| other != side);
            });
        }
        for &kind in ActorKind::ALL {
            add(&|state| state.kind = Some(kind));
        }
        for step in 1..=story.tour.len() {
            add(&|state| state.step = step as u8);
        }
        add(&|state| state.page = 2);
        if matches!(view, View::Map | View::Timeline | View::Sources | View::Positions) {
            for who in story.actor_ids().take(30) {
                add(&|state| state.who = Some(who));
            }
            for who in story.actor_ids().take(6) {
                add(&|state| {
                    state.who = Some(who);
                    state.beside = story.actor_ids().find(|&other| other != who);
                    state.query = NO_RESULT.to_owned();
                });
            }
        }
    }
    found
}
