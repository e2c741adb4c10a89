//! The pages of a story and their paths.

use crate::model::{Story, View};
use crate::view_state::Section;

/// The first folder of every page's path. Code that has to recognise an address of a view, such as
/// the address bar or a script in a host page, must take the list from here.
pub const VIEW_FOLDERS: [&str; 7] = [
    "map",
    "actors",
    "deal",
    "timeline",
    "positions",
    "sources",
    "claims",
];

/// How many folders deep the page of a view is.
pub fn depth(view: View) -> usize {
    match view {
        View::Overview => 0,
        View::Map | View::Actors | View::Deal | View::Timeline | View::Positions | View::Sources => 1,
        _ => 2,
    }
}

/// The first folder of a view's path, the same in every story.
pub fn folder(view: View) -> &'static str {
    match view {
        View::Overview => "",
        View::Map | View::Venue(_) => "map",
        View::Actors | View::Actor(_) => "actors",
        View::Deal => "deal",
        View::Timeline | View::Event(_) => "timeline",
        View::Positions | View::Issue(_) => "positions",
        View::Sources | View::Source(_) => "sources",
        View::Claim(_) => "claims",
    }
}

/// The id below the folder of a view, if any.
fn id(view: View, story: &Story) -> Option<&'static str> {
    match view {
        View::Venue(id) => Some(story.venue(id).id),
        View::Actor(id) => Some(story.actor(id).id),
        View::Event(id) => Some(story.event(id).id),
        View::Issue(id) => Some(story.issue(id).id),
        View::Source(id) => Some(story.source(id).id),
        View::Claim(id) => Some(story.claim(id).id),
        View::Overview
        | View::Map
        | View::Actors
        | View::Deal
        | View::Timeline
        | View::Positions
        | View::Sources => None,
    }
}

/// The path of a view's page relative to the root: `` or `map/` or `map/riyadh/`.
pub fn path(view: View, story: &Story) -> String {
    let mut path = String::from(folder(view));
    if !path.is_empty() {
        path.push('/');
    }
    if let Some(id) = id(view, story) {
        path.push_str(id);
        path.push('/');
    }
    path
}

/// A file name for a view, such as `map-riyadh`; `overview` for the overview.
pub fn file_stem(view: View, story: &Story) -> String {
    match path(view, story) {
        path if path.is_empty() => "overview".to_owned(),
        path => path.trim_end_matches('/').replace('/', "-"),
    }
}

/// Every view that has a page, in the order of the navigation.
pub fn pages(story: &Story) -> Vec<View> {
    let mut pages = Vec::new();
    for section in Section::ALL.into_iter().filter(|section| section.is_in(story)) {
        pages.push(section.view());
        match section {
            Section::Map => pages.extend(story.venue_ids().map(View::Venue)),
            Section::Actors => pages.extend(story.actor_ids().map(View::Actor)),
            Section::Timeline => pages.extend(story.event_ids().map(View::Event)),
            Section::Positions => pages.extend(story.issue_ids().map(View::Issue)),
            Section::Sources => {
                pages.extend(story.source_ids().map(View::Source));
                pages.extend(story.claim_ids().map(View::Claim));
            }
            Section::Overview | Section::Deal => {}
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::fixture;

    #[test]
    fn every_page_is_in_a_known_folder() {
        let story = fixture::story();
        for view in pages(&story).into_iter().filter(|&view| view != View::Overview) {
            let path = path(view, &story);
            let folder = path.split('/').next().unwrap_or_default();
            assert!(VIEW_FOLDERS.contains(&folder), "{path}");
        }
    }
}
