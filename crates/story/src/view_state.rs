//! What the reader is looking at, and the steps that change it.
//!
//! A [`ViewState`] is everything that an address can carry. Its fields that do not
//! belong to the view hold their defaults, which [`ViewState::settle`] sees to, so that
//! two states that look alike are equal and `parse(format(state)) == state`.

mod field;

use crate::model::{ActorId, SideId, SourceId, Story, View};
use crate::vocabulary::{ActorKind, Firmness, Hedge};

pub use field::{Field, REVENUE_STEPS_PER_TEN, revenue_at, revenue_step, revenue_steps};

/// The reader's colour scheme, where a link or a host asks for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The reader's own setting.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Longest search text that an address carries, in characters.
pub const QUERY_LIMIT: usize = 80;

/// Annual revenue of the what-if, in whole units: smallest, default, largest.
pub const REVENUE: (u64, u64, u64) = (1_000, 1_000, 1_000_000_000_000);
/// Years of the what-if: smallest, default, largest.
pub const YEARS: (u8, u8, u8) = (1, 10, 50);
/// Yearly growth of the what-if in per cent: smallest, default, largest.
pub const GROWTH: (i8, i8, i8) = (-20, 0, 20);
/// Zoom of the map: smallest and largest.
pub const ZOOM: (f64, f64) = (1.0, 8.0);

/// Where the map's camera is. Kept in the whole steps that an address can write, so
/// that writing and reading a camera changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camera {
    /// Longitude of the middle, in thousandths of a degree.
    pub longitude_milli: i32,
    /// Latitude of the middle, in thousandths of a degree.
    pub latitude_milli: i32,
    /// Zoom, in hundredths: 100 to 800.
    pub zoom_centi: u16,
}

/// What a status filter asks for: a firmness or a hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Claims of this firmness.
    Firmness(Firmness),
    /// Claims with this hedge.
    Hedge(Hedge),
}

impl Status {
    /// Every status, in the order in which it is offered.
    pub fn all() -> impl Iterator<Item = Status> {
        Firmness::ALL
            .iter()
            .map(|&value| Status::Firmness(value))
            .chain(Hedge::ALL.iter().map(|&value| Status::Hedge(value)))
    }

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Status::Firmness(value) => value.word(),
            Status::Hedge(value) => value.word(),
        }
    }

    /// The status for a word.
    pub fn from_word(word: &str) -> Option<Status> {
        Status::all().find(|status| status.word() == word)
    }

    /// Whether a claim has this status.
    pub fn admits(self, claim: &crate::model::Claim) -> bool {
        match self {
            Status::Firmness(value) => claim.firmness == value,
            Status::Hedge(value) => claim.hedges.contains(&value),
        }
    }
}

/// Everything that an address can carry.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    /// The page.
    pub view: View,
    /// The colour scheme.
    pub theme: Theme,
    /// An actor, a venue, an event or a source that is marked in every view.
    pub follow: Option<View>,
    /// Step of the tour, from 1 (overview).
    pub step: u8,
    /// The map's camera; none for the view's own framing.
    pub camera: Option<Camera>,
    /// Only where this actor appears (map), takes part (timeline) or speaks (sources); an actor to
    /// compare (positions).
    pub who: Option<ActorId>,
    /// The actor beside it (positions).
    pub beside: Option<ActorId>,
    /// Only actors of this side (actors); the first side to compare (positions).
    pub side: Option<SideId>,
    /// The second side to compare (positions).
    pub with: Option<SideId>,
    /// Only actors of this kind.
    pub kind: Option<ActorKind>,
    /// Only claims and events of this status (timeline, sources).
    pub status: Option<Status>,
    /// Only what came through this source (timeline, sources).
    pub source: Option<SourceId>,
    /// The text searched for (actors, timeline, sources).
    pub query: String,
    /// Page of a long list (actors, timeline, sources), from 1; 0 for the page on which the
    /// chosen thing stands, else the first.
    pub page: u16,
    /// What the one search looks for; none while it is closed.
    pub search: Option<String>,
    /// The reader's guess at the first share, in per cent.
    pub guess: Option<u8>,
    /// The what-if's annual revenue, in whole units.
    pub revenue: u64,
    /// The what-if's years.
    pub years: u8,
    /// The what-if's yearly growth, in per cent.
    pub growth: i8,
}

impl ViewState {
    /// A view with nothing chosen beside it.
    pub fn of(view: View) -> ViewState {
        ViewState {
            view,
            theme: Theme::Auto,
            follow: None,
            step: 1,
            camera: None,
            who: None,
            beside: None,
            side: None,
            with: None,
            kind: None,
            status: None,
            source: None,
            query: String::new(),
            page: 0,
            search: None,
            guess: None,
            revenue: REVENUE.1,
            years: YEARS.1,
            growth: GROWTH.1,
        }
    }

    /// Another view with nothing chosen beside it; what belongs to every view stays.
    pub fn fresh(&self, view: View) -> ViewState {
        ViewState {
            theme: self.theme,
            follow: self.follow,
            ..ViewState::of(view)
        }
    }

    /// The same view under another filter, from the first page on.
    pub fn changed(&self, change: &dyn Fn(&mut ViewState)) -> ViewState {
        let mut next = self.clone();
        next.page = 0;
        change(&mut next);
        next
    }

