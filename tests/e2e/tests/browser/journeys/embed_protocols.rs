//! The messages between an embed and its host page: the protocols of newsrooms, and protection against other senders.

use anyhow::{Result, ensure};
use dev_server::{Fault, FaultKind};
use serde_json::{Value, json};

use crate::journeys::Journey;
use e2e::host_page::{
    HostPage, ID_INSIDE, assert_no_page_errors, element, evaluate_inside, frame_of, number, script,
    wait_for_frame_height, wait_for_height, wait_until_inside,
};
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("pym.js sets the height of a frame", pym),
    Journey::new("iframe-resizer sets the height of a frame", resizer),
    Journey::new("other hosts get messages in their own protocol", own_words),
    Journey::new(
        "a frame answers before its script has loaded",
        answers_before_its_script,
    ),
    Journey::new("an idle frame sends few messages", rest),
    Journey::new("a frame works in every sandbox", sandboxes),
    Journey::new("spoofed messages change nothing", spoofed),
    Journey::new("a frame obeys only its parent", obeys_its_parent),
    Journey::new(
        "a frame without the app shows the requested view",
        shows_without_the_app,
    ),
];

/// A view without the map.
const VIEW: &str = "timeline/";
const OTHER: &str = "positions/";
const FRAME: &str = "document.querySelector('iframe')";

fn frame(env: &TestEnv<'_>, path: &str, attributes: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"The background\" width=\"600\" {attributes}></iframe>",
        env.address(path)
    )
}

/// The sandbox of the recipes.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/// Real pym.js sets the height, also of a frame with an opaque origin.
pub fn pym(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for attribute in ["", &format!("data-pym-sandbox=\"{SANDBOX}\"")] {
        let host_page = HostPage::start()?;
        let address = env.address(&format!("embed/{VIEW}"));
        let body = format!(
            "<div id=\"place\" data-pym-src=\"{address}\" {attribute}></div><script src=\"pym.js\"></script>"
        );
        host_page.show(session, "", &body)?;
        wait_for_frame_height(session, FRAME)?;
        let words = "typeof data === 'string' && data.startsWith('pymxPYMxplacexPYMxheightxPYMx')";
        let seen =
            format!("return [messages.some(({{ data }}) => {words}), {FRAME}.hasAttribute('sandbox')]");
        let seen = session.execute(&seen, &[])?;
        ensure!(
            seen == json!([true, !attribute.is_empty()]),
            "message and sandbox are {seen}"
        );
        assert_no_page_errors(session)?;
    }
    Ok(())
}

/// Real iframe-resizer 4 sets the height, also of a frame with an opaque origin.
pub fn resizer(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let sandboxed = format!("sandbox=\"{SANDBOX}\"");
    for (sandbox, options) in [("", "{}"), (&*sandboxed, "{ checkOrigin: false }")] {
        let host_page = HostPage::start()?;
        let body = frame(
            env,
            &format!("embed/{VIEW}"),
            &format!("id=\"one\" frameborder=\"0\" {sandbox}"),
        ) + &format!(
            "<script src=\"resizer.js\"></script><script>iFrameResize({options}, '#one')</script>"
        );
        host_page.show(session, "", &body)?;
        wait_for_frame_height(session, FRAME)?;
        session.execute("document.getElementById('one').style.width = '330px'", &[])?;
        wait_for_frame_height(session, FRAME)?;
    }
    Ok(())
}

