//! The host page reserves the widget's height before anything loads, and its text chooses the widget's view.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::json;

use crate::journeys::Journey;
use e2e::host_page::{
    HostPage, assert_no_page_errors, element, frame_of, number, script, wait_for_height, wait_until_inside,
};
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the element reserves the height of its view and width", reserved),
    Journey::new(
        "text below an element does not move while it loads",
        nothing_moves,
    ),
    Journey::new(
        "live widgets have the height of their view and move nothing",
        live_widgets,
    )
    .slow(),
    Journey::new("a link of the article shows its view in the widget", links),
    Journey::new("a link stays a link until the frame has answered", plain_links),
    Journey::new("the widget follows the reader's place in the article", read_along),
];

/// Views with their heights in wide and in narrow columns, as the contract has them.
const HEIGHTS: [(&str, u32, u32); 14] = [
    ("", 560, 620),
    ("map/", 560, 620),
    ("map/riyadh/", 560, 620),
    ("actors/", 560, 620),
    ("actors/sergey-lavrov/", 560, 620),
    ("timeline/", 560, 620),
    ("timeline/riyadh-talks/", 560, 620),
    ("positions/", 560, 620),
    ("positions/territory/", 560, 620),
    ("deal/", 440, 520),
    ("deal/?guess=30", 440, 520),
    ("sources/", 520, 600),
    ("sources/tass/", 240, 320),
    ("claims/welcomes-exchanges/", 240, 320),
];

/// While no frame can load, so that only the reserved height counts.
pub fn reserved(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("embed/", FaultKind::Hanging)]);
    let hostile = "<style>*{all:unset!important} div{display:block!important}</style>";
    for (head, lazy) in [("", ""), (hostile, "")] {
        let mut body = script(env) + "<div id=\"column\">";
        for (at, (path, _, _)) in HEIGHTS.iter().enumerate() {
            body += &element(env, &format!("e{at}"), path, lazy);
        }
        body += "</div>";
        // The frames hang, so the page is written without them.
        host_page.show(session, head, "")?;
        session.execute(
            "document.body.append(document.createRange().createContextualFragment(arguments[0]))",
            &[json!(body)],
        )?;
        session.wait_until("the elements", "document.getElementById('e0')?.shadowRoot")?;
        for width in [700, 480, 479, 280] {
            let found = session.execute(
                "document.getElementById('column').style.setProperty('width', arguments[0] + 'px', 'important');
                 return [...document.querySelectorAll('backgrounder-embed')]
                    .map((one) => one.shadowRoot.querySelector('slot').parentNode.getBoundingClientRect().height)",
                &[json!(width)],
            )?;
            for (at, &(path, wide, narrow)) in HEIGHTS.iter().enumerate() {
                let wanted = f64::from(if width >= 480 { wide } else { narrow });
                let height = number(&found[at])?;
                ensure!(height == wanted, "/{path} reserves {height} pixels at {width}");
            }
        }
    }
    Ok(())
}

/// Counts layout shifts, where the browser measures them, and notes in every frame where the marked texts stand.
const SHIFT_RECORDER: &str = "<script>window.shift = 0; window.tops = {};
    try { new PerformanceObserver((list) => list.getEntries().forEach((one) => { shift += one.value; }))
      .observe({ type: 'layout-shift', buffered: true }); } catch (old) {}
    function look() {
      for (const mark of document.querySelectorAll('.below'))
        (tops[mark.id] = tops[mark.id] || new Set()).add(mark.getBoundingClientRect().top + scrollY);
      requestAnimationFrame(look);
    }
    requestAnimationFrame(look);</script>";

