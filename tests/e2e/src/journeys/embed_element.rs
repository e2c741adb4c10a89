//! `<backgrounder-embed>` in host pages of another origin: link first, then the right height.

use anyhow::{Result, ensure};
use serde_json::json;
use static_host::{Fault, Harm};

use crate::ground::{Ground, LIVE};
use crate::newsroom::{
    Newsroom, WIDGET_HEIGHT, element, frame_of, inside, number, script, unharmed, until_inside, until_right,
};

/// A view that every story has, and one that does not draw the map.
const VIEW: &str = "timeline/";
const OTHER: &str = "sources/";

/// The frame is sandboxed, lazy, titled, as high as its view, and the page is told of it.
pub fn right_height(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    newsroom.show(session, "", &(script(ground) + &element(ground, "one", VIEW, "")))?;
    until_right(session, "one")?;
    let frame = frame_of("one");
    let facts = session.run(
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
    let told = session.run("return told", &[])?;
    let wanted = json!([
        ["one", "backgrounder:ready", null],
        ["one", "backgrounder:view", VIEW]
    ]);
    ensure!(told == wanted, "the page was told {told}");
    let opaque = session.run("return heard.every((message) => message.origin === 'null')", &[])?;
    ensure!(opaque == true, "the frame has an origin of its own");
    let referrer = inside(session, &frame, "document.referrer")?;
    ensure!(referrer == "", "the frame knows the page's address: {referrer}");
    unharmed(session)
}

/// Where the frame cannot load, the link stays and can be clicked.
pub fn link_stays(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    ground.break_files(&[Fault::new("embed/", Harm::Missing)]);
    let empty = format!(
        "<backgrounder-embed id=\"two\" src=\"{}\"></backgrounder-embed>",
        ground.address(VIEW)
    );
    newsroom.show(
        session,
        "",
        &(script(ground) + &element(ground, "one", VIEW, "") + &empty),
    )?;
    session.until(
        "the element",
        "document.getElementById('two').shadowRoot !== null",
    )?;
    session.until("the end of loading", "document.readyState === 'complete'")?;
    let shown = session.run(
        "const own = document.querySelector('#one > a');
         const made = document.getElementById('two').shadowRoot.querySelector('a');
         return [own.getBoundingClientRect().height > 5, made.getBoundingClientRect().height > 5, made.href,
                 getComputedStyle(document.getElementById('one').shadowRoot.querySelector('iframe')).visibility]",
        &[],
    )?;
    ensure!(
        shown == json!([true, true, ground.address(VIEW), "hidden"]),
        "{shown}"
    );
    let link = session.find("#one > a")?;
    session.click(&link)?;
    session.until(
        "the full page",
        &format!("location.href === {}", json!(ground.address(VIEW))),
    )
}

/// The strictest policy of a host page, Trusted Types included, has nothing to complain about.
pub fn strict_host(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    let origin = ground.address("").trim_end_matches('/').to_owned();
    let policy = format!(
        "default-src 'none'; script-src {origin}; frame-src {origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    let body = script(ground) + &element(ground, "one", VIEW, "theme=\"dark\" accent=\"#00f\"");
    newsroom.show_strict(session, &policy, &body)?;
    until_right(session, "one")?;
    ground.quiet_console()
}

/// Loaded twice, several elements, in a narrow column, from right to left, between hostile rules.
pub fn many_and_hostile(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    let head = "<style>*{all:unset!important} iframe{height:9px!important;display:none!important}
        div{height:1px!important;max-height:1px!important;writing-mode:vertical-rl!important}</style>";
    let body = script(ground)
        + &script(ground)
        + &element(ground, "one", VIEW, "loading=\"eager\"")
        + &element(ground, "two", VIEW, "loading=\"eager\"")
        + "<section dir=\"rtl\" id=\"narrow\">"
        + &element(ground, "three", OTHER, "loading=\"eager\"")
        + "</section>";
    newsroom.show(session, head, &body)?;
    session.run(
        "const narrow = document.getElementById('narrow').style;
         narrow.setProperty('display', 'block', 'important'); narrow.setProperty('width', '280px', 'important');",
        &[],
    )?;
    let (one, two) = (until_right(session, "one")?, until_right(session, "two")?);
    until_right(session, "three")?;
    ensure!((one - two).abs() < 1.5, "the same view is {one} and {two} high");
    let widths = session.run(
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
    unharmed(session)
}

/// Built-ins that the host replaced before and after do not matter. Chromium only: the other
/// drivers run scripts of their own in the page and need these built-ins themselves.
pub fn replaced_built_ins(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    let before = "<script>Array.prototype.map = Array.prototype.filter = Array.prototype.forEach = null;
        window.URL = window.Map = window.Set = window.Promise = window.fetch = null; JSON.parse = null;
        Object.assign = Object.entries = null; Object.prototype.surprise = () => 1; String.prototype.includes = null;
        String.prototype.startsWith = null; Array.from = null;</script>";
    let now = script(ground).replace(" async", "");
    let after = "<script>window.addEventListener = window.setTimeout = window.CustomEvent = window.getComputedStyle2 = null;
        window.encodeURIComponent = null; customElements.define = null;</script>";
    newsroom.show(
        session,
        before,
        &(now + after + &element(ground, "one", VIEW, "theme=\"dark\"")),
    )?;
    session.until(
        "the frame",
        &format!("getComputedStyle({}).visibility === 'visible'", frame_of("one")),
    )?;
    unharmed(session)
}

/// Added late, hidden at first, moved, and given another view.
pub fn late_hidden_moved(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    let body = script(ground)
        + "<div id=\"tab\" hidden>"
        + &element(ground, "one", VIEW, "")
        + "</div><div id=\"place\"></div><div id=\"elsewhere\"></div>";
    newsroom.show(session, "", &body)?;
    session.until(
        "the element",
        "document.getElementById('one').shadowRoot !== null",
    )?;
    session.run("document.getElementById('tab').hidden = false", &[])?;
    until_right(session, "one")?;
    session.run(
        "const late = document.createElement('backgrounder-embed'); late.id = 'late';
         late.setAttribute('loading', 'eager'); late.setAttribute('src', arguments[0]); document.getElementById('place').append(late);",
        &[json!(ground.address(VIEW))],
    )?;
    until_right(session, "late")?;
    session.run(
        "document.getElementById('late').setAttribute('view', arguments[0])",
        &[json!(OTHER)],
    )?;
    session.until(
        "the event of the other view",
        &format!(
            "told.some(([id, type, path]) => id === 'late' && path === {})",
            json!(OTHER)
        ),
    )?;
    until_right(session, "late")?;
    session.run(
        "document.getElementById('elsewhere').append(document.getElementById('late'))",
        &[],
    )?;
    until_inside(
        session,
        &frame_of("late"),
        &format!("document.documentElement.dataset.bgrPath === {}", json!(OTHER)),
    )?;
    until_right(session, "late")?;
    session.run("document.getElementById('elsewhere').style.width = '300px'", &[])?;
    until_right(session, "late")?;
    unharmed(session)
}

/// Theme, accent, font and corners arrive, and the accent can be read.
pub fn looks(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    let head =
        "<style>#two { --backgrounder-accent: #ffee00; --backgrounder-theme: light; --backgrounder-radius: 0;
        --backgrounder-font: Georgia, serif }</style>";
    let body = script(ground)
        + &element(
            ground,
            "one",
            VIEW,
            "theme=\"dark\" accent=\"#000080\" loading=\"eager\"",
        )
        + &element(ground, "two", VIEW, "loading=\"eager\"");
    newsroom.show(session, head, &body)?;
    until_right(session, "one")?;
    until_right(session, "two")?;
    let looks = "(() => { const style = getComputedStyle(document.documentElement);
        const value = (name) => style.getPropertyValue('--bgr-' + name).trim();
        const light = (text) => { const parts = text.startsWith('#')
              ? [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) : text.match(/\\d+/g).map(Number);
          const [r, g, b] = parts.map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05; };
        const worst = Math.min(...['page', 'surface', 'raised', 'wash'].map((ground) => {
          const [a, b] = [light(value(ground)), light(value('accent'))]; return Math.max(a, b) / Math.min(a, b); }));
        return [document.documentElement.dataset.theme, worst, value('radius'), value('serif').slice(0, 7)]; })()";
    for (id, theme) in [("one", "dark"), ("two", "light")] {
        let seen = inside(session, &frame_of(id), looks)?;
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
    session.run(
        "document.getElementById('one').setAttribute('theme', 'light')",
        &[],
    )?;
    until_inside(
        session,
        &frame_of("one"),
        "document.documentElement.dataset.theme === 'light'",
    )
}

