//! The map by keyboard alone: one tab stop, arrows in the order of the list, keys that move it.

use anyhow::{Result, ensure};

use super::map_seen::{PICTURE, Seen, near};
use crate::ground::Ground;
use crate::hands::SHIFT;
use crate::session::Session;

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const END: char = '\u{E010}';
const HOME: char = '\u{E011}';
const LEFT: char = '\u{E012}';
const UP: char = '\u{E013}';
const RIGHT: char = '\u{E014}';
const DOWN: char = '\u{E015}';

/// The names of the list's links, in its order.
fn list(session: &Session) -> Result<Vec<String>> {
    let names = session.run(
        "return [...document.querySelectorAll('.bgr-venues__name')].map(one => one.textContent)",
        &[],
    )?;
    let names = names.as_array().into_iter().flatten();
    Ok(names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

fn expect_focus(session: &Session, after: &str, name: &str) -> Result<()> {
    let focused = session.focused()?;
    ensure!(
        focused.starts_with(name),
        "after {after} the focus is on \"{focused}\", not on {name}"
    );
    Ok(())
}

/// Tab reaches the map once; arrows, Home and End walk the list's order; plus, minus, 0 and Shift
/// with arrows move the map and keep the focus; Enter opens, Back returns.
pub fn walk(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let names = list(session)?;
    let last = names.last().cloned().unwrap_or_default();
    ensure!(names.len() > 2, "the list holds {names:?}");
    for _ in 0..30 {
        session.press(&[TAB])?;
        let in_map = session.run(
            "return Boolean(document.activeElement.closest('.bgr-map__markers'))",
            &[],
        )?;
        if in_map == true {
            break;
        }
    }
    expect_focus(session, "Tab", &names[0])?;
    let order = session.run(
        &format!(
            "return [...({PICTURE}).querySelectorAll('a')].map(one => one.getAttribute('aria-label').split(',')[0])"
        ),
        &[],
    )?;
    ensure!(order == serde_json::json!(names), "the map's order is {order}");
    for (key, what, name) in [
        (RIGHT, "Right", &names[1]),
        (DOWN, "Down", &names[2]),
        (LEFT, "Left", &names[1]),
        (UP, "Up", &names[0]),
        (LEFT, "Left at the start", &names[0]),
        (END, "End", &last),
        (RIGHT, "Right at the end", &last),
        (HOME, "Home", &names[0]),
    ] {
        session.press(&[key])?;
        expect_focus(session, what, name)?;
        let stops = session.run(
            &format!("return ({PICTURE}).querySelectorAll('a[tabindex=\"0\"]').length"),
            &[],
        )?;
        ensure!(stops == 1, "{what} leaves {stops} tab stops");
    }

    let start = Seen::at_rest(session)?;
    session.press(&['+'])?;
    let nearer = start.after(session, "plus")?;
    near("plus", nearer.nearer_than(&start), 1.5, 0.01)?;
    session.press_with(SHIFT, LEFT)?;
    let west = nearer.after(session, "Shift with Left")?;
    ensure!(west.shown[0] < nearer.shown[0], "it did not go west");
    session.press_with(SHIFT, UP)?;
    let north = west.after(session, "Shift with Up")?;
    ensure!(north.shown[1] < west.shown[1], "it did not go north");
    session.press(&['-'])?;
    let farther = north.after(session, "minus")?;
    ensure!(farther.nearer_than(&north) < 1.0, "minus came nearer");
    session.press(&['0'])?;
    let home = farther.after(session, "0")?;
    ensure!(home.shown == start.shown, "0 shows {home:?}");
    expect_focus(session, "all that", &names[0])?;

    session.press(&[RIGHT, ENTER])?;
    session.until(
        "the venue's page",
        "/\\/map\\/[a-z-]+\\/$/.test(location.pathname)",
    )?;
    session.until(
        "the focus on the venue's heading",
        "document.activeElement.matches('h2')",
    )?;
    expect_focus(session, "Enter", &names[1])?;
    session.back()?;
    ground.until_at("map/")?;
    let back = Seen::at_rest(session)?;
    ensure!(back.shown == start.shown, "Back shows {back:?}");
    ground.quiet_console()
}

/// With reduced motion the camera is there at once; without, it flies and arrives.
pub fn no_motion(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    // Notes every moment at which the picture moves by itself.
    let watch = format!(
        "window.flights = 0; new MutationObserver(() => {{ if (({PICTURE}).matches('[data-moving]')) flights++; }})
             .observe(document.body, {{ subtree: true, attributes: true, attributeFilter: ['data-moving'] }});"
    );
    for (setting, flies) in [("reduce", false), ("no-preference", true)] {
        session.set_media("", &[("prefers-reduced-motion", setting)])?;
        ground.open_live("map/?at=30,47,3")?;
        session.run(&watch, &[])?;
        let start = Seen::at_rest(session)?;
        session.run("document.querySelector('[data-action=zoom-in]').click()", &[])?;
        start.after(session, "Zoom in")?;
        let flights = session.run("return flights", &[])?;
        ensure!(
            (flights != 0) == flies,
            "{setting}: the picture moved {flights} times by itself"
        );
    }
    ground.quiet_console()
}
