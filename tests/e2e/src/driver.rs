//! A running WebDriver program: started in a process group of its own, ended with it.
//!
//! Drivers start browsers, and WebKit's starts a virtual screen too. Only ending the whole group
//! leaves nothing behind. Groups that this program did not start are never touched.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::{Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};

use crate::engine::Engine;
use crate::webdriver::WebDriverClient;

/// A cold start on a busy machine takes a few seconds.
const START_DEADLINE: Duration = Duration::from_secs(30);
/// How long a driver may take to end its browsers before the group is ended for it.
const END_DEADLINE: Duration = Duration::from_secs(5);
const POLL_INTERVAL: Duration = Duration::from_millis(20);

/// The running groups, so that Ctrl-C can end them: the terminal does not send it to them.
static GROUPS: Mutex<BTreeSet<i32>> = Mutex::new(BTreeSet::new());
static INSTALL_HANDLER: Once = Once::new();

/// A driver that accepts commands. It ends when it is dropped.
pub struct Driver {
    child: Child,
    /// The connection to it.
    pub client: WebDriverClient,
}

impl Driver {
    /// Starts the driver of an engine on a free port.
    ///
    /// `fonts` is a fontconfig file that replaces the system's own.
    pub fn start(engine: Engine, fonts: Option<&Path>) -> Result<Driver> {
        let missing = engine.missing();
        if !missing.is_empty() {
            bail!(
                "{} is not installed: {} missing",
                engine.name(),
                missing.join(" and ")
            );
        }
        INSTALL_HANDLER.call_once(|| {
            // Without the handler everything works, but Ctrl-C leaves browsers behind.
            let _ = ctrlc::set_handler(|| {
                for group in groups().iter() {
                    signal(*group, Signal::KILL);
                }
                std::process::exit(130);
            });
        });
        let port = free_port()?;
        let mut command = engine
            .driver_command(port, fonts)
            .context("the driver was removed")?;
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
            client: WebDriverClient::to_driver(port),
        };
        let deadline = Instant::now() + START_DEADLINE;
        loop {
            match driver.client.get("/status") {
                Ok(status) if status["ready"] == true => return Ok(driver),
                answer if Instant::now() > deadline => {
                    bail!("the driver of {} did not become ready: {answer:?}", engine.name())
                }
                _ => {}
            }
            if let Some(status) = driver.child.try_wait()? {
                bail!("the driver of {} ended at once: {status}", engine.name());
            }
            std::thread::sleep(POLL_INTERVAL);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = self.child.id() as i32;
        signal(group, Signal::TERM);
        let deadline = Instant::now() + END_DEADLINE;
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(POLL_INTERVAL);
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
        // A group that has already ended needs no signal.
        let _ = kill_process_group(group, signal);
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("looking for a free port")?;
    Ok(listener.local_addr()?.port())
}
