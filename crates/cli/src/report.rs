//! The output formats of `check`: excerpts for people, JSON for programs, annotations for GitHub.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde_json::{Value, json};
use story::diagnostic::is_hidden;

use crate::excerpt::excerpt;
use crate::printing::visible;
use crate::problem::{Problem, Problems, Severity};

/// The longest path under an excerpt, in characters.
const PATH_LIMIT: usize = 120;

/// One problem after another, each with an excerpt, and a line that counts them. `text_of` returns the
/// text of a file by its name.
pub fn text<'a>(problems: &Problems, story_file: &str, text_of: &dyn Fn(&str) -> &'a str) -> String {
    let mut out = String::new();
    for problem in &problems.list {
        out.push_str(&with_excerpt(problem, text_of(&problem.location.file)));
        out.push_str("\n\n");
    }
    let errors = plural(problems.count(Severity::Error), "error");
    let warnings = plural(problems.count(Severity::Warning), "warning");
    out.push_str(&format!("{}: {errors}, {warnings}", visible(story_file)));
    if problems.omitted > 0 {
        out.push_str(&format!(". {} more errors are not listed", problems.omitted));
    }
    if problems.count(Severity::Error) > 0 {
        // What looks unused may just be misspelled where it is used, so such warnings wait.
        out.push_str(". More warnings may follow once the errors are fixed.");
    }
    out.push('\n');
    out
}

fn with_excerpt(problem: &Problem, text: &str) -> String {
    let location = &problem.location;
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let excerpt = excerpt(text, location.span);
    let origin = Origin::path(visible(&location.file))
        .line(location.line)
        .char_column(location.column);
    let snippet = Snippet::source(excerpt.text)
        .line_start(location.line)
        .fold(false)
        .annotation(
            AnnotationKind::Primary
                .span(excerpt.span)
                .label(shortened(&location.path)),
        );
    let group = level
        .primary_title(problem.message.sentence.clone())
        .id(problem.code)
        .element(origin)
        .element(snippet)
        .element(Level::HELP.message(problem.message.help.clone()));
    without_second_origin(&Renderer::styled().render(&[group]))
}

/// The place of a problem is given apart from its excerpt, which may begin in the middle of a line. The
/// renderer then announces a second file without a name; that line is left out.
fn without_second_origin(rendered: &str) -> String {
    let is_second = |line: &&str| anstream::adapter::strip_str(line).to_string().trim() == ":::";
    let lines = rendered.split('\n').filter(|line| !is_second(line));
    lines.collect::<Vec<_>>().join("\n")
}

fn shortened(path: &str) -> String {
    match path.char_indices().nth(PATH_LIMIT) {
        Some((end, _)) => format!("{}…", &path[..end]),
        None => path.to_owned(),
    }
}

/// A JSON array with an object for each problem.
pub fn json(problems: &Problems) -> String {
    let objects = problems.list.iter().map(|problem| {
        let location = &problem.location;
        json!({
            "file": location.file,
            "line": location.line,
            "column": location.column,
            "path": location.path,
            "code": problem.code,
            "severity": problem.severity.word(),
            "value": problem.value,
            "message": problem.message.sentence,
            "help": problem.message.help,
        })
    });
    let text = format!("{:#}\n", Value::Array(objects.collect()));
    // A file's name may contain what a terminal obeys. In JSON, an escape means the same.
    text.chars()
        .fold(String::with_capacity(text.len()), |mut out, letter| {
            match is_hidden(letter) && letter != '\n' {
                true => {
                    for unit in letter.encode_utf16(&mut [0; 2]) {
                        out.push_str(&format!("\\u{unit:04x}"));
                    }
                }
                false => out.push(letter),
            }
            out
        })
}

/// Workflow commands, from which GitHub makes annotations of a pull request.
pub fn github(problems: &Problems) -> String {
    let lines = problems.list.iter().map(|problem| {
        let location = &problem.location;
        let severity = problem.severity.word();
        let message = &problem.message;
        let about = match (location.path.as_str(), problem.value.as_str()) {
            ("", _) => String::new(),
            (path, "") => format!("{path}: "),
            (path, value) => format!("{path} is {value}: "),
        };
        format!(
            "::{severity} file={},line={},col={},title={}::{}\n",
            property(&location.file),
            location.line,
            location.column,
            property(problem.code),
            data(&format!("{about}{}\n{}", message.sentence, message.help)),
        )
    });
    lines.collect()
}

/// A message with GitHub's escapes.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    visible(&text)
}

/// A property with GitHub's escapes.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

fn plural(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
