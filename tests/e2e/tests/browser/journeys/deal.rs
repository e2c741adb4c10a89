//! The deal: the guess before the answer, the what-if with the reader's own numbers, and its exports.
//!
//! `e2e::deal_table` recomputes the sums from the table that the page copies as text.

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::deal_table::check_table;
use e2e::roles::Name;
use e2e::session::{Element, Session, TIMEOUT, wait};
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the guess comes before the answer", guess_then_answer),
    Journey::new("the guess is skipped in one step", guess_skipped),
    Journey::new("the what-if works with the keyboard", what_if_by_keyboard),
    Journey::new("the what-if works with touch", what_if_by_touch).chromium_only(),
    Journey::new("sums are exact to the cent at the limits of every range", sums),
    Journey::new("the what-if chart is saved as SVG and PNG", saved),
];

const ENTER: char = '\u{E007}';
const ARROW_RIGHT: &str = "\u{E014}";
const END: &str = "\u{E010}";
const SELECT_ALL: &str = "const field = arguments[0]; field.focus(); field.select();";

/// The visible text of the page.
const VISIBLE_TEXT: &str = "return document.querySelector('main').innerText";

/// The answer is hidden until the reader asks for it; then it is shown beside the guess.
pub fn guess_then_answer(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    ensure!(
        !figure(session)?.contains("50%"),
        "the figure gives the answer away"
    );
    let answer = session.find("#bgr-answer")?;
    ensure!(
        !session.text(&answer)?.contains("50%"),
        "the answer is visible before the reader asks for it"
    );
    let slider = session.find_by_role("slider", Name::Exact("Your guess"))?;
    for _ in 0..12 {
        session.type_into(&slider, ARROW_RIGHT)?;
    }
    let guess = value(session, "Your guess")?;
    session.wait_until(
        "the guess in the address",
        &format!("location.search === '?guess={guess}'"),
    )?;
    ensure!(
        !figure(session)?.contains("50%"),
        "the guess gave the answer away"
    );

    session.click_by_role("button", Name::Exact("Show the reported share"))?;
    session.wait_until(
        "the answer",
        "document.querySelector('#bgr-answer').innerText.includes('50%')",
    )?;
    // The answer fades in; until then the driver does not count it as visible.
    let compared = wait(TIMEOUT, || {
        let text = session
            .find("#bgr-answer")
            .and_then(|answer| session.text(&answer));
        match text {
            Ok(text) if text.contains(&format!("{guess}%")) => Ok(()),
            Ok(text) => Err(text),
            Err(error) => Err(format!("{error:#}")),
        }
    });
    if let Err(text) = compared {
        bail!("the answer does not compare with the guess of {guess}: {text}");
    }
    check_figure_table(session, &guess)?;

    // The address holds the guess and does not reveal the answer.
    session.reload()?;
    session.wait_until(
        "the live app",
        "document.documentElement.classList.contains('bgr-live')",
    )?;
    ensure!(value(session, "Your guess")? == guess, "the guess was lost");
    ensure!(
        !figure(session)?.contains("50%"),
        "the link gives the answer away"
    );
    env.assert_console_clean()
}

/// The table of the figure has the answer and the guess.
fn check_figure_table(session: &Session, guess: &str) -> Result<()> {
    let table = session.execute(
        "return [...document.querySelectorAll('figure[aria-label=\"Revenue split\"] table td')].map(one => one.textContent).join()",
        &[],
    )?;
    ensure!(
        table
            .as_str()
            .is_some_and(|cells| cells.contains("50%") && cells.contains(&format!("{guess}%"))),
        "the table of the figure says {table}"
    );
    Ok(())
}

/// Readers who do not want to guess see the answer in one step.
pub fn guess_skipped(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    session.click_by_role("link", Name::Exact("Skip the guess"))?;
    session.wait_until(
        "the answer",
        "document.querySelector('#bgr-answer').innerText.includes('50%')",
    )?;
    ensure!(
        figure(session)?.contains("50%"),
        "the figure still hides the share"
    );
    env.wait_for_address("deal/")?;
    env.assert_console_clean()
}

