//! Drives real browsers through WebDriver, as the browser tests and the measurements need it.
//!
//! WebDriver is what Chromium, Firefox and WebKitGTK have in common; Chromium's own protocol
//! (CDP) is used only where a test says so. The site under test is a folder of files: this package
//! knows neither the story crate nor Yew, so that it tests what was built.
//!
//! The tests themselves are in `tests/browser`; the `e2e` program takes screenshots and measures.

pub mod bench;
pub mod browser;
pub mod deal_table;
pub mod driver;
pub mod engine;
mod fonts;
pub mod host_page;
pub mod input;
pub mod load;
pub mod nginx;
mod palette_png;
pub mod roles;
mod server_process;
pub mod session;
pub mod shots;
pub mod site;
pub mod sizes;
pub mod test_env;
pub mod webdriver;
pub mod widget_pictures;
pub mod wordpress;
