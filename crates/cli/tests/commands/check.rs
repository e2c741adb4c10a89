//! `backgrounder check`.

use serde_json::Value;
use story::diagnostic::is_hidden;

use crate::program::Desk;

/// Errors and warnings of several kinds: a reference, a field, a missing field, a hidden character.
fn faulty() -> Desk {
    Desk::with_story(&[
        (
            r#""speaker": { "actor": "an-official" }"#,
            r#""speaker": { "actor": "an-offical" }"#,
        ),
        (
            r#""name": "River Agency", "#,
            r#""nmae": "River, Agency: 100%", "#,
        ),
        ("The two met here.", "The 'two' met \u{202e}here."),
    ])
}

#[test]
fn text_has_an_excerpt_for_every_problem() {
    let run = faulty().run(&["check", "river"]);
    insta::assert_snapshot!("check_text", run.out);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
}

#[test]
fn json_has_an_object_for_every_problem() {
    let run = faulty().run(&["check", "river/story.json", "--format", "json"]);
    insta::assert_snapshot!("check_json", run.out);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let problems: Value = serde_json::from_str(&run.out).unwrap();
    for problem in problems.as_array().unwrap() {
        let names: Vec<&String> = problem.as_object().unwrap().keys().collect();
        let expected = [
            "code", "column", "file", "help", "line", "message", "path", "severity", "value",
        ];
        assert_eq!(names, expected);
    }
}

#[test]
fn github_gets_an_annotation_for_every_problem() {
    let desk = faulty();
    desk.write("a,b:c%.json", desk.read("river/story.json"));
    let run = desk.run(&["check", "river", "--format=github"]);
    insta::assert_snapshot!("check_github", run.out);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let run = desk.run(&["check", "a,b:c%.json", "--format=github"]);
    assert!(
        run.out.starts_with("::error file=a%2Cb%3Ac%25.json,line="),
        "{}",
        run.out
    );
}

#[test]
fn problems_of_the_base_map_have_its_file() {
    let desk = Desk::with_story(&[]);
    let map = desk.read("river/base-map.json");
    desk.write(
        "river/base-map.json",
        map.replacen("\"format\": 1", "\"format\": 7", 1),
    );
    let run = desk.run(&["check", "river"]);
    assert!(run.out.contains("--> river/base-map.json:2:"), "{}", run.out);
    assert!(
        run.out.contains("\"format\": 7"),
        "the excerpt is of that file: {}",
        run.out
    );
    assert_eq!(run.code, 1);
}

#[test]
fn warnings_do_not_fail() {
    let desk = Desk::with_story(&[("The two met here.", "The two met in midtown.")]);
    for format in ["text", "json", "github"] {
        let run = desk.run(&["check", "river", "--format", format]);
        assert!(run.out.contains("name-written-otherwise"), "{}", run.out);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
    }
    let sound = Desk::with_story(&[]);
    let out = |format: &str| sound.run(&["check", "river", "--format", format]).out;
    assert_eq!(out("text"), "river/story.json: 0 errors, 0 warnings\n");
    assert_eq!((out("json"), out("github")), ("[]\n".to_owned(), String::new()));
}

#[test]
fn an_accent_that_is_hard_to_read_is_said_to_change() {
    let desk = Desk::with_story(&[("\"format\": 2,", "\"format\": 2, \"accent\": \"#fafafa\",")]);
    let run = desk.run(&["check", "river", "--format", "github"]);
    let expected =
        "::warning file=river/story.json,line=3,col=26,title=accent-changed::accent is \"#fafafa\": ";
    assert!(run.out.starts_with(expected), "{}", run.out);
    assert!(run.out.contains(" in the light theme."), "{}", run.out);
    assert_eq!((run.code, run.out.lines().count()), (0, 1));
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let desk = Desk::new();
    desk.write("empty.txt", "");
    for (story, expected) in [
        ("missing", "error: missing does not exist\n"),
        (".", "error: . has no story.json\n"),
    ] {
        let run = desk.run(&["check", story]);
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (1, "", expected));
    }
    let run = desk.run(&["check", "empty.txt"]);
    assert!(run.out.contains("error[not-json]"), "{}", run.out);
    assert_eq!(run.code, 1);
    let run = desk.run(&["check", "missing\u{1b}[31m"]);
    assert!(!run.err.contains('\u{1b}'), "{}", run.err);
}

#[test]
fn bad_usage_exits_with_2() {
    let desk = Desk::with_story(&[]);
    for arguments in [
        &["check"][..],
        &["check", "river", "--format", "xml"],
        &["check", "river", "other"],
        &["chek", "river"],
        &[],
    ] {
        let run = desk.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains("--help"), "{}", run.err);
    }
}

#[test]
fn a_hostile_file_does_not_garble_the_terminal() {
    let desk = Desk::new();
    let long = "\u{202e}\u{9b}31mx\u{e0041}".repeat(20_000);
    let keys = format!("\"{long}\": [\"{long}\", 1e999], \"kicker\": \"\\u001b]0;a\\u0007{long}\"");
    desk.write(
        "story.json",
        format!("{{\"format\": 2, \"id\": \"{long}\", {keys}}}"),
    );
    desk.write("raw.json", "{\"\u{1b}[31m");
    let formats = ["text", "json", "github"];
    let runs = formats.map(|format| desk.run(&["check", ".", "--format", format]));
    let raw = formats.map(|format| desk.run(&["check", "raw.json", "--format", format]));
    assert!(runs[2].out.lines().count() > 5, "{}", runs[2].out);
    for run in runs.iter().chain(&raw) {
        assert_eq!(run.code, 1);
        let hidden = run
            .out
            .chars()
            .find(|&letter| is_hidden(letter) && letter != '\n');
        assert_eq!(hidden, None);
        let longest = run.out.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(longest < 1_000, "{longest}");
    }
}

#[test]
fn colours_are_for_terminals() {
    let desk = faulty();
    let colours = |variables: &[(&str, &str)]| {
        let run = desk.run_with(&["check", "river"], variables);
        run.out.contains('\u{1b}')
    };
    assert!(!colours(&[]), "a pipe is no terminal");
    assert!(colours(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colours(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn words_of_the_article_are_found_where_its_text_is_beside_the_story() {
    let desk = Desk::with_story(&[(
        "Another round is expected.\", \"paragraph\"",
        "All in all, another round of the talks in this town is expected.\", \"paragraph\"",
    )]);
    let before = desk.run(&["check", "river"]);
    assert!(!before.out.contains("copied-words"), "{}", before.out);
    desk.write(
        "river/article.txt",
        "They met.\n\nWater is scarce.\n\nAnother round of the talks in this town may come.\n\nHalf goes abroad.\n",
    );
    let run = desk.run(&["check", "river"]);
    assert!(
        run.out
            .contains("8 words in a row stand in paragraph 3 of the article"),
        "{}",
        run.out
    );
    assert!(run.out.contains("claims[2].statement"), "{}", run.out);
    assert_eq!(run.code, 0);
}
