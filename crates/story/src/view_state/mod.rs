//! What the reader is looking at, and the transitions between such states.
//!
//! A [`ViewState`] is everything that an address can carry. Fields that the view does not use hold
//! their defaults, which [`ViewState::normalize`] ensures, so that two states that look alike are
//! equal and `parse(format(state)) == state`.

mod camera;
mod field;
mod limits;
mod query;
mod section;
mod state;
mod status;

pub use camera::{Camera, Theme};
pub use field::{Field, REVENUE_STEPS_PER_TEN, revenue_at, revenue_step, revenue_steps};
pub use limits::{GROWTH, REVENUE, YEARS, ZOOM};
pub use query::{QUERY_LIMIT, normalize_query};
pub use section::Section;
pub use state::{ViewState, can_follow};
pub use status::Status;
