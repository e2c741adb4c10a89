//! Characters that readers cannot see.

/// Whether this character invisibly changes the direction of the text around it.
pub fn is_direction_control(letter: char) -> bool {
    matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether this character is invisible and no story needs it: control characters, direction
/// controls, invisible separators, byte order marks and tags. The joiners U+200C and U+200D are
/// not included: Persian, Hindi and other languages are spelled with them.
#[cfg(feature = "file")]
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || is_direction_control(letter)
        || matches!(
            letter,
            '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
        )
        || matches!(letter, '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}
