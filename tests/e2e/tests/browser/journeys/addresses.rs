//! Addresses as they are shared, typed, mistyped and forged.

use anyhow::{Result, ensure};

use crate::journeys::Journey;
use e2e::roles::Name;
use e2e::test_env::{IS_LIVE, TestEnv};

pub const JOURNEYS: &[Journey] = &[
    Journey::new("a shared address restores the view", deep).smoke(),
    Journey::new("fragments on the start page open their view", fragments),
    Journey::new("hostile addresses open the nearest view", hostile),
];

/// Shared addresses restore the view with all its choices.
pub fn deep(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("map/riyadh/?who=russia")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    env.wait_for_address("map/riyadh/?who=russia")?;
    env.open_live("actors/?q=lavrov")?;
    let filter = session.find_by_role("searchbox", Name::Exact("Filter actors"))?;
    let text = session.execute("return arguments[0].value", &[filter.argument()])?;
    ensure!(text == "lavrov", "the filter says {text}");
    env.open_live("deal/?guess=30&years=5&growth=3")?;
    for (name, wanted) in [("Your guess", "30"), ("Years", "5"), ("Yearly growth", "3")] {
        let slider = session.find_by_role("slider", Name::Exact(name))?;
        let value = session.execute("return arguments[0].value", &[slider.argument()])?;
        ensure!(value == wanted, "{name} is {value} instead of {wanted}");
    }
    env.assert_console_clean()
}

/// The same addresses in the fragment, as embeds and the offline edition write them.
pub fn fragments(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    env.open_live("#/map/riyadh")?;
    session.find_by_role("region", Name::Exact("Riyadh"))?;
    session.navigate("about:blank")?;
    env.open_live("#/deal?years=7")?;
    let slider = session.find_by_role("slider", Name::Exact("Years"))?;
    let value = session.execute("return arguments[0].value", &[slider.argument()])?;
    ensure!(value == "7", "the slider says {value}");
    env.assert_console_clean()
}

/// Any address opens a usable view, without dialogs and without showing text of the address.
pub fn hostile(env: &TestEnv<'_>) -> Result<()> {
    let session = &env.session;
    let long = format!("#/map/{}", "%41".repeat(30_000));
    let many = format!("deal/?{}", "guess=1&".repeat(5_000));
    for path in [
        "map/?at=zzmark,NaN,1e999",
        "map/?who=__proto__&who=constructor",
        "deal/?guess=zzmark&revenue=-1&years=1e9&growth=%zz",
        "actors/?side=%00&kind=zzmark&q=%E2%80%AEzzrtl%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "timeline/?status=zzmark&source=..%2F..%2F",
        "#/zzmark/%zz?%=%",
        "#/map/..%2f..%2fzzmark",
        "#javascript:alert(1)",
        "#/claims/zzmark",
        &long,
        &many,
    ] {
        session.navigate("about:blank")?;
        env.open(path)?;
        session.wait_until(&format!("the live view of {}", head(path)), IS_LIVE)?;
        session.find_by_role("navigation", Name::Exact("Views"))?;
        let text = session.execute("return document.body.textContent", &[])?;
        let text = text.as_str().unwrap_or_default();
        ensure!(!text.contains("zzmark"), "{} is shown on the page", head(path));
        // The notice is plain text; there is only one live region.
        let regions = session.execute(
            "return [...document.querySelectorAll('[role=status],[role=alert],[role=log],[aria-live],output')].length",
            &[],
        )?;
        ensure!(regions == 1, "{} has {regions} live regions", head(path));
        let made = session.execute("return document.querySelectorAll('img[onerror]').length", &[])?;
        ensure!(made == 0, "{} became markup", head(path));
    }
    env.assert_console_clean()
}

fn head(path: &str) -> &str {
    path.get(..60).unwrap_or(path)
}
