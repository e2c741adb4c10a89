//! `backgrounder new`: a small valid story to begin with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::Args;
use story::article_text::ArticleText;
use story::check::{StoryInput, load, schema, story_id_error};
use story::diagnostic::error_message;

use crate::new_story::{plan, readme, story};
use crate::printing::{print, visible};
use crate::story_files::ARTICLE;

/// Start a story: write a folder with a story.json that passes the check
///
/// With --from, the sections and paragraphs of an article are counted and listed, ready to be cut into
/// claims. Its text is kept beside the story, so that the check can compare your words with it; it is never
/// published, and git ignores it. A short first line is taken for its title. Nothing that exists is overwritten.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The story's id: 1 to 64 lowercase letters, digits or hyphens
    #[arg(value_parser = story_id)]
    id: String,
    /// The article as plain text: a line for each paragraph, or blank lines between paragraphs; headings
    /// are short lines without a full stop
    #[arg(long, value_name = "ARTICLE")]
    from: Option<PathBuf>,
    /// The folder to write [default: a folder named as the id]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

fn story_id(text: &str) -> Result<String, String> {
    match story_id_error(text) {
        None => Ok(text.to_owned()),
        Some(kind) => {
            let message = error_message(&kind);
            Err(format!("{} {}", message.sentence, message.help))
        }
    }
}

/// A file's name and content.
type File = (&'static str, Vec<u8>);

/// Writes the folder of a story.
///
/// # Errors
///
/// If the folder exists and is not empty, if the article cannot be read or has no paragraph, or if a file
/// cannot be written. Then there is no new folder.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let id = &arguments.id;
    let folder = arguments.out.clone().unwrap_or_else(|| PathBuf::from(id));
    let mut entries = match fs::read_dir(&folder) {
        Ok(entries) => Some(entries),
        Err(_) if folder.symlink_metadata().is_ok() => bail!("{} already exists", folder.display()),
        Err(_) => None,
    };
    if entries.as_mut().is_some_and(|entries| entries.next().is_some()) {
        bail!("{} already exists and is not empty", folder.display());
    }
    let files = files(id, &folder, arguments.from.as_deref())?;
    write_folder(&folder, &files)?;
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    print(&visible(&format!(
        "{}: {}\nNext: backgrounder check {0}\n",
        folder.display(),
        names.join(", "),
    )))?;
    Ok(ExitCode::SUCCESS)
}

fn files(id: &str, folder: &Path, from: Option<&Path>) -> Result<Vec<File>> {
    let article = from.map(read_article).transpose()?;
    let parsed = article.as_ref().map(|(_, parsed)| parsed);
    let text = story(id, parsed);
    // An article can be too long for a story, with more sections or paragraphs than lists may have.
    let checked = load(&StoryInput {
        file: "story.json".to_owned(),
        text: text.clone().into_bytes(),
        base_map: None,
    });
    if let Err(report) = checked {
        bail!("this gives no valid story:\n{report}");
    }
    let folder = folder.display().to_string();
    let mut files: Vec<File> = vec![
        ("story.json", text.into_bytes()),
        ("story.schema.json", schema().into_bytes()),
        ("README.md", readme(id, &folder, parsed.is_some()).into_bytes()),
    ];
    if let Some((bytes, parsed)) = article {
        files.push(("article-plan.md", plan(&parsed).into_bytes()));
        files.push((ARTICLE, bytes));
        files.push((
            ".gitignore",
            format!("# The article's text is not ours to publish.\n/{ARTICLE}\n").into_bytes(),
        ));
    }
    Ok(files)
}

fn read_article(file: &Path) -> Result<(Vec<u8>, ArticleText)> {
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    let Ok(text) = std::str::from_utf8(&bytes) else {
        bail!(
            "{} is not UTF-8 text: save it as plain text with the encoding UTF-8",
            file.display()
        );
    };
    let parsed = ArticleText::parse(text);
    if parsed.count() == 0 {
        bail!("{} has no paragraphs", file.display());
    }
    Ok((bytes, parsed))
}

/// Writes all files into a folder beside the final one and renames it, so that there is never half a story.
fn write_folder(folder: &Path, files: &[File]) -> Result<()> {
    let name = folder
        .file_name()
        .with_context(|| format!("{} is no name for a new folder", folder.display()))?;
    let staged = folder.with_file_name(format!(".{}.new", name.to_string_lossy()));
    let written = write_and_rename(&staged, folder, files);
    if written.is_err() {
        // Whatever was written of it. That it cannot be removed is not the error to report.
        let _ = fs::remove_dir_all(&staged);
    }
    written
}

fn write_and_rename(staged: &Path, folder: &Path, files: &[File]) -> Result<()> {
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).with_context(|| format!("creating {}", parent.display()))?;
    }
    fs::create_dir_all(staged).with_context(|| format!("creating {}", staged.display()))?;
    for (name, content) in files {
        let file = staged.join(name);
        fs::write(&file, content).with_context(|| format!("writing {}", file.display()))?;
    }
    if folder.is_dir() {
        // It is empty. Not every system renames onto an empty folder.
        fs::remove_dir(folder).with_context(|| format!("replacing {}", folder.display()))?;
    }
    fs::rename(staged, folder).with_context(|| format!("creating {}", folder.display()))
}
