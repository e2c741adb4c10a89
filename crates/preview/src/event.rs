//! What happens to a preview, for the terminal.

use std::path::PathBuf;
use std::time::Duration;

use crate::problems::Problems;

/// Something that happened. Written with `Display`, it is the line for the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Pages can be opened, though nothing is built yet.
    Serving {
        /// The whole address.
        url: String,
    },
    /// Other machines can reach the preview.
    Exposed {
        /// The name or number that was asked for.
        host: String,
    },
    /// The system does not tell of changes, for this reason, so files are read again and again.
    Polling(String),
    /// A build began.
    Building,
    /// A build ended well.
    Built {
        /// The number of files.
        files: usize,
        /// Whether any file differs from the last good build. If none does, pages do not reload.
        is_new: bool,
        /// How long it took.
        time: Duration,
        /// Its warnings.
        warnings: Problems,
    },
    /// A build found problems.
    Failed {
        /// All of them.
        problems: Problems,
        /// Whether there is a good build, which stays.
        has_site: bool,
    },
    /// A watched folder cannot be read, for the reason in the second field. A good build stays.
    FolderGone(PathBuf, String),
    /// The folder is back.
    FolderBack(PathBuf),
}

impl std::fmt::Display for Event {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Event::Serving { url } => write!(out, "Preview (Ctrl-C ends it):\n  {url}"),
            Event::Exposed { host } => write!(
                out,
                "warning: the preview listens on {host}: other machines can read it if they hold its address"
            ),
            Event::Polling(reason) => write!(
                out,
                "warning: the system does not tell of changes ({reason}), so the files are read three times a second"
            ),
            Event::Building => write!(out, "Building"),
            Event::Built {
                files,
                is_new,
                time,
                warnings,
            } => {
                if !warnings.text.is_empty() {
                    writeln!(out, "{}", warnings.text)?;
                }
                let change = if *is_new { "" } else { ", nothing changed" };
                write!(out, "Built {files} files in {:.1} s{change}", time.as_secs_f64())
            }
            Event::Failed { problems, has_site } => {
                let rest = if *has_site {
                    " The preview shows the last good version."
                } else {
                    ""
                };
                write!(out, "{}\nNot built.{rest}", problems.text)
            }
            Event::FolderGone(folder, reason) => write!(out, "{}", folder_gone(folder, reason)),
            Event::FolderBack(folder) => write!(out, "{} is back", folder.display()),
        }
    }
}

/// The sentence about a folder that cannot be read.
pub fn folder_gone(folder: &std::path::Path, reason: &str) -> String {
    format!(
        "{} cannot be read ({reason}). The preview goes on when it is back.",
        folder.display()
    )
}