/// One live widget of each kind, in a wide and a narrow column, on one page.
pub fn live_widgets(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let head = script(env).replace(" async", "") + SHIFT_RECORDER;
    for width in [600, 320] {
        let mut body = format!("<div style=\"width:{width}px\">");
        for (at, (path, _, _)) in HEIGHTS.iter().enumerate() {
            body += &element(env, &format!("e{at}"), path, "loading=\"eager\"");
            body += &format!("<p class=\"below\" id=\"below{at}\">Text.</p>");
        }
        host_page.show(session, &head, &(body + "</div>"))?;
        for (at, &(path, wide, narrow)) in HEIGHTS.iter().enumerate() {
            let id = format!("e{at}");
            wait_for_height(session, &id)?;
            wait_until_inside(session, &frame_of(&id), IS_LIVE)?;
            let height = wait_for_height(session, &id)?;
            let wanted = f64::from(if width >= 480 { wide } else { narrow });
            ensure!(height == wanted, "/embed/{path} is {height} high at {width}");
        }
        let seen = session.execute(
            "return [shift, Object.entries(tops).filter(([, all]) => all.size !== 1).map(([id, all]) => [id, ...all])]",
            &[],
        )?;
        ensure!(seen == json!([0, []]), "at {width} texts moved: {seen}");
    }
    assert_no_page_errors(session)
}

/// The host page shifts by nothing, in Chromium's own measure and by position.
pub fn nothing_moves(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let head = script(env).replace(" async", "") + SHIFT_RECORDER;
    let stub = host_page.stub()?;
    // A lower view leaves the widget as it is; only one that needs more, such as with large letters, makes it grow.
    for (sent, height) in [(560, 560.0), (300, 560.0), (700, 700.0)] {
        let body = format!(
            "<backgrounder-embed id=\"one\" src=\"{stub}?at={sent}\" loading=\"eager\"></backgrounder-embed><p class=\"below\" id=\"below\">Text.</p>"
        );
        host_page.show(session, &head, &body)?;
        session.wait_until(
            "the frame",
            &format!("getComputedStyle({}).visibility === 'visible'", frame_of("one")),
        )?;
        let frame = session.execute(&format!("return {}.offsetHeight", frame_of("one")), &[])?;
        ensure!(
            number(&frame)? == height,
            "after {sent} the frame is {frame} high"
        );
        let moved = session.execute("return Math.max(...tops.below) - Math.min(...tops.below)", &[])?;
        let shift = session.execute("return shift", &[])?;
        ensure!(
            number(&moved)? == height - 560.0,
            "after {sent} the text moved by {moved}"
        );
        ensure!(
            sent == 700 || number(&shift)? == 0.0,
            "after {sent} the page shifted by {shift}"
        );
    }
    assert_no_page_errors(session)
}

/// An article with a link and paragraphs for the element `one`.
fn article(env: &TestEnv<'_>, attributes: &str) -> String {
    let tall = "style=\"min-height:700px;margin:0\"";
    format!(
        "<style>body{{margin:0}} #one{{position:fixed;inset-block-start:0;inset-inline-end:0;width:480px}} article{{width:300px}}</style>{}\
         <article><p {tall}><a id=\"kyiv\" href=\"{}\" data-backgrounder=\"one\">Kyiv</a>
         <a id=\"other\" href=\"https://other.example/map/kyiv/\" data-backgrounder=\"one\">Another site</a></p>\
         <p {tall} id=\"p1\" data-backgrounder-view=\"timeline/\">First.</p>\
         <p {tall} id=\"p2\" data-backgrounder-view=\"map/istanbul/\">Second.</p>\
         <p {tall} data-backgrounder-view=\"https://evil.example/\">Broken.</p></article>{}",
        script(env),
        env.address("map/kyiv/"),
        element(env, "one", "map/riyadh/", attributes),
    )
}

fn wait_for_view(env: &TestEnv<'_>, path: &str) -> Result<()> {
    env.session.wait_until(
        &format!("the event of {path}"),
        &format!(
            "embedEvents.filter((event) => event[1] === 'backgrounder:view').at(-1)?.[2] === {}",
            json!(path)
        ),
    )
}

