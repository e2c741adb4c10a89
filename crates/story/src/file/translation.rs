//! `translations/<language>.json`: the texts of a story in another language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::patterns::{DATE, LANGUAGE};

/// The texts of a story in another language. Everything else, such as ids, numbers, dates and firmness, is the story's.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Translation of a Backgrounder story")]
pub struct TranslationFile {
    /// Where the JSON Schema lies, for editors that complete while typing.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of this format. The current one is 1.
    #[schemars(range(min = 1, max = 1))]
    pub format: u32,
    /// BCP 47 tag of the language, such as `uk`. It is the name of this file, and of the folder of its pages.
    #[schemars(regex(pattern = LANGUAGE))]
    pub language: String,
    /// The language's own name, such as `Polski`, for the language switch. Only needed where the interface does not speak
    /// the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language_name: Option<String>,
    /// The day on which the translation was made, `YYYY-MM-DD`. Readers see it.
    #[schemars(regex(pattern = DATE))]
    pub date: String,
    /// Who made it: a name, or `machine`. Readers see it.
    pub made_by: String,
    /// The editor who compared it with the original; `null` if nobody has. Readers see it.
    #[serde(default)]
    pub reviewed_by: Option<String>,
    /// The texts, each by its path in `story.json`: names of fields, and the ids of items or else their numbers from 0, such as
    /// `hed`, `actors/keir-starmer/name` or `facts/0/link`. A text with `rests_on` has the path of the object around it.
    #[schemars(schema_with = "texts")]
    pub texts: BTreeMap<String, String>,
    /// For each path, what the original text was when it was translated, shortened to eight digits. `backgrounder translate`
    /// writes it, so that the check can tell which originals have changed since.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub originals: BTreeMap<String, String>,
}

/// Texts may be empty where the original may be, which `check` decides.
fn texts(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({
        "type": "object",
        "additionalProperties": { "type": "string", "minLength": 0, "pattern": crate::patterns::TRANSLATED },
    })
}
