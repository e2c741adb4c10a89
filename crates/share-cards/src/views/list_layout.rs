//! Layout of cards that list many items: title and legend in a narrow column, rows beside it.

use locale::{Words, msg};
use story::model::View;
use story::title;
use story::view_state::Section;

use super::card::Card;
use super::styles::{LABEL, TITLE};
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas, MARGIN};
use crate::fonts::Face;
use crate::text_layout::{TextBox, TextStyle};

/// The width of the narrow column.
const NARROW_WIDTH: f64 = 400.0;
/// Where the rows begin.
pub const LIST_LEFT: f64 = MARGIN + NARROW_WIDTH + 48.0;
/// The width of the rows.
pub const LIST_WIDTH: f64 = CARD_WIDTH - MARGIN - LIST_LEFT;
/// Top of the first row, and space below the last one.
const LIST_TOP: f64 = 36.0;

/// The main text of a row.
pub const ROW: TextStyle<'_> = TextStyle {
    face: Face::Serif,
    sizes: &[30.0, 28.0, 26.0, 24.0],
    colour: "text",
    line_height: 1.2,
};

/// Rows of equal height. If there are too many items, the last row counts the hidden ones.
pub struct ListRows {
    /// The number of items that get a row.
    pub shown: usize,
    hidden: usize,
    /// The height of one row.
    pub height: f64,
}

impl ListRows {
    /// Rows for some items, at most `max` rows.
    pub fn new(items: usize, max: usize) -> ListRows {
        let (shown, rows) = if items <= max {
            (items, items.max(1))
        } else {
            (max - 1, max)
        };
        ListRows {
            shown,
            hidden: items - shown,
            height: (CONTENT_BOTTOM - 2.0 * LIST_TOP) / rows as f64,
        }
    }

    /// Begins a row with a rule above all but the first. Returns the top of the row.
    pub fn begin_row(&self, canvas: &mut Canvas<'_>, index: usize) -> f64 {
        let y = LIST_TOP + index as f64 * self.height;
        if index > 0 {
            canvas.rect(LIST_LEFT, y, LIST_WIDTH, 1.0, "rule");
        }
        y
    }

    /// Writes how many items are hidden, in the last row.
    pub fn count_hidden(&self, canvas: &mut Canvas<'_>, words: Words) {
        if self.hidden > 0 {
            let text = words.format(msg::CardMoreOnThePage { count: self.hidden });
            let baseline = CONTENT_BOTTOM - LIST_TOP - self.height / 2.0 + 9.0;
            canvas.line(LIST_LEFT, baseline, &text, Face::Sans, 24.0, "third");
        }
    }
}

impl Card<'_> {
    /// Section label, title and a line of counts in the narrow column. Returns the bottom of the title.
    pub fn narrow_title(
        &self,
        canvas: &mut Canvas<'_>,
        group: Section,
        view: View,
        count: &str,
        height: f64,
    ) -> f64 {
        let y = self.section_label(canvas, NARROW_WIDTH, group.name(self.story.words));
        let area = TextBox {
            x: MARGIN,
            y,
            width: NARROW_WIDTH,
            height,
        };
        let bottom = canvas.block(area, &title::title(self.story, view), TITLE);
        let style = TextStyle {
            colour: "second",
            ..LABEL
        };
        let height = CONTENT_BOTTOM - 28.0 - 16.0 - bottom;
        let area = TextBox {
            height: height.max(68.0),
            ..area
        };
        // The last line is at the bottom, as high as two lines where there is only one.
        let height = canvas
            .block_height(area, count, style)
            .unwrap_or(area.height)
            .max(68.0);
        let area = TextBox {
            y: CONTENT_BOTTOM - 28.0 - height,
            height,
            ..area
        };
        canvas.block(area, count, style);
        bottom
    }

    /// A legend in the narrow column: colour and 12 by 12 drawing of each symbol, and its meaning.
    pub fn legend(&self, canvas: &mut Canvas<'_>, top: f64, rows: &[(&'static str, String, &str)]) {
        let row_height = ((CONTENT_BOTTOM - 24.0 - top) / rows.len().max(1) as f64).min(37.0);
        let mut y = CONTENT_BOTTOM - 28.0 - row_height * rows.len() as f64;
        for (colour, drawing, meaning) in rows {
            canvas.drawing(MARGIN, y + 4.0, (12.0, 12.0), 1.8, colour, drawing);
            let style = TextStyle {
                face: Face::Sans,
                sizes: &[25.0, 23.0, 21.0],
                colour: "second",
                line_height: 1.2,
            };
            canvas.fitted_line(MARGIN + 36.0, y + 23.0, NARROW_WIDTH - 36.0, meaning, style);
            y += row_height;
        }
    }
}
