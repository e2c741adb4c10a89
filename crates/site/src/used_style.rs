//! Leaves only those rules of a style sheet that some pages use.

use std::collections::BTreeSet;

/// How the `data-` attributes begin that scripts set before the whole style sheet has loaded. Those of the app are not here
/// where a click leads to them, because clicks wait for it.
const SET_LATER: [&str; 5] = ["bgr-", "theme", "address", "moving", "chosen"];

/// What selectors may find in some pages.
#[derive(Default)]
pub struct Used<'a> {
    /// Elements as `<p`; classes; `open` and `aria-disabled` if an element may have them; `rtl` if something may read from right
    /// to left; and `data-` attributes by their name, and by their name with their value, as `data-size="deal"`.
    pub words: BTreeSet<&'a str>,
}

impl<'a> Used<'a> {
    /// Adds the classes and attributes of HTML.
    pub fn add(&mut self, html: &'a str) {
        for value in html.split("class=\"").skip(1) {
            let end = value.find('"').unwrap_or(value.len());
            self.words.extend(value[..end].split_whitespace());
        }
        if html.contains(" aria-disabled") {
            self.words.insert("aria-disabled");
        }
        // A template leaves the direction open.
        if html.contains("dir=\"rtl\"") || html.contains("dir=\"{") {
            self.words.insert("rtl");
        }
        if html.contains("<details") || html.contains("<dialog") {
            self.words.insert("open");
        }
        for (at, _) in html.match_indices('<') {
            let rest = &html[at..];
            let end = rest[1..].find(|letter: char| !letter.is_ascii_alphanumeric());
            self.words.insert(&rest[..end.map_or(rest.len(), |end| end + 1)]);
        }
        for (at, _) in html.match_indices(" data-") {
            let rest = &html[at + 1..];
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            let name = &rest[..end.unwrap_or(rest.len())];
            self.words.insert(name);
            if let Some(value) = rest[name.len()..].strip_prefix("=\"") {
                let end = name.len() + 3 + value.find('"').unwrap_or(value.len());
                self.words.insert(rest.get(..end).unwrap_or(rest));
            }
        }
    }

    /// Whether an element has a `data-` attribute with a value as a selector demands: `="value"`, `^="start"`, `$="end"` or any.
    fn has_attribute(&self, name: &str, condition: &str) -> bool {
        let (operator, value) = condition.split_once('=').unwrap_or_default();
        let value = value.trim_matches('"');
        let any = format!("data-{name}=\"");
        let mut values = self
            .words
            .iter()
            .filter_map(|word| word.strip_prefix(any.as_str()));
        match operator {
            "^" => values.any(|known| known.starts_with(value)),
            "$" => values.any(|known| known.trim_end_matches('"').ends_with(value)),
            _ => self.words.contains(format!("data-{name}{condition}").as_str()),
        }
    }

    /// Whether an element may match a selector, apart from what stands in the parentheses of `:not()` and `:has()`.
    fn may_match(&self, selector: &str) -> bool {
        for (at, name) in selector
            .match_indices(":is(")
            .chain(selector.match_indices(":where("))
        {
            let list = &selector[at + name.len()..];
            let end = outside_brackets(list, |letter| letter == ')').unwrap_or(list.len());
            if used_selectors(&list[..end], self).is_empty() {
                return false;
            }
        }
        let selector = without_parentheses(selector);
        let elements = selector.split([' ', '>', '+', '~']).all(|compound| {
            let name = compound
                .split(['.', ':', '[', '#', '*'])
                .next()
                .unwrap_or_default();
            name.is_empty() || self.words.contains(format!("<{name}").as_str())
        });
        let has = |attribute: &str| selector.contains(&format!("[{attribute}"));
        if ["open", "aria-disabled"]
            .into_iter()
            .any(|name| has(name) && !self.words.contains(name))
        {
            return false;
        }
        if selector.contains("[dir=\"rtl\"]") && !self.words.contains("rtl") {
            return false;
        }
        let attributes = selector.split("[data-").skip(1).all(|rest| {
            let end = rest.find(']').unwrap_or(rest.len());
            let name = rest
                .split(|letter| "^$]=".contains(letter))
                .next()
                .unwrap_or_default();
            (name != "bgr-mode" && SET_LATER.iter().any(|known| name.starts_with(known)))
                || self.has_attribute(name, &rest[name.len()..end])
        });
        elements && attributes && classes(&selector).all(|class| self.words.contains(class))
    }
}

