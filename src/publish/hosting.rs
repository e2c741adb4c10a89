//! Files for static hosts and crawlers: headers, the sitemap, the error page.

use story::address;

use super::assets::{Assets, PRELOAD_JS, policy_hash};
use super::error_page::{self, error_page};
use super::input::Input;
use super::output::OutputFile;
use super::page::escape;

/// The content security policy of hosted pages. Scripts are listed by hash besides `'self'`, because in a frame with an
/// opaque origin WebKit's `'self'` matches nothing.
pub fn policy(input: &Input<'_>, assets: &Assets) -> String {
    let scripts = [
        PRELOAD_JS,
        assets.embed_bootstrap.as_str(),
        assets.venue_preview.as_str(),
        assets.script.as_str(),
        assets.fallbacks[0].script.as_str(),
        assets.fallbacks[1].script.as_str(),
    ];
    let error_page_script = error_page::script(input);
    let scripts = scripts.into_iter().chain(error_page_script.as_deref());
    let scripts = scripts.map(policy_hash).collect::<Vec<_>>().join(" ");
    // The whole style sheet is included too, for frames that get it through a script.
    let mut styles = assets.styles.all();
    styles.insert(&assets.style);
    let error_page = error_page::style(assets);
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
    let mut files = vec![
        OutputFile::text("_headers", headers(input, assets)),
        OutputFile::text("_nginx.conf", nginx(input, assets)),
        OutputFile::text("404.html", error_page(input, assets)),
    ];
    // A sitemap must have absolute addresses.
    if let Some(base) = &input.base_url {
        files.push(OutputFile::text("sitemap.xml", sitemap(base, input)));
    }
    files
}

/// The `_headers` file. Hosts combine all rules that match a path, so a rule that changes a header removes it first.
fn headers(input: &Input<'_>, assets: &Assets) -> String {
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
         Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=0, must-revalidate\n\n\
         /assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /demo.html\n  ! Content-Security-Policy\n  Content-Security-Policy: {}\n",
        policy(input, assets),
        demo_policy(input, assets)
    )
}

/// The demo is the only page that contains frames.
fn demo_policy(input: &Input<'_>, assets: &Assets) -> String {
    format!("{}; frame-src 'self'", policy(input, assets))
}

/// The part of an nginx configuration that changes with each build; `deploy/nginx.conf` includes it.
fn nginx(input: &Input<'_>, assets: &Assets) -> String {
    format!(
        "map $uri $backgrounder_policy {{\n    default \"{}\";\n    ~/demo\\.html$ \"{}\";\n}}\n",
        policy(input, assets),
        demo_policy(input, assets)
    )
}

/// The sitemap of a site with a known address.
fn sitemap(base: &str, input: &Input<'_>) -> String {
    let story = &input.loaded.story;
    let pages: String = address::pages(story)
        .into_iter()
        .map(|view| {
            format!(
                "<url><loc>{}</loc></url>\n",
                escape(&format!("{base}{}", address::path(view, story)))
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{pages}</urlset>\n"
    )
}
