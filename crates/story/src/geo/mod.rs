//! The only geometry of the product: from places on the Earth to positions on the frame.
//!
//! What stays out: drawing, the page and its sizes. Views receive finished positions.

pub mod camera;
pub mod labels;
pub mod projection;
pub mod sine;
