//! What the article does not state, and the notes of the editors.

use locale::{Msg, msg};

use crate::vnode_builder::VNodeBuilder;

/// The block "Not in the article"; nothing if there are no gaps.
pub fn not_stated(m: &mut VNodeBuilder, gaps: &[&'static str]) {
    if gaps.is_empty() {
        return;
    }
    m.el("aside", "bgr-not-stated", |m| {
        m.key("gaps");
        m.attr_message("aria-label", Msg::NotInTheArticle);
        m.el_message("p", "bgr-not-stated__title", Msg::NotInTheArticle);
        paragraphs(m, "bgr-not-stated__text", gaps);
    });
}

/// The notes of the editors; nothing if there are none.
pub fn editor_notes(m: &mut VNodeBuilder, notes: &[&'static str]) {
    if notes.is_empty() {
        return;
    }
    m.el("aside", "bgr-not-stated bgr-not-stated--note", |m| {
        m.key("notes");
        m.attr_message("aria-label", Msg::OurNote);
        m.el_formatted("p", "bgr-not-stated__title", msg::OurNotes { count: notes.len() });
        paragraphs(m, "bgr-not-stated__text", notes);
    });
}

fn paragraphs(m: &mut VNodeBuilder, class: &'static str, texts: &[&'static str]) {
    for &text in texts {
        m.el_text("p", class, text);
    }
}
