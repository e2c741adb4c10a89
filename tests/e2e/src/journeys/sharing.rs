//! What leaves the site: links, pictures, citations, paper.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::ground::{Ground, LIVE};
use crate::roles::Name;
use crate::session::{Element, Session};

const ESCAPE: char = '\u{e00c}';

/// Opens the dialog of the view that is shown.
fn open_dialog(session: &Session) -> Result<Element> {
    session.click(&session.named("button", Name::Is("Share this view"))?)?;
    session.named("dialog", Name::Is("Share this view"))
}

/// What stands in a field of the dialog.
fn field(session: &Session, dialog: &Element, name: &str) -> Result<String> {
    let field = session.named_in(dialog, "textbox", Name::Is(name))?;
    let text = session.run("return arguments[0].value", &[field.argument()])?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// The dialog gives what is to be shared, and leaves no trace.
pub fn dialog(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/riyadh/?who=russia")?;
    let dialog = open_dialog(session)?;
    let link = field(session, &dialog, "Link")?;
    ensure!(
        link == ground.address("map/riyadh/?who=russia"),
        "the link is {link}"
    );
    let code = field(session, &dialog, "Embed code")?;
    let src = format!("src=\"{}\"", ground.address("embed/map/riyadh/?who=russia"));
    ensure!(
        code.starts_with("<iframe ") && code.contains(&src),
        "the embed code is {code}"
    );
    let cited = field(session, &dialog, "Citation")?;
    ensure!(
        cited.contains("“Riyadh”") && cited.ends_with(&link),
        "the citation is {cited}"
    );
    for button in ["Copy link", "Copy embed code", "Copy citation"] {
        session.named_in(&dialog, "button", Name::Is(button))?;
    }
    // The picture is that of the view, and it is there.
    let picture = session.named_in(&dialog, "link", Name::Is("Save picture"))?;
    let at = session.run("return arguments[0].href", &[picture.argument()])?;
    ensure!(
        at == ground.address("cards/map-riyadh.png"),
        "the picture is {at}"
    );
    let kind = session.run_async(
        "fetch(arguments[0]).then(answer => done(answer.status + ' ' + answer.headers.get('content-type')))",
        &[at],
    )?;
    ensure!(kind == "200 image/png", "the picture answers {kind}");
    session.press(&[ESCAPE])?;
    session.until("the dialog closed", "!document.querySelector('dialog[open]')")?;
    let focused = session.focused()?;
    ensure!(focused == "Share this view", "the focus went to \"{focused}\"");
    ground.quiet_console()
}

/// An embed gives the link to the full page, its own code, and the same picture.
pub fn dialog_of_an_embed(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("embed/claims/deal-signed/")?;
    let dialog = open_dialog(session)?;
    let link = field(session, &dialog, "Link")?;
    ensure!(
        link == ground.address("claims/deal-signed/"),
        "the link is {link}"
    );
    let code = field(session, &dialog, "Embed code")?;
    ensure!(
        code.contains(&ground.address("embed/claims/deal-signed/")),
        "the code is {code}"
    );
    let picture = session.named_in(&dialog, "link", Name::Is("Save picture"))?;
    let at = session.run("return arguments[0].href", &[picture.argument()])?;
    ensure!(
        at == ground.address("cards/claims-deal-signed.png"),
        "the picture is {at}"
    );
    Ok(())
}

/// The dialog is about one view: it goes when the reader leaves that, and no other opens above it.
pub fn dialog_ends_with_its_view(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("actors/")?;
    let list = session.named("navigation", Name::Is("Views"))?;
    session.click(&session.named_in(&list, "link", Name::Is("Timeline"))?)?;
    ground.until_at("timeline/")?;
    let dialog = open_dialog(session)?;
    session.click(&session.named_in(&dialog, "button", Name::Is("Copy link"))?)?;
    session.press(&['/'])?;
    let open = session.run(
        "return [...document.querySelectorAll('dialog')].map(one => one.id)",
        &[],
    )?;
    ensure!(open == json!(["bgr-share"]), "open are {open}");
    session.back()?;
    ground.until_at("actors/")?;
    session.until("the dialog gone", "!document.querySelector('dialog')")?;
    let focused = session.focused()?;
    ensure!(focused == "Share this view", "the focus went to \"{focused}\"");
    let dialog = open_dialog(session)?;
    let link = field(session, &dialog, "Link")?;
    ensure!(link == ground.address("actors/"), "the link is {link}");
    ground.quiet_console()
}

/// A frame cannot be scrolled: the dialog ends within it, wherever the reader's button is.
pub fn dialog_within_its_frame(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    for (width, height) in [(320, 420), (390, 1216), (640, 3000)] {
        session.set_view(width, height)?;
        ground.open_live("embed/map/riyadh/")?;
        for share in [0, 60, 100] {
            session.run(
                "document.documentElement.style.setProperty('--bgr-click-top', innerHeight * arguments[0] / 100 + 'px')",
                &[json!(share)],
            )?;
            let dialog = open_dialog(session)?;
            let box_of = session.run(
                "const [one] = arguments, box = one.getBoundingClientRect();
                 return [box.top, box.bottom, innerHeight, one.scrollHeight - one.clientHeight]",
                &[dialog.argument()],
            )?;
            let at = |index: usize| box_of[index].as_f64().unwrap_or(f64::NAN);
            ensure!(
                at(0) >= 0.0 && at(1) <= at(2),
                "in {width} by {height}, from {share} % on, the dialog is at {box_of}"
            );
            // Only a low frame makes the reader scroll within it.
            ensure!(
                height < 700 || at(3) <= 1.0,
                "in {width} by {height} the dialog is cut off: {box_of}"
            );
            session.press(&[ESCAPE])?;
            session.until("the dialog gone", "!document.querySelector('dialog')")?;
        }
    }
    Ok(())
}

/// A system with a share sheet shows its button, and gets title and link; others show none.
pub fn sheet(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    let shown = "[...document.querySelectorAll('[data-action=share-sheet]')].some(one => one.offsetParent)";
    ground.open_live("deal/?guess=30")?;
    let has_one = session.run("return 'share' in navigator", &[])?;
    open_dialog(session)?;
    ensure!(
        session.run(&format!("return {shown}"), &[])? == has_one,
        "a button without a sheet"
    );
    session.chromium(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "navigator.canShare = () => true; navigator.share = what => {
            document.documentElement.dataset.shared = JSON.stringify(what);
            return Promise.reject(new DOMException('closed', 'AbortError')); };" }),
    )?;
    ground.open_live("deal/?guess=30")?;
    let dialog = open_dialog(session)?;
    session.click(&session.named_in(&dialog, "button", Name::Is("Share with an app"))?)?;
    session.until(
        "the sheet was asked for",
        "document.documentElement.dataset.shared",
    )?;
    let shared = session.run("return JSON.parse(document.documentElement.dataset.shared)", &[])?;
    ensure!(
        shared["url"] == ground.address("deal/?guess=30"),
        "shared {shared}"
    );
    ensure!(shared["title"] == session.title()?.as_str(), "shared {shared}");
    ground.quiet_console()
}

