//! The words by which the lints recognise hedges, numbers and gaps, one list for each language.
//!
//! In a language without a list, nothing is said of hedges and numbers, and any gap of an event accounts
//! for what the event lacks. To add a language, add a list and a case in `tests/problems`.

/// The words of one language, in lower case. An entry may be several words.
pub struct Words {
    /// They say that somebody says so.
    pub reporting: &'static [&'static str],
    /// They say that something has not happened.
    pub expecting: &'static [&'static str],
    /// Numbers in words, and the same in digits. "One" is left out because it is also a pronoun.
    pub numbers: &'static [(&'static str, &'static str)],
    /// Words before a number that refers back to something named before, such as "the two".
    pub pointing: &'static [&'static str],
    /// How a gap says that the article gives no place.
    pub place_gap: &'static [&'static str],
    /// How a gap says that the article names no participants.
    pub participant_gap: &'static [&'static str],
    /// How a gap says that the article gives no date.
    pub date_gap: &'static [&'static str],
    /// How a gap says that the article gives no subject.
    pub subject_gap: &'static [&'static str],
}

/// The words of a language, by its tag.
pub fn of(language: &str) -> Option<&'static Words> {
    match language.split('-').next() {
        Some("en") => Some(&ENGLISH),
        _ => None,
    }
}

const ENGLISH: Words = Words {
    reporting: &[
        "according",
        "alleged",
        "allegedly",
        "apparently",
        "claim",
        "claimed",
        "claims",
        "credited",
        "describe",
        "described",
        "describes",
        "likely",
        "may",
        "might",
        "not named",
        "perhaps",
        "possible",
        "possibly",
        "report",
        "reported",
        "reportedly",
        "reports",
        "said",
        "say",
        "says",
        "told",
        "unnamed",
    ],
    expecting: &[
        "expect",
        "expectation",
        "expected",
        "expects",
        "likely",
        "may",
        "might",
        "plan",
        "planned",
        "plans",
        "possible",
        "possibly",
        "proposed",
        "would",
    ],
    numbers: &[
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("eleven", "11"),
        ("twelve", "12"),
        ("thirteen", "13"),
        ("fourteen", "14"),
        ("fifteen", "15"),
        ("sixteen", "16"),
        ("seventeen", "17"),
        ("eighteen", "18"),
        ("nineteen", "19"),
        ("twenty", "20"),
        ("thirty", "30"),
        ("forty", "40"),
        ("fifty", "50"),
        ("sixty", "60"),
        ("seventy", "70"),
        ("eighty", "80"),
        ("ninety", "90"),
        ("half", "50"),
        ("dozen", "dozens"),
        ("dozens", "dozens"),
        ("hundred", "hundreds"),
        ("hundreds", "hundreds"),
        ("thousand", "thousands"),
        ("thousands", "thousands"),
        ("million", "millions"),
        ("millions", "millions"),
        ("billion", "billions"),
        ("billions", "billions"),
    ],
    pointing: &["the", "these", "those", "all", "other"],
    place_gap: &["city", "place", "places", "venue", "where"],
    participant_gap: &[
        "how many",
        "participants",
        "represented",
        "sides",
        "speakers",
        "who",
        "whom",
        "whose",
    ],
    date_gap: &["date", "dates", "day", "days", "month", "time", "when", "year"],
    subject_gap: &[
        "about",
        "asked",
        "discussed",
        "negotiated",
        "subject",
        "terms",
        "topic",
    ],
};

/// The words of a text in lower case, with single spaces between and around them. "May" with a capital
/// is the month.
pub fn normalised(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let mut normalised = String::from(" ");
    for word in words.filter(|word| !word.is_empty() && *word != "May") {
        normalised.push_str(&word.to_lowercase());
        normalised.push(' ');
    }
    normalised
}

/// Whether a normalised text contains one of these words.
pub fn contains(normalised: &str, words: &[&str]) -> bool {
    words
        .iter()
        .any(|words| normalised.contains(&format!(" {words} ")))
}
