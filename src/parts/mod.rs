//! Stateless parts that several views share: a few values in, markup out.

pub mod choices;
pub mod claim_mark;
pub mod follow;
pub mod frame;
pub mod gaps;
pub mod map_ground;
pub mod map_picture;
pub mod monogram;
pub mod pages;
pub mod search;
pub mod share;
pub mod side_mark;
pub mod slider;
pub mod statement_list;
pub mod text;
