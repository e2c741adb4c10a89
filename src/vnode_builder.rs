//! A builder of virtual DOM nodes: `m.el("p", "bgr-dek", |m| m.text("…"))`. By convention the builder is called `m`, for
//! markup.
//!
//! It replaces Yew's `html!` to keep the wasm small: measured on 450 elements, `html!` compiles to 203 bytes for each
//! element and this builder to 93. Text is escaped by Yew, as with `html!`.

use locale::{Words, marked_runs, unmarked};
use story::model::{Story, Translation};
use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Key, VList, VNode, VText};

use crate::open_element::OpenElement;

/// Builds a list of nodes. Open elements are on a stack.
pub struct VNodeBuilder {
    /// The words of the interface. The builder has them, so that a call with a message takes few bytes.
    words: Words,
    /// The language of the story, for its texts within words of the interface.
    story_language: &'static str,
    /// The language of the elements around what is built.
    language_around: &'static str,
    /// How the story was translated. Its untranslated texts are marked as what they are.
    translation: Option<&'static Translation>,
    open: Vec<OpenElement>,
    finished: Vec<VNode>,
}

/// Browsers break lines after these. CSS cannot forbid it without forbidding all breaks.
const DASHES: [char; 2] = ['-', '–'];

/// The classes of large text outside headings.
const DISPLAY_CLASSES: [&str; 2] = ["bgr-dek", "bgr-reading__term"];

/// Longer compounds, in bytes, may be wider than a narrow column.
const MAX_COMPOUND: usize = 17;

/// Elements that contain nothing but text, so they name its language themselves.
const TEXT_ELEMENTS: [&str; 3] = ["option", "text", "title"];

/// Attributes that are read aloud.
const SPOKEN_ATTRIBUTES: [&str; 4] = ["aria-label", "aria-valuetext", "placeholder", "title"];

impl VNodeBuilder {
    /// The nodes that a closure builds for a story.
    pub fn render(story: &'static Story, write: impl FnOnce(&mut VNodeBuilder)) -> Html {
        VNodeBuilder::render_within(story, story.language, write)
    }

    /// The nodes that a closure builds, for elements in a language.
    pub fn render_within(
        story: &'static Story,
        language_around: &'static str,
        write: impl FnOnce(&mut VNodeBuilder),
    ) -> Html {
        let mut builder = VNodeBuilder {
            words: story.words,
            story_language: story.language,
            language_around,
            translation: story.translation.as_ref(),
            open: Vec::new(),
            finished: Vec::new(),
        };
        write(&mut builder);
        VNode::from(VList::with_children(builder.finished, None))
    }

    /// Adds an element. The closure sets its attributes and then adds its content.
    #[inline]
    pub fn el(&mut self, tag: &'static str, class: &'static str, write: impl FnOnce(&mut VNodeBuilder)) {
        self.begin(tag, class);
        write(self);
        self.end();
    }

    /// Adds an element that contains only text.
    #[inline(never)]
    pub fn el_text(&mut self, tag: &'static str, class: &'static str, text: impl Into<AttrValue>) {
        self.begin(tag, class);
        self.add_text(text.into(), true);
        self.end();
    }

