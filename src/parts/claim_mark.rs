//! The claim mark: who says so, through whom, where in the article, how firm.
//!
//! A drawing of three fixed slots (hidden from assistive technology) and the same chain in
//! words. The mark is a native disclosure that opens in place, with or without the app, and
//! leads on to the claim's page. It grades sourcing, not truth.

use story::case_fold::to_upper;
use story::model::{Claim, ClaimId, Story, View};
use story::vocabulary::{Firmness, Hedge};

use crate::app::Scope;
use crate::markup::Markup;
use crate::parts::follow;

/// How large the drawing is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// 52 by 12 px.
    Full,
    /// 43 by 10 px, for lists and tables.
    Small,
}

/// The word for a firmness.
pub fn firmness_word(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Quoted => "Quoted",
        Firmness::Reported => "Reported",
        Firmness::UnnamedSource => "Unnamed source",
        Firmness::ArticleOnly => "Article only",
        Firmness::ArticlesReading => "Article’s reading",
    }
}

/// What a firmness means, in one line.
pub fn firmness_meaning(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Quoted => "A named person, in their own words",
        Firmness::Reported => "A named party or outlet, in other words",
        Firmness::UnnamedSource => "Someone says so; the article does not say who",
        Firmness::ArticleOnly => "Stated without a source",
        Firmness::ArticlesReading => "The writer’s own inference",
    }
}

/// The word for a hedge.
pub fn hedge_word(hedge: Hedge) -> &'static str {
    match hedge {
        Hedge::Reportedly => "“reportedly”",
        Hedge::Expected => "expected",
    }
}

/// The four letters that name a drawing: the two slots (`n` named, `u` unnamed, `0` nobody),
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

/// The code of a drawing that stands for a firmness in general.
pub fn typical_code(firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Quoted => "nnsf",
        Firmness::Reported => "nnbf",
        Firmness::UnnamedSource => "unsf",
        Firmness::ArticleOnly => "00bf",
        Firmness::ArticlesReading => "00bo",
    }
}

/// The chain in words, up to the paragraph: "Tammy Bruce, via TASS ¶2".
pub fn chain_words(story: &Story, claim: &Claim) -> String {
    let mut words = String::new();
    if let Some(speaker) = claim.speaker {
        words.push_str(speaker.called);
    }
    for (at, &source) in claim.through.iter().enumerate() {
        if at > 0 || claim.speaker.is_some() {
            words.push_str(", via ");
        }
        words.push_str(story.source(source).short);
    }
    if words.is_empty() {
        words.push_str(match claim.firmness {
            Firmness::ArticlesReading => "The writer",
            _ => "No source given",
        });
    } else if claim.speaker.is_none() {
        words = capitalised(&words);
    }
    words.push_str(" ¶");
    words.push_str(&claim.paragraph.to_string());
    words
}

/// Words with a capital first letter, for a name such as "local media" that leads.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().map(to_upper).chain(letters).collect()
}

/// Draws a chain.
pub fn chain(m: &mut Markup, code: &str, size: Size) {
    m.el("svg", "bgr-chain", |m| {
        m.attr("aria-hidden", "true");
        m.attr("viewBox", "0 0 52 12");
        m.attr_if(size == Size::Small, "data-size", "small");
        m.el("use", "", |m| m.attr("href", format!("#bgr-chain-{code}")));
    });
}

/// The whole mark of a claim. It opens in place: what the firmness means, and the way to the
/// claim's own page.
pub fn claim_mark(m: &mut Markup, scope: &Scope<'_>, id: ClaimId, size: Size) {
    disclosure(m, scope, id, size, false);
}

/// The mark beside words of ours, where the statement itself is not on the screen: it says
/// the statement when it opens.
pub fn claim_mark_with_statement(m: &mut Markup, scope: &Scope<'_>, id: ClaimId, size: Size) {
    disclosure(m, scope, id, size, true);
}

fn disclosure(m: &mut Markup, scope: &Scope<'_>, id: ClaimId, size: Size, with_statement: bool) {
    let claim = scope.story.claim(id);
    if scope.is_brief() {
        return leading_on(m, scope, id, size);
    }
    m.el("details", "bgr-mark", |m| {
        m.key(claim.id);
        m.attr_if(size == Size::Small, "data-size", "small");
        m.el("summary", "bgr-mark__chain", |m| {
            drawing_and_words(m, scope, claim, size);
            follow::sign(m, scope, View::Claim(id));
        });
        m.el("div", "bgr-mark__more", |m| {
            if with_statement {
                m.el_text("p", "bgr-mark__statement", claim.statement);
            }
            m.text(firmness_meaning(claim.firmness));
            m.text(". ");
            m.el("a", "bgr-link", |m| {
                m.attr("href", scope.link(View::Claim(id)));
                m.text("About this statement");
            });
        });
    });
}

/// The mark in few bytes: what would open in place is a click away, on the claim's own page.
fn leading_on(m: &mut Markup, scope: &Scope<'_>, id: ClaimId, size: Size) {
    m.el("p", "bgr-mark", |m| {
        m.attr_if(size == Size::Small, "data-size", "small");
        m.el("a", "bgr-mark__chain", |m| {
            m.attr("href", scope.link(View::Claim(id)));
            drawing_and_words(m, scope, scope.story.claim(id), size);
        });
    });
}

fn drawing_and_words(m: &mut Markup, scope: &Scope<'_>, claim: &Claim, size: Size) {
    chain(m, &chain_code(scope.story, claim), size);
    m.el("span", "bgr-mark__words", |m| {
        m.text(chain_words(scope.story, claim));
        for &hedge in claim.hedges.iter() {
            m.text(", ");
            m.text(hedge_word(hedge));
        }
        m.text(" ");
        m.el_text("span", "bgr-mark__firmness", firmness_word(claim.firmness));
    });
}
