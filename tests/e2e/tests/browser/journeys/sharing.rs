//! Sharing: links, pictures, citations, print.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::{Element, Session};
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the share dialog opens, closes and returns the focus", dialog),
    Journey::new(
        "an embed's share dialog links to the full page",
        dialog_of_an_embed,
    ),
    Journey::new(
        "the share dialog closes when the view changes",
        dialog_ends_with_its_view,
    ),
    Journey::new("an embed's share dialog fits its frame", dialog_within_its_frame)
        .chromium_only()
        .both_fonts(),
    Journey::new("the share dialog copies the picture", picture).chromium_only(),
    Journey::new("the system's share sheet gets the link", sheet).chromium_only(),
    Journey::new("the start page prints the whole story", paper).chromium_only(),
    Journey::new("old pages work beside a new build", old_pages),
];

const ESCAPE: char = '\u{e00c}';

/// Opens the share dialog.
fn open_dialog(session: &Session) -> Result<Element> {
    session.click_by_role("button", Name::Exact("Share this view"))?;
    session.find_by_role("dialog", Name::Exact("Share this view"))
}

/// The value of a field of the dialog.
fn field(session: &Session, dialog: &Element, name: &str) -> Result<String> {
    let field = session.find_by_role_in(dialog, "textbox", Name::Exact(name))?;
    let text = session.execute("return arguments[0].value", &[field.argument()])?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// The dialog offers link, embed code, citation and picture, and returns the focus when it closes.
pub fn dialog(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/riyadh/?who=russia")?;
    let dialog = open_dialog(session)?;
    let link = field(session, &dialog, "Link")?;
    ensure!(
        link == env.address("map/riyadh/?who=russia"),
        "the link is {link}"
    );
    let code = field(session, &dialog, "Embed code")?;
    let at = env.address("embed/map/riyadh/?who=russia&amp;height=frame");
    let src = format!("src=\"{at}\" ");
    ensure!(
        code.starts_with("<iframe ") && code.contains(&src),
        "the embed code is {code}"
    );
    let cited = field(session, &dialog, "Citation")?;
    ensure!(
        cited.contains("“Riyadh”") && cited.ends_with(&link),
        "the citation is {cited}"
    );
    let code = field(session, &dialog, "Picture code")?;
    let start = format!(
        "<a href=\"{link}\"><img src=\"{}\" width=\"600\" height=\"315\" alt=\"",
        env.address("cards/map-riyadh.png")
    );
    ensure!(code.starts_with(&start), "the picture code is {code}");
    for button in [
        "Copy link",
        "Copy embed code",
        "Copy citation",
        "Copy picture code",
    ] {
        session.find_by_role_in(&dialog, "button", Name::Exact(button))?;
    }
    // The picture is that of the view, and it exists.
    let picture = session.find_by_role_in(&dialog, "link", Name::Exact("Save picture"))?;
    let at = session.execute("return arguments[0].href", &[picture.argument()])?;
    ensure!(at == env.address("cards/map-riyadh.png"), "the picture is {at}");
    let kind = session.execute_async(
        "fetch(arguments[0]).then(answer => done(answer.status + ' ' + answer.headers.get('content-type')))",
        &[at],
    )?;
    ensure!(kind == "200 image/png", "the picture answers {kind}");
    session.press(&[ESCAPE])?;
    session.wait_until("the dialog closed", "!document.querySelector('dialog[open]')")?;
    let focused = session.focused_name()?;
    ensure!(focused == "Share this view", "the focus went to \"{focused}\"");
    env.assert_console_clean()
}

/// An embed offers the link to the full page, its own embed code, and the same picture.
pub fn dialog_of_an_embed(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("embed/map/riyadh/")?;
    let dialog = open_dialog(session)?;
    let link = field(session, &dialog, "Link")?;
    ensure!(link == env.address("map/riyadh/"), "the link is {link}");
    let code = field(session, &dialog, "Embed code")?;
    ensure!(
        code.contains(&env.address("embed/map/riyadh/")),
        "the code is {code}"
    );
    let picture = session.find_by_role_in(&dialog, "link", Name::Exact("Save picture"))?;
    let at = session.execute("return arguments[0].href", &[picture.argument()])?;
    ensure!(at == env.address("cards/map-riyadh.png"), "the picture is {at}");
    Ok(())
}

/// The dialog closes when the view changes, and no other dialog opens above it.
pub fn dialog_ends_with_its_view(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("actors/")?;
    let list = session.find_by_role("navigation", Name::Exact("Views"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Exact("Timeline"))?)?;
    env.wait_for_address("timeline/")?;
    let dialog = open_dialog(session)?;
    session.click(&session.find_by_role_in(&dialog, "button", Name::Exact("Copy link"))?)?;
    session.press(&['/'])?;
    let open = session.execute(
        "return [...document.querySelectorAll('dialog')].map(one => one.id)",
        &[],
    )?;
    ensure!(open == json!(["bgr-share"]), "open are {open}");
    session.back()?;
    env.wait_for_address("actors/")?;
    session.wait_until("the dialog gone", "!document.querySelector('dialog')")?;
    let focused = session.focused_name()?;
    ensure!(focused == "Share this view", "the focus went to \"{focused}\"");
    let dialog = open_dialog(session)?;
    let link = field(session, &dialog, "Link")?;
    ensure!(link == env.address("actors/"), "the link is {link}");
    env.assert_console_clean()
}

/// A frame does not scroll, so the dialog fits within it, wherever its button is.
pub fn dialog_within_its_frame(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for (width, height) in [(320, 420), (390, 1216), (640, 3000)] {
        session.set_viewport(width, height)?;
        env.open_live("embed/map/riyadh/")?;
        for share in [0, 60, 100] {
            session.execute(
                "document.documentElement.style.setProperty('--bgr-click-top', innerHeight * arguments[0] / 100 + 'px')",
                &[json!(share)],
            )?;
            let dialog = open_dialog(session)?;
            let box_of = session.execute(
                "const [one] = arguments, box = one.getBoundingClientRect();
                 return [box.top, box.bottom, innerHeight, one.scrollHeight - one.clientHeight]",
                &[dialog.argument()],
            )?;
            let at = |index: usize| box_of[index].as_f64().unwrap_or(f64::NAN);
            ensure!(
                at(0) >= 0.0 && at(1) <= at(2),
                "in {width} by {height}, from {share} % on, the dialog is at {box_of}"
            );
            // Only in a low frame may the dialog scroll.
            ensure!(
                height < 700 || at(3) <= 1.0,
                "in {width} by {height} the dialog is cut off: {box_of}"
            );
            session.press(&[ESCAPE])?;
            session.wait_until("the dialog gone", "!document.querySelector('dialog')")?;
        }
    }
    Ok(())
}

/// The button copies the picture itself, says so if it cannot, and exists only where the browser can copy pictures.
pub fn picture(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let status = |words: &str| {
        let shown = format!("document.querySelector('dialog [role=status]').textContent === '{words}'");
        session.wait_until(words, &shown)
    };
    session.cdp(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    )?;
    env.open_live("map/riyadh/")?;
    let dialog = open_dialog(session)?;
    session.wait_until("a button for the picture", SHOWS_BUTTON)?;
    let button = session.find_by_role_in(&dialog, "button", Name::Exact("Copy picture"))?;
    session.click(&button)?;
    status("Picture copied")?;
    let copied = session.execute_async(
        "navigator.clipboard.read().then(async ([item]) => {
             const image = await createImageBitmap(await item.getType('image/png'));
             done([item.types, image.width, image.height]);
         }).catch(error => done(String(error)))",
        &[],
    )?;
    ensure!(copied == json!([["image/png"], 1200, 630]), "copied {copied}");
    session.execute(
        "window.fetch = () => Promise.reject(new Error('no network'))",
        &[],
    )?;
    session.click(&button)?;
    status("The picture could not be copied. It can be saved instead.")?;
    env.assert_console_clean()?;
    session.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "delete window.ClipboardItem" }),
    )?;
    env.open_live("map/riyadh/")?;
    let dialog = open_dialog(session)?;
    session.find_by_role_in(&dialog, "button", Name::Exact("Copy picture code"))?;
    // The script that would show the button has run when a second request for it is answered.
    session.execute_async(
        "document.addEventListener('bgr:do-export', () => done(), { once: true });
         document.dispatchEvent(new CustomEvent('bgr:export'))",
        &[],
    )?;
    ensure!(
        session.execute(&format!("return {SHOWS_BUTTON}"), &[])? == false,
        "a button that cannot copy"
    );
    env.assert_console_clean()
}

