//! What a build gives: files, or everything that is wrong with their sources.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// There is no site.
    Error,
    /// There is a site, which may not be what its author wants.
    Warning,
}

impl Severity {
    /// The word for it, also in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// One problem of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The file; empty if the problem is in none.
    pub file: String,
    /// The line in the file, from 1.
    pub line: Option<u32>,
    /// Where in the file's data, such as `claims[3].text`; may be empty.
    pub path: String,
    /// What is wrong and how to fix it.
    pub message: String,
}

impl Problem {
    /// An error that is in no file.
    pub fn error(message: impl Into<String>) -> Problem {
        Problem {
            severity: Severity::Error,
            file: String::new(),
            line: None,
            path: String::new(),
            message: message.into(),
        }
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.file.is_empty() {
            write!(out, "{}", self.file)?;
            if let Some(line) = self.line {
                write!(out, ":{line}")?;
            }
            write!(out, ": ")?;
        }
        write!(out, "{}: ", self.severity.word())?;
        if !self.path.is_empty() {
            write!(out, "{}: ", self.path)?;
        }
        write!(out, "{}", self.message)
    }
}

/// All problems of a build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    /// The problems, for the page.
    pub list: Vec<Problem>,
    /// The same for the terminal.
    pub text: String,
}

impl From<Vec<Problem>> for Problems {
    /// Problems that the terminal shows one a line.
    fn from(list: Vec<Problem>) -> Problems {
        let lines: Vec<String> = list.iter().map(Problem::to_string).collect();
        Problems {
            text: lines.join("\n"),
            list,
        }
    }
}

/// A site that was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// Paths below the site's root, without a slash at their beginning, and bytes. Among them `_headers`.
    pub files: Vec<(String, Vec<u8>)>,
    /// Warnings, which open pages show too.
    pub warnings: Problems,
}

impl From<Vec<(String, Vec<u8>)>> for Built {
    fn from(files: Vec<(String, Vec<u8>)>) -> Built {
        Built {
            files,
            warnings: Problems::default(),
        }
    }
}

/// What a build gives.
pub type BuildResult = Result<Built, Problems>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_its_place() {
        let problem = Problem {
            file: "story.json".to_owned(),
            line: Some(12),
            path: "claims[3].text".to_owned(),
            ..Problem::error("too long")
        };
        assert_eq!(
            problem.to_string(),
            "story.json:12: error: claims[3].text: too long"
        );
        assert_eq!(Problem::error("gone").to_string(), "error: gone");
    }
}
