//! Removes comments and indentation from our own scripts before they are published.
//!
//! It does not parse JavaScript. It removes lines that are only a comment, comments after " // ", and spaces at both ends of
//! lines. That is safe because our scripts have no multi-line strings or comments; tests check this. The glue of the wasm is
//! minified in `xtask`.

/// A script of ours without comment lines, empty lines and indentation.
pub fn compact(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let code = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !is_comment(line))
        .map(without_comment);
    for line in code {
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// A line without the comment at its end. If the comment contains quotes or slashes, it may be part of a string, so the line
/// is kept.
fn without_comment(line: &str) -> &str {
    match line.split_once(" // ") {
        Some((code, comment)) if !comment.contains(['"', '\'', '`', '/']) => code.trim_end(),
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
        include_str!("../../../src/embed/embed.js"),
        include_str!("../../../src/browser/embed_bootstrap.js"),
        include_str!("../../../src/browser/venue_preview.js"),
        include_str!("../../../src/browser/embed_host.js"),
        include_str!("../../../src/browser/boot.js"),
        include_str!("../../../src/browser/find_site.js"),
        include_str!("../../../src/browser/copy_picture.js"),
        include_str!("../../../src/browser/export_map.js"),
        include_str!("../../../src/browser/print_height.js"),
        include_str!("../../../src/browser/offline_loader.js"),
    ];

    #[test]
    fn only_comments_and_indentation_are_removed() {
        let source =
            "// why\n  call(\"http://a//b\");\n\n  /** Says what. */\n\tx = 1; // gone\ny = \"a // b\";\n";
        assert_eq!(
            compact(source),
            "call(\"http://a//b\");\nx = 1;\ny = \"a // b\";\n"
        );
    }

    #[test]
    fn our_scripts_have_no_multi_line_strings_or_comments() {
        for source in OURS {
            for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
                assert_eq!(
                    line.matches('`').count() % 2,
                    0,
                    "a string may continue after this line: {line}"
                );
                let opens = line.matches("/*").count();
                assert_eq!(
                    opens,
                    line.matches("*/").count(),
                    "a comment may continue after this line: {line}"
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
        let sandbox = format!("\"sandbox\", \"{}\"", backgrounder::SANDBOX);
        assert!(include_str!("../../../src/embed/embed.js").contains(&sandbox));
    }
}
