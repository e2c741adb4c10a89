//! The fonts of the cards.
//!
//! Only fonts of this crate and of the story's own folder are used, never those of the machine, so
//! that a card looks the same wherever it is built.

use std::collections::BTreeSet;
use std::sync::Arc;

use resvg::usvg::{FontResolver, Options, fontdb};
use skrifa::{FontRef, MetadataProvider as _};

use crate::error::Error;

/// The fonts of this crate; the first one that has a character sets it.
const BUNDLED: [&[u8]; 8] = [
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-Bold.ttf"),
    include_bytes!("../fonts/SourceSans3-Regular.ttf"),
    include_bytes!("../fonts/SourceSans3-SemiBold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Regular.ttf"),
    include_bytes!("../fonts/NotoSerifHebrew-Bold.ttf"),
];

/// A font face of the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// For statements.
    Serif,
    /// For names and headlines.
    SerifBold,
    /// For labels.
    Sans,
    /// For emphasised labels.
    SansBold,
}

impl Face {
    /// The SVG attributes that select the face.
    pub fn attributes(self) -> &'static str {
        match self {
            Face::Serif => "font-family=\"'Source Serif 4'\" font-weight=\"400\"",
            Face::SerifBold => "font-family=\"'Source Serif 4'\" font-weight=\"700\"",
            Face::Sans => "font-family=\"'Source Sans 3'\" font-weight=\"400\"",
            Face::SansBold => "font-family=\"'Source Sans 3'\" font-weight=\"600\"",
        }
    }
}

/// The loaded fonts of a story's cards.
pub struct Fonts {
    options: Options<'static>,
}

impl Fonts {
    /// Loads the fonts of this crate, then those of a story: name and content of each file.
    ///
    /// # Errors
    ///
    /// When a file of the story is not a font.
    pub fn new(story_fonts: Vec<(String, Vec<u8>)>) -> Result<Fonts, Error> {
        let mut database = fontdb::Database::new();
        for font in BUNDLED {
            database.load_font_data(font.to_vec());
        }
        for (name, font) in story_fonts {
            let before = database.len();
            database.load_font_data(font);
            if database.len() == before {
                return Err(Error::Font(name));
            }
        }
        Ok(Fonts {
            options: Options {
                font_family: "Source Serif 4".to_owned(),
                fontdb: Arc::new(database),
                font_resolver: FontResolver {
                    select_font: FontResolver::default_font_selector(),
                    select_fallback: Box::new(fallback),
                },
                ..Options::default()
            },
        })
    }

    /// The options with which SVG is parsed.
    pub(crate) fn options(&self) -> &Options<'static> {
        &self.options
    }

    /// The characters of a text that no font has; a card would show boxes for them.
    pub fn missing_glyphs(&self, text: &str) -> Vec<char> {
        let database = &self.options.fontdb;
        // Each character once: every check parses a face again.
        let letters: BTreeSet<char> = text.chars().collect();
        letters
            .into_iter()
            .filter(|&letter| !letter.is_whitespace() && !letter.is_control() && !is_invisible(letter))
            .filter(|&letter| !database.faces().any(|face| has_glyph(database, face.id, letter)))
            .collect()
    }
}

fn has_glyph(database: &fontdb::Database, font: fontdb::ID, letter: char) -> bool {
    let glyph = database.with_face_data(font, |content, index| {
        let font = FontRef::from_index(content, index).ok()?;
        font.charmap().map(letter)
    });
    glyph.flatten().is_some()
}

/// Characters without a glyph of their own: joiners, bidi marks and variation selectors.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

/// The fallback font for a character that the requested font lacks: the one with the nearest weight,
/// and of equals the first one.
fn fallback(letter: char, tried: &[fontdb::ID], database: &mut Arc<fontdb::Database>) -> Option<fontdb::ID> {
    let weight = database.face(*tried.first()?)?.weight.0;
    database
        .faces()
        .filter(|face| !tried.contains(&face.id) && has_glyph(database, face.id, letter))
        .min_by_key(|face| face.weight.0.abs_diff(weight))
        .map(|face| face.id)
}
