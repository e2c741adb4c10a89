//! From a text to its pattern: names of the story, numbers, dates and lists become placeholders in braces.

use backgrounder::publish::words::{firmness_meaning, firmness_word, kind_name, kind_word};
use story::scene::actor::role_name;
use story::vocabulary::{Firmness, Role, VenueKind};

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
/// The paragraph in a chain.
const PARAGRAPH: &str = "¶{n}";
const HEDGES: [&str; 3] = [", “reportedly”", ", “expected”", ", expected"];

/// Hedges of the claims behind a sentence of ours, the longest first.
const HEDGE_PHRASES: [&str; 5] = [
    ", reportedly expected",
    ", expected, as unnamed sources say",
    ", as unnamed sources say",
    ", reportedly",
    ", expected",
];

/// Words before the name of anything that has a page.
const BEFORE_THINGS: [&str; 5] = [
    "marked with ",
    "Marked in every view: ",
    "Following ",
    "Follow ",
    "“{hed}”, “",
];

/// The pattern of a text.
pub fn pattern(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = addresses(&names(&text)).replace("“{when}”", "{when}");
    let text = dates(&numbers(&text));
    things(&lists(&hedges(&vocabularies(&article(&sourcing(&text))))))
}

/// Every word of the vocabularies that patterns have as a placeholder.
pub fn vocabulary() -> Vec<&'static str> {
    let firmness = Firmness::ALL
        .iter()
        .flat_map(|&one| [firmness_word(one), firmness_meaning(one)]);
    let kinds = VenueKind::ALL
        .iter()
        .flat_map(|&one| [kind_name(one), kind_word(one)]);
    let roles = Role::ALL
        .iter()
        .flat_map(|&one| [false, true].map(|many| role_name(one, many)));
    let hedges = HEDGE_PHRASES.iter().map(|phrase| phrase.trim_start_matches(", "));
    firmness.chain(kinds).chain(roles).chain(hedges).collect()
}

/// Words for the sourcing, for kinds of venue and for roles, where they stand with something else.
fn vocabularies(text: &str) -> String {
    let mut text = text.to_owned();
    for &firmness in Firmness::ALL {
        let (word, meaning) = (firmness_word(firmness), firmness_meaning(firmness));
        if text != meaning {
            text = text.replace(meaning, "{meaning}");
        }
        for rest in [". {meaning}", " {meaning}", " {n}"] {
            text = text.replace(&format!("{word}{rest}"), &format!("{{firmness}}{rest}"));
        }
    }
    for &kind in VenueKind::ALL {
        for rest in [" {n}", ", {place}", ", placed here"] {
            text = text.replace(&format!("{}{rest}", kind_name(kind)), &format!("{{kind}}{rest}"));
        }
        text = text.replace(&format!("{{venue}}, {}", kind_word(kind)), "{venue}, {kind}");
    }
    for &role in Role::ALL {
        for rest in [", {venue}", ", {when}", ", no date", ", {event}"] {
            for many in [false, true] {
                let word = role_name(role, many);
                if let Some(after) = text.strip_prefix(word).filter(|after| after.starts_with(rest)) {
                    text = format!("{{role}}{after}");
                }
            }
        }
    }
    text
}

/// Hedges behind roles, and behind words that claims say something of.
fn hedges(text: &str) -> String {
    let roles = Role::ALL
        .iter()
        .flat_map(|&one| [true, false].map(|many| role_name(one, many)));
    let begins = roles.chain(["{role}", "Delegation: {actor}", "Its delegation", "{actor}"]);
    for begin in begins {
        let Some(rest) = text.strip_prefix(begin) else {
            continue;
        };
        let after = HEDGE_PHRASES.iter().find_map(|phrase| rest.strip_prefix(phrase));
        let begin = match begin {
            "Delegation: {actor}" | "Its delegation" | "{actor}" => begin,
            _ => "{role}",
        };
        match after {
            Some(after) => return format!("{begin}{{hedge}}{after}"),
            None if begin.contains("elegation") => return format!("{begin}{{hedge}}{rest}"),
            None => {}
        }
    }
    let words = "as the article has it";
    match text.split_once(words) {
        Some((before, rest)) => {
            let after = HEDGE_PHRASES.iter().find_map(|phrase| rest.strip_prefix(phrase));
            format!("{before}{words}{{hedge}}{}", after.unwrap_or(rest))
        }
        None => text.to_owned(),
    }
}

