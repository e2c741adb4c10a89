//! The picture in the reader's hand: what it shows, and the transforms that move it.

use story::atlas::camera::{self, Box as Shown};
use story::model::BaseMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use crate::browser::{Page, STORY};

/// What marks are scaled by while their layer is scaled, so that they keep their size.
const UNSCALE: &str = "--bgr-unscale";

/// A pointer that is down: id, place now, place at the start.
pub(super) type Pointer = (i32, (f64, f64), (f64, f64));

/// The picture in the reader's hand.
pub(super) struct Hand {
    pub(super) picture: Element,
    pub(super) map: BaseMap,
    /// What the rendered picture shows.
    pub(super) settled: Shown,
    /// What the transforms make of it.
    pub(super) current: Shown,
    /// What was shown when the pointers came down as they are now.
    pub(super) start: Shown,
    /// The frame on the screen: left, top, width.
    pub(super) frame: (f64, f64, f64),
    /// Pointers that are down.
    pub(super) pointers: Vec<Pointer>,
    pub(super) moved: bool,
    /// While set, the picture is moving by itself: the time of the first frame.
    pub(super) flight: Option<(Shown, Option<f64>)>,
}

impl Hand {
    /// Takes a picture into the hand: reads what it shows and where it stands.
    pub(super) fn of(picture: Element) -> Option<Hand> {
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

    /// Width over height of its frame.
    pub(super) fn shape(&self) -> f64 {
        self.settled.width / self.settled.height
    }

    /// The zoom of what a box shows in it.
    pub(super) fn zoom_of(&self, shown: Shown) -> f64 {
        camera::zoom_of(&self.map, self.shape(), shown)
    }

    /// The zoom that the reader sees now.
    pub(super) fn zoom(&self) -> f64 {
        self.zoom_of(self.current)
    }

    /// Where a point of the screen stands in the frame, as shares of its width.
    pub(super) fn in_frame(&self, at: (f64, f64)) -> (f64, f64) {
        let (left, top, width) = self.frame;
        ((at.0 - left) / width, (at.1 - top) / width)
    }

    /// Zooms and moves so that the place that stood at one point of the frame stands at another.
    pub(super) fn hold(&mut self, from: Shown, grip: (f64, f64), at: (f64, f64), zoom: f64) {
        self.current = camera::held(&self.map, self.shape(), from, grip, at, zoom);
        self.show();
    }

    /// Moves the rendered picture so that it shows the current box.
    pub(super) fn show(&self) {
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
            // A pan leaves it as it is, so that no mark is styled anew for every frame.
            if style.get_property_value(UNSCALE).as_deref() != Ok(&unscale) {
                let _ = style.set_property(UNSCALE, &unscale);
            }
        }
        let _ = self.picture.set_attribute("data-moving", "");
    }
}

/// What a rendered picture shows, in hundredths as the markup writes it.
pub(super) fn shown_by(picture: &Element) -> Option<Shown> {
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

/// The picture that an event is about.
pub(super) fn picture_at(event: &Event) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(".bgr-map__picture")
        .ok()?
}

/// The picture that the container query shows.
pub(super) fn visible_picture(page: &Page) -> Option<Element> {
    let pictures = page.live.query_selector_all(".bgr-map__picture").ok()?;
    (0..pictures.length())
        .filter_map(|at| pictures.item(at)?.dyn_into::<Element>().ok())
        .find(|picture| picture.client_width() > 0)
}

/// Whether an event is about a link, or an area that leads somewhere.
pub(super) fn is_on_link(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok()?.closest("a,[data-to]").ok()?)
        .is_some()
}

/// Where a pointer is on the screen.
pub(super) fn point(event: &MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// The transforms go: what is rendered is what shows.
pub(super) fn clear(picture: &Element) {
    if !picture.has_attribute("data-moving") {
        return;
    }
    let _ = picture.remove_attribute("data-moving");
    for layer in layers(picture) {
        let _ = layer.style().remove_property("transform");
        let _ = layer.style().remove_property(UNSCALE);
    }
}

fn layers(picture: &Element) -> impl Iterator<Item = HtmlElement> {
    let children = picture.children();
    // Drawings are no HTML elements, but they have a style all the same.
    (0..children.length()).filter_map(move |at| children.item(at).map(|child| child.unchecked_into()))
}

/// Writes a number without the code that prints floating point.
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
