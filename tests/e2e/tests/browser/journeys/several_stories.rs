//! A site with several stories.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::test_env::{IS_COMPLETE, IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("the list leads to every story, which becomes live", list).several_stories(),
    Journey::new("a second story costs its page and its data", second_story)
        .several_stories()
        .own_browser("its cache must be empty"),
    Journey::new("an address that leads nowhere leads to the stories", error_page).several_stories(),
];

/// The names and the languages of the stories, in the order of the list.
const ENTRIES: &str = r"
return [...document.querySelectorAll('main li > a')].map(link => [link.getAttribute('href'), link.querySelector('h2').lang]);
";

/// From the list to each story and to a view of it; an embed and the demo work too.
pub fn list(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open("")?;
    session.find_by_role("heading", Name::Exact("Explainers"))?;
    let entries = session.execute(ENTRIES, &[])?;
    let expected = json!([["quiet-diplomacy/", "en"], ["tide/", "apc"], ["tiny/", "en"]]);
    ensure!(entries == expected, "the list has {entries}");
    for story in ["quiet-diplomacy", "tide", "tiny"] {
        env.open("")?;
        session.execute(
            &format!("document.querySelector('a[href=\"{story}/\"]').click()"),
            &[],
        )?;
        env.wait_for_address(&format!("{story}/"))?;
        session.wait_until(&format!("the live story {story}"), IS_LIVE)?;
        session.click_by_role("link", Name::Exact("Sources"))?;
        env.wait_for_address(&format!("{story}/sources/"))?;
        env.open_live(&format!("{story}/embed/sources/"))?;
    }
    env.assert_console_clean()
}

/// The style comes after the page is live.
const HAS_STYLE: &str = "!!document.querySelector('link[rel=stylesheet]')?.sheet";

/// Engine, script and style are in the cache after the first story, also the file with all pages.
pub fn second_story(env: &TestEnv<'_>) -> Result<()> {
    for (story, wanted) in [
        ("quiet-diplomacy/", "bgrs,css,js,wasm,wasm,wasm"),
        ("tide/", "bgrs"),
    ] {
        env.host.take_requests();
        env.open_live(story)?;
        env.session.wait_until("the style", HAS_STYLE)?;
        env.session.wait_until("all pages", IS_COMPLETE)?;
        let mut files = env.host.take_requests();
        // WebKit sometimes looks ahead from within a template, and fetches a script that the page does not ask for.
        files.retain(|path| path.contains("/assets/") && !path.contains("/export-"));
        let mut endings: Vec<&str> = files.iter().filter_map(|path| path.rsplit('.').next()).collect();
        endings.sort_unstable();
        ensure!(endings.join(",") == wanted, "/{story} took {files:?}");
    }
    Ok(())
}

/// A host shows the error page at any depth.
pub fn error_page(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    for path in ["no-such-page", "quiet-diplomacy/map/no-such-venue/", "a/b/c"] {
        env.open(path)?;
        session.find_by_role("heading", Name::Exact("No such page"))?;
        session.wait_until("the links", "document.querySelector('main a').href")?;
        session.execute("document.querySelectorAll('main li > a')[1].click()", &[])?;
        env.wait_for_address("tide/")?;
    }
    Ok(())
}
