//! The fonts of the cards, how wide text is in them, and the painter.
//!
//! Only fonts of this crate and of the story's own folder are used, never those of the machine:
//! a card must not depend on where it was made.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontResolver, Node, Options, Tree, fontdb};

use sha2::{Digest as _, Sha256};
use skrifa::{FontRef, MetadataProvider as _};

use crate::sheet::escape;

/// The fonts of this crate; the first that has a letter sets it.
const OWN: [&[u8]; 8] = [
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-Bold.ttf"),
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Bold.ttf"),
];

/// The painter, as the lock file pins it.
const PAINTER: &str = "resvg 0.49.0";

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Statements.
    Serif,
    /// Names and headlines.
    SerifBold,
    /// Labels.
    Sans,
    /// Labels that lead.
    SansBold,
}

impl Face {
    /// The attributes of SVG that choose it.
    pub fn attributes(self) -> &'static str {
        match self {
            Face::Serif => "font-family=\"'Source Serif 4'\" font-weight=\"400\"",
            Face::SerifBold => "font-family=\"'Source Serif 4'\" font-weight=\"700\"",
            Face::Sans => "font-family=\"'Source Sans 3'\" font-weight=\"400\"",
            Face::SansBold => "font-family=\"'Source Sans 3'\" font-weight=\"600\"",
        }
    }
}

/// Why a card could not be painted.
#[derive(Debug)]
pub enum Error {
    /// A font of the story's folder is none.
    Font(String),
    /// The drawing could not be read, which is a fault of this crate.
    Drawing(String),
    /// The picture could not be written as PNG.
    Picture(String),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Font(name) => write!(
                out,
                "{name} holds no font that can be read (TTF or OTF is needed)"
            ),
            Error::Drawing(reason) => write!(out, "a card's drawing could not be read: {reason}"),
            Error::Picture(reason) => write!(out, "a card could not be written: {reason}"),
        }
    }
}

impl std::error::Error for Error {}

/// The fonts, ready to set text.
pub struct Fonts {
    options: Options<'static>,
    key: String,
}

impl Fonts {
    /// The fonts of this crate, then some of a story: name and content of each file.
    ///
    /// # Errors
    ///
    /// When a file of the story is no font.
    pub fn new(of_story: Vec<(String, Vec<u8>)>) -> Result<Fonts, Error> {
        let mut known = fontdb::Database::new();
        let mut key = Sha256::new();
        key.update(PAINTER);
        for font in OWN {
            key.update(font);
            known.load_font_data(font.to_vec());
        }
        for (name, font) in of_story {
            let before = known.len();
            key.update(&font);
            known.load_font_data(font);
            if known.len() == before {
                return Err(Error::Font(name));
            }
        }
        Ok(Fonts {
            key: format!("{:x}", key.finalize()),
            options: Options {
                font_family: "Source Serif 4".to_owned(),
                fontdb: Arc::new(known),
                font_resolver: FontResolver {
                    select_font: FontResolver::default_font_selector(),
                    select_fallback: Box::new(fallback),
                },
                ..Options::default()
            },
        })
    }

    /// What besides a drawing decides about its picture: painter and fonts, as one word.
    pub fn key(&self) -> &str {
        &self.key
    }

    #[cfg(test)]
    pub(crate) fn options(&self) -> &Options<'static> {
        &self.options
    }

    /// The letters of a text that no font has; a card would show boxes for them.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let known = &self.options.fontdb;
        // Each letter once: a face is read anew for every question.
        let letters: BTreeSet<char> = text.chars().collect();
        letters
            .into_iter()
            .filter(|&letter| !letter.is_whitespace() && !letter.is_control() && !is_invisible(letter))
            .filter(|&letter| !known.faces().any(|face| has_letter(known, face.id, letter)))
            .collect()
    }
}

/// Whether a font has a letter.
fn has_letter(known: &fontdb::Database, font: fontdb::ID, letter: char) -> bool {
    let found = known.with_face_data(font, |content, index| {
        let font = FontRef::from_index(content, index).ok()?;
        font.charmap().map(letter)
    });
    found.flatten().is_some()
}

/// Letters that only direct others: joiners and bidi marks.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

/// The font for a letter that the wished one lacks: the nearest weight, the first of these.
fn fallback(letter: char, tried: &[fontdb::ID], known: &mut Arc<fontdb::Database>) -> Option<fontdb::ID> {
    let wished = known.face(*tried.first()?)?.weight.0;
    known
        .faces()
        .filter(|face| !tried.contains(&face.id) && has_letter(known, face.id, letter))
        .min_by_key(|face| face.weight.0.abs_diff(wished))
        .map(|face| face.id)
}

/// Measures text, and remembers what it has measured.
pub struct Ruler<'a> {
    fonts: &'a Fonts,
    widths: RefCell<HashMap<(String, Face), f64>>,
}

/// The size at which words are measured; other sizes are in proportion.
const MEASURED: f64 = 100.0;

impl<'a> Ruler<'a> {
    /// A ruler for some fonts.
    pub fn new(fonts: &'a Fonts) -> Ruler<'a> {
        Ruler {
            fonts,
            widths: RefCell::default(),
        }
    }

    /// The width of a text on one line, in pixels at a size in pixels. Words are measured one by
    /// one and remembered, because cards share most of theirs.
    pub fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        let mut width = 0.0;
        for (at, word) in text.split(' ').enumerate() {
            if at > 0 {
                width += self.known_width(" ", face);
            }
            if !word.is_empty() {
                width += self.known_width(word, face);
            }
        }
        width * size / MEASURED
    }

    fn known_width(&self, word: &str, face: Face) -> f64 {
        let key = (word.to_owned(), face);
        if let Some(&width) = self.widths.borrow().get(&key) {
            return width;
        }
        let width = match word {
            // The painter drops a space that stands alone.
            " " => self.painted_width("n n", face) - self.painted_width("nn", face),
            word => self.painted_width(word, face),
        };
        self.widths.borrow_mut().insert(key, width);
        width
    }

    /// The painter itself is asked, so that shaping and kerning are those of the picture.
    fn painted_width(&self, text: &str, face: Face) -> f64 {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text {} font-size=\"{MEASURED}\">{}</text></svg>",
            face.attributes(),
            escape(text)
        );
        let Ok(tree) = Tree::from_str(&svg, &self.fonts.options) else {
            return 0.0;
        };
        first_text(tree.root()).map_or(0.0, f64::from)
    }
}

fn first_text(group: &usvg::Group) -> Option<f32> {
    group.children().iter().find_map(|node| match node {
        Node::Text(text) => Some(text.bounding_box().width()),
        Node::Group(inner) => first_text(inner),
        _ => None,
    })
}

/// Paints a drawing as PNG. The same drawing and fonts give the same bytes.
///
/// # Errors
///
/// When the drawing cannot be read or the picture not be written.
pub fn paint(svg: &str, fonts: &Fonts) -> Result<Vec<u8>, Error> {
    let tree = Tree::from_str(svg, &fonts.options).map_err(|error| Error::Drawing(error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height())
        .ok_or_else(|| Error::Picture("no room for the picture".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture
        .encode_png()
        .map_err(|error| Error::Picture(error.to_string()))
}
