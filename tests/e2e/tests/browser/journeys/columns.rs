//! Wide pages: no column ends while the one beside it runs on for more than a screen.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("columns end within a screen of each other", columns)
        .chromium_only()
        .both_fonts(),
    Journey::new("a disclosure is filled when it is opened", disclosures),
];

/// The columns of a page, each as a list of elements below each other.
const PAGES: [(&str, &[&[&str]]); 5] = [
    (
        "map/riyadh/",
        &[&[".bgr-map-region", ".bgr-venues"], &[".bgr-venue__main"]],
    ),
    (
        "actors/russia/",
        &[&[".bgr-roster__main"], &[".bgr-actor-profile__main"]],
    ),
    (
        "actors/russia/",
        &[
            &[".bgr-actor-profile .bgr-columns__main"],
            &[".bgr-actor-profile .bgr-columns__side"],
        ],
    ),
    (
        "sources/",
        &[
            &[".bgr-sourcing .bgr-columns__main"],
            &[".bgr-sourcing .bgr-columns__side"],
        ],
    ),
    (
        "claims/riyadh-talks-held/",
        &[
            &[".bgr-claim__columns > .bgr-columns__main"],
            &[".bgr-claim__columns > .bgr-columns__side"],
        ],
    ),
];

/// Where the last visible part of a column ends. A column itself may be as high as its row.
const END: &str = r"
const parts = arguments[0].flatMap(css => [...document.querySelectorAll(css)].flatMap(one => [...one.querySelectorAll('*')]));
return Math.max(...parts.map(one => one.getBoundingClientRect()).filter(box => box.width && box.height).map(box => box.bottom));
";

/// The columns of the longest pages.
pub fn columns(env: &TestEnv<'_>) -> Result<()> {
    for width in [1040, 1280, 1920] {
        env.session.set_viewport(width, 900)?;
        for (path, columns) in PAGES {
            env.open_live(path)?;
            let mut ends = Vec::new();
            for column in columns {
                let end = env.session.execute(END, &[serde_json::json!(column)])?;
                ends.push(end.as_f64().unwrap_or(f64::NAN));
            }
            let apart = (ends[0] - ends[1]).abs();
            ensure!(apart <= 900.0, "{path} at {width}: its columns end at {ends:?}");
        }
    }
    Ok(())
}

/// The live app renders the content of a mark and of further statements when they are opened; print opens all of them.
pub fn disclosures(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/riyadh/")?;
    let filled = "[...document.querySelectorAll('.bgr-venue [data-fills]')].filter(one => one.children.length > 1).length";
    ensure!(
        session.execute(&format!("return {filled}"), &[])? == 0,
        "a closed disclosure has content"
    );
    for (css, content) in [
        (".bgr-venue .bgr-claim-mark > summary", ".bgr-claim-mark__more a"),
        (
            ".bgr-venue .bgr-show-more > summary",
            ".bgr-show-more .bgr-statement",
        ),
    ] {
        let summary = session.find(css)?;
        session.click(&summary)?;
        session.wait_until(
            "the content",
            &format!("document.querySelector('.bgr-venue {content}')"),
        )?;
    }
    session.execute("dispatchEvent(new Event('beforeprint'))", &[])?;
    let all = "document.querySelectorAll('.bgr-venue [data-fills]').length";
    session.wait_until("all content in print", &format!("{filled} === {all}"))?;
    session.execute("dispatchEvent(new Event('afterprint'))", &[])?;
    session.wait_until("only what was opened", &format!("{filled} < {all}"))?;
    env.assert_console_clean()
}
