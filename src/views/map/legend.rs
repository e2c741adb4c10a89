//! The notes below the map: who took part in the events at the selected venue, what is drawn by us, the sourced words about
//! the map, and buttons that save it.

use locale::{Msg, SLOTS, msg};
use story::model::VenueId;
use story::scene::article;
use story::scene::hedges::hedge_phrase;
use story::scene::map::{MapOptions, participants};
use story::scene::shared_marks::join_parts;
use story::scene::venue::events_about_areas;
use story::vocabulary::Role;

use crate::components::claim_mark::claim_marks;
use crate::components::map_legend::{AREA, base_map_legend, line};
use crate::components::side_mark::side_mark;
use crate::components::statements::text_with_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the notes.
pub(super) fn legend(m: &mut VNodeBuilder, context: &RenderContext<'_>, options: &MapOptions<'_>) {
    let (story, chosen) = (context.story, options.chosen);
    let has_map = story.base_map.is_some() && !story.venues.is_empty();
    m.el("div", "bgr-map-legend", |m| {
        m.key("legend");
        if has_map && let Some(chosen) = chosen {
            participant_lines(m, context, chosen);
            for id in events_about_areas(story, chosen) {
                let [event, ..] = SLOTS;
                let text = context.format(msg::LegendAreaAsAWhole { event });
                line(m, "bgr-map-legend__event-area", AREA, story.event(id).name, &text);
            }
        }
        base_map_legend(m, context, options);
        text_with_mark(m, context, "bgr-map-legend__dek", &story.views.map.dek);
        if has_map {
            export_buttons(m, context, chosen);
        }
    });
}

/// Who took part in the events at a venue, with the shapes that stand beside its name on the map.
fn participant_lines(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: VenueId) {
    let story = context.story;
    let mut all = Vec::new();
    for (event, participants) in participants(story, chosen) {
        all.extend(participants.into_iter().map(|participant| (event, participant)));
    }
    for (claims, parts) in join_parts(story, all.len(), &|at| all[at].1.claims.to_vec()) {
        for (event, participant) in &all[parts] {
            let actor = story.actor(participant.actor);
            m.el("p", "bgr-map-legend__line", |m| {
                side_mark(m, story.side(actor.side));
                let text = context.format(msg::LegendParticipant {
                    actor: SLOTS[0],
                    role: match participant.role {
                        Role::Host => "host",
                        Role::Mediator => "mediator",
                        _ => "other",
                    },
                    event: story.event(*event).name,
                    hedge: hedge_phrase(story, &participant.claims),
                });
                m.rich(&text, &mut |m, _| {
                    m.el_text("b", "bgr-map-legend__lead", actor.name)
                });
            });
        }
        claim_marks(m, context, &claims);
    }
}

/// Buttons that save the map as a file. Title and credit are attributes for `export_map.js`.
fn export_buttons(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<VenueId>) {
    let story = context.story;
    m.el("div", "bgr-export bgr-needs-live", |m| {
        let label = story.views.map.title;
        m.attr(
            "data-title",
            match chosen.map(|chosen| story.venue(chosen).name) {
                Some(value) => context.format(msg::LabelWithValue { label, value }),
                None => label.to_owned(),
            },
        );
        m.attr_formatted(
            "data-credit",
            msg::MapCredit {
                credit: story.base_map.map_or("", |map| map.credit),
                article: &article::reference(story),
            },
        );
        for (word, name) in [
            ("save-map-svg", Msg::SaveTheMapAsSvg),
            ("save-map-png", Msg::SaveTheMapAsPng),
        ] {
            m.el("button", "bgr-chip", |m| {
                m.attr("type", "button");
                m.attr("data-action", word);
                m.message(name);
            });
        }
    });
}
