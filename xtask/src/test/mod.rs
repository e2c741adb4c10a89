//! `cargo xtask test`: every check there is, layer by layer, and one closing line.
//!
//! A layer that fails does not stop the others: whoever reads the end of the run sees all
//! that is to be mended. A layer that cannot run counts as a failure, because a check
//! that nobody made has not passed.

mod count;
mod html;
mod install;
mod layers;
pub mod results;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::trust;
use count::Count;

const HELP: &str = "\
Runs every check there is and closes with one line: N passed, N failed.

cargo xtask test [options]
    --only LAYER   only this layer; may be repeated. The layers, in their order:
                   format, lints, unit, supply, html, sizes, hosting, browser, accessibility
    --engine NAME  only this engine in the browser layer: chromium, firefox or webkit

Browsers and drivers that are missing are installed where that is possible; else it is said
what to install. The sites under test are built in target/test-site (the first story) and
target/test-site-second (tests/stories/tide, from right to left). A whole run writes
docs/trust.md anew: every fault by name, the tests that show it, and what they came to.
";

/// One kind of check.
struct Layer {
    name: &'static str,
    run: fn(&Wishes) -> Result<Count>,
}

/// What the layers are told.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The only engine to try, if not all.
    pub engine: Option<String>,
}

const LAYERS: &[Layer] = &[
    Layer {
        name: "format",
        run: layers::format,
    },
    Layer {
        name: "lints",
        run: layers::lints,
    },
    Layer {
        name: "unit",
        run: layers::unit,
    },
    Layer {
        name: "supply",
        run: layers::supply,
    },
    Layer {
        name: "html",
        run: layers::html,
    },
    Layer {
        name: "sizes",
        run: layers::sizes,
    },
    Layer {
        name: "hosting",
        run: layers::hosting,
    },
    Layer {
        name: "browser",
        run: layers::browser,
    },
    Layer {
        name: "accessibility",
        run: layers::accessibility,
    },
];

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut only: Vec<String> = Vec::new();
    let mut wishes = Wishes::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("only") => only.push(arguments.value()?.string()?),
            Long("engine") => wishes.engine = Some(arguments.value()?.string()?),
            _ => return Err(argument.unexpected()).context("see cargo xtask test --help"),
        }
    }
    if let Some(unknown) = only
        .iter()
        .find(|name| LAYERS.iter().all(|layer| layer.name != *name))
    {
        bail!("there is no layer `{unknown}`: see cargo xtask test --help");
    }
    let mut total = Count::default();
    let mut summary = Vec::new();
    for layer in LAYERS
        .iter()
        .filter(|layer| only.is_empty() || only.iter().any(|name| name == layer.name))
    {
        println!("\n== {}", layer.name);
        let start = Instant::now();
        let count = (layer.run)(&wishes).unwrap_or_else(|error| {
            println!("FAILED the layer could not run: {error:#}");
            Count {
                failed: 1,
                ..Count::default()
            }
        });
        summary.push(format!(
            "{:<14} {count} ({:.0} s)",
            layer.name,
            start.elapsed().as_secs_f32()
        ));
        total.add(count);
    }
    results::keep()?;
    if only.is_empty() && wishes.engine.is_none() {
        trust::write()?;
    }
    println!("\n{}", summary.join("\n"));
    for reason in results::all_left_out() {
        println!("NOT TRIED: {reason}");
    }
    println!("\n{total}");
    Ok(if total.is_success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
