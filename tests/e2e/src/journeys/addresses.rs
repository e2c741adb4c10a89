//! Addresses as they are shared, typed, mistyped and forged.

use anyhow::{Result, ensure};

use crate::ground::{Ground, LIVE};
use crate::roles::Name;

/// Shared addresses open with everything that they say.
pub fn deep(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("map/riyadh/?who=russia")?;
    session.named("region", Name::Is("Riyadh"))?;
    ground.until_at("map/riyadh/?who=russia")?;
    ground.open_live("actors/?q=lavrov")?;
    let filter = session.named("searchbox", Name::Is("Filter actors"))?;
    let text = session.run("return arguments[0].value", &[filter.argument()])?;
    ensure!(text == "lavrov", "the filter says {text}");
    ground.open_live("deal/?guess=30&years=5&growth=3")?;
    for (name, wanted) in [("Your guess", "30"), ("Years", "5"), ("Yearly growth", "3")] {
        let slider = session.named("slider", Name::Is(name))?;
        let value = session.run("return arguments[0].value", &[slider.argument()])?;
        ensure!(value == wanted, "{name} is {value} instead of {wanted}");
    }
    ground.quiet_console()
}

/// The same addresses in the fragment, as embeds and the offline edition write them.
pub fn fragments(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
    ground.open_live("#/map/riyadh")?;
    session.named("region", Name::Is("Riyadh"))?;
    session.goto("about:blank")?;
    ground.open_live("#/deal?years=7")?;
    let slider = session.named("slider", Name::Is("Years"))?;
    let value = session.run("return arguments[0].value", &[slider.argument()])?;
    ensure!(value == "7", "the slider says {value}");
    ground.quiet_console()
}

/// Whatever stands in an address: a usable view, no dialog, no echo.
pub fn hostile(ground: &Ground<'_>) -> Result<()> {
    let session = &ground.session;
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
        session.goto("about:blank")?;
        ground.open(path)?;
        session.until(&format!("the live view of {}", head(path)), LIVE)?;
        session.named("navigation", Name::Is("Views"))?;
        let text = session.run("return document.body.textContent", &[])?;
        let text = text.as_str().unwrap_or_default();
        ensure!(!text.contains("zzmark"), "{} is echoed", head(path));
        // The notice stands there to be read; only the one polite region speaks.
        let regions = session.run(
            "return [...document.querySelectorAll('[role=status],[role=alert],[role=log],[aria-live],output')].length",
            &[],
        )?;
        ensure!(regions == 1, "{} has {regions} live regions", head(path));
        let made = session.run("return document.querySelectorAll('img[onerror]').length", &[])?;
        ensure!(made == 0, "{} became markup", head(path));
    }
    ground.quiet_console()
}

fn head(path: &str) -> &str {
    path.get(..60).unwrap_or(path)
}
