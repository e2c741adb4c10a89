//! One round: opens the map as a first visitor would, and then uses it.
//!
//! The page reports its own times. The observer is added before the page's scripts and runs once per
//! frame, so it costs almost nothing and sees what a reader could see.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::series::{Conditions, Figure};
use crate::engine::{BrowserOptions, Engine};
use crate::roles::Name;
use crate::session::{Element, Session};
use crate::test_env::TestEnv;

/// How often an interaction is repeated in a round.
const STEPS: usize = 5;
/// The number of moves in a drag or a turn of the wheel.
const MOVES: u32 = 60;
/// Control, as Chromium's own protocol counts held keys.
const CONTROL: u32 = 2;
const ARROW_RIGHT: &str = "\u{E014}";

/// The beginning of a name in the first story, and of every actor's in the grown ones.
const NAME: [&str; 5] = ["l", "a", "v", "r", "o"];
const GROWN_NAME: [&str; 5] = ["p", "e", "r", "s", "o"];

/// The time of the first paint, undefined until then.
const FIRST_PAINT: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
/// The entries of the page and its resources.
const LOADED: &str =
    "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))";

/// Observes a page from its start.
const WATCH: &str = r"
(() => {
    const bench = window.bench = { shift: 0, lcp: 0, paints: [], complete: [] };
    const watch = (type, see) => new PerformanceObserver(list => list.getEntries().forEach(see))
        .observe({ type, buffered: true });
    watch('layout-shift', one => bench.shift += one.value);
    watch('largest-contentful-paint', one => bench.lcp = one.startTime);
    const look = now => {
        const page = document.documentElement;
        if (page && page.classList.contains('bgr-live')) bench.live = performance.now();
        else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    const painted = then => requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = then;
        after.port2.postMessage(0);
    });
    // The app paints the beginning of a new view first, then the rest.
    const complete = begun => {
        if (document.querySelector('[data-bgr-beginning]')) painted(() => complete(begun));
        else bench.complete.push(performance.now() - begun);
    };
    for (const type of ['click', 'input']) addEventListener(type, event => painted(() => {
        bench.paints.push(performance.now() - event.timeStamp);
        complete(event.timeStamp);
    }), true);
})();
";

/// Records the time between frames until told to stop.
const RECORD_FRAMES: &str = r"
const frames = bench.frames = [];
bench.rest = false;
let last = performance.now();
const look = now => { frames.push(now - last); last = now; if (!bench.rest) requestAnimationFrame(look); };
requestAnimationFrame(look);
";

