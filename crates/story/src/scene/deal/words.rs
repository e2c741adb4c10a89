//! Words that several parts of the scene use.

/// `1 year`, `10 years`.
pub(super) fn years_in_words(years: usize) -> String {
    let mut words = years.to_string();
    words.push_str(if years == 1 { "\u{a0}year" } else { "\u{a0}years" });
    words
}
