//! Stateless parts that several views share: a few values in, markup out.

pub mod choices;
pub mod claim_mark;
pub mod frame;
pub mod gaps;
pub mod monogram;
pub mod share;
pub mod side_mark;
pub mod text;
