//! Who may read what a server of this machine serves.
//!
//! A server on a loopback address is reachable for every web page that its user opens, and for all users of the machine.
//! So the address of a private server contains a secret, new in every run, and only who holds the address can read.
//! Besides, a private server answers only to its own names, so that a page cannot reach it under a name of its own (DNS
//! rebinding), and only to pages that it served itself. A frame without an origin of its own (`sandbox`, `Origin: null`)
//! counts as such a page, because it can only know the address from somebody who holds it.

use std::io;
use std::net::{IpAddr, SocketAddr};

use crate::http::{Request, Response};

/// What a visitor without the whole address reads.
const NOT_HERE: &str =
    "Nothing is here. The whole address, with its secret part, is in the terminal that runs this server.";
/// 80 bits, in letters and digits that people do not mix up.
const SECRET_LENGTH: usize = 16;
const SECRET_LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// The names under which a server answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Names {
    /// `localhost`, `127.0.0.1` and `[::1]`.
    Loopback,
    /// Those and one more.
    LoopbackAnd(String),
    /// Those and every IP address: the server listens on all of the machine's addresses. A name of another site cannot
    /// stand for it, because a number is no name.
    LoopbackAndNumbers,
}

/// Who may read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, under every name, from every page. Only for tests, which play several sites on one machine.
    Permissive,
    /// Only who holds the address.
    Private {
        /// The names of the server.
        names: Names,
        /// The first part of all paths.
        secret: String,
        /// Whether the paths without the secret work too, for requests that no page of another site has caused. Other
        /// users and programs of the machine can then read, but still no web page.
        plain_paths: bool,
    },
}

/// The decision about a request.
pub enum Admission<'a> {
    /// The request may read.
    Inside {
        /// What all addresses begin with in this request.
        base: String,
        /// The path after it, which begins with `/`.
        path: &'a str,
    },
    /// This is the answer.
    Answered(Response),
}

impl Access {
    /// Private access with a new secret, for a server that listens on `host` (without it, on 127.0.0.1).
    ///
    /// # Errors
    ///
    /// When the system gives no random numbers.
    pub fn private(host: Option<&str>) -> io::Result<Access> {
        let mut random = [0; SECRET_LENGTH];
        getrandom::fill(&mut random).map_err(|error| io::Error::other(error.to_string()))?;
        let letter = |byte: u8| char::from(SECRET_LETTERS[usize::from(byte % 32)]);
        Ok(Access::Private {
            names: names(host),
            secret: random.into_iter().map(letter).collect(),
            plain_paths: false,
        })
    }

    /// What all paths begin with: nothing, or a slash and the secret.
    pub fn base(&self) -> String {
        match self {
            Access::Permissive => String::new(),
            Access::Private { secret, .. } => format!("/{secret}"),
        }
    }

    /// The address to open, for a server that listens on this address.
    pub fn url(&self, address: SocketAddr) -> String {
        let port = address.port();
        let authority = match self {
            Access::Private {
                names: Names::LoopbackAnd(name),
                ..
            } => format!("{name}:{port}"),
            _ if address.ip().is_unspecified() => format!("127.0.0.1:{port}"),
            _ => address.to_string(),
        };
        format!("http://{authority}{}/", self.base())
    }

    /// Decides about a request to a port.
    pub fn admit<'a>(&self, request: &'a Request, port: u16) -> Admission<'a> {
        let Access::Private {
            names,
            secret,
            plain_paths,
        } = self
        else {
            return Admission::Inside {
                base: String::new(),
                path: request.path(),
            };
        };
        let host = request.header("Host").unwrap_or_default();
        if !names.include(host, port) {
            let text =
                "This server does not answer to this name. Use the address in the terminal that runs it.";
            return Admission::Answered(Response::text(403, text));
        }
        let origin = request.header("Origin");
        let is_own = |origin: &str| {
            origin
                .strip_prefix("http://")
                .is_some_and(|origin| names.include(origin, port))
        };
        if origin.is_some_and(|origin| origin != "null" && !is_own(origin)) {
            return Admission::Answered(Response::text(
                403,
                "Pages of other sites may not read this server.",
            ));
        }
        let path = request.path();
        match below(path, secret) {
            Some("") => {
                let query = request.query().map(|query| format!("?{query}"));
                let location = format!("{path}/{}", query.unwrap_or_default());
                let no_store = ("Cache-Control".to_owned(), "no-store".to_owned());
                Admission::Answered(Response::redirect(308, location, vec![no_store]))
            }
            Some(inner) if inner.starts_with('/') => Admission::Inside {
                base: self.base(),
                path: inner,
            },
            _ if *plain_paths && origin != Some("null") && is_own_request(request) => Admission::Inside {
                base: String::new(),
                path,
            },
            _ => Admission::Answered(Response::text(404, NOT_HERE)),
        }
    }

    /// Takes from the response of a private server what would open it to other sites. The address is sent nowhere, and an
    /// unpublished story is left in no cache.
    pub fn seal(&self, request: &Request, response: &mut Response) {
        if *self == Access::Permissive {
            return;
        }
        response.remove_header("Access-Control-Allow-Origin");
        response.remove_header("Access-Control-Allow-Credentials");
        if request.header("Origin") == Some("null") {
            response.set_header("Access-Control-Allow-Origin", "null");
        }
        response.headers.push(("Vary".to_owned(), "Origin".to_owned()));
        response.set_header("Referrer-Policy", "no-referrer");
        response.set_header("Cache-Control", "no-store");
    }
}

