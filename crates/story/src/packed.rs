//! A story as two small blocks, which the build puts into the reader's wasm.
//!
//! Constants were tried first: every text and list is then a pointer and a length, eight bytes
//! that compress badly, and the facts of the first story weighed 28 KB (brotli). Here all texts
//! stand one after the other, in reading order, and everything else is numbers that are mostly
//! one byte long: 13 KB, unpacked once in less than a millisecond. The two directions stand
//! side by side in one list of fields, and a test packs and unpacks every story there is.
//!
//! Whoever packs is the build of the same version, so what does not fit gives an empty
//! value instead of an error: there is nobody to tell.

use crate::atlas::projection::{LonLat, Projection};
use crate::model::{
    Actor, ActorId, Article, BaseMap, Claim, ClaimId, Day, Deal, DealPart, Event, EventId, Fact, Heading,
    Issue, IssueId, List, MapLabel, Participant, Position, Reading, Relation, Scale, Section, Share, Side,
    SideId, Source, SourceId, Speaker, Story, Term, Text, Timeline, TourStep, Venue, VenueId, View, Views,
    When,
};
use crate::vocabulary::{
    ActorKind, Compass, Direction, Firmness, Hedge, LabelClass, Precision, RelationKind, Role, Shape,
    VenueKind,
};

/// Unpacks the story whose [`pack`] gave these two blocks.
pub fn unpack(texts: &'static str, numbers: &'static [u8]) -> Story {
    Story::unpack(&mut Unpacking { texts, numbers })
}

/// Packs a story into its texts and its numbers.
#[cfg(feature = "file")]
pub fn pack(story: &Story) -> (String, Vec<u8>) {
    let mut packing = Packing::default();
    story.pack(&mut packing);
    (packing.texts, packing.numbers)
}

/// What is packed so far.
#[cfg(feature = "file")]
#[derive(Default)]
struct Packing {
    texts: String,
    numbers: Vec<u8>,
}

#[cfg(feature = "file")]
impl Packing {
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

/// What is still to be unpacked.
struct Unpacking {
    texts: &'static str,
    numbers: &'static [u8],
}

impl Unpacking {
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

/// A part of a story that can be packed.
trait Packed: Sized {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing);
    fn unpack(from: &mut Unpacking) -> Self;
}

impl Packed for &'static str {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
        out.number(self.len() as u64);
        out.texts.push_str(self);
    }

    fn unpack(from: &mut Unpacking) -> Self {
        from.text()
    }
}

impl Packed for bool {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
        out.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacking) -> Self {
        from.byte() != 0
    }
}

impl Packed for f64 {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
        out.numbers.extend(self.to_le_bytes());
    }

    #[inline(never)]
    fn unpack(from: &mut Unpacking) -> Self {
        f64::from_le_bytes(core::array::from_fn(|_| from.byte()))
    }
}

impl Packed for [f64; 4] {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
        self.iter().for_each(|number| number.pack(out));
    }

    fn unpack(from: &mut Unpacking) -> Self {
        core::array::from_fn(|_| f64::unpack(from))
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
        self.is_some().pack(out);
        self.iter().for_each(|value| value.pack(out));
    }

    fn unpack(from: &mut Unpacking) -> Self {
        match bool::unpack(from) {
            true => Some(T::unpack(from)),
            false => None,
        }
    }
}

impl<T: Packed> Packed for List<T> {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
        out.number(self.len() as u64);
        self.iter().for_each(|item| item.pack(out));
    }

    /// The story lives as long as its page, so its lists are never given back.
    #[inline(never)]
    fn unpack(from: &mut Unpacking) -> Self {
        let count = from.number() as usize;
        let items: Vec<T> = (0..count).map(|_| T::unpack(from)).collect();
        List(items.leak())
    }
}

