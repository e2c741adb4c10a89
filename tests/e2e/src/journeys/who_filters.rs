//! Filters of the roster, the timeline, the positions and the sources, by keyboard and mouse:
//! what they leave, what they say, where the focus stays, how they are taken away.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::ground::Ground;
use crate::roles::Name;
use crate::session::{Element, Session};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const SPACE: char = ' ';
const ARROW_DOWN: char = '\u{E015}';

/// What the one live region says.
const SAID: &str = "document.querySelector('[role=status]').textContent";

/// The names in the list of this name, as they are seen.
fn listed(session: &Session, list: &str, links: &str) -> Result<Vec<String>> {
    let list = session.named("list", Name::Is(list))?;
    let script =
        format!("return [...arguments[0].querySelectorAll('{links}')].map(one => one.innerText.trim())");
    let names = session.run(&script, &[list.argument()])?;
    let names = names.as_array().into_iter().flatten();
    Ok(names
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect())
}

/// Waits until the list shows so many, and checks the words beside it.
fn until_shown(ground: &Ground<'_>, count: &str) -> Result<()> {
    ground.session.until(
        &format!("{count} shown"),
        &format!(
            "[...document.querySelectorAll('.bgr-list-header__count, .bgr-statement-list .bgr-block__count')].some(one => one.textContent === {})",
            Value::from(format!("{count} shown"))
        ),
    )
}

/// Waits until this has been said to reading tools.
fn until_said(ground: &Ground<'_>, words: &str) -> Result<()> {
    let said = format!("{SAID} === {}", Value::from(words));
    ground.session.until(&format!("\"{words}\" said"), &said)
}

fn has_focus(session: &Session, element: &Element, what: &str) -> Result<()> {
    let has = session.run(
        "return document.activeElement === arguments[0]",
        &[element.argument()],
    )?;
    ensure!(has == true, "{what} lost the focus to \"{}\"", session.focused()?);
    Ok(())
}

fn is_pressed(session: &Session, button: &Element) -> Result<bool> {
    Ok(session.run(
        "return arguments[0].getAttribute('aria-pressed')",
        &[button.argument()],
    )? == "true")
}

/// Side, kind, text, order of the roster; an empty result that says what to clear.
pub fn roster(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("actors/")?;
    let regions = session.run(
        "return document.querySelectorAll('[role=status],[role=alert],[aria-live],output').length",
        &[],
    )?;
    ensure!(regions == 1, "{regions} live regions");
    let silent = session.run(&format!("return {SAID}"), &[])?;
    ensure!(silent == "", "the page says \"{silent}\" at load");

    // A side, by mouse: its count is what the button said, and the focus stays on it.
    let sides = session.named("group", Name::Is("Side"))?;
    let side = session.named_in(&sides, "button", Name::Begins("Russia"))?;
    let promised = session.name(&side)?;
    session.click(&side)?;
    ground.until_at("actors/?side=russia")?;
    until_said(ground, "5 of 26 shown")?;
    ensure!(promised.ends_with('5'), "the button promised {promised}");
    ensure!(is_pressed(session, &side)?, "the chosen side is not pressed");
    has_focus(session, &side, "the chosen side")?;
    until_shown(ground, "5 of 26")?;

    // A kind, by keyboard: Tab goes on from the side, Space presses.
    let kinds = session.named("group", Name::Is("Kind"))?;
    let people = session.named_in(&kinds, "button", Name::Begins("People"))?;
    for _ in 0..12 {
        session.press(&[TAB])?;
        if session.focused()? == session.name(&people)? {
            break;
        }
    }
    has_focus(session, &people, "Tab")?;
    session.press(&[SPACE])?;
    ground.until_at("actors/?side=russia&kind=person")?;
    until_shown(ground, "4 of 26")?;
    has_focus(session, &people, "the chosen kind")?;

    // Text, in capitals and with marks that the name does not have: titles are searched too.
    let field = session.named("searchbox", Name::Is("Filter actors"))?;
    session.type_into(&field, "SÉRGEY mínister")?;
    until_said(ground, "2 of 26 shown")?;
    has_focus(session, &field, "the field")?;
    let found = listed(session, "Actors", "a .bgr-actor-row__name")?;
    ensure!(
        found.iter().all(|name| name.starts_with("Sergey ")) && found.len() == 2,
        "found {found:?}"
    );
    session.until(
        "the text in the address",
        "location.search.includes('&q=S%C3%89RGEY%20m%C3%ADnister')",
    )?;

    // Nothing is left: it is said what stands in the way, and each can be taken away alone.
    session.type_into(&field, "zz")?;
    until_said(ground, "0 of 26 shown")?;
    session.named("button", Name::Is("Clear the text"))?;
    session.named("button", Name::Is("All kinds"))?;
    session.click(&session.named("button", Name::Is("All sides"))?)?;
    session.until("no side", "!location.search.includes('side=')")?;
    has_focus(
        session,
        &session.named("searchbox", Name::Is("Filter actors"))?,
        "a button that went away",
    )?;
    session.click(&session.named("button", Name::Is("Show everybody"))?)?;
    ground.until_at("actors/")?;
    until_said(ground, "26 of 26 shown")?;
    let text = session.run("return arguments[0].value", &[field.argument()])?;
    ensure!(text == "", "the field still says {text}");

    // The order, and Back to the filter before.
    session.click(&session.named("button", Name::Is("By name"))?)?;
    session.until(
        "the order of names",
        "!document.querySelector('[aria-label=Actors] h2')",
    )?;
    let names = listed(session, "Actors", "a .bgr-actor-row__name")?;
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    ensure!(names == sorted && names.len() == 26, "sorted as {names:?}");
    session.back()?;
    session.until("the step before", "location.search.includes('kind=person')")?;
    ground.quiet_console()
}

