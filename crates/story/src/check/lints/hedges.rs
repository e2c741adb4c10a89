//! A text or relation must not be firmer than the claims on which it rests.

use std::collections::BTreeMap;

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::lints::texts::{self, Use};
use crate::check::lints::words::{self, Words};
use crate::diagnostic::{MissingHedge, WarningKind};
use crate::file::{ClaimFile, StoryFile};
use crate::vocabulary::{Firmness, Hedge};

/// Reports texts and relations without the hedge of a claim on which they rest.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let Some(words) = words::of(&file.language) else {
        return;
    };
    let hedges = Hedges::of(file, words);
    texts::each(file, &mut |path, cited| {
        let claims = match cited.used_as {
            Use::Sentence => &cited.rests_on[..],
            // A title cannot carry the hedges of all that stands below it.
            Use::Title => &cited.rests_on[..cited.rests_on.len().min(1)],
            Use::Description => return,
        };
        let text = &words.normalised(&cited.text);
        // Nor can it carry both that something is expected and who says so.
        let expects = cited.used_as == Use::Title && words.contains(text, &words.expecting);
        let missing = |claim: &&&String| {
            let lacks = hedges.missing(claim, text)?;
            (!(expects && hedges.is_expected(claim))).then(|| ((**claim).clone(), lacks))
        };
        if let Some((claim, lacks)) = claims.iter().find_map(|claim| missing(&claim)) {
            diagnostics.warning(path, WarningKind::UnhedgedText { claim, lacks });
        }
    });
    let root = &JsonPath::root();
    for (index, claim) in file.claims.iter().enumerate() {
        for (place, relation) in claim.relations.iter().enumerate() {
            if let Some(lacks) = hedges.missing(&claim.id, &words.normalised(&relation.words)) {
                let list = &root.key("claims");
                let item = &list.item(index);
                let list = &item.key("relations");
                let path = &list.item(place);
                diagnostics.warning(&path.key("words"), WarningKind::UnhedgedRelation { lacks });
            }
        }
    }
}

/// Reports statements that have lost the hedge that the original's statement has.
pub fn check_statements(original: &StoryFile, translated: &StoryFile, diagnostics: &mut Diagnostics) {
    let languages = (words::of(&original.language), words::of(&translated.language));
    let (Some(words), Some(other_words)) = languages else {
        return;
    };
    let (hedges, other_hedges) = (Hedges::of(original, words), Hedges::of(translated, other_words));
    let root = &JsonPath::root();
    let pairs = original.claims.iter().zip(&translated.claims);
    for (index, (claim, other)) in pairs.enumerate() {
        if hedges
            .missing(&claim.id, &words.normalised(&claim.statement))
            .is_some()
        {
            continue;
        }
        let text = other_words.normalised(&other.statement);
        if let Some(lacks) = other_hedges.missing(&claim.id, &text) {
            let list = &root.key("claims");
            let claim = claim.id.clone();
            let item = &list.item(index);
            diagnostics.warning(&item.key("statement"), WarningKind::UnhedgedText { claim, lacks });
        }
    }
}

struct Hedges<'a> {
    words: &'static Words,
    claims: BTreeMap<&'a str, &'a ClaimFile>,
    /// Names of actors and sources, by list and id.
    names: BTreeMap<(&'static str, &'a str), [&'a str; 2]>,
}

impl<'a> Hedges<'a> {
    fn of(file: &'a StoryFile, words: &'static Words) -> Hedges<'a> {
        let actors = (file.actors.iter()).map(|actor| {
            (
                ("actors", actor.id.as_str()),
                [actor.name.as_str(), actor.short.as_str()],
            )
        });
        let sources = (file.sources.iter()).map(|source| {
            (
                ("sources", source.id.as_str()),
                [source.name.as_str(), source.short.as_str()],
            )
        });
        Hedges {
            words,
            claims: file
                .claims
                .iter()
                .map(|claim| (claim.id.as_str(), claim))
                .collect(),
            names: actors.chain(sources).collect(),
        }
    }

    /// The hedge of a claim that a normalised text lacks, if there is one.
    fn missing(&self, claim: &str, text: &str) -> Option<MissingHedge> {
        let claim = self.claims.get(claim)?;
        let is_unnamed = claim.firmness == Firmness::UnnamedSource;
        let is_reported = is_unnamed || claim.hedges.contains(&Hedge::Reportedly);
        if is_reported
            && !self.words.contains(text, &self.words.reporting)
            && !self.names_who_says_so(claim, text)
        {
            return Some(match is_unnamed {
                true => MissingHedge::Source,
                false => MissingHedge::Reportedly,
            });
        }
        let is_expected = claim.hedges.contains(&Hedge::Expected);
        (is_expected && !self.words.contains(text, &self.words.expecting)).then_some(MissingHedge::Expected)
    }

    fn is_expected(&self, claim: &str) -> bool {
        let claim = self.claims.get(claim);
        claim.is_some_and(|claim| claim.hedges.contains(&Hedge::Expected))
    }

    /// Whether a text names the claim's speaker or an outlet that carries it.
    fn names_who_says_so(&self, claim: &ClaimFile, text: &str) -> bool {
        let speaker = claim.speaker.as_ref();
        let called = speaker.and_then(|speaker| speaker.called.as_deref());
        let actor = speaker.and_then(|speaker| speaker.actor.as_deref());
        let outlets = claim.through.iter().map(|id| ("sources", id.as_str()));
        let keys = actor.map(|id| ("actors", id)).into_iter().chain(outlets);
        let mut names = keys.filter_map(|key| self.names.get(&key)).flatten();
        called.is_some_and(|called| self.words.names(text, called))
            || names.any(|name| self.words.names(text, name))
    }
}
