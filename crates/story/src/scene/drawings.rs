//! The drawings that pages and share pictures have in common, as SVG path data.

use crate::vocabulary::{Firmness, Shape};

/// The shape of a side, 12 by 12.
pub fn side_shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Triangle => "M6 .8 11.8 11.2H.2z",
        Shape::Diamond => "M6 0 12 6 6 12 0 6z",
        Shape::Circle => "M6 .4a5.6 5.6 0 1 1 0 11.2A5.6 5.6 0 1 1 6 .4z",
        Shape::Square => "M.9.9H11.1V11.1H.9z",
        Shape::Hexagon => "M3 1.4H9L12 6 9 10.6H3L0 6z",
    }
}

/// The outline of a monogram, 40 by 40.
pub fn monogram(shape: Shape) -> &'static str {
    match shape {
        Shape::Triangle => "M20 2.5 38.5 36.5H1.5z",
        Shape::Diamond => "M20 1.5 38.5 20 20 38.5 1.5 20z",
        Shape::Circle => "M20 3.5a16.5 16.5 0 1 1 0 33a16.5 16.5 0 1 1 0-33z",
        Shape::Square => "M5 5H35V35H5z",
        Shape::Hexagon => "M10 7H30L38.5 20 30 33H10L1.5 20z",
    }
}

/// The sign of a statement in the picture of sources, 12 by 12. It has an outline and is filled by the even-odd rule, so that
/// what is drawn twice is hollow.
pub fn statement_dot(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Quoted => "M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
        Firmness::Reported => "M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6zM6 1.2a4.8 4.8 0 0 1 0 9.6z",
        Firmness::UnnamedSource => {
            "M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6zM6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6z"
        }
        Firmness::ArticleOnly => "M1.2 1.2h9.6v9.6H1.2z",
        Firmness::ArticlesReading => "M2 2h8v8H2zM2 2h8v8H2z",
    }
}
