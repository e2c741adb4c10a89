//! What a preview serves, where and to whom.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};

use preview::{Built, Event, Options, Preview, StartError};

use crate::fixture::{Fixture, PATIENCE, page};

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
