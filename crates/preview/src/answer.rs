//! Answers the requests of a preview from its present state.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use dev_server::http::{Body, Headers, Request, Response};
use dev_server::{Access, Admission, media_type};

use crate::page::{self, FOLDER, PageState};
use crate::policy::allow_preview;
use crate::shared::{Shared, View};
use crate::site::Found;

/// How often a page that waits gets a sign of life. The connection of a closed page is noticed at the next one.
const SIGN_OF_LIFE: Duration = Duration::from_secs(5);

/// Answers a request to a port.
pub fn answer(request: &Request, access: &Access, port: u16, shared: &Arc<Shared>) -> Response {
    let (base, path) = match access.admit(request, port) {
        Admission::Inside { base, path } => (base, path),
        Admission::Answered(response) => return response,
    };
    let own = path
        .strip_prefix('/')
        .and_then(|path| path.strip_prefix(FOLDER)?.strip_prefix('/'));
    let mut response = match own {
        Some(name) => own_file(name, shared),
        None => site_file(request, path, &base, shared),
    };
    access.seal(request, &mut response);
    response
}

/// The preview's own files.
fn own_file(name: &str, shared: &Arc<Shared>) -> Response {
    let (media_type, bytes) = match name {
        "client.js" => ("text/javascript; charset=utf-8", page::CLIENT_JS.into()),
        "placeholder.css" => ("text/css; charset=utf-8", page::PLACEHOLDER_CSS.into()),
        "state.json" => ("application/json", shared.json().to_string().into_bytes()),
        "events" => return events(Arc::clone(shared)),
        _ => return Response::text(404, "The preview has no such file."),
    };
    file(200, vec![], media_type, Arc::new(bytes))
}

fn file(status: u16, mut headers: Headers, media_type: &str, bytes: Arc<Vec<u8>>) -> Response {
    headers.push(("Content-Type".to_owned(), media_type.to_owned()));
    let mut response = Response {
        status,
        headers,
        body: Body::Bytes(bytes),
    };
    response.set_header("X-Content-Type-Options", "nosniff");
    response
}

/// The stream of states: the present one at once, then each further one.
fn events(shared: Arc<Shared>) -> Response {
    let mut response = file(200, vec![], "text/event-stream", Arc::default());
    response.body = Body::Stream(Box::new(move |out| {
        let listener = shared.add_listener();
        let outcome = send_states(out, &shared, listener);
        shared.remove_listener(listener);
        outcome
    }));
    response
}

fn send_states(out: &mut dyn Write, shared: &Shared, listener: u64) -> io::Result<()> {
    let mut known = None;
    out.write_all(b"retry: 2000\n\n")?;
    while let Ok(change) = shared.wait_for_change(listener, known, SIGN_OF_LIFE) {
        match change {
            // JSON is one line.
            Some((version, state)) => {
                known = Some(version);
                out.write_all(format!("data: {state}\n\n").as_bytes())?;
            }
            None => out.write_all(b":\n\n")?,
        }
        out.flush()?;
    }
    Ok(())
}

/// A file of the last good build.
fn site_file(request: &Request, path: &str, base: &str, shared: &Shared) -> Response {
    let view = shared.view();
    let state = PageState {
        base,
        site: view.site_number,
        version: view.version,
    };
    let Some(site) = &view.site else {
        return not_built(request, state, &view);
    };
    let headers = site.headers_for(path);
    let (status, found) = match site.find(path) {
        Found::FolderWithoutSlash => {
            let query = request.query().map(|query| format!("?{query}"));
            let location = format!("{base}{path}/{}", query.unwrap_or_default());
            return Response::redirect(307, location, headers);
        }
        Found::Nothing => (404, site.file("404.html")),
        found => (200, found),
    };
    let Found::File(name, bytes) = found else {
        return Response::text(404, "The site has no such file.");
    };
    let media_type = media_type(Path::new(&name));
    if !media_type.starts_with("text/html") || !is_top_page(request) {
        return file(status, headers, media_type, bytes);
    }
    let page = Arc::new(page::add_client(&bytes, state));
    let mut response = file(status, headers, media_type, page);
    adjust_policy(&mut response, request, base);
    response
}

/// Whether a request may be for a page in a window of its own. Frames reload with the page around them, and scripts get
/// files as they are.
fn is_top_page(request: &Request) -> bool {
    request
        .header("Sec-Fetch-Dest")
        .is_none_or(|destination| destination == "document")
}

fn adjust_policy(response: &mut Response, request: &Request, base: &str) {
    // The host is one of the server's own names: others are not admitted.
    let host = request.header("Host").unwrap_or_default();
    let source = format!("http://{host}{base}/{FOLDER}/");
    for (name, value) in &mut response.headers {
        if name.eq_ignore_ascii_case("Content-Security-Policy") {
            *value = allow_preview(value, &source);
        }
    }
}

/// The answer before the first good build.
fn not_built(request: &Request, state: PageState<'_>, view: &View) -> Response {
    let accepts_pages = request
        .header("Accept")
        .is_some_and(|accept| accept.contains("text/html"));
    let mut response = if accepts_pages {
        let page = page::placeholder(state, view.failure.as_ref());
        let mut response = file(
            503,
            vec![],
            "text/html; charset=utf-8",
            Arc::new(page.into_bytes()),
        );
        response.set_header("Content-Security-Policy", page::PLACEHOLDER_POLICY);
        response
    } else {
        Response::text(503, "The preview is not built yet.")
    };
    response.set_header("Retry-After", "1");
    response
}
