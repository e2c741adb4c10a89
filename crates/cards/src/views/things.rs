//! Cards of one thing: the start page, a venue, an actor, an event, an issue, a source, a claim.

use backgrounder::publish::sprite;
use backgrounder::publish::words::{firmness_word, kind_name};
use story::model::{Actor, ActorId, ClaimId, EventId, IssueId, SourceId, VenueId, View};
use story::scene::positions::{compared, row};
use story::scene::venue::join_names;
use story::view_state::{Section, ViewState};
use story::vocabulary::{ActorKind, Firmness, Shape};

use super::{Card, LABEL, PROSE, TITLE, Told, WIDE_PROSE};
use crate::fonts::Face;
use crate::sheet::{EDGE, FLOOR, FULL, Place, Sheet, Type, escape};

/// What is said where the article says nothing.
pub(super) const GAP: &str = "Not in the article";

impl Card<'_> {
    pub(super) fn overview(&self, sheet: &mut Sheet<'_>) {
        let venues: Vec<VenueId> = self.story.venue_ids().collect();
        let width = self.map_beside(sheet, &venues, None);
        let place = Place {
            x: EDGE,
            y: 48.0,
            width,
            height: FLOOR - 48.0 - 40.0,
        };
        let facts = format!("{} statements and their sources", self.story.claims.len());
        let wish = Type {
            sizes: &[84.0, 76.0, 68.0, 60.0, 54.0, 48.0, 42.0, 36.0],
            ..TITLE
        };
        sheet.block(
            Place {
                height: place.height - 90.0,
                ..place
            },
            self.story.hed,
            wish,
        );
        let wish = Type {
            sizes: &[26.0, 24.0],
            ..LABEL
        };
        sheet.block(
            Place {
                y: FLOOR - 28.0 - 2.0 * 34.0,
                height: 2.0 * 34.0,
                ..place
            },
            &facts,
            wish,
        );
    }

    pub(super) fn map(&self, sheet: &mut Sheet<'_>) {
        let venues: Vec<VenueId> = self.story.venue_ids().collect();
        let width = self.map_beside(sheet, &venues, None);
        let y = self.label(sheet, width, self.group(Section::Map));
        let heading = &self.story.views.map;
        self.told(sheet, column(y, width), heading.title, (&heading.dek).into());
    }

    pub(super) fn venue(&self, sheet: &mut Sheet<'_>, id: VenueId) {
        let venue = self.story.venue(id);
        let venues: Vec<VenueId> = self.story.venue_ids().collect();
        let width = self.map_beside(sheet, &venues, Some(id));
        let label = match venue.within {
            Some(within) => format!("{}, {within}", kind_name(venue.kind)),
            None => kind_name(venue.kind).to_owned(),
        };
        let y = self.label(sheet, width, &label);
        let text = if venue.lede.text.is_empty() {
            &venue.summary
        } else {
            &venue.lede
        };
        self.told(sheet, column(y, width), venue.name, text.into());
    }

    pub(super) fn actor(&self, sheet: &mut Sheet<'_>, id: ActorId) {
        let actor = self.story.actor(id);
        let venues: Vec<VenueId> = self.story.venues_of(id).collect();
        let width = self.map_beside(sheet, &venues, None);
        let side = self.story.side(actor.side);
        self.monogram(sheet, EDGE, 44.0, 2.8, actor);
        let ink = sheet.inks.side(side.shape);
        let shape = path(sprite::shape(side.shape.word()));
        sheet.drawing(EDGE + 136.0, 88.0, (12.0, 12.0), 2.0, ink, &shape);
        let room = width - 172.0;
        let place = Place {
            x: EDGE + 172.0,
            y: 86.0,
            width: room,
            height: 64.0,
        };
        sheet.block(
            place,
            side.name,
            Type {
                leading: 1.15,
                ..LABEL
            },
        );
        let names: Vec<&str> = venues.iter().map(|&venue| self.story.venue(venue).name).collect();
        let mut text = actor.title.text.to_owned();
        if !names.is_empty() {
            text = format!("{text}. Appears at: {}", join_names(&names));
        }
        // Without a map there is room to show how much the article says, and how firmly.
        let about: Vec<ClaimId> = match venues.is_empty() {
            true => self.story.claims_about_actor(id).collect(),
            false => Vec::new(),
        };
        let told = Told {
            text: &text,
            claim: actor.title.rests_on.first().copied(),
            about: &about,
        };
        self.told(sheet, column(176.0, width), actor.name, told);
    }

    pub(super) fn event(&self, sheet: &mut Sheet<'_>, id: EventId) {
        let event = self.story.event(id);
        let width = self.map_beside(sheet, &event.venues, None);
        let y = self.label(sheet, width, self.group(Section::Timeline));
        let when = match (event.when.words, event.when.quoted) {
            ("", _) => String::new(),
            (words, true) => format!("“{words}”"),
            (words, false) => words.to_owned(),
        };
        if when.is_empty() {
            let words = format!("Date: {}", GAP.to_lowercase());
            sheet.gap(EDGE, y + 4.0, 28.0, 28.0);
            sheet.line(EDGE + 40.0, y + 27.0, &words, Face::SansBold, 24.0, "second");
        } else {
            let place = Place {
                x: EDGE,
                y,
                width,
                height: 80.0,
            };
            let wish = Type {
                face: Face::Serif,
                sizes: &[36.0, 32.0, 28.0],
                ink: "accent",
                leading: 1.15,
            };
            sheet.block(place, &when, wish);
        }
        self.told(
            sheet,
            column(y + 56.0, width),
            event.name,
            (&event.summary).into(),
        );
    }

    pub(super) fn issue(&self, sheet: &mut Sheet<'_>, id: IssueId) {
        let issue = self.story.issue(id);
        let width = FULL - 2.0 * EDGE;
        let y = self.label(sheet, width, self.group(Section::Positions));
        let place = Place {
            x: EDGE,
            y,
            width,
            height: 76.0,
        };
        let wish = Type {
            sizes: &[64.0, 56.0, 48.0, 40.0, 34.0],
            ..TITLE
        };
        let mut y = sheet.block(place, issue.name, wish) + 16.0;
        let found = row(
            self.story,
            Some(id),
            &compared(self.story, &ViewState::of(View::Issue(id))),
        );
        if let Some(for_all) = issue.for_all.filter(|_| found.cells.is_empty()) {
            self.told(sheet, column(y, width), "", (&for_all).into());
            return;
        }
        let rows = found.cells.len().clamp(1, 5);
        let step = (FLOOR - 12.0 - y) / rows as f64;
        for cell in found.cells.iter().take(rows) {
            sheet.rect(EDGE, y, width, 1.0, "rule");
            let side = self.story.side(cell.party.side(self.story));
            let ink = sheet.inks.side(side.shape);
            let shape = path(sprite::shape(side.shape.word()));
            sheet.drawing(EDGE, y + step / 2.0 - 11.0, (12.0, 12.0), 1.8, ink, &shape);
            let name = Type {
                ink: "text",
                sizes: &[26.0, 24.0, 22.0],
                ..LABEL
            };
            sheet.one_line(EDGE + 36.0, y + step / 2.0 + 9.0, 250.0, side.name, name);
            let Some(position) = cell.positions.first() else {
                sheet.gap(EDGE + 300.0, y + step / 2.0 - 14.0, 28.0, 28.0);
                sheet.line(EDGE + 344.0, y + step / 2.0 + 9.0, GAP, Face::Sans, 26.0, "third");
                y += step;
                continue;
            };
            let claim = self.story.claim(position.claim);
            let room = Place {
                x: EDGE + 300.0,
                y: y + 6.0,
                width: width - 300.0 - 250.0,
                height: step - 10.0,
            };
            let wish = Type {
                face: Face::Serif,
                sizes: &[30.0, 28.0, 26.0, 24.0, 22.0],
                ink: "text",
                leading: 1.16,
            };
            let high = sheet.height_of(room, position.text, wish).unwrap_or(room.height);
            let room = Place {
                y: y + (step - high) / 2.0,
                ..room
            };
            sheet.block(room, position.text, wish);
            let x = FULL - EDGE - 210.0;
            self.chain(sheet, x, y + step / 2.0 - 24.0, 1.6, position.claim);
            let words = format!("¶{} {}", claim.paragraph, firmness_word(claim.firmness));
            let wish = Type {
                face: Face::Sans,
                sizes: &[23.0, 21.0, 19.0],
                ink: "text",
                leading: 1.2,
            };
            sheet.one_line(x, y + step / 2.0 + 22.0, 210.0, &words, wish);
            y += step;
        }
    }

    pub(super) fn source(&self, sheet: &mut Sheet<'_>, id: SourceId) {
        let source = self.story.source(id);
        let width = FULL - 2.0 * EDGE;
        let label = match (source.is_article, source.named) {
            (true, _) => "Source: the article itself",
            (false, true) => "Source",
            (false, false) => "Source, not named in the article",
        };
        let y = self.label(sheet, width, label);
        let claims: Vec<ClaimId> = self.story.claims_through(id).collect();
        let place = Place {
            x: EDGE,
            y,
            width,
            height: 160.0,
        };
        let under = sheet.block(place, source.name, TITLE) + 20.0;
        self.counted(sheet, under, &claims);
        let floor = source
            .summary
            .rests_on
            .first()
            .map_or(FLOOR - 28.0, |&id| self.mark(sheet, EDGE, width, id));
        let y = under + 64.0;
        let place = Place {
            x: EDGE,
            y,
            width,
            height: floor - 14.0 - y,
        };
        let prose = Type {
            sizes: WIDE_PROSE,
            ..PROSE
        };
        sheet.block(place, source.summary.text, prose);
    }

    /// How many statements there are, and the sign of each.
    pub(super) fn counted(&self, sheet: &mut Sheet<'_>, y: f64, claims: &[ClaimId]) {
        let count = match claims.len() {
            1 => "1 statement".to_owned(),
            many => format!("{many} statements"),
        };
        sheet.line(EDGE, y + 30.0, &count, Face::SansBold, 30.0, "text");
        let after = EDGE + sheet.width_of(&count, Face::SansBold, 30.0) + 32.0;
        self.signs(sheet, after, y + 6.0, FULL - EDGE - after, claims);
    }

    /// One sign for each statement, in the order of firmness; what has no room is counted.
    pub(super) fn signs(&self, sheet: &mut Sheet<'_>, x: f64, y: f64, width: f64, claims: &[ClaimId]) {
        let (size, step) = (24.0, 32.0);
        let room = (width / step) as usize;
        let ink = sheet.inks.get("text");
        let mut sorted: Vec<Firmness> = claims.iter().map(|&id| self.story.claim(id).firmness).collect();
        sorted.sort_by_key(|firmness| Firmness::ALL.iter().position(|one| one == firmness));
        let shown = if sorted.len() > room {
            room.saturating_sub(2)
        } else {
            sorted.len()
        };
        for (at, &firmness) in sorted.iter().take(shown).enumerate() {
            let at = x + at as f64 * step;
            sheet.drawing(at, y, (12.0, 12.0), size / 12.0, ink, &sign(firmness));
        }
        if sorted.len() > shown {
            let more = format!("+{}", sorted.len() - shown);
            sheet.line(
                x + shown as f64 * step,
                y + 22.0,
                &more,
                Face::SansBold,
                24.0,
                "text",
            );
        }
    }

    pub(super) fn claim(&self, sheet: &mut Sheet<'_>, id: ClaimId) {
        let claim = self.story.claim(id);
        let width = FULL - 2.0 * EDGE;
        let label = match self.story.section_of(claim.paragraph) {
            Some(section) => format!("Paragraph {}, {}", claim.paragraph, section.name),
            None => format!("Paragraph {}", claim.paragraph),
        };
        let y = self.label(sheet, width, &label);
        let foot = FLOOR - 108.0;
        let after = self.chain(sheet, EDGE, foot, 4.0, id) + 32.0;
        let words = self.mark_words(id);
        let wish = Type {
            face: Face::SansBold,
            sizes: &[36.0, 33.0, 30.0, 28.0],
            ink: "text",
            leading: 1.22,
        };
        // One line stands level with the chain, two stand round its middle.
        let one = sheet.width_of(&words, wish.face, 36.0) <= width - after;
        let place = Place {
            x: EDGE + after,
            y: if one { foot + 3.0 } else { foot - 20.0 },
            width: width - after,
            height: if one { 44.0 } else { 88.0 },
        };
        sheet.block(place, &words, wish);
        let place = Place {
            x: EDGE,
            y: y + 8.0,
            width,
            height: foot - 36.0 - y,
        };
        let wish = Type {
            sizes: &[64.0, 58.0, 52.0, 46.0, 42.0, 38.0, 34.0, 30.0],
            leading: 1.16,
            ..TITLE
        };
        sheet.block(place, claim.statement, wish);
    }

    /// An actor's mark: a person's is filled, a body's outlined, an unnamed one's broken.
    pub(super) fn monogram(&self, sheet: &mut Sheet<'_>, x: f64, y: f64, scale: f64, actor: &Actor) {
        let shape = self.story.side(actor.side).shape;
        let ink = sheet.inks.side(shape);
        let page = sheet.inks.get("page");
        let outline = sprite::outline(shape.word());
        let (look, letters) = match (actor.named, actor.kind) {
            (true, ActorKind::Person) => (String::new(), page),
            (false, ActorKind::Person) => (
                format!(" fill=\"{page}\" stroke=\"{ink}\" stroke-width=\"2\" stroke-dasharray=\"4 3\""),
                ink,
            ),
            _ => (
                format!(" fill=\"{page}\" stroke=\"{ink}\" stroke-width=\"2\""),
                ink,
            ),
        };
        let (base, size) = match (shape, actor.monogram.chars().count()) {
            (Shape::Triangle, _) => (31.0, 12.0),
            (_, 0..=2) => (25.0, 14.0),
            _ => (25.0, 11.0),
        };
        let svg = format!(
            "<path d=\"{outline}\"{look}/><text x=\"20\" y=\"{base}\" {} font-size=\"{size}\" fill=\"{letters}\" \
             text-anchor=\"middle\">{}</text>",
            Face::SansBold.attributes(),
            escape(actor.monogram)
        );
        sheet.drawing(x, y, (40.0, 40.0), scale, ink, &svg);
    }
}

/// The column of words.
fn column(y: f64, width: f64) -> Place {
    Place {
        x: EDGE,
        y,
        width,
        height: FLOOR - y,
    }
}

/// A path filled with the colour of its drawing.
pub(super) fn path(d: &str) -> String {
    format!("<path d=\"{d}\"/>")
}

/// The sign of a statement of this firmness.
pub(super) fn sign(firmness: Firmness) -> String {
    format!(
        "<g stroke=\"currentColor\" stroke-width=\"1.6\">{}</g>",
        sprite::sign(firmness)
    )
}
