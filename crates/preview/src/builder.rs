//! Builds when a build is wanted, one after the other.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

use crate::event::Event;
use crate::problems::{BuildResult, Problem, Problems};
use crate::shared::{Report, Shared};
use crate::site::Site;

/// Builds until the preview ends. Wishes that come during a build are one further build.
pub fn run(build: &dyn Fn() -> BuildResult, shared: &Arc<Shared>, report: &Report) {
    while shared.wait_for_request() {
        report(&Event::Building);
        let start = Instant::now();
        // A panic of the build must not end the preview. Its message has already been printed.
        let result = catch_unwind(AssertUnwindSafe(build)).unwrap_or_else(|_| {
            Err(Problems::from(vec![Problem::error(
                "The build stopped with a panic.",
            )]))
        });
        match result {
            Ok(built) => {
                let files = built.files.len();
                let is_new = shared.put_site(Site::new(built.files), &built.warnings);
                report(&Event::Built {
                    files,
                    is_new,
                    time: start.elapsed(),
                    warnings: built.warnings,
                });
            }
            Err(problems) => {
                let has_site = shared.put_failure(&problems);
                report(&Event::Failed { problems, has_site });
            }
        }
    }
}
