//! `<backgrounder-embed>` in host pages of another origin: first a link, then a frame as high as its
//! view.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::json;

use crate::journeys::Journey;
use e2e::host_page::{
    HostPage, WIDGET_HEIGHT, assert_no_page_errors, element, evaluate_inside, frame_of, number, script,
    wait_for_height, wait_until_inside,
};
use e2e::test_env::TestEnv;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the element's frame has the right height", right_height).smoke(),
    Journey::new("the element keeps its link if the frame cannot load", link_stays),
    Journey::new("the language of the element chooses the translation", language),
    Journey::new("the element works under the strictest host policy", strict_host),
    Journey::new("several elements survive a hostile style sheet", many_and_hostile),
    Journey::new("the element survives replaced built-ins", replaced_built_ins).chromium_only(),
    Journey::new(
        "the element may be added late, hidden and moved",
        late_hidden_moved,
    ),
    Journey::new("a printed host page contains the whole view", printed_host).chromium_only(),
    Journey::new("the demo page shows every way to embed", demo).chromium_only(),
];

/// A view that every story has, and one that does not draw the map.
const VIEW: &str = "timeline/";
const OTHER: &str = "actors/";

/// The frame is sandboxed, lazy, titled and as high as its view, and the page gets events.
pub fn right_height(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(session, "", &(script(env) + &element(env, "one", VIEW, "")))?;
    wait_for_height(session, "one")?;
    let frame = frame_of("one");
    let facts = session.execute(
        &format!(
            "const f = {frame}; return [f.getAttribute('sandbox'), f.loading || 'lazy', f.title, f.referrerPolicy,
             getComputedStyle(f.getRootNode().querySelector('slot')).display, new URL(f.src).pathname]"
        ),
        &[],
    )?;
    let wanted = json!([
        "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
        "lazy",
        "The background",
        "no-referrer",
        "none",
        format!("/embed/{VIEW}")
    ]);
    ensure!(facts == wanted, "the frame is {facts}");
    let events = session.execute("return embedEvents", &[])?;
    let wanted = json!([
        ["one", "backgrounder:ready", null],
        ["one", "backgrounder:view", VIEW]
    ]);
    ensure!(events == wanted, "the page got the events {events}");
    let opaque = session.execute(
        "return messages.every((message) => message.origin === 'null')",
        &[],
    )?;
    ensure!(opaque == true, "the frame has an origin of its own");
    let referrer = evaluate_inside(session, &frame, "document.referrer")?;
    ensure!(referrer == "", "the frame knows the page's address: {referrer}");
    assert_no_page_errors(session)
}

/// If the frame cannot load, the link stays and can be clicked.
pub fn link_stays(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("embed/", FaultKind::Missing)]);
    let empty = format!(
        "<backgrounder-embed id=\"two\" src=\"{}\"></backgrounder-embed>",
        env.address(VIEW)
    );
    host_page.show(
        session,
        "",
        &(script(env) + &element(env, "one", VIEW, "") + &empty),
    )?;
    session.wait_until(
        "the element",
        "document.getElementById('two').shadowRoot !== null",
    )?;
    session.wait_until("the end of loading", "document.readyState === 'complete'")?;
    session.wait_until(
        "both links",
        "[document.querySelector('#one > a'), document.getElementById('two').shadowRoot.querySelector('a')]
             .every((link) => link && link.getBoundingClientRect().height > 5)",
    )?;
    let shown = session.execute(
        "const own = document.querySelector('#one > a');
         const made = document.getElementById('two').shadowRoot.querySelector('a');
         return [own.getBoundingClientRect().height > 5, made.getBoundingClientRect().height > 5, made.href,
                 [...document.getElementById('one').shadowRoot.querySelectorAll('iframe')]
                     .every((frame) => getComputedStyle(frame).visibility === 'hidden')]",
        &[],
    )?;
    ensure!(shown == json!([true, true, env.address(VIEW), true]), "{shown}");
    let link = session.find("#one > a")?;
    session.click(&link)?;
    session.wait_until(
        "the full page",
        &format!("location.href === {}", json!(env.address(VIEW))),
    )
}

