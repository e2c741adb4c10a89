//! The search, the source marks, the page of a claim, and items marked in every view.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the search opens, is navigated, is shared and closes", search).smoke(),
    Journey::new("a claim offers a citation to copy", claim),
    Journey::new("a followed item is marked in every view", follow),
    Journey::new("a source mark opens in place without the app", mark_without_wasm).without_wasm(),
];

const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const ARROW_UP: char = '\u{E013}';
const ARROW_DOWN: char = '\u{E015}';

/// Opens with its button and with `/`; arrow keys; results by kind; a search can be shared.
pub fn search(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("timeline/")?;
    let button = session.find_by_role("button", Name::Exact("Search"))?;
    session.click(&button)?;
    session.find_by_role("dialog", Name::Exact("Search"))?;
    let regions = session.execute("return document.querySelectorAll('[role=status]').length", &[])?;
    ensure!(regions == 1, "{regions} live regions while the dialog is open");
    session.press(&['n', 'a', 't', 'o', ESCAPE])?;
    session.wait_until("the dialog closed", "!document.querySelector('dialog')")?;
    env.wait_for_address("timeline/")?;
    let focused = session.focused_name()?;
    ensure!(focused == "Search", "the focus went to \"{focused}\"");

    walk_results(session)?;
    shared_search(env)?;
    env.assert_console_clean()
}

/// Types, walks the results with the arrow keys and opens one.
fn walk_results(session: &Session) -> Result<()> {
    session.press(&['/'])?;
    session.find_by_role("dialog", Name::Exact("Search"))?;
    session.press(&['I', 'S', 'T', 'A', 'N'])?;
    let groups =
        "[...document.querySelectorAll('dialog h3')].map(one => one.firstChild.textContent.trim()).join()";
    session.wait_until(
        "results by kind",
        &format!("{groups} === 'Venues,Events,Sources,Statements'"),
    )?;
    session.wait_until(
        "the announced count",
        "/^\\d+ results$/.test(document.querySelector('[role=status]').textContent)",
    )?;
    session.wait_until("the search in the address", "location.search === '?search=ISTAN'")?;
    // Down moves from the field into the results, Up moves back.
    session.press(&[ARROW_DOWN])?;
    let first = session.focused_name()?;
    ensure!(first.starts_with("Istanbul"), "the first result is \"{first}\"");
    session.press(&[ARROW_DOWN])?;
    ensure!(session.focused_name()? != first, "the arrow stayed");
    session.press(&[ARROW_UP, ARROW_UP])?;
    let field = session.focused_name()?;
    ensure!(field == "Search this story", "the arrow went to \"{field}\"");
    session.press(&[ARROW_DOWN, ARROW_DOWN, ENTER])?;
    session.wait_until(
        "the event",
        "/\\/timeline\\/[a-z-]+\\/$/.test(location.pathname) && !document.querySelector('dialog')",
    )?;
    session.wait_until(
        "the focus on the heading",
        "document.activeElement.localName === 'h1'",
    )
}

/// A shared search without results, and the switch for readers who need the `/` key otherwise.
fn shared_search(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("?search=zzz")?;
    let dialog = session.find_by_role("dialog", Name::Exact("Search"))?;
    ensure!(
        session.text(&dialog)?.contains("No results"),
        "an empty result shows no message"
    );
    session.press(&[ESCAPE])?;
    env.wait_for_address("")?;
    session.press(&['/'])?;
    let key = session.find_by_role("button", Name::Exact("The / key opens this"))?;
    session.click(&key)?;
    session.press(&[ESCAPE])?;
    session.wait_until("the dialog closed", "!document.querySelector('dialog')")?;
    session.press(&['/'])?;
    let opened = session.execute("return Boolean(document.querySelector('dialog'))", &[])?;
    ensure!(opened == false, "the key still opens the search");
    Ok(())
}

/// Without the app a source mark opens in place and links to its claim.
pub fn mark_without_wasm(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open("positions/")?;
    let mark = session.find(".bgr-positions details:not(:has(p + p)) > summary")?;
    session.execute("arguments[0].focus()", &[mark.argument()])?;
    session.press(&[ENTER])?;
    let link = session.find_by_role("link", Name::Exact("About this statement"))?;
    let href = session.execute("return arguments[0].href", &[link.argument()])?;
    session.click(&link)?;
    session.wait_until("the claim's page", &format!("location.href === {href}"))?;
    let page = session.find_by_role("main", Name::Exact(""))?;
    let text = session.text(&page)?;
    for words in [
        "Who says so, through whom, where",
        "How it is sourced",
        "This statement.",
        "Used in",
    ] {
        ensure!(text.contains(words), "the claim's page does not say \"{words}\"");
    }
    Ok(())
}

