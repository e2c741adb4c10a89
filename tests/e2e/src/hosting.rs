//! What a host of the built site must say, asked of a real nginx with the configuration that we
//! ship: types, encodings, caching, policy, opaque origins, addresses that lead nowhere.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use dev_server::{Server, ServerOptions};

use crate::engine::Engine;
use crate::ground::LIVE;
use crate::nginx::Nginx;
use crate::session::Session;
use crate::site;
use crate::tally::Tally;

/// A host under test and the folder that it serves.
struct Place<'a> {
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

impl Place<'_> {
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
            .filter(|name| name.ends_with(ending) && !name.ends_with(".packed.js"))
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
            ("cards/map-riyadh.png".to_owned(), "image/png"),
            ("icon.png".to_owned(), "image/png"),
            (
                "oembed/map-riyadh.json".to_owned(),
                "application/json; charset=utf-8",
            ),
            ("facts.json".to_owned(), "application/json; charset=utf-8"),
            ("claims.csv".to_owned(), "text/csv; charset=utf-8"),
            ("venues.geojson".to_owned(), "application/geo+json; charset=utf-8"),
            ("sitemap.xml".to_owned(), "text/xml; charset=utf-8"),
        ])
    }
}

fn types(place: &Place<'_>) -> Result<()> {
    for (path, kind) in place.kinds()? {
        let answer = place.get(&path, &[])?;
        ensure!(answer.status == 200, "/{path} answers {}", answer.status);
        answer
            .expect("Content-Type", kind)
            .with_context(|| format!("/{path}"))?;
    }
    Ok(())
}

/// Each browser gets the smallest copy that it understands, made at build time.
fn encodings(place: &Place<'_>) -> Result<()> {
    for (path, kind) in place.kinds()? {
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.clone()
        };
        let plain = place.get(&path, &[("Accept-Encoding", "identity")])?;
        ensure!(plain.header("Content-Encoding").is_none(), "/{path} comes packed");
        ensure!(plain.body == place.file(&file)?, "/{path} is another file");
        if kind == "image/png" {
            continue;
        }
        for (wish, encoding, ending) in [
            ("gzip, deflate, br", "br", "br"),
            ("br", "br", "br"),
            ("gzip", "gzip", "gz"),
        ] {
            let packed = place.get(&path, &[("Accept-Encoding", wish)])?;
            packed
                .expect("Content-Encoding", encoding)
                .and(packed.expect("Vary", "Accept-Encoding"))
                .with_context(|| format!("/{path} for {wish}"))?;
            let copy = place.file(&format!("{file}.{ending}"))?;
            ensure!(
                packed.body == copy,
                "/{path} for {wish} is not the copy made beforehand"
            );
        }
    }
    Ok(())
}

/// What has a hash in its name is kept for ever; the rest is asked about, and answered shortly.
fn caching(place: &Place<'_>) -> Result<()> {
    for (path, _) in place.kinds()? {
        let answer = place.get(&path, &[])?;
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
        let again = place.get(&path, &[("If-None-Match", &tag)])?;
        ensure!(
            again.status == 304,
            "/{path} answers {} to its own ETag",
            again.status
        );
        ensure!(again.body.is_empty(), "/{path} sends a body with 304");
    }
    Ok(())
}

