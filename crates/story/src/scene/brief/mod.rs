//! What there is to say about one thing in a few lines: name, text, people, the claims behind them, and what comes before and
//! after it. Widgets show it; pages and share pictures may.

use crate::model::View;

/// The height of a view's widget in pixels: in columns of 480 pixels and more, and in narrower ones.
pub fn widget_height(view: View) -> (u32, u32) {
    match view {
        View::Sources => (520, 600),
        View::Deal => (440, 520),
        View::Claim(_) | View::Source(_) => (240, 320),
        _ => (560, 620),
    }
}
