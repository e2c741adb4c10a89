//! The running server: accepts connections until it is dropped.
//!
//! Each request is answered on a blocking thread, so a slow or hanging response (a [`Fault`]) delays
//! no other.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::sync::oneshot;

use crate::faults::{Fault, FaultKind};
use crate::response::{RawResponse, respond};

/// How often a hanging response checks whether it may end.
const HANGING_POLL: Duration = Duration::from_millis(20);
/// How long a dropped server waits for responses in progress.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(2);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The published folder.
    pub folder: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Faults to inject from the start.
    pub faults: Vec<Fault>,
}

/// Why a server could not start.
#[derive(Debug)]
pub enum StartError {
    /// Another program listens on the port.
    PortInUse(u16),
    /// The system refused for another reason.
    Io(std::io::Error),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StartError::PortInUse(port) => {
                write!(
                    out,
                    "port {port} is in use by another program; choose another one with --port"
                )
            }
            StartError::Io(error) => write!(out, "cannot listen: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

/// A running server. It stops when it is dropped.
pub struct Server {
    address: SocketAddr,
    state: Arc<ServerState>,
    /// Dropping the sender ends the thread.
    shutdown: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

/// State that all requests share.
struct ServerState {
    folder: PathBuf,
    faults: Mutex<Vec<Fault>>,
    requests: Mutex<Vec<String>>,
    stopping: AtomicBool,
}

impl Server {
    /// Starts a server on a thread of its own.
    ///
    /// # Errors
    ///
    /// When the port is in use or the system refuses to listen.
    pub fn start(options: ServerOptions) -> Result<Server, StartError> {
        let port = options.port;
        let start_error = |error: std::io::Error| match error.kind() {
            ErrorKind::AddrInUse => StartError::PortInUse(port),
            _ => StartError::Io(error),
        };
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(start_error)?;
        listener.set_nonblocking(true).map_err(start_error)?;
        let address = listener.local_addr().map_err(start_error)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(start_error)?;
        let listener = {
            let _guard = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(start_error)?
        };
        let state = Arc::new(ServerState {
            folder: options.folder,
            faults: Mutex::new(options.faults),
            requests: Mutex::new(Vec::new()),
            stopping: AtomicBool::new(false),
        });
        let (shutdown, shutdown_requested) = oneshot::channel();
        let thread_state = Arc::clone(&state);
        let thread = std::thread::spawn(move || {
            runtime.spawn(accept_connections(listener, thread_state));
            // The channel carries no message: it closes when the server is dropped.
            let _ = runtime.block_on(shutdown_requested);
            // A response that still hangs checks `stopping` by itself.
            runtime.shutdown_timeout(SHUTDOWN_TIMEOUT);
        });
        Ok(Server {
            address,
            state,
            shutdown: Some(shutdown),
            thread: Some(thread),
        })
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Replaces the injected faults.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        *lock(&self.state.faults) = faults;
    }

    /// The paths (with queries) of all requests since the last call.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.state.requests))
    }

    /// Serves until the program ends.
    pub fn serve_forever(mut self) {
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has already been printed.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.stopping.store(true, Ordering::Relaxed);
        self.shutdown.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Locks a list. A panic in one response must not stop the others, so poisoning is ignored.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept_connections(listener: tokio::net::TcpListener, state: Arc<ServerState>) {
    loop {
        // The client may give up a connection before it is accepted.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = service_fn(|request| respond_on_blocking_thread(request, Arc::clone(&state)));
            // The client may have closed the connection, which is no error of the server.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn respond_on_blocking_thread(
    request: Request<Incoming>,
    state: Arc<ServerState>,
) -> Result<Response<Full<Bytes>>, tokio::task::JoinError> {
    tokio::task::spawn_blocking(move || handle(&request, &state).into_response()).await
}

/// Records a request, waits where a fault says so, and answers it.
fn handle(request: &Request<Incoming>, state: &ServerState) -> RawResponse {
    let url = request.uri().path_and_query().map_or("/", |url| url.as_str());
    lock(&state.requests).push(url.to_owned());
    let path = request.uri().path();
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
    respond(request, &state.folder, &faults)
}

/// Whether a path still hangs: the faults may have been replaced since the request came in.
fn hangs(path: &str, state: &ServerState) -> bool {
    lock(&state.faults)
        .iter()
        .any(|fault| fault.kind == FaultKind::Hanging && fault.applies_to(path))
}
