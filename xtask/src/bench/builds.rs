//! `cargo xtask bench --builds`: how long an engineer waits for a site, from a fresh clone and after each
//! kind of edit.
//!
//! The clone has everything that is committed and nothing that is built. Dependencies come from cargo's
//! download cache, so network speed does not count. An edit is simulated by giving a file a new
//! modification time; its content stays the same.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail, ensure};

use crate::bench::preview;
use crate::{program, repo};

/// Kinds of edits, each with a file to touch.
const EDITS: [(&str, Option<&str>); 4] = [
    ("nothing", None),
    ("a story", Some("seeds/quiet-diplomacy/story.json")),
    ("a style", Some("styles/components/deal.css")),
    ("a component", Some("src/views/timeline.rs")),
];

/// Times the fresh clone and each edit, and prints the table.
pub fn run() -> Result<()> {
    println!("{:>9}  from the command or edit to the built site", "seconds");
    println!("{:>9.1}  cargo xtask serve in a fresh clone", serve_clone()?);
    let out = repo::target_folder().join("bench/edited");
    build(&out)?;
    for (name, file) in EDITS {
        if let Some(file) = file {
            touch(&repo::root().join(file))?;
        }
        let start = Instant::now();
        build(&out)?;
        println!("{:>9.1}  {name}", start.elapsed().as_secs_f64());
    }
    println!(
        "{:>9.2}  a story that `backgrounder serve` shows, until its page has the change (median of 20)",
        preview::saved_to_page()?
    );
    Ok(())
}

/// Serves a fresh clone until its start page answers. Returns the seconds that it took.
fn serve_clone() -> Result<f64> {
    let folder = tempfile::Builder::new().prefix("clone-").tempdir()?;
    let clone = folder.path().join("clone");
    let status = Command::new("git")
        .args(["clone", "--quiet", "--no-hardlinks"])
        .args([repo::root().as_path(), &clone])
        .status()
        .context("starting git")?;
    ensure!(status.success(), "git could not clone the repository");
    let start = Instant::now();
    let child = Command::new(repo::cargo_program())
        .args(["xtask", "serve", "--no-open", "--port", "0"])
        .current_dir(&clone)
        .env_remove("CARGO_TARGET_DIR")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("starting cargo")?;
    let mut server = Server(child);
    let output = server
        .0
        .stdout
        .take()
        .context("the server has no standard output")?;
    // The last line is the address of the start page, after the line that says so.
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next() {
        if line?.starts_with("Start page") {
            let address = lines.next().context("the server printed no address")??;
            ensure_answered(address.trim())?;
            return Ok(start.elapsed().as_secs_f64());
        }
    }
    bail!("the clone was not served: run cargo xtask serve there to see why")
}

/// Requests the start page and checks its status.
fn ensure_answered(address: &str) -> Result<()> {
    let host = address
        .trim_start_matches("http://")
        .split('/')
        .next()
        .unwrap_or_default();
    let mut stream = TcpStream::connect(host).with_context(|| format!("reaching {address}"))?;
    write!(
        stream,
        "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    ensure!(
        answer.starts_with(b"HTTP/1.1 200"),
        "the start page did not answer with status 200"
    );
    Ok(())
}

/// The clone's server; it is stopped when the measurement ends.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only if the server has already stopped.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn touch(file: &Path) -> Result<()> {
    File::options()
        .append(true)
        .open(file)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .with_context(|| format!("touching {}", file.display()))
}

/// Builds as engineers do: an edit of a component recompiles the engine and the program too.
fn build(out: &Path) -> Result<()> {
    for mut command in [
        program::cargo_build(),
        program::build(&[repo::first_story()], out),
    ] {
        program::run(command.stdout(Stdio::null()).stderr(Stdio::null()))?;
    }
    Ok(())
}
