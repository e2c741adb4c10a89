//! Filters of a list: a search field, groups of toggle buttons, selects, and the message for an empty result. Each
//! option shows how many items it matches. Filters need the live app and are hidden until then.

use locale::{Msg, SLOTS, msg};
use story::scene::labels::quoted;
use story::scene::roster::actor_kind_name;
use story::view_state::{Field, Status, ViewState};

use crate::components::claim_mark::{firmness_word_message, hedge_word_message};
use crate::components::icon::{SEARCH, icon};
use crate::components::ids::FILTER_FIELD;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// A longer select does not help; the search field finds the same items.
const MAX_OPTIONS: usize = 200;

/// A change of one filter.
pub type Change<'a> = &'a dyn Fn(&mut ViewState);

/// A search field with its label.
pub fn search_field(m: &mut VNodeBuilder, context: &RenderContext<'_>, label: Msg, hint: Msg) {
    m.el("div", "bgr-filter-search", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", FILTER_FIELD);
            m.message(label);
        });
        icon(m, "bgr-icon bgr-filter-search__icon", SEARCH);
        m.el("input", "bgr-field bgr-filter-search__field", |m| {
            m.attr("id", FILTER_FIELD);
            m.attr("type", "search");
            m.attr_message("placeholder", hint);
            m.attr("autocomplete", "off");
            m.attr("spellcheck", "false");
            m.attr("enterkeyhint", "search");
            m.attr("data-field", Field::Query.word());
            m.value(context.query());
        });
    });
}

/// The disclosure of the filters, and the words of those that are set. Style hides what it opens: closed on phones,
/// always open where there is room. So the summary and the content are siblings; no style opens a closed `details` in
/// every engine.
pub fn filter_toggle(m: &mut VNodeBuilder, context: &RenderContext<'_>, label: Msg) {
    m.el("details", "bgr-toggle bgr-toggle--filters bgr-needs-live", |m| {
        m.key("filter-toggle");
        m.attr_if(context.shows_filters(), "open", "");
        m.el("summary", "bgr-toggle__label", |m| {
            let active = active_filters(context);
            if active.is_empty() {
                return m.message(label);
            }
            let (label, [value, ..]) = (context.text(label), SLOTS);
            m.rich_formatted(msg::LabelWithValue { label, value }, &mut |m, _| {
                m.el_text("span", "bgr-toggle__active", active.clone());
            });
        });
    });
}

/// The filters that are set, separated by commas.
fn active_filters(context: &RenderContext<'_>) -> String {
    let (story, state) = (context.story, context.state);
    let mut words = String::new();
    let mut add = |word: &str| match words.is_empty() {
        true => words.push_str(word),
        false => words.push_str(&context.format(msg::ListNext { item: word })),
    };
    for side in [state.side, state.second_side].into_iter().flatten() {
        add(story.side(side).short);
    }
    if let Some(kind) = state.kind {
        add(actor_kind_name(story.words, kind));
    }
    if let Some(status) = state.status {
        add(story.words.text(status_word(status)));
    }
    for actor in [state.who, state.beside].into_iter().flatten() {
        add(story.actor(actor).name);
    }
    if let Some(source) = state.source {
        add(story.source(source).name);
    }
    if !state.query.is_empty() {
        add(&quoted(story.words, &state.query, true));
    }
    words
}

fn status_word(status: Status) -> Msg {
    match status {
        Status::Firmness(firmness) => firmness_word_message(firmness),
        Status::Hedge(hedge) => hedge_word_message(hedge),
    }
}

/// A named group of buttons.
pub fn button_group(m: &mut VNodeBuilder, name: Msg, buttons: impl FnOnce(&mut VNodeBuilder)) {
    m.el("div", "bgr-filter-group", |m| {
        m.el("p", "bgr-label", |m| {
            m.attr("aria-hidden", "true");
            m.message(name);
        });
        m.el("div", "bgr-chips", |m| {
            m.attr("role", "group");
            m.attr_message("aria-label", name);
            buttons(m);
        });
    });
}

