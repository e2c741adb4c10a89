//! The page of one claim: statement, source chain, firmness, related claims, where it is used, a citation to copy.

use locale::{Msg, SLOTS, msg};
use story::model::{Claim, ClaimId, SourceId, View};
use story::scene::article::reference;
use story::scene::claim::{
    ChainNode, contradictions, neighbours, number, speaker_node, supported_by, usages,
};
use story::title;
use story::vocabulary::{ActorKind, Firmness};

use crate::components::article::article_link;
use crate::components::citation::claim_citation;
use crate::components::claim_mark::{
    Size, capitalised, chain, chain_code, firmness_meaning, firmness_word_message, hedge_word, typical_code,
};
use crate::components::not_stated::{editor_notes, not_stated};
use crate::components::pagination::siblings;
use crate::components::rest::rest;
use crate::components::statements::{hang_quote, statements};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// Renders one claim.
#[inline(never)]
pub fn claim(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId) {
    let claim = context.story.claim(id);
    m.el("div", "bgr-intro bgr-claim__intro", |m| {
        m.el("p", "bgr-caption bgr-tabular-numbers", |m| {
            m.formatted(msg::StatementNumberOf {
                number: number(id),
                all: context.story.claims.len(),
            });
        });
        m.el("h1", "bgr-claim__title", |m| {
            m.flag("data-focus-target");
            hang_quote(m, claim.statement);
            m.text(claim.statement);
        });
    });
    m.el("section", "bgr-block", |m| {
        m.el_message("h2", "bgr-section-title", Msg::WhoThroughWhomWhere);
        source_chain(m, context, claim);
    });
    rest(m, context, |m| {
        m.el("div", "bgr-columns bgr-claim__columns", |m| {
            m.attr("data-split", "7-5");
            m.el("div", "bgr-columns__main", |m| {
                how_firm(m, context, claim);
                related(m, context, Msg::TheArticleBuildsOnThisIn, &claim.supports);
                related(
                    m,
                    context,
                    Msg::TheArticleBuildsThisOn,
                    &supported_by(context.story, id),
                );
                related(
                    m,
                    context,
                    Msg::SetInContrastTo,
                    &contradictions(context.story, id),
                );
            });
            m.el("div", "bgr-columns__side", |m| {
                used_in(m, context, id);
                not_stated(m, &claim.gaps);
                editor_notes(m, &claim.notes);
            });
        });
        citation(m, context, id);
        prev_next(m, context, id);
        let all: Vec<View> = context.story.claim_ids().map(View::Claim).collect();
        siblings(m, context, Msg::Statements, &all);
    });
}

/// The chain at full size: a slot for the speaker, for each outlet, for the article.
fn source_chain(m: &mut VNodeBuilder, context: &RenderContext<'_>, claim: &Claim) {
    m.el("ol", "bgr-source-chain", |m| {
        m.attr("role", "list");
        m.attr("data-line", if claim.own_words { "own" } else { "other" });
        let speaker = speaker_node(claim);
        slot(m, speaker, speaker != ChainNode::Nobody, Msg::WhoSaysSo, |m| {
            speaker_words(m, context, claim)
        });
        if claim.through.is_empty() {
            slot(
                m,
                ChainNode::Nobody,
                speaker != ChainNode::Nobody,
                Msg::ThroughWhom,
                |m| {
                    m.el_message(
                        "p",
                        "bgr-source-chain__name bgr-source-chain__name--none",
                        Msg::NoOutletNamed,
                    );
                },
            );
        }
        for &source in claim.through.iter() {
            outlet_slot(m, context, source);
        }
        article_slot(m, context, claim);
    });
}

fn outlet_slot(m: &mut VNodeBuilder, context: &RenderContext<'_>, source: SourceId) {
    let named = context.story.source(source).named;
    slot(
        m,
        if named {
            ChainNode::Named
        } else {
            ChainNode::Unnamed
        },
        true,
        Msg::ThroughWhom,
        |m| {
            let source_of = context.story.source(source);
            m.el("p", "bgr-source-chain__name", |m| {
                link(m, context.link(View::Source(source)), source_of.name)
            });
            m.el("p", "bgr-source-chain__detail", |m| {
                let named = if source_of.named { "yes" } else { "no" };
                m.text(match source_of.spelled {
                    Some(spelled) => context.format(msg::OutletIsNamedAndSpelled { named, spelled }),
                    None => context.format(msg::OutletIsNamed { named }),
                });
                m.text(" ");
                if let Some(origin) = source_of.origin {
                    let origin = capitalised(context.story, origin);
                    m.formatted(msg::OriginTheArticleSays { origin: &origin });
                }
            });
        },
    );
}

