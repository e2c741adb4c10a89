//! What a journey walks on: a host that serves the built site, and a browser.

use std::path::Path;

use anyhow::{Result, ensure};
use dev_server::{Fault, Server, ServerOptions};

use crate::engine::{Engine, Oddities};
use crate::session::Session;

/// True once the live app has taken the prerendered view's place.
pub const LIVE: &str = "document.documentElement.classList.contains('bgr-live')";

/// A freshly served site and a freshly opened browser.
pub struct Ground<'a> {
    /// The browser window.
    pub session: Session,
    /// The host of the site.
    pub host: Server,
    /// The folder of the site.
    pub folder: &'a Path,
}

impl Ground<'_> {
    /// Serves the folder and opens the browser.
    pub fn lay(folder: &Path, engine: Engine, oddities: Oddities) -> Result<Ground<'_>> {
        let host = serve(folder)?;
        let session = Session::open_odd(engine, oddities)?;
        Ok(Ground {
            session,
            host,
            folder,
        })
    }

    /// The absolute address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        self.host.url() + path
    }

    /// Opens a path of the site.
    pub fn open(&self, path: &str) -> Result<()> {
        self.session.goto(&self.address(path))
    }

    /// Opens a path of the site and waits until it is live.
    pub fn open_live(&self, path: &str) -> Result<()> {
        self.open(path)?;
        self.session.until(&format!("the live view of /{path}"), LIVE)
    }

    /// What goes wrong from now on.
    pub fn break_files(&self, faults: &[Fault]) {
        self.host.set_faults(faults.to_vec());
    }

    /// Waits until the address bar shows this path of the site (with query and fragment).
    pub fn until_at(&self, path: &str) -> Result<()> {
        let wanted = self.address(path);
        self.session.until(
            &format!("the address /{path}"),
            &format!("location.href === {}", serde_json::Value::from(wanted)),
        )
    }

    /// Says what the console complained about (Chromium only).
    pub fn quiet_console(&self) -> Result<()> {
        let said = self.session.console()?;
        ensure!(said.is_empty(), "the console says: {}", said.join(" | "));
        Ok(())
    }
}

/// Serves a folder on a port of its own.
pub fn serve(folder: &Path) -> Result<Server> {
    Ok(Server::start(ServerOptions {
        folder: folder.to_path_buf(),
        port: 0,
        faults: Vec::new(),
    })?)
}
