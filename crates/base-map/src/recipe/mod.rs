//! The recipe of a story's base map: the editor's decisions, and nothing derived from them.
//!
//! Unknown fields are errors, and every error names the file and the field, because recipes are
//! written by hand and rarely. Whether the named countries and units exist is checked against the
//! sources later.

mod model;
mod parse;
mod validate;

pub use model::{
    Contested, Detail, DetailRegion, Graticule, Merge, NpmPackage, Recipe, Sources, Transfer, Water, lon_lat,
};
