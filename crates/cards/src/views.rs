//! What stands on the card of each view. Every statement carries its mark, as on the page.

mod lists;
mod things;

use backgrounder::publish::sprite;
use backgrounder::publish::words::{chain_code, chain_words, firmness_word, hedge_word};
use story::check::Loaded;
use story::model::{ClaimId, Story, Text, VenueId, View};
use story::view_state::Section;
use story::vocabulary::Direction;

use crate::fonts::Face;
use crate::map_panel::{self, Panel};
use crate::sheet::{EDGE, FLOOR, FULL, Place, Sheet, Type};

/// The product's name in the foot.
const NAME: &str = "Backgrounder";

const LABEL: Type<'_> = Type {
    face: Face::SansBold,
    sizes: &[26.0, 24.0],
    ink: "third",
    leading: 1.3,
};
const TITLE: Type<'_> = Type {
    face: Face::SerifBold,
    sizes: &[76.0, 68.0, 60.0, 52.0, 46.0, 40.0, 36.0, 32.0],
    ink: "text",
    leading: 1.08,
};
/// Prose across the whole card.
const WIDE_PROSE: &[f64] = &[44.0, 40.0, 36.0, 32.0, 28.0];
const PROSE: Type<'_> = Type {
    face: Face::Serif,
    sizes: &[34.0, 31.0, 28.0, 26.0, 24.0],
    ink: "second",
    leading: 1.32,
};
const MARK: Type<'_> = Type {
    face: Face::Sans,
    sizes: &[26.0, 24.0],
    ink: "text",
    leading: 1.28,
};

/// Draws the card of a view.
pub fn card(sheet: &mut Sheet<'_>, loaded: &Loaded, view: View) {
    let card = Card {
        loaded,
        story: &loaded.story,
    };
    match view {
        View::Overview => card.overview(sheet),
        View::Map => card.map(sheet),
        View::Venue(id) => card.venue(sheet, id),
        View::Actors => card.actors(sheet),
        View::Actor(id) => card.actor(sheet, id),
        View::Deal => card.deal(sheet),
        View::Timeline => card.timeline(sheet),
        View::Event(id) => card.event(sheet, id),
        View::Positions => card.positions(sheet),
        View::Issue(id) => card.issue(sheet, id),
        View::Sources => card.sources(sheet),
        View::Source(id) => card.source(sheet, id),
        View::Claim(id) => card.claim(sheet, id),
    }
    card.foot(sheet, view);
}

/// A text and the claim that it rests on first.
#[derive(Clone, Copy)]
struct Told<'a> {
    text: &'a str,
    claim: Option<ClaimId>,
    /// Statements to count above the mark.
    about: &'a [ClaimId],
}

impl From<&Text> for Told<'static> {
    fn from(text: &Text) -> Told<'static> {
        Told {
            text: text.text,
            claim: text.rests_on.first().copied(),
            about: &[],
        }
    }
}

/// A card in the making.
struct Card<'a> {
    loaded: &'a Loaded,
    story: &'a Story,
}

