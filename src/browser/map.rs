//! Input on the map: gestures, buttons, keys, and the camera's animation.
//!
//! While the map moves, only the position and size of its two layers change, by styles. When it comes to rest, the app
//! renders the new camera once and the styles are removed. `story::geo::camera` decides what a camera shows; the drawing
//! itself is in `components::map_picture`.

mod camera_animation;
mod camera_controls;
mod gestures;
mod map_interaction;

pub(crate) use camera_animation::{after_render, before_render};
pub(crate) use camera_controls::{command, handle_key};
pub(crate) use gestures::{handle_event, swallows_click};
