//! A preview that runs during a measurement.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often the page is requested.
const PAUSE: Duration = Duration::from_millis(5);
/// How many lines of the output an error shows.
const LINES: usize = 20;

/// A running preview and where its start page is. It is stopped when the measurement ends.
pub struct Served {
    process: Child,
    host: String,
    path: String,
}

impl Served {
    /// Runs a command that prints the address of a preview, and waits for that. Its standard error goes to `log`.
    pub fn start(command: &mut Command, log: &Path) -> Result<Served> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder)?;
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(log)?);
        // `cargo xtask serve` starts the program that serves, so all of the group must be stopped.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let mut process = command
            .spawn()
            .with_context(|| format!("starting {}", command.get_program().display()))?;
        let output = process.stdout.take().context("the preview has no output")?;
        let mut served = Served {
            process,
            host: String::new(),
            path: String::new(),
        };
        let mut lines = BufReader::new(output).lines();
        loop {
            let Some(line) = lines.next() else {
                bail!("no preview was started:\n{}", end_of(log)?);
            };
            if let Some(rest) = line?.trim().strip_prefix("http://") {
                let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
                served.host = host.to_owned();
                served.path = path.to_owned();
                break;
            }
        }
        // It stops when nobody reads what it prints.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(served)
    }

    /// Requests the start page until it contains some words, at most for the time given.
    pub fn wait_for(&self, words: &str, longest: Duration) -> Result<()> {
        let start = Instant::now();
        let mut page = String::new();
        while start.elapsed() < longest {
            let host = &self.host;
            let mut stream = TcpStream::connect(host).with_context(|| format!("reaching {host}"))?;
            let path = &self.path;
            write!(
                stream,
                "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
            )?;
            page.clear();
            stream.read_to_string(&mut page)?;
            if page.contains(words) {
                return Ok(());
            }
            std::thread::sleep(PAUSE);
        }
        let head = page.lines().next().unwrap_or("nothing");
        bail!(
            "after {} s the start page does not contain {words:?}: {head}",
            longest.as_secs()
        )
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // All of these fail only if it has already stopped.
        #[cfg(unix)]
        let _ = Command::new("kill")
            .args(["-TERM", "--", &format!("-{}", self.process.id())])
            .status();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The last lines of a log.
fn end_of(log: &Path) -> Result<String> {
    let text = fs::read_to_string(log).with_context(|| format!("reading {}", log.display()))?;
    let lines: Vec<&str> = text.lines().collect();
    Ok(lines[lines.len().saturating_sub(LINES)..].join("\n"))
}
