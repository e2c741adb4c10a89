//! Filters on a phone are behind one disclosure: what it says, and that it stays open around the reader.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] =
    &[Journey::new("filters on a phone open, stay open and say what is set", phone).chromium_only()];

const ENTER: char = '\u{E007}';
const BACKSPACE: char = '\u{E003}';

/// Whether the field is shown, and what the summary says.
const FILTERS: &str = "[document.getElementById('bgr-filter-field').checkVisibility(), document.querySelector('.bgr-toggle--filters summary').textContent].join()";

fn wait_for_filters(session: &Session, expected: &str) -> Result<()> {
    let found = session.execute(&format!("return {FILTERS}"), &[])?;
    session
        .wait_until(expected, &format!("{FILTERS} === '{expected}'"))
        .map_err(|error| error.context(format!("instead of {found}")))
}

/// Opened with the keyboard; open while the reader clears the last filter; open where an address sets one; always open
/// where there is room.
pub fn phone(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    session.set_viewport(390, 844)?;
    env.open_live("timeline/")?;
    wait_for_filters(session, "false,Filter")?;
    let summary = session.find(".bgr-toggle--filters summary")?;
    session.execute("arguments[0].focus()", &[summary.argument()])?;
    session.press(&[ENTER])?;
    wait_for_filters(session, "true,Filter")?;

    let field = session.find_by_role("searchbox", Name::Exact("Filter events"))?;
    session.type_into(&field, "uk")?;
    wait_for_filters(session, "true,Filter: “uk”")?;
    session.press(&[BACKSPACE, BACKSPACE])?;
    wait_for_filters(session, "true,Filter")?;
    let kept = session.execute(
        "return document.activeElement === arguments[0]",
        &[field.argument()],
    )?;
    ensure!(kept == true, "the field lost the focus");

    env.open_live("actors/?side=russia&kind=person")?;
    wait_for_filters(session, "true,Filter: Russia, People")?;
    env.open_live("positions/?side=russia&with=ukraine")?;
    let all = session.find_by_role("button", Name::Exact("All sides"))?;
    session.click(&all)?;
    env.wait_for_address("positions/")?;
    let kept = session.execute(
        "return document.activeElement === arguments[0] && arguments[0].checkVisibility()",
        &[all.argument()],
    )?;
    ensure!(kept == true, "the button that shows all sides went away");

    session.set_viewport(1280, 900)?;
    env.open_live("timeline/")?;
    wait_for_filters(session, "true,Filter")?;
    env.assert_console_clean()
}