/// On paper the start page is the whole story, with every panel open and no control, and then
/// the screen is as it was.
pub fn paper(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("")?;
    let before = session.run(SCREEN, &[])?;
    session.run("dispatchEvent(new Event('beforeprint'))", &[])?;
    session.until(
        "the whole story",
        "document.querySelectorAll('.bgr-print-only__section').length > 20",
    )?;
    session.set_media("print", &[])?;
    let paper = session.run(PAPER, &[])?;
    ensure!(paper["closed"] == 0, "{} panels are closed", paper["closed"]);
    ensure!(
        paper["controls"] == json!([]),
        "controls on paper: {}",
        paper["controls"]
    );
    ensure!(
        paper["from"] == ground.address(""),
        "the address is {}",
        paper["from"]
    );
    ensure!(paper["wide"] == false, "something is wider than the paper");
    session.set_media("", &[])?;
    session.run("dispatchEvent(new Event('afterprint'))", &[])?;
    session.until("the story gone", "!document.querySelector('.bgr-print-only__section')")?;
    let after = session.run(SCREEN, &[])?;
    ensure!(before == after, "the screen was {before} and is {after}");
    // The engine's own printing tells the page, and ends with it.
    let printed = session.chromium("Page.printToPDF", json!({}))?;
    let size = printed["data"].as_str().map_or(0, str::len);
    ensure!(size > 200_000, "the printed story has only {size} letters");
    session.until("the story gone", "!document.querySelector('.bgr-print-only__section')")?;
    ground.quiet_console()
}

