//! Two actors side by side, by keyboard alone: from an actor's page to the lists, what the
//! columns hold, whose words they are, Back, a shared address, and the one way to clear it.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::ground::Ground;
use crate::roles::Name;
use crate::session::Session;

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

/// The names over the columns.
const HEADS: &str =
    "[...document.querySelectorAll('thead [role=columnheader]')].slice(1).map(one => one.textContent).join()";

/// What the cells of an issue's row say, cell by cell.
fn cells(session: &Session, issue: &str) -> Result<Vec<String>> {
    let found = session.run(
        "const row = [...document.querySelectorAll('tbody tr')].find(row => row.querySelector('th')?.textContent === arguments[0]); return row ? [...row.querySelectorAll('.bgr-positions__cell')].map(one => one.textContent) : []",
        &[json!(issue)],
    )?;
    let found = found.as_array().into_iter().flatten();
    Ok(found.filter_map(|one| one.as_str().map(str::to_owned)).collect())
}

/// Any two actors: their own words as theirs, the position of a side as the side's.
pub fn actors(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("actors/oleksiy-honcharenko/")?;
    let link = session.named("link", Name::Is("Compare with another actor"))?;
    session.run("arguments[0].focus()", &[link.argument()])?;
    session.press(&[ENTER])?;
    ground.until_at("positions/?who=oleksiy-honcharenko")?;
    session.until("one column", &format!("{HEADS} === 'Oleksiy Honcharenko'"))?;

    // Tab leads from the buttons to both lists; the second does not offer the first's actor.
    let all = session.named("button", Name::Is("All"))?;
    session.run("arguments[0].focus()", &[all.argument()])?;
    let second = session.named("combobox", Name::Is("Beside those of"))?;
    for _ in 0..12 {
        session.press(&[TAB])?;
        if session.run(
            "return document.activeElement === arguments[0]",
            &[second.argument()],
        )? == true
        {
            break;
        }
    }
    let offered = session.run(
        "const [list] = arguments; return [document.activeElement === list, list.querySelectorAll('optgroup').length > 1, [...list.options].some(one => one.value === 'oleksiy-honcharenko')]",
        &[second.argument()],
    )?;
    ensure!(
        offered == json!([true, true, false]),
        "focus, groups, the same actor twice: {offered}"
    );
    session.type_into(&second, "Tam")?;
    ground.until_at("positions/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    session.until(
        "two columns",
        &format!("{HEADS} === 'Oleksiy Honcharenko,Tammy Bruce'"),
    )?;
    let kept = session.run(
        "return document.activeElement === arguments[0]",
        &[second.argument()],
    )?;
    ensure!(kept == true, "the list lost the focus");

    // His own words; hers are silent there, and what her side says is given as the side's.
    let deal = cells(session, "Resource deal")?;
    ensure!(
        deal.len() == 2 && deal[0].contains("mortgage") && deal[0].contains("Position of the side: Ukraine"),
        "his cell says {deal:?}"
    );
    ensure!(
        deal[1].contains("Own words: Not in the article. ")
            && deal[1].contains("Position of the side: United States"),
        "her cell says {deal:?}"
    );
    let silent = cells(session, "Territory")?;
    ensure!(
        silent.iter().any(|cell| cell == "Not in the article"),
        "silence is not told: {silent:?}"
    );
    let unmarked = session.run(
        "return [...document.querySelectorAll('.bgr-positions__stated, .bgr-positions .bgr-statement')].filter(one => !one.querySelector('details')).length",
        &[],
    )?;
    ensure!(unmarked == 0, "{unmarked} statements without a source");

    // The same two on the page of one issue; a shared address opens as it was.
    let issue = session.named("link", Name::Is("Resource deal"))?;
    session.click(&issue)?;
    ground.until_at("positions/resource-deal/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    session.until(
        "both on the issue",
        "[...document.querySelectorAll('.bgr-issue h2')].map(one => one.textContent).join() === 'Oleksiy Honcharenko,Tammy Bruce'",
    )?;
    session.back()?;
    ground.until_at("positions/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    ground.open_live("positions/?who=oleksiy-honcharenko&beside=tammy-bruce")?;
    let second = session.named("combobox", Name::Is("Beside those of"))?;
    let chosen = session.run("return arguments[0].value", &[second.argument()])?;
    ensure!(chosen == "tammy-bruce", "a shared address chooses {chosen}");

    // One way to clear it, by key.
    let all = session.named("button", Name::Is("All"))?;
    session.run("arguments[0].focus()", &[all.argument()])?;
    session.press(&[ENTER])?;
    ground.until_at("positions/")?;
    session.until("the sides again", &format!("{HEADS}.includes('Ukraine')"))?;
    let left = session.run(
        "return [...document.querySelectorAll('.bgr-compare select')].map(one => one.value).join('')",
        &[],
    )?;
    ensure!(left == "", "the lists still show {left}");
    ground.quiet_console()
}