/// Removes custom properties that neither rules nor pages read. Properties may read each other, so this repeats until nothing
/// changes.
pub fn used_tokens(mut sheet: String, pages: &[&str]) -> String {
    loop {
        let read: BTreeSet<&str> = pages
            .iter()
            .chain([&sheet.as_str()])
            .flat_map(|text| tokens(text))
            .collect();
        let mut out = String::with_capacity(sheet.len());
        let mut rest = sheet.as_str();
        while let Some(at) = rest.find("--bgr-") {
            let name = classes(&rest[at + 2..]).next().unwrap_or_default();
            let sets = rest[at + 2 + name.len()..].starts_with(':');
            if sets && !read.contains(name) {
                out.push_str(&rest[..at]);
                let end = outside_brackets(&rest[at..], |letter| matches!(letter, ';' | '}'));
                let end = end.map_or(rest.len(), |end| at + end);
                rest = rest[end..].strip_prefix(';').unwrap_or(&rest[end..]);
            } else {
                let end = at + 2 + name.len();
                out.push_str(&rest[..end]);
                rest = &rest[end..];
            }
        }
        out.push_str(rest);
        if out.len() == sheet.len() {
            return out;
        }
        sheet = out;
    }
}

/// The custom properties that CSS or HTML reads, without their two dashes.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split("var(--")
        .skip(1)
        .filter_map(|rest| classes(rest).next())
}

/// Every word with our prefix in HTML or in a selector. This includes all classes, and some ids.
pub fn classes(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
        .filter(|word| word.starts_with("bgr-"))
}

/// Removes rules that no element can match, from a style sheet without comments.
pub fn used_rules(sheet: &str, used: &Used<'_>) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(end) = outside_brackets(rest, |letter| matches!(letter, '{' | ';')) {
        let (prelude, block) = rest.split_at(end);
        if block.starts_with(';') {
            out.push_str(&rest[..=end]);
            rest = &rest[end + 1..];
            continue;
        }
        let close = outside_brackets(&block[1..], |letter| letter == '}').map_or(block.len(), |at| at + 1);
        let (body, after) = (&block[1..close], block.get(close + 1..).unwrap_or_default());
        rest = after;
        let groups = ["@layer", "@media", "@container", "@supports"];
        let (prelude, body) = if groups.iter().any(|group| prelude.starts_with(group)) {
            (prelude.to_owned(), used_rules(body, used))
        } else if prelude.starts_with('@') {
            (prelude.to_owned(), body.to_owned())
        } else {
            (used_selectors(prelude, used), body.to_owned())
        };
        if !prelude.is_empty() && !body.is_empty() {
            out.extend([&prelude, "{", &body, "}"]);
        }
    }
    out
}

/// The selectors of a list that an element may match.
fn used_selectors(list: &str, used: &Used<'_>) -> String {
    let mut selectors = Vec::new();
    let mut rest = list;
    loop {
        let end = outside_brackets(rest, |letter| letter == ',');
        let selector = &rest[..end.unwrap_or(rest.len())];
        if used.may_match(selector) {
            selectors.push(used_alternatives(selector, used));
        }
        match end {
            Some(end) => rest = &rest[end + 1..],
            None => return selectors.join(","),
        }
    }
}

/// A selector whose `:where()` and `:is()` list only what an element may match. A list of `:is()` that does not consist of
/// attributes stays, because its parts may decide the specificity.
fn used_alternatives(selector: &str, used: &Used<'_>) -> String {
    let starts = [":where(", ":is("].map(|start| Some(selector.find(start)? + start.len()));
    let Some(start) = starts.into_iter().flatten().min() else {
        return selector.to_owned();
    };
    let (before, list) = selector.split_at(start);
    let end = outside_brackets(list, |letter| letter == ')').unwrap_or(list.len());
    let (list, after) = list.split_at(end);
    let after = used_alternatives(after, used);
    let is_attribute = |part: &str| part.trim().starts_with('[') && part.trim().ends_with(']');
    if before.ends_with(":where(") || list.split(',').all(is_attribute) {
        format!("{before}{}{after}", used_selectors(list, used).trim_start())
    } else {
        format!("{before}{list}{after}")
    }
}

fn without_parentheses(selector: &str) -> String {
    let mut depth = 0_u32;
    selector
        .chars()
        .filter(|&letter| {
            depth += u32::from(letter == '(');
            let host = depth == 0;
            depth -= u32::from(letter == ')' && depth > 0);
            host
        })
        .collect()
}

