//! Writes addresses.

use crate::address::pages::path;
use crate::address::value::{encode, push_decimal};
use crate::model::Story;
use crate::view_state::{Camera, Theme, ViewState};

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
    let mut query = Query {
        address,
        separator: '?',
    };
    let defaults = ViewState::of(state.view);
    if let Some(camera) = state.camera {
        query.push("at", &camera_value(camera));
    }
    query.number("step", state.step, defaults.step);
    query.word("who", state.who.map(|actor| story.actor(actor).id));
    query.word("beside", state.beside.map(|actor| story.actor(actor).id));
    query.word("side", state.side.map(|side| story.side(side).id));
    query.word("with", state.second_side.map(|side| story.side(side).id));
    query.word("kind", state.kind.map(|kind| kind.word()));
    query.word("status", state.status.map(|status| status.word()));
    query.word("source", state.source.map(|source| story.source(source).id));
    query.word("q", Some(state.query.as_str()).filter(|text| !text.is_empty()));
    query.number("page", state.page, defaults.page);
    if let Some(thing) = state.follow {
        query.push("follow", path(thing, story).trim_end_matches('/'));
    }
    query.word("search", state.search.as_deref());
    if let Some(guess) = state.guess {
        query.push("guess", &guess.to_string());
    }
    query.number("revenue", state.revenue, defaults.revenue);
    query.number("years", state.years, defaults.years);
    query.number("growth", state.growth, defaults.growth);
    match state.theme {
        Theme::Auto => {}
        Theme::Light => query.push("theme", "light"),
        Theme::Dark => query.push("theme", "dark"),
    }
}

/// Longitude, latitude and zoom.
fn camera_value(camera: Camera) -> String {
    let mut value = String::new();
    push_decimal(&mut value, camera.longitude_milli, 3);
    value.push(',');
    push_decimal(&mut value, camera.latitude_milli, 3);
    value.push(',');
    push_decimal(&mut value, i32::from(camera.zoom_centi), 2);
    value
}

/// A query that is being written.
struct Query<'a> {
    address: &'a mut String,
    /// Before the next key.
    separator: char,
}

impl Query<'_> {
    fn push(&mut self, key: &str, value: &str) {
        self.address.push(self.separator);
        self.separator = '&';
        self.address.push_str(key);
        self.address.push('=');
        encode(self.address, value);
    }

    fn word(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.push(key, value);
        }
    }

    /// Writes a number that is not the default.
    fn number<N: PartialEq + ToString>(&mut self, key: &str, number: N, default: N) {
        if number != default {
            self.push(key, &number.to_string());
        }
    }
}
