//! One browser window with a new empty profile, and what a reader does in it.
//!
//! Every wait is for a condition with a deadline: there is no sleeping for luck. What a
//! command could not do is an error that names what was looked for.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::driver::Driver;
use crate::engine::{Engine, Oddities};
use crate::webdriver::Wire;

/// How long a condition may take to come true on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How often a condition is looked at.
const STEP: Duration = Duration::from_millis(25);
/// The key under which the WebDriver standard writes an element's reference.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser window.
pub struct Session {
    /// Which browser it is.
    pub engine: Engine,
    wire: Wire,
    // Fields drop in this order: first the browser ends, then its profile goes.
    _driver: Driver,
    _profile: TempDir,
}

/// An element of the page, as long as the page keeps it.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Element {
    /// The element as an argument of a script.
    pub fn argument(&self) -> Value {
        json!({ ELEMENT_KEY: self.0 })
    }

    /// The elements in the answer of a script or a search.
    pub(crate) fn all_in(answer: &Value) -> Vec<Element> {
        let list = answer.as_array().into_iter().flatten();
        list.filter_map(|one| one[ELEMENT_KEY].as_str())
            .map(|reference| Element(reference.to_owned()))
            .collect()
    }
}

/// The middle of the first part of an element that belongs to the element there. Each part is
/// scrolled to by itself: Firefox takes the box of a link in a drawing for the whole drawing.
const HIT: &str = r"
const [whole] = arguments;
for (const part of [...whole.querySelectorAll('*'), whole]) {
    part.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = part.getBoundingClientRect();
    const at = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    if (box.width > 0 && whole.contains(document.elementFromPoint(...at))) return at;
}
return null;
";

impl Session {
    /// Opens a browser as most readers have it.
    pub fn open(engine: Engine) -> Result<Session> {
        Session::open_odd(engine, Oddities::default())
    }

    /// Opens a browser with something switched off.
    pub fn open_odd(engine: Engine, oddities: Oddities) -> Result<Session> {
        let profile = tempfile::Builder::new().prefix("profile-").tempdir()?;
        let driver = Driver::start(engine)?;
        let answer = driver
            .wire
            .post("/session", &engine.capabilities(profile.path(), oddities))
            .with_context(|| format!("opening {}", engine.name()))?;
        let id = answer["sessionId"]
            .as_str()
            .context("the driver gave no session")?;
        let wire = driver.wire.to_session(id);
        Ok(Session {
            engine,
            wire,
            _driver: driver,
            _profile: profile,
        })
    }

    /// Opens an address and waits until it has loaded.
    pub fn goto(&self, url: &str) -> Result<()> {
        self.wire
            .post("/url", &json!({ "url": url }))
            .with_context(|| format!("opening {url}"))?;
        Ok(())
    }

    /// The address that is shown.
    pub fn url(&self) -> Result<String> {
        Ok(self.wire.get("/url")?.as_str().unwrap_or_default().to_owned())
    }

    /// The title of the document.
    pub fn title(&self) -> Result<String> {
        Ok(self.wire.get("/title")?.as_str().unwrap_or_default().to_owned())
    }

    /// The reader's Back button.
    pub fn back(&self) -> Result<()> {
        self.wire.post("/back", &json!({}))?;
        Ok(())
    }

    /// The reader's Forward button.
    pub fn forward(&self) -> Result<()> {
        self.wire.post("/forward", &json!({}))?;
        Ok(())
    }

    /// The reader's Reload button.
    pub fn reload(&self) -> Result<()> {
        self.wire.post("/refresh", &json!({}))?;
        Ok(())
    }

