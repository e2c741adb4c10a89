//! The map drawing that the reader is moving: what it shows, and the styles that move it.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use story::geo::camera::{self, ViewBox as Shown};
use story::geo::projection::Point;
use story::model::BaseMap;
use story::scene::map::stage_margin;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use crate::browser::page::{Page, all};

/// State that lasts between events.
#[derive(Default)]
pub(super) struct MapState {
    pub(super) interaction: Option<MapInteraction>,
    /// Whether the next click must be ignored, because it only ends a drag.
    pub(super) swallow_click: bool,
    /// Runs while the reader turns the wheel.
    pub(super) wheel_timer: Option<Timeout>,
    /// The drawing that was visible before the current render, and what it showed.
    pub(super) before: Option<(Element, Shown)>,
    /// Whether the next render ends a gesture, so that nothing is animated.
    pub(super) gesture_ended: bool,
}

thread_local! {
    static STATE: RefCell<MapState> = RefCell::default();
}

/// Calls a function with the state. Calls must not be nested.
pub(super) fn with_interaction<R>(call: impl FnOnce(&mut MapState) -> R) -> R {
    STATE.with(|state| call(&mut state.borrow_mut()))
}

/// Ends the current animation, if any, at the rendered camera.
pub(super) fn end_animation(state: &mut MapState) {
    if let Some(interaction) = state.interaction.take() {
        clear_styles(&interaction.picture);
    }
}

/// The drawings of a map, one for each width.
pub(super) const PICTURE: &str = ".bgr-map__picture";

/// A pointer that is pressed, in screen pixels.
pub(super) struct Pointer {
    pub(super) id: i32,
    pub(super) now: (f64, f64),
    /// Where it was when the set of pressed pointers last changed.
    pub(super) start: (f64, f64),
}

/// An animation of the camera.
#[derive(Clone, Copy)]
pub(super) struct Animation {
    pub(super) from: Shown,
    /// The time of the first frame.
    pub(super) begun: Option<f64>,
}

/// A map drawing that is being moved.
pub(super) struct MapInteraction {
    pub(super) picture: Element,
    pub(super) map: BaseMap,
    /// What the rendered drawing shows.
    pub(super) rendered: Shown,
    /// What it shows with the styles applied.
    pub(super) current: Shown,
    /// What it showed when the set of pressed pointers last changed.
    pub(super) start: Shown,
    /// Its box on the screen: left, top, width. Set by [`MapInteraction::measured`].
    pub(super) frame: (f64, f64, f64),
    pub(super) pointers: Vec<Pointer>,
    pub(super) moved: bool,
    pub(super) animation: Option<Animation>,
}

impl MapInteraction {
    /// Starts from what the rendered drawing shows, which needs no layout.
    pub(super) fn of(page: &Page, picture: Element) -> Option<MapInteraction> {
        let map = page.story.base_map?;
        let rendered = shown_by(&picture)?;
        Some(MapInteraction {
            picture,
            map,
            rendered,
            current: rendered,
            start: rendered,
            frame: (0.0, 0.0, 1.0),
            pointers: Vec::new(),
            moved: false,
            animation: None,
        })
    }

    /// Measures its box on the screen, which gestures need.
    pub(super) fn measured(self) -> MapInteraction {
        let frame = self.picture.get_bounding_client_rect();
        MapInteraction {
            frame: (frame.left(), frame.top(), frame.width()),
            ..self
        }
    }

    /// Width divided by height.
    pub(super) fn shape(&self) -> f64 {
        self.rendered.width / self.rendered.height
    }

    /// The zoom at which it shows a part of the map.
    pub(super) fn zoom_of(&self, shown: Shown) -> f64 {
        camera::zoom_of(&self.map, self.shape(), shown)
    }

    /// The current zoom.
    pub(super) fn zoom(&self) -> f64 {
        self.zoom_of(self.current)
    }