/// An element shows the translation in its language, keeps state and id, and stays with the original's for any other language.
pub fn language(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    for (attribute, at, expected) in [
        ("uk", VIEW, "uk"),
        ("fr-CA", "deal/?guess=30", "fr"),
        ("tr", VIEW, "en"),
        ("en", VIEW, "en"),
        ("uk", "uk/timeline/", "uk"),
    ] {
        let body = script(env) + &element(env, "one", at, &format!("lang=\"{attribute}\""));
        host_page.show(session, "", &body)?;
        wait_for_height(session, "one")?;
        let frame = frame_of("one");
        wait_until_inside(
            session,
            &frame,
            &format!("document.documentElement.lang === '{expected}'"),
        )?;
        let guess = evaluate_inside(session, &frame, "location.search")?;
        let (_, query) = at.split_at(at.find('?').unwrap_or(at.len()));
        ensure!(
            guess == query,
            "the frame of /{at} in {attribute} has the query {guess}"
        );
    }
    // Back leads out of the host page: the frame has replaced its first address.
    let entries = session.execute(
        "return embedEvents.filter((event) => event[1] === 'backgrounder:ready').length",
        &[],
    )?;
    ensure!(entries == 1, "the element was ready {entries} times");
    env.assert_console_clean()
}

/// The embed violates nothing of the strictest policy, including Trusted Types.
pub fn strict_host(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let origin = env.address("").trim_end_matches('/').to_owned();
    let policy = format!(
        "default-src 'none'; script-src {origin}; frame-src {origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    let body = script(env) + &element(env, "one", VIEW, "theme=\"dark\" accent=\"#00f\"");
    host_page.show_with_policy(session, &policy, &body)?;
    wait_for_height(session, "one")?;
    env.assert_console_clean()
}

/// The script twice, several elements, a narrow column, right-to-left text, hostile style rules.
pub fn many_and_hostile(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let head = "<style>*{all:unset!important} iframe{height:9px!important;display:none!important}
        div{height:1px!important;max-height:1px!important;writing-mode:vertical-rl!important}</style>";
    let body = script(env)
        + &script(env)
        + &element(env, "one", VIEW, "loading=\"eager\"")
        + &element(env, "two", VIEW, "loading=\"eager\"")
        + "<section dir=\"rtl\" id=\"narrow\">"
        + &element(env, "three", OTHER, "loading=\"eager\"")
        + "</section>";
    host_page.show(session, head, &body)?;
    session.execute(
        "const narrow = document.getElementById('narrow').style;
         narrow.setProperty('display', 'block', 'important'); narrow.setProperty('width', '280px', 'important');",
        &[],
    )?;
    let (one, two) = (wait_for_height(session, "one")?, wait_for_height(session, "two")?);
    wait_for_height(session, "three")?;
    ensure!((one - two).abs() < 1.5, "the same view is {one} and {two} high");
    let widths = session.execute(
        &format!(
            "return [innerWidth - {}.getBoundingClientRect().width, {}.getBoundingClientRect().width]",
            frame_of("one"),
            frame_of("three")
        ),
        &[],
    )?;
    ensure!(
        number(&widths[0])? < 60.0,
        "the frame is not as wide as its column: {widths}"
    );
    ensure!(
        number(&widths[1])? == 280.0,
        "the narrow frame is {} wide",
        widths[1]
    );
    assert_no_page_errors(session)
}

/// The host replaces built-ins before and after the script loads. Chromium only: the other drivers
/// run scripts of their own in the page, which need these built-ins.
pub fn replaced_built_ins(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let before = "<script>Array.prototype.map = Array.prototype.filter = Array.prototype.forEach = null;
        window.URL = window.Map = window.Set = window.Promise = window.fetch = null; JSON.parse = null;
        Object.assign = Object.entries = null; Object.prototype.surprise = () => 1; String.prototype.includes = null;
        String.prototype.startsWith = null; Array.from = null;</script>";
    let now = script(env).replace(" async", "");
    let after = "<script>window.addEventListener = window.setTimeout = window.CustomEvent = window.getComputedStyle2 = null;
        window.encodeURIComponent = null; customElements.define = null;</script>";
    host_page.show(
        session,
        before,
        &(now + after + &element(env, "one", VIEW, "theme=\"dark\"")),
    )?;
    session.wait_until(
        "the frame",
        &format!("getComputedStyle({}).visibility === 'visible'", frame_of("one")),
    )?;
    assert_no_page_errors(session)
}

