//! `cargo xtask serve`: builds a story and serves it on this machine.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};
use dev_server::{Access, Server, ServerOptions};
use lexopt::prelude::*;

use crate::build;
use crate::precompress::Effort;
use crate::repo;
use crate::site::BuildOptions;

const HELP: &str = "\
Build a story's site and serve it on this machine.

cargo xtask serve [options]
    --port N      the port (default: 8080)
    --story DIR   the story's folder (default: seeds/quiet-diplomacy)
    --out DIR     the folder to build into (default: dist)
    --no-cards    draw no share pictures
    --no-build    serve the site that was built before
    --no-open     do not open a browser
    --watch       rebuild when the story or the code changes
";

/// How often watched files are checked for changes.
const WATCH_INTERVAL: Duration = Duration::from_millis(500);
/// Files and folders that a site is built from.
const WATCHED: [&str; 6] = ["src", "styles", "crates", "seeds", "index.html", "Cargo.toml"];

/// Runs the command.
pub fn run(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    let mut options = BuildOptions {
        effort: Effort::Quick,
        ..BuildOptions::default()
    };
    let mut port = 8080;
    let (mut wants_build, mut open, mut watch) = (true, true, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("help") | Short('h') => {
                print!("{HELP}");
                return Ok(ExitCode::SUCCESS);
            }
            Long("port") => port = arguments.value()?.parse().context("--port")?,
            Long("story") => options.story = arguments.value()?.into(),
            Long("out") => options.out = arguments.value()?.into(),
            Long("no-cards") => options.cards = false,
            Long("no-build") => wants_build = false,
            Long("no-open") => open = false,
            Long("watch") => watch = true,
            _ => return Err(argument.unexpected()).context("see cargo xtask serve --help"),
        }
    }
    // Bind the port first, so that a taken port is reported before a long build.
    let mut server = ServerOptions::private(&options.out)?;
    server.port = port;
    if let Access::Private { plain_paths, .. } = &mut server.access {
        // The address in the README works too.
        *plain_paths = true;
    }
    let host = Server::start(server)?;
    if wants_build {
        build::build(&options)?;
    }
    print_addresses(&host.url(), &options.out)?;
    if open && std::io::stdout().is_terminal() {
        open_browser(&host.url());
    }
    if watch {
        watch_forever(&options)?;
    }
    host.serve_forever()
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

/// Rebuilds after each change, in a new process, because the code of the build may have changed too.
/// A failed build prints its error and leaves the old site.
fn watch_forever(options: &BuildOptions) -> Result<()> {
    let mut last_build = newest(&options.story);
    loop {
        std::thread::sleep(WATCH_INTERVAL);
        let now = newest(&options.story);
        if now == last_build {
            continue;
        }
        last_build = now;
        let mut command = repo::cargo("run", ["--package", "xtask", "--", "build", "--quick"]);
        command
            .arg("--story")
            .arg(&options.story)
            .arg("--out")
            .arg(&options.out);
        if !options.cards {
            command.arg("--no-cards");
        }
        command.status().context("starting cargo")?;
    }
}

/// The time of the newest change among the watched files.
fn newest(story: &Path) -> Option<SystemTime> {
    let root = repo::root();
    WATCHED
        .iter()
        .map(|part| root.join(part))
        .chain([story.to_path_buf()])
        .filter_map(|path| newest_below(&path))
        .max()
}

fn newest_below(path: &Path) -> Option<SystemTime> {
    let own = std::fs::metadata(path).ok()?.modified().ok()?;
    let inner = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .filter_map(|entry| newest_below(&entry.ok()?.path()))
        .max();
    inner.max(Some(own))
}
