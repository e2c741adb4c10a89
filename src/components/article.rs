//! Which article the story is made from: what is given, and what the author says was not given.

use story::model::View;
use story::scene::article::{
    address, counting_date, date_words, is_identified, language_name, not_given, reference, source,
};

use crate::components::full_view::opens_new_tab;
use crate::context::{DocumentMode, RenderContext};
use crate::vnode_builder::VNodeBuilder;

/// Sentences that name the article. Nothing if the story says nothing about it.
pub fn article_sentences(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let identified = is_identified(story);
    let not_given = not_given(story);
    if identified {
        m.text("Made from ");
        article_link(m, context, reference(story));
        in_language(m, context);
        m.text(". ");
    }
    if let Some(words) = not_given {
        if identified {
            m.text("It");
        } else {
            article_link(m, context, "The article".to_owned());
            in_language(m, context);
        }
        m.text(" reached us without ");
        m.text(words);
        m.text(". ");
    }
    if let Some(date) = counting_date(story) {
        m.text("Words such as “Monday” or “next month” count from ");
        m.text(date_words(date));
        m.text(". ");
    }
}

fn in_language(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    if let Some(language) = context.story.article.language {
        m.text(", in ");
        m.text(language_name(language));
        // Closes the insertion after a subject.
        m.text(if is_identified(context.story) { "" } else { "," });
    }
}

/// A link to the article's page among the sources.
pub fn article_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, words: String) {
    match source(context.story) {
        Some(id) => m.el("a", "bgr-link", |m| {
            m.attr("href", context.link(View::Source(id)));
            m.text(words);
        }),
        None => m.text(words),
    }
}

/// What is given of the article, as a list.
pub fn article_details(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let article = &context.story.article;
    let date = article.date.map(date_words);
    let language = article.language.map(language_name);
    let rows = [
        ("Title", article.title),
        ("Author", article.byline),
        ("Publisher", article.publisher),
        ("Date", date.as_deref()),
        ("Language", language),
    ];
    let address = address(context.story);
    if address.is_none() && rows.iter().all(|(_, words)| words.is_none()) {
        return;
    }
    m.el_text("h2", "bgr-section-title", "The article");
    m.el("dl", "bgr-definition-list", |m| {
        for (name, words) in rows {
            let Some(words) = words else { continue };
            m.el("div", "bgr-definition-list__row", |m| {
                m.el_text("dt", "bgr-definition-list__group", name);
                m.el("dd", "", |m| {
                    if let (Some(language), true) = (article.language, name == "Title") {
                        m.attr("lang", language);
                    }
                    m.text(words.to_owned());
                });
            });
        }
        if let Some(address) = address {
            address_row(m, context, address);
        }
    });
}

/// A row with a public address as a link.
pub fn address_row(m: &mut VNodeBuilder, context: &RenderContext<'_>, address: &'static str) {
    m.el("div", "bgr-definition-list__row", |m| {
        m.el_text("dt", "bgr-definition-list__group", "Address");
        m.el("dd", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", address);
                if context.mode == DocumentMode::Embed {
                    opens_new_tab(m);
                } else {
                    m.attr("rel", "noopener noreferrer");
                }
                m.text(address);
            });
        });
    });
}
