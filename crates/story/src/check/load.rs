//! Reads and checks a story: the order of the steps.

use crate::article_text::ArticleText;
use crate::base_map_file::BaseMapFile;
use crate::check::diagnostics::{Diagnostics, Located};
use crate::check::editions::editions;
use crate::check::json_path::JsonPath;
use crate::check::prose::Prose;
use crate::check::reader::{NamedFile, Reader};
use crate::check::translation::{self, Original, Translated};
use crate::check::{
    also, article, base_map, build, deals, events, ids, json_parser, links, lints, schema, sides, sourcing,
    upgrade,
};
use crate::colour::Colour;
use crate::diagnostic::{Report, Warning, WarningKind};
use crate::file::{StoryFile, TranslationFile};
use crate::model::Story;

/// The bytes of a story file and of its base map, with their names for reports.
#[derive(Clone, Debug)]
pub struct StoryInput {
    pub file: String,
    pub text: Vec<u8>,
    /// Name and bytes.
    pub base_map: Option<(String, Vec<u8>)>,
}

/// A story without errors.
#[derive(Debug)]
pub struct Loaded {
    pub story: Story,
    pub warnings: Vec<Warning>,
    /// The accent colour, if the story sets one.
    pub accent: Option<Colour>,
    /// The base map with its paths, which the story itself does not hold.
    pub base_map: Option<BaseMapFile>,
    /// The story in other languages, in the order of the files.
    pub translations: Vec<Loaded>,
}

/// Reads and checks a story.
///
/// The story's texts and lists are leaked, because a [`Story`] consists of `'static` values: call
/// this once per run of a build tool, not in a loop.
///
/// # Errors
///
/// All errors of both files at once.
pub fn load(input: &StoryInput) -> Result<Loaded, Report> {
    load_with_article(input, None)
}

/// Reads and checks a story as [`load`] does, and compares its texts with those of the article.
///
/// # Errors
///
/// All errors of both files at once.
pub fn load_with_article(input: &StoryInput, article: Option<&ArticleText>) -> Result<Loaded, Report> {
    load_translated(input, article, &[])
}

/// Reads and checks a story and its translations, each in a file whose name is its language.
///
/// # Errors
///
/// All errors of all files at once.
pub fn load_translated(
    input: &StoryInput,
    article: Option<&ArticleText>,
    translations: &[NamedFile],
) -> Result<Loaded, Report> {
    let mut map = read_base_map(input);
    if let Some(map) = &mut map
        && let Some(file) = &map.file
    {
        base_map::check(file, &mut map.diagnostics);
    }
    let mut reader = read_story(input);
    // Nothing can be said about the venues on a map that could not be read. Its own errors are in
    // the report.
    let base_map = map.as_ref().and_then(|map| map.file.as_ref());
    let prose = &reader.prose;
    let story = (reader.file.as_ref()).map(|file| {
        let texts = Texts { prose, article };
        check(file, texts, base_map, map.is_some(), &mut reader.diagnostics)
    });
    if let (Some(story), Some(map)) = (&story, &mut map)
        && let Some(file) = &map.file
        && !reader.diagnostics.has_errors()
    {
        base_map::check_names(story, file, &mut map.diagnostics);
    }
    let mut readers = read_translations(translations);
    let translated = match &reader.file {
        Some(file) if !reader.diagnostics.has_errors() => {
            let base_map = map.as_ref().and_then(|map| map.file.as_ref());
            check_translations(file, base_map, &mut readers)
        }
        // Nothing can be compared with a story that has errors. They come first.
        _ => Vec::new(),
    };
    finish(story, reader, map, readers, translated)
}

/// Reads the story's file.
pub fn read_story(input: &StoryInput) -> Reader<'_, StoryFile> {
    let mut reader = Reader::new(&input.file, &input.text);
    reader.read(&schema::OF_STORY, upgrade::upgrade);
    reader
}

/// Reads the file of the base map, if there is one.
pub fn read_base_map(input: &StoryInput) -> Option<Reader<'_, BaseMapFile>> {
    let (name, bytes) = input.base_map.as_ref()?;
    let mut map = Reader::new(name, bytes);
    map.read(&schema::OF_BASE_MAP, |root, diagnostics| {
        upgrade::is_known(root, BASE_MAP_FORMAT, diagnostics)
    });
    Some(map)
}