/// Clicks the first venue as soon as the page has been painted, and records when its detail was
/// painted. `window.name` survives the document, which the click may replace.
const CLICK_AT_ONCE: &str = r"
(() => {
    const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
    const read = () => window.name ? JSON.parse(window.name) : null;
    const look = () => {
        const click = read();
        if (!click) {
            const link = painted() && document.querySelector('[aria-labelledby=bgr-venues] a[href]');
            if (link) {
                window.name = JSON.stringify({ start: performance.timeOrigin, target: link.href });
                link.click();
            }
        } else if (location.href === click.target && painted() && document.getElementById('bgr-venue')) {
            // Shown is what the frame after this one has painted.
            requestAnimationFrame(() => {
                const after = new MessageChannel();
                after.port1.onmessage = () =>
                    window.answered = performance.timeOrigin + performance.now() - click.start;
                after.port2.postMessage(0);
            });
            return;
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})();
";

/// Measures one round under these conditions.
pub fn round(folder: &Path, conditions: Conditions) -> Result<Vec<Figure>> {
    let mut figures = visit(folder, conditions)?;
    figures.push((
        "first venue click answered, ms",
        first_click(folder, "map/", conditions, Wasm::Loads)?,
    ));
    figures.push((
        "first venue click answered, wasm blocked, ms",
        first_click(folder, "map/", conditions, Wasm::IsBlocked)?,
    ));
    Ok(figures)
}

/// Measures one round of the floor, whose whole page is one document.
pub fn floor(folder: &Path, conditions: Conditions) -> Result<Vec<Figure>> {
    let env = environment(folder, conditions)?;
    let session = &env.session;
    put_in(session, WATCH)?;
    env.open("")?;
    session.wait_until("the floor", "document.readyState === 'complete'")?;
    session.wait_until("the first paint", &format!("{FIRST_PAINT} > 0"))?;
    let mut figures = vec![
        ("FCP, ms", number(session, FIRST_PAINT)?),
        ("bytes until live", bytes(session)?),
        ("CPU until live, ms", metric(session, "TaskDuration")? * 1000.0),
        ("venue click to paint, ms", clicks(session)?),
    ];
    figures.push(("slider step to paint, ms", slides(session)?));
    figures.push(("filter key to paint, ms", filters(session, &NAME)?));
    let first = first_click(folder, "", conditions, Wasm::Loads)?;
    figures.push(("first venue click answered, ms", first));
    Ok(figures)
}

/// Measures what grows with a story: the first answer, and a key of the filter.
pub fn grown(folder: &Path) -> Result<Vec<Figure>> {
    let first = first_click(folder, "map/", Conditions::Free, Wasm::Loads)?;
    let env = environment(folder, Conditions::Free)?;
    let session = &env.session;
    put_in(session, WATCH)?;
    env.open_live("actors/")?;
    session.wait_until("the time of being live", "window.bench.live")?;
    Ok(vec![
        ("first venue click answered, ms", first),
        ("roster live, ms", number(session, "bench.live")?),
        ("filter key to paint, ms", filters(session, &GROWN_NAME)?),
        (
            "elements of the roster",
            number(session, "document.querySelectorAll('#bgr *').length")?,
        ),
    ])
}

fn environment(folder: &Path, conditions: Conditions) -> Result<TestEnv<'_>> {
    let env = TestEnv::start_own_browser(folder, Engine::Chromium, BrowserOptions::default())?;
    let session = &env.session;
    session.set_viewport(1280, 900)?;
    // CPU time of the thread, so that other programs do not count.
    session.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
    if conditions == Conditions::Slow {
        session.cdp("Network.enable", json!({}))?;
        let link = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": 1_600_000 / 8,
            "uploadThroughput": 750_000 / 8,
        });
        session.cdp("Network.emulateNetworkConditions", link)?;
        session.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    }
    Ok(env)
}

/// Whether the app's wasm can load.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wasm {
    Loads,
    IsBlocked,
}

fn first_click(folder: &Path, path: &str, conditions: Conditions, wasm: Wasm) -> Result<f64> {
    let env = environment(folder, conditions)?;
    if wasm == Wasm::IsBlocked {
        env.session.cdp("Network.enable", json!({}))?;
        env.session
            .cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] }))?;
    }
    put_in(&env.session, CLICK_AT_ONCE)?;
    env.open(path)?;
    env.session
        .wait_until("the first click answered", "window.answered")?;
    number(&env.session, "window.answered")
}

fn visit(folder: &Path, conditions: Conditions) -> Result<Vec<Figure>> {
    let env = environment(folder, conditions)?;
    let session = &env.session;
    put_in(session, WATCH)?;
    env.open_live("map/")?;
    session.wait_until("the time of being live", "window.bench.live")?;
    let cpu = metric(session, "TaskDuration")? * 1000.0;
    // The browser tells of a paint some frames later, and the first of them counts too.
    session.wait_until("the largest paint", &format!("bench.lcp >= {FIRST_PAINT}"))?;
    let mut figures = vec![
        ("FCP, ms", number(session, FIRST_PAINT)?),
        ("LCP, ms", number(session, "bench.lcp")?),
        ("live, ms", number(session, "bench.live")?),
        ("layout shift", number(session, "bench.shift")?),
        (
            "requests until live",
            number(session, &format!("{LOADED}.length"))?,
        ),
        ("bytes until live", bytes(session)?),
        ("CPU until live, ms", cpu),
    ];
    session.cdp("HeapProfiler.collectGarbage", json!({}))?;
    figures.push((
        "script memory after load, MB",
        metric(session, "JSHeapUsedSize")? / 1e6,
    ));
    figures.extend(drag_and_zoom(session)?);
    figures.push(("venue click to paint, ms", clicks(session)?));
    env.open_live("deal/")?;
    figures.push(("slider step to paint, ms", slides(session)?));
    env.open_live("actors/")?;
    figures.push(("filter key to paint, ms", filters(session, &NAME)?));
    Ok(figures)
}

