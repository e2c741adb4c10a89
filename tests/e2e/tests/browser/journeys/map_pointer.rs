//! The map with mouse, wheel and touch: exact, without momentum, and without blocking the scrolling
//! of the page.

use anyhow::{Result, ensure};
use serde_json::json;

use super::map_view::{MapView, PICTURE, assert_near, marker_position, scroll_to_map};
use crate::journeys::Journey;
use e2e::input::CONTROL;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the map is dragged with the mouse", drag).chromium_only(),
    Journey::new("the wheel zooms the map or scrolls the page", wheel).chromium_only(),
    Journey::new("markers stay in place while the map zooms", same_places).any_story(),
    Journey::new("buttons and double clicks zoom the map", buttons).chromium_only(),
    Journey::new("one finger scrolls the page, two pinch and pan the map", fingers).chromium_only(),
];

/// The rounding error of driver and page, in map units.
fn pixel(seen: &MapView) -> f64 {
    1.5 * seen.shown[2] / seen.frame[2]
}

fn scrolled(session: &Session) -> Result<f64> {
    Ok(session.execute("return scrollY", &[])?.as_f64().unwrap_or(-1.0))
}

/// Waits until the page stops scrolling: after a touch it continues for a while.
fn wait_for_scroll_end(session: &Session) -> Result<()> {
    session.execute_async(
        "let last = NaN, still = 0;
         const look = () => { still = scrollY === last ? still + 1 : 0; last = scrollY; if (still > 8) done(true); else requestAnimationFrame(look); };
         look();",
        &[],
    )?;
    Ok(())
}

fn wait_for_camera(session: &Session) -> Result<()> {
    session.wait_until("the camera in the address", "/[?&]at=/.test(location.search)")
}

/// The map follows the mouse with transforms only; a drag that starts on a venue is not a click; no
/// history entries are added.
pub fn drag(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/?at=30,47,3")?;
    let before = scroll_to_map(session)?;
    let steps = session.execute("return history.length", &[])?;
    let (from, to) = (before.point(0.5, 0.5), before.point(0.3, 0.35));
    session.press_and_move(from, to)?;
    session.wait_until(
        "the picture moving",
        &format!("({PICTURE}).matches('[data-moving]')"),
    )?;
    let moved = session.execute(
        &format!("return new DOMMatrix(getComputedStyle(({PICTURE}).children[1]).transform).e"),
        &[],
    )?;
    assert_near("moved by", moved.as_f64().unwrap_or(0.0), to.0 - from.0, 0.01)?;
    session.release_mouse()?;
    let after = before.wait_for_change(session, "a drag")?;
    let (was, is) = (before.map_point(from), after.map_point(to));
    assert_near("the place across", is.0, was.0, pixel(&after))?;
    assert_near("the place down", is.1, was.1, pixel(&after))?;
    assert_near("the zoom", after.zoom_relative_to(&before), 1.0, 0.01)?;
    wait_for_camera(session)?;

    // From a venue's dot, where a release without a drag would be a click.
    let kyiv = marker_position(session, "Kyiv")?;
    session.drag(&[
        kyiv,
        (kyiv.0 + 30.0, kyiv.1 + 30.0),
        (kyiv.0 + 60.0, kyiv.1 + 20.0),
    ])?;
    let dragged = after.wait_for_change(session, "a drag from a venue")?;
    ensure!(
        session.url()?.contains("/map/?"),
        "the drag opened {}",
        session.url()?
    );
    ensure!(
        steps == session.execute("return history.length", &[])?,
        "dragging filled the history"
    );
    // There is no momentum.
    ensure!(dragged == MapView::when_idle(session)?, "it moved on by itself");
    session.click_at(marker_position(session, "Kyiv")?)?;
    session.find_by_role("region", Name::Exact("Kyiv"))?;
    env.assert_console_clean()
}

