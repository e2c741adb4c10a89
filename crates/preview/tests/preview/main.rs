//! Previews of folders that tests change, read over plain TCP. Tests wait for events, never for a time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

mod builds;
mod fixture;
mod serving;
