//! One browser window, and what a reader does in it.
//!
//! Every wait is for a condition with a deadline; nothing sleeps for a fixed time. An error names
//! what was looked for.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::webdriver::WebDriverClient;

/// How long a condition may take to become true on a busy machine.
pub const TIMEOUT: Duration = Duration::from_secs(10);
/// How often a condition is checked.
const POLL_INTERVAL: Duration = Duration::from_millis(25);
/// The key under which the WebDriver standard writes an element's reference.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A handle to the window of a running browser. Clones are handles to the same window.
#[derive(Clone)]
pub struct Session {
    /// The engine of the browser.
    pub engine: Engine,
    client: WebDriverClient,
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
    pub fn all_in(answer: &Value) -> Vec<Element> {
        let list = answer.as_array().into_iter().flatten();
        list.filter_map(|one| one[ELEMENT_KEY].as_str())
            .map(|reference| Element(reference.to_owned()))
            .collect()
    }
}

/// Finds a point of the element that no other element covers. Each descendant is scrolled to
/// separately: Firefox reports the box of the whole drawing for a link inside it.
const UNCOVERED_POINT: &str = r"
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
    /// A handle to the current window of a driver's session.
    pub(crate) fn new(engine: Engine, client: WebDriverClient) -> Session {
        Session { engine, client }
    }

    /// The connection, for commands about windows.
    pub(crate) fn client(&self) -> &WebDriverClient {
        &self.client
    }

    /// Opens an address and waits until it has loaded.
    pub fn navigate(&self, url: &str) -> Result<()> {
        self.client
            .post("/url", &json!({ "url": url }))
            .with_context(|| format!("opening {url}"))?;
        Ok(())
    }

    /// The current address.
    pub fn url(&self) -> Result<String> {
        Ok(self.client.get("/url")?.as_str().unwrap_or_default().to_owned())
    }

    /// The title of the document.
    pub fn title(&self) -> Result<String> {
        Ok(self.client.get("/title")?.as_str().unwrap_or_default().to_owned())
    }

    /// Presses the browser's Back button.
    pub fn back(&self) -> Result<()> {
        self.client.post("/back", &json!({}))?;
        Ok(())
    }

    /// Presses the browser's Forward button.
    pub fn forward(&self) -> Result<()> {
        self.client.post("/forward", &json!({}))?;
        Ok(())
    }

    /// Presses the browser's Reload button.
    pub fn reload(&self) -> Result<()> {
        self.client.post("/refresh", &json!({}))?;
        Ok(())
    }

    /// Runs a script that returns something.
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        Ok(self
            .client
            .post("/execute/sync", &json!({ "script": script, "args": arguments }))?)
    }

    /// Runs a script that calls the function `done` when it has something to return.
    pub fn execute_async(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        Ok(self
            .client
            .post("/execute/async", &json!({ "script": script, "args": arguments }))?)
    }

    /// Enters a frame of the page; later commands apply inside it.
    pub fn enter_frame(&self, frame: &Element) -> Result<()> {
        self.client.post("/frame", &json!({ "id": frame.argument() }))?;
        Ok(())
    }

    /// Returns to the top document.
    pub fn leave_frames(&self) -> Result<()> {
        self.client.post("/frame", &json!({ "id": null }))?;
        Ok(())
    }

    /// Waits until an expression of the page is true.
    pub fn wait_until(&self, what: &str, expression: &str) -> Result<()> {
        self.wait_until_within(TIMEOUT, what, expression)
    }

    /// Waits until an expression of the page is true, with another deadline.
    pub fn wait_until_within(&self, timeout: Duration, what: &str, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        let last = wait(timeout, || match self.execute(&script, &[]) {
            Ok(value) if value == true => Ok(()),
            Ok(_) => Err("it stayed false".to_owned()),
            Err(error) => Err(format!("{error:#}")),
        });
        last.map_err(|reason| anyhow::anyhow!("waited for {what}: {reason}"))
    }

    /// All elements of a selector, in the order of the document.
    pub fn find_all(&self, css: &str) -> Result<Vec<Element>> {
        let found = self
            .client
            .post("/elements", &json!({ "using": "css selector", "value": css }))?;
        Ok(Element::all_in(&found))
    }

    /// The first element of a selector; waits until there is one.
    pub fn find(&self, css: &str) -> Result<Element> {
        wait(TIMEOUT, || {
            let found = self.find_all(css).map_err(|error| format!("{error:#}"))?;
            found.into_iter().next().ok_or_else(|| "nothing there".to_owned())
        })
        .map_err(|reason| anyhow::anyhow!("looked for `{css}`: {reason}"))
    }

    /// A click as a reader's mouse makes it.
    pub fn click(&self, element: &Element) -> Result<()> {
        self.client
            .post(&format!("/element/{}/click", element.0), &json!({}))?;
        self.wait_until_answered()
    }

    /// Waits until the answer to an action is complete. At first the app renders only the beginning of a new view.
    fn wait_until_answered(&self) -> Result<()> {
        // A page that is being left answers with an error; the next command waits for the new one.
        wait(TIMEOUT, || match self.find_all("[data-bgr-beginning]") {
            Ok(found) if !found.is_empty() => Err("only its beginning is there".to_owned()),
            _ => Ok(()),
        })
        .map_err(|reason| anyhow::anyhow!("waited for the view: {reason}"))
    }

    /// Clicks a part of an element that is not covered: the middle of a drawing may be empty.
    pub fn click_visible_part(&self, element: &Element) -> Result<()> {
        let at = self.execute(UNCOVERED_POINT, &[element.argument()])?;
        let (Some(x), Some(y)) = (at[0].as_i64(), at[1].as_i64()) else {
            bail!("every part of it is covered");
        };
        let steps = json!([
            { "type": "pointerMove", "duration": 0, "x": x, "y": y, "origin": "viewport" },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        self.client.post(
            "/actions",
            &json!({ "actions": [{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps }] }),
        )?;
        self.wait_until_answered()
    }

    /// Types into an element.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<()> {
        self.client
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
        self.perform_actions(json!([{ "type": "key", "id": "keys", "actions": steps }]))?;
        self.wait_until_answered()
    }

    /// Performs actions of several input devices at the same time.
    pub(crate) fn perform_actions(&self, devices: Value) -> Result<()> {
        self.client.post("/actions", &json!({ "actions": devices }))?;
        Ok(())
    }

    /// The visible text of an element.
    pub fn text(&self, element: &Element) -> Result<String> {
        let text = self.client.get(&format!("/element/{}/text", element.0))?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The accessible name, as the browser computes it.
    pub fn accessible_name(&self, element: &Element) -> Result<String> {
        let name = self
            .client
            .get(&format!("/element/{}/computedlabel", element.0))?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// The role, as the browser computes it.
    pub fn role(&self, element: &Element) -> Result<String> {
        let role = self.client.get(&format!("/element/{}/computedrole", element.0))?;
        Ok(role.as_str().unwrap_or_default().to_owned())
    }

    /// The accessible name of the focused element.
    pub fn focused_name(&self) -> Result<String> {
        let active = self.client.get("/element/active")?;
        match active[ELEMENT_KEY].as_str() {
            Some(reference) => self.accessible_name(&Element(reference.to_owned())),
            None => Ok(String::new()),
        }
    }

    /// Errors and warnings in the console since the last call (Chromium only).
    pub fn console_messages(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let log = self.client.post("/se/log", &json!({ "type": "browser" }))?;
        Ok(log
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")))
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Sends a command of Chromium's own protocol.
    pub fn cdp(&self, command: &str, parameters: Value) -> Result<Value> {
        if self.engine != Engine::Chromium {
            bail!("{command} is for Chromium only");
        }
        self.client
            .post(
                "/goog/cdp/execute",
                &json!({ "cmd": command, "params": parameters }),
            )
            .with_context(|| command.to_owned())
    }

    /// Sets the size of the viewport (Chromium only).
    pub fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics)?;
        Ok(())
    }

    /// Emulates media features such as `prefers-color-scheme` (Chromium only).
    pub fn set_media(&self, media: &str, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        )?;
        Ok(())
    }

    /// A screenshot as PNG, of the viewport or of the whole page (Chromium only).
    pub fn screenshot(&self, whole_page: bool) -> Result<Vec<u8>> {
        let mut parameters = json!({ "format": "png", "captureBeyondViewport": whole_page });
        if whole_page {
            let size = self.cdp("Page.getLayoutMetrics", json!({}))?["cssContentSize"].take();
            // Chromium draws nothing below this height.
            let height = size["height"].as_f64().unwrap_or(0.0).min(16_000.0);
            parameters["clip"] =
                json!({ "x": 0, "y": 0, "width": size["width"], "height": height, "scale": 1 });
        }
        let picture = self.cdp("Page.captureScreenshot", parameters)?;
        let text = picture["data"].as_str().unwrap_or_default();
        Ok(base64::engine::general_purpose::STANDARD.decode(text)?)
    }
}

/// Retries until an attempt succeeds or the time is up; returns the last reason.
pub fn wait<T>(timeout: Duration, mut attempt: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    let deadline = Instant::now() + timeout;
    loop {
        match attempt() {
            Ok(value) => return Ok(value),
            Err(reason) if Instant::now() > deadline => return Err(reason),
            Err(_) => std::thread::sleep(POLL_INTERVAL),
        }
    }
}
