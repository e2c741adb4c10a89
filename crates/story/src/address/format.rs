//! Writes addresses.

use crate::address::pages::path;
use crate::address::value::{encode, push_decimal};
use crate::model::Story;
use crate::view_state::{Theme, ViewState};

/// Writes a state as an address relative to the root; defaults are left out.
pub fn format(state: &ViewState, story: &Story) -> String {
    let mut address = path(state.view, story);
    push_query(&mut address, state, story);
    address
}

/// Writes a state as a fragment: `#/map/riyadh?who=russia`.
pub fn fragment(state: &ViewState, story: &Story) -> String {
    let mut address = String::from("#/");
    address.push_str(path(state.view, story).trim_end_matches('/'));
    push_query(&mut address, state, story);
    address
}

fn push_query(address: &mut String, state: &ViewState, story: &Story) {
    let defaults = ViewState::of(state.view);
    let mut separator = '?';
    let mut push = |key: &str, value: &str| {
        address.push(separator);
        separator = '&';
        address.push_str(key);
        address.push('=');
        encode(address, value);
    };
    if let Some(camera) = state.camera {
        let mut value = String::new();
        push_decimal(&mut value, camera.longitude_milli, 3);
        value.push(',');
        push_decimal(&mut value, camera.latitude_milli, 3);
        value.push(',');
        push_decimal(&mut value, i32::from(camera.zoom_centi), 2);
        push("at", &value);
    }
    if state.step != defaults.step {
        push("step", &state.step.to_string());
    }
    if let Some(actor) = state.who {
        push("who", story.actor(actor).id);
    }
    if let Some(actor) = state.beside {
        push("beside", story.actor(actor).id);
    }
    if let Some(side) = state.side {
        push("side", story.side(side).id);
    }
    if let Some(side) = state.second_side {
        push("with", story.side(side).id);
    }
    if let Some(kind) = state.kind {
        push("kind", kind.word());
    }
    if let Some(status) = state.status {
        push("status", status.word());
    }
    if let Some(source) = state.source {
        push("source", story.source(source).id);
    }
    if !state.query.is_empty() {
        push("q", &state.query);
    }
    if state.page != defaults.page {
        push("page", &state.page.to_string());
    }
    if let Some(thing) = state.follow {
        push("follow", path(thing, story).trim_end_matches('/'));
    }
    if let Some(search) = &state.search {
        push("search", search);
    }
    if let Some(guess) = state.guess {
        push("guess", &guess.to_string());
    }
    if state.revenue != defaults.revenue {
        push("revenue", &state.revenue.to_string());
    }
    if state.years != defaults.years {
        push("years", &state.years.to_string());
    }
    if state.growth != defaults.growth {
        push("growth", &state.growth.to_string());
    }
    match state.theme {
        Theme::Auto => {}
        Theme::Light => push("theme", "light"),
        Theme::Dark => push("theme", "dark"),
    }
}
