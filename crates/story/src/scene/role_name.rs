//! Names of roles.

use locale::{Words, msg};

use crate::vocabulary::Role;

/// The name of a role for this many.
pub fn role_name(words: Words, role: Role, count: usize) -> String {
    words.format(msg::RoleName {
        role: role.word(),
        count,
    })
}