/// AMP, WordPress and The Guardian each get their own messages. A host that sends nothing gets all
/// that need no greeting.
pub fn own_words(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let page = format!("embed/{VIEW}");
    let cases = [
        (
            format!("{page}#amp=1"),
            "",
            "data.sentinel === 'amp' && data.type === 'embed-size'",
        ),
        (
            format!("{page}?#?secret=Ab3dEf"),
            "",
            "data.message === 'height' && data.secret === 'Ab3dEf' && data.value > 99",
        ),
        (
            page.clone(),
            "document.querySelector('iframe').onload = (event) => event.target.contentWindow.postMessage({ kind: 'interactive:scroll', scroll: 0 }, '*')",
            "data.kind === 'interactive:height'",
        ),
        (page.clone(), "", "data.kind === 'interactive:height'"),
        (page.clone(), "", "data.sentinel === 'amp'"),
        (
            page.clone(),
            "",
            "typeof data === 'string' && JSON.parse(data).context === 'iframe.resize' && JSON.parse(data).height > 99",
        ),
    ];
    for (address, greeting, words) in cases {
        let host_page = HostPage::start()?;
        host_page.show(
            session,
            "",
            &(frame(env, &address, "") + &format!("<script>{greeting}</script>")),
        )?;
        session.wait_until(
            &format!("{words} after {address}"),
            &format!("messages.some(({{ data }}) => {words})"),
        )?;
    }
    Ok(())
}

/// Messages of four protocols and a change of the width, while the frame's script is loading.
const HOST_MESSAGES: &str =
    "const say = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
     say('[iFrameSizer]one:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true');
     say({ sentinel: 'amp', type: 'send-embed-state' }); say({ message: 'ready', secret: 'Ab3dEf' });
     say({ kind: 'interactive:scroll', scroll: 0 }); setWidth(330)";

/// Before its script has loaded, a frame sends its view and height. Messages of the host are answered
/// once the script has loaded, and nothing is sent twice.
pub fn answers_before_its_script(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("assets/", FaultKind::Hanging)]);
    host_page.show(session, "", "")?;
    // A script adds the frame, because a page has loaded only when all its frames have.
    let hanging = frame(env, &format!("embed/{VIEW}#id=here"), "");
    session.execute(
        "document.body.insertAdjacentHTML('beforeend', arguments[0]);
         window.heights = () => messages.filter(({ data }) => data.id === 'here' && data.type === 'backgrounder:height').map(({ data }) => data.height);
         window.views = () => messages.filter(({ data }) => data.id === 'here' && data.type === 'backgrounder:view').map(({ data }) => data.path);
         window.setWidth = (width) => { window.before = messages.length; document.querySelector('iframe').width = width; }",
        &[json!(hanging)],
    )?;
    session.wait_until(
        "a height before the script",
        "heights().length === 1 && heights()[0] > 99",
    )?;
    session.wait_until(
        "the view before the script",
        &format!("views().join() === {}", json!(VIEW)),
    )?;
    session.execute(HOST_MESSAGES, &[])?;
    session.wait_until("another height before the script", "heights().length === 2")?;
    let answered = session.execute("return messages.length - heights().length - views().length", &[])?;
    ensure!(
        answered == 0,
        "{answered} messages were answered before the script loaded"
    );
    env.set_faults(&[]);
    let kinds = [
        "/^.iFrameSizer.one:[0-9]{3,}:[0-9]+:(init|resize)$/.test(data)",
        "data.sentinel === 'amp' && data.type === 'embed-size' && data.height > 99",
        "data.message === 'height' && data.secret === 'Ab3dEf' && data.value > 99",
        "data.kind === 'interactive:height' && data.height > 99",
    ];
    let all_protocols_answer = |after: &str| -> Result<()> {
        for words in kinds {
            let answered = format!("messages.slice({after}).some(({{ data }}) => {words})");
            session.wait_until(&format!("{words} after {after}"), &answered)?;
        }
        Ok(())
    };
    all_protocols_answer("0")?;
    wait_until_inside(session, FRAME, IS_LIVE)?;
    session.execute("setWidth(500)", &[])?;
    all_protocols_answer("before")?;
    let sent = session.execute(
        "return [heights(), views(), messages.filter(({ data }) => /:init$/.test(data)).length]",
        &[],
    )?;
    let heights: Vec<&Value> = sent[0].as_array().into_iter().flatten().collect();
    ensure!(
        heights.windows(2).all(|two| two[0] != two[1]) && sent[1] == json!([VIEW]) && sent[2] == 1,
        "something was sent twice: {sent}"
    );
    Ok(())
}

