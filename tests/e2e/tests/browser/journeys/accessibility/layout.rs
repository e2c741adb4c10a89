//! The layout for readers with other needs: target size, zoom, large text, wide spacing, forced
//! colours, reduced motion, print. Chromium can emulate all of it.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::CONTROLS;
use crate::journeys::Journey;
use e2e::shots::HORIZONTAL_OVERFLOW;
use e2e::site;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("targets are at least 24 pixels", targets)
        .chromium_only()
        .any_story()
        .both_fonts()
        .smoke(),
    Journey::new("pages reflow at 400 %", zoomed)
        .chromium_only()
        .any_story()
        .both_fonts(),
    Journey::new("text at 200 % does not widen a page", large_letters)
        .chromium_only()
        .any_story()
        .both_fonts()
        .slow(),
    Journey::new("a word without end does not widen the overview", long_words)
        .chromium_only()
        .any_story(),
    Journey::new("no word is broken on a narrow page", whole_words)
        .chromium_only()
        .any_story()
        .both_fonts()
        .slow(),
    Journey::new("wide text spacing cuts nothing off", spaced)
        .chromium_only()
        .any_story()
        .both_fonts()
        .slow(),
    Journey::new("nothing is animated with reduced motion", still)
        .chromium_only()
        .any_story(),
    Journey::new("controls keep their edges in forced colours", forced_colours)
        .chromium_only()
        .any_story()
        .slow(),
    Journey::new("the printed page has no controls", paper)
        .chromium_only()
        .any_story(),
];

/// Runs a script on one page of each kind and collects the faults that it returns.
fn on_every_kind(env: &TestEnv<'_>, script: &str, wrong: &mut Vec<String>) -> Result<()> {
    for path in site::examples(env.folder)? {
        env.open_live(&path)?;
        let faults = env.session.execute(script, &[])?;
        wrong.extend(
            faults
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(|what| format!("/{path}: {what}")),
        );
    }
    Ok(())
}

fn none(wrong: &[String]) -> Result<()> {
    let shown: Vec<&str> = wrong.iter().take(25).map(String::as_str).collect();
    ensure!(
        wrong.is_empty(),
        "{} in all\n  {}",
        wrong.len(),
        shown.join("\n  ")
    );
    Ok(())
}

/// Targets smaller than 24 pixels, except links within a sentence (WCAG 2.5.8, without its exception
/// for spacing).
const SMALL_TARGETS: &str = r"
const small = [];
for (const one of controls()) {
    if (one.tabIndex < 0 && !['a', 'button', 'input', 'summary', 'select'].includes(one.localName)) continue;
    const label = one.labels && one.labels[0];
    const boxes = [one.getBoundingClientRect(), ...(label ? [label.getBoundingClientRect()] : [])];
    for (const part of one.querySelectorAll('*')) boxes.push(part.getBoundingClientRect());
    const left = Math.min(...boxes.map(box => box.left)), right = Math.max(...boxes.map(box => box.right));
    const top = Math.min(...boxes.map(box => box.top)), bottom = Math.max(...boxes.map(box => box.bottom));
    if (right - left >= 23.9 && bottom - top >= 23.9) continue;
    const style = getComputedStyle(one);
    const sentence = one.parentElement.textContent.trim().length > one.textContent.trim().length + 3;
    if (style.display === 'inline' && sentence) continue;
    if (style.position === 'absolute' && right - left < 3) continue; // visually hidden
    small.push(called(one) + ' is ' + Math.round(right - left) + ' by ' + Math.round(bottom - top));
}
return small;
";

/// Every target is at least 24 pixels high and wide.
pub fn targets(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [390, 1280] {
        env.session.set_viewport(width, 900)?;
        on_every_kind(env, &format!("{CONTROLS}{SMALL_TARGETS}"), &mut wrong)?;
    }
    none(&wrong)
}

/// Sticky elements that cover half of the screen.
const STICKY: &str = r"
scrollTo(0, 600);
const sticky = [...document.querySelectorAll('body *')]
    .filter(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && seen(one))
    .filter(one => { const box = one.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; })
    .filter(one => one.getBoundingClientRect().height > innerHeight / 2)
    .map(one => called(one) + ' keeps half of the screen');
scrollTo(0, 0);
return sticky;
";

