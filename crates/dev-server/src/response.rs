//! Builds the response to one request from the files, the header rules and the injected faults.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use sha2::{Digest, Sha256};

use crate::faults::FaultKind;
use crate::header_rules::HeaderRules;
use crate::static_files::{Resolved, media_type, resolve};

type Headers = Vec<(String, String)>;

/// A response whose headers are not validated yet.
pub struct RawResponse {
    status: u16,
    headers: Headers,
    body: Vec<u8>,
}

impl RawResponse {
    fn without_body(status: u16, headers: Headers) -> RawResponse {
        RawResponse {
            status,
            headers,
            body: Vec::new(),
        }
    }

    /// The response for hyper. Invalid headers of the folder's `_headers` file are dropped, as hosts do.
    pub fn into_response(self) -> Response<Full<Bytes>> {
        let mut response = Response::new(Full::from(self.body));
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or_default();
        for (name, value) in self.headers {
            if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                response.headers_mut().append(name, value);
            }
        }
        response
    }
}

/// The response to a request. `faults` are those that apply to its path.
pub fn respond(request: &Request<Incoming>, root: &Path, faults: &[FaultKind]) -> RawResponse {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return RawResponse::without_body(405, vec![("Allow".to_owned(), "GET, HEAD".to_owned())]);
    }
    let path = request.uri().path();
    let rules = HeaderRules::parse(&std::fs::read_to_string(root.join("_headers")).unwrap_or_default());
    let mut headers = rules.headers_for(path);
    let resolved = if faults.contains(&FaultKind::Missing) {
        Resolved::NotFound
    } else {
        resolve(root, path)
    };
    let (status, file) = match resolved {
        Resolved::File(file) => (200, file),
        Resolved::FolderWithoutSlash => {
            let query = request.uri().query().map(|query| format!("?{query}"));
            let location = format!("{path}/{}", query.unwrap_or_default());
            headers.push(("Location".to_owned(), location));
            return RawResponse::without_body(308, headers);
        }
        Resolved::NotFound => (404, root.join("404.html")),
    };
    remove_faulty_headers(&mut headers, faults);
    let body = add_content(request, &file, faults, &mut headers);
    if status == 200 {
        let etag = entity_tag(&body, &headers);
        let unchanged = header(request, "If-None-Match").is_some_and(|known| known.contains(&etag));
        headers.push(("ETag".to_owned(), etag));
        if unchanged {
            return RawResponse::without_body(304, headers);
        }
    }
    RawResponse {
        status,
        headers,
        body,
    }
}

fn remove_faulty_headers(headers: &mut Headers, faults: &[FaultKind]) {
    if faults.contains(&FaultKind::NoCors) {
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case("access-control-allow-origin"));
    }
    if faults.contains(&FaultKind::NoWasmPolicy) {
        for (_, value) in headers
            .iter_mut()
            .filter(|(name, _)| name.eq_ignore_ascii_case("content-security-policy"))
        {
            *value = value.replace(" 'wasm-unsafe-eval'", "");
        }
    }
}

/// Reads the body of a file and adds the headers that describe it.
fn add_content(
    request: &Request<Incoming>,
    file: &Path,
    faults: &[FaultKind],
    headers: &mut Headers,
) -> Vec<u8> {
    let accepted = if faults.iter().any(FaultKind::changes_bytes) {
        &[]
    } else {
        accepted_encodings(request)
    };
    let (mut body, encoding) = read_encoded(file, accepted);
    for fault in faults {
        body = fault.apply(body);
    }
    let content_type = if !file.is_file() {
        "text/plain; charset=utf-8"
    } else if faults.contains(&FaultKind::WrongType) {
        "text/plain"
    } else {
        media_type(file)
    };
    headers.push(("Content-Type".to_owned(), content_type.to_owned()));
    headers.push(("Vary".to_owned(), "Accept-Encoding".to_owned()));
    if let Some(encoding) = encoding {
        headers.push(("Content-Encoding".to_owned(), encoding.to_owned()));
    }
    body
}

/// A tag for these bytes with these headers: a new policy makes a cached page stale.
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

/// The encodings that the browser accepts, smallest file first, with the extension of the
/// precompressed copy.
fn accepted_encodings(request: &Request<Incoming>) -> &'static [(&'static str, &'static str)] {
    let accept = header(request, "Accept-Encoding").unwrap_or_default();
    let accepts = |name: &str| accept.split(',').any(|encoding| encoding.trim() == name);
    match (accepts("br"), accepts("gzip")) {
        (true, true) => &[("br", "br"), ("gzip", "gz")],
        (true, false) => &[("br", "br")],
        (false, true) => &[("gzip", "gz")],
        (false, false) => &[],
    }
}

/// Reads the smallest accepted copy of a file, with its encoding. A missing file reads as empty, so
/// that a folder without a 404 page still gets a response.
fn read_encoded(file: &Path, accepted: &[(&'static str, &'static str)]) -> (Vec<u8>, Option<&'static str>) {
    for (encoding, extension) in accepted {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(extension);
        if let Ok(bytes) = std::fs::read(copy) {
            return (bytes, Some(encoding));
        }
    }
    (std::fs::read(file).unwrap_or_default(), None)
}
