//! The site where the document is not its own master: frames of other hosts, and the disk.

use anyhow::{Context, Result, ensure};
use static_host::{Fault, Harm, Host};
use tempfile::TempDir;

use crate::ground::{Ground, LIVE, serve};
use crate::roles::Name;
use crate::site;

/// A page of another host with one frame.
struct Stranger {
    host: Host,
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
    ground.break_files(&[Fault::new("assets/", Harm::NoCors)]);
    let stranger = Stranger::with_frame(&format!("sandbox=allow-scripts {}", source(ground)))?;
    stranger.enter(ground)?;
    let gave_up = "document.documentElement.dataset.bgrState === 'static'";
    ground.session.until("the end of waiting", gave_up)?;
    ground.session.until("the region Riyadh", &region("Riyadh"))
}

/// One file, opened from disk, with its own addresses.
pub fn offline(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    let story = site::offline_edition(ground.folder)?.context("there is no offline edition")?;
    // A folder of its own shows that nothing beside the file is needed.
    let alone = tempfile::tempdir()?;
    let file = alone.path().join(&story);
    std::fs::copy(ground.folder.join(&story), &file)?;
    let address = format!("file://{}", file.display());
    session.goto(&address)?;
    session.until("the live view from disk", LIVE)?;
    session.goto("about:blank")?;
    session.goto(&format!("{address}#/map/"))?;
    session.until("the live view from disk", LIVE)?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Riyadh"))?)?;
    session.named("region", Name::Is("Riyadh"))?;
    session.until("the fragment", "location.hash.startsWith('#/map/riyadh')")?;
    session.back()?;
    session.until("the fragment of before", "!location.hash.includes('riyadh')")?;
    session.reload()?;
    session.until("the live view after a reload", LIVE)?;
    ground.quiet_console()
}
