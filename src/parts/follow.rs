//! One thing followed through every view: the button that starts it, the line that says so and
//! ends it, and the sign on everything that belongs to the followed thing.
//!
//! Nothing is hidden and nothing steps back: what belongs carries a sign, in words for those who
//! do not see it. What belongs, the scene decides.

use story::model::View;
use story::title::title;
use story::view_state::ViewState;

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::frame::MAIN;

/// The button on the page of an actor, a venue, an event or a source.
pub fn button(m: &mut Markup, scope: &Scope<'_>, thing: View) {
    let pressed = scope.state.follow == Some(thing);
    m.el("p", "bgr-follow-button bgr-needs-live", |m| {
        m.el("button", "bgr-choice", |m| {
            m.attr("type", "button");
            m.attr("aria-pressed", if pressed { "true" } else { "false" });
            m.attr("data-to", ended_or(scope, Some(thing).filter(|_| !pressed)));
            m.text("Mark in every view");
        });
    });
}

/// The line over every view while something is followed, with the one way to end it.
pub fn banner(m: &mut Markup, scope: &Scope<'_>) {
    let Some(connected) = scope.connected else { return };
    let name = title(scope.story, connected.thing);
    m.el("div", "bgr-follow", |m| {
        m.attr("role", "group");
        m.attr("aria-label", "Marked in every view");
        m.el("p", "", |m| {
            m.text("Marked in every view: ");
            m.el("a", "bgr-link bgr-follow__name", |m| {
                m.attr("href", scope.link(connected.thing));
                m.text(name);
            });
            m.text(" and all that shares a statement or an event with that name (");
            m.text(connected.statements().to_string());
            m.text(" of ");
            m.text(scope.story.claims.len().to_string());
            m.text(" statements).");
        });
        m.el("button", "bgr-button bgr-needs-live", |m| {
            m.attr("type", "button");
            m.attr("data-to", ended_or(scope, None));
            m.attr("data-focus", MAIN);
            m.text("Clear the marks");
        });
    });
}

fn ended_or(scope: &Scope<'_>, follow: Option<View>) -> String {
    scope.address(&ViewState {
        follow,
        ..scope.state.clone()
    })
}

/// Signs the innermost element where it is about something that belongs to the followed thing,
/// and says so at the place where it stands: inside a link, after its name.
pub fn sign(m: &mut Markup, scope: &Scope<'_>, view: View) {
    if let Some(connected) = scope.connected
        && connected.holds(view)
    {
        m.flag("data-connected");
        m.el("span", "bgr-hidden", |m| {
            m.text(", marked with ");
            m.text(title(scope.story, connected.thing));
        });
    }
}