impl Packed for View {
    #[cfg(feature = "file")]
    fn pack(&self, out: &mut Packing) {
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
    fn unpack(from: &mut Unpacking) -> Self {
        let kind = from.byte();
        let id = u16::unpack(from);
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

/// Whole numbers.
macro_rules! packed_numbers {
    ($($name:ident),+) => { $(
        impl Packed for $name {
            #[cfg(feature = "file")]
            fn pack(&self, out: &mut Packing) {
                out.number(u64::from(*self));
            }

            fn unpack(from: &mut Unpacking) -> Self {
                from.number() as $name
            }
        }
    )+ };
}

/// Ids are numbers.
macro_rules! packed_ids {
    ($($name:ident),+ $(,)?) => { $(
        impl Packed for $name {
            #[cfg(feature = "file")]
            fn pack(&self, out: &mut Packing) {
                self.0.pack(out);
            }

            fn unpack(from: &mut Unpacking) -> Self {
                $name(u16::unpack(from))
            }
        }
    )+ };
}

/// A word of a vocabulary is its place in it.
macro_rules! packed_words {
    ($($name:ident),+ $(,)?) => { $(
        impl Packed for $name {
            #[cfg(feature = "file")]
            fn pack(&self, out: &mut Packing) {
                out.numbers.push(*self as u8);
            }

            fn unpack(from: &mut Unpacking) -> Self {
                let place = from.byte() as usize;
                $name::ALL.get(place).copied().unwrap_or($name::ALL[0])
            }
        }
    )+ };
}

/// A struct is its fields, in this order. A field that is not named here does not compile.
macro_rules! packed_structs {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl Packed for $name {
            #[cfg(feature = "file")]
            fn pack(&self, out: &mut Packing) {
                let $name { $($field),+ } = self;
                $( $field.pack(out); )+
            }

            fn unpack(from: &mut Unpacking) -> Self {
                $( let $field = Packed::unpack(from); )+
                $name { $($field),+ }
            }
        }
    )+ };
}

packed_numbers! { u8, u16, u64 }
packed_ids! { ActorId, SideId, VenueId, EventId, IssueId, SourceId, ClaimId }
packed_words! {
    ActorKind, Compass, Direction, Firmness, Hedge, LabelClass, Precision, RelationKind, Role, Shape, VenueKind,
}
packed_structs! {
    LonLat { longitude, latitude }
    Projection { centre_longitude, centre_latitude, scale, translate_x, translate_y }
    Text { text, rests_on }
    Story { id, language, direction, kicker, hed, dek, sourcing, article, views, sides, sources, actors, venues, events, issues, claims, deals, facts, tour, timeline, base_map }
    Article { name, address, facts_as_of, sections }
    Section { id, name, first, last }
    Views { map, actors, timeline, positions, sources }
    Heading { title, dek }
    Side { id, actor, name, short, shape }
    Source { id, name, short, spelled, origin, named, is_article, summary, notes, gaps, address }
    Actor { id, name, short, title, kind, side, monogram, named, home, name_language, notes, gaps }
    Venue { id, name, kind, at, area, anchor, within, summary, lede, zoom, notes, gaps }
    Event { id, name, when, venues, area, summary, participants, outcome, about, gaps }
    When { words, quoted, note, scale }
    Scale { precision, from, to }
    Day { year, month, day }
    Timeline { reference, label }
    Participant { actor, role, delegation, claim }
    Issue { id, name, for_all, gaps }
    Claim { id, statement, paragraph, speaker, to, through, firmness, own_words, hedges, actors, venues, events, positions, relations, supports, contradicts, notes, gaps }
    Speaker { actor, called, named }
    Position { issue, side, text }
    Relation { kind, from, to }
    Deal { id, title, dek, question, event, revenues, streams, deductions, shares, remainder, terms, readings, unknowns }
    DealPart { name, detail }
    Share { recipient, name, short, basis_points, yearly, statement, described }
    Term { party, gives, gets }
    Reading { side, lead, term, detail }
    Fact { figure, unit, before, link, after, view, claim }
    TourStep { title, text, goal, view, venue }
    BaseMap { projection, frame, extent, unit, layers, labels, credit }
    MapLabel { text, class, at, min_zoom, max_zoom, size }
}
