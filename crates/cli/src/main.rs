//! The program `backgrounder`: reads the command line and runs a command.

use std::process::ExitCode;

use backgrounder_cli::commands::{
    base_map, build, check, completions, man, new, preview_build, print_error, serve, translate, verify,
};
use clap::{CommandFactory, Parser, Subcommand};

/// Explainers of news articles: start a story, check it, see it, publish it
#[derive(Parser)]
#[command(name = "backgrounder", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    New(new::Arguments),
    Check(check::Arguments),
    Build(build::Arguments),
    Serve(serve::Arguments),
    Translate(translate::Arguments),
    Verify(verify::Arguments),
    BaseMap(base_map::Arguments),
    #[command(hide = true)]
    PreviewBuild(preview_build::Arguments),
    #[command(hide = true)]
    Completions(completions::Arguments),
    #[command(hide = true)]
    Man(man::Arguments),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::New(arguments) => new::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Build(arguments) => build::run(&arguments),
        Command::Serve(arguments) => serve::run(&arguments),
        Command::Translate(arguments) => translate::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::PreviewBuild(arguments) => preview_build::run(&arguments),
        Command::BaseMap(arguments) => base_map::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments, Cli::command()),
        Command::Man(arguments) => man::run(&arguments, Cli::command()),
    };
    result.unwrap_or_else(|error| print_error(&error))
}
