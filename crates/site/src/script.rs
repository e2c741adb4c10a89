//! Makes scripts smaller before they are published: no comments, no white space, short names for what is local.
//!
//! The code stays as it was written, statement by statement, so a fault is found in the published script too. Libraries that rewrite
//! code would save 2 to 4 % more: see `docs/performance.md`.

mod names;
mod tokens;

use tokens::{Kind, Token, is_word, tokens};

/// A script without comments and unneeded white space, and with short names for its local variables and functions. Names of the whole
/// script stay.
///
/// It must end its statements with semicolons, and must not begin one with a regular expression after a bracket.
pub fn minify(source: &str) -> String {
    let tokens = tokens(source);
    let mut out = String::with_capacity(source.len());
    let mut last: Option<&Token<'_>> = None;
    for (token, text) in tokens.iter().zip(names::shorten(&tokens)) {
        if let Some(last) = last {
            out.push_str(between(last, token));
        }
        out.push_str(&text);
        last = Some(token);
    }
    out.push('\n');
    out
}

/// What must stand between two tokens. A line break may end a statement; it is left out where none can end or begin.
fn between(last: &Token<'_>, next: &Token<'_>) -> &'static str {
    let ends =
        |token: &Token<'_>| token.kind != Kind::Sign || matches!(token.text, ")" | "]" | "}" | "++" | "--");
    let begins = |token: &Token<'_>| {
        token.kind != Kind::Sign || matches!(token.text, "(" | "[" | "{" | "++" | "--" | "+" | "-" | "!")
    };
    if next.begins_line && ends(last) && begins(next) {
        return "\n";
    }
    let joins = |token: &Token<'_>| token.text.starts_with(is_word) || token.kind == Kind::Word;
    let is_same_sign = last.kind == Kind::Sign
        && next.kind == Kind::Sign
        && last.text.ends_with(['+', '-'])
        && next.text.starts_with(['+', '-']);
    let joined = last.text.ends_with(is_word) && joins(next);
    if joined || is_same_sign { " " } else { "" }
}

#[cfg(test)]
mod tests {
    use super::minify;

    const OURS: &[&str] = &[
        include_str!("../../../src/embed/embed.js"),
        include_str!("../../../src/browser/embed_bootstrap.js"),
        include_str!("../../../src/browser/venue_preview.js"),
        include_str!("../../../src/browser/embed_host.js"),
        include_str!("../../../src/browser/adoption.js"),
        include_str!("../../../src/browser/print_page.js"),
        include_str!("../../../src/browser/boot.js"),
        include_str!("../../../src/browser/find_site.js"),
        include_str!("../../../src/browser/copy_picture.js"),
        include_str!("../../../src/browser/export_map.js"),
        include_str!("../../../src/browser/print_height.js"),
        include_str!("../../../src/browser/offline_loader.js"),
    ];

    #[test]
    fn local_names_are_short_and_those_of_the_browser_and_of_properties_stay() {
        let source = "(function () {\n  // why\n  var page = document, { first, second: other } = page;\n  \
            function show(event, ...more) { return event.first ? [other, first] : { first, page: more }; }\n  \
            class Box { first(value) { return value; } }\n  list.map((item) => item.page);\n  \
            { let top = 1; use(top); }\n  scrollTo(top, show, Box, `${other}`);\n})();\n";
        assert_eq!(
            minify(source),
            "(function(){var o=document,{first:e,second:other}=o;\
            function a(n,...i){return n.first?[other,e]:{first:e,page:i};}\n\
            class t{first(s){return s;}}\nlist.map((r)=>r.page);\
            {let top=1;use(top);}\nscrollTo(top,a,t,`${other}`);})();\n"
        );
    }

    #[test]
    fn a_line_break_stays_where_it_may_end_a_statement() {
        assert_eq!(
            minify("a = b\n+ 1\nc()\n++d;\nreturn a\n  - -e;"),
            "a=b\n+1\nc()\n++d;return a\n- -e;\n"
        );
    }

    #[test]
    fn our_scripts_do_nothing_that_a_strict_host_forbids() {
        let forbidden = [
            "eval(",
            "new Function",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "cookie",
            "sendBeacon",
            "referrer)",
            "document.referrer",
            "ancestorOrigins",
            "window.top",
            "parent.location",
            "srcdoc",
            "setAttribute(\"style\"",
        ];
        for source in OURS {
            let code = minify(source);
            for word in forbidden {
                assert!(!code.contains(word), "{word} is in a shipped script");
            }
        }
    }

    #[test]
    fn all_frames_have_the_same_sandbox() {
        let sandbox = format!("\"sandbox\", \"{}\"", backgrounder::SANDBOX);
        assert!(include_str!("../../../src/embed/embed.js").contains(&sandbox));
    }
}
