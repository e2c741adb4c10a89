//! The whole story in one go, for paper: rendered under the start page while it is being
//! printed, and gone again afterwards. On the screen it never shows.

use story::address;
use story::model::View;
use story::view_state::ViewState;

use crate::app::{Place, Scope};
use crate::markup::Markup;
use crate::views::{actor, map, view};

/// Writes what the start page's reader gets on paper besides the start page. The box is always
/// there, so that nothing around it is made anew.
pub fn whole_story(m: &mut Markup, scope: &Scope<'_>) {
    m.el("div", "bgr-paper", |m| {
        if !scope.visit.printing || scope.state.view != View::Overview || scope.place == Place::Embed {
            return;
        }
        for page in address::pages(scope.story) {
            // Issues, sources and statements stand in full in the lists that lead to them.
            if matches!(
                page,
                View::Overview | View::Issue(_) | View::Source(_) | View::Claim(_)
            ) {
                continue;
            }
            let state = ViewState::of(page);
            let scope = Scope {
                state: &state,
                links: scope.links.clone(),
                ..*scope
            };
            m.el("section", "bgr-paper__part", |m| {
                // What every mark means, and its address, stand once: in the list of all statements.
                m.attr_if(page != View::Sources, "data-brief", "");
                match page {
                    View::Venue(id) => map::alone(m, &scope, id),
                    View::Actor(id) => actor::portrait(m, &scope, id),
                    _ => view(m, &scope),
                }
            });
        }
    });
}
