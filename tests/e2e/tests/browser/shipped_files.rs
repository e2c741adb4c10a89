//! What the files of the built site must not contain.
//!
//! Native tests check our own scripts. Here it is what only a build makes: the script that
//! wasm-bindgen generates, and the wasm.

use std::path::Path;

use anyhow::{Context, Result, ensure};

type Check = fn(&Path) -> Result<()>;

/// Checks of a built folder, by name.
pub const CHECKS: [(&str, Check); 2] = [
    ("generated scripts use nothing forbidden", scripts_are_allowed),
    (
        "shipped files do not name the build machine",
        files_name_no_machine,
    ),
];

/// Calls and properties that no shipped script may use. `innerHTML` is missing here: the generated
/// script passes it to a part of Yew that the app never calls, and the policy's Trusted Types would
/// refuse it.
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

fn scripts_are_allowed(folder: &Path) -> Result<()> {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for (path, bytes) in files(&folder.join("assets"), folder)? {
        if path.ends_with(".js") {
            checked += 1;
            let text = String::from_utf8_lossy(&bytes);
            let found = FORBIDDEN.iter().filter(|word| text.contains(**word));
            wrong.extend(found.map(|word| format!("{path}: {word}")));
        }
    }
    ensure!(checked > 0, "no script was found");
    ensure!(wrong.is_empty(), "{}", wrong.join(", "));
    Ok(())
}

/// Folders of users and builds, and the repository's own path.
fn files_name_no_machine(folder: &Path) -> Result<()> {
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
    let mut has_wasm = false;
    for (path, bytes) in files(folder, folder)? {
        let is_program = [".js", ".html", ".wasm"]
            .iter()
            .any(|ending| path.ends_with(ending));
        has_wasm |= path.ends_with(".wasm");
        for word in words.iter().filter(|_| is_program) {
            if bytes.windows(word.len()).any(|part| part == word.as_bytes()) {
                wrong.push(format!("{path}: {word}"));
            }
        }
    }
    ensure!(has_wasm, "no wasm was found");
    ensure!(wrong.is_empty(), "{}", wrong.join(", "));
    Ok(())
}

/// Every file below a folder with its path relative to the site.
fn files(folder: &Path, site: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let path = entry?.path();
            // The pages of claims are all alike, and there are hundreds.
            if path.is_dir() && !path.ends_with("claims") {
                open.push(path);
            } else if path.is_file() {
                let name = path.strip_prefix(site).unwrap_or(&path).display().to_string();
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
