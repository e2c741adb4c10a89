//! A site with several stories.

use std::collections::{BTreeMap, BTreeSet};

use site::assets::policy_hash;
use site::{Input, publish_several};
use story::check::Loaded;

use crate::published::{engine_files, input, load_folder};

const FOLDERS: [&str; 3] = [
    "seeds/quiet-diplomacy",
    "tests/stories/tide",
    "tests/stories/tiny",
];

fn publish(stories: &[Loaded], base_url: Option<&str>) -> BTreeMap<String, Vec<u8>> {
    let inputs: Vec<Input<'_>> = stories
        .iter()
        .map(|loaded| Input {
            base_url: base_url.map(|base| format!("{base}{}/", loaded.story.id)),
            shares_assets: true,
            ..input(loaded, None)
        })
        .collect();
    let files = publish_several(&inputs).unwrap();
    files.into_iter().map(|file| (file.path, file.bytes)).collect()
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&files[path]).unwrap()
}

/// Everything between two texts.
fn between<'a>(html: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start)
        .skip(1)
        .filter_map(move |rest| rest.split(end).next())
}

#[test]
fn stories_share_everything_but_their_data() {
    let stories = FOLDERS.map(load_folder);
    let files = publish(&stories, None);
    let count = |ending: &str| {
        let in_assets = |path: &&String| path.starts_with("assets/") && path.ends_with(ending);
        files.keys().filter(in_assets).count()
    };
    assert_eq!(["wasm", "css", "bgrs"].map(count), [engine_files().len(), 1, 3]);
    // App, frames, saving the map, host pages; and the fallbacks.
    assert_eq!((count(".js"), count(".fallback.js")), (4 + 4, 4));
    let script = |id: &str| text(&files, &format!("{id}/embed.js"));
    assert_eq!(script("tide"), script("tiny"));
    // Whatever a page asks for by hash is there.
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with("/index.html")) {
        let html = std::str::from_utf8(bytes).unwrap();
        let asked: BTreeSet<&str> = ["data-engine=\"", "data-part=\"", "data-story=\"", " src=\""]
            .into_iter()
            .flat_map(|attribute| between(html, attribute, "\""))
            .filter(|file| file.contains("assets/"))
            .collect();
        let up = "../".repeat(path.matches('/').count());
        for file in &asked {
            let file = file
                .strip_prefix(&up)
                .unwrap_or_else(|| panic!("{path} asks for {file}"));
            assert!(files.contains_key(file), "{path} asks for {file}");
        }
        assert!(asked.len() >= 5, "{path} asks for {asked:?}");
    }
}

#[test]
fn the_list_names_each_story_in_its_language() {
    let stories = FOLDERS.map(load_folder);
    let files = publish(&stories, Some("https://news.example/x/"));
    let list = text(&files, "index.html");
    let error_page = text(&files, "404.html");
    for loaded in &stories {
        let story = &loaded.story;
        assert!(list.contains(&format!("href=\"{}/\"", story.id)), "{}", story.id);
        let (language, direction) = (story.language, story.direction.word());
        assert!(list.contains(&format!("lang=\"{language}\" dir=\"{direction}\">{}<", story.hed)));
        assert!(list.contains(&format!("src=\"{}/cards/overview.png\"", story.id)));
        assert!(error_page.contains(&format!("href=\"https://news.example/x/{}/\"", story.id)));
        let page = format!("<loc>https://news.example/x/{}/sources/</loc>", story.id);
        assert!(text(&files, "sitemap.xml").contains(&page), "{page}");
    }
}

#[test]
fn each_story_has_its_own_policy() {
    let stories = FOLDERS.map(load_folder);
    let files = publish(&stories, None);
    let headers = text(&files, "_headers");
    for loaded in &stories {
        let id = loaded.story.id;
        let rule = format!("\n/{id}/*\n  ! Content-Security-Policy\n  Content-Security-Policy: ");
        let policy = between(headers, &rule, "\n").next().unwrap();
        let page = text(&files, &format!("{id}/embed/sources/index.html"));
        let scripts = between(page, "<script data-", "</script>");
        let scripts = scripts.filter_map(|script| script.split_once('>').map(|(_, text)| text));
        let inline = between(page, "<style>", "</style>").chain(scripts);
        let hashes: Vec<String> = inline.map(policy_hash).collect();
        assert!(hashes.len() >= 2, "{hashes:?}");
        for hash in hashes {
            assert!(policy.contains(&hash), "{id}: {hash} is not in {policy}");
        }
        assert!(text(&files, "_nginx.conf").contains(&format!("~/{id}/ \"{policy}\";")));
    }
    for page in ["index.html", "404.html"] {
        for style in between(text(&files, page), "<style>", "</style>") {
            let (root, _) = headers.split_once("\n\n").unwrap();
            assert!(root.contains(&policy_hash(style)), "{page}");
        }
    }
}
