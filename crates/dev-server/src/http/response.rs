//! A response, and how it is written to a connection.

use std::io::{self, Write};
use std::sync::Arc;

use super::request::is_token;

/// Headers in the order in which they are sent.
pub type Headers = Vec<(String, String)>;

/// Writes a body whose end is not known yet; the connection closes after it.
pub type Stream = Box<dyn FnOnce(&mut dyn Write) -> io::Result<()> + Send>;

/// The body of a response.
pub enum Body {
    /// Known bytes, which several responses may share.
    Bytes(Arc<Vec<u8>>),
    /// Bytes that come as they arise.
    Stream(Stream),
}

/// An answer to a request.
pub struct Response {
    /// The status code.
    pub status: u16,
    /// Headers. Names and values that HTTP does not allow are left out, as hosts do.
    pub headers: Headers,
    /// The body.
    pub body: Body,
}

/// Headers that only the server itself may set, because they say where a response ends.
const FRAMING: [&str; 3] = ["connection", "content-length", "transfer-encoding"];

impl Response {
    /// A response without a body.
    pub fn empty(status: u16, headers: Headers) -> Response {
        Response {
            status,
            headers,
            body: Body::Bytes(Arc::default()),
        }
    }

    /// A short text for people. It is kept in no cache and says nothing to other sites.
    pub fn text(status: u16, text: &str) -> Response {
        let headers = [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        Response {
            status,
            headers: headers
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .to_vec(),
            body: Body::Bytes(Arc::new(format!("{text}\n").into_bytes())),
        }
    }

    /// A redirect to another address of the same server.
    pub fn redirect(status: u16, location: String, mut headers: Headers) -> Response {
        headers.push(("Location".to_owned(), location));
        Response::empty(status, headers)
    }

    /// Removes all headers of a name.
    pub fn remove_header(&mut self, name: &str) {
        self.headers
            .retain(|(known, _)| !known.eq_ignore_ascii_case(name));
    }

    /// Sets a header in place of all of the same name.
    pub fn set_header(&mut self, name: &str, value: &str) {
        self.remove_header(name);
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// Writes the response. `has_body` is false for HEAD.
    ///
    /// Returns whether the connection can serve another request.
    pub(super) fn write(self, out: &mut dyn Write, has_body: bool, keep_alive: bool) -> io::Result<bool> {
        let stays_open = keep_alive && matches!(self.body, Body::Bytes(_));
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            let is_ours = FRAMING.iter().any(|framing| framing.eq_ignore_ascii_case(name));
            if is_token(name) && !value.bytes().any(|byte| byte.is_ascii_control()) && !is_ours {
                head.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        if let Body::Bytes(bytes) = &self.body
            && self.status != 304
        {
            head.push_str(&format!("Content-Length: {}\r\n", bytes.len()));
        }
        if !stays_open {
            head.push_str("Connection: close\r\n");
        }
        head.push_str("\r\n");
        out.write_all(head.as_bytes())?;
        if has_body && self.status != 304 {
            match self.body {
                Body::Bytes(bytes) => out.write_all(&bytes)?,
                Body::Stream(stream) => stream(out)?,
            }
        }
        out.flush()?;
        Ok(stays_open)
    }
}

/// The words for a status code; browsers ignore them.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(response: Response, has_body: bool) -> (String, bool) {
        let mut out = Vec::new();
        let stays_open = response.write(&mut out, has_body, true).unwrap();
        (String::from_utf8(out).unwrap(), stays_open)
    }

    #[test]
    fn headers_cannot_end_a_head_or_change_where_a_body_ends() {
        let mut response = Response::text(200, "x");
        for (name, value) in [
            ("X", "a\r\nY: b"),
            ("Bad name", "a"),
            ("content-length", "9"),
            ("Z", "é"),
        ] {
            response.headers.push((name.to_owned(), value.to_owned()));
        }
        let (text, _) = written(response, true);
        assert!(text.ends_with("Z: é\r\nContent-Length: 2\r\n\r\nx\n"), "{text}");
        assert!(!text.contains("Y: b") && !text.contains("Bad name"), "{text}");
    }

    #[test]
    fn a_head_request_gets_no_body() {
        let (text, stays_open) = written(Response::text(200, "x"), false);
        assert!(text.ends_with("Content-Length: 2\r\n\r\n"), "{text}");
        assert!(stays_open);
    }

    #[test]
    fn a_stream_ends_with_its_connection() {
        let mut response = Response::empty(200, Vec::new());
        response.body = Body::Stream(Box::new(|out| out.write_all(b"data")));
        let (text, stays_open) = written(response, true);
        assert!(text.ends_with("Connection: close\r\n\r\ndata"), "{text}");
        assert!(!stays_open && !text.contains("Content-Length"));
    }
}
