//! A made-up language: English with accents, 40 % longer. Where it is shown, a text that was not made for longer languages is
//! cut off or overlaps, and a text without accents is in no language's file.

use crate::{COUNT, FINGERPRINT, Words};

/// The tag that software uses for this language.
pub(crate) const TAG: &str = "en-XA";

/// The made-up language, from the English messages.
pub(crate) fn words(english: Words) -> Option<Words> {
    let mut section = format!("{TAG}\0{FINGERPRINT}");
    for index in 0..COUNT {
        section.push('\0');
        push_accented(&mut section, english.text_at(index));
    }
    Words::decode(section.into_bytes().leak(), FINGERPRINT, COUNT)
}

/// Accents the texts of a pattern. What selects and what is selected by stays as it is.
fn push_accented(out: &mut String, pattern: &str) {
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\x0e' => {
                out.push(letter);
                out.extend(letters.next());
            }
            '\x0f' => {
                out.push(letter);
                for letter in letters.by_ref() {
                    out.push(letter);
                    if letter == '\x10' {
                        break;
                    }
                }
            }
            _ => push_letter(out, letter),
        }
    }
}

/// Vowels, about four letters in ten, stand twice.
fn push_letter(out: &mut String, letter: char) {
    const PLAIN: &str = "AEIOUYaeiouycnszCNSZ";
    const ACCENTED: &str = "ÀÉÎÕÛÝàéîõûýçñšžÇÑŠŽ";
    const VOWELS: usize = 12;
    let Some(at) = PLAIN.chars().position(|plain| plain == letter) else {
        return out.push(letter);
    };
    let accented = ACCENTED.chars().nth(at).unwrap_or(letter);
    out.push(accented);
    if at < VOWELS {
        out.extend(accented.to_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages;

    #[test]
    fn it_has_the_structure_of_english_and_is_longer() {
        let english = languages::words("en");
        let accented = words(english).unwrap();
        let (mut plain, mut long) = (0, 0);
        for index in 0..COUNT {
            let marks = |text: &str| text.chars().filter(char::is_ascii_control).collect::<String>();
            assert_eq!(marks(english.text_at(index)), marks(accented.text_at(index)));
            plain += english.text_at(index).chars().count();
            long += accented.text_at(index).chars().count();
        }
        assert!((125..=145).contains(&(long * 100 / plain)), "{long} of {plain}");
    }

    #[test]
    fn selections_keep_their_words() {
        let mut out = String::new();
        push_accented(&mut out, "An \x01\x0e\x02\x0f~yes\x10idea\x0f*\x10\x11");
        assert_eq!(out, "Ààñ \x01\x0e\x02\x0f~yes\x10îîdééàà\x0f*\x10\x11");
    }
}
