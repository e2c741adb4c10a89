//! The reader's hands on the map: drag, pinch, wheel, buttons, keys, and the camera's flight.
//!
//! While something moves, only transforms of the rendered picture change; when it comes to rest
//! the app renders the new camera once, labels and all, and the transforms go. What a camera
//! shows is decided in `story::atlas::camera`; what stays out of here is every drawing.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use story::atlas::camera::{self, Box as Shown};
use story::atlas::projection::Point;
use story::model::BaseMap;
use story::view_state::ZOOM;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use crate::app::Message;
use crate::browser::{Page, STORY, focus, send};

/// One press of a button or key zooms by this much.
const STEP: f64 = 1.5;
/// A flight of the camera takes this long, in milliseconds.
const FLIGHT_MS: f64 = 300.0;
/// After the last turn of the wheel the picture comes to rest, in milliseconds.
const WHEEL_PAUSE_MS: u32 = 160;
/// A mouse that has moved less than this has clicked.
const CLICK: f64 = 4.0;

/// A pointer that is down: id, place now, place at the start.
type Pointer = (i32, (f64, f64), (f64, f64));

/// The picture in the reader's hand.
struct Hand {
    picture: Element,
    map: BaseMap,
    /// What the rendered picture shows.
    settled: Shown,
    /// What the transforms make of it.
    current: Shown,
    /// What was shown when the pointers came down as they are now.
    start: Shown,
    /// The frame on the screen: left, top, width.
    frame: (f64, f64, f64),
    /// Pointers that are down.
    pointers: Vec<Pointer>,
    moved: bool,
    /// While set, the picture is moving by itself: the time of the first frame.
    flight: Option<(Shown, Option<f64>)>,
}

#[derive(Default)]
struct Held {
    hand: Option<Hand>,
    /// The click that ends a drag is no click.
    swallow: bool,
    rest: Option<Timeout>,
    /// What each picture showed after the last render.
    last: Vec<(String, Shown)>,
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
        "pointerdown" => event.dyn_ref().is_some_and(|event| down(page, event)),
        "pointermove" => event.dyn_ref().is_some_and(drag),
        "pointerup" | "pointercancel" => event.dyn_ref().is_some_and(|event| up(page, event)),
        "wheel" => event.dyn_ref().is_some_and(|event| wheel(page, event)),
        "dblclick" => event.dyn_ref().is_some_and(double_click),
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
    let Some(hand) = visible_picture(page).and_then(hand_of) else {
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
    look(
        &hand.map,
        camera::view_box(&hand.map, shape(hand.settled), middle, ZOOM.0),
    );
    true
}

fn step(page: &Page, times: f64, by: (f64, f64)) -> bool {
    let Some(hand) = visible_picture(page).and_then(hand_of) else {
        return false;
    };
    let middle = hand.settled.middle();
    let to = Point {
        x: middle.x + by.0 * hand.settled.width,
        y: middle.y + by.1 * hand.settled.height,
    };
    look(
        &hand.map,
        camera::view_box(&hand.map, shape(hand.settled), to, zoom(&hand) * times),
    );
    true
}

fn look(map: &BaseMap, shown: Shown) {
    if let Some(camera) = camera::camera_of(map, shape(shown), shown) {
        send(Message::Look(Some(camera)));
    }
}

fn shape(shown: Shown) -> f64 {
    shown.width / shown.height
}

fn zoom(hand: &Hand) -> f64 {
    camera::zoom_of(&hand.map, shape(hand.settled), hand.current)
}

fn picture_at(event: &Event) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(".bgr-map__picture")
        .ok()?
}

/// The picture that the container query shows.
fn visible_picture(page: &Page) -> Option<Element> {
    let pictures = page.live.query_selector_all(".bgr-map__picture").ok()?;
    (0..pictures.length())
        .filter_map(|at| pictures.item(at)?.dyn_into::<Element>().ok())
        .find(|picture| picture.client_width() > 0)
}

/// Takes a picture into the hand: reads what it shows and where it stands.
fn hand_of(picture: Element) -> Option<Hand> {
    let map = STORY.base_map?;
    let settled = shown_by(&picture)?;
    let frame = picture.get_bounding_client_rect();
    Some(Hand {
        picture,
        map,
        settled,
        current: settled,
        start: settled,
        frame: (frame.left(), frame.top(), frame.width()),
        pointers: Vec::new(),
        moved: false,
        flight: None,
    })
}

