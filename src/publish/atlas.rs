//! The base map's paths: once in the document, last in it, outside the app's own tree.

use std::fmt::Write as _;

use story::check::Loaded;

/// The hidden element around the paths, before and after them.
const AROUND: [&str; 2] = [
    "<svg id=\"bgr-atlas\" class=\"bgr-sprite\" aria-hidden=\"true\" focusable=\"false\" width=\"0\" height=\"0\"><defs>",
    "</defs></svg>",
];

/// The base map as one hidden SVG element with a path for each layer, `bgr-atlas-<layer>`.
/// The paths carry no style: every use is styled where it stands. Only that strokes are counted
/// in pixels of the screen stands here, because a use does not hand it down.
pub fn atlas(loaded: &Loaded) -> String {
    let Some(base_map) = &loaded.base_map else {
        return String::new();
    };
    let [before, after] = AROUND;
    let mut out = String::from(before);
    for layer in &base_map.layers {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "<path id=\"bgr-atlas-{}\" vector-effect=\"non-scaling-stroke\" d=\"{}\"/>",
            layer.id, layer.d
        );
    }
    out.push_str(after);
    out
}
