//! Listens on a port and gives each connection a thread, up to a limit.

use std::collections::HashMap;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::connection;
use super::request::Request;
use super::response::Response;

/// The largest number of open connections. Browsers open six for each host, tests a few dozen.
const MAX_CONNECTIONS: usize = 256;
/// How long a dropped server waits for responses in progress.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(2);
/// How long the server waits after it could not accept, for example because too many files are open.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);
/// How many ports after a taken one are tried for a suggestion.
const SUGGESTED_PORTS: u16 = 100;

/// Answers a request. It runs on the thread of its connection.
pub type Handler = Arc<dyn Fn(&Request) -> Response + Send + Sync>;

/// Why a server could not start.
#[derive(Debug)]
pub enum StartError {
    /// Another program listens on the port.
    PortInUse {
        /// The port that was asked for.
        port: u16,
        /// The next free port.
        free: Option<u16>,
    },
    /// This machine has no such name or number.
    UnknownHost {
        /// The name as given.
        host: String,
        /// What the system says.
        error: io::Error,
    },
    /// The system refused for another reason.
    Io(io::Error),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StartError::PortInUse {
                port,
                free: Some(free),
            } => write!(
                out,
                "port {port} is in use by another program; port {free} is free: --port {free}"
            ),
            StartError::PortInUse { port, free: None } => write!(
                out,
                "port {port} is in use by another program; choose another one with --port"
            ),
            StartError::UnknownHost { host, error } => {
                write!(
                    out,
                    "cannot listen on {host}: {error}; give --host a name or number of this machine"
                )
            }
            StartError::Io(error) => write!(out, "cannot listen: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

/// A port that is taken but not served yet, so that a build can come between.
pub struct Listener {
    listener: TcpListener,
    address: SocketAddr,
}

impl Listener {
    /// Takes a port on a name or number of this machine, without `host` on 127.0.0.1. Port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// When the port is in use, the machine has no such name, or the system refuses.
    pub fn bind(host: Option<&str>, port: u16) -> Result<Listener, StartError> {
        let addresses = addresses(host, port)?;
        let listener = TcpListener::bind(addresses.as_slice()).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => StartError::PortInUse {
                port,
                free: next_free_port(&addresses, port),
            },
            ErrorKind::AddrNotAvailable => StartError::UnknownHost {
                host: host.unwrap_or_default().to_owned(),
                error,
            },
            _ => StartError::Io(error),
        })?;
        let address = listener.local_addr().map_err(StartError::Io)?;
        Ok(Listener { listener, address })
    }

    /// The address that was taken.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

fn addresses(host: Option<&str>, port: u16) -> Result<Vec<SocketAddr>, StartError> {
    let Some(host) = host else {
        return Ok(vec![SocketAddr::from((Ipv4Addr::LOCALHOST, port))]);
    };
    let number = host.trim_start_matches('[').trim_end_matches(']');
    let found: io::Result<Vec<SocketAddr>> = (number, port).to_socket_addrs().map(Iterator::collect);
    found
        .and_then(|found| {
            if found.is_empty() {
                return Err(io::Error::from(ErrorKind::AddrNotAvailable));
            }
            Ok(found)
        })
        .map_err(|error| StartError::UnknownHost {
            host: host.to_owned(),
            error,
        })
}

fn next_free_port(addresses: &[SocketAddr], taken: u16) -> Option<u16> {
    let last = taken.saturating_add(SUGGESTED_PORTS);
    (taken.checked_add(1)?..=last).find(|&port| {
        addresses
            .iter()
            .any(|address| TcpListener::bind((address.ip(), port)).is_ok())
    })
}

/// Everything that the threads of a server share.
struct Shared {
    handler: Handler,
    stopping: AtomicBool,
    open: Mutex<HashMap<u64, Arc<TcpStream>>>,
    closed: Condvar,
}

/// A running server. It ends when it is dropped.
pub struct HttpServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl HttpServer {
    /// Starts to answer on threads of its own.
    ///
    /// # Errors
    ///
    /// When the system gives no thread.
    pub fn start(listener: Listener, handler: Handler) -> Result<HttpServer, StartError> {
        let shared = Arc::new(Shared {
            handler,
            stopping: AtomicBool::new(false),
            open: Mutex::default(),
            closed: Condvar::new(),
        });
        let thread_shared = Arc::clone(&shared);
        let Listener { listener, address } = listener;
        let thread = std::thread::Builder::new()
            .name("http".to_owned())
            .spawn(move || accept_connections(&listener, &thread_shared))
            .map_err(StartError::Io)?;
        Ok(HttpServer {
            address,
            shared,
            thread: Some(thread),
        })
    }

    /// The address that the server listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for HttpServer {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        let own_address = match self.address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
            ip => ip,
        };
        if let Some(thread) = self.thread.take() {
            // Wakes the thread that accepts connections. If it cannot be woken it must not be waited for.
            let own_address = SocketAddr::new(own_address, self.address.port());
            if TcpStream::connect_timeout(&own_address, SHUTDOWN_TIMEOUT).is_ok() {
                let _ = thread.join();
            }
        }
        let open = lock(&self.shared.open);
        for stream in open.values() {
            // An error means that the connection has ended.
            let _ = stream.shutdown(Shutdown::Both);
        }
        // Responses in progress may still use what the owner of the server drops next.
        let _ = self
            .shared
            .closed
            .wait_timeout_while(open, SHUTDOWN_TIMEOUT, |open| !open.is_empty());
    }
}

/// Locks a value. A panic in one response must not stop the others, so poisoning is ignored.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The entry of a connection, which goes when its thread ends, also by a panic.
struct Entry<'a> {
    shared: &'a Shared,
    number: u64,
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        lock(&self.shared.open).remove(&self.number);
        self.shared.closed.notify_all();
    }
}

fn accept_connections(listener: &TcpListener, shared: &Arc<Shared>) {
    for number in 0.. {
        let accepted = listener.accept();
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok((stream, _)) = accepted else {
            std::thread::sleep(ACCEPT_PAUSE);
            continue;
        };
        let mut open = lock(&shared.open);
        if open.len() >= MAX_CONNECTIONS {
            drop(open);
            connection::turn_away(stream);
            continue;
        }
        let stream = Arc::new(stream);
        open.insert(number, Arc::clone(&stream));
        drop(open);
        let thread_shared = Arc::clone(shared);
        let spawned = std::thread::Builder::new()
            .name("connection".to_owned())
            .spawn(move || {
                let entry = Entry {
                    shared: &thread_shared,
                    number,
                };
                connection::serve(&stream, &*entry.shared.handler);
            });
        if spawned.is_err() {
            lock(&shared.open).remove(&number);
        }
    }
}
