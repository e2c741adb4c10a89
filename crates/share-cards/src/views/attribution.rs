//! Attribution of claims: who says so, and how firmly.

use locale::{Msg, msg};
use site::words::{chain_code, chain_words, firmness_word, hedge_word, hedge_words};
use story::model::{ClaimId, Story};
use story::scene::drawings;
use story::vocabulary::{Direction, Firmness, Hedge};

use super::card::{Card, WIDE_COLUMN};
use super::chain::chain;
use super::styles::ATTRIBUTION;
use crate::canvas::{CARD_WIDTH, CONTENT_BOTTOM, Canvas, MARGIN};
use crate::fonts::Face;
use crate::text_layout::{TextBox, TextStyle};

impl Card<'_> {
    /// The attribution of the claims that a text rests on, at the bottom of a column: the sourcing chain
    /// of the first, then their texts. Returns the top of the attribution.
    pub fn attribution(&self, canvas: &mut Canvas<'_>, x: f64, width: f64, claims: &[ClaimId]) -> f64 {
        let Some(&id) = claims.first() else {
            return CONTENT_BOTTOM - 28.0;
        };
        // Wide columns have room for the text beside the chain, narrow ones below it.
        if width > WIDE_COLUMN {
            let y = CONTENT_BOTTOM - 66.0;
            let end = x + self.sourcing_chain(canvas, x, y + 3.0, 2.4, id) + 22.0;
            let area = TextBox {
                x: end,
                y,
                width: x + width - end,
                height: 25.0 * ATTRIBUTION.line_height,
            };
            let text = self.attribution_texts(claims, |text| {
                canvas.block_height(area, text, ATTRIBUTION).is_some()
            });
            canvas.fitted_line(end, y + 27.0, x + width - end, &text, ATTRIBUTION);
            return y;
        }
        let style = TextStyle {
            sizes: &[25.0, 23.0, 21.0],
            ..ATTRIBUTION
        };
        let height = 2.0 * 25.0 * ATTRIBUTION.line_height;
        let y = CONTENT_BOTTOM - 24.0 - height - 34.0;
        self.sourcing_chain(canvas, x, y, 2.0, id);
        let area = TextBox {
            x,
            y: y + 34.0,
            width,
            height,
        };
        let text = self.attribution_texts(claims, |text| canvas.block_height(area, text, style).is_some());
        canvas.block(area, &text, style);
        y
    }

    /// The attributions of up to three claims if they fit, else the first, the hedges of the others and
    /// their number.
    pub fn attribution_texts(&self, claims: &[ClaimId], fits: impl Fn(&str) -> bool) -> String {
        let mut texts: Vec<String> = Vec::new();
        for text in claims.iter().map(|&id| self.attribution_text(id)) {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        let all = texts.join(self.story.words.text(Msg::ListSemicolon));
        if texts.len() == 1 || (texts.len() <= 3 && fits(&all)) {
            return all;
        }
        let (Some(first), Some(&main)) = (texts.first(), claims.first()) else {
            return String::new();
        };
        let words = self.story.words;
        let mut text = words.format(msg::CardAndMore {
            first,
            count: texts.len() - 1,
        });
        for &hedge in Hedge::ALL {
            let has_hedge = |id: ClaimId| self.story.claim(id).hedges.contains(&hedge);
            if !has_hedge(main) && claims.iter().any(|&id| has_hedge(id)) {
                text.push_str(&words.format(msg::ListNext {
                    item: hedge_word(words, hedge),
                }));
            }
        }
        text
    }

    /// A claim's sourcing chain without leading empty slots, as in running text. Returns its width.
    pub fn sourcing_chain(&self, canvas: &mut Canvas<'_>, x: f64, y: f64, scale: f64, id: ClaimId) -> f64 {
        let code = chain_code(self.story, self.story.claim(id));
        let skipped = match code.as_bytes() {
            [b'0', b'0', ..] => 44.0,
            [b'0', ..] => 19.0,
            _ => 0.0,
        };
        let colour = canvas.palette.get("text");
        let chain = mirrored(self.story, &chain(&code));
        let shifted = match self.story.direction {
            Direction::LeftToRight => format!("<g transform=\"translate(-{skipped} 0)\">{chain}</g>"),
            Direction::RightToLeft => chain,
        };
        let width = 52.0 - skipped;
        canvas.drawing(x, y, (width, 12.0), scale, colour, &shifted);
        width * scale
    }

    /// The attribution as text: who says so, through whom, where, hedges, how firm.
    pub fn attribution_text(&self, id: ClaimId) -> String {
        let claim = self.story.claim(id);
        let mut text = chain_words(self.story, claim);
        text.push_str(&hedge_words(self.story.words, claim));
        text.push_str(" · ");
        text.push_str(firmness_word(self.story.words, claim.firmness));
        text
    }

    /// The number of statements and a firmness sign for each.
    pub fn claim_count(&self, canvas: &mut Canvas<'_>, y: f64, claims: &[ClaimId]) {
        let count = claims.len();
        let count = self.story.words.format(msg::CountStatements { count });
        canvas.line(MARGIN, y + 30.0, &count, Face::SansBold, 30.0, "text");
        let after = MARGIN + canvas.text_width(&count, Face::SansBold, 30.0) + 32.0;
        self.firmness_signs(canvas, after, y + 6.0, CARD_WIDTH - MARGIN - after, claims);
    }

    /// A firmness sign for each statement, firmest first; signs without room are counted.
    pub fn firmness_signs(&self, canvas: &mut Canvas<'_>, x: f64, y: f64, width: f64, claims: &[ClaimId]) {
        let (size, step) = (24.0, 32.0);
        let capacity = (width / step) as usize;
        let colour = canvas.palette.get("text");
        let mut sorted: Vec<Firmness> = claims.iter().map(|&id| self.story.claim(id).firmness).collect();
        sorted.sort_by_key(|firmness| Firmness::ALL.iter().position(|other| other == firmness));
        let shown = if sorted.len() > capacity {
            capacity.saturating_sub(2)
        } else {
            sorted.len()
        };
        for (index, &firmness) in sorted.iter().take(shown).enumerate() {
            let left = x + index as f64 * step;
            canvas.drawing(
                left,
                y,
                (12.0, 12.0),
                size / 12.0,
                colour,
                &firmness_sign(firmness),
            );
        }
        if sorted.len() > shown {
            let more = format!("+{}", sorted.len() - shown);
            canvas.line(
                x + shown as f64 * step,
                y + 22.0,
                &more,
                Face::SansBold,
                24.0,
                "text",
            );
        }
    }
}

/// Mirrors a chain in right-to-left stories.
fn mirrored(story: &Story, chain: &str) -> String {
    match story.direction {
        Direction::LeftToRight => chain.to_owned(),
        Direction::RightToLeft => format!("<g transform=\"translate(52 0) scale(-1 1)\">{chain}</g>"),
    }
}

/// The sign of a firmness as SVG.
pub fn firmness_sign(firmness: Firmness) -> String {
    format!(
        "<path fill-rule=\"evenodd\" stroke=\"currentColor\" stroke-width=\"1.6\" d=\"{}\"/>",
        drawings::statement_dot(firmness)
    )
}
