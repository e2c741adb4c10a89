//! A story that was read from its folder and checked.

use std::path::Path;

use anyhow::Result;
use site::accent::Accent;
use story::article_text::ArticleText;
use story::check::{Loaded, StoryInput, load_with_article, warning_about};

use crate::problem::{Problems, Severity};
use crate::{report, story_files};

/// The story, if it has no errors, and everything that is wrong with it.
pub struct Checked {
    /// The name of the story's file.
    pub file: String,
    /// The story; none if it has errors.
    pub loaded: Option<Loaded>,
    /// Errors and warnings.
    pub problems: Problems,
    texts: Texts,
}

impl Checked {
    /// Reads and checks the story of a folder or a file.
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn read(path: &Path) -> Result<Checked> {
        let input = story_files::read(path)?;
        let article = story_files::read_article(path)?;
        let article = article.as_deref().map(ArticleText::parse);
        let (loaded, problems) = match load_with_article(&input, article.as_ref()) {
            Ok(mut loaded) => {
                let accent = Accent::of(&loaded).and_then(Accent::warning);
                let accent = accent.and_then(|kind| warning_about(&input, "accent", kind));
                loaded.warnings.extend(accent);
                let problems = Problems::of_warnings(&loaded.warnings, &input.file);
                (Some(loaded), problems)
            }
            Err(report) => (None, Problems::of_report(&report, &input.file)),
        };
        Ok(Checked {
            loaded,
            problems,
            texts: Texts::of(&input),
            file: input.file,
        })
    }

    /// Whether the story has errors.
    pub fn has_errors(&self) -> bool {
        self.problems.count(Severity::Error) > 0
    }

    /// The problems with excerpts of the files.
    pub fn text(&self) -> String {
        report::text(&self.problems, &self.file, &|file| self.texts.get(file))
    }
}

/// The texts of the story's files, as the check counts their bytes.
struct Texts {
    story: String,
    base_map: Option<(String, String)>,
}

impl Texts {
    fn of(input: &StoryInput) -> Texts {
        let base_map = input.base_map.as_ref();
        Texts {
            story: decoded(&input.text),
            base_map: base_map.map(|(name, bytes)| (name.clone(), decoded(bytes))),
        }
    }

    fn get(&self, file: &str) -> &str {
        match &self.base_map {
            Some((name, text)) if name == file => text,
            _ => &self.story,
        }
    }
}

fn decoded(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    String::from_utf8_lossy(bytes).into_owned()
}
