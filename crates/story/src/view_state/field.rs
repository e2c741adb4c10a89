//! Form fields, and how their values change the state while the reader types or drags.

use locale::Msg;

use crate::model::Story;
use crate::view_state::limits::REVENUE;
use crate::view_state::state::ViewState;

/// A form field that changes the state while the reader types or drags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The text that filters a list.
    Query,
    /// The id of the actor; empty for all.
    Who,
    /// The id of the actor to compare with; empty for none.
    Beside,
    /// The id of the source; empty for all.
    Source,
    /// The text of the search dialog.
    Search,
    /// The guess at the first share.
    Guess,
    /// The annual revenue, as a number.
    Revenue,
    /// The annual revenue, as a step of its logarithmic slider.
    RevenueScale,
    Years,
    /// The yearly growth.
    Growth,
}

impl Field {
    /// Every field with its word in the page.
    const WORDS: [(Field, &'static str); 10] = [
        (Field::Query, "q"),
        (Field::Who, "who"),
        (Field::Beside, "beside"),
        (Field::Source, "source"),
        (Field::Search, "search"),
        (Field::Guess, "guess"),
        (Field::Revenue, "revenue"),
        (Field::RevenueScale, "revenue-scale"),
        (Field::Years, "years"),
        (Field::Growth, "growth"),
    ];

    /// The word in the page.
    pub fn word(self) -> &'static str {
        Field::WORDS
            .iter()
            .find(|(field, _)| *field == self)
            .map_or("", |(_, word)| word)
    }

    /// The field for a word.
    pub fn from_word(word: &str) -> Option<Field> {
        Field::WORDS
            .iter()
            .find(|(_, known)| *known == word)
            .map(|(field, _)| *field)
    }
}

/// Steps of the logarithmic revenue slider for each power of ten.
pub const REVENUE_STEPS_PER_TEN: u32 = 10;

/// The revenue at a step of the logarithmic slider, in whole units. Each power of ten has ten round
/// figures, so that the sums are easy to say and no floating point is needed.
pub fn revenue_at(step: u32) -> u64 {
    const ROUND: [u64; REVENUE_STEPS_PER_TEN as usize] = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];
    let step = step.min(revenue_steps());
    let power = step / REVENUE_STEPS_PER_TEN;
    ROUND[(step % REVENUE_STEPS_PER_TEN) as usize] * (REVENUE.0 / 10) * 10u64.pow(power)
}

/// The largest step of the logarithmic revenue slider.
pub const fn revenue_steps() -> u32 {
    9 * REVENUE_STEPS_PER_TEN
}

/// The step of the logarithmic slider that is nearest below or at a revenue.
pub fn revenue_step(revenue: u64) -> u32 {
    (0..=revenue_steps())
        .rev()
        .find(|&step| revenue_at(step) <= revenue)
        .unwrap_or(0)
}

impl ViewState {
    /// The state after a value was entered into a field. An invalid value changes nothing, so an
    /// empty number field keeps its last value.
    pub fn with_field(&self, field: Field, value: &str, story: &Story) -> ViewState {
        let mut next = self.clone();
        let whole = whole_of(value, story.words.text(Msg::NumberGroup));
        match (field, whole) {
            (Field::Query, _) => next.query = value.to_owned(),
            (Field::Who, _) => next.who = story.find_actor(value),
            (Field::Beside, _) => next.beside = story.find_actor(value),
            (Field::Source, _) => next.source = story.find_source(value),
            // A field that loses focus because its dialog was closed must not open it again.
            (Field::Search, _) => next.search = self.search.as_ref().map(|_| value.to_owned()),
            (_, None) => return next,
            (Field::Guess, Some(whole)) => next.guess = Some(whole.clamp(0, 100) as u8),
            (Field::Revenue, Some(whole)) => next.revenue = whole.max(0) as u64,
            (Field::RevenueScale, Some(whole)) => {
                next.revenue = revenue_at(whole.clamp(0, i64::from(revenue_steps())) as u32);
            }
            (Field::Years, Some(whole)) => next.years = whole.clamp(0, 255) as u8,
            (Field::Growth, Some(whole)) => next.growth = whole.clamp(-128, 127) as i8,
        }
        // A changed filter starts at the first page.
        if next.query != self.query || next.who != self.who || next.source != self.source {
            next.page = 0;
        }
        next.normalize(story)
    }
}

/// Parses a typed integer, in European, Arabic or Persian digits. What the language puts between groups of digits, spaces,
/// percent signs and marks of direction are ignored; a minus sign counts as a hyphen. `None` for anything else.
fn whole_of(text: &str, group: &str) -> Option<i64> {
    let mut size: i64 = 0;
    let mut digits = 0;
    let mut negative = false;
    for letter in text.trim().chars() {
        let zero = match letter {
            '-' | '−' if digits == 0 && !negative => {
                negative = true;
                continue;
            }
            '%' | '٪' | '٬' | '\u{a0}' | '\u{202f}' | ' ' | '\u{200e}' | '\u{200f}' => continue,
            _ if group.starts_with(letter) => continue,
            '0'..='9' => '0',
            '٠'..='٩' => '٠',
            '۰'..='۹' => '۰',
            _ => return None,
        };
        digits += 1;
        if digits > 16 {
            return Some(i64::MAX);
        }
        size = size * 10 + i64::from(letter as u32 - zero as u32);
    }
    (digits > 0).then_some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::View;
    use crate::scene::fixture;

    #[test]
    fn a_changed_filter_starts_at_the_first_page() {
        let story = fixture::story();
        let third = ViewState {
            query: "a".to_owned(),
            page: 3,
            ..ViewState::of(View::Timeline)
        };
        assert_eq!(third.with_field(Field::Query, "a", &story), third);
        assert_eq!(third.with_field(Field::Query, "ab", &story).page, 0);
        assert_eq!(third.with_field(Field::Who, "ada", &story).page, 0);
        assert_eq!(third.with_field(Field::Who, "", &story).page, 3);
    }

    #[test]
    fn the_field_of_a_closed_search_changes_nothing() {
        let story = fixture::story();
        let closed = ViewState::of(View::Timeline);
        assert_eq!(closed.with_field(Field::Search, "ada", &story), closed);
        let open = ViewState {
            search: Some(String::new()),
            ..closed
        };
        let typed = open.with_field(Field::Search, "ada", &story);
        assert_eq!(typed.search.as_deref(), Some("ada"));
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        for (language, typed, read) in [
            ("en", "1,200", Some(1_200)),
            ("en", "2.5", None),
            ("de", "1.200", Some(1_200)),
            ("de", "2,5", None),
            ("fr", "1\u{202f}200", Some(1_200)),
            ("tr", "%30", Some(30)),
            ("ar", "\u{200e}−5%\u{200e}", Some(-5)),
            ("ar", "١٬٢٠٠", Some(1_200)),
            ("en", "", None),
        ] {
            let words = locale::languages::words(language);
            assert_eq!(
                whole_of(typed, words.text(Msg::NumberGroup)),
                read,
                "{language}: {typed}"
            );
        }
    }
}
