//! A sentence with a figure that stands out.

use locale::{Piece, pieces};

/// A sentence. The figure stands where the text has the first slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    pub text: String,
    pub figure: String,
}

impl Sentence {
    /// The sentence as plain text.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        pieces(&self.text, &mut |piece| match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Slot(0) => out.push_str(&self.figure),
            Piece::Slot(_) => {}
        });
        out
    }
}
