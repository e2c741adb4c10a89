//! Zooming and panning by buttons and keys.

use story::geo::camera::{self, ViewBox as Shown};
use story::geo::projection::Point;
use story::view_state::ZOOM;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::map_interaction::{MapInteraction, viewport, visible_picture};
use crate::browser::page::Page;
use crate::browser::running::send;
use crate::context::Message;

/// The zoom factor of one press of a button or key.
const ZOOM_STEP: f64 = 1.5;

/// The part of the map by which one press of an arrow key pans.
const PAN_STEP: f64 = 0.2;

/// Handles the keys of a focused map: plus, minus, 0, and Shift with the arrows. True if the key was used.
pub(crate) fn handle_key(page: &Page, event: &KeyboardEvent) -> bool {
    let in_map = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok()?.closest(".bgr-map").ok()?);
    if in_map.is_none() {
        return false;
    }
    let key = event.key();
    let pan = |x: f64, y: f64| event.shift_key() && step(page, 1.0, (x, y));
    let used = match key.as_str() {
        "+" | "=" => step(page, ZOOM_STEP, (0.0, 0.0)),
        "-" | "_" => step(page, 1.0 / ZOOM_STEP, (0.0, 0.0)),
        "0" => reset(page),
        "ArrowLeft" => pan(-PAN_STEP, 0.0),
        "ArrowRight" => pan(PAN_STEP, 0.0),
        "ArrowUp" => pan(0.0, -PAN_STEP),
        "ArrowDown" => pan(0.0, PAN_STEP),
        _ => false,
    };
    if used {
        event.prevent_default();
    }
    used
}

/// Carries out the command of a zoom button.
pub(crate) fn command(page: &Page, name: &str) {
    match name {
        "zoom-in" => step(page, ZOOM_STEP, (0.0, 0.0)),
        "zoom-out" => step(page, 1.0 / ZOOM_STEP, (0.0, 0.0)),
        _ => reset(page),
    };
}

/// Resets the camera to the view's default; if it is there already, shows the whole map.
fn reset(page: &Page) -> bool {
    let Some(interaction) = visible_picture(page).and_then(|picture| MapInteraction::of(page, picture))
    else {
        return false;
    };
    let is_default = interaction
        .picture
        .closest("[data-default-view]")
        .ok()
        .flatten()
        .is_some();
    if !is_default {
        send(Message::MoveCamera(None));
        return true;
    }
    let [x, y, width, height] = interaction.map.frame;
    let centre = Point {
        x: x + width / 2.0,
        y: y + height / 2.0,
    };
    let shown = camera::view_box(&interaction.map, interaction.shape(), centre, ZOOM.0);
    let shown = interaction.within_edges(shown);
    move_camera(&interaction, shown);
    true
}

fn step(page: &Page, factor: f64, by: (f64, f64)) -> bool {
    let Some(interaction) = visible_picture(page).and_then(|picture| MapInteraction::of(page, picture))
    else {
        return false;
    };
    let centre = interaction.rendered.middle();
    let to = Point {
        x: centre.x + by.0 * interaction.rendered.width,
        y: centre.y + by.1 * interaction.rendered.height,
    };
    let zoom = interaction.zoom() * factor;
    let shown = match viewport(&interaction.picture) {
        Some((from, target)) if factor > 1.0 => nearer(&interaction, from, target, zoom),
        _ => interaction.within_edges(camera::view_box(&interaction.map, interaction.shape(), to, zoom)),
    };
    move_camera(&interaction, shown);
    true
}

/// Zooms in so that a place comes half the way to the centre.
fn nearer(interaction: &MapInteraction, from: Shown, target: Point, zoom: f64) -> Shown {
    let grip = ((target.x - from.x) / from.width, (target.y - from.y) / from.width);
    let centre = (0.5, 0.5 / interaction.shape());
    let at = ((grip.0 + centre.0) / 2.0, (grip.1 + centre.1) / 2.0);
    interaction.anchored(from, grip, at, zoom)
}

/// Moves the app's camera so that it shows a part of the map.
pub(super) fn move_camera(interaction: &MapInteraction, shown: Shown) {
    if let Some(camera) = camera::camera_of_box(&interaction.map, interaction.shape(), shown) {
        send(Message::MoveCamera(Some(camera)));
    }
}
