//! The app takes over the prerendered elements, whatever has been done to them, and nothing that a reader holds is replaced.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::session::Session;
use e2e::site;
use e2e::test_env::{IS_LIVE, TAKE_OVER, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the app makes no element anew that is there", nothing_is_replaced).any_story(),
    Journey::new(
        "a document that others have changed becomes the app's",
        changed_documents,
    )
    .any_story(),
    Journey::new(
        "focus, selection and open statements stay where they are",
        what_the_reader_holds,
    ),
    Journey::new("the first click is answered", first_clicks),
    Journey::new(
        "Forward on a page that nobody has touched opens its view",
        first_history,
    ),
    Journey::new("the first drag of a slider is not lost", first_drag).chromium_only(),
];

/// An example of every kind of page. An address with a query may ask for more than its page, so it is left out.
fn plain_examples(env: &TestEnv<'_>) -> Result<Vec<String>> {
    let mut paths = site::examples(env.folder)?;
    paths.retain(|path| !path.contains('?'));
    Ok(paths)
}

/// Marks all elements, and returns how many there are.
const MARK: &str = "const all = document.querySelectorAll('#bgr *'); all.forEach(one => one.isPrerendered = true); return all.length";
/// The elements that the app has made.
const MADE: &str = "return [...document.querySelectorAll('#bgr *')].filter(one => !one.isPrerendered).map(one => one.outerHTML.slice(0, 200))";

/// On every kind of page all of the app's elements are prerendered ones.
pub fn nothing_is_replaced(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in &plain_examples(env)? {
        env.open_untouched(path)?;
        let before = session.execute(MARK, &[])?;
        session.execute_async(TAKE_OVER, &[])?;
        let made = session.execute(MADE, &[])?;
        ensure!(
            made == json!([]),
            "/{path}: of {before} elements, these are new: {made}"
        );
    }
    Ok(())
}

/// What extensions and translators do, to every third element or to every text, and worse; and whether all elements stay.
const CHANGES: [(&str, bool, &str); 6] = [
    (
        "texts in elements of a translator",
        true,
        "texts.forEach(text => { const font = document.createElement('font'); text.replaceWith(font); font.append(text.data.toUpperCase()); })",
    ),
    (
        "elements of an extension",
        true,
        "elements.forEach(one => one.after(document.createElement('x-extension'), 'x')); root.prepend(document.createElement('x-extension'))",
    ),
    (
        "other attributes",
        true,
        "elements.forEach(one => { one.setAttribute('class', 'x'); one.setAttribute('lang', 'x'); one.removeAttribute('href'); })",
    ),
    ("missing elements", false, "elements.forEach(one => one.remove())"),
    (
        "elements that stand twice",
        false,
        "elements.forEach(one => one.after(one.cloneNode(true)))",
    ),
    (
        "elements in another order, and joined texts",
        false,
        "elements.forEach(one => one.parentNode.prepend(one)); root.normalize()",
    ),
];

/// The app's view as text. Its order of attributes is that in which they were written.
const VIEW: &str = r"
const written = node => node.nodeType === 3 ? node.data : '<' + node.localName + [...node.attributes]
    .filter(one => !/^(open|value|tabindex|data-apart)$/.test(one.name)).map(one => ' ' + one.name + '=' + one.value).sort().join('')
    + '>' + [...node.childNodes].map(written).join('') + '</>';
return written(document.getElementById('bgr'));
";

/// However the prerendered view has been changed, the app's view is the same.
pub fn changed_documents(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in &plain_examples(env)? {
        env.open_live(path)?;
        let whole = session.execute(VIEW, &[])?;
        for (what, all_stay, change) in CHANGES {
            env.open_untouched(path)?;
            session.execute(MARK, &[])?;
            session.execute(
                &format!(
                    "const root = document.getElementById('bgr'); const third = (_, at) => at % 3 === 1;\
                     const elements = [...root.querySelectorAll('*')].filter(third);\
                     const walker = document.createTreeWalker(root, 4), texts = [];\
                     while (walker.nextNode()) texts.push(walker.currentNode);\
                     {change}"
                ),
                &[],
            )?;
            session.execute_async(TAKE_OVER, &[])?;
            let view = session.execute(VIEW, &[])?;
            let made = session.execute(MADE, &[])?;
            ensure!(
                !all_stay || made == json!([]),
                "/{path} after {what}: new elements {made}"
            );
            ensure!(
                view == whole,
                "/{path} after {what}: {}",
                difference(&whole, &view)
            );
        }
    }
    env.assert_console_clean()
}

