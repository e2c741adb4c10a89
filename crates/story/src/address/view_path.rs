//! Parses the path of an address.

use crate::model::{Story, View};
use crate::view_state::{Section, can_follow};

/// The view of a path, and whether the path had errors.
pub(super) fn parse_path(path: &str, story: &Story) -> (View, bool) {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let mut parts = path.split('/').filter(|part| !part.is_empty() && *part != ".");
    let (folder, id, more) = (parts.next(), parts.next(), parts.next());
    let Some(folder) = folder else {
        return (View::Overview, false);
    };
    let section = match folder {
        "map" => Section::Map,
        "actors" => Section::Actors,
        "deal" => Section::Deal,
        "timeline" => Section::Timeline,
        "positions" => Section::Positions,
        "sources" | "claims" => Section::Sources,
        _ => return (View::Overview, true),
    };
    if !section.is_in(story) {
        return (View::Overview, true);
    }
    let Some(id) = id else {
        // The list of claims is part of the sources.
        return (section.view(), folder == "claims");
    };
    let view = match section {
        Section::Map => story.find_venue(id).map(View::Venue),
        Section::Actors => story.find_actor(id).map(View::Actor),
        Section::Timeline => story.find_event(id).map(View::Event),
        Section::Positions => story.find_issue(id).map(View::Issue),
        Section::Sources if folder == "claims" => story.find_claim(id).map(View::Claim),
        Section::Sources => story.find_source(id).map(View::Source),
        Section::Overview | Section::Deal => None,
    };
    (view.unwrap_or(section.view()), view.is_none() || more.is_some())
}

/// The path of something that can be followed, such as `map/riyadh`.
pub(super) fn parse_followed(value: &str, story: &Story) -> Option<View> {
    let (view, had_errors) = parse_path(value, story);
    (!had_errors && can_follow(view)).then_some(view)
}
