//! `embed.js`, the script for host pages, with the names and the heights of the views filled in.

use serde_json::{Map, Value, json};
use story::address;
use story::model::{Story, View};
use story::scene::brief::widget_height;
use story::view_state::Section;

use super::script::compact;

/// The names in `embed.js` that the build replaces.
const HEIGHTS: &str = "__VIEW_HEIGHTS__";
const FOLDERS: &str = "__VIEW_FOLDERS__";

/// The script for a story.
pub fn embed_script(story: &Story) -> String {
    let mut folders = Vec::from_iter(Section::ALL.map(|section| folder(section.view(), story)));
    folders.extend(story.claim_ids().next().map(|id| folder(View::Claim(id), story)));
    folders.retain(|folder| !folder.is_empty());
    compact(include_str!("../embed/embed.js"))
        .replace(FOLDERS, &folders.join("|"))
        .replace(HEIGHTS, &Value::Object(widget_heights(story)).to_string())
}

/// The heights of widgets, wide and narrow. The key `""` has the usual ones; a view with others has the key of its folder,
/// with a slash if one thing is selected there.
fn widget_heights(story: &Story) -> Map<String, Value> {
    let usual = widget_height(View::Overview);
    let mut heights = Map::from_iter([(String::new(), json!(usual))]);
    for view in address::pages(story) {
        let height = widget_height(view);
        if height != usual {
            let slash = if address::depth(view) > 1 { "/" } else { "" };
            heights.insert(folder(view, story) + slash, json!(height));
        }
    }
    heights
}

fn folder(view: View, story: &Story) -> String {
    let path = address::path(view, story);
    path.split('/').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use story::model::View;
    use story::scene::brief::widget_height;

    #[test]
    fn the_usual_height_is_the_highest_and_narrow_widgets_are_not_lower() {
        let (usual_wide, usual_narrow) = widget_height(View::Overview);
        for view in [View::Overview, View::Map, View::Deal, View::Sources] {
            let (wide, narrow) = widget_height(view);
            assert!(
                wide <= narrow && wide <= usual_wide && narrow <= usual_narrow,
                "{view:?}"
            );
        }
    }
}