/// A click shows the view, moves neither focus nor page, and leaves links to other sites alone.
pub fn links(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(session, "", &article(env, "loading=\"eager\""))?;
    wait_for_height(session, "one")?;
    wait_for_view(env, "map/riyadh/")?;
    session.click(&session.find("#kyiv")?)?;
    wait_for_view(env, "map/kyiv/")?;
    let stays = session.execute(
        "const events = ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'].map((key) =>
           new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true }));
         const other = new MouseEvent('click', { bubbles: true, cancelable: true });
         const stop = (event) => { event.stopped = event.defaultPrevented; event.preventDefault(); };
         addEventListener('click', stop);
         events.forEach((event) => document.getElementById('kyiv').dispatchEvent(event));
         document.getElementById('other').dispatchEvent(other);
         removeEventListener('click', stop);
         const one = document.getElementById('one');
         return [events.concat(other).some((event) => event.stopped), scrollY, document.activeElement.id,
           one.show('//evil.example'), one.show('javascript:0'), one.show({}), one.show('timeline')]",
        &[],
    )?;
    ensure!(
        stays == json!([false, 0, "kyiv", false, false, false, true]),
        "{stays}"
    );
    wait_for_view(env, "timeline/")?;
    assert_no_page_errors(session)
}

/// Without an answer of the frame a link opens its page.
pub fn plain_links(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("embed/", FaultKind::Missing)]);
    host_page.show(session, "", &article(env, ""))?;
    session.wait_until("the element", "document.getElementById('one').shadowRoot")?;
    session.click(&session.find("#kyiv")?)?;
    session.wait_until(
        "the full page",
        &format!("location.href === {}", json!(env.address("map/kyiv/"))),
    )
}

/// Each paragraph changes the view once, quietly, and not while the widget has the focus.
pub fn read_along(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(session, "", &article(env, "loading=\"eager\" sync"))?;
    wait_for_height(session, "one")?;
    wait_for_view(env, "map/riyadh/")?;
    session.execute(
        "window.posted = []; const frame = document.getElementById('one').shadowRoot.querySelector('iframe');
         window.sizes = new Set(); new ResizeObserver(() => sizes.add(frame.offsetHeight)).observe(frame);",
        &[],
    )?;
    // The driver of WebKit focuses the frames that it enters.
    let focus_text = "document.getElementById('kyiv').focus({ preventScroll: true })";
    session.execute(focus_text, &[])?;
    let read = |id: &str| session.execute(&format!("document.getElementById('{id}').scrollIntoView()"), &[]);
    read("p1")?;
    wait_for_view(env, "timeline/")?;
    let inside = e2e::host_page::evaluate_inside(
        session,
        &frame_of("one"),
        "document.querySelector('[role=status]').getAttribute('aria-live')",
    )?;
    ensure!(inside == "off", "the live region is {inside}");
    session.execute(focus_text, &[])?;
    // Added later.
    session.execute(
        "const late = document.createElement('p'); late.id = 'late'; late.style.minHeight = '700px'; late.textContent = 'Late.';
         late.dataset.backgrounderView = 'positions/'; document.querySelector('article').append(late);",
        &[],
    )?;
    read("p2")?;
    wait_for_view(env, "map/istanbul/")?;
    session.execute("scrollTo(0, document.documentElement.scrollHeight)", &[])?;
    wait_for_view(env, "positions/")?;
    // While the widget has the focus, nothing changes.
    session.execute(&format!("{}.focus()", frame_of("one")), &[])?;
    read("p1")?;
    session.execute_async("setTimeout(arguments[arguments.length - 1], 600)", &[])?;
    wait_for_view(env, "positions/")?;
    let focus = session.execute("return [document.activeElement.id, sizes.size < 2]", &[])?;
    ensure!(focus[0] == "one", "the focus is on {focus}");
    session.execute(focus_text, &[])?;
    read("p2")?;
    wait_for_view(env, "map/istanbul/")?;
    assert_no_page_errors(session)
}
