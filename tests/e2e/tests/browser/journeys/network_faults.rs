//! Files that do not arrive, or arrive damaged.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::json;

use super::pages::assert_usable_without_app;
use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::site;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("without WebAssembly the pages stay usable", without_wasm).without_wasm(),
    Journey::new("a missing wasm leaves the pages usable", missing).smoke(),
    Journey::new("a truncated wasm leaves the pages usable", truncated),
    Journey::new("an altered wasm is not started", altered),
    Journey::new("a hanging wasm leaves the pages usable", hanging),
    Journey::new(
        "story data that do not arrive leave the pages usable",
        story_missing,
    ),
    Journey::new("an altered style is not used", altered_style),
    Journey::new("an altered script does not run", altered_script),
    Journey::new(
        "no button is shown that does nothing without the app",
        nothing_dead,
    ),
    Journey::new("a partly loaded button stays hidden", half_a_button),
    Journey::new("a wasm with the wrong media type still starts", wrong_type),
    Journey::new("a missing script leaves the pages usable", missing_script),
    Journey::new("the app starts without the style of all views", missing_style),
    // The drivers of the other engines wait for the style too, even after the page has removed it.
    Journey::new("the app does not wait for ever for the style", hanging_style).chromium_only(),
    Journey::new("the error page leads to the views from any depth", error_page).any_story(),
    Journey::new("page translation does not stop the app", translated),
];

/// True once the page has stopped waiting for the app.
pub(super) const IS_STATIC: &str = "document.documentElement.dataset.bgrState === 'static'";

fn with_wasm(env: &TestEnv<'_>, fault: FaultKind) -> Result<()> {
    env.set_faults(&[Fault::new(".wasm", fault)]);
    env.open("map/")?;
    env.session.wait_until("the end of waiting", IS_STATIC)?;
    assert_usable_without_app(env)
}

/// The host answers 404.
pub fn missing(env: &TestEnv<'_>) -> Result<()> {
    with_wasm(env, FaultKind::Missing)
}

/// Only half of the file arrives.
pub fn truncated(env: &TestEnv<'_>) -> Result<()> {
    with_wasm(env, FaultKind::Truncated)
}

/// One bit is changed.
pub fn altered(env: &TestEnv<'_>) -> Result<()> {
    with_wasm(env, FaultKind::Altered)
}

/// The answer never comes, and the page does not wait for it.
pub fn hanging(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new(".wasm", FaultKind::Hanging)]);
    env.open("map/")?;
    assert_usable_without_app(env)
}

/// The story data are missing, cut short, altered or never come, while the engine arrives.
pub fn story_missing(env: &TestEnv<'_>) -> Result<()> {
    for fault in [FaultKind::Missing, FaultKind::Truncated, FaultKind::Altered] {
        env.set_faults(&[Fault::new(".bgrs", fault)]);
        env.open("map/")?;
        env.session.wait_until("the end of waiting", IS_STATIC)?;
        assert_usable_without_app(env)?;
    }
    env.set_faults(&[Fault::new(".bgrs", FaultKind::Hanging)]);
    env.open("map/")?;
    assert_usable_without_app(env)
}

/// A style that a host or a cache changed is not used, because it could hide hedges.
pub fn altered_style(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new(".css", FaultKind::Altered)]);
    env.open_live("actors/")?;
    env.session.wait_until(
        "the altered style given up",
        "document.documentElement.dataset.bgrStyle === 'missing'",
    )?;
    let sheets = env.session.execute(
        "return document.querySelectorAll('link[rel=stylesheet]').length",
        &[],
    )?;
    ensure!(sheets == 0, "{sheets} style sheets");
    Ok(())
}

/// A script that a host or a cache changed does not run.
pub fn altered_script(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new(".js", FaultKind::Altered)]);
    env.open("map/")?;
    env.session.wait_until("the end of waiting", IS_STATIC)?;
    assert_usable_without_app(env)
}

/// Some hosts do not know the media type; the app starts anyway.
pub fn wrong_type(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new(".wasm", FaultKind::WrongType)]);
    env.open_live("map/")
}

/// The host answers 404 for the script.
pub fn missing_script(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new(".js", FaultKind::Missing)]);
    env.open("map/")?;
    assert_usable_without_app(env)
}

/// The app works with the style of its page, and links load pages with their own.
pub fn missing_style(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".css", FaultKind::Missing)]);
    env.open_live("actors/")?;
    session.type_into(
        &session.find_by_role("searchbox", Name::Exact("Filter actors"))?,
        "lavrov",
    )?;
    session.wait_until("the filtered list", "location.search.includes('q=lavrov')")?;
    session.execute("window.sameDocument = true", &[])?;
    let views = session.find_by_role("navigation", Name::Exact("Views"))?;
    session.click(&session.find_by_role_in(&views, "link", Name::Exact("Deal"))?)?;
    session.wait_until("the page of the deal", "!window.sameDocument")?;
    session.wait_until("the live page of the deal", IS_LIVE)?;
    env.wait_for_address("deal/")
}

