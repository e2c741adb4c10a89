//! The HTML that the preview adds: its script in served pages, and the page before the first build.

use crate::problems::Problems;

/// The folder of the preview's own files below the site's root.
pub const FOLDER: &str = "__backgrounder";
/// The script that open pages run.
pub const CLIENT_JS: &str = include_str!("client.js");
/// The style of the page before the first build.
pub const PLACEHOLDER_CSS: &str = include_str!("placeholder.css");
/// The policy of the page before the first build.
pub const PLACEHOLDER_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/// What a page must know of the state it was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageState<'a> {
    /// What all addresses begin with.
    pub base: &'a str,
    /// The number of the site; 0 before the first good build.
    pub site: u64,
    /// The number of the state, which grows with every change of site or problems.
    pub version: u64,
}

/// Adds the script to a page, at the end of its body.
pub fn add_client(page: &[u8], state: PageState<'_>) -> Vec<u8> {
    let tag = client_tag(state);
    let end = find_last(page, b"</body").unwrap_or(page.len());
    let mut bytes = Vec::with_capacity(page.len() + tag.len());
    bytes.extend_from_slice(&page[..end]);
    bytes.extend_from_slice(tag.as_bytes());
    bytes.extend_from_slice(&page[end..]);
    bytes
}

fn client_tag(state: PageState<'_>) -> String {
    let PageState { base, site, version } = state;
    format!(
        "<script async src=\"{base}/{FOLDER}/client.js\" data-site=\"{site}\" data-version=\"{version}\"></script>"
    )
}

fn find_last(page: &[u8], tag: &[u8]) -> Option<usize> {
    page.windows(tag.len())
        .rposition(|window| window.eq_ignore_ascii_case(tag))
}

/// The page before the first good build. `problems` are those of a failed one.
pub fn placeholder(state: PageState<'_>, problems: Option<&Problems>) -> String {
    let (title, text) = match problems {
        None => ("Building the preview", String::new()),
        Some(problems) => (
            "The preview cannot be built yet",
            format!("<pre tabindex=\"0\">{}</pre>\n", escape(&problems.text)),
        ),
    };
    // Without scripts, the page asks again by itself.
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"{}/{FOLDER}/placeholder.css\">\n\
         <noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n{text}<p>This page reloads by itself.</p>\n</main>\n{}</body>\n</html>\n",
        state.base,
        client_tag(state)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problems::Problem;

    const STATE: PageState<'_> = PageState {
        base: "/s",
        site: 3,
        version: 9,
    };
    const TAG: &str =
        "<script async src=\"/s/__backgrounder/client.js\" data-site=\"3\" data-version=\"9\"></script>";

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        for (page, expected) in [
            ("<body>a</body></html>", format!("<body>a{TAG}</body></html>")),
            (
                "<body>\"</body>\"</BODY >",
                format!("<body>\"</body>\"{TAG}</BODY >"),
            ),
            ("a", format!("a{TAG}")),
        ] {
            assert_eq!(add_client(page.as_bytes(), STATE), expected.into_bytes());
        }
    }

    #[test]
    fn problems_are_text() {
        let problems = Problems::from(vec![Problem::error("<script>&")]);
        let page = placeholder(STATE, Some(&problems));
        assert!(
            page.contains("<pre tabindex=\"0\">error: &lt;script&gt;&amp;</pre>"),
            "{page}"
        );
        assert!(page.contains("cannot be built yet") && page.contains(TAG));
    }
}
