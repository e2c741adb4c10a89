//! What becomes of a save: builds, problems, folders that go and come back.

use std::fs;
use std::sync::Mutex;
use std::sync::mpsc::channel;

use preview::{Event, Options, Preview, Problem, Problems, Severity};
use serde_json::json;

use crate::fixture::{Fixture, PATIENCE, build};

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
    fs::write(&fixture.story, "fixed").unwrap();
    fixture.wait_for_site();
    assert!(fixture.get("/", "").1.contains("fixed"));
}

#[test]
fn a_save_becomes_a_new_site_and_open_pages_hear_of_it() {
    save_and_read(&Fixture::start("one"));
}

#[test]
fn a_preview_that_is_not_told_of_changes_sees_them() {
    save_and_read(&Fixture::polling("one"));
}

fn save_and_read(fixture: &Fixture) {
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
    // Files in folders inside count too, and so does a removal. The site of this test stays the same.
    let inner = fixture.story.parent().unwrap().join("inner");
    let wait_for_build = |what: &str| {
        fixture.wait(what, |event| matches!(event, Event::Built { is_new: false, .. }));
    };
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("file"), "").unwrap();
    wait_for_build("a file in a folder inside");
    fs::write(inner.join("file"), "text").unwrap();
    wait_for_build("another text in a folder inside");
    fs::remove_file(inner.join("file")).unwrap();
    wait_for_build("a removed file");
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
        problem.severity = Severity::Warning;
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
    lose_and_return(&Fixture::start("one"));
}

#[test]
fn a_preview_that_is_not_told_of_changes_follows_folders() {
    lose_and_return(&Fixture::polling("one"));
}

fn lose_and_return(fixture: &Fixture) {
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
    // The new folder is listened to, also inside.
    fs::write(&fixture.story, "again").unwrap();
    fixture.wait_for_site();
}

/// The system tells nothing of a folder when one above it is renamed.
#[test]
fn a_renamed_folder_above_is_a_loss() {
    let fixture = Fixture::start("one");
    fixture.wait_for_site();
    let above = fixture.story.parent().unwrap().parent().unwrap();
    let away = above.with_extension("away");
    fs::rename(above, &away).unwrap();
    fixture.wait("the loss", |event| matches!(event, Event::FolderGone(..)));
    fs::rename(&away, above).unwrap();
    fixture.wait("the return", |event| matches!(event, Event::FolderBack(_)));
    fs::write(&fixture.story, "two").unwrap();
    fixture.wait_for_site();
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
