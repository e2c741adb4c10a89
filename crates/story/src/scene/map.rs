//! The map as pictures: what is in frame, which mark stands where, which label has room.
//!
//! A picture is made for a class of widths, not for a width: positions are shares of the frame,
//! sizes are screen pixels, so one prerendered drawing keeps its letters legible from the
//! smallest to the largest frame of its class, and labels are placed for the smallest. What
//! stays out: markup, styles, and what the reader does with the mouse.

use core::fmt::Write as _;

use crate::atlas::camera::{self, Box};
use crate::atlas::labels::{self, Area, Placer};
use crate::atlas::projection::Point;
use crate::model::{ActorId, BaseMap, SideId, Story, Venue, VenueId};
use crate::order::sort_by_key;
use crate::view_state::Camera;
use crate::vocabulary::{Compass, LabelClass, Role, VenueKind};

/// The classes of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The view "map".
    Map,
    /// The start page: flatter.
    Overview,
}

/// What to draw.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// Where it stands.
    pub form: Form,
    /// The venues, in the order of the list.
    pub venues: &'a [VenueId],
    /// The venue that is chosen.
    pub chosen: Option<VenueId>,
    /// Where the reader has moved to.
    pub camera: Option<Camera>,
    /// Whether the upper end corner belongs to buttons.
    pub controls: bool,
}

/// The width class of a picture, and all sizes that follow from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// The word in the markup.
    pub word: &'static str,
    /// Width over height.
    pub shape: f64,
    /// The smallest width in pixels: what is placed here fits in every frame of the class.
    pub least: f64,
    /// The width from which further labels appear.
    pub roomy: f64,
    /// Size of a venue's letters.
    pub letters: f64,
}

impl Stage {
    /// The two pictures of a form: for columns and for phones.
    pub fn of(form: Form) -> [Stage; 2] {
        let (wide, narrow) = match form {
            Form::Map => (1.5, 1.25),
            Form::Overview => (16.0 / 9.0, 4.0 / 3.0),
        };
        [
            Stage {
                word: "wide",
                shape: wide,
                least: 560.0,
                roomy: 740.0,
                letters: 14.5,
            },
            Stage {
                word: "narrow",
                shape: narrow,
                least: 256.0,
                roomy: 340.0,
                letters: 13.0,
            },
        ]
    }

    fn size(&self) -> (f64, f64) {
        (self.least, self.least / self.shape)
    }

    /// Whether this is the picture for phones.
    pub fn is_narrow(&self) -> bool {
        self.least < 500.0
    }
}

/// One picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its class.
    pub stage: Stage,
    /// What it shows.
    pub shown: Box,
    /// Its zoom, 1 to 8.
    pub zoom: f64,
    /// Every venue, in the order of the list.
    pub marks: Vec<Mark>,
    /// Names that are no venues.
    pub names: Vec<Name>,
    /// From the parties' capitals to the chosen venue.
    pub lines: Vec<Line>,
}

/// A venue in a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub venue: VenueId,
    /// Across, as `12.34%`.
    pub x: String,
    /// Down.
    pub y: String,
    /// How it is drawn.
    pub look: Look,
    /// Its name, where there is room for it.
    pub label: Option<Label>,
}

/// How a venue is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A dot of its own.
    Dot,
    /// A dot that stands for several venues; how many others.
    Several(u16),
    /// One of those others: no drawing, the list keeps it apart.
    Within,
    /// An area, which the ground draws; here is only its name.
    Area,
    /// Outside the frame: a pill at the edge that points there.
    Beyond(Compass),
}

/// A label in pixels from its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Pixels across, in hundredths, of the text's anchor.
    pub x: i32,
    /// Pixels down, in hundredths, of the base line.
    pub y: i32,
    /// `start`, `middle` or `end` of the text stands at the anchor.
    pub anchor: &'static str,
    /// Estimated width of the text in whole pixels.
    pub width: i32,
    /// Size of the letters in hundredths of a pixel.
    pub size: i32,
    /// Whether it needs a frame of the roomy width.
    pub roomy: bool,
}

