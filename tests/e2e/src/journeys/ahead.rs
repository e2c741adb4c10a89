//! A venue chosen before the app is live: the page answers at once, and the app goes on from there.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use static_host::{Fault, Harm};

use crate::engine::{Engine, Oddities};
use crate::ground::{Ground, LIVE};
use crate::roles::Name;

/// Notes that the document is still the same one, and that nothing has come live in it.
const MARK: &str = "window.sameDocument = true";

/// Where the reader is, and where what was read stands on the screen.
const PLACE: &str = r"
const top = css => Math.round(document.querySelector(css).getBoundingClientRect().top);
return {
    same: window.sameDocument === true,
    focus: document.activeElement.id,
    heading: top('#bgr-venue'),
    last: top('.bgr-venue__marks .bgr-claim-mark'),
    scrolled: Math.round(scrollY),
    current: [...document.querySelectorAll('.bgr-venues__list [aria-current]')].map(one => one.getAttribute('href').split('/').at(-2)),
};
";

/// The list's link is answered in the page, and the app takes over without moving what is read.
pub fn answered(ground: &Ground<'_>) -> Result<()> {
    // Only Chromium sets the width of a window to the pixel.
    let in_chromium = ground.session.engine == Engine::Chromium;
    for width in [390, 768, 1280].into_iter().take(if in_chromium { 3 } else { 1 }) {
        // A new browser, because the wasm may be kept for ever.
        let ground = &Ground::lay(ground.folder, ground.session.engine, Oddities::default())?;
        let session = &ground.session;
        if in_chromium {
            session.set_view(width, 900)?;
        }
        ground.break_files(&[Fault::new(".wasm", Harm::Slow(Duration::from_secs(3)))]);
        ground.open("map/")?;
        session.run(MARK, &[])?;
        let list = session.named("list", Name::Is("Venues"))?;
        session.click(&session.named_in(&list, "link", Name::Begins("Istanbul"))?)?;
        ground.until_at("map/istanbul/")?;
        session.named("region", Name::Is("Istanbul"))?;
        let live = session.run(&format!("return {LIVE}"), &[])?;
        ensure!(live == false, "the app was live before the click");
        let before = place(ground)?;
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
        session.until("the live view", LIVE)?;
        let after = place(ground)?;
        ensure!(before == after, "at {width} the app moved {before} to {after}");
        session.named("region", Name::Is("Istanbul"))?;
        ensure!(
            session.title()?.starts_with("Istanbul"),
            "the title is {}",
            session.title()?
        );
        session.until(
            "what is said about it",
            "document.querySelector('.bgr-venue .bgr-statement')",
        )?;
        session.back()?;
        ground.until_at("map/")?;
        session.until("the map alone", "!document.querySelector('.bgr-venue')")?;
        session.until("the same document", "window.sameDocument")?;
        ground.quiet_console()?;
    }
    Ok(())
}

/// Where the app never comes, the page goes on answering, and Back leads through what was shown.
pub fn without_the_app(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.break_files(&[Fault::new(".wasm", Harm::Hanging)]);
    ground.open("map/")?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Riyadh"))?)?;
    ground.until_at("map/riyadh/")?;
    let title = session.title()?;
    ensure!(title.starts_with("Riyadh – Map – "), "the title is {title}");
    let detail = session.named("region", Name::Is("Riyadh"))?;
    session.click(&session.named_in(&detail, "link", Name::Is("Next venue: Istanbul"))?)?;
    ground.until_at("map/istanbul/")?;
    let detail = session.named("region", Name::Is("Istanbul"))?;
    // What leads to a place in the page still does.
    let skips = session.find(".bgr-page-header__skip")?;
    let href = session.run("return arguments[0].getAttribute('href')", &[skips.argument()])?;
    ensure!(
        href.as_str().is_some_and(|href| href.starts_with('#')),
        "the way to the content leads to {href}"
    );
    // Links that were written for the first address still lead to where they led.
    session.click(&session.named_in(&detail, "link", Name::Begins("Turkey"))?)?;
    ground.until_at("actors/turkey/")?;
    session.back()?;
    ground.until_at("map/istanbul/")?;
    session.named("region", Name::Is("Istanbul"))?;
    session.back()?;
    ground.until_at("map/riyadh/")?;
    session.named("region", Name::Is("Riyadh"))?;
    Ok(())
}

/// A frame owns no address: the app is told by name what was chosen, and keeps it.
pub fn in_a_frame(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.break_files(&[Fault::new(".wasm", Harm::Slow(Duration::from_secs(3)))]);
    ground.open("embed/map/")?;
    session.run(MARK, &[])?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Kyiv"))?)?;
    session.named("region", Name::Is("Kyiv"))?;
    let live = session.run(&format!("return {LIVE}"), &[])?;
    ensure!(live == false, "the app was live before the click");
    session.until("the live view", LIVE)?;
    session.named("region", Name::Is("Kyiv"))?;
    ensure!(
        place(ground)?["same"] == true,
        "the click led to another document"
    );
    ground.until_at("embed/map/")?;
    ground.quiet_console()
}

fn place(ground: &Ground<'_>) -> Result<Value> {
    ground.session.run(PLACE, &[])
}
