//! Names in other spellings and scripts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::patterns::LANGUAGE;

/// A name as another language writes it. That is orthography and no statement of the article, so it rests on no claim.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AlsoFile {
    /// The name, such as "Київ".
    pub name: String,
    /// BCP 47 tag of its language.
    #[schemars(regex(pattern = LANGUAGE))]
    pub language: String,
}
