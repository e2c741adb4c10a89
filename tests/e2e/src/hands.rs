//! The reader's hands: mouse, wheel, fingers and keys, at points of the screen.
//!
//! Points are CSS pixels from the view's upper left corner. Fingers go through Chromium's own
//! protocol, because not every driver knows two of them.

use anyhow::Result;
use serde_json::{Value, json};

use crate::session::Session;

/// A point of the view.
pub type Spot = (f64, f64);

/// The key that the standard calls Shift.
pub const SHIFT: char = '\u{E008}';
/// The key that the standard calls Control.
pub const CONTROL: char = '\u{E009}';

fn move_to(at: Spot, milliseconds: u32) -> Value {
    // The standard wants whole pixels.
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
        self.act(json!([mouse]))
    }

    /// Drags with the mouse along some points and lets go at the last.
    pub fn drag(&self, way: &[Spot]) -> Result<()> {
        let mut steps = Vec::new();
        for (number, &at) in way.iter().enumerate() {
            steps.push(move_to(at, if number == 0 { 0 } else { 60 }));
            if number == 0 {
                steps.push(down());
            }
        }
        steps.push(up());
        self.mouse(steps)
    }

    /// Presses the mouse and moves, but does not let go yet.
    pub fn press_and_move(&self, from: Spot, to: Spot) -> Result<()> {
        self.mouse(vec![move_to(from, 0), down(), move_to(to, 60)])
    }

    /// Lets go of the mouse.
    pub fn let_go(&self) -> Result<()> {
        self.mouse(vec![up()])
    }

    /// A click at a point.
    pub fn click_at(&self, at: Spot) -> Result<()> {
        self.mouse(vec![move_to(at, 0), down(), up()])
    }

    /// Two clicks at once.
    pub fn double_click_at(&self, at: Spot) -> Result<()> {
        self.mouse(vec![move_to(at, 0), down(), up(), down(), up()])
    }

    /// Turns the wheel over a point, with a key held or none.
    pub fn wheel_at(&self, at: Spot, pixels_down: i32, held: Option<char>) -> Result<()> {
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
            return self.act(json!([wheel]));
        };
        let keys = json!({
            "type": "key", "id": "held", "actions": [
                { "type": "keyDown", "value": key.to_string() },
                { "type": "pause", "duration": 0 },
                { "type": "keyUp", "value": key.to_string() },
            ],
        });
        self.act(json!([wheel, keys]))
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
        self.act(json!([{ "type": "key", "id": "held", "actions": steps }]))
    }

    /// Puts fingers down, moves them along straight ways in some steps, and lifts them, the last
    /// one down first (Chromium only).
    pub fn fingers(&self, ways: &[(Spot, Spot)], steps: u32) -> Result<()> {
        let touch = |kind: &str, points: &[Spot]| {
            let points: Vec<Value> = points
                .iter()
                .enumerate()
                .map(|(id, at)| json!({ "x": at.0, "y": at.1, "id": id }))
                .collect();
            self.chromium(
                "Input.dispatchTouchEvent",
                json!({ "type": kind, "touchPoints": points }),
            )
        };
        let starts: Vec<Spot> = ways.iter().map(|way| way.0).collect();
        for count in 1..=starts.len() {
            touch("touchStart", &starts[..count])?;
        }
        let mut points = starts;
        for step in 1..=steps {
            let part = f64::from(step) / f64::from(steps);
            points = ways
                .iter()
                .map(|(from, to)| (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part))
                .collect();
            touch("touchMove", &points)?;
        }
        while points.pop().is_some() {
            touch("touchEnd", &points)?;
        }
        Ok(())
    }
}
