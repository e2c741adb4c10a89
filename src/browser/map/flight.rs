//! What follows a render: the transforms go, and where the camera is another, it flies there.

use story::atlas::camera;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::hand::{Hand, clear, shown_by};
use super::{Held, held};
use crate::browser::Page;

/// A flight of the camera takes this long, in milliseconds.
const FLIGHT_MS: f64 = 300.0;

/// After every render: the transforms go; where the camera is another, it flies there; one tab stop.
pub(crate) fn after_render(page: &Page, first: bool) {
    let Ok(pictures) = page.live.query_selector_all(".bgr-map__picture") else {
        return;
    };
    held(|held| {
        let at_rest = core::mem::take(&mut held.at_rest);
        let in_hand = held
            .hand
            .as_ref()
            .is_some_and(|hand| !hand.pointers.is_empty() || held.rest.is_some());
        if in_hand && !at_rest {
            return;
        }
        held.hand = None;
        let last = core::mem::take(&mut held.last);
        for at in 0..pictures.length() {
            let Some(picture) = pictures.item(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
                continue;
            };
            let word = picture.get_attribute("data-width").unwrap_or_default();
            let Some(shown) = shown_by(&picture) else { continue };
            let before = last
                .iter()
                .find(|(known, _)| *known == word)
                .map(|(_, shown)| *shown);
            clear(&picture);
            one_stop(page, &picture);
            held.last.push((word, shown));
            let flies =
                before.filter(|before| *before != shown && !first && !at_rest && picture.client_width() > 0);
            if let (Some(from), false) = (flies, moves_less(page)) {
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
fn one_stop(page: &Page, picture: &Element) {
    let Ok(stops) = picture.query_selector_all("[data-stop]") else {
        return;
    };
    let stops: Vec<Element> = (0..stops.length())
        .filter_map(|at| stops.item(at)?.dyn_into().ok())
        .collect();
    let active = page.document.active_element();
    let there = stops
        .iter()
        .position(|stop| active.as_ref() == Some(stop))
        .or_else(|| stops.iter().position(|stop| stop.has_attribute("aria-current")))
        .unwrap_or(0);
    for (at, stop) in stops.iter().enumerate() {
        let _ = stop.set_attribute("tabindex", if at == there { "0" } else { "-1" });
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
    hand.current = camera::between(from, hand.settled, eased);
    hand.show();
    true
}
