//! One connection: reads requests one after the other and answers them, within bounds of time and size.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::request::{HEAD_TOO_LONG, MAX_HEAD, MAX_TARGET, Method, Refusal, Request, TARGET_TOO_LONG};
use super::response::Response;

/// How long a client may take for a complete head, counted from the connection or from the last response.
const HEAD_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a client may read nothing of a response.
const WRITE_TIMEOUT: Duration = Duration::from_secs(10);
/// How much and how long the server reads on after a refusal, so that the client sees the answer and no reset.
const DRAIN: (u64, Duration) = (1024 * 1024, Duration::from_secs(1));

/// Why no request came.
enum ReadError {
    /// The client went away or was too slow. No answer.
    Silent,
    /// The request is answered with a refusal, and the connection ends.
    Refused(Refusal),
}

/// Serves a connection until it ends.
pub(super) fn serve(stream: &TcpStream, handler: &(dyn Fn(&Request) -> Response + Send + Sync)) {
    // Without a time limit on its socket a connection is not served at all.
    if stream.set_write_timeout(Some(WRITE_TIMEOUT)).is_err() {
        return;
    }
    // Only costs time if it fails.
    let _ = stream.set_nodelay(true);
    let mut received = Vec::new();
    loop {
        let mut writer = stream;
        match read_request(stream, &mut received) {
            Ok(request) => {
                let has_body = request.method == Method::Get;
                let response = handler(&request);
                match response.write(&mut writer, has_body, request.keep_alive) {
                    Ok(true) => {}
                    Ok(false) | Err(_) => return,
                }
            }
            Err(ReadError::Refused(refusal)) => {
                refuse(stream, refusal);
                return;
            }
            Err(ReadError::Silent) => return,
        }
    }
}

/// Reads the next request. `received` keeps what a client sent ahead of its turn.
fn read_request(stream: &TcpStream, received: &mut Vec<u8>) -> Result<Request, ReadError> {
    let deadline = Instant::now() + HEAD_TIMEOUT;
    let mut searched = 0;
    loop {
        if let Some(end) = find_end(received, searched) {
            let head: Vec<u8> = received.drain(..end).collect();
            return Request::parse(&head).map_err(ReadError::Refused);
        }
        searched = received.len().saturating_sub(3);
        if received.len() > MAX_HEAD {
            return Err(ReadError::Refused(HEAD_TOO_LONG));
        }
        // The request line has its own limit, the method and the version around the address included.
        if received.len() > MAX_TARGET + 32 && !received.contains(&b'\n') {
            return Err(ReadError::Refused(TARGET_TOO_LONG));
        }
        let remaining = deadline.saturating_duration_since(Instant::now());
        if remaining.is_zero() || stream.set_read_timeout(Some(remaining)).is_err() {
            return Err(ReadError::Silent);
        }
        let mut chunk = [0; 8 * 1024];
        let mut reader = stream;
        match reader.read(&mut chunk) {
            Ok(0) => return Err(ReadError::Silent),
            Ok(length) => received.extend_from_slice(&chunk[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(ReadError::Silent),
        }
    }
}

/// The position after the empty line that ends a head.
fn find_end(received: &[u8], from: usize) -> Option<usize> {
    let position = received[from..]
        .windows(4)
        .position(|window| window == b"\r\n\r\n")?;
    Some(from + position + 4)
}

/// Answers a refused request and takes leave. A connection that is closed with unread bytes is reset, and the client would
/// not see the answer.
fn refuse(stream: &TcpStream, refusal: Refusal) {
    let mut response = Response::text(refusal.status, refusal.text);
    if refusal.status == 405 {
        response.set_header("Allow", "GET, HEAD");
    }
    let (bytes, time) = DRAIN;
    let mut socket = stream;
    if response.write(&mut socket, true, false).is_err()
        || stream.shutdown(Shutdown::Write).is_err()
        || stream.set_read_timeout(Some(time)).is_err()
    {
        return;
    }
    // Whatever still comes is of no use, and neither is an error.
    let deadline = Instant::now() + time;
    let mut unread = stream.take(bytes);
    let mut chunk = [0; 8 * 1024];
    while Instant::now() < deadline && matches!(unread.read(&mut chunk), Ok(1..)) {}
}

/// Answers a connection for which there is no room. The few bytes fit into the socket's buffer, so this never waits.
pub(super) fn turn_away(mut stream: TcpStream) {
    // Too many connections: whether the client sees why makes no difference.
    let _ = stream.set_nonblocking(true);
    let _ = stream
        .write_all(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}
