//! Typed ids: the index of an item in its list of the story.

macro_rules! typed_ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);
        impl $name {
            /// The position in the story's list.
            pub fn index(self) -> usize { self.0 as usize }
        }
    )+ };
}

typed_ids! {
    /// An actor of this story.
    ActorId,
    /// A side of this story.
    SideId,
    /// A venue of this story.
    VenueId,
    /// An event of this story.
    EventId,
    /// An issue of this story.
    IssueId,
    /// A source of this story.
    SourceId,
    /// A claim of this story.
    ClaimId,
}
