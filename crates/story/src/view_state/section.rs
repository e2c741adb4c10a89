//! The sections of the site: the entries of the navigation.

use crate::model::{Story, View};
use locale::{Msg, Words};

/// An entry of the navigation, with every view under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The start page.
    Overview,
    /// The map and its venues.
    Map,
    /// The roster and its actors.
    Actors,
    Deal,
    /// The timeline and its events.
    Timeline,
    /// The positions and their issues.
    Positions,
    /// The sources and the claims.
    Sources,
}

impl Section {
    /// Every section, in the order of the navigation.
    pub const ALL: [Section; 7] = [
        Section::Overview,
        Section::Map,
        Section::Actors,
        Section::Deal,
        Section::Timeline,
        Section::Positions,
        Section::Sources,
    ];

    /// The section of a view.
    pub fn of(view: View) -> Section {
        match view {
            View::Overview => Section::Overview,
            View::Map | View::Venue(_) => Section::Map,
            View::Actors | View::Actor(_) => Section::Actors,
            View::Deal => Section::Deal,
            View::Timeline | View::Event(_) => Section::Timeline,
            View::Positions | View::Issue(_) => Section::Positions,
            View::Sources | View::Source(_) | View::Claim(_) => Section::Sources,
        }
    }

    /// The view that the navigation leads to.
    pub fn view(self) -> View {
        match self {
            Section::Overview => View::Overview,
            Section::Map => View::Map,
            Section::Actors => View::Actors,
            Section::Deal => View::Deal,
            Section::Timeline => View::Timeline,
            Section::Positions => View::Positions,
            Section::Sources => View::Sources,
        }
    }

    /// The name in the navigation.
    pub fn name(self, words: Words) -> &'static str {
        words.text(self.message())
    }

    /// The message with the name.
    pub fn message(self) -> Msg {
        match self {
            Section::Overview => Msg::SectionOverview,
            Section::Map => Msg::SectionMap,
            Section::Actors => Msg::SectionActors,
            Section::Deal => Msg::SectionDeal,
            Section::Timeline => Msg::SectionTimeline,
            Section::Positions => Msg::SectionPositions,
            Section::Sources => Msg::SectionSources,
        }
    }

    /// Whether the story has anything to show there; else the navigation leaves it out.
    pub fn is_in(self, story: &Story) -> bool {
        match self {
            Section::Overview | Section::Sources => true,
            Section::Map => !story.venues.is_empty(),
            Section::Actors => !story.actors.is_empty(),
            Section::Deal => !story.deals.is_empty(),
            Section::Timeline => !story.events.is_empty(),
            Section::Positions => !story.issues.is_empty(),
        }
    }
}
