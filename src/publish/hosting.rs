//! What static hosts and crawlers read: headers, the list of pages, the page for what is not there.

use story::address;

use super::assets::{Assets, EARLY, policy_hash};
use super::page::fill;
use super::{Input, OutputFile, styles};

/// The policy of all hosted pages. The scripts are named by their hashes besides `'self'`, because
/// WebKit takes no address for `'self'` in a frame with an opaque origin.
pub fn policy(assets: &Assets) -> String {
    let scripts = [
        EARLY,
        assets.frame.as_str(),
        assets.script.as_str(),
        assets.packed.as_str(),
    ];
    let scripts = scripts.map(policy_hash).join(" ");
    // The whole style is named too, for frames into which it comes as a script's text.
    let mut styles = assets.styles.all();
    styles.insert(&assets.style);
    let missing = missing_style();
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
        OutputFile::text("sitemap.xml", sitemap(input)),
        OutputFile::text("404.html", missing()),
    ]
}

fn headers(assets: &Assets) -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
         Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=0, must-revalidate\n\n\
         /assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /demo.html\n  ! Content-Security-Policy\n  Content-Security-Policy: {}; frame-src 'self'\n",
        policy(assets),
        // The demo plays a host page: it is the one page that has frames.
        policy(assets)
    )
}

fn sitemap(input: &Input<'_>) -> String {
    // The protocol wants absolute addresses; without the site's own, the paths are listed as they are.
    let base = input.base_url.clone().unwrap_or_default();
    let story = &input.loaded.story;
    let pages: String = address::pages(story)
        .into_iter()
        .map(|view| format!("<url><loc>{base}{}</loc></url>\n", address::path(view, story)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}

/// The page for what is not there, with a place for its style.
const MISSING: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
     <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>No such page – Backgrounder</title>\n\
     <meta name=\"robots\" content=\"noindex\">\n<style>{style}</style>\n</head>\n<body class=\"bgr-page\">\n\
     <div class=\"bgr\"><main class=\"bgr-main\"><h1 class=\"bgr-title\">No such page</h1>\n\
     <p class=\"bgr-dek\">The address leads nowhere in this story.</p></main></div>\n</body>\n</html>\n";

fn missing_style() -> String {
    styles::style_of(&[MISSING])
}

fn missing() -> String {
    fill(MISSING, &[("style", &missing_style())])
}
