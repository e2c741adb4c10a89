//! Cards of all sources, of one source and of a claim.

use locale::{Msg, msg};
use site::words::firmness_word;
use story::model::{ClaimId, SourceId, View};
use story::scene::sources::{Carrier, source_matrix};
use story::view_state::Section;
use story::vocabulary::Firmness;

use super::attribution::firmness_sign;
use super::card::Card;
use super::list_layout::{LIST_LEFT, LIST_WIDTH, ListRows, ROW};
use super::styles::{PROSE, TITLE, WIDE_PROSE_SIZES};
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas, MARGIN};
use crate::fonts::Face;
use crate::text_layout::{TextBox, TextStyle};

/// The width of a source's name in the list: enough for the longest label of ours in every language.
const NAME_WIDTH: f64 = 330.0;

impl Card<'_> {
    pub fn sources(&self, canvas: &mut Canvas<'_>) {
        let title_bottom = self.narrow_title(canvas, Section::Sources, View::Sources, "", 216.0);
        let colour = canvas.palette.get("text");
        let legend: Vec<_> = Firmness::ALL
            .iter()
            .map(|&firmness| {
                (
                    colour,
                    firmness_sign(firmness),
                    firmness_word(self.story.words, firmness),
                )
            })
            .collect();
        self.legend(canvas, title_bottom, &legend);
        let found = source_matrix(self.story).rows;
        let rows = ListRows::new(found.len(), 9);
        for (index, row) in found.iter().take(rows.shown).enumerate() {
            let words = self.story.words;
            let name = match row.carrier {
                Carrier::Outlet(id) => self.story.source(id).name,
                Carrier::Party => words.text(Msg::APartyNoOutletNamed),
                Carrier::Nobody => words.text(Msg::SomebodyNotNamed),
                Carrier::NoSource => words.text(Msg::NoSourceGiven),
            };
            let middle = rows.begin_row(canvas, index) + rows.height / 2.0;
            let style = TextStyle {
                sizes: &[30.0, 28.0, 26.0, 24.0, 22.0, 20.0],
                ..ROW
            };
            canvas.fitted_line(LIST_LEFT, middle + 9.0, NAME_WIDTH, name, style);
            self.firmness_signs(
                canvas,
                LIST_LEFT + NAME_WIDTH + 20.0,
                middle - 12.0,
                LIST_WIDTH - NAME_WIDTH - 20.0,
                &row.claims,
            );
        }
        rows.count_hidden(canvas, self.story.words);
    }

    pub fn source(&self, canvas: &mut Canvas<'_>, id: SourceId) {
        let source = self.story.source(id);
        let width = CARD_WIDTH - 2.0 * MARGIN;
        let label = match (source.is_article, source.named) {
            (true, _) => Msg::CardSourceIsTheArticle,
            (false, true) => Msg::CardSource,
            (false, false) => Msg::CardSourceNotNamed,
        };
        let y = self.section_label(canvas, width, self.story.words.text(label));
        let claims: Vec<ClaimId> = self.story.claims_through(id).collect();
        let area = TextBox {
            x: MARGIN,
            y,
            width,
            height: 160.0,
        };
        let top = canvas.block(area, source.name, TITLE) + 20.0;
        self.claim_count(canvas, top, &claims);
        let bottom = self.attribution(canvas, MARGIN, width, &source.summary.rests_on);
        let y = top + 64.0;
        let area = TextBox {
            x: MARGIN,
            y,
            width,
            height: bottom - 14.0 - y,
        };
        let prose = TextStyle {
            sizes: WIDE_PROSE_SIZES,
            ..PROSE
        };
        canvas.block(area, source.summary.text, prose);
    }

    pub fn claim(&self, canvas: &mut Canvas<'_>, id: ClaimId) {
        let claim = self.story.claim(id);
        let width = CARD_WIDTH - 2.0 * MARGIN;
        let words = self.story.words;
        let number = usize::from(claim.paragraph);
        let terms = if claim.quotes_terms() { "yes" } else { "no" };
        let label = match self.story.section_of(claim.paragraph) {
            Some(section) => words.format(msg::CardStatementInSection {
                number,
                section: section.name,
                terms,
            }),
            None => words.format(msg::CardStatement { number, terms }),
        };
        let y = self.section_label(canvas, width, &label);
        let chain_top = CONTENT_BOTTOM - 108.0;
        let indent = self.sourcing_chain(canvas, MARGIN, chain_top, 4.0, id) + 32.0;
        let text = self.attribution_text(id);
        let style = TextStyle {
            face: Face::SansBold,
            sizes: &[36.0, 33.0, 30.0, 28.0],
            colour: "text",
            line_height: 1.22,
        };
        // One line is level with the chain; two lines are centred on it.
        let one_line = canvas.text_width(&text, style.face, 36.0) <= width - indent;
        let area = TextBox {
            x: MARGIN + indent,
            y: if one_line {
                chain_top + 3.0
            } else {
                chain_top - 20.0
            },
            width: width - indent,
            height: if one_line { 44.0 } else { 88.0 },
        };
        canvas.block(area, &text, style);
        let area = TextBox {
            x: MARGIN,
            y: y + 8.0,
            width,
            height: chain_top - 36.0 - y,
        };
        let style = TextStyle {
            sizes: &[64.0, 58.0, 52.0, 46.0, 42.0, 38.0, 34.0, 30.0],
            line_height: 1.16,
            ..TITLE
        };
        canvas.block(area, claim.statement, style);
    }
}
