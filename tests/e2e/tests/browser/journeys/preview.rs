//! A live preview: pages reload in place, and problems stand in a corner.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;

use anyhow::{Context, Result, ensure};
use preview::{BuildResult, Built, Event, Options, Preview, Problem, Problems};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::journeys::Journey;
use e2e::session::Session;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("a preview reloads in place", reloads_in_place),
    Journey::new(
        "a preview shows problems in a corner until they are fixed",
        shows_problems,
    ),
    Journey::new(
        "the corner of a preview leaves the foot of the page free",
        leaves_the_foot_free,
    )
    .chromium_only(),
    Journey::new("a preview shows the frames of the demo page", shows_frames),
    Journey::new(
        "the first page of a preview replaces itself",
        replaces_the_first_page,
    ),
];

const ESCAPE: char = '\u{e00c}';
/// The part of the corner with this selector.
const CORNER: &str = "const corner = selector => document.getElementById('backgrounder-preview').shadowRoot.querySelector(selector);";

/// A preview of the built site. A file beside it stands for the story: each text in it is another site, and a text that
/// begins with "error" is a problem.
struct Edited {
    story: PathBuf,
    preview: Preview,
    _folder: TempDir,
}

impl Edited {
    fn start(site: &Path, text: &str) -> Result<Edited> {
        let folder = tempfile::tempdir()?;
        let story = folder.path().join("story.txt");
        fs::write(&story, text)?;
        let options = Options {
            watched: vec![folder.path().to_path_buf()],
            ..Options::default()
        };
        let (site, source) = (site.to_path_buf(), story.clone());
        let build = move || build(&site, &source);
        let (sender, events) = channel();
        // Nobody listens after the first build.
        let preview = Preview::start(options, build, move |event| drop(sender.send(event.clone())))?;
        events
            .iter()
            .find(|event| matches!(event, Event::Built { .. } | Event::Failed { .. }))
            .context("the preview ended")?;
        Ok(Edited {
            preview,
            story,
            _folder: folder,
        })
    }

    fn save(&self, text: &str) -> Result<()> {
        fs::write(&self.story, text).context("saving the story")
    }
}

fn build(site: &Path, story: &Path) -> BuildResult {
    let fault = |error: std::io::Error| Problems::from(vec![Problem::error(error.to_string())]);
    let text = fs::read_to_string(story).map_err(fault)?;
    if text.starts_with("error") {
        return Err(Problems::from(vec![Problem {
            file: "story.json".to_owned(),
            line: Some(12),
            path: "claims[3].text".to_owned(),
            ..Problem::error("<img src=x onerror=alert(1)>")
        }]));
    }
    let mut files = Vec::new();
    add_files(site, "", &mut files).map_err(fault)?;
    for (path, bytes) in &mut files {
        if path.ends_with(".html") {
            bytes.extend_from_slice(format!("<!-- {text} -->").as_bytes());
        }
    }
    Ok(Built::from(files))
}

fn add_files(folder: &Path, path: &str, files: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let inner = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add_files(&entry.path(), &format!("{inner}/"), files)?;
        } else if !inner.ends_with(".br") && !inner.ends_with(".gz") {
            files.push((inner, fs::read(entry.path())?));
        }
    }
    Ok(())
}

/// Opens a view and waits until it is live.
fn open(session: &Session, edited: &Edited, path: &str) -> Result<()> {
    session.navigate(&format!("{}{path}", edited.preview.url()))?;
    session.wait_until("the live view", IS_LIVE)
}

/// Waits for what the status in the corner says.
fn wait_for_status(session: &Session, text: &str) -> Result<()> {
    session.wait_until(
        &format!("the status “{text}”"),
        &format!(
            "(() => {{ {CORNER} return corner('[role=status]').textContent === {}; }})()",
            json!(text)
        ),
    )
}

fn in_corner(session: &Session, script: &str) -> Result<Value> {
    session.execute(&format!("{CORNER} {script}"), &[])
}

