//! Checks a translation and builds the story in its language.

use std::path::Path;

use serde_json::Value;

use crate::base_map_file::BaseMapFile;
use crate::check::build;
use crate::check::days;
use crate::check::diagnostics::Diagnostics;
use crate::check::ids::{Ids, is_page_or_file};
use crate::check::json_path::{JsonPath, OwnedSegment};
use crate::check::leak::{list, text, text_if_any};
use crate::check::translation::apply::apply;
use crate::check::translation::compare::compare;
use crate::check::translation::map_names;
use crate::check::translation::originals::{OriginalText, originals};
use crate::check::translation::texts::{Found, find, untranslated};
use crate::check::{base_map, lints};
use crate::diagnostic::{ErrorKind, WarningKind};
use crate::file::{StoryFile, TranslationFile};
use crate::model::{Day, Story, Translation};

/// Who makes a translation without a person.
const MACHINE: &str = "machine";

/// A story with its texts by key.
pub struct Original<'a> {
    file: &'a StoryFile,
    map: Option<&'a BaseMapFile>,
    value: Value,
    texts: Vec<OriginalText>,
}

/// A story in another language, with its base map.
pub struct Translated {
    pub story: Story,
    pub base_map: Option<BaseMapFile>,
}

impl<'a> Original<'a> {
    pub fn new(file: &'a StoryFile, map: Option<&'a BaseMapFile>) -> Original<'a> {
        let (value, mut texts) = originals(file);
        texts.extend(map.into_iter().flat_map(map_names::originals));
        Original {
            file,
            map,
            value,
            texts,
        }
    }

    /// The texts that a translation may have.
    pub fn texts(&self) -> &[OriginalText] {
        &self.texts
    }
}

/// Checks a translation. Returns the story in its language, even if there are errors.
pub fn check(
    original: &Original,
    file: &TranslationFile,
    file_name: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Translated> {
    let date = check_head(original.file, file, file_name, diagnostics);
    check_keys(original, file, diagnostics);
    let expected = map_names::expected(&original.texts, &file.texts);
    compare(file, &original.file.language, &expected, diagnostics);
    let story_file = apply(&original.value, &original.texts, file)?;
    check_hedges(original, &story_file, file, diagnostics);
    // The references are those of the original, where they were checked.
    let mut known = Diagnostics::new("");
    let ids = Ids::of(&story_file, &mut known);
    let mut story = build::build(&story_file, &ids, &mut known).story;
    let base_map = original
        .map
        .map(|map| map_names::translate(map, &original.texts, &file.texts));
    story.base_map = base_map.as_ref().map(base_map::base_map);
    let lacking = untranslated(file, &expected);
    story.translation = Some(Translation {
        from: text(&original.file.language),
        from_direction: original.file.direction,
        turns_direction: original.file.direction != story_file.direction,
        date: date.unwrap_or(Day {
            year: 1,
            month: 1,
            day: 1,
        }),
        made_by: (file.made_by != MACHINE).then(|| text(&file.made_by)),
        reviewed_by: text_if_any(file.reviewed_by.as_deref()),
        untranslated: list(lacking.into_iter().map(text)),
    });
    Some(Translated { story, base_map })
}

/// The language and the date.
fn check_head(
    story: &StoryFile,
    file: &TranslationFile,
    file_name: &str,
    diagnostics: &mut Diagnostics,
) -> Option<Day> {
    let root = &JsonPath::root();
    let language = &root.key("language");
    let stem = Path::new(file_name).file_stem().and_then(|stem| stem.to_str());
    if stem != Some(file.language.as_str()) {
        let stem = stem.unwrap_or_default().to_owned();
        diagnostics.error(language, ErrorKind::OtherLanguageThanFile { stem });
    } else if file.language == story.language {
        diagnostics.error(language, ErrorKind::LanguageOfOriginal);
    } else if is_page_or_file(story, &file.language) {
        diagnostics.error(language, ErrorKind::LanguageTaken);
    }
    let date = days::parse(&file.date).filter(|day| day.year > 0);
    if date.is_none() {
        diagnostics.error(&root.key("date"), ErrorKind::NotADay);
    }
    date
}

/// Keys that lead to no text of the story.
fn check_keys(original: &Original, file: &TranslationFile, diagnostics: &mut Diagnostics) {
    let root = &JsonPath::root();
    let texts = &root.key("texts");
    let keys = || original.texts.iter().map(|text| text.key.as_str());
    for key in file.texts.keys().filter(|key| !keys().any(|known| known == *key)) {
        let nearest = diagnostics.nearest(key, keys());
        diagnostics.warning(&texts.key(key), WarningKind::UnknownText { nearest });
    }
}

/// A translation must not be firmer than the claims of the original either. What it does not translate is the original's.
fn check_hedges(
    original: &Original,
    story: &StoryFile,
    file: &TranslationFile,
    diagnostics: &mut Diagnostics,
) {
    let mut found = Diagnostics::new("");
    lints::check_hedges(story, &mut found);
    lints::check_statements(original.file, story, &mut found);
    let root = &JsonPath::root();
    let texts = &root.key("texts");
    for (path, kind) in found.into_warnings() {
        if let Some(original) = text_at(&path, &original.texts)
            && matches!(find(&file.texts, original), Found::Translated(_))
        {
            diagnostics.warning(&texts.key(&original.key), kind);
        }
    }
}

/// The text at a path, or the first one below it.
fn text_at<'a>(path: &[OwnedSegment], originals: &'a [OriginalText]) -> Option<&'a OriginalText> {
    let at = originals.iter().find(|original| original.prose.path == path);
    let below = || {
        originals
            .iter()
            .find(|original| original.prose.path.starts_with(path))
    };
    at.or_else(below)
}
