//! Every control has a suitable role and a name, as the engine computes them; correct-looking markup
//! may still have none.

use std::collections::BTreeMap;

use anyhow::{Result, bail, ensure};
use serde_json::Value;

use super::CONTROLS;
use crate::journeys::Journey;
use e2e::engine::Engine;
use e2e::session::Element;
use e2e::site;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("every control has a suitable role and a name", every_control)
        .any_story()
        .slow(),
    Journey::new("one polite live region, silent at load", one_live_region)
        .chromium_only()
        .any_story(),
];

/// Lists the controls with their element, role attribute and description.
const TELL: &str = r"
return controls().map(one => [one, one.localName + (one.localName === 'input' ? ':' + one.type : ''),
    one.getAttribute('role') || '', called(one)]);
";

/// The roles that an element may have. Empty where any role will do.
fn allowed_roles(markup: &str) -> &'static [&'static str] {
    match markup {
        "a" => &["link"],
        "button" => &["button"],
        "summary" => &["button", "DisclosureTriangle", "disclosuretriangle", "summary"],
        "input:range" => &["slider"],
        "input:search" => &["searchbox", "combobox"],
        "input:text" | "input:url" | "textarea" => &["textbox"],
        "input:number" => &["spinbutton"],
        "input:radio" => &["radio"],
        "input:checkbox" => &["checkbox"],
        // WebKit reports a select as a button.
        "select" => &["combobox", "menulist", "listbox", "button"],
        "h1" | "h2" | "h3" => &["heading"],
        _ => &[],
    }
}

/// Roles that tell assistive technology nothing.
const MEANINGLESS: [&str; 5] = ["", "none", "generic", "presentation", "unknown"];

/// Checks one page of each kind.
pub fn every_control(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let mut checked = 0;
    let mut paths = site::examples(env.folder)?;
    paths.extend(site::example_states(env.folder)?);
    // Behind an open dialog nothing can be reached, so nothing there has a name.
    paths.retain(|path| !path.contains("search="));
    for path in paths {
        env.open_live(&path)?;
        checked += check_page(env, &path, &mut wrong)?;
    }
    if !wrong.is_empty() {
        let lines: Vec<String> = wrong
            .into_iter()
            .map(|(what, first)| format!("{first}: {what}"))
            .collect();
        bail!("{}", lines.join("\n  "));
    }
    ensure!(checked > 100, "only {checked} controls were found");
    Ok(())
}

fn check_page(env: &TestEnv<'_>, path: &str, wrong: &mut BTreeMap<String, String>) -> Result<usize> {
    let session = &env.session;
    let controls = session.execute(&format!("{CONTROLS}{TELL}"), &[])?;
    let rows = controls.as_array().map(Vec::as_slice).unwrap_or_default();
    for row in rows {
        let text = |index: usize| row[index].as_str().unwrap_or_default();
        let Some(element) = Element::all_in(&Value::from(vec![row[0].clone()])).pop() else {
            bail!("/{path}: {row} is no element");
        };
        let (role, name) = (session.role(&element)?, session.accessible_name(&element)?);
        let explicit = text(2);
        let fits = match allowed_roles(text(1)) {
            _ if !explicit.is_empty() => role == explicit || !MEANINGLESS.contains(&role.as_str()),
            // Firefox and WebKit give `summary` a role that the command does not return.
            _ if text(1) == "summary" && session.engine != Engine::Chromium => true,
            [] => !MEANINGLESS.contains(&role.as_str()) || text(1) == "main",
            roles => roles.contains(&role.as_str()),
        };
        if !fits {
            wrong
                .entry(format!("{} has the role “{role}”", text(3)))
                .or_insert_with(|| format!("/{path}"));
        }
        if name.trim().is_empty() && text(1) != "main" {
            wrong
                .entry(format!("{} has no name", text(3)))
                .or_insert_with(|| format!("/{path}"));
        }
    }
    Ok(rows.len())
}

/// At most one live region, polite, and silent at load.
pub fn one_live_region(env: &TestEnv<'_>) -> Result<()> {
    for path in site::examples(env.folder)? {
        env.open_live(&path)?;
        let regions = env.session.execute(
            "return [...document.querySelectorAll('[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log],output')]
                .map(one => [one.localName, one.getAttribute('role') || '', one.getAttribute('aria-live') || '', one.textContent.trim()].join('|'))",
            &[],
        )?;
        let regions: Vec<&str> = regions
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        ensure!(
            regions.len() <= 1,
            "/{path} has {} live regions: {}",
            regions.len(),
            regions.join(", ")
        );
        ensure!(
            regions
                .iter()
                .all(|one| one.ends_with('|') && !one.contains("assertive") && !one.contains("alert")),
            "/{path} announces something at load: {regions:?}"
        );
    }
    Ok(())
}
