//! Takes comments and indentation out of our own scripts before they are published.
//!
//! It knows no JavaScript: it drops whole lines that hold nothing but a comment, remarks after two
//! slashes between spaces, and the spaces at both ends of lines. That is safe because our scripts
//! keep longer comments on lines of their own and have no text that runs over several lines; a test
//! reads them for both. The glue of the wasm is made smaller where it is made, in `xtask`.

/// A script of ours without comment lines, empty lines and indentation.
pub fn compact(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let code = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_comment(line))
        .map(without_remark);
    for line in code {
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// A line without the remark at its end. Quotes in what would be cut off may mean that it is
/// no remark, so such a line stays whole.
fn without_remark(line: &str) -> &str {
    match line.split_once(" // ") {
        Some((code, remark)) if !remark.contains(['"', '\'', '`', '/']) => code.trim_end(),
        _ => line,
    }
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//")
        || (line.starts_with("/*") && line.ends_with("*/") && line.matches("*/").count() == 1)
}

#[cfg(test)]
mod tests {
    use super::compact;

    const OURS: &[&str] = &[
        include_str!("../embed/embed.js"),
        include_str!("../browser/answer.js"),
        include_str!("../browser/ahead.js"),
        include_str!("../browser/frame.js"),
        include_str!("../browser/boot.js"),
        include_str!("../browser/picture.js"),
        include_str!("../browser/paper.js"),
        include_str!("../browser/offline_loader.js"),
    ];

    #[test]
    fn only_comment_lines_and_indentation_go() {
        let source =
            "// why\n  call(\"http://a//b\");\n\n  /** Says what. */\n\tx = 1; // gone\ny = \"a // b\";\n";
        assert_eq!(
            compact(source),
            "call(\"http://a//b\");\nx = 1;\ny = \"a // b\";\n"
        );
    }

    #[test]
    fn our_scripts_have_no_text_over_several_lines() {
        for source in OURS {
            for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
                assert_eq!(
                    line.matches('`').count() % 2,
                    0,
                    "a text may go on after this line: {line}"
                );
                let opens = line.matches("/*").count();
                assert_eq!(
                    opens,
                    line.matches("*/").count(),
                    "a comment may go on after this line: {line}"
                );
            }
        }
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
            "XMLHttpRequest",
            "WebSocket",
            "serviceWorker",
            "referrer)",
            "document.referrer",
            "ancestorOrigins",
            "window.top",
            "parent.location",
            "srcdoc",
            "setAttribute(\"style\"",
        ];
        for source in OURS {
            let code = compact(source);
            for word in forbidden {
                assert!(!code.contains(word), "{word} is in a shipped script");
            }
        }
    }

    #[test]
    fn all_frames_have_the_same_sandbox() {
        let sandbox = format!("\"sandbox\", \"{}\"", crate::parts::share::SANDBOX);
        assert!(include_str!("../embed/embed.js").contains(&sandbox));
    }

    #[test]
    fn the_host_script_keeps_within_its_budget() {
        let mut packed = Vec::new();
        let options = brotli::enc::BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            ..Default::default()
        };
        let script = compact(include_str!("../embed/embed.js"));
        brotli::BrotliCompress(&mut script.as_bytes(), &mut packed, &options).unwrap();
        assert!(
            packed.len() <= 3 * 1024,
            "embed.js is {} bytes packed",
            packed.len()
        );
    }

    #[test]
    fn the_host_script_knows_the_folders_of_all_views() {
        for folder in [
            "map",
            "actors",
            "deal",
            "timeline",
            "positions",
            "sources",
            "claims",
        ] {
            assert!(include_str!("../embed/embed.js").contains(folder), "{folder}");
        }
    }
}
