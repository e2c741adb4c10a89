//! The offline edition: a single file on the reader's disk.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tempfile::TempDir;

use super::network_faults::ENABLED_CONTROLS;
use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::site;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the offline edition opens from disk", opens_from_disk).smoke(),
    Journey::new("the offline edition contains every view", holds_every_view),
    Journey::new(
        "the offline edition states its date and origin",
        tells_where_it_is_from,
    ),
    Journey::new("the offline edition prints the whole story", prints),
    Journey::new("a damaged offline copy starts or says that it could not", damaged),
];

/// The file alone in a folder, to show that it needs no other file.
struct OfflineCopy {
    address: String,
    file: PathBuf,
    _folder: TempDir,
}

impl OfflineCopy {
    fn of(env: &TestEnv<'_>) -> Result<OfflineCopy> {
        let story = site::offline_edition(env.folder)?.context("there is no offline edition")?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join(&story);
        std::fs::copy(env.folder.join(&story), &file)?;
        Ok(OfflineCopy {
            address: format!("file://{}", file.display()),
            file,
            _folder: folder,
        })
    }
}

/// Live from disk, with addresses in the fragment, Back, Reload and links to views.
pub fn opens_from_disk(env: &TestEnv<'_>) -> Result<()> {
    let (session, copy) = (&env.session, OfflineCopy::of(env)?);
    session.navigate(&copy.address)?;
    session.wait_until("the live view from disk", IS_LIVE)?;
    session.navigate("about:blank")?;
    session.navigate(&format!("{}#/map/", copy.address))?;
    session.wait_until("the live view from disk", IS_LIVE)?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    session.wait_until("the fragment", "location.hash.startsWith('#/map/riyadh')")?;
    session.back()?;
    session.wait_until("the fragment of before", "!location.hash.includes('riyadh')")?;
    session.reload()?;
    session.wait_until("the live view after a reload", IS_LIVE)?;
    env.assert_console_clean()
}

/// It contains every view and makes no requests.
pub fn holds_every_view(env: &TestEnv<'_>) -> Result<()> {
    let (session, copy) = (&env.session, OfflineCopy::of(env)?);
    session.navigate(&copy.address)?;
    session.wait_until("the live view from disk", IS_LIVE)?;
    for page in site::examples(env.folder)? {
        let fragment = format!("#/{}", page.trim_end_matches('/'));
        session.execute("location.hash = arguments[0]", &[fragment.clone().into()])?;
        session.wait_until(
            &format!("the view {fragment}"),
            &format!(
                "document.querySelectorAll('h1').length === 1 && location.hash === {} \
                 && !document.querySelector('.bgr-notice')",
                json!(fragment)
            ),
        )?;
    }
    let requests = session.execute(
        "return performance.getEntriesByType('resource').map(one => one.name).filter(one => !one.startsWith('data:'))",
        &[],
    )?;
    ensure!(requests == json!([]), "the file requests {requests}");
    env.assert_console_clean()
}

/// It says that it is a copy, and shares its own address or, if known, the one on the web.
pub fn tells_where_it_is_from(env: &TestEnv<'_>) -> Result<()> {
    let (session, copy) = (&env.session, OfflineCopy::of(env)?);
    session.navigate(&format!("{}#/map/riyadh", copy.address))?;
    session.wait_until("the live view from disk", IS_LIVE)?;
    let kept = session.find(".bgr-offline-note")?;
    let words = session.text(&kept)?;
    ensure!(words.contains("a copy to keep"), "the copy says: {words}");
    let facts: serde_json::Value = serde_json::from_slice(&std::fs::read(env.folder.join("facts.json"))?)?;
    if let Some(date) = facts["facts_as_of"].as_str() {
        // The driver returns non-breaking spaces as plain ones.
        let date = date.replace('\u{a0}', " ");
        ensure!(words.contains(&date), "the copy does not say \"{date}\": {words}");
    }
    session.click_by_role("button", Name::Exact("Share this view"))?;
    let dialog = session.find_by_role("dialog", Name::Exact("Share this view"))?;
    let value = "return arguments[0].value";
    let link = session.find_by_role_in(&dialog, "textbox", Name::Exact("Link"))?;
    let link = session.execute(value, &[link.argument()])?;
    ensure!(
        link == format!("{}#/map/riyadh", copy.address),
        "the link is {link}"
    );
    ensure!(
        session.find_all("#bgr-share-code")?.is_empty(),
        "nobody could embed a file"
    );
    // A build that knows its address writes it into the html element.
    let text = std::fs::read_to_string(&copy.file)?;
    let known = text.replacen(
        " data-bgr-mode=\"offline\"",
        " data-bgr-mode=\"offline\" data-bgr-site=\"https://news.example/story/\"",
        1,
    );
    ensure!(known != text, "the html element has changed");
    std::fs::write(&copy.file, known)?;
    session.navigate("about:blank")?;
    session.navigate(&format!("{}#/map/riyadh?who=russia", copy.address))?;
    session.wait_until("the live view from disk", IS_LIVE)?;
    session.click_by_role("button", Name::Exact("Share this view"))?;
    let dialog = session.find_by_role("dialog", Name::Exact("Share this view"))?;
    let link = session.find_by_role_in(&dialog, "textbox", Name::Exact("Link"))?;
    let link = session.execute(value, &[link.argument()])?;
    ensure!(
        link == "https://news.example/story/map/riyadh/?who=russia",
        "the link is {link}"
    );
    let code = session.find_by_role_in(&dialog, "textbox", Name::Exact("Embed code"))?;
    let code = session.execute(value, &[code.argument()])?;
    ensure!(
        code.as_str()
            .is_some_and(|code| code.contains("https://news.example/story/embed/map/riyadh/")),
        "the code is {code}"
    );
    env.assert_console_clean()
}

