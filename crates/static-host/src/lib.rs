//! A static host, as a newsroom would have one: it serves a folder on this machine.
//!
//! `cargo xtask serve` and the browser tests run the same code, so that what is tried
//! by hand is what is tested. It follows the folder's own `_headers` file, because the
//! security policy and the caching of the published site are written there. What goes
//! wrong on real hosts (a missing, altered or slow file, a wrong type, a header left
//! out) can be asked for with [`Fault`]. It knows nothing about stories or pages.

mod fault;
mod headers;
mod host;
mod resolve;

pub use fault::{Fault, Harm};
pub use host::{Host, Settings, StartError};
