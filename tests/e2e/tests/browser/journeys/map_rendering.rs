//! The rendered map: labels with real fonts, print, forced colours.

use anyhow::{Result, ensure};
use serde_json::json;

use super::map_view::PICTURE;
use crate::journeys::Journey;
use e2e::session::Session;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("no labels of the map overlap", names_apart)
        .chromium_only()
        .both_fonts()
        .slow(),
    Journey::new("the map keeps its markers in print and in forced colours", modes).chromium_only(),
    Journey::new("every mark and label of the map opens its own venue", hits)
        .chromium_only()
        .slow(),
];

/// Marks, labels and pills whose centre belongs to something else, and what is drawn for a selected venue but not explained.
const HITS: &str = r"
const frame = picture.getBoundingClientRect();
const shown = one => one.getClientRects().length > 0 && getComputedStyle(one).display !== 'none';
const found = [];
let count = 0;
for (const one of picture.querySelectorAll('.bgr-map__dot,.bgr-map__name,.bgr-map__pill-name')) {
    if (!shown(one)) continue;
    const box = one.getBoundingClientRect();
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
    const link = one.closest('a'), top = document.elementFromPoint(x, y);
    count += 1;
    if (!top || top.closest('a') !== link) {
        const other = top && top.closest('a,[data-href]');
        found.push(link.getAttribute('aria-label').split(',')[0] + ' (' + one.getAttribute('class') + ') belongs to '
            + (other ? other.getAttribute('aria-label') || other.dataset.href : top && top.outerHTML.slice(0, 80)));
    }
}
const legend = document.querySelector('.bgr-map-legend');
for (const [drawn, explained] of [['.bgr-map__chosen', '.bgr-map-legend__chosen'], ['.bgr-map__event-area', '.bgr-map-legend__event-area']]) {
    if (picture.querySelector(drawn) && !legend.querySelector(explained)) found.push(drawn + ' is not explained');
}
for (const side of picture.querySelectorAll('.bgr-map__side')) {
    if (!legend.querySelector(`.bgr-side-mark[data-shape='${side.dataset.shape}']`)) found.push(side.dataset.shape + ' is not explained');
}
return [count, found];
";

/// At every zoom step, for no and every selected venue and at every width, the topmost element at the centre of each mark
/// and label is its own link, and the legend explains what is drawn for the selection.
pub fn hits(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open("map/")?;
    let venues = session.execute(
        "return [...document.querySelectorAll('.bgr-venues__link')].map(one => one.pathname.split('/map/')[1])",
        &[],
    )?;
    let venues = venues.as_array().into_iter().flatten();
    let mut paths: Vec<String> = venues
        .map(|path| format!("map/{}", path.as_str().unwrap_or_default()))
        .collect();
    ensure!(paths.len() > 9, "the list has {paths:?}");
    paths.extend(
        [
            "",
            "map/",
            "map/?who=ukraine",
            "map/?at=33,45,1.5",
            "map/?at=33,46,2.3",
            "map/?at=33,47,3.4",
        ]
        .map(str::to_owned),
    );
    paths.extend(["map/?at=34,46,5.1", "map/?at=34,47,8"].map(str::to_owned));
    let mut faults = Vec::new();
    for path in paths {
        session.set_viewport(1280, 1400)?;
        env.open(&path)?;
        for width in [280, 320, 390, 600, 768, 1024, 1280, 1920] {
            session.set_viewport(width, 1400)?;
            session.wait_until("a live map of this width", &format!("{IS_LIVE} && ({PICTURE})"))?;
            let found = session.execute(
                &format!("const picture = {PICTURE}; picture.scrollIntoView({{ block: 'center' }}); {HITS}"),
                &[],
            )?;
            ensure!(
                found[0].as_u64() > Some(2),
                "{path} at {width} shows {} things",
                found[0]
            );
            let found = found[1].as_array().into_iter().flatten();
            faults.extend(
                found.map(|fault| format!("/{path} at {width}: {}", fault.as_str().unwrap_or_default())),
            );
        }
    }
    ensure!(faults.is_empty(), "{}", faults.join("; "));
    env.assert_console_clean()
}

/// Pairs of labels, dots and pills that overlap. The box of a text is higher than its letters, so a
/// part above and below is ignored.
const OVERLAPS: &str = r"
const shown = one => one.getClientRects().length > 0 && getComputedStyle(one).display !== 'none'
    && !one.matches('[data-quiet]');
