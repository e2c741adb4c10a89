//! Finds parts of a page as reading tools do: by role and accessible name.
//!
//! The browser itself is asked for both, because only it knows them: markup that looks
//! right may have no role at all. Selectors only narrow down where to ask.

use std::fmt;

use anyhow::Result;
use serde_json::json;

use crate::engine::Engine;
use crate::session::{Element, PATIENCE, Session, wait};

/// Which accessible name is looked for.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// Exactly this one.
    Is(&'a str),
    /// One that begins so.
    Begins(&'a str),
}

impl Name<'_> {
    fn text(&self) -> &str {
        match self {
            Name::Is(text) | Name::Begins(text) => text,
        }
    }

    fn fits(&self, name: &str) -> bool {
        match self {
            Name::Is(text) => name == *text,
            Name::Begins(text) => name.starts_with(text),
        }
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Name::Is(text) => write!(out, "\"{text}\""),
            Name::Begins(text) => write!(out, "\"{text}…\""),
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

/// Where to look for a role.
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
    let said = format!("[role={role}]");
    if native.is_empty() {
        said
    } else {
        format!("{native},{said}")
    }
}

impl Session {
    /// The element of this role and name; waits until there is one.
    pub fn named(&self, role: &str, name: Name<'_>) -> Result<Element> {
        self.search(None, role, name)
    }

    /// The element of this role and name inside another one; waits until there is one.
    pub fn named_in(&self, inside: &Element, role: &str, name: Name<'_>) -> Result<Element> {
        self.search(Some(inside), role, name)
    }

    fn search(&self, inside: Option<&Element>, role: &str, name: Name<'_>) -> Result<Element> {
        let found = wait(PATIENCE, || {
            match self
                .look(inside, role, name)
                .map_err(|error| format!("{error:#}"))?
            {
                (Some(element), _) => Ok(element),
                (None, others) => Err(format!("found instead: {}", others.join(", "))),
            }
        });
        found.map_err(|reason| anyhow::anyhow!("looked for the {role} {name}; {reason}"))
    }

    /// Whether an element has a role. WebKit calls a select by the button that opens it.
    fn has_role(&self, element: &Element, role: &str) -> Result<bool> {
        let own = self.role(element)?;
        Ok(own == role || (self.engine == Engine::WebKit && role == "combobox" && own == "button"))
    }

    /// One look: the element, or what else has that role.
    pub fn look(
        &self,
        inside: Option<&Element>,
        role: &str,
        name: Name<'_>,
    ) -> Result<(Option<Element>, Vec<String>)> {
        let inside = inside.map_or(json!(null), Element::argument);
        let found = self.run(CANDIDATES, &[json!(selector(role)), json!(name.text()), inside])?;
        let mut others = Vec::new();
        for element in Element::all_in(&found) {
            if !self.has_role(&element, role)? {
                continue;
            }
            let own = self.name(&element)?;
            if name.fits(&own) {
                return Ok((Some(element), others));
            }
            if others.len() < 12 {
                others.push(format!("\"{own}\""));
            }
        }
        Ok((None, others))
    }
}