const SHOWS_BUTTON: &str = "!!document.querySelector('[data-action=copy-picture]').offsetParent";

/// The button for the system's share sheet exists only where there is one; it passes title and link.
pub fn sheet(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let shown = "[...document.querySelectorAll('[data-action=share-sheet]')].some(one => one.offsetParent)";
    env.open_live("deal/?guess=30")?;
    let has_one = session.execute("return 'share' in navigator", &[])?;
    open_dialog(session)?;
    ensure!(
        session.execute(&format!("return {shown}"), &[])? == has_one,
        "a button without a sheet"
    );
    session.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": "navigator.canShare = () => true; navigator.share = what => {
            document.documentElement.dataset.shared = JSON.stringify(what);
            return Promise.reject(new DOMException('closed', 'AbortError')); };" }),
    )?;
    env.open_live("deal/?guess=30")?;
    let dialog = open_dialog(session)?;
    session.click(&session.find_by_role_in(&dialog, "button", Name::Exact("Share with an app"))?)?;
    session.wait_until(
        "the call of the share sheet",
        "document.documentElement.dataset.shared",
    )?;
    let shared = session.execute("return JSON.parse(document.documentElement.dataset.shared)", &[])?;
    ensure!(shared["url"] == env.address("deal/?guess=30"), "shared {shared}");
    ensure!(shared["title"] == session.title()?.as_str(), "shared {shared}");
    env.assert_console_clean()
}

