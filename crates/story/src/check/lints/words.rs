//! The words by which the lints recognise hedges, numbers and gaps: one file of `words/` for each language.
//!
//! In a language without a file, nothing is said of hedges and numbers, and any gap of an event accounts for what the event
//! lacks. To add a language, add a file and a case in the tests below.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The words of one language. An entry may be several words, and a star stands for any letters at its beginning or end.
#[derive(Debug, Default)]
pub struct Words {
    /// They say that somebody says so.
    pub reporting: Vec<&'static str>,
    /// They say that something has not happened.
    pub expecting: Vec<&'static str>,
    /// Numbers in words, and the same in digits. "One" is left out because it is also a pronoun.
    pub numbers: Vec<(&'static str, &'static str)>,
    /// Words that may be a number, or have one in them: a number in another text may stand for them, but need not.
    pub perhaps_numbers: Vec<(&'static str, &'static str)>,
    /// Words before a number that refers back to something named before, such as "the two".
    pub pointing: Vec<&'static str>,
    /// How a gap says that the article gives no place. Like the other gaps empty in most languages; then any gap will do.
    pub place_gap: Vec<&'static str>,
    /// How a gap says that the article names no participants.
    pub participant_gap: Vec<&'static str>,
    /// How a gap says that the article gives no date.
    pub date_gap: Vec<&'static str>,
    /// How a gap says that the article gives no subject.
    pub subject_gap: Vec<&'static str>,
    /// Words that are passed over, with their capitals, such as "May", the month.
    ignored: Vec<&'static str>,
    /// Characters within a word that are left out.
    within_words: Vec<&'static str>,
    /// What may be written together with the word after it.
    before_words: Vec<&'static str>,
}

/// The languages that have a file.
const FILES: [(&str, &str); 8] = [
    ("ar", include_str!("words/ar.txt")),
    ("de", include_str!("words/de.txt")),
    ("en", include_str!("words/en.txt")),
    ("es", include_str!("words/es.txt")),
    ("fr", include_str!("words/fr.txt")),
    ("ru", include_str!("words/ru.txt")),
    ("tr", include_str!("words/tr.txt")),
    ("uk", include_str!("words/uk.txt")),
];

static LANGUAGES: LazyLock<BTreeMap<&'static str, Words>> = LazyLock::new(|| {
    let languages = FILES.iter();
    languages
        .map(|(language, text)| (*language, parse(text)))
        .collect()
});

/// The words of a language, by its tag.
pub fn of(language: &str) -> Option<&'static Words> {
    LANGUAGES.get(language.split('-').next().unwrap_or_default())
}

/// Reads a file: lists, separated by commas, under a name in brackets. What no field of [`Words`] has is passed over.
fn parse(text: &'static str) -> Words {
    let mut words = Words::default();
    let mut name = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(new) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            name = new;
            continue;
        }
        let entries = line.split(", ").map(|entry| entry.trim_matches([',', ' ']));
        let entries = entries.filter(|entry| !entry.is_empty());
        match name {
            "numbers" => words
                .numbers
                .extend(entries.filter_map(|entry| entry.rsplit_once(' '))),
            "perhaps_numbers" => {
                let numbers = entries.filter_map(|entry| entry.rsplit_once(' '));
                words.perhaps_numbers.extend(numbers);
            }
            _ => {
                if let Some(list) = words.list(name) {
                    list.extend(entries);
                }
            }
        }
    }
    words
}

