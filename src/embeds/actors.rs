//! All actors as monograms by side, and the chosen one in the panel.

use locale::{Msg, msg};
use story::model::{ActorId, View};
use story::scene::actor::actor_profile;
use story::scene::brief::{self, ActorPage, actor_page, place};

use crate::components::claim_mark::first_claim_marks;
use crate::components::monogram::monogram;
use crate::components::participants::participation;
use crate::components::side_mark::side_mark;
use crate::context::RenderContext;
use crate::embeds::layout::{Widget, layout, place_words, steps};
use crate::embeds::panel::{nothing_chosen, panel};
use crate::vnode_builder::VNodeBuilder;

/// Renders the actors.
#[inline(never)]
pub fn actors(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<ActorId>) {
    let story = context.story;
    let place = place(story, context.state);
    let (previous, next) = steps(context, &place);
    let heading = &story.views.actors;
    let widget = Widget {
        size: "tall",
        title: Some(heading.title),
        chosen: place_words(context, &place, msg::CountActors { count: place.of }),
        panel: chosen.map_or(heading.title, |id| story.actor(id).name),
        previous,
        next,
    };
    let page = actor_page(story, context.state, chosen);
    layout(
        m,
        context,
        &widget,
        &|m| rows(m, context, &page, chosen),
        &|m| match chosen {
            Some(id) => {
                panel(m, context, &brief::actor(story, id));
                appearance(m, context, id);
            }
            None => nothing_chosen(m, context, Msg::ChooseAnActor, &heading.dek),
        },
        &|_| {},
    );
}

fn rows(m: &mut VNodeBuilder, context: &RenderContext<'_>, page: &ActorPage, chosen: Option<ActorId>) {
    let story = context.story;
    let first = page.rows.first().and_then(|(_, row)| row.first().copied());
    m.el("div", "bgr-widget__actors", |m| {
        m.attr("role", "group");
        m.attr_message("aria-label", Msg::Actors);
        m.flag("data-roving-group");
        let mut before = None;
        for (side, row) in &page.rows {
            m.el("p", "bgr-widget__side", |m| {
                if before != Some(*side) {
                    side_mark(m, story.side(*side));
                    m.text(story.side(*side).short);
                }
            });
            before = Some(*side);
            m.el("p", "bgr-widget__row", |m| {
                for &id in row {
                    let actor = story.actor(id);
                    m.el("a", "bgr-widget__actor", |m| {
                        m.attr("href", context.link_keeping_filters(View::Actor(id)));
                        m.attr_if(chosen == Some(id), "aria-current", "true");
                        let stop = chosen.or(first) == Some(id);
                        m.attr("tabindex", if stop { "0" } else { "-1" });
                        m.flag("data-roving-item");
                        m.flag("data-keep-focus");
                        m.el("span", "bgr-visually-hidden", |m| {
                            if let Some(language) = actor.name_language {
                                m.attr("lang", language);
                            }
                            m.text(actor.name);
                        });
                        monogram(m, story, actor);
                    });
                }
            });
        }
    });
    m.el("p", "bgr-widget__pages", |m| {
        for (words, to) in [(Msg::EarlierActors, page.earlier), (Msg::LaterActors, page.later)] {
            if let Some((id, _)) = to {
                m.el("a", "bgr-link", |m| {
                    m.attr("href", context.link_keeping_filters(View::Actor(id)));
                    m.message(words);
                });
            }
        }
    });
}

/// The first event that an actor is named at.
fn appearance(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId) {
    let appearances = actor_profile(context.story, id).appearances;
    let Some(first) = appearances.first() else { return };
    // A narrow column leaves it to the full view.
    m.el("div", "bgr-widget__appearance", |m| {
        m.el("h3", "bgr-widget__label", |m| {
            let event = context.story.event(first.together.event).name;
            m.formatted(msg::NamedAtEvent { event });
        });
        m.el("p", "bgr-widget__label", |m| {
            participation(m, context, first.capacity, &[first.claim], 1);
        });
        first_claim_marks(m, context, &[first.claim], 1);
    });
}
