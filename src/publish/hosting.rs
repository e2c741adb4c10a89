//! Files for static hosts and crawlers: headers, the sitemap, the error page.

use story::address;

use super::assets::{Assets, PRELOAD_JS, policy_hash};
use super::head::ICON;
use super::input::Input;
use super::output::OutputFile;
use super::page::{escape, fill};
use super::styles;

/// The content security policy of hosted pages. Scripts are listed by hash besides `'self'`, because in a frame with an
/// opaque origin WebKit's `'self'` matches nothing.
pub fn policy(assets: &Assets) -> String {
    let scripts = [
        PRELOAD_JS,
        assets.embed_bootstrap.as_str(),
        assets.venue_preview.as_str(),
        assets.script.as_str(),
        assets.packed.as_str(),
    ];
    let scripts = scripts.map(policy_hash).join(" ");
    // The whole style sheet is included too, for frames that get it through a script.
    let mut styles = assets.styles.all();
    styles.insert(&assets.style);
    let error_page = error_page_style(assets);
    styles.insert(&error_page);
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
        OutputFile::text("404.html", error_page(input, assets)),
    ]
}

/// The `_headers` file. Hosts combine all rules that match a path, so a rule that changes a header removes it first.
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

/// The demo is the only page that contains frames.
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

/// The sitemap. Its addresses are relative if that of the site is unknown, although the protocol requires absolute ones.
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

/// The template of the error page.
const ERROR_PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
     <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>No such page – Backgrounder</title>\n\
     <meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
     <link rel=\"icon\" href=\"{icon}\">\n<style>{style}</style>\n</head>\n<body class=\"bgr-page\">\n\
     <div class=\"bgr\"><main class=\"bgr-main\"><h1 class=\"bgr-title\">No such page</h1>\n\
     <p class=\"bgr-dek\">The address leads nowhere in this story.</p>\n{link}</main></div>\n</body>\n</html>\n";

/// A link to the overview. Only a site that knows its own address has one, because the error page may be shown at any depth.
const OVERVIEW_LINK: &str = "<p><a class=\"bgr-link\" href=\"{base}\">{hed}</a></p>\n";

fn error_page_style(assets: &Assets) -> String {
    styles::style_of(&assets.style, &[ERROR_PAGE, OVERVIEW_LINK])
}

fn error_page(input: &Input<'_>, assets: &Assets) -> String {
    let link = input.base_url.as_ref().map(|base| {
        let hed = escape(input.loaded.story.hed);
        fill(OVERVIEW_LINK, &[("base", &escape(base)), ("hed", &hed)])
    });
    fill(
        ERROR_PAGE,
        &[
            ("icon", ICON),
            ("style", &error_page_style(assets)),
            ("link", &link.unwrap_or_default()),
        ],
    )
}
