//! Lists in patterns.

/// A list of placeholders of one kind becomes a single one.
pub fn lists(text: &str) -> String {
    let mut text = text.to_owned();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|start| at + start) {
        let Some(end) = text[start..].find('}').map(|end| start + end + 1) else {
            break;
        };
        // Of shares with their sums the whole is repeated.
        let sum = "{n} to {share}";
        let end = if text[start..].starts_with(sum) {
            start + sum.len()
        } else {
            end
        };
        let name = text[start..end].to_owned();
        let repeated = [", and ", " and ", ", via ", ", ", "; "]
            .iter()
            .map(|join| format!("{join}{name}"))
            .find(|more| name != "{n}" && text[end..].starts_with(more.as_str()));
        match repeated {
            Some(more) => text.replace_range(end..end + more.len(), ""),
            None => at = end,
        }
    }
    text
}
