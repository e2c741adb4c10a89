//! Drag, pinch, wheel and double click: from pointers to what the picture in the hand shows.
//!
//! A mouse drags with one pointer. One finger belongs to the page, which scrolls; two zoom and pan.

use gloo::timers::callback::Timeout;
use story::geo::camera;
use story::geo::projection::distance;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::flight::end_flight;
use super::hand::{Hand, is_on_link, picture_at, point};
use super::{Held, held};
use crate::app::Message;
use crate::browser::{Page, focus, send};

/// After the last turn of the wheel the picture comes to rest, in milliseconds.
const WHEEL_PAUSE_MS: u32 = 160;
/// A mouse that has moved less than this has clicked.
const CLICK: f64 = 4.0;

pub(super) fn down(event: &PointerEvent) -> bool {
    // A drag that ended outside of the window sent no click; the next one is somebody's own.
    held(|held| held.swallow = false);
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let is_touch = event.pointer_type() == "touch";
    if !is_touch && (event.button() != 0 || event.ctrl_key() || event.meta_key()) {
        return false;
    }
    let at = point(event);
    held(|held| {
        held.rest = None;
        let keeps = held
            .hand
            .as_ref()
            .is_some_and(|hand| hand.flight.is_none() && !hand.pointers.is_empty() && is_touch);
        if !keeps {
            end_flight(held);
            held.hand = Hand::of(picture).map(Hand::measured);
        }
        let Some(hand) = &mut held.hand else { return };
        hand.pointers.push((event.pointer_id(), at, at));
        hand.start = hand.current;
        for pointer in &mut hand.pointers {
            pointer.2 = pointer.1;
        }
    });
    true
}

pub(super) fn drag(event: &PointerEvent) -> bool {
    let at = point(event);
    held(|held| {
        let Some(hand) = &mut held.hand else { return false };
        let Some(pointer) = hand
            .pointers
            .iter_mut()
            .find(|pointer| pointer.0 == event.pointer_id())
        else {
            return false;
        };
        pointer.1 = at;
        match hand.pointers.as_slice() {
            [(_, now, start)] if event.pointer_type() != "touch" => {
                let far = distance(now.0 - start.0, now.1 - start.1) >= CLICK;
                if far && !hand.moved {
                    hand.moved = true;
                    let _ = hand.picture.set_pointer_capture(event.pointer_id());
                }
                if hand.moved {
                    let (now, start) = (hand.in_frame(*now), hand.in_frame(*start));
                    hand.hold(hand.start, start, now, hand.zoom());
                }
            }
            [(_, one, one_start), (_, other, other_start)] => {
                let spread = |a: &(f64, f64), b: &(f64, f64)| distance(a.0 - b.0, a.1 - b.1).max(1.0);
                let middle = |a: &(f64, f64), b: &(f64, f64)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
                let times = spread(one, other) / spread(one_start, other_start);
                let (now, start) = (middle(one, other), middle(one_start, other_start));
                let (now, start) = (hand.in_frame(now), hand.in_frame(start));
                let zoom = hand.zoom_of(hand.start) * times;
                hand.moved = true;
                hand.hold(hand.start, start, now, zoom);
            }
            _ => {}
        }
        true
    })
}

pub(super) fn up(event: &PointerEvent) -> bool {
    let clicked = held(|held| {
        let hand = held.hand.as_mut()?;
        hand.pointers.retain(|pointer| pointer.0 != event.pointer_id());
        hand.start = hand.current;
        for pointer in &mut hand.pointers {
            pointer.2 = pointer.1;
        }
        if !hand.pointers.is_empty() {
            return None;
        }
        if hand.moved {
            held.swallow = event.type_() == "pointerup" && event.pointer_type() != "touch";
            come_to_rest(held);
            return None;
        }
        held.hand.take().map(|hand| hand.picture)
    });
    // A click beside every venue takes the focus to the map, so that keys and wheel are its own.
    if let Some(picture) = clicked
        && event.type_() == "pointerup"
        && event.pointer_type() != "touch"
        && !is_on_link(event)
        && let Ok(Some(stop)) = picture.query_selector("[data-stop][tabindex=\"0\"]")
    {
        focus::focus_on(&stop);
    }
    false
}

/// The gesture is over: the app renders what the reader has come to see.
fn come_to_rest(held: &mut Held) {
    held.rest = None;
    let Some(hand) = &mut held.hand else { return };
    hand.pointers.clear();
    let Some(camera) = camera::camera_of_box(&hand.map, hand.shape(), hand.current) else {
        return;
    };
    held.at_rest = true;
    // Sent from a task of its own: the app may render at once, and this borrow must have ended.
    Timeout::new(0, move || send(Message::Look(Some(camera)))).forget();
}

pub(super) fn wheel(page: &Page, event: &WheelEvent) -> bool {
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let is_focused = page.document.active_element().is_some_and(|active| {
        picture
            .parent_element()
            .is_some_and(|map| map.contains(Some(&active)))
    });
    if !(event.ctrl_key() || event.meta_key() || is_focused) {
        return false;
    }
    event.prevent_default();
    // Lines and pages of wheels that do not count in pixels.
    let pixels = event.delta_y() * [1.0, 16.0, 400.0][(event.delta_mode() as usize).min(2)];
    let turn = (pixels / 300.0).clamp(-0.5, 0.5);
    let times = if turn < 0.0 {
        1.0 - 2.0 * turn
    } else {
        1.0 / (1.0 + 2.0 * turn)
    };
    held(|held| {
        let same = held
            .hand
            .as_ref()
            .is_some_and(|hand| hand.flight.is_none() && hand.picture == picture);
        if !same {
            end_flight(held);
            held.hand = Hand::of(picture).map(Hand::measured);
        }
        let Some(hand) = &mut held.hand else { return };
        let at = hand.in_frame(point(event));
        hand.moved = true;
        hand.hold(hand.current, at, at, hand.zoom() * times);
        held.rest = Some(Timeout::new(WHEEL_PAUSE_MS, held_rest));
    });
    true
}

fn held_rest() {
    held(come_to_rest);
}

pub(super) fn double_click(event: &MouseEvent) -> bool {
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let Some(hand) = Hand::of(picture)
        .filter(|_| !is_on_link(event))
        .map(Hand::measured)
    else {
        return false;
    };
    let at = hand.in_frame(point(event));
    let times = if event.shift_key() { 0.5 } else { 2.0 };
    let shown = camera::anchored(&hand.map, hand.shape(), hand.settled, at, at, hand.zoom() * times);
    super::look(&hand, shown);
    event.prevent_default();
    true
}
