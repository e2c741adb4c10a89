//! Links from the current document.

use crate::address::format::{format, fragment};
use crate::address::pages::depth;
use crate::model::{Story, View};
use crate::view_state::ViewState;

/// How links are written in the current document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Links {
    /// Paths relative to a page this many folders below the root.
    Pages { depth: usize },
    /// Fragments of the only document.
    Fragments,
}

impl Links {
    /// The links of the page of a view.
    pub fn of(view: View) -> Links {
        Links::Pages { depth: depth(view) }
    }

    /// A link to a state.
    pub fn to(&self, state: &ViewState, story: &Story) -> String {
        match self {
            Links::Fragments => fragment(state, story),
            Links::Pages { depth } => {
                let address = format(state, story);
                let mut href = "../".repeat(*depth);
                href.push_str(&address);
                // An empty reference would keep the query of the current page.
                if href.is_empty() || href.starts_with('?') {
                    href.insert_str(0, "./");
                }
                href
            }
        }
    }

    /// A link to a file of the site.
    pub fn file(&self, path: &str) -> String {
        match self {
            Links::Fragments => path.to_owned(),
            Links::Pages { depth } => "../".repeat(*depth) + path,
        }
    }
}
