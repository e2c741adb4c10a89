//! The paths of the base map, at the end of the document and outside the app's tree.

use std::fmt::Write as _;

use story::check::Loaded;

/// The base map as one hidden SVG element with a path for each layer, `bgr-base-map-<layer>`. Paths are styled where they
/// are used, except for `vector-effect`, which a `<use>` does not pass on.
pub fn base_map_svg(loaded: &Loaded) -> String {
    let Some(base_map) = &loaded.base_map else {
        return String::new();
    };
    let mut out = String::from(
        "<svg id=\"bgr-base-map\" class=\"bgr-sprite\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\"><defs>",
    );
    for layer in &base_map.layers {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<path id=\"bgr-base-map-{}\" vector-effect=\"non-scaling-stroke\" d=\"{}\"/>",
            layer.id, layer.d
        );
    }
    out.push_str("</defs></svg>");
    out
}
