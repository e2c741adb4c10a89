//! Looks for barriers with axe-core, live, in every mode that a reader's system may ask for.
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

/// How the pages are looked at.
struct Mode {
    name: &'static str,
    width: u32,
    media: &'static [(&'static str, &'static str)],
}

const LIGHT: Mode = Mode {
    name: "light 1280",
    width: 1280,
    media: &[("prefers-color-scheme", "light")],
};

/// Every mode in which one page of each kind is looked at.
const MODES: [Mode; 6] = [
    LIGHT,
    Mode {
        name: "dark 1280",
        width: 1280,
        media: &[("prefers-color-scheme", "dark")],
    },
    Mode {
        name: "forced colours 1280",
        width: 1280,
        media: &[("forced-colors", "active"), ("prefers-color-scheme", "dark")],
    },
    Mode {
        name: "more contrast 1280",
        width: 1280,
        media: &[("prefers-contrast", "more"), ("prefers-color-scheme", "light")],
    },
    Mode {
        name: "light 390",
        width: 390,
        media: &[("prefers-color-scheme", "light")],
    },
    Mode {
        name: "dark 320",
        width: 320,
        media: &[("prefers-color-scheme", "dark")],
    },
];

/// Every mode: `axe`, its name, a tab between. Results end with the name.
pub fn list() -> String {
    MODES.iter().map(|mode| format!("axe\t{}\n", mode.name)).collect()
}

/// Looks at every page once, and at one page of each kind in every mode.
pub fn check(folder: &Path, axe: &Path) -> Result<Tally> {
    let axe = std::fs::read_to_string(axe).with_context(|| format!("reading {}", axe.display()))?;
    let ground = Ground::lay(folder, Engine::Chromium, Oddities::default())?;
    let mut tally = Tally::default();
    let sample = site::sample(folder)?;
    let embeds = sample.iter().map(|path| format!("embed/{path}"));
    let states = site::states(folder)?;
    let kinds: Vec<String> = sample.iter().cloned().chain(embeds).chain(states).collect();
    for mode in &MODES {
        look_at(&ground, &axe, &kinds, mode, &mut tally)?;
    }
    let others: Vec<String> = site::pages(folder)?
        .into_iter()
        .filter(|path| !sample.contains(path))
        .collect();
    look_at(&ground, &axe, &others, &LIGHT, &mut tally)?;
    Ok(tally)
}

fn look_at(ground: &Ground<'_>, axe: &str, paths: &[String], mode: &Mode, tally: &mut Tally) -> Result<()> {
    ground.session.set_view(mode.width, 900)?;
    let mut media = mode.media.to_vec();
    media.push(("prefers-reduced-motion", "reduce"));
    ground.session.set_media("", &media)?;
    for path in paths {
        let start = Instant::now();
        let result = look_at_one(ground, axe, path);
        tally.add(&format!("axe: /{path} {}", mode.name), start.elapsed(), result);
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
