//! The page of one claim: statement, chain, firmness, what it agrees and disagrees with,
//! where it is used, a citation to copy, the way to its neighbours.

use story::model::{Claim, ClaimId, View};
use story::scene::claim::{
    ChainNode, contradictions, neighbours, number, speaker_node, supported_by, usages,
};
use story::title;
use story::vocabulary::{ActorKind, Firmness};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::claim_mark::{
    Size, capitalised, chain, chain_code, chain_words, firmness_meaning, firmness_word, hedge_word,
    typical_code,
};
use crate::parts::gaps::{gaps, notes};
use crate::parts::pages::around;
use crate::parts::text::statements;

/// Writes one claim.
pub fn claim(m: &mut Markup, scope: &Scope<'_>, id: ClaimId) {
    let claim = scope.story.claim(id);
    m.el("div", "bgr-opening bgr-claim__opening", |m| {
        m.el("p", "bgr-caption bgr-figures", |m| {
            m.text("Statement ");
            m.text(number(id).to_string());
            m.text(" of ");
            m.text(scope.story.claims.len().to_string());
        });
        m.el("h1", "bgr-claim__title", |m| {
            m.flag("data-arrive");
            m.text(claim.statement);
        });
    });
    m.el("section", "bgr-block", |m| {
        m.el_text("h2", "bgr-section", "Who says so, through whom, where");
        chain_of(m, scope, claim);
    });
    m.el("div", "bgr-columns bgr-claim__columns", |m| {
        m.attr("data-split", "7-5");
        m.el("div", "bgr-columns__main", |m| {
            how_firm(m, scope, claim);
            related(m, scope, "Supports", claim.supports.iter().copied());
            related(
                m,
                scope,
                "Supported by",
                supported_by(scope.story, id).into_iter(),
            );
            related(
                m,
                scope,
                "At odds with",
                contradictions(scope.story, id).into_iter(),
            );
        });
        m.el("div", "bgr-columns__side", |m| {
            used_in(m, scope, id);
            gaps(m, &claim.gaps);
            notes(m, &claim.notes);
        });
    });
    citation(m, scope, id);
    walk(m, scope, id);
    let all: Vec<View> = scope.story.claim_ids().map(View::Claim).collect();
    around(m, scope, "Statements", &all);
}

/// The chain at full size: a slot for the speaker, for each outlet, for the article.
fn chain_of(m: &mut Markup, scope: &Scope<'_>, claim: &Claim) {
    m.el("ol", "bgr-links", |m| {
        m.attr("role", "list");
        m.attr("data-line", if claim.own_words { "own" } else { "other" });
        let speaker = speaker_node(claim);
        slot(m, speaker, speaker != ChainNode::Nobody, "Who says so", |m| {
            speaker_words(m, scope, claim)
        });
        if claim.through.is_empty() {
            slot(
                m,
                ChainNode::Nobody,
                speaker != ChainNode::Nobody,
                "Through whom",
                |m| {
                    m.el_text("p", "bgr-links__name bgr-links__name--none", "No outlet named");
                },
            );
        }
        for &source in claim.through.iter() {
            let named = scope.story.source(source).named;
            slot(
                m,
                if named {
                    ChainNode::Named
                } else {
                    ChainNode::Unnamed
                },
                true,
                "Through whom",
                |m| {
                    let source_of = scope.story.source(source);
                    m.el("p", "bgr-links__name", |m| {
                        link(m, scope.link(View::Source(source)), source_of.name)
                    });
                    m.el("p", "bgr-links__detail", |m| {
                        m.text(if source_of.named {
                            "Named by the article"
                        } else {
                            "Not named"
                        });
                        if let Some(spelled) = source_of.spelled {
                            m.text(", which spells it “");
                            m.text(spelled);
                            m.text("”");
                        }
                        m.text(". ");
                        match source_of.origin {
                            Some(origin) => {
                                m.text(origin);
                                m.text(", the article says.");
                            }
                            None => m.text("Where it is from is not said."),
                        }
                    });
                },
            );
        }
        let inferred = claim.firmness == Firmness::ArticlesReading;
        slot(
            m,
            if inferred {
                ChainNode::Inference
            } else {
                ChainNode::Article
            },
            false,
            "In the article",
            |m| {
                m.el("p", "bgr-links__name bgr-figures", |m| {
                    m.text("Paragraph ");
                    m.text(claim.paragraph.to_string());
                    m.text(" of ");
                    m.text(scope.story.paragraphs().to_string());
                });
                m.el("p", "bgr-links__detail", |m| {
                    if let Some(section) = scope.story.section_of(claim.paragraph) {
                        m.text(section.name);
                        m.text(". ");
                    }
                    m.text(match (claim.own_words, claim.speaker, inferred) {
                        (true, _, _) => "With words in quotation marks.",
                        (_, _, true) => "The writer’s inference.",
                        (_, Some(_), _) => "In other words than the speaker’s.",
                        _ => "In the article’s words or the outlet’s.",
                    });
                });
            },
        );
    });
}

fn speaker_words(m: &mut Markup, scope: &Scope<'_>, claim: &Claim) {
    let Some(speaker) = claim.speaker else {
        m.el_text(
            "p",
            "bgr-links__name bgr-links__name--none",
            match (claim.through.is_empty(), claim.firmness) {
                (false, _) => "No speaker named",
                (true, Firmness::ArticlesReading) => "The writer",
                (true, _) => "No source given",
            },
        );
        return;
    };
    m.el("p", "bgr-links__name", |m| match speaker.actor {
        Some(actor) => link(m, scope.link(View::Actor(actor)), capitalised(speaker.called)),
        None => m.text(capitalised(speaker.called)),
    });
    m.el("p", "bgr-links__detail", |m| {
        if !speaker.named {
            m.text("Not named in the article. ");
        } else if let Some(actor) = speaker.actor.map(|actor| scope.story.actor(actor)) {
            // The title says who it is; that a state is a state needs no saying.
            if actor.kind == ActorKind::Person {
                m.text(actor.title.text);
                m.text(". ");
            }
        }
        if let Some(to) = claim.to {
            m.text("Said to ");
            m.text(to);
            m.text(".");
        }
    });
}

