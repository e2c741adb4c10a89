//! The time axis: where an event is on it, and how precisely.
//!
//! Positions are basis points of the axis, so that the axis can stretch without stretching its
//! marks and no floating point has to be written.

use locale::{Msg, Words, msg};

use crate::model::{Day, Event, Scale, Story};
use crate::vocabulary::{Direction, Precision, ScaleEnd};

/// The axis covers whole months. Date words are counted from the reference day.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeAxis {
    /// The start of each month or year with its name; the last tick is the end and has no name.
    pub ticks: Vec<(u32, String)>,
    /// The reference day.
    pub reference: Option<u32>,
    /// First half day and number of half days.
    span: (i64, i64),
    /// Whether time runs from right to left.
    mirrored: bool,
}

/// The mark of an event, in basis points from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeMark {
    /// How it is drawn.
    pub precision: Precision,
    /// The left end; for a day, the centre.
    pub from: u32,
    pub length: u32,
    /// Whether the left and the right end are ours, and so drawn open.
    pub open: (bool, bool),
}

/// The length of the axis in basis points.
const WHOLE: i64 = 10_000;
/// The shortest visible mark.
const SHORTEST: u32 = 120;
/// How many labels fit side by side on a phone.
const MOST_TICKS: i32 = 7;

/// The axis of a story: from the first month of any date to the last.
pub fn time_axis(story: &Story) -> Option<TimeAxis> {
    let scales = || story.events.iter().filter_map(|event| event.when.scale);
    let reference = story.timeline.map(|timeline| timeline.reference);
    let first = scales().map(|scale| scale.from).chain(reference).min()?;
    let last = scales()
        .map(|scale| scale.to.max(scale.from))
        .chain(reference)
        .max()?;
    // An axis with only the reference day would show nothing.
    scales().next()?;
    let month_of = |day: Day| i32::from(day.year) * 12 + i32::from(day.month) - 1;
    let (first_month, end_month) = (month_of(first), month_of(last) + 1);
    let start = month_start(first_month) * 2;
    let span = (start, month_start(end_month) * 2 - start);
    let mut axis = TimeAxis {
        ticks: Vec::new(),
        reference: None,
        span,
        mirrored: story.direction == Direction::RightToLeft,
    };
    let months = end_month - first_month;
    let step = [1, 2, 3, 6].into_iter().find(|step| months <= step * MOST_TICKS);
    // Over several years only years are labelled, then every second, fifth, tenth and so on.
    let step = step.unwrap_or_else(|| {
        let mut years = 1;
        while months > years * 12 * MOST_TICKS {
            years *= if years % 5 == 2 || years == 2 { 5 } else { 2 };
        }
        years * 12
    });
    let mut month = first_month.div_euclid(step) * step;
    while month < end_month {
        if month >= first_month {
            axis.ticks.push((
                axis.place(month_start(month) * 2),
                tick_name(story.words, month, step, first_month),
            ));
        }
        month += step;
    }
    axis.ticks
        .push((axis.place(month_start(end_month) * 2), String::new()));
    axis.reference = reference.map(|day| axis.place(number(day) * 2 + 1));
    Some(axis)
}

impl TimeAxis {
    /// The position of a half day, from the left.
    fn place(&self, half_day: i64) -> u32 {
        let place = ((half_day - self.span.0) * WHOLE / self.span.1.max(1)).clamp(0, WHOLE);
        (if self.mirrored { WHOLE - place } else { place }) as u32
    }

