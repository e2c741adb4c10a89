//! Drag, pinch, wheel and double click on the map.
//!
//! A mouse drags. One finger scrolls the page; two fingers zoom and pan.

use gloo::timers::callback::Timeout;
use story::geo::camera;
use story::geo::projection::distance;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent, PointerEvent, WheelEvent};

use super::camera_controls::move_camera;
use super::map_interaction::{
    MapInteraction, MapState, Pointer, end_animation, is_on_link, picture_at, point, with_interaction,
};
use crate::browser::focus;
use crate::browser::page::Page;
use crate::browser::running::send;
use crate::context::Message;

/// How long after the last turn of the wheel the new camera is rendered, in milliseconds.
const WHEEL_PAUSE_MS: u32 = 160;
/// A mouse that has moved less, in pixels, has clicked.
const CLICK_DISTANCE: f64 = 4.0;

/// Handles an event on the map. True if the map used it.
pub(crate) fn handle_event(page: &Page, event: &Event) -> bool {
    match event.type_().as_str() {
        "pointerdown" => event.dyn_ref().is_some_and(|event| pointer_down(page, event)),
        "pointermove" => event.dyn_ref().is_some_and(pointer_move),
        "pointerup" | "pointercancel" => event.dyn_ref().is_some_and(pointer_up),
        "wheel" => event.dyn_ref().is_some_and(|event| wheel(page, event)),
        "dblclick" => event.dyn_ref().is_some_and(|event| double_click(page, event)),
        "dragstart" => {
            // Dragging the map must not drag a link.
            let is_map = picture_at(event).is_some();
            if is_map {
                event.prevent_default();
            }
            is_map
        }
        _ => false,
    }
}

/// Whether a click only ends a drag and must be ignored.
pub(crate) fn swallows_click() -> bool {
    with_interaction(|state| core::mem::take(&mut state.swallow_click))
}

fn pointer_down(page: &Page, event: &PointerEvent) -> bool {
    // A drag that ended outside the window caused no click.
    with_interaction(|state| state.swallow_click = false);
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let is_touch = event.pointer_type() == "touch";
    if !is_touch && (event.button() != 0 || event.ctrl_key() || event.meta_key()) {
        return false;
    }
    let at = point(event);
    with_interaction(|state| {
        state.wheel_timer = None;
        let keeps = state.interaction.as_ref().is_some_and(|interaction| {
            interaction.animation.is_none() && !interaction.pointers.is_empty() && is_touch
        });
        if !keeps {
            end_animation(state);
            state.interaction = MapInteraction::of(page, picture).map(MapInteraction::measured);
        }
        let Some(interaction) = &mut state.interaction else {
            return;
        };
        interaction.pointers.push(Pointer {
            id: event.pointer_id(),
            now: at,
            start: at,
        });
        interaction.start = interaction.current;
        for pointer in &mut interaction.pointers {
            pointer.start = pointer.now;
        }
    });
    true
}

fn pointer_move(event: &PointerEvent) -> bool {
    let at = point(event);
    with_interaction(|state| {
        let Some(interaction) = &mut state.interaction else {
            return false;
        };
        let Some(pointer) = interaction
            .pointers
            .iter_mut()
            .find(|pointer| pointer.id == event.pointer_id())
        else {
            return false;
        };
        pointer.now = at;
        match interaction.pointers.as_slice() {
            [Pointer { now, start, .. }] if event.pointer_type() != "touch" => {
                let far = distance(now.0 - start.0, now.1 - start.1) >= CLICK_DISTANCE;
                if far && !interaction.moved {
                    interaction.moved = true;
                    let _ = interaction.picture.set_pointer_capture(event.pointer_id());
                }
                if interaction.moved {
                    let (now, start) = (interaction.in_frame(*now), interaction.in_frame(*start));
                    interaction.drag(interaction.start, start, now, interaction.zoom());
                }
            }
            [one, other] => {
                let spread = |a: &(f64, f64), b: &(f64, f64)| distance(a.0 - b.0, a.1 - b.1).max(1.0);
                let middle = |a: &(f64, f64), b: &(f64, f64)| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
                let factor = spread(&one.now, &other.now) / spread(&one.start, &other.start);
                let (now, start) = (middle(&one.now, &other.now), middle(&one.start, &other.start));
                let (now, start) = (interaction.in_frame(now), interaction.in_frame(start));
                let zoom = interaction.zoom_of(interaction.start) * factor;
                interaction.moved = true;
                interaction.drag(interaction.start, start, now, zoom);
            }
            _ => {}
        }
        true
    })
}

