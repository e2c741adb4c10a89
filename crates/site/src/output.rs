//! The files of a site, and why it could not be built.

use backgrounder::render::Unfinished;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// The path below the site's root, with `/` between folders.
    pub path: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl OutputFile {
    /// A text file.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> OutputFile {
        OutputFile {
            path: path.into(),
            bytes: text.into().into_bytes(),
        }
    }
}

/// Why a site could not be built.
#[derive(Debug)]
pub enum Error {
    /// A view was not rendered to its end.
    Render(Unfinished),
}

impl From<Unfinished> for Error {
    fn from(unfinished: Unfinished) -> Error {
        Error::Render(unfinished)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Render(unfinished) => unfinished.fmt(out),
        }
    }
}

impl std::error::Error for Error {}