/// A name that is no venue.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Across.
    pub x: String,
    /// Down.
    pub y: String,
    /// The name.
    pub text: &'static str,
    /// How it is set.
    pub class: LabelClass,
    /// Size of the letters in hundredths of a pixel.
    pub size: i32,
    /// Whether it needs a frame of the roomy width.
    pub roomy: bool,
}

/// A line that says who took part.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The side that came.
    pub side: SideId,
    /// Its end at the capital: across, down.
    pub from: (String, String),
    /// Its end at the venue.
    pub to: (String, String),
    /// The same ends as shares of the frame.
    from_share: (f64, f64),
    to_share: (f64, f64),
    /// Whether a mediator came, not a party.
    pub mediates: bool,
    /// Where the side's shape stands, in hundredths of a pixel from the capital; none where the
    /// capital is out of frame or too near.
    pub shape_at: Option<(i32, i32)>,
}

/// The most venues for which every picture holds a link; beyond it, merged ones have only theirs in the list.
const MOST_LINKS: usize = 240;
/// Dots nearer than this would touch.
const TOUCH: f64 = 15.0;
/// Height of a pill and of a name's plate.
pub const PILL: f64 = 26.0;

/// The pictures that a wish asks for; none for a story without a base map.
pub fn pictures(story: &Story, wish: &Wish<'_>) -> Vec<Picture> {
    let Some(map) = story.base_map else {
        return Vec::new();
    };
    Stage::of(wish.form)
        .into_iter()
        .map(|stage| picture(story, &map, wish, stage))
        .collect()
}

fn picture(story: &Story, map: &BaseMap, wish: &Wish<'_>, stage: Stage) -> Picture {
    let shown = frame(story, map, wish, &stage);
    let zoom = camera::zoom_of(map, stage.shape, shown);
    let mut drawing = Drawing::new(story, map, wish, stage, shown);
    drawing.dots();
    let lines = lines(story, map, wish, &stage, shown);
    drawing.chosen_label();
    drawing.lines(&lines);
    drawing.pills();
    drawing.labels();
    drawing.names();
    Picture {
        stage,
        shown,
        zoom,
        marks: drawing.marks,
        names: drawing.names,
        lines,
    }
}

/// The place of a venue on the frame.
pub fn spot(map: &BaseMap, venue: &Venue) -> Point {
    map.projection.project(venue.at)
}

/// What a picture shows: where the reader has moved to, else the chosen venue with its parties,
/// else every venue.
fn frame(story: &Story, map: &BaseMap, wish: &Wish<'_>, stage: &Stage) -> Box {
    if let Some(camera) = wish.camera {
        return camera::box_of(map, stage.shape, camera);
    }
    let (width, height) = stage.size();
    let margin = (if stage.is_narrow() { 40.0 } else { 64.0 } / width, 34.0 / height);
    if let Some(chosen) = wish.chosen {
        let venue = story.venue(chosen);
        let most = venue.zoom.unwrap_or(4.0);
        let mut spots = vec![spot(map, venue)];
        spots.extend(
            parties(story, chosen)
                .iter()
                .filter_map(|party| Some(spot(map, story.venue(party.home?)))),
        );
        // On a phone a capital far away would leave nothing to see; an edge pill names it instead.
        let least = if stage.is_narrow() { 1.6f64.min(most) } else { 1.0 };
        return tightest(map, stage, spots, margin, most, least, usize::MAX);
    }
    let spots: Vec<Point> = wish.venues.iter().map(|&id| spot(map, story.venue(id))).collect();
    let (least, drop) = if stage.is_narrow() {
        (1.5, spots.len() / 5)
    } else {
        (1.0, 0)
    };
    tightest(map, stage, spots, margin, 4.0, least, drop)
}

