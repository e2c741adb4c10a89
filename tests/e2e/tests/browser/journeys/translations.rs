//! The first story in its other languages.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::host_page::{HostPage, element, frame_of, script, wait_for_height, wait_until_inside};
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
    Journey::new(
        "a translation that the host page names is loaded at once",
        named_translation,
    ),
];

const VENUE: &str = "map/riyadh/";
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

/// The first address of the frame is the translation's, as is the link. Links to pages of either language drive it.
pub fn named_translation(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    for (attribute, folder) in [("uk-UA", "uk/"), ("fr", "fr/"), ("tr", "")] {
        let attributes = format!("lang=\"{attribute}\" translations=\"uk fr\"");
        let link = |at: &str| {
            format!(
                "<a href=\"{}\" data-backgrounder=\"one\">{at}</a>",
                env.address(at)
            )
        };
        let body = script(env)
            + &element(env, "one", VENUE, &attributes)
            + &link("map/moscow/")
            + &link(&format!("{folder}map/kyiv/"));
        host_page.show(session, "", &body)?;
        wait_for_height(session, "one")?;
        let frame = frame_of("one");
        let first = session.execute(&format!("return {frame}.src.replace(/#.*/, '')"), &[])?;
        ensure!(
            first == env.address(&format!("{folder}embed/{VENUE}")).as_str(),
            "the frame in {attribute} has loaded {first}"
        );
        let fallback = "return document.getElementById('one').shadowRoot.querySelector('a').href";
        let fallback = session.execute(fallback, &[])?;
        ensure!(
            fallback == env.address(&format!("{folder}{VENUE}")).as_str(),
            "the link in {attribute} leads to {fallback}"
        );
        let language = match folder.trim_end_matches('/') {
            "" => "en",
            language => language,
        };
        wait_until_inside(session, &frame, &format!("{LANGUAGE} === '{language}'"))?;
        for (at, view) in [
            ("map/moscow/", "moscow"),
            (&*format!("{folder}map/kyiv/"), "kyiv"),
        ] {
            session.click_by_role("link", Name::Exact(at))?;
            session.wait_until(at, &format!("embedEvents.at(-1)[2] === 'map/{view}/'"))?;
        }
    }
    env.assert_console_clean()
}
