//! Text to a tree of JSON that remembers where everything stands.
//!
//! An editor wants every problem of a file with its line, so a reader that stops at the first
//! surprise will not do: this one goes on after broken characters, repeated keys, numbers
//! that no computer holds and commas too many, and stops only where the text stops making
//! sense. It follows RFC 8259; a byte order mark is skipped. Depth and size are bounded, so that
//! no file can exhaust the stack. What stays out: which fields a story has.

use crate::check::finding::{At, Findings};
use crate::problem::{ProblemKind, Syntax};

/// Largest file that is read, in bytes.
pub const SIZE_LIMIT: usize = 20_000_000;
/// Deepest nesting of lists and objects. A story needs eight.
pub const DEPTH_LIMIT: usize = 64;
/// Most broken characters that are reported one by one.
const BROKEN_LIMIT: usize = 20;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub json: Json,
    /// The byte of the text at which it begins.
    pub start: usize,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number; not a number where the file has none, which was noted then.
    Number(f64),
    /// A string, decoded.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object; each key once, in the order of the file.
    Object(Vec<Member>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key.
    pub key: String,
    /// The byte at which the key begins.
    pub start: usize,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The member with this key, if this is an object that has it.
    pub fn member(&self, key: &str) -> Option<&Member> {
        match &self.json {
            Json::Object(members) => members.iter().find(|member| member.key == key),
            _ => None,
        }
    }

    /// The item at this position, if this is a list that long.
    pub fn item(&self, index: usize) -> Option<&Node> {
        match &self.json {
            Json::List(items) => items.get(index),
            _ => None,
        }
    }
}

/// The bytes as text; broken characters are noted and stand as U+FFFD from here on. None, and
/// one problem, where the file is too large to be looked at.
pub fn decode(bytes: &[u8], findings: &mut Findings) -> Option<String> {
    if bytes.len() > SIZE_LIMIT {
        let kind = ProblemKind::TooLarge { bytes: bytes.len() };
        findings.problem_at_byte(0, &At::root(), kind);
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len());
    let mut broken = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if let Some(&first) = chunk.invalid().first() {
            broken += 1;
            if broken <= BROKEN_LIMIT {
                let kind = ProblemKind::NotUtf8 { byte: first };
                findings.problem_at_byte(text.len(), &At::root(), kind);
            }
            text.push('\u{FFFD}');
        }
    }
    Some(text)
}

/// The tree of a text, or none where the text breaks off or is not JSON, which is noted.
pub fn parse(text: &str, findings: &mut Findings) -> Option<Node> {
    let mut reader = Reader {
        text,
        position: 0,
        findings,
    };
    let root = &At::root();
    let node = reader.value(root, 0)?;
    match reader.peek() {
        None => Some(node),
        Some(_) => reader.stop(Syntax::MoreAfterEnd),
    }
}

