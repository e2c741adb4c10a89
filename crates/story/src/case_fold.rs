//! Case folding for search: text without case and diacritics.
//!
//! Readers type "zelenskyy" or "ZÜRICH", whatever is easy on their keyboard. The tables cover Latin,
//! Greek and Cyrillic letters and the marks of Arabic and Hebrew; other scripts are compared as they
//! are. The case tables of the standard library would cost every reader more bytes.

/// Base letters of U+00C0 to U+017F; `*` where one letter is not enough.
const LATIN: &[u8; 192] = b"aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**\
rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Base letters of U+1E00 to U+1EFF; `*` where one letter is not enough.
const LATIN_MORE: &[u8; 256] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnn\
oooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas****\
aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy******";

/// Appends the folded form of a text.
pub fn fold_into(out: &mut String, text: &str) {
    for letter in text.chars() {
        fold_letter(out, letter);
    }
}

/// The folded form of a text. Folding it again changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text);
    out
}

/// The folded words of a query. A text matches if it contains all of them.
pub fn words(query: &str) -> Vec<String> {
    query
        .split_whitespace()
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether at least one of the texts contains a folded word.
pub fn any_contains(texts: &[&str], word: &str) -> bool {
    let mut folded = String::new();
    texts.iter().any(|text| {
        folded.clear();
        fold_into(&mut folded, text);
        contains_bytes(folded.as_bytes(), word.as_bytes())
    })
}

/// Whether some bytes contain others. The standard search is optimised for long texts and takes four
/// times the code, so nothing in the wasm searches a `str` for a `str`.
pub fn contains_bytes(text: &[u8], word: &[u8]) -> bool {
    word.is_empty() || text.windows(word.len()).any(|part| part == word)
}

/// A search query: words that must all occur.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    pub fn new(typed: &str) -> Query {
        Query { words: words(typed) }
    }

    /// An empty query matches everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether each word occurs in one of the texts.
    pub fn matches(&self, texts: &[&str]) -> bool {
        self.words.iter().all(|word| any_contains(texts, word))
    }
}

/// Whether a word of a folded text starts with one of these folded words.
pub fn starts_word_of(folded: &str, wanted: &[String]) -> bool {
    let mut words = folded.split(|letter: char| !is_word_letter(letter));
    words.any(|word| wanted.iter().any(|wanted| word.starts_with(wanted.as_str())))
}

/// Whether this is a letter or digit, precise enough to separate words. The exact tables of the
/// standard library would cost each reader five kilobytes.
#[inline(never)]
pub(crate) fn is_word_letter(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphanumeric(),
        // Signs of Latin-1, the blocks of punctuation and of CJK signs, and those of Arabic.
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}'..='\u{b8}' | '\u{bb}' | '\u{bf}' => {
            false
        }
        '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' => false,
        '؉'..='؏' | '؛'..='؟' | '٪'..='٭' | '۔' => false,
        _ => true,
    }
}

/// The uppercase form of a Latin, Greek or Cyrillic letter in a language, by its BCP 47 tag; others are returned unchanged.
/// The standard library's tables for every script are larger than the whole map.
pub fn to_upper(letter: char, language: &str) -> char {
    if letter == 'i' && matches!(language.get(..2), Some("tr" | "az")) {
        return 'İ';
    }
    let code = letter as u32;
    let large = match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' => code - 0x20,
        'ѐ'..='џ' => code - 0x50,
        'ı' => 0x49,
        'ā'..='ķ' | 'ŋ'..='ŷ' => code & !1,
        'ĺ'..='ň' | 'ź'..='ž' => code - 1 + (code & 1),
        'ґ' => code & !1,
        _ => code,
    };
    char::from_u32(large).unwrap_or(letter)
}

