//! A statement in a prominent place that rests on one source must say so.
//!
//! What the article states itself has no other source. A text with an attribution in it is fine however
//! few its sources are. Only in languages with a list of such words.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::check::lints::words::{self, Words};
use crate::diagnostic::WarningKind;
use crate::file::{ClaimFile, StoryFile, TextFile};
use crate::vocabulary::{Firmness, Hedge};

/// Reports deks, and statements about events and venues, that rest on one source without naming it.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let Some(words) = words::of(&file.language) else {
        return;
    };
    let sources = Sources::of(file, words);
    let root = &JsonPath::root();
    let (deals, events, venues) = (root.key("deals"), root.key("events"), root.key("venues"));
    sources.check(&file.dek, &root.key("dek"), diagnostics);
    for (index, deal) in file.deals.iter().enumerate() {
        sources.check(&deal.dek, &deals.item(index).key("dek"), diagnostics);
    }
    for (index, event) in file.events.iter().enumerate() {
        let path = &events.item(index);
        sources.check(&event.summary, &path.key("summary"), diagnostics);
        if let Some(outcome) = &event.outcome {
            sources.check(outcome, &path.key("outcome"), diagnostics);
        }
    }
    for (index, venue) in file.venues.iter().enumerate() {
        sources.check(&venue.lede, &venues.item(index).key("lede"), diagnostics);
    }
}

struct Sources<'a> {
    words: &'static Words,
    claims: BTreeMap<&'a str, &'a ClaimFile>,
    /// Name and short name by id.
    actors: BTreeMap<&'a str, [&'a str; 2]>,
    outlets: BTreeMap<&'a str, [&'a str; 2]>,
}

impl<'a> Sources<'a> {
    fn of(file: &'a StoryFile, words: &'static Words) -> Sources<'a> {
        let claims = file.claims.iter().map(|claim| (claim.id.as_str(), claim));
        let actors = (file.actors.iter())
            .map(|actor| (actor.id.as_str(), [actor.name.as_str(), actor.short.as_str()]));
        let outlets = (file.sources.iter())
            .map(|source| (source.id.as_str(), [source.name.as_str(), source.short.as_str()]));
        Sources {
            words,
            claims: claims.collect(),
            actors: actors.collect(),
            outlets: outlets.collect(),
        }
    }

    fn check(&self, text: &TextFile, path: &JsonPath, diagnostics: &mut Diagnostics) {
        let cited: Vec<&ClaimFile> = (text.rests_on.iter())
            .filter_map(|id| self.claims.get(id.as_str()).copied())
            .collect();
        let sources: BTreeSet<Option<&str>> = cited.iter().map(|claim| self.source(claim)).collect();
        let mut sources = sources.into_iter();
        if let (Some(Some(source)), None) = (sources.next(), sources.next())
            && !self.is_attributed(&text.text, &cited)
        {
            let source = source.to_owned();
            diagnostics.warning(&path.key("text"), WarningKind::SingleSource { source });
        }
    }

    /// The name of the source through which a claim reached the article, or else of its speaker. None for
    /// claims that need a hedge, which `hedges` checks.
    fn source(&self, claim: &'a ClaimFile) -> Option<&'a str> {
        if claim.firmness == Firmness::UnnamedSource || claim.hedges.contains(&Hedge::Reportedly) {
            return None;
        }
        let outlet = claim.through.last().and_then(|id| self.outlets.get(id.as_str()));
        let speaker = claim.speaker.as_ref();
        let called = speaker.and_then(|speaker| speaker.called.as_deref());
        let actor = speaker.and_then(|speaker| self.actors.get(speaker.actor.as_deref()?));
        let named = outlet.or(actor).map(|[name, _]| *name);
        named.or(called)
    }

    /// Whether a text says that somebody says so, or names a speaker or an outlet of its claims.
    fn is_attributed(&self, text: &str, claims: &[&ClaimFile]) -> bool {
        let text = self.words.normalised(text);
        let mut names = claims.iter().flat_map(|claim| {
            let outlets = claim
                .through
                .iter()
                .filter_map(|id| self.outlets.get(id.as_str()));
            let speaker = claim.speaker.as_ref();
            let called = speaker.and_then(|speaker| speaker.called.as_deref());
            let actor = speaker.and_then(|speaker| self.actors.get(speaker.actor.as_deref()?));
            outlets.chain(actor).flatten().copied().chain(called)
        });
        self.words.contains(&text, &self.words.reporting) || names.any(|name| self.words.names(&text, name))
    }
}
