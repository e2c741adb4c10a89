//! Lets the preview's own script run under a site's security policy, and nothing else.
//!
//! The rest of the policy stays as it is, so a page that breaks its policy breaks it in the preview too. That is why the
//! script's folder is added, not the whole origin.

/// Adds the preview's folder (a source such as `http://localhost:8080/secret/__backgrounder/`) to the policies of one
/// header, where they do not allow it already.
pub fn allow_preview(policies: &str, source: &str) -> String {
    let adjusted: Vec<String> = policies.split(',').map(|policy| adjust(policy, source)).collect();
    adjusted.join(", ")
}

fn adjust(policy: &str, source: &str) -> String {
    let mut directives: Vec<Vec<String>> = policy
        .split(';')
        .map(|directive| directive.split_ascii_whitespace().map(str::to_owned).collect())
        .filter(|directive: &Vec<String>| !directive.is_empty())
        .collect();
    let fallback = find(&directives, "default-src").map(|index| directives[index][1..].to_vec());
    // An element's own directive comes before the general one.
    for name in ["script-src-elem", "script-src", "connect-src"] {
        match (find(&directives, name), &fallback) {
            (Some(index), _) => allow(&mut directives[index], source),
            // `script-src` falls back to `default-src`, `script-src-elem` to `script-src`.
            (None, Some(sources)) if name != "script-src-elem" => {
                let mut directive = vec![name.to_owned()];
                directive.extend(sources.iter().cloned());
                let before = directive.len();
                allow(&mut directive, source);
                if directive.len() != before || directive[1..] != sources[..] {
                    directives.push(directive);
                }
            }
            _ => {}
        }
    }
    let directives: Vec<String> = directives.iter().map(|words| words.join(" ")).collect();
    directives.join("; ")
}

fn find(directives: &[Vec<String>], name: &str) -> Option<usize> {
    directives
        .iter()
        .position(|directive| directive[0].eq_ignore_ascii_case(name))
}

/// Adds the source to a directive, unless the own origin is allowed in it.
fn allow(directive: &mut Vec<String>, source: &str) {
    if directive.iter().any(|word| word.eq_ignore_ascii_case("'self'")) {
        return;
    }
    directive.retain(|word| !word.eq_ignore_ascii_case("'none'"));
    directive.push(source.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_added() {
        for (policy, expected) in [
            (
                "default-src 'none'; script-src 'self' 'sha256-x='; connect-src 'self'; img-src data:",
                "default-src 'none'; script-src 'self' 'sha256-x='; connect-src 'self'; img-src data:",
            ),
            (
                "default-src 'none'; script-src 'sha256-x='",
                "default-src 'none'; script-src 'sha256-x=' S; connect-src S",
            ),
            ("default-src 'self'", "default-src 'self'"),
            (
                "default-src https:",
                "default-src https:; script-src https: S; connect-src https: S",
            ),
            ("script-src 'none'", "script-src S"),
            ("img-src data:", "img-src data:"),
            (
                "script-src 'self'; script-src-elem 'none'",
                "script-src 'self'; script-src-elem S",
            ),
            (
                "Script-Src 'none', connect-src 'none'",
                "Script-Src S, connect-src S",
            ),
        ] {
            assert_eq!(allow_preview(policy, "S"), expected, "{policy}");
        }
    }
}