/// What the reader sees: open panels, the height, where it is scrolled to.
const SCREEN: &str = r"
return [document.querySelectorAll('details[open]').length, document.documentElement.scrollHeight, scrollY];
";

const PAPER: &str = r"
const visible = one => one.getClientRects().length > 0;
return {
    closed: [...document.querySelectorAll('details:not([open])')].filter(visible).length,
    controls: [...document.querySelectorAll('button, input, select, dialog, nav')].filter(visible)
        .map(one => one.outerHTML.slice(0, 80)),
    from: (document.getElementById('bgr-print-address') || {}).textContent,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
};
";

/// Pages of an earlier build that somebody still has open or in a cache, beside a newer build.
pub fn old_pages(ground: &Ground<'_>) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let site = folder.path().join("site");
    let renamed = newer_build(ground.folder, &site)?;
    let host = crate::ground::serve(&site)?;
    let session = &ground.session;
    // As long as the earlier build's assets remain, its pages are live, and lead into the newer ones.
    session.goto(&format!("{}timeline/", host.url()))?;
    session.until("the old page live", LIVE)?;
    // Without them its pages are what every page is without scripts: whole, and with links that lead on.
    for old in renamed {
        std::fs::remove_file(site.join("assets").join(old))?;
    }
    session.goto("about:blank")?;
    if ground.session.engine == crate::engine::Engine::Chromium {
        session.chromium("Network.clearBrowserCache", json!({}))?;
        session.goto(&format!("{}timeline/?again", host.url()))?;
        let views = session.named("navigation", Name::Is("Views"))?;
        ensure!(
            session.run(&format!("return {LIVE}"), &[])? == false,
            "live without its script"
        );
        session.click(&session.named_in(&views, "link", Name::Is("Positions"))?)?;
        session.until("the newer page", "location.pathname.endsWith('/positions/')")?;
        session.until("the newer page live", LIVE)?;
    }
    Ok(())
}

/// Copies the site with its assets under the names of a newer build beside the old ones; only the
/// timeline's page stays as the earlier build wrote it. Gives the old names.
fn newer_build(from: &std::path::Path, to: &std::path::Path) -> Result<Vec<String>> {
    std::fs::create_dir_all(to.join("assets"))?;
    let mut names = Vec::new();
    for entry in std::fs::read_dir(from.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        std::fs::copy(entry.path(), to.join("assets").join(&name))?;
        std::fs::copy(entry.path(), to.join("assets").join(newer(&name)))?;
        names.push(name);
    }
    std::fs::copy(from.join("_headers"), to.join("_headers"))?;
    for page in ["timeline/", "positions/"] {
        let mut text = std::fs::read_to_string(from.join(page).join("index.html"))?;
        if page != "timeline/" {
            for name in &names {
                text = text.replace(&format!("{name}\""), &format!("{}\"", newer(name)));
            }
        }
        std::fs::create_dir_all(to.join(page))?;
        std::fs::write(to.join(page).join("index.html"), text)?;
    }
    Ok(names)
}

fn newer(name: &str) -> String {
    name.replace("app-", "app-0").replace("style-", "style-0")
}
