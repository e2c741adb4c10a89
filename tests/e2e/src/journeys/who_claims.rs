//! The one search, the marks, the page of a claim, and one thing followed through every view.

use anyhow::{Result, ensure};

use crate::ground::Ground;
use crate::roles::Name;

const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';
const ARROW_UP: char = '\u{E013}';
const ARROW_DOWN: char = '\u{E015}';

/// By button and by `/`, with arrow keys; results by kind; a search can be shared.
pub fn search(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("timeline/")?;
    let button = session.named("button", Name::Is("Search"))?;
    session.click(&button)?;
    session.named("dialog", Name::Is("Search"))?;
    let regions = session.run("return document.querySelectorAll('[role=status]').length", &[])?;
    ensure!(regions == 1, "{regions} live regions while the dialog is open");
    session.press(&['n', 'a', 't', 'o', ESCAPE])?;
    session.until("the dialog closed", "!document.querySelector('dialog')")?;
    ground.until_at("timeline/")?;
    let focused = session.focused()?;
    ensure!(focused == "Search", "the focus went to \"{focused}\"");

    session.press(&['/'])?;
    session.named("dialog", Name::Is("Search"))?;
    session.press(&['I', 'S', 'T', 'A', 'N'])?;
    let groups =
        "[...document.querySelectorAll('dialog h3')].map(one => one.firstChild.textContent.trim()).join()";
    session.until(
        "results by kind",
        &format!("{groups} === 'Venues,Events,Sources,Statements'"),
    )?;
    session.until(
        "the count said",
        "/^\\d+ results$/.test(document.querySelector('[role=status]').textContent)",
    )?;
    session.until("the search in the address", "location.search === '?search=ISTAN'")?;
    // Down goes from the field into the results, up goes back.
    session.press(&[ARROW_DOWN])?;
    let first = session.focused()?;
    ensure!(first.starts_with("Istanbul"), "the first result is \"{first}\"");
    session.press(&[ARROW_DOWN])?;
    ensure!(session.focused()? != first, "the arrow stayed");
    session.press(&[ARROW_UP, ARROW_UP])?;
    let field = session.focused()?;
    ensure!(field == "Search this story", "the arrow went to \"{field}\"");
    session.press(&[ARROW_DOWN, ARROW_DOWN, ENTER])?;
    session.until(
        "the event",
        "/\\/timeline\\/[a-z-]+\\/$/.test(location.pathname) && !document.querySelector('dialog')",
    )?;
    session.until(
        "the focus on the heading",
        "document.activeElement.localName === 'h1'",
    )?;

    // Shared, and empty.
    ground.open_live("?search=zzz")?;
    let dialog = session.named("dialog", Name::Is("Search"))?;
    ensure!(
        session.text(&dialog)?.contains("No results"),
        "an empty result says nothing"
    );
    session.press(&[ESCAPE])?;
    ground.until_at("")?;
    // Somebody who needs the key for another purpose turns it off.
    session.press(&['/'])?;
    let key = session.named("button", Name::Is("The / key opens this"))?;
    session.click(&key)?;
    session.press(&[ESCAPE])?;
    session.until("the dialog closed", "!document.querySelector('dialog')")?;
    session.press(&['/'])?;
    let opened = session.run("return Boolean(document.querySelector('dialog'))", &[])?;
    ensure!(opened == false, "the key still opens the search");
    ground.quiet_console()
}

/// A mark opens in place before there is an app, and leads to its claim.
pub fn mark_without_wasm(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open("positions/")?;
    let mark = session.find(".bgr-positions summary")?;
    session.run("arguments[0].focus()", &[mark.argument()])?;
    session.press(&[ENTER])?;
    let link = session.named("link", Name::Is("About this statement"))?;
    let href = session.run("return arguments[0].href", &[link.argument()])?;
    session.click(&link)?;
    session.until("the claim's page", &format!("location.href === {href}"))?;
    let page = session.named("main", Name::Is(""))?;
    let text = session.text(&page)?;
    for words in [
        "Who says so, through whom, where",
        "How firm",
        "This statement.",
        "Used in",
    ] {
        ensure!(text.contains(words), "the claim's page does not say \"{words}\"");
    }
    Ok(())
}

