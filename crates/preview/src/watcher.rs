//! Watches folders and asks for a build after a change.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::event::Event;
use crate::shared::{Report, Shared};
use crate::snapshot::Snapshot;

/// How often folders are read. Two equal readings in a row mean that the editor is done.
const INTERVAL: Duration = Duration::from_millis(100);
/// The share of time that reading may take: one part of so many. Large folders are read less often.
const SHARE: u32 = 20;
/// A folder that changes all the time is built after this time nevertheless.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// Decides when a change is over.
struct Debounce {
    known: Snapshot,
    /// The last reading that differs, and when the change began.
    changing: Option<(Snapshot, Instant)>,
}

impl Debounce {
    /// Takes a reading. True if a change is over.
    fn observe(&mut self, now: Snapshot, time: Instant) -> bool {
        let Some((last, since)) = self.changing.take() else {
            if now != self.known {
                self.changing = Some((now, time));
            }
            return false;
        };
        // What changed and changed back counts too: a build may have read the state between.
        if now == last || now == self.known || time.duration_since(since) >= LONGEST_WAIT {
            self.known = now;
            return true;
        }
        self.changing = Some((now, since));
        false
    }
}

/// Watches until the preview ends. `known` is the state that the first build was asked for.
pub fn watch(watched: &[PathBuf], known: Snapshot, shared: &Arc<Shared>, report: &Report) {
    let mut gone = known.gone();
    let mut debounce = Debounce {
        known,
        changing: None,
    };
    let mut interval = INTERVAL;
    while !shared.wait_to_stop(interval) {
        let start = Instant::now();
        let now = Snapshot::take(watched);
        interval = INTERVAL.max(start.elapsed() * SHARE);
        if !debounce.observe(now, start) {
            continue;
        }
        let now_gone = debounce.known.gone();
        for (folder, reason) in now_gone.iter().filter(|folder| !gone.contains(folder)) {
            report(&Event::FolderGone(folder.clone(), reason.clone()));
        }
        let is_gone = |folder: &PathBuf| now_gone.iter().any(|(gone, _)| gone == folder);
        for (folder, _) in gone.iter().filter(|(folder, _)| !is_gone(folder)) {
            report(&Event::FolderBack(folder.clone()));
        }
        shared.request_build(&now_gone);
        gone = now_gone;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Readings of a folder with so many files, one per interval. Returns the positions at which a change was over.
    fn ends_of_changes(readings: &[usize]) -> Vec<usize> {
        let folder = tempfile::tempdir().unwrap();
        let watched = [folder.path().to_path_buf()];
        let take = |files: usize| {
            for number in 0..files {
                std::fs::write(folder.path().join(number.to_string()), "").unwrap();
            }
            let snapshot = Snapshot::take(&watched[..usize::from(files > 0)]);
            for number in 0..files {
                std::fs::remove_file(folder.path().join(number.to_string())).unwrap();
            }
            snapshot
        };
        let snapshots: Vec<Snapshot> = (0..=45).map(take).collect();
        let mut debounce = Debounce {
            known: snapshots[0].clone(),
            changing: None,
        };
        let start = Instant::now();
        let mut ends = Vec::new();
        for (position, &files) in readings.iter().enumerate() {
            let time = start + INTERVAL * position as u32;
            if debounce.observe(snapshots[files].clone(), time) {
                ends.push(position);
            }
        }
        ends
    }

    #[test]
    fn a_change_is_over_when_two_readings_are_equal() {
        assert!(ends_of_changes(&[0, 0, 0]).is_empty());
        assert_eq!(ends_of_changes(&[0, 1, 1, 1]), [2]);
        assert_eq!(ends_of_changes(&[1, 2, 3, 3, 3, 1, 1]), [3, 6]);
    }

    #[test]
    fn a_change_back_counts() {
        assert_eq!(ends_of_changes(&[0, 1, 0, 0]), [2]);
    }

    #[test]
    fn a_change_without_end_is_cut() {
        let readings: Vec<usize> = (1..=45).collect();
        assert_eq!(ends_of_changes(&readings), [20, 41]);
    }
}
