//! The recipe of a story's base map: the editor's decisions, and nothing derived from them.
//!
//! Unknown fields are errors, and every error names the file and the field, because recipes are
//! written by hand and rarely. Whether the named countries and units exist is checked against the
//! sources later.

mod around_venues;
mod model;
mod parse;
mod validate;

pub use around_venues::around_venues;
pub use model::{
    CommonBorder, Contested, Detail, DetailRegion, Graticule, LandArea, Merge, NpmPackage, Recipe, Sources,
    Transfer, Water, lon_lat,
};