/// An idle frame sends at most five heights in three seconds, and nothing else.
pub fn rest(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(session, "", &frame(env, &format!("embed/{VIEW}"), ""))?;
    session.wait_until("the first message", "messages.length > 0")?;
    let messages = session.execute_async("setTimeout(() => done(messages), 4000)", &[])?;
    let times: Vec<f64> = messages
        .as_array()
        .into_iter()
        .flatten()
        .filter(|message| message["data"]["type"] != "backgrounder:view")
        .filter_map(|message| message["time"].as_f64())
        .collect();
    let most = times
        .iter()
        .map(|from| {
            times
                .iter()
                .filter(|time| (*from..from + 3000.0).contains(*time))
                .count()
        })
        .max();
    ensure!(most <= Some(5), "{most:?} heights in three seconds: {messages}");
    let text = messages.to_string();
    ensure!(
        !text.contains("page.html") && !text.contains("Mozilla"),
        "a message contains something about the reader: {text}"
    );
    Ok(())
}

/// Every sandbox shows the view; with scripts it becomes live and sends its height.
pub fn sandboxes(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let sets = [
        ("allow-scripts", true),
        ("allow-scripts allow-popups", true),
        ("allow-scripts allow-same-origin", true),
        (
            "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-modals",
            true,
        ),
        ("", false),
        ("allow-same-origin", false),
    ];
    for (set, scripts) in sets {
        let host_page = HostPage::start()?;
        host_page.show(
            session,
            "",
            &frame(env, &format!("embed/{VIEW}"), &format!("sandbox=\"{set}\"")),
        )?;
        if scripts {
            wait_until_inside(
                session,
                FRAME,
                "document.documentElement.classList.contains('bgr-live')",
            )?;
            session.wait_until(
                &format!("a height in {set}"),
                "messages.some(({ data }) => data.type === 'backgrounder:height')",
            )?;
        } else {
            let messages = session.execute("return messages", &[])?;
            ensure!(messages == json!([]), "a frame without scripts sent {messages}");
        }
    }
    Ok(())
}

/// Messages of a hostile frame or window change nothing; those of the frame itself only its height,
/// within limits.
pub fn spoofed(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let spoof = "<iframe srcdoc=\"<script>for (let n = 0; n < 500; n += 1)
        parent.postMessage({ type: 'backgrounder:height', version: 1, id: 'bgr-1', height: 5000 + n }, '*')</script>\"></iframe>";
    host_page.show(
        session,
        "",
        &(script(env) + &element(env, "one", VIEW, "") + spoof),
    )?;
    let right = wait_for_height(session, "one")?;
    let invalid = "[50, 99.9, 20000.5, NaN, Infinity, -1, '500', null, [300], {}]";
    session.execute(&format!("for (const height of {invalid}) postMessage({{ type: 'backgrounder:height', version: 1, height }}, '*')"), &[])?;
    let frame = frame_of("one");
    evaluate_inside(
        session,
        &frame,
        &format!(
            "(() => {{ const id = {ID_INSIDE}; for (const height of {invalid}) parent.postMessage({{ type: 'backgrounder:height', version: 1, id, height }}, '*');
              for (const other of [null, 'x', 7, {{ type: 'backgrounder:height', height: 300 }},
                {{ type: 'backgrounder:height', version: 2, height: 300 }}, {{ type: 'backgrounder:navigate', version: 1, id, url: 'about:blank' }},
                {{ type: 'backgrounder:view', version: 1, id, path: 'http://x/' }}, {{ type: 'backgrounder:view', version: 1, id, path: {{}} }}])
                parent.postMessage(other, '*'); }})()"
        ),
    )?;
    session.execute_async("setTimeout(done, 300)", &[])?;
    let now = number(&session.execute(&format!("return {frame}.getBoundingClientRect().height"), &[])?)?;
    ensure!(
        (now - right).abs() < 1.5,
        "an invalid message changed the height from {right} to {now}"
    );
    let events = session.execute("return embedEvents.length", &[])?;
    ensure!(events == 2, "the page got {events} events");
    let flood = format!(
        "(() => {{ const id = {ID_INSIDE}; for (let n = 0; n < 3000; n += 1) parent.postMessage({{ type: 'backgrounder:height', version: 1, id, height: 1000 + n % 50 }}, '*') }})()"
    );
    evaluate_inside(session, &frame, &flood)?;
    session.wait_until(
        "the end of the flood",
        &format!("{frame}.getBoundingClientRect().height === {}", 1000 + 2999 % 50),
    )?;
    assert_no_page_errors(session)
}

