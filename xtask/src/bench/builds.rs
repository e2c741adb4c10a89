//! `cargo xtask bench --builds`: how long an engineer waits for a site, from a fresh clone and after each
//! kind of edit.
//!
//! The clone has everything that is committed and nothing that is built. Dependencies come from cargo's
//! download cache, so network speed does not count. An edit is simulated by giving a file a new
//! modification time; its content stays the same.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

use crate::bench::preview::{hed_of, saved_to_page};
use crate::bench::served::Served;
use crate::{program, repo};

/// The longest that a fresh clone may take.
const LONGEST: Duration = Duration::from_secs(3600);

/// Kinds of edits, each with a file to touch.
const EDITS: [(&str, Option<&str>); 4] = [
    ("nothing edited, s", None),
    ("a story edited, s", Some("seeds/quiet-diplomacy/story.json")),
    ("a style edited, s", Some("styles/components/deal.css")),
    ("a component edited, s", Some("src/views/timeline.rs")),
];

/// What was measured so far: printed at once, and kept for the table of `cargo xtask bench`, which knows these names.
#[derive(Default)]
struct Times(Map<String, Value>);

impl Times {
    fn note(&mut self, what: &str, seconds: f64) {
        println!("{seconds:>9.2}  {what}");
        self.0.insert(what.to_owned(), json!({ "median": seconds }));
    }

    fn write(self) -> Result<()> {
        let file = repo::target_folder().join("bench/builds.json");
        fs::create_dir_all(repo::target_folder().join("bench"))?;
        fs::write(
            &file,
            serde_json::to_string_pretty(&Value::Object(self.0))? + "\n",
        )
        .with_context(|| format!("writing {}", file.display()))
    }
}

/// Times the fresh clone, each edit, and the preview, and prints the table.
pub fn run() -> Result<()> {
    let mut times = Times::default();
    times.note("fresh clone to served, s", serve_clone()?);
    let out = repo::target_folder().join("bench/edited");
    build(&out)?;
    for (name, file) in EDITS {
        if let Some(file) = file {
            touch(&repo::root().join(file))?;
        }
        times.note(name, seconds(|| build(&out))?);
    }
    for (name, options) in [
        ("build without cards, s", &["--no-cards"][..]),
        ("build with cards, s", &[]),
    ] {
        let mut command = program::build(&[repo::first_story()], &out);
        command.args(options).stdout(Stdio::null()).stderr(Stdio::null());
        times.note(name, seconds(|| program::run(&mut command))?);
    }
    times.note("story edit to page, s", saved_to_page()?);
    times.write()
}

fn seconds(action: impl FnOnce() -> Result<()>) -> Result<f64> {
    let start = Instant::now();
    action()?;
    Ok(start.elapsed().as_secs_f64())
}

/// Serves a fresh clone until its start page has the story. Returns the seconds that it took.
fn serve_clone() -> Result<f64> {
    let folder = tempfile::Builder::new().prefix("clone-").tempdir()?;
    let clone = folder.path().join("clone");
    let status = Command::new("git")
        .args(["clone", "--quiet", "--no-hardlinks"])
        .args([repo::root().as_path(), &clone])
        .status()
        .context("starting git")?;
    ensure!(status.success(), "git could not clone the repository");
    let hed = hed_of(&fs::read_to_string(
        clone.join("seeds/quiet-diplomacy/story.json"),
    )?)?;
    seconds(|| {
        let mut command = Command::new(repo::cargo_program());
        command
            .args(["xtask", "serve", "--no-open", "--port", "0"])
            .current_dir(&clone)
            .env_remove("CARGO_TARGET_DIR");
        let served = Served::start(&mut command, &repo::target_folder().join("bench/clone.log"))?;
        served.wait_for(&hed, LONGEST)
    })
}

fn touch(file: &Path) -> Result<()> {
    File::options()
        .append(true)
        .open(file)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .with_context(|| format!("touching {}", file.display()))
}

/// Builds as engineers do: an edit of a component recompiles the engine and the program too.
fn build(out: &Path) -> Result<()> {
    for mut command in [
        program::cargo_build(),
        program::build(&[repo::first_story()], out),
    ] {
        program::run(command.stdout(Stdio::null()).stderr(Stdio::null()))?;
    }
    Ok(())
}
