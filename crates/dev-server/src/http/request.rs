//! The head of a request: what is accepted, and what each fault is answered with.

/// The longest accepted address, in bytes. Our own tests send 40 KB to see that the page copes.
pub const MAX_TARGET: usize = 64 * 1024;
/// The longest accepted head (request line and headers), in bytes.
pub const MAX_HEAD: usize = 96 * 1024;
/// The largest accepted number of headers.
pub const MAX_HEADERS: usize = 100;

/// The methods that the server answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The file.
    Get,
    /// The headers of the file.
    Head,
}

/// A request without a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// GET or HEAD.
    pub method: Method,
    /// Path and query as sent, printable ASCII that begins with `/`.
    pub target: String,
    /// Whether the client may send another request on the same connection.
    pub(super) keep_alive: bool,
    headers: Vec<(String, String)>,
}

/// Why a request is not answered by the handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub status: u16,
    pub text: &'static str,
}

const fn refusal(status: u16, text: &'static str) -> Refusal {
    Refusal { status, text }
}

pub(super) const HEAD_TOO_LONG: Refusal = refusal(431, "The headers of the request are too long.");
pub(super) const TARGET_TOO_LONG: Refusal = refusal(414, "The address is too long.");
const MALFORMED: Refusal = refusal(400, "The request is malformed.");
const ABSOLUTE: Refusal = refusal(400, "The address must begin with a slash.");
const ONE_HOST: Refusal = refusal(400, "The request must name one host.");
const NO_BODY: Refusal = refusal(413, "The request must have no body.");
const METHOD: Refusal = refusal(405, "Only GET and HEAD are answered.");

impl Request {
    /// Parses a head, including the empty line at its end.
    pub(super) fn parse(head: &[u8]) -> Result<Request, Refusal> {
        let head = std::str::from_utf8(head).map_err(|_| MALFORMED)?;
        let mut lines = head.trim_end_matches("\r\n").split("\r\n");
        let mut words = lines.next().unwrap_or_default().split(' ');
        let (Some(method), Some(target), Some(version), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(MALFORMED);
        };
        if target.len() > MAX_TARGET {
            return Err(TARGET_TOO_LONG);
        }
        let method = match method {
            "GET" => Method::Get,
            "HEAD" => Method::Head,
            _ => return Err(METHOD),
        };
        if !target.starts_with('/') {
            return Err(ABSOLUTE);
        }
        if !target.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(MALFORMED);
        }
        let is_current = match version {
            "HTTP/1.1" => true,
            "HTTP/1.0" => false,
            _ => return Err(MALFORMED),
        };
        let headers = lines.map(parse_header).collect::<Result<Vec<_>, _>>()?;
        let mut request = Request {
            method,
            target: target.to_owned(),
            keep_alive: false,
            headers,
        };
        request.check_headers()?;
        let closes = request.header("Connection").is_some_and(|value| {
            value
                .split(',')
                .any(|word| word.trim().eq_ignore_ascii_case("close"))
        });
        request.keep_alive = is_current && !closes;
        Ok(request)
    }

    fn check_headers(&self) -> Result<(), Refusal> {
        if self.headers.len() > MAX_HEADERS {
            return Err(HEAD_TOO_LONG);
        }
        // Two names for one server are how caches and checks get confused; a browser sends exactly one.
        if self.headers_named("Host").count() != 1 {
            return Err(ONE_HOST);
        }
        let has_length = self.headers_named("Content-Length").any(|length| length != "0");
        if has_length || self.header("Transfer-Encoding").is_some() {
            return Err(NO_BODY);
        }
        Ok(())
    }

    /// The path, still percent-encoded.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The query after the question mark.
    pub fn query(&self) -> Option<&str> {
        Some(self.target.split_once('?')?.1)
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers_named(name).next()
    }

    /// All headers of this name, in order.
    pub fn headers_named<'a, 'n>(&'a self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'a, 'n> {
        self.headers
            .iter()
            .filter(move |(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

fn parse_header(line: &str) -> Result<(String, String), Refusal> {
    let (name, value) = line.split_once(':').ok_or(MALFORMED)?;
    if !is_token(name) || value.bytes().any(|byte| byte.is_ascii_control() && byte != b'\t') {
        return Err(MALFORMED);
    }
    Ok((name.to_owned(), value.trim().to_owned()))
}

/// Whether a text may be the name of a header.
pub(super) fn is_token(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(head: &str) -> u16 {
        Request::parse(head.as_bytes()).map_or_else(|refusal| refusal.status, |_| 200)
    }

    #[test]
    fn a_head_is_parsed() {
        let head = b"HEAD /map/?at=1,2 HTTP/1.1\r\nHost: a:1\r\naccept:  x, y \r\n\r\n";
        let request = Request::parse(head).unwrap();
        assert_eq!(request.method, Method::Head);
        assert_eq!((request.path(), request.query()), ("/map/", Some("at=1,2")));
        assert_eq!(request.header("Accept"), Some("x, y"));
        assert!(request.keep_alive);
    }

    #[test]
    fn the_connection_ends_where_the_client_says_so() {
        for head in [
            "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n",
        ] {
            assert!(!Request::parse(head.as_bytes()).unwrap().keep_alive, "{head}");
        }
    }

    #[test]
    fn unusual_heads_are_refused() {
        for (head, expected) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", 200),
            ("", 400),
            ("GET /\r\n\r\n", 400),
            ("GET / x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/2\r\nHost: a\r\n\r\n", 400),
            ("GET http://other/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET /\u{e9} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n", 413),
            (
                "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
                413,
            ),
            ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 405),
            ("OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
            ("get / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        ] {
            assert_eq!(status(head), expected, "{head}");
        }
        let target = "x".repeat(MAX_TARGET);
        assert_eq!(status(&format!("GET /{target} HTTP/1.1\r\nHost: a\r\n\r\n")), 414);
        let many = "A: b\r\n".repeat(MAX_HEADERS);
        assert_eq!(status(&format!("GET / HTTP/1.1\r\nHost: a\r\n{many}\r\n")), 431);
    }
}
