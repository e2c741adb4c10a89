//! What there is to say about one thing in a few lines: name, text, people, the claims behind them, and what comes before and
//! after it. Widgets show it; pages and share pictures may.

mod actor_page;
mod fit;
mod issue;
mod place;
mod thing;

pub use actor_page::{ActorPage, actor_page, actors_by_side};
pub use fit::{FittedText, NARROW, fit, shown_letters};
pub use issue::{IssueBrief, SideBrief, issue};
pub use place::{Place, place, statement_place, step_name, tour_place};
pub use thing::{Brief, People, actor, event, events_have_people, source, statement, venue};

use crate::model::View;

/// The height of a view's widget in pixels: in columns of 480 pixels and more, and in narrower ones.
pub fn widget_height(view: View) -> (u32, u32) {
    match view {
        View::Sources => (520, 600),
        View::Deal => (440, 520),
        View::Claim(_) | View::Source(_) => (240, 320),
        _ => (560, 620),
    }
}
