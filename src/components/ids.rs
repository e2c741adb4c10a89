//! Ids of elements that several components refer to.

/// The main element, the target of the skip link.
pub const MAIN: &str = "bgr-main";

/// The search field above a filtered list. It takes the focus when a button that clears filters disappears.
pub const FILTER_FIELD: &str = "bgr-filter-field";

/// The heading of the list of all statements, the target of links to a filtered list.
pub const STATEMENT_LIST_TITLE: &str = "bgr-statement-list-title";

/// The roster, which takes the focus when its page is turned.
pub const ROSTER: &str = "bgr-roster-list";

/// The timeline, which takes the focus when its page is turned.
pub const TIMELINE: &str = "bgr-timeline";