    /// The mark of an event, if its date is on the axis.
    pub fn mark(&self, event: &Event) -> Option<TimeMark> {
        let scale = event.when.scale?;
        let Scale {
            precision, from, to, ..
        } = scale;
        let (first, last) = (number(from) * 2, number(to.max(from)) * 2);
        let (start, end) = match precision {
            Precision::Day => (first + 1, first + 1),
            // Expected events are after the day from which they are counted, past ones before it.
            Precision::Expected => (first + 1, last + 2),
            Precision::Within => (first, last + 1),
            Precision::Span => (first, last + 2),
        };
        let (start, end) = (self.place(start), self.place(end));
        let (left, length) = (start.min(end), start.abs_diff(end));
        let length = if precision == Precision::Day {
            0
        } else {
            length.max(SHORTEST)
        };
        let (starts, ends) = (scale.is_ours(ScaleEnd::From), scale.is_ours(ScaleEnd::To));
        Some(TimeMark {
            precision,
            from: left,
            length,
            open: if self.mirrored {
                (ends, starts)
            } else {
                (starts, ends)
            },
        })
    }
}

/// A position or length as an SVG attribute: `12.34%`.
pub fn percent(place: u32) -> String {
    let mut text = (place / 100).to_string();
    let rest = place % 100;
    if rest > 0 {
        text.push('.');
        if rest < 10 {
            text.push('0');
        }
        text.push_str(&rest.to_string());
    }
    text.push('%');
    text
}

/// The meaning of a mark, for the legend.
pub fn precision_words(precision: Precision) -> Msg {
    match precision {
        Precision::Day => Msg::PrecisionDay,
        Precision::Span => Msg::PrecisionSpan,
        Precision::Within => Msg::PrecisionWithin,
        Precision::Expected => Msg::PrecisionExpected,
    }
}

/// What a mark adds for assistive technology if ends of it are ours.
pub fn open_end_words(scale: &Scale) -> Option<Msg> {
    Some(
        match (scale.is_ours(ScaleEnd::From), scale.is_ours(ScaleEnd::To)) {
            (true, true) => Msg::EndsBothOurs,
            (true, false) => Msg::EndsBeginningOurs,
            (false, true) => Msg::EndsEndOurs,
            (false, false) => return None,
        },
    )
}

/// The months below the axis.
const MONTHS: [Msg; 12] = [
    Msg::AxisMonthJanuary,
    Msg::AxisMonthFebruary,
    Msg::AxisMonthMarch,
    Msg::AxisMonthApril,
    Msg::AxisMonthMay,
    Msg::AxisMonthJune,
    Msg::AxisMonthJuly,
    Msg::AxisMonthAugust,
    Msg::AxisMonthSeptember,
    Msg::AxisMonthOctober,
    Msg::AxisMonthNovember,
    Msg::AxisMonthDecember,
];

/// The label of a month; with its year in January and at the start.
fn tick_name(words: Words, month: i32, step: i32, first_month: i32) -> String {
    let (year, of_year) = (month.div_euclid(12), month.rem_euclid(12));
    if step >= 12 {
        return year.to_string();
    }
    let name = MONTHS
        .get(of_year as usize)
        .map_or("", |&month| words.text(month));
    if year > 0 && (of_year == 0 || month == first_month) {
        return words.format(msg::AxisMonthWithYear {
            month: name,
            year: &year.to_string(),
        });
    }
    name.to_owned()
}

/// The day number of the first day of a month. Months are counted from year 0.
fn month_start(month: i32) -> i64 {
    number(Day {
        year: month.div_euclid(12) as u16,
        month: month.rem_euclid(12) as u8 + 1,
        day: 1,
    })
}

