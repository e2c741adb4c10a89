//! Builds the sites under test. Their engine is compiled in the background, while other layers compile.
//!
//! Optimising the wasm keeps one core busy for a minute or more, and Cargo locks the folders of each profile separately. The
//! program has the profile of the tests, so it is compiled in its turn: two Cargos on one folder would wait for each other,
//! and the one on the terminal would say no more than "Blocking waiting for file lock".

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow, bail};
use engine_build::{TARGET, Workspace};
use progress::{Step, step, step_with_output};

use crate::{program, repo};

/// The right-to-left story, which is built beside the first one.
const SECOND_STORY: &str = "tests/stories/tide";

/// The folders of the sites under test.
#[derive(Clone, Debug)]
pub struct Sites {
    /// The site of the first story.
    pub first: PathBuf,
    /// The site of the second story, if this run needs it.
    pub second: Option<PathBuf>,
    /// The site of several stories, if this run needs it.
    pub several: Option<PathBuf>,
    /// The first story's site in other languages of the interface, if this run needs them.
    pub languages: Vec<(&'static str, PathBuf)>,
}

/// Stories that share a site: the first one, one from right to left, one with almost nothing.
const SEVERAL: [&str; 3] = ["seeds/quiet-diplomacy", SECOND_STORY, "tests/stories/tiny"];

/// Languages of the interface whose layout is tested: the one with the longest words, one from right to left, and a made-up
/// one with accents that is 40 % longer than English.
const LANGUAGES: [&str; 3] = ["de", "ar", "en-XA"];

/// Progress of the build.
enum State {
    NotStarted,
    /// The engine is compiled; then these commands build the sites.
    CompilingEngine(JoinHandle<Result<()>>, Vec<Command>),
    Done(Sites),
    Failed(String),
}

/// A build that layers can wait for.
pub struct SiteBuild {
    sites: Sites,
    state: Mutex<State>,
}

impl SiteBuild {
    /// For runs whose layers need no site.
    pub fn none() -> Result<SiteBuild> {
        Ok(SiteBuild {
            sites: folders(false)?,
            state: Mutex::new(State::NotStarted),
        })
    }

    /// Starts compiling the engine for the first story's site, and for the others if they are needed.
    pub fn start(with_second: bool) -> Result<SiteBuild> {
        // Two processes must not install or download at the same time.
        Workspace::own().install_target()?;
        download()?;
        let sites = folders(with_second)?;
        let mut builds = vec![program::build(&[repo::first_story()], &sites.first)];
        if let Some(second) = &sites.second {
            builds.push(program::build(&[repo::root().join(SECOND_STORY)], second));
        }
        if let Some(several) = &sites.several {
            let mut build = program::build(&SEVERAL.map(|story| repo::root().join(story)), several);
            build.arg("--no-cards");
            builds.push(build);
        }
        for (language, out) in &sites.languages {
            let mut build = program::build(&[story_in(language)?], out);
            build.arg("--no-cards");
            builds.push(build);
        }
        let state = State::CompilingEngine(std::thread::spawn(compile_engine), builds);
        Ok(SiteBuild {
            sites,
            state: Mutex::new(state),
        })
    }

    /// Waits for the engine and builds the sites. Every caller gets the same answer.
    pub fn wait(&self) -> Result<Sites> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        *state = match std::mem::replace(&mut *state, State::NotStarted) {
            State::CompilingEngine(engine, builds) => match build(engine, builds) {
                Ok(()) => State::Done(self.sites.clone()),
                Err(error) => State::Failed(format!("{error:#}")),
            },
            other => other,
        };
        match &*state {
            State::Done(sites) => Ok(sites.clone()),
            State::Failed(reason) => Err(anyhow!("{reason}")),
            _ => bail!("no site was built for this run"),
        }
    }
}

fn build(engine: JoinHandle<Result<()>>, builds: Vec<Command>) -> Result<()> {
    step("Wait for the engine", || {
        let compiled = engine.join();
        compiled.unwrap_or_else(|_| Err(anyhow!("the build of the engine panicked")))
    })?;
    step_with_output(
        "Compile the program",
        || program::run(&mut program::cargo_build()),
    )?;
    let log = repo::target_folder().join("sites.log");
    let step = Step::with_length("Build the sites", builds.len());
    for mut build in builds {
        logged(&mut build, &log)?;
        step.advance();
    }
    step.finish();
    Ok(())
}

/// The crates for this machine and for the reader's browser.
fn download() -> Result<()> {
    let mut fetch = repo::cargo(
        "fetch",
        [
            "--locked",
            "--quiet",
            "--target",
            "host-tuple",
            "--target",
            TARGET,
        ],
    );
    program::run(&mut fetch)
}

/// The output goes to a file: two progress bars of Cargo would overwrite each other.
fn compile_engine() -> Result<()> {
    let log = repo::target_folder().join("engine.log");
    let file = File::create(&log).with_context(|| format!("creating {}", log.display()))?;
    match Workspace::own().compile(Some(&file)) {
        Ok(_) => Ok(()),
        Err(error) => bail!(
            "{error:#}:\n{}",
            std::fs::read_to_string(&log).unwrap_or_default()
        ),
    }
}

/// Absolute paths, because test programs start in the folder of their package.
fn folders(with_second: bool) -> Result<Sites> {
    let target = std::path::absolute(repo::target_folder())?;
    Ok(Sites {
        first: target.join("test-site"),
        second: with_second.then(|| target.join("test-site-second")),
        several: with_second.then(|| target.join("test-site-several")),
        languages: LANGUAGES
            .into_iter()
            .filter(|_| with_second)
            .map(|language| (language, target.join(format!("test-site-{language}"))))
            .collect(),
    })
}

/// The folder of the first story with another language. Its texts stay English: what is tested is the words of the interface.
fn story_in(language: &str) -> Result<PathBuf> {
    let from = repo::first_story();
    let folder = repo::target_folder().join("languages").join(language);
    std::fs::create_dir_all(&folder).with_context(|| format!("creating {}", folder.display()))?;
    let text = std::fs::read_to_string(from.join("story.json"))?;
    let mut story: serde_json::Value = serde_json::from_str(&text).context("the first story")?;
    story["language"] = language.into();
    if language == "ar" {
        story["direction"] = "rtl".into();
    }
    std::fs::write(folder.join("story.json"), story.to_string())?;
    std::fs::copy(from.join("base-map.json"), folder.join("base-map.json"))?;
    Ok(folder)
}

/// Runs a command whose output goes to a file, and is part of the error if it fails.
fn logged(command: &mut Command, log: &Path) -> Result<()> {
    let file = File::create(log).with_context(|| format!("creating {}", log.display()))?;
    let status = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(file)
        .status()
        .with_context(|| format!("starting {command:?}"))?;
    if !status.success() {
        let output = std::fs::read_to_string(log).unwrap_or_default();
        bail!("{command:?} failed:\n{output}");
    }
    Ok(())
}
