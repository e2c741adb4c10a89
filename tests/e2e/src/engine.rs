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

/// Which fonts the browser finds on the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontSet {
    /// Those that are installed.
    #[default]
    Installed,
    /// The repository's narrow sans serif for every Latin text.
    Narrow,
    /// The repository's serif, which is about a seventh wider, for every Latin text.
    Wide,
}

/// How a browser differs from the one that most readers have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BrowserOptions {
    /// Scripts are switched off.
    pub no_script: bool,
    /// WebAssembly is switched off.
    pub no_wasm: bool,
    /// The fonts of the system. WebKit always has the installed ones.
    pub fonts: FontSet,
}

impl Engine {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The name in test names and environment variables.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Finds an engine by its name.
    pub fn from_name(name: &str) -> Option<Engine> {
        Engine::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The required programs, driver first.
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

    /// The command that starts the driver, if its programs are installed. `fonts` is a fontconfig file.
    pub(crate) fn driver_command(self, port: u16, fonts: Option<&Path>) -> Option<Command> {
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
        if let Some(file) = fonts {
            command.env("FONTCONFIG_FILE", file);
        }
        Some(command)
    }

    /// The capabilities to request for a new session. `folder` holds the browser's profile and fonts.
    pub(crate) fn capabilities(self, folder: &Path, options: BrowserOptions) -> Value {
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
                arguments.push(format!("--user-data-dir={}", folder.join("user-data").display()));
                if options.no_wasm {
                    arguments.push("--js-flags=--jitless".to_owned());
                }
                let scripts = if options.no_script { 2 } else { 1 };
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
                        "javascript.enabled": !options.no_script,
                        "javascript.options.wasm": !options.no_wasm,
                        // Else the sandbox lets pages use only the system's fonts.
                        "security.sandbox.content.read_path_whitelist": format!("{}/", folder.display()),
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

    /// Whether this engine can be started with these options.
    pub fn supports(self, options: BrowserOptions) -> bool {
        self != Engine::WebKit || !(options.no_script || options.no_wasm)
    }
}

/// Finds a program on the search path, or in the folder of programs that this repository builds.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.cache/bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([own])
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}
