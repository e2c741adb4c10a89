//! The browser tests, as a test program with the usual flags: `cargo test -p e2e -- map` runs those
//! whose name contains "map".
//!
//! A test is called `engine::group::name`. What runs without a filter, and where the built sites
//! are, is decided in `settings`. Two tests run at a time; they share browsers (`e2e::browser`), and
//! none of them passes or fails by a time.

mod axe;
mod hosting;
mod journeys;
mod settings;
mod shipped_files;

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::browser;
use e2e::engine::{Engine, FontSet};
use e2e::{nginx, sizes};
use libtest_mimic::{Arguments, Failed, Trial};

use journeys::{GROUPS, Journey};
use settings::{Scope, Settings};

/// Each worker keeps a browser busy; more of them slow each other down on small machines.
const WORKERS: usize = 2;
/// Tests that took longer are listed at the end.
const SLOW: Duration = Duration::from_secs(10);

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(WORKERS);
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let settings = Settings::read(arguments)?;
    let mut suite = Suite::default();
    for &engine in &settings.engines {
        suite.add_journeys(&settings, engine);
    }
    suite.add_axe(&settings);
    suite.add_site_checks(&settings);
    if !arguments.list {
        ensure!(!suite.trials.is_empty(), "no test was selected");
        settings.require_sites()?;
        for note in &suite.notes {
            eprintln!("{note}");
        }
    }
    let times = Arc::clone(&suite.times);
    let conclusion = libtest_mimic::run(arguments, suite.into_trials());
    browser::end_idle();
    if !arguments.list {
        report_slow(&times);
        println!("browsers started: {}", browser::started());
    }
    Ok(conclusion.exit_code())
}

/// Names of tests and how long they took.
type Times = Arc<Mutex<Vec<(String, Duration)>>>;

/// The tests to run.
#[derive(Default)]
struct Suite {
    /// Each with whether it is started first.
    trials: Vec<(bool, Trial)>,
    times: Times,
    /// Why tests are ignored, one sentence for each missing program.
    notes: Vec<String>,
}

impl Suite {
    fn add(
        &mut self,
        name: String,
        slow: bool,
        ignored: bool,
        test: impl FnOnce() -> Result<()> + Send + 'static,
    ) {
        let times = Arc::clone(&self.times);
        let timed_name = name.clone();
        let trial = Trial::test(name, move || {
            let start = Instant::now();
            let result = test().map_err(|error| Failed::from(format!("{error:#}")));
            let mut times = times.lock().unwrap_or_else(PoisonError::into_inner);
            times.push((timed_name, start.elapsed()));
            result
        });
        self.trials.push((slow, trial.with_ignored_flag(ignored)));
    }

    /// Whether tests that need something are ignored because it is missing. In CI they fail.
    fn is_ignored(&mut self, settings: &Settings, missing: Option<String>) -> bool {
        match missing {
            Some(missing) if !settings.is_ci => {
                self.notes.push(missing);
                true
            }
            _ => false,
        }
    }

    fn add_journeys(&mut self, settings: &Settings, engine: Engine) {
        let missing = engine.missing();
        let note = (!missing.is_empty()).then(|| {
            format!(
                "{} is not installed ({} missing): its tests are ignored",
                engine.name(),
                missing.join(", ")
            )
        });
        let ignored = self.is_ignored(settings, note);
        let is_selected = |journey: &Journey| {
            journey.runs_in(engine) && (settings.scope == Scope::Everything || journey.smoke)
        };
        for (group, journeys) in GROUPS {
            for journey in journeys.iter().filter(|journey| is_selected(journey)) {
                let mut add = |group: &str, site: &Path, fonts: FontSet| {
                    let name = format!("{}::{group}::{}", engine.name(), journey.name);
                    let (journey, site) = (*journey, site.to_path_buf());
                    self.add(name, journey.slow, ignored, move || {
                        journey.run(&site, engine, fonts)
                    });
                };
                add(group, &settings.first, FontSet::Narrow);
                if settings.scope == Scope::Everything {
                    if journey.both_fonts {
                        add(&format!("{group}::wide_font"), &settings.first, FontSet::Wide);
                    }
                    if journey.any_story {
                        add("second_story", &settings.second, FontSet::Narrow);
                    }
                }
            }
        }
    }

    fn add_axe(&mut self, settings: &Settings) {
        if !settings.engines.contains(&Engine::Chromium) {
            return;
        }
        let note = match axe::script_file() {
            Ok(_) if Engine::Chromium.missing().is_empty() => None,
            Ok(_) => Some("chromium is not installed: the tests with axe are ignored".to_owned()),
            Err(error) => Some(format!("{error:#}: the tests with axe are ignored")),
        };
        let ignored = self.is_ignored(settings, note);
        for check in axe::CHECKS {
            let is_selected = match settings.scope {
                Scope::Everything => !check.smoke,
                Scope::Smoke => check.smoke,
            };
            if !is_selected {
                continue;
            }
            let first = settings.first.clone();
            let name = format!("chromium::axe::{}", check.name);
            self.add(name, !check.smoke, ignored, move || check.run(&first));
            if !check.smoke {
                let second = settings.second.clone();
                let name = format!("chromium::second_story::{}", check.name);
                self.add(name, true, ignored, move || check.run(&second));
            }
        }
    }

    /// What needs the built files, but at most one browser.
    fn add_site_checks(&mut self, settings: &Settings) {
        if settings.scope != Scope::Everything {
            return;
        }
        let site = &settings.first;
        let folder = site.clone();
        let name = "site::sizes::every size is within its limit";
        self.add(name.to_owned(), false, false, move || sizes::check(&folder));
        for (name, check) in shipped_files::CHECKS {
            let folder = site.clone();
            self.add(format!("site::shipped_files::{name}"), false, false, move || {
                check(&folder)
            });
        }
        let note = nginx::missing().map(|missing| format!("{missing}: the tests with nginx are ignored"));
        let ignored = self.is_ignored(settings, note);
        for (name, check) in hosting::CHECKS {
            let folder = site.clone();
            self.add(format!("site::hosting::{name}"), false, ignored, move || {
                hosting::run(&folder, check)
            });
        }
    }

    /// The tests in the order in which they are started: slow ones first, so that no worker is idle
    /// at the end, and engine by engine, so that few browsers run at a time.
    fn into_trials(self) -> Vec<Trial> {
        let engine = |trial: &Trial| {
            let engines = Engine::ALL.iter();
            let position = engines
                .clone()
                .position(|engine| trial.name().starts_with(engine.name()));
            position.unwrap_or(Engine::ALL.len())
        };
        let mut trials = self.trials;
        trials.sort_by_key(|(slow, trial)| (engine(trial), !slow));
        trials.into_iter().map(|(_, trial)| trial).collect()
    }
}

fn report_slow(times: &Times) {
    let mut times = times.lock().unwrap_or_else(PoisonError::into_inner).clone();
    times.retain(|(_, time)| *time >= SLOW);
    times.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    if !times.is_empty() {
        println!("slow tests:");
    }
    for (name, time) in times {
        println!("{:>7.1} s  {name}", time.as_secs_f32());
    }
}
