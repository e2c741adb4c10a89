//! Short names for the local variables and functions of a script.
//!
//! It is not a parser. A name is local where it is declared: in a block, or as a parameter in its function. It gets one short name
//! for the whole script, and only if each place that uses it is where it is declared; otherwise it could be a name of the browser
//! somewhere. Names of properties and in templates stay.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::tokens::{Kind, Token, is_word};

/// Words that are no variables.
const KEYWORDS: [&str; 40] = [
    "arguments",
    "async",
    "await",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "constructor",
    "continue",
    "default",
    "delete",
    "do",
    "else",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "get",
    "if",
    "in",
    "instanceof",
    "let",
    "new",
    "null",
    "of",
    "return",
    "set",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "var",
    "while",
];

/// What a brace encloses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Brace {
    Block,
    Object,
    Class,
}

/// How a name stands in the script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// It names a property or a method.
    Property,
    /// A property and a variable in one word, as in `{ name }`.
    Both,
    Variable,
}

/// The tokens of a script with what is known about them.
struct Names<'a> {
    tokens: &'a [Token<'a>],
    /// The partner of each bracket.
    partners: BTreeMap<usize, usize>,
    /// The brackets around each token: the innermost one's position, if any.
    within: Vec<Option<usize>>,
    braces: BTreeMap<usize, Brace>,
    /// Where each declared name is known, as positions of tokens.
    declared: BTreeMap<&'a str, Vec<Range<usize>>>,
}

