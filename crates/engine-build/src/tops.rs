//! The parts of the engine and the functions at their top. `parts.rs` says what else belongs to a part.

use std::collections::BTreeSet;

/// Functions at the top of a part, by their paths in the sources. Ours need `#[inline(never)]`, and nothing may call them before
/// their part is there: `context::needs_more` decides what waits for it.
pub type Tops = &'static [&'static str];

/// What all pages have.
const PAGE: &str = "backgrounder::app::page";
/// What all widgets have.
pub const WIDGET: &str = "backgrounder::embeds::widget";

/// The parts of pages and what they have besides [`PAGE`].
const PAGES: [(&str, Tops); 7] = [
    ("overview", &["backgrounder::views::overview::overview"]),
    ("map", &["backgrounder::views::map::map"]),
    (
        "actors",
        &[
            "backgrounder::views::actors::actors",
            "backgrounder::reducer::actors_shown",
        ],
    ),
    (
        "deal",
        &[
            "backgrounder::views::deal::deal",
            "backgrounder::reducer::deal_announcement",
        ],
    ),
    (
        "timeline",
        &[
            "backgrounder::views::timeline::timeline",
            "backgrounder::views::event::event",
            "backgrounder::reducer::events_shown",
        ],
    ),
    (
        "positions",
        &[
            "backgrounder::views::positions::positions",
            "backgrounder::views::positions::issue",
        ],
    ),
    (
        "sources",
        &[
            "backgrounder::views::sources::sources",
            "backgrounder::views::sources::source::source",
            "backgrounder::views::claim::claim",
            "backgrounder::browser::commands::copy",
            "backgrounder::reducer::statements_shown",
        ],
    ),
];

/// The parts of widgets and what they have besides [`WIDGET`].
const WIDGETS: [(&str, Tops); 7] = [
    ("widget-overview", &["backgrounder::embeds::tour::tour"]),
    ("widget-map", &["backgrounder::embeds::map::map"]),
    (
        "widget-actors",
        &[
            "backgrounder::embeds::actors::actors",
            "backgrounder::reducer::actors_shown",
        ],
    ),
    (
        "widget-deal",
        &[
            "backgrounder::embeds::deal::deal",
            "backgrounder::reducer::deal_announcement",
        ],
    ),
    (
        "widget-timeline",
        &[
            "backgrounder::embeds::timeline::timeline",
            "backgrounder::reducer::events_shown",
        ],
    ),
    (
        "widget-positions",
        &["backgrounder::embeds::positions::positions"],
    ),
    (
        "widget-sources",
        &[
            "backgrounder::embeds::sources::sources",
            "backgrounder::embeds::card::claim",
            "backgrounder::embeds::card::source",
            "backgrounder::reducer::statements_shown",
        ],
    ),
];

/// How many parts are of a section.
pub const SECTIONS: usize = PAGES.len() + WIDGETS.len();

/// What all pages and all widgets together have besides their sections.
const DIALOGS: Tops = &[
    "backgrounder::components::share::share_dialog",
    "backgrounder::browser::export::export",
    "backgrounder::browser::commands::copy",
    "backgrounder::browser::dialogs::show_share",
];

/// What all pages together have besides that.
const ONLY_PAGES: Tops = &[
    "backgrounder::whole_story::all_views",
    "backgrounder::components::search::search_dialog",
    "backgrounder::reducer::search_announcement",
];

/// Functions of Yew that are in no file, because they are never called: the app adds no listener to an element, has neither raw HTML
/// nor portals nor suspense, and no panic reaches a hook. A first use would trap at once, in every test.
pub const NEVER: Tops = &[
    "console_error_panic_hook::hook",
    "<yew::dom_bundle::subtree_root::EventDescriptor as core::clone::Clone>::clone",
    "yew::dom_bundle::subtree_root::BSubtree::ensure_handled",
    "yew::dom_bundle::btag::listeners::Registry::unregister",
    "yew::dom_bundle::subtree_root::SubtreeData::add_listener",
    "yew::dom_bundle::btag::listeners::ListenerRegistration::register",
    "yew::dom_bundle::braw::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vraw::VRaw>::attach",
    "yew::dom_bundle::braw::BRaw::detach_bundle",
    "yew::dom_bundle::bportal::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vportal::VPortal>::attach",
    "yew::dom_bundle::bsuspense::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vsuspense::VSuspense>::attach",
];

/// Functions of the standard library that only word a panic. They are in no file: a call of an empty slot stops the app as the panic
/// would, and nobody reads its words. Another version of the compiler may not have them.
pub const PANICS: Tops = &[
    "core::panicking::panic_fmt",
    "core::panicking::panic_bounds_check",
    "core::panicking::assert_failed_inner",
    "core::panicking::assert_failed::<usize, usize>",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail_rt",
    "<alloc::vec::Vec<_, _>>::swap_remove::assert_failed",
];

/// The names of all parts and the functions at their top: first the sections, then all pages and all widgets.
pub fn parts() -> Vec<(&'static str, BTreeSet<&'static str>)> {
    let sections = |top: &'static str, sections: &[(&'static str, Tops)]| {
        let part = |(name, tops): &(&'static str, Tops)| {
            let tops = tops.iter().copied().chain([top]).collect::<BTreeSet<_>>();
            (*name, tops)
        };
        sections.iter().map(part).collect::<Vec<_>>()
    };
    let together = |sections: &[(&'static str, BTreeSet<&'static str>)], more: &[Tops]| {
        let all = sections.iter().flat_map(|(_, tops)| tops).copied();
        all.chain(more.iter().copied().flatten().copied()).collect()
    };
    let (pages, widgets) = (sections(PAGE, &PAGES), sections(WIDGET, &WIDGETS));
    let views = ("views", together(&pages, &[DIALOGS, ONLY_PAGES]));
    let all_widgets = ("widgets", together(&widgets, &[DIALOGS]));
    [pages, widgets, vec![views, all_widgets]].concat()
}

/// The names of the parts.
pub fn names() -> Vec<&'static str> {
    parts().into_iter().map(|(name, _)| name).collect()
}
