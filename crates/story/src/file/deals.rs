//! Deals that split revenues.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::file::text::TextFile;
use crate::patterns::ID;

/// An agreement that splits revenues.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DealFile {
    /// The id.
    #[schemars(regex(pattern = ID))]
    pub id: String,
    /// The view's title; it does not give the answer away.
    pub title: String,
    /// The view's dek; it does not give the answer away.
    pub dek: TextFile,
    /// What the reader guesses, such as "How much goes to the fund?".
    pub question: String,
    /// The event at which it was made.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub event: Option<String>,
    /// What is split, such as "Revenues", with a few words on where they come from.
    pub revenues: DealPartFile,
    /// What the article names as making up the revenues.
    #[serde(default)]
    pub streams: Vec<DealPartFile>,
    /// What is taken off before the split, in order.
    #[serde(default)]
    pub deductions: Vec<ShareFile>,
    /// The shares of what remains; the first is the one to guess.
    #[schemars(length(min = 1))]
    pub shares: Vec<ShareFile>,
    /// What the shares leave, where they do not add up to the whole.
    #[serde(default)]
    pub remainder: Option<DealPartFile>,
    /// What each party gives and gets.
    #[serde(default)]
    pub terms: Vec<TermFile>,
    /// How the parties read it, side by side.
    #[serde(default)]
    pub readings: Vec<ReadingFile>,
    /// What the article does not say about it, as questions.
    #[serde(default, rename = "unknowns")]
    pub gaps: Vec<String>,
}

/// A named part of a deal.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DealPartFile {
    /// The name.
    pub name: String,
    /// A few words on it, with the claims that say so (none for what the article does not say).
    pub detail: TextFile,
}

/// A share of the revenues.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ShareFile {
    /// Who receives it: an actor's id, where the recipient is one.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub recipient: Option<String>,
    /// The name under the bar, such as "To the fund".
    pub name: String,
    /// The name within a sentence, such as "the fund".
    pub short: String,
    /// The share in hundredths of a per cent, 0 to 10000.
    #[schemars(range(max = 10_000))]
    pub basis_points: u16,
    /// For a deduction only: a fixed sum in whole units a year; the share beside it is then 0.
    #[serde(default)]
    #[schemars(range(max = 1_000_000_000_000u64))]
    pub yearly: Option<u64>,
    /// One sentence that gives it; the first claim is its mark.
    pub statement: TextFile,
    /// What the recipient is called and by whom, each with its claims.
    #[serde(default)]
    pub described: Vec<TextFile>,
}

/// What a party gives or gets.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TermFile {
    /// The party's actor id.
    #[schemars(regex(pattern = ID))]
    pub party: String,
    /// What it gives, where the article says so.
    #[serde(default)]
    pub gives: Option<TextFile>,
    /// What it gets, where the article says so.
    #[serde(default)]
    pub gets: Option<TextFile>,
}

/// A party's or the writer's reading of the deal.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingFile {
    /// The side's id; none where the reading is that of the article's writer.
    #[serde(default)]
    #[schemars(regex(pattern = ID))]
    pub side: Option<String>,
    /// The words that lead in, such as "Washington calls it".
    pub lead: String,
    /// The term in large type, quoted where it is a quotation.
    pub term: TextFile,
    /// A sentence or two under it.
    pub detail: TextFile,
}
