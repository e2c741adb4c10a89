//! `<backgrounder-embed>` in host pages of another origin: link first, then the right height.

use anyhow::{Result, ensure};
use serde_json::json;
use static_host::{Fault, Harm};

use crate::journeys::Journey;
use e2e::host_page::{
    HostPage, WIDGET_HEIGHT, assert_no_page_errors, element, evaluate_inside, frame_of, number, script,
    wait_for_height, wait_until_inside,
};
use e2e::test_env::{IS_LIVE, TestEnv};

/// The tests of this file.
pub const JOURNEYS: &[Journey] = &[
    Journey::new("the element's frame has the right height", right_height).smoke(),
    Journey::new("the element keeps its link if the frame cannot load", link_stays),
    Journey::new("the element works under the strictest host policy", strict_host),
    Journey::new("several elements survive a hostile style sheet", many_and_hostile),
    Journey::new("the element survives replaced built-ins", replaced_built_ins).chromium_only(),
    Journey::new(
        "the element may be added late, hidden and moved",
        late_hidden_moved,
    ),
    Journey::new("the element passes on the host's appearance", looks),
    Journey::new("a printed host page contains the whole view", printed_host).chromium_only(),
    Journey::new(
        "a host's theme applies at once and leaves no trace",
        theme_of_the_host,
    ),
    Journey::new("the demo page shows every way to embed", demo).chromium_only(),
];

/// A view that every story has, and one that does not draw the map.
const VIEW: &str = "timeline/";
const OTHER: &str = "sources/";

/// The frame is sandboxed, lazy, titled, as high as its view, and the page is told of it.
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
    let told = session.execute("return embedEvents", &[])?;
    let wanted = json!([
        ["one", "backgrounder:ready", null],
        ["one", "backgrounder:view", VIEW]
    ]);
    ensure!(told == wanted, "the page was told {told}");
    let opaque = session.execute(
        "return messages.every((message) => message.origin === 'null')",
        &[],
    )?;
    ensure!(opaque == true, "the frame has an origin of its own");
    let referrer = evaluate_inside(session, &frame, "document.referrer")?;
    ensure!(referrer == "", "the frame knows the page's address: {referrer}");
    assert_no_page_errors(session)
}

/// Where the frame cannot load, the link stays and can be clicked.
pub fn link_stays(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    env.set_faults(&[Fault::new("embed/", Harm::Missing)]);
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
    let shown = session.execute(
        "const own = document.querySelector('#one > a');
         const made = document.getElementById('two').shadowRoot.querySelector('a');
         return [own.getBoundingClientRect().height > 5, made.getBoundingClientRect().height > 5, made.href,
                 getComputedStyle(document.getElementById('one').shadowRoot.querySelector('iframe')).visibility]",
        &[],
    )?;
    ensure!(
        shown == json!([true, true, env.address(VIEW), "hidden"]),
        "{shown}"
    );
    let link = session.find("#one > a")?;
    session.click(&link)?;
    session.wait_until(
        "the full page",
        &format!("location.href === {}", json!(env.address(VIEW))),
    )
}

/// The strictest policy of a host page, Trusted Types included, has nothing to complain about.
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

/// Loaded twice, several elements, in a narrow column, from right to left, between hostile rules.
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

/// Built-ins that the host replaced before and after do not matter. Chromium only: the other
/// drivers run scripts of their own in the page and need these built-ins themselves.
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

/// Theme, accent, font and corners arrive, and the accent can be read.
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

/// The host's theme, however it comes, shows at once and stays when the reader walks on; what is
/// shared leaves the choice to whoever opens it.
pub fn theme_of_the_host(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    let frame = "document.querySelector('iframe')";
    let page = format!(
        "<iframe src=\"{}?theme=dark\" width=\"700\" height=\"900\" sandbox=\"allow-scripts\"></iframe>",
        env.address("embed/timeline/")
    );
    host_page.show(session, "", &page)?;
    wait_until_inside(session, frame, IS_LIVE)?;
    let background = "getComputedStyle(document.getElementById('bgr')).backgroundColor";
    let dark = evaluate_inside(session, frame, background)?;
    let shared = "(() => { document.querySelector('[data-do=share]').click(); return 1; })()";
    for theme in ["light", "dark", "auto"] {
        let say = format!(
            "{frame}.contentWindow.postMessage({{ type: 'backgrounder:theme', version: 1, theme: '{theme}' }}, '*')"
        );
        session.execute(&say, &[])?;
        let wanted = if theme == "auto" { "undefined" } else { theme };
        let arrived = format!("String(document.documentElement.dataset.theme) === '{wanted}'");
        wait_until_inside(session, frame, &arrived)?;
        // A step of the reader inside the app, and one that the host wishes.
        evaluate_inside(
            session,
            frame,
            "document.querySelector('nav a[href*=positions]').click()",
        )?;
        wait_until_inside(
            session,
            frame,
            "document.querySelector('[aria-current=page]').textContent === 'Positions'",
        )?;
        let show = format!(
            "{frame}.contentWindow.postMessage({{ type: 'backgrounder:show', version: 1, path: 'timeline/?theme=dark' }}, '*')"
        );
        session.execute(&show, &[])?;
        wait_until_inside(
            session,
            frame,
            "document.querySelector('[aria-current=page]').textContent === 'Timeline'",
        )?;
        wait_until_inside(session, frame, &arrived)?;
        let colour = evaluate_inside(session, frame, background)?;
        ensure!(
            (colour == dark) == (theme == "dark"),
            "the background is {colour} in {theme}, and was {dark}"
        );
        evaluate_inside(session, frame, shared)?;
        let link = "(document.getElementById('bgr-share-link') || {}).value";
        wait_until_inside(session, frame, &format!("!!{link}"))?;
        let link = evaluate_inside(session, frame, link)?;
        ensure!(link == env.address("timeline/"), "the link to share is {link}");
        let away = evaluate_inside(
            session,
            frame,
            "[...document.querySelectorAll('a[href*=theme]')].length",
        )?;
        ensure!(away == 0, "{away} links carry the host's theme");
        evaluate_inside(
            session,
            frame,
            "document.querySelector('[data-do=end-share]').click()",
        )?;
        wait_until_inside(session, frame, "!document.querySelector('dialog')")?;
    }
    assert_no_page_errors(session)
}

/// On the host's paper the frame is as high as its printed view, and nothing of it is cut off.
/// Chromium only, which can show a page as on paper.
pub fn printed_host(env: &TestEnv<'_>) -> Result<()> {
    let (session, host_page) = (&env.session, HostPage::start()?);
    // The inner width of A4 with Chromium's margins, and columns between the measured widths.
    for (view, width) in [(VIEW, 718), (OTHER, 690), ("deal/", 718), ("", 480)] {
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
    // A frame that has not answered leaves no room around the link.
    env.set_faults(&[Fault::new("embed/", Harm::Missing)]);
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

/// The real height of a view on paper, with everything open that opens there.
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

/// The demo page: every embed answers, and nothing is wider than the page, from phones up.
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
