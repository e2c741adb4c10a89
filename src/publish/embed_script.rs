//! `embed.js`, the script for host pages, with the list of views filled in.

use serde_json::{Map, Value, json};
use story::address;
use story::model::{Story, View};
use story::view_state::Section;

use super::script::compact;

/// The names in `embed.js` that the build replaces.
const HEIGHTS: &str = "__VIEW_HEIGHTS__";
const FOLDERS: &str = "__VIEW_FOLDERS__";

/// The script for a story.
pub fn embed_script(story: &Story) -> String {
    let heights = view_heights(story);
    let folders: Vec<&str> = heights
        .keys()
        .map(String::as_str)
        .filter(|folder| !folder.is_empty())
        .collect();
    compact(include_str!("../embed/embed.js"))
        .replace(FOLDERS, &folders.join("|"))
        .replace(HEIGHTS, &Value::Object(heights).to_string())
}

/// The folder of each view, with the usual height of the view alone and with one item selected. Heights are relative to
/// that of the lowest view at the same width. They are estimates until the frame has sent its height, and kept small, so
/// that a frame that is refused leaves little empty space.
fn view_heights(story: &Story) -> Map<String, Value> {
    let mut heights = Map::new();
    for group in Section::ALL {
        let usual = match group {
            Section::Overview => json!([2.3]),
            Section::Map => json!([1.2, 2.4]),
            Section::Actors => json!([2.3, 3.4]),
            Section::Deal => json!([3.8]),
            Section::Timeline => json!([2.7, 1.6]),
            Section::Positions => json!([2.9, 1.1]),
            Section::Sources => json!([4, 1.3]),
        };
        heights.insert(folder(group.view(), story), usual);
    }
    if let Some(claim) = story.claim_ids().next() {
        heights.insert(folder(View::Claim(claim), story), json!([1.9, 1.9]));
    }
    heights
}

fn folder(view: View, story: &Story) -> String {
    let path = address::path(view, story);
    path.split('/').next().unwrap_or_default().to_owned()
}
