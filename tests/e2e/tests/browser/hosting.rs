//! What a host of the built site must send, tested with a real nginx and the configuration that we
//! ship: media types, encodings, caching, headers, opaque origins, missing pages.
//!
//! The contents of the security policy are tested natively; here it is enough that nginx sends it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use dev_server::{Server, ServerOptions};
use e2e::browser::Browser;
use e2e::engine::{BrowserOptions, Engine};
use e2e::nginx::Nginx;
use e2e::session::Session;
use e2e::site;
use e2e::test_env::{IS_LIVE, serve};

/// A running nginx and the folder that it serves.
pub struct Deployment<'a> {
    nginx: &'a Nginx,
    folder: &'a Path,
}

/// An answer.
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// A header; several of one name are joined, as a browser would.
    fn header(&self, name: &str) -> Option<String> {
        let values: Vec<&str> = self
            .headers
            .iter()
            .filter(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    fn expect(&self, name: &str, wanted: &str) -> Result<()> {
        let found = self.header(name);
        ensure!(
            found.as_deref() == Some(wanted),
            "{name} is {found:?}, not {wanted:?}"
        );
        Ok(())
    }
}

fn ask(url: &str, headers: &[(&str, &str)]) -> Result<Answer> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .into();
    let mut request = agent.get(url);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut answer = request.call().with_context(|| format!("asking for {url}"))?;
    let headers = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
        .collect();
    Ok(Answer {
        status: answer.status().as_u16(),
        headers,
        body: answer.body_mut().with_config().limit(50_000_000).read_to_vec()?,
    })
}

impl Deployment<'_> {
    fn get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Answer> {
        ask(&format!("{}{path}", self.nginx.url()), headers).with_context(|| format!("/{path}"))
    }

    fn file(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.folder.join(path);
        std::fs::read(&file).with_context(|| format!("reading {}", file.display()))
    }

    /// The file of the app with this ending, below `assets/`.
    fn asset(&self, ending: &str) -> Result<String> {
        let names = std::fs::read_dir(self.folder.join("assets"))?;
        let mut fitting: Vec<String> = names
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(ending) && !name.ends_with(".fallback.js"))
            .collect();
        fitting.sort();
        let name = fitting
            .pop()
            .with_context(|| format!("no asset ends in {ending}"))?;
        Ok(format!("assets/{name}"))
    }

    /// A file of every kind with its type.
    fn kinds(&self) -> Result<Vec<(String, &'static str)>> {
        let offline = site::offline_edition(self.folder)?.context("there is no offline edition")?;
        let html = "text/html; charset=utf-8";
        Ok(vec![
            (String::new(), html),
            ("map/".to_owned(), html),
            ("map/riyadh/".to_owned(), html),
            ("embed/map/riyadh/".to_owned(), html),
            (offline, html),
            ("demo.html".to_owned(), html),
            ("embed.js".to_owned(), "application/javascript; charset=utf-8"),
            (self.asset(".js")?, "application/javascript; charset=utf-8"),
            (self.asset(".css")?, "text/css; charset=utf-8"),
            (self.asset(".wasm")?, "application/wasm"),
            (self.asset(".bgrs")?, "application/octet-stream"),
            ("cards/map-riyadh.png".to_owned(), "image/png"),
            ("icon.png".to_owned(), "image/png"),
            (
                "oembed/map-riyadh.json".to_owned(),
                "application/json; charset=utf-8",
            ),
            ("facts.json".to_owned(), "application/json; charset=utf-8"),
            ("claims.csv".to_owned(), "text/csv; charset=utf-8"),
            ("venues.geojson".to_owned(), "application/geo+json; charset=utf-8"),
        ])
    }
}

fn types(host: &Deployment<'_>) -> Result<()> {
    for (path, kind) in host.kinds()? {
        let answer = host.get(&path, &[])?;
        ensure!(answer.status == 200, "/{path} answers {}", answer.status);
        answer
            .expect("Content-Type", kind)
            .with_context(|| format!("/{path}"))?;
    }
    Ok(())
}

/// Each browser gets the smallest precompressed copy that it accepts.
fn encodings(host: &Deployment<'_>) -> Result<()> {
    for (path, kind) in host.kinds()? {
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.clone()
        };
        let plain = host.get(&path, &[("Accept-Encoding", "identity")])?;
        ensure!(
            plain.header("Content-Encoding").is_none(),
            "/{path} is compressed"
        );
        ensure!(plain.body == host.file(&file)?, "/{path} is another file");
        if kind == "image/png" {
            continue;
        }
        for (accepted, encoding, ending) in [
            ("gzip, deflate, br", "br", "br"),
            ("br", "br", "br"),
            ("gzip", "gzip", "gz"),
        ] {
            let packed = host.get(&path, &[("Accept-Encoding", accepted)])?;
            packed
                .expect("Content-Encoding", encoding)
                .and(packed.expect("Vary", "Accept-Encoding"))
                .with_context(|| format!("/{path} for {accepted}"))?;
            let copy = host.file(&format!("{file}.{ending}"))?;
            ensure!(
                packed.body == copy,
                "/{path} for {accepted} is not the precompressed copy"
            );
        }
    }
    Ok(())
}

