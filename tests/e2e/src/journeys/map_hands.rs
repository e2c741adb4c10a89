//! The map under the mouse, the wheel and the fingers: exact, without momentum, and never in
//! the way of the page.

use anyhow::{Result, ensure};
use serde_json::json;

use super::map_seen::{PICTURE, Seen, bring, mark, near};
use crate::ground::Ground;
use crate::hands::CONTROL;
use crate::roles::Name;
use crate::session::Session;

/// A pixel's worth of map that driver and page may round away.
fn pixel(seen: &Seen) -> f64 {
    1.5 * seen.shown[2] / seen.frame[2]
}

fn scrolled(session: &Session) -> Result<f64> {
    Ok(session.run("return scrollY", &[])?.as_f64().unwrap_or(-1.0))
}

/// Waits until the page has come to rest: a page that a finger has pushed goes on for a while.
fn page_at_rest(session: &Session) -> Result<()> {
    session.run_async(
        "let last = NaN, still = 0;
         const look = () => { still = scrollY === last ? still + 1 : 0; last = scrollY; if (still > 8) done(true); else requestAnimationFrame(look); };
         look();",
        &[],
    )?;
    Ok(())
}

fn until_camera(session: &Session) -> Result<()> {
    session.until("the camera in the address", "/[?&]at=/.test(location.search)")
}

/// What is under the mouse stays there; while it moves only transforms change; a drag over a
/// venue is no click; the history does not fill.
pub fn drag(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/?at=30,47,3")?;
    let before = bring(session)?;
    let steps = session.run("return history.length", &[])?;
    let (from, to) = (before.point(0.5, 0.5), before.point(0.3, 0.35));
    session.press_and_move(from, to)?;
    session.until(
        "the picture moving",
        &format!("({PICTURE}).matches('[data-moving]')"),
    )?;
    let moved = session.run(
        &format!("return new DOMMatrix(getComputedStyle(({PICTURE}).children[1]).transform).e"),
        &[],
    )?;
    near("moved by", moved.as_f64().unwrap_or(0.0), to.0 - from.0, 0.01)?;
    session.let_go()?;
    let after = before.after(session, "a drag")?;
    let (was, is) = (before.place(from), after.place(to));
    near("the place across", is.0, was.0, pixel(&after))?;
    near("the place down", is.1, was.1, pixel(&after))?;
    near("the zoom", after.nearer_than(&before), 1.0, 0.01)?;
    until_camera(session)?;

    // From a venue's own dot, on which letting go would be a click.
    let kyiv = mark(session, "Kyiv")?;
    session.drag(&[
        kyiv,
        (kyiv.0 + 30.0, kyiv.1 + 30.0),
        (kyiv.0 + 60.0, kyiv.1 + 20.0),
    ])?;
    let dragged = after.after(session, "a drag from a venue")?;
    ensure!(
        session.url()?.contains("/map/?"),
        "the drag opened {}",
        session.url()?
    );
    ensure!(
        steps == session.run("return history.length", &[])?,
        "dragging filled the history"
    );
    // The picture is at rest at once: no momentum.
    ensure!(dragged == Seen::at_rest(session)?, "it moved on by itself");
    // And a click is still a click.
    session.click_at(mark(session, "Kyiv")?)?;
    session.named("region", Name::Is("Kyiv"))?;
    ground.quiet_console()
}

/// The plain wheel is the page's; with Control held, or with the focus on the map, it zooms
/// round the place under the pointer.
pub fn wheel(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    session.set_view(1280, 500)?;
    ground.open_live("map/?at=30,47,3")?;
    let before = bring(session)?;
    let here = scrolled(session)?;
    let at = before.point(0.3, 0.7);
    session.wheel_at(at, 60, None)?;
    session.until("the page scrolled", &format!("scrollY > {here}"))?;
    let before_zoom = bring(session)?;
    ensure!(before_zoom.shown == before.shown, "the plain wheel moved the map");

    let at = before_zoom.point(0.3, 0.7);
    let here = scrolled(session)?;
    session.wheel_at(at, -120, Some(CONTROL))?;
    let zoomed = before_zoom.after(session, "the wheel with Control")?;
    ensure!(zoomed.nearer_than(&before_zoom) > 1.2, "it did not come nearer");
    let (was, is) = (before_zoom.place(at), zoomed.place(at));
    near("the place across", is.0, was.0, pixel(&zoomed))?;
    near("the place down", is.1, was.1, pixel(&zoomed))?;

    session.click_at(at)?;
    let focused = session.focused()?;
    ensure!(
        focused.starts_with("Riyadh"),
        "a click on the water focused \"{focused}\""
    );
    session.wheel_at(at, 120, None)?;
    let back = zoomed.after(session, "the wheel over a focused map")?;
    near("there and back", back.nearer_than(&before_zoom), 1.0, 0.02)?;
    near("the scroll position", scrolled(session)?, here, 0.5)?;
    ground.quiet_console()
}

