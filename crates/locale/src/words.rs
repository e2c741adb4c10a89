//! The messages of one language, and the formatter.
//!
//! A language is one UTF-8 text: its tag, the fingerprint of the message ids, and the patterns, separated by `\0`. A
//! pattern is plain text, so a message without arguments is read without copying. Control characters, which no text may
//! contain, stand for the rest:
//!
//! | character | what |
//! | --- | --- |
//! | `\x01` to `\x08` | the value of an argument |
//! | `\x0e` and an argument | a selection, followed by its variants |
//! | `\x0f`, a key, `\x10`, a pattern | a variant. The key is the letter of a plural category, `=` and a number, `~` and a word, or `*` for the last one, which always fits |
//! | `\x11` | the end of the selection |

use crate::Msg;
use crate::marks::MARK;
use crate::plural::PluralRule;

/// The deepest selection within selections.
const MAX_DEPTH: u8 = 4;

/// What is put into a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A text, or the word that a variant is selected by.
    Text(&'a str),
    /// A number, which may select a plural form.
    Number(usize),
}

/// A message with its arguments.
pub trait Format {
    /// Passes the message's index and the values of its arguments on.
    fn with_values<T>(&self, pass: impl FnOnce(usize, &[Value<'_>]) -> T) -> T;
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(&'static Table);

#[derive(Debug, PartialEq, Eq)]
struct Table {
    section: &'static str,
    language: &'static str,
    is_marked: bool,
    rule: PluralRule,
    messages: Vec<&'static str>,
}

impl Words {
    /// Reads the bytes of a language that were compiled for the same messages: `fingerprint` names the list of ids, `count`
    /// is its length. None if the bytes are anything else. The list of messages stays in memory for good.
    pub fn decode(bytes: &'static [u8], fingerprint: &str, count: usize) -> Option<Words> {
        let section = core::str::from_utf8(bytes).ok()?;
        let mut at = 0;
        let mut next = || {
            let part = upto(section, &mut at, |byte| byte == 0);
            at += 1;
            part
        };
        let tag = next();
        let language = tag.trim_end_matches(MARK);
        if next() != fingerprint {
            return None;
        }
        let messages: Vec<&'static str> = (0..count).map(|_| next()).collect();
        // Exactly these messages: the last one ends with the bytes.
        (at == section.len() + 1).then(|| {
            Words(Box::leak(Box::new(Table {
                section,
                language,
                is_marked: language.len() < tag.len(),
                rule: PluralRule::for_language(language),
                messages,
            })))
        })
    }

    /// The bytes that [`Words::decode`] reads.
    pub fn section(self) -> &'static [u8] {
        self.0.section.as_bytes()
    }

    /// The BCP 47 tag of the language.
    pub fn language(self) -> &'static str {
        self.0.language
    }

    /// Whether the words stand between marks, see [`MARK`].
    pub fn is_marked(self) -> bool {
        self.0.is_marked
    }

    /// The text of a message without arguments, by its index.
    pub fn text_at(self, index: usize) -> &'static str {
        self.0.messages.get(index).copied().unwrap_or_default()
    }

    /// A message with arguments.
    #[inline]
    pub fn format(self, message: impl Format) -> String {
        message.with_values(|index, values| self.format_at(index, values))
    }

    /// A message with arguments, by its index.
    #[inline(never)]
    pub fn format_at(self, index: usize, values: &[Value<'_>]) -> String {
        let mut out = String::new();
        self.fill(&mut out, self.text_at(index), &mut 0, values, true, MAX_DEPTH);
        out
    }

    /// A whole number with the separators of the language.
    pub fn whole(self, number: u64) -> String {
        let mut out = String::new();
        self.push_whole(&mut out, number);
        out
    }

    /// Appends a whole number with the separators of the language.
    #[inline(never)]
    pub fn push_whole(self, out: &mut String, number: u64) {
        let digits = number.to_string();
        let fewest = byte(self.text(Msg::NumberGroupedFrom), 0).wrapping_sub(b'0');
        let is_grouped = digits.len() >= usize::from(fewest);
        for (at, digit) in digits.chars().enumerate() {
            if is_grouped && at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(self.text(Msg::NumberGroup));
            }
            out.push(digit);
        }
    }

    /// Appends a pattern, up to the end of the variant it is in, which is not consumed. If it is not `wanted`, it is only
    /// passed over. `at` is the position of the next byte.
    fn fill(
        self,
        out: &mut String,
        pattern: &str,
        at: &mut usize,
        values: &[Value<'_>],
        wanted: bool,
        depth: u8,
    ) {
        loop {
            let text = upto(pattern, at, |byte| byte < b' ');
            if wanted {
                out.push_str(text);
            }
            match byte(pattern, *at) {
                END_OF_PATTERN | 0x0f..=0x11 => return,
                0x0e if depth == 0 => return,
                0x0e => {
                    *at += 1;
                    let value = value(values, byte(pattern, *at));
                    *at += 1;
                    let mut is_open = wanted;
                    while byte(pattern, *at) == 0x0f {
                        *at += 1;
                        let key = upto(pattern, at, |byte| byte == 0x10);
                        *at += 1;
                        let fits = is_open && self.fits(key, value);
                        is_open &= !fits;
                        self.fill(out, pattern, at, values, fits, depth - 1);
                    }
                    // The end of the selection.
                    *at += 1;
                }
                mark => {
                    *at += 1;
                    match value(values, mark) {
                        _ if !wanted => {}
                        Value::Text(text) => out.push_str(text),
                        Value::Number(number) => self.push_whole(out, number as u64),
                    }
                }
            }
        }
    }

    fn fits(self, key: &str, value: Value<'_>) -> bool {
        let rest = key.get(1..).unwrap_or_default();
        match (byte(key, 0), value) {
            (b'*', _) => true,
            (b'~', Value::Text(text)) => text == rest,
            (b'=', Value::Number(number)) => number.to_string() == rest,
            (letter, Value::Number(number)) => letter == self.0.rule.category(number).letter(),
            _ => false,
        }
    }
}

/// Stands for the byte after the last one. No text contains it.
const END_OF_PATTERN: u8 = 0xff;

fn byte(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().unwrap_or(END_OF_PATTERN)
}

/// The text up to the first byte that ends it, or all of the rest.
fn upto<'p>(pattern: &'p str, at: &mut usize, ends: impl Fn(u8) -> bool) -> &'p str {
    let start = *at;
    while byte(pattern, *at) != END_OF_PATTERN && !ends(byte(pattern, *at)) {
        *at += 1;
    }
    pattern.get(start..*at).unwrap_or_default()
}

fn value<'a>(values: &[Value<'a>], mark: u8) -> Value<'a> {
    let index = usize::from(mark).wrapping_sub(1);
    values.get(index).copied().unwrap_or(Value::Text(""))
}
