//! The claim mark: who says so, through whom, where in the article, and how firmly it is sourced.
//!
//! It consists of a drawing with three slots, made by `claim-mark.css`, and the same chain as text. It is a native
//! disclosure that works without the app and links to the claim's page. It grades sourcing, not truth. Claims with the same
//! mark share one, with their number.

use locale::{MARK, Msg, Words, msg};
use story::case_fold::to_upper;
use story::model::{Claim, ClaimId, Story, View};
use story::scene::claim::number;
use story::scene::shared_marks::groups;
use story::view_state::ViewState;
use story::vocabulary::{Firmness, Hedge};

use crate::components::follow;
use crate::components::full_view::{leads_to_full_view, opens_new_tab};
use crate::context::RenderContext;
use crate::vnode_builder::VNodeBuilder;

/// The size of the drawing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 52 by 12 px.
    Full,
    /// 43 by 10 px, for lists and tables.
    Small,
}

/// The reader-facing name of a firmness.
pub fn firmness_word(words: Words, firmness: Firmness) -> &'static str {
    words.text(firmness_word_message(firmness))
}

/// The same as a message.
pub fn firmness_word_message(firmness: Firmness) -> Msg {
    match firmness {
        Firmness::Quoted => Msg::FirmnessQuoted,
        Firmness::Reported => Msg::FirmnessReported,
        Firmness::UnnamedSource => Msg::FirmnessUnnamedSource,
        Firmness::ArticleOnly => Msg::FirmnessArticleOnly,
        Firmness::ArticlesReading => Msg::FirmnessArticlesReading,
    }
}

/// What a firmness means, in one line.
pub fn firmness_meaning(words: Words, firmness: Firmness) -> &'static str {
    words.text(firmness_meaning_message(firmness))
}

/// The same as a message.
pub fn firmness_meaning_message(firmness: Firmness) -> Msg {
    match firmness {
        Firmness::Quoted => Msg::FirmnessQuotedMeaning,
        Firmness::Reported => Msg::FirmnessReportedMeaning,
        Firmness::UnnamedSource => Msg::FirmnessUnnamedSourceMeaning,
        Firmness::ArticleOnly => Msg::FirmnessArticleOnlyMeaning,
        Firmness::ArticlesReading => Msg::FirmnessArticlesReadingMeaning,
    }
}

/// The reader-facing name of a hedge.
pub fn hedge_word(words: Words, hedge: Hedge) -> &'static str {
    words.text(hedge_word_message(hedge))
}

/// The same as a message.
pub fn hedge_word_message(hedge: Hedge) -> Msg {
    match hedge {
        Hedge::Reportedly => Msg::HedgeReportedly,
        Hedge::Expected => Msg::HedgeExpected,
    }
}

/// The four letters of a drawing's id: the two slots (`n` named, `u` unnamed, `0` nobody),
/// the line (`s` own words, `b` other words) and the square (`f` stated, `o` inferred).
pub fn chain_code(story: &Story, claim: &Claim) -> String {
    let slot = |named: Option<bool>| match named {
        None => '0',
        Some(true) => 'n',
        Some(false) => 'u',
    };
    let mut code = String::with_capacity(4);
    code.push(slot(claim.speaker.map(|speaker| speaker.named)));
    code.push(slot(
        claim.through.first().map(|&source| story.source(source).named),
    ));
    code.push(if claim.own_words { 's' } else { 'b' });
    code.push(if claim.firmness == Firmness::ArticlesReading {
        'o'
    } else {
        'f'
    });
    code
}

/// The drawing that represents a firmness in legends.
pub fn typical_code(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Quoted => "nnsf",
        Firmness::Reported => "nnbf",
        Firmness::UnnamedSource => "unsf",
        Firmness::ArticleOnly => "00bf",
        Firmness::ArticlesReading => "00bo",
    }
}

