//! From a text to its pattern: names of the story, numbers, dates and lists become placeholders in braces.

use super::lists::lists;
use super::marked_story::{CLOSE, OPEN};
use super::wording::{article, hedges, sourcing, things, vocabularies};

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

/// The pattern of a text.
pub fn pattern(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = other_names(&addresses(&names(&text))).replace("“{when}”", "{when}");
    let text = dates(&numbers(&text));
    things(&lists(&hedges(&vocabularies(&article(&sourcing(&text))))))
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
    out.replace(" “{quote}”", "")
}

/// Names in other languages, each with the name of its language, become one placeholder.
fn other_names(text: &str) -> String {
    let mut out = text.to_owned();
    while let Some(at) = out.find("{other-name} (") {
        let end = out[at..].find(')').map_or(out.len(), |end| at + end + 1);
        out.replace_range(at..end, "{other-name}");
    }
    while out.contains("{other-name}, {other-name}") {
        out = out.replace("{other-name}, {other-name}", "{other-name}");
    }
    out
}

fn addresses(text: &str) -> String {
    let words = text.split(' ').map(|word| match word.find("http") {
        _ if word.starts_with("claims/") && word.ends_with('/') => "{address}".to_owned(),
        _ if word.starts_with("oembed/") && word.ends_with(".json") => "{file}".to_owned(),
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

#[cfg(test)]
mod tests {
    use crate::sentences::wording::firmness_meaning;
    use story::vocabulary::Firmness;

    use super::*;

    #[test]
    fn names_of_the_story_become_placeholders() {
        assert_eq!(pattern("Said by ⟦actor12⟧"), "Said by {actor}");
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
            "⟦speaker1⟧, via ⟦source2⟧, via ⟦source3⟧ ¶3 Quoted",
            "⟦speaker1⟧, via ⟦source2⟧ ¶12, “reportedly”, expected Unnamed source",
        ] {
            assert_eq!(pattern(text), expected);
        }
        let several = "⟦speaker1⟧, via ⟦source2⟧ ¶3, 4 statements Quoted";
        assert_eq!(pattern(several), expected);
        for (text, expected) in [
            (
                "No source given ¶3, “expected” · Article only",
                "{chain} ¶{n}{hedges} · {firmness}",
            ),
            (
                "No source given ¶3 · Article only; ⟦actor1⟧ ¶3 · Quoted, and 2 more",
                "{chain} ¶{n}{hedges} · {firmness}, and {n} more",
            ),
            (
                "⟦statement1⟧ ⟦actor1⟧ ¶3 (Quoted, “reportedly”). More",
                "{statement} {chain} ¶{n}{hedges} ({firmness}). More",
            ),
            ("The writer ¶3", "{chain} ¶{n}{hedges}"),
        ] {
            assert_eq!(pattern(text), expected);
        }
        assert_eq!(pattern("Reported by ⟦actor1⟧"), "Reported by {actor}");
    }

    #[test]
    fn words_of_a_vocabulary_become_placeholders() {
        assert_eq!(pattern("Quoted 12"), "{firmness} {n}");
        assert_eq!(pattern("Quoted"), "Quoted");
        assert_eq!(
            pattern(&format!("{}. This one", firmness_meaning(Firmness::Reported))),
            "{meaning}. This one"
        );
        assert_eq!(pattern("Speaker, ⟦venue1⟧, “⟦when2⟧”"), "{role}, {venue}, {when}");
        assert_eq!(pattern("⟦venue1⟧, talks: ⟦text2⟧"), "{venue}, {kind}: {text}");
    }

    #[test]
    fn hedges_become_one_placeholder() {
        assert_eq!(pattern("Delegation: ⟦actor1⟧"), "Delegation: {actor}{hedge}");
        assert_eq!(
            pattern("Hosts, reportedly expected, ⟦venue1⟧"),
            "{role}{hedge}, {venue}"
        );
        assert_eq!(
            pattern("⟦actor1⟧ is a party, as the article has it, expected. More"),
            "{actor} is a party, as the article has it{hedge}. More"
        );
    }

    #[test]
    fn the_article_becomes_one_placeholder() {
        let given = "“⟦article-title1⟧”, ⟦byline2⟧, ⟦publisher3⟧, 12 June 2025";
        assert_eq!(
            pattern(&format!("Made from {given}, in English (https://a.example/b).")),
            "Made from {article}."
        );
        assert_eq!(
            pattern(&format!("⟦venue1⟧ – from {given}")),
            "{thing} – from {article}"
        );
    }

    #[test]
    fn the_kind_of_a_thing_is_left_out_where_it_may_be_any() {
        assert_eq!(
            pattern("⟦actor1⟧, marked with ⟦venue2⟧"),
            "{actor}, marked with {thing}"
        );
        assert_eq!(pattern("By whom: ⟦actor1⟧ 2, the writer 1"), "By whom: {voices}");
    }

    #[test]
    fn only_patterns_with_words_are_the_engines() {
        assert!(has_words("{n} of {n}"));
        assert!(!has_words("“{when}”, {n}%"));
        assert!(!has_words("{a-word} ¶{n}"));
    }
}
