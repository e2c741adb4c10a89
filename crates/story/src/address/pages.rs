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

/// The folder of a view and the id below it, if any.
fn folder_and_id(view: View, story: &Story) -> (&'static str, Option<&'static str>) {
    match view {
        View::Overview => ("", None),
        View::Map => ("map", None),
        View::Venue(id) => ("map", Some(story.venue(id).id)),
        View::Actors => ("actors", None),
        View::Actor(id) => ("actors", Some(story.actor(id).id)),
        View::Deal => ("deal", None),
        View::Timeline => ("timeline", None),
        View::Event(id) => ("timeline", Some(story.event(id).id)),
        View::Positions => ("positions", None),
        View::Issue(id) => ("positions", Some(story.issue(id).id)),
        View::Sources => ("sources", None),
        View::Source(id) => ("sources", Some(story.source(id).id)),
        View::Claim(id) => ("claims", Some(story.claim(id).id)),
    }
}

/// The path of a view's page relative to the root: `` or `map/` or `map/riyadh/`.
pub fn path(view: View, story: &Story) -> String {
    let (folder, id) = folder_and_id(view, story);
    let mut path = String::from(folder);
    if !path.is_empty() {
        path.push('/');
    }
    if let Some(id) = id {
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
