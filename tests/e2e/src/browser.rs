//! Running browsers, and the pool from which tests borrow them.
//!
//! Starting a browser takes longer than most tests, so a browser is started once for each set of
//! options and worker, and reused. A test gets a new tab; the tabs before it are closed, and in
//! Chromium cookies and the cache are cleared. Emulation (viewport, media features, throttling)
//! and added scripts belong to the tab and go with it. Every test serves the site on a port of its
//! own, so storage is separate too. A browser that served a failing test is not used again.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tempfile::TempDir;

use crate::driver::Driver;
use crate::engine::{BrowserOptions, Engine};
use crate::fonts;
use crate::session::Session;

/// How many idle browsers are kept. More would cost memory on small machines.
const MAX_IDLE: usize = 4;

static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());
static STARTED: AtomicUsize = AtomicUsize::new(0);

/// A running browser with a new, empty profile. It ends when it is dropped.
pub struct Browser {
    engine: Engine,
    options: BrowserOptions,
    session: Session,
    // Fields drop in this order: first the browser ends, then its files are removed.
    _driver: Driver,
    _folder: TempDir,
}

impl Browser {
    /// Starts a browser that no other test uses.
    pub fn start(engine: Engine, options: BrowserOptions) -> Result<Browser> {
        let folder = tempfile::Builder::new().prefix("browser-").tempdir()?;
        let fonts = match engine {
            Engine::Chromium | Engine::Firefox => fonts::write_config(options.fonts, folder.path())?,
            // With our font files WebKitGTK does not scroll to a text field that gets the focus.
            Engine::WebKit => None,
        };
        let driver = Driver::start(engine, fonts.as_deref())?;
        let answer = driver
            .client
            .post("/session", &engine.capabilities(folder.path(), options))
            .with_context(|| format!("opening {}", engine.name()))?;
        let id = answer["sessionId"]
            .as_str()
            .context("the driver returned no session")?;
        STARTED.fetch_add(1, Ordering::Relaxed);
        Ok(Browser {
            engine,
            options,
            session: Session::new(engine, driver.client.to_session(id)),
            _driver: driver,
            _folder: folder,
        })
    }

    /// Takes an idle browser of this kind from the pool, or starts one.
    pub fn take(engine: Engine, options: BrowserOptions) -> Result<Browser> {
        loop {
            let position = |idle: &Vec<Browser>| {
                idle.iter()
                    .position(|browser| browser.engine == engine && browser.options == options)
            };
            let found = {
                let mut idle = lock();
                position(&idle).map(|index| idle.remove(index))
            };
            match found {
                // A browser may crash while it is idle.
                Some(browser) if browser.session.execute("return 1", &[]).is_ok() => return Ok(browser),
                Some(_) => {}
                None => return Browser::start(engine, options),
            }
        }
    }

    /// Cleans the browser up and puts it back into the pool. One that cannot be cleaned up ends.
    pub fn give_back(self) {
        if self.reset().is_err() {
            return;
        }
        let surplus = {
            let mut idle = lock();
            idle.push(self);
            (idle.len() > MAX_IDLE).then(|| idle.remove(0))
        };
        drop(surplus);
    }

    /// The window under test.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Opens a new tab, closes all others, and removes what tabs share.
    fn reset(&self) -> Result<()> {
        let client = self.session.client();
        ensure!(
            client.get("/alert/text").is_err(),
            "a dialog of the page is still open"
        );
        // Releases keys and buttons that a test left pressed.
        client.delete("/actions")?;
        let old = client.get("/window/handles")?;
        let new = client.post("/window/new", &json!({ "type": "tab" }))?["handle"].take();
        for handle in old.as_array().into_iter().flatten() {
            client.post("/window", &json!({ "handle": handle }))?;
            client.delete("/window")?;
        }
        client.post("/window", &json!({ "handle": new }))?;
        if self.engine == Engine::Chromium {
            self.session.cdp("Page.bringToFront", json!({}))?;
            self.session.cdp("Network.clearBrowserCookies", json!({}))?;
            self.session.cdp("Network.clearBrowserCache", json!({}))?;
            // Messages of the old tab are still in the log.
            self.session.console_messages()?;
        }
        let state = self
            .session
            .execute("return [document.visibilityState, history.length]", &[])?;
        ensure!(
            state[0] == "visible" && state[1].as_u64() <= Some(1),
            "the new tab is {state}"
        );
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver's process group is ended afterwards, whatever this returns.
        let _ = self.session.client().delete("");
    }
}

/// Ends every idle browser. Statics are not dropped when a program ends.
pub fn end_idle() {
    let idle = std::mem::take(&mut *lock());
    drop(idle);
}

/// How many browsers this program has started.
pub fn started() -> usize {
    STARTED.load(Ordering::Relaxed)
}

fn lock() -> MutexGuard<'static, Vec<Browser>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
