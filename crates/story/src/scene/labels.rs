//! The few words beside a name that say what the thing is: the kind and place of a venue, the date of an event.

use locale::{Msg, Words, msg};

use crate::model::{Event, Story, VenueId};
use crate::vocabulary::VenueKind;

/// "Talks, Saudi Arabia". If the place is ours, that instead of where it is.
pub fn venue_label(story: &Story, id: VenueId) -> String {
    let venue = story.venue(id);
    let mut words = kind_name(story.words, venue.kind).to_owned();
    if story.is_placed_by_us(id) {
        words.push_str(story.words.text(Msg::PlacedHereByUs));
    } else if let Some(within) = venue.within {
        words.push_str(&story.words.format(msg::ListNext { item: within }));
    }
    words
}

/// The date of an event in the article's words, or that it gives none.
pub fn date_words(story: &Story, event: &Event) -> String {
    if event.when.words.is_empty() {
        story.words.text(Msg::NoDateGiven).to_owned()
    } else {
        quoted(story.words, event.when.words, event.when.quoted)
    }
}

/// Text in quotation marks if it is the article's own wording.
pub fn quoted(words: Words, text: &str, is_quote: bool) -> String {
    match is_quote {
        true => words.format(msg::Quote { text }),
        false => text.to_owned(),
    }
}

/// The name of a kind of venue, in the legend.
pub fn kind_name(words: Words, kind: VenueKind) -> &'static str {
    words.text(match kind {
        VenueKind::Talks => Msg::VenueKindTalks,
        VenueKind::Address => Msg::VenueKindAddress,
        VenueKind::Speech => Msg::VenueKindSpeech,
        VenueKind::Signing => Msg::VenueKindSigning,
        VenueKind::Vote => Msg::VenueKindVote,
        VenueKind::Briefing => Msg::VenueKindBriefing,
        VenueKind::Protest => Msg::VenueKindProtest,
        VenueKind::Site => Msg::VenueKindSite,
        VenueKind::Place => Msg::VenueKindPlace,
        VenueKind::Sea => Msg::VenueKindSea,
        VenueKind::Territory => Msg::VenueKindTerritory,
        VenueKind::Border => Msg::VenueKindBorder,
    })
}

/// The name of a kind of venue, within a sentence.
pub fn kind_word(words: Words, kind: VenueKind) -> &'static str {
    words.text(match kind {
        VenueKind::Talks => Msg::VenueKindInsideTalks,
        VenueKind::Address => Msg::VenueKindInsideAddress,
        VenueKind::Speech => Msg::VenueKindInsideSpeech,
        VenueKind::Signing => Msg::VenueKindInsideSigning,
        VenueKind::Vote => Msg::VenueKindInsideVote,
        VenueKind::Briefing => Msg::VenueKindInsideBriefing,
        VenueKind::Protest => Msg::VenueKindInsideProtest,
        VenueKind::Site => Msg::VenueKindInsideSite,
        VenueKind::Place => Msg::VenueKindInsidePlace,
        VenueKind::Sea => Msg::VenueKindInsideSea,
        VenueKind::Territory => Msg::VenueKindInsideTerritory,
        VenueKind::Border => Msg::VenueKindInsideBorder,
    })
}
