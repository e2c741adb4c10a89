//! A JSON parser that records where each value starts.
//!
//! An editor wants every error of a file with its line, so this parser goes on after invalid
//! characters, repeated keys, impossible numbers and extra commas, and stops only where the text no
//! longer makes sense. It follows RFC 8259; a byte order mark is skipped. Depth and size are limited,
//! so that no file can exhaust the stack. It does not know which fields a story has.

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::json_tree::{Json, Member, Node};
use crate::diagnostic::{ErrorKind, Syntax};

/// In bytes.
const SIZE_LIMIT: usize = 20_000_000;
/// The deepest nesting of lists and objects. A story needs eight levels.
const DEPTH_LIMIT: usize = 64;
/// How many invalid characters are reported one by one.
const INVALID_LIMIT: usize = 20;

/// Decodes the bytes as UTF-8. Invalid characters are reported and replaced with U+FFFD. Returns
/// nothing if the file is too large or in UTF-16, which is reported once.
pub fn decode_utf8(bytes: &[u8], diagnostics: &mut Diagnostics) -> Option<String> {
    if bytes.len() > SIZE_LIMIT {
        let kind = ErrorKind::TooLarge {
            bytes: bytes.len(),
            limit: SIZE_LIMIT,
        };
        diagnostics.error_at_byte(0, &JsonPath::root(), kind);
        return None;
    }
    if let [byte @ 0xFE, 0xFF, ..] | [byte @ 0xFF, 0xFE, ..] = *bytes {
        diagnostics.error_at_byte(0, &JsonPath::root(), ErrorKind::NotUtf8 { byte });
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len());
    let mut invalid = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(&first) = chunk.invalid().first() {
            invalid += 1;
            if invalid <= INVALID_LIMIT {
                let kind = ErrorKind::NotUtf8 { byte: first };
                diagnostics.error_at_byte(text.len(), &JsonPath::root(), kind);
            }
            text.push('\u{FFFD}');
        }
    }
    Some(text)
}

/// Parses a text. Returns nothing if the text ends too early or is not JSON, which is reported.
pub fn parse(text: &str, diagnostics: &mut Diagnostics) -> Option<Node> {
    let mut parser = Parser {
        text,
        position: 0,
        diagnostics,
    };
    let root = &JsonPath::root();
    let node = parser.value(root, 0)?;
    match parser.peek() {
        None => Some(node),
        Some(_) => parser.fail(Syntax::MoreAfterEnd),
    }
}

struct Parser<'a> {
    text: &'a str,
    position: usize,
    diagnostics: &'a mut Diagnostics,
}

