//! The only code that touches the page. `boot.js` calls [`fits`], then [`start`] until it returns true, and [`handle`] for every
//! event; the rest of the app sends and receives plain values.
//!
//! The browser may refuse anything that is asked of it (a sandbox, an old engine). The app then goes on without it: with
//! the address in memory, without the clipboard, at a fixed height.

mod address_bar;
mod clipboard;
mod commands;
mod dialogs;
mod effects;
mod events;
mod export;
mod focus;
mod map;
mod page;
mod running;
mod start;
mod story_data;

pub use start::{fits, handle, render, start};