impl Words {
    fn list(&mut self, name: &str) -> Option<&mut Vec<&'static str>> {
        Some(match name {
            "reporting" => &mut self.reporting,
            "expecting" => &mut self.expecting,
            "pointing" => &mut self.pointing,
            "place_gap" => &mut self.place_gap,
            "participant_gap" => &mut self.participant_gap,
            "date_gap" => &mut self.date_gap,
            "subject_gap" => &mut self.subject_gap,
            "ignored" => &mut self.ignored,
            "within_words" => &mut self.within_words,
            "before_words" => &mut self.before_words,
            _ => return None,
        })
    }

    /// The words of a text in lower case, without points of Arabic.
    pub fn split(&self, text: &str) -> Vec<String> {
        let is_within = |letter: char| self.within_words.iter().any(|within| within.starts_with(letter));
        let is_point = |letter: char| matches!(letter, 'ـ' | '\u{64b}'..='\u{65f}' | '\u{670}');
        let text: String = (text.chars())
            .filter(|letter| !is_within(*letter) && !is_point(*letter))
            .collect();
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty() && !self.ignored.contains(word))
            // The small form of the Turkish letter has a mark that no list has.
            .map(|word| word.replace('İ', "i").to_lowercase())
            .collect()
    }

    /// The words of a text in lower case, with single spaces between and around them.
    pub fn normalised(&self, text: &str) -> String {
        let mut normalised = String::from(" ");
        for word in self.split(text) {
            normalised.push_str(&word);
            normalised.push(' ');
        }
        normalised
    }

    /// Whether a normalised text contains one of these words.
    pub fn contains(&self, normalised: &str, entries: &[&str]) -> bool {
        entries.iter().any(|entry| self.has(normalised, entry))
    }

    fn has(&self, normalised: &str, entry: &str) -> bool {
        let (start, rest) = match entry.strip_prefix('*') {
            Some(rest) => ("", rest),
            None => (" ", entry),
        };
        let (rest, end) = match rest.strip_suffix('*') {
            Some(rest) => (rest, ""),
            None => (rest, " "),
        };
        // Most texts do not have the letters at all.
        normalised.contains(rest)
            && (normalised.contains(&format!("{start}{rest}{end}"))
                || (!start.is_empty())
                    && (self.before_words.iter())
                        .any(|before| normalised.contains(&format!(" {before}{rest}{end}"))))
    }

    /// Whether a normalised text has a name. Where names are declined, their last letters may differ.
    pub fn names(&self, normalised: &str, name: &str) -> bool {
        let whole = self.normalised(name);
        if whole.trim().is_empty() || normalised.contains(&whole) {
            return !whole.trim().is_empty();
        }
        let is_declined = self.reporting.iter().any(|word| word.contains('*'));
        let stem = |word: &&str| {
            let letters = word.chars().count();
            let kept = letters.saturating_sub(2).max(3);
            self.has(
                normalised,
                &format!("{}*", word.chars().take(kept).collect::<String>()),
            )
        };
        is_declined && whole.split_whitespace().all(|word| stem(&word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_known_lists_and_no_other_characters() {
        for (language, text) in FILES {
            let mut words = parse(text);
            for line in text.lines().filter(|line| line.starts_with('[')) {
                let name = line.trim_matches(['[', ']']);
                let is_known = name.ends_with("numbers") || words.list(name).is_some();
                assert!(is_known, "{language}: {line}");
            }
            assert!(words.reporting.len() > 10 && words.expecting.len() > 8 && words.numbers.len() > 25);
            let numbers = words.numbers.iter().chain(&words.perhaps_numbers);
            let entries = numbers
                .map(|(name, _)| name)
                .chain(&words.reporting)
                .chain(&words.expecting);
            for entry in entries {
                let plain = entry.trim_matches('*');
                assert_eq!(
                    words.normalised(plain),
                    format!(" {plain} "),
                    "{language}: {entry}"
                );
            }
        }
    }

    #[test]
    fn hedges_are_recognised_in_each_language() {
        for (language, reported, expected, plain) in [
            (
                "en",
                "Talks were reportedly held.",
                "A round is expected in May.",
                "Talks were held in May.",
            ),
            (
                "de",
                "Berichten zufolge wurde verhandelt.",
                "Eine Runde wird erwartet.",
                "Sie verhandelten im Mai.",
            ),
            (
                "es",
                "Según los medios, se negoció.",
                "Se espera una ronda.",
                "Se negoció en mayo.",
            ),
            (
                "fr",
                "Des pourparlers auraient eu lieu.",
                "Une session est attendue.",
                "Le retrait a eu lieu.",
            ),
            (
                "ru",
                "Как сообщается, переговоры прошли.",
                "Ожидается новый раунд.",
                "Переговоры прошли в мае.",
            ),
            (
                "tr",
                "İsimsiz kaynaklar bunu doğruladı.",
                "Yeni bir tur bekleniyor.",
                "Geçen mayısta görüştüler.",
            ),
            (
                "uk",
                "Як повідомляють, переговори відбулися.",
                "Очікується новий раунд.",
                "Переговори відбулися в травні.",
            ),
            (
                "ar",
                "وبحسب التقارير، جرت محادثات.",
                "ومن المُتوقَّع عقد جولة.",
                "جرت المحادثات في مايو.",
            ),
        ] {
            let words = of(language).unwrap();
            let has = |text: &str, list: &[&str]| words.contains(&words.normalised(text), list);
            assert!(has(reported, &words.reporting), "{reported}");
            assert!(has(expected, &words.expecting), "{expected}");
            assert!(!has(plain, &words.reporting), "{plain}");
            assert!(!has(plain, &words.expecting), "{plain}");
        }
    }

    /// As agencies write: what is reported, what is expected, and what only looks like it.
    const NEWS: [(&str, [[&str; 2]; 3]); 8] = [
        (
            "en",
            [
                ["He is believed to have left.", "It quoted an anonymous aide."],
                ["Talks are set to resume.", "It is due to open in May."],
                ["The army left.", "The set of rules is new."],
            ],
        ),
        (
            "de",
            [
                [
                    "Dem Vernehmen nach lehnte sie ab.",
                    "Es hieß aus Kreisen der Bank.",
                ],
                ["Die Gespräche sind für Mai angesetzt.", "Sie will 2027 bauen."],
                ["Sie lehnte drei Angebote ab.", "Der Hafen ist offen."],
            ],
        ),
        (
            "es",
            [
                ["La mitad seguiría en puerto.", "Apuntan dos personas."],
                ["Tiene intención de contratar.", "La cita está fijada."],
                ["La refinería de María ardió.", "La artillería calló."],
            ],
        ),
        (
            "fr",
            [
                ["La banque a, paraît-il, refusé.", "Ils ont confié leur départ."],
                ["Il votera vraisemblablement jeudi.", "La firme compte recruter."],
                ["Le portrait a brûlé.", "La banque a refusé."],
            ],
        ),
        (
            "ru",
            [
                [
                    "Танкер, судя по всему, ушёл.",
                    "По некоторым данным, они встретились.",
                ],
                ["Переговоры назначены на май.", "Скорее всего, в четверг."],
                ["Танкер ушёл.", "Признаков пожара нет."],
            ],
        ),
        (
            "tr",
            [
                [
                    "İki bakanın ayrıldığı konuşuluyor.",
                    "Başkanın gittiği sanılıyor.",
                ],
                ["Firma büyümeyi hedefliyor.", "Görüşme kararlaştırıldı."],
                ["İki bakan gitti.", "Gümüş çalındı."],
            ],
        ),
        (
            "uk",
            [
                ["Банк, за чутками, відмовив.", "Танкер, схоже, відплив."],
                [
                    "Раунд має розпочатися в травні.",
                    "Компанія має намір найняти людей.",
                ],
                ["Місто має два порти.", "Танкер відплив."],
            ],
        ),
        (
            "ar",
            [
                ["وأوردت صحف محلية ذلك.", "وأوضح مسؤول الأمر."],
                ["ومن المرجح أن يصوت البرلمان.", "وتأمل الشركة في ذلك."],
                ["غادرت السفينة الميناء.", "وصل الوزير."],
            ],
        ),
    ];

    #[test]
    fn hedges_of_news_are_recognised() {
        for (language, [reported, expected, plain]) in NEWS {
            let words = of(language).unwrap();
            let has = |text: &str, list: &[&str]| words.contains(&words.normalised(text), list);
            for text in reported {
                assert!(has(text, &words.reporting), "{text}");
            }
            for text in expected {
                assert!(has(text, &words.expecting), "{text}");
            }
            for text in plain {
                assert!(!has(text, &words.reporting), "{text}");
                assert!(!has(text, &words.expecting), "{text}");
            }
        }
    }

    #[test]
    fn names_are_recognised_when_declined() {
        for (language, text, name, expected) in [
            ("en", "Russia says so", "Russia", true),
            ("en", "Russians say so", "Russia", false),
            ("uk", "за словами Сергія Лаврова", "Сергій Лавров", true),
            ("uk", "за словами Рябкова", "Лавров", false),
            ("ru", "агентству «Известия»", "Известия", true),
            ("ar", "وفقا للرياض", "الرياض", false),
            ("ar", "وتاس نشرت", "تاس", true),
        ] {
            let words = of(language).unwrap();
            assert_eq!(words.names(&words.normalised(text), name), expected, "{text}");
        }
    }
}
