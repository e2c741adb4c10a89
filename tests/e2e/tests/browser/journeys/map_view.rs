//! The visible part of the map: its extent, its position in the viewport, whether it is moving.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use e2e::input::Point;
use e2e::session::Session;

/// An expression for the visible picture of the map.
pub const PICTURE: &str =
    "[...document.querySelectorAll('.bgr-map__picture')].find(one => one.clientWidth > 0)";

/// The visible part of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// Left, top, width and height in units of the base map.
    pub shown: [f64; 4],
    /// Left, top, width and height in the viewport.
    pub frame: [f64; 4],
}

impl MapView {
    /// Waits until the map is idle and reads its view.
    pub fn when_idle(session: &Session) -> Result<MapView> {
        session.wait_until("an idle map", &format!("!({PICTURE}).matches('[data-moving]')"))?;
        MapView::read(session)
    }

    /// Waits until the map shows another part and is idle.
    pub fn wait_for_change(self, session: &Session, what: &str) -> Result<MapView> {
        let [x, y, width, height] = self.shown;
        session.wait_until(
            &format!("another part of the map after {what}"),
            &format!(
                "(picture => !picture.matches('[data-moving]') && picture.dataset.viewport.split(' ').slice(0, 4)
                    .some((number, at) => number / 100 !== [{x},{y},{width},{height}][at]))({PICTURE})"
            ),
        )?;
        MapView::read(session)
    }

    fn read(session: &Session) -> Result<MapView> {
        let answer = session.execute(
            &format!(
                "const picture = {PICTURE}, box = picture.getBoundingClientRect();
                 return [...picture.dataset.viewport.split(' ').slice(0, 4).map(number => number / 100),
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

    /// A point of the frame, as fractions of its width and height.
    pub fn point(&self, across: f64, down: f64) -> Point {
        let [left, top, width, height] = self.frame;
        // Drivers accept whole pixels only.
        ((left + across * width).round(), (top + down * height).round())
    }

    /// The coordinates of the base map at a point of the viewport.
    pub fn map_point(&self, at: Point) -> (f64, f64) {
        let unit = self.shown[2] / self.frame[2];
        (
            self.shown[0] + (at.0 - self.frame[0]) * unit,
            self.shown[1] + (at.1 - self.frame[1]) * unit,
        )
    }

    /// The zoom as a multiple of another view's.
    pub fn zoom_relative_to(&self, other: &MapView) -> f64 {
        other.shown[2] / self.shown[2]
    }
}

/// Scrolls the map into the middle of the viewport and reads its view.
pub fn scroll_to_map(session: &Session) -> Result<MapView> {
    session.execute(&format!("({PICTURE}).scrollIntoView({{ block: 'center' }})"), &[])?;
    MapView::when_idle(session)
}

/// The middle of a venue's marker, by the beginning of its name.
pub fn marker_position(session: &Session, name: &str) -> Result<Point> {
    let answer = session.execute(
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

/// Fails if two numbers differ by more than the tolerance.
pub fn assert_near(what: &str, found: f64, expected: f64, tolerance: f64) -> Result<()> {
    ensure!(
        (found - expected).abs() <= tolerance,
        "{what}: {found} instead of {expected}"
    );
    Ok(())
}
