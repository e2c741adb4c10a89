//! The lines on the map from the parties' capitals to the selected venue.

use crate::geo::camera::ViewBox;
use crate::geo::projection::distance;
use crate::model::{BaseMap, Story, VenueId};
use crate::scene::map::parties::{Tie, parties};
use crate::scene::map::svg_numbers::{PicturePoint, hundredths};
use crate::scene::map::types::{Breakpoint, Line, MapOptions, spot};

/// The distance of a side's shape from the start of its line, in pixels.
const SHAPE_AWAY: f64 = 22.0;

/// The lines to the selected venue, one from each capital, parties first.
pub(super) fn lines(
    story: &Story,
    map: &BaseMap,
    options: &MapOptions<'_>,
    breakpoint: &Breakpoint,
    shown: ViewBox,
) -> Vec<Line> {
    let Some(chosen) = options.chosen else {
        return Vec::new();
    };
    let to = spot(map, story.venue(chosen));
    let (width, height) = breakpoint.size();
    let pixels = |at| {
        let (x, y) = shown.relative(at);
        (x * width, y * height)
    };
    let end = pixels(to);
    let mut drawn: Vec<Line> = Vec::new();
    let mut homes: Vec<(VenueId, bool)> = Vec::new();
    for party in parties(story, chosen) {
        let side = story.actor(party.actor).side;
        let Some(home) = party.home else { continue };
        let mediates = party.tie != Tie::Party;
        if homes.contains(&(home, mediates)) {
            continue;
        }
        homes.push((home, mediates));
        let from = spot(map, story.venue(home));
        let start = pixels(from);
        let length = distance(end.0 - start.0, end.1 - start.1);
        let in_frame = start.0 > 0.0 && start.1 > 0.0 && start.0 < width && start.1 < height;
        let shape_at = (in_frame && length > 2.6 * SHAPE_AWAY).then(|| {
            let part = SHAPE_AWAY / length;
            (
                hundredths((end.0 - start.0) * part),
                hundredths((end.1 - start.1) * part),
            )
        });
        drawn.push(Line {
            side,
            from: PicturePoint::of(shown, from),
            to: PicturePoint::of(shown, to),
            start,
            end,
            mediates,
            shape_at,
        });
    }
    drawn
}