/// An open mark stays open when the app takes over; the claim's page gives a citation to copy.
pub fn claim(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("claims/briefing-10-june/")?;
    let field = session.named("textbox", Name::Is("Cite this statement"))?;
    let words = session.run("return arguments[0].value", &[field.argument()])?;
    let words = words.as_str().unwrap_or_default().to_owned();
    let address = ground.address("claims/briefing-10-june/");
    ensure!(words.ends_with(&address), "the citation ends with \"{words}\"");
    for part in ["Backgrounder, “", "¶", "statement "] {
        ensure!(words.contains(part), "the citation lacks {part}: {words}");
    }
    let copy = session.named("button", Name::Is("Copy citation"))?;
    session.click(&copy)?;
    // Where the clipboard is refused, the text is selected and it is said what to press.
    session.until(
        "an answer",
        "['Citation copied', 'Press Ctrl+C to copy'].includes(document.querySelector('[role=status]').textContent)",
    )?;
    let selected = session.run(
        "return arguments[0].value.slice(arguments[0].selectionStart, arguments[0].selectionEnd)",
        &[field.argument()],
    )?;
    ensure!(selected == words.as_str(), "selected is {selected}");
    // The next statement, and back.
    let walk = session.named("navigation", Name::Is("Statements"))?;
    session.click(&session.named_in(&walk, "link", Name::Begins("Next statement"))?)?;
    session.until(
        "another statement",
        "!location.pathname.includes('briefing-10-june')",
    )?;
    session.until(
        "the focus on the statement",
        "document.activeElement.localName === 'h1'",
    )?;
    session.back()?;
    ground.until_at("claims/briefing-10-june/")?;
    ground.quiet_console()
}

/// A venue, an actor, an event and a source: each is marked in every view, and one button ends it.
pub fn follow(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    for (path, name, marked) in [
        (
            "map/istanbul/",
            "Istanbul",
            ["map/", "actors/", "timeline/", "sources/"],
        ),
        (
            "actors/turkey/",
            "Turkey",
            ["map/", "actors/", "timeline/", "sources/"],
        ),
        (
            "timeline/kyiv-protests/",
            "Protests in Kyiv",
            ["map/", "actors/", "timeline/", "sources/"],
        ),
        (
            "sources/tass/",
            "TASS",
            ["actors/", "timeline/", "positions/", "sources/"],
        ),
    ] {
        ground.open_live(path)?;
        let button = session.named("button", Name::Is("Mark in every view"))?;
        session.run("arguments[0].focus()", &[button.argument()])?;
        session.press(&[ENTER])?;
        let follow = format!("follow={}", path.trim_end_matches('/'));
        session.until(
            "the followed thing in the address",
            &format!("location.search === '?{follow}'"),
        )?;
        ensure!(
            session.focused()? == "Mark in every view",
            "the button lost the focus"
        );
        for view in marked {
            ground.open_live(&format!("{view}?{follow}"))?;
            // What belongs says so in words, not in colour alone.
            session.until(
                &format!("marks on {view} for {name}"),
                "[...document.querySelectorAll('main [data-connected]')].some(one => (one.getAttribute('aria-label') || one.textContent).includes(', marked'))",
            )?;
            // All that is followed goes along with the links.
            let lost = session.run(
                "return [...document.querySelectorAll('nav[aria-label=Views] a')].filter(one => !one.search.includes('follow=')).length",
                &[],
            )?;
            ensure!(lost == 0, "{lost} views forget what is followed");
        }
        let banner = session.named("group", Name::Is("Marked in every view"))?;
        ensure!(
            session.text(&banner)?.contains(name),
            "the line does not name {name}"
        );
        let clear = session.named("button", Name::Is("Clear the marks"))?;
        session.run("arguments[0].focus()", &[clear.argument()])?;
        session.press(&[ENTER])?;
        session.until(
            "no mark",
            "!document.querySelector('[data-connected], .bgr-follow') && !location.search",
        )?;
        let focus = session.run("return document.activeElement.id", &[])?;
        ensure!(focus == "bgr-main", "the focus went to {focus}");
    }
    ensure!(
        session.run("return document.querySelectorAll('[role=status]').length", &[])? == 1,
        "more than one live region"
    );
    ground.quiet_console()
}
