//! The accent colour of a story: the colour of links and of the current selection.
//!
//! It must be readable on every background of both themes, so it is darkened for the light theme and lightened for the dark
//! one as far as necessary. The backgrounds are read from the tokens, the only place with raw colours.

use story::check::Loaded;
use story::colour::Colour;
use story::diagnostic::WarningKind;

/// The tokens of all colours.
const TOKENS: &str = include_str!("../../../styles/tokens.css");
/// The background tokens on which accent text may appear, as in `embed_host.js`.
const BACKGROUNDS: [&str; 4] = ["--bgr-page:", "--bgr-surface:", "--bgr-raised:", "--bgr-wash:"];
/// Where the tokens of the dark theme begin.
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
            light: wanted.readable_on(&backgrounds(light)),
            dark: wanted.readable_on(&backgrounds(dark)),
        })
    }

    /// The CSS rules that set it. They stand in no layer, so they also win over the style sheet of all stories when that is
    /// loaded later.
    pub fn rules(self) -> String {
        let Accent { light, dark, .. } = self;
        format!(
            ":root{{--bgr-accent:{light}}}\
             @media (prefers-color-scheme: dark){{:root:not([data-theme=\"light\"]){{--bgr-accent:{dark}}}}}\
             :root[data-theme=\"dark\"]{{--bgr-accent:{dark}}}"
        )
    }

    /// A warning for the author if the accent had to be changed.
    pub fn warning(self) -> Option<WarningKind> {
        let Accent { wanted, light, dark } = self;
        let [light, dark] = [light, dark].map(|colour| (colour != wanted).then_some(colour));
        (light.is_some() || dark.is_some()).then_some(WarningKind::AccentChanged { light, dark })
    }
}

/// The first value of each background in some tokens.
fn backgrounds(tokens: &str) -> Vec<Colour> {
    let value = |name: &&str| {
        let (_, rest) = tokens.split_once(*name)?;
        Colour::read(rest.split(';').next()?.trim())
    };
    BACKGROUNDS.iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_have_all_backgrounds() {
        let (light, dark) = TOKENS.split_once(DARK).unwrap();
        assert_eq!(backgrounds(light).len(), BACKGROUNDS.len());
        assert_eq!(backgrounds(dark).len(), BACKGROUNDS.len());
        assert!(
            backgrounds(light)
                .iter()
                .all(|background| background.luminance() > 0.5)
        );
        assert!(
            backgrounds(dark)
                .iter()
                .all(|background| background.luminance() < 0.1)
        );
    }

    #[test]
    fn a_changed_accent_gives_a_warning() {
        let accent = |light: u8| Accent {
            wanted: Colour([0x10; 3]),
            light: Colour([light; 3]),
            dark: Colour([0x10; 3]),
        };
        assert_eq!(accent(0x10).warning(), None);
        let light = Some(Colour([0x08; 3]));
        let expected = WarningKind::AccentChanged { light, dark: None };
        assert_eq!(accent(0x08).warning(), Some(expected));
    }
}
