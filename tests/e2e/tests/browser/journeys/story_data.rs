//! Story data that arrive whole but do not fit the engine.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::network_faults::IS_STATIC;
use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[Journey::new(
    "story data that do not fit the engine are refused by name",
    refused,
)];

/// The name of each fault, and how it is made.
type MakeFault = fn(&mut Vec<u8>);
const FAULTS: [(&str, MakeFault); 4] = [
    ("not-story-data", |data| {
        *data = b"<!doctype html><p>Not here".to_vec()
    }),
    ("other-format", |data| data[4] = 200),
    ("cut-short", |data| data.truncate(data.len() / 2)),
    ("altered", |data| {
        let last = data.len() - 1;
        data[last] ^= 1;
    }),
];

/// A page whose data have the right hash but are not what the engine reads: the page stays complete, and the root element
/// names the fault.
pub fn refused(env: &TestEnv<'_>) -> Result<()> {
    for (name, make_fault) in FAULTS {
        let folder = tempfile::tempdir()?;
        copy_with_fault(env.folder, folder.path(), make_fault)?;
        let host = e2e::test_env::serve(folder.path())?;
        env.session.navigate(&format!("{}map/", host.url()))?;
        env.session.wait_until("the end of waiting", IS_STATIC)?;
        let fault = env
            .session
            .execute("return document.documentElement.dataset.bgrFault", &[])?;
        ensure!(fault == json!(name), "{name} is named {fault}");
        env.session.find_by_role("list", Name::Exact("Venues"))?;
        let alerts = env
            .session
            .execute("return document.querySelectorAll('[role=alert]').length", &[])?;
        ensure!(alerts == 0, "an alert is shown, although the page works");
    }
    Ok(())
}

/// Copies the page of the map with its assets. The data have the fault, and the page asks for them without a hash.
fn copy_with_fault(from: &Path, to: &Path, make_fault: MakeFault) -> Result<()> {
    std::fs::create_dir_all(to.join("assets"))?;
    std::fs::copy(from.join("_headers"), to.join("_headers"))?;
    for entry in std::fs::read_dir(from.join("assets"))? {
        let path = entry?.path();
        let name = path.file_name().context("a file without a name")?;
        let mut bytes = std::fs::read(&path)?;
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("bgrs") => make_fault(&mut bytes),
            // The compressed copies would be sent instead.
            Some("br" | "gz") => continue,
            _ => {}
        }
        std::fs::write(to.join("assets").join(name), bytes)?;
    }
    let page = std::fs::read_to_string(from.join("map/index.html"))?;
    let (before, rest) = page
        .split_once(" data-story-hash=\"")
        .context("the page names no hash")?;
    let (_, after) = rest.split_once('"').context("the hash has no end")?;
    std::fs::create_dir_all(to.join("map"))?;
    std::fs::write(to.join("map/index.html"), format!("{before}{after}"))?;
    Ok(())
}
