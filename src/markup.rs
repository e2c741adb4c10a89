//! A writer of virtual DOM: `m.el("p", "bgr-dek", |m| m.text("…"))`.
//!
//! It stands where yew's `html!` usually stands, because every reader pays for the code:
//! measured on 450 elements, `html!` made 203 bytes of wasm for an element and this
//! writer 93. Everything goes through yew's escaping, as with `html!`.

use std::cell::RefCell;

use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listeners, VList, VNode, VTag, VText,
};
use yew::{Html, NodeRef};

/// Elements under construction, the innermost last.
#[derive(Default)]
pub struct Markup {
    open: Vec<Open>,
    finished: Vec<VNode>,
}

/// An element under construction. Yew's own ways to add to a finished one are not used: attributes would
/// go through a map with hashes, for which every reader would pay in bytes and in time.
struct Open {
    tag: &'static str,
    key: Option<Key>,
    value: Option<AttrValue>,
    names: Vec<&'static str>,
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<VNode>,
}

impl Open {
    /// The finished element, made by the constructors that `html!` writes.
    fn close(self) -> VTag {
        let attributes = Attributes::Dynamic {
            keys: known(self.names),
            values: self.values.into_boxed_slice(),
        };
        let (node, listeners) = (NodeRef::default(), Listeners::None);
        match self.tag {
            "input" => VTag::__new_input(self.value, None, node, self.key, attributes, listeners),
            "textarea" => VTag::__new_textarea(self.value, None, node, self.key, attributes, listeners),
            tag => {
                let children = VNode::from(VList::with_children(self.children, None));
                VTag::__new_other(
                    AttrValue::Static(tag),
                    node,
                    self.key,
                    attributes,
                    listeners,
                    children,
                )
            }
        }
    }
}

type Names = &'static [&'static str];

/// How many shelves the known rows of names are spread over.
const SHELVES: usize = 32;

thread_local! {
    /// Every row of attribute names that an element has had. There are as many as the views write, some
    /// hundred; Yew compares two elements fast where their rows are one and the same.
    static KNOWN: RefCell<[Vec<Names>; SHELVES]> = const { RefCell::new([const { Vec::new() }; SHELVES]) };
}

/// The one row with these names.
fn known(names: Vec<&'static str>) -> Names {
    let letters: usize = names.iter().map(|name| name.len()).sum();
    KNOWN.with_borrow_mut(|shelves| {
        let Some(shelf) = shelves.get_mut(letters % SHELVES) else {
            return &[][..];
        };
        if let Some(known) = shelf.iter().find(|known| ***known == *names) {
            return known;
        }
        let new: Names = names.leak();
        shelf.push(new);
        new
    })
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
        self.open.push(Open {
            tag,
            key: None,
            value: None,
            names: Vec::new(),
            values: Vec::new(),
            children: Vec::new(),
        });
        if !class.is_empty() {
            self.attr("class", class);
        }
    }

    #[inline(never)]
    fn end(&mut self) {
        if let Some(done) = self.open.pop() {
            self.put(VNode::from(done.close()));
        }
    }

    /// Adds something that is rendered already.
    #[inline(never)]
    pub fn put(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(node),
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
        self.set(name, AttributeOrProperty::Attribute(value.into()));
    }

    /// Each name is given once: a second value would stand beside the first.
    #[inline(never)]
    fn set(&mut self, name: &'static str, value: AttributeOrProperty) {
        if let Some(open) = self.open.last_mut() {
            debug_assert!(!open.names.contains(&name), "{name} twice on one {}", open.tag);
            open.names.push(name);
            open.values.push(Some(value));
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
        if let Some(open) = self.open.last_mut() {
            open.value = Some(value.into());
        }
    }

    /// Chooses an option or not, so that it follows the state after the reader has chosen. The
    /// property is unknown to the host, where the first option shows, as without a choice.
    pub fn selected(&mut self, chosen: bool) {
        #[cfg(target_arch = "wasm32")]
        self.set("selected", AttributeOrProperty::Property(chosen.into()));
        #[cfg(not(target_arch = "wasm32"))]
        let _ = chosen;
    }

    /// Names the innermost element among its siblings, so that it is moved and not made anew.
    pub fn key(&mut self, key: impl Into<Key>) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key.into());
        }
    }
}