/// Reads the files of the translations.
fn read_translations(translations: &[NamedFile]) -> Vec<(&str, Reader<'_, TranslationFile>)> {
    let named = translations.iter();
    named
        .map(|file| (file.0.as_str(), Reader::of_translation(file)))
        .collect()
}

/// Checks the translations of a story without errors.
fn check_translations(
    file: &StoryFile,
    base_map: Option<&BaseMapFile>,
    readers: &mut [(&str, Reader<'_, TranslationFile>)],
) -> Vec<Translated> {
    if readers.is_empty() {
        return Vec::new();
    }
    let original = Original::new(file, base_map);
    let mut translated = Vec::new();
    for (name, reader) in readers {
        if let Some(file) = &reader.file {
            translated.extend(translation::check(&original, file, name, &mut reader.diagnostics));
        }
    }
    translated
}

/// A warning about a top-level field that needs more than the story to decide, with its place in the file.
pub fn warning_about(input: &StoryInput, field: &str, kind: WarningKind) -> Option<Warning> {
    let mut diagnostics = Diagnostics::new(&input.file);
    let text = json_parser::decode_utf8(&input.text, &mut diagnostics)?;
    let tree = json_parser::parse(&text, &mut diagnostics)?;
    diagnostics.warning(&JsonPath::root().key(field), kind);
    diagnostics.locate(&text, Some(&tree)).warnings.pop()
}

/// The newest format of base maps.
const BASE_MAP_FORMAT: u32 = 1;

/// The story's texts for readers, and the article with which they are compared.
struct Texts<'a> {
    prose: &'a [Prose],
    article: Option<&'a ArticleText>,
}

/// Runs the checks of meaning on a file that has the right shape.
fn check(
    file: &StoryFile,
    texts: Texts,
    map: Option<&BaseMapFile>,
    map_given: bool,
    diagnostics: &mut Diagnostics,
) -> Story {
    let ids = ids::Ids::of(file, diagnostics);
    let mut built = build::build(file, &ids, diagnostics);
    sides::check(file, diagnostics);
    article::check(file, diagnostics);
    also::check(file, diagnostics);
    sourcing::check(file, diagnostics);
    links::check(file, &ids, diagnostics);
    events::check(file, &ids, diagnostics);
    deals::check(file, diagnostics);
    // While there are errors, something unused may just be misspelled where it is used.
    if !diagnostics.has_errors() {
        lints::check(file, &built.used_claims, diagnostics);
    }
    lints::check_prose(file, texts.prose, diagnostics);
    if let Some(article) = texts.article {
        lints::compare(file, texts.prose, article, diagnostics);
    }
    if map.is_some() || !map_given {
        base_map::check_venues(file, map, diagnostics);
    }
    built.story.base_map = map.map(base_map::base_map);
    built.story
}

/// The story, or the report if any file has errors.
fn finish(
    story: Option<Story>,
    reader: Reader<StoryFile>,
    map: Option<Reader<BaseMapFile>>,
    readers: Vec<(&str, Reader<TranslationFile>)>,
    translated: Vec<Translated>,
) -> Result<Loaded, Report> {
    let (mut found, file) = reader.finish();
    let mut add = |mut of_file: Located| {
        found.errors.append(&mut of_file.errors);
        found.warnings.append(&mut of_file.warnings);
        found.omitted += of_file.omitted;
    };
    let mut base_map = None;
    if let Some(map) = map {
        let (of_map, file) = map.finish();
        base_map = file;
        add(of_map);
    }
    let mut names = Vec::new();
    for (_, reader) in readers {
        let (of_translation, file) = reader.finish();
        names.push(file.and_then(|file| file.language_name));
        add(of_translation);
    }
    match story {
        Some(mut story) if found.errors.is_empty() => {
            let accent = file.and_then(|file| Colour::read(file.accent.as_deref()?));
            let languages = translated.iter().map(|one| one.story.language).zip(&names);
            story.editions = editions(story.language, languages);
            let of_translation = |one: Translated| Loaded {
                story: Story {
                    editions: story.editions,
                    ..one.story
                },
                warnings: Vec::new(),
                accent,
                base_map: one.base_map,
                translations: Vec::new(),
            };
            Ok(Loaded {
                story,
                warnings: found.warnings,
                accent,
                base_map,
                translations: translated.into_iter().map(of_translation).collect(),
            })
        }
        _ => Err(Report {
            errors: found.errors,
            omitted: found.omitted,
            warnings: found.warnings,
        }),
    }
}
