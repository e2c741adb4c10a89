//! The roster of actors, with the selected actor.
//!
//! The selected actor comes first in the document, as on a phone; from 1040 px it stands beside the roster. The sections
//! have keys, so that filtering and selecting do not move the focus.

use locale::{Msg, msg};
use story::model::{ActorId, View};
use story::scene::roster::{Roster, RosterGroup, SortOrder, actor_kind_name, roster, speakers};
use story::view_state::ViewState;
use story::vocabulary::ActorKind;
use yew::virtual_dom::Key;

use crate::components::filters::{button_group, filter_toggle, no_results, search_field, toggle_button};
use crate::components::follow;
use crate::components::ids::ROSTER;
use crate::components::memo::{Inputs, memo};
use crate::components::monogram::monogram;
use crate::components::pagination::{pagination, result_count};
use crate::components::side_mark::side_mark;
use crate::context::{RenderContext, UiState};
use crate::views::actor::actor_profile;
use crate::vnode_builder::VNodeBuilder;

/// Renders the roster.
#[inline(never)]
pub fn actors(m: &mut VNodeBuilder, context: &RenderContext<'_>, chosen: Option<ActorId>) {
    let scene = roster(context.story, context.state, context.ui.order);
    m.el("div", "bgr-roster", |m| {
        m.attr_if(chosen.is_some(), "data-chosen", "");
        if let Some(actor) = chosen {
            breadcrumb(m, context, &scene);
            actor_profile(m, context, actor);
        }
        intro(m, context, chosen.is_some());
        filter_toggle(m, context, Msg::ActorsFilter);
        filter_bar(m, context, &scene);
        m.el("section", "bgr-roster__main", |m| {
            m.key("roster");
            m.attr("id", ROSTER);
            m.attr("tabindex", "-1");
            m.attr_message("aria-label", Msg::Roster);
            m.el("div", "bgr-roster__column", |m| {
                count_line(m, context, &scene);
                list(m, context, &scene, chosen);
                m.el("div", "", |m| {
                    if scene.shown == 0 {
                        empty_result(m, context);
                    }
                });
                pagination(m, context, Msg::PagesOfTheRoster, scene.page.as_ref(), ROSTER);
            });
        });
        if chosen.is_none() && !context.is_beginning() {
            statements_by_speaker(m, context);
        }
    });
}

fn breadcrumb(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &Roster) {
    m.el("p", "bgr-breadcrumb", |m| {
        m.key("breadcrumb");
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.link_keeping_filters(View::Actors));
            m.message(Msg::Actors);
        });
        if let Some(place) = scene.place {
            m.formatted(msg::PlaceInList {
                number: place,
                all: scene.shown,
            });
        }
    });
}

fn intro(m: &mut VNodeBuilder, context: &RenderContext<'_>, is_second: bool) {
    let heading = &context.story.views.actors;
    m.el("div", "bgr-intro bgr-roster__intro", |m| {
        m.key("intro");
        m.el_text(if is_second { "h2" } else { "h1" }, "bgr-title", heading.title);
        m.el_text("p", "bgr-dek", heading.dek.text);
    });
}

