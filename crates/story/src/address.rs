//! The only code that knows addresses: reading, writing, and the list of pages.
//!
//! An address is a path relative to the site's root with a query, `map/riyadh/?who=russia`.
//! Where the document cannot own its path, the same text stands in the fragment,
//! `#/map/riyadh?who=russia`. Reading never fails: what cannot be understood gives the
//! nearest valid view and one notice, and nothing of the input is ever repeated.

mod value;

use crate::model::{Story, View};
use crate::view_state::{Group, Status, Theme, ViewState, can_follow, settle_query};
use crate::vocabulary::ActorKind;

use value::{decode, encode, parse_camera, parse_whole, push_decimal};

/// Longest address that is looked at, in bytes. What follows is dropped with a notice.
pub const ADDRESS_LIMIT: usize = 2_048;
/// Most keys of a query that are looked at.
const KEY_LIMIT: usize = 32;

/// How an address was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The nearest valid state.
    pub state: ViewState,
    /// Whether some part was missing, unknown, malformed, repeated or too long.
    pub odd: bool,
}

/// How links are written in the current document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Links {
    /// Paths relative to a page that lies this many folders below the root.
    Pages {
        /// Folders between the root and the page.
        depth: usize,
    },
    /// Fragments of the one document.
    Fragments,
}

impl Links {
    /// The links of the page of a view.
    pub fn of(view: View) -> Links {
        Links::Pages { depth: depth(view) }
    }

    /// A link to a state.
    pub fn to(&self, state: &ViewState, story: &Story) -> String {
        match self {
            Links::Fragments => fragment(state, story),
            Links::Pages { depth } => {
                let address = format(state, story);
                let mut href = "../".repeat(*depth);
                href.push_str(&address);
                // An empty reference would keep the query of the current page.
                if href.is_empty() || href.starts_with('?') {
                    href.insert_str(0, "./");
                }
                href
            }
        }
    }

    /// A link to a file of the site.
    pub fn file(&self, path: &str) -> String {
        match self {
            Links::Fragments => path.to_owned(),
            Links::Pages { depth } => "../".repeat(*depth) + path,
        }
    }
}

/// The number of folders between the root and a view's page.
pub fn depth(view: View) -> usize {
    match view {
        View::Overview => 0,
        View::Map | View::Actors | View::Deal | View::Timeline | View::Positions | View::Sources => 1,
        _ => 2,
    }
}

/// The folder word of a view and the id below it, if any.
fn words(view: View, story: &Story) -> (&'static str, Option<&'static str>) {
    match view {
        View::Overview => ("", None),
        View::Map => ("map", None),
        View::Venue(id) => ("map", Some(story.venue(id).id)),
        View::Actors => ("actors", None),
        View::Actor(id) => ("actors", Some(story.actor(id).id)),
        View::Deal => ("deal", None),
        View::Timeline => ("timeline", None),
        View::Event(id) => ("timeline", Some(story.event(id).id)),
        View::Positions => ("positions", None),
        View::Issue(id) => ("positions", Some(story.issue(id).id)),
        View::Sources => ("sources", None),
        View::Source(id) => ("sources", Some(story.source(id).id)),
        View::Claim(id) => ("claims", Some(story.claim(id).id)),
    }
}

/// The path of a view's page relative to the root: `` or `map/` or `map/riyadh/`.
pub fn path(view: View, story: &Story) -> String {
    let (folder, id) = words(view, story);
    let mut path = String::from(folder);
    if !path.is_empty() {
        path.push('/');
    }
    if let Some(id) = id {
        path.push_str(id);
        path.push('/');
    }
    path
}

/// A flat name for the files of a view, such as `map-riyadh`; the overview is `overview`.
pub fn file_stem(view: View, story: &Story) -> String {
    match path(view, story) {
        path if path.is_empty() => "overview".to_owned(),
        path => path.trim_end_matches('/').replace('/', "-"),
    }
}

