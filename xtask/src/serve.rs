//! `cargo xtask serve`: builds a story and serves it on this machine.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result};
use dev_server::{Server, ServerOptions};
use lexopt::prelude::*;

use crate::{program, repo};

const HELP: &str = "\
Build a story's site and serve it on this machine.

cargo xtask serve [options]
    --port N      the port (default: 8080)
    --story DIR   the story's folder (default: seeds/quiet-diplomacy)
    --out DIR     the folder to build into (default: dist)
    --no-cards    draw no share pictures
    --no-build    serve the site that was built before
    --no-open     do not open a browser
";

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let (mut story, mut out) = (repo::first_story(), repo::root().join("dist"));
    let mut port = 8080;
    let (mut cards, mut wants_build, mut open) = (true, true, true);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("port") => port = arguments.value()?.parse().context("--port")?,
            Long("story") => story = arguments.value()?.into(),
            Long("out") => out = arguments.value()?.into(),
            Long("no-cards") => cards = false,
            Long("no-build") => wants_build = false,
            Long("no-open") => open = false,
            _ => return Err(argument.unexpected()).context("see cargo xtask serve --help"),
        }
    }
    // Bind the port first, so that a taken port is reported before a long build.
    let host = Server::start(ServerOptions {
        folder: out.clone(),
        port,
        faults: Vec::new(),
    })?;
    if wants_build {
        program::compile()?;
        let mut build = program::build(&[story], &out);
        if !cards {
            build.arg("--no-cards");
        }
        program::run(&mut build)?;
    }
    print_addresses(&host.url(), &out)?;
    if open && std::io::stdout().is_terminal() {
        open_browser(&host.url());
    }
    host.serve_forever();
    Ok(ExitCode::SUCCESS)
}

fn print_addresses(url: &str, folder: &Path) -> Result<()> {
    let mut pages = Vec::new();
    let mut single = Vec::new();
    collect(folder, "", &mut pages, &mut single)?;
    println!("Every view:");
    for page in pages {
        println!("  {url}{page}");
    }
    println!("Embed demo:\n  {url}demo.html");
    for file in single {
        println!("Offline file, to open from disk or send around:");
        println!("  {url}{file}\n  {}", folder.join(&file).display());
    }
    println!("Start page (Ctrl-C ends the server):\n  {url}");
    Ok(())
}

/// Finds the pages and the offline edition, which is the one HTML file at the top with no fixed name.
fn collect(folder: &Path, path: &str, pages: &mut Vec<String>, single: &mut Vec<String>) -> Result<()> {
    let entries = std::fs::read_dir(folder)
        .with_context(|| format!("{} is not built yet: run without --no-build", folder.display()))?;
    let mut names: Vec<(String, PathBuf)> = Vec::new();
    for entry in entries {
        let entry = entry?;
        names.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    names.sort();
    if names.iter().any(|(name, _)| name == "index.html") {
        pages.push(path.to_owned());
    }
    for (name, inner) in names {
        if inner.is_dir() && !(path.is_empty() && name == "embed") {
            collect(&inner, &format!("{path}{name}/"), pages, single)?;
        } else if path.is_empty()
            && name.ends_with(".html")
            && !["index.html", "404.html", "demo.html"].contains(&name.as_str())
        {
            single.push(name);
        }
    }
    Ok(())
}

/// Opens the address in the default browser. If that fails, the printed address is enough.
fn open_browser(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let has_screen = cfg!(target_os = "macos")
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some();
    if has_screen {
        let _ = Command::new(opener)
            .arg(url)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
    }
}
