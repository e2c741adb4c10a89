//! How long an author or an engineer waits: each kind of edit, from saving to a site to look at.
//!
//! An edit is played by giving a file of the work tree a new time; its text stays as it is. The
//! site is built as `serve` builds it, into a folder of its own.

use std::fs::File;
use std::path::Path;
use std::process::Stdio;
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail};

use crate::repo;

/// What is edited, and one file of that kind.
const EDITS: [(&str, Option<&str>); 4] = [
    ("nothing", None),
    ("a story", Some("seeds/quiet-diplomacy/story.json")),
    ("a style", Some("styles/parts/deal.css")),
    ("a component", Some("src/views/timeline.rs")),
];

/// Times each edit and prints the table.
pub fn run() -> Result<()> {
    let out = repo::target_folder().join("bench/edited");
    build(&out)?;
    println!("{:>9}  from an edit to the site", "seconds");
    for (name, file) in EDITS {
        if let Some(file) = file {
            touch(&repo::root().join(file))?;
        }
        let start = Instant::now();
        build(&out)?;
        println!("{:>9.1}  {name}", start.elapsed().as_secs_f64());
    }
    Ok(())
}

fn touch(file: &Path) -> Result<()> {
    File::options()
        .append(true)
        .open(file)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .with_context(|| format!("giving {} a new time", file.display()))
}

/// Through cargo, as people do it: an edit of a component also compiles this program anew.
fn build(out: &Path) -> Result<()> {
    let status = repo::cargo("run", ["--quiet", "--locked", "--package", "xtask", "--"])
        .args(["build", "--quick", "--out"])
        .arg(out)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("starting cargo")?;
    if !status.success() {
        bail!("the site could not be built: try cargo xtask build");
    }
    Ok(())
}
