//! When something does not arrive, or not as it was sent.

use anyhow::{Result, ensure};
use serde_json::json;
use static_host::{Fault, Harm};

use super::pages::usable;
use crate::ground::{Ground, LIVE};
use crate::roles::Name;
use crate::site;

/// True once the page has given up on the app.
pub(super) const GAVE_UP: &str = "document.documentElement.dataset.bgrState === 'static'";

fn with_wasm(ground: &Ground<'_>, harm: Harm) -> Result<()> {
    ground.break_files(&[Fault::new(".wasm", harm)]);
    ground.open("map/")?;
    ground.session.until("the end of waiting", GAVE_UP)?;
    usable(ground)
}

/// The host answers 404.
pub fn missing(ground: &Ground<'_>) -> Result<()> {
    with_wasm(ground, Harm::Missing)
}

/// Half of it arrives.
pub fn truncated(ground: &Ground<'_>) -> Result<()> {
    with_wasm(ground, Harm::Truncated)
}

/// One bit is another one.
pub fn altered(ground: &Ground<'_>) -> Result<()> {
    with_wasm(ground, Harm::Altered)
}

/// The answer never comes: the page does not wait for it.
pub fn hanging(ground: &Ground<'_>) -> Result<()> {
    ground.break_files(&[Fault::new(".wasm", Harm::Hanging)]);
    ground.open("map/")?;
    usable(ground)
}

/// Some hosts do not know the type: the app starts all the same.
pub fn wrong_type(ground: &Ground<'_>) -> Result<()> {
    ground.break_files(&[Fault::new(".wasm", Harm::WrongType)]);
    ground.open_live("map/")
}

/// The script does not arrive.
pub fn missing_script(ground: &Ground<'_>) -> Result<()> {
    ground.break_files(&[Fault::new(".js", Harm::Missing)]);
    ground.open("map/")?;
    usable(ground)
}

/// What offers itself to the reader although nobody answers it.
pub(super) const DEAD: &str = r"
return [...document.querySelectorAll('button, input, select, textarea:not([readonly])')]
    .filter(one => !one.disabled && one.getClientRects().length && getComputedStyle(one).visibility === 'visible')
    .map(one => one.getAttribute('aria-label') || one.textContent);
";

/// Where the app does not come, no page has a button that does nothing; the key of the map stays.
pub fn nothing_dead(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.break_files(&[Fault::new(".wasm", Harm::Missing)]);
    let mut pages = site::sample(ground.folder)?;
    // The answer to the guess is shown by the page itself.
    pages.push("deal/#bgr-answer".to_owned());
    for path in pages {
        ground.open(&path)?;
        session.until("the end of waiting", GAVE_UP)?;
        let dead = session.run(DEAD, &[])?;
        ensure!(dead == json!([]), "/{path} offers {dead}");
    }
    ground.open("map/")?;
    let key = session.named("group", Name::Is("Kinds of venue"))?;
    let words = session.run("return arguments[0].innerText", &[key.argument()])?;
    ensure!(
        words.as_str().is_some_and(|words| words.contains("Talks")),
        "the key reads {words}"
    );
    Ok(())
}

/// Of each button that would move once it is whole: whether it is seen whole, and without its last part.
const HALF: &str = r"
const seen = one => getComputedStyle(one).visibility === 'visible';
return [...document.querySelectorAll('.bgr-share, .bgr-map-legend__kind')].map(one => {
    const whole = seen(one);
    one.lastElementChild.remove();
    return [whole, seen(one)];
});
";

/// A slow link may bring half of a button before the page is painted: it waits until it is whole.
pub fn half_a_button(ground: &Ground<'_>) -> Result<()> {
    ground.break_files(&[Fault::new(".wasm", Harm::Hanging)]);
    ground.open("map/")?;
    let buttons = ground.session.run(HALF, &[])?;
    let all = buttons.as_array().map_or(&[][..], Vec::as_slice);
    ensure!(
        all.len() > 3 && all.iter().all(|button| *button == json!([true, false])),
        "whole and half they are seen: {buttons}"
    );
    Ok(())
}

/// The engine has no WebAssembly.
pub fn without_wasm(ground: &Ground<'_>) -> Result<()> {
    ground.open("map/")?;
    ground.session.until("the end of waiting", GAVE_UP)?;
    usable(ground)
}

/// Translators wrap text nodes into elements of their own.
pub fn translated(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/")?;
    for (name, path) in [("Istanbul", "map/istanbul/"), ("Riyadh", "map/riyadh/")] {
        session.run(TRANSLATE, &[])?;
        let list = session.named("list", Name::Is("Venues"))?;
        session.click(&session.named_in(&list, "link", Name::Begins(name))?)?;
        ground.until_at(path)?;
    }
    for view in ["Actors", "Deal", "Timeline", "Overview"] {
        session.run(TRANSLATE, &[])?;
        let views = session.named("navigation", Name::Is("Views"))?;
        session.click(&session.named_in(&views, "link", Name::Begins(view))?)?;
        session.until("the app still live", LIVE)?;
    }
    ground.quiet_console()
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
