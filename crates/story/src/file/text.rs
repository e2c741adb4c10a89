//! Text with its citations.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::patterns::ID;

/// A sentence of ours, with the claims on which it rests.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TextFile {
    /// The sentence.
    pub text: String,
    /// Ids of the claims that say so, the leading one first.
    #[schemars(inner(regex(pattern = ID)))]
    pub rests_on: Vec<String>,
}
