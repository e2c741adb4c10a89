//! Watches folders and asks for a build after a change.
//!
//! The system tells what changed in a folder. It does not tell that a folder above was renamed, and forgets a folder that
//! was replaced, so the folders themselves are looked at [twice a second](HEARTBEAT) as well.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use notify::{Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

use crate::event::Event;
use crate::shared::{Report, Shared};

/// A change is over when nothing follows for so long: editors save in several steps.
const QUIET: Duration = Duration::from_millis(50);
/// A folder that changes all the time is built after this time nevertheless.
const LONGEST_WAIT: Duration = Duration::from_secs(2);
/// How often the watched folders themselves are looked at.
const HEARTBEAT: Duration = Duration::from_millis(500);
/// How often all files are read where the system does not tell of changes.
const POLL_INTERVAL: Duration = Duration::from_millis(300);

/// Watched folders.
pub struct FolderWatcher {
    system: Box<dyn Watcher + Send>,
    /// Gets a message for each change of a file.
    changes: Receiver<()>,
    folders: Vec<Folder>,
    report: Arc<Report>,
}

struct Folder {
    path: PathBuf,
    /// As it was last seen. `None` if it was never looked at.
    state: Option<State>,
}

/// What a folder is: its number, so that one that was replaced differs, or why it cannot be read.
type State = Result<u64, String>;

impl FolderWatcher {
    /// Begins to watch, also folders that do not exist yet. With `is_polling`, all files are read again and again, for
    /// drives of which the system tells nothing; it is done too, and reported, if the system refuses to tell.
    pub fn start(watched: Vec<PathBuf>, is_polling: bool, report: Arc<Report>) -> FolderWatcher {
        let (sender, changes) = channel();
        let listen = || RecommendedWatcher::new(handler(&watched, sender.clone()), Config::default());
        let system: Box<dyn Watcher + Send> = match (!is_polling).then(listen) {
            Some(Ok(system)) => Box::new(system),
            Some(Err(error)) => {
                report(&Event::Polling(error.to_string()));
                polling(&watched, sender)
            }
            None => polling(&watched, sender),
        };
        let folder = |path| Folder { path, state: None };
        let mut watcher = FolderWatcher {
            system,
            changes,
            folders: watched.into_iter().map(folder).collect(),
            report,
        };
        watcher.look_at_folders();
        watcher
    }

    /// Watches until the preview ends.
    pub fn run(mut self, shared: &Shared) {
        while !shared.is_stopping() {
            let has_changed = self.wait_for_change();
            if self.look_at_folders() || has_changed {
                shared.request_build(&self.gone());
            }
        }
    }

    /// The folders that cannot be read, with the reason.
    pub fn gone(&self) -> Vec<(PathBuf, String)> {
        self.folders
            .iter()
            .filter_map(|folder| match &folder.state {
                Some(Err(reason)) => Some((folder.path.clone(), reason.clone())),
                _ => None,
            })
            .collect()
    }

    /// Waits until a change is over. False if there is none for a while.
    fn wait_for_change(&self) -> bool {
        if self.changes.recv_timeout(HEARTBEAT).is_err() {
            return false;
        }
        wait_for_quiet(&self.changes, QUIET, LONGEST_WAIT);
        true
    }

    /// Looks which folders went, came or were replaced, and listens to those that are new. True if there are any.
    fn look_at_folders(&mut self) -> bool {
        let mut is_changed = false;
        for position in 0..self.folders.len() {
            let folder = &self.folders[position];
            let state = state(&folder.path);
            if folder.state.as_ref() == Some(&state) {
                continue;
            }
            is_changed = true;
            match (&folder.state, &state) {
                (Some(Err(_)), Ok(_)) => (self.report)(&Event::FolderBack(folder.path.clone())),
                (_, Err(reason)) => (self.report)(&Event::FolderGone(folder.path.clone(), reason.clone())),
                _ => {}
            }
            self.listen_to(position, state.is_ok());
            self.folders[position].state = Some(state);
        }
        is_changed
    }

    fn listen_to(&mut self, position: usize, exists: bool) {
        let folder = &self.folders[position];
        // Fails for a folder that is not watched or that the system has forgotten, which is what is wanted.
        let _ = self.system.unwatch(&folder.path);
        if !exists {
            return;
        }
        let Err(error) = self.system.watch(&folder.path, RecursiveMode::Recursive) else {
            return;
        };
        // The folder may have gone since. Otherwise the system allows no more folders: all files are read instead.
        if folder.path.is_dir() {
            (self.report)(&Event::Polling(error.to_string()));
            self.poll();
        }
    }

