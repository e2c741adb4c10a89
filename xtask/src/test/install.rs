//! Installs the programs that the tests need, where that is possible.
//!
//! On a Debian system, root installs packages; programs that Debian lacks (geckodriver, cargo-deny) are
//! built by cargo into `.cache/`. On other machines an error says what to install.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::repo;
use progress::{step, step_with_output};

/// The version of cargo-deny whose configuration file we have.
const CARGO_DENY: &str = "0.20.2";

/// A program that this machine lacks and that cannot be installed without its user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    packages: String,
}

impl fmt::Display for Missing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let packages = &self.packages;
        write!(
            out,
            "install {packages} and run this again (on Debian and Ubuntu: sudo apt-get install {packages})"
        )
    }
}

impl std::error::Error for Missing {}

/// Whether this is a CI machine, where a missing program is a failure.
pub fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false" && value != "0")
}

/// The programs that a browser engine needs.
struct EngineNeeds {
    engine: &'static str,
    /// Each program with its Debian package, or nothing if cargo builds it.
    programs: &'static [(&'static str, Option<&'static str>)],
}

const ENGINE_NEEDS: [EngineNeeds; 3] = [
    EngineNeeds {
        engine: "chromium",
        programs: &[
            ("chromium", Some("chromium")),
            ("chromedriver", Some("chromium-driver")),
            // Finds the words on printed pages.
            ("pdftotext", Some("poppler-utils")),
        ],
    },
    EngineNeeds {
        engine: "firefox",
        programs: &[("firefox-esr", Some("firefox-esr")), ("geckodriver", None)],
    },
    EngineNeeds {
        engine: "webkit",
        programs: &[
            ("WebKitWebDriver", Some("webkit2gtk-driver")),
            ("xvfb-run", Some("xvfb")),
        ],
    },
];

/// Installs an engine and its driver if they are missing.
pub fn browser(engine: &str) -> Result<()> {
    let needs = ENGINE_NEEDS
        .iter()
        .find(|needs| needs.engine == engine)
        .with_context(|| format!("unknown engine `{engine}`: use chromium, firefox or webkit"))?;
    let missing: Vec<_> = needs
        .programs
        .iter()
        .filter(|(program, _)| !is_installed(program))
        .collect();
    let packages: Vec<&str> = missing.iter().filter_map(|(_, package)| *package).collect();
    if !packages.is_empty() {
        system_packages(&packages)?;
    }
    if missing.iter().any(|(_, package)| package.is_none()) {
        cargo_install("geckodriver", "0.37.1", &[])?;
    }
    Ok(())
}

/// Installs nginx and its module for precompressed files if they are missing.
pub fn nginx() -> Result<()> {
    let mut packages = Vec::new();
    if !is_installed("nginx") && !Path::new("/usr/sbin/nginx").is_file() {
        packages.push("nginx");
    }
    let module = "nginx/modules/ngx_http_brotli_static_module.so";
    let folders = ["/usr/lib", "/usr/lib64", "/usr/share"];
    if !folders
        .iter()
        .any(|folder| Path::new(folder).join(module).is_file())
    {
        packages.push("libnginx-mod-http-brotli-static");
    }
    match packages.is_empty() {
        true => Ok(()),
        false => system_packages(&packages),
    }
}

/// Installs WordPress, its database and PHP if they are missing.
pub fn wordpress() -> Result<()> {
    let packages = [
        ("/usr/share/wordpress", "wordpress"),
        (
            "/usr/share/wordpress/wp-content/themes/twentytwentythree",
            "wordpress-theme-twentytwentythree",
        ),
        ("/usr/sbin/mariadbd", "mariadb-server-core"),
        ("/usr/bin/php", "php-cli"),
    ];
    let mut missing: Vec<&str> = packages
        .into_iter()
        .filter(|(path, _)| !Path::new(path).exists())
        .map(|(_, package)| package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    missing.push("php-mysql");
    system_packages(&missing)
}

/// Installs npm if it is missing, unless the package that it would download is already there.
pub fn npm(downloaded: &Path) -> Result<()> {
    if downloaded.exists() || is_installed("npm") {
        return Ok(());
    }
    system_packages(&["npm"])
}

/// Installs Java if it is missing.
pub fn java() -> Result<()> {
    if is_installed("java") {
        return Ok(());
    }
    system_packages(&["default-jre-headless"])
}

/// Finds cargo-deny of the pinned version, or builds it.
pub fn cargo_deny() -> Result<PathBuf> {
    let ours = repo::root().join(".cache/bin/cargo-deny");
    let is_pinned = |program: &Path| {
        let output = Command::new(program).arg("--version").output();
        output.is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout)
                .trim()
                .ends_with(CARGO_DENY)
        })
    };
    let on_path = PathBuf::from("cargo-deny");
    if let Some(program) = [&ours, &on_path].into_iter().find(|program| is_pinned(program)) {
        return Ok(program.clone());
    }
    // It runs for seconds, and an unoptimised build takes half the time.
    cargo_install("cargo-deny", CARGO_DENY, &["--debug"])?;
    Ok(ours)
}

fn system_packages(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if !is_root() || !is_installed("apt-get") {
        return Err(Missing { packages: list }.into());
    }
    step(format!("Install {list}"), || {
        apt_get(&["update"])?;
        let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
        arguments.extend(packages);
        apt_get(&arguments)
    })
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let status = Command::new("apt-get")
        .arg("--quiet=2")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .context("starting apt-get")?;
    if !status.success() {
        bail!("apt-get {} failed", arguments.join(" "));
    }
    Ok(())
}

/// Builds a program into `.cache/` with the versions of its own lock file.
fn cargo_install(program: &str, version: &str, options: &[&str]) -> Result<()> {
    step_with_output(format!("Build {program}, once (takes minutes)"), || {
        let status = Command::new(repo::cargo_program())
            .args(["install", "--locked", program, "--version", version])
            .args(options)
            .arg("--root")
            .arg(repo::root().join(".cache"))
            .stdin(Stdio::null())
            .status()
            .context("starting cargo")?;
        if !status.success() {
            bail!("{program} was not built: install version {version} so that it is on the search path");
        }
        Ok(())
    })
}

fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([repo::root().join(".cache/bin")])
        .any(|folder| folder.join(program).is_file())
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_differs_from_other_errors() {
        let missing = Missing {
            packages: "nginx".to_owned(),
        };
        let error = anyhow::Error::from(missing.clone());
        assert_eq!(error.downcast_ref::<Missing>(), Some(&missing));
        assert!(error.to_string().contains("apt-get install nginx"), "{error}");
        assert!(anyhow::anyhow!("other").downcast_ref::<Missing>().is_none());
    }
}
