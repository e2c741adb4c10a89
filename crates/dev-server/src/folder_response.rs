//! Builds the response to one request from the files, the header rules and the injected faults.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

use crate::faults::FaultKind;
use crate::header_rules::HeaderRules;
use crate::http::{Body, Headers, Request, Response};
use crate::site_paths::media_type;
use crate::static_files::{Resolved, is_inside, resolve};

/// The response to a request for a path of the folder. `base` is what all addresses begin with, and `faults` are those that
/// apply to the path.
pub fn respond(request: &Request, root: &Path, base: &str, path: &str, faults: &[FaultKind]) -> Response {
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
            let query = request.query().map(|query| format!("?{query}"));
            let location = format!("{base}{path}/{}", query.unwrap_or_default());
            return Response::redirect(308, location, headers);
        }
        Resolved::NotFound => (404, root.join("404.html")),
    };
    remove_faulty_headers(&mut headers, faults);
    let body = add_content(request, root, &file, faults, &mut headers);
    if status == 200 {
        let etag = entity_tag(&body, &headers);
        let unchanged = request
            .header("If-None-Match")
            .is_some_and(|known| known.contains(&etag));
        headers.push(("ETag".to_owned(), etag));
        if unchanged {
            return Response::empty(304, headers);
        }
    }
    Response {
        status,
        headers,
        body: Body::Bytes(Arc::new(body)),
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
    request: &Request,
    root: &Path,
    file: &Path,
    faults: &[FaultKind],
    headers: &mut Headers,
) -> Vec<u8> {
    let accepted = if faults.iter().any(FaultKind::changes_bytes) {
        &[]
    } else {
        accepted_encodings(request)
    };
    let (mut body, encoding) = read_encoded(root, file, accepted);
    for fault in faults {
        body = fault.apply(body);
    }
    let content_type = if !is_inside(root, file) {
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
    let digest = content_hash::short_sha256_hex(body);
    format!("\"{digest}{:08x}\"", hasher.finish() as u32)
}

/// The encodings that the browser accepts, smallest file first, with the extension of the
/// precompressed copy.
fn accepted_encodings(request: &Request) -> &'static [(&'static str, &'static str)] {
    let accept = request.header("Accept-Encoding").unwrap_or_default();
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
fn read_encoded(
    root: &Path,
    file: &Path,
    accepted: &[(&'static str, &'static str)],
) -> (Vec<u8>, Option<&'static str>) {
    let read = |file: &Path| is_inside(root, file).then(|| std::fs::read(file).ok()).flatten();
    for (encoding, extension) in accepted {
        let mut copy = file.as_os_str().to_owned();
        copy.push(".");
        copy.push(extension);
        if let Some(bytes) = read(Path::new(&copy)) {
            return (bytes, Some(encoding));
        }
    }
    (read(file).unwrap_or_default(), None)
}
