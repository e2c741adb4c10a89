//! What a reader does with a live page, and when the answers are painted.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::page::number;
use crate::bench::series::{Figure, figure, median};
use crate::roles::Name;
use crate::session::{Element, Session};

/// How often an interaction is repeated in a round.
const STEPS: usize = 5;
const ARROW_RIGHT: &str = "\u{E014}";

/// The beginning of a name in the first story, and of every actor's in the grown ones.
pub const NAME: [&str; 5] = ["l", "a", "v", "r", "o"];
pub const GROWN_NAME: [&str; 5] = ["p", "e", "r", "s", "o"];

/// A list whose links open a detail beside it.
pub struct List {
    name: &'static str,
    /// The heading that names what is opened, in the site and in the floor.
    heading: &'static str,
    first: &'static str,
    complete: &'static str,
}

pub const VENUES: List = List {
    name: "Venues",
    heading: "#bgr-venue",
    first: figure::VENUE_FIRST,
    complete: figure::VENUE_COMPLETE,
};
pub const ACTORS: List = List {
    name: "Actors",
    heading: ".bgr-actor-profile h1, #floor-actor",
    first: figure::ACTOR_FIRST,
    complete: figure::ACTOR_COMPLETE,
};

/// What clicks in a list yield.
pub struct Clicks {
    /// The medians of the first paint and of the complete answer.
    pub moments: [Figure; 2],
    /// The elements of the largest detail that was opened.
    pub detail_elements: f64,
}

/// Clicks the links of a list one after the other. Runs `after_first` once the first answer is complete.
pub fn clicks(session: &Session, list: &List, after_first: impl FnOnce() -> Result<()>) -> Result<Clicks> {
    expect(session, Some(list.heading))?;
    let mut after_first = Some(after_first);
    let mut most: f64 = 0.0;
    for step in 0..STEPS {
        // The list is rendered again after each choice.
        let within = session.find_by_role("list", Name::Exact(list.name))?;
        let links = session.execute(
            "return [...arguments[0].querySelectorAll('a[href]')]",
            &[within.argument()],
        )?;
        let links = Element::all_in(&links);
        ensure!(links.len() >= STEPS, "the list {} has too few links", list.name);
        session.click(links.get(step).context("the list has become shorter")?)?;
        wait_for_answer(session, step)?;
        if let Some(after_first) = after_first.take() {
            after_first()?;
        }
        let heading = json!(list.heading);
        let elements =
            format!("document.querySelector({heading}).closest('section').querySelectorAll('*').length");
        most = most.max(number(session, &elements)?);
        session.wait_until("the map at rest", "!document.querySelector('[data-moving]')")?;
    }
    Ok(Clicks {
        moments: [
            (list.first, answers(session, "first")?),
            (list.complete, answers(session, "complete")?),
        ],
        detail_elements: most,
    })
}

/// Moves the slider of the guess.
pub fn slides(session: &Session) -> Result<Figure> {
    let slider = session.find_by_role("slider", Name::Exact("Your guess"))?;
    Ok((figure::SLIDER, keys(session, &slider, &[ARROW_RIGHT; STEPS])?))
}

/// Types into the filter of the roster, letter by letter.
pub fn filters(session: &Session, letters: &[&str]) -> Result<Figure> {
    let filter = session.find_by_role("searchbox", Name::Exact("Filter actors"))?;
    Ok((figure::KEY, keys(session, &filter, letters)?))
}

fn keys(session: &Session, element: &Element, keys: &[&str]) -> Result<f64> {
    expect(session, None)?;
    for (step, key) in keys.iter().enumerate() {
        session.type_into(element, key)?;
        wait_for_answer(session, step)?;
    }
    answers(session, "complete")
}

/// Names the heading that the next answers change, or none where any change is one.
fn expect(session: &Session, heading: Option<&str>) -> Result<()> {
    session.execute(
        "bench.heading = arguments[0]; bench.answers = []",
        &[json!(heading)],
    )?;
    Ok(())
}

fn wait_for_answer(session: &Session, step: usize) -> Result<()> {
    session.wait_until("a complete answer", &format!("bench.answers.length > {step}"))
}

/// The median of one moment of the answers.
fn answers(session: &Session, moment: &str) -> Result<f64> {
    let moments = session.execute(
        "return bench.answers.map(one => one[arguments[0]])",
        &[json!(moment)],
    )?;
    let moments: Vec<f64> = moments
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    Ok(median(&moments))
}