fn pointer_up(event: &PointerEvent) -> bool {
    let clicked = with_interaction(|state| {
        let interaction = state.interaction.as_mut()?;
        interaction
            .pointers
            .retain(|pointer| pointer.id != event.pointer_id());
        interaction.start = interaction.current;
        for pointer in &mut interaction.pointers {
            pointer.start = pointer.now;
        }
        if !interaction.pointers.is_empty() {
            return None;
        }
        if interaction.moved {
            state.swallow_click = event.type_() == "pointerup" && event.pointer_type() != "touch";
            end_gesture(state);
            return None;
        }
        state.interaction.take().map(|interaction| interaction.picture)
    });
    // A click on the map itself focuses it, so that keys and wheel apply to it.
    if let Some(picture) = clicked
        && event.type_() == "pointerup"
        && event.pointer_type() != "touch"
        && !is_on_link(event)
        && let Ok(Some(stop)) = picture.query_selector("[data-roving-item][tabindex=\"0\"]")
    {
        focus::focus_on(&stop);
    }
    false
}

/// Ends a gesture: the app renders the new camera.
fn end_gesture(state: &mut MapState) {
    state.wheel_timer = None;
    let Some(interaction) = &mut state.interaction else {
        return;
    };
    interaction.pointers.clear();
    let Some(camera) = camera::camera_of_box(&interaction.map, interaction.shape(), interaction.current)
    else {
        return;
    };
    state.gesture_ended = true;
    // In its own task, because the app may render at once, and the borrow of the state must have ended.
    Timeout::new(0, move || send(Message::MoveCamera(Some(camera)))).forget();
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
    // Some wheels report lines or pages instead of pixels.
    let pixels = event.delta_y() * [1.0, 16.0, 400.0][(event.delta_mode() as usize).min(2)];
    let turn = (pixels / 300.0).clamp(-0.5, 0.5);
    let factor = if turn < 0.0 {
        1.0 - 2.0 * turn
    } else {
        1.0 / (1.0 + 2.0 * turn)
    };
    with_interaction(|state| {
        let same = state
            .interaction
            .as_ref()
            .is_some_and(|interaction| interaction.animation.is_none() && interaction.picture == picture);
        if !same {
            end_animation(state);
            state.interaction = MapInteraction::of(page, picture).map(MapInteraction::measured);
        }
        let Some(interaction) = &mut state.interaction else {
            return;
        };
        let at = interaction.in_frame(point(event));
        interaction.moved = true;
        interaction.drag(interaction.current, at, at, interaction.zoom() * factor);
        state.wheel_timer = Some(Timeout::new(WHEEL_PAUSE_MS, end_wheel));
    });
    true
}

fn end_wheel() {
    with_interaction(end_gesture);
}

fn double_click(page: &Page, event: &MouseEvent) -> bool {
    let Some(picture) = picture_at(event) else {
        return false;
    };
    let Some(interaction) = MapInteraction::of(page, picture)
        .filter(|_| !is_on_link(event))
        .map(MapInteraction::measured)
    else {
        return false;
    };
    let at = interaction.in_frame(point(event));
    let factor = if event.shift_key() { 0.5 } else { 2.0 };
    let shown = interaction.anchored(interaction.rendered, at, at, interaction.zoom() * factor);
    move_camera(&interaction, shown);
    event.prevent_default();
    true
}
