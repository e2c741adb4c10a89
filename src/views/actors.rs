//! The roster of actors and the chosen actor.

use story::model::ActorId;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::text::statements;

/// Writes the roster.
pub fn actors(m: &mut Markup, scope: &Scope<'_>, chosen: Option<ActorId>) {
    m.el_text("h1", "bgr-title", scope.story.views.actors.title);
    if let Some(actor) = chosen {
        statements(m, scope, scope.story.claims_about_actor(actor));
    }
}
