//! What the article does not state, and the notes of the editors.

use crate::vnode_builder::VNodeBuilder;

/// The text for anything that the article does not state.
pub const NOT_IN_ARTICLE: &str = "Not in the article";

/// The block "Not in the article"; nothing if there are no gaps.
pub fn not_stated(m: &mut VNodeBuilder, gaps: &[&'static str]) {
    if gaps.is_empty() {
        return;
    }
    m.el("aside", "bgr-not-stated", |m| {
        m.attr("aria-label", NOT_IN_ARTICLE);
        m.el_text("p", "bgr-not-stated__title", NOT_IN_ARTICLE);
        paragraphs(m, "bgr-not-stated__text", gaps);
    });
}

/// The notes of the editors; nothing if there are none.
pub fn editor_notes(m: &mut VNodeBuilder, notes: &[&'static str]) {
    if notes.is_empty() {
        return;
    }
    m.el("aside", "bgr-not-stated bgr-not-stated--note", |m| {
        m.attr("aria-label", "Our note");
        m.el_text(
            "p",
            "bgr-not-stated__title",
            if notes.len() == 1 { "Our note" } else { "Our notes" },
        );
        paragraphs(m, "bgr-not-stated__text", notes);
    });
}

fn paragraphs(m: &mut VNodeBuilder, class: &'static str, texts: &[&'static str]) {
    for &text in texts {
        m.el_text("p", class, text);
    }
}
