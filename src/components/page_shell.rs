//! The shell around every view: header with navigation, main element, footer, dialogs. Embeds have a smaller one.

use story::address::Links;
use story::model::View;
use story::scene::article::{is_identified, not_given, reference};
use story::view_state::Section;

use crate::components::full_view::opens_new_tab;
use crate::components::icon::icon;
use crate::components::ids::MAIN;
use crate::components::language::{mark_english, mark_english_sentences};
use crate::components::live_region::live_region;
use crate::components::{follow, search, share};
use crate::context::{DocumentMode, RenderContext};
use crate::vnode_builder::VNodeBuilder;

/// The name of the product, in the header and the footer.
pub const NAME: &str = "Backgrounder";

/// The notice for an address that was not fully understood.
pub const ADDRESS_ERROR: &str = "That address was not understood in full. This is the nearest view.";

/// Renders the shell around a view.
pub fn page_shell(m: &mut VNodeBuilder, context: &RenderContext<'_>, view: impl FnOnce(&mut VNodeBuilder)) {
    if context.mode == DocumentMode::Embed {
        embed_header(m, context);
    } else {
        header(m, context);
    }
    m.el("main", "bgr-main", |m| {
        m.attr("id", MAIN);
        m.attr("tabindex", "-1");
        m.el("div", "", |m| address_notice(m, context));
        // Rendered first, because the banner says whether anything in the view is marked.
        let view = VNodeBuilder::render(view);
        m.el("div", "", |m| follow::banner(m, context, context.marked.get()));
        m.put(view);
    });
    m.el("div", "", |m| {
        if context.ui.share.is_none() && context.state.search.is_none() {
            live_region(m, context);
        }
    });
    if context.mode == DocumentMode::Embed {
        embed_footer(m, context);
    } else {
        footer(m, context);
    }
    // Yew matches children without keys from the last to the first. A permanent box around an optional child
    // keeps the elements before it from being recreated, which would lose the focus.
    m.el("div", "", |m| share::dialog(m, context));
    m.el("div", "", |m| search::dialog(m, context));
}

fn header(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("header", "bgr-page-header", |m| {
        mark_english(m, context);
        m.el("a", "bgr-page-header__skip", |m| {
            m.attr("href", "#bgr-main");
            m.text("Skip to the content");
        });
        m.el("a", "bgr-page-header__name", |m| {
            m.attr("href", context.link(View::Overview));
            m.text(NAME);
        });
        navigation(m, context);
        search::button(m, context);
        share_button(m);
    });
}

fn embed_header(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("header", "bgr-page-header bgr-page-header--embed", |m| {
        mark_english(m, context);
        navigation(m, context);
    });
}

fn navigation(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let current = Section::of(context.state.view);
    m.el("nav", "bgr-nav", |m| {
        m.attr("aria-label", "Views");
        for group in Section::ALL
            .into_iter()
            .filter(|group| group.is_in(context.story))
        {
            m.el("a", "bgr-nav__link", |m| {
                m.attr("href", context.link(group.view()));
                m.attr_if(group == current, "aria-current", "page");
                m.text(group.name());
            });
        }
    });
}

/// The button that opens the share dialog.
pub fn share_button(m: &mut VNodeBuilder) {
    m.el("button", "bgr-button bgr-share", |m| {
        m.attr("type", "button");
        m.attr("data-action", "share");
        m.attr("aria-haspopup", "dialog");
        m.attr("aria-label", "Share this view");
        icon(m, "bgr-icon", "#bgr-icon-share");
        m.el_text("span", "", "Share");
        m.el_text("span", "bgr-share__more", " this view");
    });
}

/// The notice for an address that was not fully understood, if the last one was not.
pub fn address_notice(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if context.ui.address_had_errors {
        m.el("p", "bgr-notice", |m| {
            mark_english_sentences(m, context);
            m.text(ADDRESS_ERROR);
        });
    }
}

fn footer(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("footer", "bgr-page-footer", |m| {
        mark_english_sentences(m, context);
        m.el("p", "", |m| {
            m.text("Made from ");
            let is_identified = is_identified(context.story);
            if is_identified {
                m.text(reference(context.story));
            } else {
                m.text("one news article");
            }
            if let Some(fields) = not_given(context.story) {
                m.text(if is_identified { "; it" } else { ", which" });
                m.text(" reached us without ");
                m.text(fields);
            }
            m.text(". Every statement names its source, or says that none is given.");
        });
        if let Some(base_map) = context.story.base_map {
            m.el_text("p", "", base_map.credit);
        }
        m.el("p", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", marks_href(context));
                m.text("How to read this");
            });
        });
        if context.mode == DocumentMode::Page {
            downloads(m, context);
        }
    });
}

fn downloads(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("p", "", |m| {
        m.el("a", "bgr-link", |m| {
            m.attr("href", context.links.file(&format!("{}.html", context.story.id)));
            m.attr("download", "");
            m.text("Download this explainer");
        });
    });
    m.el("p", "", |m| {
        m.text("Download the statements: ");
        for (at, (file, words)) in [
            ("facts.json", "JSON"),
            ("claims.csv", "CSV"),
            ("venues.geojson", "GeoJSON"),
        ]
        .into_iter()
        .enumerate()
        {
            m.text(if at > 0 { ", " } else { "" });
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.links.file(file));
                m.attr("download", "");
                m.text(words);
            });
        }
    });
}

/// The address of the section that explains the marks. The offline file has a single fragment, which names either
/// the view or a part of it.
fn marks_href(context: &RenderContext<'_>) -> String {
    match context.links {
        Links::Fragments if context.state.view != View::Overview => context.link(View::Overview),
        Links::Fragments => "#bgr-marks".to_owned(),
        Links::Pages { .. } => format!("{}#bgr-marks", context.link(View::Overview)),
    }
}

fn embed_footer(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("footer", "bgr-page-footer bgr-page-footer--embed", |m| {
        mark_english(m, context);
        m.el_text("p", "bgr-page-footer__name", NAME);
        m.el("p", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.page_outside(context.state));
                opens_new_tab(m);
                m.text("Open the full view");
            });
        });
        search::button(m, context);
        share_button(m);
    });
}
