//! What a reader sees of the map right now: which stretch, where on the screen, whether it moves.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use e2e::input::Point;
use e2e::session::Session;

/// The picture that shows, as an expression of the page.
pub const PICTURE: &str =
    "[...document.querySelectorAll('.bgr-map__picture')].find(one => one.clientWidth > 0)";

/// What the map shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// Left, top, width, height in units of the base map.
    pub shown: [f64; 4],
    /// Left, top, width, height in the view.
    pub frame: [f64; 4],
}

impl MapView {
    /// Waits until nothing moves, and looks.
    pub fn when_idle(session: &Session) -> Result<MapView> {
        session.wait_until(
            "the map at rest",
            &format!("!({PICTURE}).matches('[data-moving]')"),
        )?;
        MapView::look(session)
    }

    /// Waits until the map shows something else than before and nothing moves.
    pub fn after(self, session: &Session, what: &str) -> Result<MapView> {
        let [x, y, width, height] = self.shown;
        session.wait_until(
            &format!("another stretch of the map after {what}"),
            &format!(
                "(picture => !picture.matches('[data-moving]') && picture.dataset.box.split(' ').slice(0, 4)
                    .some((number, at) => number / 100 !== [{x},{y},{width},{height}][at]))({PICTURE})"
            ),
        )?;
        MapView::look(session)
    }

    fn look(session: &Session) -> Result<MapView> {
        let answer = session.execute(
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
        Ok(MapView {
            shown: [a, b, c, d],
            frame: [e, f, g, h],
        })
    }

    /// A point of the frame by shares of its width and height.
    pub fn point(&self, across: f64, down: f64) -> Point {
        let [left, top, width, height] = self.frame;
        // Whole pixels, as drivers move the mouse.
        ((left + across * width).round(), (top + down * height).round())
    }

    /// The place of the base map under a point of the view.
    pub fn place(&self, at: Point) -> (f64, f64) {
        let unit = self.shown[2] / self.frame[2];
        (
            self.shown[0] + (at.0 - self.frame[0]) * unit,
            self.shown[1] + (at.1 - self.frame[1]) * unit,
        )
    }

    /// How many times nearer than another look.
    pub fn zoom_relative_to(&self, other: &MapView) -> f64 {
        other.shown[2] / self.shown[2]
    }
}

/// Brings the map into the middle of the view and looks.
pub fn scroll_to_map(session: &Session) -> Result<MapView> {
    session.execute(&format!("({PICTURE}).scrollIntoView({{ block: 'center' }})"), &[])?;
    MapView::when_idle(session)
}

/// The middle of a venue's drawing, by the beginning of the link's name.
pub fn marker_position(session: &Session, name: &str) -> Result<Point> {
    let answer = session.execute(
        &format!(
            "const link = [...({PICTURE}).querySelectorAll('a')].find(one => one.getAttribute('aria-label').startsWith(arguments[0]));
             const box = link && link.querySelector('.bgr-map__dot,.bgr-map__pill-plate,.bgr-map__name').getBoundingClientRect();
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
pub fn assert_near(what: &str, found: f64, expected: f64, tolerance: f64) -> Result<()> {
    ensure!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} instead of {expected}"
    );
    Ok(())
}
