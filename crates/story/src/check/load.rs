//! Reads and checks a story: the order of the steps.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::article_text::ArticleText;
use crate::base_map_file::BaseMapFile;
use crate::check::diagnostics::{Diagnostics, Located};
use crate::check::json_path::JsonPath;
use crate::check::json_tree::Node;
use crate::check::prose::Prose;
use crate::check::{
    also, article, base_map, build, deals, events, ids, json_parser, links, lints, schema, shape, sides,
    sourcing, upgrade,
};
use crate::colour::Colour;
use crate::diagnostic::{ErrorKind, Report, Warning, WarningKind};
use crate::file::StoryFile;
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
    let mut map = (input.base_map.as_ref()).map(|(name, bytes)| {
        let mut map = Reader::<BaseMapFile>::new(name, bytes);
        map.read(&schema::OF_BASE_MAP, |root, diagnostics| {
            upgrade::is_known(root, BASE_MAP_FORMAT, diagnostics)
        });
        if let Some(file) = &map.file {
            base_map::check(file, &mut map.diagnostics);
        }
        map
    });
    let mut reader = Reader::<StoryFile>::new(&input.file, &input.text);
    reader.read(&schema::OF_STORY, upgrade::upgrade);
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
    finish(story, reader, map)
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

/// A file on the way from bytes to its type.
struct Reader<'a, File> {
    bytes: &'a [u8],
    text: String,
    tree: Option<Node>,
    file: Option<File>,
    prose: Vec<Prose>,
    diagnostics: Diagnostics,
}

impl<'a, File: DeserializeOwned> Reader<'a, File> {
    fn new(name: &str, bytes: &'a [u8]) -> Reader<'a, File> {
        Reader {
            bytes,
            text: String::new(),
            tree: None,
            file: None,
            prose: Vec::new(),
            diagnostics: Diagnostics::new(name),
        }
    }

    /// Reads the file as far as possible.
    fn read(&mut self, schema: &Value, upgrade: fn(&mut Node, &mut Diagnostics) -> bool) {
        let diagnostics = &mut self.diagnostics;
        let Some(text) = json_parser::decode_utf8(self.bytes, diagnostics) else {
            return;
        };
        self.text = text;
        self.tree = json_parser::parse(&self.text, diagnostics);
        let Some(tree) = &mut self.tree else {
            return;
        };
        if !upgrade(tree, diagnostics) {
            return;
        }
        let (value, prose) = shape::fit(schema, tree, diagnostics);
        self.prose = prose;
        match serde_json::from_value(value) {
            Ok(file) => self.file = Some(file),
            Err(error) => {
                let says = error.to_string();
                diagnostics.error(&JsonPath::root(), ErrorKind::NotReadable { says });
            }
        }
    }

    fn finish(self) -> (Located, Option<File>) {
        (self.diagnostics.locate(&self.text, self.tree.as_ref()), self.file)
    }
}

/// The story, or the report if either file has errors.
fn finish(
    story: Option<Story>,
    reader: Reader<StoryFile>,
    map: Option<Reader<BaseMapFile>>,
) -> Result<Loaded, Report> {
    let (mut found, file) = reader.finish();
    let mut base_map = None;
    if let Some(map) = map {
        let (mut of_map, file) = map.finish();
        base_map = file;
        found.errors.append(&mut of_map.errors);
        found.warnings.append(&mut of_map.warnings);
        found.omitted += of_map.omitted;
    }
    match story {
        Some(story) if found.errors.is_empty() => Ok(Loaded {
            story,
            warnings: found.warnings,
            accent: file.and_then(|file| Colour::read(file.accent.as_deref()?)),
            base_map,
        }),
        _ => Err(Report {
            errors: found.errors,
            omitted: found.omitted,
            warnings: found.warnings,
        }),
    }
}