/// 1280 by 1024 at 400 %: one column, no horizontal scrolling, room to read.
pub fn zoomed(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let mut wrong = Vec::new();
    let metrics = json!({ "width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false });
    session.cdp("Emulation.setDeviceMetricsOverride", metrics)?;
    on_every_kind(env, HORIZONTAL_OVERFLOW, &mut wrong)?;
    on_every_kind(env, &format!("{CONTROLS}{STICKY}"), &mut wrong)?;
    none(&wrong)
}

const LARGE: &str = "document.documentElement.style.fontSize = '200%';";

/// Controls of the page's head that overlap or whose text leaves them.
const CROWDED_HEAD: &str = r"
const head = [...document.querySelectorAll('.bgr-page-header a,.bgr-page-header button')].filter(seen);
const crowded = head.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => called(one) + ' is too narrow');
const boxes = head.map(one => one.getBoundingClientRect());
boxes.forEach((a, i) => boxes.slice(0, i).forEach((b, j) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        crowded.push(called(head[i]) + ' covers ' + called(head[j]));
}));
return crowded;
";

/// Text at 200 % (WCAG 1.4.4), as a phone's own setting makes it, does not widen the page.
pub fn large_letters(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [280, 390, 640, 768, 1280] {
        env.session.set_viewport(width, 900)?;
        on_every_kind(env, &format!("{LARGE}{HORIZONTAL_OVERFLOW}"), &mut wrong)?;
        // The last step of the tour has the most buttons.
        env.open_live("?step=255")?;
        for script in [HORIZONTAL_OVERFLOW, &format!("{CONTROLS}{CROWDED_HEAD}")] {
            let faults = env.session.execute(&format!("{LARGE}{script}"), &[])?;
            let faults = faults.as_array().into_iter().flatten();
            wrong.extend(faults.map(|what| format!("last step at {width}: {what}")));
        }
    }
    none(&wrong)
}

/// Replaces every text of the view by one long word, but no word of ours that is kept on one line.
const LONG_WORDS: &str = r"
const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.data.trim() && !text.parentElement.closest('svg,style,.bgr-claim-mark__firmness,.bgr-compound')) text.data = 'w'.repeat(10000);
}
";

/// A story may contain a word without end, anywhere. Compounds are short by definition.
fn long_words(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [280, 640, 1280] {
        env.session.set_viewport(width, 900)?;
        env.open_live("")?;
        let wide = env
            .session
            .execute(&format!("{LONG_WORDS}{HORIZONTAL_OVERFLOW}"), &[])?;
        let wide = wide.as_array().into_iter().flatten();
        wrong.extend(wide.map(|what| format!("at {width}: {what}")));
    }
    none(&wrong)
}

/// Words of ordinary length that stand on two lines, and compounds in headings that do.
const BROKEN_WORDS: &str = r"
const broken = new Set();
const texts = document.createTreeWalker(document.querySelector('.bgr'), NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
    const text = texts.currentNode, parent = text.parentElement;
    if (!seen(parent) || parent.closest('svg,style,.bgr-visually-hidden')) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{M}\p{N}]+([-–][\p{L}\p{M}\p{N}]+)*/gu)) {
        if (word.length > 15 || /[-–]/.test(word) && !parent.closest('h1,h2,h3,.bgr-dek,.bgr-reading__term')) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].filter(box => box.width > 1).map(box => box.top);
        if (Math.max(...tops) - Math.min(...tops) > 4) broken.add(word + ' in ' + called(parent) + ' is broken at ' + innerWidth);
    }
}
return [...broken];
";

/// On a phone and in the narrowest embed.
fn whole_words(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [280, 320, 390] {
        env.session.set_viewport(width, 900)?;
        on_every_kind(env, &format!("{CONTROLS}{BROKEN_WORDS}"), &mut wrong)?;
    }
    none(&wrong)
}

/// Applies the spacing of WCAG 1.4.12 and lists what is cut off.
const SPACED: &str = r"
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
    + ' p { margin-block-end: 2em !important }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
const cut = [];
for (const one of document.querySelectorAll('body *')) {
    const style = getComputedStyle(one);
    const text = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!text || !seen(one) || one.closest('svg') || style.position === 'absolute' && one.clientWidth < 3) continue;
    if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'auto') cut.push(called(one) + ' is cut off at the side');
    if (style.overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1 && style.overflowY !== 'auto') cut.push(called(one) + ' is cut off below');
}
return cut;
";

/// Wide spacing cuts nothing off and does not widen a page.
pub fn spaced(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    for width in [320, 1280] {
        env.session.set_viewport(width, 900)?;
        let wide = HORIZONTAL_OVERFLOW.replace("return [];", "return cut;");
        on_every_kind(
            env,
            &format!("{CONTROLS}{}{wide}", SPACED.replace("return cut;", "")),
            &mut wrong,
        )?;
        on_every_kind(env, &format!("{CONTROLS}{SPACED}"), &mut wrong)?;
    }
    none(&wrong)
}