    /// Runs a script that returns something.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self
            .wire
            .post("/execute/sync", &json!({ "script": script, "args": arguments }))?)
    }

    /// Runs a script that calls the function `done` when it has something to return.
    pub fn run_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        Ok(self
            .wire
            .post("/execute/async", &json!({ "script": script, "args": arguments }))?)
    }

    /// Goes into a frame of the page: everything that follows happens inside.
    pub fn enter(&self, frame: &Element) -> Result<()> {
        self.wire.post("/frame", &json!({ "id": frame.argument() }))?;
        Ok(())
    }

    /// Goes back out of all frames.
    pub fn leave_frames(&self) -> Result<()> {
        self.wire.post("/frame", &json!({ "id": null }))?;
        Ok(())
    }

    /// Waits until an expression of the page is true.
    pub fn until(&self, what: &str, expression: &str) -> Result<()> {
        self.until_within(PATIENCE, what, expression)
    }

    /// Waits until an expression of the page is true, but no longer than this.
    pub fn until_within(&self, patience: Duration, what: &str, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        let last = wait(patience, || match self.run(&script, &[]) {
            Ok(value) if value == true => Ok(()),
            Ok(_) => Err("it stayed false".to_owned()),
            Err(error) => Err(format!("{error:#}")),
        });
        last.map_err(|reason| anyhow::anyhow!("waited for {what}: {reason}"))
    }

    /// All elements of a selector, in the order of the document.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element>> {
        let found = self
            .wire
            .post("/elements", &json!({ "using": "css selector", "value": css }))?;
        Ok(Element::all_in(&found))
    }

    /// The first element of a selector; waits until there is one.
    pub fn find(&self, css: &str) -> Result<Element> {
        wait(PATIENCE, || {
            let found = self.find_all(css).map_err(|error| format!("{error:#}"))?;
            found.into_iter().next().ok_or_else(|| "nothing there".to_owned())
        })
        .map_err(|reason| anyhow::anyhow!("looked for `{css}`: {reason}"))
    }

    /// A click as a reader's mouse makes it.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.wire
            .post(&format!("/element/{}/click", element.0), &json!({}))?;
        Ok(())
    }

    /// A click on the part of an element that can be hit: the middle of a drawing may be empty.
    pub fn click_where_it_shows(&self, element: &Element) -> Result<()> {
        let at = self.run(HIT, &[element.argument()])?;
        let (Some(x), Some(y)) = (at[0].as_i64(), at[1].as_i64()) else {
            bail!("no part of it can be hit");
        };
        let steps = json!([
            { "type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport" },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        self.wire.post(
            "/actions",
            &json!({ "actions": [{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps }] }),
        )?;
        Ok(())
    }

    /// Types into an element.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.wire
            .post(&format!("/element/{}/value", element.0), &json!({ "text": text }))?;
        Ok(())
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) -> Result<()> {
        let mut steps = Vec::new();
        for key in keys {
            steps.push(json!({ "type": "keyDown", "value": key.to_string() }));
            steps.push(json!({ "type": "keyUp", "value": key.to_string() }));
        }
        self.act(json!([{ "type": "key", "id": "keys", "actions": steps }]))
    }

    /// Carries out the standard's actions of some input devices side by side.
    pub(crate) fn act(&self, devices: Value) -> Result<()> {
        self.wire.post("/actions", &json!({ "actions": devices }))?;
        Ok(())
    }

    /// The text of an element as it is shown.
    pub fn text(&self, element: &Element) -> Result<String> {
        let text = self.wire.get(&format!("/element/{}/text", element.0))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The accessible name, as the browser tells it to reading tools.
    pub fn name(&self, element: &Element) -> Result<String> {
        let name = self.wire.get(&format!("/element/{}/computedlabel", element.0))?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// The role, as the browser tells it to reading tools.
    pub fn role(&self, element: &Element) -> Result<String> {
        let role = self.wire.get(&format!("/element/{}/computedrole", element.0))?;
        Ok(role.as_str().unwrap_or_default().to_owned())
    }

    /// The accessible name of what has the focus.
    pub fn focused(&self) -> Result<String> {
        let active = self.wire.get("/element/active")?;
        match active[ELEMENT_KEY].as_str() {
            Some(reference) => self.name(&Element(reference.to_owned())),
            None => Ok(String::new()),
        }
    }

    /// What the console said since the last call, errors and warnings, Chromium only.
    pub fn console(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let log = self.wire.post("/se/log", &json!({ "type": "browser" }))?;
        Ok(log
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")))
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// A command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            bail!("{command} is for Chromium only");
        }
        self.wire
            .post(
                "/goog/cdp/execute",
                &json!({ "cmd": command, "params": parameters }),
            )
            .with_context(|| command.to_owned())
    }

    /// Sets the width and height of the page's view, as narrow as a phone too (Chromium only).
    pub fn set_view(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.chromium("Emulation.setDeviceMetricsOverride", metrics)?;
        Ok(())
    }

    /// Sets features of the reader's system such as `prefers-color-scheme` (Chromium only).
    pub fn set_media(&self, media: &str, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.chromium(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        )?;
        Ok(())
    }

    /// A picture of the whole page, as PNG (Chromium only).
    pub fn picture(&self, whole: bool) -> Result<Vec<u8>> {
        let mut parameters = json!({ "format": "png", "captureBeyondViewport": whole });
        if whole {
            let size = self.chromium("Page.getLayoutMetrics", json!({}))?["cssContentSize"].take();
            // Chromium draws nothing below this height.
            let height = size["height"].as_f64().unwrap_or(0.0).min(16_000.0);
            parameters["clip"] =
                json!({ "x": 0, "y": 0, "width": size["width"], "height": height, "scale": 1 });
        }
        let picture = self.chromium("Page.captureScreenshot", parameters)?;
        let text = picture["data"].as_str().unwrap_or_default();
        Ok(base64::engine::general_purpose::STANDARD.decode(text)?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The driver's group is ended afterwards, whatever it answers here.
        let _ = self.wire.delete("");
    }
}

/// Tries again until it works or the time is up; gives the last reason.
pub fn wait<T>(patience: Duration, mut attempt: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    let deadline = Instant::now() + patience;
    loop {
        match attempt() {
            Ok(value) => return Ok(value),
            Err(reason) if Instant::now() > deadline => return Err(reason),
            Err(_) => std::thread::sleep(STEP),
        }
    }
}