/// The chain as text, up to the paragraph: "Tammy Bruce, via TASS ¶2".
pub fn chain_words(story: &Story, claim: &Claim) -> String {
    let mut words = String::new();
    if let Some(speaker) = claim.speaker {
        words.push_str(speaker.called);
    }
    for (at, &source) in claim.through.iter().enumerate() {
        let source = story.source(source).short;
        if at > 0 || claim.speaker.is_some() {
            words = story.words.format(msg::ChainVia { who: &words, source });
        } else {
            words.push_str(source);
        }
    }
    if words.is_empty() {
        words.push_str(story.words.text(match claim.firmness {
            Firmness::ArticlesReading => Msg::TheWriter,
            _ => Msg::NoSourceGiven,
        }));
    } else if claim.speaker.is_none() {
        words = capitalised(story, &words);
    }
    story.words.format(msg::ChainInParagraph {
        chain: &words,
        paragraph: usize::from(claim.paragraph),
    })
}

/// Text with a capital first letter, for a name such as "local media" at the start of a sentence.
pub fn capitalised(story: &Story, words: &str) -> String {
    let mut is_first = true;
    let capital = |letter| match letter {
        MARK => MARK,
        _ if core::mem::take(&mut is_first) => to_upper(letter, story.language),
        _ => letter,
    };
    words.chars().map(capital).collect()
}

/// The drawing of a chain.
pub fn chain(m: &mut VNodeBuilder, code: String, size: Size) {
    m.el("span", "bgr-chain", |m| {
        m.attr("data-chain", code);
        m.attr_if(size == Size::Small, "data-size", "small");
    });
}

/// The mark beside text of our own. It includes the statement, so that it shows what it proves.
pub fn claim_mark(m: &mut VNodeBuilder, context: &RenderContext<'_>, id: ClaimId, size: Size) {
    mark(m, context, &[id], size, true);
}

/// The mark at the head of statements that share it.
pub fn statement_mark(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId]) {
    mark(m, context, claims, Size::Small, false);
}

/// More marks than this fold under one line.
const MAX_MARKS: usize = 3;

/// The marks of all claims that a text of our own rests on. Claims with the same mark share one, with their number. Many
/// marks fold under one line.
pub fn claim_marks(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId]) {
    let groups = groups(context.story, claims);
    if groups.len() > MAX_MARKS {
        folded(m, context, &groups, Msg::WhatThisRestsOn);
    } else if let [group] = groups.as_slice() {
        mark(m, context, group, Size::Small, true);
    } else if !groups.is_empty() {
        mark_list(m, context, &groups);
    }
}

/// The marks of the introduction under one line that names it, because it is not beside the text.
pub fn introduction_marks(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId]) {
    if !claims.is_empty() {
        let words = Msg::WhatTheIntroductionRestsOn;
        folded(m, context, &groups(context.story, claims), words);
    }
}

fn folded(m: &mut VNodeBuilder, context: &RenderContext<'_>, groups: &[Vec<ClaimId>], words: Msg) {
    m.el("details", "bgr-accordion", |m| {
        m.key("marks");
        m.el("summary", "bgr-accordion__label", |m| {
            m.el_message("span", "bgr-link", words)
        });
        mark_list(m, context, groups);
    });
}

/// The same marks one below the other, without a box around them.
pub fn stacked_claim_marks(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId]) {
    for group in groups(context.story, claims) {
        mark(m, context, &group, Size::Small, true);
    }
}

fn mark_list(m: &mut VNodeBuilder, context: &RenderContext<'_>, groups: &[Vec<ClaimId>]) {
    m.el("div", "bgr-claim-marks", |m| {
        m.key("marks");
        for group in groups {
            mark(m, context, group, Size::Small, true);
        }
    });
}

/// The mark of claims that share it.
fn mark(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    claims: &[ClaimId],
    size: Size,
    with_statement: bool,
) {
    let Some(&first) = claims.first() else {
        return;
    };
    if context.is_brief() || context.is_widget() {
        return link_only_mark(m, context, claims, first, size);
    }
    let claim = context.story.claim(first);
    m.el("details", "bgr-claim-mark", |m| {
        m.key(claim.id);
        m.attr("data-fills", first.index().to_string());
        m.attr_if(size == Size::Small, "data-size", "small");
        m.el("summary", "bgr-claim-mark__chain bgr-chain", |m| {
            drawing_and_words(m, context, claims, claim, size);
            let connected = claims.iter().find(|&&id| context.is_connected(View::Claim(id)));
            follow::related_badge(m, context, View::Claim(*connected.unwrap_or(&first)));
        });
        if context.is_filled(first) {
            m.el("div", "bgr-claim-mark__more", |m| {
                disclosure(m, context, claims, with_statement)
            });
        }
    });
}

