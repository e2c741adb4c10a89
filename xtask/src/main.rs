//! The project's commands, `cargo xtask COMMAND`: one file per command.
//!
//! This file only finds the command and prints what went wrong, once.

mod base_map;
mod bench;
mod browsers;
mod build;
mod cards;
mod check;
mod folder;
mod glue;
mod precompress;
mod reorder_functions;
mod repo;
mod schema;
mod serve;
mod site;
mod stories;
mod test;
mod trust;
mod wasm;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
Commands of this project; each explains itself with --help.

cargo xtask serve         builds the first story and serves it on this machine
cargo xtask test          every check there is
cargo xtask build         builds a story's site into dist/
cargo xtask check STORY   lists everything that is to be mended in a story
cargo xtask bench         sizes and timings of the built site
cargo xtask load          how much a real nginx with the built site bears on this machine
cargo xtask shots         pictures of the built pages, for people to look at
cargo xtask base-map DIR  derives a story's base map anew
cargo xtask schema        writes the schema of story files anew
cargo xtask trust         writes docs/trust.md anew from what the tests came to
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
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) | None => {
            print!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected()).context("see cargo xtask --help"),
    };
    match command.as_str() {
        "serve" => serve::run(arguments),
        "build" => build::run(arguments),
        "check" => check::run(arguments),
        "shots" => browsers::run("shots", arguments),
        "load" => browsers::run("load", arguments),
        "bench" => bench::run(arguments),
        "test" => test::run(arguments),
        "base-map" => base_map::run(arguments),
        "schema" => schema::run(arguments),
        "trust" => trust::run(arguments),
        _ => bail!("there is no command `{command}`: see cargo xtask --help"),
    }
}
