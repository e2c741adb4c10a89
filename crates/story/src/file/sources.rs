//! Outlets.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::defaults::yes;
use crate::file::text::TextFile;
use crate::patterns::{ID, WEB_ADDRESS};

/// An outlet, a kind of outlet, or the article itself.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The name, as it should be read.
    pub name: String,
    /// The name inside a claim's mark, such as "local media".
    pub short: String,
    /// The spelling in the article, where it differs.
    #[serde(default)]
    pub spelled: Option<String>,
    /// Where the outlet is from or what it is, as the article says; empty where it does not.
    #[serde(default)]
    #[schemars(length(min = 0))]
    pub origin: Option<String>,
    /// Whether the article names the outlet.
    #[serde(default = "yes")]
    pub named: bool,
    /// Whether this is the article itself, which carries what names no outlet.
    #[serde(default)]
    pub is_article: bool,
    /// One line on what it carries.
    pub summary: TextFile,
    /// Remarks of the editors.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What the article does not say about it.
    #[serde(default)]
    pub gaps: Vec<String>,
    /// Its address, `http` or `https`.
    #[serde(default)]
    #[schemars(regex(pattern = WEB_ADDRESS))]
    pub address: Option<String>,
}
