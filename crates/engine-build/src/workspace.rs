//! Where the engine is compiled, and how.

use std::fs::File;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::binding::bind;
use crate::bound_cache;
use crate::engine::{Engine, NameSection};

/// The compilation target.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The feature of the package `backgrounder` that makes it the engine of a reader's browser.
pub const ENGINE_FEATURE: &str = "live";

/// The Cargo profile of the engine. It has folders of its own below `target/`, so this build may run inside another one of
/// Cargo, which locks the folders of its profile.
const PROFILE: &str = "engine";

/// A stack of half a megabyte instead of one. Static data follows the stack, and its addresses then take a byte
/// less in the wasm.
const SMALL_STACK: &str = "-Clink-arg=-zstack-size=524288";

/// Keeps which function refers to which others and to which data. `references.rs` reads it for the split; the engine that
/// readers load does not hold it.
const KEEP_REFERENCES: &str = "-Clink-arg=--emit-relocs";

/// Variables of an outer Cargo that would change what is built here, or how often.
const OUTER_VARIABLES: [&str; 5] = [
    // The flags of a developer's own shell would change what readers get.
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    // clippy
    "RUSTC_WORKSPACE_WRAPPER",
    "CLIPPY_ARGS",
];

/// Where the engine is built.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// The repository's folder.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
}

impl Workspace {
    /// The repository that this crate belongs to. `CARGO_TARGET_DIR` names another target folder, as for Cargo.
    pub fn own() -> Workspace {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.ancestors().nth(2).unwrap_or(own).to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            // Build scripts start in the folder of their package.
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Workspace { root, target }
    }

    /// Files and folders that the engine is compiled from.
    pub fn sources(&self) -> Vec<PathBuf> {
        [
            "src",
            "crates/story/src",
            "crates/locale",
            "crates/locale-compiler/src",
            "locales",
            "crates/story/Cargo.toml",
            "Cargo.toml",
            "Cargo.lock",
        ]
        .map(|part| self.root.join(part))
        .to_vec()
    }

    /// Compiles the engine with Cargo and returns the path of the wasm. Cargo prints its progress to `output`, or else to
    /// standard error.
    ///
    /// # Errors
    ///
    /// If the wasm target cannot be installed or the engine does not compile.
    pub fn compile(&self, output: Option<&File>) -> Result<PathBuf> {
        self.install_target()?;
        self.run_cargo(output)
    }

    /// Generates the glue script, removes sections that only tools read, and shortens what is left. The result is kept
    /// below `target/`, so the same wasm is bound once.
    ///
    /// # Errors
    ///
    /// If the wasm cannot be read, or wasm-bindgen's script is not as expected.
    pub fn bind(&self, wasm: &Path, names: NameSection) -> Result<Engine> {
        let input = std::fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
        bound_cache::get_or(&self.target.join("bound-engine"), &input, names, || {
            bind(wasm, names)
        })
    }

    /// Adds the wasm target to the toolchain if it is not there.
    ///
    /// # Errors
    ///
    /// If it is missing and rustup cannot add it.
    pub fn install_target(&self) -> Result<()> {
        if self.target_libraries()?.is_dir() {
            return Ok(());
        }
        eprintln!("installing the Rust target {TARGET}");
        let added = Command::new("rustup")
            .args(["target", "add", TARGET])
            .current_dir(&self.root)
            .status();
        match added {
            Ok(status) if status.success() => Ok(()),
            _ => bail!(
                "the Rust target {TARGET} is missing: install it with `rustup target add {TARGET}`, \
                 or with the package of your system that brings Rust's wasm libraries"
            ),
        }
    }

    fn target_libraries(&self) -> Result<PathBuf> {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc)
            .args(["--print", "target-libdir", "--target", TARGET])
            .current_dir(&self.root)
            .output()
            .context("asking rustc for its libraries")?;
        Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
    }

    /// Runs cargo and returns the path of the wasm file.
    fn run_cargo(&self, output: Option<&File>) -> Result<PathBuf> {
        let output = self.cargo_rustc(output)?.output().context("starting cargo")?;
        if !output.status.success() {
            bail!("the engine did not compile");
        }
        String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
            .filter(|message| message["target"]["name"] == "backgrounder")
            .filter_map(|message| {
                let files = message["filenames"].as_array()?;
                files
                    .iter()
                    .filter_map(|file| file.as_str())
                    .find(|file| file.ends_with(".wasm"))
                    .map(PathBuf::from)
            })
            .next_back()
            .context("cargo named no wasm file")
    }

    fn cargo_rustc(&self, output: Option<&File>) -> Result<Command> {
        let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(program);
        command
            .args(["rustc", "--profile", PROFILE, "--lib", "--locked"])
            .arg("--manifest-path")
            .arg(self.root.join("Cargo.toml"))
            .arg("--target-dir")
            .arg(&self.target)
            // The package is also a native library. Cargo applies link-time optimisation only to a crate type that
            // no other crate can link to.
            .args(["--crate-type", "cdylib"])
            .args([
                "--package",
                "backgrounder",
                "--features",
                ENGINE_FEATURE,
                "--target",
                TARGET,
            ])
            .arg("--message-format=json-render-diagnostics")
            .stdin(Stdio::null());
        let is_terminal = match output {
            Some(file) => {
                command.stderr(file.try_clone().context("the output of cargo")?);
                file.is_terminal()
            }
            None => {
                command.stderr(Stdio::inherit());
                std::io::stderr().is_terminal()
            }
        };
        if !is_terminal {
            command.arg("--quiet");
        }
        for name in OUTER_VARIABLES {
            command.env_remove(name);
        }
        command.env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            format!("{} {SMALL_STACK} {KEEP_REFERENCES}", self.path_free_flags()?),
        );
        Ok(command)
    }

    /// Compiler flags that keep the paths of this machine out of the wasm, which holds the source file of every
    /// possible panic. Two machines that build the same sources then get the same bytes.
    fn path_free_flags(&self) -> Result<String> {
        let mut flags = Vec::new();
        let cargo_home = std::env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| Some(std::env::home_dir()?.join(".cargo")));
        let sysroot = self.target_libraries()?.ancestors().nth(4).map(Path::to_path_buf);
        // The compiler uses the last prefix that matches, so a folder stands after those that may contain it.
        let mut folders: Vec<(PathBuf, &str)> = Vec::new();
        folders.extend(cargo_home.iter().map(|home| (home.clone(), "/cargo")));
        folders.extend(
            registries(cargo_home.as_deref())
                .into_iter()
                .map(|folder| (folder, "/cargo")),
        );
        folders.extend(sysroot.map(|folder| (folder, "/rust")));
        folders.push((self.root.clone(), "/backgrounder"));
        for (folder, name) in folders {
            let folder = folder.display().to_string();
            if folder.contains(char::is_whitespace) {
                bail!("the path {folder} contains a space, which compiler flags cannot name");
            }
            flags.push(format!("--remap-path-prefix={folder}={name}"));
        }
        Ok(flags.join(" "))
    }
}

/// The folders of downloaded crates, one for each registry and named after its host.
fn registries(cargo_home: Option<&Path>) -> Vec<PathBuf> {
    let sources = cargo_home.map(|home| home.join("registry/src"));
    let entries = sources.and_then(|folder| folder.read_dir().ok());
    let mut folders: Vec<PathBuf> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    folders.sort();
    folders
}
