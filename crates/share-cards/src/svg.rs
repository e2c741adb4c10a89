//! Text and numbers as SVG writes them.

/// Escapes text for XML. Control characters, which XML cannot hold, become spaces.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

/// A number rounded to hundredths, so that no card depends on the last bits of a sum.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    match size % 100 {
        0 => format!("{sign}{}", size / 100),
        part => format!("{sign}{}.{part:02}", size / 100),
    }
}

/// A filled path in the current colour.
pub fn path(d: &str) -> String {
    format!("<path d=\"{d}\"/>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_rounded_to_hundredths() {
        for (value, text) in [(1.0, "1"), (0.005, "0.01"), (-2.504, "-2.50"), (12.3456, "12.35")] {
            assert_eq!(number(value), text);
        }
    }
}
