//! Stateless components that several views share. Each takes a few values and renders markup.

pub mod citation;
pub mod claim_mark;
pub mod filters;
pub mod follow;
pub mod icon;
pub mod ids;
pub mod language;
pub mod live_region;
pub mod map_layers;
pub mod map_legend;
pub mod map_picture;
pub mod monogram;
pub mod not_stated;
pub mod page_shell;
pub mod pagination;
pub mod participants;
pub mod search;
pub mod section_block;
pub mod share;
pub mod side_mark;
pub mod slider;
pub mod statement_list;
pub mod statements;
pub mod table;
pub mod time_axis;
pub mod wording;
