//! Makes constants of what was read. A story is made of constants so that the build can write
//! it as Rust source; on the host they are leaked, once per run of a build tool.

use crate::model::List;

/// A text as a constant.
pub fn text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

/// A text that may be absent.
pub fn text_if_any(given: Option<&str>) -> Option<&'static str> {
    given.map(text)
}

/// Several texts.
pub fn texts(given: &[String]) -> List<&'static str> {
    list(given.iter().map(|given| text(given)))
}

/// A list as a constant.
pub fn list<T>(items: impl Iterator<Item = T>) -> List<T> {
    List(Vec::leak(items.collect()))
}