/// The texts of the tokens, with short names.
pub fn shorten(tokens: &[Token<'_>]) -> Vec<String> {
    let mut names = Names::new(tokens);
    names.declare();
    let places: Vec<Option<Place>> = (0..tokens.len()).map(|at| names.place(at)).collect();
    let short = names.short_names(&places);
    let text = |(token, place): (&Token<'_>, &Option<Place>)| match (place, short.get(token.text)) {
        (Some(Place::Variable), Some(short)) => short.clone(),
        (Some(Place::Both), Some(short)) => format!("{}:{short}", token.text),
        _ => token.text.to_owned(),
    };
    tokens.iter().zip(&places).map(text).collect()
}

impl<'a> Names<'a> {
    fn new(tokens: &'a [Token<'a>]) -> Names<'a> {
        let mut names = Names {
            tokens,
            partners: BTreeMap::new(),
            within: Vec::new(),
            braces: BTreeMap::new(),
            declared: BTreeMap::new(),
        };
        let mut open: Vec<usize> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let closes = token.is(")") || token.is("]") || token.is("}");
            if closes && let Some(start) = open.pop() {
                names.partners.extend([(start, at), (at, start)]);
            }
            names.within.push(open.last().copied());
            if token.is("(") || token.is("[") || token.is("{") {
                open.push(at);
            }
            if token.is("{") {
                names.braces.insert(at, names.brace(at));
            }
        }
        names
    }

    fn is(&self, at: usize, text: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(text))
    }

    fn is_before(&self, at: usize, texts: &[&str]) -> bool {
        at.checked_sub(1)
            .is_some_and(|before| texts.iter().any(|text| self.is(before, text)))
    }

    /// What an opening brace encloses, from what stands before it.
    fn brace(&self, at: usize) -> Brace {
        let object = [
            "=", "(", ",", ":", "?", "[", "return", "const", "let", "var", "...", "&", "|", "??",
        ];
        let line = self.tokens.get(at.saturating_sub(6)..at).unwrap_or_default();
        let class = line.iter().rposition(|token| token.is("class"));
        let ends = line
            .iter()
            .rposition(|token| token.is("{") || token.is("}") || token.is(";"));
        if class.is_some() && class > ends {
            Brace::Class
        } else if self.is_before(at, &object) {
            Brace::Object
        } else {
            Brace::Block
        }
    }

    /// What a token names, if it is a name.
    fn place(&self, at: usize) -> Option<Place> {
        let token = self.tokens.get(at)?;
        if !token.is_name() || KEYWORDS.contains(&token.text) {
            return None;
        }
        if self.is_before(at, &[".", "?."]) {
            return Some(Place::Property);
        }
        let brace = self.within.get(at).copied().flatten();
        let kind = brace.and_then(|brace| self.braces.get(&brace));
        let begins_item = self.is_before(at, &["{", ",", "}", ";", "get", "set", "static", "async"]);
        let next = |text| self.is(at + 1, text);
        Some(match kind {
            Some(Brace::Object) if begins_item && (next(":") || next("(")) => Place::Property,
            Some(Brace::Object) if begins_item && (next(",") || next("}") || next("=")) => Place::Both,
            Some(Brace::Class) if begins_item => Place::Property,
            _ => Place::Variable,
        })
    }

    /// Notes where the names that a list declares are known: the names themselves, and those in patterns.
    fn declare_pattern(&mut self, from: usize, known: &Range<usize>) {
        let from = from + usize::from(self.is(from, "..."));
        let to = match self.partners.get(&from) {
            Some(end) if self.is(from, "{") || self.is(from, "[") => *end,
            _ => from,
        };
        for at in from..=to {
            if matches!(self.place(at), Some(Place::Variable | Place::Both))
                && let Some(token) = self.tokens.get(at)
            {
                self.declared.entry(token.text).or_default().push(known.clone());
            }
        }
    }

    /// The end of the innermost block around a token.
    fn block(&self, at: usize) -> Range<usize> {
        let mut around = self.within.get(at).copied().flatten();
        while let Some(start) = around {
            if self.braces.get(&start) == Some(&Brace::Block) {
                return start..self.partners.get(&start).copied().unwrap_or(self.tokens.len());
            }
            around = self.within.get(start).copied().flatten();
        }
        // A name of the whole script may be used by others.
        0..0
    }

    fn declare(&mut self) {
        for at in 0..self.tokens.len() {
            if self.is(at, "var") || self.is(at, "let") || self.is(at, "const") {
                self.declare_list(at);
            } else if (self.is(at, "function") || self.is(at, "class"))
                && self.tokens.get(at + 1).is_some_and(Token::is_name)
            {
                let known = self.block(at);
                self.declare_pattern(at + 1, &known);
            } else if self.is(at, "(") {
                self.declare_parameters(at);
            } else if self.is(at, "=>") && !self.is_before(at, &[")"]) {
                let known = at - 1..self.end_of_body(at + 1);
                self.declare_pattern(at - 1, &known);
            }
        }
    }

    /// The names after `var`, `let` or `const`, each followed by an expression or not.
    fn declare_list(&mut self, at: usize) {
        let around = self.within.get(at).copied();
        let known = self.block(at);
        self.declare_pattern(at + 1, &known);
        for next in at + 1..self.tokens.len() {
            let ends = [";", "in", "of"].iter().any(|end| self.is(next, end));
            let is_outside =
                self.partners.get(&next).copied() == around.flatten() && around.flatten().is_some();
            if self.within.get(next).copied() == around && self.is(next, ",") {
                self.declare_pattern(next + 1, &known);
            } else if (self.within.get(next).copied() == around && ends) || is_outside {
                break;
            }
        }
    }

    /// The names in the brackets of a function, a method, an arrow function or a `catch`.
    fn declare_parameters(&mut self, open: usize) {
        let Some(&close) = self.partners.get(&open) else {
            return;
        };
        let named = open
            .checked_sub(1)
            .filter(|before| self.place(*before) == Some(Place::Property));
        let is_method = named.is_some_and(|name| !self.is_before(name, &[".", "?."]));
        let is_function = self.is_before(open, &["function", "catch", "constructor"])
            || open
                .checked_sub(2)
                .is_some_and(|before| self.is(before, "function"))
            || is_method;
        let body = match self.is(close + 1, "=>") {
            true => close + 2,
            false if is_function && self.is(close + 1, "{") => close + 1,
            false => return,
        };
        let known = open..self.end_of_body(body);
        self.declare_pattern(open + 1, &known);
        for at in open + 1..close {
            if self.within.get(at).copied().flatten() == Some(open) && self.is(at, ",") {
                self.declare_pattern(at + 1, &known);
            }
        }
    }

    /// Where a function's body ends: with its block, or with its expression.
    fn end_of_body(&self, start: usize) -> usize {
        if self.braces.get(&start) == Some(&Brace::Block) {
            return self.partners.get(&start).copied().unwrap_or(start);
        }
        let around = self.within.get(start).copied();
        let ends = |at: &usize| {
            let here = self.within.get(*at).copied() == around && (self.is(*at, ",") || self.is(*at, ";"));
            here || around
                .flatten()
                .is_some_and(|open| self.partners.get(&open) == Some(at))
        };
        (start..self.tokens.len()).find(ends).unwrap_or(self.tokens.len())
    }

    /// A short name for each name that is declared wherever it is used; the most frequent one gets the shortest.
    fn short_names(&self, places: &[Option<Place>]) -> BTreeMap<&'a str, String> {
        let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
        let mut others: BTreeSet<&str> = KEYWORDS.into();
        for ((at, token), place) in self.tokens.iter().enumerate().zip(places) {
            let known = self.declared.get(token.text).into_iter().flatten();
            match place {
                Some(Place::Variable | Place::Both) if known.clone().any(|known| known.contains(&at)) => {
                    *uses.entry(token.text).or_default() += 1;
                }
                Some(Place::Variable | Place::Both) => {
                    others.insert(token.text);
                }
                _ if token.kind == Kind::Literal && token.text.starts_with('`') => {
                    others.extend(token.text.split(|next| !is_word(next)));
                }
                _ => {}
            }
        }
        let mut renamed: Vec<(&str, usize)> = uses
            .into_iter()
            .filter(|(name, _)| !others.contains(name))
            .collect();
        renamed.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
        let mut names = (0..)
            .map(short_name)
            .filter(|name| !others.contains(name.as_str()));
        renamed
            .into_iter()
            .filter_map(|(name, _)| Some((name, names.next()?)))
            .collect()
    }
}

/// `a` to `z`, `A` to `Z`, then two letters and more.
fn short_name(number: usize) -> String {
    const LETTERS: &[u8] = b"etnrioascludfphmvgbyxwkjqzETNRIOASCLUDFPHMVGBYXWKJQZ";
    let mut name = String::new();
    let mut rest = number + 1;
    while rest > 0 {
        rest -= 1;
        name.extend(LETTERS.get(rest % LETTERS.len()).copied().map(char::from));
        rest /= LETTERS.len();
    }
    name
}
