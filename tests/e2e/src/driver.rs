//! A running WebDriver program: started in a process group of its own, ended with it.
//!
//! Drivers start browsers, and WebKit's starts a screen too; ending the whole group is
//! the only way to leave nothing behind. Groups that this program did not start are never
//! touched.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};
use std::sync::{Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};

use crate::engine::Engine;
use crate::webdriver::Wire;

/// A cold start on a busy machine takes a few seconds.
const START_DEADLINE: Duration = Duration::from_secs(30);
/// How long a driver may take to end its browsers before the group is ended for it.
const END_DEADLINE: Duration = Duration::from_secs(5);
const STEP: Duration = Duration::from_millis(20);

/// The groups that run now, so that Ctrl-C can end them: they do not hear it themselves.
static GROUPS: Mutex<BTreeSet<i32>> = Mutex::new(BTreeSet::new());
static LISTEN: Once = Once::new();

/// A driver that answers. It ends when it is dropped.
pub struct Driver {
    child: Child,
    /// The way to it.
    pub wire: Wire,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    pub fn start(engine: Engine) -> Result<Driver> {
        let missing = engine.missing();
        if !missing.is_empty() {
            bail!(
                "{} is not installed: {} missing",
                engine.name(),
                missing.join(" and ")
            );
        }
        LISTEN.call_once(|| {
            // Without the listener everything works, only Ctrl-C leaves a browser behind.
            let _ = ctrlc::set_handler(|| {
                for group in groups().iter() {
                    signal(*group, Signal::KILL);
                }
                std::process::exit(130);
            });
        });
        let port = free_port()?;
        let mut command = engine.driver_command(port).context("the driver has gone away")?;
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("starting the driver of {}", engine.name()))?;
        groups().insert(child.id() as i32);
        let mut driver = Driver {
            child,
            wire: Wire::to_driver(port),
        };
        let deadline = Instant::now() + START_DEADLINE;
        loop {
            match driver.wire.get("/status") {
                Ok(status) if status["ready"] == true => return Ok(driver),
                answer if Instant::now() > deadline => {
                    bail!("the driver of {} did not become ready: {answer:?}", engine.name())
                }
                _ => {}
            }
            if let Some(status) = driver.child.try_wait()? {
                bail!("the driver of {} ended at once: {status}", engine.name());
            }
            std::thread::sleep(STEP);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = self.child.id() as i32;
        signal(group, Signal::TERM);
        let deadline = Instant::now() + END_DEADLINE;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(STEP);
        }
        // The driver may be gone while its browser still runs.
        signal(group, Signal::KILL);
        let _ = self.child.wait();
        groups().remove(&group);
    }
}

fn groups() -> std::sync::MutexGuard<'static, BTreeSet<i32>> {
    GROUPS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn signal(group: i32, signal: Signal) {
    if let Some(group) = Pid::from_raw(group) {
        // A group that is gone already is what was wanted.
        let _ = kill_process_group(group, signal);
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}
