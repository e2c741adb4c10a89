//! A venue chosen before the app is live: the page shows it at once, and the app continues from there.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::{Value, json};

use crate::journeys::Journey;
use e2e::engine::Engine;
use e2e::roles::Name;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new(
        "a venue chosen before the app is live opens in the page",
        answered,
    ),
    Journey::new("the map keeps opening venues without the app", without_the_app),
];

/// Marks the document, so that a later navigation to another one is noticed.
const MARK: &str = "window.sameDocument = true";

/// Where the focus is, and where the parts of the page are on the screen.
const POSITIONS: &str = r"
const top = css => Math.round(document.querySelector(css).getBoundingClientRect().top);
return {
    same: window.sameDocument === true,
    focus: document.activeElement.id,
    heading: top('#bgr-venue'),
    last: top('.bgr-venue__fact ~ .bgr-venue__fact'),
    scrolled: Math.round(scrollY),
    current: [...document.querySelectorAll('.bgr-venues__list [aria-current]')].map(one => one.getAttribute('href').split('/').at(-2)),
};
";

/// A link of the list opens in the page, and the app takes over without moving anything.
pub fn answered(env: &TestEnv<'_>) -> Result<()> {
    // Only Chromium can set the exact width of the viewport.
    let in_chromium = env.session.engine == Engine::Chromium;
    for width in [390, 768, 1280].into_iter().take(if in_chromium { 3 } else { 1 }) {
        // On another port, because the wasm of the first one is in the cache.
        let env = &env.with_new_host()?;
        let session = &env.session;
        if in_chromium {
            session.set_viewport(width, 900)?;
        }
        env.set_faults(&[Fault::new(".wasm", FaultKind::Hanging)]);
        env.open("map/")?;
        session.execute(MARK, &[])?;
        let list = session.find_by_role("list", Name::Exact("Venues"))?;
        session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Istanbul"))?)?;
        env.wait_for_address("map/istanbul/")?;
        session.find_by_role("region", Name::Exact("Istanbul"))?;
        let live = session.execute(&format!("return {IS_LIVE}"), &[])?;
        ensure!(live == false, "the app was live before the click");
        let before = positions(env)?;
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
        env.set_faults(&[]);
        session.wait_until("the live view", IS_LIVE)?;
        let after = positions(env)?;
        ensure!(before == after, "at {width} the app moved {before} to {after}");
        session.find_by_role("region", Name::Exact("Istanbul"))?;
        ensure!(
            session.title()?.starts_with("Istanbul"),
            "the title is {}",
            session.title()?
        );
        session.wait_until(
            "who took part",
            "document.querySelector('.bgr-venue .bgr-people__link')",
        )?;
        session.back()?;
        env.wait_for_address("map/")?;
        session.wait_until("the map alone", "!document.querySelector('.bgr-venue')")?;
        session.wait_until("the same document", "window.sameDocument")?;
        env.assert_console_clean()?;
    }
    Ok(())
}

/// If the app never loads, the page keeps opening venues, and Back leads through them.
pub fn without_the_app(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".wasm", FaultKind::Hanging)]);
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
    // Links within the page still work.
    let skip_link = session.find(".bgr-page-header__skip")?;
    let href = session.execute(
        "return arguments[0].getAttribute('href')",
        &[skip_link.argument()],
    )?;
    ensure!(
        href.as_str().is_some_and(|href| href.starts_with('#')),
        "the skip link leads to {href}"
    );
    // Relative links, written for the first address, still lead to the same pages.
    session.click(&session.find_by_role_in(&detail, "link", Name::Prefix("Russia–Ukraine talks"))?)?;
    env.wait_for_address("timeline/istanbul-talks/")?;
    session.back()?;
    env.wait_for_address("map/istanbul/")?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    session.back()?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    Ok(())
}

fn positions(env: &TestEnv<'_>) -> Result<Value> {
    env.session.execute(POSITIONS, &[])
}
