//! How long an author waits for the page after saving: part of `cargo xtask bench --builds`.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{program, repo};

/// How often the story is saved.
const SAVES: u32 = 20;
/// A save that is not on the page by then fails the measurement.
const LONGEST: Duration = Duration::from_secs(60);

/// The median seconds from a saved headline to the served page that has it.
pub fn saved_to_page() -> Result<f64> {
    let folder = tempfile::Builder::new().prefix("preview-").tempdir()?;
    let from = repo::first_story();
    let story = fs::read_to_string(from.join("story.json"))?;
    let hed = hed_of(&story)?;
    fs::copy(from.join("base-map.json"), folder.path().join("base-map.json"))?;
    fs::write(folder.path().join("story.json"), &story)?;
    let (_server, address) = serve(folder.path())?;
    wait_for(&address, &hed)?;
    let mut times = Vec::new();
    for save in 0..SAVES {
        let wanted = format!("Save {save}");
        let start = Instant::now();
        fs::write(folder.path().join("story.json"), story.replace(&hed, &wanted))?;
        wait_for(&address, &wanted)?;
        times.push(start.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    times
        .get(times.len() / 2)
        .copied()
        .context("nothing was measured")
}

fn hed_of(story: &str) -> Result<String> {
    let story: serde_json::Value = serde_json::from_str(story)?;
    let hed = story["hed"].as_str().context("the story has no hed")?;
    Ok(hed.to_owned())
}

/// The running preview; it is stopped when the measurement ends.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only if it has already stopped.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts a preview. Returns it with the host and port.
fn serve(story: &Path) -> Result<(Server, String)> {
    let mut child = Command::new(program::path())
        .arg("serve")
        .arg(story)
        .args(["--port", "0"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("starting the program")?;
    let output = child.stdout.take().context("the preview has no output")?;
    let server = Server(child);
    let mut lines = BufReader::new(output).lines();
    let address = loop {
        let line = lines.next().context("the preview printed no address")??;
        if let Some(rest) = line.trim().strip_prefix("http://") {
            break rest.split('/').next().unwrap_or_default().to_owned();
        }
    };
    // It stops when nobody reads what it prints.
    std::thread::spawn(move || lines.for_each(drop));
    Ok((server, address))
}

/// Requests the start page until it has some words.
fn wait_for(address: &str, words: &str) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < LONGEST {
        let mut stream = TcpStream::connect(address).with_context(|| format!("reaching {address}"))?;
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        )?;
        let mut page = String::new();
        stream.read_to_string(&mut page)?;
        if page.contains(words) {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    bail!("the page does not show {words:?}")
}
