//! A writer of virtual DOM: `m.el("p", "bgr-dek", |m| m.text("…"))`.
//!
//! It stands where yew's `html!` usually stands, because every reader pays for the code:
//! measured on 450 elements, `html!` made 203 bytes of wasm for an element and this
//! writer 93. Everything goes through yew's escaping, as with `html!`.

use yew::Html;
use yew::virtual_dom::{AttrValue, Key, VList, VNode, VTag, VText};

/// Elements under construction, the innermost last.
#[derive(Default)]
pub struct Markup {
    open: Vec<VTag>,
    finished: Vec<VNode>,
}

impl Markup {
    /// Renders what a closure writes.
    pub fn render(write: impl FnOnce(&mut Markup)) -> Html {
        let mut markup = Markup::default();
        write(&mut markup);
        VNode::from(VList::with_children(markup.finished, None))
    }

    /// Writes an element; the closure writes its attributes and then its content.
    #[inline]
    pub fn el(&mut self, tag: &'static str, class: &'static str, write: impl FnOnce(&mut Markup)) {
        self.begin(tag, class);
        write(self);
        self.end();
    }

    /// Writes an element that holds only a text.
    #[inline(never)]
    pub fn el_text(&mut self, tag: &'static str, class: &'static str, text: impl Into<AttrValue>) {
        self.begin(tag, class);
        self.text(text);
        self.end();
    }

    #[inline(never)]
    fn begin(&mut self, tag: &'static str, class: &'static str) {
        let mut element = VTag::new(tag);
        if !class.is_empty() {
            element.add_attribute("class", class);
        }
        self.open.push(element);
    }

    #[inline(never)]
    fn end(&mut self) {
        if let Some(element) = self.open.pop() {
            self.put(VNode::from(element));
        }
    }

    /// Adds something that is rendered already.
    #[inline(never)]
    pub fn put(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(parent) => parent.add_child(node),
            None => self.finished.push(node),
        }
    }

    /// Writes text.
    #[inline(never)]
    pub fn text(&mut self, text: impl Into<AttrValue>) {
        self.put(VNode::from(VText::new(text.into())));
    }

    /// Sets an attribute of the innermost element. Addresses must come from
    /// [`story::address::Links`] or from a checked story: schemes are not looked at here.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: impl Into<AttrValue>) {
        if let Some(element) = self.open.last_mut() {
            element.add_attribute(name, value.into());
        }
    }

    /// Sets an attribute without a value.
    pub fn flag(&mut self, name: &'static str) {
        self.attr(name, "");
    }

    /// Sets an attribute only where there is something to say.
    pub fn attr_if(&mut self, when: bool, name: &'static str, value: impl Into<AttrValue>) {
        if when {
            self.attr(name, value);
        }
    }

    /// Sets the current value of a field, so that it follows the state after the reader has typed.
    pub fn value(&mut self, value: impl Into<AttrValue>) {
        if let Some(element) = self.open.last_mut() {
            element.set_value(value.into());
        }
    }

    /// Chooses an option or not, so that it follows the state after the reader has chosen. The
    /// property is unknown to the host, where the first option shows, as without a choice.
    pub fn selected(&mut self, chosen: bool) {
        #[cfg(target_arch = "wasm32")]
        if let Some(element) = self.open.last_mut() {
            element.add_property("selected", chosen);
        }
        #[cfg(not(target_arch = "wasm32"))]
        let _ = chosen;
    }

    /// Names the innermost element among its siblings, so that it is moved and not made anew.
    pub fn key(&mut self, key: impl Into<Key>) {
        if let Some(element) = self.open.last_mut() {
            element.key = Some(key.into());
        }
    }
}
