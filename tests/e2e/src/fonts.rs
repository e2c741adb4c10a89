//! Font sets for browsers: fontconfig files that list nothing but fonts of this repository, so that
//! a test does not depend on which fonts the machine has.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::engine::FontSet;

/// The fonts of the share pictures.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../crates/share-cards/fonts");

/// Scripts that the Latin fonts lack, in both sets.
const OTHER_SCRIPTS: [&str; 2] = ["NotoNaskhArabic", "NotoSerifHebrew"];

/// Writes the fontconfig file of a set into a folder. Installed fonts need none.
pub(crate) fn write_config(fonts: FontSet, folder: &Path) -> Result<Option<PathBuf>> {
    let latin = match fonts {
        FontSet::Installed => return Ok(None),
        FontSet::Narrow => "SourceSans3",
        FontSet::Wide => "SourceSerif4",
    };
    let own = folder.join("fonts");
    std::fs::create_dir_all(&own).with_context(|| format!("creating {}", own.display()))?;
    for entry in std::fs::read_dir(FOLDER).with_context(|| format!("reading {FOLDER}"))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_wanted = name.starts_with(latin) || OTHER_SCRIPTS.iter().any(|font| name.starts_with(font));
        if is_wanted && name.ends_with(".ttf") {
            std::fs::copy(entry.path(), own.join(&name)).with_context(|| format!("copying {name}"))?;
        }
    }
    let file = folder.join("fonts.conf");
    let text = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n<fontconfig>\n\
         <dir>{}</dir>\n<cachedir>{}</cachedir>\n</fontconfig>\n",
        own.display(),
        folder.join("font-cache").display(),
    );
    std::fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
    Ok(Some(file))
}
