//! How long an author or an engineer waits: from a fresh clone to a served site, and for each kind of
//! edit from saving to a site to look at.
//!
//! The clone is made of what is committed, into a folder without anything built; dependencies come
//! out of the cache of downloads that cargo keeps, so the link does not count. An edit is played by giving a file of the work tree a new time; its text stays as it is. The
//! site is built as `serve` builds it, into a folder of its own.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result, bail, ensure};

use crate::repo;

/// What is edited, and one file of that kind.
const EDITS: [(&str, Option<&str>); 4] = [
    ("nothing", None),
    ("a story", Some("seeds/quiet-diplomacy/story.json")),
    ("a style", Some("styles/components/deal.css")),
    ("a component", Some("src/views/timeline.rs")),
];

/// Times the fresh clone and each edit, and prints the table.
pub fn run() -> Result<()> {
    println!("{:>9}  from a command or an edit to the site", "seconds");
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
    Ok(())
}

/// Serves a fresh clone until its start page answers, and gives the seconds that it took.
fn serve_clone() -> Result<f64> {
    let place = tempfile::Builder::new().prefix("clone-").tempdir()?;
    let clone = place.path().join("clone");
    let status = Command::new("git")
        .args(["clone", "--quiet", "--no-hardlinks"])
        .args([repo::root().as_path(), &clone])
        .status()
        .context("starting git")?;
    ensure!(status.success(), "the repository could not be cloned");
    let start = Instant::now();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let child = Command::new(cargo)
        .args(["xtask", "serve", "--no-open", "--port", "0"])
        .current_dir(&clone)
        .env_remove("CARGO_TARGET_DIR")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("starting cargo")?;
    let mut server = Server(child);
    let said = server.0.stdout.take().context("the server has no output")?;
    // The last line is the address of the start page, after the line that says so.
    let mut lines = BufReader::new(said).lines();
    while let Some(line) = lines.next() {
        if line?.starts_with("Start page") {
            let address = lines.next().context("the server said no address")??;
            ensure_answered(address.trim())?;
            return Ok(start.elapsed().as_secs_f64());
        }
    }
    bail!("the clone could not be served: try cargo xtask serve")
}

/// Asks for a start page as the simplest of browsers does.
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
        "the start page does not answer"
    );
    Ok(())
}

/// The server of the clone, which cargo has become; it ends with the measurement.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Where it has ended by itself there is nothing to end.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn touch(file: &Path) -> Result<()> {
    File::options()
        .append(true)
        .open(file)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .with_context(|| format!("giving {} a new time", file.display()))
}

/// Through cargo, as people do it: an edit of a component also compiles this program anew.
fn build(out: &Path) -> Result<()> {
    let status = repo::cargo("run", ["--quiet", "--locked", "--package", "xtask", "--"])
        .args(["build", "--quick", "--out"])
        .arg(out)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .context("starting cargo")?;
    if !status.success() {
        bail!("the site could not be built: try cargo xtask build");
    }
    Ok(())
}