impl Card<'_> {
    /// The product's name and the story's headline, under a rule of ink.
    fn foot(&self, sheet: &mut Sheet<'_>, view: View) {
        sheet.rect(0.0, FLOOR, FULL, 2.0, "text");
        let ink = sheet.inks.get("text");
        sheet.drawing(EDGE, FLOOR + 33.0, (52.0, 12.0), 2.0, ink, &sprite::chain("nnsf"));
        sheet.line(EDGE + 122.0, FLOOR + 54.0, NAME, Face::SansBold, 28.0, "text");
        let after = EDGE + 122.0 + sheet.width_of(NAME, Face::SansBold, 28.0) + 40.0;
        let words = if view == View::Overview {
            self.story.kicker
        } else {
            self.story.hed
        };
        let room = FULL - EDGE - after;
        let (face, mut size) = (Face::Serif, 26.0);
        while sheet.width_of(words, face, size) > room && size > 20.0 {
            size -= 2.0;
        }
        if sheet.width_of(words, face, size) <= room {
            sheet.line_to(FULL - EDGE, FLOOR + 54.0, words, face, size, "second");
        } else {
            let wish = Type {
                face,
                sizes: &[20.0],
                ink: "second",
                leading: 1.2,
            };
            sheet.one_line(after, FLOOR + 53.0, room, words, wish);
        }
    }

    /// The small line at the top. Gives where the title may begin.
    fn label(&self, sheet: &mut Sheet<'_>, width: f64, words: &str) -> f64 {
        sheet.one_line(EDGE, 74.0, width, words, LABEL);
        92.0
    }

    /// The map at the end of the line, where there is a base map and a venue to show. Gives the
    /// width that is left for words.
    fn map_beside(&self, sheet: &mut Sheet<'_>, venues: &[VenueId], chosen: Option<VenueId>) -> f64 {
        match &self.loaded.base_map {
            Some(paths) if !venues.is_empty() => {
                let panel = Panel {
                    story: self.story,
                    paths,
                    venues,
                    chosen,
                };
                map_panel::draw(sheet, &panel);
                FULL - map_panel::WIDTH - EDGE - 36.0
            }
            _ => FULL - 2.0 * EDGE,
        }
    }

    /// Title, then a text of ours with the mark of its first claim at the foot of the column. The
    /// title gives way until the text is whole.
    fn told(&self, sheet: &mut Sheet<'_>, place: Place, title: &str, told: Told<'_>) {
        let mut floor = match told.claim {
            Some(id) => self.mark(sheet, place.x, place.width, id),
            None => FLOOR - 28.0,
        };
        if !told.about.is_empty() {
            floor -= 62.0;
            self.counted(sheet, floor, told.about);
        }
        let prose = Type {
            sizes: if place.width > 700.0 {
                WIDE_PROSE
            } else {
                PROSE.sizes
            },
            ..PROSE
        };
        // A large title is worth less than prose that can be read in a small picture.
        let legible = Type {
            sizes: &prose.sizes[..prose.sizes.len() - 2],
            ..prose
        };
        let mut title_sizes = TITLE.sizes;
        let mut under = place.y;
        if !title.is_empty() {
            loop {
                let wish = Type {
                    sizes: title_sizes,
                    ..TITLE
                };
                let room = Place {
                    height: 0.62 * (floor - place.y),
                    ..place
                };
                let high = sheet.height_of(room, title, wish);
                let rest = high.map(|high| below(place, place.y + high + 16.0, floor));
                let fits = rest.is_some_and(|rest| sheet.height_of(rest, told.text, legible).is_some());
                if fits || title_sizes.len() == 1 {
                    under = sheet.block(room, title, wish) + 16.0;
                    break;
                }
                title_sizes = &title_sizes[1..];
            }
        }
        sheet.block(below(place, under, floor), told.text, prose);
    }

    /// A claim's mark at the foot of a column: the chain, then the words. Gives where it begins.
    fn mark(&self, sheet: &mut Sheet<'_>, x: f64, width: f64, id: ClaimId) -> f64 {
        let words = self.mark_words(id);
        // Beside the chain where there is room for it, else above the words.
        if width > 700.0 {
            let y = FLOOR - 66.0;
            let end = x + self.chain(sheet, x, y + 3.0, 2.4, id) + 22.0;
            sheet.one_line(end, y + 27.0, x + width - end, &words, MARK);
            return y;
        }
        let wish = Type {
            sizes: &[25.0, 23.0, 21.0],
            ..MARK
        };
        let high = 2.0 * 25.0 * MARK.leading;
        let y = FLOOR - 24.0 - high - 34.0;
        self.chain(sheet, x, y, 2.0, id);
        let place = Place {
            x,
            y: y + 34.0,
            width,
            height: high,
        };
        sheet.block(place, &words, wish);
        y
    }

    /// A claim's chain without the empty slots before it, as in running text. Gives its width.
    fn chain(&self, sheet: &mut Sheet<'_>, x: f64, y: f64, scale: f64, id: ClaimId) -> f64 {
        let code = chain_code(self.story, self.story.claim(id));
        let skipped = match code.as_bytes() {
            [b'0', b'0', ..] => 44.0,
            [b'0', ..] => 19.0,
            _ => 0.0,
        };
        let ink = sheet.inks.get("text");
        let chain = mirrored(self.story, &sprite::chain(&code));
        let shifted = match self.story.direction {
            Direction::LeftToRight => format!("<g transform=\"translate(-{skipped} 0)\">{chain}</g>"),
            Direction::RightToLeft => chain,
        };
        let width = 52.0 - skipped;
        sheet.drawing(x, y, (width, 12.0), scale, ink, &shifted);
        width * scale
    }

    /// The mark in words: who says so, through whom, where, hedges, how firm.
    fn mark_words(&self, id: ClaimId) -> String {
        let claim = self.story.claim(id);
        let mut words = chain_words(self.story, claim);
        for &hedge in claim.hedges.iter() {
            words.push_str(", ");
            words.push_str(hedge_word(hedge));
        }
        words.push_str(" · ");
        words.push_str(firmness_word(claim.firmness));
        words
    }

    fn group(&self, group: Section) -> &'static str {
        group.name()
    }
}

/// What is left of a column below a height.
fn below(place: Place, y: f64, floor: f64) -> Place {
    Place {
        y,
        height: floor - 14.0 - y,
        ..place
    }
}

/// A chain that reads from the right in stories that do.
fn mirrored(story: &Story, chain: &str) -> String {
    match story.direction {
        Direction::LeftToRight => chain.to_owned(),
        Direction::RightToLeft => format!("<g transform=\"translate(52 0) scale(-1 1)\">{chain}</g>"),
    }
}
