//! The binary form of a story, which the build puts into the reader's wasm.
//!
//! All texts stand one after the other in reading order; everything else is numbers that mostly take
//! one byte. For the first story that is 13 KB (brotli), decoded once in less than a millisecond.
//! `static` constants were tried first: each text and list is then a pointer and a length, eight bytes
//! that compress badly, and the same facts took 28 KB.
//!
//! The encoder and the decoder share one list of fields, and a test round-trips every story. The
//! decoder trusts its input because the same build encoded it: what does not fit gives an empty value
//! instead of an error.

use crate::geo::projection::{LonLat, Projection};
use crate::model::{
    Actor, ActorId, AreaShape, Article, ArticleSection, BaseMap, Claim, ClaimId, Day, Deal, DealPart, Event,
    EventId, Fact, Figure, Heading, Issue, IssueId, List, MapLabel, MapNote, Participant, Position, Reading,
    Relation, Run, Scale, Share, Side, SideId, Source, SourceId, Speaker, Story, Term, Text, Timeline,
    TourStep, Venue, VenueId, View, Views, When,
};
use crate::vocabulary::{
    ActorKind, ArticleField, Compass, Direction, Firmness, Hedge, Identified, LabelClass, Precision,
    RelationKind, Role, ScaleEnd, Shape, VenueKind,
};

/// Decodes the story from the two blocks that [`encode`] returned.
pub fn decode(texts: &'static str, numbers: &'static [u8]) -> Story {
    Story::decode(&mut Decoder { texts, numbers })
}

/// Encodes a story as its texts and its numbers.
#[cfg(feature = "file")]
pub fn encode(story: &Story) -> (String, Vec<u8>) {
    let mut encoder = Encoder::default();
    story.encode(&mut encoder);
    (encoder.texts, encoder.numbers)
}

#[cfg(feature = "file")]
#[derive(Default)]
struct Encoder {
    texts: String,
    numbers: Vec<u8>,
}

#[cfg(feature = "file")]
impl Encoder {
    /// Seven bits to a byte, the lowest first; all bytes but the last have the highest bit set
    /// (LEB128, as in WebAssembly itself).
    fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.numbers.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }
}

/// The rest of the input.
struct Decoder {
    texts: &'static str,
    numbers: &'static [u8],
}

impl Decoder {
    #[inline(never)]
    fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.numbers.split_first() else {
            return 0;
        };
        self.numbers = rest;
        first
    }

    #[inline(never)]
    fn number(&mut self) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    #[inline(never)]
    fn text(&mut self) -> &'static str {
        let length = self.number() as usize;
        let (text, rest) = self.texts.split_at_checked(length).unwrap_or_default();
        self.texts = rest;
        text
    }
}

/// A part of a story that can be encoded and decoded.
trait Codec: Sized {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder);
    fn decode(from: &mut Decoder) -> Self;
}

impl Codec for &'static str {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        out.number(self.len() as u64);
        out.texts.push_str(self);
    }

    fn decode(from: &mut Decoder) -> Self {
        from.text()
    }
}

impl Codec for bool {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        out.number(u64::from(*self));
    }

    fn decode(from: &mut Decoder) -> Self {
        from.byte() != 0
    }
}

impl Codec for f64 {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        out.numbers.extend(self.to_le_bytes());
    }

    #[inline(never)]
    fn decode(from: &mut Decoder) -> Self {
        f64::from_le_bytes(core::array::from_fn(|_| from.byte()))
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
        let count = from.number() as usize;
        let items: Vec<T> = (0..count).map(|_| T::decode(from)).collect();
        List(items.leak())
    }
}

impl Codec for View {
    #[cfg(feature = "file")]
    fn encode(&self, out: &mut Encoder) {
        let (kind, id) = match *self {
            View::Overview => (0, 0),
            View::Map => (1, 0),
            View::Venue(id) => (2, id.0),
            View::Actors => (3, 0),
            View::Actor(id) => (4, id.0),
            View::Deal => (5, 0),
            View::Timeline => (6, 0),
            View::Event(id) => (7, id.0),
            View::Positions => (8, 0),
            View::Issue(id) => (9, id.0),
            View::Sources => (10, 0),
            View::Source(id) => (11, id.0),
            View::Claim(id) => (12, id.0),
        };
        out.numbers.push(kind);
        out.number(u64::from(id));
    }

    #[inline(never)]
    fn decode(from: &mut Decoder) -> Self {
        let kind = from.byte();
        let id = u16::decode(from);
        match kind {
            1 => View::Map,
            2 => View::Venue(VenueId(id)),
            3 => View::Actors,
            4 => View::Actor(ActorId(id)),
            5 => View::Deal,
            6 => View::Timeline,
            7 => View::Event(EventId(id)),
            8 => View::Positions,
            9 => View::Issue(IssueId(id)),
            10 => View::Sources,
            11 => View::Source(SourceId(id)),
            12 => View::Claim(ClaimId(id)),
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
                from.number() as $name
            }
        }
    )+ };
}

/// Ids are numbers.
macro_rules! codec_ids {
    ($($name:ident),+ $(,)?) => { $(
        impl Codec for $name {
            #[cfg(feature = "file")]
            fn encode(&self, out: &mut Encoder) {
                self.0.encode(out);
            }

            fn decode(from: &mut Decoder) -> Self {
                $name(u16::decode(from))
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
                let index = from.byte() as usize;
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
codec_ids! { ActorId, SideId, VenueId, EventId, IssueId, SourceId, ClaimId }
codec_words! {
    ActorKind, ArticleField, Compass, Direction, Firmness, Hedge, Identified, LabelClass, Precision, RelationKind, Role,
    ScaleEnd, Shape, VenueKind,
}
codec_structs! {
    LonLat { longitude, latitude }
    Projection { centre_longitude, centre_latitude, scale, translate_x, translate_y }
    Text { text, rests_on }
    Story { id, language, direction, kicker, hed, dek, sourcing, article, views, sides, sources, actors, venues, events, issues, claims, deals, facts, tour, timeline, base_map }
    Article { name, title, byline, publisher, date, language, address, not_given, facts_as_of, sections }
    ArticleSection { id, name, first, last }
    Views { map, map_notes, actors, timeline, positions, sources }
    MapNote { venues, text }
    Heading { title, dek }
    Side { id, actor, name, short, shape }
    Source { id, name, short, spelled, origin, named, is_article, summary, notes, gaps, address }
    Actor { id, name, short, title, kind, side, monogram, identified, home, name_language, notes, gaps }
    Venue { id, name, kind, at, area, anchor, within, summary, lede, zoom, notes, gaps }
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
    Deal { id, title, dek, question, event, revenues, streams, deductions, shares, remainder, terms, readings, unknowns }
    DealPart { name, detail }
    Share { recipient, name, short, basis_points, yearly, statement, described }
    Term { party, gives, gets }
    Reading { side, lead, term, detail }
    Fact { figure, before, link, after, view, rests_on }
    Figure { number, unit }
    TourStep { title, text, goal, view, venues }
    BaseMap { projection, frame, extent, unit, layers, labels, areas, credit }
    AreaShape { layer, runs }
    Run { top, bottom, left, right }
    MapLabel { text, class, at, min_zoom, max_zoom, size }
}
