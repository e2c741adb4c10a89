//! Lines of a Fluent file. Its parser knows positions only of errors, but each message begins a line.

/// The number of the line, from 1, at a byte of the text.
pub(crate) fn line_at(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

/// The lines on which a message or term with this id begins.
pub(crate) fn lines_of(text: &str, id: &str) -> Vec<usize> {
    let begins = |line: &str| {
        line.strip_prefix(id)
            .is_some_and(|rest| rest.trim_start_matches(' ').starts_with('='))
    };
    (1..)
        .zip(text.lines())
        .filter(|(_, line)| begins(line))
        .map(|(number, _)| number)
        .collect()
}
