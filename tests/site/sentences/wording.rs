//! Words in a text that are one of a few, as placeholders: who says so, hedges, kinds, roles, the article.

use site::words;
use locale::Words;
use story::vocabulary::{Firmness, Role, VenueKind};

use super::lists::lists;

/// All of these stories have the words of English.
fn english() -> Words {
    locale::languages::words("en")
}

fn firmness_word(firmness: Firmness) -> &'static str {
    words::firmness_word(english(), firmness)
}

pub fn firmness_meaning(firmness: Firmness) -> &'static str {
    words::firmness_meaning(english(), firmness)
}

fn kind_name(kind: VenueKind) -> &'static str {
    words::kind_name(english(), kind)
}

fn kind_word(kind: VenueKind) -> &'static str {
    words::kind_word(english(), kind)
}

fn role_name(role: Role, many: bool) -> String {
    story::scene::role_name::role_name(english(), role, if many { 2 } else { 1 })
}

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

/// Behind a paragraph, hedges, a number of statements and the word for the sourcing become placeholders. In a claim mark the
/// chain before it stays as it is; elsewhere it becomes one placeholder too.
pub fn sourcing(text: &str) -> String {
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
        out.push_str("{hedges}");
        out.push_str(words);
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
pub fn article(text: &str) -> String {
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
    // The title alone stands for the article where it is followed by what is said of the whole.
    for (before, after) in [
        ("from “{article-title}”", "from {article}"),
        ("From “{article-title}”", "From {article}"),
        ("Made from “{article-title}”", "Made from {article}"),
        ("explains “{article-title}”", "explains {article}"),
        ("reported in “{article-title}”", "reported in {article}"),
    ] {
        text = text.replace(before, after);
    }
    text = text.replace("author, publisher, date and address", "{fields}");
    for full in [
        "{article}, in {language} ({address})",
        "{article}, in {language}",
        "{article} ({address})",
    ] {
        text = text.replace(full, "{article}");
    }
    text
}

/// Every word of the vocabularies that patterns have as a placeholder.
pub fn vocabulary() -> Vec<String> {
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
    let texts = firmness.chain(kinds).chain(hedges).map(str::to_owned);
    texts.chain(roles).collect()
}

/// Words for the sourcing, for kinds of venue and for roles, where they stand with something else.
pub fn vocabularies(text: &str) -> String {
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
        // "Place" also begins "placed here by us".
        let named = format!("{{venue}}, {}", kind_word(kind));
        let is_word = |rest: &str| !rest.starts_with(char::is_alphabetic);
        if let Some(at) = text.find(&named).filter(|at| is_word(&text[at + named.len()..])) {
            text.replace_range(at..at + named.len(), "{venue}, {kind}");
        }
    }
    for &role in Role::ALL {
        for rest in [", {venue}", ", {when}", ", no date", ", {event}"] {
            for many in [false, true] {
                let word = role_name(role, many);
                if let Some(after) = text.strip_prefix(&*word).filter(|after| after.starts_with(rest)) {
                    text = format!("{{role}}{after}");
                }
            }
        }
    }
    text
}

/// Hedges behind roles, and behind words that claims say something of.
pub fn hedges(text: &str) -> String {
    let roles = Role::ALL
        .iter()
        .flat_map(|&one| [true, false].map(|many| role_name(one, many)));
    let others = ["{role}", "Delegation: {actor}", "Its delegation", "{actor}"];
    let begins = roles.chain(others.map(str::to_owned));
    for begin in begins {
        let Some(rest) = text.strip_prefix(&*begin) else {
            continue;
        };
        let after = HEDGE_PHRASES.iter().find_map(|phrase| rest.strip_prefix(phrase));
        let begin = match &*begin {
            begin @ ("Delegation: {actor}" | "Its delegation" | "{actor}") => begin,
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
pub fn things(text: &str) -> String {
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
