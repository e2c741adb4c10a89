//! Titles and descriptions of pages: unique, and the same in tabs, cards and lists.

use crate::model::{Story, View};
use crate::view_state::Section;
use locale::{Msg, msg};

/// The title of a view, as shown on the page.
pub fn title(story: &Story, view: View) -> String {
    match view {
        View::Overview => story.hed.to_owned(),
        View::Map => story.views.map.title.to_owned(),
        View::Venue(id) => story.venue(id).name.to_owned(),
        View::Actors => story.views.actors.title.to_owned(),
        View::Actor(id) => story.actor(id).name.to_owned(),
        View::Deal => story.deals.first().map_or("", |deal| deal.title).to_owned(),
        View::Timeline => story.views.timeline.title.to_owned(),
        View::Event(id) => story.event(id).name.to_owned(),
        View::Positions => story.views.positions.title.to_owned(),
        View::Issue(id) => story.issue(id).name.to_owned(),
        View::Sources => story.views.sources.title.to_owned(),
        View::Source(id) => story.source(id).name.to_owned(),
        View::Claim(id) => story.claim(id).statement.to_owned(),
    }
}

/// The title of the document: the view, its section if it is not the section's own page, and the
/// story.
pub fn document_title(story: &Story, view: View) -> String {
    let group = Section::of(view);
    let own = title(story, view);
    let within = |title: &str, section| story.words.format(msg::TitleWithin { title, section });
    let words = match view {
        View::Claim(_) => within(&own, story.words.text(Msg::Statement)),
        _ if group.view() != view => within(&own, group.name(story.words)),
        _ => own,
    };
    match view {
        View::Overview => words,
        _ => within(&words, story.hed),
    }
}

/// A description of a page in the story's own words, for search results and cards.
pub fn description(story: &Story, view: View) -> String {
    match view {
        View::Overview => story.dek.text.to_owned(),
        View::Map => story.views.map.dek.text.to_owned(),
        View::Venue(id) => named(story, story.venue(id).name, story.venue(id).lede.text),
        View::Actors => story.views.actors.dek.text.to_owned(),
        View::Actor(id) => named(story, story.actor(id).name, story.actor(id).title.text),
        View::Deal => story.deals.first().map_or("", |deal| deal.dek.text).to_owned(),
        View::Timeline => story.views.timeline.dek.text.to_owned(),
        View::Event(id) => named(story, story.event(id).name, story.event(id).summary.text),
        View::Positions => story.views.positions.dek.text.to_owned(),
        View::Issue(id) => named(story, story.issue(id).name, story.views.positions.dek.text),
        View::Sources => story.views.sources.dek.text.to_owned(),
        View::Source(id) => named(story, story.source(id).name, story.source(id).summary.text),
        View::Claim(id) => story.claim(id).statement.to_owned(),
    }
}

fn named(story: &Story, label: &str, value: &str) -> String {
    story.words.format(msg::LabelWithValue { label, value })
}
