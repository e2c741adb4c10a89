//! The running server of a folder: decides, waits where a fault says so, and answers, until it is dropped.
//!
//! Each request is answered on the thread of its connection, so a slow or hanging response (a [`Fault`]) delays no other.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::access::{Access, Admission};
use crate::faults::{Fault, FaultKind};
use crate::folder_response::respond;
use crate::http::{HttpServer, Listener, Request, Response, StartError};
use crate::request_log::RequestLog;

/// How often a hanging response checks whether it may end.
const HANGING_POLL: Duration = Duration::from_millis(20);

/// What to serve, where, and to whom.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The published folder.
    pub folder: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Who may read.
    pub access: Access,
    /// Whether requests are recorded for [`Server::take_requests`].
    pub records_requests: bool,
}

impl ServerOptions {
    /// A free port, for readers who hold the address.
    ///
    /// # Errors
    ///
    /// When the system gives no random numbers.
    pub fn private(folder: &Path) -> Result<ServerOptions, StartError> {
        Ok(ServerOptions {
            folder: folder.to_path_buf(),
            port: 0,
            access: Access::private(None).map_err(StartError::Io)?,
            records_requests: false,
        })
    }

    /// A free port for tests, which play several sites on one machine: every name and every page is accepted, and requests
    /// are recorded.
    pub fn permissive(folder: &Path) -> ServerOptions {
        ServerOptions {
            folder: folder.to_path_buf(),
            port: 0,
            access: Access::Permissive,
            records_requests: true,
        }
    }
}

/// A running server of a folder. It ends when it is dropped.
pub struct Server {
    http: HttpServer,
    state: Arc<ServerState>,
}

struct ServerState {
    options: ServerOptions,
    /// The port that was taken.
    port: u16,
    faults: Mutex<Vec<Fault>>,
    requests: Mutex<RequestLog>,
    stopping: AtomicBool,
}

impl Server {
    /// Starts a server on threads of its own.
    ///
    /// # Errors
    ///
    /// When the port is in use or the system refuses to listen.
    pub fn start(options: ServerOptions) -> Result<Server, StartError> {
        let listener = Listener::bind(None, options.port)?;
        let state = Arc::new(ServerState {
            port: listener.address().port(),
            options,
            faults: Mutex::default(),
            requests: Mutex::default(),
            stopping: AtomicBool::new(false),
        });
        let handler_state = Arc::clone(&state);
        let http = HttpServer::start(listener, Arc::new(move |request| handle(request, &handler_state)))?;
        Ok(Server { http, state })
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        self.state.options.access.url(self.http.address())
    }

    /// Replaces the injected faults.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        *lock(&self.state.faults) = faults;
    }

    /// The addresses (with queries) of the newest requests since the last call, if they are recorded.
    pub fn take_requests(&self) -> Vec<String> {
        lock(&self.state.requests).take()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Responses that hang see this and end; then the HTTP server is dropped.
        self.state.stopping.store(true, Ordering::Relaxed);
    }
}

/// Locks a value. A panic in one response must not stop the others, so poisoning is ignored.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Records a request, waits where a fault says so, and answers it.
fn handle(request: &Request, state: &ServerState) -> Response {
    let access = &state.options.access;
    if state.options.records_requests {
        lock(&state.requests).add(&request.target);
    }
    let (base, path) = match access.admit(request, state.port) {
        Admission::Inside { base, path } => (base, path),
        Admission::Answered(response) => return response,
    };
    let faults: Vec<FaultKind> = lock(&state.faults)
        .iter()
        .filter(|fault| fault.applies_to(path))
        .map(|fault| fault.kind.clone())
        .collect();
    for fault in &faults {
        match fault {
            FaultKind::Slow(time) => std::thread::sleep(*time),
            FaultKind::Hanging => {
                while hangs(path, state) && !state.stopping.load(Ordering::Relaxed) {
                    std::thread::sleep(HANGING_POLL);
                }
            }
            _ => {}
        }
    }
    let mut response = respond(request, &state.options.folder, &base, path, &faults);
    access.seal(request, &mut response);
    response
}

/// Whether a path still hangs: the faults may have been replaced since the request came in.
fn hangs(path: &str, state: &ServerState) -> bool {
    lock(&state.faults)
        .iter()
        .any(|fault| fault.kind == FaultKind::Hanging && fault.applies_to(path))
}
