//! From the text of a story file to a [`Story`], or to every problem at once.
//!
//! The steps, each in a file of its own below `check/`: build resolves references and makes the
//! story. Wording is in `problem`, the shape of the files in `file` and `base_map_file`.

mod base_map;
mod build;
mod constants;
mod days;
mod finding;
mod ids;

use crate::base_map_file::BaseMapFile;
use crate::file::StoryFile;
use crate::model::Story;
use crate::problem::{Notice, NoticeKind, ProblemKind, Report};
use finding::{At, Findings};

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
    let mut findings = Findings::new(&input.file);
    let base_map = input.base_map.as_ref().and_then(|(name, text)| {
        let mut of_map = Findings::new(name);
        let base_map = read_json::<BaseMapFile>(text, &mut of_map);
        findings.problems.append(&mut of_map.problems);
        base_map
    });
    let file = read_json::<StoryFile>(&input.text, &mut findings);
    let story = file.map(|file| {
        let mut story = build::story(&file, &mut findings);
        story.base_map = base_map.as_ref().map(base_map::base_map);
        if story.base_map.is_none() && !story.venues.is_empty() {
            findings.notice(&At::root().key("venues"), NoticeKind::NoBaseMap, "");
        }
        story
    });
    match story {
        Some(story) if findings.problems.is_empty() => Ok(Loaded {
            story,
            notices: findings.notices,
            base_map,
        }),
        _ => Err(Report {
            problems: findings.problems,
            notices: findings.notices,
        }),
    }
}

fn read_json<T: for<'text> serde::Deserialize<'text>>(text: &[u8], findings: &mut Findings) -> Option<T> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    match serde_json::from_slice(text) {
        Ok(file) => Some(file),
        Err(error) => {
            let says = error.to_string();
            findings.problem(&At::root(), ProblemKind::NotReadable { says }, "");
            None
        }
    }
}