fn filter_bar(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &Roster) {
    let (story, state) = (context.story, context.state);
    m.el("div", "bgr-filters bgr-roster__filters", |m| {
        m.key("filters");
        m.el("div", "bgr-filters__controls bgr-needs-live", |m| {
            search_field(m, context, Msg::FilterActors, Msg::ActorsFilterPlaceholder);
            button_group(m, Msg::ActorsSide, |m| {
                let all = scene.side_counts.iter().sum();
                toggle_button(
                    m,
                    context,
                    &|state| state.side = None,
                    state.side.is_none(),
                    all,
                    |m| m.message(Msg::All),
                );
                for (id, &count) in story.side_ids().zip(&scene.side_counts) {
                    let change = |state: &mut ViewState| state.side = Some(id);
                    toggle_button(m, context, &change, state.side == Some(id), count, |m| {
                        side_mark(m, story.side(id));
                        m.text(story.side(id).short);
                    });
                }
            });
            button_group(m, Msg::ActorsKind, |m| {
                let all = scene.kind_counts.iter().sum();
                toggle_button(
                    m,
                    context,
                    &|state| state.kind = None,
                    state.kind.is_none(),
                    all,
                    |m| m.message(Msg::All),
                );
                for (&kind, &count) in ActorKind::ALL.iter().zip(&scene.kind_counts) {
                    // Of a kind that no actor of the story has, a reader has nothing to choose.
                    let is_used = || story.actors.iter().any(|actor| actor.kind == kind);
                    if state.kind != Some(kind) && !is_used() {
                        continue;
                    }
                    let change = |state: &mut ViewState| state.kind = Some(kind);
                    toggle_button(m, context, &change, state.kind == Some(kind), count, |m| {
                        m.text(actor_kind_name(context.story.words, kind))
                    });
                }
            });
        });
    });
}

fn count_line(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &Roster) {
    let by_side = context.ui.order == SortOrder::Side;
    m.el("div", "bgr-list-header", |m| {
        result_count(
            m,
            context.story.words,
            "bgr-list-header__count",
            (scene.shown, scene.total),
            scene.page.as_ref(),
        );
        m.el("div", "bgr-list-header__sort bgr-needs-live", |m| {
            m.attr("role", "group");
            m.attr_message("aria-label", Msg::ActorsOrder);
            sort_button(m, "sort-by-side", Msg::BySide, by_side);
            sort_button(m, "sort-by-name", Msg::ByName, !by_side);
        });
    });
}

fn sort_button(m: &mut VNodeBuilder, command: &'static str, words: Msg, pressed: bool) {
    m.el("button", "bgr-list-header__sort-button", |m| {
        m.attr("type", "button");
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        m.attr("data-action", command);
        m.message(words);
    });
}

/// The list of actors. If it is grouped, each side is an item with a list of its own. Another choice changes two rows, so only
/// these are rendered again.
fn list(m: &mut VNodeBuilder, context: &RenderContext<'_>, scene: &Roster, chosen: Option<ActorId>) {
    // A row reads the filters, which its link keeps, and the view if it is the current one.
    let state = ViewState {
        page: 0,
        search: None,
        ..context.state.clone()
    };
    let of_chosen = Inputs::new(m, context, state.clone(), UiState::default());
    let view = View::Actors;
    let of_others = Inputs::new(m, context, ViewState { view, ..state }, UiState::default());
    m.el("ul", "bgr-roster__list", |m| {
        m.attr("role", "list");
        m.attr_message("aria-label", Msg::Actors);
        for members in &scene.groups {
            m.el("li", "bgr-roster__group", |m| {
                m.key(members.side.map_or("all", |side| context.story.side(side).id));
                group_heading(m, context, members);
                m.el("ul", "bgr-roster__members", |m| {
                    m.attr("role", "list");
                    for &id in &members.members {
                        let inputs = if chosen == Some(id) {
                            &of_chosen
                        } else {
                            &of_others
                        };
                        let key = Some(Key::from(context.story.actor(id).id));
                        memo(m, context, inputs, key, (member, id.index()));
                    }
                });
            });
        }
    });
}

fn group_heading(m: &mut VNodeBuilder, context: &RenderContext<'_>, members: &RosterGroup) {
    let Some(side) = members.side else { return };
    m.el("div", "bgr-roster__head", |m| {
        m.el("h2", "bgr-roster__side", |m| {
            side_mark(m, context.story.side(side));
            m.text(context.story.side(side).name);
        });
        m.el_number("p", "bgr-block__count", members.count);
    });
}

fn member(m: &mut VNodeBuilder, context: &RenderContext<'_>, at: usize) {
    let id = ActorId(at as u16);
    m.el("li", "bgr-roster__member", |m| row(m, context, id));
}

