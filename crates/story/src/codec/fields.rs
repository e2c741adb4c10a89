//! The fields of a story in the order of its data. The encoder and the decoder share this list.

use locale::Words;

use crate::codec::decimal::{Decimal, EXACT, decimal};
use crate::codec::decoder::{Decoder, IdList};
#[cfg(feature = "file")]
use crate::codec::{decoder::END_OF_TEXT, encoder::Encoder};
use crate::geo::projection::{LonLat, Projection};
use crate::model::{
    Actor, ActorId, AreaShape, Article, ArticleSection, BaseMap, Claim, ClaimId, Day, Deal, DealPart,
    Edition, Event, EventId, Fact, Figure, Heading, Issue, IssueId, List, MapLabel, MapNote, OtherName,
    Participant, Position, Reading, Relation, Run, Scale, Share, Side, SideId, Source, SourceId, Speaker,
    Story, Term, Text, Timeline, TourStep, Translation, Venue, VenueId, View, Views, When,
};
use crate::vocabulary::{
    ActorKind, ArticleField, Compass, Direction, Firmness, Hedge, Identified, LabelClass, Precision,
    RelationKind, Role, ScaleEnd, Shape, VenueKind,
};

/// A part of a story that can be encoded and decoded.
pub(crate) trait Codec: Sized {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder);
    fn decode(from: &mut Decoder) -> Self;
}

impl Codec for &'static str {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        out.texts.push_str(self);
        out.texts.push(END_OF_TEXT);
    }

    fn decode(from: &mut Decoder) -> Self {
        from.text()
    }
}

/// The words of the interface are a section of their own, and no part of the texts.
impl Codec for Words {
    #[cfg(feature = "file")]
    fn encode(&self, _: &mut Encoder) {}

    fn decode(from: &mut Decoder) -> Self {
        from.words()
    }
}

impl Codec for bool {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        out.number(u64::from(*self));
    }

    fn decode(from: &mut Decoder) -> Self {
        from.number_to(1) != 0
    }
}

impl Codec for f64 {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        match decimal(*self) {
            Some(decimal) => out.number(decimal.packed()),
            None => {
                out.number(EXACT);
                out.numbers.extend(self.to_le_bytes());
            }
        }
    }

    #[inline(never)]
    fn decode(from: &mut Decoder) -> Self {
        let (number, written) = match from.number_to(u64::MAX) {
            EXACT => (f64::from_le_bytes(core::array::from_fn(|_| from.byte())), None),
            packed => {
                let decimal = Decimal::unpacked(packed);
                (decimal.value(), Some(decimal))
            }
        };
        // JSON has no others, so no story has, and each number has one form.
        if !number.is_finite() || decimal(number) != written {
            from.fail();
        }
        number
    }
}

impl Codec for [f64; 4] {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        self.iter().for_each(|number| number.encode(out));
    }

    fn decode(from: &mut Decoder) -> Self {
        core::array::from_fn(|_| f64::decode(from))
    }
}

impl<T: Codec> Codec for Option<T> {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        self.is_some().encode(out);
        self.iter().for_each(|value| value.encode(out));
    }

    fn decode(from: &mut Decoder) -> Self {
        match bool::decode(from) {
            true => Some(T::decode(from)),
            false => None,
        }
    }
}

impl<T: Codec> Codec for List<T> {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        out.number(self.len() as u64);
        self.iter().for_each(|item| item.encode(out));
    }

    /// Leaks the list: the story lives as long as its page.
    #[inline(never)]
    fn decode(from: &mut Decoder) -> Self {
        let count = from.count();
        let items: Vec<T> = (0..count).map(|_| T::decode(from)).collect();
        List(items.leak())
    }
}

impl Codec for View {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        let (kind, id) = match *self {
            View::Overview => (0, None),
            View::Map => (1, None),
            View::Venue(id) => (2, Some(id.0)),
            View::Actors => (3, None),
            View::Actor(id) => (4, Some(id.0)),
            View::Deal => (5, None),
            View::Timeline => (6, None),
            View::Event(id) => (7, Some(id.0)),
            View::Positions => (8, None),
            View::Issue(id) => (9, Some(id.0)),
            View::Sources => (10, None),
            View::Source(id) => (11, Some(id.0)),
            View::Claim(id) => (12, Some(id.0)),
        };
        out.numbers.push(kind);
        id.iter().for_each(|id| id.encode(out));
    }

    #[inline(never)]
    fn decode(from: &mut Decoder) -> Self {
        match from.number_to(12) {
            1 => View::Map,
            2 => View::Venue(Codec::decode(from)),
            3 => View::Actors,
            4 => View::Actor(Codec::decode(from)),
            5 => View::Deal,
            6 => View::Timeline,
            7 => View::Event(Codec::decode(from)),
            8 => View::Positions,
            9 => View::Issue(Codec::decode(from)),
            10 => View::Sources,
            11 => View::Source(Codec::decode(from)),
            12 => View::Claim(Codec::decode(from)),
            _ => View::Overview,
        }
    }
}

