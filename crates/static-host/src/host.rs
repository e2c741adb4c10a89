//! The server itself: a few threads that answer requests for files until it is dropped.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use sha2::{Digest, Sha256};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::fault::{Fault, Harm};
use crate::headers::HeaderRules;
use crate::resolve::{Target, media_type, resolve};

/// A browser opens up to six connections, and a faulty answer may hold one for long.
const THREADS: usize = 8;
/// How often a hanging answer looks whether the host is being dropped.
const HANGING_STEP: Duration = Duration::from_millis(20);

/// What to serve, and where.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder.
    pub folder: PathBuf,
    /// The port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// What goes wrong.
    pub faults: Vec<Fault>,
}

/// Why a host could not start.
#[derive(Debug)]
pub enum StartError {
    /// Something else listens on the port.
    PortTaken(u16),
    /// The system refused for another reason.
    Refused(String),
}

impl std::fmt::Display for StartError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StartError::PortTaken(port) => {
                write!(
                    out,
                    "port {port} is taken by another program; choose another with --port"
                )
            }
            StartError::Refused(reason) => write!(out, "could not listen: {reason}"),
        }
    }
}

impl std::error::Error for StartError {}

/// A running host. It stops when it is dropped.
pub struct Host {
    server: Arc<Server>,
    address: SocketAddr,
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
}

/// What the threads have in common.
struct Shared {
    folder: PathBuf,
    faults: Mutex<Vec<Fault>>,
    requests: Mutex<Vec<String>>,
    stopping: AtomicBool,
}

