//! What a reader sees without scrolling: the picture of each view, the first entry of each list, the tour's main button.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("every view begins on a phone's first screen", phone)
        .chromium_only()
        .any_story()
        .both_fonts(),
    Journey::new(
        "the tour's button is on the first screen and stays in its place",
        tour_button,
    )
    .chromium_only()
    .any_story(),
];

/// A phone of common size.
const PHONE: (u32, u32) = (390, 844);

/// The lowest place where the picture of a view may begin, in pixels.
const PICTURE: f64 = 400.0;
/// The same for the first entry of a list.
const ENTRY: f64 = 560.0;

/// Path, what begins there, its elements, and the lowest place where the first of them may begin.
const VIEWS: [(&str, &str, &str, f64); 8] = [
    ("", "the map", "[aria-label='Map of venues']", PICTURE),
    ("map/", "the map", "[aria-label='Map of venues']", PICTURE),
    (
        "map/",
        "the first venue",
        "[aria-label='Map of venues'] a, [aria-labelledby='bgr-venues'] a",
        ENTRY,
    ),
    ("actors/", "the first actor", "[aria-label='Actors'] a", ENTRY),
    ("deal/", "the split", "[aria-label='Revenue split']", PICTURE),
    ("timeline/", "the first event", "[aria-label='Timeline'] a", ENTRY),
    (
        "positions/",
        "the first issue",
        "[aria-label='Positions'] tbody tr",
        ENTRY,
    ),
    ("sources/", "the picture", ".bgr-source-matrix", PICTURE),
];

/// The place where the first visible one of some elements begins. A story in several languages needs a line for them.
const FIRST_TOP: &str = r"
const tops = [...document.querySelectorAll(arguments[0])]
    .filter(one => one.getClientRects().length && getComputedStyle(one).visibility === 'visible')
    .map(one => one.getBoundingClientRect().top + scrollY);
const languages = document.querySelector('.bgr-languages')?.offsetHeight || 0;
return tops.length ? Math.min(...tops) - languages : null;
";

/// Pictures begin above 400 px, lists above 560.
fn phone(env: &TestEnv<'_>) -> Result<()> {
    env.session.set_viewport(PHONE.0, PHONE.1)?;
    let mut wrong = Vec::new();
    for (path, what, css, lowest) in VIEWS {
        env.open_live(path)?;
        match env.session.execute(FIRST_TOP, &[json!(css)])?.as_f64() {
            Some(top) if top <= lowest => {}
            Some(top) => wrong.push(format!("/{path}: {what} begins at {top:.0}, not above {lowest}")),
            None => wrong.push(format!("/{path}: {what} is missing")),
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n  "));
    Ok(())
}

/// The place of the tour's main button.
const BUTTON: &str = r"
const box = [...document.querySelectorAll('.bgr-tour__buttons a')].at(-1).getBoundingClientRect();
return [Math.round(box.top + scrollY), Math.round(box.bottom + scrollY)];
";

/// On a phone and at a desk, at every step.
fn tour_button(env: &TestEnv<'_>) -> Result<()> {
    for (width, height) in [PHONE, (1280, 900)] {
        env.session.set_viewport(width, height)?;
        env.open_live("")?;
        let steps = env
            .session
            .execute("return document.querySelectorAll('.bgr-tour__step').length", &[])?;
        let mut first = None;
        for step in 1..=steps.as_u64().unwrap_or_default() {
            env.open_live(&format!("?step={step}"))?;
            let place = env.session.execute(BUTTON, &[])?;
            let top = *first.get_or_insert(place[0].as_i64());
            ensure!(
                place[1].as_u64() <= Some(u64::from(height)),
                "step {step} at {width} by {height}: the button ends at {}",
                place[1]
            );
            ensure!(
                place[0].as_i64() == top,
                "step {step} at {width}: the button is at {} instead of {top:?}",
                place[0]
            );
        }
        ensure!(first.is_some(), "the story has no tour");
    }
    Ok(())
}
