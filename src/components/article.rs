//! Which article the story is made from: what is given, and what the author says was not given.

use locale::{Msg, SLOTS, msg};
use story::model::View;
use story::scene::article::{
    address, counting_date, date_words, is_identified, language_name, not_given, reference, source,
};

use crate::components::full_view::opens_new_tab;
use crate::context::{DocumentMode, RenderContext};
use crate::vnode_builder::VNodeBuilder;

/// Sentences that name the article, each with a space behind it. Nothing if the story says nothing about it.
pub fn article_sentences(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let identified = is_identified(story);
    let language = story.article.language.map(|tag| language_name(story.words, tag));
    let [article, ..] = SLOTS;
    if identified {
        let text = match language {
            Some(language) => context.format(msg::MadeFromInLanguage { article, language }),
            None => context.format(msg::MadeFrom { article }),
        };
        m.rich(&text, &mut |m, _| article_link(m, context, reference(story)));
        m.text(" ");
    }
    if let Some(fields) = not_given(story) {
        let fields = &*fields;
        let text = match language {
            _ if identified => context.format(msg::ItReachedUsWithout { fields }),
            Some(language) => context.format(msg::ArticleInLanguageReachedUsWithout {
                article,
                language,
                fields,
            }),
            None => context.format(msg::ArticleReachedUsWithout { article, fields }),
        };
        m.rich(&text, &mut |m, _| {
            article_link(m, context, context.text(Msg::TheArticle).to_owned());
        });
        m.text(" ");
    }
    if let Some(date) = counting_date(story) {
        let date = &*date_words(story.words, date);
        m.formatted(msg::DateWordsCountFrom { date });
        m.text(" ");
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
    let date = article.date.map(|date| date_words(context.story.words, date));
    let language = article
        .language
        .map(|tag| language_name(context.story.words, tag));
    let rows = [
        (Msg::ArticleTitle, article.title),
        (Msg::ArticleAuthor, article.byline),
        (Msg::ArticlePublisher, article.publisher),
        (Msg::ArticleDate, date.as_deref()),
        (Msg::ArticleLanguage, language),
    ];
    let address = address(context.story);
    if address.is_none() && rows.iter().all(|(_, words)| words.is_none()) {
        return;
    }
    m.el_message("h2", "bgr-section-title", Msg::TheArticle);
    m.el("dl", "bgr-definition-list", |m| {
        for (at, (name, words)) in rows.into_iter().enumerate() {
            let Some(words) = words else { continue };
            m.el("div", "bgr-definition-list__row", |m| {
                m.el_message("dt", "bgr-definition-list__group", name);
                m.el("dd", "", |m| {
                    if let (Some(language), true) = (article.language, at == 0) {
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
        m.el_message("dt", "bgr-definition-list__group", Msg::ArticleAddress);
        m.el("dd", "", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", address);
                m.attr("dir", "ltr");
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
