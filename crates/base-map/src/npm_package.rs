//! Files from pinned npm packages: downloaded once, verified at every run.
//!
//! The cache keeps only the tarball. A file is read directly from it after the checksum has been
//! verified, so unpacked copies cannot become stale or be altered. The npm client's own configuration
//! names the registry.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::recipe::NpmPackage;

/// Path of a package's tarball in the cache, whether it exists or not.
#[must_use]
pub fn tarball(package: &NpmPackage, cache: &Path) -> PathBuf {
    let name = package.package.trim_start_matches('@').replace('/', "-");
    cache.join(format!("{name}-{}.tgz", package.version))
}

/// Reads the pinned file of a package and downloads the package into `cache` if it is missing.
///
/// # Errors
///
/// When the package cannot be downloaded, when its tarball has another checksum than the recipe pins,
/// or when it lacks the file.
pub fn read(package: &NpmPackage, cache: &Path) -> Result<Vec<u8>> {
    check_names(package)?;
    let tarball = tarball(package, cache);
    if !tarball.exists() {
        download(package, cache)?;
    }
    let bytes = std::fs::read(&tarball).with_context(|| format!("cannot read {}", tarball.display()))?;
    let found = content_hash::sha256_hex(&bytes);
    if found != package.sha256.to_ascii_lowercase() {
        bail!(
            "{}: the SHA-256 is {found}, but {} is pinned; remove the file to download it again, \
             and change the pin only if you know why the package changed",
            tarball.display(),
            package.sha256
        );
    }
    run(Command::new("tar")
        .arg("-xzOf")
        .arg(&tarball)
        .arg("--")
        .arg(format!("package/{}", package.file)))
    .with_context(|| format!("{} does not contain {}", tarball.display(), package.file))
}

/// Names become arguments of other programs, so they must not look like options or leave the folder.
fn check_names(package: &NpmPackage) -> Result<()> {
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
            bail!("sources: {field} {text:?} is not a valid name");
        }
    }
    Ok(())
}

fn download(package: &NpmPackage, cache: &Path) -> Result<()> {
    std::fs::create_dir_all(cache).with_context(|| format!("{}: cannot be created", cache.display()))?;
    let spec = format!("{}@{}", package.package, package.version);
    run(Command::new("npm")
        .args(["pack", "--silent", "--ignore-scripts", &spec])
        .current_dir(cache))
    .with_context(|| {
        format!(
            "cannot download {spec}; install npm and connect to a network, or put the tarball into {}",
            cache.display()
        )
    })?;
    Ok(())
}

/// Runs a program and returns its standard output.
fn run(command: &mut Command) -> Result<Vec<u8>> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .with_context(|| format!("cannot start {name}; is it installed?"))?;
    if !output.status.success() {
        bail!(
            "{name} failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str) -> NpmPackage {
        NpmPackage {
            package: name.to_owned(),
            version: "1.0.0".to_owned(),
            sha256: "00".repeat(32),
            file: "a.json".to_owned(),
        }
    }

    #[test]
    fn scoped_names_become_file_names() {
        let path = tarball(&package("@scope/name"), Path::new("cache"));
        assert_eq!(path, Path::new("cache/scope-name-1.0.0.tgz"));
    }

    #[test]
    fn names_that_look_like_options_or_paths_are_rejected() {
        for name in ["--global", "../elsewhere", "a b", ""] {
            assert!(check_names(&package(name)).is_err(), "{name:?}");
        }
    }

    #[test]
    fn altered_tarball_is_rejected() -> Result<()> {
        let cache = std::env::temp_dir().join(format!("base-map-test-{}", std::process::id()));
        std::fs::create_dir_all(&cache)?;
        let package = package("altered");
        std::fs::write(tarball(&package, &cache), b"not what was pinned")?;
        let result = read(&package, &cache).map_err(|error| error.to_string());
        std::fs::remove_dir_all(&cache)?;
        assert!(result.is_err_and(|text| text.contains("SHA-256")));
        Ok(())
    }
}
