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
    rule: PluralRule,
    messages: Vec<&'static str>,
}

impl Words {
    /// Reads the bytes of a language that were compiled for the same messages: `fingerprint` names the list of ids, `count`
    /// is its length. None if the bytes are anything else. The list of messages stays in memory for good.
    pub fn decode(bytes: &'static [u8], fingerprint: &str, count: usize) -> Option<Words> {
        let section = core::str::from_utf8(bytes).ok()?;
        let mut parts = section.split('\0');
        let language = parts.next()?;
        if parts.next() != Some(fingerprint) {
            return None;
        }
        let messages: Vec<&'static str> = parts.collect();
        (messages.len() == count).then(|| {
            Words(Box::leak(Box::new(Table {
                section,
                language,
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
        self.fill(&mut out, self.text_at(index), values, true, MAX_DEPTH);
        out
    }

    /// Appends a pattern, up to the end of the variant it is in, and returns what follows. If it is not `wanted`, it is only
    /// passed over.
    fn fill<'p>(
        self,
        out: &mut String,
        mut rest: &'p str,
        values: &[Value<'_>],
        wanted: bool,
        depth: u8,
    ) -> &'p str {
        let Some(inner) = depth.checked_sub(1) else {
            return "";
        };
        loop {
            let end = rest.bytes().position(|byte| byte < b' ').unwrap_or(rest.len());
            let (text, marked) = rest.split_at_checked(end).unwrap_or((rest, ""));
            if wanted {
                out.push_str(text);
            }
            let Some((mark, after)) = split_first(marked) else {
                return "";
            };
            rest = match mark {
                0x0e => self.select(out, after, values, wanted, inner),
                0x0f.. => return marked,
                _ => {
                    if wanted {
                        push_value(out, value(values, mark));
                    }
                    after
                }
            };
        }
    }

    /// Appends the variant that fits, and returns what follows the selection.
    fn select<'p>(
        self,
        out: &mut String,
        rest: &'p str,
        values: &[Value<'_>],
        wanted: bool,
        depth: u8,
    ) -> &'p str {
        let Some((mark, mut rest)) = split_first(rest) else {
            return "";
        };
        let mut is_open = wanted;
        while let Some((key, pattern)) = rest
            .strip_prefix('\x0f')
            .and_then(|variant| variant.split_once('\x10'))
        {
            let fits = is_open && self.fits(key, value(values, mark));
            is_open &= !fits;
            rest = self.fill(out, pattern, values, fits, depth);
        }
        rest.strip_prefix('\x11').unwrap_or("")
    }

    fn fits(self, key: &str, value: Value<'_>) -> bool {
        let Some((kind, rest)) = split_first(key) else {
            return false;
        };
        match (kind, value) {
            (b'*', _) => true,
            (b'~', Value::Text(text)) => text == rest,
            (b'=', Value::Number(number)) => rest.parse() == Ok(number),
            (letter, Value::Number(number)) => letter == self.0.rule.category(number).letter(),
            _ => false,
        }
    }
}

/// The first byte and the rest; none if there is none, or if the first character is not one byte.
fn split_first(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_at_checked(1)?;
    Some((*first.as_bytes().first()?, rest))
}

fn value<'a>(values: &[Value<'a>], mark: u8) -> Value<'a> {
    let index = usize::from(mark).wrapping_sub(1);
    values.get(index).copied().unwrap_or(Value::Text(""))
}

fn push_value(out: &mut String, value: Value<'_>) {
    match value {
        Value::Text(text) => out.push_str(text),
        Value::Number(number) => out.push_str(&number.to_string()),
    }
}
