//! From the top of a page to its end with Tab alone: every control is reached, its focus is visible
//! and uncovered, and nothing traps it.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::CONTROLS;
use crate::journeys::Journey;
use e2e::site;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[Journey::new(
    "Tab reaches every control, with visible and uncovered focus",
    walk,
)
.any_story()
.slow()];

const TAB: char = '\u{E004}';
/// More tab stops than any page has.
const MOST_STOPS: usize = 600;

/// Records where the focus is, and what is wrong with it.
const CHECK_FOCUS: &str = r"
window.visited = window.visited || new Set();
let one = document.activeElement;
if (!one || one === document.body || one === document.documentElement || visited.has(one)) return { end: true };
visited.add(one);
const wrong = [];
const probe = (one.closest('.bgr') || document.body).appendChild(document.createElement('i'));
probe.style.color = 'var(--bgr-focus)';
const focusColour = getComputedStyle(probe).color;
probe.remove();
const painted = part => {
    const style = getComputedStyle(part);
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5;
    const line = parseFloat(style.strokeWidth) >= 3 && style.stroke === focusColour || style.textDecorationColor === focusColour;
    return outline || style.boxShadow !== 'none' || part instanceof SVGElement && line;
};
const parts = [one, ...one.querySelectorAll('*')];
const label = one.labels && one.labels[0];
if (label) parts.push(label);
const ring = parts.some(painted) || parts.some(part => part.matches('[class*=ring],[class*=focus]') && seen(part));
if (!ring) wrong.push('shows no focus');
const boxes = [...one.getClientRects(), ...(label ? label.getClientRects() : [])];
const points = boxes.flatMap(box => [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]]
    .map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]));
for (const part of one.querySelectorAll('*')) {
    const box = part.getBoundingClientRect();
    points.push([box.x + box.width / 2, box.y + box.height / 2]);
}
const free = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || top.contains(one) && top !== document.body && top !== document.documentElement && getComputedStyle(top).position === 'static'
        && !['header', 'nav'].includes(top.localName) || (label && label.contains(top)));
});
if (!free) wrong.push('is covered or off the screen');
if (!seen(one)) wrong.push('is not seen');
return { end: false, wrong: wrong.map(what => called(one) + ' ' + what) };
";

/// The controls that Tab did not reach.
const MISSED: &str = r"
const groups = new Set([...visited].filter(one => one.name && one.type === 'radio').map(one => one.name));
return controls()
    .filter(one => one.tabIndex >= 0 && !one.closest('[inert]') && !visited.has(one))
    .filter(one => !(one.type === 'radio' && groups.has(one.name)))
    .map(called);
";

/// One page of each kind.
pub fn walk(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let mut wrong: Vec<String> = Vec::new();
    for path in site::examples(env.folder)? {
        env.open_live(&path)?;
        session.execute("window.visited = new Set()", &[])?;
        let mut stops = 0;
        loop {
            session.press(&[TAB])?;
            let step = session.execute(&format!("{CONTROLS}{CHECK_FOCUS}"), &[])?;
            if step["end"] == true {
                break;
            }
            stops += 1;
            ensure!(stops < MOST_STOPS, "/{path} never lets the focus leave");
            wrong.extend(strings(&step["wrong"]).map(|what| format!("/{path}: {what}")));
        }
        ensure!(stops > 5, "/{path} has {stops} stops");
        let missed = session.execute(&format!("{CONTROLS}{MISSED}"), &[])?;
        wrong.extend(strings(&missed).map(|what| format!("/{path}: {what} is not reached")));
        if wrong.len() > 20 {
            break;
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n  "));
    Ok(())
}

fn strings(list: &Value) -> impl Iterator<Item = String> + '_ {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
}
