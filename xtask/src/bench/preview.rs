//! How long an author waits for the page after saving: part of `cargo xtask bench --builds`.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::bench::served::Served;
use crate::{program, repo};

/// How often the story is saved.
const SAVES: u32 = 20;
/// A save that is not on the page by then fails the measurement.
const LONGEST: Duration = Duration::from_secs(60);

/// The median seconds from a saved headline to the served page that has it.
pub fn saved_to_page() -> Result<f64> {
    let folder = tempfile::Builder::new().prefix("preview-").tempdir()?;
    let from = repo::first_story();
    let story = fs::read_to_string(from.join("story.json"))?;
    let hed = hed_of(&story)?;
    fs::copy(from.join("base-map.json"), folder.path().join("base-map.json"))?;
    fs::write(folder.path().join("story.json"), &story)?;
    let mut command = Command::new(program::path());
    command.arg("serve").arg(folder.path()).args(["--port", "0"]);
    let served = Served::start(&mut command, &repo::target_folder().join("bench/preview.log"))?;
    served.wait_for(&hed, LONGEST)?;
    let mut times = Vec::new();
    for save in 0..SAVES {
        let wanted = format!("Save {save}.");
        let start = Instant::now();
        fs::write(folder.path().join("story.json"), story.replace(&hed, &wanted))?;
        served.wait_for(&wanted, LONGEST)?;
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    times
        .get(times.len() / 2)
        .copied()
        .context("nothing was measured")
}

/// The headline of a story's text.
pub fn hed_of(story: &str) -> Result<String> {
    let story: serde_json::Value = serde_json::from_str(story)?;
    let hed = story["hed"].as_str().context("the story has no hed")?;
    Ok(hed.to_owned())
}
