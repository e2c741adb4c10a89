//! The colours of the cards: those of the page's light theme, read from its tokens, so that raw
//! colours go on standing in one file only.

use std::collections::HashMap;

use story::vocabulary::Shape;

const TOKENS: &str = include_str!("../../../styles/tokens.css");

/// Colours by the job that they have on the page, without the prefix: `page`, `side-circle`.
pub struct Inks(HashMap<&'static str, &'static str>);

impl Inks {
    /// The colours of the light theme, which the file gives first.
    pub fn of_the_page() -> Inks {
        let mut found = HashMap::new();
        for part in TOKENS.split([';', '{']) {
            let Some((name, value)) = part.split_once(':') else {
                continue;
            };
            let Some(name) = name.trim().strip_prefix("--bgr-") else {
                continue;
            };
            let value = value.trim();
            // A value for both themes gives the light one first.
            let value = value
                .strip_prefix("light-dark(")
                .and_then(|both| both.split(',').next())
                .map_or(value, str::trim);
            if value.starts_with('#') {
                found.entry(name).or_insert(value);
            }
        }
        Inks(found)
    }

    /// A colour by its job; a job that the page does not know is drawn in the colour of text.
    pub fn get(&self, job: &str) -> &'static str {
        self.0
            .get(job)
            .or_else(|| self.0.get("text"))
            .copied()
            .unwrap_or("currentColor")
    }

    /// The colour of a side's shape.
    pub fn side(&self, shape: Shape) -> &'static str {
        self.get(&format!("side-{}", shape.word()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_that_a_card_uses_is_a_token() {
        let inks = Inks::of_the_page();
        let used = [
            "page",
            "text",
            "second",
            "third",
            "rule",
            "edge",
            "accent",
            "quantity",
            "unknown",
            "sea",
            "shore",
            "graticule",
            "land",
            "story-land",
            "focus-land",
            "border",
            "coast",
            "focus-border",
            "hatch",
            "venue",
            "venue-ring",
            "venue-text",
            "country-text",
            "context-text",
            "sea-text",
            "halo",
            "raised",
            "wash",
        ];
        for job in used {
            assert!(inks.0.contains_key(job), "--bgr-{job} has no raw colour");
        }
        for shape in Shape::ALL {
            let job = format!("side-{}", shape.word());
            assert!(inks.0.contains_key(job.as_str()), "--bgr-{job} has no raw colour");
        }
        assert_ne!(inks.get("page"), inks.get("text"));
    }
}
