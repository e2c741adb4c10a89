//! What is compiled.

/// A language's file.
pub struct Source {
    /// Its name in reports.
    pub file: String,
    /// The BCP 47 tag of its language.
    pub tag: String,
    /// Its content.
    pub text: String,
}
