//! Messages of the interface in virtual DOM nodes: as text, as an attribute, or with elements among the words.

use locale::{Format, Msg, Piece, Value, pieces};

use crate::vnode_builder::VNodeBuilder;

impl VNodeBuilder {
    /// Adds a message of the interface as text.
    #[inline(never)]
    pub fn message(&mut self, message: Msg) {
        self.text(self.words().text(message));
    }

    /// Adds an element that contains only a message.
    #[inline(never)]
    pub fn el_message(&mut self, tag: &'static str, class: &'static str, message: Msg) {
        self.el_text(tag, class, self.words().text(message));
    }

    /// Adds an element that contains only a number, written as the interface's language writes it.
    #[inline(never)]
    pub fn el_number(&mut self, tag: &'static str, class: &'static str, number: usize) {
        self.el_text(tag, class, self.words().whole(number as u64));
    }

    /// Sets an attribute to a message.
    #[inline(never)]
    pub fn attr_message(&mut self, name: &'static str, message: Msg) {
        self.attr(name, self.words().text(message));
    }

    /// Adds a message with arguments as text.
    #[inline]
    pub fn formatted(&mut self, message: impl Format) {
        message.with_values(|index, values| self.text_with_values(index, values));
    }

    #[inline(never)]
    fn text_with_values(&mut self, index: usize, values: &[Value<'_>]) {
        self.text(self.words().format_at(index, values));
    }

    /// Adds an element that contains only a message with arguments.
    #[inline]
    pub fn el_formatted(&mut self, tag: &'static str, class: &'static str, message: impl Format) {
        self.el(tag, class, |m| m.formatted(message));
    }

    /// Sets an attribute to a message with arguments.
    #[inline]
    pub fn attr_formatted(&mut self, name: &'static str, message: impl Format) {
        message.with_values(|index, values| self.attr_with_values(name, index, values));
    }

    #[inline(never)]
    fn attr_with_values(&mut self, name: &'static str, index: usize, values: &[Value<'_>]) {
        self.attr(name, self.words().format_at(index, values));
    }

    /// Adds a message of which some arguments are [`locale::SLOTS`]; the closure adds the element for each, by its index.
    #[inline]
    pub fn rich_formatted(
        &mut self,
        message: impl Format,
        element: &mut dyn FnMut(&mut VNodeBuilder, usize),
    ) {
        message.with_values(|index, values| self.rich_with_values(index, values, element));
    }

    #[inline(never)]
    fn rich_with_values(
        &mut self,
        index: usize,
        values: &[Value<'_>],
        element: &mut dyn FnMut(&mut VNodeBuilder, usize),
    ) {
        self.rich(&self.words().format_at(index, values), element);
    }

    /// Adds a message that was formatted with [`locale::SLOTS`]; the closure adds the element for each of them, by its index.
    #[inline(never)]
    pub fn rich(&mut self, text: &str, element: &mut dyn FnMut(&mut VNodeBuilder, usize)) {
        pieces(text, &mut |piece| match piece {
            Piece::Text(text) => self.text(text.to_owned()),
            Piece::Slot(index) => element(self, index),
        });
    }
}
