//! The map with the keyboard alone: one tab stop, arrows in the order of the list, keys that move it.

use anyhow::{Result, ensure};

use super::map_view::{MapView, PICTURE, assert_near};
use crate::journeys::Journey;
use e2e::input::SHIFT;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the map is navigated and moved with the keyboard", walk).chromium_only(),
    Journey::new("the map respects reduced motion", no_motion).chromium_only(),
];

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
    let names = session.execute(
        "return [...document.querySelectorAll('.bgr-venues__name')].map(one => one.textContent)",
        &[],
    )?;
    let names = names.as_array().into_iter().flatten();
    Ok(names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

fn expect_focus(session: &Session, after: &str, name: &str) -> Result<()> {
    let focused = session.focused_name()?;
    ensure!(
        focused.starts_with(name),
        "after {after} the focus is on \"{focused}\", not on {name}"
    );
    Ok(())
}

fn tab_to_map(session: &Session) -> Result<()> {
    for _ in 0..30 {
        session.press(&[TAB])?;
        let in_map = session.execute(
            "return Boolean(document.activeElement.closest('.bgr-map__markers'))",
            &[],
        )?;
        if in_map == true {
            break;
        }
    }
    Ok(())
}

/// Tab reaches the map once; arrows, Home and End follow the order of the list; Enter opens a venue,
/// Back returns.
pub fn walk(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    let names = list(session)?;
    let last = names.last().cloned().unwrap_or_default();
    ensure!(names.len() > 2, "the list holds {names:?}");
    tab_to_map(session)?;
    expect_focus(session, "Tab", &names[0])?;
    let order = session.execute(
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
        let stops = session.execute(
            &format!("return ({PICTURE}).querySelectorAll('a[tabindex=\"0\"]').length"),
            &[],
        )?;
        ensure!(stops == 1, "{what} leaves {stops} tab stops");
    }

    let start = move_map(session)?;
    expect_focus(session, "all that", &names[0])?;
    session.press(&[RIGHT, ENTER])?;
    session.wait_until(
        "the venue's page",
        "/\\/map\\/[a-z-]+\\/$/.test(location.pathname)",
    )?;
    session.wait_until(
        "the focus on the venue's heading",
        "document.activeElement.matches('h2')",
    )?;
    expect_focus(session, "Enter", &names[1])?;
    session.back()?;
    env.wait_for_address("map/")?;
    let back = MapView::when_idle(session)?;
    ensure!(back.shown == start.shown, "Back shows {back:?}");
    env.assert_console_clean()
}

/// Plus, minus, 0 and Shift with arrows move the map. Returns the view before and after.
fn move_map(session: &Session) -> Result<MapView> {
    let start = MapView::when_idle(session)?;
    session.press(&['+'])?;
    let nearer = start.wait_for_change(session, "plus")?;
    assert_near("plus", nearer.zoom_relative_to(&start), 1.5, 0.01)?;
    session.press_with(SHIFT, LEFT)?;
    let west = nearer.wait_for_change(session, "Shift with Left")?;
    ensure!(west.shown[0] < nearer.shown[0], "it did not go west");
    session.press_with(SHIFT, UP)?;
    let north = west.wait_for_change(session, "Shift with Up")?;
    ensure!(north.shown[1] < west.shown[1], "it did not go north");
    session.press(&['-'])?;
    let farther = north.wait_for_change(session, "minus")?;
    ensure!(farther.zoom_relative_to(&north) < 1.0, "minus came nearer");
    session.press(&['0'])?;
    let home = farther.wait_for_change(session, "0")?;
    ensure!(home.shown == start.shown, "0 shows {home:?}");
    Ok(start)
}

/// With reduced motion the camera moves at once; otherwise it is animated.
pub fn no_motion(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    // Counts how often the picture moves by itself.
    let watch = format!(
        "window.animations = 0; new MutationObserver(() => {{ if (({PICTURE}).matches('[data-moving]')) animations++; }})
             .observe(document.body, {{ subtree: true, attributes: true, attributeFilter: ['data-moving'] }});"
    );
    for (setting, is_animated) in [("reduce", false), ("no-preference", true)] {
        session.set_media("", &[("prefers-reduced-motion", setting)])?;
        env.open_live("map/?at=30,47,3")?;
        session.execute(&watch, &[])?;
        let start = MapView::when_idle(session)?;
        session.execute("document.querySelector('[data-action=zoom-in]').click()", &[])?;
        start.wait_for_change(session, "Zoom in")?;
        let animations = session.execute("return animations", &[])?;
        ensure!(
            (animations != 0) == is_animated,
            "{setting}: the picture moved {animations} times by itself"
        );
    }
    env.assert_console_clean()
}
