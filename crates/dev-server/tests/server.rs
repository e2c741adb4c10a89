//! Requests to a running server over plain TCP: what tests rely on, and what nobody may do to a private server.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

use dev_server::http::StartError;
use dev_server::{Access, Fault, FaultKind, Server, ServerOptions};
use tempfile::TempDir;

/// Long enough for any response on a busy machine.
const TIMEOUT: Duration = Duration::from_secs(30);

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in files {
        let file = folder.path().join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    folder
}

fn permissive(folder: &TempDir) -> Server {
    Server::start(ServerOptions::permissive(folder.path())).unwrap()
}

/// A private server, and the first part of its paths.
fn private(folder: &Path) -> (Server, String) {
    let options = ServerOptions::private(folder).unwrap();
    let base = options.access.base();
    (Server::start(options).unwrap(), base)
}

/// Host and port of a server.
fn authority(server: &Server) -> String {
    server.url().split('/').nth(2).unwrap().to_owned()
}

fn connect(server: &Server) -> TcpStream {
    let stream = TcpStream::connect(authority(server)).unwrap();
    stream.set_read_timeout(Some(TIMEOUT)).unwrap();
    stream
}

/// Sends a request line with headers; a host is added where none is given.
fn send(server: &Server, request: &str) -> TcpStream {
    let mut stream = connect(server);
    let (line, headers) = request.split_once('\n').unwrap_or((request, ""));
    let mut head = format!("{line} HTTP/1.1\r\n");
    if !headers.contains("Host:") {
        head.push_str(&format!("Host: {}\r\n", authority(server)));
    }
    for header in headers.lines() {
        head.push_str(&format!("{header}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).unwrap();
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

fn ask(server: &Server, request: &str) -> (u16, String, String) {
    let (head, body) = receive(&mut send(server, request));
    (head[9..12].parse().unwrap(), head, body)
}

/// A browser keeps its connections open after a response. A server that shares a few threads among
/// connections can leave one of them waiting until another is closed.
#[test]
fn all_open_connections_get_a_response() {
    let folder = folder(&[("facts.json", "{}")]);
    let server = permissive(&folder);
    for _ in 0..40 {
        let mut open: Vec<TcpStream> = (0..8).map(|_| send(&server, "GET /facts.json")).collect();
        for stream in &mut open {
            assert_eq!(receive(stream).1, "{}");
        }
    }
}

#[test]
fn one_connection_serves_many_requests() {
    let folder = folder(&[("facts.json", "{}"), ("404.html", "nothing here")]);
    let server = permissive(&folder);
    let mut stream = send(&server, "GET /facts.json\nHost: test");
    assert!(receive(&mut stream).0.starts_with("http/1.1 200"));
    // The second and third request come at once.
    stream
        .write_all(b"GET /none?x HTTP/1.1\r\nHost: test\r\n\r\nPOST /facts.json HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\n")
        .unwrap();
    let (head, body) = receive(&mut stream);
    assert!(head.starts_with("http/1.1 404"), "{head}");
    assert_eq!(body, "nothing here");
    let (head, _) = receive(&mut stream);
    assert!(
        head.starts_with("http/1.1 405") && head.contains("allow: get, head"),
        "{head}"
    );
    assert_eq!(server.take_requests(), ["/facts.json", "/none?x"]);
}

#[test]
fn hanging_response_blocks_no_other_and_ends_with_its_fault_or_server() {
    let folder = folder(&[("app.wasm", "wasm"), ("facts.json", "{}")]);
    let server = permissive(&folder);
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
fn a_taken_port_is_reported_with_a_free_one() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let options = ServerOptions {
        port,
        ..ServerOptions::permissive(Path::new(""))
    };
    let error = Server::start(options).err().unwrap();
    let StartError::PortInUse { port: found, free } = &error else {
        panic!("{error}");
    };
    assert_eq!(*found, port);
    if let Some(free) = free {
        assert!(error.to_string().ends_with(&format!("--port {free}")), "{error}");
    }
}

#[test]
fn only_who_holds_the_address_of_a_private_server_reads() {
    let folder = folder(&[("index.html", "secret story"), ("map/index.html", "map")]);
    let (server, base) = private(folder.path());
    assert!(server.url().ends_with(&format!("{base}/")));
    let wrong = format!("/{}", "a".repeat(base.len() - 1));
    for path in ["/", "/index.html", "/map/", &wrong, &format!("{wrong}/")] {
        let (status, _, body) = ask(&server, &format!("GET {path}"));
        assert_eq!(status, 404, "{path}");
        assert!(
            !body.contains("secret story") && !body.contains(&base[1..]),
            "{body}"
        );
    }
    assert_eq!(ask(&server, &format!("GET {base}/")).2, "secret story");
    let (status, head, _) = ask(&server, &format!("GET {base}"));
    assert!(
        status == 308 && head.contains(&format!("location: {base}/\r\n")),
        "{head}"
    );
}

/// Where paths without the secret are allowed, they are for the server's own pages and for people, not for other pages.
#[test]
fn paths_without_the_secret_are_closed_to_other_pages() {
    let folder = folder(&[("index.html", "secret story"), ("map/index.html", "map")]);
    let mut options = ServerOptions::private(folder.path()).unwrap();
    if let Access::Private { plain_paths, .. } = &mut options.access {
        *plain_paths = true;
    }
    let server = Server::start(options).unwrap();
    let from_link = "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document";
    for headers in [
        "",
        "\nSec-Fetch-Site: none",
        "\nSec-Fetch-Site: same-origin",
        &format!("\n{from_link}"),
    ] {
        assert_eq!(
            ask(&server, &format!("GET /{headers}")).2,
            "secret story",
            "{headers}"
        );
    }
    let (_, head, _) = ask(&server, "GET /map");
    assert!(head.contains("location: /map/\r\n"), "{head}");
    for headers in [
        "Origin: null",
        "Origin: http://evil.example",
        "Host: evil.example",
        "Sec-Fetch-Site: cross-site\nSec-Fetch-Dest: iframe",
        "Sec-Fetch-Site: cross-site\nSec-Fetch-Dest: script",
        "Sec-Fetch-Site: same-site\nSec-Fetch-Dest: empty",
    ] {
        let (status, head, body) = ask(&server, &format!("GET /\n{headers}"));
        assert!(status == 403 || status == 404, "{headers}: {head}");
        assert!(!body.contains("secret story"), "{headers}");
    }
}

#[test]
fn other_names_and_other_pages_read_nothing() {
    let folder = folder(&[
        ("index.html", "secret story"),
        (
            "_headers",
            "/*\n  Access-Control-Allow-Origin: *\n  Cache-Control: max-age=9\n",
        ),
    ]);
    let (server, base) = private(folder.path());
    let port = authority(&server).split(':').nth(1).unwrap().to_owned();
    for header in [
        "Host: evil.example",
        &format!("Host: evil.example:{port}"),
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Origin: http://evil.example",
        &format!("Origin: http://evil.example:{port}"),
        "Origin: http://127.0.0.1:1",
        &format!("Origin: https://127.0.0.1:{port}"),
    ] {
        let (status, head, body) = ask(&server, &format!("GET {base}/\n{header}"));
        assert_eq!(status, 403, "{header}");
        assert!(!body.contains("secret story"), "{header}");
        assert!(!head.contains("access-control-allow-origin"), "{header}: {head}");
    }
    for header in [
        format!("Host: localhost:{port}"),
        format!("Host: [::1]:{port}"),
        format!("Origin: http://127.0.0.1:{port}"),
    ] {
        let (_, head, body) = ask(&server, &format!("GET {base}/\n{header}"));
        assert_eq!(body, "secret story", "{header}");
        assert!(!head.contains("access-control-allow-origin"), "{header}: {head}");
        assert!(head.contains("referrer-policy: no-referrer"), "{head}");
        assert!(
            head.contains("cache-control: no-store") && !head.contains("max-age"),
            "{head}"
        );
    }
}

/// A sandboxed frame has no origin. It may read below the secret, which it can only know from a reader of the preview.
#[test]
fn frames_without_an_origin_read_only_below_the_secret() {
    let folder = folder(&[("index.html", "secret story")]);
    let (server, base) = private(folder.path());
    let (status, head, _) = ask(&server, &format!("GET {base}/\nOrigin: null"));
    assert!(
        status == 200 && head.contains("access-control-allow-origin: null"),
        "{head}"
    );
    let (status, head, _) = ask(&server, "GET /\nOrigin: null");
    assert!(
        status == 404 && !head.contains("access-control-allow-origin"),
        "{head}"
    );
}

#[test]
fn a_permissive_server_plays_every_site() {
    let folder = folder(&[
        ("index.html", "page"),
        ("_headers", "/*\n  Access-Control-Allow-Origin: *\n"),
    ]);
    let server = permissive(&folder);
    let (_, head, body) = ask(&server, "GET /\nHost: news.example\nOrigin: http://other.example");
    assert!(
        body == "page" && head.contains("access-control-allow-origin: *"),
        "{head}"
    );
}

#[test]
fn a_path_with_two_slashes_is_no_redirect_to_another_host() {
    let folder = folder(&[("map/index.html", "map")]);
    let server = permissive(&folder);
    for path in ["//map", "/%2fmap", "/\\map", "//map/"] {
        let (status, head, _) = ask(&server, &format!("GET {path}"));
        assert!(status == 404 && !head.contains("location"), "{path}: {head}");
    }
    let (status, head, _) = ask(&server, "GET /map?a=//b");
    assert!(
        status == 308 && head.contains("location: /map/?a=//b\r\n"),
        "{head}"
    );
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    use std::os::unix::fs::symlink;
    let outside = folder(&[("passwd", "secret"), ("in/index.html", "secret")]);
    let folder = folder(&[("a/page.html", "page"), ("page.html", "page")]);
    symlink(outside.path(), folder.path().join("link")).unwrap();
    symlink(outside.path().join("passwd"), folder.path().join("passwd")).unwrap();
    symlink(outside.path().join("passwd"), folder.path().join("404.html")).unwrap();
    symlink(outside.path().join("passwd"), folder.path().join("page.html.gz")).unwrap();
    symlink(folder.path().join("a"), folder.path().join("inside")).unwrap();
    let server = permissive(&folder);
    for path in ["/link/passwd", "/link/in/", "/link/in", "/passwd", "/none"] {
        let (status, _, body) = ask(&server, &format!("GET {path}\nAccept-Encoding: gzip"));
        assert!(status == 404 && body.is_empty(), "{path}: {status} {body}");
    }
    let (_, _, body) = ask(&server, "GET /page.html\nAccept-Encoding: gzip");
    assert_eq!(body, "page");
    assert_eq!(ask(&server, "GET /inside/page.html").2, "page");
}

#[test]
fn private_servers_record_no_requests() {
    let folder = folder(&[]);
    let (server, base) = private(folder.path());
    ask(&server, &format!("GET {base}/none"));
    assert!(server.take_requests().is_empty());
}

#[test]
fn heads_without_end_are_refused() {
    let folder = folder(&[]);
    let server = permissive(&folder);
    for (start, status) in [("GET /", "414"), ("GET / HTTP/1.1\r\nA: ", "431")] {
        let mut stream = connect(&server);
        stream.write_all(start.as_bytes()).unwrap();
        // The server may stop reading before all of it is sent.
        let _ = stream.write_all(&vec![b'a'; 200 * 1024]);
        let (head, _) = receive(&mut stream);
        assert!(head.starts_with(&format!("http/1.1 {status}")), "{head}");
    }
}

/// The server closes connections on which nothing or only half a head comes. Each byte gives no new time.
#[test]
fn half_open_connections_are_closed() {
    let folder = folder(&[]);
    let server = permissive(&folder);
    let mut silent = connect(&server);
    let mut half = connect(&server);
    half.write_all(b"GET / HT").unwrap();
    let mut slow = connect(&server);
    let mut slow_writer = slow.try_clone().unwrap();
    let writer = std::thread::spawn(move || {
        // Ends when the server has closed the connection.
        while slow_writer.write_all(b"a").is_ok() {
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    for stream in [&mut silent, &mut half, &mut slow] {
        let mut rest = Vec::new();
        // A reset is an end too; a time-out of this side is not.
        if let Err(error) = stream.read_to_end(&mut rest) {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
        }
        assert!(rest.is_empty());
    }
    writer.join().unwrap();
}

/// Whether a connection is served. One that is turned away gets a 503, or a reset before this side has read it.
fn is_served(stream: &mut TcpStream) -> bool {
    let mut start = [0; 12];
    stream.read_exact(&mut start).is_ok() && start.ends_with(b"200")
}

#[test]
fn the_number_of_connections_is_bounded() {
    let folder = folder(&[("index.html", "page")]);
    let server = permissive(&folder);
    let mut open: Vec<TcpStream> = Vec::new();
    // Each open connection has been answered once, so the server counts it.
    let turned_away = (0..1000).any(|_| {
        let mut stream = send(&server, "GET /");
        let is_turned_away = !is_served(&mut stream);
        open.push(stream);
        is_turned_away
    });
    assert!(turned_away, "1000 connections are open");
    drop(open);
    // Room comes back as the server notices the ends.
    while !is_served(&mut send(&server, "GET /")) {}
}
