//! Filters of the roster, the timeline, the positions and the sources, with keyboard and mouse:
//! results, announcements, focus, and how filters are cleared.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::{Element, Session};
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the roster is filtered, sorted and cleared", roster).smoke(),
    Journey::new("the timeline is filtered with mouse and keyboard", timeline),
    Journey::new("two sides are compared in equal columns", positions),
    Journey::new("the statements are filtered by source and speaker", sources),
    Journey::new(
        "the relations diagram is navigated with the arrow keys",
        relations,
    ),
];

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const SPACE: char = ' ';
const ARROW_DOWN: char = '\u{E015}';

/// The announcement in the live region.
const ANNOUNCEMENT: &str = "document.querySelector('[role=status]').textContent";

/// The visible names in a list.
fn listed(session: &Session, list: &str, links: &str) -> Result<Vec<String>> {
    let list = session.find_by_role("list", Name::Exact(list))?;
    let script =
        format!("return [...arguments[0].querySelectorAll('{links}')].map(one => one.innerText.trim())");
    let names = session.execute(&script, &[list.argument()])?;
    let names = names.as_array().into_iter().flatten();
    Ok(names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

/// Waits until the visible count says so.
fn wait_for_count(env: &TestEnv<'_>, count: &str) -> Result<()> {
    env.session.wait_until(
        &format!("{count} shown"),
        &format!(
            "[...document.querySelectorAll('.bgr-list-header__count, .bgr-statement-list .bgr-block__count')].some(one => one.textContent === {})",
            Value::from(format!("{count} shown"))
        ),
    )
}

/// Waits until the live region announces this.
fn wait_for_announcement(env: &TestEnv<'_>, words: &str) -> Result<()> {
    let announced = format!("{ANNOUNCEMENT} === {}", Value::from(words));
    env.session
        .wait_until(&format!("the announcement \"{words}\""), &announced)
}

fn assert_focus(session: &Session, element: &Element, what: &str) -> Result<()> {
    let has = session.execute(
        "return document.activeElement === arguments[0]",
        &[element.argument()],
    )?;
    ensure!(
        has == true,
        "{what} lost the focus to \"{}\"",
        session.focused_name()?
    );
    Ok(())
}

fn is_pressed(session: &Session, button: &Element) -> Result<bool> {
    Ok(session.execute(
        "return arguments[0].getAttribute('aria-pressed')",
        &[button.argument()],
    )? == "true")
}

/// Side, kind, text and order of the roster; an empty result offers what to clear.
pub fn roster(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("actors/")?;
    let regions = session.execute(
        "return document.querySelectorAll('[role=status],[role=alert],[aria-live],output').length",
        &[],
    )?;
    ensure!(regions == 1, "{regions} live regions");
    let announcement = session.execute(&format!("return {ANNOUNCEMENT}"), &[])?;
    ensure!(
        announcement == "",
        "the page announces \"{announcement}\" at load"
    );
    filter_by_side_and_kind(env)?;
    filter_by_text(env)?;

    // The order, and Back to the filter before.
    session.click_by_role("button", Name::Exact("By name"))?;
    session.wait_until(
        "the order of names",
        "!document.querySelector('[aria-label=Actors] h2')",
    )?;
    let names = listed(session, "Actors", "a .bgr-actor-row__name")?;
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    ensure!(names == sorted && names.len() == 26, "sorted as {names:?}");
    session.back()?;
    session.wait_until("the step before", "location.search.includes('kind=person')")?;
    env.assert_console_clean()
}

/// A side with the mouse, then a kind with the keyboard. The count is the one on the button.
fn filter_by_side_and_kind(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let sides = session.find_by_role("group", Name::Exact("Side"))?;
    let side = session.find_by_role_in(&sides, "button", Name::Prefix("Russia"))?;
    let label = session.accessible_name(&side)?;
    session.click(&side)?;
    env.wait_for_address("actors/?side=russia")?;
    wait_for_announcement(env, "5 of 26 shown")?;
    ensure!(label.ends_with('5'), "the button says {label}");
    ensure!(is_pressed(session, &side)?, "the chosen side is not pressed");
    assert_focus(session, &side, "the chosen side")?;
    wait_for_count(env, "5 of 26")?;

    // Tab continues from the side, Space presses.
    let kinds = session.find_by_role("group", Name::Exact("Kind"))?;
    let people = session.find_by_role_in(&kinds, "button", Name::Prefix("People"))?;
    for _ in 0..12 {
        session.press(&[TAB])?;
        if session.focused_name()? == session.accessible_name(&people)? {
            break;
        }
    }
    assert_focus(session, &people, "Tab")?;
    session.press(&[SPACE])?;
    env.wait_for_address("actors/?side=russia&kind=person")?;
    wait_for_count(env, "4 of 26")?;
    assert_focus(session, &people, "the chosen kind")
}

/// Text in capitals and with accents that the name does not have; titles are searched too. Then a
/// text without results: each filter can be cleared alone.
fn filter_by_text(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let field = session.find_by_role("searchbox", Name::Exact("Filter actors"))?;
    session.type_into(&field, "SÉRGEY mínister")?;
    wait_for_announcement(env, "2 of 26 shown")?;
    assert_focus(session, &field, "the field")?;
    let found = listed(session, "Actors", "a .bgr-actor-row__name")?;
    ensure!(
        found.iter().all(|name| name.starts_with("Sergey ")) && found.len() == 2,
        "found {found:?}"
    );
    session.wait_until(
        "the text in the address",
        "location.search.includes('&q=S%C3%89RGEY%20m%C3%ADnister')",
    )?;

    session.type_into(&field, "zz")?;
    wait_for_announcement(env, "0 of 26 shown")?;
    session.find_by_role("button", Name::Exact("Clear the text"))?;
    session.find_by_role("button", Name::Exact("All kinds"))?;
    session.click_by_role("button", Name::Exact("All sides"))?;
    session.wait_until("no side", "!location.search.includes('side=')")?;
    assert_focus(
        session,
        &session.find_by_role("searchbox", Name::Exact("Filter actors"))?,
        "a button that went away",
    )?;
    session.click_by_role("button", Name::Exact("Show everybody"))?;
    env.wait_for_address("actors/")?;
    wait_for_announcement(env, "26 of 26 shown")?;
    let text = session.execute("return arguments[0].value", &[field.argument()])?;
    ensure!(text == "", "the field still says {text}");
    Ok(())
}

/// Filters the timeline by firmness, actor and text; native lists follow the state.
pub fn timeline(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("timeline/")?;
    let firm = session.find_by_role("group", Name::Exact("How it is sourced"))?;
    let expected = session.find_by_role_in(&firm, "button", Name::Prefix("“expected”"))?;
    session.click(&expected)?;
    env.wait_for_address("timeline/?status=expected")?;
    wait_for_announcement(env, "1 of 10 shown")?;
    assert_focus(session, &expected, "the chosen status")?;
    let rows = listed(session, "Timeline", "h2 a")?;
    ensure!(
        rows == ["New rounds of talks expected in Istanbul"],
        "shows {rows:?}"
    );

    // A native list keeps what the keyboard chose, and can be cleared.
    env.open_live("timeline/")?;
    let who = session.find_by_role("combobox", Name::Exact("Who takes part"))?;
    session.type_into(&who, "Ru")?;
    session.wait_until("the actor in the address", "location.search === '?who=russia'")?;
    wait_for_announcement(env, "3 of 10 shown")?;
    let chosen = "return arguments[0].selectedOptions[0].value";
    ensure!(
        session.execute(chosen, &[who.argument()])? == "russia",
        "the list shows somebody else"
    );
    let field = session.find_by_role("searchbox", Name::Exact("Filter events"))?;
    session.type_into(&field, "nowhere at all")?;
    wait_for_announcement(env, "0 of 10 shown")?;
    session.click_by_role("button", Name::Exact("Whoever takes part"))?;
    session.wait_until("nobody chosen", "!location.search.includes('who=')")?;
    ensure!(
        session.execute(chosen, &[who.argument()])? == "",
        "the list still shows the actor"
    );
    session.click_by_role("button", Name::Exact("Show every event"))?;
    wait_for_count(env, "10 of 10")?;

    // Opened as it was shared.
    env.open_live("timeline/?who=ukraine&q=istanbul")?;
    let who = session.find_by_role("combobox", Name::Exact("Who takes part"))?;
    ensure!(
        session.execute(chosen, &[who.argument()])? == "ukraine",
        "a shared address loses its actor"
    );
    let rows = listed(session, "Timeline", "h2 a")?;
    ensure!(
        !rows.is_empty() && rows.iter().all(|row| row.contains("Istanbul")),
        "shows {rows:?}"
    );
    env.assert_console_clean()
}

/// Two sides are shown side by side, in equal columns, and every statement has a source.
pub fn positions(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("positions/")?;
    let heads = |session: &Session| -> Result<Vec<String>> {
        let heads = session.execute(
            "return [...document.querySelectorAll('thead [role=columnheader]')].slice(1).map(one => one.innerText.trim())",
            &[],
        )?;
        Ok(heads
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|one| one.as_str().map(str::to_owned))
            .collect())
    };
    let all = heads(session)?;
    let group = session.find_by_role("group", Name::Exact("Show all sides, or two"))?;
    for (name, address) in [
        ("Ukraine", "positions/?side=ukraine"),
        ("Russia", "positions/?side=ukraine&with=russia"),
    ] {
        let button = session.find_by_role_in(&group, "button", Name::Exact(name))?;
        session.execute("arguments[0].focus()", &[button.argument()])?;
        session.press(&[ENTER])?;
        env.wait_for_address(address)?;
        assert_focus(session, &button, "the chosen side")?;
    }
    session.wait_until(
        "two columns",
        "document.querySelectorAll('thead [role=columnheader]').length === 3",
    )?;
    let two = heads(session)?;
    // The order is the story's, whichever side was chosen first.
    ensure!(two == ["Russia", "Ukraine"], "compares {two:?}");
    let uneven = session.execute(
        "const widths = [...document.querySelectorAll('thead [role=columnheader]')].slice(1).map(one => one.getBoundingClientRect().width); return Math.abs(widths[0] - widths[1])",
        &[],
    )?;
    ensure!(
        uneven.as_f64().is_some_and(|pixels| pixels < 2.0),
        "the columns differ by {uneven} px"
    );
    let unmarked = session.execute(
        "return [...document.querySelectorAll('.bgr-positions__stated')].filter(one => !one.querySelector('details')).length",
        &[],
    )?;
    ensure!(unmarked == 0, "{unmarked} positions without a source");
    session.click(&session.find_by_role_in(&group, "button", Name::Exact("All sides"))?)?;
    env.wait_for_address("positions/")?;
    session.wait_until(
        "every column again",
        &format!(
            "document.querySelectorAll('thead [role=columnheader]').length === {}",
            all.len() + 1
        ),
    )?;
    env.assert_console_clean()
}

/// Filters the statements by source, speaker, firmness and text.
pub fn sources(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("sources/")?;
    let source = session.find_by_role("combobox", Name::Exact("Source"))?;
    session.type_into(&source, "TASS")?;
    session.wait_until("the source in the address", "location.search === '?source=tass'")?;
    wait_for_announcement(env, "6 of 74 shown")?;
    assert_focus(session, &source, "the list of sources")?;
    let speaker = session.find_by_role("combobox", Name::Exact("Speaker"))?;
    session.type_into(&speaker, "Tammy")?;
    session.wait_until(
        "the speaker in the address",
        "location.search.includes('who=tammy-bruce')",
    )?;
    wait_for_announcement(env, "5 of 74 shown")?;
    let others = session.execute(
        "return [...document.querySelectorAll('[aria-label=Sources] .bgr-claim-mark > summary')].filter(one => !one.textContent.includes('Tammy Bruce, via TASS')).length",
        &[],
    )?;
    ensure!(others == 0, "{others} statements of somebody else");
    let firm = session.find_by_role("group", Name::Exact("How it is sourced"))?;
    let quoted = session.find_by_role_in(&firm, "button", Name::Prefix("Quoted"))?;
    let label = session.accessible_name(&quoted)?;
    session.click(&quoted)?;
    session.wait_until(
        "the firmness in the address",
        "location.search.includes('status=quoted')",
    )?;
    let count = label.trim_start_matches("Quoted ").to_owned();
    wait_for_announcement(env, &format!("{count} of 74 shown"))?;
    assert_focus(session, &quoted, "the chosen firmness")?;
    let field = session.find_by_role("searchbox", Name::Exact("Filter statements"))?;
    session.type_into(&field, "no such words")?;
    wait_for_announcement(env, "0 of 74 shown")?;
    for clear in [
        "Clear the text",
        "However sourced",
        "Any source",
        "Whoever speaks",
    ] {
        session.find_by_role("button", Name::Exact(clear))?;
    }
    session.click_by_role("button", Name::Exact("Show all statements"))?;
    env.wait_for_address("sources/")?;
    wait_for_announcement(env, "74 of 74 shown")?;
    assert_focus(session, &field, "the button that went away")?;
    scale_and_table(env)?;
    env.assert_console_clean()
}

fn scale_and_table(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    // A word of the firmness scale links to its statements.
    let scale = session.find_by_role("list", Name::Exact("How it is sourced"))?;
    session.click(&session.find_by_role_in(&scale, "link", Name::Exact("Unnamed source"))?)?;
    env.wait_for_address("sources/?status=unnamed-source")?;
    session.wait_until(
        "the list focused",
        "document.activeElement.id === 'bgr-statement-list-title'",
    )?;

    // The diagram has a table with the same data, which opens with the keyboard.
    let table = session.find(".bgr-source-matrix + details summary")?;
    session.execute("arguments[0].focus()", &[table.argument()])?;
    session.press(&[ENTER])?;
    session.find_by_role("region", Name::Exact("Statements by source and firmness"))?;
    Ok(())
}

/// The relations diagram is one tab stop; arrows move in it, Enter opens an actor.
pub fn relations(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("actors/russia/")?;
    let picture = session.find_by_role("group", Name::Exact("Picture of the relations"))?;
    let stops = session.execute(
        "return arguments[0].querySelectorAll('[tabindex=\"0\"]').length",
        &[picture.argument()],
    )?;
    ensure!(stops == 1, "{stops} tab stops");
    session.execute(
        "arguments[0].querySelector('[tabindex=\"0\"]').focus()",
        &[picture.argument()],
    )?;
    let first = session.focused_name()?;
    session.press(&[ARROW_DOWN])?;
    let second = session.focused_name()?;
    ensure!(
        first != second && !second.is_empty(),
        "the arrow stayed on \"{first}\""
    );
    let href = session.execute("return document.activeElement.href", &[])?;
    session.press(&[ENTER])?;
    session.wait_until("the other actor's page", &format!("location.href === {href}"))?;
    env.assert_console_clean()
}
