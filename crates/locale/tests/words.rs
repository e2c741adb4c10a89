//! Messages that are compiled and formatted: a tiny language of the tests, every language's plural forms, and any text.

// The helpers of a test may stop at the first surprise, like the test itself.
#![allow(clippy::expect_used)]

use locale::{Category, MARK, Piece, PluralRule, SLOTS, Value, Words, marked_runs, pieces, unmarked};
use locale_compiler::{Compiled, Source, compile};
use proptest::prelude::*;

fn source(tag: &str, text: &str) -> Source {
    Source {
        file: format!("locales/{tag}.ftl"),
        tag: tag.to_owned(),
        text: text.to_owned(),
    }
}

fn words(compiled: &Compiled, tag: &str) -> Words {
    let language = compiled
        .languages
        .iter()
        .find(|language| language.tag == tag)
        .expect("it is compiled");
    let bytes = language.words.clone().leak();
    Words::decode(bytes, &compiled.fingerprint, compiled.ids.len()).expect("it can be read")
}

/// Formats a message of a language.
fn format(compiled: &Compiled, tag: &str, id: &str, values: &[Value<'_>]) -> String {
    let index = compiled
        .ids
        .iter()
        .position(|other| other == id)
        .expect("it is there");
    words(compiled, tag).format_at(index, values)
}

fn problems(sources: &[(&str, &str)]) -> Vec<String> {
    let sources: Vec<Source> = sources.iter().map(|(tag, text)| source(tag, text)).collect();
    match compile(&sources) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

const ENGLISH: &str = "\
# A comment.
plain = Not in the article
found = { $count ->
    [0] nothing
    [one] { $count } result
   *[other] { $count } results
} for “{ $query }”
by = { $kind ->
    [person] { $name }, who
   *[body] { $name }, which
} says so{\"\\u00A0\"}.
";

const RUSSIAN: &str = "\
plain = В статье нет
found = По запросу «{ $query }»: { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
}
by = Так говорит { $kind ->
    [person] { $name }
   *[body] организация
        { $name }
}.
";

#[test]
fn messages_are_formatted_in_each_language() {
    let compiled = compile(&[source("en", ENGLISH), source("ru", RUSSIAN)]).unwrap_or_else(|problems| {
        panic!("{}", problems[0]);
    });
    assert_eq!(compiled.ids, ["by", "found", "plain"]);
    assert_eq!(words(&compiled, "en").text_at(2), "Not in the article");
    assert_eq!(words(&compiled, "ru").language(), "ru");
    // The arguments of a message are in alphabetical order.
    let found = |tag, count| format(&compiled, tag, "found", &[Value::Number(count), Value::Text("x")]);
    for (count, english, russian) in [
        (0, "nothing for “x”", "По запросу «x»: 0 результатов"),
        (1, "1 result for “x”", "По запросу «x»: 1 результат"),
        (3, "3 results for “x”", "По запросу «x»: 3 результата"),
        (11, "11 results for “x”", "По запросу «x»: 11 результатов"),
        (21, "21 results for “x”", "По запросу «x»: 21 результат"),
    ] {
        assert_eq!(found("en", count), english);
        assert_eq!(found("ru", count), russian);
    }
    let by = |tag, kind| format(&compiled, tag, "by", &[Value::Text(kind), Value::Text("TASS")]);
    assert_eq!(by("en", "person"), "TASS, who says so\u{a0}.");
    assert_eq!(by("en", "else"), "TASS, which says so\u{a0}.");
    assert_eq!(by("ru", "body"), "Так говорит организация TASS.");
}

#[test]
fn markup_stands_where_the_language_puts_it() {
    let text = format!("From {}, through {}.", SLOTS[1], SLOTS[0]);
    let mut found = Vec::new();
    pieces(&text, &mut |piece| found.push(piece));
    assert_eq!(
        found,
        [
            Piece::Text("From "),
            Piece::Slot(1),
            Piece::Text(", through "),
            Piece::Slot(0),
            Piece::Text(".")
        ]
    );
}

fn runs(text: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    marked_runs(text, &mut |run, is_marked| found.push((run, is_marked)));
    found
}

/// In a language without words, the language of each part of a text is known however the text was put together.
#[test]
fn words_of_another_language_are_told_from_texts_of_the_story() {
    let compiled = compile(&[source("en", ENGLISH)]).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let count = compiled.ids.len();
    let marked = Words::decode(compiled.marked.leak(), &compiled.fingerprint, count).expect("it can be read");
    assert!(marked.is_marked() && !marked.text_at(0).is_empty());
    assert_eq!(marked.language(), "en");
    let found = marked.format_at(1, &[Value::Number(3), Value::Text("قصة")]);
    assert_eq!(
        runs(&found),
        [("3 results for “".to_owned(), true), ("قصة”".to_owned(), false)]
    );
    // A message in a message.
    let by = marked.format_at(0, &[Value::Text("person"), Value::Text(&found)]);
    assert_eq!(runs(&by).len(), 3);
    assert_eq!(unmarked(&by), "3 results for “قصة”, who says so\u{a0}.");
    assert!(by.contains(MARK));
    // Signs and digits belong to the words before them.
    assert_eq!(runs("12 – 3"), [("12 – 3".to_owned(), false)]);
    assert_eq!(runs(""), []);
}

/// Examples of CLDR 46, `common/supplemental/plurals.xml`.
#[test]
fn plural_forms_are_those_of_cldr() {
    use Category::{Few, Many, One, Other, Two, Zero};
    type Table = &'static [(Category, &'static [usize])];
    let tables: [(&str, Table); 8] = [
        ("en", &[(One, &[1]), (Other, &[0, 2, 10, 11, 21, 101, 1_000_000])]),
        ("de-AT", &[(One, &[1]), (Other, &[0, 2, 11, 21, 1_000_000])]),
        ("tr", &[(One, &[1]), (Other, &[0, 2, 11, 21, 1_000_000])]),
        (
            "es",
            &[
                (One, &[1]),
                (Many, &[1_000_000, 3_000_000]),
                (Other, &[0, 2, 16, 101, 1_000_001]),
            ],
        ),
        (
            "fr",
            &[
                (One, &[0, 1]),
                (Many, &[1_000_000, 2_000_000]),
                (Other, &[2, 17, 101, 1_000_001]),
            ],
        ),
        (
            "ru",
            &[
                (One, &[1, 21, 31, 101, 1001]),
                (Few, &[2, 3, 4, 22, 24, 102, 1002]),
                (Many, &[0, 5, 11, 12, 14, 19, 100, 111, 112, 1000, 1_000_000]),
            ],
        ),
        (
            "uk-UA",
            &[
                (One, &[1, 21, 101]),
                (Few, &[2, 4, 22, 102]),
                (Many, &[0, 5, 11, 13, 19, 25, 111, 1_000_000]),
            ],
        ),
        (
            "ar",
            &[
                (Zero, &[0]),
                (One, &[1]),
                (Two, &[2]),
                (Few, &[3, 10, 103, 110, 1003]),
                (Many, &[11, 26, 99, 111, 1011]),
                (Other, &[100, 101, 102, 200, 202, 1000, 1_000_000]),
            ],
        ),
    ];
    for (language, table) in tables {
        let rule = PluralRule::for_language(language);
        for (category, numbers) in table {
            for &number in *numbers {
                assert_eq!(rule.category(number), *category, "{number} in {language}");
            }
        }
    }
}

#[test]
fn the_plural_forms_that_a_language_must_have_are_those_that_its_rule_gives() {
    let names = ["zero", "one", "two", "few", "many", "other"];
    for tag in ["en", "uk", "ru", "tr", "ar", "fr", "de", "es"] {
        let rule = PluralRule::for_language(tag);
        let mut given: Vec<usize> = (0..2_000).map(|number| rule.category(number) as usize).collect();
        given.sort_unstable();
        given.dedup();
        let lacking: Vec<String> = given
            .iter()
            .map(|&category| {
                format!(
                    "locales/{tag}.ftl:1: found: lacks the plural form [{}] of $count",
                    names[category]
                )
            })
            .collect();
        let none = "found = { $count ->\n   *[5] { $count }\n}\n";
        let english = "found = { $count ->\n    [one] 1\n   *[other] { $count }\n}\n";
        let found = match tag {
            "en" => problems(&[("en", none)]),
            _ => problems(&[("en", english), (tag, none)]),
        };
        assert_eq!(found, lacking, "{tag}");
    }
}

#[test]
fn every_problem_is_reported_with_its_place() {
    let english = "a = A { $x }\nb = { NUMBER($n) }\nc = C\n";
    let russian = "\
a = А
c = Ц { $y } { -brand } { DATETIME($y) }
-brand = Backgrounder
b = { $n ->
    [one] 1
    [two] 2
   *[other] { $n }
}
d = Д
    .title = Д
a = { \"снова\" } { $x }
e = {
";
    let mut found = problems(&[("en", english), ("ru", russian)]);
    found.sort();
    assert_eq!(
        found,
        [
            "locales/ru.ftl:13: Expected an inline expression",
            "locales/ru.ftl:1: a: is there twice, again in line 11",
            "locales/ru.ftl:1: a: is there twice, again in line 11",
            "locales/ru.ftl:2: c: uses $y, which is not in en.ftl",
            "locales/ru.ftl:2: c: uses the function DATETIME in this way, which is not supported",
            "locales/ru.ftl:2: c: uses the term -brand, which is not supported",
            "locales/ru.ftl:3: -brand: is a term; write its words into the messages",
            "locales/ru.ftl:4: b: has a plural form [two] of $n, which the language does not have",
            "locales/ru.ftl:4: b: lacks the plural form [few] of $n",
            "locales/ru.ftl:4: b: lacks the plural form [many] of $n",
            "locales/ru.ftl:9: d: has an attribute .title; write a message of its own",
            "locales/ru.ftl:9: d: is not in en.ftl",
        ]
    );
    assert_eq!(
        problems(&[("en", "a = A { $x }\n"), ("ru", "a = А\n")]),
        ["locales/ru.ftl:1: a: does not use $x"]
    );
    assert_eq!(
        problems(&[("en", "a = A\nb = B\n"), ("ru", "a = А\n")]),
        ["locales/ru.ftl: b: is missing"]
    );
    assert_eq!(problems(&[("ru", "a = А\n")]), ["locales: there is no en.ftl"]);
}

#[test]
fn words_of_other_messages_are_refused() {
    let compiled = compile(&[source("en", ENGLISH)]).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let bytes = &*compiled.languages[0].words.clone().leak();
    let count = compiled.ids.len();
    assert!(Words::decode(bytes, &compiled.fingerprint, count).is_some());
    assert_eq!(Words::decode(bytes, "00000000", count), None);
    assert_eq!(Words::decode(bytes, &compiled.fingerprint, count + 1), None);
    assert_eq!(Words::decode(b"en\xff", &compiled.fingerprint, count), None);
    assert_eq!(Words::decode(b"", &compiled.fingerprint, count), None);
}

/// A language has its words, and a language without a file English ones.
#[test]
fn a_story_speaks_its_language_or_english() {
    for tag in ["en", "en-GB", "EN", "ja", ""] {
        assert_eq!(locale::languages::words(tag).language(), "en", "{tag}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text that is compiled can be formatted, and without braces it comes out as it went in.
    #[test]
    fn any_file_is_compiled_and_formatted_or_reported(
        text in "[a-z ]{0,9}(\\{ \\$n -> \\[(one|0)\\] [a-z{}$ ]{0,9}\n *\\*\\[other\\] [a-z]{1,3}\n *\\}|[a-z{}$\"-]{0,12}|\\PC{0,12})[a-z{}]{0,5}",
        number in any::<usize>(),
    ) {
        let file = format!("a = {text}\n");
        if let Ok(compiled) = compile(&[source("en", &file)]) {
            let formatted = format(&compiled, "en", &compiled.ids[0], &[Value::Number(number); 8]);
            if !text.contains('{') {
                prop_assert_eq!(formatted, text.trim_matches(' ').to_owned());
            }
        }
    }

    /// No part of a text is lost, whatever marks it has.
    #[test]
    fn runs_are_the_text_without_its_marks(text in "[a-z \u{7f}é“1.]{0,30}") {
        let joined: String = runs(&text).into_iter().map(|(run, _)| run).collect();
        prop_assert_eq!(joined, unmarked(&text));
    }

    /// The formatter does not trust its input.
    #[test]
    fn any_bytes_are_formatted_without_a_panic(
        pattern in "[\\x01-\\x14a-z=~*ä]{0,40}",
        texts in prop::collection::vec(".{0,3}", 0..4),
    ) {
        let bytes: &'static [u8] = format!("en\0f\0{pattern}").into_bytes().leak();
        if let Some(words) = Words::decode(bytes, "f", 1) {
            let values: Vec<Value<'_>> = texts.iter().map(|text| Value::Text(text)).collect();
            let formatted = words.format_at(0, &values);
            prop_assert!(formatted.len() <= pattern.len() * 13);
        }
    }
}
