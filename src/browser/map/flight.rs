//! What follows a render: the transforms go, and where the camera is another, it flies there.

use story::geo::camera;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::hand::{Hand, PICTURE, clear, shown_by, visible_picture};
use super::{Held, held};
use crate::browser::{Page, all};

/// A flight of the camera takes this long, in milliseconds.
const FLIGHT_MS: f64 = 300.0;

/// Before every render: which picture is seen and what it shows. Asked now, when as a rule nothing has
/// changed, it costs no layout; after the render it would cost one more than the paint needs.
pub(crate) fn before_render(page: &Page) {
    let seen = visible_picture(page).and_then(|picture| shown_by(&picture).map(|shown| (picture, shown)));
    held(|held| held.before = seen);
}

/// After every render: the transforms go; where the camera is another, it flies there; one tab stop.
pub(crate) fn after_render(page: &Page, first: bool) {
    held(|held| {
        let at_rest = core::mem::take(&mut held.at_rest);
        let before = held.before.take().filter(|_| !first && !at_rest);
        let in_hand = held
            .hand
            .as_ref()
            .is_some_and(|hand| !hand.pointers.is_empty() || held.rest.is_some());
        if in_hand && !at_rest {
            return;
        }
        held.hand = None;
        for picture in all(&page.live, PICTURE) {
            clear(&picture);
            one_stop(&picture);
            let Some(shown) = shown_by(&picture) else { continue };
            let from = before
                .as_ref()
                .filter(|(seen, before)| *seen == picture && *before != shown);
            if let (Some(&(_, from)), false) = (from, moves_less(page)) {
                held.hand = Hand::of(picture).map(|hand| Hand {
                    flight: Some((from, None)),
                    current: from,
                    ..hand
                });
                if let Some(hand) = &held.hand {
                    hand.show();
                }
                next_frame(page.window.clone());
            }
        }
    });
}

/// Whether the reader wants no motion.
fn moves_less(page: &Page) -> bool {
    page.window
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// Roving has set tab stops by hand; after a render there is one again.
fn one_stop(picture: &Element) {
    let find = |selector| picture.query_selector(selector).ok().flatten();
    let stop = find("[data-stop]:focus")
        .or_else(|| find("[data-stop][aria-current]"))
        .or_else(|| find("[data-stop]"));
    // The others are left alone: even the same value would be a change to the browser.
    for before in all(picture, "[data-stop][tabindex='0']") {
        let _ = before.set_attribute("tabindex", "-1");
    }
    if let Some(stop) = stop {
        let _ = stop.set_attribute("tabindex", "0");
    }
}

pub(super) fn end_flight(held: &mut Held) {
    if let Some(hand) = held.hand.take() {
        clear(&hand.picture);
    }
}

fn next_frame(window: web_sys::Window) {
    let again = window.clone();
    let frame = Closure::once_into_js(move |time: f64| {
        if held(|held| fly(held, time)) {
            next_frame(again);
        }
    });
    // Without frames the picture stays where it is rendered.
    if window.request_animation_frame(frame.unchecked_ref()).is_err() {
        held(end_flight);
    }
}

/// Moves a flying camera on. True while it flies.
fn fly(held: &mut Held, time: f64) -> bool {
    let Some(hand) = &mut held.hand else { return false };
    let Some((from, begun)) = hand.flight else {
        return false;
    };
    let begun = begun.unwrap_or(time);
    hand.flight = Some((from, Some(begun)));
    let part = ((time - begun) / FLIGHT_MS).clamp(0.0, 1.0);
    if part >= 1.0 {
        end_flight(held);
        return false;
    }
    let left = 1.0 - part;
    let eased = 1.0 - left * left * left;
    hand.current = camera::interpolate(from, hand.settled, eased);
    hand.show();
    true
}
