//! Which plural categories a language's messages must have.

/// Fluent's names of the categories, in the order of CLDR.
pub(crate) const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories of the whole numbers below a million, after CLDR 46 (`common/supplemental/plurals.xml`). None for a
/// language that the interface does not know. French and Spanish have `many` too, but only for whole millions, and no
/// story has as many of anything.
pub(crate) fn needed(tag: &str) -> Option<&'static [&'static str]> {
    Some(match tag.split('-').next().unwrap_or(tag) {
        "en" | "de" | "tr" | "es" | "fr" => &["one", "other"],
        "ru" | "uk" => &["one", "few", "many"],
        "ar" => &CATEGORIES,
        _ => return None,
    })
}
