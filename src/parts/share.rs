//! The dialog "Share this view". Its fields stay selectable where a frame forbids the clipboard.

use story::address::Links;
use story::model::View;

use crate::app::{Place, Scope};
use crate::markup::Markup;
use crate::parts::frame::{english_sentences, said};
use crate::views::claim::cited_claim;

/// The dialog; it is rendered only while it is open.
pub fn dialog(m: &mut Markup, scope: &Scope<'_>) {
    let Some((link, embed)) = &scope.visit.share else {
        return;
    };
    m.el("dialog", "bgr-dialog", |m| {
        m.attr("id", "bgr-share");
        english_sentences(m, scope);
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
        field(m, "bgr-share-link", "Link", link, "copy-link", "Copy link");
        // A copy that does not know where it came from has nothing that others could embed.
        if !embed.is_empty() {
            let code = embed_code(scope, embed);
            field(
                m,
                "bgr-share-code",
                "Embed code",
                &code,
                "copy-embed",
                "Copy embed code",
            );
        }
        let cited = citation(scope, link);
        field(
            m,
            "bgr-share-cite",
            "Citation",
            &cited,
            "copy-cite",
            "Copy citation",
        );
        said(m, scope);
        m.el("div", "bgr-dialog__foot", |m| {
            if embed.is_empty() {
                let words =
                    "This file does not know its address on the web: the link opens it on this device.";
                m.el_text("p", "bgr-dialog__note", words);
                return;
            }
            m.el_text("p", "bgr-dialog__note", "The link opens exactly this view.");
            // The picture lies beside the page; a frame's page lies one folder deeper.
            if let (Links::Pages { .. }, false) = (&scope.links, scope.place == Place::Offline) {
                let up = if scope.place == Place::Embed { "../" } else { "" };
                let card = format!(
                    "cards/{}.png",
                    story::address::file_stem(scope.state.view, scope.story)
                );
                m.el("a", "bgr-button bgr-dialog__picture", |m| {
                    m.attr("href", format!("{up}{}", scope.links.file(&card)));
                    // In a frame the picture is another origin's, which the browser would open in
                    // the place of the view.
                    if scope.place == Place::Embed {
                        m.attr("target", "_blank");
                        m.attr("rel", "noopener");
                    } else {
                        m.attr("download", "");
                    }
                    m.text("Save picture");
                });
            }
            m.el("button", "bgr-button bgr-dialog__sheet", |m| {
                m.attr("type", "button");
                m.attr("data-do", "share-sheet");
                m.text("Share with an app");
            });
        });
    });
}

/// What a frame of ours may do: run its script, open sources in tabs of their own, save pictures.
/// `embed.js` says the same.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// The sandbox gives the frame an origin of its own, so that it shares nothing with its host.
fn embed_code(scope: &Scope<'_>, embed: &str) -> String {
    format!(
        "<iframe src=\"{embed}\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\" \
         sandbox=\"{SANDBOX}\" referrerpolicy=\"no-referrer\"></iframe>",
        story::title::title(scope.story, scope.state.view)
            .replace('&', "&amp;")
            .replace('"', "&quot;")
    )
}

/// A line to quote. Only the start page's title is the story's own.
fn citation(scope: &Scope<'_>, link: &str) -> String {
    if let View::Claim(id) = scope.state.view {
        return cited_claim(scope, id, link);
    }
    let mut words = String::from("Backgrounder, “");
    words.push_str(scope.story.hed);
    words.push('”');
    if scope.state.view != View::Overview {
        words.push_str(", “");
        words.push_str(&story::title::title(scope.story, scope.state.view));
        words.push('”');
    }
    words.push_str(". ");
    words.push_str(link);
    words
}

fn field(
    m: &mut Markup,
    id: &'static str,
    label: &'static str,
    value: &str,
    command: &'static str,
    button: &'static str,
) {
    let first = command == "copy-link";
    m.el("div", "bgr-dialog__field", |m| {
        m.el("label", "bgr-label", |m| {
            m.attr("for", id);
            m.text(label);
        });
        m.el("textarea", "bgr-dialog__text", |m| {
            m.attr("id", id);
            m.attr("rows", if command == "copy-embed" { "4" } else { "2" });
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
