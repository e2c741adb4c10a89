//! Host pages: pages of another origin that embed the story, made for one test.
//!
//! They record the messages and events that their window receives, so that a test can check them
//! afterwards.

use anyhow::{Context, Result, bail, ensure};
use dev_server::Server;
use serde_json::Value;
use tempfile::TempDir;

use crate::session::{Element, Session, TIMEOUT, wait};
use crate::test_env::{TestEnv, serve};

/// Records every message with its time, every event of the element, and every error. Runs first.
const RECORDER: &str = "<script>
window.messages = []; window.embedEvents = []; window.pageErrors = [];
addEventListener('message', (event) => messages.push({ time: performance.now(), origin: event.origin, data: event.data }), true);
addEventListener('error', (event) => pageErrors.push(event.message));
for (const type of ['backgrounder:ready', 'backgrounder:view'])
  document.addEventListener(type, (event) => embedEvents.push([event.target.id, type, event.detail.path]));
</script>";

/// A site with one host page.
pub struct HostPage {
    host: Server,
    folder: TempDir,
}

impl HostPage {
    /// Serves an empty site that has the embed scripts newsrooms use.
    pub fn start() -> Result<HostPage> {
        let folder = tempfile::Builder::new().prefix("host-page-").tempdir()?;
        std::fs::write(
            folder.path().join("pym.js"),
            include_str!("../hosts/pym.v1.min.js"),
        )?;
        std::fs::write(
            folder.path().join("resizer.js"),
            include_str!("../hosts/iframeResizer.min.js"),
        )?;
        let host = serve(folder.path())?;
        Ok(HostPage { host, folder })
    }

    /// The address of a page that stands for a widget: it sends the height in its query, `?at=HEIGHT`, again whenever it is
    /// asked, and nothing else.
    pub fn stub(&self) -> Result<String> {
        let folder = self.folder.path().join("embed/map/riyadh");
        std::fs::create_dir_all(&folder)?;
        let page = "<!doctype html><html lang=\"en\"><title>A stub</title><script>
            const height = Number(new URLSearchParams(location.search).get('at'));
            const id = new URLSearchParams(location.hash.slice(1)).get('id');
            const say = () => parent.postMessage({ type: 'backgrounder:height', version: 1, id, height }, '*');
            addEventListener('message', say); say();</script></html>";
        std::fs::write(folder.join("index.html"), page)?;
        Ok(format!("{}map/riyadh/", self.host.url()))
    }

    /// The address of a page of this host with some content.
    pub fn page(&self, name: &str, body: &str) -> Result<String> {
        self.write(name, "", body)?;
        Ok(format!("{}{name}", self.host.url()))
    }

    /// Writes a page and opens it.
    pub fn show(&self, session: &Session, head: &str, body: &str) -> Result<()> {
        self.write("page.html", &format!("{RECORDER}{head}"), body)?;
        session.navigate(&format!("{}page.html", self.host.url()))
    }

    /// Writes a page with a security policy and opens it. Such a page records nothing.
    pub fn show_with_policy(&self, session: &Session, policy: &str, body: &str) -> Result<()> {
        let rule = format!("/strict.html\n  Content-Security-Policy: {policy}\n");
        std::fs::write(self.folder.path().join("_headers"), rule)?;
        self.write("strict.html", "", body)?;
        session.navigate(&format!("{}strict.html", self.host.url()))
    }

    fn write(&self, name: &str, head: &str, body: &str) -> Result<()> {
        let page = format!(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>News</title>\
             <link rel=\"icon\" href=\"data:,\">{head}</head>\n<body>{body}</body></html>\n"
        );
        std::fs::write(self.folder.path().join(name), page).with_context(|| format!("writing {name}"))
    }
}

/// The tag that loads the story's embed script.
pub fn script(env: &TestEnv<'_>) -> String {
    format!("<script async src=\"{}\"></script>", env.address("embed.js"))
}

/// An embed element for a path of the story's site, with a link inside.
pub fn element(env: &TestEnv<'_>, id: &str, path: &str, attributes: &str) -> String {
    let address = env.address(path);
    format!(
        "<backgrounder-embed id=\"{id}\" src=\"{address}\" {attributes}><a href=\"{address}\">The background</a></backgrounder-embed>"
    )
}

/// An expression for the frame inside an element.
pub fn frame_of(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot.querySelector('iframe')")
}

/// Waits until the frame inside an element is visible and as high as its content.
pub fn wait_for_height(session: &Session, id: &str) -> Result<f64> {
    let frame = frame_of(id);
    session.wait_until(
        &format!("the frame of #{id}"),
        &format!(
            "document.getElementById('{id}').shadowRoot && getComputedStyle({frame}).visibility === 'visible'"
        ),
    )?;
    wait_for_frame_height(session, &frame)
}

/// Waits until a frame is as high as its content; returns the height.
pub fn wait_for_frame_height(session: &Session, frame: &str) -> Result<f64> {
    let outcome = wait(TIMEOUT, || {
        let attempt = || -> Result<(f64, f64)> {
            let outside =
                number(&session.execute(&format!("return {frame}.getBoundingClientRect().height"), &[])?)?;
            Ok((
                outside,
                evaluate_inside(session, frame, WIDGET_HEIGHT).and_then(|height| number(&height))?,
            ))
        };
        match attempt() {
            // A pixel and a half: the frame sends whole pixels, and its borders belong to the host page.
            Ok((outside, within)) if (outside - within.ceil()).abs() < 1.5 => Ok(outside),
            Ok((outside, within)) => Err(format!("the frame is {outside} high, its view {within}")),
            Err(error) => Err(format!("{error:#}")),
        }
    });
    outcome.map_err(|reason| anyhow::anyhow!("waited for the height of {frame}: {reason}"))
}

/// Inside a frame of the element: the id that the element knows it by.
pub const ID_INSIDE: &str = "new URLSearchParams(location.hash.slice(1)).get('id')";

/// The height of the view inside a frame.
pub const WIDGET_HEIGHT: &str = "document.getElementById('bgr').getBoundingClientRect().height";

/// Evaluates an expression inside a frame.
pub fn evaluate_inside(session: &Session, frame: &str, expression: &str) -> Result<Value> {
    let found = session.execute(&format!("return [{frame}]"), &[])?;
    let Some(element) = Element::all_in(&found).into_iter().next() else {
        bail!("there is no frame {frame}");
    };
    session.enter_frame(&element)?;
    let value = session.execute(&format!("return {expression}"), &[]);
    session.leave_frames()?;
    value
}

/// Waits until an expression is true inside a frame.
pub fn wait_until_inside(session: &Session, frame: &str, expression: &str) -> Result<()> {
    let outcome = wait(TIMEOUT, || match evaluate_inside(session, frame, expression) {
        Ok(value) if value == true => Ok(()),
        Ok(value) => Err(format!("it was {value}")),
        Err(error) => Err(format!("{error:#}")),
    });
    outcome.map_err(|reason| anyhow::anyhow!("waited for {expression} inside {frame}: {reason}"))
}

/// A number in a script's answer.
pub fn number(value: &Value) -> Result<f64> {
    value.as_f64().with_context(|| format!("{value} is not a number"))
}

/// Fails if there was an error on the host page.
pub fn assert_no_page_errors(session: &Session) -> Result<()> {
    let errors = session.execute("return window.pageErrors || []", &[])?;
    ensure!(
        errors == Value::Array(Vec::new()),
        "the host page has errors: {errors}"
    );
    Ok(())
}