/// Prints the whole story, without the path of the reader's file.
pub fn prints(env: &TestEnv<'_>) -> Result<()> {
    let (session, copy) = (&env.session, OfflineCopy::of(env)?);
    session.navigate(&copy.address)?;
    session.wait_until("the live view from disk", IS_LIVE)?;
    session.execute("dispatchEvent(new Event('beforeprint'))", &[])?;
    session.wait_until(
        "the whole story",
        "document.querySelectorAll('.bgr-print-only__section').length > 20",
    )?;
    let leaks = session.execute("return document.body.textContent.includes('file://')", &[])?;
    ensure!(leaks == false, "the path of the reader's file is printed");
    session.execute("dispatchEvent(new Event('afterprint'))", &[])?;
    session.wait_until(
        "the story gone",
        "!document.querySelector('.bgr-print-only__section')",
    )?;
    env.assert_console_clean()
}

/// Where a character is changed: after which text, and how many characters later; and whether the copy must not start.
const DAMAGES: [(&str, usize, bool); 15] = [
    ("script-src 'sha256-", 5, true),
    ("style-src 'sha256-", 5, false),
    ("'wasm-unsafe", 1, true),
    ("<style>", 2_000, false),
    ("class=\"bgr\" data-mode=\"", 3, false),
    // The loader, the glue, the start, and the end of the last script.
    ("<script>", 40, true),
    ("self.bgrFiles", 2, true),
    ("Object.assign", 2, true),
    (".initSync", 3, true),
    (".hidden=", 3, true),
    ("\"bgr:export\"", 5, true),
    // The data, and the names that the loader looks for.
    ("id=\"bgr-style\">", 3_000, true),
    ("id=\"bgr-story\">", 3_000, true),
    ("id=\"bgr-engine\">", 90_000, true),
    ("id=\"bgr-engine", 0, true),
];

/// True when nothing more will happen: live, or with the note. Before, a running start has hidden the note.
const HAS_SETTLED: &str =
    "document.readyState === 'complete' && (document.documentElement.classList.contains('bgr-live')
    || [...document.querySelectorAll('.bgr-static-note')].some((note) => note.getClientRects().length
        && note.textContent.includes('could not start')))";

/// One character of the file is changed, in many places. Either the app starts, or a line says that it could not and no button
/// pretends to work.
pub fn damaged(env: &TestEnv<'_>) -> Result<()> {
    let (session, copy) = (&env.session, OfflineCopy::of(env)?);
    let whole = std::fs::read_to_string(&copy.file)?;
    for (marker, later, is_fatal) in DAMAGES {
        let at = whole
            .find(marker)
            .with_context(|| format!("the file has no {marker}"))?
            + marker.len()
            + later;
        let mut bytes = whole.clone().into_bytes();
        ensure!(bytes[at].is_ascii(), "{marker}: no letter to change");
        bytes[at] ^= 1;
        std::fs::write(&copy.file, bytes)?;
        session.navigate("about:blank")?;
        session.navigate(&copy.address)?;
        session
            .wait_until("the live view or the note", HAS_SETTLED)
            .with_context(|| format!("a character {later} after {marker}"))?;
        let live = session.execute(&format!("return {IS_LIVE}"), &[])? == true;
        ensure!(
            !(live && is_fatal),
            "started with another character {later} after {marker}"
        );
        let dead = session.execute(ENABLED_CONTROLS, &[])?;
        ensure!(
            live || dead == json!([]),
            "with another character {later} after {marker} the copy offers {dead}"
        );
    }
    Ok(())
}
