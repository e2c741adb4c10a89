//! Cards of all actors and of one actor.

use locale::msg;
use story::model::{Actor, ActorId, ClaimId, Text, View};
use story::scene::brief::{self, Brief};
use story::scene::drawings::{self, side_shape};
use story::view_state::Section;
use story::vocabulary::{ActorKind, Shape};

use super::card::{Card, CitedText, column};
use super::list_layout::{LIST_LEFT, LIST_WIDTH};
use super::styles::{ATTRIBUTION, LABEL, PROSE, TITLE};
use crate::canvas::{CONTENT_BOTTOM, Canvas, MARGIN};
use crate::fonts::Face;
use crate::svg::{escape, path};
use crate::text_layout::{TextBox, TextStyle};

impl Card<'_> {
    pub fn actors(&self, canvas: &mut Canvas<'_>) {
        let all: Vec<ActorId> = self.story.actor_ids().collect();
        let people = all
            .iter()
            .filter(|&&id| self.story.actor(id).is_identified())
            .count();
        let count = self.story.words.format(msg::CardActors {
            all: all.len(),
            people,
        });
        self.narrow_title(canvas, Section::Actors, View::Actors, &count, 320.0);
        let (columns, rows) = match all.len() {
            0..=12 => (4, 3),
            13..=30 => (6, 5),
            _ => (8, 6),
        };
        let (step_x, step_y) = (
            LIST_WIDTH / f64::from(columns),
            (CONTENT_BOTTOM - 2.0 * 40.0) / f64::from(rows),
        );
        let scale = (step_x.min(step_y) - 14.0) / 40.0;
        for (index, &id) in all.iter().take((columns * rows) as usize).enumerate() {
            let (column, row) = (index as u32 % columns, index as u32 / columns);
            let x = LIST_LEFT + f64::from(column) * step_x + (step_x - 40.0 * scale) / 2.0;
            let y = 40.0 + f64::from(row) * step_y + (step_y - 40.0 * scale) / 2.0;
            self.monogram(canvas, x, y, scale, self.story.actor(id));
        }
    }

    pub fn actor(&self, canvas: &mut Canvas<'_>, id: ActorId) {
        let actor = self.story.actor(id);
        let brief = brief::actor(self.story, id);
        let places = self.whereabouts(id);
        let width = self.map_with_places_of_ours(canvas, &places.venues, &places.placed_by_us, None);
        let side = self.story.side(actor.side);
        self.monogram(canvas, MARGIN, 44.0, 2.8, actor);
        let colour = canvas.palette.side(side.shape);
        let shape = path(side_shape(side.shape));
        canvas.drawing(MARGIN + 136.0, 88.0, (12.0, 12.0), 2.0, colour, &shape);
        let area = TextBox {
            x: MARGIN + 172.0,
            y: 86.0,
            width: width - 172.0,
            height: 64.0,
        };
        canvas.block(
            area,
            side.name,
            TextStyle {
                line_height: 1.15,
                ..LABEL
            },
        );
        if places.text.is_empty() {
            // Without a map there is room to show how much the article says, and how firmly.
            let counted: Vec<ClaimId> = self.story.claims_about_actor(id).collect();
            let cited = CitedText {
                counted: &counted,
                ..CitedText::from(&brief)
            };
            let top = self.name_and_office(canvas, column(170.0, width), &brief, &actor.title);
            self.title_and_text(canvas, column(top + 10.0, width), "", cited);
            return;
        }
        // A card shows where on a map, and has no room for the statement that a widget and the page show instead.
        let top = self.name_and_office(canvas, column(170.0, width), &brief, &actor.title);
        let bottom = self.attribution(canvas, MARGIN, width, &places.claims);
        let area = TextBox {
            height: bottom - 8.0 - top,
            ..column(top, width)
        };
        let style = TextStyle {
            sizes: &[30.0, 28.0, 26.0, 24.0, 22.0, 20.0],
            line_height: 1.2,
            ..PROSE
        };
        canvas.block(area, &places.text, style);
    }

    /// An actor's name, and its title above the claims that give it. Returns the bottom.
    fn name_and_office(&self, canvas: &mut Canvas<'_>, area: TextBox, brief: &Brief, office: &Text) -> f64 {
        let style = TextStyle {
            sizes: &[48.0, 44.0, 40.0, 36.0, 32.0, 28.0],
            ..TITLE
        };
        let name = TextBox { height: 62.0, ..area };
        let mut bottom = canvas.block(name, brief.name, style) + 8.0;
        if brief.label.is_empty() {
            return bottom;
        }
        let style = TextStyle {
            sizes: &[28.0, 26.0, 24.0, 22.0, 20.0],
            line_height: 1.18,
            ..PROSE
        };
        let title = TextBox {
            y: bottom,
            height: 60.0,
            ..area
        };
        bottom = canvas.block(title, &brief.label, style);
        let style = TextStyle {
            sizes: &[22.0, 20.0, 18.0],
            ..ATTRIBUTION
        };
        let marks = self.attribution_texts(office.rests_on.0, |text| {
            let line = TextBox {
                height: 22.0 * style.line_height,
                ..area
            };
            canvas.block_height(line, text, style).is_some()
        });
        if !marks.is_empty() {
            canvas.fitted_line(area.x, bottom + 22.0, area.width, &marks, style);
            bottom += 28.0;
        }
        bottom + 10.0
    }

    /// An actor's monogram: filled for a person, outlined for an organisation, dashed for an unnamed
    /// person.
    fn monogram(&self, canvas: &mut Canvas<'_>, x: f64, y: f64, scale: f64, actor: &Actor) {
        let shape = self.story.side(actor.side).shape;
        let colour = canvas.palette.side(shape);
        let page = canvas.palette.get("page");
        let outline = drawings::monogram(shape);
        let (outline_attributes, text_colour) = match (actor.is_identified(), actor.kind) {
            (true, ActorKind::Person) => (String::new(), page),
            (false, ActorKind::Person) => (
                format!(" fill=\"{page}\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"4 3\""),
                colour,
            ),
            _ => (
                format!(" fill=\"{page}\" stroke=\"{colour}\" stroke-width=\"2\""),
                colour,
            ),
        };
        let (baseline, size) = match (shape, actor.monogram.chars().count()) {
            (Shape::Triangle, _) => (31.0, 12.0),
            (_, 0..=2) => (25.0, 14.0),
            _ => (25.0, 11.0),
        };
        let svg = format!(
            "<path d=\"{outline}\"{outline_attributes}/><text x=\"20\" y=\"{baseline}\" {} font-size=\"{size}\" fill=\"{text_colour}\" \
             text-anchor=\"middle\">{}</text>",
            Face::SansBold.attributes(),
            escape(actor.monogram)
        );
        canvas.drawing(x, y, (40.0, 40.0), scale, colour, &svg);
    }
}