/// Every view that has a page, in the order of the navigation.
pub fn pages(story: &Story) -> Vec<View> {
    let mut pages = Vec::new();
    for group in Group::ALL.into_iter().filter(|group| group.is_in(story)) {
        pages.push(group.view());
        match group {
            Group::Map => pages.extend(story.venue_ids().map(View::Venue)),
            Group::Actors => pages.extend(story.actor_ids().map(View::Actor)),
            Group::Timeline => pages.extend(story.event_ids().map(View::Event)),
            Group::Positions => pages.extend(story.issue_ids().map(View::Issue)),
            Group::Sources => {
                pages.extend(story.source_ids().map(View::Source));
                pages.extend(story.claim_ids().map(View::Claim));
            }
            Group::Overview | Group::Deal => {}
        }
    }
    pages
}

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
    let plain = ViewState::of(state.view);
    let mut mark = '?';
    let mut push = |key: &str, value: &str| {
        address.push(mark);
        mark = '&';
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
    if state.step != plain.step {
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
    if let Some(side) = state.with {
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
    if state.page != plain.page {
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
    if state.revenue != plain.revenue {
        push("revenue", &state.revenue.to_string());
    }
    if state.years != plain.years {
        push("years", &state.years.to_string());
    }
    if state.growth != plain.growth {
        push("growth", &state.growth.to_string());
    }
    match state.theme {
        Theme::Auto => {}
        Theme::Light => push("theme", "light"),
        Theme::Dark => push("theme", "dark"),
    }
}

/// Reads an address relative to the root, with or without a leading `#`, `/` or `./`.
pub fn parse(address: &str, story: &Story) -> Parsed {
    let mut odd = false;
    let mut address = address;
    if address.len() > ADDRESS_LIMIT {
        odd = true;
        let mut end = ADDRESS_LIMIT;
        while !address.is_char_boundary(end) {
            end -= 1;
        }
        address = address.get(..end).unwrap_or_default();
    }
    let address = address.strip_prefix('#').unwrap_or(address);
    let (path, query) = match address.split_once('?') {
        Some((path, query)) => (path, query),
        None => (address, ""),
    };
    let (view, path_odd) = parse_path(path, story);
    let mut state = ViewState::of(view);
    let query_odd = parse_query(query, &mut state, story);
    odd |= path_odd | query_odd;
    Parsed {
        state: state.settle(story),
        odd,
    }
}

fn parse_path(path: &str, story: &Story) -> (View, bool) {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let mut parts = path.split('/').filter(|part| !part.is_empty() && *part != ".");
    let (folder, id, more) = (parts.next(), parts.next(), parts.next());
    let Some(folder) = folder else {
        return (View::Overview, false);
    };
    let group = match folder {
        "map" => Group::Map,
        "actors" => Group::Actors,
        "deal" => Group::Deal,
        "timeline" => Group::Timeline,
        "positions" => Group::Positions,
        "sources" | "claims" => Group::Sources,
        _ => return (View::Overview, true),
    };
    if !group.is_in(story) {
        return (View::Overview, true);
    }
    let Some(id) = id else {
        // There is no list of claims but that of the sources.
        return (group.view(), folder == "claims");
    };
    let view = match group {
        Group::Map => story.find_venue(id).map(View::Venue),
        Group::Actors => story.find_actor(id).map(View::Actor),
        Group::Timeline => story.find_event(id).map(View::Event),
        Group::Positions => story.find_issue(id).map(View::Issue),
        Group::Sources if folder == "claims" => story.find_claim(id).map(View::Claim),
        Group::Sources => story.find_source(id).map(View::Source),
        Group::Overview | Group::Deal => None,
    };
    (view.unwrap_or(group.view()), view.is_none() || more.is_some())
}

/// Reads a query into a state and tells whether anything in it was odd.
fn parse_query(query: &str, state: &mut ViewState, story: &Story) -> bool {
    let mut odd = false;
    let mut seen: u32 = 0;
    for (count, pair) in query.split('&').filter(|pair| !pair.is_empty()).enumerate() {
        if count >= KEY_LIMIT {
            return true;
        }
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        let Some(&(_, key)) = KEYS.iter().find(|(known, _)| *known == key) else {
            // pym.js and other hosts add keys of their own to a frame's address.
            odd |= !HOST_KEYS.contains(&key);
            continue;
        };
        let bit = 1 << key as u32;
        odd |= seen & bit != 0 || value.is_none_or(|value| !take_value(key, &value, state, story));
        seen |= bit;
    }
    odd
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

/// Keys that hosts and sharing tools add; they mean nothing here and are no fault.
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

/// Puts a value into the state; false where it is not valid for this view.
fn take_value(key: Key, value: &str, state: &mut ViewState, story: &Story) -> bool {
    let valid = match key {
        Key::At => parse_camera(value).map(|camera| state.camera = Some(camera)),
        Key::Step => parse_whole(value).map(|step| state.step = step.clamp(0, 255) as u8),
        Key::Who => story.find_actor(value).map(|actor| state.who = Some(actor)),
        Key::Beside => story.find_actor(value).map(|actor| state.beside = Some(actor)),
        Key::Side => story.find_side(value).map(|side| state.side = Some(side)),
        Key::With => story.find_side(value).map(|side| state.with = Some(side)),
        Key::Kind => ActorKind::from_word(value).map(|kind| state.kind = Some(kind)),
        Key::Status => Status::from_word(value).map(|status| state.status = Some(status)),
        Key::Source => story.find_source(value).map(|source| state.source = Some(source)),
        Key::Query => {
            state.query = settle_query(value);
            (state.query == value).then_some(())
        }
        Key::Page => parse_whole(value).map(|page| state.page = page.clamp(0, 65_535) as u16),
        Key::Follow => parse_followed(value, story).map(|thing| state.follow = Some(thing)),
        Key::Search => {
            let text = settle_query(value);
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
    // What settling changes or drops was out of range or not of this view.
    let settled = state.clone().settle(story);
    let kept = settled == *state;
    *state = settled;
    valid.is_some() && kept
}

/// The page of something that can be followed, `map/riyadh`.
fn parse_followed(value: &str, story: &Story) -> Option<View> {
    let (view, odd) = parse_path(value, story);
    (!odd && can_follow(view)).then_some(view)
}

fn parse_theme(word: &str) -> Option<Theme> {
    match word {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        "auto" => Some(Theme::Auto),
        _ => None,
    }
}
