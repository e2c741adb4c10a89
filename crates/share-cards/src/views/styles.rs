//! Text styles that several cards share.

use crate::fonts::Face;
use crate::text_layout::TextStyle;

/// Small labels above a title.
pub const LABEL: TextStyle<'_> = TextStyle {
    face: Face::SansBold,
    sizes: &[26.0, 24.0],
    colour: "third",
    line_height: 1.3,
};
/// Titles of cards.
pub const TITLE: TextStyle<'_> = TextStyle {
    face: Face::SerifBold,
    sizes: &[76.0, 68.0, 60.0, 52.0, 46.0, 40.0, 36.0, 32.0],
    colour: "text",
    line_height: 1.08,
};
/// Prose beside a map.
pub const PROSE: TextStyle<'_> = TextStyle {
    face: Face::Serif,
    sizes: &[34.0, 31.0, 28.0, 26.0, 24.0],
    colour: "second",
    line_height: 1.32,
};
/// Font sizes of prose across the whole card.
pub const WIDE_PROSE_SIZES: &[f64] = &[44.0, 40.0, 36.0, 32.0, 28.0];
/// Attributions: who says so, and how firmly.
pub const ATTRIBUTION: TextStyle<'_> = TextStyle {
    face: Face::Sans,
    sizes: &[26.0, 24.0],
    colour: "text",
    line_height: 1.28,
};