/// Every control of the what-if works with the keyboard, and the address follows.
pub fn what_if_by_keyboard(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    let history = session.execute("return history.length", &[])?;
    for (name, key) in [
        ("Annual revenue", "revenue"),
        ("Years", "years"),
        ("Yearly growth", "growth"),
    ] {
        let before = value(session, name)?;
        let says = valuetext(session, name)?;
        let slider = session.find_by_role("slider", Name::Exact(name))?;
        session.type_into(&slider, ARROW_RIGHT)?;
        session.type_into(&slider, ARROW_RIGHT)?;
        session.wait_until(
            &format!("{key} in the address"),
            &format!("new URLSearchParams(location.search).has('{key}')"),
        )?;
        ensure!(value(session, name)? != before, "{name} stayed at {before}");
        ensure!(valuetext(session, name)? != says, "{name} still says {says}");
        let focused = session.execute("return document.activeElement.type", &[])?;
        ensure!(focused == "range", "the focus left {name} for {focused}");
    }
    ensure!(
        history == session.execute("return history.length", &[])?,
        "the sliders filled the history"
    );

    type_revenue(session)?;
    step_years(session)?;
    let text = session.execute(VISIBLE_TEXT, &[])?;
    let text = text.as_str().unwrap_or_default();
    ensure!(
        text.contains("Hypothetical") || text.contains("HYPOTHETICAL"),
        "it is not called hypothetical"
    );
    env.assert_console_clean()
}

/// Types a number that no slider reaches, and then text that is not a number.
fn type_revenue(session: &Session) -> Result<()> {
    let field = session.find_by_role("textbox", Name::Exact("Annual revenue, as a number"))?;
    session.execute(SELECT_ALL, &[field.argument()])?;
    session.type_into(&field, "2 500 000 000")?;
    session.press(&[ENTER])?;
    session.wait_until(
        "the number in the address",
        "new URLSearchParams(location.search).get('revenue') === '2500000000'",
    )?;
    // Text that is not a number changes nothing.
    let field = session.find_by_role("textbox", Name::Exact("Annual revenue, as a number"))?;
    session.execute(SELECT_ALL, &[field.argument()])?;
    session.type_into(&field, "plenty")?;
    session.press(&[ENTER])?;
    session.wait_until(
        "the number put back",
        "[...document.querySelectorAll('input')].some(one => one.value.replace(/\\D/g, '') === '2500000000')",
    )?;
    Ok(())
}

/// The step buttons; the one past the last year stays in its place, disabled.
fn step_years(session: &Session) -> Result<()> {
    let slider = session.find_by_role("slider", Name::Exact("Years"))?;
    session.type_into(&slider, END)?;
    session.wait_until(
        "fifty years",
        "new URLSearchParams(location.search).get('years') === '50'",
    )?;
    let more = session.find_by_role("button", Name::Exact("More: Years"))?;
    let disabled = session.execute(
        "return arguments[0].getAttribute('aria-disabled')",
        &[more.argument()],
    )?;
    ensure!(disabled == "true", "there is a year after the last");
    session.click_by_role("button", Name::Exact("Less: Years"))?;
    session.wait_until(
        "a year less",
        "new URLSearchParams(location.search).get('years') === '49'",
    )
}

/// The same with touch: a tap on a button, on a slider's track, and on a preset.
pub fn what_if_by_touch(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    session.set_viewport(390, 844)?;
    session.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))?;
    env.open_live("deal/")?;
    let before: u32 = value(session, "Years")?.parse().context("years are no number")?;
    tap(
        session,
        &session.find_by_role("button", Name::Exact("More: Years"))?,
        0.5,
    )?;
    session.wait_until(
        "a year more",
        &format!(
            "new URLSearchParams(location.search).get('years') === '{}'",
            before + 1
        ),
    )?;
    let growth = session.find_by_role("slider", Name::Exact("Yearly growth"))?;
    tap(session, &growth, 0.9)?;
    session.wait_until(
        "growth near the end of its scale",
        "Number(new URLSearchParams(location.search).get('growth')) > 10",
    )?;
    let preset = session.find(".bgr-presets button")?;
    tap(session, &preset, 0.5)?;
    session.wait_until(
        "the preset chosen",
        "document.querySelector('.bgr-presets [aria-pressed=true]')",
    )?;
    let wide = session.execute("return document.documentElement.scrollWidth", &[])?;
    ensure!(wide.as_f64() <= Some(390.0), "the page became {wide} px wide");
    env.assert_console_clean()
}

