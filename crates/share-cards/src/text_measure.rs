//! Text widths, cached per word.

use std::cell::RefCell;
use std::collections::HashMap;

use resvg::usvg::{Group, Node, Tree};

use crate::fonts::{Face, Fonts};
use crate::svg::escape;

/// The font size at which words are measured; widths at other sizes are in proportion.
const MEASURED_SIZE: f64 = 100.0;

/// Measures text and caches the width of each word.
pub struct TextMeasurer<'a> {
    fonts: &'a Fonts,
    widths: RefCell<HashMap<(String, Face), f64>>,
}

impl<'a> TextMeasurer<'a> {
    /// A measurer for these fonts.
    pub fn new(fonts: &'a Fonts) -> TextMeasurer<'a> {
        TextMeasurer {
            fonts,
            widths: RefCell::default(),
        }
    }

    /// The width of a text on one line, in pixels at a size in pixels. Words are measured one by
    /// one and cached, because the cards of a story share most of their words.
    pub fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        let mut width = 0.0;
        for (index, word) in text.split(' ').enumerate() {
            if index > 0 {
                width += self.cached_width(" ", face);
            }
            if !word.is_empty() {
                width += self.cached_width(word, face);
            }
        }
        width * size / MEASURED_SIZE
    }

    fn cached_width(&self, word: &str, face: Face) -> f64 {
        let key = (word.to_owned(), face);
        if let Some(&width) = self.widths.borrow().get(&key) {
            return width;
        }
        let width = match word {
            // resvg drops a space that stands alone.
            " " => self.rendered_width("n n", face) - self.rendered_width("nn", face),
            word => self.rendered_width(word, face),
        };
        self.widths.borrow_mut().insert(key, width);
        width
    }

    /// Measures with resvg itself, so that shaping and kerning are those of the picture.
    fn rendered_width(&self, text: &str, face: Face) -> f64 {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text {} font-size=\"{MEASURED_SIZE}\">{}</text></svg>",
            face.attributes(),
            escape(text)
        );
        let Ok(tree) = Tree::from_str(&svg, self.fonts.options()) else {
            return 0.0;
        };
        first_text_width(tree.root()).map_or(0.0, f64::from)
    }
}

fn first_text_width(group: &Group) -> Option<f32> {
    group.children().iter().find_map(|node| match node {
        Node::Text(text) => Some(text.bounding_box().width()),
        Node::Group(inner) => first_text_width(inner),
        _ => None,
    })
}