fn bytes(session: &Session) -> Result<f64> {
    number(
        session,
        &format!("{LOADED}.reduce((sum, one) => sum + one.transferSize, 0)"),
    )
}

/// Moves the slider of the guess.
fn slides(session: &Session) -> Result<f64> {
    let slider = session.find_by_role("slider", Name::Exact("Your guess"))?;
    keys(session, &slider, &[ARROW_RIGHT; STEPS])
}

/// Types into the filter of the roster, letter by letter.
fn filters(session: &Session, letters: &[&str]) -> Result<f64> {
    let filter = session.find_by_role("searchbox", Name::Exact("Filter actors"))?;
    keys(session, &filter, letters)
}

/// Clicks venues of the list one after the other.
fn clicks(session: &Session) -> Result<f64> {
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    let links = session.execute(
        "return [...arguments[0].querySelectorAll('a[href]')]",
        &[list.argument()],
    )?;
    session.execute("bench.paints = []", &[])?;
    for step in 0..STEPS.min(Element::all_in(&links).len()) {
        // The list is rendered again after each choice.
        let list = session.find_by_role("list", Name::Exact("Venues"))?;
        let links = session.execute(
            "return [...arguments[0].querySelectorAll('a[href]')]",
            &[list.argument()],
        )?;
        let link = Element::all_in(&links)
            .into_iter()
            .nth(step)
            .context("the list has become shorter")?;
        session.click(&link)?;
        session.wait_until(
            "a paint after the click",
            &format!("bench.paints.length > {step}"),
        )?;
    }
    median_of_paints(session)
}

fn keys(session: &Session, element: &Element, keys: &[&str]) -> Result<f64> {
    session.execute("bench.paints = []", &[])?;
    for (step, key) in keys.iter().enumerate() {
        session.type_into(element, key)?;
        session.wait_until("a paint after the key", &format!("bench.paints.length > {step}"))?;
    }
    median_of_paints(session)
}

fn median_of_paints(session: &Session) -> Result<f64> {
    number(
        session,
        "bench.paints.sort((a, b) => a - b)[Math.floor(bench.paints.length / 2)]",
    )
}

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
fn drag_and_zoom(session: &Session) -> Result<Vec<Figure>> {
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
        ("pan, frame p95, ms", pan),
        ("pan, worst frame, ms", pan_worst),
        ("pan, CPU a frame, ms", pan_work),
        ("zoom, frame p95, ms", zoom),
        ("zoom, worst frame, ms", zoom_worst),
        ("zoom, CPU a frame, ms", zoom_work),
    ])
}

fn put_in(session: &Session, script: &str) -> Result<()> {
    session.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": script }),
    )?;
    Ok(())
}

fn number(session: &Session, expression: &str) -> Result<f64> {
    let value = session.execute(&format!("return {expression}"), &[])?;
    value
        .as_f64()
        .with_context(|| format!("{expression} is no number: {value}"))
}

/// One of Chromium's own counts.
fn metric(session: &Session, name: &str) -> Result<f64> {
    let answer = session.cdp("Performance.getMetrics", json!({}))?;
    answer["metrics"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == name)
        .and_then(|one: &Value| one["value"].as_f64())
        .with_context(|| format!("Chromium counts no {name}"))
}