/// The wheel scrolls the page; with Control, or with the focus on the map, it zooms the map around
/// the pointer.
pub fn wheel(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    session.set_viewport(1280, 500)?;
    env.open_live("map/?at=30,47,3")?;
    let before = scroll_to_map(session)?;
    let here = scrolled(session)?;
    let at = before.point(0.3, 0.7);
    session.wheel_at(at, 60, None)?;
    session.wait_until("the page scrolled", &format!("scrollY > {here}"))?;
    let before_zoom = scroll_to_map(session)?;
    ensure!(before_zoom.shown == before.shown, "the plain wheel moved the map");

    let at = before_zoom.point(0.3, 0.7);
    let here = scrolled(session)?;
    session.wheel_at(at, -120, Some(CONTROL))?;
    let zoomed = before_zoom.wait_for_change(session, "the wheel with Control")?;
    ensure!(
        zoomed.zoom_relative_to(&before_zoom) > 1.2,
        "it did not come nearer"
    );
    let (was, is) = (before_zoom.map_point(at), zoomed.map_point(at));
    assert_near("the place across", is.0, was.0, pixel(&zoomed))?;
    assert_near("the place down", is.1, was.1, pixel(&zoomed))?;

    session.click_at(at)?;
    let focused = session.focused_name()?;
    ensure!(
        focused.starts_with("Riyadh"),
        "a click on the water focused \"{focused}\""
    );
    session.wheel_at(at, 120, None)?;
    let back = zoomed.wait_for_change(session, "the wheel over a focused map")?;
    assert_near("there and back", back.zoom_relative_to(&before_zoom), 1.0, 0.02)?;
    assert_near("the scroll position", scrolled(session)?, here, 0.5)?;
    env.assert_console_clean()
}

/// While the wheel turns, a script moves the map; afterwards the app renders it. Both put every
/// marker at the same place, in either text direction.
pub fn same_places(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    let places = format!(
        "const picture = {PICTURE}, frame = picture.getBoundingClientRect();
         const places = () => [...picture.querySelectorAll('.bgr-map__hit-area')].map(mark => {{
             const box = mark.getBoundingClientRect();
             return [mark.closest('a').getAttribute('aria-label'), box.x + box.width / 2, box.y + box.height / 2];
         }}).filter(([, x, y]) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom);"
    );
    let [before, moving]: [Vec<(String, f64, f64)>; 2] = serde_json::from_value(session.execute(
        &format!(
            "{places} const before = places();
             for (let turn = 0; turn < 2; turn += 1) picture.dispatchEvent(new WheelEvent('wheel', {{
                 deltaY: -60, ctrlKey: true, bubbles: true, cancelable: true,
                 clientX: frame.x + frame.width * 0.6, clientY: frame.y + frame.height * 0.45,
             }}));
             return [before, places()];"
        ),
        &[],
    )?)?;
    MapView::when_idle(session)?;
    let rendered: Vec<(String, f64, f64)> =
        serde_json::from_value(session.execute(&format!("{places} return places();"), &[])?)?;
    let mut compared = 0;
    for (name, x, y) in &rendered {
        let find = |places: &[(String, f64, f64)]| places.iter().find(|place| place.0 == *name).cloned();
        let (Some(was), Some(moved)) = (find(&before), find(&moving)) else {
            continue;
        };
        compared += 1;
        assert_near(&format!("{name} across"), moved.1, *x, 1.5)?;
        assert_near(&format!("{name} down"), moved.2, *y, 1.5)?;
        let way = (moved.1 - was.1).abs() + (moved.2 - was.2).abs();
        ensure!(way > 2.0, "{name} did not move");
    }
    ensure!(compared > 1, "{compared} marks to compare in {rendered:?}");
    env.assert_console_clean()
}