/// A button that changes one filter.
pub fn toggle_button(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    change: Change<'_>,
    pressed: bool,
    count: usize,
    words: impl FnOnce(&mut VNodeBuilder),
) {
    m.el("button", "bgr-chip", |m| {
        m.attr("type", "button");
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        m.attr("data-href", context.address(&context.state.with(change)));
        words(m);
        m.text(" ");
        m.el_number("span", "bgr-chip__count", count);
    });
}

/// The buttons that filter by firmness; `any` is the count without this filter.
pub fn firmness_filter(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    any: usize,
    counts: &[(Status, usize)],
) {
    let chosen = context.state.status;
    button_group(m, Msg::HowItIsSourced, |m| {
        toggle_button(
            m,
            context,
            &|state| state.status = None,
            chosen.is_none(),
            any,
            |m| m.message(Msg::AllFirmness),
        );
        for &(status, count) in counts {
            let pressed = chosen == Some(status);
            // A pressed button stays, even if the other filters leave it no items.
            if count > 0 || pressed {
                let change = |state: &mut ViewState| state.status = Some(status);
                toggle_button(m, context, &change, pressed, count, |m| {
                    m.message(status_word(status))
                });
            }
        }
    });
}

/// An option of a select.
pub struct SelectOption {
    /// The value that the address holds.
    pub id: &'static str,
    /// The text.
    pub name: &'static str,
    /// The label of its option group; empty if there are no groups. Options of a group are adjacent.
    pub group: &'static str,
    /// How many items it matches.
    pub count: usize,
    /// Whether it is selected.
    pub selected: bool,
}

/// A select with its label; the option `all` clears the filter.
pub fn select(m: &mut VNodeBuilder, field: Field, label: Msg, all: Msg, mut entries: Vec<SelectOption>) {
    if entries.len() > MAX_OPTIONS {
        // A filter that an address has set must stay visible, so that it can be cleared.
        entries.retain(|entry| entry.selected);
    }
    if entries.is_empty() {
        return;
    }
    m.el("div", "bgr-filter-group", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", field.word());
            m.message(label);
        });
        m.el("select", "bgr-field bgr-select", |m| {
            m.attr("id", field.word());
            m.attr("data-field", field.word());
            let all = m.words().text(all).to_owned();
            option(m, "", all, !entries.iter().any(|entry| entry.selected));
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
fn options(m: &mut VNodeBuilder, entries: &[SelectOption]) {
    for entry in entries {
        let words = m.words().format(msg::NameWithCount {
            name: entry.name,
            count: entry.count,
        });
        option(m, entry.id, words, entry.selected);
    }
}

fn option(m: &mut VNodeBuilder, value: &'static str, words: String, selected: bool) {
    m.el("option", "", |m| {
        m.attr("value", value);
        m.selected(selected);
        m.text(words);
    });
}

/// The message for an empty result, with a button for each active filter and one for all of them.
pub fn no_results(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    nothing: Msg,
    set: &[(bool, Msg, Change<'_>)],
    all: Msg,
) {
    m.el("div", "bgr-empty", |m| {
        m.el_message("p", "bgr-section-title", nothing);
        m.el_message("p", "bgr-empty__words", Msg::FiltersAreSet);
        m.el("div", "bgr-chips", |m| {
            for &(is_set, words, change) in set {
                if is_set {
                    clear_button(m, context, &context.state.with(change), words);
                }
            }
            clear_button(m, context, &context.state.reset(context.state.view), all);
        });
    });
}

/// A button that clears filters and then disappears.
pub fn clear_button(m: &mut VNodeBuilder, context: &RenderContext<'_>, to: &ViewState, words: Msg) {
    m.el("button", "bgr-button", |m| {
        m.attr("type", "button");
        m.attr("data-href", context.address(to));
        m.attr("data-focus", FILTER_FIELD);
        m.message(words);
    });
}
