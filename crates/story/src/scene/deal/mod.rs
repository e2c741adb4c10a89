//! The explainer of a deal: guess and split, flow, what-if.
//!
//! Everything follows from the deal and the reader's numbers. Positions and lengths are in basis
//! points. Markup, colours and the story's own words are the business of the views.

mod basis_points;
mod chart;
pub mod drawing;
mod export;
mod flow;
mod outcome;
mod remainder;
mod scene;
mod sentence;
mod series;
mod sliders;
mod split;
#[cfg(test)]
mod tests;

pub use basis_points::BasisPoints;
pub use chart::{Bar, Chart, Piece, Tick};
pub use export::{chart_svg, table_csv};
pub use flow::{Band, End, EndKind, Flow};
pub use outcome::{Column, Outcome, Row};
pub use remainder::rest_words;
pub use scene::{DealScene, announcement, asks_what_if, deal, flow, outcome, split};
pub use sentence::Sentence;
pub use series::Series;
pub use sliders::{Preset, Slider, guess_slider, presets, what_if_sliders};
pub use split::{Part, Split};
