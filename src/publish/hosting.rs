//! What static hosts and crawlers read: headers, the list of pages, the page for what is not there.

use story::address;

use super::assets::{Assets, EARLY, policy_hash};
use super::head::ICON;
use super::page::{escape, fill};
use super::{Input, OutputFile, styles};

/// The policy of all hosted pages. The scripts are named by their hashes besides `'self'`, because
/// WebKit takes no address for `'self'` in a frame with an opaque origin.
pub fn policy(assets: &Assets) -> String {
    let scripts = [
        EARLY,
        assets.answer.as_str(),
        assets.ahead.as_str(),
        assets.script.as_str(),
        assets.packed.as_str(),
    ];
    let scripts = scripts.map(policy_hash).join(" ");
    // The whole style is named too, for frames into which it comes as a script's text.
    let mut styles = assets.styles.all();
    styles.insert(&assets.style);
    let missing = missing_style(assets);
    styles.insert(&missing);
    let styles: Vec<String> = styles.into_iter().map(policy_hash).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self' {}; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        styles.join(" ")
    )
}

/// The files.
pub fn files(input: &Input<'_>, assets: &Assets) -> Vec<OutputFile> {
    vec![
        OutputFile::text("_headers", headers(assets)),
        OutputFile::text("_nginx.conf", nginx(assets)),
        OutputFile::text("sitemap.xml", sitemap(input)),
        OutputFile::text("404.html", missing(input, assets)),
    ]
}

/// What hosts with a `_headers` file send. Rules that fit the same path are joined by such hosts, so
/// a rule that says something else takes the earlier value away first.
fn headers(assets: &Assets) -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
         Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=0, must-revalidate\n\n\
         /assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /demo.html\n  ! Content-Security-Policy\n  Content-Security-Policy: {}\n",
        policy(assets),
        demo_policy(assets)
    )
}

/// The demo plays a host page: it is the one page that has frames.
fn demo_policy(assets: &Assets) -> String {
    format!("{}; frame-src 'self'", policy(assets))
}

/// The part of an nginx configuration that changes with each build; `deploy/nginx.conf` includes it.
fn nginx(assets: &Assets) -> String {
    format!(
        "map $uri $backgrounder_policy {{\n    default \"{}\";\n    ~/demo\\.html$ \"{}\";\n}}\n",
        policy(assets),
        demo_policy(assets)
    )
}

/// The list of pages. The protocol wants absolute addresses; without the site's own, there is none.
fn sitemap(input: &Input<'_>) -> String {
    let base = input.base_url.clone().unwrap_or_default();
    let story = &input.loaded.story;
    let pages: String = address::pages(story)
        .into_iter()
        .map(|view| {
            format!(
                "<url><loc>{base}{}</loc></url>\n",
                escape(&address::path(view, story))
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// The page for addresses that lead nowhere, with places for what differs.
const MISSING: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
     <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>No such page – Backgrounder</title>\n\
     <meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
     <link rel=\"icon\" href=\"{icon}\">\n<style>{style}</style>\n</head>\n<body class=\"bgr-page\">\n\
     <div class=\"bgr\"><main class=\"bgr-main\"><h1 class=\"bgr-title\">No such page</h1>\n\
     <p class=\"bgr-dek\">The address leads nowhere in this story.</p>\n{way}</main></div>\n</body>\n</html>\n";

/// The way from there to the start page; only a site that knows its own address can offer it,
/// because the page may be shown at any depth.
const WAY: &str = "<p><a class=\"bgr-link\" href=\"{base}\">{hed}</a></p>\n";

fn missing_style(assets: &Assets) -> String {
    styles::style_of(&assets.style, &[MISSING, WAY])
}

fn missing(input: &Input<'_>, assets: &Assets) -> String {
    let way = input.base_url.as_ref().map(|base| {
        let hed = escape(input.loaded.story.hed);
        fill(WAY, &[("base", &escape(base)), ("hed", &hed)])
    });
    fill(
        MISSING,
        &[
            ("icon", ICON),
            ("style", &missing_style(assets)),
            ("way", &way.unwrap_or_default()),
        ],
    )
}
