//! Errors and warnings about a story file.
//!
//! An [`Error`] blocks publishing, a [`Warning`] does not. `check` finds them; this module only
//! describes them. Every kind has a case in `tests/problems`.

mod codes;
mod faults;
mod kinds;
mod message;
mod printable;
mod report;
mod translation_wording;
mod types;
mod warning_wording;
mod wording;

pub use crate::characters::is_hidden;
pub use faults::{AddressFault, ChainFault, Syntax};
pub use kinds::{ErrorKind, EventDetail, MissingHedge, WarningKind};
pub use message::Message;
pub use printable::printable;
pub use report::Report;
pub use types::{Error, Location, Warning};
pub use wording::error_message;
