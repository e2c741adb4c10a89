//! Content security policies. Every page is under two, and both apply: the header of its host lists the blocks of the whole
//! site, and the page itself names only its own, for hosts that send no headers. Neither can keep others from framing a page,
//! which is what the embeds are for.

use super::assets::{Assets, policy_hash};

/// A policy that allows these inline scripts and styles, and files of the site.
pub fn policy<'a>(
    scripts: impl IntoIterator<Item = &'a str>,
    styles: impl IntoIterator<Item = &'a str>,
) -> String {
    let scripts = hashes(scripts);
    let styles = hashes(styles);
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// Each hash with a space before it.
fn hashes<'a>(blocks: impl IntoIterator<Item = &'a str>) -> String {
    blocks
        .into_iter()
        .map(|block| format!(" {}", policy_hash(block)))
        .collect()
}

/// The policy of the pages that contain frames.
pub fn with_frames(policy: &str) -> String {
    format!("{policy}; frame-src 'self'")
}

/// The scripts of an embed page. They are listed by hash besides `'self'`, because in a frame with an opaque origin WebKit's
/// `'self'` matches nothing.
pub fn embed_scripts(assets: &Assets) -> [&str; 5] {
    let [engine, story] = &assets.fallbacks;
    [
        &assets.embed_head,
        &assets.script.script,
        &assets.frame_script.script,
        &engine.script,
        &story.script,
    ]
}

/// The line of the head that puts a page under its own policy.
pub fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
}