/// Where any thing that has a page may be named, its kind is left out.
fn things(text: &str) -> String {
    let mut text = text.to_owned();
    for before in BEFORE_THINGS {
        for kind in ["actor", "venue", "event", "source", "issue", "statement", "title"] {
            text = text.replace(&format!("{before}{{{kind}}}"), &format!("{before}{{thing}}"));
        }
    }
    while let Some(start) = text.find("{n} {n}") {
        text.replace_range(start..start + 4, "");
    }
    if let Some((_, rest)) = text.split_once("} – from ") {
        text = format!("{{thing}} – from {rest}");
    }
    match text.find("By whom: ") {
        Some(start) => text[..start].to_owned() + "By whom: {voices}",
        None => text,
    }
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

/// Behind a paragraph, hedges, a number of statements and the word for the sourcing become placeholders. In a claim mark the
/// chain before it stays as it is; elsewhere it becomes one placeholder too.
fn sourcing(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(PARAGRAPH) {
        let (before, behind) = rest.split_at(start);
        out.push_str(before);
        let (words, after) = sourcing_words(&behind[PARAGRAPH.len()..]);
        if words != " {firmness}" {
            shorten_chain(&mut out);
        }
        out.push_str(PARAGRAPH);
        if words.is_empty() {
            out.push_str("{hedges}");
        } else {
            out.push_str("{hedges}");
            out.push_str(words);
        }
        rest = after;
    }
    out.push_str(rest);
    let more = "; {chain} ¶{n}{hedges} · {firmness}";
    while let Some(start) = out.find(more) {
        out.replace_range(start..start + more.len(), "");
    }
    out
}

/// Strips hedges, a number of statements, the word for the sourcing and hedges again. Returns what stands for it.
fn sourcing_words(text: &str) -> (&'static str, &str) {
    let mut rest = without_hedges(text);
    rest = rest.strip_prefix(", {n} statements").unwrap_or(rest);
    for (lead, words) in [
        (" · ", " · {firmness}"),
        (" (", " ({firmness}"),
        (": ", ": {firmness}"),
        (" ", " {firmness}"),
    ] {
        let after = rest.strip_prefix(lead).and_then(|rest| {
            Firmness::ALL
                .iter()
                .find_map(|&one| rest.strip_prefix(firmness_word(one)))
        });
        if let Some(after) = after {
            return (words, without_hedges(after));
        }
    }
    ("", rest)
}

fn without_hedges(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) = HEDGES.iter().find_map(|hedge| rest.strip_prefix(hedge)) {
        rest = after;
    }
    rest
}

/// The chain at the end of a text becomes one placeholder.
fn shorten_chain(text: &mut String) {
    let chains = [
        "{actor}, via {source} ",
        "{actor} ",
        "{source} ",
        "No source given ",
        "The writer ",
    ];
    *text = lists(text);
    if let Some(chain) = chains.iter().find(|chain| text.ends_with(*chain)) {
        text.truncate(text.len() - chain.len());
        text.push_str("{chain} ");
    }
}

/// What is given of the article, as one placeholder.
fn article(text: &str) -> String {
    let mut text = text
        .replace("“{article-title}”, {byline}, {publisher}, {date}", "{article}")
        .replace("title, author, publisher, date and address", "{fields}")
        .replace("title, author, publisher and date", "{fields}");
    for language in ["Arabic", "English"] {
        text = text.replace(&format!("in {language}"), "in {language}");
        if text == language {
            text = "{language}".to_owned();
        }
    }
    for full in [
        "{article}, in {language} ({address})",
        "{article}, in {language}",
        "{article} ({address})",
    ] {
        text = text.replace(full, "{article}");
    }
    text
}

/// A list of placeholders of one kind becomes a single one.
fn lists(text: &str) -> String {
    let mut text = text.to_owned();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|start| at + start) {
        let Some(end) = text[start..].find('}').map(|end| start + end + 1) else {
            break;
        };
        // Of shares with their sums the whole is repeated.
        let sum = "{n} to {share}";
        let end = if text[start..].starts_with(sum) {
            start + sum.len()
        } else {
            end
        };
        let name = text[start..end].to_owned();
        let repeated = [", and ", " and ", ", via ", ", ", "; "]
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
