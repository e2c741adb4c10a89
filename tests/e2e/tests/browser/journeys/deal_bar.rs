//! The bar of the deal is its slider: one scale for the guess and the reported share, in every width and direction.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("a guess stands at its place on the bar", places)
        .any_story()
        .chromium_only(),
    Journey::new("a press on the bar is a guess at that place", presses).any_story(),
    Journey::new(
        "question, bar and answer fit the first screen of a phone",
        first_screen,
    )
    .both_fonts()
    .chromium_only(),
    Journey::new("the answer takes the focus and moves nothing", reveal).chromium_only(),
];

/// How far the bar begins from the left, how wide it is, and how far the marker and the centre of the thumb are from it.
const GEOMETRY: &str = "
    const [guess] = arguments;
    const bar = document.querySelector('.bgr-split__frame').getBoundingClientRect();
    const slider = document.querySelector('.bgr-split__range');
    const box = slider.getBoundingClientRect();
    const line = document.querySelector('.bgr-split__guess');
    const marker = line ? line.getBoundingClientRect() : null;
    const thumb = parseFloat(getComputedStyle(slider).getPropertyValue('--bgr-thumb'));
    const along = getComputedStyle(slider).direction === 'rtl' ? 1 - guess / 100 : guess / 100;
    return {
        left: bar.left, width: bar.width, middle: bar.top + bar.height / 2, value: slider.value,
        place: bar.left + bar.width * along,
        thumb: box.left + thumb / 2 + (box.width - thumb) * along,
        marker: marker && marker.left + marker.width / 2,
        over: [box.top - bar.top, box.bottom - bar.bottom],
        wide: document.documentElement.scrollWidth,
    };";

/// Marker and thumb are where the bar has the value.
pub fn places(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for width in [280, 390, 768, 1280, 1920] {
        session.set_viewport(width, 900)?;
        for guess in [0, 1, 50, 71, 100] {
            env.open_live(&format!("deal/?guess={guess}"))?;
            let found = session.execute(GEOMETRY, &[json!(guess)])?;
            let number = |name: &str| found[name].as_f64().unwrap_or(f64::NAN);
            let context = format!("{guess} at {width} px: {found}");
            ensure!(
                found["value"].as_str().and_then(|value| value.parse().ok()) == Some(guess),
                "the slider has another value: {context}"
            );
            ensure!(
                (number("thumb") - number("place")).abs() <= 1.0,
                "the thumb is off: {context}"
            );
            ensure!(
                (number("marker") - number("place")).abs() <= 1.0,
                "the marker is off: {context}"
            );
            ensure!(
                number("wide") <= f64::from(width),
                "the page is too wide: {context}"
            );
            let over = [&found["over"][0], &found["over"][1]].map(|by| by.as_f64().unwrap_or(f64::NAN));
            ensure!(
                over.iter().all(|by| by.abs() <= 1.0),
                "the slider is not on the bar: {context}"
            );
        }
    }
    env.assert_console_clean()
}

/// The browser's own arithmetic of the thumb agrees: a press just inside either edge of a value's stretch gives the value.
pub fn presses(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("deal/")?;
    for guess in [1.0, 50.0, 71.0, 99.0] {
        for edge in [-0.5, 0.5] {
            // The thumb must not be under the press: it would be dragged from there.
            press(session, if guess < 50.0 { 90.0 } else { 10.0 }, 0.0)?;
            let pixels_inside = if edge < 0.0 { 1.0 } else { -1.0 };
            press(session, guess + edge, pixels_inside)?;
            session.wait_until(
                &format!("a guess of {guess} from {edge} beside it"),
                &format!("new URLSearchParams(location.search).get('guess') === '{guess}'"),
            )?;
        }
    }
    env.assert_console_clean()
}

/// Presses the bar at a value and some pixels further on.
fn press(session: &Session, value: f64, pixels: f64) -> Result<()> {
    let found = session.execute(GEOMETRY, &[json!(value)])?;
    let further = session.execute(
        "return document.documentElement.dir === 'rtl' ? -arguments[0] : arguments[0]",
        &[json!(pixels)],
    )?;
    let number = |value: &serde_json::Value| value.as_f64().unwrap_or(f64::NAN);
    // The driver takes whole pixels, so the point is moved inwards to one.
    let exact = number(&found["place"]) + number(&further);
    let whole = if number(&further) < 0.0 {
        exact.floor()
    } else {
        exact.ceil()
    };
    session.click_at((whole, number(&found["middle"]).round()))
}

/// Nothing of it needs scrolling, before and after the answer.
pub fn first_screen(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    session.set_viewport(390, 844)?;
    env.open_live("deal/")?;
    let tops = "return ['.bgr-deal__guess h2', '.bgr-split__frame', '#bgr-answer button', '#bgr-answer .bgr-answer__figure']
        .map(one => document.querySelector(one).getBoundingClientRect()).map(box => [box.top, box.bottom])";
    let found = session.execute(tops, &[])?;
    let edge = |at: usize, side: usize| found[at][side].as_f64().unwrap_or(f64::NAN);
    ensure!(
        edge(0, 0) > 0.0 && edge(0, 1) < edge(1, 0),
        "the question is not above the bar: {found}"
    );
    ensure!(edge(1, 0) < 400.0, "the bar begins too low: {found}");
    ensure!(
        edge(2, 1) < 844.0 && edge(3, 1) < 844.0,
        "the answer is below the fold: {found}"
    );
    env.assert_console_clean()
}

/// The answer appears in a place of its own size, and the keyboard goes on from it.
pub fn reveal(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let boxes = "return [...document.querySelectorAll('.bgr-deal section, .bgr-deal table')]
        .map(one => one.getBoundingClientRect()).map(box => [box.x, box.y + scrollY, box.width, box.height].map(Math.round)).join(' ')";
    for width in [390, 1280] {
        session.set_viewport(width, 844)?;
        env.open_live("deal/?guess=71")?;
        let before = session.execute(boxes, &[])?;
        session.click_by_role("button", Name::Exact("Show the reported share"))?;
        session.wait_until(
            "the answer with the focus",
            "document.querySelector('.bgr-deal').hasAttribute('data-revealed') && document.activeElement.id === 'bgr-answer'",
        )?;
        let after = session.execute(boxes, &[])?;
        ensure!(
            before == after,
            "the answer moved something at {width} px:\n{before}\n{after}"
        );
    }
    env.assert_console_clean()
}
