//! `embed.js`, the script for host pages, with the names and the heights of the views filled in.

use serde_json::{Map, Value, json};
use story::address::{self, VIEW_FOLDERS};
use story::model::{ActorId, ClaimId, EventId, IssueId, SourceId, VenueId, View};
use story::scene::brief::widget_height;

use super::script::minify;

/// The names in `embed.js` that the build replaces.
const HEIGHTS: &str = "__VIEW_HEIGHTS__";
const FOLDERS: &str = "__VIEW_FOLDERS__";

/// One view of each kind.
const KINDS: [View; 13] = [
    View::Overview,
    View::Map,
    View::Venue(VenueId(0)),
    View::Actors,
    View::Actor(ActorId(0)),
    View::Deal,
    View::Timeline,
    View::Event(EventId(0)),
    View::Positions,
    View::Issue(IssueId(0)),
    View::Sources,
    View::Source(SourceId(0)),
    View::Claim(ClaimId(0)),
];

/// The script. It is the same for every story, because host pages may show several.
pub fn embed_script() -> String {
    minify(include_str!("../../../src/embed/embed.js"))
        .replace(FOLDERS, &VIEW_FOLDERS.join("|"))
        .replace(HEIGHTS, &Value::Object(widget_heights()).to_string())
}

/// The heights of widgets, wide and narrow. The key `""` has the usual ones; a view with others has the key of its folder,
/// with a slash if one thing is selected there.
fn widget_heights() -> Map<String, Value> {
    let usual = widget_height(View::Overview);
    let mut heights = Map::from_iter([(String::new(), json!(usual))]);
    for view in KINDS {
        let height = widget_height(view);
        if height != usual {
            let slash = if address::depth(view) > 1 { "/" } else { "" };
            heights.insert(address::folder(view).to_owned() + slash, json!(height));
        }
    }
    heights
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
