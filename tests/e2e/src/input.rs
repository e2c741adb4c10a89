//! Mouse, wheel, touch and key input.
//!
//! Points are CSS pixels from the upper left corner of the viewport. Touches use Chromium's own
//! protocol, because not every driver supports two fingers.

use anyhow::Result;
use serde_json::{Value, json};

use crate::session::Session;

/// A point of the viewport.
pub type Point = (f64, f64);

/// Shift, as the WebDriver standard encodes it.
pub const SHIFT: char = '\u{E008}';
/// Control, as the WebDriver standard encodes it.
pub const CONTROL: char = '\u{E009}';

fn move_to(at: Point, milliseconds: u32) -> Value {
    // The standard accepts whole pixels only.
    json!({
        "type": "pointerMove", "origin": "viewport", "duration": milliseconds,
        "x": at.0.round() as i64, "y": at.1.round() as i64,
    })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

impl Session {
    fn mouse(&self, steps: Vec<Value>) -> Result<()> {
        let mouse = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps,
        });
        self.perform_actions(json!([mouse]))
    }

    /// Drags with the mouse along a path and releases at its end.
    pub fn drag(&self, path: &[Point]) -> Result<()> {
        let mut steps = Vec::new();
        for (number, &at) in path.iter().enumerate() {
            steps.push(move_to(at, if number == 0 { 0 } else { 60 }));
            if number == 0 {
                steps.push(down());
            }
        }
        steps.push(up());
        self.mouse(steps)
    }

    /// Presses the mouse and moves it, without releasing.
    pub fn press_and_move(&self, from: Point, to: Point) -> Result<()> {
        self.mouse(vec![move_to(from, 0), down(), move_to(to, 60)])
    }

    /// Releases the mouse.
    pub fn release_mouse(&self) -> Result<()> {
        self.mouse(vec![up()])
    }

    /// Clicks at a point.
    pub fn click_at(&self, at: Point) -> Result<()> {
        self.mouse(vec![move_to(at, 0), down(), up()])
    }

    /// Double-clicks at a point.
    pub fn double_click_at(&self, at: Point) -> Result<()> {
        self.mouse(vec![move_to(at, 0), down(), up(), down(), up()])
    }

    /// Turns the wheel over a point, optionally with a key held.
    pub fn wheel_at(&self, at: Point, pixels_down: i32, held: Option<char>) -> Result<()> {
        let wheel = json!({
            "type": "wheel", "id": "wheel", "actions": [
                { "type": "pause", "duration": 0 },
                {
                    "type": "scroll", "origin": "viewport", "x": at.0.round() as i64, "y": at.1.round() as i64,
                    "deltaX": 0, "deltaY": pixels_down,
                },
                { "type": "pause", "duration": 0 },
            ],
        });
        let Some(key) = held else {
            return self.perform_actions(json!([wheel]));
        };
        let keys = json!({
            "type": "key", "id": "held", "actions": [
                { "type": "keyDown", "value": key.to_string() },
                { "type": "pause", "duration": 0 },
                { "type": "keyUp", "value": key.to_string() },
            ],
        });
        self.perform_actions(json!([wheel, keys]))
    }

    /// Presses a key while another is held.
    pub fn press_with(&self, held: char, key: char) -> Result<()> {
        let steps: Vec<Value> = [
            ("keyDown", held),
            ("keyDown", key),
            ("keyUp", key),
            ("keyUp", held),
        ]
        .map(|(what, key)| json!({ "type": what, "value": key.to_string() }))
        .to_vec();
        self.perform_actions(json!([{ "type": "key", "id": "held", "actions": steps }]))
    }

    /// Puts fingers down, moves them along straight lines in several steps, and lifts them in reverse
    /// order (Chromium only). Each line is a start and an end.
    pub fn touch(&self, lines: &[(Point, Point)], steps: u32) -> Result<()> {
        let dispatch = |kind: &str, points: &[Point]| {
            let points: Vec<Value> = points
                .iter()
                .enumerate()
                .map(|(id, at)| json!({ "x": at.0, "y": at.1, "id": id }))
                .collect();
            self.cdp(
                "Input.dispatchTouchEvent",
                json!({ "type": kind, "touchPoints": points }),
            )
        };
        let starts: Vec<Point> = lines.iter().map(|line| line.0).collect();
        for count in 1..=starts.len() {
            dispatch("touchStart", &starts[..count])?;
        }
        let mut points = starts;
        for step in 1..=steps {
            let part = f64::from(step) / f64::from(steps);
            points = lines
                .iter()
                .map(|(from, to)| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part))
                .collect();
            dispatch("touchMove", &points)?;
        }
        while points.pop().is_some() {
            dispatch("touchEnd", &points)?;
        }
        Ok(())
    }
}
