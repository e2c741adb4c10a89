//! Pure story.
