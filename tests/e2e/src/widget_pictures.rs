//! Pictures of the widgets for `docs/embed.md`: one of each kind, at the height that it has in a wide column.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use dev_server::{Server, ServerOptions};

use crate::browser::Browser;
use crate::engine::{BrowserOptions, Engine};
use crate::host_page::{WIDGET_HEIGHT, number};
use crate::palette_png;
use crate::site;
use crate::test_env::IS_LIVE;

/// What to photograph.
#[derive(Clone, Debug)]
pub struct WidgetPictures {
    /// The built folder.
    pub folder: PathBuf,
    /// The folder for the pictures.
    pub out: PathBuf,
    /// Pages that are taken instead of the story's examples of their kinds.
    pub paths: Vec<String>,
    /// The width of the column in pixels.
    pub width: u32,
}

/// Takes the pictures: of the given pages, then of the story's examples of the other kinds.
pub fn take(pictures: &WidgetPictures) -> Result<()> {
    let WidgetPictures {
        folder,
        out,
        paths,
        width,
    } = pictures;
    std::fs::create_dir_all(out).with_context(|| format!("making {}", out.display()))?;
    let host = Server::start(ServerOptions::permissive(folder))?;
    let browser = Browser::start(Engine::Chromium, BrowserOptions::default())?;
    let session = browser.session();
    session.set_media("", &[("prefers-color-scheme", "light")])?;
    let mut taken = BTreeSet::new();
    let examples = site::examples(folder)?;
    for path in paths.iter().chain(&examples) {
        let kind = kind(path)?;
        if !taken.insert(kind) {
            continue;
        }
        session.set_viewport(*width, 700)?;
        session.navigate(&format!("{}embed/{path}", host.url()))?;
        session.wait_until("the live widget", IS_LIVE)?;
        let height = number(&session.execute(&format!("return {WIDGET_HEIGHT}"), &[])?)?.ceil();
        session.set_viewport(*width, height as u32)?;
        let picture = palette_png::reduce(&session.screenshot(false)?)?;
        save(&out.join(format!("{kind}.png")), &picture)?;
    }
    Ok(())
}

fn save(file: &Path, picture: &[u8]) -> Result<()> {
    std::fs::write(file, picture).with_context(|| format!("writing {}", file.display()))?;
    println!("{} ({} bytes)", file.display(), picture.len());
    Ok(())
}

/// The name of a page's kind in `docs/embed.md`.
fn kind(path: &str) -> Result<&'static str> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let kinds = [
        ("map", "map", "venue"),
        ("actors", "actors", "actor"),
        ("deal", "deal", ""),
        ("timeline", "timeline", "event"),
        ("positions", "positions", "issue"),
        ("sources", "sources", "source"),
        ("claims", "", "claim"),
    ];
    let Some(&folder) = parts.first() else {
        return Ok("overview");
    };
    let known = kinds.iter().find(|(known, ..)| *known == folder);
    let (_, all, one) = known.with_context(|| format!("/{path} is of no known kind"))?;
    let kind = if parts.len() > 1 { *one } else { *all };
    ensure!(!kind.is_empty(), "/{path} is of no known kind");
    Ok(kind)
}
