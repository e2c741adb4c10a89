//! The paths of the base map, at the end of the document and outside the app's tree.

use std::fmt::Write as _;

use story::base_map_file::LayerFile;
use story::check::Loaded;

/// The base map as one hidden SVG element: the ground, which is the same in every map; all hatched areas; and each layer that
/// a map highlights or styles by itself, as `bgr-base-map-<layer>`.
///
/// Those paths are styled where they are used, except for `vector-effect`, which a `<use>` does not pass on.
pub fn base_map_svg(loaded: &Loaded) -> String {
    let Some(base_map) = &loaded.base_map else {
        return String::new();
    };
    let mut out = String::from(
        "<svg id=\"bgr-base-map\" class=\"bgr-sprite\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\"><defs>",
    );
    // Writing to a string cannot fail.
    let own = |out: &mut String, layer: &LayerFile| {
        let _ = write!(
            out,
            "<path id=\"bgr-base-map-{}\" vector-effect=\"non-scaling-stroke\" d=\"{}\"/>",
            layer.id, layer.d
        );
    };
    let story = &loaded.story;
    let is_area = |id: &str| {
        story.venues.iter().any(|venue| venue.area == Some(id))
            || story.events.iter().any(|event| event.area == Some(id))
    };
    let is_alone = |id: &str| id == "land" || is_area(id);
    for layer in base_map.layers.iter().filter(|layer| is_alone(&layer.id)) {
        own(&mut out, layer);
    }
    let hatched = base_map.layers.iter().filter(|layer| is_hatched(&layer.id));
    // The first command of a path may be relative, to the origin.
    let hatched: String = hatched.map(|layer| format!("M0 0{}", layer.d)).collect();
    if !hatched.is_empty() {
        let _ = write!(out, "<path id=\"bgr-base-map-hatched\" d=\"{hatched}\"/>");
    }
    out.push_str("<g id=\"bgr-base-map-ground\">");
    out.push_str("<use class=\"bgr-map__coast-glow\" href=\"#bgr-base-map-land\"/>");
    for layer in &base_map.layers {
        let Some(class) = ground_class(&layer.id) else {
            continue;
        };
        if is_alone(&layer.id) {
            let _ = write!(
                out,
                "<use class=\"{class}\" href=\"#bgr-base-map-{}\"/>",
                layer.id
            );
        } else {
            let _ = write!(
                out,
                "<path class=\"{class}\" vector-effect=\"non-scaling-stroke\" d=\"{}\"/>",
                layer.d
            );
        }
    }
    out.push_str("</g></defs></svg>");
    out
}

fn is_hatched(layer: &str) -> bool {
    layer.starts_with("contested-") && layer != "contested-limits"
}

/// The class of a layer of the ground.
fn ground_class(layer: &str) -> Option<&'static str> {
    Some(match layer {
        "graticule" => "bgr-map__graticule",
        "land" => "bgr-map__land",
        "story-countries" => "bgr-map__story-country",
        "focus" => "bgr-map__focus",
        "borders" => "bgr-map__borders",
        "disputed-borders" => "bgr-map__disputed-border",
        "contested-limits" => "bgr-map__limits",
        _ if layer.starts_with("area-") => "bgr-map__land-area",
        _ => return None,
    })
}
