//! The browsers that the tests know, and how each one is started.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// WebKitGTK's small browser, through WebKitWebDriver on a virtual screen.
    WebKit,
}

/// How a session differs from a reader's usual browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Oddities {
    /// Scripts are switched off.
    pub no_script: bool,
    /// WebAssembly is switched off.
    pub no_wasm: bool,
}

impl Engine {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The engine of a name.
    pub fn named(name: &str) -> Option<Engine> {
        Engine::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The programs that must be there, driver first.
    fn programs(self) -> [&'static str; 2] {
        match self {
            Engine::Chromium => ["chromedriver", "chromium"],
            Engine::Firefox => ["geckodriver", "firefox-esr"],
            Engine::WebKit => ["WebKitWebDriver", "xvfb-run"],
        }
    }

    /// The programs that are missing on this machine.
    pub fn missing(self) -> Vec<&'static str> {
        self.programs()
            .into_iter()
            .filter(|program| find_program(program).is_none())
            .collect()
    }

    /// The command that starts the driver, if its programs are there.
    pub(crate) fn driver_command(self, port: u16) -> Option<Command> {
        let driver = find_program(self.programs()[0])?;
        let mut command = match self {
            Engine::Chromium | Engine::Firefox => Command::new(driver),
            Engine::WebKit => {
                let mut screen = Command::new(find_program("xvfb-run")?);
                // Root in a container has no user namespaces and no graphics card.
                screen
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    .arg("-a")
                    .arg(driver);
                screen
            }
        };
        command.arg(format!("--port={port}"));
        Some(command)
    }

    /// What is asked of the driver for a new session. `profile` is a new empty folder.
    pub(crate) fn capabilities(self, profile: &Path, oddities: Oddities) -> Value {
        let specific = match self {
            Engine::Chromium => {
                let mut arguments: Vec<String> = [
                    "--headless=new",
                    // Root in a container has no user namespaces for Chromium's sandbox.
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--window-size=1280,900",
                ]
                .map(str::to_owned)
                .to_vec();
                arguments.push(format!("--user-data-dir={}", profile.display()));
                if oddities.no_wasm {
                    arguments.push("--js-flags=--jitless".to_owned());
                }
                let scripts = if oddities.no_script { 2 } else { 1 };
                json!({
                    "goog:chromeOptions": {
                        "binary": find_program("chromium"),
                        "args": arguments,
                        "prefs": {
                            "profile.default_content_setting_values.javascript": scripts,
                            "profile.managed_default_content_settings.javascript": scripts,
                        },
                    },
                    "goog:loggingPrefs": { "browser": "ALL" },
                })
            }
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "binary": find_program("firefox-esr"),
                    "args": ["-headless"],
                    "prefs": {
                        "javascript.enabled": !oddities.no_script,
                        "javascript.options.wasm": !oddities.no_wasm,
                    },
                },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                    "args": ["--automation"],
                },
            }),
        };
        json!({ "capabilities": { "alwaysMatch": specific } })
    }

    /// Whether an oddity can be had in this engine.
    pub fn supports(self, oddities: Oddities) -> bool {
        self != Engine::WebKit || oddities == Oddities::default()
    }
}

/// Finds a program on the search path, or among those that this project built for itself.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.cache/bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([own])
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}