impl Host {
    /// Starts to serve.
    pub fn start(settings: Settings) -> Result<Host, StartError> {
        let port = settings.port;
        let server = Server::http(("127.0.0.1", port)).map_err(|error| {
            match error.downcast_ref::<std::io::Error>().map(|error| error.kind()) {
                Some(ErrorKind::AddrInUse) => StartError::PortTaken(port),
                _ => StartError::Refused(error.to_string()),
            }
        })?;
        let address = server
            .server_addr()
            .to_ip()
            .ok_or_else(|| StartError::Refused("no address was given".to_owned()))?;
        let server = Arc::new(server);
        let shared = Arc::new(Shared {
            folder: settings.folder,
            faults: Mutex::new(settings.faults),
            requests: Mutex::new(Vec::new()),
            stopping: AtomicBool::new(false),
        });
        let threads = (0..THREADS)
            .map(|_| {
                let server = Arc::clone(&server);
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || answer_all(&server, &shared))
            })
            .collect();
        Ok(Host {
            server,
            address,
            shared,
            threads,
        })
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Replaces what goes wrong from now on.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        *lock(&self.shared.faults) = faults;
    }

    /// The paths (with queries) that were asked for since the last call.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut *lock(&self.shared.requests))
    }

    /// Serves until the program is ended.
    pub fn serve_forever(mut self) {
        for thread in self.threads.drain(..) {
            // A thread that panicked has printed why; the others go on.
            let _ = thread.join();
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
        for _ in &self.threads {
            self.server.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

/// A poisoned list is still a list: the host goes on after a panic in one answer.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer_all(server: &Server, shared: &Shared) {
    while let Ok(request) = server.recv() {
        answer(request, shared);
        if shared.stopping.load(Ordering::Relaxed) {
            return;
        }
    }
}

/// One answer before it is written out.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

fn answer(request: Request, shared: &Shared) {
    let url = request.url().to_owned();
    lock(&shared.requests).push(url.clone());
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let harms: Vec<Harm> = lock(&shared.faults)
        .iter()
        .filter(|fault| fault.strikes(path))
        .map(|fault| fault.harm.clone())
        .collect();
    for harm in &harms {
        match harm {
            Harm::Slow(time) => std::thread::sleep(*time),
            Harm::Hanging => {
                while hangs(path, shared) {
                    if shared.stopping.load(Ordering::Relaxed) {
                        return;
                    }
                    std::thread::sleep(HANGING_STEP);
                }
            }
            _ => {}
        }
    }
    let answer = match request.method() {
        Method::Get | Method::Head => prepare(&request, path, &url, &harms, shared),
        _ => Answer {
            status: 405,
            headers: vec![("Allow".to_owned(), "GET, HEAD".to_owned())],
            body: Vec::new(),
        },
    };
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    for (name, value) in answer.headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // The reader may have gone away; nobody is left to tell.
    let _ = request.respond(response);
}

/// Whether a path still hangs: other faults may have been set since it was asked for.
fn hangs(path: &str, shared: &Shared) -> bool {
    lock(&shared.faults)
        .iter()
        .any(|fault| fault.harm == Harm::Hanging && fault.strikes(path))
}

fn prepare(request: &Request, path: &str, url: &str, harms: &[Harm], shared: &Shared) -> Answer {
    let root = &shared.folder;
    let rules = HeaderRules::read(&std::fs::read_to_string(root.join("_headers")).unwrap_or_default());
    let mut headers = rules.headers_for(path);
    let found = if harms.contains(&Harm::Missing) {
        Target::Nothing
    } else {
        resolve(root, path)
    };
    let (status, file) = match found {
        Target::File(file) => (200, file),
        Target::AddSlash => {
            let (_, query) = url.split_at(path.len());
            headers.push(("Location".to_owned(), format!("{path}/{query}")));
            return Answer {
                status: 308,
                headers,
                body: Vec::new(),
            };
        }
        Target::Nothing => (404, root.join("404.html")),
    };
    if harms.contains(&Harm::NoCors) {
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case("access-control-allow-origin"));
    }
    if harms.contains(&Harm::NoWasmPolicy) {
        for (_, value) in headers
            .iter_mut()
            .filter(|(name, _)| name.eq_ignore_ascii_case("content-security-policy"))
        {
            *value = value.replace(" 'wasm-unsafe-eval'", "");
        }
    }
    let whole = !harms.iter().any(Harm::changes_bytes);
    let (mut body, encoding) = read(&file, if whole { accepted(request) } else { &[] });
    for harm in harms {
        body = harm.apply_to(body);
    }
    let declared = if harms.contains(&Harm::WrongType) {
        "text/plain"
    } else {
        media_type(&file)
    };
    let declared = if file.is_file() {
        declared
    } else {
        "text/plain; charset=utf-8"
    };
    headers.push(("Content-Type".to_owned(), declared.to_owned()));
    headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));
    if let Some(encoding) = encoding {
        headers.push(("Content-Encoding".to_owned(), encoding.to_owned()));
    }
    if status != 200 {
        return Answer {
            status,
            headers,
            body,
        };
    }
    let tag = entity_tag(&body, &headers);
    let known = header(request, "If-None-Match").is_some_and(|known| known.contains(&tag));
    headers.push(("ETag".to_owned(), tag));
    if known {
        return Answer {
            status: 304,
            headers,
            body: Vec::new(),
        };
    }
    Answer {
        status,
        headers,
        body,
    }
}

/// A tag for these bytes with these headers: a page whose policy changed is another page.
fn entity_tag(body: &[u8], headers: &[(String, String)]) -> String {
    let mut hasher = DefaultHasher::new();
    headers.hash(&mut hasher);
    let digest: String = Sha256::digest(body)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("\"{digest}{:08x}\"", hasher.finish() as u32)
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request
        .headers()
        .iter()
        .find(|header| header.field.equiv(name))
        .map(|header| header.value.as_str())
}

/// The encodings a reader takes, smallest file first, with the ending of the copy beside the file.
fn accepted(request: &Request) -> &'static [(&'static str, &'static str)] {
    let accepts = header(request, "Accept-Encoding").unwrap_or_default();
    let takes = |name: &str| accepts.split(',').any(|one| one.trim() == name);
    match (takes("br"), takes("gzip")) {
        (true, true) => &[("br", "br"), ("gzip", "gz")],
        (true, false) => &[("br", "br")],
        (false, true) => &[("gzip", "gz")],
        (false, false) => &[],
    }
}

/// Reads the best copy of a file. A file that is not there is an empty one, so that a
/// missing 404 page still is an answer.
fn read(file: &Path, accepted: &[(&'static str, &'static str)]) -> (Vec<u8>, Option<&'static str>) {
    for (encoding, ending) in accepted {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(ending);
        if let Ok(bytes) = std::fs::read(copy) {
            return (bytes, Some(encoding));
        }
    }
    (std::fs::read(file).unwrap_or_default(), None)
}
