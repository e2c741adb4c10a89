//! The map on a card, drawn from the page's picture for phones, whose letters are large. Colours come
//! from the palette, because a card has no style sheet.

mod base_layers;
mod drawing;
mod markers;
mod names;
mod ours;
mod panel;

pub use panel::{MapPanel, PANEL_WIDTH, draw};