/// Added late, hidden at first, moved, and given another view.
pub fn late_hidden_moved(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let body = script(env)
        + "<div id=\"tab\" hidden>"
        + &element(env, "one", VIEW, "")
        + "</div><div id=\"place\"></div><div id=\"elsewhere\"></div>";
    host_page.show(session, "", &body)?;
    session.wait_until(
        "the element",
        "document.getElementById('one').shadowRoot !== null",
    )?;
    session.execute("document.getElementById('tab').hidden = false", &[])?;
    wait_for_height(session, "one")?;
    session.execute(
        "const late = document.createElement('backgrounder-embed'); late.id = 'late';
         late.setAttribute('loading', 'eager'); late.setAttribute('src', arguments[0]); document.getElementById('place').append(late);",
        &[json!(env.address(VIEW))],
    )?;
    wait_for_height(session, "late")?;
    session.execute(
        "document.getElementById('late').setAttribute('view', arguments[0])",
        &[json!(OTHER)],
    )?;
    session.wait_until(
        "the event of the other view",
        &format!(
            "embedEvents.some(([id, type, path]) => id === 'late' && path === {})",
            json!(OTHER)
        ),
    )?;
    wait_for_height(session, "late")?;
    session.execute(
        "document.getElementById('elsewhere').append(document.getElementById('late'))",
        &[],
    )?;
    wait_until_inside(
        session,
        &frame_of("late"),
        &format!("document.documentElement.dataset.bgrPath === {}", json!(OTHER)),
    )?;
    wait_for_height(session, "late")?;
    session.execute("document.getElementById('elsewhere').style.width = '300px'", &[])?;
    wait_for_height(session, "late")?;
    assert_no_page_errors(session)
}

/// When the host page is printed, the frame is as high as its printed view. Only Chromium can
/// emulate print.
pub fn printed_host(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    // The inner width of A4 with Chromium's margins, and columns between the measured widths.
    for (view, width) in [(VIEW, 718), (OTHER, 690), ("deal/", 718), ("", 400)] {
        session.set_viewport(1280, 900)?;
        let body = format!(
            "{}<main style=\"max-width: {width}px\">{}</main>",
            script(env),
            element(env, "one", view, "loading=\"eager\"")
        );
        host_page.show(session, "<style>body { margin: 0 }</style>", &body)?;
        wait_for_height(session, "one")?;
        session.wait_until("heights for paper", PAPER_RULES)?;
        session.set_media("print", &[])?;
        let frame = frame_of("one");
        let there = session.execute(&format!("return {frame}.getBoundingClientRect().height"), &[])?;
        let real = on_paper(env, view, width)?;
        let room = number(&there)? - real;
        ensure!(
            room > -1.0 && room < real * 0.1,
            "the printed frame of /{view} is {there} high, its view {real}"
        );
        session.set_media("", &[])?;
    }
    // A frame that has not answered takes no space around the link.
    env.set_faults(&[Fault::new("embed/", FaultKind::Missing)]);
    host_page.show(session, "", &(script(env) + &element(env, "one", VIEW, "")))?;
    session.wait_until("the element", "document.getElementById('one').shadowRoot")?;
    session.set_media("print", &[])?;
    let link = session.execute(
        "return document.getElementById('one').getBoundingClientRect().height",
        &[],
    )?;
    ensure!(number(&link)? < 60.0, "the printed link takes {link} pixels");
    session.set_media("", &[])
}

const PAPER_RULES: &str = "[...document.getElementById('one').shadowRoot.adoptedStyleSheets[0].cssRules]
    .some((rule) => rule.cssText.includes('@container'))";

/// The height of a printed view, with everything open that print opens.
fn on_paper(env: &TestEnv<'_>, view: &str, width: u32) -> Result<f64> {
    let session = &env.session;
    session.set_viewport(width, 900)?;
    env.open_live(&format!("embed/{view}"))?;
    session.execute(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
        &[],
    )?;
    number(&session.execute(&format!("return {WIDGET_HEIGHT}"), &[])?)
}

/// On the demo page every embed loads, and nothing overflows the page at any width.
pub fn demo(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for width in [320, 390, 768, 1280] {
        session.set_viewport(width, 900)?;
        env.open("demo.html")?;
        for id in ["element", "narrow", "dark", "house", "rtl"] {
            let embed = format!("document.querySelector('#demo-{id} backgrounder-embed')");
            session.wait_until(
                &format!("the element in #demo-{id}"),
                &format!("{embed}.shadowRoot"),
            )?;
            session.execute(&format!("{embed}.scrollIntoView()"), &[])?;
            session.wait_until(
                &format!("the frame in #demo-{id} at {width}"),
                &format!(
                    "getComputedStyle({embed}.shadowRoot.querySelector('iframe')).visibility === 'visible'"
                ),
            )?;
        }
        let wider = session.execute("return document.documentElement.scrollWidth - innerWidth", &[])?;
        ensure!(
            number(&wider)? <= 0.0,
            "at {width} the demo page is {wider} too wide"
        );
    }
    let button = session.find("#demo-add")?;
    session.click(&button)?;
    wait_for_height(session, "demo-added")?;
    Ok(())
}