fn article_slot(m: &mut VNodeBuilder, context: &RenderContext<'_>, claim: &Claim) {
    let inferred = claim.firmness == Firmness::ArticlesReading;
    slot(
        m,
        if inferred {
            ChainNode::Inference
        } else {
            ChainNode::Article
        },
        false,
        Msg::InTheArticle,
        |m| {
            m.el("p", "bgr-source-chain__name bgr-tabular-numbers", |m| {
                m.formatted(msg::ParagraphNumberOf {
                    number: usize::from(claim.paragraph),
                    all: usize::from(context.story.paragraphs()),
                });
            });
            m.el("p", "bgr-source-chain__detail", |m| {
                if let Some(section) = context.story.section_of(claim.paragraph) {
                    m.formatted(msg::AsSentence { text: section.name });
                    m.text(" ");
                }
                m.message(match (claim.own_words, claim.speaker, inferred) {
                    (true, _, _) => Msg::StandingQuoted,
                    (_, _, true) => Msg::StandingInference,
                    (_, Some(_), _) => Msg::StandingReported,
                    _ => Msg::StandingNotQuoted,
                });
            });
            m.el("p", "bgr-source-chain__detail", |m| {
                article_link(m, context, capitalised(context.story, &reference(context.story)));
            });
        },
    );
}

fn speaker_words(m: &mut VNodeBuilder, context: &RenderContext<'_>, claim: &Claim) {
    let Some(speaker) = claim.speaker else {
        m.el_message(
            "p",
            "bgr-source-chain__name bgr-source-chain__name--none",
            match (claim.through.is_empty(), claim.firmness) {
                (false, _) => Msg::NoSpeakerNamed,
                (true, Firmness::ArticlesReading) => Msg::TheWriter,
                (true, _) => Msg::NoSourceGiven,
            },
        );
        return;
    };
    m.el("p", "bgr-source-chain__name", |m| match speaker.actor {
        Some(actor) => link(
            m,
            context.link(View::Actor(actor)),
            capitalised(context.story, speaker.called),
        ),
        None => m.text(capitalised(context.story, speaker.called)),
    });
    m.el("p", "bgr-source-chain__detail", |m| {
        if !speaker.named {
            m.message(Msg::NotNamedInTheArticle);
            m.text(" ");
        } else if let Some(actor) = speaker.actor.map(|actor| context.story.actor(actor)) {
            // The title says who it is; that a state is a state needs no saying.
            if actor.kind == ActorKind::Person {
                m.formatted(msg::AsSentence {
                    text: actor.title.text,
                });
                m.text(" ");
            }
        }
        if let Some(to) = claim.to {
            m.formatted(msg::SaidTo { whom: to });
        }
    });
}

fn slot(
    m: &mut VNodeBuilder,
    node: ChainNode,
    line: bool,
    label: Msg,
    words: impl FnOnce(&mut VNodeBuilder),
) {
    m.el("li", "bgr-source-chain__slot", |m| {
        m.attr_if(line, "data-line", "");
        m.attr(
            "data-node",
            match node {
                ChainNode::Named => "named",
                ChainNode::Unnamed => "unnamed",
                ChainNode::Nobody => "nobody",
                ChainNode::Article => "article",
                ChainNode::Inference => "inference",
            },
        );
        m.el_message("p", "bgr-source-chain__label", label);
        words(m);
    });
}

fn link(m: &mut VNodeBuilder, href: String, words: impl Into<yew::AttrValue>) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", href);
        m.text(words);
    });
}

