//! The roster of actors, and the frame in which the chosen one stands.
//!
//! The chosen actor comes first in the document, as on a phone; from 1040 px it stands beside
//! the roster. The parts keep their keys, so that filtering and choosing move no focus.

use story::model::{ActorId, View};
use story::scene::roster::{Roster, RosterGroup, SortOrder, actor_kind_name, roster, speakers};
use story::view_state::ViewState;
use story::vocabulary::ActorKind;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::choices::{choice, empty, group, search};
use crate::parts::follow;
use crate::parts::monogram::monogram;
use crate::parts::pages::{counted, pages};
use crate::parts::side_mark::side_mark;
use crate::views::actor::portrait;

/// The id of the roster, which gets the focus when its page is turned.
const LIST: &str = "bgr-roster";

/// Writes the roster.
pub fn actors(m: &mut Markup, scope: &Scope<'_>, chosen: Option<ActorId>) {
    let scene = roster(scope.story, scope.state, scope.visit.order);
    m.el("div", "bgr-cast", |m| {
        m.attr_if(chosen.is_some(), "data-chosen", "");
        if let Some(actor) = chosen {
            crumb(m, scope, &scene);
            portrait(m, scope, actor);
        }
        opening(m, scope, chosen.is_some());
        band(m, scope, &scene);
        m.el("section", "bgr-cast__roster", |m| {
            m.key("roster");
            m.attr("id", LIST);
            m.attr("tabindex", "-1");
            m.attr("aria-label", "Roster");
            count_line(m, scope, &scene);
            list(m, scope, &scene, chosen);
            m.el("div", "", |m| {
                if scene.shown == 0 {
                    nobody(m, scope);
                }
            });
            pages(m, scope, "Pages of the roster", scene.page.as_ref(), LIST);
        });
        if chosen.is_none() {
            heard(m, scope);
        }
    });
}

fn crumb(m: &mut Markup, scope: &Scope<'_>, scene: &Roster) {
    m.el("p", "bgr-crumb", |m| {
        m.key("crumb");
        m.el("a", "bgr-link", |m| {
            m.attr("href", scope.link_keeping(View::Actors));
            m.text("Actors");
        });
        if let Some(place) = scene.place {
            m.text(format!(", {place} of {}", scene.shown));
        }
    });
}

fn opening(m: &mut Markup, scope: &Scope<'_>, is_second: bool) {
    let heading = &scope.story.views.actors;
    m.el("div", "bgr-opening bgr-cast__opening", |m| {
        m.key("opening");
        m.el_text(if is_second { "h2" } else { "h1" }, "bgr-title", heading.title);
        m.el_text("p", "bgr-dek", heading.dek.text);
    });
}

fn band(m: &mut Markup, scope: &Scope<'_>, scene: &Roster) {
    let (story, state) = (scope.story, scope.state);
    m.el("div", "bgr-band bgr-cast__band", |m| {
        m.key("band");
        m.el("div", "bgr-band__controls bgr-needs-live", |m| {
            search(m, scope, "Filter actors", "Name or place");
            group(m, "Side", |m| {
                let all = scene.side_counts.iter().sum();
                choice(
                    m,
                    scope,
                    &|state| state.side = None,
                    state.side.is_none(),
                    all,
                    |m| m.text("All"),
                );
                for (id, &count) in story.side_ids().zip(&scene.side_counts) {
                    let change = |state: &mut ViewState| state.side = Some(id);
                    choice(m, scope, &change, state.side == Some(id), count, |m| {
                        side_mark(m, story.side(id));
                        m.text(story.side(id).short);
                    });
                }
            });
            group(m, "Kind", |m| {
                let all = scene.kind_counts.iter().sum();
                choice(
                    m,
                    scope,
                    &|state| state.kind = None,
                    state.kind.is_none(),
                    all,
                    |m| m.text("All"),
                );
                for (&kind, &count) in ActorKind::ALL.iter().zip(&scene.kind_counts) {
                    let change = |state: &mut ViewState| state.kind = Some(kind);
                    choice(m, scope, &change, state.kind == Some(kind), count, |m| {
                        m.text(actor_kind_name(kind))
                    });
                }
            });
        });
    });
}

fn count_line(m: &mut Markup, scope: &Scope<'_>, scene: &Roster) {
    let by_side = scope.visit.order == SortOrder::Side;
    m.el("div", "bgr-counted", |m| {
        counted(
            m,
            "bgr-counted__words",
            (scene.shown, scene.total),
            scene.page.as_ref(),
        );
        m.el("div", "bgr-counted__order bgr-needs-live", |m| {
            m.attr("role", "group");
            m.attr("aria-label", "Order");
            order(m, "sort-by-side", "By side", by_side);
            order(m, "sort-by-name", "By name", !by_side);
        });
    });
}

fn order(m: &mut Markup, command: &'static str, words: &'static str, pressed: bool) {
    m.el("button", "bgr-counted__button", |m| {
        m.attr("type", "button");
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        m.attr("data-do", command);
        m.text(words);
    });
}

