//! The deal: the guess before the answer, the reader's own numbers, and what can be taken away.
//!
//! The money is worked out a second time here, from what the page gives out as text, with wide
//! integers and nothing of the app's own arithmetic.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::ground::Ground;
use crate::roles::Name;
use crate::session::{Element, Session};

const ENTER: char = '\u{E007}';
const ARROW_RIGHT: &str = "\u{E014}";
const END: &str = "\u{E010}";
const SELECT_ALL: &str = "const field = arguments[0]; field.focus(); field.select();";

/// The words of the page that a reader sees.
const SEEN: &str = "return document.querySelector('main').innerText";

/// Before the answer is asked for, it is nowhere to be seen; afterwards both stand together.
pub fn guess_then_answer(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/")?;
    ensure!(!figure(session)?.contains("50%"), "the figure tells the answer");
    let answer = session.find("#bgr-answer")?;
    ensure!(
        !session.text(&answer)?.contains("50%"),
        "the answer stands there before it is asked for"
    );
    let slider = session.named("slider", Name::Is("Your guess"))?;
    for _ in 0..12 {
        session.type_into(&slider, ARROW_RIGHT)?;
    }
    let guess = value(session, "Your guess")?;
    session.until(
        "the guess in the address",
        &format!("location.search === '?guess={guess}'"),
    )?;
    ensure!(!figure(session)?.contains("50%"), "the guess told the answer");

    session.click(&session.named("button", Name::Is("Show the reported share"))?)?;
    session.until(
        "the answer",
        "document.querySelector('#bgr-answer').innerText.includes('50%')",
    )?;
    let told = session.text(&session.find("#bgr-answer")?)?;
    ensure!(
        told.contains(&format!("{guess}%")),
        "the answer does not compare with the guess of {guess}: {told}"
    );

    let table = session.run(
        "return [...document.querySelectorAll('figure[aria-label=\"Revenue split\"] table td')].map(one => one.textContent).join()",
        &[],
    )?;
    ensure!(
        table
            .as_str()
            .is_some_and(|cells| cells.contains("50%") && cells.contains(&format!("{guess}%"))),
        "the table of the figure says {table}"
    );

    // The guess travels with the link; the answer does not.
    session.reload()?;
    session.until(
        "the live app",
        "document.documentElement.classList.contains('bgr-live')",
    )?;
    ensure!(value(session, "Your guess")? == guess, "the guess was lost");
    ensure!(
        !figure(session)?.contains("50%"),
        "the link gives the answer away"
    );
    ground.quiet_console()
}

/// One step shows the answer to those who do not want to guess.
pub fn guess_skipped(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/")?;
    session.click(&session.named("link", Name::Is("Skip the guess"))?)?;
    session.until(
        "the answer",
        "document.querySelector('#bgr-answer').innerText.includes('50%')",
    )?;
    ensure!(
        figure(session)?.contains("50%"),
        "the figure still hides the share"
    );
    ground.until_at("deal/")?;
    ground.quiet_console()
}

/// Every control of the what-if by keyboard; the address follows and the history does not fill.
pub fn what_if_by_keyboard(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/")?;
    let history = session.run("return history.length", &[])?;
    for (name, key) in [
        ("Annual revenue", "revenue"),
        ("Years", "years"),
        ("Yearly growth", "growth"),
    ] {
        let before = value(session, name)?;
        let says = valuetext(session, name)?;
        let slider = session.named("slider", Name::Is(name))?;
        session.type_into(&slider, ARROW_RIGHT)?;
        session.type_into(&slider, ARROW_RIGHT)?;
        session.until(
            &format!("{key} in the address"),
            &format!("new URLSearchParams(location.search).has('{key}')"),
        )?;
        ensure!(value(session, name)? != before, "{name} stayed at {before}");
        ensure!(valuetext(session, name)? != says, "{name} still says {says}");
        let focused = session.run("return document.activeElement.type", &[])?;
        ensure!(focused == "range", "the focus left {name} for {focused}");
    }
    ensure!(
        history == session.run("return history.length", &[])?,
        "the sliders filled the history"
    );

    // A number that no slider reaches, as people type it.
    let field = session.named("textbox", Name::Is("Annual revenue, as a number"))?;
    session.run(SELECT_ALL, &[field.argument()])?;
    session.type_into(&field, "2 500 000 000")?;
    session.press(&[ENTER])?;
    session.until(
        "the number in the address",
        "new URLSearchParams(location.search).get('revenue') === '2500000000'",
    )?;
    // What is no number leaves everything as it is.
    let field = session.named("textbox", Name::Is("Annual revenue, as a number"))?;
    session.run(SELECT_ALL, &[field.argument()])?;
    session.type_into(&field, "plenty")?;
    session.press(&[ENTER])?;
    session.until(
        "the number put back",
        "[...document.querySelectorAll('input')].some(one => one.value.replace(/\\D/g, '') === '2500000000')",
    )?;

    // The steps are buttons, and the last one stays in its place.
    let slider = session.named("slider", Name::Is("Years"))?;
    session.type_into(&slider, END)?;
    session.until(
        "fifty years",
        "new URLSearchParams(location.search).get('years') === '50'",
    )?;
    let more = session.named("button", Name::Is("More: Years"))?;
    let disabled = session.run(
        "return arguments[0].getAttribute('aria-disabled')",
        &[more.argument()],
    )?;
    ensure!(disabled == "true", "there is a year after the last");
    session.click(&session.named("button", Name::Is("Less: Years"))?)?;
    session.until(
        "a year less",
        "new URLSearchParams(location.search).get('years') === '49'",
    )?;

    let seen = session.run(SEEN, &[])?;
    let seen = seen.as_str().unwrap_or_default();
    ensure!(
        seen.contains("Hypothetical") || seen.contains("HYPOTHETICAL"),
        "it is not called hypothetical"
    );
    ground.quiet_console()
}

