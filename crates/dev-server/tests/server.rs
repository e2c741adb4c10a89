//! Requests to a running server over plain TCP.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

use dev_server::{Fault, FaultKind, Server, ServerOptions, StartError};

/// Long enough for any response on a busy machine.
const TIMEOUT: Duration = Duration::from_secs(20);

fn start_server(name: &str, files: &[(&str, &str)]) -> Server {
    let folder = std::env::temp_dir().join(format!("dev-server-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        std::fs::write(folder.join(file), text).unwrap();
    }
    Server::start(ServerOptions {
        folder,
        port: 0,
        faults: Vec::new(),
    })
    .unwrap()
}

/// Host and port of a server.
fn authority(server: &Server) -> String {
    server
        .url()
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned()
}

fn send(server: &Server, request: &str) -> TcpStream {
    let mut stream = TcpStream::connect(authority(server)).unwrap();
    stream.set_read_timeout(Some(TIMEOUT)).unwrap();
    let request = format!("{request} HTTP/1.1\r\nHost: test\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    stream
}

/// Reads the head of a response and as much of its body as it declares.
fn receive(stream: &mut TcpStream) -> (String, String) {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte).expect("a response");
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

/// A browser keeps its connections open after a response. A server that shares a few threads among
/// connections can leave one of them waiting until another is closed.
#[test]
fn all_open_connections_get_a_response() {
    let server = start_server("many", &[("facts.json", "{}")]);
    for _ in 0..40 {
        let mut open: Vec<TcpStream> = (0..8).map(|_| send(&server, "GET /facts.json")).collect();
        for stream in &mut open {
            assert_eq!(receive(stream).1, "{}");
        }
    }
}

#[test]
fn one_connection_serves_many_requests() {
    let server = start_server("again", &[("facts.json", "{}"), ("404.html", "nothing here")]);
    let mut stream = send(&server, "GET /facts.json");
    assert!(receive(&mut stream).0.starts_with("http/1.1 200"));
    stream
        .write_all(b"GET /none?x HTTP/1.1\r\nHost: test\r\n\r\n")
        .unwrap();
    let (head, body) = receive(&mut stream);
    assert!(head.starts_with("http/1.1 404"), "{head}");
    assert_eq!(body, "nothing here");
    stream
        .write_all(b"POST /facts.json HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n")
        .unwrap();
    let (head, _) = receive(&mut stream);
    assert!(
        head.starts_with("http/1.1 405") && head.contains("allow: get, head"),
        "{head}"
    );
    assert_eq!(server.take_requests(), ["/facts.json", "/none?x", "/facts.json"]);
}

#[test]
fn hanging_response_blocks_no_other_and_ends_with_its_fault_or_server() {
    let server = start_server("hang", &[("app.wasm", "wasm"), ("facts.json", "{}")]);
    server.set_faults(vec![Fault::new(".wasm", FaultKind::Hanging)]);
    let mut hanging = send(&server, "GET /app.wasm");
    let mut other = send(&server, "GET /facts.json");
    assert_eq!(receive(&mut other).1, "{}");
    server.set_faults(Vec::new());
    assert_eq!(receive(&mut hanging).1, "wasm");
    server.set_faults(vec![Fault::new(".wasm", FaultKind::Hanging)]);
    let _hanging = send(&server, "GET /app.wasm");
    drop(server);
}

#[test]
fn port_in_use_is_reported() {
    let server = start_server("taken", &[]);
    let port = authority(&server).rsplit_once(':').unwrap().1.parse().unwrap();
    let second = Server::start(ServerOptions {
        folder: PathBuf::new(),
        port,
        faults: Vec::new(),
    });
    assert!(matches!(second.err(), Some(StartError::PortInUse(taken)) if taken == port));
}
