//! What holds for every page.

use anyhow::{Result, bail, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::engine::Engine;
use e2e::roles::Name;
use e2e::shots::HORIZONTAL_OVERFLOW;
use e2e::site;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("no page overflows at any width", whole_at_every_width)
        .any_language()
        .chromium_only()
        .any_story()
        .both_fonts()
        .slow(),
    Journey::new(
        "the layout does not shift when a page becomes live",
        nothing_moves,
    )
    .chromium_only()
    .any_story()
    .slow(),
    Journey::new("a page makes few requests, all to its own host", few_requests)
        .chromium_only()
        .any_story(),
    Journey::new("every kind of page has its landmarks", landmarks)
        .any_story()
        .smoke(),
    Journey::new(
        "without scripts every kind of page is complete",
        complete_without_scripts,
    )
    .without_scripts()
    .smoke(),
];

/// The narrowest embed, a phone, a tablet, a desk.
const WIDTHS: [u32; 4] = [280, 390, 768, 1280];

/// No live page is wider than its window or writes errors to the console.
pub fn whole_at_every_width(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let mut wrong = Vec::new();
    for path in site::pages(env.folder)? {
        session.set_viewport(WIDTHS[0], 900)?;
        env.open_live(&path)?;
        for width in WIDTHS {
            session.set_viewport(width, 900)?;
            let wide = session.execute(HORIZONTAL_OVERFLOW, &[])?;
            for one in wide.as_array().into_iter().flatten() {
                wrong.push(format!(
                    "/{path} at {width}: {}",
                    one.as_str().unwrap_or_default()
                ));
            }
        }
        wrong.extend(
            session
                .console_messages()?
                .into_iter()
                .map(|message| format!("/{path}: {message}")),
        );
        if wrong.len() > 20 {
            break;
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n  "));
    Ok(())
}

/// Nothing on the page shifts when the app takes over the prerendered view.
pub fn nothing_moves(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for width in [390, 1280] {
        session.set_viewport(width, 900)?;
        for path in site::examples(env.folder)? {
            env.open_live(&path)?;
            let shift = session.execute_async(LAYOUT_SHIFT, &[])?;
            let moved = session.execute_async(MOVED, &[])?;
            ensure!(
                shift.as_f64() == Some(0.0),
                "/{path} at {width} moved by {shift}: {moved}"
            );
        }
    }
    Ok(())
}

/// Sums the page's layout shifts after two more frames.
pub const LAYOUT_SHIFT: &str = r"
let sum = 0;
const watch = new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value));
watch.observe({ type: 'layout-shift', buffered: true });
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 0)));
";

/// Lists what shifted, from where to where, and when.
const MOVED: &str = r"
const moved = [];
const called = node => node ? node.nodeName.toLowerCase() + (node.className && node.className.split ? '.' + node.className.split(' ')[0] : '') : 'gone';
new PerformanceObserver(list => list.getEntries().forEach(one => moved.push(Math.round(one.startTime) + ' ms: '
    + one.sources.map(source => called(source.node) + ' ' + [source.previousRect.y, source.previousRect.height].map(Math.round)
    + ' to ' + [source.currentRect.y, source.currentRect.height].map(Math.round)).join(', ')))).observe({ type: 'layout-shift', buffered: true });
setTimeout(() => done(moved.join('; ')), 0);
";

/// A page makes at most six requests, all to its own host.
pub fn few_requests(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in site::examples(env.folder)? {
        session.navigate("about:blank")?;
        env.host.take_requests();
        // As at a first visit.
        session.cdp("Network.clearBrowserCache", json!({}))?;
        env.open_live(&path)?;
        let requests = env.host.take_requests();
        // The page, the two files of the engine, the story data, the script. Once it is live, the style and all pages' file.
        ensure!(requests.len() <= 7, "/{path} requests {}", requests.join(" "));
        let foreign = session.execute(
            "return performance.getEntriesByType('resource').map(one => one.name)
                .filter(name => !name.startsWith(location.origin + '/') && !name.startsWith('data:'))",
            &[],
        )?;
        ensure!(foreign == json!([]), "/{path} requests other hosts: {foreign}");
    }
    Ok(())
}

/// One main, one h1, and the navigation with the current view marked.
pub fn landmarks(env: &TestEnv<'_>) -> Result<()> {
    for path in site::examples(env.folder)? {
        env.open_live(&path)?;
        landmarks_of(env, &path)?;
    }
    env.assert_console_clean()
}

fn landmarks_of(env: &TestEnv<'_>, path: &str) -> Result<()> {
    let session = &env.session;
    for (css, wanted) in [
        ("main", 1),
        ("h1", 1),
        ("nav:not(.bgr-languages) [aria-current]", 1),
    ] {
        let count = session.find_all(css)?.len();
        ensure!(count == wanted, "/{path} has {count} `{css}`");
    }
    let views = session.find_by_role("navigation", Name::Exact("Views"))?;
    for view in [
        "Overview",
        "Map",
        "Actors",
        "Deal",
        "Timeline",
        "Positions",
        "Sources",
    ] {
        session.find_by_role_in(&views, "link", Name::Exact(view))?;
    }
    session.find_by_role("button", Name::Exact("Share this view"))?;
    Ok(())
}

/// Without scripts the page is complete, and links work.
pub fn complete_without_scripts(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in site::examples(env.folder)? {
        env.open(&path)?;
        let counted = session.execute(PLAIN_PAGE, &[]);
        let page = match (env.session.engine, counted) {
            (_, Ok(page)) => page,
            (Engine::Chromium, Err(error)) => return Err(error),
            (_, Err(error)) => bail!("this engine also blocks scripts of tests: {error:#}"),
        };
        let text = |key: &str| page[key].as_u64().unwrap_or(0);
        ensure!(page["live"] == false, "/{path} is live although scripts are off");
        ensure!(text("h1") == 1, "/{path} has {} h1", page["h1"]);
        ensure!(
            text("length") > 150,
            "/{path} has only {} letters",
            page["length"]
        );
        ensure!(text("links") >= 7, "/{path} has {} links", page["links"]);
        ensure!(page["busy"] == 0, "/{path} shows something that waits");
    }
    env.open("map/")?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    Ok(())
}

/// Counts what a page contains, without the app.
const PLAIN_PAGE: &str = r"
const main = document.querySelector('main');
return {
    live: document.documentElement.classList.contains('bgr-live'),
    h1: document.querySelectorAll('h1').length,
    length: main ? main.innerText.length : 0,
    links: document.querySelectorAll('a[href]').length,
    busy: document.querySelectorAll('[aria-busy=true],[role=progressbar],progress').length,
};
";

/// On a page whose app did not start, nothing waits, no alert is shown, and links work.
pub fn assert_usable_without_app(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let page = session.execute(PLAIN_PAGE, &[])?;
    ensure!(page["live"] == false, "the page is live");
    ensure!(page["busy"] == 0, "something waits for ever");
    let alerts = session.execute("return document.querySelectorAll('[role=alert]').length", &[])?;
    ensure!(alerts == 0, "an alert is shown, although the page works");
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Riyadh"))?)?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    let live = session.execute(&format!("return {IS_LIVE}"), &[])?;
    ensure!(live == false, "the page is live");
    Ok(())
}
