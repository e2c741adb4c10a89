//! A small story for the tests of the scenes, made by hand: two delegations at a table, a
//! mediator, a crowd in the street; events with every precision.

use crate::geo::projection::{LonLat, Projection};
use crate::model::{
    Actor, ActorId, Article, BaseMap, Claim, ClaimId, Day, Event, EventId, Heading, Issue, IssueId, List,
    MapLabel, Participant, Position, Relation, Scale, Side, SideId, Source, SourceId, Speaker, Story, Text,
    Timeline, Venue, VenueId, Views, When,
};
use crate::vocabulary::{
    ActorKind, Direction, Firmness, Hedge, Identified, LabelClass, Precision, RelationKind, Role, Shape,
    VenueKind,
};

/// A constant list from a list of the test; it lives as long as the test run.
pub fn list<T>(items: Vec<T>) -> List<T> {
    List(Box::leak(items.into_boxed_slice()))
}

fn text(text: &'static str, claims: &[u16]) -> Text {
    Text {
        text,
        rests_on: list(claims.iter().map(|&id| ClaimId(id)).collect()),
    }
}

fn actor(id: &'static str, name: &'static str, title: &'static str, kind: ActorKind, side: u16) -> Actor {
    Actor {
        id,
        name,
        short: name.split(' ').next().unwrap_or(name),
        title: text(title, &[0]),
        kind,
        side: SideId(side),
        monogram: "X",
        identified: Identified::ByName,
        home: None,
        name_language: None,
        also: List::EMPTY,
        alphabetical: id.as_bytes()[0].into(),
        notes: List::EMPTY,
        gaps: List::EMPTY,
    }
}

fn side(id: &'static str, actor: Option<u16>) -> Side {
    Side {
        id,
        actor: actor.map(ActorId),
        name: id,
        short: id,
        shape: Shape::Circle,
    }
}

fn claim(id: &'static str, firmness: Firmness) -> Claim {
    Claim {
        id,
        statement: id,
        paragraph: 1,
        speaker: None,
        to: None,
        through: List::EMPTY,
        firmness,
        own_words: false,
        hedges: List::EMPTY,
        actors: List::EMPTY,
        venues: List::EMPTY,
        events: List::EMPTY,
        positions: List::EMPTY,
        relations: List::EMPTY,
        supports: List::EMPTY,
        contradicts: List::EMPTY,
        notes: List::EMPTY,
        gaps: List::EMPTY,
    }
}

fn speaker(actor: u16, called: &'static str) -> Option<Speaker> {
    Some(Speaker {
        actor: Some(ActorId(actor)),
        called,
        named: true,
    })
}

fn relation(kind: RelationKind, from: u16, to: u16) -> Relation {
    Relation {
        kind,
        from: ActorId(from),
        to: list(vec![ActorId(to)]),
        words: kind.word(),
    }
}

fn part(actor: u16, role: Role, delegation: Option<u16>) -> Participant {
    Participant {
        actor: ActorId(actor),
        role,
        delegation: delegation.map(ActorId),
        claim: ClaimId(0),
    }
}

/// A day of no year.
pub fn day(month: u8, day: u8) -> Day {
    Day { year: 0, month, day }
}

/// A scale of no year.
pub fn scale(precision: Precision, from: (u8, u8), to: (u8, u8)) -> Option<Scale> {
    Some(Scale {
        precision,
        from: day(from.0, from.1),
        to: day(to.0, to.1),
        ours: List::EMPTY,
    })
}

fn event(id: &'static str, words: &'static str, scale: Option<Scale>, rests_on: &[u16]) -> Event {
    Event {
        id,
        name: id,
        when: When {
            words,
            quoted: false,
            claim: None,
            note: None,
            scale,
        },
        venues: List::EMPTY,
        placed_by_us: false,
        area: None,
        summary: text("What happened", rests_on),
        participants: List::EMPTY,
        outcome: None,
        about: None,
        notes: List::EMPTY,
        gaps: List::EMPTY,
    }
}

/// The small story.
pub fn story() -> Story {
    Story {
        sides: list(vec![
            side("north", Some(1)),
            side("south", Some(3)),
            side("others", None),
        ]),
        actors: list(vec![
            actor("ada", "Ada North", "Minister", ActorKind::Person, 0),
            actor("north", "North", "State", ActorKind::State, 0),
            actor("elan", "Élan Söderg", "Deputy Minister", ActorKind::Person, 1),
            actor("south", "South", "State", ActorKind::State, 1),
            actor("crowd", "Crowd", "Not named", ActorKind::Group, 1),
            actor("go", "Go Between", "Institution", ActorKind::Institution, 2),
        ]),
        venues: list(vec![venue("midtown", "Midtown", VenueKind::Talks, (0.0, 0.0))]),
        sources: list(vec![source("agency", false), source("the-article", true)]),
        issues: list(vec![Issue {
            id: "water",
            name: "Water",
            for_all: None,
            no_position: List::EMPTY,
            gaps: List::EMPTY,
        }]),
        events: list(events()),
        claims: list(claims()),
        timeline: Some(Timeline {
            reference: day(6, 10),
            label: "10 June, the briefing",
        }),
        ..empty()
    }
}

