//! A newsroom's WordPress shows our widgets: by the address of a view alone, and by the element.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use e2e::browser::Browser;
use e2e::engine::{BrowserOptions, Engine};
use e2e::host_page::{wait_for_frame_height, wait_for_height};
use e2e::session::Session;
use e2e::test_env::serve;
use e2e::wordpress::Wordpress;

/// The name of the test.
pub const NAME: &str = "three views by their address and one by the element, each as high as its content";

/// Views that are embedded by their address, with the height that oEmbed gives: one for every width of the column.
const VIEWS: [(&str, f64); 3] = [("map/riyadh/", 620.0), ("deal/", 520.0), ("actors/", 620.0)];

/// # Errors
///
/// When a widget is not shown, or its frame and its content have different heights.
pub fn check(site: &Path) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let built = folder.path().join("site");
    std::fs::create_dir(&built)?;
    let story = serve(&built)?;
    // oEmbed needs absolute addresses, so the site is built for this host.
    build(site, &story.url(), &built)?;
    let port = story
        .url()
        .trim_end_matches('/')
        .rsplit(':')
        .next()
        .and_then(|port| port.parse().ok());
    let wordpress = Wordpress::start(&article(&story.url()), port.context("the host has no port")?)?;
    let browser = Browser::take(Engine::Chromium, BrowserOptions::default())?;
    let session = browser.session().clone();
    for width in [1280, 390] {
        session.set_viewport(width, 900)?;
        session.navigate(&wordpress.article)?;
        for (index, (path, wanted)) in VIEWS.into_iter().enumerate() {
            let height = shown_height(&session, index).with_context(|| format!("/{path} at {width} px"))?;
            ensure!(
                (height - wanted).abs() < 1.5,
                "the frame of /{path} is {height} px high at {width} px, not {wanted}"
            );
        }
        session.execute("document.getElementById('element').scrollIntoView()", &[])?;
        let height = wait_for_height(&session, "element")?;
        let wanted = if width < 480 { 620.0 } else { 560.0 };
        ensure!(
            (height - wanted).abs() < 1.5,
            "the element is {height} px high at {width} px"
        );
    }
    browser.give_back();
    Ok(())
}

/// Scrolls to a frame that WordPress made from an address, waits until it is as high as its content, and returns the height.
fn shown_height(session: &Session, index: usize) -> Result<f64> {
    let frame = format!("document.querySelectorAll('.wp-block-embed iframe')[{index}]");
    session.wait_until("the frame", &format!("!!{frame}"))?;
    session.execute(&format!("{frame}.scrollIntoView()"), &[])?;
    wait_for_frame_height(session, &frame)
}

/// Builds the first story with the program that built the site under test.
fn build(site: &Path, address: &str, out: &Path) -> Result<()> {
    let target = site.parent().context("the site has no folder above it")?;
    let story = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../seeds/quiet-diplomacy");
    let built = Command::new(target.join("debug/backgrounder"))
        .arg("build")
        .arg(story)
        .args(["--no-cards", "--base-url", address, "--out"])
        .arg(out)
        .stdin(Stdio::null())
        .output()
        .context("starting `backgrounder`")?;
    ensure!(
        built.status.success(),
        "the story is not built: {}",
        String::from_utf8_lossy(&built.stderr)
    );
    Ok(())
}

/// An article as WordPress's editor writes it.
fn article(story: &str) -> String {
    let paragraph = "<!-- wp:paragraph --><p>A paragraph of the article.</p><!-- /wp:paragraph -->\n";
    let mut article = String::from(paragraph);
    for (path, _) in VIEWS {
        article += &format!(
            "<!-- wp:embed {{\"url\":\"{story}{path}\"}} -->\n\
             <figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n{story}{path}\n</div></figure>\n\
             <!-- /wp:embed -->\n{paragraph}"
        );
    }
    article
        + &format!(
            "<!-- wp:html --><script async src=\"{story}embed.js\"></script>\
             <backgrounder-embed id=\"element\" src=\"{story}timeline/\"></backgrounder-embed><!-- /wp:html -->"
        )
}
