//! Share pictures: 1200 by 630 pixels for every view of a story, shown by feeds and chats where
//! somebody shares a link to the view.
//!
//! A card is composed as SVG from the same scenes as the page, then rasterised by resvg with the fonts
//! of this crate, so the same story gives the same bytes on every machine. This runs at build time
//! only; readers receive the PNG. File output and caching between builds are the caller's.

mod canvas;
mod cards;
mod error;
mod fonts;
mod map;
mod palette;
mod rasterize;
mod svg;
mod text_layout;
mod text_measure;
mod views;

#[cfg(test)]
mod tests;

pub use canvas::{HEIGHT, WIDTH};
pub use cards::{SvgImage, app_icon, draw_cards, missing_glyphs};
pub use error::Error;
pub use fonts::Fonts;
pub use rasterize::rasterize;
