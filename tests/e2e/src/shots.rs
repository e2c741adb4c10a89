//! Screenshots of pages for people to look at.
//!
//! Below each file name the command prints what a glance at a picture may miss: elements wider
//! than the page, and messages in the console.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use dev_server::{Server, ServerOptions};

use crate::browser::Browser;
use crate::engine::{BrowserOptions, Engine};
use crate::session::Session;
use crate::site;

/// A page without a live app is photographed as it is after this time.
const LIVE_TIMEOUT: Duration = Duration::from_secs(4);

/// What to photograph.
#[derive(Clone, Debug)]
pub struct Shots {
    /// The built folder.
    pub folder: PathBuf,
    /// The folder for the screenshots.
    pub out: PathBuf,
    /// Paths of the site; none means one page of each kind.
    pub paths: Vec<String>,
    /// Widths of the viewport in CSS pixels.
    pub widths: Vec<u32>,
    /// Height of the viewport.
    pub height: u32,
    /// `light`, `dark`, or both.
    pub themes: Vec<String>,
    /// Whether forced colours are on.
    pub forced_colors: bool,
    /// Whether the page is laid out for print.
    pub print: bool,
    /// Whether scripts are off.
    pub no_script: bool,
    /// Whether to take only the first screen.
    pub first_screen: bool,
}

/// Takes the screenshots.
pub fn take(shots: &Shots) -> Result<()> {
    std::fs::create_dir_all(&shots.out).with_context(|| format!("making {}", shots.out.display()))?;
    let host = Server::start(ServerOptions::permissive(&shots.folder))?;
    let options = BrowserOptions {
        no_script: shots.no_script,
        ..BrowserOptions::default()
    };
    let browser = Browser::start(Engine::Chromium, options)?;
    let session = browser.session();
    let paths = if shots.paths.is_empty() {
        site::examples(&shots.folder)?
    } else {
        shots.paths.clone()
    };
    for path in &paths {
        for theme in &shots.themes {
            for &width in &shots.widths {
                let file = shots.out.join(file_name(path, width, theme));
                take_one(
                    shots,
                    session,
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
    session.set_viewport(width, shots.height)?;
    let forced = if shots.forced_colors { "active" } else { "none" };
    let media = if shots.print { "print" } else { "" };
    session.set_media(
        media,
        &[("prefers-color-scheme", theme), ("forced-colors", forced)],
    )?;
    // A change of the fragment alone would not reload the page.
    session.navigate("about:blank")?;
    session.navigate(url)?;
    let mut remarks = Vec::new();
    if !shots.no_script {
        session.wait_until("fonts", "document.fonts.status === 'loaded'")?;
        if session
            .wait_until_within(LIVE_TIMEOUT, "the live view", LIVE_OR_PLAIN)
            .is_err()
        {
            remarks.push("not live".to_owned());
        }
    }
    std::fs::write(file, session.screenshot(!shots.first_screen)?)
        .with_context(|| format!("writing {}", file.display()))?;
    let wide = session.execute(HORIZONTAL_OVERFLOW, &[])?;
    remarks.extend(
        wide.as_array()
            .into_iter()
            .flatten()
            .map(|one| format!("wider than the page: {}", one.as_str().unwrap_or_default())),
    );
    remarks.extend(
        session
            .console_messages()?
            .into_iter()
            .map(|line| format!("console: {line}")),
    );
    println!("{}", file.display());
    for remark in remarks {
        println!("  {remark}");
    }
    Ok(())
}

/// True once the app is live, and at once on a page that loads no script.
const LIVE_OR_PLAIN: &str = "document.querySelector('.bgr-live') || !document.querySelector('script:not([type=\"application/ld+json\"])')";

/// The outermost elements that overflow the page horizontally, or the end of a text that leaves its element.
pub const HORIZONTAL_OVERFLOW: &str = r"
const page = document.documentElement;
if (page.scrollWidth <= page.clientWidth) return [];
const wide = [...document.body.querySelectorAll('*')]
    .filter(one => one.getBoundingClientRect().right > page.clientWidth + 0.5);
const visible = wide.filter(one => !one.closest('svg'));
if (!visible.length) {
    const cut = [...document.body.querySelectorAll('*')].filter(one => !one.closest('svg') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth);
    const inner = cut.filter(one => !cut.some(other => other !== one && one.contains(other)));
    return inner.slice(0, 4).map(one => 'a text ends at ' + page.scrollWidth + ', perhaps in ' + one.localName + '.' + one.getAttribute('class'));
}
return visible
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
