//! The project's commands, `cargo xtask COMMAND`: one file or folder per command.

mod bench;
mod e2e;
mod failure_matrix;
mod program;
mod repo;
mod schema;
mod serve;
mod test;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

const HELP: &str = "\
Commands of this project. Each has its own --help.

cargo xtask serve           Build the first story and serve it on this machine
cargo xtask test            Run the tests: a few minutes; --all runs everything
cargo xtask bench           Measure sizes and timings of the built site
cargo xtask load            Measure requests per second of nginx with the built site
cargo xtask shots           Take screenshots of the built pages
cargo xtask widgets         Take the pictures of the widgets in docs/embed.md
cargo xtask schema          Regenerate the JSON schemas in seeds/
cargo xtask failure-matrix  Regenerate docs/failure-matrix.md from test results
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
        "shots" => e2e::run("shots", arguments),
        "widgets" => e2e::run("widgets", arguments),
        "load" => e2e::run("load", arguments),
        "bench" => bench::run(arguments),
        "test" => test::run(arguments),
        "schema" => schema::run(arguments),
        "failure-matrix" => failure_matrix::run(arguments),
        _ => bail!("unknown command `{command}`: see cargo xtask --help"),
    }
}
