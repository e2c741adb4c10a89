//! Turns what was read into `'static` values by leaking it, once per run of a build tool. A story
//! consists of `'static` values so that the reader's wasm can use them without copying.

use crate::model::List;

pub fn text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

pub fn text_if_any(given: Option<&str>) -> Option<&'static str> {
    given.map(text)
}

pub fn texts(given: &[String]) -> List<&'static str> {
    list(given.iter().map(|given| text(given)))
}

pub fn list<T>(items: impl Iterator<Item = T>) -> List<T> {
    List(Vec::leak(items.collect()))
}
