//! Cards of the start page, the map and a venue: a text beside the map.

use locale::msg;
use story::model::VenueId;
use story::scene::article::{is_identified, reference};
use story::scene::brief;
use story::view_state::Section;

use super::card::{Card, column};
use super::styles::{LABEL, TITLE};
use crate::canvas::{CONTENT_BOTTOM, Canvas, MARGIN};
use crate::text_layout::{TextBox, TextStyle};

impl Card<'_> {
    pub fn overview(&self, canvas: &mut Canvas<'_>) {
        let venues: Vec<VenueId> = self.story.venue_ids().collect();
        let width = self.map_beside(canvas, &venues, None);
        let area = TextBox {
            x: MARGIN,
            y: 48.0,
            width,
            height: CONTENT_BOTTOM - 48.0 - 40.0,
        };
        let count = self.story.claims.len();
        let count = match is_identified(self.story) {
            true => self.story.words.format(msg::CardStatementsFrom {
                count,
                article: &reference(self.story),
            }),
            false => self.story.words.format(msg::CardStatements { count }),
        };
        let style = TextStyle {
            sizes: &[84.0, 76.0, 68.0, 60.0, 54.0, 48.0, 42.0, 36.0],
            ..TITLE
        };
        canvas.block(
            TextBox {
                height: area.height - 90.0,
                ..area
            },
            self.story.hed,
            style,
        );
        let style = TextStyle {
            sizes: &[26.0, 24.0],
            ..LABEL
        };
        canvas.block(
            TextBox {
                y: CONTENT_BOTTOM - 28.0 - 2.0 * 34.0,
                height: 2.0 * 34.0,
                ..area
            },
            &count,
            style,
        );
    }

    pub fn map(&self, canvas: &mut Canvas<'_>) {
        let venues: Vec<VenueId> = self.story.venue_ids().collect();
        let width = self.map_beside(canvas, &venues, None);
        let y = self.section_label(canvas, width, Section::Map.name(self.story.words));
        let heading = &self.story.views.map;
        self.title_and_text(canvas, column(y, width), heading.title, (&heading.dek).into());
    }

    pub fn venue(&self, canvas: &mut Canvas<'_>, id: VenueId) {
        let brief = brief::venue(self.story, id);
        let venues: Vec<VenueId> = self.story.venue_ids().collect();
        let width = self.map_beside(canvas, &venues, Some(id));
        let y = self.section_label(canvas, width, &brief.label);
        self.title_and_text(canvas, column(y, width), brief.name, (&brief).into());
    }
}
