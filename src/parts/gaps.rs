//! What the article does not say, and what the editors remark: drawn as gaps, never left out.

use crate::markup::Markup;

/// The words for what the article does not say.
pub const NOT_IN_ARTICLE: &str = "Not in the article";

/// The block "Not in the article"; nothing where there is no gap.
pub fn gaps(m: &mut Markup, gaps: &[&'static str]) {
    if gaps.is_empty() {
        return;
    }
    m.el("aside", "bgr-gap", |m| {
        m.attr("aria-label", NOT_IN_ARTICLE);
        m.el_text("p", "bgr-gap__title", NOT_IN_ARTICLE);
        paragraphs(m, "bgr-gap__text", gaps);
    });
}

/// The editors' remarks; nothing where there is none.
pub fn notes(m: &mut Markup, notes: &[&'static str]) {
    if notes.is_empty() {
        return;
    }
    m.el("aside", "bgr-gap bgr-gap--note", |m| {
        m.attr("aria-label", "Our note");
        m.el_text(
            "p",
            "bgr-gap__title",
            if notes.len() == 1 { "Our note" } else { "Our notes" },
        );
        paragraphs(m, "bgr-gap__text", notes);
    });
}

fn paragraphs(m: &mut Markup, class: &'static str, texts: &[&'static str]) {
    for &text in texts {
        m.el_text("p", class, text);
    }
}
