//! The dialog "Share this view". Its fields stay selectable where a frame forbids the clipboard.

use crate::app::Scope;
use crate::markup::Markup;

/// The dialog; it is rendered only while it is open.
pub fn dialog(m: &mut Markup, scope: &Scope<'_>) {
    let Some((link, embed)) = &scope.visit.share else {
        return;
    };
    // The sandbox gives the frame an origin of its own, so that it shares nothing with its host.
    let code = format!(
        "<iframe src=\"{embed}\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\"></iframe>",
        story::title::title(scope.story, scope.state.view).replace('"', "&quot;")
    );
    m.el("dialog", "bgr-dialog", |m| {
        m.attr("id", "bgr-share");
        m.attr("aria-labelledby", "bgr-share-title");
        m.el("div", "bgr-dialog__head", |m| {
            m.el("h2", "bgr-dialog__title", |m| {
                m.attr("id", "bgr-share-title");
                m.text("Share this view");
            });
            m.el("button", "bgr-button", |m| {
                m.attr("type", "button");
                m.attr("data-do", "end-share");
                m.attr("aria-label", "Close");
                m.text("×");
            });
        });
        field(m, "bgr-share-link", "Link", link, "copy-link", "Copy link", true);
        field(
            m,
            "bgr-share-code",
            "Embed code",
            &code,
            "copy-embed",
            "Copy embed code",
            false,
        );
        m.el("div", "bgr-dialog__foot", |m| {
            m.el_text("p", "bgr-dialog__note", "The link opens exactly this view.");
            m.el("button", "bgr-button", |m| {
                m.attr("type", "button");
                m.attr("data-do", "share-sheet");
                m.attr("hidden", "");
                m.text("Share with an app");
            });
        });
    });
}

fn field(
    m: &mut Markup,
    id: &'static str,
    label: &'static str,
    value: &str,
    command: &'static str,
    button: &'static str,
    first: bool,
) {
    m.el("div", "bgr-dialog__field", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", id);
            m.text(label);
        });
        m.el("textarea", "bgr-dialog__text", |m| {
            m.attr("id", id);
            m.attr("rows", if first { "2" } else { "5" });
            m.attr("readonly", "");
            m.attr("spellcheck", "false");
            m.value(value.to_owned());
        });
        m.el(
            "button",
            if first {
                "bgr-button bgr-button--main"
            } else {
                "bgr-button"
            },
            |m| {
                m.attr("type", "button");
                m.attr("data-do", command);
                m.text(button);
            },
        );
    });
}
