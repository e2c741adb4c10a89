//! Floods of messages between an embed and its host page: neither side lays itself out anew for each of them.

use anyhow::{Result, ensure};
use e2e::host_page::{
    HostPage, ID_INSIDE, assert_no_page_errors, element, evaluate_inside, frame_of, number, script,
    wait_for_height, wait_until_inside,
};
use e2e::test_env::{IS_LIVE, TestEnv};
use serde_json::json;

use super::Journey;

pub const JOURNEYS: &[Journey] = &[
    Journey::new(
        "a flood of messages from the host is applied once a frame",
        from_the_host,
    ),
    Journey::new("a flood of heights resizes the host a few times", from_the_frame),
];

const VIEW: &str = "timeline/";
const OTHER: &str = "positions/";
const FRAME: &str = "document.querySelector('iframe')";

/// Counts, inside the frame, what the messages change. A step may run once in each animation frame, and by a timer every 100
/// milliseconds.
const COUNT: &str = "(() => {
    // Named in full, because Firefox's driver runs each script in a global scope of its own.
    window.themes = 0; window.shows = 0; window.drawn = 0; window.from = performance.now();
    // Kept, so that it is not collected.
    window.observer = new MutationObserver((list) => { window.themes += list.length; });
    window.observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    document.addEventListener('bgr:show', () => { window.shows += 1; }, true);
    const next = () => { window.drawn += 1; requestAnimationFrame(next); };
    requestAnimationFrame(next);
    return true;
  })()";

/// The host sends 1,000 themes and views at once. Only the last ones count, also in a frame that is hidden.
pub fn from_the_host(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let body = format!(
        "<iframe src=\"{}\" width=\"600\" height=\"620\" sandbox=\"allow-scripts\"></iframe>
         <script>window.say = (type, more) => document.querySelector('iframe').contentWindow
           .postMessage({{ type: 'backgrounder:' + type, version: 1, ...more }}, '*');</script>",
        env.address(&format!("embed/{VIEW}"))
    );
    host_page.show(session, "", &body)?;
    wait_until_inside(session, FRAME, IS_LIVE)?;
    evaluate_inside(session, FRAME, COUNT)?;
    session.execute(
        "for (let n = 0; n < 1000; n += 1) {
           say('theme', { theme: n % 2 ? 'light' : 'dark' });
           say('show', { path: n % 2 ? arguments[0] : 'timeline/' });
         }
         // No theme, so the last one counts.
         say('theme', { theme: 'other' });",
        &[json!(OTHER)],
    )?;
    wait_until_inside(
        session,
        FRAME,
        "document.documentElement.dataset.theme === 'light'",
    )?;
    session.wait_until(
        "the last view",
        &format!(
            "messages.filter(({{ data }}) => data.type === 'backgrounder:view').pop().data.path === {}",
            json!(OTHER)
        ),
    )?;
    let seen = evaluate_inside(
        session,
        FRAME,
        "[window.themes, window.shows, window.drawn + (performance.now() - window.from) / 100 + 2]",
    )?;
    let most = number(&seen[2])?;
    for (what, count) in [("themes", &seen[0]), ("views", &seen[1])] {
        let count = number(count)?;
        ensure!(count >= 1.0 && count <= most, "{count} {what} in {most} frames");
    }
    session.execute(
        "document.querySelector('iframe').style.display = 'none'; say('theme', { theme: 'dark' })",
        &[],
    )?;
    session.execute_async("setTimeout(done, 500)", &[])?;
    session.execute("document.querySelector('iframe').style.display = ''", &[])?;
    wait_until_inside(
        session,
        FRAME,
        "document.documentElement.dataset.theme === 'dark'",
    )?;
    assert_no_page_errors(session)
}

/// A frame that runs wild sends two heights in turn. The host gets the last one, and few of those between.
pub fn from_the_frame(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(session, "", &(script(env) + &element(env, "one", VIEW, "")))?;
    wait_for_height(session, "one")?;
    let frame = frame_of("one");
    session.execute(
        &format!(
            "window.changes = []; const box = {frame}.parentNode;
             new MutationObserver(() => changes.push(performance.now())).observe(box, {{ attributeFilter: ['style'] }});"
        ),
        &[],
    )?;
    evaluate_inside(
        session,
        &frame,
        &format!(
            "(() => {{ let sent = 0; const id = {ID_INSIDE};
            const timer = setInterval(() => {{
              sent += 1;
              if (sent === 100) clearInterval(timer);
              parent.postMessage({{ type: 'backgrounder:height', version: 1, id, height: sent % 2 ? 700 : 900 }}, '*');
            }}, 10); }})()"
        ),
    )?;
    session.wait_until(
        "all messages",
        "messages.filter(({ data }) => data.height === 900).length >= 50",
    )?;
    session.wait_until(
        "the last height",
        &format!("{frame}.getBoundingClientRect().height === 900"),
    )?;
    session.execute_async("setTimeout(done, 300)", &[])?;
    let seen = session.execute(
        &format!("return [changes.length, changes[changes.length - 1] - changes[0], {frame}.getBoundingClientRect().height]"),
        &[],
    )?;
    let (count, span) = (number(&seen[0])?, number(&seen[1])?);
    ensure!(
        count >= 1.0 && count <= span / 190.0 + 2.0 && seen[2] == 900.0,
        "{count} changes of the host in {span} milliseconds, at last {}",
        seen[2]
    );
    assert_no_page_errors(session)
}
