//! A small HTTP server for this machine, and a static server of a published folder on top of it.
//!
//! [`http`] answers GET and HEAD with one thread per connection, and bounds time, size and number of everything that a
//! client can send. [`Access`] decides who may read: by default only who holds the server's address, which contains a
//! secret. [`Server`] serves a folder as static hosts do, by its own `_headers` file, because the security policy and
//! the caching of a published site are written there; tests can inject the failures of real hosts (a missing, corrupted
//! or slow file, a wrong media type, a missing header) with [`Fault`]. Nothing here knows stories or pages.

mod access;
mod faults;
mod folder_response;
mod header_rules;
pub mod http;
mod request_log;
mod server;
mod site_paths;
mod static_files;

pub use access::{Access, Admission, Names};
pub use faults::{Fault, FaultKind};
pub use header_rules::HeaderRules;
pub use server::{Server, ServerOptions};
pub use site_paths::{SitePath, media_type};
