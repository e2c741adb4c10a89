//! Geometry: projects places on the Earth to positions on the map, and places labels.
//!
//! Drawing and the size of the page are not its business. Views receive finished positions.

pub mod camera;
pub mod labels;
pub mod projection;
pub mod sine;
