//! `backgrounder build`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::Desk;

/// All files below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_path_buf();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// Builds the story of a folder. Returns its files.
fn build(desk: &Desk, story: &str, out: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let run = desk.run(&["build", story, "--no-cards", "--out", out]);
    assert_eq!(run.code, 0, "{}", run.err);
    files(&desk.path(out))
}

/// Copies the story under another name, with another headline.
fn edit(desk: &Desk) {
    fs::create_dir(desk.path("edited")).unwrap();
    fs::copy(
        desk.path("river/base-map.json"),
        desk.path("edited/base-map.json"),
    )
    .unwrap();
    let mut story: serde_json::Value = serde_json::from_str(&desk.read("river/story.json")).unwrap();
    story["hed"] = "Another headline".into();
    desk.write("edited/story.json", story.to_string());
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let desk = Desk::with_story(&[]);
    let build = |out: &str| {
        assert_eq!(desk.run(&["build", "river", "--out", out]).code, 0);
        files(&desk.path(out))
    };
    let (one, two) = (build("one"), build("two"));
    assert!(one.len() > 50, "{}", one.len());
    assert!(one.keys().eq(two.keys()));
    for (path, bytes) in &one {
        assert!(bytes == &two[path], "{}", path.display());
    }
}

/// Ended at 20 moments spread over a build: there is always a whole site, the old one or the new one.
#[test]
fn a_killed_build_leaves_a_whole_site() {
    let desk = Desk::with_story(&[]);
    edit(&desk);
    let start = Instant::now();
    let new = build(&desk, "edited", "expected");
    let whole_build = start.elapsed();
    let old = build(&desk, "river", "dist");
    assert!(old != new);
    let mut olds = 0;
    for moment in 0..20 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_backgrounder"))
            .args(["build", "edited", "--no-cards", "--out", "dist"])
            .current_dir(desk.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let part = f64::from(moment) / 19.0;
        std::thread::sleep(whole_build.mul_f64(part) + Duration::from_millis(1));
        // It may have ended already.
        let _ = child.kill();
        child.wait().unwrap();
        let now = files(&desk.path("dist"));
        assert!(
            now == old || now == new,
            "half a site after {moment}/19 of a build"
        );
        olds += usize::from(now == old);
        if now == new {
            build(&desk, "river", "dist");
        }
    }
    assert!(olds > 0, "no build was ended before its end");
}

#[test]
fn stories_with_the_same_id_are_refused() {
    let desk = Desk::with_story(&[]);
    edit(&desk);
    let run = desk.run(&["build", "river", "edited", "--out", "dist"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("have the same id"), "{}", run.err);
    assert!(!desk.path("dist").exists());
}

#[test]
fn a_story_with_errors_leaves_the_old_site() {
    let desk = Desk::with_story(&[]);
    let old = build(&desk, "river", "dist");
    desk.write("river/story.json", "{");
    let run = desk.run(&["build", "river", "--out", "dist"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("river/story.json:1"), "{}", run.err);
    assert!(files(&desk.path("dist")) == old);
}
