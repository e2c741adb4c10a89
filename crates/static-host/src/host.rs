//! The server itself: every connection is served on its own until the host is dropped.
//!
//! What is asked for is read on threads that may wait: a slow or hanging answer (a [`Fault`])
//! holds up no other.

use std::collections::hash_map::DefaultHasher;
use std::convert::Infallible;
use std::hash::{Hash, Hasher};
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use sha2::{Digest, Sha256};
use tokio::sync::oneshot;

use crate::fault::{Fault, Harm};
use crate::headers::HeaderRules;
use crate::resolve::{Target, media_type, resolve};

/// How often a hanging answer looks whether the host is being dropped.
const HANGING_STEP: Duration = Duration::from_millis(20);
/// How long a dropped host waits for answers that are being read.
const END_DEADLINE: Duration = Duration::from_secs(2);

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
    address: SocketAddr,
    shared: Arc<Shared>,
    /// Dropping it ends the thread.
    stop: Option<oneshot::Sender<Infallible>>,
    thread: Option<JoinHandle<()>>,
}

/// What all answers have in common.
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
        let refused = |error: std::io::Error| match error.kind() {
            ErrorKind::AddrInUse => StartError::PortTaken(port),
            _ => StartError::Refused(error.to_string()),
        };
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(refused)?;
        listener.set_nonblocking(true).map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .map_err(refused)?;
        let listener = {
            let _within = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(refused)?
        };
        let shared = Arc::new(Shared {
            folder: settings.folder,
            faults: Mutex::new(settings.faults),
            requests: Mutex::new(Vec::new()),
            stopping: AtomicBool::new(false),
        });
        let (stop, stopped) = oneshot::channel();
        let for_all = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            runtime.spawn(serve(listener, for_all));
            // Nothing is ever sent: the other end goes away with the host.
            let _ = runtime.block_on(stopped);
            // An answer that still waits looks at `stopping` by itself.
            runtime.shutdown_timeout(END_DEADLINE);
        });
        Ok(Host {
            address,
            shared,
            stop: Some(stop),
            thread: Some(thread),
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
        if let Some(thread) = self.thread.take() {
            // Should it panic, it has printed why.
            let _ = thread.join();
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A poisoned list is still a list: the host goes on after a panic in one answer.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes every connection, for as long as it is polled.
async fn serve(listener: tokio::net::TcpListener, shared: Arc<Shared>) {
    loop {
        // A connection that was given up before it was taken concerns nobody.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            let service = service_fn(|request| reply(request, Arc::clone(&shared)));
            // The reader may have gone away; nobody is left to tell.
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

/// Answers one request on a thread that may wait.
async fn reply(
    request: Request<Incoming>,
    shared: Arc<Shared>,
) -> Result<Response<Full<Bytes>>, tokio::task::JoinError> {
    tokio::task::spawn_blocking(move || answer(&request, &shared).into_response()).await
}

/// One answer before it is written out.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or_default();
        for (name, value) in self.headers {
            // The folder's own `_headers` may hold what no header can be; a host leaves it out.
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                response.headers_mut().append(name, value);
            }
        }
        response
    }
}

fn answer(request: &Request<Incoming>, shared: &Shared) -> Answer {
    let url = request
        .uri()
        .path_and_query()
        .map_or("/", |address| address.as_str());
    lock(&shared.requests).push(url.to_owned());
    let path = request.uri().path();
    let harms: Vec<Harm> = lock(&shared.faults)
        .iter()
        .filter(|fault| fault.strikes(path))
        .map(|fault| fault.harm.clone())
        .collect();
    for harm in &harms {
        match harm {
            Harm::Slow(time) => std::thread::sleep(*time),
            Harm::Hanging => {
                while hangs(path, shared) && !shared.stopping.load(Ordering::Relaxed) {
                    std::thread::sleep(HANGING_STEP);
                }
            }
            _ => {}
        }
    }
    match *request.method() {
        Method::GET | Method::HEAD => prepare(request, path, url, &harms, shared),
        _ => Answer {
            status: 405,
            headers: vec![("Allow".to_owned(), "GET, HEAD".to_owned())],
            body: Vec::new(),
        },
    }
}

/// Whether a path still hangs: other faults may have been set since it was asked for.
fn hangs(path: &str, shared: &Shared) -> bool {
    lock(&shared.faults)
        .iter()
        .any(|fault| fault.harm == Harm::Hanging && fault.strikes(path))
}

fn prepare(request: &Request<Incoming>, path: &str, url: &str, harms: &[Harm], shared: &Shared) -> Answer {
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

fn header<'a>(request: &'a Request<Incoming>, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// The encodings a reader takes, smallest file first, with the ending of the copy beside the file.
fn accepted(request: &Request<Incoming>) -> &'static [(&'static str, &'static str)] {
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

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    /// Long enough for any answer on a busy machine.
    const PATIENCE: Duration = Duration::from_secs(20);

    fn host_of(name: &str, files: &[(&str, &str)]) -> Host {
        let folder = std::env::temp_dir().join(format!("static-host-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for (file, text) in files {
            std::fs::write(folder.join(file), text).unwrap();
        }
        Host::start(Settings {
            folder,
            port: 0,
            faults: Vec::new(),
        })
        .unwrap()
    }

    fn ask(host: &Host, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(host.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let request = format!("{request} HTTP/1.1\r\nHost: test\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// The head of an answer and as much of its body as it declares.
    fn hear(stream: &mut TcpStream) -> (String, String) {
        let mut bytes = Vec::new();
        let mut byte = [0];
        while !bytes.ends_with(b"\r\n\r\n") {
            stream.read_exact(&mut byte).expect("an answer");
            bytes.extend(byte);
        }
        let head = String::from_utf8(bytes).unwrap().to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        stream.read_exact(&mut body).expect("the whole body");
        (head, String::from_utf8(body).unwrap())
    }

    /// A browser keeps its connections open after an answer. A server that shares a few threads among
    /// connections can leave one of them waiting until another is closed.
    #[test]
    fn every_one_of_many_open_connections_is_answered() {
        let host = host_of("many", &[("facts.json", "{}")]);
        for _ in 0..40 {
            let mut open: Vec<TcpStream> = (0..8).map(|_| ask(&host, "GET /facts.json")).collect();
            for stream in &mut open {
                assert_eq!(hear(stream).1, "{}");
            }
        }
    }

    #[test]
    fn one_connection_takes_many_requests() {
        let host = host_of("again", &[("facts.json", "{}"), ("404.html", "nothing here")]);
        let mut stream = ask(&host, "GET /facts.json");
        assert!(hear(&mut stream).0.starts_with("http/1.1 200"));
        stream
            .write_all(b"GET /none?x HTTP/1.1\r\nHost: test\r\n\r\n")
            .unwrap();
        let (head, body) = hear(&mut stream);
        assert!(head.starts_with("http/1.1 404"), "{head}");
        assert_eq!(body, "nothing here");
        stream
            .write_all(b"POST /facts.json HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n")
            .unwrap();
        let (head, _) = hear(&mut stream);
        assert!(
            head.starts_with("http/1.1 405") && head.contains("allow: get, head"),
            "{head}"
        );
        assert_eq!(host.take_requests(), ["/facts.json", "/none?x", "/facts.json"]);
    }

    #[test]
    fn a_hanging_answer_holds_up_no_other_and_ends_with_its_fault_or_its_host() {
        let host = host_of("hang", &[("app.wasm", "wasm"), ("facts.json", "{}")]);
        host.set_faults(vec![Fault::new(".wasm", Harm::Hanging)]);
        let mut hanging = ask(&host, "GET /app.wasm");
        let mut other = ask(&host, "GET /facts.json");
        assert_eq!(hear(&mut other).1, "{}");
        host.set_faults(Vec::new());
        assert_eq!(hear(&mut hanging).1, "wasm");
        host.set_faults(vec![Fault::new(".wasm", Harm::Hanging)]);
        let _hanging = ask(&host, "GET /app.wasm");
        drop(host);
    }

    #[test]
    fn a_taken_port_is_said() {
        let host = host_of("taken", &[]);
        let port = host.address.port();
        let again = Host::start(Settings {
            folder: PathBuf::new(),
            port,
            faults: Vec::new(),
        });
        assert!(matches!(again.err(), Some(StartError::PortTaken(taken)) if taken == port));
    }
}
