//! The patterns of texts in story files. They are part of the schema, and by them the check tells
//! which format a text has.

/// Ids and references to them.
pub const ID: &str = "^[a-z0-9-]{1,64}$";
/// Language tags of BCP 47, as far as a story needs them.
pub const LANGUAGE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/// Addresses of the web.
pub const WEB_ADDRESS: &str = r"^https?://[a-z0-9.-]+(:[0-9]{1,5})?([/?#][!-~]*)?$";
/// Addresses of views.
pub const VIEW_ADDRESS: &str = "^([a-z]+(/[a-z0-9-]+)?/?)?$";
/// Days of the calendar.
pub const DAY: &str = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$";
/// A day with its year.
pub const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/// A colour: red, green and blue in two digits each.
pub const COLOUR: &str = "^#[0-9a-f]{6}$";
/// Path data of SVG.
pub const PATH_DATA: &str = "^[MmLlHhVvCcSsQqTtAaZz0-9eE ,.+\n-]*$";
/// A text of a translation: anything, but its quotation marks are those of its language.
pub const TRANSLATED: &str = "^";
