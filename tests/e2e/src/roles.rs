//! Finds elements as assistive technology does: by role and accessible name.
//!
//! The browser computes both, because correct-looking markup may still have no role. Selectors only
//! narrow down the candidates.

use std::fmt;
use std::time::Instant;

use anyhow::Result;
use serde_json::json;

use crate::engine::Engine;
use crate::session::{Element, Session, TIMEOUT, wait};
use crate::webdriver::WebDriverError;

/// The accessible name to look for.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// The whole name.
    Exact(&'a str),
    /// The beginning of the name.
    Prefix(&'a str),
}

impl Name<'_> {
    fn text(&self) -> &str {
        match self {
            Name::Exact(text) | Name::Prefix(text) => text,
        }
    }

    fn matches(&self, name: &str) -> bool {
        match self {
            Name::Exact(text) => name == *text,
            Name::Prefix(text) => name.starts_with(text),
        }
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Exact(text) => write!(out, "\"{text}\""),
            Name::Prefix(text) => write!(out, "\"{text}…\""),
        }
    }
}

/// Elements that may have a role, those that mention the name first, visible ones only.
const CANDIDATES: &str = r"
const [selector, name, inside] = arguments;
const mentions = one => ((one.getAttribute('aria-label') || '') + one.textContent).includes(name) ? 0 : 1;
return [...(inside || document).querySelectorAll(selector)]
    .filter(one => one.getClientRects().length > 0)
    .sort((a, b) => mentions(a) - mentions(b));
";

/// Elements that may have a role.
fn selector(role: &str) -> String {
    let native = match role {
        "link" => "a[href]",
        "button" => "button,summary",
        "region" => "section",
        "list" => "ul,ol",
        "table" => "table",
        "slider" => "input[type=range]",
        "searchbox" => "input[type=search]",
        "textbox" => "input,textarea",
        "combobox" => "select",
        "status" => "output",
        "figure" => "figure",
        "dialog" => "dialog",
        "navigation" => "nav",
        "main" => "main",
        "heading" => "h1,h2,h3,h4,h5,h6",
        "group" => "fieldset,details",
        _ => "",
    };
    let explicit = format!("[role={role}]");
    if native.is_empty() {
        explicit
    } else {
        format!("{native},{explicit}")
    }
}

/// Whether the page has replaced the element that a command was for.
fn is_stale(error: &anyhow::Error) -> bool {
    let refused = error.downcast_ref::<WebDriverError>();
    refused.is_some_and(|refused| refused.code == "stale element reference")
}

impl Session {
    /// The element of this role and name; waits until there is one.
    pub fn find_by_role(&self, role: &str, name: Name<'_>) -> Result<Element> {
        self.find_in(None, role, name)
    }

    /// The element of this role and name inside another one; waits until there is one.
    pub fn find_by_role_in(&self, inside: &Element, role: &str, name: Name<'_>) -> Result<Element> {
        self.find_in(Some(inside), role, name)
    }

    /// Clicks the element of this role and name. If the app renders between the search and the click and replaces the
    /// element, it is looked for again: a reader clicks what is on screen, not what was there before.
    pub fn click_by_role(&self, role: &str, name: Name<'_>) -> Result<()> {
        let deadline = Instant::now() + TIMEOUT;
        loop {
            let element = self.find_by_role(role, name)?;
            match self.click(&element) {
                Err(error) if is_stale(&error) && Instant::now() < deadline => {}
                other => return other,
            }
        }
    }

    fn find_in(&self, inside: Option<&Element>, role: &str, name: Name<'_>) -> Result<Element> {
        let found = wait(TIMEOUT, || {
            match self
                .try_find(inside, role, name)
                .map_err(|error| format!("{error:#}"))?
            {
                (Some(element), _) => Ok(element),
                (None, others) => Err(format!("found instead: {}", others.join(", "))),
            }
        });
        found.map_err(|reason| anyhow::anyhow!("looked for the {role} {name}; {reason}"))
    }

    /// Whether an element has a role. WebKit reports a select as a button.
    fn has_role(&self, element: &Element, role: &str) -> Result<bool> {
        let own = self.role(element)?;
        Ok(own == role || (self.engine == Engine::WebKit && role == "combobox" && own == "button"))
    }

    /// Looks once: returns the element, or the names of the other elements with that role.
    pub fn try_find(
        &self,
        inside: Option<&Element>,
        role: &str,
        name: Name<'_>,
    ) -> Result<(Option<Element>, Vec<String>)> {
        let inside = inside.map_or(json!(null), Element::argument);
        let found = self.execute(CANDIDATES, &[json!(selector(role)), json!(name.text()), inside])?;
        let mut others = Vec::new();
        for element in Element::all_in(&found) {
            if !self.has_role(&element, role)? {
                continue;
            }
            let own = self.accessible_name(&element)?;
            if name.matches(&own) {
                return Ok((Some(element), others));
            }
            if others.len() < 12 {
                others.push(format!("\"{own}\""));
            }
        }
        Ok((None, others))
    }
}
