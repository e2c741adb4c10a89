//! Key facts and the guided tour.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::text::TextFile;
use crate::patterns::{ID, VIEW_ADDRESS};

/// A key fact of the overview.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FactFile {
    /// The figure, such as "50%"; none for a fact that is a sentence.
    #[serde(default)]
    pub figure: Option<String>,
    /// What the figure counts, such as "of revenues".
    #[serde(default)]
    pub unit: Option<String>,
    /// The sentence up to its link.
    #[serde(default)]
    #[schemars(length(min = 0))]
    pub before: String,
    /// The words that link to the view.
    pub link: String,
    /// The rest of the sentence.
    #[serde(default)]
    #[schemars(length(min = 0))]
    pub after: String,
    /// The address of the view, such as `map/riyadh`.
    #[schemars(regex(pattern = VIEW_ADDRESS))]
    pub address: String,
    /// Ids of the claims that say so, the leading one first.
    #[schemars(inner(regex(pattern = ID)))]
    pub rests_on: Vec<String>,
}

/// A step of the guided tour.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TourStepFile {
    /// The step's title.
    pub title: String,
    /// One or two sentences; the first claim is their mark.
    pub text: TextFile,
    /// The name of the step on the button that leads to it.
    pub goal: String,
    /// The address of the view that says more, such as `map/riyadh`.
    #[schemars(regex(pattern = VIEW_ADDRESS))]
    pub address: String,
    /// Ids of the venues that the map rings; it goes to the first.
    #[serde(default)]
    #[schemars(inner(regex(pattern = ID)))]
    pub venues: Vec<String>,
}
