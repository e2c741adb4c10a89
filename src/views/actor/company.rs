//! Who is named with an actor, and who is named at an event.

use story::model::{ActorId, View};
use story::scene::actor::{EventParticipants, ParticipantGroup};

use super::{block, number, part, quoted};
use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{Size, claim_mark};
use crate::parts::monogram::monogram;

pub(super) fn together(m: &mut Markup, scope: &Scope<'_>, company: &EventParticipants, actor: ActorId) {
    let members = company.groups.iter().map(|row| row.members.len()).sum();
    let title = if company.two_delegations {
        "Named in the two delegations"
    } else {
        "Named together"
    };
    block(
        m,
        |m| m.text(title),
        number(members, "name", "names"),
        |m| seats(m, scope, company, Some(actor)),
    );
}

/// Who is named at an event: two delegations face each other across a plain table, everybody
/// else stands in rows.
pub fn seats(m: &mut Markup, scope: &Scope<'_>, company: &EventParticipants, actor: Option<ActorId>) {
    let facing = if company.two_delegations { 2 } else { 0 };
    if let [here, there, ..] = company.groups.as_slice()
        && company.two_delegations
    {
        m.el("div", "bgr-across", |m| {
            seat_row(m, scope, here, actor, "bgr-across__row");
            m.el("p", "bgr-across__top", |m| event_words(m, scope, company));
            seat_row(m, scope, there, actor, "bgr-across__row bgr-across__row--near");
        });
        m.el_text(
            "p",
            "bgr-caption",
            "A picture of who is named, not a seating plan.",
        );
    } else if actor.is_some() {
        m.el("p", "bgr-appears__part", |m| event_words(m, scope, company));
    }
    m.el("ul", "bgr-named", |m| {
        m.attr("role", "list");
        for (at, row) in company.groups.iter().enumerate() {
            m.el("li", "bgr-named__row", |m| {
                m.el("p", "bgr-label", |m| {
                    part(m, scope, row.capacity, row.members.len() > 1)
                });
                if at >= facing {
                    seat_row(m, scope, row, actor, "bgr-named__members");
                }
                for &claim in &row.claims {
                    claim_mark(m, scope, claim, Size::Small);
                }
            });
        }
    });
}

fn event_words(m: &mut Markup, scope: &Scope<'_>, company: &EventParticipants) {
    let event = scope.story.event(company.event);
    match event.venues.first() {
        Some(&venue) => m.text(scope.story.venue(venue).name),
        None => m.text(event.name),
    }
    m.text(", ");
    m.text(if event.when.words.is_empty() {
        "no date given".to_owned()
    } else {
        quoted(event.when.words, event.when.quoted)
    });
}

/// Most people in a row; the list of actors has them all.
const MOST: usize = 60;

fn seat_row(
    m: &mut Markup,
    scope: &Scope<'_>,
    row: &ParticipantGroup,
    actor: Option<ActorId>,
    class: &'static str,
) {
    m.el("ul", class, |m| {
        m.attr("role", "list");
        for &id in row.members.iter().take(MOST) {
            m.el("li", "bgr-seat", |m| {
                m.el("a", "bgr-seat__link", |m| {
                    m.attr("href", scope.link_keeping(View::Actor(id)));
                    m.attr_if(actor == Some(id), "aria-current", "true");
                    monogram(m, scope.story, scope.story.actor(id));
                    m.el_text("span", "bgr-seat__name", scope.story.actor(id).short);
                });
            });
        }
        if row.members.len() > MOST {
            m.el_text("li", "bgr-seat", number(row.members.len() - MOST, "more", "more"));
        }
    });
}
