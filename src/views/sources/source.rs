//! The page of one source: the statements that came through it, and what the article says about it.

use locale::{Msg, SLOTS, msg};
use story::model::{ClaimId, Source, SourceId, View};
use story::view_state::{Section, ViewState};

use crate::components::article::{address_row, article_details};
use crate::components::follow;
use crate::components::language::direct_sentences;
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::statements::{statements, text_with_mark};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders one source.
#[inline(never)]
pub fn source(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: SourceId) {
    let source = context.story.source(id);
    m.el("div", "bgr-intro", |m| {
        m.el("p", "bgr-caption", |m| {
            m.el("a", "bgr-link", |m| {
                m.attr("href", context.link(View::Sources));
                m.message(Msg::AllSources);
            });
        });
        m.el("h1", "bgr-title", |m| {
            m.flag("data-focus-target");
            m.text(source.name);
        });
        text_with_mark(m, context, "bgr-dek", &source.summary);
        follow::button(m, context, View::Source(id));
    });
    let claims: Vec<ClaimId> = context.story.claims_through(id).collect();
    m.el("div", "bgr-columns", |m| {
        m.attr("data-split", "7-5");
        m.el("section", "bgr-columns__main bgr-block", |m| {
            m.el("div", "bgr-block__head", |m| {
                m.el_message(
                    "h2",
                    "bgr-section-title",
                    if source.is_article {
                        Msg::WithoutAnOutlet
                    } else {
                        Msg::WhatItCarries
                    },
                );
                let count = context.format(msg::CountStatements { count: claims.len() });
                m.el_text("p", "bgr-block__count", count);
            });
            statements(m, context, &claims);
        });
        m.el("section", "bgr-columns__side bgr-block", |m| {
            particulars(m, context, source);
            see_also(m, context, id);
            not_stated(m, &source.gaps);
            editor_notes(m, &source.notes);
        });
    });
}

fn particulars(m: &mut VNodeBuilder, context: &RenderContext<'_>, source: &Source) {
    if source.is_article {
        article_details(m, context);
        return;
    }
    m.el_message("h2", "bgr-section-title", Msg::WhatTheArticleSaysOfIt);
    m.el("dl", "bgr-definition-list", |m| {
        entry(
            m,
            Msg::SourceName,
            if source.named {
                source.spelled.unwrap_or(source.name)
            } else {
                context.text(Msg::NotNamed)
            },
        );
        if let Some(origin) = source.origin {
            entry(m, Msg::SourceOrigin, origin);
        }
    });
    // The article does not give the address: we do.
    if let Some(address) = source.address {
        m.el("dl", "bgr-definition-list", |m| address_row(m, context, address));
    }
}

/// Links to other views, filtered by this source.
fn see_also(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: SourceId) {
    m.el("p", "bgr-caption", |m| {
        direct_sentences(m, context);
        m.rich_formatted(msg::ShowOnlyItsStatements { links: SLOTS[0] }, &mut |m, _| {
            filtered_links(m, context, id)
        });
    });
}

fn filtered_links(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: SourceId) {
    for (view, words) in [
        (View::Timeline, Msg::OnTheTimeline),
        (View::Sources, Msg::InTheList),
    ] {
        if !Section::of(view).is_in(context.story) {
            continue;
        }
        m.text(if view == View::Sources && !context.story.events.is_empty() {
            context.text(Msg::ListComma)
        } else {
            ""
        });
        m.el("a", "bgr-link", |m| {
            let only = ViewState {
                source: Some(id),
                ..context.state.reset(view)
            };
            m.attr("href", context.link_to(&only));
            m.message(words);
        });
    }
}

fn entry(m: &mut VNodeBuilder, name: Msg, words: &'static str) {
    m.el("div", "bgr-definition-list__row", |m| {
        m.el_message("dt", "bgr-definition-list__group", name);
        m.el_text("dd", "", words);
    });
}
