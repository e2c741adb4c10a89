//! What a browser test runs in: a host that serves the built site, and a browser window.

use std::path::Path;

use anyhow::{Result, ensure};
use dev_server::{Fault, Server, ServerOptions};

use crate::browser::Browser;
use crate::engine::{BrowserOptions, Engine};
use crate::session::Session;

/// True once the app answers. It takes over the prerendered view when something is about to change.
pub const IS_LIVE: &str = "document.documentElement.classList.contains('bgr-live')";

/// True unless the engine is loading its second file.
pub const IS_COMPLETE: &str = "((page) => !page.bgrPart || page.bgrFault || page.bgrMode === 'embed')(document.documentElement.dataset)";

/// Lets the app take over the prerendered view, and waits until it has done so. It renders in microtasks.
pub const TAKE_OVER: &str = r"
document.getElementById('bgr').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
setTimeout(done, 0);
";

/// A site on a port of its own, and a new tab.
pub struct TestEnv<'a> {
    /// The browser window.
    pub session: Session,
    /// The host of the site.
    pub host: Server,
    /// The folder of the site.
    pub folder: &'a Path,
    /// None where another environment holds the browser.
    browser: Option<Browser>,
}

impl<'a> TestEnv<'a> {
    /// Serves the folder and borrows a browser from the pool.
    pub fn start(folder: &'a Path, engine: Engine, options: BrowserOptions) -> Result<TestEnv<'a>> {
        TestEnv::with_browser(folder, Browser::take(engine, options)?)
    }

    /// Serves the folder and starts a browser for this test alone.
    pub fn start_own_browser(
        folder: &'a Path,
        engine: Engine,
        options: BrowserOptions,
    ) -> Result<TestEnv<'a>> {
        TestEnv::with_browser(folder, Browser::start(engine, options)?)
    }

    fn with_browser(folder: &'a Path, browser: Browser) -> Result<TestEnv<'a>> {
        Ok(TestEnv {
            session: browser.session().clone(),
            host: serve(folder)?,
            folder,
            browser: Some(browser),
        })
    }

    /// Serves the folder once more, on another port, for the same window: nothing is in the cache yet.
    pub fn with_new_host(&self) -> Result<TestEnv<'a>> {
        Ok(TestEnv {
            session: self.session.clone(),
            host: serve(self.folder)?,
            folder: self.folder,
            browser: None,
        })
    }

    /// Returns the browser to the pool after a test that passed.
    pub fn finish(self) {
        if let Some(browser) = self.browser {
            browser.give_back();
        }
    }

    /// The absolute address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        self.host.url() + path
    }

    /// Opens a path of the site.
    pub fn open(&self, path: &str) -> Result<()> {
        self.session.navigate(&self.address(path))
    }

    /// Opens a path of the site and waits until it is live, the engine is complete, or cannot be, and the app has taken over the
    /// prerendered view, as it does when a pointer comes.
    pub fn open_live(&self, path: &str) -> Result<()> {
        self.open_untouched(path)?;
        self.session.execute_async(TAKE_OVER, &[])?;
        Ok(())
    }

    /// Opens a path of the site and waits until it is live and the engine is complete, or cannot be.
    pub fn open_untouched(&self, path: &str) -> Result<()> {
        self.open(path)?;
        self.session
            .wait_until(&format!("the live view of /{path}"), IS_LIVE)?;
        self.session
            .wait_until(&format!("the whole engine in /{path}"), IS_COMPLETE)
    }

    /// Opens an empty page of another site, without our styles and our policy, which WebKit keeps for `about:blank`. The
    /// page is there as long as what is returned.
    pub fn open_plain_page(&self) -> Result<(tempfile::TempDir, Server)> {
        let folder = tempfile::tempdir()?;
        std::fs::write(
            folder.path().join("index.html"),
            "<!doctype html><title>Plain</title>",
        )?;
        let host = serve(folder.path())?;
        self.session.navigate(&host.url())?;
        Ok((folder, host))
    }

    /// Replaces the faults of the host from now on.
    pub fn set_faults(&self, faults: &[Fault]) {
        self.host.set_faults(faults.to_vec());
    }

    /// Waits until the address bar shows this path of the site (with query and fragment).
    pub fn wait_for_address(&self, path: &str) -> Result<()> {
        let wanted = self.address(path);
        self.session.wait_until(
            &format!("the address /{path}"),
            &format!("location.href === {}", serde_json::Value::from(wanted)),
        )
    }

    /// Fails if the console holds errors or warnings (Chromium only).
    pub fn assert_console_clean(&self) -> Result<()> {
        let messages = self.session.console_messages()?;
        ensure!(
            messages.is_empty(),
            "the console has messages: {}",
            messages.join(" | ")
        );
        Ok(())
    }
}

/// Serves a folder on a free port.
pub fn serve(folder: &Path) -> Result<Server> {
    Ok(Server::start(ServerOptions::permissive(folder))?)
}