const boxes = [];
for (const one of picture.querySelectorAll('.bgr-map__markers text,.bgr-map__dot,.bgr-map__pill-background')) {
    if (!shown(one)) continue;
    const box = one.getBoundingClientRect(), trim = one.localName === 'text' ? box.height * 0.2 : 1;
    boxes.push({
        name: one.textContent || one.closest('a').getAttribute('aria-label').split(',')[0] + ' (drawing)',
        of: one.closest('a'),
        left: box.left + 1, right: box.right - 1, top: box.top + trim, bottom: box.bottom - trim,
    });
}
const found = [];
boxes.forEach((one, at) => boxes.slice(at + 1).forEach(other => {
    const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
    if (!apart && !(one.of && one.of === other.of)) found.push(one.name + ' and ' + other.name);
}));
return [boxes.length, found];
";

/// At four zoom levels, for every kind of selection and at every width, no label overlaps another
/// label, a dot or a pill.
pub fn names_apart(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let mut overlaps = Vec::new();
    for path in [
        "map/",
        "map/riyadh/",
        "map/istanbul/",
        "map/moscow/",
        "map/washington/",
        "map/crimea/",
        "map/ukraine-borders/",
        "map/?at=30,47,3",
        "map/?at=34,45,5",
        "map/?at=33,47,8",
        "",
    ] {
        session.set_viewport(1280, 900)?;
        env.open(path)?;
        for width in [280, 340, 390, 500, 640, 768, 1024, 1280, 1920, 3840] {
            session.set_viewport(width, 900)?;
            session.wait_until("a live map of this width", &format!("{IS_LIVE} && ({PICTURE})"))?;
            let found = session.execute(&format!("const picture = {PICTURE};{OVERLAPS}"), &[])?;
            ensure!(
                found[0].as_u64() > Some(3),
                "{path} at {width} shows {} things",
                found[0]
            );
            let pairs = found[1].as_array().into_iter().flatten();
            overlaps.extend(
                pairs.map(|pair| format!("/{path} at {width}: {}", pair.as_str().unwrap_or_default())),
            );
        }
    }
    ensure!(overlaps.is_empty(), "{}", overlaps.join("; "));
    env.assert_console_clean()
}

/// In print the controls are hidden and the map is complete; in forced colours land, borders,
/// hatching and dots still differ.
pub fn modes(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/ukraine-borders/")?;
    session.set_media("print", &[])?;
    let printed = session.execute(
        &format!(
            "const seen = css => [...document.querySelectorAll(css)].some(one => one.getClientRects().length > 0);
             const box = ({PICTURE}).getBoundingClientRect();
             return [seen('.bgr-map__controls,.bgr-venue__steps'), seen('.bgr-export'), seen('.bgr-venues__link'), seen('.bgr-venue__main'),
                 seen('.bgr-map-legend'), box.width > 200 && box.right <= innerWidth]"
        ),
        &[],
    )?;
    ensure!(
        printed == json!([false, false, true, true, true, true]),
        "controls, saving, list, detail, legend, map: {printed}"
    );
    session.set_media("", &[("forced-colors", "active")])?;
    let colours = |css: &str, property: &str| -> Result<String> { colour(session, css, property) };
    // The ground is drawn once for all maps.
    let ground = |css: &str, property: &str| -> Result<String> {
        let value = session.execute(
            "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1])",
            &[json!(css), json!(property)],
        )?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    };
    let land = ground(".bgr-map__land", "fill")?;
    ensure!(
        ground(".bgr-map__focus", "stroke")? != land,
        "the border has the land's own colour"
    );
    for (css, property) in [
        (".bgr-map__dot", "fill"),
        (".bgr-map__hatch-line", "stroke"),
        (".bgr-map__chosen", "stroke"),
        (".bgr-map__name", "fill"),
        (".bgr-map__pill-name", "fill"),
    ] {
        let other = colours(css, property)?;
        ensure!(other != land, "{css} is drawn in the land's own {land}");
    }
    env.assert_console_clean()
}

fn colour(session: &Session, css: &str, property: &str) -> Result<String> {
    let value = session.execute(
        &format!(
            "return getComputedStyle(({PICTURE}).querySelector(arguments[0])).getPropertyValue(arguments[1])"
        ),
        &[json!(css), json!(property)],
    )?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}