/// Whether a request comes from the server's own pages, from the address bar or from a link, and not from another page that
/// loads the file as a part of itself. Another port is another page. Programs that are no browsers say nothing.
fn is_own_request(request: &Request) -> bool {
    match request.header("Sec-Fetch-Site") {
        None | Some("none" | "same-origin") => true,
        Some(_) => request.header("Sec-Fetch-Dest") == Some("document"),
    }
}

fn names(host: Option<&str>) -> Names {
    let Some(host) = host else {
        return Names::Loopback;
    };
    let number = host.trim_start_matches('[').trim_end_matches(']');
    match number.parse::<IpAddr>() {
        Ok(ip) if ip.is_unspecified() => Names::LoopbackAndNumbers,
        Ok(IpAddr::V6(ip)) => Names::LoopbackAnd(format!("[{ip}]")),
        Ok(IpAddr::V4(ip)) => Names::LoopbackAnd(ip.to_string()),
        Err(_) => Names::LoopbackAnd(host.to_ascii_lowercase()),
    }
}

impl Names {
    /// Whether a host with its port, as in the header `Host`, is this server.
    fn include(&self, host: &str, port: u16) -> bool {
        let suffix = format!(":{port}");
        let name = match host.strip_suffix(suffix.as_str()) {
            Some(name) => name,
            None if port == 80 => host,
            None => return false,
        };
        let name = name.to_ascii_lowercase();
        if ["localhost", "127.0.0.1", "[::1]"].contains(&name.as_str()) {
            return true;
        }
        match self {
            Names::Loopback => false,
            Names::LoopbackAnd(other) => *other == name,
            Names::LoopbackAndNumbers => name
                .strip_prefix('[')
                .and_then(|name| name.strip_suffix(']'))
                .unwrap_or(&name)
                .parse::<IpAddr>()
                .is_ok(),
        }
    }
}

/// The rest of a path after a slash and the secret. It takes the same time for every wrong secret of the right length.
fn below<'a>(path: &'a str, secret: &str) -> Option<&'a str> {
    let inner = path.strip_prefix('/')?;
    let (given, rest) = inner.split_at_checked(secret.len())?;
    let difference = given
        .bytes()
        .zip(secret.bytes())
        .fold(0, |difference, (given, wanted)| difference | (given ^ wanted));
    (difference == 0).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_names_with_the_port_are_accepted() {
        let other = names(Some("Preview.Local"));
        let number = names(Some("192.0.2.1"));
        let all = names(Some("0.0.0.0"));
        for (names, host, expected) in [
            (&Names::Loopback, "localhost:8080", true),
            (&Names::Loopback, "LOCALHOST:8080", true),
            (&Names::Loopback, "127.0.0.1:8080", true),
            (&Names::Loopback, "[::1]:8080", true),
            (&Names::Loopback, "localhost", false),
            (&Names::Loopback, "localhost:80", false),
            (&Names::Loopback, "localhost:8080:8080", false),
            (&Names::Loopback, "localhost.evil.example:8080", false),
            (&Names::Loopback, "evil.example:8080", false),
            (&Names::Loopback, "192.0.2.1:8080", false),
            (&Names::Loopback, "user@localhost:8080", false),
            (&Names::Loopback, "", false),
            (&other, "preview.local:8080", true),
            (&other, "localhost:8080", true),
            (&other, "other.local:8080", false),
            (&number, "192.0.2.1:8080", true),
            (&number, "192.0.2.2:8080", false),
            (&all, "192.0.2.2:8080", true),
            (&all, "[2001:db8::1]:8080", true),
            (&all, "evil.example:8080", false),
        ] {
            assert_eq!(names.include(host, 8080), expected, "{names:?} {host}");
        }
        assert!(Names::Loopback.include("localhost", 80));
    }

    #[test]
    fn each_run_has_a_secret_of_its_own() {
        let base = || Access::private(None).unwrap().base();
        let first = base();
        assert_eq!(first.len(), SECRET_LENGTH + 1);
        assert_ne!(first, base());
    }

    #[test]
    fn the_secret_must_be_whole() {
        assert_eq!(below("/abc/map/", "abc"), Some("/map/"));
        assert_eq!(below("/abc", "abc"), Some(""));
        for path in ["/ab", "/abd/map/", "/", "", "abc/", "/éab"] {
            assert_eq!(below(path, "abc"), None, "{path}");
        }
    }

    #[test]
    fn the_address_names_the_host_that_was_asked_for() {
        let secret = "s".to_owned();
        for (host, address, expected) in [
            (None, "127.0.0.1:80", "http://127.0.0.1:80/s/"),
            (Some("0.0.0.0"), "0.0.0.0:81", "http://127.0.0.1:81/s/"),
            (Some("box.local"), "192.0.2.1:81", "http://box.local:81/s/"),
            (Some("::1"), "[::1]:81", "http://[::1]:81/s/"),
        ] {
            let access = Access::Private {
                names: names(host),
                secret: secret.clone(),
                plain_paths: false,
            };
            assert_eq!(access.url(address.parse().unwrap()), expected);
        }
    }
}
