//! An error or a warning of a story, in the form that every output format needs.

use story::diagnostic::{Error, Location, Message, Report, Warning};

pub use preview::Severity;

/// An error or a warning.
pub struct Problem {
    pub severity: Severity,
    pub location: Location,
    pub code: &'static str,
    /// The value at the location, safe to print; may be empty.
    pub value: String,
    pub message: Message,
}

/// All problems of a story, sorted by file and line.
pub struct Problems {
    pub list: Vec<Problem>,
    /// How many more errors there are that are not listed.
    pub omitted: usize,
}

impl Problems {
    /// The problems of a story that may be published.
    pub fn of_warnings(warnings: &[Warning], story_file: &str) -> Problems {
        Problems::sorted(warnings.iter().map(warning).collect(), 0, story_file)
    }

    /// The problems of a story that must not be published.
    pub fn of_report(report: &Report, story_file: &str) -> Problems {
        let errors = report.errors.iter().map(error);
        let list = errors.chain(report.warnings.iter().map(warning)).collect();
        Problems::sorted(list, report.omitted, story_file)
    }

    /// Those of the story's own file come first.
    fn sorted(mut list: Vec<Problem>, omitted: usize, story_file: &str) -> Problems {
        list.sort_by_key(|problem| {
            let Location {
                file, line, column, ..
            } = &problem.location;
            (file != story_file, file.clone(), *line, *column)
        });
        Problems { list, omitted }
    }

    /// How many problems have this severity, listed or not.
    pub fn count(&self, severity: Severity) -> usize {
        let listed = self.list.iter().filter(|problem| problem.severity == severity);
        match severity {
            Severity::Error => listed.count() + self.omitted,
            Severity::Warning => listed.count(),
        }
    }
}

fn error(error: &Error) -> Problem {
    Problem {
        severity: Severity::Error,
        location: error.location.clone(),
        code: error.kind.code(),
        value: error.value.clone(),
        message: error.message(),
    }
}

fn warning(warning: &Warning) -> Problem {
    Problem {
        severity: Severity::Warning,
        location: warning.location.clone(),
        code: warning.kind.code(),
        value: warning.value.clone(),
        message: warning.message(),
    }
}
