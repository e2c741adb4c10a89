//! The `_headers` file of a published folder, parsed as static hosts do.
//!
//! A line that starts at the margin is a path pattern (`*` stands for any text, `:name` for one
//! folder name); the indented lines below it are headers for the matching paths. When several
//! patterns set the same header, hosts join the values with a comma, so this parser does too: a
//! policy that only works when rules overwrite each other must fail here as well. `! Name` removes
//! an earlier header.

/// The rules of one `_headers` file, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderRules(Vec<Rule>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Change {
    Add { name: String, value: String },
    Remove { name: String },
}

impl HeaderRules {
    /// Parses a `_headers` file. Invalid lines are skipped, as hosts do.
    pub fn parse(text: &str) -> HeaderRules {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines() {
            let trimmed = line.trim();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                rules.push(Rule {
                    pattern: trimmed.to_owned(),
                    changes: Vec::new(),
                });
                continue;
            }
            let change = match (trimmed.strip_prefix('!'), trimmed.split_once(':')) {
                (Some(name), _) => Change::Remove {
                    name: name.trim().to_owned(),
                },
                (None, Some((name, value))) => Change::Add {
                    name: name.trim().to_owned(),
                    value: value.trim().to_owned(),
                },
                (None, None) => continue,
            };
            if let Some(rule) = rules.last_mut() {
                rule.changes.push(change);
            }
        }
        HeaderRules(rules)
    }

    /// The headers for a path that starts with `/`.
    pub fn headers_for(&self, path: &str) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        let matching = self.0.iter().filter(|rule| matches(&rule.pattern, path));
        for change in matching.flat_map(|rule| &rule.changes) {
            match change {
                Change::Remove { name } => headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name)),
                Change::Add { name, value } => {
                    match headers
                        .iter_mut()
                        .find(|(known, _)| known.eq_ignore_ascii_case(name))
                    {
                        Some((_, known)) => *known = format!("{known}, {value}"),
                        None => headers.push((name.clone(), value.clone())),
                    }
                }
            }
        }
        headers
    }
}

/// Whether a pattern matches the whole path.
fn matches(pattern: &str, path: &str) -> bool {
    let Some(special) = pattern.find(['*', ':']) else {
        return pattern == path;
    };
    let (literal, rest) = pattern.split_at(special);
    let Some(path) = path.strip_prefix(literal) else {
        return false;
    };
    if let Some(rest) = rest.strip_prefix('*') {
        return (0..=path.len())
            .filter(|&end| path.is_char_boundary(end))
            .any(|end| matches(rest, &path[end..]));
    }
    let name_end = rest[1..]
        .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .map_or(rest.len(), |end| end + 1);
    let folder_end = path.find('/').unwrap_or(path.len());
    folder_end > 0 && matches(&rest[name_end..], &path[folder_end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# comment
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
/cards/:name/x
  X-Robots-Tag: a:b
";

    #[track_caller]
    fn check(path: &str, expected: &[(&str, &str)]) {
        let found = HeaderRules::parse(TEXT).headers_for(path);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rules_apply_by_path() {
        let sniff = ("X-Content-Type-Options", "nosniff");
        check("/", &[sniff, ("Cache-Control", "no-cache")]);
        check(
            "/assets/a.js",
            &[sniff, ("Cache-Control", "public, max-age=31536000, immutable")],
        );
        check(
            "/cards/a/x",
            &[sniff, ("Cache-Control", "no-cache"), ("X-Robots-Tag", "a:b")],
        );
        check("/cards/a/b/x", &[sniff, ("Cache-Control", "no-cache")]);
    }

    #[test]
    fn repeated_headers_are_joined_with_a_comma() {
        let rules = HeaderRules::parse("/*\n  Vary: a\n/x\n  vary: b\n");
        assert_eq!(rules.headers_for("/x"), [("Vary".to_owned(), "a, b".to_owned())]);
    }
}
