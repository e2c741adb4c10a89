//! Walks the built site in real browsers, the way readers do.
//!
//! Everything goes through WebDriver, the one language that Chromium, Firefox and
//! WebKitGTK share, in the small part of it that the tests need. Chromium's own protocol
//! is used only where a test says so. The site is a folder: this package knows no story
//! crate and no Yew, so that it tests what was built and not what was meant.

pub mod axe;
pub mod bench;
pub mod driver;
pub mod engine;
pub mod ground;
pub mod hands;
pub mod hosting;
pub mod journeys;
pub mod load;
pub mod newsroom;
pub mod nginx;
pub mod roles;
pub mod session;
pub mod shipped;
pub mod shots;
pub mod site;
pub mod sizes;
pub mod tally;
pub mod webdriver;
