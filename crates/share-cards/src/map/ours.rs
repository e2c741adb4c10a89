//! What on the map is the editors' own: hatching, a border, and places that the article does not name.

use locale::{Msg, msg};
use story::base_map_file::{BaseMapFile, LayerFile};
use story::model::BaseMap;
use story::scene::lists::join_list;
use story::scene::map::MarkerShape;

use super::drawing::MapDrawing;

/// The names of more places than this would not fit the caption.
const MAX_NAMES: usize = 3;

impl MapDrawing<'_> {
    /// The lines of the caption; none if nothing in the picture is the editors' own.
    pub fn what_is_ours(&self, map: &BaseMap, paths: &BaseMapFile) -> Vec<String> {
        let words = self.story.words;
        let mut lines = Vec::new();
        let visible = |id: &str| {
            let mut layers = paths.layers.iter();
            layers.any(|layer| layer.id == id && self.is_visible(map, layer))
        };
        let hatched = map.layers.iter().any(|id| is_hatched(id) && visible(id));
        let border = map.layers.contains(&"focus") && visible("focus");
        match (hatched, border) {
            (true, true) => lines.push(words.text(Msg::CardHatchingAndBorder).to_owned()),
            (true, false) => lines.push(words.text(Msg::CardHatching).to_owned()),
            (false, true) => lines.push(words.text(Msg::CardBorder).to_owned()),
            (false, false) => {}
        }
        let marked =
            self.picture.markers.iter().filter(|mark| {
                self.placed_by_us.contains(&mark.venue) && mark.shape != MarkerShape::InCluster
            });
        let names: Vec<&str> = marked.map(|mark| self.story.venue(mark.venue).name).collect();
        match names.len() {
            0 => {}
            1..=MAX_NAMES => lines.push(words.format(msg::CardPlacedByUs {
                names: &join_list(words, &names),
            })),
            _ => lines.push(words.text(Msg::CardHollowDots).to_owned()),
        }
        lines
    }

    /// Whether a point of a layer lies in the picture.
    fn is_visible(&self, map: &BaseMap, layer: &LayerFile) -> bool {
        let shown = self.picture.shown;
        let mut points = points(&layer.d);
        points.any(|(x, y)| {
            let (x, y) = (x / map.unit, y / map.unit);
            (shown.x..=shown.x + shown.width).contains(&x) && (shown.y..=shown.y + shown.height).contains(&y)
        })
    }
}

/// Whether a layer is drawn as hatching: every layer that is no part of the land, a border, water or an area of land.
fn is_hatched(id: &str) -> bool {
    let known = [
        "graticule",
        "land",
        "story-countries",
        "focus",
        "borders",
        "disputed-borders",
        "contested-limits",
    ];
    let kinds = ["water-", "area-", "border-"];
    !known.contains(&id) && !kinds.iter().any(|kind| id.starts_with(kind))
}

/// The points of a path of the base map. It consists of relative moves and lines only.
fn points(path: &str) -> impl Iterator<Item = (f64, f64)> + '_ {
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    path.split_inclusive(['z', 'Z'])
        .flat_map(|ring| ring.split('m'))
        .flat_map(move |run| {
            let closes = run.ends_with(['z', 'Z']);
            let numbers = numbers(run.trim_end_matches(['z', 'Z']));
            let mut found = Vec::new();
            for (index, pair) in numbers.chunks_exact(2).enumerate() {
                at = (at.0 + pair[0], at.1 + pair[1]);
                if index == 0 {
                    start = at;
                }
                found.push(at);
            }
            if closes {
                at = start;
            }
            found
        })
}

/// The numbers of a path, which are apart by spaces, letters or signs.
fn numbers(run: &str) -> Vec<f64> {
    let spaced = run.replace('-', " -");
    spaced
        .split(|letter: char| letter.is_whitespace() || letter.is_ascii_alphabetic() || letter == ',')
        .filter_map(|word| word.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_relative_and_a_closed_ring_returns_to_its_start() {
        let found: Vec<_> = points("m10 20 5-5 1 1zm100 0l1 1").collect();
        assert_eq!(
            found,
            [
                (10.0, 20.0),
                (15.0, 15.0),
                (16.0, 16.0),
                (110.0, 20.0),
                (111.0, 21.0)
            ]
        );
    }
}