/// Where two texts differ.
fn difference(one: &Value, other: &Value) -> String {
    let (one, other) = (
        one.as_str().unwrap_or_default(),
        other.as_str().unwrap_or_default(),
    );
    let at = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let part = |text: &str| {
        text.chars()
            .skip(at.saturating_sub(60))
            .take(160)
            .collect::<String>()
    };
    format!("{:?} instead of {:?}", part(other), part(one))
}

/// Selects a heading's text, opens a statement and focuses a link, before the app takes over.
const HOLD: &str = r"
const link = document.querySelector('.bgr-venues__link');
link.isHeld = true;
link.focus();
getSelection().selectAllChildren(document.querySelector('h1'));
document.querySelector('main details').open = true;
";
const HELD: &str = r"
return [document.activeElement.isHeld === true, getSelection().toString() === document.querySelector('h1').textContent,
    document.querySelectorAll('main details[open]').length, document.querySelector('main details').textContent.length > 60];
";

pub fn what_the_reader_holds(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_untouched("map/")?;
    session.execute(HOLD, &[])?;
    session.execute_async(TAKE_OVER, &[])?;
    let held = session.execute(HELD, &[])?;
    ensure!(
        held == json!([true, true, 1, true]),
        "focus, selection, open statements, their text: {held}"
    );
    Ok(())
}

/// A click by a script, such as that of a screen reader, comes without a pointer: the app decodes the story, takes over and answers.
pub fn first_clicks(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_untouched("map/")?;
    click(session, ".bgr-venues__link[href$='map/riyadh/']")?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    env.open_untouched("deal/")?;
    let button = session.find_by_role("button", Name::Exact("Show the reported share"))?;
    session.execute("arguments[0].click()", &[button.argument()])?;
    session.wait_until(
        "the share",
        "document.querySelector('.bgr-deal').hasAttribute('data-revealed')",
    )?;
    env.open_untouched("actors/")?;
    session.press(&['/'])?;
    session.wait_until("the search", "document.querySelector('dialog[open]')")?;
    env.assert_console_clean()
}

/// The first event says that the address has changed already. Its folder is deeper than the document's.
pub fn first_history(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/")?;
    // A click by script makes no entry that WebKit goes back from.
    session.click(&session.find(".bgr-venues__link[href$='map/riyadh/']")?)?;
    env.wait_for_address("map/riyadh/")?;
    session.back()?;
    env.wait_for_address("map/")?;
    session.reload()?;
    session.wait_until("the live map", IS_LIVE)?;
    session.forward()?;
    env.wait_for_address("map/riyadh/")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    click(session, ".bgr-venues__link[href$='map/istanbul/']")?;
    env.wait_for_address("map/istanbul/")?;
    session.find_by_role("region", Name::Exact("Istanbul"))?;
    env.assert_console_clean()
}

fn click(session: &Session, selector: &str) -> Result<()> {
    session.execute("document.querySelector(arguments[0]).click()", &[json!(selector)])?;
    Ok(())
}

/// The pointer that begins to drag is the first thing the app hears of.
pub fn first_drag(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_untouched("deal/")?;
    let place = session.execute(
        "const slider = document.querySelector('input[type=range]'); slider.scrollIntoView({ block: 'center' }); \
         const box = slider.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2, box.width, Number(slider.value)]",
        &[],
    )?;
    let at = |index: usize| place[index].as_f64().unwrap_or_default();
    let mouse = |kind: &str, x: f64, buttons: u8| {
        session.cdp(
            "Input.dispatchMouseEvent",
            json!({ "type": kind, "x": x, "y": at(1), "button": "left", "buttons": buttons, "clickCount": 1 }),
        )
    };
    mouse("mousePressed", at(0), 1)?;
    for step in 1..=5 {
        mouse("mouseMoved", at(0) + at(2) * 0.06 * f64::from(step), 1)?;
    }
    mouse("mouseReleased", at(0) + at(2) * 0.3, 0)?;
    session.execute_async("setTimeout(done, 100)", &[])?;
    let value = session.execute(
        "return Number(document.querySelector('input[type=range]').value)",
        &[],
    )?;
    let moved = (value.as_f64().unwrap_or_default() - at(3)).abs();
    ensure!(moved >= 5.0, "the slider was dragged from {} to {value}", at(3));
    session.wait_until(
        "the address of the guess",
        &format!("location.search.includes('={value}')"),
    )
}
