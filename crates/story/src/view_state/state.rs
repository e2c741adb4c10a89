//! The state of a view and its transitions.

use crate::model::{ActorId, SideId, SourceId, Story, View};
use crate::view_state::camera::{Camera, Theme};
use crate::view_state::limits::{GROWTH, REVENUE, YEARS, ZOOM};
use crate::view_state::query::normalize_query;
use crate::view_state::section::Section;
use crate::view_state::status::Status;
use crate::vocabulary::ActorKind;

/// Everything that an address can carry.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewState {
    pub view: View,
    pub theme: Theme,
    /// An actor, a venue, an event or a source that is marked in every view.
    pub follow: Option<View>,
    /// The step of the tour, from 1 (overview).
    pub step: u8,
    /// The map's camera; `None` for the view's own framing.
    pub camera: Option<Camera>,
    /// Only where this actor appears (map), takes part (timeline) or speaks (sources); an actor to
    /// compare (positions).
    pub who: Option<ActorId>,
    /// The actor beside it (positions).
    pub beside: Option<ActorId>,
    /// Only actors of this side (actors); the first side to compare (positions).
    pub side: Option<SideId>,
    /// The second side to compare (positions).
    pub second_side: Option<SideId>,
    /// Only actors of this kind.
    pub kind: Option<ActorKind>,
    /// Only claims and events of this status (timeline, sources).
    pub status: Option<Status>,
    /// Only claims and events from this source (timeline, sources).
    pub source: Option<SourceId>,
    /// The text searched for (actors, timeline, sources).
    pub query: String,
    /// The page of a long list (actors, timeline, sources), from 1. 0 means the page with the selected
    /// item, or the first one.
    pub page: u16,
    /// The text in the search dialog; `None` while it is closed.
    pub search: Option<String>,
    /// The reader's guess at the first share, in per cent.
    pub guess: Option<u8>,
    /// The what-if's annual revenue, in whole units.
    pub revenue: u64,
    pub years: u8,
    /// The what-if's yearly growth, in per cent.
    pub growth: i8,
}

impl ViewState {
    /// A view with all defaults.
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
            second_side: None,
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

    /// A view with all defaults, except what belongs to every view.
    pub fn reset(&self, view: View) -> ViewState {
        ViewState {
            theme: self.theme,
            follow: self.follow,
            ..ViewState::of(view)
        }
    }

    /// The same view with a changed filter, from the first page on.
    pub fn with(&self, change: &dyn Fn(&mut ViewState)) -> ViewState {
        let mut next = self.clone();
        next.page = 0;
        change(&mut next);
        next
    }

    /// Whether a list is filtered, or two sides or actors are compared.
    pub fn has_filters(&self) -> bool {
        [self.who, self.beside].iter().any(Option::is_some)
            || self.side.is_some()
            || self.kind.is_some()
            || self.status.is_some()
            || self.source.is_some()
            || !self.query.is_empty()
    }

    /// Clamps every field to its range and resets the fields that the view does not use.
    pub fn normalize(mut self, story: &Story) -> ViewState {
        self.reset_unused_filters();
        self.reset_unused_values();
        self.step = self.step.clamp(1, story.tour.len().clamp(1, 255) as u8);
        self.query = normalize_query(&self.query);
        self.search = self.search.map(|text| normalize_query(&text));
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

    fn reset_unused_filters(&mut self) {
        let section = Section::of(self.view);
        // The pages of one event and of one claim have no list to filter.
        let has_list = !matches!(self.view, View::Event(_) | View::Claim(_));
        if !matches!(
            self.view,
            View::Map | View::Venue(_) | View::Timeline | View::Sources | View::Positions | View::Issue(_)
        ) {
            self.who = None;
        }
        if section != Section::Positions || self.beside == self.who {
            self.beside = None;
        }
        let compares_actors = section == Section::Positions && (self.who.is_some() || self.beside.is_some());
        if !matches!(section, Section::Actors | Section::Positions) || compares_actors {
            self.side = None;
        }
        // Without a first side there is nothing to compare a second side with.
        if section != Section::Positions || self.side.is_none() || self.second_side == self.side {
            self.second_side = None;
        }
        if section != Section::Actors {
            self.kind = None;
        }
        if !(has_list && matches!(section, Section::Timeline | Section::Sources)) {
            self.status = None;
            self.source = None;
        }
        if !(has_list && matches!(section, Section::Actors | Section::Timeline | Section::Sources)) {
            self.query.clear();
        }
    }

    fn reset_unused_values(&mut self) {
        let defaults = ViewState::of(self.view);
        let section = Section::of(self.view);
        if section != Section::Overview {
            self.step = defaults.step;
        }
        if section != Section::Map {
            self.camera = None;
        }
        if !matches!(
            self.view,
            View::Actors | View::Actor(_) | View::Timeline | View::Sources
        ) {
            self.page = defaults.page;
        }
        self.follow = self.follow.filter(|view| can_follow(*view));
        if section != Section::Deal {
            self.guess = None;
            self.revenue = defaults.revenue;
            self.years = defaults.years;
            self.growth = defaults.growth;
        }
    }

    /// Another view: with the same filters in the same section, otherwise with all defaults.
    pub fn navigate(&self, view: View, story: &Story) -> ViewState {
        let mut next = self.clone();
        if Section::of(view) != Section::of(self.view) {
            next = self.reset(view);
        }
        next.view = view;
        next.page = 0;
        next.search = None;
        next.camera = None;
        next.normalize(story)
    }
}

/// Whether a view is about something that can be followed through all other views.
pub fn can_follow(view: View) -> bool {
    matches!(
        view,
        View::Actor(_) | View::Venue(_) | View::Event(_) | View::Source(_)
    )
}
