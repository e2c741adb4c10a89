//! Looks for accessibility barriers with axe-core, in every mode that a reader's system may ask for.
//!
//! axe finds only some barriers; roles and names, the keyboard and reflow have journeys of their
//! own. Each page is loaded once, gets axe's script once, and is then checked in all modes.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, bail, ensure};
use e2e::engine::{BrowserOptions, Engine, FontSet};
use e2e::site;
use e2e::test_env::TestEnv;
use serde_json::Value;

/// Checks the document and returns one line for each rule that is broken.
const RUN: &str = r"
requestAnimationFrame(() => requestAnimationFrame(() => axe.run(document, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(found => done(found.violations.map(one =>
    one.id + ': ' + one.help + ' (' + one.nodes.length + ' times, first at '
    + one.nodes[0].target.join(' ') + ')'
)), error => done([String(error)]))));
";

/// How a page is shown.
struct Mode {
    name: &'static str,
    width: u32,
    media: &'static [(&'static str, &'static str)],
}

/// Every mode. The first is the one in which every page is checked.
const MODES: [Mode; 6] = [
    Mode {
        name: "light 1280",
        width: 1280,
        media: &[("prefers-color-scheme", "light")],
    },
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

/// A set of pages and modes.
pub struct Check {
    /// What holds if it passes.
    pub name: &'static str,
    /// Whether it is the smoke test, which the others contain.
    pub smoke: bool,
    modes: usize,
    paths: fn(&Path) -> Result<Vec<String>>,
}

/// All checks.
pub const CHECKS: &[Check] = &[
    Check {
        name: "axe finds nothing on one page of each kind, in light",
        smoke: true,
        modes: 1,
        paths: site::examples,
    },
    Check {
        name: "axe finds nothing on one page of each kind, in every mode",
        smoke: false,
        modes: MODES.len(),
        paths: |site| {
            let mut paths = site::examples(site)?;
            paths.extend(site::example_states(site)?);
            Ok(paths)
        },
    },
    Check {
        name: "axe finds nothing in one embed of each kind, in every mode",
        smoke: false,
        modes: MODES.len(),
        paths: |site| {
            let examples = site::examples(site)?;
            Ok(examples.iter().map(|path| format!("embed/{path}")).collect())
        },
    },
    Check {
        name: "axe finds nothing on any other page, in light",
        smoke: false,
        modes: 1,
        paths: |site| {
            let examples = site::examples(site)?;
            let mut pages = site::pages(site)?;
            pages.retain(|path| !examples.contains(path));
            Ok(pages)
        },
    },
];

impl Check {
    /// Checks the pages of a built site.
    pub fn run(&self, site: &Path) -> Result<()> {
        let options = BrowserOptions {
            fonts: FontSet::Narrow,
            ..BrowserOptions::default()
        };
        let script = script()?;
        let env = TestEnv::start(site, Engine::Chromium, options)?;
        let mut wrong = Vec::new();
        for path in (self.paths)(site)? {
            check_page(&env, script, &path, &MODES[..self.modes], &mut wrong)
                .with_context(|| format!("/{path}"))?;
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n  "));
        env.finish();
        Ok(())
    }
}

fn check_page(
    env: &TestEnv<'_>,
    script: &str,
    path: &str,
    modes: &[Mode],
    wrong: &mut Vec<String>,
) -> Result<()> {
    let session = &env.session;
    for (index, mode) in modes.iter().enumerate() {
        let mut media = mode.media.to_vec();
        media.push(("prefers-reduced-motion", "reduce"));
        session.set_viewport(mode.width, 900)?;
        session.set_media("", &media)?;
        if index == 0 {
            env.open_live(path)?;
            session.execute(&format!("{script}\nwindow.axe = axe;"), &[])?;
        }
        let found = session.execute_async(RUN, &[])?;
        let Some(found) = found.as_array() else {
            bail!("axe did not answer: {found}");
        };
        let lines = found.iter().filter_map(Value::as_str);
        wrong.extend(lines.map(|line| format!("/{path} in {}: {line}", mode.name)));
    }
    Ok(())
}

/// The file of axe's script: `BACKGROUNDER_AXE`, or where `cargo xtask test` puts it.
///
/// # Errors
///
/// When it is not there.
pub fn script_file() -> Result<PathBuf> {
    let file = std::env::var_os("BACKGROUNDER_AXE").map_or_else(
        || {
            PathBuf::from(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../.cache/axe/axe.min.js"
            ))
        },
        PathBuf::from,
    );
    ensure!(
        file.is_file(),
        "axe is missing (`cargo xtask test` downloads it to .cache/axe)"
    );
    Ok(file)
}

fn script() -> Result<&'static str> {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    if let Some(script) = SCRIPT.get() {
        return Ok(script);
    }
    let file = script_file()?;
    let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    Ok(SCRIPT.get_or_init(|| text))
}
