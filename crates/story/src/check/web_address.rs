//! Web addresses without disguises.
//!
//! Browsers repair addresses: they drop white space and control characters, read backslashes as
//! slashes and ignore case, so `java\nscript:` becomes a script. No story needs such spellings, so
//! they are rejected instead of repaired.

use crate::diagnostic::AddressFault;

/// The longest address, in characters.
const LIMIT: usize = 2_000;

/// What is wrong with an address, if anything.
pub fn fault(address: &str) -> Option<AddressFault> {
    if address.chars().any(|letter| letter.is_whitespace()) {
        return Some(AddressFault::Space);
    }
    if !address.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Some(AddressFault::NotAscii);
    }
    if address.len() > LIMIT {
        return Some(AddressFault::TooLong);
    }
    if address.contains('\\') {
        return Some(AddressFault::Backslash);
    }
    let (scheme, rest) = match address.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => (scheme, rest),
        _ => return Some(AddressFault::NoScheme),
    };
    if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return Some(AddressFault::OtherScheme);
    }
    let Some(rest) = rest.strip_prefix("//") else {
        return Some(AddressFault::NoHost);
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    if authority.contains('@') {
        return Some(AddressFault::UserName);
    }
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    if format!("{scheme}{host}")
        .bytes()
        .any(|byte| byte.is_ascii_uppercase())
    {
        return Some(AddressFault::Capitals);
    }
    if !is_host(host) || !is_port(port) {
        return Some(AddressFault::NoHost);
    }
    let escaped = !path.contains(['"', '<', '>', '^', '`', '{', '|', '}']);
    (!escaped).then_some(AddressFault::Unescaped)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Whether this is a domain name. Bare IP addresses are rejected because they hide who is behind them.
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        matches!(label.len(), 1..=63)
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(is_label)
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

fn is_port(text: &str) -> bool {
    matches!(text.len(), 1..=5) && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: Option<AddressFault>) {
        assert_eq!(fault(address), expected, "{address:?}");
    }

    #[test]
    fn accepts_plain_addresses() {
        for address in [
            "https://news.example",
            "https://news.example/",
            "http://news.example:8080/a/b.html?x=1&y=%20#part",
            "https://xn--80ak6aa92e.example/@someone/it's(fine)",
            "https://news.example?q=a@b",
        ] {
            check(address, None);
        }
    }

    #[test]
    fn rejects_disguised_addresses() {
        use AddressFault::*;
        let cases: &[(&str, AddressFault)] = &[
            (" https://a.example/", Space),
            ("https://a.example/ ", Space),
            ("java\nscript:alert(1)", Space),
            ("https://a.example/\u{a0}", Space),
            ("java\u{0}script:alert(1)", NotAscii),
            ("https://a.example/\u{202e}gpj", NotAscii),
            ("https://а.example/", NotAscii),
            ("//a.example/", NoScheme),
            ("/a", NoScheme),
            ("a.example", NoScheme),
            ("", NoScheme),
            (":x", NoScheme),
            ("javascript:alert(1)", OtherScheme),
            ("JaVaScRiPt:alert(1)", OtherScheme),
            ("data:text/html,x", OtherScheme),
            ("vbscript:x", OtherScheme),
            ("file:///etc/passwd", OtherScheme),
            ("blob:https://a.example/x", OtherScheme),
            ("HTTPS://a.example/", Capitals),
            ("https://A.example/", Capitals),
            ("https:\\\\a.example\\", Backslash),
            ("https://a.example\\@b.example/", Backslash),
            ("https://news.example@b.example/", UserName),
            ("https://user:pass@b.example/", UserName),
            ("https:a.example", NoHost),
            ("https:/a.example", NoHost),
            ("https:///a.example", NoHost),
            ("https://", NoHost),
            ("https://a..example/", NoHost),
            ("https://-a.example/", NoHost),
            ("https://localhost/", NoHost),
            ("https://127.0.0.1/", NoHost),
            ("https://[::1]/", NoHost),
            ("https://a.example:/", NoHost),
            ("https://a.example:80a/", NoHost),
            ("https://a.exa%6dple/", NoHost),
            ("https://a.example/<script>", Unescaped),
            ("https://a.example/\"x", Unescaped),
        ];
        for (address, expected) in cases {
            check(address, Some(*expected));
        }
        check(&format!("https://a.example/{}", "a".repeat(2_000)), Some(TooLong));
    }
}
