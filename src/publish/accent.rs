//! The accent of a story: the colour of links and of what is chosen, where it has one of its own.
//!
//! It must be readable on every ground of the light and of the dark theme, so it is darkened for
//! one and lightened for the other as far as that takes; the author is told. The grounds are read
//! from the tokens, where alone colours stand.

use story::check::Loaded;
use story::colour::{Colour, LEAST_CONTRAST};

/// The tokens of all colours.
const TOKENS: &str = include_str!("../../styles/tokens.css");
/// The tokens on which text in the accent may stand, as in `frame.js`.
const GROUNDS: [&str; 4] = ["--bgr-page:", "--bgr-surface:", "--bgr-raised:", "--bgr-wash:"];
/// What divides the light theme's tokens from the dark one's.
const DARK: &str = "prefers-color-scheme: dark";

/// The accent in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// As the author wrote it.
    pub wanted: Colour,
    /// In the light theme.
    pub light: Colour,
    /// In the dark theme.
    pub dark: Colour,
}

impl Accent {
    /// The accent of a story, if it has one.
    pub fn of(loaded: &Loaded) -> Option<Accent> {
        let wanted = loaded.accent?;
        let (light, dark) = TOKENS.split_once(DARK).unwrap_or((TOKENS, TOKENS));
        Some(Accent {
            wanted,
            light: wanted.readable_on(&grounds(light)),
            dark: wanted.readable_on(&grounds(dark)),
        })
    }

    /// The rules that set it.
    pub fn rules(self) -> String {
        let Accent { light, dark, .. } = self;
        format!(
            "@layer tokens{{:root{{--bgr-accent:{light}}}\
             @media (prefers-color-scheme: dark){{:root:not([data-theme=\"light\"]){{--bgr-accent:{dark}}}}}\
             :root[data-theme=\"dark\"]{{--bgr-accent:{dark}}}}}"
        )
    }

    /// What the author is told where it cannot be used as it is.
    pub fn notice(self) -> Option<String> {
        let Accent { wanted, light, dark } = self;
        let changed: Vec<String> = [("light", light), ("dark", dark)]
            .into_iter()
            .filter(|(_, colour)| *colour != wanted)
            .map(|(theme, colour)| format!("{colour} in the {theme} theme"))
            .collect();
        (!changed.is_empty()).then(|| {
            format!(
                "accent is \"{wanted}\": its contrast is under {LEAST_CONTRAST}:1, so it becomes {}",
                changed.join(" and ")
            )
        })
    }
}

/// The first value of each ground in some tokens.
fn grounds(tokens: &str) -> Vec<Colour> {
    let value = |name: &&str| {
        let (_, rest) = tokens.split_once(*name)?;
        Colour::read(rest.split(';').next()?.trim())
    };
    GROUNDS.iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_have_all_their_grounds() {
        let (light, dark) = TOKENS.split_once(DARK).unwrap();
        assert_eq!(grounds(light).len(), GROUNDS.len());
        assert_eq!(grounds(dark).len(), GROUNDS.len());
        assert!(grounds(light).iter().all(|ground| ground.luminance() > 0.5));
        assert!(grounds(dark).iter().all(|ground| ground.luminance() < 0.1));
    }

    #[test]
    fn the_author_hears_what_becomes_of_the_accent() {
        let accent = |light: u8| Accent {
            wanted: Colour([0x10; 3]),
            light: Colour([light; 3]),
            dark: Colour([0x10; 3]),
        };
        assert_eq!(accent(0x10).notice(), None);
        let notice = accent(0x08).notice().unwrap();
        assert!(
            notice.ends_with("it becomes #080808 in the light theme"),
            "{notice}"
        );
    }
}
