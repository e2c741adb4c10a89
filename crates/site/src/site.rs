//! All files of a site.

use std::collections::BTreeMap;

use story::address;
use story::model::View;

use super::assets::Assets;
use super::input::Input;
use super::output::{Error, OutputFile};
use super::rendered::Rendered;
use super::{demo, downloads, hosting, oembed, offline, pages};

/// Builds the pages of some views with the assets that they load. Enough to look at a story with thousands of views.
///
/// # Errors
///
/// See [`Error`].
pub fn some_pages(input: &Input<'_>, views: &[View]) -> Result<Vec<OutputFile>, Error> {
    let rendered = Rendered::new(input, views.to_vec())?;
    let assets = Assets::new(input, &rendered);
    let mut files = assets.files();
    files.extend(pages::pages(input, &assets, &rendered));
    Ok(files)
}

/// Builds every file of a site with one story, sorted by path: its pages, and each translation in the folder of its language.
/// The same input gives the same bytes.
///
/// # Errors
///
/// See [`Error`].
pub fn publish(input: &Input<'_>) -> Result<Vec<OutputFile>, Error> {
    let inputs = with_translations(std::slice::from_ref(input));
    let (mut files, all_assets) = files_of(&inputs)?;
    let root = hosting::files(&inputs, &all_assets);
    files.extend(root.into_iter().map(|file| (file.path, file.bytes)));
    Ok(sorted(files))
}

/// Builds every file of a site with several stories, sorted by path: each story in the folder of its id, the assets that they
/// share, and a list of stories. Each input must have `shares_assets`, and no two stories the same id.
///
/// # Errors
///
/// See [`Error`].
pub fn publish_several(inputs: &[Input<'_>]) -> Result<Vec<OutputFile>, Error> {
    let inputs = with_translations(inputs);
    let (mut files, all_assets) = files_of(&inputs)?;
    let root = hosting::files_of_several(&inputs, &all_assets);
    files.extend(root.into_iter().map(|file| (file.path, file.bytes)));
    Ok(sorted(files))
}

/// Each story, followed by its translations.
fn with_translations<'a>(inputs: &[Input<'a>]) -> Vec<Input<'a>> {
    let all = inputs
        .iter()
        .flat_map(|input| [input.clone()].into_iter().chain(input.translations()));
    all.collect()
}

/// Content by path. Most of the assets of stories and translations are the same.
type Files = BTreeMap<String, Vec<u8>>;

/// The files of all stories, each in its folder, and what they load.
fn files_of(inputs: &[Input<'_>]) -> Result<(Files, Vec<Assets>), Error> {
    let mut files = Files::new();
    let mut all_assets = Vec::new();
    for input in inputs {
        let (assets, own) = story_files(input)?;
        let shared = assets.files().into_iter().map(|file| (file.path, file.bytes));
        files.extend(shared);
        let folder = input.folder_in_site();
        files.extend(
            own.into_iter()
                .map(|file| (folder.clone() + &file.path, file.bytes)),
        );
        all_assets.push(assets);
    }
    Ok((files, all_assets))
}

fn sorted(files: Files) -> Vec<OutputFile> {
    let files = files.into_iter().map(|(path, bytes)| OutputFile { path, bytes });
    files.collect()
}

/// The files in the folder of a story, and the assets that they load.
fn story_files(input: &Input<'_>) -> Result<(Assets, Vec<OutputFile>), Error> {
    let rendered = Rendered::new(input, address::pages(&input.loaded.story))?;
    let assets = Assets::new(input, &rendered);
    let mut files = pages::pages(input, &assets, &rendered);
    files.push(offline::offline(input, &assets)?);
    files.extend(downloads::files(input));
    files.extend(oembed::files(input));
    files.extend(demo::files(input, &assets));
    files.push(OutputFile {
        path: "embed.js".to_owned(),
        bytes: assets.embed_script.bytes.clone(),
    });
    Ok((assets, files))
}
