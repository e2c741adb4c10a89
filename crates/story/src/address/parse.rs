//! Parses addresses.

use crate::address::query::parse_query;
use crate::address::view_path::parse_path;
use crate::model::Story;
use crate::view_state::ViewState;

/// The longest address that is parsed, in bytes. The rest is dropped with a notice.
pub const ADDRESS_LIMIT: usize = 2_048;
/// The result of parsing an address.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedAddress {
    /// The nearest valid state.
    pub state: ViewState,
    /// Whether some part was missing, unknown, malformed, repeated or too long.
    pub had_errors: bool,
}

/// Parses an address relative to the root, with or without a leading `#`, `/` or `./`.
pub fn parse(address: &str, story: &Story) -> ParsedAddress {
    let mut had_errors = false;
    let mut address = address;
    if address.len() > ADDRESS_LIMIT {
        had_errors = true;
        let mut end = ADDRESS_LIMIT;
        while !address.is_char_boundary(end) {
            end -= 1;
        }
        address = address.get(..end).unwrap_or_default();
    }
    let address = address.strip_prefix('#').unwrap_or(address);
    let (path, query) = match address.split_once('?') {
        Some((path, query)) => (path, query),
        None => (address, ""),
    };
    let (view, path_had_errors) = parse_path(path, story);
    let mut state = ViewState::of(view);
    let query_had_errors = parse_query(query, &mut state, story);
    had_errors |= path_had_errors | query_had_errors;
    ParsedAddress {
        state: state.normalize(story),
        had_errors,
    }
}
