//! The first story in its other languages.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("switching the language keeps the view", switch),
    Journey::new(
        "without scripts the language switch keeps the view",
        switch_without_scripts,
    )
    .without_scripts(),
    Journey::new("a widget of a translation stays in its language", widget),
];

const LANGUAGE: &str = "document.documentElement.lang";

/// The switch follows the reader through the views, with what the address holds.
pub fn switch(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/?theme=dark")?;
    let venues = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&venues, "link", Name::Prefix("Riyadh"))?)?;
    env.wait_for_address("map/riyadh/?theme=dark")?;
    session.click_by_role("link", Name::Exact("Українська"))?;
    env.wait_for_address("uk/map/riyadh/?theme=dark")?;
    session.wait_until(
        "the live Ukrainian view",
        &format!("{LANGUAGE} === 'uk' && {IS_LIVE}"),
    )?;
    session.find_by_role("heading", Name::Exact("Ер-Ріяд"))?;
    session.click_by_role("link", Name::Exact("Джерела"))?;
    env.wait_for_address("uk/sources/?theme=dark")?;
    session.click_by_role("link", Name::Exact("Français"))?;
    env.wait_for_address("fr/sources/?theme=dark")?;
    session.wait_until(
        "the live French view",
        &format!("{LANGUAGE} === 'fr' && {IS_LIVE}"),
    )?;
    session.click_by_role("link", Name::Exact("English"))?;
    env.wait_for_address("sources/?theme=dark")?;
    session.wait_until("the live original", &format!("{LANGUAGE} === 'en' && {IS_LIVE}"))?;
    session.back()?;
    env.wait_for_address("fr/sources/?theme=dark")?;
    env.assert_console_clean()
}

pub fn switch_without_scripts(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open("actors/russia/")?;
    session.click(&session.find_by_role("link", Name::Exact("Українська"))?)?;
    env.wait_for_address("uk/actors/russia/")?;
    session.find_by_role("heading", Name::Exact("Росія"))?;
    session.click(&session.find_by_role("link", Name::Exact("English"))?)?;
    env.wait_for_address("actors/russia/")
}

/// It says what it is, and its links stay in its language.
pub fn widget(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("uk/embed/map/riyadh/")?;
    let label = session.execute(
        "return document.querySelector('.bgr-widget__origin').innerText",
        &[],
    )?;
    ensure!(label == "Машинний переклад", "the widget says {label}");
    let links = session.execute(
        "return [...document.querySelectorAll('main a[href]')].map(link => link.href)",
        &[],
    )?;
    let site = env.address("uk/");
    let links: Vec<&str> = links
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|link| link.as_str())
        .collect();
    ensure!(!links.is_empty(), "no links");
    for link in links {
        ensure!(link.starts_with(&site), "{link} leaves the translation");
    }
    Ok(())
}