/// The box round the positions. Where it would show less than the wished zoom, the position
/// farthest from the others' middle is left out, again and again, but never the first.
fn tightest(
    map: &BaseMap,
    stage: &Stage,
    mut spots: Vec<Point>,
    margin: (f64, f64),
    most: f64,
    least: f64,
    mut drop: usize,
) -> Box {
    loop {
        let Some(shown) = camera::fit(map, stage.shape, &spots, margin, most) else {
            let [x, y, width, height] = map.frame;
            let middle = Point {
                x: x + width / 2.0,
                y: y + height / 2.0,
            };
            return camera::view_box(map, stage.shape, middle, 1.0);
        };
        if camera::zoom_of(map, stage.shape, shown) >= least || drop == 0 || spots.len() < 2 {
            return shown;
        }
        drop -= 1;
        let count = spots.len() as f64;
        let (sum_x, sum_y) = spots
            .iter()
            .fold((0.0, 0.0), |sum, at| (sum.0 + at.x, sum.1 + at.y));
        let away = |at: &Point| libm::hypot(at.x - sum_x / count, at.y - sum_y / count);
        let mut farthest = 1;
        for (index, at) in spots.iter().enumerate().skip(1) {
            if away(at) > away(&spots[farthest]) {
                farthest = index;
            }
        }
        spots.swap_remove(farthest);
    }
}

/// Somebody who came to a venue, as the map and the detail tell them apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Party {
    /// The actor, or the one for whom delegates came.
    pub actor: ActorId,
    /// Whether it stood between the parties or gave the place.
    pub mediates: bool,
    /// The venue that stands for it, where that is another.
    pub home: Option<VenueId>,
}

/// Who took part in the events at a venue, each once, parties first.
pub fn parties(story: &Story, venue: VenueId) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    for event in story.events_at(venue) {
        for part in story.event(event).participants.iter() {
            let mediates = matches!(part.role, Role::Mediator | Role::Host);
            let actor = part.delegation.unwrap_or(part.actor);
            // Whoever speaks or marches for a side has come from that side's capital as well.
            let side = story.side(story.actor(actor).side).actor;
            let home = story
                .actor(actor)
                .home
                .or(side.and_then(|side| story.actor(side).home));
            let home = home.filter(|&home| home != venue);
            if !found.iter().any(|party| party.actor == actor) {
                found.push(Party {
                    actor,
                    mediates,
                    home,
                });
            }
        }
    }
    sort_by_key(&mut found, |party| party.mediates);
    found
}

fn lines(story: &Story, map: &BaseMap, wish: &Wish<'_>, stage: &Stage, shown: Box) -> Vec<Line> {
    let Some(chosen) = wish.chosen else {
        return Vec::new();
    };
    let to = spot(map, story.venue(chosen));
    let (width, height) = stage.size();
    let pixels = |at: Point| {
        let (x, y) = shown.share(at);
        (x * width, y * height)
    };
    let end = pixels(to);
    let mut drawn: Vec<Line> = Vec::new();
    for party in parties(story, chosen) {
        let side = story.actor(party.actor).side;
        let Some(home) = party.home else { continue };
        if drawn.iter().any(|line| line.side == side) {
            continue;
        }
        let from = spot(map, story.venue(home));
        let start = pixels(from);
        let length = libm::hypot(end.0 - start.0, end.1 - start.1);
        let in_frame = start.0 > 0.0 && start.1 > 0.0 && start.0 < width && start.1 < height;
        let away = 22.0;
        let shape_at = (in_frame && length > 2.6 * away).then(|| {
            let part = away / length;
            (
                hundredths((end.0 - start.0) * part),
                hundredths((end.1 - start.1) * part),
            )
        });
        drawn.push(Line {
            side,
            from: shares(shown, from),
            to: shares(shown, to),
            from_share: shown.share(from),
            to_share: shown.share(to),
            mediates: party.mediates,
            shape_at,
        });
    }
    drawn
}

/// A picture in the making.
struct Drawing<'a> {
    story: &'a Story,
    map: &'a BaseMap,
    wish: &'a Wish<'a>,
    stage: Stage,
    shown: Box,
    /// Positions of the venues in pixels of the smallest frame.
    spots: Vec<(f64, f64)>,
    tight: Placer,
    roomy: Placer,
    marks: Vec<Mark>,
    names: Vec<Name>,
}

