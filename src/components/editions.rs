//! The languages of a story: the switch between them, and what a translation says of itself.

use locale::{Msg, SLOTS, msg};
use story::model::{Edition, Translation};
use story::scene::article::date_words;
use story::view_state::ViewState;

use crate::components::language::direct_sentences;
use crate::context::{DocumentMode, RenderContext};
use crate::vnode_builder::VNodeBuilder;

/// Links to the same view in every language. A file of one language has none.
pub fn language_switch(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    if story.editions.is_empty() || context.mode != DocumentMode::Page {
        return;
    }
    m.el("nav", "bgr-languages", |m| {
        m.attr_message("aria-label", Msg::Languages);
        for edition in story.editions.iter() {
            m.el("a", "bgr-languages__link", |m| {
                m.attr("href", link(context, edition));
                m.attr("lang", edition.language);
                m.attr("hreflang", edition.language);
                m.attr_if(edition.language == story.language, "aria-current", "true");
                m.text(edition.name);
            });
        }
    });
}

/// The current view in another language. What the reader has typed is in this one, so it stays here.
fn link(context: &RenderContext<'_>, edition: &Edition) -> String {
    let state = ViewState {
        query: String::new(),
        search: None,
        ..context.state.clone()
    };
    let story = context.story;
    if edition.language == story.language {
        return context.link_to(&state);
    }
    let is_original = story.editions.first() == Some(edition);
    let mut path = String::new();
    if story.translation.is_some() {
        path.push_str("../");
    }
    if !is_original {
        path.push_str(edition.language);
        path.push('/');
    }
    path.push_str(&context.address(&state));
    context.links.file(&path)
}

/// Who made the translation and when, and where the original is. Nothing for an original.
pub fn translation_note(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let Some(translation) = &context.story.translation else {
        return;
    };
    m.el("p", "bgr-translation-note", |m| {
        direct_sentences(m, context);
        m.text(made_by(context, translation));
        m.text(" ");
        let [original, ..] = SLOTS;
        m.rich_formatted(msg::TranslationOriginal { original }, &mut |m, _| {
            if let Some(edition) = context.story.editions.first() {
                // The file of one language does not lead to another.
                let has_link = context.mode == DocumentMode::Page;
                m.el(if has_link { "a" } else { "span" }, "bgr-link", |m| {
                    m.attr_if(has_link, "href", link(context, edition));
                    m.attr("lang", edition.language);
                    m.attr_if(has_link, "hreflang", edition.language);
                    m.text(edition.name);
                });
            }
        });
    });
}

fn made_by(context: &RenderContext<'_>, translation: &Translation) -> String {
    let date = &*date_words(context.story.words, translation.date);
    match (translation.made_by, translation.reviewed_by) {
        (None, None) => context.format(msg::TranslationByMachine { date }),
        (None, Some(reviewer)) => context.format(msg::TranslationByMachineReviewed { date, reviewer }),
        (Some(person), None) => context.format(msg::TranslationByPerson { person, date }),
        (Some(person), Some(reviewer)) => context.format(msg::TranslationByPersonReviewed {
            person,
            date,
            reviewer,
        }),
    }
}

/// The same in two words, for the foot of a widget.
pub fn short_translation_note(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some(translation) = &context.story.translation {
        let message = match translation.made_by {
            None => Msg::TranslationShortMachine,
            Some(_) => Msg::TranslationShort,
        };
        m.el_message("span", "bgr-widget__origin", message);
    }
}
