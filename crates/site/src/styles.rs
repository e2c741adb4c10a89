//! The style sheets, joined in the order of their layers.
//!
//! A page contains only the rules that it uses, so that text and style arrive in the first packets. The whole style sheet is a
//! separate file, which `boot.js` loads before the app may change the view.

use std::collections::BTreeSet;

/// The style sheets in order. The first declares the layers.
const SHEETS: &[&str] = &[
    include_str!("../../../styles/widget.css"),
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/base.css"),
    include_str!("../../../styles/layout.css"),
    include_str!("../../../styles/components/controls.css"),
    include_str!("../../../styles/components/filters.css"),
    include_str!("../../../styles/components/claim-mark.css"),
    include_str!("../../../styles/components/page-shell.css"),
    include_str!("../../../styles/components/editions.css"),
    include_str!("../../../styles/components/dialog.css"),
    include_str!("../../../styles/components/search.css"),
    include_str!("../../../styles/components/overview.css"),
    include_str!("../../../styles/components/map.css"),
    include_str!("../../../styles/components/map-controls.css"),
    include_str!("../../../styles/components/map-legend.css"),
    include_str!("../../../styles/components/venues.css"),
    include_str!("../../../styles/components/venue.css"),
    include_str!("../../../styles/components/actors.css"),
    include_str!("../../../styles/components/actor-profile.css"),
    include_str!("../../../styles/components/slider.css"),
    include_str!("../../../styles/components/deal.css"),
    include_str!("../../../styles/components/split.css"),
    include_str!("../../../styles/components/readings.css"),
    include_str!("../../../styles/components/flow.css"),
    include_str!("../../../styles/components/what-if.css"),
    include_str!("../../../styles/components/timeline.css"),
    include_str!("../../../styles/components/positions.css"),
    include_str!("../../../styles/components/sources.css"),
    include_str!("../../../styles/components/claim.css"),
    include_str!("../../../styles/components/follow.css"),
];

/// Those of widgets, which come next.
const WIDGET_SHEETS: &[&str] = &[
    include_str!("../../../styles/components/widget-panel.css"),
    include_str!("../../../styles/components/widget.css"),
    include_str!("../../../styles/components/widget-stages.css"),
    include_str!("../../../styles/components/widget-deal.css"),
];

/// The last one.
const PRINT_SHEET: &str = include_str!("../../../styles/print.css");

/// Classes that only scripts use, possibly before the whole style sheet has loaded.
const SET_BY_SCRIPT: [&str; 2] = ["bgr-alert", "bgr-button"];

/// The whole style sheet without comments and indentation. It is the same for every story.
pub fn style() -> String {
    joined(&[SHEETS, WIDGET_SHEETS])
}

/// The same without the rules of widgets.
pub fn style_of_pages() -> String {
    joined(&[SHEETS])
}

fn joined(sheets: &[&[&str]]) -> String {
    let all = sheets.iter().copied().flatten().copied().chain([PRINT_SHEET]);
    all.map(compact).collect()
}

/// The style of some pages: the whole style sheet without rules for classes that the pages do not contain, and without tokens
/// that are not read.
pub fn style_of(whole: &str, pages: &[&str]) -> String {
    let classes = pages.iter().flat_map(|page| classes(page));
    let used: BTreeSet<&str> = classes.chain(SET_BY_SCRIPT).collect();
    used_tokens(used_rules(whole, &used), pages)
}

/// Removes custom properties that neither rules nor pages read. Properties may read each other, so this repeats until nothing
/// changes.
fn used_tokens(mut sheet: String, pages: &[&str]) -> String {
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
fn classes(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')
        .filter(|word| word.starts_with("bgr-"))
}

/// Removes rules that no element can match, from a style sheet without comments.
fn used_rules(sheet: &str, used: &BTreeSet<&str>) -> String {
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

/// The selectors of a list whose classes are all used. Classes in parentheses are ignored.
fn used_selectors(list: &str, used: &BTreeSet<&str>) -> String {
    let mut selectors = Vec::new();
    let mut rest = list;
    loop {
        let end = outside_brackets(rest, |letter| letter == ',');
        let selector = &rest[..end.unwrap_or(rest.len())];
        if classes(&without_parentheses(selector)).all(|class| used.contains(class)) {
            selectors.push(selector);
        }
        match end {
            Some(end) => rest = &rest[end + 1..],
            None => return selectors.join(","),
        }
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

/// Removes comments, indentation and line ends, and nothing else.
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
    out.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .fold(String::new(), |mut text, line| {
            // The end of a rule or declaration needs no space after it; a selector does.
            if text.chars().last().is_some_and(|last| !"{};,".contains(last)) {
                text.push(' ');
            }
            text.push_str(line);
            text
        })
}

#[cfg(test)]
mod tests {
    use super::{compact, style, style_of, used_rules, used_tokens};

    fn check(sheet: &str, used: &[&str], expected: &str) {
        assert_eq!(
            used_rules(&compact(sheet), &used.iter().copied().collect()),
            expected
        );
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

    #[test]
    fn a_page_with_every_class_has_the_whole_style() {
        let whole = style();
        let unread = whole.len() - style_of(&whole, &[&whole]).len();
        assert!(unread < 200, "{unread} bytes of tokens are read by nothing");
        let little = style_of(&whole, &["<p class=\"bgr-title\">"]);
        assert!(
            little.len() * 3 < whole.len(),
            "{} of {}",
            little.len(),
            whole.len()
        );
        assert!(little.contains(".bgr-title") && little.contains("@media print"));
    }
}