impl<'a> Drawing<'a> {
    fn new(story: &'a Story, map: &'a BaseMap, wish: &'a Wish<'a>, stage: Stage, shown: Box) -> Drawing<'a> {
        let (width, height) = stage.size();
        let mut drawing = Drawing {
            story,
            map,
            wish,
            stage,
            shown,
            spots: Vec::with_capacity(wish.venues.len()),
            tight: Placer::new(width, height),
            roomy: Placer::new(stage.roomy, stage.roomy / stage.shape),
            marks: Vec::with_capacity(wish.venues.len()),
            names: Vec::new(),
        };
        for &id in wish.venues {
            let (x, y) = shown.share(spot(map, story.venue(id)));
            drawing.spots.push((x * width, y * height));
        }
        if wish.controls {
            for (placer, width) in [(&mut drawing.tight, width), (&mut drawing.roomy, stage.roomy)] {
                placer.take(Area {
                    left: width - 60.0,
                    top: 0.0,
                    right: width,
                    bottom: 136.0,
                });
            }
        }
        drawing
    }

    /// How much larger the roomy frame is.
    fn growth(&self) -> f64 {
        self.stage.roomy / self.stage.least
    }

    /// Takes the same stretch in both frames: it keeps its size round a position that moves.
    fn take(&mut self, x: f64, y: f64, area: Area) {
        let (more_x, more_y) = (x * (self.growth() - 1.0), y * (self.growth() - 1.0));
        self.tight.take(area);
        self.roomy.take(Area {
            left: area.left + more_x,
            top: area.top + more_y,
            right: area.right + more_x,
            bottom: area.bottom + more_y,
        });
    }

    fn is_in_frame(&self, at: (f64, f64)) -> bool {
        let (width, height) = self.stage.size();
        at.0 > 7.0 && at.1 > 7.0 && at.0 < width - 7.0 && at.1 < height - 7.0
    }

    /// A mark for every venue; dots that would touch are merged into the first of them.
    fn dots(&mut self) {
        let mut leaders: Vec<usize> = Vec::new();
        let chosen = self
            .wish
            .venues
            .iter()
            .position(|&id| Some(id) == self.wish.chosen);
        for (index, &id) in self.wish.venues.iter().enumerate() {
            let at = self.spots[index];
            let venue = self.story.venue(id);
            let look = if !self.is_in_frame(at) {
                Look::Beyond(self.towards(at))
            } else if venue.area.is_some() {
                Look::Area
            } else {
                let touches = |&&leader: &&usize| {
                    libm::hypot(self.spots[leader].0 - at.0, self.spots[leader].1 - at.1) < TOUCH
                };
                match leaders.iter().find(touches).copied() {
                    None => {
                        leaders.push(index);
                        Look::Dot
                    }
                    Some(leader) => self.join(leader, index, chosen == Some(index), &mut leaders),
                }
            };
            let (x, y) = shares(self.shown, spot(self.map, venue));
            self.marks.push(Mark {
                venue: id,
                x,
                y,
                look,
                label: None,
            });
        }
        for leader in leaders {
            let (x, y) = self.spots[leader];
            let size = if matches!(self.marks[leader].look, Look::Several(_)) {
                24.0
            } else {
                16.0
            };
            self.take(x, y, Area::round(x, y, size, size));
        }
    }

    /// Puts a venue under a leader; the chosen one becomes the leader itself.
    fn join(&mut self, leader: usize, index: usize, is_chosen: bool, leaders: &mut [usize]) -> Look {
        let others = match self.marks[leader].look {
            Look::Several(others) => others + 1,
            _ => 1,
        };
        if !is_chosen {
            self.marks[leader].look = Look::Several(others);
            return Look::Within;
        }
        self.marks[leader].look = Look::Within;
        if let Some(place) = leaders.iter_mut().find(|place| **place == leader) {
            *place = index;
        }
        Look::Several(others)
    }

    fn towards(&self, at: (f64, f64)) -> Compass {
        let (width, height) = self.stage.size();
        let (left, right) = (-at.0, at.0 - width);
        let (top, bottom) = (-at.1, at.1 - height);
        let most = left.max(right).max(top).max(bottom);
        if most == left {
            Compass::West
        } else if most == right {
            Compass::East
        } else if most == top {
            Compass::North
        } else {
            Compass::South
        }
    }

    /// The chosen venue's plate comes before all other labels.
    fn chosen_label(&mut self) {
        let Some(index) = self
            .wish
            .venues
            .iter()
            .position(|&id| Some(id) == self.wish.chosen)
        else {
            return;
        };
        if !matches!(self.marks[index].look, Look::Dot | Look::Several(_)) {
            return;
        }
        let (x, y) = self.spots[index];
        self.take(x, y, Area::round(x, y, 26.0, 26.0));
        let venue = self.story.venue(self.marks[index].venue);
        let width = labels::text_width(venue.name, self.stage.letters, true, 0.0) + 20.0;
        let size = (width, PILL);
        let gap = 16.0;
        let anchor =
            self.tight
                .beside(x, y, size, gap, venue.anchor)
                .unwrap_or(match x > self.stage.least / 2.0 {
                    true => Compass::West,
                    false => Compass::East,
                });
        let area = labels::area_beside(x, y, size, gap, anchor);
        self.take(x, y, area);
        self.marks[index].label = Some(Label {
            x: hundredths((area.left + area.right) / 2.0 - x),
            y: hundredths((area.top + area.bottom) / 2.0 - y + self.stage.letters * 0.35),
            anchor: "middle",
            width: hundredths(width) / 100,
            size: hundredths(self.stage.letters),
            roomy: false,
        });
    }

    /// Labels keep off the lines, as far as there is another place for them.
    fn lines(&mut self, lines: &[Line]) {
        let (width, height) = self.stage.size();
        for line in lines {
            let (from, to) = (line.from_share, line.to_share);
            let (across, down) = ((to.0 - from.0) * width, (to.1 - from.1) * height);
            let steps = (libm::hypot(across, down) / 9.0).clamp(1.0, 400.0) as u32;
            for step in 0..=steps {
                let part = f64::from(step) / f64::from(steps);
                let (x, y) = (from.0 * width + across * part, from.1 * height + down * part);
                self.take(x, y, Area::round(x, y, 5.0, 5.0));
            }
            if let Some((right, below)) = line.shape_at {
                let (x, y) = (from.0 * width, from.1 * height);
                let middle = (x + f64::from(right) / 100.0, y + f64::from(below) / 100.0);
                self.take(x, y, Area::round(middle.0, middle.1, 14.0, 14.0));
            }
        }
    }

    /// Pills at the edge, as many as have room; the others show when the keyboard comes to them.
    fn pills(&mut self) {
        let (width, height) = self.stage.size();
        let mut room = if self.stage.is_narrow() { 3 } else { 5 };
        for index in 0..self.marks.len() {
            let Look::Beyond(side) = self.marks[index].look else {
                continue;
            };
            let venue = self.story.venue(self.marks[index].venue);
            let letters = 12.5;
            let long = labels::text_width(venue.name, letters, true, 0.0) + 34.0;
            let at = self.spots[index];
            let vertical = matches!(side, Compass::West | Compass::East);
            let mut placed = None;
            let may_show = room > 0 && venue.area.is_none();
            for step in [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0] {
                let (x, y) = match side {
                    Compass::West => (0.0, at.1 + step * 32.0),
                    Compass::East => (width, at.1 + step * 32.0),
                    Compass::North => (at.0 + step * 60.0, 0.0),
                    _ => (at.0 + step * 60.0, height),
                };
                let x = if vertical {
                    x
                } else {
                    x.max(long / 2.0 + 8.0).min(width - long / 2.0 - 8.0)
                };
                let y = if vertical {
                    y.max(22.0).min(height - 22.0)
                } else {
                    y
                };
                let area = match side {
                    Compass::West => Area {
                        left: 8.0,
                        right: 8.0 + long,
                        top: y - 13.0,
                        bottom: y + 13.0,
                    },
                    Compass::East => Area {
                        left: width - 8.0 - long,
                        right: width - 8.0,
                        top: y - 13.0,
                        bottom: y + 13.0,
                    },
                    Compass::North => Area {
                        left: x - long / 2.0,
                        right: x + long / 2.0,
                        top: 8.0,
                        bottom: 34.0,
                    },
                    _ => Area {
                        left: x - long / 2.0,
                        right: x + long / 2.0,
                        top: height - 34.0,
                        bottom: height - 8.0,
                    },
                };
                if placed.is_none() {
                    placed = Some((x, y, false));
                }
                if may_show && self.tight.is_free(&area) {
                    self.take(x, y, area);
                    placed = Some((x, y, true));
                    room -= 1;
                    break;
                }
            }
            let Some((x, y, visible)) = placed else { continue };
            let mark = &mut self.marks[index];
            (mark.x, mark.y) = (percent(x / width), percent(y / height));
            mark.label = Some(Label {
                x: 0,
                y: 0,
                anchor: "middle",
                width: hundredths(long) / 100,
                size: hundredths(letters),
                roomy: !visible,
            });
        }
    }

    /// Names of the other venues: dots first, then areas.
    fn labels(&mut self) {
        let letters = self.stage.letters;
        for index in 0..self.marks.len() {
            if self.marks[index].label.is_some()
                || !matches!(self.marks[index].look, Look::Dot | Look::Several(_))
            {
                continue;
            }
            let venue = self.story.venue(self.marks[index].venue);
            let more = match self.marks[index].look {
                Look::Several(others) => letters * (1.2 + 0.6 * digits(others)),
                _ => 0.0,
            };
            let width = labels::text_width(venue.name, letters, true, 0.0) + more;
            let gap = if more > 0.0 { 14.0 } else { 10.0 };
            self.marks[index].label = self.place(index, (width, letters * 1.2), gap, venue.anchor, letters);
        }
        for index in 0..self.marks.len() {
            if self.marks[index].look != Look::Area {
                continue;
            }
            let venue = self.story.venue(self.marks[index].venue);
            let (letters, middle_only) = match venue.kind {
                VenueKind::Sea => (self.sea_letters(venue.name), true),
                VenueKind::Border => continue,
                _ if self.detail() < 1.9 => continue,
                _ => (letters, true),
            };
            let width = labels::text_width(venue.name, letters, true, 0.0);
            self.marks[index].label = self.place_middle(index, (width, letters * 1.25), letters, middle_only);
        }
    }

    /// The zoom as the labels of the base map count it: 1 at two thirds of a pixel a unit.
    fn detail(&self) -> f64 {
        self.stage.least / self.shown.width * 1200.0 / 560.0 * 0.86
    }

    /// The size in which the base map sets this sea's name here.
    fn sea_letters(&self, name: &str) -> f64 {
        let detail = self.detail();
        let fits = |label: &&crate::model::MapLabel| {
            same_name(label.text, name) && label.min_zoom <= detail && detail <= label.max_zoom
        };
        self.map.labels.iter().find(fits).map_or(14.5, |label| label.size)
    }

    /// Finds room beside a dot, in every frame or at least in roomy ones.
    fn place(
        &mut self,
        index: usize,
        size: (f64, f64),
        gap: f64,
        wish: Option<Compass>,
        letters: f64,
    ) -> Option<Label> {
        let (x, y) = self.spots[index];
        let growth = self.growth();
        let (anchor, roomy) = match self.tight.beside(x, y, size, gap, wish) {
            Some(anchor) => {
                self.roomy
                    .take(labels::area_beside(x * growth, y * growth, size, gap, anchor));
                (anchor, false)
            }
            None => (self.roomy.beside(x * growth, y * growth, size, gap, wish)?, true),
        };
        let area = labels::area_beside(0.0, 0.0, size, gap, anchor);
        let (at, word) = match labels::side(anchor) {
            1 => (area.left, "start"),
            -1 => (area.right, "end"),
            _ => ((area.left + area.right) / 2.0, "middle"),
        };
        Some(Label {
            x: hundredths(at),
            y: hundredths((area.top + area.bottom) / 2.0 + letters * 0.35),
            anchor: word,
            width: hundredths(size.0) / 100,
            size: hundredths(letters),
            roomy,
        })
    }

    /// Finds room round a position itself.
    fn place_middle(&mut self, index: usize, size: (f64, f64), letters: f64, _only: bool) -> Option<Label> {
        let (x, y) = self.spots[index];
        let growth = self.growth();
        let roomy = Area::round(x * growth, y * growth, size.0, size.1);
        let is_tight = self.tight.try_take(Area::round(x, y, size.0, size.1));
        if is_tight {
            self.roomy.take(roomy);
        } else if !self.roomy.try_take(roomy) {
            return None;
        }
        Some(Label {
            x: 0,
            y: hundredths(letters * 0.35),
            anchor: "middle",
            width: hundredths(size.0) / 100,
            size: hundredths(letters),
            roomy: !is_tight,
        })
    }

    /// Names of countries and seas where there is room left; the base map's order is the rank.
    fn names(&mut self) {
        let detail = self.detail();
        let (width, height) = self.stage.size();
        let growth = self.growth();
        for label in self.map.labels.iter() {
            if label.min_zoom > detail.max(1.0) || label.max_zoom <= detail {
                continue;
            }
            let is_venue = |mark: &Mark| {
                mark.look == Look::Area
                    && mark.label.is_some()
                    && same_name(self.story.venue(mark.venue).name, label.text)
            };
            if self.marks.iter().any(is_venue) || self.names.iter().any(|name| name.text == label.text) {
                continue;
            }
            let tracking = if label.class == LabelClass::StoryCountry {
                label.size * 0.12
            } else {
                0.0
            };
            let text_width = match label.class {
                LabelClass::StoryCountry => {
                    labels::text_width(&label.text.to_uppercase(), label.size, true, tracking)
                }
                _ => labels::text_width(label.text, label.size, false, 0.0),
            };
            let place = self.map.projection.project(label.at);
            let (x, y) = self.shown.share(place);
            let (x, y) = (x * width, y * height);
            let size = (text_width + 6.0, label.size * 1.3);
            let roomy_area = Area::round(x * growth, y * growth, size.0, size.1);
            let is_tight = self.tight.try_take(Area::round(x, y, size.0, size.1));
            if is_tight {
                self.roomy.take(roomy_area);
            } else if !self.roomy.try_take(roomy_area) {
                continue;
            }
            let (x, y) = shares(self.shown, place);
            self.names.push(Name {
                x,
                y,
                text: label.text,
                class: label.class,
                size: hundredths(label.size),
                roomy: !is_tight,
            });
        }
    }
}

