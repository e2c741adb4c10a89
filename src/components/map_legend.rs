//! The legend of what we draw on the map, shared by the map and the overview: hatched territories, recognised borders, places
//! of our choice, and the outline of a selected area. It has no claim marks, because no claim proves a drawing.

use locale::{Msg, SLOTS, msg};
use story::scene::lists::join_list;
use story::scene::map::{MapOptions, shows_bold_border};
use story::scene::venue::territories;
use story::vocabulary::VenueKind;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the legend of a map. The bold border is in it where the map shows some of it.
pub fn base_map_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, options: &MapOptions<'_>) {
    let story = context.story;
    for &id in options.chosen.iter().chain(options.also_chosen) {
        if story.venue(id).area.is_some() && story.base_map.is_some() {
            let [name, ..] = SLOTS;
            let text = context.format(msg::LegendChosenOutline { name });
            line(m, "bgr-map-legend__chosen", AREA, story.venue(id).name, &text);
        }
    }
    hatching(m, context, true);
    if !notes(m, context, false, true)
        && let Some(map) = story.base_map
        && let Some(words) = map.border_words
        && shows_bold_border(story, options)
    {
        our_drawing(m, context, (false, true), context.text(Msg::OurDrawing), words);
    }
    if story.has_venue_placed_by_us() {
        let text = context.format(msg::LegendPlacedByUs { dot: SLOTS[0] });
        line(
            m,
            "bgr-map-legend__hollow",
            DOT,
            context.text(Msg::LegendHollowDot),
            &text,
        );
    }
}

/// Says which territories are hatched, and why; with the hatching beside the words, if they are visible.
pub fn hatching(m: &mut VNodeBuilder, context: &RenderContext<'_>, is_visible: bool) {
    if !notes(m, context, true, is_visible)
        && let Some(names) = territories(context.story)
    {
        let words = context.text(Msg::LegendHatchedByUs);
        our_drawing(m, context, (true, is_visible), &names, words);
    }
}

/// The story's own notes on hatched territories, or those on the rest. Returns whether they explain what we would else.
fn notes(m: &mut VNodeBuilder, context: &RenderContext<'_>, on_territories: bool, is_visible: bool) -> bool {
    let story = context.story;
    let mut explains = false;
    for note in story.views.map_notes.iter() {
        let has = |kind| note.venues.iter().any(|&venue| story.venue(venue).kind == kind);
        let first = note.venues.first().map(|&venue| story.venue(venue).kind);
        explains |= has(if on_territories {
            VenueKind::Territory
        } else {
            VenueKind::Border
        });
        if (first == Some(VenueKind::Territory)) == on_territories {
            let names: Vec<&str> = note.venues.iter().map(|&id| story.venue(id).name).collect();
            let is_area = |&id| story.venue(id).area.is_some();
            let names = join_list(story.words, &names);
            if on_territories || note.venues.iter().any(is_area) {
                our_drawing(m, context, (on_territories, is_visible), &names, note.text);
            } else {
                line(
                    m,
                    "bgr-map-legend__dot",
                    DOT,
                    &names,
                    &explained(context, note.text),
                );
            }
        }
    }
    explains
}

/// A dot in the middle of a swatch.
const DOT: &str = "M14 2a5 5 0 1 1 0 10a5 5 0 1 1 0-10z";

/// A rectangle that fills a swatch.
pub const AREA: &str = "M1 1H27V13H1z";

/// A line about hatching or a border.
fn our_drawing(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    (is_hatched, is_visible): (bool, bool),
    names: &str,
    words: &str,
) {
    let (class, path) = if is_hatched {
        (
            "bgr-map-legend__hatch",
            "M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0",
        )
    } else {
        ("bgr-map-legend__border", "M0 7H28")
    };
    let path = if is_visible { path } else { "" };
    line(m, class, path, names, &explained(context, words));
}

/// The words behind the names of what is drawn, with the place of the names.
fn explained(context: &RenderContext<'_>, words: &str) -> String {
    let [names, ..] = SLOTS;
    context.format(msg::LegendDrawing { names, words })
}

/// A line of the legend: a swatch, if it has a path, and a text in which the first slot is what it shows, in bold.
pub fn line(m: &mut VNodeBuilder, class: &'static str, path: &'static str, lead: &str, text: &str) {
    m.el("p", "bgr-map-legend__line", |m| {
        if !path.is_empty() {
            m.el("svg", "bgr-map-legend__swatch", |m| {
                m.attr("aria-hidden", "true");
                m.attr("viewBox", "0 0 28 14");
                m.el("path", class, |m| m.attr("d", path));
            });
        }
        m.rich(text, &mut |m, _| {
            m.el_text("b", "bgr-map-legend__lead", lead.to_owned())
        });
    });
}
