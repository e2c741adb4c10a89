//! What the story rests on: a matrix of all statements, the outlets, firmness, how the statements came, and the list of
//! statements.

mod matrix;
mod source;

use locale::{Msg, SLOTS, msg};
use story::model::View;
use story::scene::sources::{Way, count_of, second_hand, source_matrix as picture_of};
use story::view_state::{Status, ViewState};
use story::vocabulary::Firmness;

use crate::components::article::article_sentences;
use crate::components::claim_mark::{
    Size, capitalised, chain, firmness_meaning_message, firmness_word_message, typical_code,
};
use crate::components::follow;
use crate::components::ids::STATEMENT_LIST_TITLE;
use crate::components::language::direct_sentences;
use crate::components::rest::rest;
use crate::components::statement_list::statement_list;
use crate::components::statements::text_with_mark;
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

use matrix::{matrix, matrix_table};
pub use source::source;

/// Renders the sources.
#[inline(never)]
pub fn sources(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let heading = context.story.views.sources;
    let picture = picture_of(context.story);
    // The order of a phone, where the picture is on the first screen. Wider pages show the dek above it.
    m.el("div", "bgr-intro bgr-sources-head", |m| {
        m.el_text("h1", "bgr-title", heading.title);
        m.el("section", "bgr-block", |m| {
            m.el_message("h2", "bgr-section-title", Msg::WhereAndFromWhom);
            matrix(m, context, &picture);
            matrix_table(m, context, &picture);
        });
        m.el("div", "bgr-sources-head__dek", |m| {
            text_with_mark(m, context, "bgr-dek", &heading.dek);
            m.el("p", "bgr-caption bgr-intro__article", |m| {
                direct_sentences(m, context);
                article_sentences(m, context);
            });
        });
    });
    rest(m, context, |m| {
        m.el("div", "bgr-columns bgr-sourcing", |m| {
            m.attr("data-split", "7-5");
            m.el("section", "bgr-columns__main", |m| outlets(m, context));
            m.el("section", "bgr-columns__side", |m| firmness_list(m, context));
        });
        m.el("section", "bgr-block bgr-sourcing-kinds", |m| {
            sourcing(m, context)
        });
        statement_list(m, context);
    });
}

/// The outlets as the article spells them.
fn outlets(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el_message("h2", "bgr-section-title", Msg::Outlets);
    m.el("ul", "bgr-count-list", |m| {
        m.attr("role", "list");
        m.attr_message("aria-label", Msg::Outlets);
        for id in context.story.source_ids() {
            let source = context.story.source(id);
            let number = context.story.claims_through(id).count();
            m.el("li", "bgr-count-list__row", |m| {
                m.el("div", "", |m| {
                    m.el("a", "bgr-count-list__name bgr-link", |m| {
                        m.attr("href", context.link(View::Source(id)));
                        m.text(source.name);
                        follow::related_badge(m, context, View::Source(id));
                    });
                    m.el("p", "bgr-count-list__detail", |m| {
                        if !source.named {
                            m.message(Msg::OutletNotNamed);
                            m.text(" ");
                        }
                        if let Some(spelled) = source.spelled {
                            m.formatted(msg::SpelledInTheArticle { spelled });
                            m.text(" ");
                        }
                        if let Some(origin) = source.origin {
                            let origin = capitalised(context.story, origin);
                            m.formatted(msg::OriginTheArticleSays { origin: &origin });
                            m.text(" ");
                        }
                        m.text(source.summary.text);
                    });
                });
                count_cell(m, number);
            });
        }
    });
}

fn count_cell(m: &mut VNodeBuilder, count: usize) {
    m.el("p", "bgr-count-list__figure", |m| {
        m.text(m.words().whole(count as u64));
        m.el_formatted(
            "span",
            "bgr-visually-hidden",
            msg::StatementsBehindNumber { count },
        );
    });
}

/// Statements by firmness; each links to the filtered list below.
fn firmness_list(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el_message("h2", "bgr-section-title", Msg::HowItIsSourced);
    m.el("ul", "bgr-count-list", |m| {
        m.attr("role", "list");
        m.attr_message("aria-label", Msg::HowItIsSourced);
        for &firmness in Firmness::ALL {
            let number = context
                .story
                .claims
                .iter()
                .filter(|claim| claim.firmness == firmness)
                .count();
            m.el("li", "bgr-count-list__row bgr-count-list__row--chain", |m| {
                chain(m, typical_code(firmness).to_owned(), Size::Small);
                m.el("div", "", |m| {
                    firmness_link(m, context, firmness, "bgr-count-list__word bgr-link");
                    m.el_message("p", "bgr-count-list__detail", firmness_meaning_message(firmness));
                });
                count_cell(m, number);
            });
        }
    });
    m.el_message("p", "bgr-caption", Msg::GradesSourcingOfAStatement);
}

