//! `cargo xtask test`: runs the tests layer by layer, prints a table of their times and one closing line.
//!
//! A failed layer does not stop the others, so one run shows everything that needs fixing. A layer that
//! cannot run counts as failed, because a check that did not run has not passed. The exception is a
//! program that a developer's machine lacks: see `install::Missing`.

mod count;
mod html;
mod install;
mod layers;
mod native;
pub mod results;
mod run_options;
mod runner;
mod sites;
mod table;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use count::Count;
use run_options::{TestOptions, TestRun};
use sites::SiteBuild;
use table::Row;

const HELP: &str = "\
Run the tests. The last line says how many passed and failed.

cargo xtask test [options]
    --all          run every layer, in three browser engines and with both stories, as CI does
    --only LAYER   run only this layer; may be repeated
    --engine NAME  run the browser layer only in chromium, firefox or webkit

Layers, in their order:
    format, lints, native, site, browser    run by default
    supply, html                            run with --all or --only
    sizes, hosting, accessibility           run with --only; the browser layer of --all includes them

To run single browser tests, use cargo test -p e2e --test browser -- FILTER

The sites under test are built in target/test-site (the first story) and folders whose names begin
so: -second (tests/stories/tide, right to left), -several (three stories), -de and -ar (the first
story with another interface). Nothing is written outside of target/ and .cache/. Missing browsers
are installed if this is a Debian system and you are root.
";

/// When a layer runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tier {
    /// In every run.
    Default,
    /// With `--all`.
    All,
    /// Only if it is named: it is a part of the browser layer of `--all`.
    Named,
}

/// One kind of check.
struct Layer {
    name: &'static str,
    tier: Tier,
    run: fn(&TestRun) -> Result<Count>,
    /// Whether it needs the built site of the first story.
    needs_site: bool,
}

const fn layer(name: &'static str, tier: Tier, run: fn(&TestRun) -> Result<Count>) -> Layer {
    Layer {
        name,
        tier,
        run,
        needs_site: false,
    }
}

const fn site_layer(name: &'static str, tier: Tier, run: fn(&TestRun) -> Result<Count>) -> Layer {
    Layer {
        name,
        tier,
        run,
        needs_site: true,
    }
}

const LAYERS: &[Layer] = &[
    layer("format", Tier::Default, layers::format),
    layer("lints", Tier::Default, layers::lints),
    layer("native", Tier::Default, native::run),
    layer("supply", Tier::All, layers::supply),
    site_layer("site", Tier::Default, layers::site),
    site_layer("html", Tier::All, layers::html),
    site_layer("browser", Tier::Default, layers::browser),
    site_layer("sizes", Tier::Named, layers::sizes),
    site_layer("hosting", Tier::Named, layers::hosting),
    site_layer("accessibility", Tier::Named, layers::accessibility),
];

impl TestOptions {
    /// Reads the command line. Returns nothing after `--help`.
    fn parse(mut arguments: lexopt::Parser) -> Result<Option<TestOptions>> {
        let mut options = TestOptions::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("help") | Short('h') => {
                    print!("{HELP}");
                    return Ok(None);
                }
                Long("all") => options.all = true,
                Long("only") => options.only.push(arguments.value()?.string()?),
                Long("engine") => options.engine = Some(arguments.value()?.string()?),
                _ => return Err(argument.unexpected()).context("see cargo xtask test --help"),
            }
        }
        let is_known = |name: &String| LAYERS.iter().any(|layer| layer.name == name);
        if let Some(unknown) = options.only.iter().find(|name| !is_known(name)) {
            bail!("unknown layer `{unknown}`: see cargo xtask test --help");
        }
        Ok(Some(options))
    }

    fn includes(&self, layer: &Layer) -> bool {
        if !self.only.is_empty() {
            return self.only.iter().any(|name| name == layer.name);
        }
        match layer.tier {
            Tier::Default => true,
            Tier::All => self.all,
            Tier::Named => false,
        }
    }

    /// Layers of the higher tiers look at both stories, even when they run alone.
    fn needs_second_site(&self) -> bool {
        let needs_second = |layer: &Layer| layer.needs_site && layer.tier != Tier::Default;
        self.all
            || LAYERS
                .iter()
                .any(|layer| needs_second(layer) && self.includes(layer))
    }
}

/// Runs the command.
pub fn run(arguments: lexopt::Parser) -> Result<ExitCode> {
    let Some(options) = TestOptions::parse(arguments)? else {
        return Ok(ExitCode::SUCCESS);
    };
    let layers: Vec<&Layer> = LAYERS.iter().filter(|layer| options.includes(layer)).collect();
    let sites = match layers.iter().any(|layer| layer.needs_site) {
        true => SiteBuild::start(options.needs_second_site())?,
        false => SiteBuild::none()?,
    };
    let test_run = TestRun { options, sites };
    let start = Instant::now();
    let mut rows = Vec::new();
    for layer in layers {
        println!("\n== {}", layer.name);
        let start = Instant::now();
        let count = (layer.run)(&test_run).unwrap_or_else(|error| count_of_error(layer.name, &error));
        rows.push(Row {
            layer: layer.name,
            seconds: start.elapsed().as_secs_f32(),
            count,
        });
    }
    results::save()?;
    let mut total = Count::default();
    rows.iter().for_each(|row| total.add(row.count));
    println!("\n{}", table::render(&rows, total, start.elapsed().as_secs_f32()));
    for reason in results::all_skipped() {
        println!("SKIPPED {reason}");
    }
    println!("\n{total}");
    Ok(if total.is_success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A program that this machine lacks skips the layer, but not in CI, where a skipped layer would go
/// unnoticed. Every other error is a failure.
fn count_of_error(layer: &str, error: &anyhow::Error) -> Count {
    let is_missing = error.downcast_ref::<install::Missing>().is_some();
    if is_missing && !install::is_ci() {
        let reason = format!("{layer}: {error:#}");
        println!("SKIPPED {reason}");
        results::record_skipped(reason);
        return Count {
            skipped: 1,
            ..Count::default()
        };
    }
    println!("FAILED {layer} could not run: {error:#}");
    Count::one(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(options: &TestOptions) -> Vec<&'static str> {
        LAYERS
            .iter()
            .filter(|layer| options.includes(layer))
            .map(|layer| layer.name)
            .collect()
    }

    #[test]
    fn all_runs_more_layers_than_the_default_tier() {
        let all = TestOptions {
            all: true,
            ..TestOptions::default()
        };
        assert_eq!(
            names(&all),
            ["format", "lints", "native", "supply", "site", "html", "browser"]
        );
        assert_eq!(
            names(&TestOptions::default()),
            ["format", "lints", "native", "site", "browser"]
        );
    }

    #[test]
    fn only_chooses_layers_of_either_tier() {
        for all in [false, true] {
            let options = TestOptions {
                all,
                only: vec!["supply".to_owned(), "format".to_owned()],
                engine: None,
            };
            assert_eq!(names(&options), ["format", "supply"]);
        }
    }

    #[test]
    fn a_failure_to_run_counts_as_failed() {
        let count = count_of_error("x", &anyhow::anyhow!("no such file"));
        assert_eq!(count, Count::one(false));
    }
}
