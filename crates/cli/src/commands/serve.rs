//! `backgrounder serve`: a live preview of stories on this machine.

use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result};
use clap::Args;
use preview::child::build_with;
use preview::{Event, Options, Preview};

use crate::{printing, story_files};

/// Preview one or several stories: build in memory, watch the files, reload open pages in place
///
/// Problems appear in a corner of the last good page. The preview has no share pictures. Only who holds
/// its address can read it.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The folder of each story, or its story.json
    #[arg(required = true, value_name = "STORY")]
    stories: Vec<PathBuf>,
    /// The port; 0 takes a free one
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// A name or number of this machine that others may reach the preview by
    #[arg(long, value_name = "ADDR")]
    host: Option<String>,
    /// Read the files three times a second, for network drives and shared folders that do not tell of changes
    #[arg(long)]
    poll: bool,
    /// Open the preview in the default browser
    #[arg(long)]
    open: bool,
}

/// Serves until the program is ended.
///
/// # Errors
///
/// If there is no such story, the port is taken, or the machine has no such host.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    // A story may come and go while it is served, but a typing error is not waited for.
    for story in &arguments.stories {
        story_files::file_of(story)?;
    }
    let program = std::env::current_exe().context("finding this program")?;
    let stories: Vec<PathBuf> = arguments
        .stories
        .iter()
        .map(|story| std::path::absolute(story).with_context(|| format!("finding {}", story.display())))
        .collect::<Result<_>>()?;
    let options = Options {
        port: arguments.port,
        host: arguments.host.clone(),
        watched: stories
            .iter()
            .map(|story| story_files::folder_of(story).to_path_buf())
            .collect(),
        is_polling: arguments.poll,
        // The address in the README works too.
        plain_paths: true,
    };
    let command = move || {
        let mut command = Command::new(&program);
        command.arg("preview-build").args(&stories);
        command
    };
    let preview = Preview::start(options, build_with(command), print)?;
    if arguments.open {
        open_browser(preview.url());
    }
    preview.serve_forever();
}

fn print(event: &Event) {
    // A closed terminal is no reason to end.
    let _ = printing::print(&format!("{event}\n"));
}

/// Opens the address in the default browser. If that fails, the printed address is enough.
fn open_browser(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let _ = Command::new(opener)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}
