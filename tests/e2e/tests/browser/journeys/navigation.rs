//! What most readers do: open the page, look around, choose something, go back.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the start page becomes live", becomes_live).smoke(),
    Journey::new(
        "a venue opens from the list, Back and Forward work",
        venue_of_the_list,
    )
    .smoke(),
    Journey::new("a venue opens from the map", venue_of_the_map).smoke(),
    Journey::new("an actor is found with the filter and opens", actor),
    Journey::new("the guess is changed with the keyboard", guess).smoke(),
    Journey::new("the navigation leads to every view", navigation).smoke(),
    Journey::new("a venue is reached with the keyboard alone", keyboard)
        .chromium_only()
        .smoke(),
];

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const ARROW_RIGHT: char = '\u{E014}';

/// The app takes over the prerendered view, and nothing else changes.
pub fn becomes_live(env: &TestEnv<'_>) -> Result<()> {
    env.open_live("")?;
    env.wait_for_address("")?;
    let title = env.session.title()?;
    ensure!(!title.is_empty(), "the live page has no title");
    env.session.find_by_role("main", Name::Exact(""))?;
    env.assert_console_clean()
}

/// From the list to a venue, then Back and Forward.
pub fn venue_of_the_list(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Istanbul"))?)?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    env.wait_for_address("map/istanbul/")?;
    session.back()?;
    env.wait_for_address("map/")?;
    session.wait_until("the detail gone", &no_heading("Istanbul"))?;
    session.forward()?;
    env.wait_for_address("map/istanbul/")?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    env.assert_console_clean()
}

/// From a marker on the map to the venue.
pub fn venue_of_the_map(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    let map = session.find_by_role("region", Name::Exact("Map of venues"))?;
    session.click_visible_part(&session.find_by_role_in(&map, "link", Name::Prefix("Riyadh"))?)?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    env.wait_for_address("map/riyadh/")?;
    for button in ["Zoom in", "Zoom out", "Reset view"] {
        session.click_by_role("button", Name::Exact(button))?;
    }
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    env.assert_console_clean()
}

/// Filter, result count, detail.
pub fn actor(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("actors/")?;
    let filter = session.find_by_role("searchbox", Name::Exact("Filter actors"))?;
    session.type_into(&filter, "lavrov")?;
    session.wait_until(
        "the result count",
        "/^1 of \\d+ shown/.test((document.querySelector('output,[role=status]') || {}).textContent)",
    )?;
    let list = session.find_by_role("list", Name::Exact("Actors"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Sergey Lavrov"))?)?;
    session.find_by_role("region", Name::Exact("Sergey Lavrov"))?;
    session.wait_until(
        "the actor's address",
        "location.pathname.endsWith('/actors/sergey-lavrov/')",
    )?;
    env.assert_console_clean()
}

/// Arrow keys move the slider; the address follows without new history entries.
pub fn guess(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    session.find_by_role("figure", Name::Exact("Revenue split"))?;
    for name in ["Annual revenue", "Years", "Yearly growth"] {
        session.find_by_role("slider", Name::Exact(name))?;
    }
    let steps = session.execute("return history.length", &[])?;
    let slider = session.find_by_role("slider", Name::Exact("Your guess"))?;
    let before = session.execute("return arguments[0].value", &[slider.argument()])?;
    for _ in 0..5 {
        session.type_into(&slider, &ARROW_RIGHT.to_string())?;
    }
    session.wait_until(
        "the guess in the address",
        "/[?&]guess=\\d/.test(location.search)",
    )?;
    let slider = session.find_by_role("slider", Name::Exact("Your guess"))?;
    let after = session.execute("return arguments[0].value", &[slider.argument()])?;
    ensure!(before != after, "the slider stayed at {before}");
    ensure!(
        steps == session.execute("return history.length", &[])?,
        "the slider filled the history"
    );
    session.click_by_role("button", Name::Exact("Show the reported share"))?;
    env.assert_console_clean()
}

/// Each link opens its view, is marked as current, and moves the focus to the heading.
pub fn navigation(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("")?;
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
        let views = session.find_by_role("navigation", Name::Exact("Views"))?;
        session.click(&session.find_by_role_in(&views, "link", Name::Exact(name))?)?;
        env.wait_for_address(path)?;
        session.wait_until(
            &format!("{name} marked as the current view"),
            &format!(
                "[...document.querySelectorAll('nav [aria-current=page]')].map(one => one.textContent.trim()).join() === '{name}'"
            ),
        )?;
        session.wait_until(
            "the focus on the heading",
            "document.activeElement.localName === 'h1'",
        )?;
        ensure!(title != session.title()?, "{name} kept the title \"{title}\"");
    }
    env.assert_console_clean()
}

/// From the top of the page to a venue with only Tab and Enter.
pub fn keyboard(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("")?;
    tab_to(session, "the link to the map", |name| name == "Map")?;
    session.press(&[ENTER])?;
    env.wait_for_address("map/")?;
    tab_to(session, "a venue", |name| {
        name.starts_with("Istanbul") || name.starts_with("Riyadh")
    })?;
    session.press(&[ENTER])?;
    session.wait_until(
        "the venue's page",
        "/\\/map\\/[a-z-]+\\/$/.test(location.pathname)",
    )?;
    env.assert_console_clean()
}

fn tab_to(session: &Session, what: &str, wanted: impl Fn(&str) -> bool) -> Result<()> {
    let mut passed = Vec::new();
    for _ in 0..60 {
        session.press(&[TAB])?;
        let name = session.focused_name()?;
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