fn same_name(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn digits(number: u16) -> f64 {
    if number < 10 {
        1.0
    } else if number < 100 {
        2.0
    } else {
        3.0
    }
}

/// Whether a picture holds a link for a mark: merged ones have only theirs in the list when
/// there are very many.
pub fn has_link(mark: &Mark, of: usize) -> bool {
    of <= MOST_LINKS || !matches!(mark.look, Look::Within | Look::Beyond(_))
}

/// A position as shares of a box, as attributes of SVG.
pub fn shares(shown: Box, at: Point) -> (String, String) {
    let (x, y) = shown.share(at);
    (percent(x), percent(y))
}

/// A share as `12.34%`.
pub fn percent(share: f64) -> String {
    let mut text = String::new();
    push_hundredths(&mut text, hundredths(share.clamp(-50.0, 50.0) * 100.0));
    text.push('%');
    text
}

/// Whole hundredths of a value.
pub fn hundredths(value: f64) -> i32 {
    camera::nearest(value * 100.0)
}

/// Hundredths as a decimal, without the code that prints floating point.
pub fn decimal(hundredths: i32) -> String {
    let mut text = String::new();
    push_hundredths(&mut text, hundredths);
    text
}

fn push_hundredths(text: &mut String, hundredths: i32) {
    let size = hundredths.unsigned_abs();
    if hundredths < 0 {
        text.push('-');
    }
    // Writing to a string cannot fail.
    let _ = write!(text, "{}", size / 100);
    let part = size % 100;
    if part > 0 {
        text.push('.');
        text.push(char::from(b'0' + (part / 10) as u8));
        if !part.is_multiple_of(10) {
            text.push(char::from(b'0' + (part % 10) as u8));
        }
    }
}
