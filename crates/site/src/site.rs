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

/// Builds every file of a site with one story, sorted by path. The same input gives the same bytes.
///
/// # Errors
///
/// See [`Error`].
pub fn publish(input: &Input<'_>) -> Result<Vec<OutputFile>, Error> {
    let (assets, mut files) = story_files(input)?;
    files.extend(assets.files());
    files.extend(hosting::files(input, &assets));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Builds every file of a site with several stories, sorted by path: each story in the folder of its id, the assets that they
/// share, and a list of stories. Each input must have `shares_assets`, and no two stories the same id.
///
/// # Errors
///
/// See [`Error`].
pub fn publish_several(inputs: &[Input<'_>]) -> Result<Vec<OutputFile>, Error> {
    // Most of the assets of the stories are the same.
    let mut files = BTreeMap::new();
    let mut all_assets = Vec::new();
    for input in inputs {
        let (assets, own) = story_files(input)?;
        let shared = assets.files().into_iter().map(|file| (file.path, file.bytes));
        files.extend(shared);
        let folder = input.folder();
        files.extend(
            own.into_iter()
                .map(|file| (folder.clone() + &file.path, file.bytes)),
        );
        all_assets.push(assets);
    }
    let root = hosting::files_of_several(inputs, &all_assets);
    files.extend(root.into_iter().map(|file| (file.path, file.bytes)));
    let files = files.into_iter().map(|(path, bytes)| OutputFile { path, bytes });
    Ok(files.collect())
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
