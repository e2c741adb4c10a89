//! Which plural form a whole number takes.
//!
//! The rules are those of CLDR 46 for cardinals (`common/supplemental/plurals.xml` of the Unicode CLDR project), reduced
//! to whole numbers: in them the operands `v`, `f` and `e` are 0, and `i` is the number itself.

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`
    Other,
}

impl Category {
    /// The letter that stands for the category in compiled patterns.
    pub(crate) fn letter(self) -> u8 {
        match self {
            Category::Zero => b'z',
            Category::One => b'o',
            Category::Two => b't',
            Category::Few => b'f',
            Category::Many => b'm',
            Category::Other => b'x',
        }
    }
}

/// The plural rule of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralRule {
    /// `one` is 1: English, German, Turkish, and languages that have no rule here.
    One,
    /// As `One`, and `many` is whole millions: Spanish.
    OneMillions,
    /// `one` is 0 and 1, `many` is whole millions: French.
    ZeroOneMillions,
    /// By the last digits: Russian, Ukrainian.
    EastSlavic,
    /// Arabic.
    Arabic,
}

impl PluralRule {
    /// The rule for a BCP 47 language tag.
    pub fn for_language(tag: &str) -> PluralRule {
        match tag.split('-').next().unwrap_or(tag) {
            "es" => PluralRule::OneMillions,
            "fr" => PluralRule::ZeroOneMillions,
            "ru" | "uk" => PluralRule::EastSlavic,
            "ar" => PluralRule::Arabic,
            _ => PluralRule::One,
        }
    }

    /// The category of a number.
    pub fn category(self, number: usize) -> Category {
        let (ten, hundred) = (number % 10, number % 100);
        let is_millions = number > 0 && number.is_multiple_of(1_000_000);
        match self {
            PluralRule::One | PluralRule::OneMillions if number == 1 => Category::One,
            PluralRule::ZeroOneMillions if number < 2 => Category::One,
            PluralRule::OneMillions | PluralRule::ZeroOneMillions if is_millions => Category::Many,
            PluralRule::EastSlavic if ten == 1 && hundred != 11 => Category::One,
            PluralRule::EastSlavic if (2..=4).contains(&ten) && !(12..=14).contains(&hundred) => {
                Category::Few
            }
            PluralRule::EastSlavic => Category::Many,
            PluralRule::Arabic => match (number, hundred) {
                (0, _) => Category::Zero,
                (1, _) => Category::One,
                (2, _) => Category::Two,
                (_, 3..=10) => Category::Few,
                (_, 11..=99) => Category::Many,
                _ => Category::Other,
            },
            _ => Category::Other,
        }
    }
}
