//! Buttons of a filter: a named group of which one is pressed, each with the number of things
//! that it would show. They do nothing before the app is live, and are hidden until then.

use story::view_state::{Field, ViewState};

use crate::app::Scope;
use crate::markup::Markup;

/// The id of the search field, which takes the focus when a button takes itself away.
pub const SEARCH: &str = "bgr-filter";

/// A search field with its label.
pub fn search(m: &mut Markup, scope: &Scope<'_>, label: &'static str, hint: &'static str) {
    m.el("div", "bgr-seek", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", SEARCH);
            m.text(label);
        });
        m.el("svg", "bgr-icon bgr-seek__icon", |m| {
            m.attr("aria-hidden", "true");
            m.attr("viewBox", "0 0 16 16");
            m.el("use", "", |m| m.attr("href", "#bgr-icon-search"));
        });
        m.el("input", "bgr-field bgr-seek__field", |m| {
            m.attr("id", SEARCH);
            m.attr("type", "search");
            m.attr("placeholder", hint);
            m.attr("autocomplete", "off");
            m.attr("spellcheck", "false");
            m.attr("enterkeyhint", "search");
            m.attr("data-field", Field::Query.word());
            m.value(scope.query());
        });
    });
}

/// A named group of buttons.
pub fn group(m: &mut Markup, name: &'static str, buttons: impl FnOnce(&mut Markup)) {
    m.el("div", "bgr-choosing", |m| {
        m.el("p", "bgr-label", |m| {
            m.attr("aria-hidden", "true");
            m.text(name);
        });
        m.el("div", "bgr-choices", |m| {
            m.attr("role", "group");
            m.attr("aria-label", name);
            buttons(m);
        });
    });
}

/// A button that leads to a state.
pub fn choice(
    m: &mut Markup,
    scope: &Scope<'_>,
    to: &ViewState,
    pressed: bool,
    count: usize,
    words: impl FnOnce(&mut Markup),
) {
    m.el("button", "bgr-choice", |m| {
        m.attr("type", "button");
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        m.attr("data-to", scope.address(to));
        words(m);
        m.text(" ");
        m.el_text("span", "bgr-choice__count", count.to_string());
    });
}

/// A button that takes filters away, and with them itself.
pub fn clear(m: &mut Markup, scope: &Scope<'_>, to: &ViewState, words: &'static str) {
    m.el("button", "bgr-button", |m| {
        m.attr("type", "button");
        m.attr("data-to", scope.address(to));
        m.attr("data-focus", SEARCH);
        m.text(words);
    });
}
