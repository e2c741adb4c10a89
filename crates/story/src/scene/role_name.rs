//! Names of roles.

use locale::{Words, msg};

use crate::vocabulary::Role;

/// The name of a role for this many.
pub fn role_name(words: Words, role: Role, count: usize) -> String {
    match role {
        Role::Delegate => words.format(msg::RoleDelegate { count }),
        Role::Party => words.format(msg::RoleParty { count }),
        Role::Host => words.format(msg::RoleHost { count }),
        Role::Mediator => words.format(msg::RoleMediator { count }),
        Role::Speaker => words.format(msg::RoleSpeaker { count }),
        Role::Signatory => words.format(msg::RoleSignatory { count }),
        Role::Protester => words.format(msg::RoleProtester { count }),
    }
}