/// Recomputes the sums of several sets of numbers, including the limits of every range.
pub fn sums(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for (revenue, years, growth) in [
        (1_000_000_u128, 10_u32, 0_i32),
        (2_500_000_000, 12, 3),
        (999_999_999_937, 7, -13),
        (1_000, 50, -20),
        (1_000_000_000_000, 50, 20),
        (1_001, 1, 20),
    ] {
        env.open_live(&format!("deal/?revenue={revenue}&years={years}&growth={growth}"))?;
        let table = copied(session)?;
        check_table(&table, revenue, years, growth)
            .with_context(|| format!("{revenue} a year, {years} years, {growth} % growth\n{table}"))?;
        let text = session.execute(VISIBLE_TEXT, &[])?;
        let text = text.as_str().unwrap_or_default();
        for wrong in ["NaN", "Infinity", "undefined"] {
            ensure!(!text.contains(wrong), "{wrong} is on the page");
        }
    }
    env.assert_console_clean()
}

/// Saves the chart as SVG and as PNG.
pub fn saved(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/?revenue=2500000000&years=12&growth=3&theme=dark")?;
    session.execute(
        "window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]); };",
        &[],
    )?;
    session.click_by_role("button", Name::Exact("Save the chart as SVG"))?;
    session.wait_until("the drawing", "saved.length === 1")?;
    let file = session.execute("return saved[0]", &[])?;
    session.click_by_role("button", Name::Exact("Save the chart as PNG"))?;
    session.wait_until("the picture", "saved.length === 2")?;
    let picture = session.execute_async(
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
    env.assert_console_clean()?;

    // An empty page has none of our styles and allows scripts to parse.
    let _plain = env.open_plain_page()?;
    let drawing = session.execute(
        "const [name, address] = arguments[0];
         const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
                           const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
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

/// The visible text of the figure.
fn figure(session: &Session) -> Result<String> {
    session.text(&session.find_by_role("figure", Name::Exact("Revenue split"))?)
}

fn value(session: &Session, slider: &str) -> Result<String> {
    let slider = session.find_by_role("slider", Name::Exact(slider))?;
    let value = session.execute("return arguments[0].value", &[slider.argument()])?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

fn valuetext(session: &Session, slider: &str) -> Result<String> {
    let slider = session.find_by_role("slider", Name::Exact(slider))?;
    let text = session.execute(
        "return arguments[0].getAttribute('aria-valuetext')",
        &[slider.argument()],
    )?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// Taps an element at a fraction of its width.
fn tap(session: &Session, element: &Element, along: f64) -> Result<()> {
    let at = session.execute(
        "arguments[0].scrollIntoView({ block: 'center' });
         const box = arguments[0].getBoundingClientRect();
         return [box.x + box.width * arguments[1], box.y + box.height / 2];",
        &[element.argument(), json!(along)],
    )?;
    let points = json!([{ "x": at[0], "y": at[1] }]);
    for (kind, points) in [("touchStart", points), ("touchEnd", json!([]))] {
        session.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": kind, "touchPoints": points }),
        )?;
    }
    Ok(())
}

/// The table that the page copies to the clipboard.
fn copied(session: &Session) -> Result<String> {
    session.execute(
        "window.copied = null;
         navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };",
        &[],
    )?;
    session.click_by_role("button", Name::Exact("Copy the table as CSV"))?;
    session.wait_until("the table copied", "window.copied")?;
    let table = session.execute("return window.copied", &[])?;
    Ok(table.as_str().unwrap_or_default().to_owned())
}
