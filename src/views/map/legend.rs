//! The legend below the map: buttons that filter by kind of venue, lines, areas, and buttons that save the map.

use story::model::{ActorId, VenueId};
use story::scene::article;
use story::scene::hedges::hedge_phrase;
use story::scene::map::{LineMeaning, Tie, line_meanings};
use story::scene::venue::{events_about_areas, join_names, kinds};

use crate::components::map_legend::{base_map_legend, swatch, venue_glyph};
use crate::components::map_picture::kind_name;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the legend.
pub(super) fn legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<VenueId>) {
    m.el("div", "bgr-map-legend", |m| {
        m.el("div", "bgr-map-legend__kinds", |m| {
            m.attr("role", "group");
            m.attr("aria-label", "Kinds of venue");
            for (kind, count) in kinds(context.story) {
                m.el("button", "bgr-map-legend__kind", |m| {
                    m.attr("type", "button");
                    m.attr("data-action", "toggle-venue-kind");
                    m.attr("data-kind", kind.word());
                    m.attr(
                        "aria-pressed",
                        if context.ui.hidden.holds(kind) {
                            "false"
                        } else {
                            "true"
                        },
                    );
                    venue_glyph(m, kind.word(), false);
                    m.el_text("span", "", kind_name(kind));
                    m.el_text("span", "bgr-map-legend__count", count.to_string());
                });
            }
        });
        if let Some(chosen) = chosen {
            line_legend(m, context, chosen);
            area_legend(m, context, chosen);
        }
        base_map_legend(m, context);
        if context.story.base_map.is_some() && !context.story.venues.is_empty() {
            export_buttons(m, context, chosen);
        }
    });
}

/// Buttons that save the map as a file. Title and credit are attributes for `export_map.js`.
fn export_buttons(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<VenueId>) {
    let story = context.story;
    m.el("div", "bgr-export bgr-needs-live", |m| {
        let mut title = String::from(story.views.map.title);
        if let Some(chosen) = chosen {
            title.push_str(": ");
            title.push_str(story.venue(chosen).name);
        }
        m.attr("data-title", title);
        let mut credit = String::from(story.base_map.map_or("", |map| map.credit));
        credit.push_str(" Statements from ");
        credit.push_str(&article::reference(story));
        credit.push_str("; the drawing is ours.");
        m.attr("data-credit", credit);
        for (word, name) in [
            ("save-map-svg", "Save the map as SVG"),
            ("save-map-png", "Save the map as PNG"),
        ] {
            m.el("button", "bgr-chip", |m| {
                m.attr("type", "button");
                m.attr("data-action", word);
                m.text(name);
            });
        }
    });
}

/// The legend of the lines on the map: the parties of each event, then hosts and mediators.
fn line_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: VenueId) {
    for meaning in line_meanings(context.story, chosen) {
        let class = if meaning.tie == Tie::Party {
            "bgr-map-legend__participants"
        } else {
            "bgr-map-legend__participants bgr-map-legend__participants--between"
        };
        m.el("p", "bgr-map-legend__line", |m| {
            swatch(m, "bgr-map-legend__swatch", |m| {
                m.el("path", class, |m| m.attr("d", "M1 7H27"))
            });
            m.el("span", "", |m| {
                let event = context.story.event(meaning.event).name;
                m.el_text("b", "bgr-map-legend__lead", event);
                m.text(line_words(context, chosen, &meaning));
            });
        });
    }
}

/// ": Russia and Ukraine are parties, as the article has it. The line joins the capital that stands for Ukraine with
/// Moscow; it is not a route."
fn line_words(context: &RenderContext<'_>, chosen: VenueId, meaning: &LineMeaning) -> String {
    let story = context.story;
    let names = |actors: &[ActorId]| {
        let names: Vec<&str> = actors.iter().map(|&id| story.actor(id).name).collect();
        join_names(&names)
    };
    let role = match (meaning.tie, meaning.actors.len()) {
        (Tie::Party, 1) => " is a party",
        (Tie::Party, _) => " are parties",
        (Tie::Host, 1) => " is the host",
        (Tie::Host, _) => " are the hosts",
        (Tie::Mediator, 1) => " is a mediator",
        (Tie::Mediator, _) => " are mediators",
    };
    let mut words = String::from(": ");
    words.push_str(&names(&meaning.actors));
    words.push_str(role);
    words.push_str(", as the article has it");
    words.push_str(hedge_phrase(story, &meaning.claims));
    let one = meaning.joined.len() == 1;
    words.push_str(if one {
        ". The line joins the capital that stands for "
    } else {
        ". The lines join the capitals that stand for "
    });
    words.push_str(&names(&meaning.joined));
    words.push_str(" with ");
    words.push_str(story.venue(chosen).name);
    words.push_str(if one {
        "; it is not a route."
    } else {
        "; they are not routes."
    });
    words
}

/// The legend of areas that we mark as a whole for an event.
fn area_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: VenueId) {
    for id in events_about_areas(context.story, chosen) {
        m.el("p", "bgr-map-legend__line", |m| {
            swatch(m, "bgr-map-legend__swatch", |m| {
                m.el("path", "bgr-map-legend__event-area", |m| {
                    m.attr("d", "M1 1H27V13H1z")
                })
            });
            m.el("span", "", |m| {
                m.el_text("b", "bgr-map-legend__lead", context.story.event(id).name);
                m.text(": we mark the area as a whole; no place within it is named.");
            });
        });
    }
}
