//! What is written on a picture of the map in a frame of some width, and what that covers.

use story::geo::labels::Rect;
use story::model::{Story, VenueId};
use story::scene::map::{
    Label, MapOptions, Marker, MarkerShape, PILL_HEIGHT, Picture, PicturePoint, Pill, PillVisibility,
};
use story::vocabulary::LabelClass;

/// A frame of a picture: its width and height in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub width: f64,
    pub height: f64,
}

impl Frame {
    fn place(self, at: PicturePoint, shift: (i32, i32)) -> (f64, f64) {
        (
            f64::from(at.x) / 10_000.0 * self.width + f64::from(shift.0) / 100.0,
            f64::from(at.y) / 10_000.0 * self.height + f64::from(shift.1) / 100.0,
        )
    }
}

fn label_area(frame: Frame, mark: &Marker, label: Label, is_chosen: bool) -> Rect {
    let (x, baseline) = frame.place(mark.at, (label.x, label.y));
    let width = f64::from(label.width);
    let left = match label.anchor {
        "start" => x,
        "end" => x - width,
        _ => x - width / 2.0,
    };
    let letters = f64::from(label.size) / 100.0;
    let height = if is_chosen { PILL_HEIGHT } else { letters };
    Rect::centred(left + width / 2.0, baseline - letters * 0.35, width, height)
}

fn pill_area(frame: Frame, pill: Pill) -> Rect {
    let (left, top) = frame.place(pill.at, pill.shift);
    Rect {
        left,
        top,
        right: left + f64::from(pill.width),
        bottom: top + PILL_HEIGHT,
    }
}

fn is_shown(pill: Pill, is_wide: bool) -> bool {
    match pill.visibility {
        PillVisibility::Always => true,
        PillVisibility::InNarrowFrames => !is_wide,
        PillVisibility::OnFocus => false,
    }
}

/// What a text of the picture covers.
pub struct Written {
    pub name: String,
    /// The venue that the text is of.
    pub venue: Option<VenueId>,
    pub area: Rect,
}

/// A picture in a frame of some width.
pub struct Shown<'a> {
    story: &'a Story,
    picture: &'a Picture,
    options: &'a MapOptions<'a>,
    pub frame: Frame,
    is_wide: bool,
}

impl<'a> Shown<'a> {
    pub fn new(story: &'a Story, picture: &'a Picture, options: &'a MapOptions<'a>, width: f64) -> Shown<'a> {
        let frame = Frame {
            width,
            height: width / picture.breakpoint.aspect_ratio,
        };
        let is_wide = width >= picture.breakpoint.wide_width;
        Shown {
            story,
            picture,
            options,
            frame,
            is_wide,
        }
    }

    fn label(&self, mark: &Marker) -> Option<Label> {
        mark.label.filter(|label| self.is_wide || !label.only_when_wide)
    }

    fn pill(&self, mark: &Marker) -> Option<Pill> {
        mark.pill.filter(|&pill| is_shown(pill, self.is_wide))
    }

    /// The labels and pills of the venues.
    pub fn marks(&self) -> Vec<Written> {
        let mut found = Vec::new();
        for mark in &self.picture.markers {
            let name = self.story.venue(mark.venue).name;
            let venue = Some(mark.venue);
            if let Some(label) = self.label(mark) {
                found.push(Written {
                    name: name.to_owned(),
                    venue,
                    area: label_area(self.frame, mark, label, self.options.is_chosen(mark.venue)),
                });
            }
            if let Some(pill) = self.pill(mark) {
                found.push(Written {
                    name: format!("the pill of {name}"),
                    venue,
                    area: pill_area(self.frame, pill),
                });
            }
        }
        found
    }

    /// The names of the base map.
    pub fn names(&self) -> Vec<Written> {
        let names = self.picture.names.iter();
        let names = names.filter(|name| self.is_wide || !name.only_when_wide);
        names
            .map(|name| {
                let (x, baseline) = self.frame.place(name.at, name.shift);
                let letters = f64::from(name.size) / 100.0;
                let tracking = if name.class == LabelClass::StoryCountry {
                    letters * 0.12
                } else {
                    0.0
                };
                let width = story::geo::labels::text_width(name.text, letters, false, tracking);
                Written {
                    name: name.text.to_owned(),
                    venue: None,
                    area: Rect::centred(x, baseline - letters * 0.35, width, letters),
                }
            })
            .collect()
    }

    /// Every venue is named or counted, once.
    pub fn count(&self, faults: &mut Vec<String>) {
        let (mut named, mut counted) = (0, 0);
        for mark in &self.picture.markers {
            let (label, pill) = (self.label(mark), self.pill(mark));
            counted += pill.map_or(0, |pill| usize::from(pill.others));
            if let (Some(_), MarkerShape::Cluster(others)) = (label, mark.shape) {
                counted += usize::from(others);
            }
            named += usize::from(label.is_some() || pill.is_some());
        }
        let count = self.picture.markers.len();
        if named + counted != count {
            faults.push(format!("{named} venues are named, {counted} counted, of {count}"));
        }
    }

    /// The marks of other venues that a text covers.
    pub fn covered(&self, written: &Written, faults: &mut Vec<String>) {
        let markers = self.picture.markers.iter();
        for mark in markers.filter(|mark| Some(mark.venue) != written.venue) {
            let dot = match mark.shape {
                MarkerShape::Dot => 13.0,
                MarkerShape::Cluster(_) => 20.0,
                _ => continue,
            };
            let (x, y) = self.frame.place(mark.at, (0, 0));
            if written.area.overlaps(&Rect::centred(x, y, dot, dot)) {
                faults.push(format!(
                    "{} covers the mark of {}",
                    written.name,
                    self.story.venue(mark.venue).name
                ));
            }
        }
    }
}