    /// Brings every field into its range and drops what the view has no use for.
    pub fn settle(mut self, story: &Story) -> ViewState {
        let plain = ViewState::of(self.view);
        let group = Group::of(self.view);
        // An event and a claim are pages of one thing: there is no list to filter.
        let has_list = !matches!(self.view, View::Event(_) | View::Claim(_));
        if group != Group::Overview {
            self.step = plain.step;
        }
        self.step = self.step.clamp(1, story.tour.len().clamp(1, 255) as u8);
        if group != Group::Map {
            self.camera = None;
        }
        if !matches!(
            self.view,
            View::Map | View::Venue(_) | View::Timeline | View::Sources | View::Positions | View::Issue(_)
        ) {
            self.who = None;
        }
        if group != Group::Positions || self.beside == self.who {
            self.beside = None;
        }
        let compares_actors = group == Group::Positions && (self.who.is_some() || self.beside.is_some());
        if !matches!(group, Group::Actors | Group::Positions) || compares_actors {
            self.side = None;
        }
        // A second side is compared with a first one.
        if group != Group::Positions || self.side.is_none() || self.with == self.side {
            self.with = None;
        }
        if group != Group::Actors {
            self.kind = None;
        }
        if !(has_list && matches!(group, Group::Timeline | Group::Sources)) {
            self.status = None;
            self.source = None;
        }
        if !(has_list && matches!(group, Group::Actors | Group::Timeline | Group::Sources)) {
            self.query.clear();
        }
        if !matches!(
            self.view,
            View::Actors | View::Actor(_) | View::Timeline | View::Sources
        ) {
            self.page = plain.page;
        }
        self.follow = self.follow.filter(|view| can_follow(*view));
        self.query = settle_query(&self.query);
        self.search = self.search.map(|text| settle_query(&text));
        if group != Group::Deal {
            self.guess = None;
            self.revenue = plain.revenue;
            self.years = plain.years;
            self.growth = plain.growth;
        }
        self.guess = self.guess.map(|guess| guess.min(100));
        self.revenue = self.revenue.clamp(REVENUE.0, REVENUE.2);
        self.years = self.years.clamp(YEARS.0, YEARS.2);
        self.growth = self.growth.clamp(GROWTH.0, GROWTH.2);
        self.camera = self.camera.map(|camera| Camera {
            longitude_milli: camera.longitude_milli.clamp(-180_000, 180_000),
            latitude_milli: camera.latitude_milli.clamp(-90_000, 90_000),
            zoom_centi: camera
                .zoom_centi
                .clamp((ZOOM.0 * 100.0) as u16, (ZOOM.1 * 100.0) as u16),
        });
        self
    }

    /// The same filters and theme on another view of the same group; other groups start plain.
    pub fn moved_to(&self, view: View, story: &Story) -> ViewState {
        let mut next = self.clone();
        if Group::of(view) != Group::of(self.view) {
            next = self.fresh(view);
        }
        next.view = view;
        next.page = 0;
        next.search = None;
        next.camera = None;
        next.settle(story)
    }
}

/// Whether a view is about something that can be followed through all the others.
pub fn can_follow(view: View) -> bool {
    matches!(
        view,
        View::Actor(_) | View::Venue(_) | View::Event(_) | View::Source(_)
    )
}

/// Search text as an address can carry it: no control or direction characters, no
/// space at the ends, at most [`QUERY_LIMIT`] characters.
pub fn settle_query(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|&letter| !letter.is_control() && !is_direction_control(letter))
        .take(QUERY_LIMIT)
        .collect();
    plain.trim().to_owned()
}

/// Whether a character changes the direction of text around it unseen.
pub fn is_direction_control(letter: char) -> bool {
    matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The seven entries of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The start page.
    Overview,
    /// The map and its venues.
    Map,
    /// The roster and its actors.
    Actors,
    /// The deal.
    Deal,
    /// The timeline and its events.
    Timeline,
    /// The positions and their issues.
    Positions,
    /// The sources and the claims.
    Sources,
}

impl Group {
    /// Every group, in the order of the navigation.
    pub const ALL: [Group; 7] = [
        Group::Overview,
        Group::Map,
        Group::Actors,
        Group::Deal,
        Group::Timeline,
        Group::Positions,
        Group::Sources,
    ];

    /// The group of a view.
    pub fn of(view: View) -> Group {
        match view {
            View::Overview => Group::Overview,
            View::Map | View::Venue(_) => Group::Map,
            View::Actors | View::Actor(_) => Group::Actors,
            View::Deal => Group::Deal,
            View::Timeline | View::Event(_) => Group::Timeline,
            View::Positions | View::Issue(_) => Group::Positions,
            View::Sources | View::Source(_) | View::Claim(_) => Group::Sources,
        }
    }

    /// The view that the navigation leads to.
    pub fn view(self) -> View {
        match self {
            Group::Overview => View::Overview,
            Group::Map => View::Map,
            Group::Actors => View::Actors,
            Group::Deal => View::Deal,
            Group::Timeline => View::Timeline,
            Group::Positions => View::Positions,
            Group::Sources => View::Sources,
        }
    }

    /// The name in the navigation.
    pub fn name(self) -> &'static str {
        match self {
            Group::Overview => "Overview",
            Group::Map => "Map",
            Group::Actors => "Actors",
            Group::Deal => "Deal",
            Group::Timeline => "Timeline",
            Group::Positions => "Positions",
            Group::Sources => "Sources",
        }
    }

    /// Whether the story has anything to show there; else the navigation leaves it out.
    pub fn is_in(self, story: &Story) -> bool {
        match self {
            Group::Overview | Group::Sources => true,
            Group::Map => !story.venues.is_empty(),
            Group::Actors => !story.actors.is_empty(),
            Group::Deal => !story.deals.is_empty(),
            Group::Timeline => !story.events.is_empty(),
            Group::Positions => !story.issues.is_empty(),
        }
    }
}