/// Zoom in, zoom out, reset; double clicks around the pointer; the limits of the zoom.
pub fn buttons(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/?at=30,47,3")?;
    let start = scroll_to_map(session)?;
    session.click_by_role("button", Name::Exact("Zoom in"))?;
    let nearer = start.wait_for_change(session, "Zoom in")?;
    assert_near("one step in", nearer.zoom_relative_to(&start), 1.5, 0.01)?;
    session.click_by_role("button", Name::Exact("Zoom out"))?;
    let back = nearer.wait_for_change(session, "Zoom out")?;
    assert_near("one step out", back.zoom_relative_to(&start), 1.0, 0.01)?;

    let water = back.point(0.25, 0.8);
    session.double_click_at(water)?;
    let doubled = back.wait_for_change(session, "a double click")?;
    assert_near("a double click", doubled.zoom_relative_to(&back), 2.0, 0.02)?;
    let (was, is) = (back.map_point(water), doubled.map_point(water));
    assert_near("the place across", is.0, was.0, pixel(&doubled))?;
    assert_near("the place down", is.1, was.1, pixel(&doubled))?;

    session.click_by_role("button", Name::Exact("Reset view"))?;
    doubled.wait_for_change(session, "Reset view")?;
    session.wait_until("no camera in the address", "!/[?&]at=/.test(location.search)")?;
    let mut seen = MapView::when_idle(session)?;
    for _ in 0..8 {
        session.click_by_role("button", Name::Exact("Zoom in"))?;
        session.wait_until(
            "the end of the animation",
            &format!("!({PICTURE}).matches('[data-moving]')"),
        )?;
        seen = MapView::when_idle(session)?;
    }
    ensure!(
        session.url()?.ends_with(",8"),
        "eight steps in end at {}",
        session.url()?
    );
    ensure!(seen.shown[2] > 0.0, "nothing is shown");
    env.assert_console_clean()
}

/// One finger scrolls the page; two zoom and pan the map; a tap opens a venue.
pub fn fingers(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let phone = json!({ "width": 390, "height": 700, "deviceScaleFactor": 1, "mobile": true });
    session.cdp("Emulation.setDeviceMetricsOverride", phone)?;
    let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
    session.cdp("Emulation.setTouchEmulationEnabled", touch)?;
    env.open_live("map/")?;
    let start = scroll_to_map(session)?;
    let here = scrolled(session)?;
    let low = start.point(0.4, 0.8);
    session.touch(&[(low, (low.0, low.1 - 150.0))], 12)?;
    session.wait_until("the page scrolled", &format!("scrollY > {here} + 40"))?;
    wait_for_scroll_end(session)?;
    ensure!(
        scroll_to_map(session)?.shown == start.shown,
        "one finger moved the map"
    );

    let start = scroll_to_map(session)?;
    let here = scrolled(session)?;
    let middle = start.point(0.4, 0.5);
    let beside = |by: f64| ((middle.0 - by, middle.1), (middle.0 + by, middle.1));
    let (near_by, apart) = (beside(25.0), beside(75.0));
    session.touch(&[(near_by.0, apart.0), (near_by.1, apart.1)], 12)?;
    let pinched = start.wait_for_change(session, "a pinch")?;
    assert_near("the pinch", pinched.zoom_relative_to(&start), 3.0, 0.05)?;
    let (was, is) = (start.map_point(middle), pinched.map_point(middle));
    assert_near("the place across", is.0, was.0, 2.0 * pixel(&pinched))?;
    assert_near("the place down", is.1, was.1, 2.0 * pixel(&pinched))?;

    let down = 60.0;
    let way = |at: (f64, f64)| (at, (at.0, at.1 + down));
    session.touch(&[way(apart.0), way(apart.1)], 12)?;
    let panned = pinched.wait_for_change(session, "two fingers going together")?;
    assert_near("the zoom", panned.zoom_relative_to(&pinched), 1.0, 0.01)?;
    let moved = (pinched.shown[1] - panned.shown[1]) / panned.shown[2] * panned.frame[2];
    assert_near("moved by", moved, down, 2.0)?;
    assert_near("the scroll position", scrolled(session)?, here, 0.5)?;
    let zoom = session.execute("return visualViewport.scale", &[])?;
    ensure!(zoom == 1.0, "the page was zoomed as well: {zoom}");
    wait_for_camera(session)?;

    let kyiv = marker_position(session, "Kyiv")?;
    session.touch(&[(kyiv, kyiv)], 0)?;
    session.find_by_role("region", Name::Exact("Kyiv"))?;
    env.assert_console_clean()
}
