//! What the map keeps and gives back: kinds in the key, pills, camera and actor in the address.

use anyhow::{Result, ensure};
use serde_json::json;

use super::map_seen::{PICTURE, Seen, mark, near};
use crate::ground::Ground;
use crate::roles::Name;
use crate::session::Session;

/// Names of what the list and the map show, each in its order, joined for comparing.
fn shown(session: &Session) -> Result<(String, String)> {
    let answer = session.run(
        &format!(
            "return [[...document.querySelectorAll('.bgr-venues__name')].map(one => one.textContent).join(),
                 [...({PICTURE}).querySelectorAll('a')].map(one => one.getAttribute('aria-label').split(',')[0]).join()]"
        ),
        &[],
    )?;
    let text = |at: usize| answer[at].as_str().unwrap_or_default().to_owned();
    Ok((text(0), text(1)))
}

/// A kind of the key takes its marks off map and list and puts them back; the focus stays.
pub fn kinds(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let all = shown(session)?;
    ensure!(all.0 == all.1, "list and map differ: {all:?}");
    let group = session.named("group", Name::Is("Kinds of venue"))?;
    let talks = session.named_in(&group, "button", Name::Begins("Talks"))?;
    session.click(&talks)?;
    session.until(
        "no talks in the list",
        "!/Riyadh/.test(document.querySelector('.bgr-venues__list').textContent)",
    )?;
    let fewer = shown(session)?;
    ensure!(fewer.0 == fewer.1, "list and map differ: {fewer:?}");
    ensure!(
        !fewer.0.contains("Istanbul") && fewer.0.contains("Kyiv"),
        "the list holds {fewer:?}"
    );
    let pressed = session.run(
        "return [document.activeElement.getAttribute('aria-pressed'), document.activeElement.dataset.kind]",
        &[],
    )?;
    ensure!(pressed == json!(["false", "talks"]), "the focus is on {pressed}");
    // Everything off: the list says so.
    session.run(
        "document.querySelectorAll('.bgr-map-legend__kind[aria-pressed=true]').forEach(one => one.click())",
        &[],
    )?;
    session.until(
        "words instead of an empty list",
        "/Nothing is shown/.test(document.querySelector('.bgr-venues').textContent)",
    )?;
    session.run(
        "document.querySelectorAll('.bgr-map-legend__kind').forEach(one => one.click())",
        &[],
    )?;
    session.until(
        "the whole list again",
        &format!(
            "[...document.querySelectorAll('.bgr-venues__name')].map(one => one.textContent).join() === {}",
            json!(all.0)
        ),
    )?;
    ground.quiet_console()
}

/// Who is out of frame has a pill at the edge, which opens the venue and brings it into frame.
pub fn pills(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/?at=34,44,5")?;
    let start = Seen::at_rest(session)?;
    let inside = session.run(
        &format!(
            "const frame = ({PICTURE}).getBoundingClientRect();
             const pills = [...({PICTURE}).querySelectorAll('.bgr-map__pill:not([data-quiet])')].map(one => one.getBoundingClientRect());
             return [pills.length, pills.every(one => one.left >= frame.left && one.right <= frame.right && one.top >= frame.top && one.bottom <= frame.bottom)]"
        ),
        &[],
    )?;
    ensure!(
        inside[0].as_u64() >= Some(2) && inside[1] == true,
        "the pills: {inside}"
    );
    let map = session.named("region", Name::Is("Map of venues"))?;
    session.click_where_it_shows(&session.named_in(&map, "link", Name::Begins("Washington"))?)?;
    session.named("region", Name::Is("Washington"))?;
    let there = start.after(session, "the pill")?;
    let (x, y) = mark(session, "Washington")?;
    let [left, top, width, height] = there.frame;
    ensure!(
        x > left && x < left + width && y > top && y < top + height,
        "Washington stands at {x} {y}, outside the frame"
    );
    ground.quiet_console()
}

/// `at=` is the camera, `who=` the actor; links keep the actor; both give way to their defaults.
pub fn addresses(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/?at=28.98,41.01,4&who=ukraine")?;
    let seen = Seen::at_rest(session)?;
    let istanbul = mark(session, "Istanbul")?;
    let middle = seen.point(0.5, 0.5);
    near("Istanbul across", istanbul.0, middle.0, 3.0)?;
    near("Istanbul down", istanbul.1, middle.1, 3.0)?;
    let (list, map) = shown(session)?;
    ensure!(
        list == map && list.contains("Istanbul") && !list.contains("Riyadh"),
        "list {list}, map {map}"
    );
    let venues = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&venues, "link", Name::Begins("Istanbul"))?)?;
    session.named("region", Name::Is("Istanbul"))?;
    ensure!(
        session.url()?.ends_with("map/istanbul/?who=ukraine"),
        "the link led to {}",
        session.url()?
    );
    session.click(&session.named("link", Name::Is("Show all venues"))?)?;
    ground.until_at("map/istanbul/")?;
    session.until(
        "the whole list",
        "/Riyadh/.test(document.querySelector('.bgr-venues__list').textContent)",
    )?;
    // Out of range: the nearest camera that there is.
    ground.open_live("map/?at=999,-999,99")?;
    let seen = Seen::at_rest(session)?;
    ensure!(seen.shown.iter().all(|number| number.is_finite()), "{seen:?}");
    Ok(())
}

/// Each chosen venue is a step; moving the map is none; Back shows the venue before, framed. What was
/// opened in one venue is not open in the next.
pub fn history(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/riyadh/")?;
    let riyadh = Seen::at_rest(session)?;
    let open = "document.querySelectorAll('.bgr-venue details[open]').length";
    for mark in session.find_all(".bgr-venue details > summary")? {
        session.run("arguments[0].click()", &[mark.argument()])?;
    }
    session.until("open marks", &format!("{open} > 9"))?;
    session.click(&session.named("link", Name::Begins("Next venue"))?)?;
    session.named("region", Name::Is("Istanbul"))?;
    ensure!(
        session.run(&format!("return {open}"), &[])? == 0,
        "what was opened in Riyadh is open in Istanbul"
    );
    let istanbul = riyadh.after(session, "Next venue")?;
    session.click(&session.named("button", Name::Is("Zoom in"))?)?;
    istanbul.after(session, "Zoom in")?;
    // What has the focus goes with the venue: then the next one's heading has it, and is not scrolled to.
    let name = session.find(".bgr-venue h2")?;
    session.run(
        "arguments[0].tabIndex = -1; arguments[0].focus()",
        &[name.argument()],
    )?;
    session.back()?;
    ground.until_at("map/riyadh/")?;
    session.named("region", Name::Is("Riyadh"))?;
    let back = Seen::at_rest(session)?;
    session.until(
        "the focus on the heading after Back",
        "document.activeElement.matches('.bgr-venue h2') && document.activeElement.textContent === 'Riyadh'",
    )?;
    ensure!(back.shown == riyadh.shown, "Back shows {back:?}, not {riyadh:?}");
    session.forward()?;
    session.named("region", Name::Is("Istanbul"))?;
    session.until(
        "the camera of that step",
        "/\\/istanbul\\/\\?at=/.test(location.href)",
    )?;
    ground.quiet_console()
}