fn fold_letter(out: &mut String, letter: char) {
    let code = letter as u32;
    let plain = match code {
        0..=0x7f => letter.to_ascii_lowercase(),
        0xc0..=0x17f => from_table(LATIN, code - 0xc0, letter),
        0x1e00..=0x1eff => from_table(LATIN_MORE, code - 0x1e00, letter),
        // Letters of Vietnamese and Romanian that lie apart.
        0x1a0 | 0x1a1 => 'o',
        0x1af | 0x1b0 => 'u',
        0x218 | 0x219 => 's',
        0x21a | 0x21b => 't',
        // Combining marks, points of Hebrew and Arabic, and what is not seen.
        0xad
        | 0x300..=0x36f
        | 0x591..=0x5c7
        | 0x610..=0x61a
        | 0x640
        | 0x64b..=0x65f
        | 0x670
        | 0x6d6..=0x6dc
        | 0x200b..=0x200f
        | 0x2060 => return,
        _ => fold_other(letter),
    };
    match plain {
        '*' if code > 0x7f => out.push_str(expansion(letter)),
        _ => out.push(plain),
    }
}

/// The base letter at a place of a table. Both tables are as long as their ranges.
fn from_table(table: &[u8], place: u32, letter: char) -> char {
    table.get(place as usize).map_or(letter, |&base| char::from(base))
}

/// Letters that are compared as two.
fn expansion(letter: char) -> &'static str {
    match letter {
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Þ' | 'þ' => "th",
        'ß' | 'ẞ' => "ss",
        'Ĳ' | 'ĳ' => "ij",
        '×' => "x",
        _ => "",
    }
}

/// An Arabic digit as a European one.
fn digit(value: u32) -> char {
    char::from(b'0' + value as u8)
}