    #[inline(never)]
    fn begin(&mut self, tag: &'static str, class: &'static str) {
        let is_heading = tag.len() == 2 && tag.starts_with('h');
        self.open.push(OpenElement {
            tag,
            is_display: is_heading || DISPLAY_CLASSES.contains(&class),
            language: None,
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

    /// Adds a node that is built already.
    #[inline(never)]
    pub fn put(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(node),
            None => self.finished.push(node),
        }
    }

    /// Adds what the app renders as a component of its own. The prerendered elements say so, because the app takes them over after all
    /// others: `browser/adoption.js`.
    pub fn apart(&mut self, write: impl FnOnce(&mut VNodeBuilder)) {
        #[cfg(feature = "live")]
        write(self);
        #[cfg(not(feature = "live"))]
        self.mark_apart(write);
    }

    #[cfg(not(feature = "live"))]
    fn mark_apart(&mut self, write: impl FnOnce(&mut VNodeBuilder)) {
        let siblings = |m: &VNodeBuilder| m.open.last().map_or(m.finished.len(), |open| open.children.len());
        let start = siblings(self);
        write(self);
        let added = match self.open.last_mut() {
            Some(parent) => &mut parent.children,
            None => &mut self.finished,
        };
        for node in added.iter_mut().skip(start) {
            if let VNode::VTag(element) = node {
                std::rc::Rc::make_mut(element).add_attribute("data-apart", "");
            }
        }
    }

    /// Adds text. In large text, short compounds such as "US–Russia" are kept on one line.
    #[inline(never)]
    pub fn text(&mut self, text: impl Into<AttrValue>) {
        self.add_text(text.into(), false);
    }

    /// Adds text, which may be all that its element contains.
    fn add_text(&mut self, text: AttrValue, is_alone: bool) {
        if let Some(translation) = self.translation
            && translation.lacks(&text)
        {
            if is_alone {
                self.mark_original(translation);
                return self.plain_text(text);
            }
            return self.original_text(translation, text);
        }
        if let Some(translation) = self.translation
            && !translation.untranslated.is_empty()
            && !self.words.is_marked()
        {
            return self.text_with_originals(translation, &text);
        }
        if self.words.is_marked() {
            self.text_by_language(&text, is_alone);
        } else {
            self.plain_text(text);
        }
    }

    /// Adds text in which there may be texts of the original, such as a name in a message.
    #[inline(never)]
    fn text_with_originals(&mut self, translation: &Translation, text: &str) {
        translation.runs(text, &mut |run, is_original| match is_original {
            true => self.original_text(translation, run.to_owned().into()),
            false => self.plain_text(run.to_owned().into()),
        });
    }

    /// Adds text of the story, or words of the interface in another language, or both. Each run names its language if the
    /// elements around it do not.
    #[inline(never)]
    fn text_by_language(&mut self, text: &str, is_alone: bool) {
        let mut runs = Vec::new();
        marked_runs(text, &mut |run, is_marked| runs.push((run, is_marked)));
        let is_alone = runs.len() == 1 && is_alone;
        for (run, is_marked) in runs {
            let language = match is_marked {
                true => self.words.language(),
                false => self.story_language,
            };
            let around = self.language();
            let innermost = self.open.last_mut();
            match innermost {
                _ if around == language || around.is_empty() => self.plain_text(run.into()),
                Some(open) if is_alone || TEXT_ELEMENTS.contains(&open.tag) => {
                    open.language = Some(language);
                    self.plain_text(run.into());
                }
                _ => {
                    self.begin("span", "");
                    if let Some(open) = self.open.last_mut() {
                        open.language = Some(language);
                    }
                    self.plain_text(run.into());
                    self.end();
                }
            }
        }
    }

    /// The language of the innermost element; empty if a component has named it.
    pub(crate) fn language(&self) -> &'static str {
        let named = self.open.iter().rev().find_map(|open| open.language);
        named.unwrap_or(self.language_around)
    }

    #[inline(never)]
    fn plain_text(&mut self, text: AttrValue) {
        if text.contains(DASHES) && self.open.iter().any(|open| open.is_display) {
            self.display_text(&text);
        } else {
            self.put_text(text);
        }
    }

    /// Adds text. Next to another it becomes one with it, as when a page is read, so that the app finds it there.
    #[inline(never)]
    fn put_text(&mut self, text: AttrValue) {
        let siblings = match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.finished,
        };
        if let Some(VNode::VText(before)) = siblings.last_mut() {
            let mut joined = String::from(&*before.text);
            joined.push_str(&text);
            before.text = joined.into();
        } else {
            siblings.push(VNode::from(VText::new(text)));
        }
    }

    /// The words of the interface.
    pub fn words(&self) -> Words {
        self.words
    }

