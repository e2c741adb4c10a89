//! `backgrounder new`.

use crate::program::Desk;

const ARTICLE: &str = "\
Three towns, one bridge

Three towns on Tuesday agreed to share the tolls of a bridge that all of them use every day.

Half of the tolls goes to a common fund, the council says.

Praise and protest

A mayor called it “a new chapter”.

What comes next for the people on both banks

The first payments are expected in spring.
";

#[test]
fn a_new_story_passes_the_check() {
    let desk = Desk::new();
    let run = desk.run(&["new", "my-story"]);
    insta::assert_snapshot!("new", run.out);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let files = ["README.md", "story.json", "story.schema.json"];
    assert_eq!(desk.list("my-story"), files);
    assert_eq!(desk.list("."), ["my-story"]);
    assert!(
        desk.read("my-story/story.json")
            .contains("\"$schema\": \"story.schema.json\"")
    );
    let check = desk.run(&["check", "my-story"]);
    assert!(
        check.out.contains("my-story/story.json: 0 errors, "),
        "{}",
        check.out
    );
    assert!(check.out.contains("unfinished-text"), "{}", check.out);
    assert_eq!(check.code, 0);
}

#[test]
fn an_article_is_counted_and_listed() {
    let desk = Desk::new();
    desk.write("text.txt", ARTICLE);
    let run = desk.run(&["new", "bridge", "--from", "text.txt", "--out", "stories/bridge"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let files = [
        ".gitignore",
        "README.md",
        "article-plan.md",
        "article.txt",
        "story.json",
        "story.schema.json",
    ];
    assert_eq!(desk.list("stories/bridge"), files);
    insta::assert_snapshot!("new_plan", desk.read("stories/bridge/article-plan.md"));
    insta::assert_snapshot!("new_story", desk.read("stories/bridge/story.json"));
    assert_eq!(desk.read("stories/bridge/article.txt"), ARTICLE);
    assert!(
        desk.read("stories/bridge/.gitignore")
            .ends_with("\n/article.txt\n")
    );
    let check = desk.run(&["check", "stories/bridge", "--format", "json"]);
    assert!(!check.out.contains("\"error\""), "{}", check.out);
    assert!(!check.out.contains("paragraphs-beyond-text"), "{}", check.out);
    assert_eq!(check.code, 0);
}

#[test]
fn a_title_is_the_article_s_own_or_none() {
    let desk = Desk::new();
    for (id, text, expected) in [
        (
            "plain",
            "Three “towns”, \"one\" bridge\n\nOne.",
            "\n    \"title\": \"Three “towns”, \\\"one\\\" bridge\",\n",
        ),
        (
            "none",
            "One paragraph without a title.\n\nOne.",
            "\"name\": \"the article\",\n    \"language\"",
        ),
        (
            "hidden",
            "Three \u{202e}towns\n\nOne.",
            "\"name\": \"the article\",\n    \"language\"",
        ),
    ] {
        desk.write("text.txt", text);
        let run = desk.run(&["new", id, "--from", "text.txt"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let story = desk.read(&format!("{id}/story.json"));
        assert!(story.contains(expected), "{story}");
    }
}

#[test]
fn nothing_is_overwritten() {
    let desk = Desk::with_story(&[]);
    let before = desk.read("river/story.json");
    let run = desk.run(&["new", "river"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "error: river already exists and is not empty\n");
    assert_eq!(desk.list("river"), ["base-map.json", "story.json"]);
    assert_eq!(desk.read("river/story.json"), before);
    let run = desk.run(&["new", "bridge", "--out", "river/story.json"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (1, "error: river/story.json already exists\n")
    );
    assert_eq!(desk.read("river/story.json"), before);
}

#[test]
fn an_empty_folder_is_filled() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("bridge")).unwrap();
    assert_eq!(desk.run(&["new", "bridge"]).code, 0);
    assert_eq!(desk.list("bridge").len(), 3);
}

#[test]
fn an_id_must_be_one() {
    let desk = Desk::new();
    let long = "a".repeat(65);
    for id in ["My Story", "naïve", "", "map", "con", "../up", &long] {
        let run = desk.run(&["new", id]);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{id}");
        assert!(run.err.contains(" id"), "{}", run.err);
    }
    assert!(desk.list(".").is_empty());
    assert_eq!(desk.run(&["new", &"a".repeat(64)]).code, 0);
}

#[test]
fn an_article_that_is_none_leaves_nothing_behind() {
    let desk = Desk::new();
    desk.write("blank.txt", " \n\n");
    desk.write("bytes.txt", b"\xff\xfe");
    desk.write("endless.txt", "A line.\n".repeat(12_000));
    for (article, expected) in [
        ("missing.txt", "error: reading missing.txt"),
        ("blank.txt", "error: blank.txt has no paragraphs"),
        ("bytes.txt", "error: bytes.txt is not UTF-8 text"),
        ("endless.txt", "error: this gives no valid story"),
    ] {
        let run = desk.run(&["new", "bridge", "--from", article]);
        assert!(run.err.starts_with(expected), "{}", run.err);
        assert_eq!(run.code, 1);
        assert_eq!(desk.list("."), ["blank.txt", "bytes.txt", "endless.txt"]);
    }
}

/// The files of a folder and of the folders in it.
fn files(folder: &std::path::Path, out: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, out),
            false => out.push(path),
        }
    }
}

#[test]
fn the_article_beside_a_story_is_not_published() {
    let desk = Desk::new();
    desk.write("text.txt", ARTICLE);
    desk.run(&["new", "bridge", "--from", "text.txt"]);
    let run = desk.run(&["build", "bridge", "--no-cards", "--out", "site"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut published = Vec::new();
    files(&desk.path("site"), &mut published);
    assert!(published.len() > 50, "{published:?}");
    for file in published {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(!name.contains("article.txt") && !name.contains("plan"), "{name}");
        let bytes = std::fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for words in ["all of them use every day", "Praise and protest"] {
            assert!(!text.contains(words), "{name}");
        }
    }
}
