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
mod wordpress;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::browser;
use e2e::engine::{Engine, FontSet};
use e2e::{nginx, sizes};
use libtest_mimic::{Arguments, Failed, Trial};

use journeys::{GROUPS, Journey};
use settings::{Scope, Settings, require_site};

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
    let mut suite = Suite::new(&settings);
    for &engine in &settings.engines {
        suite.add_journeys(engine);
    }
    suite.add_axe();
    suite.add_site_checks();
    if !arguments.list {
        ensure!(!suite.sites.is_empty(), "no test is called that");
        for site in &suite.sites {
            require_site(site)?;
        }
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
struct Suite<'a> {
    settings: &'a Settings,
    /// Each with whether it is started first.
    trials: Vec<(bool, Trial)>,
    times: Times,
    /// The sites of the tests that the filter selects.
    sites: BTreeSet<PathBuf>,
    /// Why selected tests are ignored, one sentence for each missing program.
    notes: BTreeSet<String>,
}

/// A test before it is added.
struct Test<'a> {
    name: String,
    site: &'a Path,
    /// Whether it is started first.
    slow: bool,
    /// What is missing to run it, as a sentence.
    missing: Option<&'a str>,
}

impl<'a> Suite<'a> {
    fn new(settings: &'a Settings) -> Suite<'a> {
        Suite {
            settings,
            trials: Vec::new(),
            times: Times::default(),
            sites: BTreeSet::new(),
            notes: BTreeSet::new(),
        }
    }

    /// Adds a test. If a program is missing, it is ignored, but fails in CI.
    fn add(&mut self, test: Test<'_>, run: impl FnOnce(&Path) -> Result<()> + Send + 'static) {
        let is_ignored = test.missing.is_some() && !self.settings.is_ci;
        if self.settings.selects(&test.name) {
            self.sites.insert(test.site.to_path_buf());
            self.notes.extend(test.missing.map(str::to_owned));
        }
        let times = Arc::clone(&self.times);
        let (name, site) = (test.name.clone(), test.site.to_path_buf());
        let trial = Trial::test(test.name, move || {
            let start = Instant::now();
            let result = run(&site).map_err(|error| Failed::from(format!("{error:#}")));
            let mut times = times.lock().unwrap_or_else(PoisonError::into_inner);
            times.push((name, start.elapsed()));
            result
        });
        self.trials.push((test.slow, trial.with_ignored_flag(is_ignored)));
    }

    fn add_journeys(&mut self, engine: Engine) {
        let settings = self.settings;
        let everything = settings.scope == Scope::Everything;
        let programs = engine.missing();
        let missing = (!programs.is_empty()).then(|| {
            format!(
                "{} is not installed ({} missing): its tests are ignored",
                engine.name(),
                programs.join(", ")
            )
        });
        let is_selected = |journey: &&Journey| journey.runs_in(engine) && (everything || journey.smoke);
        for (group, journeys) in GROUPS {
            for journey in journeys.iter().filter(is_selected) {
                let mut add = |group: &str, site: &Path, fonts: FontSet| {
                    let test = Test {
                        name: format!("{}::{group}::{}", engine.name(), journey.name),
                        site,
                        slow: journey.slow,
                        missing: missing.as_deref(),
                    };
                    let journey = *journey;
                    self.add(test, move |site| journey.run(site, engine, fonts));
                };
                if journey.several_stories {
                    add(group, &settings.several, FontSet::Narrow);
                    continue;
                }
                add(group, &settings.first, FontSet::Narrow);
                if everything && journey.both_fonts {
                    add(&format!("{group}::wide_font"), &settings.first, FontSet::Wide);
                }
                if everything && journey.any_language && engine == Engine::Chromium {
                    for (language, site) in &settings.languages {
                        add(language, site, FontSet::Wide);
                    }
                }
                if everything && journey.any_story {
                    add("second_story", &settings.second, FontSet::Narrow);
                }
            }
        }
    }

    fn add_axe(&mut self) {
        let settings = self.settings;
        if !settings.engines.contains(&Engine::Chromium) {
            return;
        }
        let missing = match axe::script_file() {
            Ok(_) if Engine::Chromium.missing().is_empty() => None,
            Ok(_) => Some("chromium is not installed: the tests with axe are ignored".to_owned()),
            Err(error) => Some(format!("{error:#}: the tests with axe are ignored")),
        };
        let is_smoke = settings.scope == Scope::Smoke;
        let exists = |check: &&axe::Check| match check.smoke {
            true => settings.has_replaced_tests,
            false => !is_smoke,
        };
        for check in axe::CHECKS.iter().filter(exists) {
            let mut add = |group: &str, site: &Path| {
                let test = Test {
                    name: format!("chromium::{group}::{}", check.name),
                    site,
                    slow: !check.smoke,
                    missing: missing.as_deref(),
                };
                self.add(test, move |site| check.run(site));
            };
            add("axe", &settings.first);
            if !check.smoke {
                add("second_story", &settings.second);
            }
        }
    }

    /// What needs the built files, but at most one browser.
    fn add_site_checks(&mut self) {
        let settings = self.settings;
        if settings.scope != Scope::Everything {
            return;
        }
        let site = &settings.first;
        let test = |name: String| Test {
            name,
            site,
            slow: false,
            missing: None,
        };
        let name = "site::sizes::every size is within its limit";
        let sizes_test = Test {
            slow: true,
            ..test(name.to_owned())
        };
        self.add(sizes_test, sizes::check);
        for (name, check) in shipped_files::CHECKS {
            self.add(test(format!("site::shipped_files::{name}")), check);
        }
        let missing = nginx::missing().map(|missing| format!("{missing}: the tests with nginx are ignored"));
        for (name, check) in hosting::CHECKS {
            let test = Test {
                missing: missing.as_deref(),
                ..test(format!("site::hosting::{name}"))
            };
            self.add(test, move |site| hosting::run(site, check));
        }
        let missing = e2e::wordpress::missing().map(|missing| format!("{missing}: its test is ignored"));
        let wordpress = Test {
            slow: true,
            missing: missing.as_deref(),
            ..test(format!("site::wordpress::{}", wordpress::NAME))
        };
        self.add(wordpress, wordpress::check);
    }

    /// The tests in the order in which they are started: engine by engine, so that few browsers run at
    /// a time, and slow ones first, so that no worker is idle at the end.
    fn into_trials(self) -> Vec<Trial> {
        let engine = |trial: &Trial| {
            let position = Engine::ALL
                .iter()
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
