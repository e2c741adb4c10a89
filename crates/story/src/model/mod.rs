//! A checked story: every reference is resolved, every number is in range.
//!
//! A [`Story`] consists of values that live as long as the page (`&'static str`, [`List`], ids that are
//! indexes). In the reader's wasm it is decoded once (see [`crate::codec`]): parsing JSON there would
//! cost every reader 18 KB. On the host, `check` builds the same values from a file and leaks them
//! once per run.
//!
//! The model holds no interface text, no addresses and no positions on the screen.

mod actors;
mod article;
mod claims;
mod deals;
mod events;
mod ids;
mod list;
mod map;
mod overview;
mod sources;
mod story;
mod text;
mod translation;
mod view;

pub use actors::{Actor, Side};
pub use article::{Article, ArticleSection, Heading, MapNote, Views};
pub use claims::{Claim, Issue, Position, Relation, Speaker};
pub use deals::{Deal, DealPart, Reading, Share, Term};
pub use events::{Day, Event, Participant, Scale, Timeline, When};
pub use ids::{ActorId, ClaimId, EventId, IssueId, SideId, SourceId, VenueId};
pub use list::List;
pub use map::{AreaShape, BaseMap, MapLabel, Run, Venue};
pub use overview::{Fact, Figure, TourStep};
pub use sources::Source;
pub use story::Story;
pub use text::{OtherName, Text, other_names};
pub use translation::{Edition, Translation};
pub use view::View;
