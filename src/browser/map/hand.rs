//! The picture in the reader's hand: what it shows, and the transforms that move it.

use story::geo::camera::{self, ViewBox as Shown};
use story::model::BaseMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use crate::browser::{Page, STORY, all};

/// The pictures of a map, one for each width.
pub(super) const PICTURE: &str = ".bgr-map__picture";

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
    /// The frame on the screen: left, top, width. Only a measured hand knows it.
    pub(super) frame: (f64, f64, f64),
    /// Pointers that are down.
    pub(super) pointers: Vec<Pointer>,
    pub(super) moved: bool,
    /// While set, the picture is moving by itself: the time of the first frame.
    pub(super) flight: Option<(Shown, Option<f64>)>,
}

impl Hand {
    /// Takes a picture into the hand: reads what it shows, without asking the browser to lay anything out.
    pub(super) fn of(picture: Element) -> Option<Hand> {
        let map = STORY.base_map?;
        let settled = shown_by(&picture)?;
        Some(Hand {
            picture,
            map,
            settled,
            current: settled,
            start: settled,
            frame: (0.0, 0.0, 1.0),
            pointers: Vec::new(),
            moved: false,
            flight: None,
        })
    }

    /// Reads where the picture stands, for gestures, which come with places on the screen.
    pub(super) fn measured(self) -> Hand {
        let frame = self.picture.get_bounding_client_rect();
        Hand {
            frame: (frame.left(), frame.top(), frame.width()),
            ..self
        }
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
        self.current = camera::anchored(&self.map, self.shape(), from, grip, at, zoom);
        self.show();
    }

    /// Moves the rendered picture so that it shows the current box: the ground is scaled, and the
    /// layer of the marks, which stand at shares of it, becomes larger and leaves them their size.
    /// All is said in shares of the picture, so that nothing has to be measured.
    pub(super) fn show(&self) {
        let (settled, current) = (self.settled, self.current);
        let scale = settled.width / current.width;
        let (x, y) = (
            (settled.x - current.x) / settled.width,
            (settled.y - current.y) / settled.height,
        );
        for (at, layer) in layers(&self.picture).enumerate() {
            let style = layer.style();
            // The ground, and over it the marks.
            let marks = at > 0;
            let (times, end) = if marks {
                (100.0, "%)")
            } else {
                (100.0 * scale, "%) scale(")
            };
            let mut transform = String::from("translate(");
            push_css(&mut transform, x * times, "%,");
            push_css(&mut transform, y * times, end);
            if marks {
                let mut size = String::new();
                push_css(&mut size, 100.0 * scale, "%");
                // A refused style is no loss but that of the motion. In a pan the size stays the same,
                // and nothing is laid out for it.
                let _ = style.set_property("width", &size);
                let _ = style.set_property("height", &size);
            } else {
                push_css(&mut transform, scale, ")");
            }
            let _ = style.set_property("transform", &transform);
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
        .closest(PICTURE)
        .ok()?
}

/// The picture that the container query shows.
pub(super) fn visible_picture(page: &Page) -> Option<Element> {
    all(&page.live, PICTURE)
        .into_iter()
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
        for name in ["transform", "width", "height"] {
            let _ = layer.style().remove_property(name);
        }
    }
}

fn layers(picture: &Element) -> impl Iterator<Item = HtmlElement> {
    let children = picture.children();
    // Drawings are no HTML elements, but they have a style all the same.
    (0..children.length()).filter_map(move |at| children.item(at).map(|child| child.unchecked_into()))
}

/// Writes a number, in millionths, and what follows it, without the code that prints floating point.
#[inline(never)]
fn push_css(text: &mut String, value: f64, then: &str) {
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
    text.push_str(then);
}