/// Files with a hash in their name are cached for ever; others are revalidated with an ETag.
fn caching(host: &Deployment<'_>) -> Result<()> {
    for (path, _) in host.kinds()? {
        let answer = host.get(&path, &[])?;
        let wanted = if path.starts_with("assets/") {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=0, must-revalidate"
        };
        answer
            .expect("Cache-Control", wanted)
            .with_context(|| format!("/{path}"))?;
        let tag = answer
            .header("ETag")
            .with_context(|| format!("/{path} has no ETag"))?;
        let again = host.get(&path, &[("If-None-Match", &tag)])?;
        ensure!(
            again.status == 304,
            "/{path} answers {} to its own ETag",
            again.status
        );
        ensure!(again.body.is_empty(), "/{path} sends a body with 304");
    }
    Ok(())
}

/// nginx and hosts that read `_headers` send the same headers for every kind of file.
fn same_as_other_hosts(host: &Deployment<'_>) -> Result<()> {
    let other = Server::start(ServerOptions::permissive(host.folder))?;
    for (path, _) in host.kinds()? {
        let (ours, theirs) = (
            host.get(&path, &[])?,
            ask(&format!("{}{path}", other.url()), &[])?,
        );
        for name in [
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Access-Control-Allow-Origin",
            "Cache-Control",
        ] {
            let (ours, theirs) = (ours.header(name), theirs.header(name));
            ensure!(ours.is_some(), "/{path} has no {name}");
            ensure!(
                ours == theirs,
                "/{path}: {name} is {ours:?} with nginx, {theirs:?} elsewhere"
            );
        }
    }
    Ok(())
}

fn security_headers(host: &Deployment<'_>) -> Result<()> {
    for path in ["", "map/riyadh/", "embed/deal/", "no/such/page/"] {
        let answer = host.get(path, &[("Origin", "null")])?;
        ensure!(
            answer.header("Content-Security-Policy").is_some(),
            "/{path} has no policy"
        );
        answer.expect("X-Content-Type-Options", "nosniff")?;
        answer.expect("Access-Control-Allow-Origin", "*")?;
        ensure!(answer.header("Set-Cookie").is_none(), "/{path} sets a cookie");
    }
    Ok(())
}

fn missing(host: &Deployment<'_>) -> Result<()> {
    let page = host.file("404.html")?;
    for path in [
        "no-such-page",
        "map/no-such-venue/",
        "a/b/c/d.html",
        "assets/app-0.js",
    ] {
        let answer = host.get(path, &[])?;
        ensure!(answer.status == 404, "/{path} answers {}", answer.status);
        ensure!(answer.body == page, "/{path} shows another page than ours");
        answer.expect("Content-Type", "text/html; charset=utf-8")?;
    }
    for path in ["_headers", "_nginx.conf"] {
        let answer = host.get(path, &[])?;
        ensure!(
            answer.status == 404,
            "/{path} is for hosts, and it answers {}",
            answer.status
        );
    }
    Ok(())
}

/// A page without its slash redirects to the page, with a location that names no host.
fn redirects(host: &Deployment<'_>) -> Result<()> {
    for path in ["map", "map/riyadh", "embed/deal"] {
        let answer = host.get(path, &[])?;
        ensure!(answer.status == 301, "/{path} answers {}", answer.status);
        answer.expect("Location", &format!("/{path}/"))?;
    }
    Ok(())
}

/// The same in a browser: the page and a frame with an opaque origin become live.
fn browser(host: &Deployment<'_>) -> Result<()> {
    let browser = Browser::take(Engine::Chromium, BrowserOptions::default())?;
    let session = browser.session();
    session.navigate(&format!("{}map/riyadh/", host.nginx.url()))?;
    session.wait_until("the live page", IS_LIVE)?;
    assert_console_clean(session)?;
    let folder = tempfile::tempdir()?;
    std::fs::write(
        folder.path().join("index.html"),
        format!(
            "<!doctype html><link rel=icon href=data:,><title>Host</title>\
             <iframe sandbox=allow-scripts src=\"{}embed/map/riyadh/\" width=800 height=700></iframe>",
            host.nginx.url()
        ),
    )?;
    let other_site = serve(folder.path())?;
    session.navigate(&other_site.url())?;
    session.enter_frame(&session.find("iframe")?)?;
    session.wait_until("the live frame", IS_LIVE)?;
    assert_console_clean(session)?;
    browser.give_back();
    Ok(())
}

fn assert_console_clean(session: &Session) -> Result<()> {
    let messages = session.console_messages()?;
    ensure!(
        messages.is_empty(),
        "the console has messages: {}",
        messages.join(" | ")
    );
    Ok(())
}

/// A check of the host.
pub type Check = fn(&Deployment<'_>) -> Result<()>;

/// All checks, by name.
pub const CHECKS: [(&str, Check); 8] = [
    ("every kind of file has its media type", types),
    ("precompressed files are sent", encodings),
    ("hashed files are cached, others are revalidated", caching),
    ("security headers and no cookies", security_headers),
    ("nginx sends the headers of _headers", same_as_other_hosts),
    ("missing files get our page", missing),
    ("a missing slash is added", redirects),
    ("a page and an opaque frame become live", browser),
];

/// Runs a check on a built folder behind nginx.
///
/// # Errors
///
/// When the check fails or nginx cannot be started.
pub fn run(folder: &Path, check: Check) -> Result<()> {
    let nginx = Nginx::start(folder)?;
    check(&Deployment {
        nginx: &nginx,
        folder,
    })
}