/// Greek, Cyrillic and Arabic letters, and signs that keyboards write in several ways.
fn fold_other(letter: char) -> char {
    let code = letter as u32;
    let lower = match letter {
        'Α'..='Ω' | 'А'..='Я' => char::from_u32(letter as u32 + 0x20).unwrap_or(letter),
        'Ѐ'..='Џ' => char::from_u32(letter as u32 + 0x50).unwrap_or(letter),
        'Ґ' => 'ґ',
        _ => letter,
    };
    match lower {
        'Ά' | 'ά' => 'α',
        'Έ' | 'έ' => 'ε',
        'Ή' | 'ή' => 'η',
        'Ί' | 'ί' | 'ϊ' | 'ΐ' | 'Ϊ' => 'ι',
        'Ό' | 'ό' => 'ο',
        'Ύ' | 'ύ' | 'ϋ' | 'ΰ' | 'Ϋ' => 'υ',
        'Ώ' | 'ώ' => 'ω',
        'ς' => 'σ',
        'ё' | 'ѐ' => 'е',
        'й' | 'ѝ' => 'и',
        'ї' => 'і',
        'ў' => 'у',
        'ґ' | 'ѓ' => 'г',
        // Arabic is typed with and without hamza, with either form of ya and ta, and on Persian keyboards.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        '٠'..='٩' => digit(code - 0x660),
        '۰'..='۹' => digit(code - 0x6f0),
        '‘' | '’' | 'ʼ' | 'ʹ' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected, "{text}");
    }

    #[test]
    fn folding_removes_case_and_diacritics() {
        check("Sergey LAVROV", "sergey lavrov");
        check("Recep Tayyip Erdoğan", "recep tayyip erdogan");
        check("ZÜRICH, Łódź, Đà Nẵng, Ñandú", "zurich, lodz, da nang, nandu");
        check("Zu\u{308}rich", "zurich");
        check("Straße, STRAẞE, Æsir, œuvre", "strasse, strasse, aesir, oeuvre");
        // “ue” is not “ü”: it is also in Manuel, Suez and Israel’s “ae”.
        check("Mueller", "mueller");
        check("Київ Їжак Ґанок ЁЛКА", "киів іжак ганок елка");
        check("Αθήνα ΑΘΗΝΑΣ Αθηνάς", "αθηνα αθηνασ αθηνασ");
        check("US–Russia “talks” it’s", "us-russia \"talks\" it's");
        check("10\u{a0}June", "10 june");
        check("مُحَمَّد", "محمد");
        check("مـحـمد", "محمد");
        check("أحمد إيران آمال ٱلرياض", "احمد ايران امال الرياض");
        check("مؤتمر رئيس لبنى القاهرة", "موتمر رييس لبني القاهره");
        check("کریم ١٢ ۳۴", "كريم 12 34");
        check("İstanbul ISPARTA Iğdır ığdır", "istanbul isparta igdir igdir");
        check("В’ячеслав В'ячеслав Вʼячеслав", "в'ячеслав в'ячеслав в'ячеслав");
        check("שָׁלוֹם", "שלום");
        check("平和 ★", "平和 ★");
        check("2 * 3", "2 * 3");
        check("", "");
    }

    #[test]
    fn tables_contain_only_letters() {
        for (table, exceptions) in [(LATIN.as_slice(), 11), (LATIN_MORE.as_slice(), 10)] {
            assert!(
                table
                    .iter()
                    .all(|&base| base == b'*' || base.is_ascii_lowercase())
            );
            assert_eq!(table.iter().filter(|&&base| base == b'*').count(), exceptions);
        }
    }

    #[test]
    fn uppercase_letters_match_the_standard_library() {
        for letter in '\0'..='\u{ffff}' {
            let standard: Vec<char> = letter.to_uppercase().collect();
            let ours = to_upper(letter, "en");
            assert!(ours == letter || standard == [ours], "{letter} became {ours}");
        }
        let small = "azàöøþāķŋŷĺňźžαρσωаяіїєѓґ";
        let upper = |text: &str, language| {
            text.chars()
                .map(|letter| to_upper(letter, language))
                .collect::<String>()
        };
        assert_eq!(upper(small, "en"), "AZÀÖØÞĀĶŊŶĹŇŹŽΑΡΣΩАЯІЇЄЃҐ");
        for (language, text, large) in [
            ("tr", "iıçğöşü", "İIÇĞÖŞÜ"),
            ("en", "iı", "II"),
            ("uk-UA", "ґєіїщ", "ҐЄІЇЩ"),
            ("ru", "ёйъэ", "ЁЙЪЭ"),
            ("es", "ñáü", "ÑÁÜ"),
            ("fr", "éçœ", "ÉÇŒ"),
            ("de", "äß", "Äß"),
            ("ar", "أب", "أب"),
        ] {
            assert_eq!(upper(text, language), large, "{language}");
        }
    }

    #[test]
    fn letters_of_common_scripts_are_word_letters() {
        for letter in "aZ9éßŁαЖїאمه平ก२٣ªµº".chars() {
            assert!(is_word_letter(letter), "{letter}");
        }
        for letter in " -–—'’“”«»…·¶§°×÷،؛؟。、「」\u{a0}\u{202f}".chars() {
            assert!(!is_word_letter(letter), "{letter}");
        }
    }

    #[test]
    fn queries_are_split_into_words() {
        assert_eq!(words("  Deputy  MINISTER "), ["deputy", "minister"]);
        assert!(words(" \u{301} ").is_empty());
        assert!(any_contains(&["Foreign Minister", "Russia"], "minis"));
        // A word is found within one text, never across two.
        assert!(!any_contains(&["Foreign", "Minister"], "nmin"));
    }

    #[test]
    fn every_word_of_a_query_must_occur() {
        for (typed, texts, fits) in [
            ("", &["anything"][..], true),
            ("  ", &[], true),
            ("LÁVROV sergey", &["Sergey Lavrov"], true),
            ("sergey minister", &["Sergey Lavrov", "Foreign Minister"], true),
            ("sergey president", &["Sergey Lavrov", "Foreign Minister"], false),
            ("x", &[], false),
        ] {
            assert_eq!(Query::new(typed).matches(texts), fits, "{typed}");
        }
        assert!(starts_word_of(&fold("US–Russia talks"), &words("rus")));
        assert!(!starts_word_of(&fold("US–Russia talks"), &words("ussia")));
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn case_and_diacritics_do_not_matter(text in "[a-z ]{0,30}", marks in prop::collection::vec(0u32..0x70, 0..30)) {
            let mut written = String::new();
            for (at, letter) in text.chars().enumerate() {
                written.push(if at % 2 == 0 { letter.to_ascii_uppercase() } else { letter });
                if let Some(mark) = marks.get(at).and_then(|mark| char::from_u32(0x300 + mark)) {
                    written.push(mark);
                }
            }
            prop_assert_eq!(fold(&written), text);
        }
    }
}
