//! `backgrounder translate`: begins a translation of a story, or brings one up to date.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};
use clap::Args;
use story::check::{Draft, Skeleton, translate, translation_schema};

use crate::printing::{print, visible};
use crate::story_files;

/// The schema of translations, in the folder of the story.
const SCHEMA: &str = "translation.schema.json";
/// How many paths of texts are printed.
const LISTED: usize = 20;

/// Translate a story: write translations/LANG.json with every text, to be replaced in the other language
///
/// If the file exists, texts that it lacks are added, and those that the story no longer has or whose original has
/// changed are listed. Nothing that is translated is altered.
#[derive(Args, Debug)]
pub struct Arguments {
    /// A story.json, or the folder that contains one
    story: PathBuf,
    /// The language: a BCP 47 tag such as uk or pt-BR
    #[arg(long, value_name = "LANG", value_parser = tag)]
    to: String,
    /// The translation has been compared with the original as it is now: no original counts as changed any more
    #[arg(long)]
    revised: bool,
}

fn tag(text: &str) -> Result<String, String> {
    let is_tag = text.len() >= 2
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    // The check of the file says more.
    match is_tag {
        true => Ok(text.to_owned()),
        false => Err("use a tag such as uk, fr or pt-BR".to_owned()),
    }
}

/// Writes the file of a translation and prints what is new in it.
///
/// # Errors
///
/// If a file cannot be read or written, or has errors.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let input = story_files::read(&arguments.story)?;
    let file = story_files::translation_of(&arguments.story, &arguments.to)?;
    let known = story_files::read_if_any(&file)?;
    let date = today()?;
    let schema = format!("../{SCHEMA}");
    let draft = Draft {
        file: known.as_ref(),
        language: &arguments.to,
        schema: Some(&schema),
        date: &date,
        is_revised: arguments.revised,
    };
    let skeleton = match translate(&input, &draft) {
        Ok(skeleton) => skeleton,
        Err(report) => bail!("{report}"),
    };
    write(&file, &skeleton.text)?;
    if known.is_none() {
        let beside = story_files::folder_of(&arguments.story).join(SCHEMA);
        fs::write(&beside, translation_schema()).with_context(|| format!("writing {}", beside.display()))?;
    }
    print(&visible(&summary(&file, &skeleton)))?;
    Ok(ExitCode::SUCCESS)
}

/// Replaces the file as a whole: a translation is days of work.
fn write(file: &Path, text: &str) -> Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    let staged = file.with_extension("json.new");
    fs::write(&staged, text).with_context(|| format!("writing {}", staged.display()))?;
    fs::rename(&staged, file).with_context(|| format!("writing {}", file.display()))
}

fn summary(file: &Path, skeleton: &Skeleton) -> String {
    let mut out = format!("{}: ", file.display());
    out.push_str(&match skeleton.added.len() {
        0 => "nothing to add\n".to_owned(),
        count => format!("{} added\n", texts(count)),
    });
    for (keys, what) in [
        (&skeleton.unknown, "not in the story; remove it"),
        (&skeleton.changed, "the original has changed; compare it"),
    ] {
        for key in keys.iter().take(LISTED) {
            out.push_str(&format!("{key}: {what}\n"));
        }
        if keys.len() > LISTED {
            out.push_str(&format!("{} more: {what}\n", texts(keys.len() - LISTED)));
        }
    }
    out
}

fn texts(count: usize) -> String {
    match count {
        1 => "1 text".to_owned(),
        count => format!("{count} texts"),
    }
}

/// The date in UTC, `YYYY-MM-DD`.
fn today() -> Result<String> {
    let time = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .context("reading the clock")?;
    let (year, month, day) = civil(time.as_secs() / 86_400);
    Ok(format!("{year:04}-{month:02}-{day:02}"))
}

/// The year, month and day that begins so many days after 1 January 1970.
fn civil(days: u64) -> (u64, u64, u64) {
    // In eras of 400 years that begin on 1 March, so that a leap day is the last of its year.
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_are_dates() {
        for (days, date) in [
            (0, (1970, 1, 1)),
            (11_016, (2000, 2, 29)),
            (11_017, (2000, 3, 1)),
            (20_786, (2026, 11, 29)),
        ] {
            assert_eq!(civil(days), date);
        }
    }
}
