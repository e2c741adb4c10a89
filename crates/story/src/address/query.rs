//! Parses the query of an address.

use crate::address::value::{decode, parse_camera, parse_whole};
use crate::address::view_path::parse_followed;
use crate::model::Story;
use crate::view_state::{Status, Theme, ViewState, normalize_query};
use crate::vocabulary::ActorKind;

/// How many keys of a query are parsed.
const KEY_LIMIT: usize = 32;

/// Parses a query into a state. Returns whether the query had errors.
pub(super) fn parse_query(query: &str, state: &mut ViewState, story: &Story) -> bool {
    let mut had_errors = false;
    let mut seen: u32 = 0;
    for (count, pair) in query.split('&').filter(|pair| !pair.is_empty()).enumerate() {
        if count >= KEY_LIMIT {
            return true;
        }
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        let Some(&(_, key)) = KEYS.iter().find(|(known, _)| *known == key) else {
            // pym.js and other hosts add keys of their own to a frame's address.
            had_errors |= !HOST_KEYS.contains(&key);
            continue;
        };
        let bit = 1 << key as u32;
        had_errors |= seen & bit != 0 || value.is_none_or(|value| !set_value(key, &value, state, story));
        seen |= bit;
    }
    had_errors
}

/// A key of the query.
#[derive(Clone, Copy)]
enum Key {
    At,
    Step,
    Who,
    Beside,
    Side,
    With,
    Kind,
    Status,
    Source,
    Query,
    Page,
    Follow,
    Search,
    Guess,
    Revenue,
    Years,
    Growth,
    Theme,
}

/// The keys with their words.
const KEYS: [(&str, Key); 18] = [
    ("at", Key::At),
    ("step", Key::Step),
    ("who", Key::Who),
    ("beside", Key::Beside),
    ("side", Key::Side),
    ("with", Key::With),
    ("kind", Key::Kind),
    ("status", Key::Status),
    ("source", Key::Source),
    ("q", Key::Query),
    ("page", Key::Page),
    ("follow", Key::Follow),
    ("search", Key::Search),
    ("guess", Key::Guess),
    ("revenue", Key::Revenue),
    ("years", Key::Years),
    ("growth", Key::Growth),
    ("theme", Key::Theme),
];

/// Keys that hosts and sharing tools add. They are ignored and are not errors.
const HOST_KEYS: [&str; 17] = [
    "childId",
    "initialWidth",
    "parentTitle",
    "parentUrl",
    "accent",
    "lang",
    "fbclid",
    "gclid",
    "utm_source",
    "utm_medium",
    "utm_campaign",
    "height",
    "id",
    "font",
    "radius",
    "amp",
    "secret",
];

/// Sets a value of the state. Returns false if it is not valid for this view.
fn set_value(key: Key, value: &str, state: &mut ViewState, story: &Story) -> bool {
    let valid = match key {
        Key::At => parse_camera(value).map(|camera| state.camera = Some(camera)),
        Key::Step => parse_whole(value).map(|step| state.step = step.clamp(0, 255) as u8),
        Key::Who => story.find_actor(value).map(|actor| state.who = Some(actor)),
        Key::Beside => story.find_actor(value).map(|actor| state.beside = Some(actor)),
        Key::Side => story.find_side(value).map(|side| state.side = Some(side)),
        Key::With => story.find_side(value).map(|side| state.second_side = Some(side)),
        Key::Kind => ActorKind::from_word(value).map(|kind| state.kind = Some(kind)),
        Key::Status => Status::from_word(value).map(|status| state.status = Some(status)),
        Key::Source => story.find_source(value).map(|source| state.source = Some(source)),
        Key::Query => {
            state.query = normalize_query(value);
            (state.query == value).then_some(())
        }
        Key::Page => parse_whole(value).map(|page| state.page = page.clamp(0, 65_535) as u16),
        Key::Follow => parse_followed(value, story).map(|thing| state.follow = Some(thing)),
        Key::Search => {
            let text = normalize_query(value);
            let whole = text == value;
            state.search = Some(text);
            whole.then_some(())
        }
        Key::Guess => parse_whole(value).map(|guess| state.guess = Some(guess.clamp(0, 255) as u8)),
        Key::Revenue => parse_whole(value).map(|revenue| state.revenue = revenue.max(0) as u64),
        Key::Years => parse_whole(value).map(|years| state.years = years.clamp(0, 255) as u8),
        Key::Growth => parse_whole(value).map(|growth| state.growth = growth.clamp(-128, 127) as i8),
        Key::Theme => parse_theme(value).map(|theme| state.theme = theme),
    };
    // What normalizing changes was out of range or does not belong to this view.
    let normalized = state.clone().normalize(story);
    let kept = normalized == *state;
    *state = normalized;
    valid.is_some() && kept
}

fn parse_theme(word: &str) -> Option<Theme> {
    match word {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        "auto" => Some(Theme::Auto),
        _ => None,
    }
}
