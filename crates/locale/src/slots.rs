//! Sentences with markup in them: a language decides where in the sentence a link or a mark stands.

/// Texts for arguments that are not text but elements. They are in no text of a story or a language.
pub const SLOTS: [&str; 4] = ["\u{1}", "\u{2}", "\u{3}", "\u{4}"];

/// A part of a message that was formatted with [`SLOTS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// A text, never empty.
    Text(&'a str),
    /// The place of the element with this index in [`SLOTS`].
    Slot(usize),
}

/// Cuts a formatted message at its slots, in the order of the language.
pub fn pieces<'a>(text: &'a str, each: &mut dyn FnMut(Piece<'a>)) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest
            .bytes()
            .position(|byte| usize::from(byte) <= SLOTS.len())
            .unwrap_or(rest.len());
        let (text, marked) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if !text.is_empty() {
            each(Piece::Text(text));
        }
        let Some((mark, after)) = marked.split_at_checked(1) else {
            return;
        };
        each(Piece::Slot(
            mark.bytes().next().map_or(0, usize::from).saturating_sub(1),
        ));
        rest = after;
    }
}