/// What a mark's disclosure shows: the statements if they are not on the screen, what the firmness means, and links to the
/// pages of the claims.
fn disclosure(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId], with_statement: bool) {
    if with_statement {
        for &id in claims {
            m.el("p", "bgr-claim-mark__statement", |m| {
                let statement = context.story.claim(id).statement;
                if claims.len() == 1 {
                    m.text(statement);
                } else {
                    statement_link(m, context, id, statement);
                }
            });
        }
    }
    let Some(&first) = claims.first() else { return };
    let text = firmness_meaning(context.story.words, context.story.claim(first).firmness);
    m.formatted(msg::AsSentence { text });
    if claims.len() == 1 {
        m.text(" ");
        statement_link(m, context, first, context.text(Msg::AboutThisStatement));
    } else if !with_statement {
        for &id in claims {
            m.el("p", "bgr-claim-mark__number", |m| {
                let number = number(id);
                statement_link(m, context, id, context.format(msg::StatementNumber { number }))
            });
        }
    }
}

fn statement_link(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    id: ClaimId,
    words: impl Into<yew::AttrValue>,
) {
    m.el("a", "bgr-link", |m| {
        m.attr("href", context.link(View::Claim(id)));
        m.text(words);
    });
}

/// The marks of the first claims, at most this many, and a link to the full view for the others. For widgets.
pub fn first_claim_marks(m: &mut VNodeBuilder, context: &RenderContext<'_>, claims: &[ClaimId], most: usize) {
    let groups = groups(context.story, claims);
    m.el("div", "bgr-claim-marks", |m| {
        for group in groups.iter().take(most) {
            mark(m, context, group, Size::Small, true);
        }
        if groups.len() > most {
            m.el("a", "bgr-link bgr-claim-marks__more", |m| {
                let count = groups.len() - most;
                leads_to_full_view(m, context, context.format(msg::MoreMarksInTheFullView { count }));
                m.formatted(msg::CountMore { count });
            });
        }
    });
}

/// The mark as a plain link, for venue previews, which must be small, and for widgets, where nothing folds out.
fn link_only_mark(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    claims: &[ClaimId],
    first: ClaimId,
    size: Size,
) {
    m.el("p", "bgr-claim-mark", |m| {
        m.attr_if(size == Size::Small, "data-size", "small");
        m.el("a", "bgr-claim-mark__chain bgr-chain", |m| {
            if context.is_widget() {
                m.attr("href", context.page_outside(&ViewState::of(View::Claim(first))));
                opens_new_tab(m);
            } else {
                m.attr("href", context.link(View::Claim(first)));
            }
            drawing_and_words(m, context, claims, context.story.claim(first), size);
        });
    });
}

/// The drawing of the innermost element, and the words.
fn drawing_and_words(
    m: &mut VNodeBuilder,
    context: &RenderContext<'_>,
    claims: &[ClaimId],
    claim: &Claim,
    size: Size,
) {
    let count = claims.len();
    // A solid line promises quotation marks, so all of them must have some.
    let quoting = claims.iter().all(|&id| context.story.claim(id).own_words);
    let drawn = Claim {
        own_words: quoting,
        ..*claim
    };
    m.attr("data-chain", chain_code(context.story, &drawn));
    m.attr_if(size == Size::Small, "data-size", "small");
    m.text(chain_words(context.story, claim));
    m.text(hedge_words(context.story.words, claim));
    if count > 1 {
        let item = &*context.format(msg::CountStatements { count });
        m.formatted(msg::ListNext { item });
    }
    m.text(" ");
    m.el_message(
        "b",
        "bgr-claim-mark__firmness",
        firmness_word_message(claim.firmness),
    );
}

/// The hedges of a claim, each after a comma.
pub fn hedge_words(words: Words, claim: &Claim) -> String {
    let hedges = claim.hedges.iter();
    hedges
        .map(|&hedge| {
            words.format(msg::ListNext {
                item: hedge_word(words, hedge),
            })
        })
        .collect()
}
