//! How a host page changes the appearance of its embeds.

use anyhow::{Result, ensure};
use e2e::host_page::{
    HostPage, assert_no_page_errors, element, evaluate_inside, frame_of, number, script, wait_for_height,
    wait_until_inside,
};
use e2e::session::Session;
use e2e::test_env::{IS_LIVE, TestEnv};

use super::Journey;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the element passes on the host's appearance", looks),
    Journey::new(
        "a host's theme applies at once and leaves no trace",
        theme_of_the_host,
    ),
];

/// A view that every story has.
const VIEW: &str = "timeline/";

/// Theme, accent, font and corners apply, and the accent has enough contrast.
pub fn looks(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let head =
        "<style>#two { --backgrounder-accent: #ffee00; --backgrounder-theme: light; --backgrounder-radius: 0;
        --backgrounder-font: Georgia, serif }</style>";
    let body = script(env)
        + &element(
            env,
            "one",
            VIEW,
            "theme=\"dark\" accent=\"#000080\" loading=\"eager\"",
        )
        + &element(env, "two", VIEW, "loading=\"eager\"");
    host_page.show(session, head, &body)?;
    wait_for_height(session, "one")?;
    wait_for_height(session, "two")?;
    let looks = "(() => { const style = getComputedStyle(document.documentElement);
        const value = (name) => style.getPropertyValue('--bgr-' + name).trim();
        const light = (text) => { const parts = text.startsWith('#')
              ? [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) : text.match(/\\d+/g).map(Number);
          const [r, g, b] = parts.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05; };
        const worst = Math.min(...['page', 'surface', 'raised', 'wash'].map((background) => {
          const [a, b] = [light(value(background)), light(value('accent'))]; return Math.max(a, b) / Math.min(a, b); }));
        return [document.documentElement.dataset.theme, worst, value('radius'), value('serif').slice(0, 7)]; })()";
    for (id, theme) in [("one", "dark"), ("two", "light")] {
        let seen = evaluate_inside(session, &frame_of(id), looks)?;
        ensure!(seen[0] == theme, "#{id} has the theme {}", seen[0]);
        ensure!(
            number(&seen[1])? >= 4.5,
            "the accent of #{id} has a contrast of {}",
            seen[1]
        );
        if id == "two" {
            ensure!(seen[2] == "0px" && seen[3] == "Georgia", "#{id} looks {seen}");
        }
    }
    session.execute(
        "document.getElementById('one').setAttribute('theme', 'light')",
        &[],
    )?;
    wait_until_inside(
        session,
        &frame_of("one"),
        "document.documentElement.dataset.theme === 'light'",
    )
}

const FRAME: &str = "document.querySelector('iframe')";
const BACKGROUND: &str = "getComputedStyle(document.getElementById('bgr')).backgroundColor";

/// The host's theme applies at once and stays when the view changes. A shared link does not contain
/// it.
pub fn theme_of_the_host(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let page = format!(
        "<iframe src=\"{}?theme=dark\" width=\"700\" height=\"900\" sandbox=\"allow-scripts\"></iframe>",
        env.address("embed/timeline/")
    );
    host_page.show(session, "", &page)?;
    wait_until_inside(session, FRAME, IS_LIVE)?;
    let dark = evaluate_inside(session, FRAME, BACKGROUND)?;
    for theme in ["light", "dark", "auto"] {
        post(
            session,
            &format!("type: 'backgrounder:theme', version: 1, theme: '{theme}'"),
        )?;
        let wanted = if theme == "auto" { "undefined" } else { theme };
        let has_theme = format!("String(document.documentElement.dataset.theme) === '{wanted}'");
        wait_until_inside(session, FRAME, &has_theme)?;
        // The reader changes the view inside the app, then the host does.
        click_inside(session, "a.bgr-widget__event:last-child")?;
        wait_for_panel(session, "!==")?;
        post(
            session,
            "type: 'backgrounder:show', version: 1, path: 'timeline/?theme=dark'",
        )?;
        wait_for_panel(session, "===")?;
        wait_until_inside(session, FRAME, &has_theme)?;
        let colour = evaluate_inside(session, FRAME, BACKGROUND)?;
        ensure!(
            (colour == dark) == (theme == "dark"),
            "the background is {colour} in {theme}, and was {dark}"
        );
        check_shared_link(env)?;
    }
    assert_no_page_errors(session)
}

/// The link of the share dialog, and the links of the page, do not contain the theme.
fn check_shared_link(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    click_inside(session, "[data-action=share]")?;
    let link = "(document.getElementById('bgr-share-link') || {}).value";
    wait_until_inside(session, FRAME, &format!("!!{link}"))?;
    let link = evaluate_inside(session, FRAME, link)?;
    ensure!(link == env.address("timeline/"), "the link to share is {link}");
    let with_theme = evaluate_inside(
        session,
        FRAME,
        "[...document.querySelectorAll('a[href*=theme]')].length",
    )?;
    ensure!(with_theme == 0, "{with_theme} links contain the host's theme");
    click_inside(session, "[data-action=close-share]")?;
    wait_until_inside(session, FRAME, "!document.querySelector('dialog')")
}

/// Sends a message from the host page to the frame.
fn post(session: &Session, message: &str) -> Result<()> {
    session.execute(
        &format!("{FRAME}.contentWindow.postMessage({{ {message} }}, '*')"),
        &[],
    )?;
    Ok(())
}

fn click_inside(session: &Session, selector: &str) -> Result<()> {
    evaluate_inside(
        session,
        FRAME,
        &format!("document.querySelector('{selector}').click()"),
    )?;
    Ok(())
}

/// Waits until the panel has the name of the view, or another one.
fn wait_for_panel(session: &Session, comparison: &str) -> Result<()> {
    wait_until_inside(
        session,
        FRAME,
        &format!(
            "document.querySelector('main > section').getAttribute('aria-label') {comparison} \
             document.querySelector('h1').textContent"
        ),
    )
}
