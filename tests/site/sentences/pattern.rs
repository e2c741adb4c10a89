//! From a text to its pattern: names of the story, numbers, dates and lists become placeholders in braces.

use super::marked_story::{CLOSE, OPEN};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MAGNITUDES: [&str; 4] = ["thousand", "million", "billion", "trillion"];
const FIRMNESS: [&str; 5] = [
    "Quoted",
    "Reported",
    "Unnamed source",
    "Article only",
    "Article’s reading",
];
const HEDGES: [&str; 3] = [", “reportedly”", ", “expected”", ", expected"];

/// The pattern of a text.
pub fn pattern(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = addresses(&names(&text));
    let text = dates(&numbers(&text));
    lists(&sourcing(&text))
}

/// Whether a pattern has words of its own besides placeholders.
pub fn has_words(pattern: &str) -> bool {
    let mut depth = 0;
    pattern.chars().any(|letter| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && letter.is_alphabetic()
    })
}

/// `⟦venue12⟧` becomes `{venue}`. The end may be cut off in a picture.
fn names(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(OPEN) {
        out.push_str(&rest[..start]);
        rest = &rest[start + OPEN.len_utf8()..];
        let end = rest
            .find(|letter: char| !(letter.is_alphanumeric() || letter == '-'))
            .unwrap_or(rest.len());
        let kind = rest[..end].trim_end_matches(|letter: char| letter.is_ascii_digit());
        out.push_str(&format!("{{{}}}", kind.to_lowercase()));
        rest = rest[end..].trim_start_matches([CLOSE, '…']);
    }
    out.push_str(rest);
    out
}

fn addresses(text: &str) -> String {
    let words = text.split(' ').map(|word| match word.find("http") {
        Some(start) if word.contains("://") => {
            let end = word.trim_end_matches(['.', ',', ')', '”']).len();
            format!("{}{{address}}{}", &word[..start], &word[end..])
        }
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Digits with their separators become `{n}`, also in front of a magnitude.
fn numbers(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::new();
    let mut at = 0;
    while at < letters.len() {
        if !is_digit(at) {
            out.push(letters[at]);
            at += 1;
            continue;
        }
        while is_digit(at) || (matches!(letters.get(at), Some(',' | '.' | '\u{a0}')) && is_digit(at + 1)) {
            at += 1;
        }
        out.push_str("{n}");
    }
    for magnitude in MAGNITUDES {
        out = out.replace(&format!("{{n}} {magnitude}"), "{n}");
    }
    out
}

fn dates(text: &str) -> String {
    let mut text = text.replace("{n}-{n}-{n}", "{date}");
    for month in MONTHS {
        for form in [
            format!("{{n}} {month} {{n}}"),
            format!("{{n}} {month}"),
            format!("{month} {{n}}"),
        ] {
            text = text.replace(&form, "{date}");
        }
        let words = text.split(' ').map(|word| {
            let bare = word.trim_end_matches([',', '.']);
            if bare == month {
                word.replacen(month, "{date}", 1)
            } else {
                word.to_owned()
            }
        });
        text = words.collect::<Vec<_>>().join(" ");
    }
    text
}

/// Behind a paragraph, hedges and the word for the sourcing are one of a few, so they become one placeholder.
fn sourcing(text: &str) -> String {
    let Some(start) = text.find("¶{n}").map(|start| start + "¶{n}".len()) else {
        return text.to_owned();
    };
    let (chain, mut rest) = text.split_at(start);
    let mut chain = chain.to_owned();
    let before = rest;
    for hedge in HEDGES.iter().chain(&HEDGES) {
        rest = rest.strip_prefix(hedge).unwrap_or(rest);
    }
    let has_hedges = rest.len() < before.len();
    for lead in [" · ", " (", " ", ", "] {
        let after = rest
            .strip_prefix(lead)
            .and_then(|rest| FIRMNESS.iter().find_map(|word| rest.strip_prefix(word)));
        if let Some(after) = after {
            chain.push_str("{hedges}");
            chain.push_str(lead);
            chain.push_str("{firmness}");
            chain.push_str(after);
            return chain;
        }
    }
    if has_hedges {
        chain.push_str("{hedges}");
    }
    chain.push_str(rest);
    chain
}

/// A list of placeholders of one kind becomes a single one.
fn lists(text: &str) -> String {
    let mut text = text.to_owned();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|start| at + start) {
        let Some(end) = text[start..].find('}').map(|end| start + end + 1) else {
            break;
        };
        let name = text[start..end].to_owned();
        let repeated = [", and ", " and ", ", ", "; "]
            .iter()
            .map(|join| format!("{join}{name}"))
            .find(|more| name != "{n}" && text[end..].starts_with(more.as_str()));
        match repeated {
            Some(more) => text.replace_range(end..end + more.len(), ""),
            None => at = end,
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_story_become_placeholders() {
        assert_eq!(pattern("Delegation: ⟦actor12⟧"), "Delegation: {actor}");
        assert_eq!(pattern("⟦ACTOR3⟧’s  part"), "{actor}’s part");
        assert_eq!(pattern("Paragraph 3, ⟦section1…"), "Paragraph {n}, {section}");
        assert_eq!(pattern("“⟦article-title7⟧”"), "“{article-title}”");
    }

    #[test]
    fn numbers_dates_and_addresses_become_placeholders() {
        assert_eq!(pattern("12 of 1,074 shown"), "{n} of {n} shown");
        assert_eq!(pattern("50%, 1.5 million a year"), "{n}%, {n} a year");
        assert_eq!(pattern("10 June, no year given"), "{date}, no year given");
        assert_eq!(pattern("21 April 2025 to May."), "{date} to {date}.");
        assert_eq!(pattern("2025-06-12"), "{date}");
        assert_eq!(
            pattern("Made from https://news.example/a/."),
            "Made from {address}."
        );
        // A number is no list: "1, 2" may be a decimal and a count.
        assert_eq!(pattern("1, 2"), "{n}, {n}");
    }

    #[test]
    fn lists_become_one_placeholder() {
        assert_eq!(pattern("At ⟦venue1⟧, ⟦venue2⟧ and ⟦venue3⟧."), "At {venue}.");
        assert_eq!(pattern("⟦actor1⟧, ⟦venue2⟧ and ⟦venue3⟧"), "{actor}, {venue}");
    }

    #[test]
    fn sourcing_becomes_one_placeholder() {
        let expected = "{speaker}, via {source} ¶{n}{hedges} {firmness}";
        for text in [
            "⟦speaker1⟧, via ⟦source2⟧ ¶3 Quoted",
            "⟦speaker1⟧, via ⟦source2⟧ ¶12, “reportedly”, expected Unnamed source",
        ] {
            assert_eq!(pattern(text), expected);
        }
        assert_eq!(
            pattern("No source given ¶3 · Article only"),
            "No source given ¶{n}{hedges} · {firmness}"
        );
        assert_eq!(pattern("No source given ¶3"), "No source given ¶{n}");
        assert_eq!(pattern("Reported by ⟦actor1⟧"), "Reported by {actor}");
    }

    #[test]
    fn only_patterns_with_words_are_the_engines() {
        assert!(has_words("{n} of {n}"));
        assert!(!has_words("“{when}”, {n}%"));
        assert!(!has_words("{a-word} ¶{n}"));
    }
}