fn events() -> Vec<Event> {
    let talks = Event {
        venues: list(vec![VenueId(0)]),
        participants: list(vec![
            part(5, Role::Mediator, None),
            part(0, Role::Delegate, Some(1)),
            part(2, Role::Delegate, Some(3)),
        ]),
        ..event(
            "talks",
            "earlier this year",
            scale(Precision::Within, (1, 1), (6, 10)),
            &[0, 1],
        )
    };
    let may = scale(Precision::Span, (5, 1), (5, 31));
    let protest = Event {
        participants: list(vec![part(4, Role::Protester, None)]),
        ..event("protest", "last month", may, &[3])
    };
    let briefing = scale(Precision::Day, (6, 10), (6, 10));
    let next = scale(Precision::Expected, (6, 10), (6, 30));
    vec![
        talks,
        event("undated", "", None, &[2]),
        protest,
        event("briefing", "10 June", briefing, &[1]),
        event("next", "later", next, &[4]),
    ]
}

fn claims() -> Vec<Claim> {
    vec![
        Claim {
            actors: list(vec![ActorId(0), ActorId(2)]),
            events: list(vec![EventId(0)]),
            relations: list(vec![
                relation(RelationKind::PartOf, 0, 1),
                relation(RelationKind::SpeaksFor, 0, 1),
                relation(RelationKind::Met, 2, 0),
            ]),
            ..claim("talks", Firmness::ArticleOnly)
        },
        Claim {
            speaker: speaker(0, "Ada"),
            through: list(vec![SourceId(0)]),
            positions: list(vec![Position {
                issue: IssueId(0),
                side: SideId(0),
                text: "Wants water.",
            }]),
            ..claim("ada-wants", Firmness::Quoted)
        },
        Claim {
            speaker: speaker(2, "Élan"),
            actors: list(vec![ActorId(0)]),
            relations: list(vec![relation(RelationKind::Criticises, 2, 0)]),
            ..claim("elan-on-ada", Firmness::Reported)
        },
        Claim {
            actors: list(vec![ActorId(4)]),
            ..claim("protest", Firmness::ArticleOnly)
        },
        Claim {
            hedges: list(vec![Hedge::Expected]),
            ..claim("next", Firmness::ArticleOnly)
        },
    ]
}

/// A story with this many actors and nothing else.
pub fn crowd(count: usize) -> Story {
    Story {
        sides: list(vec![side("north", None), side("others", None)]),
        // The first half is of one side, so that pages cross the border between groups.
        actors: list(
            (0..count)
                .map(|at| actor("a", "A", "T", ActorKind::Person, u16::from(at * 2 >= count)))
                .collect(),
        ),
        claims: list(vec![claim("it", Firmness::ArticleOnly)]),
        ..empty()
    }
}

/// A venue at a longitude and latitude.
pub fn venue(id: &'static str, name: &'static str, kind: VenueKind, at: (f64, f64)) -> Venue {
    Venue {
        id,
        name,
        kind,
        at: LonLat {
            longitude: at.0,
            latitude: at.1,
        },
        area: None,
        anchor: None,
        within: None,
        also: List::EMPTY,
        summary: text("", &[0]),
        lede: text("", &[0]),
        zoom: None,
        notes: List::EMPTY,
        gaps: List::EMPTY,
    }
}

/// A base map round 10 E 46 N with two names and no paths.
pub fn base_map() -> BaseMap {
    let label = |text, class, at: (f64, f64), size| MapLabel {
        text,
        class,
        at: LonLat {
            longitude: at.0,
            latitude: at.1,
        },
        min_zoom: 1.0,
        max_zoom: 8.0,
        size,
    };
    BaseMap {
        projection: Projection {
            centre_longitude: 10.0,
            centre_latitude: 46.0,
            scale: 654.143_65,
            translate_x: 711.080,
            translate_y: 479.127_08,
        },
        frame: [0.0, 45.0, 1200.0, 675.0],
        extent: [-60.0, -10.0, 1320.0, 790.0],
        unit: 3.0,
        layers: list(vec!["land", "water-wide"]),
        labels: list(vec![
            label("Wide Sea", LabelClass::Sea, (34.5, 43.2), 14.5),
            label("Southland", LabelClass::StoryCountry, (32.9, 39.2), 10.5),
            label("Midland", LabelClass::Country, (10.2, 51.9), 12.0),
        ]),
        areas: List::EMPTY,
        border_words: None,
        credit: "",
    }
}

/// A story of places alone, on a base map.
pub fn places(venues: Vec<Venue>) -> Story {
    Story {
        venues: list(venues),
        base_map: Some(base_map()),
        ..story()
    }
}

fn source(id: &'static str, is_article: bool) -> Source {
    Source {
        id,
        name: id,
        short: id,
        spelled: None,
        origin: None,
        named: true,
        is_article,
        summary: text("", &[]),
        notes: List::EMPTY,
        gaps: List::EMPTY,
        address: None,
    }
}

fn empty() -> Story {
    let heading = Heading {
        title: "",
        dek: Text {
            text: "",
            rests_on: List::EMPTY,
        },
    };
    Story {
        id: "small",
        language: "en",
        direction: Direction::LeftToRight,
        words: locale::languages::words("en"),
        editions: List::EMPTY,
        translation: None,
        kicker: "",
        hed: "",
        dek: heading.dek,
        sourcing: heading.dek,
        article: Article {
            name: "",
            title: None,
            byline: None,
            publisher: None,
            date: None,
            language: None,
            address: None,
            not_given: List::EMPTY,
            facts_as_of: None,
            sections: List::EMPTY,
        },
        views: Views {
            map: heading,
            map_notes: List::EMPTY,
            actors: heading,
            timeline: heading,
            positions: heading,
            sources: heading,
        },
        sides: List::EMPTY,
        sources: List::EMPTY,
        actors: List::EMPTY,
        venues: List::EMPTY,
        events: List::EMPTY,
        issues: List::EMPTY,
        claims: List::EMPTY,
        deals: List::EMPTY,
        facts: List::EMPTY,
        tour: List::EMPTY,
        timeline: None,
        base_map: None,
    }
}
