//! After a panic of the app: the prerendered view is back, says so once, and is whole.
//!
//! The panic is a real one. The page's `insertBefore` is replaced by one that throws, as a
//! careless extension might; yew cannot go on from there and panics while it renders. What
//! follows, from the panic hook to the alert, is the shipped code.

use anyhow::{Result, ensure};
use serde_json::json;

use super::failures::DEAD;
use crate::ground::Ground;
use crate::roles::Name;
use crate::session::Session;

/// Breaks the page under the app, and counts what reaches the window's error handlers.
const BREAK: &str = r"
window.troubles = [];
addEventListener('error', event => troubles.push(String(event.message)));
Node.prototype.insertBefore = () => { throw new DOMException('broken by an extension', 'NotFoundError'); };
";

/// What the page says about itself after a stop.
const STATE: &str = r"
return {
    state: document.documentElement.dataset.bgrState,
    live: document.documentElement.classList.contains('bgr-live'),
    alerts: [...document.querySelectorAll('[role=alert]')].map(one => one.querySelector('p').textContent),
    mains: document.querySelectorAll('main').length,
    title: document.title,
    troubles: window.troubles.length,
    busy: document.querySelectorAll('[aria-busy=true],[role=progressbar],progress').length,
};
";

const STOPPED: &str = "document.documentElement.dataset.bgrState === 'stopped'";

fn stop(ground: &Ground<'_>) -> Result<String> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let served_title = session.title()?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Istanbul"))?)?;
    ground.until_at("map/istanbul/")?;
    session.run(BREAK, &[])?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Riyadh"))?)?;
    session.until("the end of the app", STOPPED)?;
    Ok(served_title)
}

fn said_once(session: &Session, title: &str) -> Result<()> {
    let mut state = session.run(STATE, &[])?;
    // The panic's own trap may be reported by the engine, but never again by a later event.
    let troubles = state["troubles"].take();
    ensure!(
        state
            == json!({
                "state": "stopped", "live": false, "alerts": ["The interactive view stopped."],
                "mains": 1, "title": title, "troubles": null, "busy": 0,
            }),
        "the page is {state}"
    );
    // Whatever the reader does now, the stopped instance is not called again.
    session.press(&['/', 'x'])?;
    session.run("dispatchEvent(new PopStateEvent('popstate')); document.dispatchEvent(new CustomEvent('bgr:show', { detail: 'deal/' }))", &[])?;
    let after = session.run(STATE, &[])?;
    ensure!(
        after["troubles"] == troubles && after["alerts"].as_array().map(Vec::len) == Some(1),
        "the stopped app was called again: {after}"
    );
    Ok(())
}

/// The view that was served is back, with one alert, and its links lead where they led.
pub fn links_still_lead(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    let title = stop(ground)?;
    said_once(session, &title)?;
    let offered = session.run(DEAD, &[])?;
    ensure!(offered == json!(["Reload"]), "the page offers {offered}");
    // The address has moved on since the view was served; its relative links must not.
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Riyadh"))?)?;
    ground.until_at("map/riyadh/")?;
    session.named("region", Name::Is("Riyadh"))?;
    Ok(())
}

/// The button of the alert loads the page anew, and the app runs again.
pub fn reload_revives(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    stop(ground)?;
    session.click(&session.named("button", Name::Is("Reload"))?)?;
    session.until("the live view after Reload", crate::ground::LIVE)?;
    let alerts = session.find_all("[role=alert]")?.len();
    ensure!(alerts == 0, "the alert stayed after Reload");
    Ok(())
}

/// A trap outside of an event, in a timer or in an answer that came late.
pub fn late_trap(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/")?;
    let title = session.title()?;
    session.run(
        "window.troubles = []; addEventListener('error', event => troubles.push(String(event.message)))",
        &[],
    )?;
    session.run(
        "dispatchEvent(new ErrorEvent('error', { message: 'unreachable', error: new window.WebAssembly.RuntimeError('unreachable') }))",
        &[],
    )?;
    session.until("the end of the app", STOPPED)?;
    said_once(session, &title)
}

/// Errors of other scripts on the page are not ours.
pub fn foreign_errors(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/")?;
    session.run(
        "dispatchEvent(new ErrorEvent('error', { message: 'x', error: new TypeError('x') })); Promise.reject(new Error('y'))",
        &[],
    )?;
    session.run_async("setTimeout(done, 50)", &[])?;
    session.until("the app still live", crate::ground::LIVE)?;
    session.click(&session.named("button", Name::Is("Show the reported share"))?)?;
    session.until(
        "the share",
        "document.querySelector('.bgr-deal').hasAttribute('data-revealed')",
    )
}