/// Firmness, actor and text of the timeline; native lists follow the state.
pub fn timeline(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("timeline/")?;
    let firm = session.named("group", Name::Is("How firm"))?;
    let expected = session.named_in(&firm, "button", Name::Begins("expected"))?;
    session.click(&expected)?;
    ground.until_at("timeline/?status=expected")?;
    until_said(ground, "1 of 10 shown")?;
    has_focus(session, &expected, "the chosen status")?;
    let rows = listed(session, "Timeline", "h2 a")?;
    ensure!(rows == ["New rounds of talks in Istanbul"], "shows {rows:?}");

    // The native list: chosen by keys, it stays chosen, and the state can be taken back.
    ground.open_live("timeline/")?;
    let who = session.named("combobox", Name::Is("Who takes part"))?;
    session.type_into(&who, "Ru")?;
    session.until("the actor in the address", "location.search === '?who=russia'")?;
    until_said(ground, "3 of 10 shown")?;
    let chosen = "return arguments[0].selectedOptions[0].value";
    ensure!(
        session.run(chosen, &[who.argument()])? == "russia",
        "the list shows somebody else"
    );
    let field = session.named("searchbox", Name::Is("Filter events"))?;
    session.type_into(&field, "nowhere at all")?;
    until_said(ground, "0 of 10 shown")?;
    session.click(&session.named("button", Name::Is("Whoever takes part"))?)?;
    session.until("nobody chosen", "!location.search.includes('who=')")?;
    ensure!(
        session.run(chosen, &[who.argument()])? == "",
        "the list still shows the actor"
    );
    session.click(&session.named("button", Name::Is("Show every event"))?)?;
    until_shown(ground, "10 of 10")?;

    // Opened as it was shared.
    ground.open_live("timeline/?who=turkey&q=istanbul")?;
    let who = session.named("combobox", Name::Is("Who takes part"))?;
    ensure!(
        session.run(chosen, &[who.argument()])? == "turkey",
        "a shared address loses its actor"
    );
    let rows = listed(session, "Timeline", "h2 a")?;
    ensure!(
        !rows.is_empty() && rows.iter().all(|row| row.contains("Istanbul")),
        "shows {rows:?}"
    );
    ground.quiet_console()
}