struct Reader<'a> {
    text: &'a str,
    position: usize,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    /// The next letter that is no white space; it becomes the next to be read.
    fn peek(&mut self) -> Option<char> {
        let rest = &self.text[self.position..];
        let trimmed = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        self.position += rest.len() - trimmed.len();
        trimmed.chars().next()
    }

    /// Takes the next letter if it is this one.
    fn take(&mut self, letter: char) -> bool {
        let found = self.peek() == Some(letter);
        if found {
            self.position += letter.len_utf8();
        }
        found
    }

    /// Takes a word if it stands here and no letter follows it.
    fn take_word(&mut self, word: &str) -> bool {
        let rest = &self.text[self.position..];
        let found = rest.strip_prefix(word);
        let found = found.is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric()));
        if found {
            self.position += word.len();
        }
        found
    }

    /// Notes that the text stops making sense here.
    fn stop<T>(&mut self, syntax: Syntax) -> Option<T> {
        let kind = ProblemKind::NotJson { syntax };
        self.findings.problem_at_byte(self.position, &At::root(), kind);
        None
    }

    fn value(&mut self, at: &At, depth: usize) -> Option<Node> {
        let first = self.peek();
        let start = self.position;
        let json = match first {
            Some('{' | '[') if depth >= DEPTH_LIMIT => {
                self.findings
                    .problem_at_byte(start, &At::root(), ProblemKind::TooDeep);
                return None;
            }
            Some('{') => self.object(at, depth)?,
            Some('[') => self.list(at, depth)?,
            Some('"') => Json::Text(self.string(at)?),
            Some('-' | '0'..='9') => self.number(at)?,
            Some('t') if self.take_word("true") => Json::Bool(true),
            Some('f') if self.take_word("false") => Json::Bool(false),
            Some('n') if self.take_word("null") => Json::Null,
            Some('N') if self.take_word("NaN") => self.no_number(start, at),
            Some('I') if self.take_word("Infinity") => self.no_number(start, at),
            Some('\'' | '“' | '”' | '‘' | '’' | '„') => return self.stop(Syntax::OtherQuotes),
            Some('/' | '#') => return self.stop(Syntax::Comment),
            Some(_) => return self.stop(Syntax::NoValue),
            None => return self.stop(Syntax::Ends),
        };
        Some(Node { json, start })
    }

    fn object(&mut self, object: &At, depth: usize) -> Option<Json> {
        let mut members: Vec<Member> = Vec::new();
        self.position += 1;
        if self.take('}') {
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
                None => return self.stop(Syntax::Ends),
                Some('\'' | '“' | '”' | '‘' | '’' | '„') => return self.stop(Syntax::OtherQuotes),
                Some('/' | '#') => return self.stop(Syntax::Comment),
                Some(_) => return self.stop(Syntax::NoKey),
            };
            let key = self.string(object)?;
            if !self.take(':') {
                return self.stop(Syntax::NoColon);
            }
            let value = self.value(&object.key(&key), depth + 1)?;
            // Objects are small, but a hostile one must not cost the square of its size.
            let repeated = members.iter().take(256).any(|member| member.key == key);
            if repeated {
                let kind = ProblemKind::RepeatedKey { key };
                self.findings.problem_at_byte(start, object, kind);
            } else {
                members.push(Member { key, start, value });
            }
            match self.peek() {
                Some(',') => self.position += 1,
                Some('}') => {
                    self.position += 1;
                    return Some(Json::Object(members));
                }
                None => return self.stop(Syntax::Ends),
                Some(_) => return self.stop(Syntax::NoCommaInObject),
            }
        }
    }

    fn list(&mut self, at: &At, depth: usize) -> Option<Json> {
        let mut items = Vec::new();
        self.position += 1;
        if self.take(']') {
            return Some(Json::List(items));
        }
        loop {
            if self.peek() == Some(']') {
                self.extra_comma(at);
                self.position += 1;
                return Some(Json::List(items));
            }
            let item = self.value(&at.item(items.len()), depth + 1)?;
            items.push(item);
            match self.peek() {
                Some(',') => self.position += 1,
                Some(']') => {
                    self.position += 1;
                    return Some(Json::List(items));
                }
                None => return self.stop(Syntax::Ends),
                Some(_) => return self.stop(Syntax::NoCommaInList),
            }
        }
    }

    /// A comma before a closing bracket: what is meant is plain, so reading goes on.
    fn extra_comma(&mut self, at: &At) {
        let before = self.text[..self.position].trim_end();
        let comma = before.len().saturating_sub(1);
        let kind = ProblemKind::NotJson {
            syntax: Syntax::ExtraComma,
        };
        self.findings.problem_at_byte(comma, at, kind);
    }

    /// `NaN` and its kin: other languages write it, JSON has no such number.
    fn no_number(&mut self, start: usize, at: &At) -> Json {
        let written = self.text[start..self.position].to_owned();
        let kind = ProblemKind::NoSuchNumber { written };
        self.findings.problem_at_byte(start, at, kind);
        Json::Number(f64::NAN)
    }

    fn number(&mut self, at: &At) -> Option<Json> {
        let start = self.position;
        if self.take_word("-Infinity") {
            return Some(self.no_number(start, at));
        }
        let rest = &self.text[start..];
        let length = rest
            .find(|letter: char| !matches!(letter, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        let digits = &rest[..length];
        if !is_number(digits) {
            return self.stop(Syntax::BadNumber);
        }
        self.position += length;
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => Some(Json::Number(number)),
            _ => Some(self.no_number(start, at)),
        }
    }

    /// A string, from its opening to its closing quotation mark.
    fn string(&mut self, at: &At) -> Option<String> {
        let opening = self.position;
        self.position += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.position..];
            let plain = rest.find(|letter: char| letter == '"' || letter == '\\' || letter < ' ');
            let Some(plain) = plain else {
                self.position = opening;
                return self.stop(Syntax::OpenString);
            };
            out.push_str(&rest[..plain]);
            self.position += plain;
            match rest.as_bytes()[plain] {
                b'"' => {
                    self.position += 1;
                    return Some(out);
                }
                b'\\' => self.escape(&mut out, at)?,
                b'\n' | b'\r' => {
                    self.position = opening;
                    return self.stop(Syntax::OpenString);
                }
                _ => return self.stop(Syntax::RawControl),
            }
        }
    }

    fn escape(&mut self, out: &mut String, at: &At) -> Option<()> {
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
                    self.findings
                        .problem_at_byte(start, at, ProblemKind::LoneSurrogate);
                    '\u{FFFD}'
                }
                None => {
                    self.position = start;
                    return self.stop(Syntax::BadEscape);
                }
            },
            _ => {
                self.position = start;
                return self.stop(Syntax::BadEscape);
            }
        });
        Some(())
    }

    /// The character of `\u` and four digits, or of two such escapes that make a pair. None
    /// where it is half of a pair (the digits are taken then) or has no four digits.
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

/// Whether this is a number as JSON writes it: no leading zeros, plus signs or bare points.
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
