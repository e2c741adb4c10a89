//! What the reader's platform may refuse or change: policies, storage, history, clipboard, clocks,
//! the back/forward cache, slow networks.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::{Value, json};

use super::network_faults::IS_STATIC;
use super::pages::assert_usable_without_app;
use crate::journeys::Journey;
use e2e::engine::Engine;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::site;
use e2e::test_env::{IS_COMPLETE, IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new(
        "a policy without WebAssembly leaves the pages usable",
        policy_without_wasm,
    ),
    Journey::new("a page is usable while the wasm loads", slow),
    Journey::new("each wasm file is requested once", asked_for_once),
    Journey::new("the app works when the history API fails", history_refused),
    Journey::new(
        "a refused clipboard leaves a field to copy from",
        clipboard_refused,
    ),
    Journey::new("nothing is stored on the reader's device", leaves_nothing),
    Journey::new("a page is restored when the reader comes back", comes_back),
    Journey::new(
        "clock, time zone and locale do not change the text",
        clock_and_zone,
    )
    .chromium_only()
    .any_story()
    .slow()
    .own_browser("time zone and locale are overridden for the whole renderer process"),
];

/// Whether the browser runs the smallest module.
const RUNS_WASM: &str = "
try { return !!new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))); }
catch { return false }";

/// A policy that forbids WebAssembly leaves the prerendered view. WebKitGTK refuses only when the
/// compiled module is run, and on a busy machine it may not refuse at all.
pub fn policy_without_wasm(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new("", FaultKind::NoWasmPolicy)]);
    env.open("map/")?;
    if env.session.engine == Engine::WebKit && env.session.execute(RUNS_WASM, &[])? == true {
        return env.session.wait_until("the live view", IS_LIVE);
    }
    env.session.wait_until("the end of waiting", IS_STATIC)?;
    assert_usable_without_app(env)
}

/// Before the wasm has loaded, links work; afterwards the app takes over.
pub fn slow(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".wasm", FaultKind::Hanging)]);
    env.open("map/")?;
    assert_usable_without_app(env)?;
    env.set_faults(&[]);
    session.wait_until("the live view", IS_LIVE)?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    Ok(())
}

/// The wasm is requested once, whether it is sound, of the wrong type or altered. Each time from
/// another port, because the file may be cached for ever.
pub fn asked_for_once(env: &TestEnv<'_>) -> Result<()> {
    // The main file of the engine and the one of the section; in a live page, also the one of all pages.
    for (fault, outcome, count) in [
        (None, IS_LIVE, 3),
        (Some(FaultKind::WrongType), IS_LIVE, 3),
        (Some(FaultKind::Altered), IS_STATIC, 2),
    ] {
        let env = env.with_new_host()?;
        let faults: Vec<Fault> = fault
            .iter()
            .map(|fault| Fault::new(".wasm", fault.clone()))
            .collect();
        env.set_faults(&faults);
        env.open("sources/")?;
        env.session
            .wait_until(&format!("the outcome of {fault:?}"), outcome)?;
        if outcome == IS_LIVE {
            env.session.wait_until("all pages", IS_COMPLETE)?;
        }
        let mut files = env.host.take_requests();
        files.retain(|path| path.ends_with(".wasm"));
        files.sort();
        let mut once = files.clone();
        once.dedup();
        ensure!(
            once.len() == count && files == once,
            "{fault:?}: {files:?} were requested"
        );
    }
    Ok(())
}

/// If the history API refuses every entry, the views still change.
pub fn history_refused(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("")?;
    session.execute(
        "history.pushState = history.replaceState = () => { throw new DOMException('too many', 'SecurityError'); }",
        &[],
    )?;
    for view in ["Map", "Actors", "Deal", "Sources"] {
        let views = session.find_by_role("navigation", Name::Exact("Views"))?;
        session.click(&session.find_by_role_in(&views, "link", Name::Exact(view))?)?;
        // Without the history API the browser may also load the map's page.
        session.wait_until(
            &format!("the view {view}"),
            &format!("document.querySelector('nav [aria-current=page]').textContent.trim() === '{view}'"),
        )?;
        session.wait_until("the app live", IS_LIVE)?;
    }
    no_alert(session)
}

