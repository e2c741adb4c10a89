//! Looks for barriers with axe-core, live, in the light and the dark theme.
//!
//! axe finds a part of what keeps people out; roles and names, keyboard walks and reflow
//! are journeys of their own. The script is handed over as a file: this package does not
//! know where it comes from.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::engine::{Engine, Oddities};
use crate::ground::Ground;
use crate::site;
use crate::tally::Tally;

/// Runs axe on the document and returns what it found, one line per rule.
const RUN: &str = r"
axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(found => done(found.violations.map(one =>
    one.id + ': ' + one.help + ' (' + one.nodes.length + ' times, first at '
    + one.nodes[0].target.join(' ') + ')'
)), error => done([String(error)]));
";

/// Looks at every page once, and at one page of each kind in every theme and on a phone.
pub fn check(folder: &Path, axe: &Path) -> Result<Tally> {
    let axe = std::fs::read_to_string(axe).with_context(|| format!("reading {}", axe.display()))?;
    let ground = Ground::lay(folder, Engine::Chromium, Oddities::default())?;
    let mut tally = Tally::default();
    let sample = site::sample(folder)?;
    let embeds = sample.iter().map(|path| format!("embed/{path}"));
    let kinds: Vec<String> = sample.iter().cloned().chain(embeds).collect();
    for (theme, width) in [("light", 1280), ("dark", 1280), ("light", 390)] {
        look_at(&ground, &axe, &kinds, theme, width, &mut tally)?;
    }
    let others: Vec<String> = site::pages(folder)?
        .into_iter()
        .filter(|path| !sample.contains(path))
        .collect();
    look_at(&ground, &axe, &others, "light", 1280, &mut tally)?;
    Ok(tally)
}

fn look_at(
    ground: &Ground<'_>,
    axe: &str,
    paths: &[String],
    theme: &str,
    width: u32,
    tally: &mut Tally,
) -> Result<()> {
    ground.session.set_view(width, 900)?;
    ground.session.set_media(
        "",
        &[
            ("prefers-color-scheme", theme),
            ("prefers-reduced-motion", "reduce"),
        ],
    )?;
    for path in paths {
        let start = Instant::now();
        let name = format!("axe: /{path} {theme} {width}");
        tally.add(&name, start.elapsed(), look_at_one(ground, axe, path));
    }
    Ok(())
}

fn look_at_one(ground: &Ground<'_>, axe: &str, path: &str) -> Result<()> {
    ground.open_live(path)?;
    ground.session.run(&format!("{axe}\nwindow.axe = axe;"), &[])?;
    let found = ground.session.run_async(RUN, &[])?;
    let Some(found) = found.as_array() else {
        bail!("axe gave no answer: {found}");
    };
    let lines: Vec<&str> = found.iter().filter_map(Value::as_str).collect();
    ensure!(lines.is_empty(), "{}", lines.join("; "));
    Ok(())
}
