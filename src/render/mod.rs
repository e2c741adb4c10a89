//! From a story to strings of HTML, without a browser: what prerendered pages are put together from.

mod html;
mod interface_states;
mod states;
mod venue_previews;

pub use html::Unfinished;
pub use interface_states::{InterfaceState, RenderedState, render_interface_states};
pub use states::render_states;
pub use venue_previews::render_venue_previews;
