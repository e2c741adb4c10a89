//! Files for static hosts and crawlers: headers, the sitemap, the error page.

use std::fmt::Write as _;

use story::address;

use super::assets::{Assets, PRELOAD_JS};
use super::error_page::{self, error_page};
use super::input::Input;
use super::links::alternates;
use super::output::OutputFile;
use super::page::escape;
use super::{policy, story_list};

/// What the error page contains. Hosts show it at any path, so every policy allows it.
struct ErrorPage {
    style: String,
    script: Option<String>,
}

/// The content security policy of a story's pages.
fn policy_of(assets: &Assets, error_page: &ErrorPage) -> String {
    let scripts = policy::embed_scripts(assets)
        .into_iter()
        .chain([PRELOAD_JS, assets.preview_head.as_str()])
        .chain(error_page.script.as_deref());
    let mut styles = assets.styles.all();
    styles.insert(&error_page.style);
    policy::policy(scripts, styles)
}

/// The files of a site with one story: the original, and its translations in folders.
pub fn files(inputs: &[Input<'_>], all_assets: &[Assets]) -> Vec<OutputFile> {
    let (Some((input, translations)), Some(assets)) = (inputs.split_first(), all_assets.first()) else {
        return Vec::new();
    };
    let contained = ErrorPage {
        style: error_page::style(assets),
        script: error_page::script(input),
    };
    let mut folders = policies_of(translations, all_assets.get(1..).unwrap_or_default(), &contained);
    let policy = policy_of(assets, &contained);
    folders.push(("/demo.html".to_owned(), policy::with_frames(&policy)));
    let policies = Policies {
        folders,
        root: policy,
    };
    let mut files = policies.files();
    files.push(OutputFile::text(
        "404.html",
        error_page(input, translations, assets),
    ));
    files.extend(sitemap(inputs));
    files
}

/// The files at the root of a site with several stories, each followed by its translations.
pub fn files_of_several(inputs: &[Input<'_>], all_assets: &[Assets]) -> Vec<OutputFile> {
    let Some((first, assets)) = inputs.first().zip(all_assets.first()) else {
        return Vec::new();
    };
    let contained = ErrorPage {
        style: story_list::style(assets),
        script: error_page::script(first),
    };
    let ErrorPage { style, script } = &contained;
    let policies = Policies {
        root: policy::policy(script.as_deref(), [style.as_str()]),
        folders: policies_of(inputs, all_assets, &contained),
    };
    let mut files = policies.files();
    files.push(OutputFile::text(
        "index.html",
        story_list::start_page(inputs, style),
    ));
    let script = script.as_deref().map(|script| (script, assets));
    files.push(OutputFile::text(
        "404.html",
        story_list::error_page(inputs, style, script),
    ));
    files.extend(sitemap(inputs));
    files
}

/// The paths of stories in folders, with their policies. Folders in folders come first.
fn policies_of(inputs: &[Input<'_>], all_assets: &[Assets], contained: &ErrorPage) -> Vec<(String, String)> {
    let mut folders = Vec::new();
    for (input, assets) in inputs.iter().zip(all_assets) {
        let folder = input.folder_in_site();
        let policy = policy_of(assets, contained);
        folders.push((format!("/{folder}demo.html"), policy::with_frames(&policy)));
        folders.push((format!("/{folder}*"), policy));
    }
    folders.sort_by_key(|(path, _)| core::cmp::Reverse(path.matches('/').count()));
    folders
}

/// The content security policies of a site.
struct Policies {
    /// The policy of pages without another one.
    root: String,
    /// The paths that have other policies, the narrower ones first. `*` stands for the rest of an address.
    folders: Vec<(String, String)>,
}

impl Policies {
    fn files(&self) -> Vec<OutputFile> {
        vec![
            OutputFile::text("_headers", self.headers()),
            OutputFile::text("_nginx.conf", self.nginx()),
        ]
    }

    /// The `_headers` file. Hosts combine all rules that match a path, so a rule that changes a header removes it first.
    fn headers(&self) -> String {
        let mut out = format!(
            "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
             Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=0, must-revalidate\n\n\
             /assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n",
            self.root
        );
        for (path, policy) in self.folders.iter().rev() {
            // Writing to a string cannot fail.
            let _ = write!(
                out,
                "\n{path}\n  ! Content-Security-Policy\n  Content-Security-Policy: {policy}\n"
            );
        }
        out
    }

    /// The part of an nginx configuration that changes with each build; `deploy/nginx.conf` includes it. The first pattern
    /// that matches wins.
    fn nginx(&self) -> String {
        let mut out = format!(
            "map $uri $backgrounder_policy {{\n    default \"{}\";\n",
            self.root
        );
        for (path, policy) in &self.folders {
            let pattern = match path.strip_suffix('*') {
                Some(folder) => folder.to_owned(),
                None => format!("{}$", path.replace('.', "\\.")),
            };
            let _ = writeln!(out, "    ~{pattern} \"{policy}\";");
        }
        out + "}\n"
    }
}

/// The sitemap. It must have absolute addresses, so a site that does not know its own has none.
fn sitemap(inputs: &[Input<'_>]) -> Option<OutputFile> {
    let locations: String = inputs.iter().filter_map(locations).collect();
    let is_translated = inputs.iter().any(Input::is_translation);
    let alternates = match is_translated {
        true => " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"",
        false => "",
    };
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"{alternates}>\n{locations}</urlset>\n"
    );
    (!locations.is_empty()).then(|| OutputFile::text("sitemap.xml", text))
}

/// The pages of a story for the sitemap, each with its other languages.
fn locations(input: &Input<'_>) -> Option<String> {
    let story = &input.loaded.story;
    let base = input.base_url.as_ref()?;
    let pages = address::pages(story).into_iter().map(|view| {
        let page = escape(&format!("{base}{}", address::path(view, story)));
        let alternates = alternates(input, view).map(|(language, href)| {
            let href = escape(&href);
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{href}\"/>")
        });
        let alternates: String = alternates.collect();
        format!("<url><loc>{page}</loc>{alternates}</url>\n")
    });
    Some(pages.collect())
}