fn shown_by(picture: &Element) -> Option<Shown> {
    let words = picture.get_attribute("data-box")?;
    let mut numbers = words
        .split(' ')
        .map_while(|word| word.parse::<i32>().ok().map(|value| f64::from(value) / 100.0));
    Some(Shown {
        x: numbers.next()?,
        y: numbers.next()?,
        width: numbers.next()?,
        height: numbers.next()?,
    })
}

impl Hand {
    /// Moves the rendered picture so that it shows the current box.
    fn show(&self) {
        let unit = self.frame.2 / self.current.width;
        let scale = self.settled.width / self.current.width;
        let (x, y) = (
            (self.settled.x - self.current.x) * unit,
            (self.settled.y - self.current.y) * unit,
        );
        let mut transform = String::from("translate(");
        push_millionths(&mut transform, x);
        transform.push_str("px,");
        push_millionths(&mut transform, y);
        transform.push_str("px) scale(");
        push_millionths(&mut transform, scale);
        transform.push(')');
        let mut unscale = String::new();
        push_millionths(&mut unscale, 1.0 / scale);
        for layer in layers(&self.picture) {
            let style = layer.style();
            // A refused style is no loss but that of the motion.
            let _ = style.set_property("transform", &transform);
            let _ = style.set_property("--bgr-unscale", &unscale);
        }
        let _ = self.picture.set_attribute("data-moving", "");
    }

    /// Zooms so that the place under a point of the frame stays there.
    fn zoom_at(&mut self, from: Shown, at: (f64, f64), start_at: (f64, f64), zoom: f64) {
        let shape = shape(self.settled);
        let width = camera::widest(&self.map, shape) / zoom.clamp(ZOOM.0, ZOOM.1);
        let place = (
            from.x + start_at.0 / self.frame.2 * from.width,
            from.y + start_at.1 / self.frame.2 * from.width,
        );
        let x = place.0 - at.0 / self.frame.2 * width;
        let y = place.1 - at.1 / self.frame.2 * width;
        let middle = Point {
            x: x + width / 2.0,
            y: y + width / shape / 2.0,
        };
        self.current = camera::view_box(&self.map, shape, middle, zoom);
        self.show();
    }

    fn in_frame(&self, at: (f64, f64)) -> (f64, f64) {
        (at.0 - self.frame.0, at.1 - self.frame.1)
    }
}

fn layers(picture: &Element) -> impl Iterator<Item = HtmlElement> {
    let children = picture.children();
    // Drawings are no HTML elements, but they have a style all the same.
    (0..children.length()).filter_map(move |at| children.item(at).map(|child| child.unchecked_into()))
}

fn push_millionths(text: &mut String, value: f64) {
    let whole = (value * 1e6) as i64;
    if whole < 0 {
        text.push('-');
    }
    let size = whole.unsigned_abs();
    text.push_str(&(size / 1_000_000).to_string());
    text.push('.');
    let part = (size % 1_000_000).to_string();
    for _ in part.len()..6 {
        text.push('0');
    }
    text.push_str(&part);
}

fn down(page: &Page, event: &PointerEvent) -> bool {
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let is_touch = event.pointer_type() == "touch";
    if !is_touch && (event.button() != 0 || event.ctrl_key() || event.meta_key()) {
        return false;
    }
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
    let _ = page;
    held(|held| {
        held.swallow = false;
        held.rest = None;
        let keeps = held
            .hand
            .as_ref()
            .is_some_and(|hand| hand.flight.is_none() && !hand.pointers.is_empty() && is_touch);
        if !keeps {
            end_flight(held);
            held.hand = hand_of(picture);
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

fn drag(event: &PointerEvent) -> bool {
    let at = (f64::from(event.client_x()), f64::from(event.client_y()));
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
                let far = libm_hypot(now.0 - start.0, now.1 - start.1) >= CLICK;
                if far && !hand.moved {
                    hand.moved = true;
                    let _ = hand.picture.set_pointer_capture(event.pointer_id());
                }
                if hand.moved {
                    let (now, start) = (hand.in_frame(*now), hand.in_frame(*start));
                    let zoom = zoom(hand);
                    hand.zoom_at(hand.start, now, start, zoom);
                }
            }
            [(_, one, one_start), (_, other, other_start)] => {
                let spread = |a: &(f64, f64), b: &(f64, f64)| libm_hypot(a.0 - b.0, a.1 - b.1).max(1.0);
                let middle = |a: &(f64, f64), b: &(f64, f64)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
                let times = spread(one, other) / spread(one_start, other_start);
                let (now, start) = (middle(one, other), middle(one_start, other_start));
                let (now, start) = (hand.in_frame(now), hand.in_frame(start));
                let zoom = camera::zoom_of(&hand.map, shape(hand.settled), hand.start) * times;
                hand.moved = true;
                hand.zoom_at(hand.start, now, start, zoom);
            }
            _ => {}
        }
        true
    })
}

