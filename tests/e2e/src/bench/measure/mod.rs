//! One round: opens the map as a first visitor would, and then uses it.
//!
//! The page reports its own times. The observer is added before the page's scripts and runs once per
//! frame, so it costs almost nothing and sees what a reader could see.

mod answers;
mod frames;
mod page;

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use self::answers::{ACTORS, GROWN_NAME, NAME, VENUES, clicks, filters, slides};
use self::page::{metric, number, put_in};
use super::series::{Conditions, Figure, figure};
use crate::engine::{BrowserOptions, Engine};
use crate::session::Session;
use crate::test_env::{IS_COMPLETE, TestEnv};

const WATCH: &str = include_str!("watch.js");
const CLICK_AT_ONCE: &str = include_str!("click_at_once.js");

/// The time of the first paint, undefined until then.
const FIRST_PAINT: &str = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
/// The entries of the page and its resources.
const LOADED: &str =
    "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))";

/// Measures one round under these conditions.
pub fn round(folder: &Path, conditions: Conditions) -> Result<Vec<Figure>> {
    let mut figures = visit(folder, conditions)?;
    for (figure, wasm) in [
        (figure::FIRST_CLICK, Wasm::Loads),
        (figure::FIRST_CLICK_BLOCKED, Wasm::IsBlocked),
    ] {
        figures.push((figure, first_click(folder, "map/", conditions, wasm)?));
    }
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
        (figure::CPU_LIVE, cpu(session)?),
        (figure::FCP, number(session, FIRST_PAINT)?),
        (figure::BYTES, bytes(session)?),
        (figure::PAGE_ELEMENTS, elements(session)?),
    ];
    figures.extend(venue_clicks(session)?);
    figures.extend(clicks(session, &ACTORS, || Ok(()))?.moments);
    figures.push(slides(session)?);
    figures.push(filters(session, &NAME)?);
    let first = first_click(folder, "", conditions, Wasm::Loads)?;
    figures.push((figure::FIRST_CLICK, first));
    Ok(figures)
}

/// Measures what grows with a story: the first answer, and a key of the filter.
pub fn grown(folder: &Path) -> Result<Vec<Figure>> {
    let first = first_click(folder, "map/", Conditions::Free, Wasm::Loads)?;
    let env = environment(folder, Conditions::Free)?;
    let session = &env.session;
    put_in(session, WATCH)?;
    env.open_untouched("actors/")?;
    session.wait_until("the time of being live", "window.bench.live")?;
    Ok(vec![
        (figure::FIRST_CLICK, first),
        ("roster live, ms", number(session, "bench.live")?),
        filters(session, &GROWN_NAME)?,
        (
            "elements of the roster",
            number(session, "document.querySelectorAll('#bgr *').length")?,
        ),
    ])
}

/// Measures what the map of a site's second story loads if a reader has seen the map of its first.
pub fn second_explainer(folder: &Path, first: &str, second: &str) -> Result<Figure> {
    let env = environment(folder, Conditions::Free)?;
    env.open_untouched(&format!("{first}/map/"))?;
    env.open_untouched(&format!("{second}/map/"))?;
    Ok((figure::SECOND_BYTES, bytes(&env.session)?))
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
    env.open("map/")?;
    session.wait_until("the time of being live", "window.bench.live")?;
    let cpu = cpu(session)?;
    session.wait_until("the whole engine", IS_COMPLETE)?;
    // The browser tells of a paint some frames later, and the first of them counts too.
    session.wait_until("the largest paint", &format!("bench.lcp >= {FIRST_PAINT}"))?;
    let own_origin = json!(env.host.url());
    // What begins later, such as the part with the other views, does not delay the start.
    let until_live = format!("{LOADED}.filter(one => one.startTime <= bench.live)");
    let mut figures = vec![
        (figure::FCP, number(session, FIRST_PAINT)?),
        (figure::LCP, number(session, "bench.lcp")?),
        (figure::LIVE, number(session, "bench.live")?),
        (figure::SHIFT, number(session, "bench.shift")?),
        (
            figure::REQUESTS,
            number(session, &format!("{until_live}.length"))?,
        ),
        (
            figure::OTHER_HOSTS,
            number(
                session,
                &format!("{LOADED}.filter(one => !one.name.startsWith({own_origin})).length"),
            )?,
        ),
        (figure::BYTES, bytes(session)?),
        (figure::CPU_LIVE, cpu),
        (figure::PAGE_ELEMENTS, elements(session)?),
    ];
    figures.extend(venue_clicks(session)?);
    env.open_live("actors/")?;
    figures.extend(clicks(session, &ACTORS, || Ok(()))?.moments);
    env.open_live("deal/")?;
    figures.push(slides(session)?);
    env.open_live("actors/")?;
    figures.push(filters(session, &NAME)?);
    env.open_live("map/")?;
    session.cdp("HeapProfiler.collectGarbage", json!({}))?;
    figures.push((figure::MEMORY, metric(session, "JSHeapUsedSize")? / 1e6));
    figures.extend(frames::drag_and_zoom(session)?);
    Ok(figures)
}

/// Clicks venues, and notes the processor's time until the first answer is complete.
fn venue_clicks(session: &Session) -> Result<Vec<Figure>> {
    let mut answered = 0.0;
    let clicks = clicks(session, &VENUES, || {
        answered = cpu(session)?;
        Ok(())
    })?;
    let [first, complete] = clicks.moments;
    Ok(vec![
        first,
        complete,
        (figure::CPU_ANSWERED, answered),
        (figure::DETAIL_ELEMENTS, clicks.detail_elements),
    ])
}

/// The main thread's time since the tab was opened, in ms.
fn cpu(session: &Session) -> Result<f64> {
    Ok(metric(session, "TaskDuration")? * 1000.0)
}

fn elements(session: &Session) -> Result<f64> {
    number(session, "document.querySelectorAll('body *').length")
}

fn bytes(session: &Session) -> Result<f64> {
    number(
        session,
        &format!("{LOADED}.reduce((sum, one) => sum + one.transferSize, 0)"),
    )
}
