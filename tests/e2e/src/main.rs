//! The `e2e` program: screenshots, sizes and timings of the built site. `cargo xtask` calls it.
//!
//! The browser tests are a test target: `cargo test -p e2e --test browser`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use e2e::bench::{self, Bench};
use e2e::shots::{self, Shots};
use e2e::widget_pictures::{self, WidgetPictures};
use e2e::{load, sizes};
use lexopt::prelude::*;

const HELP: &str = "\
Screenshots, sizes and timings of the built site.

e2e shots [PATHS] [options]   screenshots; without PATHS of one page of each kind
    --dist DIR                the built folder (default: dist)
    --out DIR                 the folder for the screenshots (default: target/shots)
    --widths 280,390          widths of the viewport (default: 280,390,768,1280)
    --height N                height of the viewport (default: 900)
    --dark | --both           the dark theme, or both (default: light)
    --first-screen            only what is visible without scrolling
    --no-script               with scripts switched off
    --forced-colors           with forced colours
    --print                   as printed

e2e widgets [PATHS] [options] the pictures of docs/embed.md: one widget of each kind, of PATHS or else of an example
    --dist DIR                the built folder (default: dist)
    --out DIR                 the folder for the pictures (default: docs/widgets)

e2e sizes [--dist DIR]        sizes and their budgets; fails where a ceiling is exceeded

e2e bench [options]           sizes and timings
    --dist DIR                the built folder (default: dist)
    --rounds N                how often each timing is taken (default: 5)
    --json FILE               the file for the results (default: target/bench/latest.json)
    --against FILE            the results of an earlier run: ratios to the floor and sizes are compared, not times
    --several DIR             a built folder of this story and others, to measure the second explainer on a site

e2e grown COUNT [options]     timings that grow with the size of a story, which has COUNT venues and actors
    --dist DIR, --rounds N, --json FILE
e2e load [--dist DIR]         requests per second that nginx serves on this machine (needs wrk)

The browser tests: cargo test -p e2e --test browser
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    // `cargo xtask shots --help` ends here, after the name of the command.
    if std::env::args_os()
        .skip(2)
        .any(|argument| argument == "--help" || argument == "-h")
    {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    let mut arguments = lexopt::Parser::from_env();
    match arguments.next()? {
        Some(Value(command)) if command == "shots" => {
            shots::take(&read_shots(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "widgets" => {
            widget_pictures::take(&read_widgets(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "sizes" => {
            sizes::check(&read_folder(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "load" => {
            load::run(&read_folder(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "bench" => {
            bench::run(&read_bench(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "grown" => {
            let count = arguments.value()?.parse().context("COUNT")?;
            bench::grown(&read_bench(arguments)?, count)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Long("help") | Short('h')) | None => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Some(other) => Err(other.unexpected()).context("see e2e --help"),
    }
}

fn read_folder(mut arguments: lexopt::Parser) -> Result<PathBuf> {
    let mut folder = PathBuf::from("dist");
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => folder = arguments.value()?.into(),
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    Ok(folder)
}

fn read_widgets(mut arguments: lexopt::Parser) -> Result<WidgetPictures> {
    let mut pictures = WidgetPictures {
        folder: PathBuf::from("dist"),
        out: PathBuf::from("docs/widgets"),
        paths: Vec::new(),
        width: 600,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => pictures.folder = arguments.value()?.into(),
            Long("out") => pictures.out = arguments.value()?.into(),
            Value(path) => pictures
                .paths
                .push(path.string()?.trim_start_matches('/').to_owned()),
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    Ok(pictures)
}

fn read_bench(mut arguments: lexopt::Parser) -> Result<Bench> {
    let mut bench = Bench {
        folder: PathBuf::from("dist"),
        several: None,
        rounds: 5,
        json: PathBuf::from("target/bench/latest.json"),
        against: None,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => bench.folder = arguments.value()?.into(),
            Long("rounds") => bench.rounds = arguments.value()?.parse().context("--rounds")?,
            Long("json") => bench.json = arguments.value()?.into(),
            Long("several") => bench.several = Some(arguments.value()?.into()),
            Long("against") => bench.against = Some(arguments.value()?.into()),
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    Ok(bench)
}

fn read_shots(mut arguments: lexopt::Parser) -> Result<Shots> {
    let mut shots = Shots {
        folder: PathBuf::from("dist"),
        out: PathBuf::from("target/shots"),
        paths: Vec::new(),
        widths: vec![280, 390, 768, 1280],
        height: 900,
        themes: vec!["light".to_owned()],
        forced_colors: false,
        print: false,
        no_script: false,
        first_screen: false,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => shots.folder = arguments.value()?.into(),
            Long("out") => shots.out = arguments.value()?.into(),
            Long("widths") => {
                let text = arguments.value()?.string()?;
                let widths: Result<Vec<u32>, _> = text.split(',').map(str::parse).collect();
                shots.widths = widths.with_context(|| format!("--widths {text}"))?;
            }
            Long("height") => shots.height = arguments.value()?.parse()?,
            Long("dark") => shots.themes = vec!["dark".to_owned()],
            Long("both") => shots.themes = vec!["light".to_owned(), "dark".to_owned()],
            Long("forced-colors") => shots.forced_colors = true,
            Long("print") => shots.print = true,
            Long("no-script") => shots.no_script = true,
            Long("first-screen") => shots.first_screen = true,
            Value(path) => shots
                .paths
                .push(path.string()?.trim_start_matches('/').to_owned()),
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    if !shots.folder.join("index.html").is_file() && shots.paths.is_empty() {
        bail!(
            "{} has no index.html: build the site first, or name another folder with --dist",
            shots.folder.display()
        );
    }
    Ok(shots)
}
