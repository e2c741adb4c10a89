//! What one run of the tests was asked for, as every layer gets it.

use super::sites::SiteBuild;

/// The options of the command line.
#[derive(Clone, Debug, Default)]
pub struct TestOptions {
    /// Whether every layer runs, in every engine and with both stories.
    pub all: bool,
    /// The layers to run, if not the whole tier.
    pub only: Vec<String>,
    /// The only engine to test, if not all.
    pub engine: Option<String>,
}

/// What a layer gets.
pub struct TestRun {
    /// The options of the command line.
    pub options: TestOptions,
    /// The sites under test.
    pub sites: SiteBuild,
}

impl TestRun {
    /// Whether an engine is tested in this run.
    pub fn tests_engine(&self, engine: &str) -> bool {
        self.options.engine.as_deref().is_none_or(|only| only == engine)
    }
}
