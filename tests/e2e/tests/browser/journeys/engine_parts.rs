//! The parts of the engine: what a page does before all of them are there, and without one.

use std::time::Duration;

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new(
        "without the second file of the engine links lead to pages",
        missing,
    )
    .smoke(),
    Journey::new("an altered second file of the engine is not used", altered),
    Journey::new(
        "without the file of its section a page stays as it was served",
        section_missing,
    ),
    Journey::new(
        "a widget asks for more of the engine only when it needs it",
        widget_asks_late,
    ),
    Journey::new("a dialog waits for the second file of the engine", dialog_waits),
    Journey::new(
        "a view that an address names waits for the second file of the engine",
        address_waits,
    ),
    Journey::new(
        "Forward to a view waits for the second file of the engine",
        history_waits,
    ),
];

/// The name of the file of all views.
const VIEWS: &str = "assets/views-";
/// The name of the file of a section.
const DEAL: &str = "assets/deal-";

fn click_in_navigation(env: &TestEnv<'_>, name: &str) -> Result<()> {
    let views = env.session.find_by_role("navigation", Name::Exact("Views"))?;
    let link = env.session.find_by_role_in(&views, "link", Name::Exact(name))?;
    env.session.click(&link)
}

/// The map is live without the file, names the fault, and a link to another view loads its page, which is live with its own.
fn links_lead_to_pages(env: &TestEnv<'_>, fault: FaultKind) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(VIEWS, fault)]);
    env.open_live("map/")?;
    session.wait_until(
        "the named fault",
        "document.documentElement.dataset.bgrFault === 'part'",
    )?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.execute("window.sameDocument = true", &[])?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    let same = session.execute("return window.sameDocument === true", &[])?;
    ensure!(same == true, "the live map loaded a page for a venue");
    click_in_navigation(env, "Deal")?;
    session.wait_until("the page of the deal", "!window.sameDocument")?;
    env.wait_for_address("deal/")?;
    session.wait_until("the live deal", IS_LIVE)
}

/// Other pages are not concerned.
pub fn section_missing(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(DEAL, FaultKind::Missing)]);
    env.open("deal/")?;
    session.wait_until(
        "the end of waiting",
        "document.documentElement.dataset.bgrState === 'static'",
    )?;
    let live = session.execute(&format!("return {IS_LIVE}"), &[])?;
    ensure!(live == false, "the page of the deal is live without its part");
    session.find_by_role("main", Name::Exact(""))?;
    click_in_navigation(env, "Map")?;
    env.wait_for_address("map/")?;
    session.wait_until("the live map", IS_LIVE)
}

/// The share dialog of a widget, and a view of another section that its host asks for.
pub fn widget_asks_late(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("embed/actors/")?;
    let asked = "performance.getEntriesByType('resource').some((file) => file.name.includes('/widgets-'))";
    let early = session.execute(&format!("return {asked}"), &[])?;
    ensure!(early == false, "the widget loaded all widgets at once");
    session.execute(
        "document.dispatchEvent(new CustomEvent('bgr:show', { detail: 'deal/', cancelable: true }))",
        &[],
    )?;
    session.wait_until(
        "the widget of the deal",
        "document.querySelector('.bgr-widget [data-action=what-if]')",
    )?;
    session.wait_until("the file of all widgets", asked)?;
    session.click(&session.find("[data-action=share]")?)?;
    session.find_by_role("dialog", Name::Exact("Share this view"))?;
    env.assert_console_clean()
}

/// The host answers 404.
pub fn missing(env: &TestEnv<'_>) -> Result<()> {
    links_lead_to_pages(env, FaultKind::Missing)
}

/// A cache changed a byte.
pub fn altered(env: &TestEnv<'_>) -> Result<()> {
    links_lead_to_pages(env, FaultKind::Altered)
}

/// The file takes two seconds; a reader who opens the search in the meantime gets it then.
pub fn dialog_waits(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(VIEWS, FaultKind::Slow(Duration::from_secs(2)))]);
    env.open("map/")?;
    session.wait_until("the live map", IS_LIVE)?;
    session.click(&session.find("[data-action=search]")?)?;
    session.find_by_role("dialog", Name::Exact("Search"))?;
    env.assert_console_clean()
}

/// The search of an address opens with the page, although the map itself needs no second file.
pub fn address_waits(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(VIEWS, FaultKind::Slow(Duration::from_secs(1)))]);
    env.open_live("map/?search=riyadh")?;
    session.find_by_role("dialog", Name::Exact("Search"))?;
    env.assert_console_clean()
}

/// The entry of another view, which this document wrote before it was reloaded.
pub fn history_waits(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    session.execute("window.sameDocument = true", &[])?;
    click_in_navigation(env, "Deal")?;
    env.wait_for_address("deal/")?;
    let same = session.execute("return window.sameDocument === true", &[])?;
    ensure!(
        same == true,
        "a link to a view loaded a page, although the engine is complete"
    );
    session.back()?;
    env.wait_for_address("map/")?;
    env.set_faults(&[Fault::new(VIEWS, FaultKind::Slow(Duration::from_secs(2)))]);
    session.reload()?;
    session.wait_until("the live map", IS_LIVE)?;
    session.forward()?;
    env.wait_for_address("deal/")?;
    session.wait_until("the deal", "document.title.startsWith('One share is reported')")?;
    env.assert_console_clean()
}