fn row(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ActorId) {
    let actor = context.story.actor(id);
    let chosen = context.state.view == View::Actor(id);
    m.el("a", "bgr-actor-row", |m| {
        m.attr("href", context.link_keeping_filters(View::Actor(id)));
        m.attr_if(chosen, "aria-current", "true");
        monogram(m, context.story, actor);
        m.el("span", "bgr-actor-row__words", |m| {
            m.el("span", "bgr-actor-row__name", |m| {
                if let Some(language) = actor.name_language {
                    m.attr("lang", language);
                }
                m.text(actor.name);
            });
            m.text(" ");
            m.el_text("span", "bgr-actor-row__title", actor.title.text);
        });
        follow::related_badge(m, context, View::Actor(id));
    });
}

fn empty_result(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let state = context.state;
    no_results(
        m,
        context,
        Msg::NobodyInTheStoryFits,
        &[
            (!state.query.is_empty(), Msg::ClearTheText, &|state| {
                state.query.clear()
            }),
            (state.side.is_some(), Msg::AllSides, &|state| state.side = None),
            (state.kind.is_some(), Msg::AllKinds, &|state| state.kind = None),
        ],
        Msg::ShowEverybody,
    );
}

/// The most actors in the chart of speakers.
const MAX_VOICES: usize = 24;

/// A chart of the actors with most statements, while no actor is selected.
fn statements_by_speaker(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let voices = speakers(context.story);
    m.el("section", "bgr-block bgr-voices", |m| {
        m.key("voices");
        m.el("div", "bgr-block__head", |m| {
            m.el_message("h2", "bgr-block__title", Msg::StatementsBySpeaker);
            m.el_formatted(
                "p",
                "bgr-block__count",
                msg::SpeakersOfAllActors {
                    speakers: voices.len(),
                    all: context.story.actors.len(),
                },
            );
        });
        m.el_message("p", "bgr-prose bgr-voices__words", Msg::SpeakerBarsKey);
        let most = voices.first().map_or(1, |voice| voice.1.max(1));
        m.el("ul", "bgr-voices__list", |m| {
            m.attr("role", "list");
            for &(id, count) in voices.iter().take(MAX_VOICES) {
                m.el("li", "bgr-voices__row", |m| {
                    m.el("a", "bgr-voices__name", |m| {
                        m.attr("href", context.link_keeping_filters(View::Actor(id)));
                        side_mark(m, context.story.side(context.story.actor(id).side));
                        m.text(context.story.actor(id).name);
                    });
                    m.el("svg", "bgr-voices__bar", |m| {
                        m.attr("aria-hidden", "true");
                        m.el("rect", "", |m| {
                            m.attr(
                                "width",
                                story::scene::time_axis::percent((count * 10_000 / most) as u32),
                            );
                            m.attr("height", "100%");
                        });
                    });
                    m.el_number("span", "bgr-voices__count", count);
                });
            }
        });
        if voices.len() > MAX_VOICES {
            m.el_formatted(
                "p",
                "bgr-caption",
                msg::AndCountMore {
                    count: voices.len() - MAX_VOICES,
                },
            );
        }
        monogram_legend(m, context);
    });
}

/// How to read the monograms, with actors of the story as examples.
fn monogram_legend(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let is_person = |id: &ActorId| context.story.actor(*id).kind == ActorKind::Person;
    let named = |id: &ActorId| context.story.actor(*id).is_identified();
    let first = |fits: &dyn Fn(&ActorId) -> bool| context.story.actor_ids().find(|id| fits(id));
    m.el("ul", "bgr-voices__legend", |m| {
        m.attr("role", "list");
        for (example, words) in [
            (first(&|id| is_person(id) && named(id)), Msg::MonogramFilled),
            (first(&|id| !is_person(id)), Msg::MonogramOutlined),
            (first(&|id| is_person(id) && !named(id)), Msg::MonogramBroken),
        ] {
            if let Some(id) = example {
                m.el("li", "bgr-voices__legend-item", |m| {
                    monogram(m, context.story, context.story.actor(id));
                    m.message(words);
                });
            }
        }
    });
}
