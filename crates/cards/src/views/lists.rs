//! Cards of the views that list many things: actors, deal, timeline, positions, sources.

use backgrounder::publish::sprite;
use backgrounder::publish::words::firmness_word;
use story::model::ActorId;
use story::model::View;
use story::scene;
use story::scene::positions::{ComparedParty, comparable_sides, positions};
use story::scene::sources::{Carrier, source_matrix};
use story::title;
use story::view_state::{Section, ViewState};
use story::vocabulary::Firmness;

use super::things::{GAP, path, sign};
use super::{Card, LABEL, TITLE};
use crate::fonts::Face;
use crate::sheet::{EDGE, FLOOR, FULL, Place, Sheet, Type};

/// The width of the column with the title, where a picture stands beside it.
const NARROW: f64 = 400.0;
/// Where the picture beside it begins.
const BESIDE: f64 = EDGE + NARROW + 48.0;

const ROW: Type<'_> = Type {
    face: Face::Serif,
    sizes: &[30.0, 28.0, 26.0, 24.0],
    ink: "text",
    leading: 1.2,
};

impl Card<'_> {
    /// Label, title and a line of counts in the narrow column.
    /// Gives where the title ends.
    fn titled(&self, sheet: &mut Sheet<'_>, group: Section, view: View, count: &str, height: f64) -> f64 {
        let y = self.label(sheet, NARROW, self.group(group));
        let place = Place {
            x: EDGE,
            y,
            width: NARROW,
            height,
        };
        let under = sheet.block(place, &title::title(self.story, view), TITLE);
        let place = Place {
            y: FLOOR - 28.0 - 68.0,
            height: 68.0,
            ..place
        };
        sheet.block(
            place,
            count,
            Type {
                ink: "second",
                ..LABEL
            },
        );
        under
    }

    /// A key in the narrow column: drawings of 12 by 12 and what they stand for.
    fn key(&self, sheet: &mut Sheet<'_>, under: f64, rows: &[(&'static str, String, &str)]) {
        let step = ((FLOOR - 24.0 - under) / rows.len().max(1) as f64).min(37.0);
        let mut y = FLOOR - 28.0 - step * rows.len() as f64;
        for (ink, drawing, words) in rows {
            sheet.drawing(EDGE, y + 4.0, (12.0, 12.0), 1.8, ink, drawing);
            let wish = Type {
                face: Face::Sans,
                sizes: &[25.0, 23.0, 21.0],
                ink: "second",
                leading: 1.2,
            };
            sheet.one_line(EDGE + 36.0, y + 23.0, NARROW - 36.0, words, wish);
            y += step;
        }
    }

    pub(super) fn actors(&self, sheet: &mut Sheet<'_>) {
        let all: Vec<ActorId> = self.story.actor_ids().collect();
        let people = all.iter().filter(|&&id| self.story.actor(id).named).count();
        let count = format!("{} actors, {people} of them named", all.len());
        self.titled(sheet, Section::Actors, View::Actors, &count, 320.0);
        let (columns, rows) = match all.len() {
            0..=12 => (4, 3),
            13..=30 => (6, 5),
            _ => (8, 6),
        };
        let (step_x, step_y) = (
            (FULL - EDGE - BESIDE) / f64::from(columns),
            (FLOOR - 2.0 * 40.0) / f64::from(rows),
        );
        let scale = (step_x.min(step_y) - 14.0) / 40.0;
        for (at, &id) in all.iter().take((columns * rows) as usize).enumerate() {
            let (across, down) = (at as u32 % columns, at as u32 / columns);
            let x = BESIDE + f64::from(across) * step_x + (step_x - 40.0 * scale) / 2.0;
            let y = 40.0 + f64::from(down) * step_y + (step_y - 40.0 * scale) / 2.0;
            self.monogram(sheet, x, y, scale, self.story.actor(id));
        }
    }

    /// The bar as the reader sees it once the share is shown: the card is what was shared.
    pub(super) fn deal(&self, sheet: &mut Sheet<'_>) {
        let Some(deal) = self.story.deals.first() else {
            return;
        };
        let width = FULL - 2.0 * EDGE;
        let y = self.label(sheet, width, self.group(Section::Deal));
        let place = Place {
            x: EDGE,
            y,
            width,
            height: 128.0,
        };
        let wish = Type {
            sizes: &[64.0, 56.0, 50.0, 44.0, 38.0, 32.0],
            ..TITLE
        };
        sheet.block(place, deal.title, wish);
        let split = scene::deal::deal(self.story, deal, &ViewState::of(View::Deal)).split;
        let (top, high) = (312.0, 84.0);
        let part = |hundredths: u32| width * f64::from(hundredths) / 10_000.0;
        for (at, one) in split.parts.iter().enumerate() {
            let (x, long) = (EDGE + part(one.from.0), part(one.length.0));
            if one.described {
                sheet.rect(x, top, long, high, "quantity");
            } else {
                sheet.gap(x, top, long, high);
            }
            if at > 0 {
                sheet.rect(x - 1.5, top, 3.0, high, "text");
            }
            let share = if one.described { &one.share } else { GAP };
            let figure = Type {
                face: Face::Serif,
                sizes: if one.described {
                    &[60.0, 48.0, 36.0, 28.0]
                } else {
                    &[32.0, 28.0, 24.0]
                },
                ink: "text",
                leading: 1.0,
            };
            sheet.one_line(x, top - 18.0, long - 16.0, share, figure);
            let name = Type {
                sizes: &[26.0, 24.0, 22.0],
                ink: "text",
                leading: 1.2,
                ..LABEL
            };
            let place = Place {
                x,
                y: top + high + 12.0,
                width: long - 16.0,
                height: 62.0,
            };
            sheet.block(place, one.name, name);
        }
        sheet.rect(EDGE, top - 2.0, width, 2.0, "text");
        sheet.rect(EDGE, top + high, width, 2.0, "text");
        if let Some(&claim) = deal
            .shares
            .first()
            .and_then(|share| share.statement.rests_on.first())
        {
            self.mark(sheet, EDGE, width, claim);
        }
    }

    pub(super) fn timeline(&self, sheet: &mut Sheet<'_>) {
        let events: Vec<_> = self.story.event_ids().collect();
        let count = match events.len() {
            1 => "1 event".to_owned(),
            many => format!("{many} events, dated as the article dates them"),
        };
        self.titled(sheet, Section::Timeline, View::Timeline, &count, 320.0);
        let (shown, rows_high) = fitting(events.len(), 6);
        let (top, wide) = (36.0, FULL - EDGE - BESIDE);
        let step = (FLOOR - 2.0 * top) / rows_high as f64;
        for (at, &id) in events.iter().take(shown).enumerate() {
            let event = self.story.event(id);
            let y = top + at as f64 * step;
            if at > 0 {
                sheet.rect(BESIDE, y, wide, 1.0, "rule");
            }
            let dated = !event.when.words.is_empty();
            let when = match (dated, event.when.quoted) {
                (true, true) => format!("“{}”", event.when.words),
                (true, false) => event.when.words.to_owned(),
                (false, _) => format!("Date: {}", GAP.to_lowercase()),
            };
            let wish = Type {
                face: Face::Sans,
                sizes: &[24.0, 22.0, 20.0],
                ink: if dated { "accent" } else { "third" },
                leading: 1.2,
            };
            sheet.one_line(BESIDE, y + step / 2.0 - 9.0, wide, &when, wish);
            sheet.one_line(BESIDE, y + step / 2.0 + 25.0, wide, event.name, ROW);
        }
        self.more(sheet, FLOOR - top - step / 2.0 + 9.0, events.len() - shown);
    }

    /// The last row, where not all things have one.
    fn more(&self, sheet: &mut Sheet<'_>, base: f64, hidden: usize) {
        if hidden > 0 {
            let words = format!("{hidden} more on the page");
            sheet.line(BESIDE, base, &words, Face::Sans, 24.0, "third");
        }
    }

    /// Who has a position on what: a side's shape where the article gives one, dots where not.
    pub(super) fn positions(&self, sheet: &mut Sheet<'_>) {
        let columns = comparable_sides(self.story);
        let under = self.titled(sheet, Section::Positions, View::Positions, "", 240.0);
        let mut key = Vec::new();
        for &side in columns.iter().take(5) {
            let side = self.story.side(side);
            let shape = path(sprite::shape(side.shape.word()));
            key.push((sheet.inks.side(side.shape), shape, side.name));
        }
        self.key(sheet, under, &key);
        let found = positions(self.story, &ViewState::of(View::Positions));
        let (shown, rows_high) = fitting(found.rows.len(), 8);
        let cells = columns.len().clamp(1, 5);
        let (top, wide) = (36.0, FULL - EDGE - BESIDE);
        let step = (FLOOR - 2.0 * top) / rows_high as f64;
        let cell = 62.0;
        for (at, row) in found.rows.iter().take(shown).enumerate() {
            let y = top + at as f64 * step;
            if at > 0 {
                sheet.rect(BESIDE, y, wide, 1.0, "rule");
            }
            let room = wide - cells as f64 * cell - 12.0;
            let middle = y + step / 2.0;
            sheet.one_line(
                BESIDE,
                middle + 9.0,
                room,
                row.issue.map_or("", |issue| self.story.issue(issue).name),
                ROW,
            );
            for (place, &side) in columns.iter().take(cells).enumerate() {
                let x = FULL - EDGE - (cells - place) as f64 * cell + (cell - 28.0);
                let says = row
                    .cells
                    .iter()
                    .any(|cell| cell.party == ComparedParty::Side(side) && !cell.positions.is_empty());
                if says || (row.cells.is_empty() && row.for_all.is_some()) {
                    let shape = self.story.side(side).shape;
                    let ink = sheet.inks.side(shape);
                    let drawing = path(sprite::shape(shape.word()));
                    sheet.drawing(x, middle - 14.0, (12.0, 12.0), 28.0 / 12.0, ink, &drawing);
                } else {
                    sheet.gap(x + 2.0, middle - 12.0, 24.0, 24.0);
                }
            }
        }
        self.more(sheet, FLOOR - top - step / 2.0 + 9.0, found.rows.len() - shown);
    }

    pub(super) fn sources(&self, sheet: &mut Sheet<'_>) {
        let under = self.titled(sheet, Section::Sources, View::Sources, "", 216.0);
        let ink = sheet.inks.get("text");
        let key: Vec<_> = Firmness::ALL
            .iter()
            .map(|&firmness| (ink, sign(firmness), firmness_word(firmness)))
            .collect();
        self.key(sheet, under, &key);
        let rows = source_matrix(self.story).rows;
        let (shown, rows_high) = fitting(rows.len(), 9);
        let (top, wide) = (36.0, FULL - EDGE - BESIDE);
        let step = (FLOOR - 2.0 * top) / rows_high as f64;
        for (at, row) in rows.iter().take(shown).enumerate() {
            let y = top + at as f64 * step;
            if at > 0 {
                sheet.rect(BESIDE, y, wide, 1.0, "rule");
            }
            let name = match row.carrier {
                Carrier::Outlet(id) => self.story.source(id).name,
                Carrier::Party => "A party itself",
                Carrier::Nobody => "Somebody not named",
                Carrier::NoSource => "No source given",
            };
            let middle = y + step / 2.0;
            sheet.one_line(BESIDE, middle + 9.0, 270.0, name, ROW);
            self.signs(sheet, BESIDE + 290.0, middle - 12.0, wide - 290.0, &row.claims);
        }
        self.more(sheet, FLOOR - top - step / 2.0 + 9.0, rows.len() - shown);
    }
}

/// How many of some things get a row, and into how many rows the height is parted: the last
/// one tells how many are left.
fn fitting(all: usize, most: usize) -> (usize, usize) {
    if all <= most {
        (all, all.max(1))
    } else {
        (most - 1, most)
    }
}
