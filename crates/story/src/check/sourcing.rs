//! The chain of a claim: whether its firmness matches who says so and through whom.

use std::collections::BTreeMap;

use crate::check::diagnostics::Diagnostics;
use crate::check::json_path::JsonPath;
use crate::diagnostic::{ChainFault, ErrorKind};
use crate::file::{ClaimFile, SourceFile, StoryFile};
use crate::vocabulary::{Firmness, Identified};

/// Checks the chains of a story's claims.
pub fn check(file: &StoryFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let articles = file.sources.iter().filter(|source| source.is_article).count();
    if articles != 1 && !diagnostics.is_tainted_within(&root.key("sources")) {
        diagnostics.error(
            &root.key("sources"),
            ErrorKind::ArticleSources { count: articles },
        );
    }
    let chains = Chains {
        actors: file
            .actors
            .iter()
            .map(|actor| (actor.id.as_str(), actor.identified != Identified::Not))
            .collect(),
        sources: file
            .sources
            .iter()
            .map(|source| (source.id.as_str(), source))
            .collect(),
    };
    for (index, claim) in file.claims.iter().enumerate() {
        chains.check(claim, &root.key("claims").item(index), diagnostics);
    }
}

/// Which actors and sources the article names.
struct Chains<'a> {
    actors: BTreeMap<&'a str, bool>,
    sources: BTreeMap<&'a str, &'a SourceFile>,
}

impl Chains<'_> {
    fn check(&self, claim: &ClaimFile, path: &JsonPath, diagnostics: &mut Diagnostics) {
        let mut outlets = Vec::new();
        for (index, id) in claim.through.iter().enumerate() {
            match self.sources.get(id.as_str()) {
                Some(source) if source.is_article => {
                    diagnostics.error(&path.key("through").item(index), ErrorKind::ThroughTheArticle);
                }
                Some(source) => outlets.push(source.named),
                // Nothing can be said about an unknown source.
                None => return,
            }
        }
        let speaker_named = match &claim.speaker {
            None => None,
            Some(speaker) => match (&speaker.actor, &speaker.called) {
                (Some(actor), _) => match self.actors.get(actor.as_str()) {
                    Some(named) => Some(*named),
                    None => return,
                },
                (None, Some(_)) => Some(false),
                (None, None) => {
                    diagnostics.error(&path.key("speaker"), ErrorKind::SpeakerWithoutName);
                    return;
                }
            },
        };
        let chain = &[path.key("speaker"), path.key("through"), path.key("own_words")];
        if chain.iter().any(|path| diagnostics.is_tainted_within(path)) {
            return;
        }
        let firmness = claim.firmness;
        if let Some(fault) = fault(firmness, speaker_named, &outlets, claim.own_words) {
            diagnostics.error(
                &path.key("firmness"),
                ErrorKind::FirmnessMismatch { firmness, fault },
            );
        }
    }
}

/// Why a firmness does not match, if it does not. `speaker_named` is empty for no speaker; `outlets`
/// says of each outlet whether the article names it.
fn fault(
    firmness: Firmness,
    speaker_named: Option<bool>,
    outlets: &[bool],
    own_words: bool,
) -> Option<ChainFault> {
    let outlet_named = outlets.contains(&true);
    match (firmness, speaker_named) {
        (Firmness::Quoted, None) => Some(ChainFault::NoSpeaker),
        (Firmness::Quoted, Some(false)) => Some(ChainFault::SpeakerNotNamed),
        (Firmness::Quoted, Some(true)) => (!own_words).then_some(ChainFault::NotOwnWords),
        (Firmness::Reported, _) if own_words => Some(ChainFault::OwnWords),
        (Firmness::Reported, Some(true)) => None,
        (Firmness::Reported, _) => (!outlet_named).then_some(ChainFault::NobodyNamed),
        (Firmness::UnnamedSource, Some(true)) => Some(ChainFault::SpeakerNamed),
        (Firmness::UnnamedSource, Some(false)) => None,
        (Firmness::UnnamedSource, None) if outlets.is_empty() => Some(ChainFault::Nobody),
        (Firmness::UnnamedSource, None) => outlet_named.then_some(ChainFault::OutletNamed),
        (Firmness::ArticleOnly | Firmness::ArticlesReading, Some(_)) => Some(ChainFault::HasSpeaker),
        (Firmness::ArticleOnly | Firmness::ArticlesReading, None) => {
            (!outlets.is_empty()).then_some(ChainFault::HasOutlet)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ChainFault::*;
    use Firmness::*;

    /// Speaker: `n`amed, `u`nnamed or `-`; outlets likewise; own words or not.
    fn check(
        firmness: Firmness,
        speaker: char,
        outlets: &str,
        own_words: bool,
        expected: Option<ChainFault>,
    ) {
        let speaker_named = (speaker != '-').then_some(speaker == 'n');
        let outlets: Vec<bool> = outlets.chars().map(|outlet| outlet == 'n').collect();
        let found = fault(firmness, speaker_named, &outlets, own_words);
        assert_eq!(found, expected, "{firmness:?} {speaker} {outlets:?} {own_words}");
    }

    #[test]
    fn firmness_matches_the_chain() {
        check(Quoted, 'n', "", true, None);
        check(Quoted, 'n', "nu", true, None);
        check(Quoted, 'n', "n", false, Some(NotOwnWords));
        check(Quoted, 'u', "n", true, Some(SpeakerNotNamed));
        check(Quoted, '-', "n", true, Some(NoSpeaker));
        check(Reported, 'n', "", false, None);
        check(Reported, '-', "n", false, None);
        check(Reported, 'u', "n", false, None);
        check(Reported, 'n', "n", true, Some(OwnWords));
        check(Reported, '-', "u", false, Some(NobodyNamed));
        check(Reported, 'u', "u", false, Some(NobodyNamed));
        check(Reported, '-', "", false, Some(NobodyNamed));
        check(UnnamedSource, 'u', "", false, None);
        check(UnnamedSource, 'u', "n", true, None);
        check(UnnamedSource, '-', "u", false, None);
        check(UnnamedSource, '-', "", false, Some(Nobody));
        check(UnnamedSource, '-', "un", false, Some(OutletNamed));
        check(UnnamedSource, 'n', "", false, Some(SpeakerNamed));
        for firmness in [ArticleOnly, ArticlesReading] {
            check(firmness, '-', "", false, None);
            check(firmness, 'u', "", false, Some(HasSpeaker));
            check(firmness, '-', "u", false, Some(HasOutlet));
        }
    }
}
