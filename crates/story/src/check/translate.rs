//! Begins a translation of a story, or brings one up to date.

use crate::base_map_file::BaseMapFile;
use crate::check::diagnostics::{Diagnostics, Located};
use crate::check::json_path::JsonPath;
use crate::check::load::{StoryInput, read_base_map, read_story};
use crate::check::reader::{NamedFile, Reader};
use crate::check::translation::{Original, Skeleton, skeleton};
use crate::diagnostic::{ErrorKind, Report};
use crate::file::TranslationFile;

/// The translation to begin or to bring up to date.
pub struct Draft<'a> {
    /// What there is of it.
    pub file: Option<&'a NamedFile>,
    /// BCP 47 tag of the language.
    pub language: &'a str,
    /// Where its schema lies, for a new file.
    pub schema: Option<&'a str>,
    /// The day that a new file has, `YYYY-MM-DD`.
    pub date: &'a str,
    /// Whether the texts have been compared with the original as it is now.
    pub is_revised: bool,
}

/// Adds to a translation what it lacks of a story.
///
/// # Errors
///
/// All errors of the files that cannot be read. The story is not checked further.
pub fn translate(input: &StoryInput, draft: &Draft<'_>) -> Result<Skeleton, Report> {
    let mut story = read_story(input);
    let order = std::mem::take(&mut story.prose);
    let story = file_of(story)?;
    if draft.language == story.language {
        let mut diagnostics = Diagnostics::new(&input.file);
        diagnostics.error(&JsonPath::root().key("language"), ErrorKind::LanguageOfOriginal);
        return Err(report(diagnostics.locate("", None)));
    }
    let map: Option<BaseMapFile> = read_base_map(input).map(file_of).transpose()?;
    let file = match draft.file {
        Some(file) => file_of(Reader::of_translation(file))?,
        None => TranslationFile {
            schema: draft.schema.map(str::to_owned),
            format: 1,
            language: draft.language.to_owned(),
            language_name: None,
            date: draft.date.to_owned(),
            made_by: "machine".to_owned(),
            reviewed_by: None,
            texts: Default::default(),
            originals: Default::default(),
        },
    };
    Ok(skeleton(
        &Original::new(&story, map.as_ref()),
        file,
        &order,
        draft.is_revised,
    ))
}

/// What was read, or what is wrong with it.
fn file_of<File: serde::de::DeserializeOwned>(reader: Reader<'_, File>) -> Result<File, Report> {
    let (found, file) = reader.finish();
    match file {
        Some(file) if found.errors.is_empty() => Ok(file),
        _ => Err(report(found)),
    }
}

fn report(found: Located) -> Report {
    Report {
        errors: found.errors,
        omitted: found.omitted,
        warnings: Vec::new(),
    }
}
