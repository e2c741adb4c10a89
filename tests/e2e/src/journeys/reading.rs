//! What most readers do: open, look around, choose, go back.

use anyhow::{Result, ensure};

use crate::ground::Ground;
use crate::roles::Name;
use crate::session::Session;

/// Keys as the WebDriver standard names them.
const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const ARROW_RIGHT: char = '\u{E014}';

/// The live app takes the prerendered view's place and nothing else changes.
pub fn becomes_live(ground: &Ground<'_>) -> Result<()> {
    ground.open_live("")?;
    ground.until_at("")?;
    let title = ground.session.title()?;
    ensure!(!title.is_empty(), "the live page has no title");
    ground.session.named("main", Name::Is(""))?;
    ground.quiet_console()
}

/// From the list to a venue, and along the history.
pub fn venue_of_the_list(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Istanbul"))?)?;
    session.named("region", Name::Is("Istanbul"))?;
    ground.until_at("map/istanbul/")?;
    session.back()?;
    ground.until_at("map/")?;
    session.until("the detail gone", &no_heading("Istanbul"))?;
    session.forward()?;
    ground.until_at("map/istanbul/")?;
    session.named("region", Name::Is("Istanbul"))?;
    ground.quiet_console()
}

/// From a mark on the map to the venue.
pub fn venue_of_the_map(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    let map = session.named("region", Name::Is("Map of venues"))?;
    session.click_where_it_shows(&session.named_in(&map, "link", Name::Begins("Riyadh"))?)?;
    session.named("region", Name::Is("Riyadh"))?;
    ground.until_at("map/riyadh/")?;
    for button in ["Zoom in", "Zoom out", "Reset view"] {
        session.click(&session.named("button", Name::Is(button))?)?;
    }
    session.named("region", Name::Is("Riyadh"))?;
    ground.quiet_console()
}

/// Filter, result count, detail.
pub fn actor(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("actors/")?;
    let filter = session.named("searchbox", Name::Is("Filter actors"))?;
    session.type_into(&filter, "lavrov")?;
    session.until(
        "the result count",
        "/^1 of \\d+ shown/.test((document.querySelector('output,[role=status]') || {}).textContent)",
    )?;
    let list = session.named("list", Name::Is("Actors"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Sergey Lavrov"))?)?;
    session.named("region", Name::Is("Sergey Lavrov"))?;
    session.until(
        "the actor's address",
        "location.pathname.endsWith('/actors/sergey-lavrov/')",
    )?;
    ground.quiet_console()
}

/// The slider moves by keys; the address follows and the history does not fill.
pub fn guess(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/")?;
    session.named("figure", Name::Is("Revenue split"))?;
    for name in ["Annual revenue", "Years", "Yearly growth"] {
        session.named("slider", Name::Is(name))?;
    }
    let steps = session.run("return history.length", &[])?;
    let slider = session.named("slider", Name::Is("Your guess"))?;
    let before = session.run("return arguments[0].value", &[slider.argument()])?;
    for _ in 0..5 {
        session.type_into(&slider, &ARROW_RIGHT.to_string())?;
    }
    session.until(
        "the guess in the address",
        "/[?&]guess=\\d/.test(location.search)",
    )?;
    let slider = session.named("slider", Name::Is("Your guess"))?;
    let after = session.run("return arguments[0].value", &[slider.argument()])?;
    ensure!(before != after, "the slider stayed at {before}");
    ensure!(
        steps == session.run("return history.length", &[])?,
        "the slider filled the history"
    );
    session.click(&session.named("button", Name::Is("Show the reported share"))?)?;
    ground.quiet_console()
}

/// Each view by its link, with the right one marked and the heading focused.
pub fn navigation(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("")?;
    for (name, path) in [
        ("Map", "map/"),
        ("Actors", "actors/"),
        ("Deal", "deal/"),
        ("Timeline", "timeline/"),
        ("Positions", "positions/"),
        ("Sources", "sources/"),
        ("Overview", ""),
    ] {
        let title = session.title()?;
        let views = session.named("navigation", Name::Is("Views"))?;
        session.click(&session.named_in(&views, "link", Name::Is(name))?)?;
        ground.until_at(path)?;
        session.until(
            &format!("{name} marked as the current view"),
            &format!(
                "[...document.querySelectorAll('nav [aria-current=page]')].map(one => one.textContent.trim()).join() === '{name}'"
            ),
        )?;
        session.until(
            "the focus on the heading",
            "document.activeElement.localName === 'h1'",
        )?;
        ensure!(title != session.title()?, "{name} kept the title \"{title}\"");
    }
    ground.quiet_console()
}

/// Nothing but Tab and Enter, from the top of the page to a venue and back to the list.
pub fn keyboard(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("")?;
    tab_to(session, "the link to the map", |name| name == "Map")?;
    session.press(&[ENTER])?;
    ground.until_at("map/")?;
    tab_to(session, "a venue", |name| {
        name.starts_with("Istanbul") || name.starts_with("Riyadh")
    })?;
    session.press(&[ENTER])?;
    session.until(
        "the venue's page",
        "/\\/map\\/[a-z-]+\\/$/.test(location.pathname)",
    )?;
    ground.quiet_console()
}

fn tab_to(session: &Session, what: &str, wanted: impl Fn(&str) -> bool) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..60 {
        session.press(&[TAB])?;
        let name = session.focused()?;
        if wanted(&name) {
            return Ok(());
        }
        passed.push(name);
    }
    anyhow::bail!("tabbed past {what}: {}", passed.join(", "))
}

/// An expression that is true when no heading has this text.
fn no_heading(text: &str) -> String {
    format!(
        "![...document.querySelectorAll('h1,h2,h3')].some(one => one.textContent.trim() === {})",
        serde_json::Value::from(text)
    )
}
