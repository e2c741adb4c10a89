//! An element while it is built.

use std::cell::RefCell;

use yew::NodeRef;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Key, Listeners, VList, VNode, VTag};

/// An open element. Attributes are collected in two vectors, because the map that Yew offers would add a hasher to the
/// wasm and cost time.
pub(crate) struct OpenElement {
    pub(crate) tag: &'static str,
    /// Whether its text is large: a heading, a dek, a term of a deal.
    pub(crate) is_display: bool,
    /// The language of its texts, if this element names one. Empty if a component has named it.
    pub(crate) language: Option<&'static str>,
    pub(crate) key: Option<Key>,
    pub(crate) value: Option<AttrValue>,
    pub(crate) names: Vec<&'static str>,
    pub(crate) values: Vec<Option<AttributeOrProperty>>,
    pub(crate) children: Vec<VNode>,
}

impl OpenElement {
    /// The finished element, made by the constructors that `html!` uses.
    pub(crate) fn close(mut self) -> VTag {
        if let Some(language) = self.language.filter(|language| !language.is_empty()) {
            self.names.push("lang");
            self.values
                .push(Some(AttributeOrProperty::Attribute(language.into())));
        }
        let attributes = Attributes::Dynamic {
            keys: intern(self.names),
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

/// The number of buckets of the intern table.
const BUCKETS: usize = 32;

thread_local! {
    /// Every list of attribute names that an element has had, a few hundred. Yew compares two elements faster if they
    /// share the same list.
    static INTERNED: RefCell<[Vec<Names>; BUCKETS]> = const { RefCell::new([const { Vec::new() }; BUCKETS]) };
}

/// The shared list with these names.
fn intern(names: Vec<&'static str>) -> Names {
    let length: usize = names.iter().map(|name| name.len()).sum();
    INTERNED.with_borrow_mut(|buckets| {
        let Some(bucket) = buckets.get_mut(length % BUCKETS) else {
            return &[][..];
        };
        if let Some(interned) = bucket.iter().find(|interned| ***interned == *names) {
            return interned;
        }
        let new: Names = names.leak();
        bucket.push(new);
        new
    })
}
