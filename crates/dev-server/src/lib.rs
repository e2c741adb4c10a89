//! A static file server for a published folder on this machine.
//!
//! `cargo xtask serve` and the browser tests run the same code, so a manual try-out behaves like the
//! tests. The server follows the folder's own `_headers` file, because the security policy and the
//! caching of the published site are written there. Tests can inject the failures of real hosts (a
//! missing, corrupted or slow file, a wrong media type, a missing header) with [`Fault`]. The server
//! knows nothing about stories or pages.

mod faults;
mod header_rules;
mod response;
mod server;
mod static_files;

pub use faults::{Fault, FaultKind};
pub use server::{Server, ServerOptions, StartError};