/// The position of the first wanted character outside of brackets and quotes.
fn outside_brackets(text: &str, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut depth = 0_i32;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        if quote.is_some() {
            quote = quote.filter(|&open| open != letter);
        } else if depth == 0 && wanted(letter) {
            return Some(at);
        } else {
            match letter {
                '"' | '\'' => quote = Some(letter),
                '{' | '(' | '[' => depth += 1,
                '}' | ')' | ']' => depth -= 1,
                _ => {}
            }
        }
    }
    None
}

/// Removes comments, indentation, line ends, spaces that separate nothing, and the zero before a decimal point.
pub fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    for before in [' ', '(', ',', '-', '\n'] {
        out = out.replace(&format!("{before}0."), &format!("{before}."));
    }
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .fold(String::new(), |mut text, line| {
            // The end of a rule or declaration needs no space after it; a selector does.
            if text.chars().last().is_some_and(|last| !"{};,".contains(last)) {
                text.push(' ');
            }
            match (line.strip_suffix(" {"), line.split_once(": ")) {
                (Some(prelude), _) if prelude.starts_with('@') => text.extend([prelude, "{"]),
                (Some(selector), _) => text.extend([&selector.replace(" > ", ">"), "{"]),
                (None, Some((name, value))) if line.ends_with(';') => {
                    text.extend([name, ":", &value.replace(", ", ",")]);
                }
                _ => text.push_str(line),
            }
            text
        })
}

#[cfg(test)]
mod tests {
    use super::{Used, compact, used_rules, used_tokens};

    fn check(sheet: &str, used: &[&str], expected: &str) {
        let used = Used {
            words: used.iter().copied().chain(["<p"]).collect(),
        };
        assert_eq!(used_rules(&compact(sheet), &used), expected);
    }

    #[test]
    fn unused_rules_are_removed() {
        check(
            "@layer a,b;.bgr-x{a:b}.bgr-y{c:d}",
            &["bgr-x"],
            "@layer a,b;.bgr-x{a:b}",
        );
        check("p,.bgr-x p,.bgr-y{a:b}", &["bgr-x"], "p,.bgr-x p{a:b}");
        check(
            "@media print{.bgr-y{a:b}}@layer l{@media x{.bgr-x{a:b}}}",
            &["bgr-x"],
            "@layer l{@media x{.bgr-x{a:b}}}",
        );
        check(
            ".bgr-x:not(.bgr-y, .bgr-z){a:b}",
            &["bgr-x"],
            ".bgr-x:not(.bgr-y, .bgr-z){a:b}",
        );
        check(
            ":is(.bgr-x,.bgr-y) p{a:b}",
            &["bgr-x"],
            ":is(.bgr-x,.bgr-y) p{a:b}",
        );
        check(":is(.bgr-y,table) p{a:b}table p{a:b}p:where(ul){a:b}", &[], "");
        check("[dir=\"rtl\"] p{a:b}", &[], "");
        check("[dir=\"rtl\"] p{a:b}", &["rtl"], "[dir=\"rtl\"] p{a:b}");
        check(
            ".bgr-x :where(p, ul):where(.bgr-y, .bgr-x):hover{a:b}",
            &["bgr-x"],
            ".bgr-x :where(p):where(.bgr-x):hover{a:b}",
        );
        check(
            "p:is([data-a^=\"x\"],[data-a$=\"z\"],[data-a^=\"y\"]),p:is([data-a^=\"z\"]){a:b}",
            &["data-a=\"yz\""],
            "p:is([data-a$=\"z\"],[data-a^=\"y\"]){a:b}",
        );
        check(
            "p::after{content:\"}.bgr-y{\"}.bgr-y{c:d}",
            &[],
            "p::after{content:\"}.bgr-y{\"}",
        );
        check(
            "@keyframes k{from{a:b}to{a:c}}@page{margin:0}",
            &[],
            "@keyframes k{from{a:b}to{a:c}}@page{margin:0}",
        );
        check(".bgr-x{a:b;.bgr-y{c:d}}", &["bgr-x"], ".bgr-x{a:b;.bgr-y{c:d}}");
    }

    #[test]
    fn unread_tokens_are_removed() {
        let sheet =
            ":root{--bgr-a:var(--bgr-b, 1);--bgr-b:2;--bgr-c:url(\"a;b\")}p{--bgr-d:1;x:var(--bgr-e)}";
        let check =
            |pages: &[&str], expected: &str| assert_eq!(used_tokens(sheet.to_owned(), pages), expected);
        check(&[], ":root{}p{x:var(--bgr-e)}");
        check(
            &["fill=\"var(--bgr-a)\""],
            ":root{--bgr-a:var(--bgr-b, 1);--bgr-b:2;}p{x:var(--bgr-e)}",
        );
    }
}