/// The day number in the proleptic Gregorian calendar. Year 0, which means "no year", is a leap
/// year.
fn number(day: Day) -> i64 {
    // Counting years from March puts the leap day at the end.
    let (year, month) = (i64::from(day.year), i64::from(day.month));
    let (year, month) = if month < 3 {
        (year - 1, month + 9)
    } else {
        (year, month - 3)
    };
    year * 365 + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (month * 306 + 5) / 10
        + i64::from(day.day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{List, When};
    use crate::scene::fixture::{self, list, scale};
    use proptest::prelude::*;

    #[test]
    fn time_follows_the_text_direction() {
        let story = Story {
            direction: Direction::RightToLeft,
            ..fixture::story()
        };
        let axis = time_axis(&story).unwrap();
        assert_eq!(axis.ticks.first().map(|(place, _)| *place), Some(10_000));
        let mark = axis.mark(&story.events[4]).unwrap();
        assert_eq!((mark.from, mark.from + mark.length), (0, axis.reference.unwrap()));
    }

    #[test]
    fn ends_of_ours_are_open_on_their_side() {
        let mut event = fixture::story().events[0];
        let mut scale = event.when.scale.unwrap();
        scale.ours = list(vec![ScaleEnd::To]);
        event.when.scale = Some(scale);
        for (direction, open) in [
            (Direction::LeftToRight, (false, true)),
            (Direction::RightToLeft, (true, false)),
        ] {
            let story = Story {
                direction,
                ..fixture::story()
            };
            let axis = time_axis(&story).unwrap();
            assert_eq!(axis.mark(&event).unwrap().open, open);
        }
        assert_eq!(open_end_words(&scale), Some(Msg::EndsEndOurs));
    }

    #[test]
    fn long_axes_label_fewer_months() {
        let names = |from: Day, to: Day| {
            let event = Event {
                when: When {
                    scale: Some(Scale {
                        precision: Precision::Span,
                        from,
                        to,
                        ours: List::EMPTY,
                    }),
                    ..fixture::story().events[0].when
                },
                ..fixture::story().events[0]
            };
            let story = Story {
                events: list(vec![event]),
                timeline: None,
                ..fixture::story()
            };
            time_axis(&story)
                .unwrap()
                .ticks
                .into_iter()
                .map(|(_, name)| name)
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
        };
        let day = |year, month| Day { year, month, day: 15 };
        assert_eq!(
            names(day(2024, 11), day(2025, 2)),
            ["Nov 2024", "Dec", "Jan 2025", "Feb"]
        );
        assert_eq!(
            names(day(0, 1), day(0, 12)),
            ["Jan", "Mar", "May", "July", "Sept", "Nov"]
        );
        assert_eq!(
            names(day(2020, 1), day(2025, 3)),
            ["2020", "2021", "2022", "2023", "2024", "2025"]
        );
        assert!(names(day(1900, 1), day(2025, 3)).len() <= 8);
        assert!(names(day(1, 1), day(9999, 12)).len() <= 8);
        assert_eq!(names(day(2025, 6), day(2025, 6)), ["June 2025"]);
    }

    #[test]
    fn formats_percentages() {
        for (place, expected) in [
            (0, "0%"),
            (5, "0.05%"),
            (1234, "12.34%"),
            (1200, "12%"),
            (10_000, "100%"),
        ] {
            assert_eq!(percent(place), expected);
        }
    }

    proptest! {
        #[test]
        fn day_numbers_are_consecutive(year in 0u16..9999, month in 1u8..=12) {
            let first = number(Day { year, month, day: 1 });
            let next = if month == 12 { Day { year: year + 1, month: 1, day: 1 } } else { Day { year, month: month + 1, day: 1 } };
            prop_assert!((28..=31).contains(&(number(next) - first)));
            prop_assert_eq!(number(Day { year, month, day: 2 }) - first, 1);
        }

        #[test]
        fn marks_stay_on_the_axis(months in prop::collection::vec((1u8..=12, 1u8..=28, 1u8..=12, 1u8..=28), 1..6)) {
            let events = months.iter().map(|&(month, day, to_month, to_day)| Event {
                when: When {
                    scale: scale(Precision::Span, (month, day), (to_month, to_day)),
                    ..fixture::story().events[0].when
                },
                ..fixture::story().events[0]
            }).collect();
            let story = Story { events: list(events), ..fixture::story() };
            let axis = time_axis(&story).unwrap();
            for event in story.events.iter() {
                let mark = axis.mark(event).unwrap();
                prop_assert!(mark.from <= 10_000 && mark.length >= SHORTEST && mark.length <= 10_000);
            }
        }
    }
}
