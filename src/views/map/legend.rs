//! The legend below the map: buttons that filter by kind of venue, lines, areas, and buttons that save the map.

use story::model::VenueId;
use story::scene::map::parties;
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
                    venue_glyph(m, kind.word());
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
        credit.push_str(" Facts as reported in ");
        credit.push_str(story.article.name);
        credit.push('.');
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

/// The legend of the lines on the map: the parties, then hosts and mediators.
fn line_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: VenueId) {
    let parties = parties(context.story, chosen);
    for (mediates, class, words) in [
        (
            false,
            "bgr-map-legend__participants",
            " took part in what happened here. The lines start at the place that stands for each; they are not routes.",
        ),
        (
            true,
            "bgr-map-legend__participants bgr-map-legend__took-part--between",
            " gave the place or stood between the parties.",
        ),
    ] {
        let names: Vec<&str> = parties
            .iter()
            .filter(|party| party.home.is_some() && party.mediates == mediates)
            .map(|party| context.story.actor(party.actor).name)
            .collect();
        if names.is_empty() {
            continue;
        }
        m.el("p", "bgr-map-legend__line", |m| {
            swatch(m, "bgr-map-legend__swatch", |m| {
                m.el("path", class, |m| m.attr("d", "M1 7H27"))
            });
            m.el("span", "", |m| {
                m.el_text("b", "bgr-map-legend__lead", join_names(&names));
                m.text(words);
            });
        });
    }
}

/// The legend of areas that an event is about as a whole, because the article names no place within them.
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
                m.text(": the area as a whole is marked, since the article names no place within it.");
            });
        });
    }
}
