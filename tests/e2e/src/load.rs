//! A load test on this machine: requests per second and latencies of a real nginx, measured with
//! `wrk`. It prints a table and is not a test.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::engine::find_program;
use crate::nginx::Nginx;

/// The duration for each page, in seconds.
const SECONDS: u32 = 5;
/// The number of parallel connections.
const CONNECTIONS: u32 = 64;

/// What is requested: a name, and a path or the ending of a file after `*`.
const REQUESTS: [(&str, &str); 6] = [
    ("start page", ""),
    ("a venue's page", "map/riyadh/"),
    ("a statement's page", "claims/*"),
    ("wasm of the app", "assets/*.wasm"),
    ("script of the app", "assets/*.js"),
    ("a share picture", "cards/overview.png"),
];

/// Prints the table.
///
/// # Errors
///
/// When nginx or wrk is missing.
pub fn run(folder: &Path) -> Result<()> {
    let wrk = find_program("wrk").context("wrk is missing: install Debian's package wrk")?;
    let nginx = Nginx::start(folder)?;
    println!(
        "{:<22} {:>8} {:>12} {:>9} {:>9} {:>9}   one nginx worker, {CONNECTIONS} connections, brotli, loopback",
        "request", "bytes", "requests/s", "p50", "p99", "MB/s"
    );
    for (name, pattern) in REQUESTS {
        let path = found(folder, pattern)?;
        let output = Command::new(&wrk)
            .args([
                "-t1",
                &format!("-c{CONNECTIONS}"),
                &format!("-d{SECONDS}s"),
                "--latency",
            ])
            .args(["-H", "Accept-Encoding: br"])
            .arg(format!("{}{path}", nginx.url()))
            .output()
            .context("starting wrk")?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if !output.status.success() || text.contains("Non-2xx") {
            bail!("/{path}: {text}{}", String::from_utf8_lossy(&output.stderr));
        }
        let after = |word: &str| {
            text.lines()
                .find_map(|line| line.trim().strip_prefix(word))
                .map_or("?", str::trim)
                .to_owned()
        };
        println!(
            "{name:<22} {:>8} {:>12} {:>9} {:>9} {:>9}",
            sent(folder, &path)?,
            after("Requests/sec:"),
            after("50%"),
            after("99%"),
            after("Transfer/sec:").trim_end_matches("MB")
        );
    }
    Ok(())
}

/// The path for a pattern: the first matching file or folder, by name.
fn found(folder: &Path, pattern: &str) -> Result<String> {
    let Some((inside, ending)) = pattern.split_once('*') else {
        return Ok(pattern.to_owned());
    };
    let mut names: Vec<String> = std::fs::read_dir(folder.join(inside))
        .with_context(|| format!("reading {inside}"))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending) && !name.ends_with(".fallback.js"))
        .collect();
    names.sort();
    let name = names.first().with_context(|| format!("nothing fits {pattern}"))?;
    Ok(if ending.is_empty() {
        format!("{inside}{name}/")
    } else {
        format!("{inside}{name}")
    })
}

/// The bytes of the body that nginx sends.
fn sent(folder: &Path, path: &str) -> Result<u64> {
    let file = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    };
    let packed = folder.join(format!("{file}.br"));
    let file = if packed.is_file() {
        packed
    } else {
        folder.join(file)
    };
    Ok(std::fs::metadata(file)?.len())
}