/// The frame obeys only its parent and only known messages; no path leads out of the story.
pub fn obeys_its_parent(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    host_page.show(session, "", &frame(env, &format!("embed/{VIEW}"), ""))?;
    wait_until_inside(
        session,
        FRAME,
        "document.documentElement.classList.contains('bgr-live')",
    )?;
    let before = evaluate_inside(session, FRAME, "location.href")?;
    session.execute(
        "const say = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
         for (const path of ['javascript:alert(1)', '//evil.example/', 'https://evil.example/', '../../../x', 5, {}])
           say({ type: 'backgrounder:show', version: 1, path });
         for (const message of ['[iFrameSizer]', '{bad', null, [], { type: 'backgrounder:theme', version: 1, theme: '\"><x' },
           { type: 'backgrounder:show', version: 9, path: 'deal/' }]) say(message);",
        &[],
    )?;
    session.execute(
        "document.querySelector('iframe').contentWindow.postMessage({ type: 'backgrounder:show', version: 1, path: arguments[0] }, '*')",
        &[json!(OTHER)],
    )?;
    session.wait_until(
        "the requested view",
        &format!(
            "messages.some(({{ data }}) => data.type === 'backgrounder:view' && data.path === {})",
            json!(OTHER)
        ),
    )?;
    let after = evaluate_inside(session, FRAME, "location.href")?;
    ensure!(before == after, "the frame went from {before} to {after}");
    assert_no_page_errors(session)
}

/// The contrast of the painted accent and background.
const ACCENT_CONTRAST: &str = "(() => {
    const context = document.createElement('canvas').getContext('2d');
    const probe = document.body.appendChild(document.createElement('i'));
    const [one, other] = ['accent', 'wash'].map((name) => {
      probe.style.color = 'var(--bgr-' + name + ')';
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data]
        .map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    });
    probe.remove();
    return Math.max(one, other) / Math.min(one, other);
  })()";

/// Without the app a requested view is its prerendered page, with the right height.
pub fn shows_without_the_app(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("assets/", FaultKind::Missing)]);
    host_page.show(
        session,
        "",
        &(script(env) + &element(env, "one", VIEW, "theme=\"dark\" accent=\"#000080\"")),
    )?;
    wait_for_height(session, "one")?;
    let contrast = evaluate_inside(session, &frame_of("one"), ACCENT_CONTRAST)?;
    ensure!(
        number(&contrast)? >= 4.5,
        "the host's accent has a contrast of {contrast}"
    );
    session.execute(
        "document.getElementById('one').setAttribute('view', arguments[0])",
        &[json!(OTHER)],
    )?;
    let arrived = format!(
        "[document.documentElement.dataset.bgrPath, document.documentElement.dataset.theme].join() === {}",
        json!(format!("{OTHER},dark"))
    );
    wait_until_inside(session, &frame_of("one"), &arrived)?;
    wait_for_height(session, "one")?;
    let events = session.execute("return embedEvents.map((entry) => entry[2])", &[])?;
    ensure!(
        events == Value::from(vec![Value::Null, json!(VIEW), json!(OTHER)]),
        "the page got the events {events}"
    );
    Ok(())
}