/// The length of a way. The square root is one instruction; a library's hypot is not needed on screens.
fn libm_hypot(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

fn up(page: &Page, event: &PointerEvent) -> bool {
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
    if let Some(picture) = clicked {
        let on_link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok()?.closest("a,[data-to]").ok()?);
        if event.type_() == "pointerup"
            && event.pointer_type() != "touch"
            && on_link.is_none()
            && let Ok(Some(stop)) = picture.query_selector("[data-stop][tabindex=\"0\"]")
        {
            focus::focus_on(&stop);
        }
    }
    let _ = page;
    false
}

/// The gesture is over: the app renders what the reader has come to see.
fn come_to_rest(held: &mut Held) {
    held.rest = None;
    let Some(hand) = &mut held.hand else { return };
    hand.pointers.clear();
    let Some(camera) = camera::camera_of(&hand.map, shape(hand.settled), hand.current) else {
        return;
    };
    held.at_rest = true;
    // Sent from a task of its own: the app may render at once, and this borrow must have ended.
    Timeout::new(0, move || send(Message::Look(Some(camera)))).forget();
}

fn wheel(page: &Page, event: &WheelEvent) -> bool {
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
            held.hand = hand_of(picture);
        }
        let Some(hand) = &mut held.hand else { return };
        let at = hand.in_frame((f64::from(event.client_x()), f64::from(event.client_y())));
        let (from, zoom) = (hand.current, zoom(hand) * times);
        hand.moved = true;
        hand.zoom_at(from, at, at, zoom);
        held.rest = Some(Timeout::new(WHEEL_PAUSE_MS, held_rest));
    });
    true
}

fn held_rest() {
    held(come_to_rest);
}

fn double_click(event: &MouseEvent) -> bool {
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let on_link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok()?.closest("a,[data-to]").ok()?);
    let Some(hand) = hand_of(picture).filter(|_| on_link.is_none()) else {
        return false;
    };
    let at = hand.in_frame((f64::from(event.client_x()), f64::from(event.client_y())));
    let shown = hand.settled;
    let times = if event.shift_key() { 0.5 } else { 2.0 };
    let zoom = (zoom(&hand) * times).clamp(ZOOM.0, ZOOM.1);
    let width = camera::widest(&hand.map, shape(shown)) / zoom;
    let place = (
        shown.x + at.0 / hand.frame.2 * shown.width,
        shown.y + at.1 / hand.frame.2 * shown.width,
    );
    let middle = Point {
        x: place.0 - at.0 / hand.frame.2 * width + width / 2.0,
        y: place.1 - at.1 / hand.frame.2 * width + width / shape(shown) / 2.0,
    };
    look(&hand.map, camera::view_box(&hand.map, shape(shown), middle, zoom));
    event.prevent_default();
    true
}

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
                held.hand = hand_of(picture).map(|hand| Hand {
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

fn clear(picture: &Element) {
    if !picture.has_attribute("data-moving") {
        return;
    }
    let _ = picture.remove_attribute("data-moving");
    for layer in layers(picture) {
        let _ = layer.style().remove_property("transform");
        let _ = layer.style().remove_property("--bgr-unscale");
    }
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

fn end_flight(held: &mut Held) {
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
    hand.current = between(from, hand.settled, eased);
    hand.show();
    true
}

/// A box between two others, so that equal times zoom by nearly equal factors and the way is straight.
fn between(from: Shown, to: Shown, part: f64) -> Shown {
    let left = 1.0 - part;
    let half = (from.width * to.width).sqrt();
    let width = left * left * from.width + 2.0 * left * part * half + part * part * to.width;
    let change = to.width - from.width;
    let way = if change.abs() > 1e-6 * to.width {
        (width - from.width) / change
    } else {
        part
    };
    let height = width * to.height / to.width;
    Shown {
        x: from.x + (to.x - from.x) * way,
        y: from.y + (to.y - from.y) * way,
        width,
        height,
    }
}
