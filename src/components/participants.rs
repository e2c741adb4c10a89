//! Who took part in an event: two delegations that face each other, and everybody else in rows.

use locale::{Msg, msg};
use story::model::{ActorId, ClaimId, View};
use story::scene::actor::{Capacity, EventParticipants, ParticipantGroup};
use story::scene::hedges::hedge_phrase;
use story::scene::labels::quoted;
use story::scene::role_name::role_name;
use story::scene::shared_marks::join_parts;

use crate::components::claim_mark::claim_marks;
use crate::components::monogram::monogram;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders the participants of an event. On the page of an actor, that actor is marked, and the marks of the claims stand at
/// the head of the event.
pub fn participants(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    together: &EventParticipants,
    actor: Option<ActorId>,
) {
    let facing = facing_delegations(together);
    if let Some([here, there]) = facing {
        m.el("div", "bgr-facing-delegations", |m| {
            participant_row(m, context, here, actor, "bgr-facing-delegations__row");
            m.el("p", "bgr-facing-delegations__top", |m| {
                event_words(m, context, together)
            });
            participant_row(
                m,
                context,
                there,
                actor,
                "bgr-facing-delegations__row bgr-facing-delegations__row--near",
            );
        });
        m.el_message("p", "bgr-caption", Msg::NotASeatingPlan);
    }
    let drawn = facing.map_or(0, |rows| rows.len());
    let groups = &together.groups;
    let joined = join_parts(context.story, groups.len(), &|at| groups[at].claims.clone());
    m.el("ul", "bgr-participants", |m| {
        m.attr("role", "list");
        for (claims, parts) in joined {
            m.el("li", "bgr-participants__row", |m| {
                if actor.is_none() {
                    claim_marks(m, context, &claims);
                }
                for at in parts {
                    let row = &groups[at];
                    // Beside the picture, the label is its caption.
                    let class = if at < drawn { "bgr-caption" } else { "bgr-label" };
                    m.el("p", class, |m| {
                        participation(m, context, row.capacity, &row.claims, row.members.len())
                    });
                    if at >= drawn {
                        participant_row(m, context, row, actor, "bgr-participants__members");
                    }
                }
            });
        }
    });
}

/// The two delegations that are drawn facing each other.
fn facing_delegations(together: &EventParticipants) -> Option<[&ParticipantGroup; 2]> {
    match together.groups.as_slice() {
        [here, there, ..] if together.two_delegations => Some([here, there]),
        _ => None,
    }
}

fn event_words(m: &mut VNodeBuilder, context: &RenderContext<'_>, together: &EventParticipants) {
    let event = context.story.event(together.event);
    match event.venues.first().filter(|_| !event.placed_by_us) {
        Some(&venue) => m.text(context.story.venue(venue).name),
        None => m.text(event.name),
    }
    if !event.when.words.is_empty() {
        let item = &*quoted(context.story.words, event.when.words, event.when.quoted);
        m.formatted(msg::ListNext { item });
    }
}

/// The longest row; the roster contains the rest.
const MAX_PARTICIPANTS: usize = 60;

fn participant_row(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    row: &ParticipantGroup,
    actor: Option<ActorId>,
    class: &'static str,
) {
    m.el("ul", class, |m| {
        m.attr("role", "list");
        for &id in row.members.iter().take(MAX_PARTICIPANTS) {
            m.el("li", "bgr-participant", |m| {
                m.el("a", "bgr-participant__link", |m| {
                    m.attr("href", context.link_keeping_filters(View::Actor(id)));
                    m.attr_if(actor == Some(id), "aria-current", "true");
                    monogram(m, context.story, context.story.actor(id));
                    m.el_text("span", "bgr-participant__name", context.story.actor(id).short);
                });
            });
        }
        if row.members.len() > MAX_PARTICIPANTS {
            m.el_formatted(
                "li",
                "bgr-participant",
                msg::CountMore {
                    count: row.members.len() - MAX_PARTICIPANTS,
                },
            );
        }
    });
}

/// In which role somebody takes part, with the hedge of the claims that say so.
pub fn participation(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    capacity: Capacity,
    claims: &[ClaimId],
    count: usize,
) {
    match capacity {
        Capacity::Role(role) => m.text(role_name(context.story.words, role, count)),
        Capacity::DelegateOf(party) => {
            let party = context.story.actor(party).name;
            m.formatted(msg::DelegationOf { party });
        }
        Capacity::SendsDelegation => m.message(Msg::ItsDelegation),
    }
    let hedge = hedge_phrase(context.story, claims);
    if !hedge.is_empty() {
        m.text(hedge);
    }
}
