//! Card of the deal: its revenue split as a bar.

use story::model::View;
use story::scene;
use story::scene::deal::Part;
use story::view_state::{Section, ViewState};

use super::card::Card;
use super::styles::{LABEL, TITLE};
use crate::canvas::{CARD_WIDTH, Canvas, MARGIN};
use crate::fonts::Face;
use crate::text_layout::{TextBox, TextStyle};

const BAR_TOP: f64 = 312.0;
const BAR_HEIGHT: f64 = 84.0;

impl Card<'_> {
    /// The revenue split with all shares shown, because shares are what the card is about.
    pub fn deal(&self, canvas: &mut Canvas<'_>) {
        let Some(deal) = self.story.deals.first() else {
            return;
        };
        let width = CARD_WIDTH - 2.0 * MARGIN;
        let y = self.section_label(canvas, width, Section::Deal.name(self.story.words));
        let area = TextBox {
            x: MARGIN,
            y,
            width,
            height: 128.0,
        };
        let style = TextStyle {
            sizes: &[64.0, 56.0, 50.0, 44.0, 38.0, 32.0],
            ..TITLE
        };
        canvas.block(area, deal.title, style);
        let split = scene::deal::deal(self.story, deal, &ViewState::of(View::Deal)).split;
        let pixels = |hundredths: u32| width * f64::from(hundredths) / 10_000.0;
        for (index, part) in split.parts.iter().enumerate() {
            let (x, part_width) = (MARGIN + pixels(part.from.0), pixels(part.length.0));
            if part.described {
                canvas.rect(x, BAR_TOP, part_width, BAR_HEIGHT, "quantity");
            } else {
                canvas.not_stated(x, BAR_TOP, part_width, BAR_HEIGHT);
            }
            if index > 0 {
                canvas.rect(x - 1.5, BAR_TOP, 3.0, BAR_HEIGHT, "text");
            }
            let label = if part.described {
                part.share.as_str()
            } else {
                deal.remainder
                    .map_or("", |rest| rest.detail.text.trim_end_matches('.'))
            };
            bar_labels(canvas, x, part_width - 16.0, label, part);
        }
        canvas.rect(MARGIN, BAR_TOP - 2.0, width, 2.0, "text");
        canvas.rect(MARGIN, BAR_TOP + BAR_HEIGHT, width, 2.0, "text");
        if let Some(share) = deal.shares.first() {
            self.attribution(canvas, MARGIN, width, &share.statement.rests_on);
        }
    }
}

/// A label above a part of the bar and its name below.
fn bar_labels(canvas: &mut Canvas<'_>, x: f64, width: f64, label: &str, part: &Part) {
    let share_style = TextStyle {
        face: Face::Serif,
        sizes: if part.described {
            &[60.0, 48.0, 36.0, 28.0]
        } else {
            &[32.0, 28.0, 24.0]
        },
        colour: "text",
        line_height: 1.0,
    };
    canvas.fitted_line(x, BAR_TOP - 18.0, width, label, share_style);
    let name_style = TextStyle {
        sizes: &[26.0, 24.0, 22.0],
        colour: "text",
        line_height: 1.2,
        ..LABEL
    };
    let area = TextBox {
        x,
        y: BAR_TOP + BAR_HEIGHT + 12.0,
        width,
        height: 62.0,
    };
    canvas.block(area, part.name, name_style);
}
