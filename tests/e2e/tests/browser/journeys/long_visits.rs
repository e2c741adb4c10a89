//! Long visits: thousands of addresses, views and slider moves in one page.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::journeys::Journey;
use e2e::engine::Engine;
use e2e::session::Session;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("random addresses leave the page whole", random_addresses)
        .any_story()
        .slow(),
    Journey::new("a thousand view changes leak nothing", thousand_views)
        .chromium_only()
        .any_story(),
    Journey::new("a thousand slider moves add no history entries", thousand_moves),
];

/// How many random addresses are opened in Chromium. The parser is the same code in every engine, and
/// the other engines are slower.
const ADDRESSES: u32 = 10_000;
/// How many are opened in the other engines, and by one script.
const BATCH: u32 = 500;
/// How often garbage is collected before a measurement.
const COLLECTIONS: u32 = 3;
/// View changes between two measurements.
const SWITCHES: u32 = 1_000;

/// Opens random addresses, each rendered before the next. The seed is fixed, so that a failure can
/// be repeated. The text `zzmark` must never appear on the page.
const RANDOM_ADDRESSES: &str = r"
const [seed, count] = arguments;
let number = seed;
const below = limit => {
    number = (Math.imul(number, 1664525) + 1013904223) >>> 0;
    return Math.floor(number / 4294967296 * limit);
};
const own = [...document.querySelectorAll('a[href]')].map(one => one.getAttribute('href')).slice(0, 40);
const parts = [...own, 'map', 'actors', 'deal', 'timeline', 'positions', 'sources', 'claims', '/', '//', '..', '.', '?', '&', '=',
    '#', '#/', '%', '%zz', '%25', '%E2%80', '+', 'at=1,2,3', 'at=NaN,1e9,-0', 'at=-179.9,89.9,8', 'who=zzmark', 'side=zzmark', 'kind=state',
    'kind=zzmark', '?q=a&', '?q=%E2%80%AE%3Cb%3E&', '?guess=50', '?guess=101', '&years=50', '&years=-1', '&growth=-20', '&revenue=1e999',
    '&revenue=99999999999999999999', '?theme=dark', '&theme=light', '__proto__', 'constructor', 'zzmark', 'javascript:zzmark', '<img src=x>', '\u202e',
    '\u0000', '\ud800', 'status=expected', 'step=2', 'step=99', 'index.html', 'x'.repeat(300), 'é', '中', '&'.repeat(60)];
const errors = [];
const record = event => errors.push(String(event.message || event.reason));
addEventListener('error', record);
addEventListener('unhandledrejection', record);
(async () => {
    for (let index = 0; index < count; index += 1) {
        let address = '';
        for (let length = 1 + below(8); length > 0; length -= 1) address += parts[below(parts.length)];
        document.dispatchEvent(new CustomEvent('bgr:show', { detail: address, cancelable: true }));
        // The app renders in a microtask of its own.
        for (let turn = 0; turn < 4; turn += 1) await null;
        const whole = document.querySelectorAll('main').length === 1 && document.querySelectorAll('h1').length === 1;
        if (!whole || errors.length || !document.documentElement.classList.contains('bgr-live')) {
            return 'broken by ' + JSON.stringify(address) + ' ' + errors.join();
        }
    }
    if (document.body.textContent.includes('zzmark')) return 'an address is echoed';
    return number;
})().then(done, error => done(String(error)));
";

/// After each random address the page is whole, shows no text of the address, and threw no error.
pub fn random_addresses(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    // An embed parses requested addresses with the same parser and writes no history.
    env.open_live(&with_map(env))?;
    let mut seed = 20_260_610_u64;
    let count = match session.engine {
        Engine::Chromium => ADDRESSES,
        Engine::Firefox | Engine::WebKit => BATCH,
    };
    for _ in 0..count / BATCH {
        let answer = session.execute_async(RANDOM_ADDRESSES, &[json!(seed), json!(BATCH)])?;
        seed = answer
            .as_u64()
            .with_context(|| format!("after the seed {seed}: {answer}"))?;
    }
    let alerts = session.find_all("[role=alert]")?.len();
    ensure!(alerts == 0, "the app stopped");
    env.assert_console_clean()
}

