//! Gets what the tests need, where this machine lets it be got.
//!
//! As root on a Debian system the packages are installed; what Debian does not have
//! (geckodriver, cargo-deny) is built by cargo into `.cache/`. Everywhere else one sentence says
//! what to install.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::repo;

/// What an engine needs.
struct Need {
    engine: &'static str,
    /// A program, and the Debian package that brings it; none for what cargo builds.
    programs: &'static [(&'static str, Option<&'static str>)],
}

const NEEDS: [Need; 3] = [
    Need {
        engine: "chromium",
        programs: &[
            ("chromium", Some("chromium")),
            ("chromedriver", Some("chromium-driver")),
            // Where on paper the words of a page it printed stand.
            ("pdftotext", Some("poppler-utils")),
        ],
    },
    Need {
        engine: "firefox",
        programs: &[("firefox-esr", Some("firefox-esr")), ("geckodriver", None)],
    },
    Need {
        engine: "webkit",
        programs: &[
            ("WebKitWebDriver", Some("webkit2gtk-driver")),
            ("xvfb-run", Some("xvfb")),
        ],
    },
];

/// Makes sure that an engine and its driver are there.
pub fn browser(engine: &str) -> Result<()> {
    let need = NEEDS
        .iter()
        .find(|need| need.engine == engine)
        .with_context(|| format!("there is no engine `{engine}`"))?;
    let missing: Vec<_> = need
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

/// Makes sure that nginx is there, with the module that sends what was compressed beforehand.
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

/// Makes sure that npm is there, unless what it would bring is there already.
pub fn npm(brought: &Path) -> Result<()> {
    if brought.exists() || is_installed("npm") {
        return Ok(());
    }
    system_packages(&["npm"])
}

fn system_packages(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if !is_root() || !is_installed("apt-get") {
        bail!(
            "install {list} first (Debian's names; on Debian and Ubuntu: sudo apt-get install {list}), \
             then run this again"
        );
    }
    println!("installing {list}");
    apt_get(&["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt_get(&arguments)
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

/// Makes sure that Java is there.
pub fn java() -> Result<()> {
    if is_installed("java") {
        return Ok(());
    }
    system_packages(&["default-jre-headless"])
}

/// Makes sure that this version of cargo-deny is there.
pub fn cargo_deny() -> Result<()> {
    if repo::root().join(".cache/bin/cargo-deny").is_file() {
        return Ok(());
    }
    // It runs for seconds; without optimisation it is built in half the time.
    cargo_install("cargo-deny", "0.20.2", &["--debug"])
}

/// Builds a program into `.cache/`, with the versions that its own lock file names.
fn cargo_install(program: &str, version: &str, more: &[&str]) -> Result<()> {
    println!("building {program} (a few minutes, once)");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["install", "--quiet", "--locked", program, "--version", version])
        .args(more)
        .arg("--root")
        .arg(repo::root().join(".cache"))
        .stdin(Stdio::null())
        .status()
        .context("starting cargo")?;
    if !status.success() {
        bail!("{program} could not be built: install it so that it is on the search path");
    }
    Ok(())
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
