//! What a reader sees of the map right now: which stretch, where on the screen, whether it moves.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::hands::Spot;
use crate::session::Session;

/// The picture that shows, as an expression of the page.
pub const PICTURE: &str =
    "[...document.querySelectorAll('.bgr-map__picture')].find(one => one.clientWidth > 0)";

/// What the map shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// Left, top, width, height in units of the base map.
    pub shown: [f64; 4],
    /// Left, top, width, height in the view.
    pub frame: [f64; 4],
}

impl Seen {
    /// Waits until nothing moves, and looks.
    pub fn at_rest(session: &Session) -> Result<Seen> {
        session.until(
            "the map at rest",
            &format!("!({PICTURE}).matches('[data-moving]')"),
        )?;
        Seen::look(session)
    }

    /// Waits until the map shows something else than before and nothing moves.
    pub fn after(self, session: &Session, what: &str) -> Result<Seen> {
        let [x, y, width, height] = self.shown;
        session.until(
            &format!("another stretch of the map after {what}"),
            &format!(
                "(picture => !picture.matches('[data-moving]') && picture.dataset.box.split(' ').slice(0, 4)
                    .some((number, at) => number / 100 !== [{x},{y},{width},{height}][at]))({PICTURE})"
            ),
        )?;
        Seen::look(session)
    }

    fn look(session: &Session) -> Result<Seen> {
        let answer = session.run(
            &format!(
                "const picture = {PICTURE}, box = picture.getBoundingClientRect();
                 return [...picture.dataset.box.split(' ').slice(0, 4).map(number => number / 100),
                     box.left, box.top, box.width, box.height]"
            ),
            &[],
        )?;
        let numbers: Vec<f64> = answer
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect();
        let [a, b, c, d, e, f, g, h] = numbers.try_into().ok().context("the map shows no box")?;
        Ok(Seen {
            shown: [a, b, c, d],
            frame: [e, f, g, h],
        })
    }

    /// A point of the frame by shares of its width and height.
    pub fn point(&self, across: f64, down: f64) -> Spot {
        let [left, top, width, height] = self.frame;
        // Whole pixels, as drivers move the mouse.
        ((left + across * width).round(), (top + down * height).round())
    }

    /// The place of the base map under a point of the view.
    pub fn place(&self, at: Spot) -> (f64, f64) {
        let unit = self.shown[2] / self.frame[2];
        (
            self.shown[0] + (at.0 - self.frame[0]) * unit,
            self.shown[1] + (at.1 - self.frame[1]) * unit,
        )
    }

    /// How many times nearer than another look.
    pub fn nearer_than(&self, other: &Seen) -> f64 {
        other.shown[2] / self.shown[2]
    }
}

/// Brings the map into the middle of the view and looks.
pub fn bring(session: &Session) -> Result<Seen> {
    session.run(&format!("({PICTURE}).scrollIntoView({{ block: 'center' }})"), &[])?;
    Seen::at_rest(session)
}

/// The middle of a venue's drawing, by the beginning of the link's name.
pub fn mark(session: &Session, name: &str) -> Result<Spot> {
    let answer = session.run(
        &format!(
            "const link = [...({PICTURE}).querySelectorAll('a')].find(one => one.getAttribute('aria-label').startsWith(arguments[0]));
             const box = link && link.querySelector('.bgr-map__dot,.bgr-map__pill-background,.bgr-map__name').getBoundingClientRect();
             return box && [box.x + box.width / 2, box.y + box.height / 2]"
        ),
        &[json!(name)],
    )?;
    match (answer[0].as_f64(), answer[1].as_f64()) {
        (Some(x), Some(y)) => Ok((x, y)),
        _ => bail!("no drawing of {name} on the map"),
    }
}

/// Fails where two numbers differ by more than the rounding of what the page writes.
pub fn near(what: &str, found: f64, expected: f64, tolerance: f64) -> Result<()> {
    ensure!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} instead of {expected}"
    );
    Ok(())
}
