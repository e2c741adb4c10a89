//! The closed vocabularies that a story file, an address and a view share.

use crate::words_enum::words_enum;

words_enum! {
    /// How firmly the article sources a statement. It grades sourcing, never truth.
    Firmness {
        /// A named person or body, in their own words.
        Quoted = "quoted",
        /// A named person, body or outlet, in other words.
        Reported = "reported",
        /// Somebody says so; the article does not say who.
        UnnamedSource = "unnamed-source",
        /// The article states it and gives no source.
        ArticleOnly = "article-only",
        /// The writer's own inference.
        ArticlesReading = "articles-reading",
    }
}

words_enum! {
    /// A hedge of the article that stays beside the fact, whatever its firmness.
    Hedge {
        /// The article says "reportedly".
        Reportedly = "reportedly",
        /// The article expects it; it has not happened.
        Expected = "expected",
    }
}

words_enum! {
    /// What an actor is.
    ActorKind {
        /// A human being, named or not.
        Person = "person",
        /// A state.
        State = "state",
        /// A ministry, department, fund or international body.
        Institution = "institution",
        /// States or bodies that have joined for a purpose.
        Alliance = "alliance",
        /// People or states that the article takes together without a formal body.
        Group = "group",
    }
}

words_enum! {
    /// The mark that tells a side apart without colour.
    Shape {
        /// Three corners, point up.
        Triangle = "triangle",
        /// A square on its corner.
        Diamond = "diamond",
        /// A disc.
        Circle = "circle",
        /// A square.
        Square = "square",
        /// A long hexagon: mediators and others.
        Hexagon = "hexagon",
    }
}

words_enum! {
    /// What a venue is in the story; each kind has a mark of its own on the map.
    VenueKind {
        /// Negotiations took place here.
        Talks = "talks",
        /// Somebody addressed an audience here.
        Address = "address",
        /// A press briefing was held here.
        Briefing = "briefing",
        /// People protested here.
        Protest = "protest",
        /// A sea area that was talked about.
        Sea = "sea",
        /// Territory whose status is contested.
        Territory = "territory",
        /// A border along which something is planned.
        Border = "border",
    }
}

words_enum! {
    /// Where a label prefers to stand, seen from its dot.
    Compass {
        /// Right of the dot.
        East = "E",
        /// Left of the dot.
        West = "W",
        /// Above, to the right.
        NorthEast = "NE",
        /// Below, to the right.
        SouthEast = "SE",
        /// Above, to the left.
        NorthWest = "NW",
        /// Below, to the left.
        SouthWest = "SW",
        /// Above.
        North = "N",
        /// Below.
        South = "S",
    }
}

words_enum! {
    /// In what capacity an actor takes part in an event.
    Role {
        /// Member of a party's delegation.
        Delegate = "delegate",
        /// A party that took part without its people being named.
        Party = "party",
        /// Gave the place.
        Host = "host",
        /// Stood between the parties.
        Mediator = "mediator",
        /// Spoke or briefed.
        Speaker = "speaker",
        /// Signed.
        Signatory = "signatory",
        /// Marched, called for, demanded.
        Protester = "protester",
    }
}

words_enum! {
    /// How one actor stands to another, as a claim of the article says.
    RelationKind {
        /// `from` belongs to `to`.
        MemberOf = "member-of",
        /// `from` speaks for `to`.
        SpeaksFor = "speaks-for",
        /// `from` leads `to`.
        Leads = "leads",
        /// `from` and `to` met.
        Met = "met",
        /// `from` mediates for `to`.
        MediatesFor = "mediates-for",
        /// `from` criticises `to` or what `to` does.
        Criticises = "criticises",
        /// `from` has an agreement with `to`.
        AgreementWith = "agreement-with",
        /// `from` supports `to`.
        Supports = "supports",
    }
}

words_enum! {
    /// How much of a date the article gives.
    Precision {
        /// A day is named.
        Day = "day",
        /// The words give a span ("late April", "last month").
        Span = "span",
        /// Some time within a longer stretch ("earlier this year").
        Within = "within",
        /// Expected, not yet happened; the end is open.
        Expected = "expected",
    }
}

words_enum! {
    /// The way the story's language runs.
    Direction {
        /// Left to right.
        LeftToRight = "ltr",
        /// Right to left.
        RightToLeft = "rtl",
    }
}

words_enum! {
    /// How the class of a map label sets it.
    LabelClass {
        /// A country that the story speaks of: spaced capitals.
        StoryCountry = "story-country",
        /// A country for orientation.
        Country = "country",
        /// Water: serif italic.
        Sea = "sea",
    }
}
