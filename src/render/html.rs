//! Renders a component to a string.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::{BaseComponent, LocalServerRenderer};

/// A component waited for something, so that its HTML is not complete.
#[derive(Debug)]
pub struct Unfinished;

impl std::fmt::Display for Unfinished {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("a component waited for something and was not rendered to its end")
    }
}

impl std::error::Error for Unfinished {}

/// The HTML of a component.
///
/// # Errors
///
/// When the component waits for something. Those of the app never do, so Yew's renderer ends at its first poll and needs
/// no runtime.
pub(crate) fn html<C: BaseComponent>(props: C::Properties) -> Result<String, Unfinished> {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    match pin!(renderer.render()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => Ok(html),
        Poll::Pending => Err(Unfinished),
    }
}
