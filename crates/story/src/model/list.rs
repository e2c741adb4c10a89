//! An immutable list.

use core::ops::Deref;

/// An immutable list with static lifetime.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct List<T: 'static>(pub &'static [T]);

impl<T> Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.0
    }
}

impl<T> List<T> {
    /// The empty list.
    pub const EMPTY: List<T> = List(&[]);
}
