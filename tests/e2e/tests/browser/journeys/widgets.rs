//! Widgets keep their height: in every view, at every width, and whatever a reader does in them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use e2e::host_page::{WIDGET_HEIGHT, number};
use e2e::shots::HORIZONTAL_OVERFLOW;
use e2e::site;
use e2e::test_env::{IS_LIVE, TestEnv};

use super::Journey;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("every widget has the height of its view", heights)
        .chromium_only()
        .any_language()
        .both_fonts()
        .slow(),
    Journey::new(
        "every widget of a translation has the height of its view",
        heights_of_translations,
    )
    .chromium_only()
    .slow(),
    Journey::new("a widget keeps its height while it is used", kept)
        .chromium_only()
        .both_fonts(),
    Journey::new("a frame may ask for the whole view", whole_view),
];

/// Narrow columns, both sides of the border between the two heights, wide columns with the panel below and beside the stage.
const WIDTHS: [u32; 8] = [280, 320, 479, 480, 600, 699, 720, 1280];

/// Says so where the stage shows more of the base map around the picture than `stage_margin` of the `story` crate keeps free.
const MAP_EDGE: &str = "const stage = document.querySelector('.bgr-widget__map'); if (!stage) return '';
    const picture = [...stage.querySelectorAll('.bgr-map__picture')].find((one) => one.clientWidth);
    const { width, height } = picture.getBoundingClientRect();
    const most = width / height > 1.7 ? 1.26 : 1.4;
    const shows = [stage.clientWidth / width, stage.clientHeight / height];
    return Math.max(...shows) > most ? 'the stage shows ' + shows + ' of the picture' : '';";

/// The height that the documentation promises.
fn promised(path: &str, width: u32) -> f64 {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let (wide, narrow) = match parts.as_slice() {
        ["sources"] => (520.0, 600.0),
        ["deal"] => (440.0, 520.0),
        ["sources" | "claims", _] => (240.0, 320.0),
        _ => (560.0, 620.0),
    };
    if width >= 480 { wide } else { narrow }
}

/// Every prerendered widget, printed as a table of the first of each kind.
pub fn heights(env: &TestEnv<'_>) -> Result<()> {
    // In the narrowest column the widget of a deal grows with words that are 40 % longer.
    let is_longer = env.folder.ends_with("test-site-en-XA");
    heights_in(env, "embed/", &WIDTHS[usize::from(is_longer)..])
}

/// Those of the first story's translations, which have longer words and a line more in their foot. In the narrowest column a
/// widget grows with them.
pub fn heights_of_translations(env: &TestEnv<'_>) -> Result<()> {
    heights_in(env, "uk/embed/", &WIDTHS[1..])?;
    heights_in(env, "fr/embed/", &WIDTHS[1..])
}

fn heights_in(env: &TestEnv<'_>, folder: &str, widths: &[u32]) -> Result<()> {
    let session = &env.session;
    let mut wrong = Vec::new();
    let mut table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in site::pages(&env.folder.join(folder))? {
        session.set_viewport(widths[0], 1000)?;
        env.open(&format!("{folder}{path}"))?;
        let mut row = Vec::new();
        for &width in widths {
            session.set_viewport(width, 1000)?;
            let height = number(&session.execute(&format!("return {WIDGET_HEIGHT}"), &[])?)?.ceil();
            row.push(format!("{height:>5}"));
            let wide = session.execute(HORIZONTAL_OVERFLOW, &[])?;
            for one in wide
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|one| one.as_str())
            {
                wrong.push(format!("/{folder}{path} at {width}: {one}"));
            }
            let edge = session.execute(MAP_EDGE, &[])?;
            if let Some(edge) = edge.as_str().filter(|edge| !edge.is_empty()) {
                wrong.push(format!("/{folder}{path} at {width}: {edge}"));
            }
            if height != promised(&path, width) {
                wrong.push(format!("/{folder}{path} at {width}: {height}"));
            }
        }
        let kind = path.split('/').next().unwrap_or_default();
        let thing = if path.matches('/').count() > 1 { "/one" } else { "" };
        table.entry(format!("{kind}{thing}")).or_insert(row);
    }
    for (kind, row) in &table {
        println!("{kind:<16}{}", row.join(""));
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n  "));
    Ok(())
}

/// What a reader does in a widget: clicks, one after the other.
const VISITS: [(&str, &[&str]); 8] = [
    ("", &[NEXT, NEXT, SHARE]),
    ("map/", &[NEXT, NEXT, "[data-action=zoom-in]", SHARE]),
    ("actors/", &["a.bgr-widget__actor", NEXT, SHARE]),
    ("timeline/", &["a.bgr-widget__event", NEXT, SHARE]),
    ("positions/", &[NEXT, NEXT, SHARE]),
    ("sources/", &[NEXT, "a.bgr-widget__carrier", SHARE]),
    (
        "deal/",
        &[
            "[data-action=reveal]",
            "[data-action=what-if]",
            "[data-action=what-if]",
            SHARE,
        ],
    ),
    ("claims/deal-signed/", &[NEXT, SHARE]),
];
const NEXT: &str = "a.bgr-widget__step[aria-label^=Next]";
const SHARE: &str = "button[data-action=share]";

/// The height stays the same after each click, and the share dialog fits within it.
pub fn kept(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for width in [280, 600] {
        for (path, clicks) in VISITS {
            let height = promised(path, width);
            session.set_viewport(width, height as u32)?;
            env.open_live(&format!("embed/{path}"))?;
            for click in clicks {
                session.execute(
                    "const one = document.querySelector(arguments[0]);
                     one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));",
                    &[serde_json::json!(click)],
                )?;
                session.wait_until("the next frame", IS_LIVE)?;
                let seen = session.execute(
                    &format!(
                        "const dialog = document.querySelector('dialog[open]');
                         return [{WIDGET_HEIGHT}, dialog ? dialog.scrollHeight - dialog.clientHeight : 0]"
                    ),
                    &[],
                )?;
                ensure!(
                    number(&seen[0])?.ceil() == height && number(&seen[1])? <= 1.0,
                    "/embed/{path} at {width} is {seen} after {click}, not {height}"
                );
            }
        }
    }
    env.assert_console_clean()
}

/// With `?height=full` a frame shows the navigation and a height that follows the content.
pub fn whole_view(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("embed/map/riyadh/?height=full")?;
    let seen = session.execute(
        &format!("return [document.querySelectorAll('nav, .bgr-widget').length, {WIDGET_HEIGHT}]"),
        &[],
    )?;
    let height = seen[1].as_f64().context("the view has no height")?;
    ensure!(height > 700.0, "the whole view is only {height} high");
    ensure!(
        session.find_all(".bgr-widget")?.is_empty(),
        "the frame still shows the widget"
    );
    Ok(())
}
