//! Paper, as the engine itself lays it out: what a style for print shows on a screen is not all
//! that paper does to a page.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};
use base64::prelude::*;
use serde_json::json;

use crate::ground::Ground;

/// A4 in inches, and its width between the engine's margins in CSS pixels.
const PAPER: (f64, f64) = (8.27, 11.69);
const SHEET_WIDTH: u32 = 717;
/// CSS pixels in a point of paper.
const PIXELS: f64 = 96.0 / 72.0;

/// The one-word names on the map that is shown, with the middles of their boxes from the map's
/// upper left corner, and the width of the map; in CSS pixels.
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

/// A word on paper, with the middle of its box; in CSS pixels from the sheet's upper left corner.
struct Word {
    text: String,
    x: f64,
    y: f64,
}

/// The printed map has its names where the same style has them on a screen.
pub fn map_names(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    session.set_view(SHEET_WIDTH, 1000)?;
    for path in ["map/", "map/istanbul/", "embed/map/riyadh/"] {
        ground.open_live(path)?;
        session.set_media("print", &[])?;
        let map = session.run(NAMES, &[])?;
        session.set_media("", &[])?;
        let printed = session.chromium(
            "Page.printToPDF",
            json!({ "paperWidth": PAPER.0, "paperHeight": PAPER.1 }),
        )?;
        let words = first_sheet(printed["data"].as_str().unwrap_or_default())?;
        // Text of the page begins where the map begins; both sides have the same margin.
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
            // The words of the page may stand below a name of the map by chance: the first is the map's.
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
    ground.quiet_console()
}

/// The words of the first sheet, each with the left end of its box; in CSS pixels.
fn first_sheet(pdf: &str) -> Result<Vec<(f64, Word)>> {
    let mut program = Command::new("pdftotext")
        .args(["-bbox", "-l", "1", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("pdftotext is missing: install Debian's package poppler-utils")?;
    let bytes = BASE64_STANDARD.decode(pdf).context("the printed page")?;
    // The program reads all of it before it writes anything; dropped, its end is seen.
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