    /// A point of the screen relative to the box, in parts of its width.
    pub(super) fn in_frame(&self, at: (f64, f64)) -> (f64, f64) {
        let (left, top, width) = self.frame;
        ((at.0 - left) / width, (at.1 - top) / width)
    }

    /// What it can show of a part of the map: the stage of a widget shows the map beyond the drawing, but no edge of it.
    pub(super) fn within_edges(&self, shown: Shown) -> Shown {
        if self.picture.closest(".bgr-widget__map").ok().flatten().is_none() {
            return shown;
        }
        camera::within_margin(&self.map, shown, stage_margin(self.shape()))
    }

    /// What it shows after a drag or pinch.
    pub(super) fn anchored(&self, from: Shown, grip: (f64, f64), at: (f64, f64), zoom: f64) -> Shown {
        self.within_edges(camera::anchored(&self.map, self.shape(), from, grip, at, zoom))
    }

    /// Zooms and pans so that the place at one point of the box moves to another point.
    pub(super) fn drag(&mut self, from: Shown, grip: (f64, f64), at: (f64, f64), zoom: f64) {
        self.current = self.anchored(from, grip, at, zoom);
        self.show();
    }

    /// Applies styles so that the rendered drawing shows the current part of the map. The base map is scaled. The layer of
    /// the markers is enlarged instead, because markers have relative positions and must keep their size. All values are
    /// relative, so nothing is measured.
    pub(super) fn show(&self) {
        let (rendered, current) = (self.rendered, self.current);
        let scale = rendered.width / current.width;
        let (x, y) = (
            (rendered.x - current.x) / rendered.width,
            (rendered.y - current.y) / rendered.height,
        );
        for (at, layer) in layers(&self.picture).enumerate() {
            let style = layer.style();
            // The base map comes first, then the markers.
            let is_markers = at > 0;
            let (factor, end) = if is_markers {
                (100.0, "%)")
            } else {
                (100.0 * scale, "%) scale(")
            };
            let mut transform = String::from("translate(");
            push_css(&mut transform, x * factor, "%,");
            push_css(&mut transform, y * factor, end);
            if is_markers {
                let mut size = String::new();
                push_css(&mut size, 100.0 * scale, "%");
                // While panning the size stays the same, which needs no layout.
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

/// What a rendered drawing shows.
pub(super) fn shown_by(picture: &Element) -> Option<Shown> {
    viewport(picture).map(|viewport| viewport.0)
}

/// What a rendered drawing shows, and the place that zooming in nears. Its attribute has hundredths.
pub(super) fn viewport(picture: &Element) -> Option<(Shown, Point)> {
    let words = picture.get_attribute("data-viewport")?;
    let mut numbers = words
        .split(' ')
        .map_while(|word| word.parse::<i32>().ok().map(|value| f64::from(value) / 100.0));
    let shown = Shown {
        x: numbers.next()?,
        y: numbers.next()?,
        width: numbers.next()?,
        height: numbers.next()?,
    };
    let target = Point {
        x: numbers.next()?,
        y: numbers.next()?,
    };
    Some((shown, target))
}

/// The drawing that contains the target of an event.
pub(super) fn picture_at(event: &Event) -> Option<Element> {
    event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest(PICTURE)
        .ok()?
}

/// The drawing that the container query shows.
pub(super) fn visible_picture(page: &Page) -> Option<Element> {
    all(&page.live, PICTURE)
        .into_iter()
        .find(|picture| picture.client_width() > 0)
}

/// Whether the target of an event is a link, or an area with an address.
pub(super) fn is_on_link(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok()?.closest("a,[data-href]").ok()?)
        .is_some()
}

/// The position of a pointer on the screen.
pub(super) fn point(event: &MouseEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Removes the styles, so that the drawing shows what is rendered.
pub(super) fn clear_styles(picture: &Element) {
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
    // SVG elements are not HTML elements, but have a style all the same.
    (0..children.length()).filter_map(move |at| children.item(at).map(|child| child.unchecked_into()))
}

/// Appends a number with six decimals and a suffix. Formatting floating-point numbers would add code to the wasm.
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
