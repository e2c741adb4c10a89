//! Pinned packages: brought once by the npm client, checked at every run.
//!
//! Only the tarball is kept. A file is read straight out of it after its checksum has been
//! confirmed, so that nothing unpacked can go stale or be altered. What stays out: where the
//! registry is, which is the client's own affair.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::recipe::Package;

/// Where the cache keeps a package's tarball, whether it is there yet or not.
#[must_use]
pub fn tarball(package: &Package, cache: &Path) -> PathBuf {
    let name = package.package.trim_start_matches('@').replace('/', "-");
    cache.join(format!("{name}-{}.tgz", package.version))
}

/// Reads the pinned file of a package, fetching the package into `cache` if it is missing.
///
/// # Errors
///
/// When the package cannot be fetched, when its tarball has another checksum than the recipe says,
/// or when it lacks the file.
pub fn read(package: &Package, cache: &Path) -> Result<Vec<u8>> {
    check_names(package)?;
    let tarball = tarball(package, cache);
    if !tarball.exists() {
        fetch(package, cache)?;
    }
    let bytes = std::fs::read(&tarball).with_context(|| format!("{}: cannot be read", tarball.display()))?;
    let found = hexadecimal(&Sha256::digest(&bytes));
    if found != package.sha256.to_ascii_lowercase() {
        bail!(
            "{}: its SHA-256 is {found}, but the recipe pins {}; remove the file to fetch it again, \
             and change the recipe only if you know why the package changed",
            tarball.display(),
            package.sha256
        );
    }
    run(Command::new("tar")
        .arg("-xzOf")
        .arg(&tarball)
        .arg("--")
        .arg(format!("package/{}", package.file)))
    .with_context(|| format!("{}: lacks {}", tarball.display(), package.file))
}

/// Names go to other programs as arguments, so they must not look like options or leave the folder.
fn check_names(package: &Package) -> Result<()> {
    let plain = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '@')
            && !text.contains("..")
            && text
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "@/._-".contains(letter))
    };
    for (field, text) in [
        ("package", &package.package),
        ("version", &package.version),
        ("file", &package.file),
    ] {
        if !plain(text) {
            bail!("sources: {field} {text:?} is not a plain name");
        }
    }
    Ok(())
}

fn fetch(package: &Package, cache: &Path) -> Result<()> {
    std::fs::create_dir_all(cache).with_context(|| format!("{}: cannot be made", cache.display()))?;
    let wanted = format!("{}@{}", package.package, package.version);
    run(Command::new("npm")
        .args(["pack", "--silent", "--ignore-scripts", &wanted])
        .current_dir(cache))
    .with_context(|| {
        format!(
            "{wanted} cannot be fetched; the npm client and a network are needed once, \
             or put its tarball into {}",
            cache.display()
        )
    })?;
    Ok(())
}

/// Runs a program to its end and gives what it printed.
fn run(command: &mut Command) -> Result<Vec<u8>> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("{name} cannot be started; is it installed?"))?;
    if !output.status.success() {
        bail!(
            "{name} failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(output.stdout)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str) -> Package {
        Package {
            package: name.to_owned(),
            version: "1.0.0".to_owned(),
            sha256: "00".repeat(32),
            file: "a.json".to_owned(),
        }
    }

    #[test]
    fn scoped_names_become_plain_file_names() {
        let path = tarball(&package("@scope/name"), Path::new("cache"));
        assert_eq!(path, Path::new("cache/scope-name-1.0.0.tgz"));
    }

    #[test]
    fn names_that_look_like_options_or_paths_are_refused() {
        for name in ["--global", "../elsewhere", "a b", ""] {
            assert!(check_names(&package(name)).is_err(), "{name:?}");
        }
    }

    #[test]
    fn an_altered_tarball_is_refused() -> Result<()> {
        let cache = std::env::temp_dir().join(format!("base-map-test-{}", std::process::id()));
        std::fs::create_dir_all(&cache)?;
        let package = package("altered");
        std::fs::write(tarball(&package, &cache), b"not what was pinned")?;
        let refusal = read(&package, &cache).map_err(|error| error.to_string());
        std::fs::remove_dir_all(&cache)?;
        assert!(refusal.is_err_and(|text| text.contains("SHA-256")));
        Ok(())
    }
}
