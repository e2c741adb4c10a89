//! The story as Rust source, which the build compiles into the reader's wasm.
//!
//! What `Debug` prints for every part of a story is the expression that makes it (see
//! `model`), so this file only puts the parts on lines of their own: a change to one claim
//! is then one changed line. Nothing here decides anything about the story.

use core::fmt::{Debug, Write};

use crate::model::{List, Story};

/// What stands above the constant. The globs are the generated file's own: nothing
/// re-exports them, and which of the names a story needs depends on what it has.
const HEADER: &str = "\
// Generated from story.json and base-map.json by the build; do not edit.
#[allow(unused_imports)]
use story::atlas::projection::*;
#[allow(unused_imports)]
use story::model::*;
#[allow(unused_imports)]
use story::vocabulary::*;

/// The checked story.
#[rustfmt::skip]
pub static STORY: Story = Story {
";

/// A Rust source file that defines `pub static STORY: Story`. The same story always
/// gives the same text.
pub fn rust_source(story: &Story) -> String {
    let mut out = String::from(HEADER);
    // Taking the story apart by name makes the compiler ask for every field it gains.
    let Story {
        id,
        language,
        direction,
        kicker,
        hed,
        dek,
        sourcing,
        article,
        views,
        sides,
        sources,
        actors,
        venues,
        events,
        issues,
        claims,
        deals,
        facts,
        tour,
        timeline,
        base_map,
    } = story;
    push_field(&mut out, "id", id);
    push_field(&mut out, "language", language);
    push_field(&mut out, "direction", direction);
    push_field(&mut out, "kicker", kicker);
    push_field(&mut out, "hed", hed);
    push_field(&mut out, "dek", dek);
    push_field(&mut out, "sourcing", sourcing);
    push_field(&mut out, "article", article);
    push_field(&mut out, "views", views);
    push_list(&mut out, "sides", sides);
    push_list(&mut out, "sources", sources);
    push_list(&mut out, "actors", actors);
    push_list(&mut out, "venues", venues);
    push_list(&mut out, "events", events);
    push_list(&mut out, "issues", issues);
    push_list(&mut out, "claims", claims);
    push_list(&mut out, "deals", deals);
    push_list(&mut out, "facts", facts);
    push_list(&mut out, "tour", tour);
    push_field(&mut out, "timeline", timeline);
    push_field(&mut out, "base_map", base_map);
    out.push_str("};\n");
    out
}

/// One field on a line of its own. Writing to a `String` never fails.
fn push_field(out: &mut String, name: &str, value: &impl Debug) {
    let _ = writeln!(out, "    {name}: {value:?},");
}

/// One list with each item on a line of its own.
fn push_list<T: Debug>(out: &mut String, name: &str, list: &List<T>) {
    let _ = writeln!(out, "    {name}: List(&[");
    for item in list.iter() {
        let _ = writeln!(out, "        {item:?},");
    }
    out.push_str("    ]),\n");
}
