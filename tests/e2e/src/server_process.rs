//! A program that serves until it is dropped.

use std::process::Child;
use std::time::{Duration, Instant};

/// How long a program may take to end by itself.
const TIMEOUT: Duration = Duration::from_secs(10);

/// A running server. Dropping it asks the program to end, so that it can end its own workers and write its files, and
/// kills it only if it does not.
pub struct ServerProcess(pub Child);

impl Drop for ServerProcess {
    fn drop(&mut self) {
        if let Some(pid) = rustix::process::Pid::from_raw(i32::try_from(self.0.id()).unwrap_or(0)) {
            let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
        }
        let start = Instant::now();
        while start.elapsed() < TIMEOUT {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