/// nginx and hosts that read `_headers` say the same about every kind of file.
fn same_as_other_hosts(place: &Place<'_>) -> Result<()> {
    let other = Server::start(ServerOptions {
        folder: place.folder.to_path_buf(),
        port: 0,
        faults: Vec::new(),
    })?;
    for (path, _) in place.kinds()? {
        let (ours, theirs) = (
            place.get(&path, &[])?,
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

fn policy(place: &Place<'_>) -> Result<()> {
    for path in ["", "map/riyadh/", "embed/deal/", "no/such/page/"] {
        let answer = place.get(path, &[("Origin", "null")])?;
        let policy = answer
            .header("Content-Security-Policy")
            .with_context(|| format!("/{path} has no policy"))?;
        for part in [
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        ] {
            ensure!(policy.contains(part), "/{path}: the policy has no {part}");
        }
        for part in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
            ensure!(!policy.contains(part), "/{path}: the policy has {part}");
        }
        answer.expect("X-Content-Type-Options", "nosniff")?;
        answer.expect("Access-Control-Allow-Origin", "*")?;
        ensure!(answer.header("Set-Cookie").is_none(), "/{path} sets a cookie");
    }
    let demo = place.get("demo.html", &[])?.header("Content-Security-Policy");
    ensure!(
        demo.is_some_and(|policy| policy.contains("frame-src 'self'")),
        "the demo may show no frames"
    );
    Ok(())
}

fn missing(place: &Place<'_>) -> Result<()> {
    let page = place.file("404.html")?;
    for path in [
        "no-such-page",
        "map/no-such-venue/",
        "a/b/c/d.html",
        "assets/app-0.js",
    ] {
        let answer = place.get(path, &[])?;
        ensure!(answer.status == 404, "/{path} answers {}", answer.status);
        ensure!(answer.body == page, "/{path} shows another page than ours");
        answer.expect("Content-Type", "text/html; charset=utf-8")?;
    }
    for path in ["_headers", "_nginx.conf"] {
        let answer = place.get(path, &[])?;
        ensure!(
            answer.status == 404,
            "/{path} is for hosts, and it answers {}",
            answer.status
        );
    }
    Ok(())
}

/// A page without its slash leads to the page, by an address that names no host.
fn redirects(place: &Place<'_>) -> Result<()> {
    for path in ["map", "map/riyadh", "embed/deal"] {
        let answer = place.get(path, &[])?;
        ensure!(answer.status == 301, "/{path} answers {}", answer.status);
        answer.expect("Location", &format!("/{path}/"))?;
    }
    Ok(())
}

/// The same in a browser: the page and a frame with an opaque origin become live.
fn browser(place: &Place<'_>) -> Result<()> {
    let session = Session::open(Engine::Chromium)?;
    session.goto(&format!("{}map/riyadh/", place.nginx.url()))?;
    session.until("the live page", LIVE)?;
    let said = session.console()?;
    ensure!(said.is_empty(), "the console says: {}", said.join(" | "));
    let host = tempfile::tempdir()?;
    std::fs::write(
        host.path().join("index.html"),
        format!(
            "<!doctype html><link rel=icon href=data:,><title>Host</title>\
             <iframe sandbox=allow-scripts src=\"{}embed/map/riyadh/\" width=800 height=700></iframe>",
            place.nginx.url()
        ),
    )?;
    let stranger = crate::ground::serve(host.path())?;
    session.goto(&stranger.url())?;
    session.enter(&session.find("iframe")?)?;
    session.until("the live frame", LIVE)?;
    let said = session.console()?;
    ensure!(said.is_empty(), "the console says: {}", said.join(" | "));
    Ok(())
}

type Check = fn(&Place<'_>) -> Result<()>;

const CHECKS: [(&str, Check); 8] = [
    ("every kind of file has its type", types),
    ("files come as they were compressed beforehand", encodings),
    ("hashed names are kept, all else is asked about", caching),
    ("policy, origins and no cookies", policy),
    ("nginx says what _headers says", same_as_other_hosts),
    ("what is not there has our page", missing),
    ("a missing slash is added", redirects),
    ("a page and an opaque frame are live", browser),
];

/// Asks everything of a built folder behind nginx.
///
/// # Errors
///
/// When nginx cannot be started.
pub fn check(folder: &Path) -> Result<Tally> {
    let nginx = Nginx::start(folder)?;
    let place = Place {
        nginx: &nginx,
        folder,
    };
    let mut tally = Tally::default();
    for (name, check) in CHECKS {
        let start = Instant::now();
        let result = check(&place);
        tally.add(&format!("nginx: {name}"), start.elapsed(), result);
    }
    Ok(tally)
}
