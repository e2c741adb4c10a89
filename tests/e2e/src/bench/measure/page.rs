//! What a page and its browser tell of themselves.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::session::Session;

/// Adds a script that runs before those of every page from now on.
pub fn put_in(session: &Session, script: &str) -> Result<()> {
    session.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": script }),
    )?;
    Ok(())
}

/// The number that an expression of the page yields.
pub fn number(session: &Session, expression: &str) -> Result<f64> {
    let value = session.execute(&format!("return {expression}"), &[])?;
    value
        .as_f64()
        .with_context(|| format!("{expression} is no number: {value}"))
}

/// One of Chromium's own counts.
pub fn metric(session: &Session, name: &str) -> Result<f64> {
    let answer = session.cdp("Performance.getMetrics", json!({}))?;
    answer["metrics"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == name)
        .and_then(|one: &Value| one["value"].as_f64())
        .with_context(|| format!("Chromium counts no {name}"))
}