/// The answer never comes. The app runs; a click on a link waits for the style, and then the browser follows the link.
pub fn hanging_style(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".css", FaultKind::Hanging)]);
    env.open_live("map/")?;
    session.execute("window.sameDocument = true", &[])?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    session.click(&session.find_by_role_in(&list, "link", Name::Prefix("Istanbul"))?)?;
    session.wait_until("the page of Istanbul", "!window.sameDocument")?;
    env.wait_for_address("map/istanbul/")?;
    session.wait_until("the live page of Istanbul", IS_LIVE)
}

/// The page of a missing address has links, although no page knows the folder of its site.
pub fn error_page(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in ["no-such-page", "map/no-such-venue/", "a/b/c/d.html", "/a//"] {
        env.open(path)?;
        session.find_by_role("heading", Name::Exact("No such page"))?;
        let views = session.find_by_role("navigation", Name::Exact("Views"))?;
        session.wait_until("the links", "document.querySelector('nav a').href")?;
        session.click(&session.find_by_role_in(&views, "link", Name::Exact("Sources"))?)?;
        env.wait_for_address("sources/")?;
        session.back()?;
        session.wait_until("the links", "document.querySelector('nav a').href")?;
        session.click_by_role("link", Name::Exact("Search"))?;
        session.find_by_role("dialog", Name::Exact("Search"))?;
    }
    Ok(())
}

/// Visible controls that do nothing without the app.
pub(super) const ENABLED_CONTROLS: &str = r"
return [...document.querySelectorAll('button, input, select, textarea:not([readonly])')]
    .filter(one => !one.disabled && one.getClientRects().length && getComputedStyle(one).visibility === 'visible')
    .map(one => one.getAttribute('aria-label') || one.textContent);
";

/// Without the app no page shows a button that does nothing; the list of venues still says their kinds.
pub fn nothing_dead(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.set_faults(&[Fault::new(".wasm", FaultKind::Missing)]);
    let mut pages = site::examples(env.folder)?;
    // The page shows the answer to the guess without the app.
    pages.push("deal/#bgr-answer".to_owned());
    for path in pages {
        env.open(&path)?;
        session.wait_until("the end of waiting", IS_STATIC)?;
        let dead = session.execute(ENABLED_CONTROLS, &[])?;
        ensure!(dead == json!([]), "/{path} offers {dead}");
    }
    env.open("map/")?;
    let list = session.find_by_role("list", Name::Exact("Venues"))?;
    let words = session.execute("return arguments[0].innerText", &[list.argument()])?;
    ensure!(
        words.as_str().is_some_and(|words| words.contains("talks")),
        "the list says no kind: {words}"
    );
    Ok(())
}

/// For each button that would shift once it is complete: whether it is visible complete, and without
/// its last part.
const VISIBLE_COMPLETE_AND_PARTIAL: &str = r"
const seen = one => getComputedStyle(one).visibility === 'visible';
return [...document.querySelectorAll('.bgr-share')].map(one => {
    const whole = seen(one);
    one.lastElementChild.remove();
    return [whole, seen(one)];
});
";

/// On a slow connection part of a button may arrive before the page is painted; it stays hidden until
/// it is complete.
pub fn half_a_button(env: &TestEnv<'_>) -> Result<()> {
    env.set_faults(&[Fault::new(".wasm", FaultKind::Hanging)]);
    env.open("map/")?;
    let buttons = env.session.execute(VISIBLE_COMPLETE_AND_PARTIAL, &[])?;
    let all = buttons.as_array().map_or(&[][..], Vec::as_slice);
    ensure!(
        !all.is_empty() && all.iter().all(|button| *button == json!([true, false])),
        "visible when complete and when partial: {buttons}"
    );
    Ok(())
}

/// The engine has no WebAssembly.
pub fn without_wasm(env: &TestEnv<'_>) -> Result<()> {
    env.open("map/")?;
    env.session.wait_until("the end of waiting", IS_STATIC)?;
    assert_usable_without_app(env)
}

/// Page translators wrap text nodes in elements of their own.
pub fn translated(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    for (name, path) in [("Istanbul", "map/istanbul/"), ("Riyadh", "map/riyadh/")] {
        session.execute(TRANSLATE, &[])?;
        let list = session.find_by_role("list", Name::Exact("Venues"))?;
        session.click(&session.find_by_role_in(&list, "link", Name::Prefix(name))?)?;
        env.wait_for_address(path)?;
    }
    for view in ["Actors", "Deal", "Timeline", "Overview"] {
        session.execute(TRANSLATE, &[])?;
        let views = session.find_by_role("navigation", Name::Exact("Views"))?;
        session.click(&session.find_by_role_in(&views, "link", Name::Prefix(view))?)?;
        session.wait_until("the app still live", IS_LIVE)?;
    }
    env.assert_console_clean()
}

const TRANSLATE: &str = r"
const texts = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) texts.push(walk.currentNode);
for (const text of texts) {
    if (!text.data.trim() || text.parentNode.localName === 'script') continue;
    if (text.parentNode.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text);
}
";
