//! Dragging and zooming the map: the time of each frame.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::page::{metric, number};
use crate::bench::series::{Figure, figure};
use crate::roles::Name;
use crate::session::Session;

/// The number of moves in a drag or a turn of the wheel.
const MOVES: u32 = 60;
/// Control, as Chromium's own protocol counts held keys.
const CONTROL: u32 = 2;

/// Records the time between frames until told to stop.
const RECORD_FRAMES: &str = r"
const frames = bench.frames = [];
bench.rest = false;
let last = performance.now();
const look = now => { frames.push(now - last); last = now; if (!bench.rest) requestAnimationFrame(look); };
requestAnimationFrame(look);
";

/// Sends moves while frames are recorded: the 95th percentile, the worst frame, and the CPU time of a
/// frame.
fn record_frames(session: &Session, send: &dyn Fn(u32) -> Result<Value>) -> Result<[f64; 3]> {
    session.execute(RECORD_FRAMES, &[])?;
    let before = metric(session, "TaskDuration")?;
    for step in 0..MOVES {
        send(step)?;
    }
    let work = metric(session, "TaskDuration")? - before;
    session.execute("bench.rest = true", &[])?;
    let sorted = "bench.frames.slice(1).sort((a, b) => a - b)";
    Ok([
        number(
            session,
            &format!("{sorted}[Math.floor((bench.frames.length - 1) * 0.95)]"),
        )?,
        number(session, &format!("{sorted}.at(-1)"))?,
        work * 1000.0 / number(session, "bench.frames.length")?,
    ])
}

/// Drags the map back and forth and zooms it in and out with the wheel, while recording the time of
/// each frame. Events come one per frame, as from a hand: sent faster, they would queue.
pub fn drag_and_zoom(session: &Session) -> Result<Vec<Figure>> {
    let map = session.find_by_role("region", Name::Exact("Map of venues"))?;
    let middle = session.execute(
        "const map = [...arguments[0].querySelectorAll('.bgr-map__picture')].find(one => one.clientWidth > 0);
         map.scrollIntoView({ block: 'center' });
         const box = map.getBoundingClientRect();
         return [box.x + box.width / 2, box.y + box.height / 2];",
        &[map.argument()],
    )?;
    let (x, y) = (
        middle[0].as_f64().context("the map has no middle")?,
        middle[1].as_f64().context("the map has no middle")?,
    );
    let mouse = |what: &str, x: f64, y: f64, buttons: u32| {
        let button = if what == "mouseMoved" && buttons == 0 {
            "none"
        } else {
            "left"
        };
        let event =
            json!({ "type": what, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1 });
        session.cdp("Input.dispatchMouseEvent", event)
    };
    mouse("mouseMoved", x, y, 0)?;
    mouse("mousePressed", x, y, 1)?;
    let [pan, pan_worst, pan_work] = record_frames(session, &|step| {
        let way = f64::from(step.min(MOVES - step));
        mouse("mouseMoved", x + way * 4.0, y + way * 2.0, 1)
    })?;
    mouse("mouseReleased", x, y, 0)?;
    session.wait_until("the map at rest", "!document.querySelector('[data-moving]')")?;
    let [zoom, zoom_worst, zoom_work] = record_frames(session, &|step| {
        let pixels = if step < MOVES / 2 { -20 } else { 20 };
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": pixels, "modifiers": CONTROL });
        session.cdp("Input.dispatchMouseEvent", event)
    })?;
    session.wait_until("the map at rest", "!document.querySelector('[data-moving]')")?;
    Ok(vec![
        (figure::PAN, pan),
        ("pan, worst frame, ms", pan_worst),
        ("pan, CPU a frame, ms", pan_work),
        (figure::ZOOM, zoom),
        ("zoom, worst frame, ms", zoom_worst),
        ("zoom, CPU a frame, ms", zoom_work),
    ])
}
