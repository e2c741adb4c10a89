//! The frame that all cards share: footer, section label, map and a title with a cited text.

use story::check::Loaded;
use story::model::{ClaimId, Story, Text, VenueId, View};
use story::scene::brief::Brief;

use super::chain::chain;
use super::styles::{LABEL, PROSE, TITLE, WIDE_PROSE_SIZES};
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas, MARGIN};
use crate::fonts::Face;
use crate::map::{self, MapPanel};
use crate::text_layout::{TextBox, TextStyle};

/// The product's name in the footer.
const NAME: &str = "Backgrounder";

/// Columns wider than this have room for large prose.
pub const WIDE_COLUMN: f64 = 700.0;

/// A text and the claims that it cites.
#[derive(Clone, Copy)]
pub struct CitedText<'a> {
    /// The text.
    pub text: &'a str,
    /// The claims whose attribution follows the text.
    pub claims: &'a [ClaimId],
    /// Claims to count above the attribution.
    pub counted: &'a [ClaimId],
}

impl From<&Text> for CitedText<'static> {
    fn from(text: &Text) -> CitedText<'static> {
        CitedText {
            text: text.text,
            claims: text.rests_on.0,
            counted: &[],
        }
    }
}

impl<'a> From<&'a Brief> for CitedText<'a> {
    fn from(brief: &'a Brief) -> CitedText<'a> {
        CitedText {
            text: brief.said,
            claims: &brief.claims,
            counted: &[],
        }
    }
}

/// The story whose cards are drawn.
pub struct Card<'a> {
    /// The story with its base map.
    pub loaded: &'a Loaded,
    /// The story alone.
    pub story: &'a Story,
}

impl Card<'_> {
    /// The product's name and the story's headline under a rule.
    pub fn footer(&self, canvas: &mut Canvas<'_>, view: View) {
        canvas.rect(0.0, CONTENT_BOTTOM, CARD_WIDTH, 2.0, "text");
        let colour = canvas.palette.get("text");
        canvas.drawing(
            MARGIN,
            CONTENT_BOTTOM + 33.0,
            (52.0, 12.0),
            2.0,
            colour,
            &chain("nnsf"),
        );
        canvas.line(
            MARGIN + 122.0,
            CONTENT_BOTTOM + 54.0,
            NAME,
            Face::SansBold,
            28.0,
            "text",
        );
        let text_left = MARGIN + 122.0 + canvas.text_width(NAME, Face::SansBold, 28.0) + 40.0;
        let text = if view == View::Overview {
            self.story.kicker
        } else {
            self.story.hed
        };
        let available = CARD_WIDTH - MARGIN - text_left;
        let (face, mut size) = (Face::Serif, 26.0);
        while canvas.text_width(text, face, size) > available && size > 20.0 {
            size -= 2.0;
        }
        if canvas.text_width(text, face, size) <= available {
            canvas.line_ending_at(
                CARD_WIDTH - MARGIN,
                CONTENT_BOTTOM + 54.0,
                text,
                face,
                size,
                "second",
            );
        } else {
            let style = TextStyle {
                face,
                sizes: &[20.0],
                colour: "second",
                line_height: 1.2,
            };
            canvas.fitted_line(text_left, CONTENT_BOTTOM + 53.0, available, text, style);
        }
    }

    /// The small line at the top. Returns where the title may begin.
    pub fn section_label(&self, canvas: &mut Canvas<'_>, width: f64, text: &str) -> f64 {
        canvas.fitted_line(MARGIN, 74.0, width, text, LABEL);
        92.0
    }

    /// The map at the end of the lines, if there is a base map and a venue to show. Returns the
    /// width that is left for text.
    pub fn map_beside(&self, canvas: &mut Canvas<'_>, venues: &[VenueId], chosen: Option<VenueId>) -> f64 {
        let ours: Vec<VenueId> = venues
            .iter()
            .copied()
            .filter(|&venue| self.story.is_placed_by_us(venue))
            .collect();
        self.map_with_places_of_ours(canvas, venues, &ours, chosen)
    }

    /// The same, with the venues whose place is the editors' choice on this card.
    pub fn map_with_places_of_ours(
        &self,
        canvas: &mut Canvas<'_>,
        venues: &[VenueId],
        placed_by_us: &[VenueId],
        chosen: Option<VenueId>,
    ) -> f64 {
        match &self.loaded.base_map {
            Some(paths) if !venues.is_empty() => {
                let panel = MapPanel {
                    story: self.story,
                    paths,
                    venues,
                    placed_by_us,
                    chosen,
                };
                map::draw(canvas, &panel);
                CARD_WIDTH - map::PANEL_WIDTH - MARGIN - 36.0
            }
            _ => CARD_WIDTH - 2.0 * MARGIN,
        }
    }

    /// A title and a text, with the attribution of the text's claims at the bottom of the column.
    /// The title shrinks until the text fits.
    pub fn title_and_text(&self, canvas: &mut Canvas<'_>, area: TextBox, title: &str, cited: CitedText<'_>) {
        let mut bottom = self.attribution(canvas, area.x, area.width, cited.claims);
        if !cited.counted.is_empty() {
            bottom -= 62.0;
            self.claim_count(canvas, bottom, cited.counted);
        }
        let prose = TextStyle {
            sizes: if area.width > WIDE_COLUMN {
                WIDE_PROSE_SIZES
            } else {
                PROSE.sizes
            },
            ..PROSE
        };
        // Legible prose matters more than a large title, because feeds show cards small.
        let legible = TextStyle {
            sizes: &prose.sizes[..prose.sizes.len() - 2],
            ..prose
        };
        let mut title_sizes = TITLE.sizes;
        let mut text_top = area.y;
        if !title.is_empty() {
            loop {
                let style = TextStyle {
                    sizes: title_sizes,
                    ..TITLE
                };
                let available = TextBox {
                    height: 0.62 * (bottom - area.y),
                    ..area
                };
                let height = canvas.block_height(available, title, style);
                let rest = height.map(|height| below(area, area.y + height + 16.0, bottom));
                let fits = rest.is_some_and(|rest| canvas.block_height(rest, cited.text, legible).is_some());
                if fits || title_sizes.len() == 1 {
                    text_top = canvas.block(available, title, style) + 16.0;
                    break;
                }
                title_sizes = &title_sizes[1..];
            }
        }
        canvas.block(below(area, text_top, bottom), cited.text, prose);
    }
}

/// The part of a column between `y` and its bottom.
fn below(area: TextBox, y: f64, bottom: f64) -> TextBox {
    TextBox {
        y,
        height: bottom - 14.0 - y,
        ..area
    }
}

/// The text column of a card from `y` to the bottom of the content.
pub fn column(y: f64, width: f64) -> TextBox {
    TextBox {
        x: MARGIN,
        y,
        width,
        height: CONTENT_BOTTOM - y,
    }
}
