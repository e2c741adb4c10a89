//! A sentence with a figure that stands out.

use locale::SLOTS;

/// A sentence. The figure stands where the text has the first slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    pub figure: String,
}

impl Sentence {
    /// The sentence as plain text.
    pub fn plain(&self) -> String {
        self.text.replace(SLOTS[0], &self.figure)
    }
}
