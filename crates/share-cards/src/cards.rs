//! The share cards of a story and the home screen icon, as SVG.

use story::address;
use story::check::Loaded;
use story::model::View;

use crate::canvas::Canvas;
use crate::fonts::Fonts;
use crate::palette::Palette;
use crate::text_measure::TextMeasurer;
use crate::views;

/// A picture of the site before it is rasterised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SvgImage {
    /// Path of the picture below the site's root, such as `cards/map-riyadh.png`.
    pub path: String,
    /// The picture as SVG.
    pub svg: String,
}

/// The cards of every view that has a page, in the order of the pages.
pub fn draw_cards(loaded: &Loaded, fonts: &Fonts) -> Vec<SvgImage> {
    let measurer = TextMeasurer::new(fonts);
    let palette = Palette::light_theme();
    address::pages(&loaded.story)
        .into_iter()
        .map(|view| SvgImage {
            path: format!("cards/{}.png", address::file_stem(view, &loaded.story)),
            svg: draw_card(loaded, view, &measurer, &palette),
        })
        .collect()
}

/// The icon for home screens, which take no SVG: 180 by 180 pixels.
pub fn app_icon() -> SvgImage {
    let palette = Palette::light_theme();
    let (background, foreground, accent) = (palette.get("text"), palette.get("page"), palette.get("accent"));
    SvgImage {
        path: "icon.png".to_owned(),
        svg: format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"180\" height=\"180\" viewBox=\"0 0 16 16\">\
             <rect width=\"16\" height=\"16\" fill=\"{background}\"/><circle cx=\"4.6\" cy=\"8\" r=\"2.2\" fill=\"{foreground}\"/>\
             <path d=\"M7 8h3\" stroke=\"{foreground}\" stroke-width=\"1.4\"/><path d=\"M9.2 5.8h4.4v4.4H9.2z\" fill=\"{accent}\"/></svg>"
        ),
    }
}

/// Characters that no font has; the pictures show boxes instead.
pub fn missing_glyphs(images: &[SvgImage], fonts: &Fonts) -> Vec<char> {
    let mut text = String::new();
    for image in images {
        for part in image.svg.split('<').filter_map(|part| part.split_once('>')) {
            text.push_str(part.1);
        }
    }
    fonts.missing_glyphs(&text)
}

fn draw_card(loaded: &Loaded, view: View, measurer: &TextMeasurer<'_>, palette: &Palette) -> String {
    let mut canvas = Canvas::new(measurer, palette, loaded.story.direction);
    views::draw(&mut canvas, loaded, view);
    canvas.finish()
}
