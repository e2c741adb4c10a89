//! A newsroom's own site: host pages on another origin than the story, made for one journey.
//!
//! The pages write down what their window hears, so that a journey can look at it afterwards.
//! What the embeds should do is the journeys' business.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use dev_server::Server;
use tempfile::TempDir;

use crate::ground::{Ground, serve};
use crate::session::{Element, PATIENCE, Session, wait};

/// Notes every message and every event of the element with its time; runs before all else.
const NOTES: &str = "<script>
window.heard = []; window.told = []; window.faults = [];
addEventListener('message', (event) => heard.push({ time: performance.now(), origin: event.origin, data: event.data }), true);
addEventListener('error', (event) => faults.push(event.message));
for (const type of ['backgrounder:ready', 'backgrounder:view'])
  document.addEventListener(type, (event) => told.push([event.target.id, type, event.detail.path]));
</script>";

/// The host pages.
pub struct Newsroom {
    host: Server,
    folder: TempDir,
}

impl Newsroom {
    /// An empty site with the scripts that other newsrooms use.
    pub fn open() -> Result<Newsroom> {
        let folder = tempfile::Builder::new().prefix("newsroom-").tempdir()?;
        std::fs::write(
            folder.path().join("pym.js"),
            include_str!("../hosts/pym.v1.min.js"),
        )?;
        std::fs::write(
            folder.path().join("resizer.js"),
            include_str!("../hosts/iframeResizer.min.js"),
        )?;
        let host = serve(folder.path())?;
        Ok(Newsroom { host, folder })
    }

    /// Writes a page and shows it. `head` comes before, `body` after the notes.
    pub fn show(&self, session: &Session, head: &str, body: &str) -> Result<()> {
        self.print("page.html", &format!("{NOTES}{head}"), body)?;
        session.goto(&format!("{}page.html", self.host.url()))
    }

    /// Writes a page that runs under a policy and shows it. Such a page holds no notes.
    pub fn show_strict(&self, session: &Session, policy: &str, body: &str) -> Result<()> {
        let rule = format!("/strict.html\n  Content-Security-Policy: {policy}\n");
        std::fs::write(self.folder.path().join("_headers"), rule)?;
        self.print("strict.html", "", body)?;
        session.goto(&format!("{}strict.html", self.host.url()))
    }

    fn print(&self, name: &str, head: &str, body: &str) -> Result<()> {
        let page = format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>News</title>\
             <link rel=\"icon\" href=\"data:,\">{head}</head>\n<body>{body}</body></html>\n"
        );
        std::fs::write(self.folder.path().join(name), page).with_context(|| format!("writing {name}"))
    }
}

/// The script tag of the story's site.
pub fn script(ground: &Ground<'_>) -> String {
    format!("<script async src=\"{}\"></script>", ground.address("embed.js"))
}

/// An element for a path of the story's site, with a link inside.
pub fn element(ground: &Ground<'_>, id: &str, path: &str, attributes: &str) -> String {
    let address = ground.address(path);
    format!(
        "<backgrounder-embed id=\"{id}\" src=\"{address}\" {attributes}><a href=\"{address}\">The background</a></backgrounder-embed>"
    )
}

/// The expression for the frame inside an element.
pub fn frame_of(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot.querySelector('iframe')")
}

/// Waits until the frame inside an element is shown, and as high as what it shows.
pub fn until_right(session: &Session, id: &str) -> Result<f64> {
    let frame = frame_of(id);
    session.until(
        &format!("the frame of #{id}"),
        &format!(
            "document.getElementById('{id}').shadowRoot && getComputedStyle({frame}).visibility === 'visible'"
        ),
    )?;
    until_high(session, &frame)
}

/// Waits until a frame is as high as what it shows; gives the height.
pub fn until_high(session: &Session, frame: &str) -> Result<f64> {
    let outcome = wait(PATIENCE, || {
        let attempt = || -> Result<(f64, f64)> {
            let outside =
                number(&session.run(&format!("return {frame}.getBoundingClientRect().height"), &[])?)?;
            Ok((
                outside,
                inside(session, frame, WIDGET_HEIGHT).and_then(|height| number(&height))?,
            ))
        };
        match attempt() {
            // A pixel and a half: the frame tells whole pixels, and borders of a frame are the host's.
            Ok((outside, within)) if (outside - within.ceil()).abs() < 1.5 => Ok(outside),
            Ok((outside, within)) => Err(format!("the frame is {outside} high, its view {within}")),
            Err(error) => Err(format!("{error:#}")),
        }
    });
    outcome.map_err(|reason| anyhow::anyhow!("waited for the right height of {frame}: {reason}"))
}

/// How high the view inside a frame is.
pub const WIDGET_HEIGHT: &str = "document.getElementById('bgr').getBoundingClientRect().height";

/// Evaluates an expression inside a frame.
pub fn inside(session: &Session, frame: &str, expression: &str) -> Result<Value> {
    let found = session.run(&format!("return [{frame}]"), &[])?;
    let Some(element) = Element::all_in(&found).into_iter().next() else {
        bail!("there is no frame {frame}");
    };
    session.enter(&element)?;
    let value = session.run(&format!("return {expression}"), &[]);
    session.leave_frames()?;
    value
}

/// Waits until an expression is true inside a frame.
pub fn until_inside(session: &Session, frame: &str, expression: &str) -> Result<()> {
    let outcome = wait(PATIENCE, || match inside(session, frame, expression) {
        Ok(value) if value == true => Ok(()),
        Ok(value) => Err(format!("it was {value}")),
        Err(error) => Err(format!("{error:#}")),
    });
    outcome.map_err(|reason| anyhow::anyhow!("waited for {expression} inside {frame}: {reason}"))
}

/// A number out of a script's answer.
pub fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("{value} is not a number"))
}

/// Fails where the host page met an error.
pub fn unharmed(session: &Session) -> Result<()> {
    let faults = session.run("return window.faults || []", &[])?;
    ensure!(
        faults == Value::Array(Vec::new()),
        "the host page met errors: {faults}"
    );
    Ok(())
}
