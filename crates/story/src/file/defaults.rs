//! Default values of fields.

pub(super) fn yes() -> bool {
    true
}