/// Unsigned integers are LEB128 numbers.
macro_rules! codec_numbers {
    ($($name:ident),+) => { $(
        impl Codec for $name {
            #[cfg(feature = "file")]
            fn encode(&self, out: &mut Encoder) {
                out.number(u64::from(*self));
            }

            fn decode(from: &mut Decoder) -> Self {
                from.number_to($name::MAX.into()) as $name
            }
        }
    )+ };
}

/// An id is its index in its list of the story.
macro_rules! codec_ids {
    ($($name:ident in $list:ident),+ $(,)?) => { $(
        impl Codec for $name {
            #[cfg(feature = "file")]
            fn encode(&self, out: &mut Encoder) {
                self.0.encode(out);
            }

            fn decode(from: &mut Decoder) -> Self {
                $name(from.id(IdList::$list))
            }
        }
    )+ };
}

/// A word of a vocabulary is its index in it.
macro_rules! codec_words {
    ($($name:ident),+ $(,)?) => { $(
        impl Codec for $name {
            #[cfg(feature = "file")]
            fn encode(&self, out: &mut Encoder) {
                out.numbers.push(*self as u8);
            }

            fn decode(from: &mut Decoder) -> Self {
                let index = from.number_to($name::ALL.len() as u64 - 1) as usize;
                // After a failure the word does not matter.
                $name::ALL.get(index).copied().unwrap_or($name::ALL[0])
            }
        }
    )+ };
}

/// A struct is its fields, in this order. A missing field is a compile error.
macro_rules! codec_structs {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl Codec for $name {
            #[cfg(feature = "file")]
            fn encode(&self, out: &mut Encoder) {
                let $name { $($field),+ } = self;
                $( $field.encode(out); )+
            }

            fn decode(from: &mut Decoder) -> Self {
                $( let $field = Codec::decode(from); )+
                $name { $($field),+ }
            }
        }
    )+ };
}

codec_numbers! { u8, u16, u64 }
codec_ids! {
    ActorId in Actors, SideId in Sides, VenueId in Venues, EventId in Events, IssueId in Issues, SourceId in Sources,
    ClaimId in Claims,
}
codec_words! {
    ActorKind, ArticleField, Compass, Direction, Firmness, Hedge, Identified, LabelClass, Precision, RelationKind, Role,
    ScaleEnd, Shape, VenueKind,
}
codec_structs! {
    LonLat { longitude, latitude }
    Projection { centre_longitude, centre_latitude, scale, translate_x, translate_y }
    Text { text, rests_on }
    OtherName { name, language }
    Story { id, language, direction, words, editions, translation, kicker, hed, dek, sourcing, article, views, sides, sources, actors, venues, events, issues, claims, deals, facts, tour, timeline, base_map }
    Edition { language, name }
    Translation { from, from_direction, turns_direction, date, made_by, reviewed_by, untranslated }
    Article { name, title, byline, publisher, date, language, address, not_given, facts_as_of, sections }
    ArticleSection { id, name, first, last }
    Views { map, map_notes, actors, timeline, positions, sources }
    MapNote { venues, text }
    Heading { title, dek }
    Side { id, actor, name, short, shape }
    Source { id, name, short, spelled, origin, named, is_article, summary, notes, gaps, address }
    Actor { id, name, short, title, kind, side, monogram, identified, home, name_language, also, alphabetical, notes, gaps }
    Venue { id, name, kind, at, area, anchor, within, also, summary, lede, zoom, notes, gaps }
    Event { id, name, when, venues, placed_by_us, area, summary, participants, outcome, about, notes, gaps }
    When { words, quoted, claim, note, scale }
    Scale { precision, from, to, ours }
    Day { year, month, day }
    Timeline { reference, label }
    Participant { actor, role, delegation, claim }
    Issue { id, name, for_all, no_position, gaps }
    Claim { id, statement, paragraph, speaker, to, through, firmness, own_words, hedges, actors, venues, events, positions, relations, supports, contradicts, notes, gaps }
    Speaker { actor, called, named }
    Position { issue, side, text }
    Relation { kind, from, to, words }
    Deal { id, title, dek, question, event, revenues, streams, deductions, shares, remainder, terms, readings, gaps }
    DealPart { name, detail }
    Share { recipient, name, short, basis_points, yearly, statement, described }
    Term { party, gives, gets }
    Reading { side, lead, term, detail }
    Fact { figure, before, link, after, view, rests_on }
    Figure { number, unit }
    TourStep { title, text, goal, view, venues }
    BaseMap { projection, frame, extent, unit, layers, labels, areas, border_words, credit }
    AreaShape { layer, runs }
    Run { top, bottom, left, right }
    MapLabel { text, class, at, min_zoom, max_zoom, size }
}
