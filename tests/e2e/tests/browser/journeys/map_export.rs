//! The map as a saved file, which is self-contained and names its contents and sources.

use anyhow::{Context, Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::{Value, json};

use super::map_view::MapView;
use crate::journeys::Journey;
use e2e::engine::Engine;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the map is saved as a self-contained picture", saved),
    Journey::new("a map is saved when its script arrives later", saved_later),
];

/// Records downloads instead of starting them.
const RECORD_DOWNLOADS: &str = "window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push([this.download, this.href]); };";

/// Reads a saved drawing without the page's styles.
const READ: &str = r"
const [name, address] = arguments[0];
const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
const all = [...drawing.querySelectorAll('*')];
const refers = all.flatMap(one => [one.getAttribute('href'), ...one.getAttributeNames()
    .map(name => (/url\([\x22']?(#[^\x22')]+)/.exec(one.getAttribute(name)) || [])[1])]).filter(Boolean);
return {
    name,
    broken: drawing.querySelector('parsererror') !== null,
    root: drawing.documentElement.localName,
    words: [...drawing.querySelectorAll('text')].map(one => one.textContent).join(' '),
    missing: refers.filter(to => !to.startsWith('#') || !drawing.getElementById(to.slice(1))),
    foreign: all.filter(one => one.namespaceURI !== 'http://www.w3.org/2000/svg' || one.localName === 'a').length,
    styled: all.filter(one => one.hasAttribute('class') || one.hasAttribute('style')).length,
    unresolved: /var\(|currentcolor/i.test(text),
    paths: drawing.querySelectorAll('defs path').length,
    sizes: [drawing.documentElement.getAttribute('width'), drawing.documentElement.getAttribute('height')],
};
";

/// The script that saves is loaded when it is needed. If it does not arrive, nothing is said to be saved, and the next click
/// tries again.
pub fn saved_later(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new("assets/export-", FaultKind::Missing)]);
    env.open_live("map/")?;
    session.execute(RECORD_DOWNLOADS, &[])?;
    session.execute(
        "window.failed = 0; addEventListener('error', event => failed += event.target.localName === 'script', true)",
        &[],
    )?;
    session.click_by_role("button", Name::Exact("Save the map as SVG"))?;
    session.wait_until("the missing script", "failed === 1")?;
    let said = "document.querySelector('[role=status]').textContent";
    let first = session.execute(&format!("return [saved.length, {said}]"), &[])?;
    ensure!(first == json!([0, ""]), "without the script: {first}");
    env.set_faults(&[]);
    save(session, "Save the map as SVG")?;
    session.wait_until("the announcement", &format!("{said} === 'Saved as a file'"))
}

fn save(session: &Session, name: &str) -> Result<()> {
    session.execute("saved.length = 0", &[])?;
    session.click_by_role("button", Name::Exact(name))?;
    session.wait_until("the file", "saved.length === 1")
}

/// SVG and PNG of a chosen venue, with title, legend and credit.
pub fn saved(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/riyadh/?theme=dark")?;
    let view = MapView::when_idle(session)?;
    session.execute(RECORD_DOWNLOADS, &[])?;
    save(session, "Save the map as SVG")?;
    let file = session.execute("return saved[0]", &[])?;

    save(session, "Save the map as PNG")?;
    let picture = session.execute_async(
        "const image = new Image();
         image.onload = () => done([saved[0][0], image.naturalWidth, image.naturalHeight, saved[0][1].slice(0, 22)]);
         image.onerror = () => done(['no picture']);
         image.src = saved[0][1];",
        &[],
    )?;
    ensure!(
        picture[0] == "map.png" && picture[3] == "data:image/png;base64,",
        "the picture is {picture}"
    );
    if session.engine == Engine::Chromium {
        env.assert_console_clean()?;
    }

    // An empty page has none of our styles.
    let _plain = env.open_plain_page()?;
    let drawing = session.execute(READ, &[file])?;
    check_drawing(&drawing)?;
    let width = drawing["sizes"][0].as_str().and_then(|width| width.parse().ok());
    let width: f64 = width.context("it has no width")?;
    ensure!(width >= view.frame[2], "it is {width} wide");
    ensure!(
        picture[1].as_f64() == Some(width * 2.0),
        "{} pixels wide for {width}",
        picture[1]
    );
    Ok(())
}

fn check_drawing(drawing: &Value) -> Result<()> {
    ensure!(drawing["name"] == "map.svg", "it is called {}", drawing["name"]);
    ensure!(
        drawing["broken"] == false && drawing["root"] == "svg",
        "it is not a drawing: {drawing}"
    );
    ensure!(drawing["missing"] == json!([]), "it lacks {}", drawing["missing"]);
    for what in ["foreign", "styled"] {
        ensure!(drawing[what] == 0, "{what}: {}", drawing[what]);
    }
    ensure!(drawing["unresolved"] == false, "it depends on the page's styles");
    ensure!(drawing["paths"].as_u64() > Some(8), "{} paths", drawing["paths"]);
    let words = drawing["words"].as_str().unwrap_or_default();
    for part in [
        "Riyadh",
        "TURKEY",
        "Washington",
        "Reported US–Russia talks",
        "Not a line of control",
        "Natural Earth",
        "Statements from",
    ] {
        ensure!(words.contains(part), "it does not say \"{part}\": {words}");
    }
    Ok(())
}