/// Two sides stand side by side, in equal columns, and nothing but their words.
pub fn positions(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("positions/")?;
    let heads = |session: &Session| -> Result<Vec<String>> {
        let heads = session.run(
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
    let group = session.named("group", Name::Is("Compare two"))?;
    for (name, address) in [
        ("Ukraine", "positions/?side=ukraine"),
        ("Russia", "positions/?side=ukraine&with=russia"),
    ] {
        let button = session.named_in(&group, "button", Name::Is(name))?;
        session.run("arguments[0].focus()", &[button.argument()])?;
        session.press(&[ENTER])?;
        ground.until_at(address)?;
        has_focus(session, &button, "the chosen side")?;
    }
    session.until(
        "two columns",
        "document.querySelectorAll('thead [role=columnheader]').length === 3",
    )?;
    let two = heads(session)?;
    // The order is the story's, whichever was chosen first: neither side is put before the other.
    ensure!(two == ["Russia", "Ukraine"], "compares {two:?}");
    let uneven = session.run(
        "const widths = [...document.querySelectorAll('thead [role=columnheader]')].slice(1).map(one => one.getBoundingClientRect().width); return Math.abs(widths[0] - widths[1])",
        &[],
    )?;
    ensure!(
        uneven.as_f64().is_some_and(|pixels| pixels < 2.0),
        "the columns differ by {uneven} px"
    );
    let unmarked = session.run(
        "return [...document.querySelectorAll('.bgr-positions__stated')].filter(one => !one.querySelector('details')).length",
        &[],
    )?;
    ensure!(unmarked == 0, "{unmarked} positions without a source");
    session.click(&session.named_in(&group, "button", Name::Is("All"))?)?;
    ground.until_at("positions/")?;
    session.until(
        "every column again",
        &format!(
            "document.querySelectorAll('thead [role=columnheader]').length === {}",
            all.len() + 1
        ),
    )?;
    ground.quiet_console()
}

/// The statements by text, firmness, source and speaker.
pub fn sources(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("sources/")?;
    let source = session.named("combobox", Name::Is("Source"))?;
    session.type_into(&source, "TASS")?;
    session.until("the source in the address", "location.search === '?source=tass'")?;
    until_said(ground, "6 of 74 shown")?;
    has_focus(session, &source, "the list of sources")?;
    let speaker = session.named("combobox", Name::Is("Speaker"))?;
    session.type_into(&speaker, "Tammy")?;
    session.until(
        "the speaker in the address",
        "location.search.includes('who=tammy-bruce')",
    )?;
    until_said(ground, "5 of 74 shown")?;
    let others = session.run(
        "return [...document.querySelectorAll('[aria-label=Sources] > li summary')].filter(one => !one.textContent.includes('Tammy Bruce, via TASS')).length",
        &[],
    )?;
    ensure!(others == 0, "{others} statements of somebody else");
    let firm = session.named("group", Name::Is("How firm"))?;
    let quoted = session.named_in(&firm, "button", Name::Begins("Quoted"))?;
    let promised = session.name(&quoted)?;
    session.click(&quoted)?;
    session.until(
        "the firmness in the address",
        "location.search.includes('status=quoted')",
    )?;
    let count = promised.trim_start_matches("Quoted ").to_owned();
    until_said(ground, &format!("{count} of 74 shown"))?;
    has_focus(session, &quoted, "the chosen firmness")?;
    let field = session.named("searchbox", Name::Is("Filter statements"))?;
    session.type_into(&field, "no such words")?;
    until_said(ground, "0 of 74 shown")?;
    for clear in ["Clear the text", "However firm", "Any source", "Whoever speaks"] {
        session.named("button", Name::Is(clear))?;
    }
    session.click(&session.named("button", Name::Is("Show all statements"))?)?;
    ground.until_at("sources/")?;
    until_said(ground, "74 of 74 shown")?;
    has_focus(session, &field, "the button that went away")?;

    // A word of the scale leads to its statements.
    let scale = session.named("list", Name::Is("How firm"))?;
    session.click(&session.named_in(&scale, "link", Name::Is("Unnamed source"))?)?;
    ground.until_at("sources/?status=unnamed-source")?;
    session.until("the list focused", "document.activeElement.id === 'bgr-statement-list-title'")?;

    // The picture has a twin in words, which opens by key.
    let twin = session.find(".bgr-source-matrix + details summary")?;
    session.run("arguments[0].focus()", &[twin.argument()])?;
    session.press(&[ENTER])?;
    session.named("region", Name::Is("Statements by source and firmness"))?;
    ground.quiet_console()
}

/// The picture of the relations is one tab stop; arrows walk it, Enter opens.
pub fn relations(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("actors/russia/")?;
    let picture = session.named("group", Name::Is("Picture of the relations"))?;
    let stops = session.run(
        "return arguments[0].querySelectorAll('[tabindex=\"0\"]').length",
        &[picture.argument()],
    )?;
    ensure!(stops == 1, "{stops} tab stops");
    session.run(
        "arguments[0].querySelector('[tabindex=\"0\"]').focus()",
        &[picture.argument()],
    )?;
    let first = session.focused()?;
    session.press(&[ARROW_DOWN])?;
    let second = session.focused()?;
    ensure!(
        first != second && !second.is_empty(),
        "the arrow stayed on \"{first}\""
    );
    let href = session.run("return document.activeElement.href", &[])?;
    session.press(&[ENTER])?;
    session.until("the other actor's page", &format!("location.href === {href}"))?;
    ground.quiet_console()
}