fn firmness_link(m: &mut VNodeBuilder, context: &RenderContext<'_>, firmness: Firmness, class: &'static str) {
    m.el("a", class, |m| {
        let only = ViewState {
            status: Some(Status::Firmness(firmness)),
            ..context.state.reset(View::Sources)
        };
        m.attr("href", context.link_to(&only));
        m.attr("data-focus", STATEMENT_LIST_TITLE);
        m.message(firmness_word_message(firmness));
    });
}

/// How the statements reached the article. The numbers add up to all statements.
fn sourcing(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    m.el_message("h2", "bgr-section-title", Msg::HowTheStatementsCame);
    m.el("div", "bgr-sourcing-kinds__parts", |m| {
        straight_sources(m, context);
        second_hand_sources(m, context);
        unnamed_sources(m, context);
        let unsourced = count_of(context.story, Way::Unsourced);
        if unsourced == 0 {
            return;
        }
        m.el("div", "", |m| {
            part_head(
                m,
                unsourced,
                context.format(msg::ComeWithNoSource { count: unsourced }),
            );
            m.el("p", "bgr-count-list__detail", |m| {
                direct_sentences(m, context);
                let [article_only, reading, ..] = SLOTS;
                m.rich_formatted(
                    msg::ArticleStatesOrInfers {
                        article_only,
                        reading,
                    },
                    &mut |m, slot| {
                        let firmness = match slot {
                            0 => Firmness::ArticleOnly,
                            _ => Firmness::ArticlesReading,
                        };
                        firmness_link(m, context, firmness, "bgr-link");
                    },
                );
            });
        });
    });
}

fn straight_sources(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let count = count_of(context.story, Way::Straight);
    if count == 0 {
        return;
    }
    m.el("div", "", |m| {
        part_head(m, count, context.format(msg::ComeStraight { count }));
        m.el_message("p", "bgr-count-list__detail", Msg::NobodyBetween);
    });
}

fn unnamed_sources(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let count = count_of(story, Way::ThroughUnnamed);
    if count == 0 {
        return;
    }
    m.el("div", "", |m| {
        part_head(
            m,
            count,
            context.format(msg::PassThroughSomebodyUnnamed { count }),
        );
        m.el("p", "bgr-count-list__detail", |m| {
            direct_sentences(m, context);
            let outlets = story.source_ids().filter(|&id| !story.source(id).named);
            let outlets: Vec<_> = outlets.take(MAX_ITEMS).collect();
            let [firmness, list, ..] = SLOTS;
            let text = match outlets.is_empty() {
                true => context.format(msg::SpeakerOrOutletNotNamed { firmness }),
                false => context.format(msg::SpeakerOrOutletNotNamedList {
                    firmness,
                    outlets: list,
                }),
            };
            m.rich(&text, &mut |m, slot| {
                if slot == 0 {
                    return firmness_link(m, context, Firmness::UnnamedSource, "bgr-link");
                }
                for (at, &id) in outlets.iter().enumerate() {
                    if at > 0 {
                        m.message(Msg::ListComma);
                    }
                    m.el("a", "bgr-link", |m| {
                        m.attr("href", context.link(View::Source(id)));
                        m.text(story.source(id).name);
                    });
                }
            });
        });
    });
}

fn second_hand_sources(m: &mut VNodeBuilder, context: &RenderContext<'_>) {
    let story = context.story;
    let second_hand = second_hand(story);
    if second_hand.is_empty() {
        return;
    }
    m.el("div", "", |m| {
        let count = second_hand.iter().map(|found| found.claims.len()).sum();
        let words = context.format(msg::ComeThroughAnOutlet { count });
        part_head(m, count, words);
        m.el_message("p", "bgr-count-list__detail", Msg::StatementsThroughOutlets);
        m.el("ul", "bgr-sourcing-kinds__list", |m| {
            m.attr("role", "list");
            for found in second_hand.iter().take(MAX_ITEMS) {
                let source = story.source(found.source);
                m.el("li", "", |m| {
                    let count = found.claims.len();
                    let name = &*context.format(msg::ChainVia {
                        who: found.speaker,
                        source: SLOTS[0],
                    });
                    let text = match source.origin {
                        Some(origin) => context.format(msg::NameWithOriginAndCount { name, origin, count }),
                        None => context.format(msg::NameWithCount { name, count }),
                    };
                    m.rich(&text, &mut |m, _| {
                        m.el("a", "bgr-link", |m| {
                            m.attr("href", context.link(View::Source(found.source)));
                            m.text(source.name);
                        });
                    });
                });
            }
            remaining(m, second_hand.len());
        });
    });
}

/// The most items in a list; the list of all statements contains all of them.
const MAX_ITEMS: usize = 60;

/// How many items a list leaves out.
fn remaining(m: &mut VNodeBuilder, count: usize) {
    if count > MAX_ITEMS {
        m.el_formatted(
            "li",
            "",
            msg::CountMoreInTheListBelow {
                count: count - MAX_ITEMS,
            },
        );
    }
}

fn part_head(m: &mut VNodeBuilder, number: usize, words: String) {
    m.el("h3", "bgr-sourcing-kinds__head", |m| {
        m.el_number("span", "bgr-sourcing-kinds__figure", number);
        m.text(" ");
        m.text(words);
    });
}