/// The embed page with the base map, if the story has one: every view can be shown there.
fn with_map(env: &TestEnv<'_>) -> String {
    match env.folder.join("embed/map/index.html").is_file() {
        true => "embed/map/?height=full".to_owned(),
        false => "embed/?height=full".to_owned(),
    }
}

const SWITCH_VIEWS: &str = r"
const [count] = arguments;
(async () => {
    for (let index = 0; index < count; index += 1) {
        const links = document.querySelectorAll('nav a[href]');
        links[index % links.length].click();
        for (let turn = 0; turn < 4; turn += 1) await null;
        if (index % 50 === 49) await new Promise(next => setTimeout(next, 0));
    }
    document.querySelector('nav a[href]').click();
    await new Promise(next => setTimeout(next, 50));
    return document.querySelectorAll('*').length;
})().then(done, error => done(String(error)));
";

/// What a visit has allocated.
struct Heap {
    elements: u64,
    nodes: u64,
    listeners: u64,
    bytes: u64,
}

fn heap_after(session: &Session, switches: u32) -> Result<Heap> {
    let elements = session.execute_async(SWITCH_VIEWS, &[json!(switches)])?;
    let elements = elements.as_u64().with_context(|| elements.to_string())?;
    // Nodes that scripts and the page hold in turn are freed by a later collection.
    for _ in 0..COLLECTIONS {
        session.cdp("HeapProfiler.collectGarbage", json!({}))?;
    }
    let counters = session.cdp("Memory.getDOMCounters", json!({}))?;
    let usage = session.cdp("Runtime.getHeapUsage", json!({}))?;
    let number = |value: &Value| value.as_f64().unwrap_or(0.0) as u64;
    Ok(Heap {
        elements,
        nodes: number(&counters["nodes"]),
        listeners: number(&counters["jsEventListeners"]),
        bytes: number(&usage["usedSize"]) + number(&usage["backingStorageSize"]),
    })
}

/// A thousand view changes leak no nodes, listeners or memory.
pub fn thousand_views(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live(&with_map(env))?;
    session.cdp("HeapProfiler.enable", json!({}))?;
    // What is kept once, such as the last view of each kind, is not a leak.
    let before = heap_after(session, SWITCHES)?;
    let after = heap_after(session, SWITCHES)?;
    ensure!(
        before.elements == after.elements,
        "the page grew from {} to {} elements",
        before.elements,
        after.elements
    );
    ensure!(
        after.nodes <= before.nodes + before.nodes / 50,
        "nodes grew from {} to {}",
        before.nodes,
        after.nodes
    );
    ensure!(
        after.listeners <= before.listeners,
        "listeners grew from {} to {}",
        before.listeners,
        after.listeners
    );
    ensure!(
        after.bytes <= before.bytes + (1 << 20),
        "memory grew from {} to {} bytes",
        before.bytes,
        after.bytes
    );
    session.wait_until("the app live", IS_LIVE)
}

const MOVE_SLIDER: &str = r"
const [count] = arguments;
const steps = history.length;
(async () => {
    for (let index = 0; index < count; index += 1) {
        const slider = document.querySelector('input[type=range][data-field]');
        slider.value = String(index % 101);
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (let turn = 0; turn < 4; turn += 1) await null;
    }
    const slider = document.querySelector('input[type=range][data-field]');
    slider.value = '37';
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    return history.length - steps;
})().then(done, error => done(String(error)));
";

/// A thousand moves of a slider add no history entries, and the address holds the last one.
pub fn thousand_moves(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    let steps = session.execute_async(MOVE_SLIDER, &[json!(1_000)])?;
    ensure!(steps == 0, "the moves made {steps} steps of history");
    session.wait_until("the last move in the address", "location.search === '?guess=37'")?;
    session.wait_until("the app live", IS_LIVE)?;
    env.assert_console_clean()
}
