//! A folder that a test changes, its preview, and requests over plain TCP.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use preview::{BuildResult, Built, Event, Options, Preview, Problem, Problems};
use serde_json::Value;
use tempfile::TempDir;

/// Only so that a broken preview fails and does not hang.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A folder, and a preview of the site that is made from its `story.txt`.
pub struct Fixture {
    pub folder: TempDir,
    pub story: PathBuf,
    pub preview: Preview,
    events: Receiver<Event>,
}

pub const HEADERS: &str = "/*\n  Access-Control-Allow-Origin: *\n  Content-Security-Policy: default-src 'none'; script-src 'self'; \
     connect-src 'self'\n  Cache-Control: public, max-age=9\n";

pub fn page(text: &str) -> String {
    format!("<!doctype html><title>x</title><body>{text}</body>")
}

/// The site of a story: a start page and a map. A story that contains "error" has a problem on its second line.
pub fn build(story: &Path) -> BuildResult {
    let text =
        fs::read_to_string(story).map_err(|error| Problems::from(vec![Problem::error(error.to_string())]))?;
    if text.contains("error") {
        return Err(Problems::from(vec![Problem {
            file: "story.txt".to_owned(),
            line: Some(2),
            path: "claims[0]".to_owned(),
            ..Problem::error("<b>wrong</b>")
        }]));
    }
    let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    Ok(Built::from(vec![
        file("index.html", &page(&text)),
        file("map/index.html", &page("map")),
        file("404.html", &page("not found")),
        file("assets/app.js", "app"),
        file("_headers", HEADERS),
    ]))
}

impl Fixture {
    pub fn start(text: &str) -> Fixture {
        Fixture::with_build(text, build)
    }

    pub fn with_build(text: &str, build: impl Fn(&Path) -> BuildResult + Send + 'static) -> Fixture {
        Fixture::with_options(text, build, Options::default())
    }

    /// With a preview that is not told of changes.
    pub fn polling(text: &str) -> Fixture {
        let options = Options {
            is_polling: true,
            ..Options::default()
        };
        Fixture::with_options(text, build, options)
    }

    fn with_options(
        text: &str,
        build: impl Fn(&Path) -> BuildResult + Send + 'static,
        options: Options,
    ) -> Fixture {
        let folder = tempfile::tempdir().unwrap();
        let story_folder = folder.path().join("story");
        let story = story_folder.join("story.txt");
        fs::create_dir(&story_folder).unwrap();
        fs::write(&story, text).unwrap();
        let options = Options {
            watched: vec![story_folder],
            ..options
        };
        let (sender, events) = channel();
        let path = story.clone();
        // The test may end before the preview does.
        let report = move |event: &Event| drop(sender.send(event.clone()));
        let preview = Preview::start(options, move || build(&path), report).unwrap();
        Fixture {
            folder,
            story,
            events,
            preview,
        }
    }

    /// Waits for an event.
    pub fn wait(&self, what: &str, is_it: impl Fn(&Event) -> bool) -> Event {
        loop {
            let event = self.events.recv_timeout(PATIENCE);
            let event = event.unwrap_or_else(|_| panic!("waited for {what}"));
            if is_it(&event) {
                return event;
            }
        }
    }

    pub fn wait_for_site(&self) {
        self.wait("a new site", |event| {
            matches!(event, Event::Built { is_new: true, .. })
        });
    }

    /// The first part of all paths.
    pub fn base(&self) -> String {
        format!("/{}", self.preview.url().split('/').nth(3).unwrap())
    }

    pub fn authority(&self) -> &str {
        self.preview.url().split('/').nth(2).unwrap()
    }

    pub fn connect(&self, path: &str, headers: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(self.authority()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (base, host) = (self.base(), self.authority());
        let request =
            format!("GET {base}{path} HTTP/1.1\r\nHost: {host}\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream)
    }

    /// Head and body of a response.
    pub fn get(&self, path: &str, headers: &str) -> (String, String) {
        let mut text = String::new();
        self.connect(path, headers).read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").expect("a whole head");
        (head.to_owned(), body.to_owned())
    }

    pub fn state(&self) -> Value {
        serde_json::from_str(&self.get("/__backgrounder/state.json", "").1).unwrap()
    }

    /// The states that an open page gets.
    pub fn listen(&self) -> impl Iterator<Item = Value> + use<> {
        let lines = self.connect("/__backgrounder/events", "").lines();
        lines.filter_map(|line| serde_json::from_str(line.unwrap().strip_prefix("data: ")?).ok())
    }
}