/// One list named "Actors"; where it is grouped, each side is an item with a list of its own.
fn list(m: &mut Markup, scope: &Scope<'_>, scene: &Roster, chosen: Option<ActorId>) {
    m.el("ul", "bgr-cast__list", |m| {
        m.attr("role", "list");
        m.attr("aria-label", "Actors");
        for members in &scene.groups {
            m.el("li", "bgr-cast__group", |m| {
                m.key(members.side.map_or("all", |side| scope.story.side(side).id));
                group_heading(m, scope, members);
                m.el("ul", "bgr-cast__members", |m| {
                    m.attr("role", "list");
                    for &id in &members.members {
                        m.el("li", "bgr-cast__member", |m| {
                            m.key(scope.story.actor(id).id);
                            row(m, scope, id, chosen == Some(id));
                        });
                    }
                });
            });
        }
    });
}

fn group_heading(m: &mut Markup, scope: &Scope<'_>, members: &RosterGroup) {
    let Some(side) = members.side else { return };
    m.el("div", "bgr-cast__head", |m| {
        m.el("h2", "bgr-cast__side", |m| {
            side_mark(m, scope.story.side(side));
            m.text(scope.story.side(side).name);
        });
        m.el_text("p", "bgr-block__count", members.count.to_string());
    });
}

/// A link to an actor: mark, name, title.
fn row(m: &mut Markup, scope: &Scope<'_>, id: ActorId, chosen: bool) {
    let actor = scope.story.actor(id);
    m.el("a", "bgr-person", |m| {
        m.attr("href", scope.link_keeping(View::Actor(id)));
        m.attr_if(chosen, "aria-current", "true");
        monogram(m, scope.story, actor);
        m.el("span", "bgr-person__words", |m| {
            m.el("span", "bgr-person__name", |m| {
                if let Some(language) = actor.name_language {
                    m.attr("lang", language);
                }
                m.text(actor.name);
            });
            m.text(" ");
            m.el_text("span", "bgr-person__title", actor.title.text);
        });
        follow::sign(m, scope, View::Actor(id));
    });
}

/// Says which filters stand in the way.
fn nobody(m: &mut Markup, scope: &Scope<'_>) {
    let state = scope.state;
    empty(
        m,
        scope,
        "Nobody in the story fits",
        &[
            (!state.query.is_empty(), "Clear the text", &|state| {
                state.query.clear()
            }),
            (state.side.is_some(), "All sides", &|state| state.side = None),
            (state.kind.is_some(), "All kinds", &|state| state.kind = None),
        ],
        "Show everybody",
    );
}

/// Most actors in the picture of who is heard.
const HEARD: usize = 8;

/// Beside the roster while nobody is chosen: to whom the article gives words or views.
fn heard(m: &mut Markup, scope: &Scope<'_>) {
    let voices = speakers(scope.story);
    m.el("section", "bgr-block bgr-heard", |m| {
        m.key("heard");
        m.el("div", "bgr-block__head", |m| {
            m.el_text("h2", "bgr-block__title", "Who is heard");
            m.el_text("p", "bgr-block__count", format!("{} of {}", voices.len(), scope.story.actors.len()));
        });
        m.el_text(
            "p",
            "bgr-prose bgr-heard__words",
            "Statements that the article gives to each actor, quoted or in other words. All others are only spoken of.",
        );
        let most = voices.first().map_or(1, |voice| voice.1.max(1));
        m.el("ul", "bgr-heard__list", |m| {
            m.attr("role", "list");
            for &(id, count) in voices.iter().take(HEARD) {
                m.el("li", "bgr-heard__row", |m| {
                    m.el("a", "bgr-heard__name", |m| {
                        m.attr("href", scope.link_keeping(View::Actor(id)));
                        m.text(scope.story.actor(id).name);
                    });
                    m.el("svg", "bgr-heard__bar", |m| {
                        m.attr("aria-hidden", "true");
                        m.el("rect", "", |m| {
                            m.attr("width", story::scene::time_axis::percent((count * 10_000 / most) as u32));
                            m.attr("height", "100%");
                        });
                    });
                    m.el_text("span", "bgr-heard__count", count.to_string());
                });
            }
        });
        if voices.len() > HEARD {
            m.el_text("p", "bgr-caption", format!("and {} more", voices.len() - HEARD));
        }
        marks(m, scope);
    });
}

/// How to read the monograms, shown on the story's own actors.
fn marks(m: &mut Markup, scope: &Scope<'_>) {
    let is_person = |id: &ActorId| scope.story.actor(*id).kind == ActorKind::Person;
    let named = |id: &ActorId| scope.story.actor(*id).named;
    let first = |fits: &dyn Fn(&ActorId) -> bool| scope.story.actor_ids().find(|id| fits(id));
    m.el("ul", "bgr-heard__key", |m| {
        m.attr("role", "list");
        for (example, words) in [
            (first(&|id| is_person(id) && named(id)), "Filled: a person"),
            (first(&|id| !is_person(id)), "Outlined: a state, body or group"),
            (
                first(&|id| is_person(id) && !named(id)),
                "Broken: a person without a name",
            ),
        ] {
            if let Some(id) = example {
                m.el("li", "bgr-heard__sign", |m| {
                    monogram(m, scope.story, scope.story.actor(id));
                    m.text(words);
                });
            }
        }
    });
}
