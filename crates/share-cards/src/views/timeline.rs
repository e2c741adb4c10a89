//! Cards of the timeline and of an event.

use locale::{Msg, msg};
use story::model::{EventId, View};
use story::scene::brief;
use story::scene::labels::date_words;
use story::scene::timeline::has_order_of_ours;
use story::view_state::Section;

use super::card::{Card, column};
use super::list_layout::{LIST_LEFT, LIST_WIDTH, ListRows, ROW};
use crate::canvas::{Canvas, MARGIN};
use crate::fonts::Face;
use crate::text_layout::{TextBox, TextStyle};

impl Card<'_> {
    pub fn timeline(&self, canvas: &mut Canvas<'_>) {
        let events: Vec<_> = self.story.event_ids().collect();
        let words = self.story.words;
        let mut count = words.format(msg::CardEvents { count: events.len() });
        if has_order_of_ours(self.story) {
            count = words.format(msg::AsSentence { text: &count });
            count.push(' ');
            count.push_str(words.text(Msg::OrderIsOurs));
        }
        self.narrow_title(canvas, Section::Timeline, View::Timeline, &count, 220.0);
        let rows = ListRows::new(events.len(), 6);
        for (index, &id) in events.iter().take(rows.shown).enumerate() {
            let event = self.story.event(id);
            let middle = rows.begin_row(canvas, index) + rows.height / 2.0;
            let dated = !event.when.words.is_empty();
            let when = date_words(self.story, event);
            let style = TextStyle {
                face: Face::Sans,
                sizes: &[24.0, 22.0, 20.0],
                colour: if dated { "accent" } else { "third" },
                line_height: 1.2,
            };
            canvas.fitted_line(LIST_LEFT, middle - 9.0, LIST_WIDTH, &when, style);
            canvas.fitted_line(LIST_LEFT, middle + 25.0, LIST_WIDTH, event.name, ROW);
        }
        rows.count_hidden(canvas, self.story.words);
    }

    pub fn event(&self, canvas: &mut Canvas<'_>, id: EventId) {
        let event = self.story.event(id);
        let ours = if event.placed_by_us { &*event.venues } else { &[] };
        let width = self.map_with_places_of_ours(canvas, &event.venues, ours, None);
        let y = self.section_label(canvas, width, Section::Timeline.name(self.story.words));
        let brief = brief::event(self.story, id);
        if event.when.words.is_empty() {
            canvas.not_stated(MARGIN, y + 4.0, 28.0, 28.0);
            canvas.line(
                MARGIN + 40.0,
                y + 27.0,
                &brief.label,
                Face::SansBold,
                24.0,
                "second",
            );
        } else {
            let area = TextBox {
                x: MARGIN,
                y,
                width,
                height: 80.0,
            };
            let style = TextStyle {
                face: Face::Serif,
                sizes: &[36.0, 32.0, 28.0],
                colour: "accent",
                line_height: 1.15,
            };
            canvas.block(area, &brief.label, style);
        }
        self.title_and_text(canvas, column(y + 56.0, width), brief.name, (&brief).into());
    }
}
