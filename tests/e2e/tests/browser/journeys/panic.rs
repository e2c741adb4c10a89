//! After a panic of the app the prerendered view comes back, complete, with one alert.
//!
//! The panic is real: `insertBefore` of the page is replaced by a function that throws, as an
//! extension might do, and Yew panics while it renders. From the trap to the alert, the shipped
//! code runs.

use anyhow::{Result, ensure};
use serde_json::json;

use super::network_faults::ENABLED_CONTROLS;
use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new(
        "a panic restores the prerendered view with working links",
        links_still_lead,
    ),
    Journey::new("Reload after a panic restarts the app", reload_revives),
    Journey::new("a trap outside an event handler is noticed", late_trap),
    Journey::new("errors of other scripts do not stop the app", foreign_errors),
];

/// Breaks the page under the app and records errors that reach the window.
const BREAK: &str = r"
window.errors = [];
addEventListener('error', event => errors.push(String(event.message)));
Node.prototype.insertBefore = () => { throw new DOMException('broken by an extension', 'NotFoundError'); };
";

/// The state of the page after the app has stopped.
const STATE: &str = r"
return {
    state: document.documentElement.dataset.bgrState,
    live: document.documentElement.classList.contains('bgr-live'),
    alerts: [...document.querySelectorAll('[role=alert]')].map(one => one.querySelector('p').textContent),
    mains: document.querySelectorAll('main').length,
    title: document.title,
    errors: window.errors.length,
    busy: document.querySelectorAll('[aria-busy=true],[role=progressbar],progress').length,
};
";

const STOPPED: &str = "document.documentElement.dataset.bgrState === 'stopped'";

fn stop(env: &TestEnv<'_>) -> Result<String> {
    let session = &env.session;
    env.open_live("map/")?;
    let served_title = session.title()?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Istanbul"))?)?;
    env.wait_for_address("map/istanbul/")?;
    session.execute(BREAK, &[])?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    session.wait_until("the end of the app", STOPPED)?;
    Ok(served_title)
}

fn assert_one_alert(session: &Session, title: &str) -> Result<()> {
    let mut state = session.execute(STATE, &[])?;
    // The engine may report the panic's own trap, but later events must not cause another.
    let errors = state["errors"].take();
    ensure!(
        state
            == json!({
                "state": "stopped", "live": false, "alerts": ["The interactive view stopped."],
                "mains": 1, "title": title, "errors": null, "busy": 0,
            }),
        "the page is {state}"
    );
    // Later events do not call the stopped app.
    session.press(&['/', 'x'])?;
    session.execute("dispatchEvent(new PopStateEvent('popstate')); document.dispatchEvent(new CustomEvent('bgr:show', { detail: 'deal/' }))", &[])?;
    let after = session.execute(STATE, &[])?;
    ensure!(
        after["errors"] == errors && after["alerts"].as_array().map(Vec::len) == Some(1),
        "the stopped app was called again: {after}"
    );
    Ok(())
}

/// The prerendered view is back, with one alert and working links.
pub fn links_still_lead(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let title = stop(env)?;
    assert_one_alert(session, &title)?;
    let offered = session.execute(ENABLED_CONTROLS, &[])?;
    ensure!(offered == json!(["Reload"]), "the page offers {offered}");
    // The address has changed since the view was served; its relative links must not.
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    Ok(())
}

/// The button of the alert reloads the page, and the app runs again.
pub fn reload_revives(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    stop(env)?;
    session.click_by_role("button", Name::Exact("Reload"))?;
    session.wait_until("the live view after Reload", e2e::test_env::IS_LIVE)?;
    let alerts = session.find_all("[role=alert]")?.len();
    ensure!(alerts == 0, "the alert stayed after Reload");
    Ok(())
}

/// A trap outside an event handler, in a timer or a late answer.
pub fn late_trap(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    let title = session.title()?;
    session.execute(
        "window.errors = []; addEventListener('error', event => errors.push(String(event.message)))",
        &[],
    )?;
    session.execute(
        "dispatchEvent(new ErrorEvent('error', { message: 'unreachable', error: new window.WebAssembly.RuntimeError('unreachable') }))",
        &[],
    )?;
    session.wait_until("the end of the app", STOPPED)?;
    assert_one_alert(session, &title)
}

/// Errors of other scripts do not stop the app.
pub fn foreign_errors(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    session.execute(
        "dispatchEvent(new ErrorEvent('error', { message: 'x', error: new TypeError('x') })); Promise.reject(new Error('y'))",
        &[],
    )?;
    session.execute_async("setTimeout(done, 50)", &[])?;
    session.wait_until("the app still live", e2e::test_env::IS_LIVE)?;
    session.click_by_role("button", Name::Exact("Show the reported share"))?;
    session.wait_until(
        "the share",
        "document.querySelector('.bgr-deal').hasAttribute('data-revealed')",
    )
}
