//! A venue chosen before the app is live: the page answers at once, and the app goes on from there.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use static_host::{Fault, Harm};

use crate::journeys::Journey;
use e2e::engine::{BrowserOptions, Engine};
use e2e::roles::Name;
use e2e::test_env::{IS_LIVE, TestEnv};

/// The tests of this file.
pub const JOURNEYS: &[Journey] = &[
    Journey::new(
        "a venue chosen before the app is live opens in the page",
        answered,
    ),
    Journey::new("the map keeps opening venues without the app", without_the_app),
    Journey::new("a frame keeps a venue chosen before the app is live", in_a_frame),
];

/// Notes that the document is still the same one, and that nothing has come live in it.
const MARK: &str = "window.sameDocument = true";

/// Where the reader is, and where what was read stands on the screen.
const PLACE: &str = r"
const top = css => Math.round(document.querySelector(css).getBoundingClientRect().top);
return {
    same: window.sameDocument === true,
    focus: document.activeElement.id,
    heading: top('#bgr-venue'),
    last: top('.bgr-venue__marks .bgr-mark'),
    scrolled: Math.round(scrollY),
    current: [...document.querySelectorAll('.bgr-venues__list [aria-current]')].map(one => one.getAttribute('href').split('/').at(-2)),
};
";

/// The list's link is answered in the page, and the app takes over without moving what is read.
pub fn answered(env: &TestEnv<'_>) -> Result<()> {
    // Only Chromium sets the width of a window to the pixel.
    let in_chromium = env.session.engine == Engine::Chromium;
    for width in [390, 768, 1280].into_iter().take(if in_chromium { 3 } else { 1 }) {
        // A new browser, because the wasm may be kept for ever.
        let env = &TestEnv::start(env.folder, env.session.engine, BrowserOptions::default())?;
        let session = &env.session;
        if in_chromium {
            session.set_viewport(width, 900)?;
        }
        env.set_faults(&[Fault::new(".wasm", Harm::Slow(Duration::from_secs(3)))]);
        env.open("map/")?;
        session.execute(MARK, &[])?;
        let list = session.find_by_role("list", Name::Exact("Venues"))?;
        session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Istanbul"))?)?;
        env.wait_for_address("map/istanbul/")?;
        session.find_by_role("region", Name::Exact("Istanbul"))?;
        let live = session.execute(&format!("return {IS_LIVE}"), &[])?;
        ensure!(live == false, "the app was live before the click");
        let before = place(env)?;
        ensure!(before["same"] == true, "the click led to another document");
        ensure!(
            before["focus"] == "bgr-venue",
            "the focus is on {}",
            before["focus"]
        );
        ensure!(
            before["current"] == json!(["istanbul"]),
            "the list says {}",
            before["current"]
        );
        session.wait_until("the live view", IS_LIVE)?;
        let after = place(env)?;
        ensure!(before == after, "at {width} the app moved {before} to {after}");
        session.find_by_role("region", Name::Exact("Istanbul"))?;
        ensure!(
            session.title()?.starts_with("Istanbul"),
            "the title is {}",
            session.title()?
        );
        session.wait_until(
            "what is said about it",
            "document.querySelector('.bgr-venue .bgr-statement')",
        )?;
        session.back()?;
        env.wait_for_address("map/")?;
        session.wait_until("the map alone", "!document.querySelector('.bgr-venue')")?;
        session.wait_until("the same document", "window.sameDocument")?;
        env.assert_console_clean()?;
    }
    Ok(())
}

/// Where the app never comes, the page goes on answering, and Back leads through what was shown.
pub fn without_the_app(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".wasm", Harm::Hanging)]);
    env.open("map/")?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    env.wait_for_address("map/riyadh/")?;
    let title = session.title()?;
    ensure!(title.starts_with("Riyadh – Map – "), "the title is {title}");
    let detail = session.find_by_role("region", Name::Exact("Riyadh"))?;
    session.click(&session.find_by_role_in(&detail, "link", Name::Exact("Next venue: Istanbul"))?)?;
    env.wait_for_address("map/istanbul/")?;
    let detail = session.find_by_role("region", Name::Exact("Istanbul"))?;
    // What leads to a place in the page still does.
    let skips = session.find(".bgr-head__skip")?;
    let href = session.execute("return arguments[0].getAttribute('href')", &[skips.argument()])?;
    ensure!(
        href.as_str().is_some_and(|href| href.starts_with('#')),
        "the way to the content leads to {href}"
    );
    // Links that were written for the first address still lead to where they led.
    session.click(&session.find_by_role_in(&detail, "link", Name::Prefix("Turkey"))?)?;
    env.wait_for_address("actors/turkey/")?;
    session.back()?;
    env.wait_for_address("map/istanbul/")?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    session.back()?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    Ok(())
}

/// A frame owns no address: the app is told by name what was chosen, and keeps it.
pub fn in_a_frame(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".wasm", Harm::Slow(Duration::from_secs(3)))]);
    env.open("embed/map/")?;
    session.execute(MARK, &[])?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Kyiv"))?)?;
    session.find_by_role("region", Name::Exact("Kyiv"))?;
    let live = session.execute(&format!("return {IS_LIVE}"), &[])?;
    ensure!(live == false, "the app was live before the click");
    session.wait_until("the live view", IS_LIVE)?;
    session.find_by_role("region", Name::Exact("Kyiv"))?;
    ensure!(place(env)?["same"] == true, "the click led to another document");
    env.wait_for_address("embed/map/")?;
    env.assert_console_clean()
}

fn place(env: &TestEnv<'_>) -> Result<Value> {
    env.session.execute(PLACE, &[])
}
