//! Labels of the base map: countries and seas, where room is left. Those without room are left out.

use crate::geo::labels::{self, Rect};
use crate::vocabulary::LabelClass;

use crate::scene::map::drawing::{Drawing, Placed};
use crate::scene::map::labels::{NEAR_FROM, ROUND, Tries, same_name};
use crate::scene::map::svg_numbers::{PicturePoint, hundredths};
use crate::scene::map::types::{Marker, MarkerShape, PlaceName};

/// The label of a country stays within the country.
const ABOVE_AND_BELOW: Tries = &[(0.0, 0.0), (0.0, 1.15), (0.0, -1.15)];
const EXACTLY: Tries = &[(0.0, 0.0)];

impl Drawing<'_> {
    /// Places the labels of countries and seas where room is left, in the order of the base map.
    pub(super) fn names(&mut self) {
        let detail = self.detail();
        let (width, height) = self.breakpoint.size();
        for label in self.map.labels.iter() {
            if label.min_zoom > detail.max(1.0) || label.max_zoom <= detail {
                continue;
            }
            // A sea that is a venue is named by its label or pill.
            let is_venue = |mark: &Marker| {
                mark.shape == MarkerShape::Area && same_name(self.story.venue(mark.venue).name, label.text)
            };
            if self.markers.iter().any(is_venue) || self.names.iter().any(|name| name.text == label.text) {
                continue;
            }
            let (text_width, tries) = match label.class {
                // The style sheet sets these labels in spaced capitals.
                LabelClass::StoryCountry => (
                    labels::capitals_width(label.text, label.size, label.size * 0.12),
                    // At low zoom, one line above or below is already another country.
                    if detail < NEAR_FROM {
                        EXACTLY
                    } else {
                        ABOVE_AND_BELOW
                    },
                ),
                LabelClass::Sea => (labels::text_width(label.text, label.size, false, 0.0), ROUND),
                _ => (labels::text_width(label.text, label.size, false, 0.0), EXACTLY),
            };
            let place = self.map.projection.project(label.at);
            let (x, y) = self.shown.relative(place);
            let (x, y) = (x * width, y * height);
            let size = (text_width + 6.0, label.size * 1.3);
            let shift = |(right, down): (f64, f64)| (right * size.0, down * size.1);
            let found = self.find(tries, None, |attempt| {
                let (right, down) = shift(attempt);
                Placed {
                    at: (x, y),
                    area: Rect::centred(x + right, y + down, size.0, size.1),
                }
            });
            let Some((attempt, is_tight)) = found else {
                continue;
            };
            let shift = shift(attempt);
            self.names.push(PlaceName {
                at: PicturePoint::of(self.shown, place),
                shift: (hundredths(shift.0), hundredths(shift.1 + label.size * 0.35)),
                text: label.text,
                class: label.class,
                size: hundredths(label.size),
                only_when_wide: !is_tight,
            });
        }
    }
}
