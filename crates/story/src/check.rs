//! From the text of a story file to a [`Story`], or to every problem at once.
//!
//! The steps: `read` makes a tree of the text, `upgrade` brings it to the newest format,
//! `check/shape` fits it to the types of `file`, and the rest of `check/` looks for meaning: each
//! file there knows one kind of rule. All of them note what they find and go on. The words for
//! it are in `problem`.

mod article;
mod base_map;
mod build;
mod constants;
mod days;
mod deals;
mod events;
pub(crate) mod finding;
mod ids;
mod links;
mod nearest;
mod oddities;
mod schema;
mod shape;
mod sides;
mod sourcing;
pub(crate) mod text_sort;
mod web_address;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::base_map_file::BaseMapFile;
use crate::colour::Colour;
use crate::file::StoryFile;
use crate::model::Story;
use crate::problem::{Notice, ProblemKind, Report};
use crate::read::{self, Node};
use crate::upgrade;
use finding::{At, Findings, Settled};

pub use schema::schema;

/// What is read: the bytes of a story file and of its base map, with the names by which
/// reports call them.
#[derive(Clone, Debug)]
pub struct StoryInput {
    /// The story file's name in reports.
    pub file: String,
    /// Its bytes.
    pub text: Vec<u8>,
    /// Name and bytes of the base map's file, if there is one.
    pub base_map: Option<(String, Vec<u8>)>,
}

/// A story that may be published.
#[derive(Debug)]
pub struct Loaded {
    /// The story.
    pub story: Story,
    /// What is odd about it.
    pub notices: Vec<Notice>,
    /// The accent, where the story has one of its own.
    pub accent: Option<Colour>,
    /// The base map with its paths, which the page holds once.
    pub base_map: Option<BaseMapFile>,
}

/// Reads and checks a story.
///
/// The story's texts and lists are leaked, because a [`Story`] is made of constants: call this
/// once per run of a build tool, not in a loop.
///
/// # Errors
///
/// Every problem of the files at once; nothing is published then.
pub fn load(input: &StoryInput) -> Result<Loaded, Report> {
    let map = (input.base_map.as_ref()).map(|(name, bytes)| {
        let mut map = Reading::<BaseMapFile>::new(name, bytes);
        map.read(&schema::OF_BASE_MAP, |root, findings| {
            upgrade::is_known(root, BASE_MAP_FORMAT, findings)
        });
        if let Some(file) = &map.file {
            base_map::check(file, &mut map.findings);
        }
        map
    });
    let mut reading = Reading::<StoryFile>::new(&input.file, &input.text);
    reading.read(&schema::OF_STORY, upgrade::upgrade);
    // A map that could not be read says nothing about the venues, so it counts as not given;
    // its own problems are in the report.
    let base_map = map.as_ref().and_then(|map| map.file.as_ref());
    let story =
        (reading.file.as_ref()).map(|file| check(file, base_map, map.is_some(), &mut reading.findings));
    finish(story, reading, map)
}

/// The newest format of base maps.
const BASE_MAP_FORMAT: u32 = 1;

/// Looks for meaning in a file that has the right shape.
fn check(file: &StoryFile, map: Option<&BaseMapFile>, map_given: bool, findings: &mut Findings) -> Story {
    let ids = ids::Ids::of(file, findings);
    let mut built = build::build(file, &ids, findings);
    sides::check(file, findings);
    article::check(file, findings);
    sourcing::check(file, findings);
    links::check(file, &ids, findings);
    events::check(file, &ids, findings);
    deals::check(file, findings);
    // While something is wrong, what nothing uses may only be misspelled where it is used.
    if findings.is_sound() {
        oddities::notice(file, &built.used_claims, findings);
    }
    if map.is_some() || !map_given {
        base_map::check_venues(file, map, findings);
    }
    built.story.base_map = map.map(base_map::base_map);
    built.story
}

/// A file on its way from bytes to its type.
struct Reading<'a, File> {
    bytes: &'a [u8],
    text: String,
    tree: Option<Node>,
    file: Option<File>,
    findings: Findings,
}

impl<'a, File: DeserializeOwned> Reading<'a, File> {
    fn new(name: &str, bytes: &'a [u8]) -> Reading<'a, File> {
        Reading {
            bytes,
            text: String::new(),
            tree: None,
            file: None,
            findings: Findings::new(name),
        }
    }

    /// Reads the bytes as far as they make sense.
    fn read(&mut self, schema: &Value, upgrade: fn(&mut Node, &mut Findings) -> bool) {
        let findings = &mut self.findings;
        let Some(text) = read::decode(self.bytes, findings) else {
            return;
        };
        self.text = text;
        self.tree = read::parse(&self.text, findings);
        let Some(tree) = &mut self.tree else {
            return;
        };
        if !upgrade(tree, findings) {
            return;
        }
        let value = shape::fit(schema, tree, findings);
        match serde_json::from_value(value) {
            Ok(file) => self.file = Some(file),
            Err(error) => {
                let says = error.to_string();
                findings.problem(&At::root(), ProblemKind::NotReadable { says });
            }
        }
    }

    fn settle(self) -> (Settled, Option<File>) {
        (self.findings.settle(&self.text, self.tree.as_ref()), self.file)
    }
}

/// The story, if nothing was found in either file that stops it.
fn finish(
    story: Option<Story>,
    reading: Reading<StoryFile>,
    map: Option<Reading<BaseMapFile>>,
) -> Result<Loaded, Report> {
    let (mut found, file) = reading.settle();
    let mut base_map = None;
    if let Some(map) = map {
        let (mut of_map, file) = map.settle();
        base_map = file;
        found.problems.append(&mut of_map.problems);
        found.notices.append(&mut of_map.notices);
        found.more += of_map.more;
    }
    match story {
        Some(story) if found.problems.is_empty() => Ok(Loaded {
            story,
            notices: found.notices,
            accent: file.and_then(|file| Colour::read(file.accent.as_deref()?)),
            base_map,
        }),
        _ => Err(Report {
            problems: found.problems,
            more: found.more,
            notices: found.notices,
        }),
    }
}