    fn poll(&mut self) {
        let watched: Vec<PathBuf> = self.folders.iter().map(|folder| folder.path.clone()).collect();
        let (sender, changes) = channel();
        self.system = polling(&watched, sender);
        self.changes = changes;
        for path in watched.iter().filter(|path| path.is_dir()) {
            // Reading needs nothing of the system. A folder that goes now is found at the next look.
            let _ = self.system.watch(path, RecursiveMode::Recursive);
        }
    }
}

/// Waits until nothing has changed for some time, or for the longest time.
fn wait_for_quiet(changes: &Receiver<()>, quiet: Duration, longest: Duration) {
    let start = Instant::now();
    while start.elapsed() < longest && changes.recv_timeout(quiet).is_ok() {}
}

/// A watcher that reads the folders.
fn polling(watched: &[PathBuf], sender: Sender<()>) -> Box<dyn Watcher + Send> {
    // Contents are compared, because times are compared by the second.
    let config = Config::default()
        .with_poll_interval(POLL_INTERVAL)
        .with_compare_contents(true);
    match PollWatcher::new(handler(watched, sender), config) {
        Ok(watcher) => Box::new(watcher),
        // It asks the system for nothing and cannot fail; without it, only folders that go and come are seen.
        Err(_) => Box::new(notify::NullWatcher),
    }
}

/// Passes on that there was a change that matters.
fn handler(
    watched: &[PathBuf],
    sender: Sender<()>,
) -> impl FnMut(notify::Result<notify::Event>) + Send + 'static {
    let watched = watched.to_vec();
    move |event| {
        if event.map_or(true, |event| matters(&event, &watched)) {
            // The watcher may have ended.
            let _ = sender.send(());
        }
    }
}

/// Whether a build could come out otherwise after an event. Reading a file changes nothing, and hidden files and the copies
/// of editors are no part of a story.
fn matters(event: &notify::Event, watched: &[PathBuf]) -> bool {
    if let EventKind::Access(_) = event.kind {
        return false;
    }
    event.paths.is_empty() || event.paths.iter().any(|path| !is_ignored(path, watched))
}

fn is_ignored(path: &Path, watched: &[PathBuf]) -> bool {
    let inner = watched.iter().find_map(|folder| path.strip_prefix(folder).ok());
    // Some systems tell the real path of a linked folder.
    let inner = inner.or(path.file_name().map(Path::new)).unwrap_or(path);
    inner
        .iter()
        .map(OsStr::to_string_lossy)
        .any(|name| name.starts_with(['.', '#']) || name.ends_with('~'))
}

fn state(folder: &Path) -> State {
    let reason = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => "it is gone".to_owned(),
        _ => error.to_string(),
    };
    std::fs::read_dir(folder).map_err(reason)?;
    let metadata = std::fs::metadata(folder).map_err(reason)?;
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(&metadata);
    // Other systems do not let a folder be replaced while it is watched.
    #[cfg(not(unix))]
    let number = u64::from(metadata.is_dir());
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, CreateKind, Flag};

    #[test]
    fn only_files_of_the_story_matter() {
        let watched = [PathBuf::from("/stories/.hidden/story")];
        let created = |path: &str| {
            let event = notify::Event::new(EventKind::Create(CreateKind::Any));
            matters(&event.add_path(path.into()), &watched)
        };
        assert!(created("/stories/.hidden/story/story.json"));
        assert!(created("/stories/.hidden/story/translations/uk.json"));
        assert!(created("/stories/.hidden/story"));
        assert!(created("/private/stories/story.json"));
        for ignored in [".story.json.swp", "story.json~", "#story.json#", ".git/index"] {
            assert!(
                !created(&format!("/stories/.hidden/story/{ignored}")),
                "{ignored}"
            );
        }
        assert!(!created("/private/stories/.story.json.swp"));
    }

    #[test]
    fn a_change_is_over_when_nothing_follows_and_one_without_end_is_cut() {
        let (sender, changes) = channel();
        let send = || (0..3).for_each(|_| sender.send(()).unwrap());
        send();
        wait_for_quiet(&changes, Duration::from_millis(1), Duration::MAX);
        assert_eq!(changes.try_iter().count(), 0);
        send();
        wait_for_quiet(&changes, Duration::MAX, Duration::ZERO);
        assert_eq!(changes.try_iter().count(), 3);
    }

    #[test]
    fn reading_is_no_change_and_lost_events_are_one() {
        let event = |kind| notify::Event::new(kind);
        let read = event(EventKind::Access(AccessKind::Any)).add_path("/story/story.json".into());
        assert!(!matters(&read, &[PathBuf::from("/story")]));
        assert!(matters(&event(EventKind::Other).set_flag(Flag::Rescan), &[]));
    }
}
