//! The site where the document is not its own master: frames of other hosts.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind, Server};
use tempfile::TempDir;

use crate::ground::{Ground, LIVE, serve};

/// A page of another host with one frame.
struct Stranger {
    host: Server,
    _folder: TempDir,
}

impl Stranger {
    /// Writes and serves the page.
    fn with_frame(attributes: &str) -> Result<Stranger> {
        let folder = tempfile::tempdir()?;
        let page = format!(
            "<!doctype html><html lang=en><link rel=icon href=data:,><title>Somebody else's page</title>\
             <iframe {attributes} title=Story width=800 height=700></iframe></html>"
        );
        std::fs::write(folder.path().join("index.html"), page)?;
        Ok(Stranger {
            host: serve(folder.path())?,
            _folder: folder,
        })
    }

    /// Opens the page and goes into its frame.
    fn enter(&self, ground: &Ground<'_>) -> Result<()> {
        let session = &ground.session;
        session.goto(&self.host.url())?;
        session.enter(&session.find("iframe")?)
    }
}

fn source(ground: &Ground<'_>) -> String {
    format!("src=\"{}\"", ground.address("embed/map/riyadh/"))
}

/// Scripts and nothing else are allowed: an opaque origin.
pub fn opaque(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    let stranger = Stranger::with_frame(&format!("sandbox=allow-scripts {}", source(ground)))?;
    stranger.enter(ground)?;
    session.until("the live view in the frame", LIVE)?;
    session.until("the region Riyadh", &region("Riyadh"))?;
    session.click(&session.find("ul a[href$='istanbul/'], ol a[href$='istanbul/']")?)?;
    session.until("the region Istanbul", &region("Istanbul"))?;
    ground.quiet_console()
}

/// Asks the document for a section of this name. Chromium's driver answers for no computed
/// role inside a frame that runs in a process of its own, so the markup is asked here.
fn region(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('section')].some(one => {{ \
         const by = document.getElementById(one.getAttribute('aria-labelledby')); \
         return (by ? by.textContent : one.getAttribute('aria-label') || '').trim() === '{name}' }})"
    )
}

/// Nothing is allowed: the prerendered view.
pub fn without_scripts(ground: &Ground<'_>) -> Result<()> {
    let stranger = Stranger::with_frame(&format!("sandbox {}", source(ground)))?;
    stranger.enter(ground)?;
    let main = ground.session.find("main")?;
    let text = ground.session.text(&main)?;
    ensure!(text.contains("Riyadh"), "the frame shows: {text}");
    Ok(())
}

/// The host does not allow opaque origins to load its files.
pub fn refused(ground: &Ground<'_>) -> Result<()> {
    ground.break_files(&[Fault::new("assets/", FaultKind::NoCors)]);
    let stranger = Stranger::with_frame(&format!("sandbox=allow-scripts {}", source(ground)))?;
    stranger.enter(ground)?;
    let gave_up = "document.documentElement.dataset.bgrState === 'static'";
    ground.session.until("the end of waiting", gave_up)?;
    ground.session.until("the region Riyadh", &region("Riyadh"))
}