/// If the clipboard refuses, the link is selected in its field, to be copied by hand.
pub fn clipboard_refused(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/riyadh/")?;
    session.execute(
        "const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
         if (navigator.clipboard) Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
         document.execCommand = () => false;",
        &[],
    )?;
    session.click_by_role("button", Name::Exact("Share this view"))?;
    let dialog = session.find_by_role("dialog", Name::Exact("Share this view"))?;
    session.click(&session.find_by_role_in(&dialog, "button", Name::Exact("Copy link"))?)?;
    session.wait_until(
        "the link selected in its field",
        "(field => field.selectionEnd - field.selectionStart === field.value.length && field.value.endsWith('map/riyadh/'))(document.activeElement)",
    )?;
    session.wait_until("the app still live", IS_LIVE)?;
    no_alert(session)
}

/// Nothing is stored on the reader's device, whatever is visited.
pub fn leaves_nothing(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in site::examples(env.folder)? {
        env.open_live(&path)?;
    }
    let left = session.execute_async(
        r"(async () => ({
            cookies: document.cookie, local: localStorage.length, session: sessionStorage.length,
            bases: indexedDB.databases ? (await indexedDB.databases()).length : 0,
            caches: self.caches ? (await caches.keys()).length : 0,
            workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
            name: window.name,
        }))().then(done, error => done(String(error)))",
        &[],
    )?;
    ensure!(
        left == json!({ "cookies": "", "local": 0, "session": 0, "bases": 0, "caches": 0, "workers": 0, "name": "" }),
        "stored: {left}"
    );
    Ok(())
}

/// Leaves the site and comes back, from the back/forward cache if the engine has one.
pub fn comes_back(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Istanbul"))?)?;
    env.wait_for_address("map/istanbul/")?;
    env.open("demo.html")?;
    session.back()?;
    env.wait_for_address("map/istanbul/")?;
    session.wait_until("the live view after coming back", IS_LIVE)?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    session.wait_until("the app live", IS_LIVE)?;
    // The events of that cache, which the engine may or may not have sent above.
    session.execute(
        "for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }))",
        &[],
    )?;
    session.back()?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    no_alert(session)
}

/// The same text at every hour, in every time zone and language of the reader's system.
pub fn clock_and_zone(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let paths = site::examples(env.folder)?;
    let mut first: Option<Vec<Value>> = None;
    for (zone, locale, now) in [
        ("UTC", "en-US", 0_u64),
        ("Pacific/Kiritimati", "ar-EG", 4_102_444_800_000),
        ("America/St_Johns", "de-DE", 951_782_400_000),
    ] {
        session.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))?;
        session.cdp("Emulation.setLocaleOverride", json!({ "locale": locale }))?;
        let script = format!(
            "Date = class extends Date {{ constructor(...given) {{ given.length ? super(...given) : super({now}); }}
             static now() {{ return {now}; }} }}; Math.random = () => 0.25;"
        );
        let added = session.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )?;
        let mut texts = Vec::new();
        for path in &paths {
            env.open_live(path)?;
            texts.push(session.execute("return document.title + document.body.innerText", &[])?);
        }
        session.cdp("Page.removeScriptToEvaluateOnNewDocument", added)?;
        session.cdp("Emulation.setLocaleOverride", json!({}))?;
        match &first {
            None => first = Some(texts),
            Some(first) => {
                for ((path, one), other) in paths.iter().zip(first).zip(&texts) {
                    ensure!(one == other, "/{path} has another text in {zone} at {now}");
                }
            }
        }
    }
    Ok(())
}

fn no_alert(session: &Session) -> Result<()> {
    let alerts = session.find_all("[role=alert]")?.len();
    ensure!(alerts == 0, "an alert is shown");
    Ok(())
}