fn slot(m: &mut Markup, node: ChainNode, line: bool, label: &'static str, words: impl FnOnce(&mut Markup)) {
    m.el("li", "bgr-links__slot", |m| {
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
        m.el_text("p", "bgr-links__label", label);
        words(m);
    });
}

fn link(m: &mut Markup, href: String, words: impl Into<yew::AttrValue>) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", href);
        m.text(words);
    });
}

/// The scale of firmness with this statement's place on it.
fn how_firm(m: &mut Markup, scope: &Scope<'_>, claim: &Claim) {
    m.el("section", "bgr-claim__part", |m| {
        m.el_text("h2", "bgr-section", "How firm");
        m.el("ul", "bgr-firm", |m| {
            m.attr("role", "list");
            for &firmness in Firmness::ALL {
                let this = firmness == claim.firmness;
                m.el("li", "bgr-firm__step", |m| {
                    m.attr_if(this, "aria-current", "true");
                    let code = chain_code(scope.story, claim);
                    chain(m, if this { &code } else { typical_code(firmness) }, Size::Full);
                    m.el("p", "", |m| {
                        m.el_text("b", "bgr-firm__word", firmness_word(firmness));
                        m.text(". ");
                        m.text(firmness_meaning(firmness));
                        m.text(". ");
                        if this {
                            m.el_text("b", "bgr-firm__word", "This statement.");
                        }
                    });
                });
            }
        });
        if !claim.hedges.is_empty() {
            m.el("p", "bgr-claim__hedge", |m| {
                m.text("The article hedges it: ");
                for (at, &hedge) in claim.hedges.iter().enumerate() {
                    m.text(if at > 0 { ", " } else { "" });
                    m.text(hedge_word(hedge));
                }
                m.text(".");
            });
        }
        m.el_text(
            "p",
            "bgr-caption",
            "This grades how the article sources the statement, not whether it is true.",
        );
    });
}

fn related(m: &mut Markup, scope: &Scope<'_>, title: &'static str, claims: impl Iterator<Item = ClaimId>) {
    let mut claims = claims.peekable();
    if claims.peek().is_some() {
        m.el("section", "bgr-claim__part", |m| {
            m.el_text("h2", "bgr-section", title);
            statements(m, scope, &mut claims);
        });
    }
}

fn used_in(m: &mut Markup, scope: &Scope<'_>, id: ClaimId) {
    let uses = usages(scope.story, id);
    if uses.is_empty() {
        return;
    }
    m.el("section", "bgr-claim__part", |m| {
        m.el_text("h2", "bgr-section", "Used in");
        m.el("dl", "bgr-uses", |m| {
            for used in uses {
                m.el("div", "bgr-uses__row", |m| {
                    m.el_text("dt", "bgr-uses__group", used.section.name());
                    m.el("dd", "bgr-uses__pages", |m| {
                        for (at, &view) in used.views.iter().enumerate() {
                            m.text(if at > 0 { ", " } else { "" });
                            link(m, scope.link(view), title::title(scope.story, view));
                        }
                    });
                });
            }
        });
    });
}

/// A statement as a line to quote: its words, who says so, how firm, and where it stands here.
pub fn cited_claim(scope: &Scope<'_>, id: ClaimId, address: &str) -> String {
    let claim = scope.story.claim(id);
    let mut words = String::from("“");
    words.push_str(claim.statement);
    words.push_str("” ");
    words.push_str(&chain_words(scope.story, claim));
    words.push_str(" (");
    words.push_str(firmness_word(claim.firmness));
    words.push_str("). Backgrounder, “");
    words.push_str(scope.story.hed);
    words.push_str("”, statement ");
    words.push_str(&number(id).to_string());
    words.push_str(". ");
    words.push_str(address);
    words
}

/// The same on the page, ready to copy. The address is the page's own once the app knows it.
fn citation(m: &mut Markup, scope: &Scope<'_>, id: ClaimId) {
    let address = scope
        .absolute()
        .unwrap_or_else(|| story::address::path(View::Claim(id), scope.story));
    let words = cited_claim(scope, id, &address);
    m.el("section", "bgr-block bgr-cite", |m| {
        m.el("label", "bgr-section", |m| {
            m.attr("for", "bgr-citation");
            m.text("Cite this statement");
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
            m.attr("data-do", "copy-citation");
            m.text("Copy citation");
        });
    });
}

/// The way to the statements before and after.
fn walk(m: &mut Markup, scope: &Scope<'_>, id: ClaimId) {
    let (before, after) = neighbours(scope.story, id);
    m.el("nav", "bgr-walk", |m| {
        m.attr("aria-label", "Statements");
        for (to, rel, words) in [
            (before, "prev", "Previous statement"),
            (after, "next", "Next statement"),
        ] {
            if let Some(to) = to {
                m.el("a", "bgr-walk__link", |m| {
                    m.attr("href", scope.link(View::Claim(to)));
                    m.attr("rel", rel);
                    m.el_text("span", "bgr-link", words);
                    m.el_text("span", "bgr-walk__statement", scope.story.claim(to).statement);
                });
            }
        }
    });
}