/// Address, scroll position and open parts stay, also those of the live view.
fn reloads_in_place(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let edited = Edited::start(env.folder, "one")?;
    open(session, &edited, "timeline/?theme=dark")?;
    let place = "return [location.href, Math.round(scrollY), [...document.querySelectorAll('details')].map(one => one.open)]";
    session.execute(
        "const marks = [...document.querySelectorAll('main details.bgr-claim-mark')];
         marks[1].open = true; marks[3].open = true; scrollTo(0, 500); window.isOld = true",
        &[],
    )?;
    let before = session.execute(place, &[])?;
    ensure!(before[1] == 500, "the page is too short: {before}");
    edited.save("two")?;
    session.wait_until("the new page", &format!("!window.isOld && {IS_LIVE}"))?;
    session.wait_until(
        "the same place",
        &format!(
            "JSON.stringify((() => {{ {place} }})()) === {}",
            json!(before.to_string())
        ),
    )?;
    let state = session.execute("return document.lastChild.data.includes('two')", &[])?;
    ensure!(state == true, "the page is not the new one");
    env.assert_console_clean()
}

/// The corner tells, lists and forgets problems, and hides nothing for good.
fn shows_problems(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let edited = Edited::start(env.folder, "one")?;
    open(session, &edited, "sources/")?;
    session.execute("window.isOld = true", &[])?;
    edited.save("error")?;
    wait_for_status(session, "1 error. This page shows the last good version.")?;
    in_corner(session, "corner('button').focus(); corner('button').click()")?;
    let list = in_corner(
        session,
        "const list = corner('ol'); return [list.hidden, list.textContent, list.querySelectorAll('img').length,
             corner('button').getAttribute('aria-expanded')]",
    )?;
    let text = "story.json:12 claims[3].text error: <img src=x onerror=alert(1)>";
    ensure!(list == json!([false, text, 0, "true"]), "the list is {list}");
    session.press(&[ESCAPE])?;
    let closed = in_corner(
        session,
        "return [corner('ol').hidden, corner('button').matches(':focus')]",
    )?;
    ensure!(closed == json!([true, true]), "after Escape: {closed}");
    edited.save("one")?;
    wait_for_status(session, "")?;
    let room = session.execute(
        "return [document.documentElement.style.paddingBottom, window.isOld]",
        &[],
    )?;
    ensure!(
        room == json!(["", true]),
        "the page keeps room or was reloaded: {room}"
    );
    env.assert_console_clean()
}

/// Narrow pages can be scrolled until their end stands above the corner, and do not become wider.
fn leaves_the_foot_free(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let edited = Edited::start(env.folder, "one")?;
    for width in [320, 1280] {
        session.set_viewport(width, 600)?;
        open(session, &edited, "sources/")?;
        edited.save("error")?;
        wait_for_status(session, "1 error. This page shows the last good version.")?;
        let found = in_corner(
            session,
            "scrollTo({ top: 1e6, behavior: 'instant' });
             const foot = document.querySelector('footer').getBoundingClientRect().bottom;
             const box = corner('#box').getBoundingClientRect();
             return [foot <= box.top, box.left >= 0, document.documentElement.scrollWidth <= innerWidth]",
        )?;
        ensure!(found == json!([true, true, true]), "{width} px: {found}");
        edited.save("one")?;
        wait_for_status(session, "")?;
    }
    Ok(())
}

/// Frames with and without an origin of their own become live under the preview's rules.
fn shows_frames(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let edited = Edited::start(env.folder, "one")?;
    session.navigate(&format!("{}demo.html", edited.preview.url()))?;
    session.wait_until(
        "the corner of the page",
        "document.getElementById('backgrounder-preview') !== null",
    )?;
    session.execute(
        "const frame = document.createElement('iframe'); frame.id = 'opaque'; frame.sandbox = 'allow-scripts';
         frame.src = 'embed/map/riyadh/'; document.body.prepend(frame)",
        &[],
    )?;
    session.enter_frame(&session.find("#opaque")?)?;
    session.wait_until("the live view of a sandboxed frame", IS_LIVE)?;
    let corner = session.execute(
        "return document.getElementById('backgrounder-preview') !== null",
        &[],
    )?;
    ensure!(corner == false, "the frame has a corner of its own");
    session.leave_frames()?;
    let mut messages = session.console_messages()?;
    // The demo names no icon, so browsers ask for one.
    messages.retain(|message| !message.contains("/favicon.ico"));
    ensure!(
        messages.is_empty(),
        "the console has messages: {}",
        messages.join(" | ")
    );
    Ok(())
}

/// Before the first good build a page says so, and it becomes the view by itself.
fn replaces_the_first_page(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let edited = Edited::start(env.folder, "error")?;
    session.navigate(&format!("{}map/", edited.preview.url()))?;
    session.wait_until(
        "the problems of the first build",
        "document.body.innerText.includes('claims[3].text')",
    )?;
    edited.save("one")?;
    session.wait_until("the live view", IS_LIVE)
}