/// The host's theme, however it comes, shows at once and stays when the reader walks on; what is
/// shared leaves the choice to whoever opens it.
pub fn theme_of_the_host(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    let frame = "document.querySelector('iframe')";
    let page = format!(
        "<iframe src=\"{}?theme=dark\" width=\"700\" height=\"900\" sandbox=\"allow-scripts\"></iframe>",
        ground.address("embed/timeline/")
    );
    newsroom.show(session, "", &page)?;
    until_inside(session, frame, LIVE)?;
    let ground_colour = "getComputedStyle(document.getElementById('bgr')).backgroundColor";
    let dark = inside(session, frame, ground_colour)?;
    let shared = "(() => { document.querySelector('[data-action=share]').click(); return 1; })()";
    for theme in ["light", "dark", "auto"] {
        let say = format!(
            "{frame}.contentWindow.postMessage({{ type: 'backgrounder:theme', version: 1, theme: '{theme}' }}, '*')"
        );
        session.run(&say, &[])?;
        let wanted = if theme == "auto" { "undefined" } else { theme };
        let arrived = format!("String(document.documentElement.dataset.theme) === '{wanted}'");
        until_inside(session, frame, &arrived)?;
        // A step of the reader inside the app, and one that the host wishes.
        inside(
            session,
            frame,
            "document.querySelector('nav a[href*=positions]').click()",
        )?;
        until_inside(
            session,
            frame,
            "document.querySelector('[aria-current=page]').textContent === 'Positions'",
        )?;
        let show = format!(
            "{frame}.contentWindow.postMessage({{ type: 'backgrounder:show', version: 1, path: 'timeline/?theme=dark' }}, '*')"
        );
        session.run(&show, &[])?;
        until_inside(
            session,
            frame,
            "document.querySelector('[aria-current=page]').textContent === 'Timeline'",
        )?;
        until_inside(session, frame, &arrived)?;
        let colour = inside(session, frame, ground_colour)?;
        ensure!(
            (colour == dark) == (theme == "dark"),
            "the ground is {colour} in {theme}, and was {dark}"
        );
        inside(session, frame, shared)?;
        let link = "(document.getElementById('bgr-share-link') || {}).value";
        until_inside(session, frame, &format!("!!{link}"))?;
        let link = inside(session, frame, link)?;
        ensure!(link == ground.address("timeline/"), "the link to share is {link}");
        let away = inside(
            session,
            frame,
            "[...document.querySelectorAll('a[href*=theme]')].length",
        )?;
        ensure!(away == 0, "{away} links carry the host's theme");
        inside(
            session,
            frame,
            "document.querySelector('[data-action=end-share]').click()",
        )?;
        until_inside(session, frame, "!document.querySelector('dialog')")?;
    }
    unharmed(session)
}