    /// Adds a text in the language of the original to an element of its own. Drawings and options have no room for one.
    #[inline(never)]
    fn original_text(&mut self, translation: &Translation, text: AttrValue) {
        let has_room = !self.open.iter().any(|open| matches!(open.tag, "svg" | "option"));
        if has_room {
            self.begin("span", "");
            self.mark_original(translation);
        }
        self.plain_text(text);
        if has_room {
            self.end();
        }
    }

    /// Names the language of the original for the innermost element.
    fn mark_original(&mut self, translation: &Translation) {
        self.attr("lang", translation.from);
        let direction = translation.from_direction.word();
        self.attr_if(translation.turns_direction, "dir", direction);
    }

    fn display_text(&mut self, text: &str) {
        let mut plain = String::new();
        for (at, word) in text.split(' ').enumerate() {
            if at > 0 {
                plain.push(' ');
            }
            if word.contains(DASHES) && word.len() < MAX_COMPOUND {
                self.put_text(std::mem::take(&mut plain).into());
                self.begin("span", "bgr-compound");
                self.put_text(word.to_owned().into());
                self.end();
            } else {
                plain.push_str(word);
            }
        }
        self.put_text(plain.into());
    }

    /// Sets an attribute of the innermost element. Addresses must come from
    /// [`story::address::Links`] or from a checked story, because their schemes are not checked here.
    #[inline(never)]
    pub fn attr(&mut self, name: &'static str, value: impl Into<AttrValue>) {
        let mut value = value.into();
        if self.words.is_marked() {
            value = self.attribute_by_language(name, value);
        }
        self.set(name, AttributeOrProperty::Attribute(value));
    }

    /// An attribute has the language of its element, so one that is read aloud names the language in which it begins.
    #[inline(never)]
    fn attribute_by_language(&mut self, name: &'static str, value: AttrValue) -> AttrValue {
        let around = self.language();
        let mut begins_marked = None;
        if SPOKEN_ATTRIBUTES.contains(&name) {
            marked_runs(&value, &mut |_, is_marked| {
                begins_marked.get_or_insert(is_marked);
            });
        }
        let language = match begins_marked {
            Some(true) => self.words.language(),
            _ => self.story_language,
        };
        if let Some(open) = self.open.last_mut() {
            if name == "lang" {
                open.language = Some("");
            } else if begins_marked.is_some() && open.language.is_none() && around != language {
                open.language = Some(language);
            }
        }
        unmarked(&value).into()
    }

    /// Each name must be set only once per element.
    #[inline(never)]
    fn set(&mut self, name: &'static str, value: AttributeOrProperty) {
        if let Some(open) = self.open.last_mut() {
            debug_assert!(!open.names.contains(&name), "{name} is set twice on {}", open.tag);
            open.names.push(name);
            open.values.push(Some(value));
        }
    }

    /// Sets an attribute without a value.
    pub fn flag(&mut self, name: &'static str) {
        self.attr(name, "");
    }

    /// Sets an attribute if a condition holds.
    pub fn attr_if(&mut self, when: bool, name: &'static str, value: impl Into<AttrValue>) {
        if when {
            self.attr(name, value);
        }
    }

    /// Sets the current value of a field. Unlike the attribute, it still applies after the reader has typed.
    pub fn value(&mut self, value: impl Into<AttrValue>) {
        if let Some(open) = self.open.last_mut() {
            open.value = Some(unmarked(&value.into()).into());
        }
    }

    /// Sets whether an option is selected. Unlike the attribute, it still applies after the reader has made a choice. In
    /// prerendered pages the first option is selected.
    pub fn selected(&mut self, selected: bool) {
        #[cfg(feature = "live")]
        self.set("selected", AttributeOrProperty::Property(selected.into()));
        #[cfg(not(feature = "live"))]
        let _ = selected;
    }

    /// Sets the key of the innermost element, so that it is moved and not recreated when its siblings change.
    pub fn key(&mut self, key: impl Into<Key>) {
        if let Some(open) = self.open.last_mut() {
            open.key = Some(key.into());
        }
    }
}
