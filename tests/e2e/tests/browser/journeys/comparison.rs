//! Two actors side by side, with the keyboard alone: from an actor's page to the lists, the contents
//! of the columns, Back, a shared address, and the button that clears it.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[Journey::new(
    "any two actors are compared with the keyboard",
    actors,
)];

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

/// The names over the columns.
const HEADS: &str =
    "[...document.querySelectorAll('thead [role=columnheader]')].slice(1).map(one => one.textContent).join()";

/// The text of each cell in an issue's row.
fn cells(session: &Session, issue: &str) -> Result<Vec<String>> {
    let found = session.execute(
        "const row = [...document.querySelectorAll('tbody tr')].find(row => row.querySelector('th')?.textContent === arguments[0]); return row ? [...row.querySelectorAll('.bgr-positions__cell')].map(one => one.textContent) : []",
        &[json!(issue)],
    )?;
    let found = found.as_array().into_iter().flatten();
    Ok(found.filter_map(|one| one.as_str().map(str::to_owned)).collect())
}

/// Any two actors: their own words, and the position of their side as the side's.
pub fn actors(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("actors/oleksiy-honcharenko/")?;
    let link = session.find_by_role("link", Name::Exact("Compare with another actor"))?;
    session.execute("arguments[0].focus()", &[link.argument()])?;
    session.press(&[ENTER])?;
    env.wait_for_address("positions/?who=oleksiy-honcharenko")?;
    session.wait_until("one column", &format!("{HEADS} === 'Oleksiy Honcharenko'"))?;
    choose_second(env)?;
    check_columns(session)?;
    shared_comparison(env)?;
    env.assert_console_clean()
}

/// Tab leads from the buttons to both lists; the second does not offer the first list's actor.
fn choose_second(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let all = session.find_by_role("button", Name::Exact("All sides"))?;
    session.execute("arguments[0].focus()", &[all.argument()])?;
    let second = session.find_by_role("combobox", Name::Exact("The second actor"))?;
    for _ in 0..12 {
        session.press(&[TAB])?;
        if session.execute(
            "return document.activeElement === arguments[0]",
            &[second.argument()],
        )? == true
        {
            break;
        }
    }
    let offered = session.execute(
        "const [list] = arguments; return [document.activeElement === list, list.querySelectorAll('optgroup').length > 1, [...list.options].some(one => one.value === 'oleksiy-honcharenko')]",
        &[second.argument()],
    )?;
    ensure!(
        offered == json!([true, true, false]),
        "focus, groups, the same actor twice: {offered}"
    );
    session.type_into(&second, "Tam")?;
    env.wait_for_address("positions/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    session.wait_until(
        "two columns",
        &format!("{HEADS} === 'Oleksiy Honcharenko,Tammy Bruce'"),
    )?;
    let kept = session.execute(
        "return document.activeElement === arguments[0]",
        &[second.argument()],
    )?;
    ensure!(kept == true, "the list lost the focus");
    Ok(())
}

/// His own words; she has none on this issue, so her side's position is given as the side's.
fn check_columns(session: &Session) -> Result<()> {
    let deal = cells(session, "Resource deal")?;
    ensure!(
        deal.len() == 2
            && deal[0].contains("mortgage")
            && deal[0].contains("Position on the side of Ukraine"),
        "his cell says {deal:?}"
    );
    ensure!(
        deal[1].contains("No statement of Tammy Bruce on this. ")
            && deal[1].contains("Position on the side of United States"),
        "her cell says {deal:?}"
    );
    let silent = cells(session, "Territory")?;
    ensure!(
        silent.iter().any(|cell| cell == "No position here"),
        "missing words are not pointed out: {silent:?}"
    );
    let unmarked = session.execute(
        "return [...document.querySelectorAll('.bgr-positions__stated, .bgr-positions .bgr-statement')].filter(one => !one.querySelector('details')).length",
        &[],
    )?;
    ensure!(unmarked == 0, "{unmarked} statements without a source");
    Ok(())
}

/// The same two on the page of one issue; a shared address restores them; one button clears them.
fn shared_comparison(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let issue = session.find_by_role("link", Name::Exact("Resource deal"))?;
    session.click(&issue)?;
    env.wait_for_address("positions/resource-deal/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    session.wait_until(
        "both on the issue",
        "[...document.querySelectorAll('.bgr-issue h2')].map(one => one.textContent).join() === 'Oleksiy Honcharenko,Tammy Bruce'",
    )?;
    session.back()?;
    env.wait_for_address("positions/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    env.open_live("positions/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    let second = session.find_by_role("combobox", Name::Exact("The second actor"))?;
    let chosen = session.execute("return arguments[0].value", &[second.argument()])?;
    ensure!(chosen == "tammy-bruce", "a shared address chooses {chosen}");

    let all = session.find_by_role("button", Name::Exact("All sides"))?;
    session.execute("arguments[0].focus()", &[all.argument()])?;
    session.press(&[ENTER])?;
    env.wait_for_address("positions/")?;
    session.wait_until("the sides again", &format!("{HEADS}.includes('Ukraine')"))?;
    let left = session.execute(
        "return [...document.querySelectorAll('.bgr-compare select')].map(one => one.value).join('')",
        &[],
    )?;
    ensure!(left == "", "the lists still show {left}");
    Ok(())
}
