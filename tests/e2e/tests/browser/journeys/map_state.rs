//! The state of the map: the filter by kind, pills at the edge, camera and actor in the address.

use anyhow::{Result, ensure};
use serde_json::json;

use super::map_view::{MapView, PICTURE, assert_near, marker_position};
use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("venues are filtered by kind", kinds),
    Journey::new("a pill at the edge of the map opens its venue", pills),
    Journey::new("the address holds the map's camera and actor", addresses),
    Journey::new("Back and Forward move between venues", history),
];

/// The names in the list and on the map, each in its order, joined for comparison.
fn shown(session: &Session) -> Result<(String, String)> {
    let answer = session.execute(
        &format!(
            "return [[...document.querySelectorAll('.bgr-venues__name')].map(one => one.textContent).join(),
                 [...({PICTURE}).querySelectorAll('a')].map(one => one.getAttribute('aria-label').split(',')[0]).join()]"
        ),
        &[],
    )?;
    let text = |at: usize| answer[at].as_str().unwrap_or_default().to_owned();
    Ok((text(0), text(1)))
}

/// A kind of the filter hides its venues on the map and in the list, and shows them again; the focus
/// stays.
pub fn kinds(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    let all = shown(session)?;
    ensure!(all.0 == all.1, "list and map differ: {all:?}");
    session.click(&session.find(".bgr-venues__filter summary")?)?;
    let group = session.find_by_role("group", Name::Exact("Kinds of venue"))?;
    let talks = session.find_by_role_in(&group, "button", Name::Prefix("Talks"))?;
    session.click(&talks)?;
    session.wait_until(
        "no talks in the list",
        "![...document.querySelectorAll('.bgr-venues__name')].some(one => one.textContent.startsWith('Riyadh'))",
    )?;
    let fewer = shown(session)?;
    ensure!(fewer.0 == fewer.1, "list and map differ: {fewer:?}");
    ensure!(
        !fewer.0.contains("Istanbul") && fewer.0.contains("Kyiv"),
        "the list holds {fewer:?}"
    );
    let pressed = session.execute(
        "return [document.activeElement.getAttribute('aria-pressed'), document.activeElement.dataset.kind]",
        &[],
    )?;
    ensure!(pressed == json!(["false", "talks"]), "the focus is on {pressed}");
    // With every kind off, the list says so.
    session.execute(
        "document.querySelectorAll('.bgr-venues__kind[aria-pressed=true]').forEach(one => one.click())",
        &[],
    )?;
    session.wait_until(
        "words instead of an empty list",
        "/Nothing is shown/.test(document.querySelector('.bgr-venues').textContent)",
    )?;
    session.execute(
        "document.querySelectorAll('.bgr-venues__kind').forEach(one => one.click())",
        &[],
    )?;
    session.wait_until(
        "the whole list again",
        &format!(
            "[...document.querySelectorAll('.bgr-venues__name')].map(one => one.textContent).join() === {}",
            json!(all.0)
        ),
    )?;
    env.assert_console_clean()
}

/// A venue outside the frame has a pill at the edge, which opens it and moves it into the frame.
pub fn pills(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/?at=34,44,5")?;
    let start = MapView::when_idle(session)?;
    let inside = session.execute(
        &format!(
            "const frame = ({PICTURE}).getBoundingClientRect();
             const pills = [...({PICTURE}).querySelectorAll('rect.bgr-map__pill-background:not([data-quiet],[data-tight])')].map(one => one.getBoundingClientRect());
             return [pills.length, pills.every(one => one.left >= frame.left && one.right <= frame.right && one.top >= frame.top && one.bottom <= frame.bottom)]"
        ),
        &[],
    )?;
    ensure!(
        inside[0].as_u64() >= Some(2) && inside[1] == true,
        "the pills: {inside}"
    );
    let map = session.find_by_role("region", Name::Exact("Map of venues"))?;
    session.click_visible_part(&session.find_by_role_in(&map, "link", Name::Prefix("Washington"))?)?;
    session.find_by_role("region", Name::Exact("Washington"))?;
    let there = start.wait_for_change(session, "the pill")?;
    let (x, y) = marker_position(session, "Washington")?;
    let [left, top, width, height] = there.frame;
    ensure!(
        x > left && x < left + width && y > top && y < top + height,
        "Washington stands at {x} {y}, outside the frame"
    );
    env.assert_console_clean()
}

/// `at=` is the camera, `who=` the actor; links keep the actor; both are omitted for their defaults.
pub fn addresses(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/?at=28.98,41.01,4&who=ukraine")?;
    let seen = MapView::when_idle(session)?;
    let istanbul = marker_position(session, "Istanbul")?;
    let middle = seen.point(0.5, 0.5);
    assert_near("Istanbul across", istanbul.0, middle.0, 3.0)?;
    assert_near("Istanbul down", istanbul.1, middle.1, 3.0)?;
    let (list, map) = shown(session)?;
    ensure!(
        list == map && list.contains("Istanbul") && !list.contains("Riyadh"),
        "list {list}, map {map}"
    );
    let venues = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&venues, "link", Name::Prefix("Istanbul"))?)?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    ensure!(
        session.url()?.ends_with("map/istanbul/?who=ukraine"),
        "the link led to {}",
        session.url()?
    );
    session.click_by_role("link", Name::Exact("Show all venues"))?;
    env.wait_for_address("map/istanbul/")?;
    session.wait_until(
        "the whole list",
        "/Riyadh/.test(document.querySelector('.bgr-venues__list').textContent)",
    )?;
    // Out of range: the nearest valid camera.
    env.open_live("map/?at=999,-999,99")?;
    let seen = MapView::when_idle(session)?;
    ensure!(seen.shown.iter().all(|number| number.is_finite()), "{seen:?}");
    Ok(())
}

/// Each chosen venue adds a history entry, moving the map adds none; Back shows the venue before. What
/// was opened in one venue is closed in the next.
pub fn history(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/riyadh/")?;
    let riyadh = MapView::when_idle(session)?;
    let open = "document.querySelectorAll('.bgr-venue details[open]').length";
    session.execute(
        "document.querySelectorAll('.bgr-venue details > summary').forEach(one => one.click())",
        &[],
    )?;
    session.wait_until("open marks", &format!("{open} > 6"))?;
    session.click_by_role("link", Name::Prefix("Next venue"))?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    ensure!(
        session.execute(&format!("return {open}"), &[])? == 0,
        "what was opened in Riyadh is open in Istanbul"
    );
    let istanbul = riyadh.wait_for_change(session, "Next venue")?;
    session.click_by_role("button", Name::Exact("Zoom in"))?;
    istanbul.wait_for_change(session, "Zoom in")?;
    // The focused element goes away with the venue; the next venue's heading gets the focus, without
    // scrolling.
    session.execute(
        "const name = document.querySelector('.bgr-venue h2'); name.tabIndex = -1; name.focus()",
        &[],
    )?;
    session.back()?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    let back = MapView::when_idle(session)?;
    session.wait_until(
        "the focus on the heading after Back",
        "document.activeElement.matches('.bgr-venue h2') && document.activeElement.textContent === 'Riyadh'",
    )?;
    ensure!(back.shown == riyadh.shown, "Back shows {back:?}, not {riyadh:?}");
    session.forward()?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    session.wait_until(
        "the camera of that step",
        "/\\/istanbul\\/\\?at=/.test(location.href)",
    )?;
    env.assert_console_clean()
}
