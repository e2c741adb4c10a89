//! Form and size of the committed map's file, and its documentation.

use base_map::base_map_json::layer_paths;

use crate::fixture::{committed_map, committed_text, recipe, story_folder};

const LAYERS: [&str; 10] = [
    "water-black-sea",
    "graticule",
    "land",
    "story-countries",
    "focus",
    "borders",
    "disputed-borders",
    "contested-crimea",
    "contested-donbas",
    "contested-limits",
];

#[test]
fn layers_are_the_documented_ones() {
    let map = committed_map();
    let ids: Vec<&str> = map.layers.iter().map(|layer| layer.id.as_str()).collect();
    assert_eq!(ids, LAYERS);
    assert_eq!(map.format, 1);
    assert_eq!(map.unit, 3.0);
    assert_eq!(map.credit, "Map data: Natural Earth. Boundaries simplified.");
}

#[test]
fn areas_are_closed_lines_are_open_and_all_are_clipped() {
    let map = committed_map();
    let [left, top, width, height] = recipe().clip.map(|value| (value * 3.0) as i32);
    for layer in LAYERS {
        let open = ["graticule", "borders", "disputed-borders", "contested-limits"];
        for (shape, closed) in layer_paths(&map, layer).unwrap() {
            assert_eq!(closed, !open.contains(&layer), "{layer}");
            assert!(shape.len() >= if closed { 3 } else { 2 }, "{layer}");
            for at in shape {
                assert!((left..=left + width).contains(&at.x), "{layer} {at:?}");
                assert!((top..=top + height).contains(&at.y), "{layer} {at:?}");
            }
        }
    }
}

#[test]
fn file_stays_within_its_size_budget() {
    let text = committed_text();
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut compressed, &parameters).unwrap();
    assert!(compressed.len() <= 12_000, "{} bytes", compressed.len());
    assert!(text.len() <= 45_000, "{} bytes", text.len());
}

#[test]
fn provenance_note_names_sources_and_sizes() {
    let note = std::fs::read_to_string(story_folder().join("base-map.md")).unwrap();
    let recipe = recipe();
    for source in [&recipe.sources.countries, recipe.sources.units.as_ref().unwrap()] {
        for part in [&source.package, &source.version, &source.sha256, &source.file] {
            assert!(note.contains(part.as_str()), "{part} is not in base-map.md");
        }
    }
    let size = grouped(committed_text().len());
    assert!(
        note.contains(&format!("{size} bytes")),
        "base-map.md does not give the size of {size} bytes"
    );
    for layer in committed_map().layers {
        let row = note
            .lines()
            .find(|line| line.starts_with(&format!("| `{}` |", layer.id)))
            .unwrap();
        let size = grouped(layer.d.len());
        assert!(
            row.ends_with(&format!("| {size} |")),
            "{} has {size} bytes",
            layer.id
        );
    }
}

/// A number below a million with a thousands separator.
fn grouped(number: usize) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}
