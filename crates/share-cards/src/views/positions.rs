//! Cards of all positions and of one issue.

use locale::{Msg, msg};
use site::words::firmness_word;
use story::model::{ClaimId, IssueId, SideId, View};
use story::scene::brief::{self, SideBrief};
use story::scene::drawings::side_shape;
use story::scene::positions::{ComparedParty, Row, comparable_sides, positions};
use story::scene::shared_marks::runs;
use story::view_state::{Section, ViewState};

use super::card::{Card, column};
use super::list_layout::{LIST_LEFT, LIST_WIDTH, ListRows, ROW};
use super::styles::{LABEL, TITLE};
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas, MARGIN};
use crate::fonts::Face;
use crate::svg::path;
use crate::text_layout::{TextBox, TextStyle};

/// Sides that a card has room for.
const MAX_COLUMNS: usize = 5;
/// Width of a side's column.
const COLUMN_WIDTH: f64 = 62.0;

impl Card<'_> {
    /// A matrix of issues and sides: a side's shape where the story has its position, dots where its
    /// author says that the article gives none.
    pub fn positions(&self, canvas: &mut Canvas<'_>) {
        let columns = comparable_sides(self.story);
        let title_bottom = self.narrow_title(canvas, Section::Positions, View::Positions, "", 240.0);
        let mut legend = Vec::new();
        for &side in columns.iter().take(MAX_COLUMNS) {
            let side = self.story.side(side);
            let shape = path(side_shape(side.shape));
            legend.push((canvas.palette.side(side.shape), shape, side.name));
        }
        self.legend(canvas, title_bottom, &legend);
        let found = positions(self.story, &ViewState::of(View::Positions)).rows;
        let rows = ListRows::new(found.len(), 8);
        let column_count = columns.len().clamp(1, MAX_COLUMNS);
        let name_width = LIST_WIDTH - column_count as f64 * COLUMN_WIDTH - 12.0;
        for (index, row) in found.iter().take(rows.shown).enumerate() {
            let middle = rows.begin_row(canvas, index) + rows.height / 2.0;
            let name = row.issue.map_or("", |issue| self.story.issue(issue).name);
            canvas.fitted_line(LIST_LEFT, middle + 9.0, name_width, name, ROW);
            for (column, &side) in columns.iter().take(column_count).enumerate() {
                let x = CARD_WIDTH - MARGIN - (column_count - column) as f64 * COLUMN_WIDTH
                    + (COLUMN_WIDTH - 28.0);
                self.matrix_cell(canvas, x, middle, row, side);
            }
        }
        rows.count_hidden(canvas, self.story.words);
    }

    /// Whether a side has a position on the issue of a row.
    fn matrix_cell(&self, canvas: &mut Canvas<'_>, x: f64, middle: f64, row: &Row, side: SideId) {
        let is_stated = row
            .cells
            .iter()
            .any(|cell| cell.party == ComparedParty::Side(side) && !cell.positions.is_empty());
        if is_stated || (row.cells.is_empty() && row.for_all.is_some()) {
            let shape = self.story.side(side).shape;
            let colour = canvas.palette.side(shape);
            let drawing = path(side_shape(shape));
            canvas.drawing(x, middle - 14.0, (12.0, 12.0), 28.0 / 12.0, colour, &drawing);
        } else if row
            .issue
            .is_some_and(|id| self.story.issue(id).no_position.contains(&side))
        {
            canvas.not_stated(x + 2.0, middle - 12.0, 24.0, 24.0);
        }
    }

    /// An issue with the position of each side.
    pub fn issue(&self, canvas: &mut Canvas<'_>, id: IssueId) {
        let issue = self.story.issue(id);
        let width = CARD_WIDTH - 2.0 * MARGIN;
        let y = self.section_label(canvas, width, Section::Positions.name(self.story.words));
        let area = TextBox {
            x: MARGIN,
            y,
            width,
            height: 76.0,
        };
        let style = TextStyle {
            sizes: &[64.0, 56.0, 48.0, 40.0, 34.0],
            ..TITLE
        };
        let mut y = canvas.block(area, issue.name, style) + 16.0;
        let brief = brief::issue(self.story, id);
        if let Some(for_all) = brief.for_all.filter(|_| brief.sides.is_empty()) {
            self.title_and_text(canvas, column(y, width), "", (&for_all).into());
            return;
        }
        let mut bottom = CONTENT_BOTTOM - 12.0;
        for (label, names) in [
            (Msg::InTheFullView, &brief.more),
            (Msg::NotInTheArticle, &brief.not_in_article),
        ] {
            if !names.is_empty() {
                bottom -= 36.0;
                self.sides_without_row(canvas, bottom, label, names);
            }
        }
        let height = (bottom - 10.0 - y) / brief.sides.len().max(1) as f64;
        for side in &brief.sides {
            canvas.rect(MARGIN, y, width, 1.0, "rule");
            self.issue_row(canvas, y, height, side);
            y += height;
        }
    }

    /// A line with the names of sides, with the sign for a gap where the article gives nothing.
    fn sides_without_row(&self, canvas: &mut Canvas<'_>, y: f64, label: Msg, names: &str) {
        if label == Msg::NotInTheArticle {
            canvas.not_stated(MARGIN, y + 2.0, 24.0, 24.0);
        }
        let text = self.story.words.format(msg::LabelWithValue {
            label: self.story.words.text(label),
            value: names,
        });
        let style = TextStyle {
            sizes: &[24.0, 22.0, 20.0],
            ..LABEL
        };
        let left = MARGIN + 36.0;
        canvas.fitted_line(left, y + 23.0, CARD_WIDTH - MARGIN - left, &text, style);
    }

    /// A side and what it says first.
    fn issue_row(&self, canvas: &mut Canvas<'_>, y: f64, height: f64, brief: &SideBrief) {
        let middle = y + height / 2.0;
        let side = self.story.side(brief.party.side(self.story));
        let colour = canvas.palette.side(side.shape);
        let shape = path(side_shape(side.shape));
        canvas.drawing(MARGIN, middle - 11.0, (12.0, 12.0), 1.8, colour, &shape);
        let style = TextStyle {
            colour: "text",
            sizes: &[26.0, 24.0, 22.0],
            ..LABEL
        };
        canvas.fitted_line(MARGIN + 36.0, middle + 9.0, 250.0, side.name, style);
        let claims: Vec<ClaimId> = brief.positions.iter().map(|stated| stated.claim).collect();
        let Some(&first) = claims.first() else { return };
        // Positions with one mark are often the halves of a sentence.
        let together = runs(self.story, &claims).next().map_or(1, <[ClaimId]>::len);
        let texts: Vec<&str> = brief.positions[..together]
            .iter()
            .map(|stated| stated.text)
            .collect();
        let more = claims.len() - together + brief.more;
        self.position(canvas, y, height, (&texts.join(" "), first), more);
    }

    /// The text of a position, centred in its row, with the sourcing of its claim and the number of
    /// further positions of its side.
    fn position(
        &self,
        canvas: &mut Canvas<'_>,
        y: f64,
        row_height: f64,
        (text, claim): (&str, ClaimId),
        more: usize,
    ) {
        let more_height = if more > 0 { 24.0 } else { 0.0 };
        let area = TextBox {
            x: MARGIN + 300.0,
            y: y + 8.0,
            width: CARD_WIDTH - 2.0 * MARGIN - 300.0 - 250.0,
            height: row_height - 14.0 - more_height,
        };
        let style = TextStyle {
            face: Face::Serif,
            sizes: &[30.0, 28.0, 26.0, 24.0, 22.0],
            colour: "text",
            line_height: 1.16,
        };
        let height = canvas.block_height(area, text, style).unwrap_or(area.height);
        let area = TextBox {
            y: y + (row_height - height - more_height) / 2.0,
            ..area
        };
        let text_bottom = canvas.block(area, text, style);
        if more > 0 {
            let text = self.story.words.format(msg::CardAndMoreOnThePage { count: more });
            canvas.line(area.x, text_bottom + 18.0, &text, Face::Sans, 20.0, "third");
        }
        let stated = self.story.claim(claim);
        let x = CARD_WIDTH - MARGIN - 210.0;
        let middle = y + row_height / 2.0;
        self.sourcing_chain(canvas, x, middle - 24.0, 1.6, claim);
        let text = self.story.words.format(msg::ParagraphAndFirmness {
            paragraph: usize::from(stated.paragraph),
            firmness: firmness_word(self.story.words, stated.firmness),
        });
        let style = TextStyle {
            face: Face::Sans,
            sizes: &[23.0, 21.0, 19.0],
            colour: "text",
            line_height: 1.2,
        };
        canvas.fitted_line(x, middle + 22.0, 210.0, &text, style);
    }
}
