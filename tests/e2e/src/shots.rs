//! Pictures of pages for people to look at, with what a glance at a picture may miss.
//!
//! Beside each file name the command tells what is wider than the page and what the
//! console complained about.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use dev_server::{Server, ServerOptions};

use crate::engine::{Engine, Oddities};
use crate::session::Session;
use crate::site;

/// A page without a live app is a page too: after this time its picture is taken as it is.
const LIVE_PATIENCE: Duration = Duration::from_secs(4);

/// What to photograph.
#[derive(Clone, Debug)]
pub struct Shots {
    /// The built folder.
    pub folder: PathBuf,
    /// Where the pictures go.
    pub out: PathBuf,
    /// Addresses relative to the folder; none means one page of each kind.
    pub paths: Vec<String>,
    /// Widths of the view in CSS pixels.
    pub widths: Vec<u32>,
    /// Height of the view.
    pub height: u32,
    /// `light`, `dark`, or both.
    pub themes: Vec<String>,
    /// Whether the system asks for forced colours.
    pub forced_colors: bool,
    /// Whether the page is laid out for paper.
    pub print: bool,
    /// Whether scripts are off.
    pub no_script: bool,
    /// Whether only what is seen without scrolling is taken.
    pub first_screen: bool,
}

/// Takes the pictures.
pub fn take(shots: &Shots) -> Result<()> {
    std::fs::create_dir_all(&shots.out).with_context(|| format!("making {}", shots.out.display()))?;
    let host = Server::start(ServerOptions {
        folder: shots.folder.clone(),
        port: 0,
        faults: Vec::new(),
    })?;
    let oddities = Oddities {
        no_script: shots.no_script,
        ..Oddities::default()
    };
    let session = Session::open_odd(Engine::Chromium, oddities)?;
    let paths = if shots.paths.is_empty() {
        site::sample(&shots.folder)?
    } else {
        shots.paths.clone()
    };
    for path in &paths {
        for theme in &shots.themes {
            for &width in &shots.widths {
                let file = shots.out.join(file_name(path, width, theme));
                take_one(
                    shots,
                    &session,
                    &format!("{}{path}", host.url()),
                    width,
                    theme,
                    &file,
                )?;
            }
        }
    }
    Ok(())
}

fn take_one(shots: &Shots, session: &Session, url: &str, width: u32, theme: &str, file: &Path) -> Result<()> {
    session.set_view(width, shots.height)?;
    let forced = if shots.forced_colors { "active" } else { "none" };
    let media = if shots.print { "print" } else { "" };
    session.set_media(
        media,
        &[("prefers-color-scheme", theme), ("forced-colors", forced)],
    )?;
    // A change of the fragment alone would not load the page anew.
    session.goto("about:blank")?;
    session.goto(url)?;
    let mut remarks = Vec::new();
    if !shots.no_script {
        session.until("fonts", "document.fonts.status === 'loaded'")?;
        if session
            .until_within(LIVE_PATIENCE, "the live view", LIVE_OR_PLAIN)
            .is_err()
        {
            remarks.push("not live".to_owned());
        }
    }
    std::fs::write(file, session.picture(!shots.first_screen)?)
        .with_context(|| format!("writing {}", file.display()))?;
    let wide = session.run(WIDER_THAN_PAGE, &[])?;
    remarks.extend(
        wide.as_array()
            .into_iter()
            .flatten()
            .map(|one| format!("wider than the page: {}", one.as_str().unwrap_or_default())),
    );
    remarks.extend(
        session
            .console()?
            .into_iter()
            .map(|line| format!("console: {line}")),
    );
    println!("{}", file.display());
    for remark in remarks {
        println!("  {remark}");
    }
    Ok(())
}

/// True once the live app shows, or at once on a page that loads no script.
const LIVE_OR_PLAIN: &str = "document.querySelector('.bgr-live') || !document.querySelector('script:not([type=\"application/ld+json\"])')";

/// What sticks out of the page sideways, outermost elements only.
pub const WIDER_THAN_PAGE: &str = r"
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const wide = [...document.body.querySelectorAll('*')]
    .filter(one => one.getBoundingClientRect().right > page.clientWidth + 0.5);
return wide
    .filter(one => !wide.includes(one.parentElement))
    .slice(0, 8)
    .map(one => {
        const name = one.getAttribute('class');
        const end = Math.round(one.getBoundingClientRect().right);
        return one.localName + (name ? '.' + name.split(' ')[0] : '') + ' ends at ' + end;
    });
";

fn file_name(path: &str, width: u32, theme: &str) -> String {
    let stem: String = path
        .trim_end_matches('/')
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .take(80)
        .collect();
    let stem = if stem.is_empty() {
        "overview"
    } else {
        stem.trim_start_matches('-')
    };
    format!("{stem}-{width}-{theme}.png")
}
