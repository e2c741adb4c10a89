//! The colours of the cards: the page's light theme, parsed from its design tokens, so that raw
//! colours stay in one file.

use std::collections::HashMap;

use story::vocabulary::Shape;

const TOKENS: &str = include_str!("../../../styles/tokens.css");

/// Colours by the name of their design token without its prefix, such as `page` or `side-circle`.
pub struct Palette(HashMap<&'static str, &'static str>);

impl Palette {
    /// The colours of the light theme, which come first in the token file.
    pub fn light_theme() -> Palette {
        let mut colours = HashMap::new();
        for part in TOKENS.split([';', '{']) {
            let Some((name, value)) = part.split_once(':') else {
                continue;
            };
            let Some(name) = name.trim().strip_prefix("--bgr-") else {
                continue;
            };
            let value = value.trim();
            // A token may have the colour of one before it.
            let other = value
                .strip_prefix("var(--bgr-")
                .and_then(|rest| rest.strip_suffix(')'));
            let value = other
                .and_then(|other| colours.get(other).copied())
                .unwrap_or(value);
            if value.starts_with('#') {
                colours.entry(name).or_insert(value);
            }
        }
        Palette(colours)
    }

    /// A colour by its name; unknown names give the text colour, and fail in tests.
    pub fn get(&self, name: &str) -> &'static str {
        let found = self.0.get(name);
        debug_assert!(found.is_some(), "--bgr-{name} has no colour");
        found
            .or_else(|| self.0.get("text"))
            .copied()
            .unwrap_or("currentColor")
    }

    /// The colour of a side, which follows from its shape.
    pub fn side(&self, shape: Shape) -> &'static str {
        self.get(&format!("side-{}", shape.word()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_used_colours_are_design_tokens() {
        let palette = Palette::light_theme();
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
        for name in used {
            assert!(palette.0.contains_key(name), "--bgr-{name} has no colour");
        }
        for shape in Shape::ALL {
            let name = format!("side-{}", shape.word());
            assert!(
                palette.0.contains_key(name.as_str()),
                "--bgr-{name} has no colour"
            );
        }
        assert_ne!(palette.get("page"), palette.get("text"));
    }
}
