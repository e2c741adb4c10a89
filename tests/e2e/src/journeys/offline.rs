//! The offline edition: one file on the reader's disk, with nothing beside it.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tempfile::TempDir;

use crate::ground::{Ground, LIVE};
use crate::roles::Name;
use crate::site;

/// The file alone in a folder of its own, which shows that nothing beside it is needed.
struct Copy {
    address: String,
    file: PathBuf,
    _folder: TempDir,
}

impl Copy {
    fn of(ground: &Ground<'_>) -> Result<Copy> {
        let story = site::offline_edition(ground.folder)?.context("there is no offline edition")?;
        let folder = tempfile::tempdir()?;
        let file = folder.path().join(&story);
        std::fs::copy(ground.folder.join(&story), &file)?;
        Ok(Copy {
            address: format!("file://{}", file.display()),
            file,
            _folder: folder,
        })
    }
}

/// Live from disk, with addresses in the fragment, Back, a reload and a link to a view.
pub fn opens_from_disk(ground: &Ground<'_>) -> Result<()> {
    let (session, copy) = (&ground.session, Copy::of(ground)?);
    session.goto(&copy.address)?;
    session.until("the live view from disk", LIVE)?;
    session.goto("about:blank")?;
    session.goto(&format!("{}#/map/", copy.address))?;
    session.until("the live view from disk", LIVE)?;
    let list = session.named("list", Name::Is("Venues"))?;
    session.click(&session.named_in(&list, "link", Name::Begins("Riyadh"))?)?;
    session.named("region", Name::Is("Riyadh"))?;
    session.until("the fragment", "location.hash.startsWith('#/map/riyadh')")?;
    session.back()?;
    session.until("the fragment of before", "!location.hash.includes('riyadh')")?;
    session.reload()?;
    session.until("the live view after a reload", LIVE)?;
    ground.quiet_console()
}

/// Every view is in it, and none asks anybody for anything.
pub fn holds_every_view(ground: &Ground<'_>) -> Result<()> {
    let (session, copy) = (&ground.session, Copy::of(ground)?);
    session.goto(&copy.address)?;
    session.until("the live view from disk", LIVE)?;
    for page in site::sample(ground.folder)? {
        let fragment = format!("#/{}", page.trim_end_matches('/'));
        session.run("location.hash = arguments[0]", &[fragment.clone().into()])?;
        session.until(
            &format!("the view {fragment}"),
            &format!(
                "document.querySelectorAll('h1').length === 1 && location.hash === {} \
                 && !document.querySelector('.bgr-notice')",
                json!(fragment)
            ),
        )?;
    }
    let asked = session.run(
        "return performance.getEntriesByType('resource').map(one => one.name).filter(one => !one.startsWith('data:'))",
        &[],
    )?;
    ensure!(asked == json!([]), "the file asks for {asked}");
    let policy = session.run(
        "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content",
        &[],
    )?;
    let policy = policy.as_str().unwrap_or_default().to_owned();
    ensure!(
        policy.starts_with("default-src 'none'")
            && !policy.contains("connect-src")
            && !policy.contains("unsafe-inline"),
        "the policy is {policy}"
    );
    ground.quiet_console()
}

/// It says how old its facts are, and shares what it can: its own address, or that on the web.
pub fn tells_where_it_is_from(ground: &Ground<'_>) -> Result<()> {
    let (session, copy) = (&ground.session, Copy::of(ground)?);
    session.goto(&format!("{}#/map/riyadh", copy.address))?;
    session.until("the live view from disk", LIVE)?;
    let kept = session.find(".bgr-offline-note")?;
    let words = session.text(&kept)?;
    ensure!(words.contains("facts are as of"), "the copy says: {words}");
    let facts: serde_json::Value = serde_json::from_slice(&std::fs::read(ground.folder.join("facts.json"))?)?;
    // The driver tells spaces that do not break as plain ones.
    let date = facts["facts_as_of"]
        .as_str()
        .unwrap_or("?")
        .replace('\u{a0}', " ");
    ensure!(words.contains(&date), "the copy does not say \"{date}\": {words}");
    session.click(&session.named("button", Name::Is("Share this view"))?)?;
    let dialog = session.named("dialog", Name::Is("Share this view"))?;
    let value = "return arguments[0].value";
    let link = session.named_in(&dialog, "textbox", Name::Is("Link"))?;
    let link = session.run(value, &[link.argument()])?;
    ensure!(
        link == format!("{}#/map/riyadh", copy.address),
        "the link is {link}"
    );
    ensure!(
        session.find_all("#bgr-share-code")?.is_empty(),
        "nobody could embed a file"
    );
    // A build that knew its address writes it into the document's element.
    let text = std::fs::read_to_string(&copy.file)?;
    let known = text.replacen(
        " data-bgr-mode=\"offline\"",
        " data-bgr-mode=\"offline\" data-bgr-site=\"https://news.example/story/\"",
        1,
    );
    ensure!(known != text, "the document's element is another");
    std::fs::write(&copy.file, known)?;
    session.goto("about:blank")?;
    session.goto(&format!("{}#/map/riyadh?who=russia", copy.address))?;
    session.until("the live view from disk", LIVE)?;
    session.click(&session.named("button", Name::Is("Share this view"))?)?;
    let dialog = session.named("dialog", Name::Is("Share this view"))?;
    let link = session.named_in(&dialog, "textbox", Name::Is("Link"))?;
    let link = session.run(value, &[link.argument()])?;
    ensure!(
        link == "https://news.example/story/map/riyadh/?who=russia",
        "the link is {link}"
    );
    let code = session.named_in(&dialog, "textbox", Name::Is("Embed code"))?;
    let code = session.run(value, &[code.argument()])?;
    ensure!(
        code.as_str()
            .is_some_and(|code| code.contains("https://news.example/story/embed/map/riyadh/")),
        "the code is {code}"
    );
    ground.quiet_console()
}

/// The whole story on paper, and nothing of the reader's own folders.
pub fn prints(ground: &Ground<'_>) -> Result<()> {
    let (session, copy) = (&ground.session, Copy::of(ground)?);
    session.goto(&copy.address)?;
    session.until("the live view from disk", LIVE)?;
    session.run("dispatchEvent(new Event('beforeprint'))", &[])?;
    session.until(
        "the whole story",
        "document.querySelectorAll('.bgr-print-only__section').length > 20",
    )?;
    let leaks = session.run("return document.body.textContent.includes('file://')", &[])?;
    ensure!(leaks == false, "the path of the reader's file is on the paper");
    session.run("dispatchEvent(new Event('afterprint'))", &[])?;
    session.until("the story gone", "!document.querySelector('.bgr-print-only__section')")?;
    ground.quiet_console()
}
