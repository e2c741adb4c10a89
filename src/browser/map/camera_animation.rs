//! Animates the camera after a render that has moved it.

use story::geo::camera;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::map_interaction::{
    Animation, MapInteraction, MapState, PICTURE, clear_styles, end_animation, shown_by, visible_picture,
    with_interaction,
};
use crate::browser::page::{Page, all};

/// The duration of an animation, in milliseconds.
const DURATION_MS: f64 = 300.0;

/// Before every render: remembers which drawing is visible and what it shows. Reading this now rarely causes a layout;
/// after the render it would cost an extra one.
pub(crate) fn before_render(page: &Page) {
    let visible = visible_picture(page).and_then(|picture| shown_by(&picture).map(|shown| (picture, shown)));
    with_interaction(|state| state.before = visible);
}

/// After every render: removes the styles of a gesture, starts an animation if the camera has moved, and makes sure that
/// each map has one tab stop.
pub(crate) fn after_render(page: &Page, first: bool) {
    with_interaction(|state| {
        let gesture_ended = core::mem::take(&mut state.gesture_ended);
        let before = state.before.take().filter(|_| !first && !gesture_ended);
        let in_gesture = state
            .interaction
            .as_ref()
            .is_some_and(|interaction| !interaction.pointers.is_empty() || state.wheel_timer.is_some());
        if in_gesture && !gesture_ended {
            return;
        }
        state.interaction = None;
        for picture in all(&page.live, PICTURE) {
            clear_styles(&picture);
            restore_tab_stop(&picture);
            let Some(shown) = shown_by(&picture) else { continue };
            let from = before
                .as_ref()
                .filter(|(visible, before)| *visible == picture && *before != shown);
            if let (Some(&(_, from)), false) = (from, prefers_reduced_motion(page)) {
                state.interaction = MapInteraction::of(page, picture).map(|interaction| MapInteraction {
                    animation: Some(Animation { from, begun: None }),
                    current: from,
                    ..interaction
                });
                if let Some(interaction) = &state.interaction {
                    interaction.show();
                }
                request_frame(page.window.clone());
            }
        }
    });
}

fn prefers_reduced_motion(page: &Page) -> bool {
    page.window
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// Arrow keys change which marker is the tab stop. After a render exactly one is again.
fn restore_tab_stop(picture: &Element) {
    let find = |selector| picture.query_selector(selector).ok().flatten();
    let stop = find("[data-roving-item]:focus")
        .or_else(|| find("[data-roving-item][aria-current]"))
        .or_else(|| find("[data-roving-item]"));
    // Others keep their attribute: to the browser, setting the same value is a change.
    for before in all(picture, "[data-roving-item][tabindex='0']") {
        let _ = before.set_attribute("tabindex", "-1");
    }
    if let Some(stop) = stop {
        let _ = stop.set_attribute("tabindex", "0");
    }
}

fn request_frame(window: web_sys::Window) {
    let again = window.clone();
    let frame = Closure::once_into_js(move |time: f64| {
        if with_interaction(|state| advance(state, time)) {
            request_frame(again);
        }
    });
    // Without animation frames the drawing stays as it is rendered.
    if window.request_animation_frame(frame.unchecked_ref()).is_err() {
        with_interaction(end_animation);
    }
}

/// Advances the animation. True while it runs.
fn advance(state: &mut MapState, time: f64) -> bool {
    let Some(interaction) = &mut state.interaction else {
        return false;
    };
    let Some(animation) = &mut interaction.animation else {
        return false;
    };
    let begun = *animation.begun.get_or_insert(time);
    let from = animation.from;
    let progress = ((time - begun) / DURATION_MS).clamp(0.0, 1.0);
    if progress >= 1.0 {
        end_animation(state);
        return false;
    }
    let left = 1.0 - progress;
    let eased = 1.0 - left * left * left;
    interaction.current = camera::interpolate(from, interaction.rendered, eased);
    interaction.show();
    true
}
