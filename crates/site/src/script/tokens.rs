//! The tokens of a script, without comments and white space.

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its text in the source.
    pub text: &'a str,
    /// What it is.
    pub kind: Kind,
    /// Whether it begins a line.
    pub begins_line: bool,
}

/// Kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, a keyword or a number.
    Word,
    /// A string, a template or a regular expression.
    Literal,
    /// An operator or a bracket.
    Sign,
}

impl Token<'_> {
    /// Whether this is an operator, a bracket or a keyword with this text.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Literal && self.text == text
    }

    /// Whether this is a name or a keyword.
    pub fn is_name(&self) -> bool {
        self.kind == Kind::Word && !self.text.starts_with(|first: char| first.is_ascii_digit())
    }
}

/// Operators of several characters that must not be divided, longest first.
const OPERATORS: [&str; 10] = ["===", "!==", "...", "=>", "?.", "++", "--", "==", "!=", "??"];

/// Words before an expression, in which a slash begins a regular expression.
const BEFORE_EXPRESSION: [&str; 6] = ["return", "typeof", "case", "in", "of", "else"];

/// Whether a character may be in a name or a number.
pub fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '$'
}

/// Divides a script. It must be valid.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = source;
    let mut begins_line = true;
    while let Some(first) = rest.chars().next() {
        let (length, kind) = if first.is_whitespace() {
            begins_line |= first == '\n';
            (first.len_utf8(), None)
        } else if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), None)
        } else if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |end| end + 2), None)
        } else if is_word(first) {
            let length = rest.find(|next| !is_word(next)).unwrap_or(rest.len());
            (length, Some(Kind::Word))
        } else if matches!(first, '"' | '\'' | '`') {
            (literal(rest, first), Some(Kind::Literal))
        } else if first == '/' && begins_expression(tokens.last()) {
            let length = literal(rest, '/');
            let flags = rest.get(length..).unwrap_or_default();
            let flags = flags.find(|next| !is_word(next)).unwrap_or(flags.len());
            (length + flags, Some(Kind::Literal))
        } else {
            let operator = OPERATORS.iter().find(|operator| rest.starts_with(**operator));
            (
                operator.map_or(first.len_utf8(), |operator| operator.len()),
                Some(Kind::Sign),
            )
        };
        let (text, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if let Some(kind) = kind {
            tokens.push(Token {
                text,
                kind,
                begins_line,
            });
            begins_line = false;
        }
        rest = after;
    }
    tokens
}

/// Whether an expression begins after a token, so that a slash there does not divide.
fn begins_expression(last: Option<&Token<'_>>) -> bool {
    last.is_none_or(|last| match last.kind {
        Kind::Literal => false,
        Kind::Word => BEFORE_EXPRESSION.contains(&last.text),
        Kind::Sign => !matches!(last.text, ")" | "]" | "}"),
    })
}

/// The length of a literal up to its closing mark. In the brackets of a regular expression a slash is a character.
fn literal(text: &str, mark: char) -> usize {
    let mut escaped = false;
    let mut in_brackets = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' if mark == '/' => in_brackets = true,
            ']' if mark == '/' => in_brackets = false,
            _ if character == mark && !in_brackets => return at + character.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_white_space_are_left_out_and_literals_stay_whole() {
        let source = "a = b / 2; // why\n/* no */ c(/[/\"]\\//g, \"x // y\", `${a} /* */`) ?? d;";
        let texts: Vec<&str> = tokens(source).iter().map(|token| token.text).collect();
        assert_eq!(
            texts,
            [
                "a",
                "=",
                "b",
                "/",
                "2",
                ";",
                "c",
                "(",
                "/[/\"]\\//g",
                ",",
                "\"x // y\"",
                ",",
                "`${a} /* */`",
                ")",
                "??",
                "d",
                ";"
            ]
        );
        assert_eq!(tokens(source).iter().filter(|token| token.begins_line).count(), 2);
    }
}
