//! The rules of the architecture, "X does not know Y", checked in the source code.

use std::collections::{BTreeMap, BTreeSet};

use std::process::Command;

use crate::published::{root, sources, text};

/// The text of a source file before its tests, which may name addresses and ids of the first story.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

/// The lines of a file without comments.
fn code(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .fold(String::new(), |mut code, line| {
            code.push_str(line);
            code.push('\n');
            code
        })
}

fn assert_only(what: &str, files: BTreeMap<String, String>, words: &[&str], allowed: &[&str]) {
    let mut found = Vec::new();
    for (path, text) in files {
        if allowed.iter().any(|allowed| path.starts_with(allowed)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            let is_comment = line.trim_start().starts_with("//");
            if !is_comment && words.iter().any(|word| line.contains(word)) {
                found.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn the_keys_of_the_query_are_listed_for_readers_of_the_code() {
    let keys: Vec<String> = text("crates/story/src/address/query.rs")
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(\"")?.split_once("\", Key::"))
        .map(|(key, _)| key.to_owned())
        .collect();
    let document = text("ARCHITECTURE.md");
    let table = document.split("| key | view |").nth(1).unwrap();
    let table = table.split("\n\n").next().unwrap();
    let listed: Vec<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(listed, keys);
    assert!(!keys.is_empty());
}

#[test]
fn the_story_depends_on_nothing_of_the_page() {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args([
            "tree",
            "--locked",
            "--offline",
            "--package",
            "story",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let names: BTreeSet<String> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    assert_eq!(
        names,
        BTreeSet::from(["libm", "locale", "story"].map(str::to_owned))
    );
}

#[test]
fn only_browser_touches_the_page() {
    assert_only(
        "web_sys, js_sys and gloo are allowed only in src/browser",
        sources("src", &["rs"]),
        &["web_sys", "js_sys", "gloo::"],
        &["src/browser/"],
    );
    assert_only(
        "the story crate knows no page, clock or files",
        sources("crates/story/src", &["rs"]),
        &[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "yew",
            "std::fs",
            "std::time",
            "SystemTime",
            "Instant",
        ],
        &[],
    );
}

/// So that both can also run in a browser, for an author's editor.
#[test]
fn the_site_has_no_files_threads_or_clocks() {
    let files = ["src", "crates/site/src"].map(|folder| sources(folder, &["rs"]));
    assert_only(
        "crates/site and the engine are pure functions",
        files.into_iter().flatten().collect(),
        &[
            "std::fs",
            "std::path",
            "std::env",
            "std::process",
            "std::net",
            "std::thread",
            "std::sync",
            "std::time",
            "SystemTime",
            "Instant",
            "tokio",
            "rayon",
        ],
        &[],
    );
}

/// What is live and what is rendered are features, so that one target can have both.
#[test]
fn only_the_allocator_asks_for_the_target() {
    let files = ["src", "crates/site/src", "crates/story/src"].map(|folder| sources(folder, &["rs"]));
    assert_only(
        "a role is a feature, never a target",
        files.into_iter().flatten().collect(),
        &["target_arch", "target_os", "target_family"],
        &["src/browser/start.rs"],
    );
}

#[test]
fn only_the_address_module_knows_addresses() {
    assert_only(
        "only story::address may contain addresses",
        ["src", "crates/site/src"]
            .into_iter()
            .flat_map(|folder| sources(folder, &["rs", "js"]))
            .map(|(path, text)| (path, without_tests(&text).to_owned()))
            .collect(),
        &[
            "\"map/",
            "\"actors/",
            "\"claims/",
            "\"sources/",
            "map|actors",
            "\"timeline\"",
            "^(map",
            "?guess",
            "?who",
            "?side",
            "&years",
            "?years",
        ],
        &[],
    );
}

#[test]
fn serde_is_derived_only_in_mirrors_of_files() {
    assert_only(
        "serde's derives are allowed only in the types of file formats",
        sources("crates/story/src", &["rs"]),
        &["Serialize", "Deserialize"],
        &[
            "crates/story/src/file/",
            "crates/story/src/base_map_file.rs",
            "crates/story/src/words_enum.rs",
            "crates/story/src/check",
        ],
    );
}

/// What never gets into a story cannot be published with it.
#[test]
fn the_article_is_read_only_to_be_compared() {
    let files = ["src", "crates", "xtask/src"].map(|folder| sources(folder, &["rs"]));
    assert_only(
        "the article's text is only for the check and for new stories",
        files.into_iter().flatten().collect(),
        &["article.txt", "read_article", "ArticleText"],
        &[
            "crates/cli/src/story_files.rs",
            "crates/cli/src/checked.rs",
            "crates/cli/src/commands/new.rs",
            "crates/cli/src/new_story/",
            "crates/cli/tests/",
            "crates/story/src/article_text.rs",
            "crates/story/src/check/",
            "crates/story/tests/",
        ],
    );
}

#[test]
fn html_is_text_only_where_it_is_published() {
    assert_only(
        "HTML as text is allowed only in crates/site",
        sources("src", &["rs"]),
        &[
            "\"<div",
            "\"<p",
            "from_html_unchecked",
            "set_inner_html",
            "insert_adjacent_html",
        ],
        &[],
    );
    // The share dialog shows a link as code to copy; it is the text of a field, never markup of the page.
    assert_only(
        "Links as text are allowed only in crates/site and in the share dialog's code",
        sources("src", &["rs"]),
        &["\"<a "],
        &["src/components/share.rs"],
    );
}

#[test]
fn views_know_no_story() {
    let loaded = crate::published::story();
    let ids: Vec<&str> = loaded
        .story
        .actors
        .iter()
        .map(|actor| actor.id)
        .chain(loaded.story.venues.iter().map(|venue| venue.id))
        .chain(loaded.story.claims.iter().map(|claim| claim.id))
        .filter(|id| id.len() > 5)
        .collect();
    for (path, text) in ["src", "crates/site/src", "crates/story/src"]
        .into_iter()
        .flat_map(|folder| sources(folder, &["rs"]))
    {
        let code = code(without_tests(&text));
        for id in &ids {
            assert!(!code.contains(&format!("\"{id}\"")), "{path} knows {id}");
        }
    }
}

#[test]
fn every_styled_class_is_used_in_markup() {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let names = |text: &str, before: &str| -> BTreeSet<String> {
        text.split(before)
            .skip(1)
            .map(|rest| {
                rest.chars()
                    .take_while(|&letter| is_name(letter))
                    .collect::<String>()
            })
            .map(|name| format!("bgr-{name}"))
            .collect()
    };
    let mut styled = BTreeSet::new();
    for (_, text) in sources("styles", &["css"]) {
        styled.extend(names(&text, ".bgr-"));
    }
    let mut used = BTreeSet::new();
    for (_, text) in ["src", "crates/site/src"]
        .into_iter()
        .flat_map(|folder| sources(folder, &["rs", "js"]))
    {
        used.extend(names(&text, "bgr-"));
    }
    used.extend(names(
        &std::fs::read_to_string(root().join("index.html")).unwrap(),
        "bgr-",
    ));
    let unused: Vec<_> = styled.difference(&used).collect();
    assert!(unused.is_empty(), "styled but not used: {unused:?}");
}

#[test]
fn every_source_file_begins_with_its_purpose() {
    for folder in ["src", "crates", "xtask/src", "tests/site", "tests/e2e/src"] {
        for (path, text) in sources(folder, &["rs"]) {
            assert!(
                text.starts_with("//!"),
                "{path} does not begin with a comment on its purpose"
            );
        }
    }
}

#[test]
fn raw_colours_stand_only_among_the_tokens() {
    let hex = |text: &str| {
        text.match_indices('#').any(|(at, _)| {
            let digits = text[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
            let next = text[at + 1 + digits..].chars().next();
            [3, 4, 6, 8].contains(&digits)
                && !next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '-')
        })
    };
    for (path, text) in sources("styles", &["css"]) {
        if path.ends_with("tokens.css") || path.ends_with("print.css") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            assert!(
                !(line.contains(':') && hex(line)),
                "{path}:{}: {}",
                number + 1,
                line.trim()
            );
        }
    }
}
