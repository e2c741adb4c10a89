//! The dialog "Share this view". Its fields can be selected by hand, because frames may forbid the clipboard.

use locale::Msg;
use story::address::Links;
use story::scene::brief::widget_height;

use crate::components::citation::view_citation;
use crate::components::dialog_head::dialog_head;
use crate::components::full_view::opens_new_tab;
use crate::components::language::direct_sentences;
use crate::components::live_region::live_region;
use crate::components::wording::join;
use crate::context::{DocumentMode, RenderContext};
use crate::vnode_builder::VNodeBuilder;

/// The dialog, rendered only while it is open.
pub fn dialog(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some((link, embed)) = &context.ui.share {
        share_dialog(m, context, link, embed);
    }
}

/// In a file of its own, as `app::page`.
#[inline(never)]
fn share_dialog(m: &mut VNodeBuilder, context: &RenderContext<'_>, link: &str, embed: &str) {
    m.el("dialog", "bgr-dialog", |m| {
        m.attr("id", "bgr-share");
        direct_sentences(m, context);
        m.attr("aria-labelledby", "bgr-share-title");
        dialog_head(m, "bgr-share-title", Msg::ShareThisView, "close-share");
        fields(m, context, link, embed);
        live_region(m, context);
        m.el("div", "bgr-dialog__foot", |m| {
            footer(m, context, !embed.is_empty())
        });
    });
}

/// What can be copied: the link, the code of the embed, the citation and the code of the share picture.
fn fields(m: &mut VNodeBuilder, context: &RenderContext<'_>, link: &str, embed: &str) {
    let (id, name) = ("bgr-share-link", Msg::ShareLink);
    field(m, id, name, link, "copy-link", Msg::CopyLink);
    // An offline copy without a known web address has no page to embed.
    if !embed.is_empty() {
        let code = embed_code(context, embed);
        let (id, name) = ("bgr-share-code", Msg::EmbedCode);
        field(m, id, name, &code, "copy-embed", Msg::CopyEmbedCode);
    }
    // A widget has room for two fields; the full view has the others.
    if context.is_widget() {
        return;
    }
    let cited = view_citation(context, link);
    let (id, name) = ("bgr-share-cite", Msg::Citation);
    field(m, id, name, &cited, "copy-cite", Msg::CopyCitation);
    if let Some(code) = picture_code(context, link, embed) {
        let (id, name) = ("bgr-share-picture", Msg::PictureCode);
        field(m, id, name, &code, "copy-picture-code", Msg::CopyPictureCode);
    }
}

fn footer(m: &mut VNodeBuilder, context: &RenderContext<'_>, has_address: bool) {
    if !has_address {
        let words = Msg::ShareLinkOnThisDevice;
        m.el_message("p", "bgr-dialog__note", words);
        return;
    }
    if !context.is_widget() {
        m.el_message("p", "bgr-dialog__note", Msg::ShareLinkOpensThisView);
    }
    // Share pictures are in the site's root; embed pages are one folder deeper.
    if let Some(card) = card(context) {
        let up = if context.mode == DocumentMode::Embed {
            "../"
        } else {
            ""
        };
        m.el("a", "bgr-button bgr-dialog__picture", |m| {
            m.attr("href", join(up, &context.links.file(&card)));
            // In a frame the picture has another origin, so the browser would replace the view with it.
            if context.mode == DocumentMode::Embed {
                opens_new_tab(m);
            } else {
                m.attr("download", "");
            }
            m.message(Msg::SavePicture);
        });
    }
    m.el("button", "bgr-button bgr-dialog__share-sheet", |m| {
        m.attr("type", "button");
        m.attr("data-action", "share-sheet");
        m.message(Msg::ShareWithAnApp);
    });
}

/// The sandbox of our frames: they may run scripts, open sources in new tabs and save files. `embed.js` has the same.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The sandbox gives the frame an opaque origin, so that it shares nothing with its host. Without our script a frame has one
/// height for every width: that of narrow columns, which the widget fills.
fn embed_code(context: &RenderContext<'_>, embed: &str) -> String {
    let next = if embed.contains('?') { '&' } else { '?' };
    let address = format!("{embed}{next}height=frame");
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
         sandbox=\"{SANDBOX}\" referrerpolicy=\"no-referrer\"></iframe>",
        attribute(&address),
        attribute(&story::title::title(context.story, context.state.view)),
        widget_height(context.state.view).1
    )
}

/// The path of the view's picture below the site's root; an offline copy has none.
fn card(context: &RenderContext<'_>) -> Option<String> {
    let has_pages = matches!(context.links, Links::Pages { .. });
    (has_pages && context.mode != DocumentMode::Offline).then(|| {
        let stem = story::address::file_stem(context.state.view, context.story);
        join(&join("cards/", &stem), ".png")
    })
}

/// The view's picture as a link to its page, for newsletters and hosts without frames. The address of the site's root is what
/// stands before the path in the embed page's address.
fn picture_code(context: &RenderContext<'_>, link: &str, embed: &str) -> Option<String> {
    let card = card(context)?;
    let view = context.state.view;
    let path = join("embed/", &story::address::path(view, context.story));
    let base = &embed[..embed.rfind(&path)?];
    Some(format!(
        "<a href=\"{}\"><img src=\"{}\" width=\"600\" height=\"315\" alt=\"{}\"></a>",
        attribute(link),
        attribute(&join(base, &card)),
        attribute(&story::title::title(context.story, view)),
    ))
}

/// Escapes the value of an attribute in double quotes.
fn attribute(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;")
}

/// The letters in a line of a field on a phone.
const LINE_LENGTH: usize = 38;

fn field(
    m: &mut VNodeBuilder,
    id: &'static str,
    label: Msg,
    value: &str,
    command: &'static str,
    button: Msg,
) {
    let first = command == "copy-link";
    let of_picture = command == "copy-picture-code";
    let class = match of_picture {
        true => "bgr-dialog__field bgr-dialog__picture",
        false => "bgr-dialog__field",
    };
    m.el("div", class, |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", id);
            m.message(label);
        });
        if of_picture {
            // Shown where the browser can copy pictures; see `copy_picture.js`.
            m.el("button", "bgr-button bgr-dialog__copy-picture", |m| {
                m.attr("type", "button");
                m.attr("data-action", "copy-picture");
                m.message(Msg::CopyPicture);
            });
        }
        m.el(
            "button",
            if first {
                "bgr-button bgr-button--main"
            } else {
                "bgr-button"
            },
            |m| {
                m.attr("type", "button");
                m.attr("data-action", command);
                m.message(button);
            },
        );
        m.el("textarea", "bgr-dialog__text", |m| {
            m.attr("id", id);
            // For browsers that do not size a field by its content.
            m.attr("rows", (value.len() / LINE_LENGTH + 1).to_string());
            m.attr("readonly", "");
            m.attr("spellcheck", "false");
            m.value(value.to_owned());
        });
    });
}
