//! Previews of folders that tests change, read over plain TCP. Tests wait for events, never for a time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use preview::{BuildResult, Built, Event, Options, Preview, Problem, Problems, StartError};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Only so that a broken preview fails and does not hang.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder, and a preview of the site that is made from its `story.txt`.
struct Fixture {
    folder: TempDir,
    story: PathBuf,
    events: Receiver<Event>,
    preview: Preview,
}

const HEADERS: &str = "/*\n  Access-Control-Allow-Origin: *\n  Content-Security-Policy: default-src 'none'; script-src 'self'; \
     connect-src 'self'\n  Cache-Control: public, max-age=9\n";

fn page(text: &str) -> String {
    format!("<!doctype html><title>x</title><body>{text}</body>")
}

/// The site of a story: a start page and a map. A story that contains "error" has a problem on its second line.
fn build(story: &Path) -> BuildResult {
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
    fn start(text: &str) -> Fixture {
        Fixture::with_build(text, build)
    }

    fn with_build(text: &str, build: impl Fn(&Path) -> BuildResult + Send + 'static) -> Fixture {
        let folder = tempfile::tempdir().unwrap();
        let story_folder = folder.path().join("story");
        let story = story_folder.join("story.txt");
        fs::create_dir(&story_folder).unwrap();
        fs::write(&story, text).unwrap();
        let options = Options {
            watched: vec![story_folder],
            ..Options::default()
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
    fn wait(&self, what: &str, is_it: impl Fn(&Event) -> bool) -> Event {
        loop {
            let event = self.events.recv_timeout(PATIENCE);
            let event = event.unwrap_or_else(|_| panic!("waited for {what}"));
            if is_it(&event) {
                return event;
            }
        }
    }

    fn wait_for_site(&self) {
        self.wait("a new site", |event| {
            matches!(event, Event::Built { is_new: true, .. })
        });
    }

    /// The first part of all paths.
    fn base(&self) -> String {
        format!("/{}", self.preview.url().split('/').nth(3).unwrap())
    }

    fn authority(&self) -> &str {
        self.preview.url().split('/').nth(2).unwrap()
    }

    fn connect(&self, path: &str, headers: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(self.authority()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (base, host) = (self.base(), self.authority());
        let request =
            format!("GET {base}{path} HTTP/1.1\r\nHost: {host}\r\n{headers}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream)
    }

    /// Head and body of a response.
    fn get(&self, path: &str, headers: &str) -> (String, String) {
        let mut text = String::new();
        self.connect(path, headers).read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").expect("a whole head");
        (head.to_owned(), body.to_owned())
    }

    fn state(&self) -> Value {
        serde_json::from_str(&self.get("/__backgrounder/state.json", "").1).unwrap()
    }

    /// The states that an open page gets.
    fn listen(&self) -> impl Iterator<Item = Value> + use<> {
        let lines = self.connect("/__backgrounder/events", "").lines();
        lines.filter_map(|line| serde_json::from_str(line.unwrap().strip_prefix("data: ")?).ok())
    }
}

#[test]
fn a_page_says_that_it_is_built_until_it_is() {
    let (go, wait) = channel::<()>();
    let wait = Mutex::new(wait);
    let fixture = Fixture::with_build("one", move |story| {
        wait.lock().unwrap().recv().unwrap();
        build(story)
    });
    let (head, body) = fixture.get("/map/", "Accept: text/html,*/*\r\n");
    assert!(
        head.starts_with("HTTP/1.1 503") && head.contains("Retry-After: 1"),
        "{head}"
    );
    assert!(body.contains("<h1>Building the preview</h1>"), "{body}");
    assert!(
        body.contains("client.js\" data-site=\"0\" data-version=\"0\""),
        "{body}"
    );
    assert!(body.contains("http-equiv=\"refresh\""), "{body}");
    let (head, body) = fixture.get("/assets/app.js", "Accept: */*\r\n");
    assert!(
        head.starts_with("HTTP/1.1 503") && !body.contains("<h1>"),
        "{head}{body}"
    );
    let mut states = fixture.listen();
    assert_eq!(states.next().unwrap()["site"], 0);
    go.send(()).unwrap();
    assert_eq!(states.next().unwrap()["site"], 1);
    assert!(fixture.get("/map/", "").1.contains("map"));
}

#[test]
fn problems_of_the_first_build_are_on_the_page() {
    let fixture = Fixture::start("error");
    let event = fixture.wait("a failure", |event| matches!(event, Event::Failed { .. }));
    assert_eq!(
        event.to_string(),
        "story.txt:2: error: claims[0]: <b>wrong</b>\nNot built."
    );
    let (_, body) = fixture.get("/", "Accept: text/html\r\n");
    assert!(
        body.contains("cannot be built yet") && body.contains("&lt;b&gt;wrong"),
        "{body}"
    );
    fs::write(&fixture.story, "mended").unwrap();
    fixture.wait_for_site();
    assert!(fixture.get("/", "").1.contains("mended"));
}

#[test]
fn a_save_becomes_a_new_site_and_open_pages_hear_of_it() {
    let fixture = Fixture::start("one");
    fixture.wait_for_site();
    let mut states = fixture.listen();
    let first = states.next().unwrap();
    assert_eq!(
        first,
        json!({ "version": 1, "site": 1, "failed": false, "problems": [] })
    );
    fs::write(&fixture.story, "two").unwrap();
    assert_eq!(states.next().unwrap()["site"], 2);
    assert!(fixture.get("/", "").1.contains("two"));
    // As editors save: another file is renamed into its place.
    let new = fixture.folder.path().join("new");
    fs::write(&new, "three").unwrap();
    fs::rename(&new, &fixture.story).unwrap();
    assert_eq!(states.next().unwrap()["site"], 3);
    assert!(fixture.get("/", "").1.contains("three"));
}

#[test]
fn a_build_of_the_same_files_moves_no_page() {
    let fixture = Fixture::start("one");
    fixture.wait_for_site();
    let before = fixture.state();
    fs::write(&fixture.story, "one").unwrap();
    fixture.wait("a build of the same", |event| {
        matches!(event, Event::Built { is_new: false, .. })
    });
    assert_eq!(fixture.state(), before);
}

#[test]
fn problems_come_and_go_and_the_last_good_page_stays() {
    let fixture = Fixture::start("good");
    fixture.wait_for_site();
    let mut states = fixture.listen();
    states.next();
    fs::write(&fixture.story, "error").unwrap();
    let state = states.next().unwrap();
    assert_eq!((&state["site"], &state["failed"]), (&json!(1), &json!(true)));
    assert_eq!(
        state["problems"],
        json!([{ "severity": "error", "file": "story.txt", "line": 2, "path": "claims[0]", "message": "<b>wrong</b>" }])
    );
    assert!(fixture.get("/", "").1.contains("good"));
    fs::write(&fixture.story, "good").unwrap();
    let state = states.next().unwrap();
    assert_eq!(
        (&state["site"], &state["failed"], &state["problems"]),
        (&json!(1), &json!(false), &json!([]))
    );
}

#[test]
fn warnings_are_shown_with_the_new_site() {
    let fixture = Fixture::with_build("one", |story| {
        let mut built = build(story)?;
        let mut problem = Problem::error("hm");
        problem.severity = preview::Severity::Warning;
        built.warnings = Problems::from(vec![problem]);
        Ok(built)
    });
    fixture.wait_for_site();
    let state = fixture.state();
    assert_eq!((&state["site"], &state["failed"]), (&json!(1), &json!(false)));
    assert_eq!(state["problems"][0]["severity"], "warning");
}

#[test]
fn a_folder_that_goes_and_comes_back_is_reported() {
    let fixture = Fixture::start("one");
    fixture.wait_for_site();
    let mut states = fixture.listen();
    states.next();
    let story_folder = fixture.story.parent().unwrap();
    let away = fixture.folder.path().join("away");
    fs::rename(story_folder, &away).unwrap();
    let event = fixture.wait("the loss", |event| matches!(event, Event::FolderGone(..)));
    assert!(event.to_string().contains("it is gone"), "{event}");
    let state = states.next().unwrap();
    let message = state["problems"][0]["message"].as_str().unwrap();
    assert!(
        state["failed"] == true && message.contains("it is gone"),
        "{state}"
    );
    assert!(fixture.get("/", "").1.contains("one"));
    fs::rename(&away, story_folder).unwrap();
    fixture.wait("the return", |event| matches!(event, Event::FolderBack(_)));
    assert_eq!(states.next().unwrap()["problems"], json!([]));
    fs::remove_dir_all(story_folder).unwrap();
    fixture.wait("the loss", |event| matches!(event, Event::FolderGone(..)));
    fs::create_dir(story_folder).unwrap();
    fs::write(&fixture.story, "anew").unwrap();
    fixture.wait_for_site();
    assert!(fixture.get("/", "").1.contains("anew"));
}

/// However often a story is saved during a build, one build follows, or two if the last save falls behind its beginning.
#[test]
fn saves_during_a_build_are_one_build() {
    let (started, starts) = channel();
    let (go, wait) = channel::<()>();
    let wait = Mutex::new(wait);
    let fixture = Fixture::with_build("0", move |story| {
        started.send(()).unwrap();
        // After the first build, each waits to be let go; in the end none does.
        let _ = wait.lock().unwrap().recv();
        build(story)
    });
    starts.recv_timeout(PATIENCE).unwrap();
    go.send(()).unwrap();
    fixture.wait_for_site();
    fs::write(&fixture.story, "first").unwrap();
    starts.recv_timeout(PATIENCE).unwrap();
    for number in 0..1000 {
        fs::write(&fixture.story, format!("save {number}")).unwrap();
    }
    drop(go);
    let mut states = fixture.listen();
    states
        .find(|_| fixture.get("/", "").1.contains("save 999"))
        .unwrap();
    // Nothing is left to do: another save is the next thing that is built.
    fs::write(&fixture.story, "last").unwrap();
    states.find(|_| fixture.get("/", "").1.contains("last")).unwrap();
    let builds = starts.try_iter().count();
    assert!((1..=4).contains(&builds), "{builds} builds");
}

#[test]
fn a_build_that_panics_is_a_problem() {
    let fixture = Fixture::with_build("one", |story| {
        let text = fs::read_to_string(story).unwrap();
        assert!(text != "panic", "as the test wants");
        build(story)
    });
    fixture.wait_for_site();
    fs::write(&fixture.story, "panic").unwrap();
    fixture.wait("a failure", |event| {
        matches!(event, Event::Failed { has_site: true, .. })
    });
    fs::write(&fixture.story, "two").unwrap();
    fixture.wait_for_site();
}

#[test]
fn served_pages_get_the_script_and_keep_their_policy() {
    let fixture = Fixture::start("one");
    fixture.wait_for_site();
    let base = fixture.base();
    let tag = format!(
        "<script async src=\"{base}/__backgrounder/client.js\" data-site=\"1\" data-version=\"1\"></script></body>"
    );
    for (path, status) in [("/", "200"), ("/map/", "200"), ("/none", "404")] {
        let (head, body) = fixture.get(path, "Sec-Fetch-Dest: document\r\n");
        assert!(head.starts_with(&format!("HTTP/1.1 {status}")), "{head}");
        assert!(body.contains(&tag), "{body}");
        assert!(
            head.contains(
                "Content-Security-Policy: default-src 'none'; script-src 'self'; connect-src 'self'"
            ),
            "{head}"
        );
        assert!(
            head.contains("Cache-Control: no-store") && !head.contains("max-age"),
            "{head}"
        );
        assert!(!head.contains("Access-Control-Allow-Origin"), "{head}");
    }
    // Frames and scripts get files as they were built.
    for destination in ["iframe", "empty"] {
        let (_, body) = fixture.get("/map/", &format!("Sec-Fetch-Dest: {destination}\r\n"));
        assert_eq!(body, page("map"));
    }
    assert_eq!(fixture.get("/assets/app.js", "").1, "app");
    let (head, client) = fixture.get("/__backgrounder/client.js", "");
    assert!(head.contains("Content-Type: text/javascript"), "{head}");
    assert!(
        !["innerHTML", "insertAdjacentHTML", "document.write"]
            .iter()
            .any(|word| client.contains(word))
    );
    let (head, _) = fixture.get("/map?a=1", "");
    assert!(head.contains(&format!("Location: {base}/map/?a=1\r\n")), "{head}");
    assert!(fixture.get("//map", "").0.starts_with("HTTP/1.1 404"));
}

#[test]
fn only_who_holds_the_address_reads() {
    let fixture = Fixture::start("secret story");
    fixture.wait_for_site();
    let ask = |request: &str| {
        let mut stream = TcpStream::connect(fixture.authority()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
            .write_all(format!("{request}\r\nConnection: close\r\n\r\n").as_bytes())
            .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    };
    let (base, host) = (fixture.base(), fixture.authority());
    for path in ["", "/__backgrounder/state.json", "/__backgrounder/events"] {
        for request in [
            format!("GET {path}/ HTTP/1.1\r\nHost: {host}"),
            format!("GET {base}{path}/ HTTP/1.1\r\nHost: evil.example"),
            format!("GET {base}{path}/ HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example"),
            format!("GET {path}/ HTTP/1.1\r\nHost: {host}\r\nOrigin: null"),
        ] {
            let answer = ask(&request);
            assert!(answer.starts_with("HTTP/1.1 40"), "{request}: {answer}");
            assert!(
                !answer.contains("secret story") && !answer.contains(&base),
                "{answer}"
            );
        }
    }
    let answer = ask(&format!("GET {base}/ HTTP/1.1\r\nHost: {host}\r\nOrigin: null"));
    assert!(answer.contains("Access-Control-Allow-Origin: null") && answer.contains("secret story"));
}

#[test]
fn a_taken_port_is_reported_before_any_build() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let options = Options {
        port: taken.local_addr().unwrap().port(),
        ..Options::default()
    };
    let built = Arc::new(Mutex::new(0));
    let count = Arc::clone(&built);
    let build = move || {
        *count.lock().unwrap() += 1;
        Ok(Built::default())
    };
    let error = Preview::start(options, build, |_| ()).err().unwrap();
    assert!(matches!(error, StartError::PortInUse { .. }), "{error}");
    // The build was dropped unused, with its share of the count.
    assert_eq!((Arc::strong_count(&built), *built.lock().unwrap()), (1, 0));
}

#[test]
fn another_host_is_named_with_a_warning() {
    let (sender, events) = channel();
    let options = Options {
        host: Some("0.0.0.0".to_owned()),
        ..Options::default()
    };
    let report = move |event: &Event| drop(sender.send(event.clone()));
    let preview = Preview::start(options, || Ok(Built::default()), report).unwrap();
    assert!(preview.url().starts_with("http://127.0.0.1:"));
    let exposed = events
        .iter()
        .take(2)
        .find(|event| matches!(event, Event::Exposed { .. }));
    assert!(
        exposed
            .unwrap()
            .to_string()
            .contains("other machines can read it")
    );
    let unknown = Options {
        host: Some("192.0.2.1".to_owned()),
        ..Options::default()
    };
    let error = Preview::start(unknown, || Ok(Built::default()), |_| ())
        .err()
        .unwrap();
    assert!(
        error.to_string().contains("cannot listen on 192.0.2.1"),
        "{error}"
    );
}

#[test]
fn paths_without_the_secret_work_on_this_machine_if_asked_for() {
    for (host, status) in [(None, "200"), (Some("0.0.0.0"), "404")] {
        let (sender, events) = channel();
        let options = Options {
            plain_paths: true,
            host: host.map(str::to_owned),
            ..Options::default()
        };
        let build = || {
            Ok(Built::from(vec![(
                "map/index.html".to_owned(),
                page("map").into_bytes(),
            )]))
        };
        let report = move |event: &Event| drop(sender.send(event.clone()));
        let preview = Preview::start(options, build, report).unwrap();
        events
            .iter()
            .find(|event| matches!(event, Event::Built { .. }))
            .unwrap();
        let authority = preview.url().split('/').nth(2).unwrap();
        let mut stream = TcpStream::connect(authority).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let request = format!("GET /map/ HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert!(text.starts_with(&format!("HTTP/1.1 {status}")), "{text}");
        // The page's script is found below the same paths.
        assert_eq!(
            text.contains("src=\"/__backgrounder/client.js\""),
            status == "200"
        );
    }
}

#[test]
fn a_folder_that_is_not_there_yet_is_waited_for() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("story");
    let (sender, events) = channel();
    let options = Options {
        watched: vec![folder.clone()],
        ..Options::default()
    };
    let story = folder.join("story.txt");
    let report = move |event: &Event| drop(sender.send(event.clone()));
    let _preview = Preview::start(options, move || build(&story), report).unwrap();
    // The build does not begin before the folder is there.
    let next = || events.recv_timeout(PATIENCE).unwrap();
    assert!(matches!(next(), Event::Serving { .. }));
    assert!(matches!(next(), Event::FolderGone(..)));
    fs::create_dir(&folder).unwrap();
    assert!(matches!(next(), Event::FolderBack(_)));
}

/// A page that is closed leaves nothing behind; many open ones do not fill the server.
#[test]
fn the_oldest_of_too_many_open_pages_ends() {
    let fixture = Fixture::start("one");
    fixture.wait_for_site();
    let mut first = fixture.listen();
    first.next().unwrap();
    let mut others: Vec<_> = (0..64).map(|_| fixture.listen()).collect();
    for states in &mut others {
        states.next().unwrap();
    }
    assert_eq!(first.next(), None);
    fs::write(&fixture.story, "two").unwrap();
    for states in &mut others {
        assert_eq!(states.next().unwrap()["site"], 2);
    }
}
