//! Parts of the map's legend that the overview shows too, and the glyph of a kind of venue.

use story::scene::venue::{join_names, territories};
use story::vocabulary::VenueKind;

use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The legend of what is ours on the map: hatched territories, recognised borders, places of our choice. It has no claim
/// marks, because no claim proves a drawing.
pub fn base_map_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let explains = |kind| {
        let mut explained = story.views.map_notes.iter().flat_map(|note| note.venues.iter());
        explained.any(|&venue| story.venue(venue).kind == kind)
    };
    for note in story.views.map_notes.iter() {
        let kind = note.venues.first().map(|&venue| story.venue(venue).kind);
        let names: Vec<&str> = note.venues.iter().map(|&id| story.venue(id).name).collect();
        our_drawing(
            m,
            kind == Some(VenueKind::Territory),
            &join_names(&names),
            note.text,
        );
    }
    if !explains(VenueKind::Territory)
        && let Some(names) = territories(story)
    {
        let words = "Hatched by us, because positions on them differ.";
        our_drawing(m, true, &names, words);
    }
    let has_border = story.base_map.is_some_and(|map| map.layers.contains(&"focus"));
    if has_border && !explains(VenueKind::Border) {
        our_drawing(m, false, "", "The internationally recognised border.");
    }
    if story.venue_ids().any(|id| story.is_placed_by_us(id)) {
        m.el("p", "bgr-map-legend__line", |m| {
            venue_glyph(m, VenueKind::Briefing.word(), true);
            m.el("span", "", |m| {
                m.el_text("b", "bgr-map-legend__lead", OUR_DRAWING);
                m.text(". A hollow mark is placed by us.");
            });
        });
    }
}

/// The words that mark our own drawing in the legend.
const OUR_DRAWING: &str = "Our drawing";

/// A line of the legend with a swatch of hatching or of a border.
fn our_drawing(m: &mut VNodeBuilder, is_hatched: bool, names: &str, words: &'static str) {
    let (swatch_class, class, path) = if is_hatched {
        (
            "bgr-map-legend__swatch bgr-map-legend__swatch--hatch",
            "bgr-map-legend__hatch",
            "M-2 14 12 0M4 14 18 0M10 14 24 0M16 14 30 0",
        )
    } else {
        ("bgr-map-legend__swatch", "bgr-map-legend__border", "M0 7H28")
    };
    m.el("p", "bgr-map-legend__line", |m| {
        swatch(m, swatch_class, |m| {
            m.el("path", class, |m| m.attr("d", path));
        });
        m.el("span", "", |m| {
            m.el_text("b", "bgr-map-legend__lead", OUR_DRAWING);
            if !names.is_empty() {
                m.text(", ");
                m.text(names.to_owned());
            }
            m.text(". ");
            m.text(words);
        });
    });
}

/// A small drawing before a line of the legend.
pub fn swatch(m: &mut VNodeBuilder, class: &'static str, draw: impl FnOnce(&mut VNodeBuilder)) {
    m.el("svg", class, |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 28 14");
        draw(m);
    });
}

/// The glyph of a kind of venue, for use within text; hollow for a place of our choice.
pub fn venue_glyph(m: &mut VNodeBuilder, word: &str, is_ours: bool) {
    m.el("svg", "bgr-glyph", |m| {
        m.attr_if(is_ours, "data-ours", "");
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "-8 -8 16 16");
        m.el("use", "", |m| m.attr("href", format!("#bgr-venue-{word}")));
    });
}
