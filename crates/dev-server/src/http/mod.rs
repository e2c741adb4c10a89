//! HTTP/1.1 for one machine: GET and HEAD, one thread per connection.
//!
//! Everything that a client can make the server hold is bounded: connections, the time until a request is complete, the
//! length of an address and of the headers. Requests have no bodies.

mod connection;
mod listener;
mod request;
mod response;

pub use listener::{Handler, HttpServer, Listener, StartError};
pub use request::{MAX_HEAD, MAX_HEADERS, MAX_TARGET, Method, Request};
pub use response::{Body, Headers, Response, Stream};
