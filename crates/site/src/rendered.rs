//! The rendered views and drawings that pages are put together from.

use story::model::View;

use super::input::Input;
use super::links::canonical;
use super::output::Error;
use super::page::{escape, render};
use super::{base_map_svg, venue_preview};
use backgrounder::context::DocumentMode;

/// Every view as HTML, as a page and as an embed.
pub struct Rendered {
    /// The base map, contained in every document that draws a map.
    pub base_map_svg: String,
    /// An example of [`print_address`], for its classes.
    pub print_address: String,
    venue_previews: String,
    pub(super) views: Vec<View>,
    pub(super) pages: Vec<String>,
    pub(super) embeds: Vec<String>,
}

impl Rendered {
    /// Renders some views of a story.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub fn new(input: &Input<'_>, views: Vec<View>) -> Result<Rendered, Error> {
        Ok(Rendered {
            base_map_svg: base_map_svg::base_map_svg(input.loaded),
            print_address: print_address(input, View::Overview),
            venue_previews: venue_preview::venue_previews(input.loaded)?,
            pages: render(input.loaded, DocumentMode::Page, &views)?,
            embeds: render(input.loaded, DocumentMode::Embed, &views)?,
            views,
        })
    }

    /// The venue previews in the page of a view; empty if it has none.
    pub fn venue_preview_of(&self, view: View, mode: DocumentMode) -> &str {
        if venue_preview::has_previews(view, mode) {
            &self.venue_previews
        } else {
            ""
        }
    }

    /// Every rendered view with its mode and its HTML.
    pub fn all(&self) -> impl Iterator<Item = (View, DocumentMode, &str)> {
        let modes = [
            (DocumentMode::Page, &self.pages),
            (DocumentMode::Embed, &self.embeds),
        ];
        modes.into_iter().flat_map(|(mode, htmls)| {
            let views = self.views.iter().zip(htmls);
            views.map(move |(&view, html)| (view, mode, html.as_str()))
        })
    }
}

/// The line that says on paper where a page is from. If the site does not know its address, `boot.js` fills it in.
pub(super) fn print_address(input: &Input<'_>, view: View) -> String {
    let address = match input.base_url {
        Some(_) => escape(&canonical(input, view, DocumentMode::Page)),
        None => String::new(),
    };
    format!("<p class=\"bgr-print-address\" id=\"bgr-print-address\">{address}</p>\n")
}
