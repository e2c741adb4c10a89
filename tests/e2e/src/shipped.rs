//! What stands in the files that readers get: no call that a strict policy forbids, nothing of
//! the machine that built them.
//!
//! Our own scripts are looked at where they are published; here it is the built site, with the
//! glue of the wasm and the wasm itself.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use crate::tally::Tally;

/// Calls and properties that no shipped script uses. `innerHTML` is missing here: the glue hands it to
/// a part of yew that the app never calls, and the policy's trusted types would refuse it; a test of
/// the boundaries looks for it in our own sources.
const FORBIDDEN: [&str; 13] = [
    "eval(",
    "new Function",
    ".outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "document.cookie",
    "sendBeacon",
    "XMLHttpRequest",
    "WebSocket",
    "serviceWorker",
];

/// Looks at every script and every wasm of a built folder.
pub fn check(folder: &Path, tally: &mut Tally) -> Result<()> {
    let mut scripts = Vec::new();
    let mut binaries = Vec::new();
    for (path, bytes) in files(folder)? {
        match path.rsplit('.').next() {
            Some("js" | "html") => scripts.push((path, String::from_utf8_lossy(&bytes).into_owned())),
            Some("wasm") => binaries.push((path, bytes)),
            _ => {}
        }
    }
    let start = Instant::now();
    tally.add(
        "shipped scripts use nothing forbidden",
        start.elapsed(),
        forbidden_in(&scripts),
    );
    binaries.extend(scripts.into_iter().map(|(path, text)| (path, text.into_bytes())));
    tally.add(
        "shipped files name no builder",
        start.elapsed(),
        builder_in(&binaries),
    );
    Ok(())
}

fn forbidden_in(scripts: &[(String, String)]) -> Result<()> {
    let mut wrong = Vec::new();
    for (path, text) in scripts {
        for code in code_of(path, text) {
            let found = FORBIDDEN.iter().filter(|word| code.contains(**word));
            wrong.extend(found.map(|word| format!("{path}: {word}")));
        }
    }
    ensure!(!scripts.is_empty(), "no script was found");
    ensure!(wrong.is_empty(), "{}", wrong.join(", "));
    Ok(())
}

/// The scripts in a file: all of it, or what stands in the script elements of a page.
fn code_of<'a>(path: &str, text: &'a str) -> Vec<&'a str> {
    if path.ends_with(".js") {
        return vec![text];
    }
    text.split("<script")
        .skip(1)
        .filter_map(|rest| rest.split_once("</script>").map(|(code, _)| code))
        // What readers copy, and blocks of facts and of packed wasm, are no code.
        .filter(|code| !code.starts_with(" type=\"application/"))
        .collect()
}

/// Words that tell of a machine: folders of users and builds, and the ones of this machine.
fn builder_in(files: &[(String, Vec<u8>)]) -> Result<()> {
    let mut words: Vec<String> = [
        "/home/",
        "/Users/",
        "\\Users\\",
        "/root/",
        ".cargo/registry",
        ".rustup/",
    ]
    .map(str::to_owned)
    .to_vec();
    words.push(env!("CARGO_MANIFEST_DIR").replace("/tests/e2e", ""));
    let mut wrong = Vec::new();
    for (path, bytes) in files {
        for word in &words {
            if bytes.windows(word.len()).any(|part| part == word.as_bytes()) {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    ensure!(
        files.iter().any(|(path, _)| path.ends_with(".wasm")),
        "no wasm was found"
    );
    ensure!(wrong.is_empty(), "{}", wrong.join(", "));
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let path = entry?.path();
            // Embeds hold the same scripts as pages; two pages stand for all.
            if path.is_dir() && !path.ends_with("embed/claims") && !path.ends_with("claims") {
                open.push(path);
            } else if path.is_file() {
                let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                out.push((
                    name,
                    std::fs::read(&path).with_context(|| format!("reading {}", path.display()))?,
                ));
            }
        }
    }
    out.sort();
    Ok(out)
}