/// The page of a claim offers a citation to copy and leads to the next claim.
pub fn claim(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("claims/briefing-10-june/")?;
    let field = session.find_by_role("textbox", Name::Exact("Cite this statement"))?;
    let words = session.execute("return arguments[0].value", &[field.argument()])?;
    let words = words.as_str().unwrap_or_default().to_owned();
    let address = env.address("claims/briefing-10-june/");
    ensure!(words.ends_with(&address), "the citation ends with \"{words}\"");
    for part in ["In the words of Backgrounder, “", "¶", "statement ", ", from "] {
        ensure!(words.contains(part), "the citation lacks {part}: {words}");
    }
    let copy = session.find_by_role("button", Name::Exact("Copy citation"))?;
    session.click(&copy)?;
    // If the clipboard refuses, the text is selected and a message names the keys to press.
    session.wait_until(
        "an answer",
        "['Citation copied', 'Press Ctrl+C to copy'].includes(document.querySelector('[role=status]').textContent)",
    )?;
    let selected = session.execute(
        "return arguments[0].value.slice(arguments[0].selectionStart, arguments[0].selectionEnd)",
        &[field.argument()],
    )?;
    ensure!(selected == words.as_str(), "selected is {selected}");
    // The next statement, and back.
    let walk = session.find_by_role("navigation", Name::Exact("Statements"))?;
    session.click(&session.find_by_role_in(&walk, "link", Name::Prefix("Next statement"))?)?;
    session.wait_until(
        "another statement",
        "!location.pathname.includes('briefing-10-june')",
    )?;
    session.wait_until(
        "the focus on the statement",
        "document.activeElement.localName === 'h1'",
    )?;
    session.back()?;
    env.wait_for_address("claims/briefing-10-june/")?;
    env.assert_console_clean()
}

/// A venue, an actor, an event and a source are marked in every view, until one button clears it.
pub fn follow(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for (path, name) in [
        ("map/istanbul/", "Istanbul"),
        ("actors/turkey/", "Turkey"),
        ("timeline/kyiv-protests/", "Protests in Kyiv"),
    ] {
        follow_item(env, path, name, ["map/", "actors/", "timeline/", "sources/"])?;
    }
    let views = ["actors/", "timeline/", "positions/", "sources/"];
    follow_item(env, "sources/tass/", "TASS", views)?;
    ensure!(
        session.execute("return document.querySelectorAll('[role=status]').length", &[])? == 1,
        "more than one live region"
    );
    env.assert_console_clean()
}

/// Marks one item, looks at the views that show it, and clears the marks.
fn follow_item(env: &TestEnv<'_>, path: &str, name: &str, views: [&str; 4]) -> Result<()> {
    let session = &env.session;
    env.open_live(path)?;
    let button = session.find_by_role("button", Name::Exact(&format!("Follow {name}")))?;
    session.execute("arguments[0].focus()", &[button.argument()])?;
    session.press(&[ENTER])?;
    let follow = format!("follow={}", path.trim_end_matches('/'));
    session.wait_until(
        "the followed item in the address",
        &format!("location.search === '?{follow}'"),
    )?;
    ensure!(
        session.focused_name()? == "Stop following",
        "the button lost the focus"
    );
    for view in views {
        env.open_live(&format!("{view}?{follow}"))?;
        // Related items say so in words, not in colour alone.
        session.wait_until(
            &format!("marks on {view} for {name}"),
            "[...document.querySelectorAll('main [data-related]')].some(one => (one.getAttribute('aria-label') || one.textContent).includes(', marked'))",
        )?;
        // The links to other views keep the followed item.
        let lost = session.execute(
            "return [...document.querySelectorAll('nav[aria-label=Views] a')].filter(one => !one.search.includes('follow=')).length",
            &[],
        )?;
        ensure!(lost == 0, "{lost} links to views lose the followed item");
    }
    let banner = session.find_by_role("group", Name::Exact("Following"))?;
    ensure!(
        session.text(&banner)?.contains(name),
        "the banner does not name {name}"
    );
    let clear = session.find_by_role("button", Name::Exact("Stop following"))?;
    session.execute("arguments[0].focus()", &[clear.argument()])?;
    session.press(&[ENTER])?;
    session.wait_until(
        "no mark",
        "!document.querySelector('[data-related], .bgr-follow') && !location.search",
    )?;
    let focus = session.execute("return document.activeElement.id", &[])?;
    ensure!(focus == "bgr-main", "the focus went to {focus}");
    Ok(())
}
