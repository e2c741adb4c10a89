//! The command line of the browser tests; `cargo xtask` calls it, people may too.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use e2e::bench::{self, Bench};
use e2e::engine::Engine;
use e2e::journeys::Choice;
use e2e::shipped;
use e2e::shots::{self, Shots};
use e2e::tally::Tally;
use e2e::{axe, hosting, journeys, load, sizes};
use lexopt::prelude::*;

const HELP: &str = "\
Walks the built site in real browsers.

e2e journeys [options]        what readers do, in each engine
    --dist DIR                the built folder (default: dist)
    --engine NAME             chromium, firefox or webkit; may be repeated (default: chromium)
    --only TEXT               only journeys whose name contains the text
    --any-story               only journeys that hold for the site of any story

e2e sizes [--dist DIR]        what readers load, beside its budget, and what must not be in it
e2e axe --axe FILE [--dist DIR]   barriers that axe-core finds; FILE is its script
e2e list                  every journey with the engines that walk it, every mode of axe

e2e hosting [--dist DIR]      what a real nginx says with the configuration that we ship
e2e load [--dist DIR]         how much that nginx bears on this machine, asked by wrk

e2e bench [options]           sizes and timings
    --dist DIR                the built folder (default: dist)
    --rounds N                how often each timing is taken (default: 5)
    --json FILE               where the figures go (default: target/bench/latest.json)
    --against FILE            figures of an earlier run

e2e grown [--dist DIR] [--rounds N]   the figures that grow with a story

e2e shots [PATHS] [options]   pictures of pages; without PATHS one page of each kind
    --dist DIR                the built folder (default: dist)
    --out DIR                 where the pictures go (default: target/shots)
    --widths 280,390          widths of the view (default: 280,390,768,1280)
    --height N                height of the view (default: 900)
    --dark | --both           the dark theme, or both (default: light)
    --first-screen            only what is seen without scrolling
    --no-script               with scripts switched off
    --forced-colors           with forced colours
    --print                   as on paper
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
    let mut arguments = lexopt::Parser::from_env();
    match arguments.next()? {
        Some(Value(command)) if command == "shots" => {
            shots::take(&read_shots(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "journeys" => walk_journeys(arguments),
        Some(Value(command)) if command == "list" => {
            print!("{}{}", journeys::list(), axe::list());
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "sizes" => {
            let (folder, _) = read_folder(arguments)?;
            let mut tally = sizes::check(&folder)?;
            shipped::check(&folder, &mut tally)?;
            Ok(tally.close())
        }
        Some(Value(command)) if command == "hosting" => {
            let (folder, _) = read_folder(arguments)?;
            Ok(hosting::check(&folder)?.close())
        }
        Some(Value(command)) if command == "load" => {
            let (folder, _) = read_folder(arguments)?;
            load::run(&folder)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "bench" => {
            bench::run(&read_bench(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "grown" => {
            bench::grown(&read_bench(arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Value(command)) if command == "axe" => {
            let (folder, script) = read_folder(arguments)?;
            let script = script.context("name axe's script with --axe FILE")?;
            Ok(axe::check(&folder, &script)?.close())
        }
        Some(Long("help") | Short('h')) | None => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        Some(other) => Err(other.unexpected()).context("see e2e --help"),
    }
}

fn read_folder(mut arguments: lexopt::Parser) -> Result<(PathBuf, Option<PathBuf>)> {
    let mut folder = PathBuf::from("dist");
    let mut script = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => folder = arguments.value()?.into(),
            Long("axe") => script = Some(arguments.value()?.into()),
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    Ok((folder, script))
}

fn read_bench(mut arguments: lexopt::Parser) -> Result<Bench> {
    let mut bench = Bench {
        folder: PathBuf::from("dist"),
        rounds: 5,
        json: PathBuf::from("target/bench/latest.json"),
        against: None,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => bench.folder = arguments.value()?.into(),
            Long("rounds") => bench.rounds = arguments.value()?.parse().context("--rounds")?,
            Long("json") => bench.json = arguments.value()?.into(),
            Long("against") => bench.against = Some(arguments.value()?.into()),
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    Ok(bench)
}

fn walk_journeys(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut folder = PathBuf::from("dist");
    let mut engines = Vec::new();
    let mut choice = Choice::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("dist") => folder = arguments.value()?.into(),
            Long("engine") => {
                let name = arguments.value()?.string()?;
                engines.push(Engine::named(&name).with_context(|| format!("--engine {name}"))?);
            }
            Long("only") => choice.only = arguments.value()?.string()?,
            Long("any-story") => choice.any_story = true,
            _ => return Err(argument.unexpected()).context("see e2e --help"),
        }
    }
    if engines.is_empty() {
        engines.push(Engine::Chromium);
    }
    let mut tally = Tally::default();
    for engine in engines {
        journeys::walk(&folder, engine, &choice, &mut tally);
    }
    Ok(tally.close())
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
            "{} has no index.html: build it first, or name another with --dist",
            shots.folder.display()
        );
    }
    Ok(shots)
}
