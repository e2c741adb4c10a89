//! Outlets.

use crate::model::list::List;
use crate::model::text::Text;

/// An outlet, a kind of outlet, or the article itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    pub id: &'static str,
    pub name: &'static str,
    /// For a claim's mark.
    pub short: &'static str,
    /// The article's spelling, where it differs.
    pub spelled: Option<&'static str>,
    /// Where it is from, as the article says.
    pub origin: Option<&'static str>,
    /// Whether the article names it.
    pub named: bool,
    /// Whether it is the article itself.
    pub is_article: bool,
    /// What the outlet reports.
    pub summary: Text,
    /// Remarks.
    pub notes: List<&'static str>,
    /// What the article does not say about it.
    pub gaps: List<&'static str>,
    /// Its public address.
    pub address: Option<&'static str>,
}
