//! The map in the engine's own PDF, which differs from emulated print on a screen.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use base64::prelude::*;
use serde_json::json;

use crate::journeys::Journey;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] =
    &[Journey::new("the printed map has its labels in place", map_names).chromium_only()];

/// A4 in inches, and its width within the engine's margins in CSS pixels.
const PAPER: (f64, f64) = (8.27, 11.69);
const SHEET_WIDTH: u32 = 717;
/// CSS pixels in a point.
const PIXELS: f64 = 96.0 / 72.0;

/// The one-word labels of the visible map, with the middles of their boxes relative to the map's upper
/// left corner, and the width of the map; in CSS pixels.
const NAMES: &str = r"
const map = [...document.querySelectorAll('.bgr-map__picture')].find(one => one.getClientRects().length);
const frame = map.querySelector('.bgr-map__layers').getBoundingClientRect();
const names = [...map.querySelectorAll('.bgr-map__markers text')]
    .filter(one => one.getClientRects().length && /^[A-Za-z]+$/.test(one.textContent))
    .map(one => {
        const box = one.getBoundingClientRect();
        return [one.textContent, (box.left + box.right) / 2 - frame.left, (box.top + box.bottom) / 2 - frame.top];
    });
return { names, width: frame.width };
";

/// A printed word with the middle of its box, in CSS pixels from the sheet's upper left corner.
struct Word {
    text: String,
    x: f64,
    y: f64,
}

/// The printed map has its labels where emulated print has them.
pub fn map_names(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    session.set_viewport(SHEET_WIDTH, 1000)?;
    for path in ["map/", "map/istanbul/", "embed/map/riyadh/?height=full"] {
        env.open_live(path)?;
        session.set_media("print", &[])?;
        let map = session.execute(NAMES, &[])?;
        session.set_media("", &[])?;
        let printed = session.cdp(
            "Page.printToPDF",
            json!({ "paperWidth": PAPER.0, "paperHeight": PAPER.1 }),
        )?;
        let words = first_sheet(printed["data"].as_str().unwrap_or_default())?;
        // The text of the page starts where the map does; both margins are equal.
        let margin = words.iter().map(|word| word.0).fold(f64::MAX, f64::min);
        let words: Vec<&Word> = words.iter().map(|word| &word.1).collect();
        let width = PAPER.0 * 96.0 - 2.0 * margin;
        let scale = width / map["width"].as_f64().context("no map is shown")?;
        let mut tops = Vec::new();
        for name in map["names"].as_array().into_iter().flatten() {
            let text = name[0].as_str().unwrap_or_default();
            let at = |index: usize| name[index].as_f64().unwrap_or_default() * scale;
            let x = margin + at(1);
            let near: Vec<&&Word> = words
                .iter()
                .filter(|word| word.text.eq_ignore_ascii_case(text) && (word.x - x).abs() < 6.0)
                .collect();
            ensure!(
                !near.is_empty(),
                "/{path}: {text} is not {x:.0} pixels from the left; on the sheet it is at {:?}",
                words
                    .iter()
                    .filter(|word| word.text.eq_ignore_ascii_case(text))
                    .map(|word| word.x)
                    .collect::<Vec<_>>()
            );
            // A word of the page may be below a label by chance: the first one is the map's.
            tops.push((near[0].y - at(2), text.to_owned()));
        }
        ensure!(tops.len() > 3, "/{path}: only {} names", tops.len());
        let top = tops[0].0;
        for (other, name) in &tops {
            ensure!(
                (other - top).abs() < 6.0,
                "/{path}: {name} is {:.0} pixels too low",
                other - top
            );
        }
    }
    env.assert_console_clean()
}

/// The words of the first sheet, each with the left edge of its box, in CSS pixels.
fn first_sheet(pdf: &str) -> Result<Vec<(f64, Word)>> {
    let mut program = Command::new("pdftotext")
        .args(["-bbox", "-l", "1", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("pdftotext is missing: install Debian's package poppler-utils")?;
    let bytes = BASE64_STANDARD.decode(pdf).context("the printed page")?;
    // The program reads all input before it writes. Dropping the pipe ends the input.
    program
        .stdin
        .take()
        .context("pdftotext takes nothing")?
        .write_all(&bytes)?;
    let output = program.wait_with_output()?;
    ensure!(output.status.success(), "pdftotext ended with {}", output.status);
    let text = String::from_utf8(output.stdout)?;
    let mut words = Vec::new();
    for line in text.lines().filter_map(|line| line.trim().strip_prefix("<word ")) {
        let Some((box_of, word)) = line.split_once('>') else {
            bail!("pdftotext wrote {line}");
        };
        let edge = |name: &str| -> Result<f64> {
            let (_, rest) = box_of
                .split_once(&format!("{name}=\""))
                .context(name.to_owned())?;
            Ok(rest.split('"').next().unwrap_or_default().parse::<f64>()? * PIXELS)
        };
        words.push((
            edge("xMin")?,
            Word {
                text: word.trim_end_matches("</word>").to_owned(),
                x: (edge("xMin")? + edge("xMax")?) / 2.0,
                y: (edge("yMin")? + edge("yMax")?) / 2.0,
            },
        ));
    }
    ensure!(!words.is_empty(), "the printed sheet has no words");
    Ok(words)
}
