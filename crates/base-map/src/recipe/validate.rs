//! Checks the values of a recipe.

use super::model::{Contested, Detail, Graticule, Recipe};
use story::base_map_file::MapLabelFile;

/// The one format version that this crate reads.
const FORMAT: u32 = 1;

const ID: &str = "must be 1 to 64 lowercase letters, digits or hyphens";
const LON_LAT: &str = "must be a longitude from -180 to 180 and a latitude from -90 to 90";
const POSITIVE: &str = "must be greater than zero";
const TOLERANCE: &str = "must be a distance greater than zero, in frame units";
const VIEW: &str = "must be left, top, width and height; width and height must be greater than zero";

/// Errors with the field of each.
#[derive(Default)]
struct Errors(Vec<String>);

impl Errors {
    fn require(&mut self, holds: bool, field: &str, rule: &str) {
        if !holds {
            self.0.push(format!("{field}: {rule}"));
        }
    }
}

/// All invalid values of a recipe, each with its field.
pub fn validate(recipe: &Recipe) -> Vec<String> {
    let mut errors = Errors::default();
    errors.require(recipe.format == FORMAT, "format", "must be 1");
    errors.require(
        (1..=16).contains(&recipe.unit),
        "unit",
        "must be a whole number from 1 to 16",
    );
    errors.require(is_lon_lat(recipe.projection.centre), "projection.centre", LON_LAT);
    errors.require(recipe.projection.scale > 0.0, "projection.scale", POSITIVE);
    for (field, view) in [("frame", recipe.frame), ("clip", recipe.clip)] {
        errors.require(is_view(view), field, VIEW);
    }
    errors.require(
        encloses(recipe.clip, recipe.frame),
        "clip",
        "must contain the frame",
    );
    validate_detail(&recipe.detail, &mut errors);
    errors.require(
        !recipe
            .focus
            .iter()
            .any(|name| recipe.story_countries.contains(name)),
        "story_countries",
        "must not name a focus country, which has its own layer",
    );
    for (index, transfer) in recipe.transfer.iter().enumerate() {
        let field = format!("transfer[{index}].polygon_at");
        errors.require(is_lon_lat(transfer.polygon_at), &field, LON_LAT);
    }
    for (index, area) in recipe.contested.iter().enumerate() {
        validate_contested(area, recipe, &format!("contested[{index}]"), &mut errors);
    }
    errors.require(
        recipe.contested.is_empty() || recipe.sources.units.is_some(),
        "sources.units",
        "must name the file with the units of the contested areas",
    );
    validate_shapes(recipe, &mut errors);
    validate_unique(recipe, &mut errors);
    validate_graticule(&recipe.graticule, &mut errors);
    for (index, label) in recipe.labels.iter().enumerate() {
        validate_label(label, &format!("labels[{index}] ({})", label.text), &mut errors);
    }
    errors.0
}

fn validate_shapes(recipe: &Recipe, errors: &mut Errors) {
    for (index, water) in recipe.waters.iter().enumerate() {
        validate_outline(&water.id, &water.outline, &format!("waters[{index}]"), errors);
    }
    for (index, area) in recipe.areas.iter().enumerate() {
        validate_outline(&area.id, &area.outline, &format!("areas[{index}]"), errors);
    }
    for (index, border) in recipe.borders.iter().enumerate() {
        errors.require(is_id(&border.id), &format!("borders[{index}].id"), ID);
        errors.require(
            border.between.len() >= 2,
            &format!("borders[{index}].between"),
            "must name at least two countries",
        );
    }
}

fn validate_detail(detail: &Detail, errors: &mut Errors) {
    errors.require(detail.tolerance > 0.0, "detail.tolerance", TOLERANCE);
    for (index, region) in detail.regions.iter().enumerate() {
        let field = format!("detail.regions[{index}]");
        errors.require(is_view(region.view), &format!("{field}.view"), VIEW);
        errors.require(region.tolerance > 0.0, &format!("{field}.tolerance"), TOLERANCE);
        errors.require(region.blend > 0.0, &format!("{field}.blend"), POSITIVE);
    }
}

fn validate_contested(area: &Contested, recipe: &Recipe, field: &str, errors: &mut Errors) {
    errors.require(is_id(&area.id), &format!("{field}.id"), ID);
    errors.require(
        area.id != "limits",
        &format!("{field}.id"),
        "is reserved for the layer of the areas' limits",
    );
    let is_clear = match &area.country {
        Some(country) => recipe.focus.contains(country),
        None => recipe.focus.len() == 1,
    };
    errors.require(
        is_clear,
        &format!("{field}.country"),
        "must name the focus country that the area is a part of",
    );
    errors.require(
        !area.units.is_empty(),
        &format!("{field}.units"),
        "must name at least one unit",
    );
    errors.require(
        area.polygon_at.is_none_or(is_lon_lat),
        &format!("{field}.polygon_at"),
        LON_LAT,
    );
}

/// Two layers of one name would be one layer with the shape of the first.
fn validate_unique(recipe: &Recipe, errors: &mut Errors) {
    let lists: [(&str, Vec<&String>); 4] = [
        ("waters", recipe.waters.iter().map(|water| &water.id).collect()),
        ("areas", recipe.areas.iter().map(|area| &area.id).collect()),
        (
            "borders",
            recipe.borders.iter().map(|border| &border.id).collect(),
        ),
        (
            "contested",
            recipe.contested.iter().map(|area| &area.id).collect(),
        ),
    ];
    for (field, ids) in lists {
        for (index, id) in ids.iter().enumerate() {
            let field = format!("{field}[{index}].id");
            errors.require(!ids[..index].contains(id), &field, "must not occur twice");
        }
    }
}

fn validate_outline(id: &str, outline: &[[f64; 2]], field: &str, errors: &mut Errors) {
    errors.require(is_id(id), &format!("{field}.id"), ID);
    errors.require(
        outline.len() >= 3 && outline.iter().all(|&at| is_lon_lat(at)),
        &format!("{field}.outline"),
        "must be at least three points, each a longitude and a latitude in degrees",
    );
}

fn validate_graticule(graticule: &Graticule, errors: &mut Errors) {
    for (field, every) in [
        ("graticule.meridians_every", graticule.meridians_every),
        ("graticule.parallels_every", graticule.parallels_every),
    ] {
        errors.require((1..=90).contains(&every), field, "must be from 1 to 90 degrees");
    }
    errors.require(graticule.tolerance > 0.0, "graticule.tolerance", TOLERANCE);
}

fn validate_label(label: &MapLabelFile, field: &str, errors: &mut Errors) {
    errors.require(is_lon_lat(label.at), &format!("{field}.at"), LON_LAT);
    errors.require(label.size > 0.0, &format!("{field}.size"), POSITIVE);
    errors.require(
        label.min_zoom < label.max_zoom,
        &format!("{field}.max_zoom"),
        "must be greater than min_zoom",
    );
}

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn is_lon_lat([longitude, latitude]: [f64; 2]) -> bool {
    (-180.0..=180.0).contains(&longitude) && (-90.0..=90.0).contains(&latitude)
}

fn is_view([_, _, width, height]: [f64; 4]) -> bool {
    width > 0.0 && height > 0.0
}

fn encloses(outer: [f64; 4], inner: [f64; 4]) -> bool {
    outer[0] <= inner[0]
        && outer[1] <= inner[1]
        && outer[0] + outer[2] >= inner[0] + inner[2]
        && outer[1] + outer[3] >= inner[1] + inner[3]
}