impl Parser<'_> {
    /// Skips white space and returns the next character without consuming it.
    fn peek(&mut self) -> Option<char> {
        let rest = &self.text[self.position..];
        let trimmed = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        self.position += rest.len() - trimmed.len();
        trimmed.chars().next()
    }

    /// Consumes the next character if it is this one.
    fn consume(&mut self, letter: char) -> bool {
        let found = self.peek() == Some(letter);
        if found {
            self.position += letter.len_utf8();
        }
        found
    }

    /// Consumes a word if it comes next and no letter follows it.
    fn consume_word(&mut self, word: &str) -> bool {
        let rest = &self.text[self.position..];
        let found = rest.strip_prefix(word);
        let found = found.is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()));
        if found {
            self.position += word.len();
        }
        found
    }

    /// Reports that the text makes no sense from here on.
    fn fail<T>(&mut self, syntax: Syntax) -> Option<T> {
        let kind = ErrorKind::NotJson { syntax };
        self.diagnostics
            .error_at_byte(self.position, &JsonPath::root(), kind);
        None
    }

    /// Reports that something is missing after the last value, which may end on an earlier line.
    fn fail_after_value<T>(&mut self, syntax: Syntax) -> Option<T> {
        let before = self.text[..self.position].trim_end_matches([' ', '\t', '\r', '\n']);
        self.position = before.len().saturating_sub(1);
        self.fail(syntax)
    }

    fn value(&mut self, path: &JsonPath, depth: usize) -> Option<Node> {
        let first = self.peek();
        let start = self.position;
        let json = match first {
            Some('{' | '[') if depth >= DEPTH_LIMIT => {
                let kind = ErrorKind::TooDeep { limit: DEPTH_LIMIT };
                self.diagnostics.error_at_byte(start, &JsonPath::root(), kind);
                return None;
            }
            Some('{') => self.object(path, depth)?,
            Some('[') => self.list(path, depth)?,
            Some('"') => Json::Text(self.string(path)?),
            Some('-' | '0'..='9') => self.number(path)?,
            Some('t') if self.consume_word("true") => Json::Bool(true),
            Some('f') if self.consume_word("false") => Json::Bool(false),
            Some('n') if self.consume_word("null") => Json::Null,
            Some('N') if self.consume_word("NaN") => self.impossible_number(start, path),
            Some('I') if self.consume_word("Infinity") => self.impossible_number(start, path),
            Some('\'' | '“' | '”' | '‘' | '’' | '„') => return self.fail(Syntax::OtherQuotes),
            Some('/' | '#') => return self.fail(Syntax::Comment),
            Some(_) => return self.fail(Syntax::NoValue),
            None => return self.fail(Syntax::Ends),
        };
        Some(Node { json, start })
    }

    fn object(&mut self, object: &JsonPath, depth: usize) -> Option<Json> {
        let mut members: Vec<Member> = Vec::new();
        self.position += 1;
        if self.consume('}') {
            return Some(Json::Object(members));
        }
        loop {
            let start = match self.peek() {
                Some('"') => self.position,
                Some('}') => {
                    self.extra_comma(object);
                    self.position += 1;
                    return Some(Json::Object(members));
                }
                None => return self.fail(Syntax::Ends),
                Some('\'' | '“' | '”' | '‘' | '’' | '„') => return self.fail(Syntax::OtherQuotes),
                Some('/' | '#') => return self.fail(Syntax::Comment),
                Some(_) => return self.fail(Syntax::NoKey),
            };
            let key = self.string(object)?;
            if !self.consume(':') {
                return self.fail(Syntax::NoColon);
            }
            let value = self.value(&object.key(&key), depth + 1)?;
            // Only the first members are compared, so that a hostile object does not cost quadratic time.
            let repeated = members.iter().take(256).any(|member| member.key == key);
            if repeated {
                let kind = ErrorKind::RepeatedKey { key };
                self.diagnostics.error_at_byte(start, object, kind);
            } else {
                members.push(Member { key, start, value });
            }
            match self.peek() {
                Some(',') => self.position += 1,
                Some('}') => {
                    self.position += 1;
                    return Some(Json::Object(members));
                }
                None => return self.fail(Syntax::Ends),
                Some(_) => return self.fail_after_value(Syntax::NoCommaInObject),
            }
        }
    }

    fn list(&mut self, path: &JsonPath, depth: usize) -> Option<Json> {
        let mut items = Vec::new();
        self.position += 1;
        if self.consume(']') {
            return Some(Json::List(items));
        }
        loop {
            if self.peek() == Some(']') {
                self.extra_comma(path);
                self.position += 1;
                return Some(Json::List(items));
            }
            let item = self.value(&path.item(items.len()), depth + 1)?;
            items.push(item);
            match self.peek() {
                Some(',') => self.position += 1,
                Some(']') => {
                    self.position += 1;
                    return Some(Json::List(items));
                }
                None => return self.fail(Syntax::Ends),
                Some(_) => return self.fail_after_value(Syntax::NoCommaInList),
            }
        }
    }

    /// Reports a comma before a closing bracket. The meaning is clear, so parsing goes on.
    fn extra_comma(&mut self, path: &JsonPath) {
        let before = self.text[..self.position].trim_end();
        let comma = before.len().saturating_sub(1);
        let kind = ErrorKind::NotJson {
            syntax: Syntax::ExtraComma,
        };
        self.diagnostics.error_at_byte(comma, path, kind);
    }

    /// Reports `NaN`, `Infinity` and numbers that are too large. JSON has no such numbers.
    fn impossible_number(&mut self, start: usize, path: &JsonPath) -> Json {
        let written = self.text[start..self.position].to_owned();
        let kind = ErrorKind::NoSuchNumber { written };
        self.diagnostics.error_at_byte(start, path, kind);
        Json::Number(f64::NAN)
    }

    fn number(&mut self, path: &JsonPath) -> Option<Json> {
        let start = self.position;
        if self.consume_word("-Infinity") {
            return Some(self.impossible_number(start, path));
        }
        let rest = &self.text[start..];
        let length = rest
            .find(|letter: char| !matches!(letter, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        let digits = &rest[..length];
        if !is_number(digits) {
            return self.fail(Syntax::BadNumber);
        }
        self.position += length;
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => Some(Json::Number(number)),
            _ => Some(self.impossible_number(start, path)),
        }
    }

    /// Parses a string, from its opening to its closing quotation mark.
    fn string(&mut self, path: &JsonPath) -> Option<String> {
        let opening = self.position;
        self.position += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.position..];
            let plain = rest.find(|letter: char| letter == '"' || letter == '\\' || letter < ' ');
            let Some(plain) = plain else {
                self.position = opening;
                return self.fail(Syntax::OpenString);
            };
            out.push_str(&rest[..plain]);
            self.position += plain;
            match rest.as_bytes()[plain] {
                b'"' => {
                    self.position += 1;
                    return Some(out);
                }
                b'\\' => self.escape(&mut out, path)?,
                b'\n' | b'\r' => {
                    self.position = opening;
                    return self.fail(Syntax::OpenString);
                }
                _ => return self.fail(Syntax::RawControl),
            }
        }
    }

    fn escape(&mut self, out: &mut String, path: &JsonPath) -> Option<()> {
        let start = self.position;
        let letter = self.text.as_bytes().get(start + 1).copied();
        self.position += 2;
        out.push(match letter {
            Some(plain @ (b'"' | b'\\' | b'/')) => char::from(plain),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => match self.unicode_escape() {
                Some(letter) => letter,
                None if self.position > start + 2 => {
                    self.diagnostics
                        .error_at_byte(start, path, ErrorKind::LoneSurrogate);
                    '\u{FFFD}'
                }
                None => {
                    self.position = start;
                    return self.fail(Syntax::BadEscape);
                }
            },
            _ => {
                self.position = start;
                return self.fail(Syntax::BadEscape);
            }
        });
        Some(())
    }

    /// The character of `\u` and four digits, or of two such escapes that make a pair. Returns nothing
    /// for half of a pair (whose digits are consumed) and for less than four digits.
    fn unicode_escape(&mut self) -> Option<char> {
        let high = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&high) {
            return char::from_u32(high);
        }
        let after_high = self.position;
        if self.text[self.position..].starts_with("\\u") {
            self.position += 2;
            if let Some(low @ 0xDC00..0xE000) = self.four_digits() {
                return char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            }
        }
        self.position = after_high;
        None
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.position..self.position + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.position += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

/// Whether this is a JSON number: no leading zeros, plus sign or bare decimal point.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (text, power) = match text.split_once(['e', 'E']) {
        Some((text, power)) => (text, Some(power.strip_prefix(['+', '-']).unwrap_or(power))),
        None => (text, None),
    };
    let (whole, part) = match text.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && part.is_none_or(digits)
        && power.is_none_or(digits)
}
