//! A host that sends no headers: the policy that each page names itself.

use std::path::Path;

use anyhow::{Result, ensure};
use e2e::test_env::{IS_LIVE, TestEnv, serve};
use serde_json::json;

use super::Journey;

pub const JOURNEYS: &[Journey] = &[Journey::new(
    "on a host without headers a page runs only its own blocks",
    own_blocks,
)];

/// What somebody who can write into the page, but not into its policy, might add.
const INTRUDER: &str = "<style>h1 { color: rgb(1, 2, 3) }</style><script>window.ran = 1</script>
    <p onclick=\"window.ran = 2\" id=\"intruder\">Text</p></body>";

/// The page becomes live, while a script, a style and a handler that are not in its policy do nothing.
pub fn own_blocks(env: &TestEnv<'_>) -> Result<()> {
    let folder = tempfile::tempdir()?;
    copy(env.folder, folder.path())?;
    let host = serve(folder.path())?;
    let session = &env.session;
    session.navigate(&format!("{}actors/", host.url()))?;
    session.wait_until("the live view", IS_LIVE)?;
    let seen = session.execute(
        "document.getElementById('intruder').click();
         return [window.ran || 0, getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)']",
        &[],
    )?;
    ensure!(seen == json!([0, false]), "the intruder did {seen}");
    Ok(())
}

/// Copies a page with its assets, but not the headers.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for folder in ["assets", "actors"] {
        std::fs::create_dir(to.join(folder))?;
    }
    for entry in std::fs::read_dir(from.join("assets"))? {
        let entry = entry?;
        std::fs::copy(entry.path(), to.join("assets").join(entry.file_name()))?;
    }
    let page = std::fs::read_to_string(from.join("actors/index.html"))?;
    let altered = page.replace("</body>", INTRUDER);
    ensure!(altered != page, "the page has no end");
    std::fs::write(to.join("actors/index.html"), altered)?;
    Ok(())
}