const MOVING: &str = r"
const moving = new Set();
for (const one of document.querySelectorAll('*')) {
    const style = getComputedStyle(one);
    const lasting = [style.transitionDuration, style.animationName === 'none' ? '0s' : style.animationDuration]
        .flatMap(list => list.split(',')).some(time => parseFloat(time) > 0.011);
    if (lasting) moving.add(called(one) + ' moves');
    if (style.scrollBehavior === 'smooth') moving.add(called(one) + ' scrolls smoothly');
}
return [...moving];
";

/// Nothing is animated with reduced motion.
pub fn still(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    env.session
        .set_media("", &[("prefers-reduced-motion", "reduce")])?;
    on_every_kind(env, &format!("{CONTROLS}{MOVING}"), &mut wrong)?;
    none(&wrong)
}

/// Controls without an edge in forced colours, which look like plain text.
const FORCED: &str = r"
const flat = [];
for (const one of document.querySelectorAll('button,input:not([type=range]):not([type=radio]):not([type=checkbox]),select,textarea')) {
    if (!seen(one)) continue;
    const style = getComputedStyle(one);
    const edge = ['Top', 'Bottom', 'Left', 'Right'].some(side => style['border' + side + 'Style'] !== 'none' && parseFloat(style['border' + side + 'Width']) > 0);
    const line = style.textDecorationLine.includes('underline') || style.outlineStyle !== 'none';
    const own = style.appearance !== 'none' || one.querySelector('svg');
    if (!edge && !line && !own) flat.push(called(one) + ' has no edge');
}
for (const link of document.querySelectorAll('[aria-current=page]')) {
    if (!seen(link)) continue;
    const other = [...link.parentElement.querySelectorAll('a:not([aria-current])')][0];
    const tell = one => { const style = getComputedStyle(one); const after = getComputedStyle(one, '::after');
        return [style.color, style.backgroundColor, style.borderBlockEndWidth, style.borderBlockEndColor, style.textDecorationLine, style.fontWeight, style.boxShadow,
            after.content, after.backgroundColor, after.blockSize].join(); };
    if (other && tell(other) === tell(link)) flat.push(called(link) + ' does not stand out');
}
return flat;
";

/// In forced colours controls have an edge, and the current view stands out.
pub fn forced_colours(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    for theme in ["light", "dark"] {
        env.session.set_media(
            "",
            &[("forced-colors", "active"), ("prefers-color-scheme", theme)],
        )?;
        on_every_kind(env, &format!("{CONTROLS}{FORCED}"), &mut wrong)?;
    }
    none(&wrong)
}

/// In print: no controls, nothing wider than the sheet or cut off by a scrolling box, every figure
/// under its heading, every panel open.
const PAPER: &str = r"
const wrong = [];
for (const one of document.querySelectorAll('main button,main input,main select,nav,dialog')) {
    // A button without edge and background reads as text, as the map's legend does.
    const style = getComputedStyle(one);
    const words = one.localName === 'button' && style.borderTopStyle === 'none' && style.backgroundColor === 'rgba(0, 0, 0, 0)';
    if (seen(one) && !words) wrong.push(called(one) + ' is printed');
}
for (const part of document.querySelectorAll('details > :not(summary)')) {
    if (part.textContent.trim() && part.parentElement.checkVisibility() && !part.checkVisibility({ contentVisibilityAuto: true })) wrong.push(called(part) + ' stays folded');
}
for (const table of document.querySelectorAll('table')) {
    if (table.closest('.bgr-visually-hidden')) continue;
    const [head, ...rows] = [...table.rows].map(row => [...row.cells]);
    for (const row of rows.filter(row => row.length === head.length)) {
        row.forEach((cell, at) => {
            const [a, b] = [cell, head[at]].map(one => one.getBoundingClientRect());
            if (Math.abs(a.left - b.left) > 1 || Math.abs(a.right - b.right) > 1) wrong.push(called(cell) + ' is not under its heading');
        });
    }
    for (let box = table; box; box = box.parentElement) {
        if (box.scrollWidth > box.clientWidth + 1) wrong.push(called(table) + ' is cut off on paper');
    }
}
if (document.documentElement.scrollWidth > document.documentElement.clientWidth) wrong.push('the page is wider than the sheet');
if (!seen(document.querySelector('h1'))) wrong.push('the heading is missing');
return wrong;
";

/// The printed page, on A4 without its margins: 182 by 265 mm at 96 pixels per inch.
pub fn paper(env: &TestEnv<'_>) -> Result<()> {
    let mut wrong = Vec::new();
    env.session.set_viewport(688, 1001)?;
    env.session.set_media("print", &[])?;
    on_every_kind(env, &format!("{CONTROLS}{PAPER}"), &mut wrong)?;
    none(&wrong)
}
