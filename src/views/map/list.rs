//! The list of venues beside the map, in the same order and with the same links.

use locale::{Msg, SLOTS, msg};
use story::model::{VenueId, View};
use story::scene::labels::kind_name;
use story::scene::venue::kinds;
use story::view_state::ViewState;

use crate::components::follow;
use crate::components::map_picture::kind_and_place;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The most venues that the list shows at once.
const WINDOW: usize = 120;

/// Renders the list.
pub(super) fn list(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    chosen: Option<VenueId>,
    venues: &[VenueId],
) {
    let story = context.story;
    if story.venues.is_empty() {
        return;
    }
    m.el("section", "bgr-venues", |m| {
        m.key("list");
        m.el("div", "bgr-block__head", |m| {
            m.el("h2", "bgr-venues__title", |m| {
                m.attr("id", "bgr-venues");
                m.message(Msg::Venues);
            });
            m.el("p", "bgr-block__count", |m| {
                let (shown, all) = (venues.len(), story.venues.len());
                m.text(if shown == all {
                    all.to_string()
                } else {
                    context.format(msg::CountShown { shown, all })
                });
            });
        });
        actor_filter(m, context);
        if venues.is_empty() {
            m.el_message("p", "bgr-venue__none", Msg::EveryKindIsOff);
        }
        let start = window_start(venues, chosen);
        m.el("ul", "bgr-venues__list", |m| {
            m.attr("role", "list");
            m.attr("aria-labelledby", "bgr-venues");
            for &id in venues.iter().skip(start).take(WINDOW) {
                item(m, context, id, chosen == Some(id));
            }
        });
        kind_filter(m, context);
        if venues.len() > WINDOW {
            m.el("p", "bgr-caption", |m| {
                let last = (start + WINDOW).min(venues.len());
                m.formatted(msg::VenuesFromTo {
                    first: start + 1,
                    last,
                    all: venues.len(),
                });
                m.text(" ");
                for (at, words) in [
                    (start.checked_sub(1), Msg::EarlierOnes),
                    (Some(last), Msg::LaterOnes),
                ] {
                    if let Some(&id) = at.and_then(|at| venues.get(at)) {
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", context.link_keeping_filters(View::Venue(id)));
                            m.message(words);
                        });
                        m.text(" ");
                    }
                }
            });
        }
    });
}

/// Where the part of a very long list that contains the selected venue begins.
fn window_start(venues: &[VenueId], chosen: Option<VenueId>) -> usize {
    let at = chosen
        .and_then(|chosen| venues.iter().position(|&id| id == chosen))
        .unwrap_or(0);
    at / WINDOW * WINDOW
}

/// The actor by which the list is filtered, with a link that clears the filter.
fn actor_filter(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let Some(actor) = context.state.who else { return };
    m.el("p", "bgr-venues__who", |m| {
        m.rich_formatted(msg::OnlyWhereIsNamed { actor: SLOTS[0] }, &mut |m, _| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(View::Actor(actor)));
                m.text(context.story.actor(actor).name);
            });
        });
        m.text(" ");
        m.el("a", "bgr-link", |m| {
            m.attr(
                "href",
                context.link_to(&ViewState {
                    who: None,
                    ..context.state.clone()
                }),
            );
            m.flag("data-keep-focus");
            m.message(Msg::ShowAllVenues);
        });
    });
}

/// Buttons that show and hide the kinds of venue, folded.
fn kind_filter(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let kinds = kinds(context.story);
    if kinds.len() < 2 {
        return;
    }
    m.el("details", "bgr-venues__filter bgr-needs-live", |m| {
        // Details are a group.
        m.attr_message("aria-label", Msg::KindsOfVenue);
        m.el_message("summary", "bgr-venues__filter-label", Msg::FilterByKind);
        for (kind, count) in kinds {
            let is_hidden = context.ui.hidden.holds(kind);
            m.el("button", "bgr-chip bgr-venues__kind", |m| {
                m.attr("type", "button");
                m.attr("data-action", "toggle-venue-kind");
                m.attr("data-kind", kind.word());
                m.attr("aria-pressed", if is_hidden { "false" } else { "true" });
                m.text(kind_name(context.story.words, kind));
                m.text(" ");
                m.text(m.words().whole(count as u64));
            });
        }
    });
}

fn item(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: VenueId, chosen: bool) {
    let (story, venue) = (context.story, context.story.venue(id));
    m.el("li", "bgr-venues__item", |m| {
        m.key(venue.id);
        m.el("a", "bgr-venues__link", |m| {
            m.attr("href", context.link_keeping_filters(View::Venue(id)));
            m.attr_if(chosen, "aria-current", "true");
            m.attr_if(venue.area.is_some(), "data-area", "");
            m.attr_if(story.is_placed_by_us(id), "data-ours", "");
            m.el_text("b", "bgr-venues__name", venue.name);
            m.formatted(msg::VenueKindInList {
                kind: &kind_and_place(story, id),
            });
            m.el_text("span", "bgr-venues__summary", venue.summary.text);
            follow::related_badge(m, context, View::Venue(id));
        });
    });
}
