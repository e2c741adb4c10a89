//! Base map.
