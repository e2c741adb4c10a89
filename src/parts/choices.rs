//! Filters of a list: a search field, named groups of buttons of which one is pressed, native
//! lists to choose from, and what is said where nothing is left. Each choice stands with the
//! number of things that it would show. They do nothing before the app is live, and are hidden
//! until then.

use story::view_state::{Field, Status, ViewState};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{firmness_word, hedge_word};

/// The id of the search field, which takes the focus when a button takes itself away.
pub const SEARCH: &str = "bgr-filter";

/// A native list with more entries than this is no help; the search field finds the same.
const MOST_OPTIONS: usize = 200;

/// A change of one filter.
pub type Change<'a> = &'a dyn Fn(&mut ViewState);

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

/// A button that changes one filter.
pub fn choice(
    m: &mut Markup,
    scope: &Scope<'_>,
    change: Change<'_>,
    pressed: bool,
    count: usize,
    words: impl FnOnce(&mut Markup),
) {
    m.el("button", "bgr-choice", |m| {
        m.attr("type", "button");
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        m.attr("data-to", scope.address(&scope.state.with(change)));
        words(m);
        m.text(" ");
        m.el_text("span", "bgr-choice__count", count.to_string());
    });
}

/// The group of buttons for how firm something is; `any` is the number with no status chosen.
pub fn statuses(m: &mut Markup, scope: &Scope<'_>, any: usize, counts: &[(Status, usize)]) {
    let chosen = scope.state.status;
    group(m, "How firm", |m| {
        choice(
            m,
            scope,
            &|state| state.status = None,
            chosen.is_none(),
            any,
            |m| m.text("All"),
        );
        for &(status, count) in counts {
            let pressed = chosen == Some(status);
            // A button that the reader has pressed stays, even if other filters leave it nothing.
            if count > 0 || pressed {
                let change = |state: &mut ViewState| state.status = Some(status);
                choice(m, scope, &change, pressed, count, |m| {
                    m.text(match status {
                        Status::Firmness(firmness) => firmness_word(firmness),
                        Status::Hedge(hedge) => hedge_word(hedge),
                    })
                });
            }
        }
    });
}

/// An entry of a native list.
pub struct Entry {
    /// Its id in addresses.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The name over it and its neighbours of the same group; empty where there are no groups.
    pub group: &'static str,
    /// How many things it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A native list to choose from; `all` chooses nothing.
pub fn select(m: &mut Markup, field: Field, label: &'static str, all: &'static str, mut entries: Vec<Entry>) {
    if entries.len() > MOST_OPTIONS {
        // What an address has chosen stays to be seen and taken away.
        entries.retain(|entry| entry.chosen);
    }
    if entries.is_empty() {
        return;
    }
    m.el("div", "bgr-choosing", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", field.word());
            m.text(label);
        });
        m.el("select", "bgr-field bgr-select", |m| {
            m.attr("id", field.word());
            m.attr("data-field", field.word());
            option(m, "", all.to_owned(), !entries.iter().any(|entry| entry.chosen));
            let mut rest = &entries[..];
            while let [first, ..] = rest {
                let same = rest.iter().take_while(|entry| entry.group == first.group).count();
                let (group, others) = rest.split_at(same);
                rest = others;
                if first.group.is_empty() {
                    options(m, group);
                } else {
                    m.el("optgroup", "", |m| {
                        m.attr("label", first.group);
                        options(m, group);
                    });
                }
            }
        });
    });
}

#[inline(never)]
fn options(m: &mut Markup, entries: &[Entry]) {
    for entry in entries {
        let mut words = String::from(entry.name);
        words.push_str(" (");
        words.push_str(&entry.count.to_string());
        words.push(')');
        option(m, entry.id, words, entry.chosen);
    }
}

fn option(m: &mut Markup, value: &'static str, words: String, chosen: bool) {
    m.el("option", "", |m| {
        m.attr("value", value);
        m.selected(chosen);
        m.text(words);
    });
}

/// What is said where nothing is left: which filters stand in the way, each with a button that
/// takes it away, and a button that takes away all of them.
pub fn empty(
    m: &mut Markup,
    scope: &Scope<'_>,
    nothing: &'static str,
    set: &[(bool, &'static str, Change<'_>)],
    all: &'static str,
) {
    m.el("div", "bgr-empty", |m| {
        m.el_text("p", "bgr-section", nothing);
        m.el_text(
            "p",
            "bgr-empty__words",
            "These filters are set. Take one away, or all of them.",
        );
        m.el("div", "bgr-choices", |m| {
            for &(is_set, words, change) in set {
                if is_set {
                    clear(m, scope, &scope.state.with(change), words);
                }
            }
            clear(m, scope, &scope.state.reset(scope.state.view), all);
        });
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
