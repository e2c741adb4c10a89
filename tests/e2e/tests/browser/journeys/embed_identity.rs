//! Who speaks and stays in the frame of `<backgrounder-embed>`: only documents that know the id of its load. And which script
//! runs in the host page: only the one that was named by its hash.

use anyhow::{Context, Result, ensure};
use dev_server::{Fault, FaultKind};
use e2e::host_page::{
    HostPage, ID_INSIDE, assert_no_page_errors, element, evaluate_inside, frame_of, script, wait_for_height,
    wait_until_inside,
};
use e2e::test_env::{IS_LIVE, TestEnv};
use serde_json::{Value, json};

use super::Journey;

pub const JOURNEYS: &[Journey] = &[
    Journey::new("a frame that speaks without its id becomes the link", speaks),
    Journey::new("a frame that is led elsewhere becomes the link", silent),
    Journey::new("a frame that never finishes loading becomes the link", endless),
    Journey::new("a frame keeps its id from page to page", keeps_its_id),
    Journey::new("each load of a frame has another id", new_ids),
    Journey::new("a pinned script works, and an altered one does not run", pinned),
];

const VIEW: &str = "timeline/";
const OTHER: &str = "positions/";

/// The frame is gone, and the host's link is there.
const IS_LINK: &str = "!document.getElementById('one').shadowRoot.querySelector('iframe')
    && document.querySelector('#one > a').getBoundingClientRect().height > 5";

/// Shows the element and leads its frame to a page of another site.
fn lead_elsewhere(env: &TestEnv<'_>, host_page: &HostPage, address: &str) -> Result<()> {
    let session = &env.session;
    host_page.show(
        session,
        "",
        &(script(env) + &element(env, "one", VIEW, "loading=\"eager\"")),
    )?;
    wait_for_height(session, "one")?;
    wait_until_inside(session, &frame_of("one"), IS_LIVE)?;
    evaluate_inside(
        session,
        &frame_of("one"),
        &format!(
            "void setTimeout(() => {{ location.href = {} }}, 50)",
            json!(address)
        ),
    )?;
    Ok(())
}

/// Another page says what ours says, with every id but the right one. Nothing of it is believed, and the page is put out.
pub fn speaks(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let address = host_page.page(
        "elsewhere.html",
        "<form>Log in to The Harbour Courier <input type=password></form><script>
         for (const id of ['', 'bgr-1', undefined]) {
           parent.postMessage({ type: 'backgrounder:view', version: 1, id, path: 'map/elsewhere/' }, '*');
           parent.postMessage({ type: 'backgrounder:height', version: 1, id, height: 15000 }, '*');
         }</script>",
    )?;
    lead_elsewhere(env, &host_page, &address)?;
    session.wait_until("the link", IS_LINK)?;
    let seen = session.execute(
        "return [embedEvents.length, document.getElementById('one').offsetHeight < 1000]",
        &[],
    )?;
    ensure!(seen == json!([2, true]), "events and a host's height: {seen}");
    assert_no_page_errors(session)
}

/// Another page that says nothing is put out too. The element can show the story again.
pub fn silent(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let address = host_page.page("elsewhere.html", "Log in to The Harbour Courier")?;
    lead_elsewhere(env, &host_page, &address)?;
    session.wait_until("the link", IS_LINK)?;
    let shown = session.execute(
        "return document.getElementById('one').show(arguments[0])",
        &[OTHER.into()],
    )?;
    ensure!(shown == true, "the element shows no view any more");
    wait_until_inside(
        session,
        &frame_of("one"),
        &format!("document.documentElement.dataset.bgrPath === {}", json!(OTHER)),
    )?;
    wait_for_height(session, "one")?;
    assert_no_page_errors(session)
}

