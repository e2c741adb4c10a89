//! Errors of rendering.

use std::fmt;

/// Why a picture could not be rendered.
#[derive(Debug)]
pub enum Error {
    /// A file in the story's font folder is not a font.
    Font(String),
    /// The SVG could not be parsed, which is a bug of this crate.
    Svg(String),
    /// The PNG could not be encoded.
    Png(String),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Font(name) => write!(out, "{name} is not a font; use a TTF or OTF file"),
            Error::Svg(reason) => write!(out, "a share card's SVG could not be parsed: {reason}"),
            Error::Png(reason) => write!(out, "a share card could not be encoded as PNG: {reason}"),
        }
    }
}

impl std::error::Error for Error {}