/// The scale of firmness, with this statement marked.
fn how_firm(m: &mut VNodeBuilder, context: &RenderContext<'_>, claim: &Claim) {
    m.el("section", "bgr-claim__part", |m| {
        m.el_message("h2", "bgr-section-title", Msg::HowItIsSourced);
        m.el("ul", "bgr-firmness", |m| {
            m.attr("role", "list");
            for &firmness in Firmness::ALL {
                let this = firmness == claim.firmness;
                m.el("li", "bgr-firmness__step", |m| {
                    m.attr_if(this, "aria-current", "true");
                    let code = if this {
                        chain_code(context.story, claim)
                    } else {
                        typical_code(firmness).to_owned()
                    };
                    chain(m, code, Size::Full);
                    m.el("p", "", |m| {
                        let message = msg::FirmnessWithMeaning {
                            firmness: SLOTS[0],
                            meaning: firmness_meaning(context.story.words, firmness),
                        };
                        m.rich_formatted(message, &mut |m, _| {
                            m.el_message("b", "bgr-firmness__word", firmness_word_message(firmness));
                        });
                        m.text(" ");
                        if this {
                            m.el_message("b", "bgr-firmness__word", Msg::ThisStatement);
                        }
                    });
                });
            }
        });
        if !claim.hedges.is_empty() {
            m.el("p", "bgr-claim__hedge", |m| {
                let mut hedges = String::new();
                for &hedge in claim.hedges.iter() {
                    if !hedges.is_empty() {
                        hedges.push_str(context.text(Msg::ListComma));
                    }
                    hedges.push_str(hedge_word(context.story.words, hedge));
                }
                m.formatted(msg::TheArticleHedgesIt { hedges: &hedges });
            });
        }
        m.el_message("p", "bgr-caption", Msg::GradesSourcingOfStatement);
    });
}

fn related(m: &mut VNodeBuilder, context: &RenderContext<'_>, title: Msg, claims: &[ClaimId]) {
    if !claims.is_empty() {
        m.el("section", "bgr-claim__part", |m| {
            m.el_message("h2", "bgr-section-title", title);
            statements(m, context, claims);
        });
    }
}

fn used_in(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId) {
    let uses = usages(context.story, id);
    if uses.is_empty() {
        return;
    }
    m.el("section", "bgr-claim__part", |m| {
        m.el_message("h2", "bgr-section-title", Msg::UsedIn);
        m.el("dl", "bgr-definition-list", |m| {
            for used in uses {
                m.el("div", "bgr-definition-list__row", |m| {
                    m.el_text(
                        "dt",
                        "bgr-definition-list__group",
                        used.section.name(context.story.words),
                    );
                    m.el("dd", "bgr-definition-list__pages", |m| {
                        for (at, &view) in used.views.iter().enumerate() {
                            m.el("span", "bgr-definition-list__page", |m| {
                                link(m, context.link(view), title::title(context.story, view));
                                if at + 1 < used.views.len() {
                                    m.message(Msg::ListComma);
                                }
                            });
                        }
                    });
                });
            }
        });
    });
}

/// The citation, ready to copy. It contains the absolute address once the app is live.
fn citation(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId) {
    let address = context
        .absolute_address()
        .unwrap_or_else(|| story::address::path(View::Claim(id), context.story));
    let words = claim_citation(context, id, &address);
    m.el("section", "bgr-block bgr-cite", |m| {
        m.el("label", "bgr-section-title", |m| {
            m.attr("for", "bgr-citation");
            m.message(Msg::CiteThisStatement);
        });
        m.el("textarea", "bgr-cite__text", |m| {
            m.attr("id", "bgr-citation");
            m.attr("rows", "5");
            m.attr("readonly", "");
            m.attr("spellcheck", "false");
            m.value(words);
        });
        m.el("button", "bgr-button bgr-needs-live", |m| {
            m.attr("type", "button");
            m.attr("data-action", "copy-citation");
            m.message(Msg::CopyCitation);
        });
    });
}

fn prev_next(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId) {
    let (before, after) = neighbours(context.story, id);
    m.el("nav", "bgr-claim-nav", |m| {
        m.attr_message("aria-label", Msg::Statements);
        for (to, rel, words) in [
            (before, "prev", Msg::PreviousStatement),
            (after, "next", Msg::NextStatement),
        ] {
            if let Some(to) = to {
                m.el("a", "bgr-claim-nav__link", |m| {
                    m.attr("href", context.link(View::Claim(to)));
                    m.attr("rel", rel);
                    m.el_message("span", "bgr-link", words);
                    m.el_text(
                        "span",
                        "bgr-claim-nav__statement",
                        context.story.claim(to).statement,
                    );
                });
            }
        }
    });
}
