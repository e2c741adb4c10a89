//! Sandboxed frames on other sites.

use anyhow::{Context, Result, ensure};
use dev_server::{Fault, FaultKind, Server};
use tempfile::TempDir;

use crate::journeys::Journey;
use e2e::site;
use e2e::test_env::{IS_LIVE, TestEnv, serve};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("a sandboxed frame with an opaque origin becomes live", opaque),
    Journey::new("a frame without scripts shows the view", without_scripts),
    Journey::new(
        "a sandboxed frame that cannot load the app shows the view",
        refused,
    ),
    Journey::new(
        "the offline edition works as the content of a frame",
        offline_content,
    ),
];

/// A page of another site with one frame.
struct OtherSite {
    host: Server,
    _folder: TempDir,
}

impl OtherSite {
    /// Writes and serves the page.
    fn with_frame(attributes: &str) -> Result<OtherSite> {
        let folder = tempfile::tempdir()?;
        let page = format!(
            "<!doctype html><html lang=en><link rel=icon href=data:,><title>Another page</title>\
             <iframe {attributes} title=Story width=800 height=700></iframe></html>"
        );
        std::fs::write(folder.path().join("index.html"), page)?;
        Ok(OtherSite {
            host: serve(folder.path())?,
            _folder: folder,
        })
    }

    /// Opens the page and enters its frame.
    fn enter(&self, env: &TestEnv<'_>) -> Result<()> {
        let session = &env.session;
        session.navigate(&self.host.url())?;
        session.enter_frame(&session.find("iframe")?)
    }
}

fn source(env: &TestEnv<'_>) -> String {
    format!("src=\"{}\"", env.address("embed/map/riyadh/"))
}

/// Only scripts are allowed, so the origin is opaque.
pub fn opaque(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let other_site = OtherSite::with_frame(&format!("sandbox=allow-scripts {}", source(env)))?;
    other_site.enter(env)?;
    session.wait_until("the live view in the frame", IS_LIVE)?;
    session.wait_until("the region Riyadh", &region("Riyadh"))?;
    session.click(&session.find("a.bgr-widget__step[href$='istanbul/']")?)?;
    session.wait_until("the region Istanbul", &region("Istanbul"))?;
    env.assert_console_clean()
}

/// An expression that looks for a section by its name. Chromium's driver computes no roles in a frame
/// that runs in a process of its own.
fn region(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('section')].some(one => {{ \
         const by = document.getElementById(one.getAttribute('aria-labelledby')); \
         return (by ? by.textContent : one.getAttribute('aria-label') || '').trim() === '{name}' }})"
    )
}

/// Nothing is allowed: the frame shows the prerendered view.
pub fn without_scripts(env: &TestEnv<'_>) -> Result<()> {
    let other_site = OtherSite::with_frame(&format!("sandbox {}", source(env)))?;
    other_site.enter(env)?;
    let main = env.session.find("main")?;
    let text = env.session.text(&main)?;
    ensure!(text.contains("Riyadh"), "the frame shows: {text}");
    Ok(())
}

/// The site does not allow opaque origins to load its files.
pub fn refused(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new("assets/", FaultKind::NoCors)]);
    let other_site = OtherSite::with_frame(&format!("sandbox=allow-scripts {}", source(env)))?;
    other_site.enter(env)?;
    let gave_up = "document.documentElement.dataset.bgrState === 'static'";
    env.session.wait_until("the end of waiting", gave_up)?;
    env.session.wait_until("the region Riyadh", &region("Riyadh"))
}

/// A chat or a mail reader shows the file as text of its own page (`srcdoc`), with an opaque origin and no address.
pub fn offline_content(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let file = site::offline_edition(env.folder)?.context("there is no offline edition")?;
    let text = std::fs::read_to_string(env.folder.join(file))?;
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    let other_site = OtherSite::with_frame(&format!("sandbox=allow-scripts srcdoc=\"{text}\""))?;
    other_site.enter(env)?;
    session.wait_until("the live view in the frame", IS_LIVE)?;
    session.click(&session.find("nav a[href='#/map']")?)?;
    session.wait_until(
        "the map",
        "document.querySelector('nav [aria-current]').textContent === 'Map'",
    )?;
    session.click(&session.find("ul a[href='#/map/istanbul'], ol a[href='#/map/istanbul']")?)?;
    session.wait_until("the region Istanbul", &region("Istanbul"))?;
    // A link to a part of the view must not load the host's page into the frame.
    session.execute("document.querySelector('a[href=\"#bgr-main\"]').click()", &[])?;
    session.wait_until("the region Istanbul", &region("Istanbul"))?;
    session.click(&session.find("button[data-action=share]")?)?;
    session.wait_until("the dialog", "document.querySelector('dialog[open]')")?;
    env.assert_console_clean()
}
