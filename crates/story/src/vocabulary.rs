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
    /// What a venue is in the story. The kind is said in words; on the map, cities are dots and areas bars.
    VenueKind {
        /// Negotiations took place here.
        Talks = "talks",
        /// Somebody addressed an audience here.
        Address = "address",
        /// As `Address`, in a word that nobody reads as a street and a number.
        Speech = "speech",
        /// Something was signed here.
        Signing = "signing",
        /// People voted here.
        Vote = "vote",
        /// A press briefing was held here.
        Briefing = "briefing",
        /// People protested here.
        Protest = "protest",
        /// A site that the story is about, such as a mine, a plant or a camp.
        Site = "site",
        /// A place of which the article says something else, or only that it is there.
        Place = "place",
        /// A sea area that was talked about.
        Sea = "sea",
        /// A territory.
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
    /// What kind of relation a claim states. It decides how the relation is drawn and nothing else:
    /// the words on screen are the author's.
    RelationKind {
        /// `from` belongs to `to`.
        PartOf = "part-of",
        /// `from` speaks for `to`.
        SpeaksFor = "speaks-for",
        /// `from` leads `to`.
        Leads = "leads",
        /// `from` and `to` met.
        Met = "met",
        /// `from` mediates between the actors of `to`.
        Mediates = "mediates",
        /// `from` criticises `to` or what `to` does.
        Criticises = "criticises",
        /// `from` and `to` have an agreement.
        Agreement = "agreement",
        /// Any other relation.
        Other = "other",
    }
}

words_enum! {
    /// How the article identifies an actor.
    Identified {
        /// By name.
        ByName = "by-name",
        /// By an office that only one person holds, such as "the foreign minister".
        ByOffice = "by-office",
        /// Not at all.
        Not = "not",
    }
}

words_enum! {
    /// What there is to know of the article itself.
    ArticleField {
        /// Its headline.
        Title = "title",
        /// Who wrote it.
        Byline = "byline",
        /// Who published it.
        Publisher = "publisher",
        /// The day on which it was published.
        Date = "date",
        /// Its public address.
        Address = "address",
    }
}

words_enum! {
    /// An end of a stretch of the time scale.
    ScaleEnd {
        /// The first day.
        From = "from",
        /// The last day.
        To = "to",
    }
}

words_enum! {
    /// How much of a date the article gives.
    Precision {
        /// A day is named.
        Day = "day",
        /// The article's words cover every one of these days ("from 2 to 5 May").
        Span = "span",
        /// Some day or days among these ("late April", "earlier this year").
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
