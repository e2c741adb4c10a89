//! When the reader's platform refuses or differs: policies, storage, history, clipboard, clocks,
//! the back/forward cache, slow networks.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use dev_server::{Fault, FaultKind};

use super::failures::GAVE_UP;
use super::pages::usable;
use crate::engine::Oddities;
use crate::ground::{Ground, LIVE};
use crate::roles::Name;
use crate::session::Session;
use crate::site;

/// A policy that forbids WebAssembly leaves the prerendered view. WebKitGTK refuses only when the
/// compiled module is to run.
pub fn policy_without_wasm(ground: &Ground<'_>) -> Result<()> {
    ground.break_files(&[Fault::new("", FaultKind::NoWasmPolicy)]);
    ground.open("map/")?;
    ground.session.until("the end of waiting", GAVE_UP)?;
    usable(ground)
}

/// A wasm that comes late: links lead on before, the app takes over after.
pub fn slow(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.break_files(&[Fault::new(".wasm", FaultKind::Slow(Duration::from_secs(3)))]);
    ground.open("map/")?;
    usable(ground)?;
    session.until("the live view at last", LIVE)?;
    session.named("region", Name::Is("Riyadh"))?;
    Ok(())
}

/// The wasm is asked for once, whether it is sound, of the wrong type or altered. Each time a new
/// browser asks, because the file may be kept for ever.
pub fn asked_for_once(ground: &Ground<'_>) -> Result<()> {
    for (fault, outcome) in [
        (None, LIVE),
        (Some(FaultKind::WrongType), LIVE),
        (Some(FaultKind::Altered), GAVE_UP),
    ] {
        let ground = Ground::lay(ground.folder, ground.session.engine, Oddities::default())?;
        let faults: Vec<Fault> = fault
            .iter()
            .map(|fault| Fault::new(".wasm", fault.clone()))
            .collect();
        ground.break_files(&faults);
        ground.open("sources/")?;
        ground
            .session
            .until(&format!("the outcome of {fault:?}"), outcome)?;
        let asked = ground.host.take_requests();
        let times = asked.iter().filter(|path| path.ends_with(".wasm")).count();
        ensure!(times == 1, "{fault:?}: the wasm was asked for {times} times");
    }
    Ok(())
}

/// The history refuses every entry: the views change all the same.
pub fn history_refused(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("")?;
    session.run(
        "history.pushState = history.replaceState = () => { throw new DOMException('too many', 'SecurityError'); }",
        &[],
    )?;
    for view in ["Map", "Actors", "Deal", "Sources"] {
        let views = session.named("navigation", Name::Is("Views"))?;
        session.click(&session.named_in(&views, "link", Name::Is(view))?)?;
        // Without an address of its own the map's page may also be opened by the browser.
        session.until(
            &format!("the view {view}"),
            &format!("document.querySelector('nav [aria-current=page]').textContent.trim() === '{view}'"),
        )?;
        session.until("the app live", LIVE)?;
    }
    no_alert(session)
}

/// The clipboard refuses: the field is there to be copied by hand.
pub fn clipboard_refused(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/riyadh/")?;
    session.run(
        "const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
         if (navigator.clipboard) Object.defineProperty(navigator.clipboard, 'writeText', { value: refuse });
         document.execCommand = () => false;",
        &[],
    )?;
    session.click(&session.named("button", Name::Is("Share this view"))?)?;
    let dialog = session.named("dialog", Name::Is("Share this view"))?;
    session.click(&session.named_in(&dialog, "button", Name::Is("Copy link"))?)?;
    session.until(
        "the link selected in its field",
        "(field => field.selectionEnd - field.selectionStart === field.value.length && field.value.endsWith('map/riyadh/'))(document.activeElement)",
    )?;
    session.until("the app still live", LIVE)?;
    no_alert(session)
}

/// Nothing is left on the reader's machine, whatever is visited.
pub fn leaves_nothing(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    for path in site::sample(ground.folder)? {
        ground.open_live(&path)?;
    }
    let left = session.run_async(
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
        "left behind: {left}"
    );
    Ok(())
}

/// Away and back, out of the back/forward cache where the engine has one.
pub fn comes_back(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Istanbul"))?)?;
    ground.until_at("map/istanbul/")?;
    ground.open("demo.html")?;
    session.back()?;
    ground.until_at("map/istanbul/")?;
    session.until("the live view after coming back", LIVE)?;
    session.named("region", Name::Is("Istanbul"))?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Riyadh"))?)?;
    ground.until_at("map/riyadh/")?;
    session.named("region", Name::Is("Riyadh"))?;
    session.until("the app live", LIVE)?;
    // The engine's own events of that cache, which it may or may not have sent above.
    session.run(
        "for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }))",
        &[],
    )?;
    session.back()?;
    session.named("region", Name::Is("Istanbul"))?;
    no_alert(session)
}

/// The same text at every hour, in every time zone and language of the reader's system.
pub fn clock_and_zone(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    let paths = site::sample(ground.folder)?;
    let mut first: Option<Vec<Value>> = None;
    for (zone, locale, now) in [
        ("UTC", "en-US", 0_u64),
        ("Pacific/Kiritimati", "ar-EG", 4_102_444_800_000),
        ("America/St_Johns", "de-DE", 951_782_400_000),
    ] {
        session.chromium("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))?;
        session.chromium("Emulation.setLocaleOverride", json!({ "locale": locale }))?;
        let script = format!(
            "Date = class extends Date {{ constructor(...given) {{ given.length ? super(...given) : super({now}); }}
             static now() {{ return {now}; }} }}; Math.random = () => 0.25;"
        );
        let added = session.chromium(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )?;
        let mut texts = Vec::new();
        for path in &paths {
            ground.open_live(path)?;
            texts.push(session.run("return document.title + document.body.innerText", &[])?);
        }
        session.chromium("Page.removeScriptToEvaluateOnNewDocument", added)?;
        session.chromium("Emulation.setLocaleOverride", json!({}))?;
        match &first {
            None => first = Some(texts),
            Some(first) => {
                for ((path, one), other) in paths.iter().zip(first).zip(&texts) {
                    ensure!(one == other, "/{path} reads otherwise in {zone} at {now}");
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