/// The same by touch: a tap on a button, a tap on a slider's track, a preset.
pub fn what_if_by_touch(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    session.set_view(390, 844)?;
    session.chromium("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))?;
    ground.open_live("deal/")?;
    let before: u32 = value(session, "Years")?.parse().context("years are no number")?;
    tap(session, &session.named("button", Name::Is("More: Years"))?, 0.5)?;
    session.until(
        "a year more",
        &format!(
            "new URLSearchParams(location.search).get('years') === '{}'",
            before + 1
        ),
    )?;
    let growth = session.named("slider", Name::Is("Yearly growth"))?;
    tap(session, &growth, 0.9)?;
    session.until(
        "growth near the end of its scale",
        "Number(new URLSearchParams(location.search).get('growth')) > 10",
    )?;
    let preset = session.find(".bgr-presets button")?;
    tap(session, &preset, 0.5)?;
    session.until(
        "the preset chosen",
        "document.querySelector('.bgr-presets [aria-pressed=true]')",
    )?;
    let wide = session.run("return document.documentElement.scrollWidth", &[])?;
    ensure!(wide.as_f64() <= Some(390.0), "the page became {wide} px wide");
    ground.quiet_console()
}

/// Sums of several sets of numbers, among them the ends of every range, recomputed from the table
/// that the page copies.
pub fn sums(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    for (revenue, years, growth) in [
        (1_000_000_u128, 10_u32, 0_i32),
        (2_500_000_000, 12, 3),
        (999_999_999_937, 7, -13),
        (1_000, 50, -20),
        (1_000_000_000_000, 50, 20),
        (1_001, 1, 20),
    ] {
        ground.open_live(&format!("deal/?revenue={revenue}&years={years}&growth={growth}"))?;
        let table = copied(session)?;
        check_table(&table, revenue, years, growth)
            .with_context(|| format!("{revenue} a year, {years} years, {growth} % growth\n{table}"))?;
        let seen = session.run(SEEN, &[])?;
        let seen = seen.as_str().unwrap_or_default();
        for wrong in ["NaN", "Infinity", "undefined"] {
            ensure!(!seen.contains(wrong), "{wrong} stands on the page");
        }
    }
    ground.quiet_console()
}

/// The chart as a drawing and as a picture.
pub fn saved(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("deal/?revenue=2500000000&years=12&growth=3&theme=dark")?;
    session.run(
        "window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]); };",
        &[],
    )?;
    session.click(&session.named("button", Name::Is("Save the chart as SVG"))?)?;
    session.until("the drawing", "saved.length === 1")?;
    let file = session.run("return saved[0]", &[])?;
    session.click(&session.named("button", Name::Is("Save the chart as PNG"))?)?;
    session.until("the picture", "saved.length === 2")?;
    let picture = session.run_async(
        "const image = new Image();
         image.onload = () => done([saved[1][0], image.naturalWidth]);
         image.onerror = () => done([saved[1][0], 0]);
         image.src = saved[1][1];",
        &[],
    )?;
    ensure!(
        picture[0] == "what-if.png" && picture[1].as_u64() >= Some(1_000),
        "the picture is {picture}"
    );
    ground.quiet_console()?;

    // An empty page knows none of our styles, and lets a script parse.
    session.goto("about:blank")?;
    let drawing = session.run(
        "const [name, address] = arguments[0];
         const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
         // WebKit keeps the policy of the page before.
         const html = window.trustedTypes ? trustedTypes.createPolicy('reading', { createHTML: text => text }) : { createHTML: text => text };
         const drawing = new DOMParser().parseFromString(html.createHTML(text), 'image/svg+xml');
         const all = [...drawing.querySelectorAll('*')];
         return { name, broken: drawing.querySelector('parsererror') !== null,
            words: [...drawing.querySelectorAll('text')].map(one => one.textContent).join(' '),
            unresolved: /var\\(|currentcolor|NaN/i.test(text),
            outside: all.filter(one => one.hasAttribute('class') || one.hasAttribute('href')).length }",
        &[file],
    )?;
    ensure!(
        drawing["name"] == "what-if.svg" && drawing["broken"] == false,
        "{drawing}"
    );
    ensure!(
        drawing["unresolved"] == false && drawing["outside"] == 0,
        "{drawing}"
    );
    let words = drawing["words"].as_str().unwrap_or_default().to_lowercase();
    ensure!(
        words.contains("hypothetical"),
        "the drawing is not called hypothetical: {words}"
    );
    Ok(())
}

/// The figure's words as they are seen.
fn figure(session: &Session) -> Result<String> {
    session.text(&session.named("figure", Name::Is("Revenue split"))?)
}

fn value(session: &Session, slider: &str) -> Result<String> {
    let slider = session.named("slider", Name::Is(slider))?;
    let value = session.run("return arguments[0].value", &[slider.argument()])?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

fn valuetext(session: &Session, slider: &str) -> Result<String> {
    let slider = session.named("slider", Name::Is(slider))?;
    let text = session.run(
        "return arguments[0].getAttribute('aria-valuetext')",
        &[slider.argument()],
    )?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Touches an element at a part of its width.
fn tap(session: &Session, element: &Element, along: f64) -> Result<()> {
    let at = session.run(
        "arguments[0].scrollIntoView({ block: 'center' });
         const box = arguments[0].getBoundingClientRect();
         return [box.x + box.width * arguments[1], box.y + box.height / 2];",
        &[element.argument(), json!(along)],
    )?;
    let points = json!([{ "x": at[0], "y": at[1] }]);
    for (kind, points) in [("touchStart", points), ("touchEnd", json!([]))] {
        session.chromium(
            "Input.dispatchTouchEvent",
            json!({ "type": kind, "touchPoints": points }),
        )?;
    }
    Ok(())
}

/// The table that the page puts on the clipboard.
fn copied(session: &Session) -> Result<String> {
    session.run(
        "window.copied = null;
         navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };",
        &[],
    )?;
    session.click(&session.named("button", Name::Is("Copy the table as CSV"))?)?;
    session.until("the table copied", "window.copied")?;
    let table = session.run("return window.copied", &[])?;
    Ok(table.as_str().unwrap_or_default().to_owned())
}

/// Works the table out again: half of each year's revenue, rounded down, and the other part what
/// is left; growth rounded to whole cents, half a cent upwards.
fn check_table(table: &str, revenue: u128, years: u32, growth: i32) -> Result<()> {
    let mut lines = table.split("\r\n");
    ensure!(
        lines.next().is_some_and(|line| line.contains("Hypothetical")),
        "it does not say what it is"
    );
    let heads: Vec<&str> = lines.next().context("it has no heads")?.split(',').collect();
    ensure!(
        heads.len() == 6 && heads[1] == "Revenue",
        "the heads are {heads:?}"
    );
    let (mut year, mut all, mut first, mut rest) = (revenue * 100, 0_u128, 0_u128, 0_u128);
    for number in 1..=years {
        if number > 1 {
            let factor = u128::try_from(100 + growth).context("growth is out of range")?;
            year = (year * factor + 50) / 100;
        }
        all += year;
        first += year / 2;
        rest += year - year / 2;
        let line = lines
            .next()
            .with_context(|| format!("there is no year {number}"))?;
        let cents: Vec<u128> = line
            .split(',')
            .skip(1)
            .map(|cell| {
                cell.replace('.', "")
                    .parse()
                    .with_context(|| format!("{cell} is no sum"))
            })
            .collect::<Result<_>>()?;
        ensure!(line.starts_with(&format!("{number},")), "year {number} is {line}");
        ensure!(
            cents == [year, all, first, rest, 0],
            "year {number} is {cents:?}, not {:?}",
            [year, all, first, rest, 0]
        );
    }
    ensure!(
        lines.next() == Some("") && lines.next().is_none(),
        "lines follow the last year"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_table;

    #[test]
    fn a_wrong_cent_is_found() {
        let right = "Hypothetical\r\nYear,Revenue,Revenue added up,A,B,C\r\n1,10.00,10.00,5.00,5.00,0.00\r\n\
                     2,11.00,21.00,10.50,10.50,0.00\r\n";
        assert!(check_table(right, 10, 2, 10).is_ok());
        assert!(check_table(&right.replace("10.50,10.50", "10.51,10.49"), 10, 2, 10).is_err());
    }
}