/// On the host's paper the frame is as high as its printed view, and nothing of it is cut off.
/// Chromium only, which can show a page as on paper.
pub fn printed_host(ground: &Ground<'_>) -> Result<()> {
    let (session, newsroom) = (&ground.session, Newsroom::open()?);
    // The inner width of A4 with Chromium's margins, and columns between the measured widths.
    for (view, width) in [(VIEW, 718), (OTHER, 690), ("deal/", 718), ("", 480)] {
        session.set_view(1280, 900)?;
        let body = format!(
            "{}<main style=\"max-width: {width}px\">{}</main>",
            script(ground),
            element(ground, "one", view, "loading=\"eager\"")
        );
        newsroom.show(session, "<style>body { margin: 0 }</style>", &body)?;
        until_right(session, "one")?;
        session.until("heights for paper", PAPER_RULES)?;
        session.set_media("print", &[])?;
        let frame = frame_of("one");
        let there = session.run(&format!("return {frame}.getBoundingClientRect().height"), &[])?;
        let real = on_paper(ground, view, width)?;
        let room = number(&there)? - real;
        ensure!(
            room > -1.0 && room < real * 0.1,
            "the printed frame of /{view} is {there} high, its view {real}"
        );
        session.set_media("", &[])?;
    }
    // A frame that has not answered leaves no room around the link.
    ground.break_files(&[Fault::new("embed/", Harm::Missing)]);
    newsroom.show(session, "", &(script(ground) + &element(ground, "one", VIEW, "")))?;
    session.until("the element", "document.getElementById('one').shadowRoot")?;
    session.set_media("print", &[])?;
    let link = session.run(
        "return document.getElementById('one').getBoundingClientRect().height",
        &[],
    )?;
    ensure!(number(&link)? < 60.0, "the printed link takes {link} pixels");
    session.set_media("", &[])
}

const PAPER_RULES: &str = "[...document.getElementById('one').shadowRoot.adoptedStyleSheets[0].cssRules]
    .some((rule) => rule.cssText.includes('@container'))";

/// The real height of a view on paper, with everything open that opens there.
fn on_paper(ground: &Ground<'_>, view: &str, width: u32) -> Result<f64> {
    let session = &ground.session;
    session.set_view(width, 900)?;
    ground.open_live(&format!("embed/{view}"))?;
    session.run(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
        &[],
    )?;
    number(&session.run(&format!("return {WIDGET_HEIGHT}"), &[])?)
}

/// The demo page: every embed answers, and nothing is wider than the page, from phones up.
pub fn demo(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    for width in [320, 390, 768, 1280] {
        session.set_view(width, 900)?;
        ground.open("demo.html")?;
        for id in ["element", "narrow", "dark", "house", "rtl"] {
            let embed = format!("document.querySelector('#demo-{id} backgrounder-embed')");
            session.until(
                &format!("the element in #demo-{id}"),
                &format!("{embed}.shadowRoot"),
            )?;
            session.run(&format!("{embed}.scrollIntoView()"), &[])?;
            session.until(
                &format!("the frame in #demo-{id} at {width}"),
                &format!(
                    "getComputedStyle({embed}.shadowRoot.querySelector('iframe')).visibility === 'visible'"
                ),
            )?;
        }
        let wider = session.run("return document.documentElement.scrollWidth - innerWidth", &[])?;
        ensure!(
            number(&wider)? <= 0.0,
            "at {width} the demo page is {wider} too wide"
        );
    }
    let button = session.find("#demo-add")?;
    session.click(&button)?;
    until_right(session, "demo-added")?;
    Ok(())
}