/// While the wheel turns, the map is moved by the page alone; then the app renders what was come to.
/// Both put every mark at the same place, whichever way the story's language runs.
pub fn same_places(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let places = format!(
        "const picture = {PICTURE}, frame = picture.getBoundingClientRect();
         const places = () => [...picture.querySelectorAll('.bgr-map__hit-area')].map(mark => {{
             const box = mark.getBoundingClientRect();
             return [mark.closest('a').getAttribute('aria-label'), box.x + box.width / 2, box.y + box.height / 2];
         }}).filter(([, x, y]) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom);"
    );
    let [before, moving]: [Vec<(String, f64, f64)>; 2] = serde_json::from_value(session.run(
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
    Seen::at_rest(session)?;
    let rendered: Vec<(String, f64, f64)> =
        serde_json::from_value(session.run(&format!("{places} return places();"), &[])?)?;
    let mut compared = 0;
    for (name, x, y) in &rendered {
        let find = |places: &[(String, f64, f64)]| places.iter().find(|place| place.0 == *name).cloned();
        let (Some(was), Some(moved)) = (find(&before), find(&moving)) else {
            continue;
        };
        compared += 1;
        near(&format!("{name} across"), moved.1, *x, 1.5)?;
        near(&format!("{name} down"), moved.2, *y, 1.5)?;
        let way = (moved.1 - was.1).abs() + (moved.2 - was.2).abs();
        ensure!(way > 2.0, "{name} did not move");
    }
    ensure!(compared > 1, "{compared} marks to compare in {rendered:?}");
    ground.quiet_console()
}

/// Zoom in, zoom out, reset; double clicks round the pointer; the ends of the zoom.
pub fn buttons(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/?at=30,47,3")?;
    let start = bring(session)?;
    session.click(&session.named("button", Name::Is("Zoom in"))?)?;
    let nearer = start.after(session, "Zoom in")?;
    near("one step in", nearer.nearer_than(&start), 1.5, 0.01)?;
    session.click(&session.named("button", Name::Is("Zoom out"))?)?;
    let back = nearer.after(session, "Zoom out")?;
    near("one step out", back.nearer_than(&start), 1.0, 0.01)?;

    let water = back.point(0.25, 0.8);
    session.double_click_at(water)?;
    let doubled = back.after(session, "a double click")?;
    near("a double click", doubled.nearer_than(&back), 2.0, 0.02)?;
    let (was, is) = (back.place(water), doubled.place(water));
    near("the place across", is.0, was.0, pixel(&doubled))?;
    near("the place down", is.1, was.1, pixel(&doubled))?;

    session.click(&session.named("button", Name::Is("Reset view"))?)?;
    doubled.after(session, "Reset view")?;
    session.until("no camera in the address", "!/[?&]at=/.test(location.search)")?;
    let mut seen = Seen::at_rest(session)?;
    for _ in 0..8 {
        session.click(&session.named("button", Name::Is("Zoom in"))?)?;
        session.until(
            "the end of a flight",
            &format!("!({PICTURE}).matches('[data-moving]')"),
        )?;
        seen = Seen::at_rest(session)?;
    }
    ensure!(
        session.url()?.ends_with(",8"),
        "eight steps in end at {}",
        session.url()?
    );
    ensure!(seen.shown[2] > 0.0, "nothing is shown");
    ground.quiet_console()
}

/// One finger is the page's; two are the map's, whether they part or go together; a tap opens.
pub fn fingers(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    let phone = json!({ "width": 390, "height": 700, "deviceScaleFactor": 1, "mobile": true });
    session.chromium("Emulation.setDeviceMetricsOverride", phone)?;
    let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
    session.chromium("Emulation.setTouchEmulationEnabled", touch)?;
    ground.open_live("map/")?;
    let start = bring(session)?;
    let here = scrolled(session)?;
    let low = start.point(0.4, 0.8);
    session.fingers(&[(low, (low.0, low.1 - 150.0))], 12)?;
    session.until("the page scrolled", &format!("scrollY > {here} + 40"))?;
    page_at_rest(session)?;
    ensure!(bring(session)?.shown == start.shown, "one finger moved the map");

    let start = bring(session)?;
    let here = scrolled(session)?;
    let middle = start.point(0.4, 0.5);
    let beside = |by: f64| ((middle.0 - by, middle.1), (middle.0 + by, middle.1));
    let (near_by, apart) = (beside(25.0), beside(75.0));
    session.fingers(&[(near_by.0, apart.0), (near_by.1, apart.1)], 12)?;
    let pinched = start.after(session, "a pinch")?;
    near("the pinch", pinched.nearer_than(&start), 3.0, 0.05)?;
    let (was, is) = (start.place(middle), pinched.place(middle));
    near("the place across", is.0, was.0, 2.0 * pixel(&pinched))?;
    near("the place down", is.1, was.1, 2.0 * pixel(&pinched))?;

    let down = 60.0;
    let way = |at: (f64, f64)| (at, (at.0, at.1 + down));
    session.fingers(&[way(apart.0), way(apart.1)], 12)?;
    let panned = pinched.after(session, "two fingers going together")?;
    near("the zoom", panned.nearer_than(&pinched), 1.0, 0.01)?;
    let moved = (pinched.shown[1] - panned.shown[1]) / panned.shown[2] * panned.frame[2];
    near("moved by", moved, down, 2.0)?;
    near("the scroll position", scrolled(session)?, here, 0.5)?;
    let zoom = session.run("return visualViewport.scale", &[])?;
    ensure!(zoom == 1.0, "the page was zoomed as well: {zoom}");
    until_camera(session)?;

    let kyiv = mark(session, "Kyiv")?;
    session.fingers(&[(kyiv, kyiv)], 0)?;
    session.named("region", Name::Is("Kyiv"))?;
    ground.quiet_console()
}
