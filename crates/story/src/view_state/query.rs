//! Search text.

use crate::characters::is_direction_control;

/// Longest search text that an address carries, in characters.
pub const QUERY_LIMIT: usize = 80;

/// Search text as an address can carry it: no control or direction characters, no
/// space at the ends, at most [`QUERY_LIMIT`] characters.
pub fn normalize_query(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|&letter| !letter.is_control() && !is_direction_control(letter))
        .take(QUERY_LIMIT)
        .collect();
    plain.trim().to_owned()
}
