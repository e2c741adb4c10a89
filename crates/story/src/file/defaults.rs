//! Default values of fields.

use crate::vocabulary::Identified;

pub(super) fn by_name() -> Identified {
    Identified::ByName
}

pub(super) fn yes() -> bool {
    true
}
