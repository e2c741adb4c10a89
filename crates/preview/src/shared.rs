//! The state that the server, the builder and the watcher share.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};

use crate::event::{Event, folder_gone};
use crate::problems::{Problem, Problems};
use crate::site::Site;

/// Tells the terminal what happens.
pub type Report = dyn Fn(&Event) + Send + Sync;

/// The largest number of pages that wait for events. One more ends the oldest, whose page asks again if it still exists.
const MAX_LISTENERS: usize = 64;

/// The state and who waits for it.
#[derive(Default)]
pub struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Grows with every change that open pages must know.
    version: u64,
    /// The last good build and its number.
    site: Option<Arc<Site>>,
    site_number: u64,
    has_failed: bool,
    /// Problems of the last build.
    problems: Problems,
    gone: Vec<(PathBuf, String)>,
    /// Whether a build is wanted; any number of wishes is one build.
    is_wanted: bool,
    is_stopping: bool,
    /// The pages that wait, oldest first.
    listeners: VecDeque<u64>,
    next_listener: u64,
}

/// What a page is made from.
pub struct View {
    /// The last good build.
    pub site: Option<Arc<Site>>,
    /// Its number; 0 if there is none.
    pub site_number: u64,
    /// The number of the state.
    pub version: u64,
    /// Everything that is wrong, if the last build failed or a folder is gone.
    pub failure: Option<Problems>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The present state, for a page.
    pub fn view(&self) -> View {
        let state = self.lock();
        let has_failed = state.has_failed || !state.gone.is_empty();
        View {
            site: state.site.clone(),
            site_number: state.site_number,
            version: state.version,
            failure: has_failed.then(|| state.all_problems()),
        }
    }

    /// The present state, for scripts.
    pub fn json(&self) -> Value {
        self.lock().json()
    }

    /// Asks for a build, which waits while a folder is gone.
    pub fn request_build(&self, gone: &[(PathBuf, String)]) {
        let mut state = self.lock();
        state.is_wanted = true;
        if state.gone != gone {
            state.gone = gone.to_vec();
            state.version += 1;
        }
        self.changed.notify_all();
    }

    /// Waits until a build is wanted. False when the preview ends.
    pub fn wait_for_request(&self) -> bool {
        let mut state = self
            .changed
            .wait_while(self.lock(), |state| {
                !state.is_stopping && (!state.is_wanted || !state.gone.is_empty())
            })
            .unwrap_or_else(PoisonError::into_inner);
        state.is_wanted = false;
        !state.is_stopping
    }

    /// Puts a good build in the place of the last one, with its warnings. Returns whether any file differs.
    pub fn put_site(&self, site: Site, warnings: &Problems) -> bool {
        let mut state = self.lock();
        let is_new = !state
            .site
            .as_ref()
            .is_some_and(|current| current.has_same_files(&site));
        if is_new {
            state.site = Some(Arc::new(site));
            state.site_number += 1;
        }
        let had_failed = std::mem::replace(&mut state.has_failed, false);
        state.put_problems(warnings, is_new || had_failed);
        self.changed.notify_all();
        is_new
    }

    /// Records that a build failed. Returns whether there is a good one.
    pub fn put_failure(&self, problems: &Problems) -> bool {
        let mut state = self.lock();
        let is_new = !state.has_failed;
        state.has_failed = true;
        state.put_problems(problems, is_new);
        self.changed.notify_all();
        state.site.is_some()
    }

    /// Adds a page that waits, and ends the oldest if there are too many.
    pub fn add_listener(&self) -> u64 {
        let mut state = self.lock();
        let number = state.next_listener;
        state.next_listener += 1;
        state.listeners.push_back(number);
        if state.listeners.len() > MAX_LISTENERS {
            state.listeners.pop_front();
            self.changed.notify_all();
        }
        number
    }

    /// Forgets a page that waits.
    pub fn remove_listener(&self, number: u64) {
        self.lock().listeners.retain(|&listener| listener != number);
    }

    /// Waits for a state that a page does not know yet. `Ok(None)` after some time without one, `Err` when the page's turn
    /// or the preview is over.
    pub fn wait_for_change(
        &self,
        listener: u64,
        known: Option<u64>,
        time: Duration,
    ) -> Result<Option<(u64, Value)>, Ended> {
        let is_over = |state: &State| state.is_stopping || !state.listeners.contains(&listener);
        let (state, _) = self
            .changed
            .wait_timeout_while(self.lock(), time, |state| {
                !is_over(state) && Some(state.version) == known
            })
            .unwrap_or_else(PoisonError::into_inner);
        if is_over(&state) {
            return Err(Ended);
        }
        let is_new = Some(state.version) != known;
        Ok(is_new.then(|| (state.version, state.json())))
    }

    /// Whether the preview ends.
    pub fn is_stopping(&self) -> bool {
        self.lock().is_stopping
    }

    /// Ends all who wait.
    pub fn stop(&self) {
        self.lock().is_stopping = true;
        self.changed.notify_all();
    }
}

/// The wait of a page is over for good.
#[derive(Debug)]
pub struct Ended;

impl State {
    fn put_problems(&mut self, problems: &Problems, is_new: bool) {
        if is_new || self.problems != *problems {
            self.problems = problems.clone();
            self.version += 1;
        }
    }

    /// The problems of the folders, then of the build.
    fn all_problems(&self) -> Problems {
        let gone = self
            .gone
            .iter()
            .map(|(folder, reason)| Problem::error(folder_gone(folder, reason)));
        let mut all = Problems::from(gone.collect::<Vec<_>>());
        all.list.extend(self.problems.list.iter().cloned());
        let texts = [all.text.as_str(), self.problems.text.as_str()];
        all.text = texts
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("\n");
        all
    }

    fn json(&self) -> Value {
        let problems = self.all_problems().list.into_iter().map(|problem| {
            json!({
                "severity": problem.severity.word(),
                "file": problem.file,
                "line": problem.line,
                "path": problem.path,
                "message": problem.message,
            })
        });
        json!({
            "version": self.version,
            "site": self.site_number,
            "failed": self.has_failed || !self.gone.is_empty(),
            "problems": problems.collect::<Vec<_>>(),
        })
    }
}
