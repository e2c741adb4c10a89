//! Which tests run, and on which built sites: the environment and the filter decide.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use e2e::engine::Engine;
use libtest_mimic::Arguments;

/// Which tests exist in this run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The smoke tests, on the first story's site.
    Smoke,
    /// All tests, on both sites.
    Everything,
}

/// What the environment and the arguments ask for.
pub struct Settings {
    /// The first story's built site.
    pub first: PathBuf,
    /// The second story's built site.
    pub second: PathBuf,
    /// The built site of several stories.
    pub several: PathBuf,
    /// The first story's built sites in other languages of the interface, with the name of their group of tests.
    pub languages: [(&'static str, PathBuf); 3],
    /// Which tests exist.
    pub scope: Scope,
    /// Whether tests that a complete run replaces by larger ones exist too, so that a filter finds them.
    pub has_replaced_tests: bool,
    /// The engines to test.
    pub engines: Vec<Engine>,
    /// Whether a missing program makes its tests fail.
    pub is_ci: bool,
    filter: Option<String>,
    exact: bool,
}

impl Settings {
    /// Reads the environment:
    ///
    /// * `BACKGROUNDER_TEST_ALL=1`: all tests in all engines, not only the smoke tests in Chromium.
    ///   A filter also selects from all tests.
    /// * `BACKGROUNDER_ENGINES=firefox,webkit`: these engines. A filter may name one as well.
    /// * `BACKGROUNDER_SITE`, `BACKGROUNDER_SECOND_SITE`, `BACKGROUNDER_SEVERAL_SITE`, `BACKGROUNDER_SITE_DE`,
    ///   `BACKGROUNDER_SITE_AR`: other folders than `target/test-site` and those whose names begin so.
    /// * `CI`: tests fail, instead of being ignored, where a program is missing.
    pub fn read(arguments: &Arguments) -> Result<Settings> {
        let all = is_set("BACKGROUNDER_TEST_ALL");
        let filter = arguments.filter.as_deref();
        let scope = match all || filter.is_some() {
            true => Scope::Everything,
            false => Scope::Smoke,
        };
        let engines = match std::env::var("BACKGROUNDER_ENGINES") {
            Ok(names) => names.split(',').map(engine).collect::<Result<_>>()?,
            Err(_) if all => Engine::ALL.to_vec(),
            Err(_) => vec![named_in(filter).unwrap_or(Engine::Chromium)],
        };
        Ok(Settings {
            first: folder("BACKGROUNDER_SITE", "test-site"),
            second: folder("BACKGROUNDER_SECOND_SITE", "test-site-second"),
            languages: [
                ("german", folder("BACKGROUNDER_SITE_DE", "test-site-de")),
                ("arabic", folder("BACKGROUNDER_SITE_AR", "test-site-ar")),
                ("accented", folder("BACKGROUNDER_SITE_EN_XA", "test-site-en-XA")),
            ],
            several: folder("BACKGROUNDER_SEVERAL_SITE", "test-site-several"),
            scope,
            has_replaced_tests: !all,
            engines,
            is_ci: is_set("CI"),
            filter: arguments.filter.clone(),
            exact: arguments.exact,
        })
    }

    /// Whether the filter selects a test.
    pub fn selects(&self, name: &str) -> bool {
        match &self.filter {
            Some(filter) if self.exact => name == filter,
            Some(filter) => name.contains(filter.as_str()),
            None => true,
        }
    }
}

/// Fails if there is no built site in the folder.
pub fn require_site(site: &Path) -> Result<()> {
    ensure!(
        site.join("index.html").is_file(),
        "there is no built site in {}: `cargo xtask test` builds it",
        site.display()
    );
    Ok(())
}

fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|value| !value.is_empty() && value != "0" && value != "false")
}

fn engine(name: &str) -> Result<Engine> {
    Engine::from_name(name.trim())
        .with_context(|| format!("BACKGROUNDER_ENGINES: `{name}` is not chromium, firefox or webkit"))
}

/// The engine that a filter such as `firefox::map` asks for.
fn named_in(filter: Option<&str>) -> Option<Engine> {
    Engine::ALL
        .into_iter()
        .find(|engine| filter.is_some_and(|filter| filter.starts_with(engine.name())))
}

fn folder(variable: &str, name: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| target().join(name), PathBuf::from)
}

/// The target folder of the workspace. Tests start in the folder of their package.
fn target() -> PathBuf {
    // target/debug/deps/browser-0123456789abcdef
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(|program| program.ancestors().nth(3));
    folder.map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target")),
        PathBuf::from,
    )
}