/// The printed start page is the whole story, with every panel open and no controls; afterwards the
/// screen is as before.
pub fn paper(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("")?;
    let before = session.execute(SCREEN_STATE, &[])?;
    session.execute("dispatchEvent(new Event('beforeprint'))", &[])?;
    session.wait_until(
        "the whole story",
        "document.querySelectorAll('.bgr-print-only__section').length > 20",
    )?;
    session.set_media("print", &[])?;
    let paper = session.execute(PAPER, &[])?;
    ensure!(paper["closed"] == 0, "{} panels are closed", paper["closed"]);
    ensure!(
        paper["controls"] == json!([]),
        "controls on paper: {}",
        paper["controls"]
    );
    ensure!(
        paper["from"] == env.address(""),
        "the address is {}",
        paper["from"]
    );
    ensure!(paper["wide"] == false, "something is wider than the paper");
    session.set_media("", &[])?;
    session.execute("dispatchEvent(new Event('afterprint'))", &[])?;
    session.wait_until(
        "the story gone",
        "!document.querySelector('.bgr-print-only__section')",
    )?;
    let after = session.execute(SCREEN_STATE, &[])?;
    ensure!(before == after, "the screen was {before} and is {after}");
    // The engine's own print command sends the events too.
    let printed = session.cdp("Page.printToPDF", json!({}))?;
    let size = printed["data"].as_str().map_or(0, str::len);
    ensure!(size > 200_000, "the printed story has only {size} letters");
    session.wait_until(
        "the story gone",
        "!document.querySelector('.bgr-print-only__section')",
    )?;
    env.assert_console_clean()
}

/// Open panels, height and scroll position.
const SCREEN_STATE: &str = r"
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

/// Pages of an earlier build, still open or cached, beside a newer build.
pub fn old_pages(env: &TestEnv<'_>) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let site = folder.path().join("site");
    let renamed = copy_as_newer_build(env.folder, &site)?;
    let host = e2e::test_env::serve(&site)?;
    let session = &env.session;
    // While the earlier build's assets remain, its pages become live and link to the newer ones.
    session.navigate(&format!("{}timeline/", host.url()))?;
    session.wait_until("the old page live", IS_LIVE)?;
    // Without them its pages are complete but not live, and their links work.
    for old in renamed {
        std::fs::remove_file(site.join("assets").join(old))?;
    }
    session.navigate("about:blank")?;
    if env.session.engine == e2e::engine::Engine::Chromium {
        session.cdp("Network.clearBrowserCache", json!({}))?;
        session.navigate(&format!("{}timeline/?again", host.url()))?;
        let views = session.find_by_role("navigation", Name::Exact("Views"))?;
        ensure!(
            session.execute(&format!("return {IS_LIVE}"), &[])? == false,
            "live without its script"
        );
        session.click(&session.find_by_role_in(&views, "link", Name::Exact("Positions"))?)?;
        session.wait_until("the newer page", "location.pathname.endsWith('/positions/')")?;
        session.wait_until("the newer page live", IS_LIVE)?;
    }
    Ok(())
}

/// Copies the site with its script, engine and story data twice, under their own names and under those of a newer build. Only
/// the timeline's page stays as the earlier build wrote it. Returns the old names.
fn copy_as_newer_build(from: &std::path::Path, to: &std::path::Path) -> Result<Vec<String>> {
    std::fs::create_dir_all(to.join("assets"))?;
    let mut names = Vec::new();
    for entry in std::fs::read_dir(from.join("assets"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        std::fs::copy(entry.path(), to.join("assets").join(&name))?;
        // The style is named in the script: here both builds have the same.
        if name.starts_with("style-") {
            continue;
        }
        std::fs::copy(entry.path(), to.join("assets").join(newer_name(&name)))?;
        names.push(name);
    }
    std::fs::copy(from.join("_headers"), to.join("_headers"))?;
    for page in ["timeline/", "positions/"] {
        let mut text = std::fs::read_to_string(from.join(page).join("index.html"))?;
        if page != "timeline/" {
            for name in &names {
                text = text.replace(&format!("{name}\""), &format!("{}\"", newer_name(name)));
            }
        }
        std::fs::create_dir_all(to.join(page))?;
        std::fs::write(to.join(page).join("index.html"), text)?;
    }
    Ok(names)
}

fn newer_name(name: &str) -> String {
    format!("newer-{name}")
}
