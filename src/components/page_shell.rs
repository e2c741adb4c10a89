//! The shell around every view: header with navigation, main element, footer, dialogs. Embeds have a smaller one.

use locale::{Msg, SLOTS, msg};
use story::address::Links;
use story::model::View;
use story::scene::article::{is_identified, not_given, reference};
use story::view_state::Section;

use crate::components::full_view::opens_new_tab;
use crate::components::icon::{SHARE, icon};
use crate::components::ids::MAIN;
use crate::components::language::direct_sentences;
use crate::components::live_region::live_region;
use crate::components::wording::join;
use crate::components::{editions, follow, search, share};
use crate::context::{DocumentMode, RenderContext};
use crate::vnode_builder::VNodeBuilder;

/// The name of the product, in the header and the footer.
pub const NAME: &str = "Backgrounder";

/// Renders the shell around a view.
pub fn page_shell(m: &mut VNodeBuilder, context: &RenderContext<'_>, view: impl FnOnce(&mut VNodeBuilder)) {
    if context.mode == DocumentMode::Embed {
        embed_header(m, context);
    } else {
        header(m, context);
        editions::language_switch(m, context);
    }
    m.el("main", "bgr-main", |m| {
        m.attr("id", MAIN);
        m.attr("tabindex", "-1");
        m.attr_if(context.is_beginning(), "data-bgr-beginning", "");
        editions::translation_note(m, context);
        m.el("div", "", |m| address_notice(m, context));
        // Rendered first, because the banner says whether anything in the view is marked.
        let view = VNodeBuilder::render(context.story, view);
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
        m.el("a", "bgr-page-header__skip", |m| {
            m.attr("href", "#bgr-main");
            m.message(Msg::SkipToTheContent);
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
        navigation(m, context);
    });
}

fn navigation(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let current = Section::of(context.state.view);
    m.el("nav", "bgr-nav", |m| {
        m.attr_message("aria-label", Msg::Views);
        for group in Section::ALL
            .into_iter()
            .filter(|group| group.is_in(context.story))
        {
            m.el("a", "bgr-nav__link", |m| {
                m.attr("href", context.link(group.view()));
                m.attr_if(group == current, "aria-current", "page");
                m.message(group.message());
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
        m.attr_message("aria-label", Msg::ShareThisView);
        icon(m, "bgr-icon", SHARE);
        m.el_message("span", "", Msg::ShareShort);
        m.el_message("span", "bgr-share__more", Msg::ShareRest);
    });
}

/// The notice for an address that was not fully understood, if the last one was not.
pub fn address_notice(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if context.ui.address_had_errors {
        m.el("p", "bgr-notice", |m| {
            direct_sentences(m, context);
            m.message(Msg::AddressNotUnderstood);
        });
    }
}

fn footer(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("footer", "bgr-page-footer", |m| {
        direct_sentences(m, context);
        m.el("p", "", |m| {
            let article = &*reference(context.story);
            m.text(match (is_identified(context.story), not_given(context.story)) {
                (true, None) => context.format(msg::FooterMadeFrom { article }),
                (true, Some(fields)) => context.format(msg::FooterMadeFromWithout {
                    article,
                    fields: &fields,
                }),
                (false, None) => context.text(Msg::FooterMadeFromOneArticle).to_owned(),
                (false, Some(fields)) => {
                    context.format(msg::FooterMadeFromOneArticleWithout { fields: &fields })
                }
            });
        });
        if let Some(base_map) = context.story.base_map {
            m.el_text("p", "", base_map.credit);
        }
        m.el("p", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", marks_href(context));
                m.message(Msg::HowToReadThis);
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
            m.attr(
                "href",
                context.links.file(&join(&context.story.file_name(), ".html")),
            );
            m.attr("download", "");
            m.message(Msg::DownloadThisExplainer);
        });
    });
    m.el("p", "", |m| {
        let files = [
            ("facts.json", "JSON"),
            ("claims.csv", "CSV"),
            ("venues.geojson", "GeoJSON"),
        ];
        let [json, csv, geojson, _] = SLOTS;
        m.rich_formatted(
            msg::DownloadTheStatements { json, csv, geojson },
            &mut |m, slot| {
                if let Some((file, words)) = files.get(slot) {
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", context.links.file(file));
                        m.attr("download", "");
                        m.text(*words);
                    });
                }
            },
        );
    });
}

/// The address of the section that explains the marks. The offline file has a single fragment, which names either
/// the view or a part of it.
fn marks_href(context: &RenderContext<'_>) -> String {
    match context.links {
        Links::Fragments if context.state.view != View::Overview => context.link(View::Overview),
        Links::Fragments => "#bgr-marks".to_owned(),
        Links::Pages { .. } => join(&context.link(View::Overview), "#bgr-marks"),
    }
}

fn embed_footer(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el("footer", "bgr-page-footer bgr-page-footer--embed", |m| {
        m.el_text("p", "bgr-page-footer__name", NAME);
        m.el("p", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.page_outside(context.state));
                opens_new_tab(m);
                m.message(Msg::OpenTheFullView);
            });
        });
        search::button(m, context);
        share_button(m);
    });
}
