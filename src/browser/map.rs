//! The reader's hands on the map: gestures, buttons, keys, and the camera's flight.
//!
//! While something moves, only the places and sizes of the rendered picture's two layers change; when it
//! comes to rest the app renders the new camera once, labels and all, and those styles go. What a camera
//! shows is decided in `story::geo::camera`; what stays out of here is every drawing.

mod flight;
mod gestures;
mod hand;

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use story::geo::camera::{self, ViewBox as Shown};
use story::geo::projection::Point;
use story::view_state::ZOOM;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

use crate::app::Message;
use crate::browser::{Page, send};
pub(crate) use flight::{after_render, before_render};
use hand::{Hand, picture_at, visible_picture};

/// One press of a button or key zooms by this much.
const STEP: f64 = 1.5;

#[derive(Default)]
struct Held {
    hand: Option<Hand>,
    /// The click that ends a drag is no click.
    swallow: bool,
    rest: Option<Timeout>,
    /// The picture that was seen before the render that is under way, and what it showed.
    before: Option<(Element, Shown)>,
    /// Whether the next render ends a gesture, so that nothing flies.
    at_rest: bool,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

fn held<R>(with: impl FnOnce(&mut Held) -> R) -> R {
    HELD.with(|held| with(&mut held.borrow_mut()))
}

/// Takes an event that may be the map's. True where it was.
pub(crate) fn takes(page: &Page, event: &Event) -> bool {
    match event.type_().as_str() {
        "pointerdown" => event.dyn_ref().is_some_and(gestures::down),
        "pointermove" => event.dyn_ref().is_some_and(gestures::drag),
        "pointerup" | "pointercancel" => event.dyn_ref().is_some_and(gestures::up),
        "wheel" => event.dyn_ref().is_some_and(|event| gestures::wheel(page, event)),
        "dblclick" => event.dyn_ref().is_some_and(gestures::double_click),
        "dragstart" => {
            // A drag of the map must not carry away a link.
            let is_map = picture_at(event).is_some();
            if is_map {
                event.prevent_default();
            }
            is_map
        }
        _ => false,
    }
}

/// Whether this click only ends a drag.
pub(crate) fn swallows_click() -> bool {
    held(|held| core::mem::take(&mut held.swallow))
}

/// The keys of a focused map: plus, minus, 0, and Shift with the arrows.
pub(crate) fn key(page: &Page, event: &KeyboardEvent) -> bool {
    let in_map = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok()?.closest(".bgr-map").ok()?);
    if in_map.is_none() {
        return false;
    }
    let key = event.key();
    let pan = |x: f64, y: f64| event.shift_key() && step(page, 1.0, (x, y));
    let done = match key.as_str() {
        "+" | "=" => step(page, STEP, (0.0, 0.0)),
        "-" | "_" => step(page, 1.0 / STEP, (0.0, 0.0)),
        "0" => reset(page),
        "ArrowLeft" => pan(-0.2, 0.0),
        "ArrowRight" => pan(0.2, 0.0),
        "ArrowUp" => pan(0.0, -0.2),
        "ArrowDown" => pan(0.0, 0.2),
        _ => false,
    };
    if done {
        event.prevent_default();
    }
    done
}

/// The buttons.
pub(crate) fn command(page: &Page, word: &str) -> Option<Message> {
    match word {
        "zoom-in" => step(page, STEP, (0.0, 0.0)),
        "zoom-out" => step(page, 1.0 / STEP, (0.0, 0.0)),
        _ => reset(page),
    };
    None
}

/// Looks at the view's own framing again; where the reader sees that already, at everything.
fn reset(page: &Page) -> bool {
    let Some(hand) = visible_picture(page).and_then(Hand::of) else {
        return false;
    };
    let is_framed = hand.picture.closest("[data-framed]").ok().flatten().is_some();
    if !is_framed {
        send(Message::Look(None));
        return true;
    }
    let [x, y, width, height] = hand.map.frame;
    let middle = Point {
        x: x + width / 2.0,
        y: y + height / 2.0,
    };
    look(&hand, camera::view_box(&hand.map, hand.shape(), middle, ZOOM.0));
    true
}

fn step(page: &Page, times: f64, by: (f64, f64)) -> bool {
    let Some(hand) = visible_picture(page).and_then(Hand::of) else {
        return false;
    };
    let middle = hand.settled.middle();
    let to = Point {
        x: middle.x + by.0 * hand.settled.width,
        y: middle.y + by.1 * hand.settled.height,
    };
    let zoom = hand.zoom() * times;
    look(&hand, camera::view_box(&hand.map, hand.shape(), to, zoom));
    true
}

fn look(hand: &Hand, shown: Shown) {
    if let Some(camera) = camera::camera_of_box(&hand.map, hand.shape(), shown) {
        send(Message::Look(Some(camera)));
    }
}
