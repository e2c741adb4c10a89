//! The second file of the engine: what the map page does before it is there, and without it.

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

/// The name of the file of the views.
const VIEWS: &str = "assets/views-";

fn click_in_navigation(env: &TestEnv<'_>, name: &str) -> Result<()> {
    let views = env.session.find_by_role("navigation", Name::Exact("Views"))?;
    let link = env.session.find_by_role_in(&views, "link", Name::Exact(name))?;
    env.session.click(&link)
}

/// The map is live without the file, names the fault, and a link to another view loads its page, which works without the app.
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
    session.wait_until(
        "the end of waiting",
        "document.documentElement.dataset.bgrState === 'static'",
    )?;
    let live = session.execute(&format!("return {IS_LIVE}"), &[])?;
    ensure!(live == false, "the page of the deal is live without its part");
    session.find_by_role("main", Name::Exact(""))?;
    Ok(())
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
