//! Share pictures: 1200 by 630 pixels for every view of a story, the picture that a link to the
//! view shows in a feed or a chat.
//!
//! A card is composed as SVG from the same scenes as the page and painted by resvg with fonts
//! that lie in this crate, so that the same story gives the same bytes on every machine. It runs
//! at build time only; nothing of it reaches a reader but the PNG. What stays out: where the
//! files go, and what is remembered between builds.

mod fonts;
mod inks;
mod map_panel;
mod sheet;
mod views;

#[cfg(test)]
mod tests;

pub use fonts::{Error, Fonts, paint};

use story::address;
use story::check::Loaded;
use story::model::View;

use fonts::Ruler;
use inks::Inks;
use sheet::Sheet;

/// Width of a card in pixels.
pub const WIDTH: u32 = 1200;
/// Height of a card in pixels.
pub const HEIGHT: u32 = 630;

/// A card as a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Path of the picture below the site's root, `cards/map-riyadh.png`.
    pub path: String,
    /// The drawing.
    pub svg: String,
}

/// The cards of every view that has a page, in the order of the pages.
pub fn drawings(loaded: &Loaded, fonts: &Fonts) -> Vec<Drawing> {
    let ruler = Ruler::new(fonts);
    let inks = Inks::of_the_page();
    address::pages(&loaded.story)
        .into_iter()
        .map(|view| Drawing {
            path: format!("cards/{}.png", address::file_stem(view, &loaded.story)),
            svg: drawing(loaded, view, &ruler, &inks),
        })
        .collect()
}

/// The icon for home screens, which take no SVG: its path and its drawing, 180 by 180.
pub fn icon() -> Drawing {
    let inks = Inks::of_the_page();
    let (ground, paper, accent) = (inks.get("text"), inks.get("page"), inks.get("accent"));
    Drawing {
        path: "icon.png".to_owned(),
        svg: format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180\" height=\"180\" viewBox=\"0 0 16 16\">\
             <rect width=\"16\" height=\"16\" fill=\"{ground}\"/><circle cx=\"4.6\" cy=\"8\" r=\"2.2\" fill=\"{paper}\"/>\
             <path d=\"M7 8h3\" stroke=\"{paper}\" stroke-width=\"1.4\"/><path d=\"M9.2 5.8h4.4v4.4H9.2z\" fill=\"{accent}\"/></svg>"
        ),
    }
}

/// The letters on some cards that no font has: their pictures show boxes instead.
pub fn missing_letters(drawings: &[Drawing], fonts: &Fonts) -> Vec<char> {
    let mut text = String::new();
    for drawing in drawings {
        for part in drawing.svg.split('<').filter_map(|part| part.split_once('>')) {
            text.push_str(part.1);
        }
    }
    fonts.missing(&text)
}

fn drawing(loaded: &Loaded, view: View, ruler: &Ruler<'_>, inks: &Inks) -> String {
    let mut sheet = Sheet::new(ruler, inks, loaded.story.direction);
    views::card(&mut sheet, loaded, view);
    sheet.finish()
}