/// A page whose last part never arrives sends no load event, so the frame is asked when our page leaves it.
pub fn endless(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("cards/", FaultKind::Hanging)]);
    let picture = env.address("cards/map.png");
    let address = host_page.page(
        "elsewhere.html",
        &format!("Log in <img alt=\"\" src=\"{picture}\">"),
    )?;
    lead_elsewhere(env, &host_page, &address)?;
    session.wait_until("the link", IS_LINK)
}

/// A reader's steps through the prerendered pages, and a reload, do not put the frame out.
pub fn keeps_its_id(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    // Without the app's script the browser itself follows the links.
    env.set_faults(&[Fault::new("assets/app-", FaultKind::Missing)]);
    host_page.show(
        session,
        "",
        &(script(env) + &element(env, "one", VIEW, "loading=\"eager\"")),
    )?;
    wait_for_height(session, "one")?;
    let frame = frame_of("one");
    let id = evaluate_inside(session, &frame, ID_INSIDE)?;
    ensure!(id.as_str().is_some_and(|id| id.len() > 30), "the id is {id}");
    evaluate_inside(
        session,
        &frame,
        "void document.querySelector('.bgr-widget__step[href]').click()",
    )?;
    wait_until_inside(
        session,
        &frame,
        &format!("document.documentElement.dataset.bgrPath !== {}", json!(VIEW)),
    )?;
    wait_for_height(session, "one")?;
    evaluate_inside(session, &frame, "void setTimeout(() => location.reload(), 50)")?;
    // Longer than an element waits for an answer.
    session.execute_async("setTimeout(done, 6000)", &[])?;
    wait_for_height(session, "one")?;
    let same = evaluate_inside(session, &frame, ID_INSIDE)?;
    ensure!(same == id, "the id was {id}, now it is {same}");
    assert_no_page_errors(session)
}

/// Nothing that a page has learnt is of use after the next load, or in another element.
pub fn new_ids(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(
        session,
        "",
        &(script(env) + &element(env, "one", VIEW, "") + &element(env, "two", VIEW, "")),
    )?;
    let mut ids = Vec::new();
    for id in ["one", "two"] {
        wait_for_height(session, id)?;
        ids.push(evaluate_inside(session, &frame_of(id), ID_INSIDE)?);
    }
    session.execute(
        "document.getElementById('one').setAttribute('accent', '#00f')",
        &[],
    )?;
    wait_for_height(session, "one")?;
    ids.push(evaluate_inside(session, &frame_of("one"), ID_INSIDE)?);
    let different = ids[0] != ids[1] && ids[0] != ids[2] && ids[1] != ids[2];
    ensure!(different, "the ids are {}", Value::Array(ids));
    Ok(())
}

/// The snippet of the demo page: it works, tells the host of the story nothing about the page, and refuses other bytes.
pub fn pinned(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let demo = std::fs::read_to_string(env.folder.join("demo.html"))?;
    let tag = demo
        .lines()
        .find(|line| line.contains("src=\"assets/embed-"))
        .context("the demo page has no pinned script")?;
    for attribute in [
        "integrity=\"sha256-",
        "crossorigin=\"anonymous\"",
        "referrerpolicy=\"no-referrer\"",
    ] {
        ensure!(tag.contains(attribute), "{tag} has no {attribute}");
    }
    let tag = tag.replace("src=\"", &format!("src=\"{}", env.address("")));
    let body = tag + &element(env, "one", VIEW, "");
    host_page.show(session, "", &body)?;
    wait_for_height(session, "one")?;
    // Another host, whose copy no cache has.
    let other = env.with_new_host()?;
    other.set_faults(&[Fault::new("assets/embed-", FaultKind::Altered)]);
    let body = body.replace(&env.address(""), &other.address(""));
    host_page.show(session, "", &body)?;
    session.wait_until("the end of loading", "document.readyState === 'complete'")?;
    let defined = session.execute("return Boolean(customElements.get('backgrounder-embed'))", &[])?;
    ensure!(defined == false, "an altered script ran in the host page");
    Ok(())
}
