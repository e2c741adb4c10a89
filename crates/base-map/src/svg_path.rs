//! Writes SVG path data with relative integer coordinates, and reads it back for tests.
//!
//! Every sub-path is `m` with a move, then lines without a command letter and, for rings, `z`. The
//! first move is relative to the origin; its letter is lower case because the pairs after `M` would be
//! absolute. Small relative numbers repeat between layers and compress well.

use std::fmt::Write as _;

use anyhow::{Result, bail};

use crate::grid::GridPoint;

/// Writes rings as closed sub-paths. Rings do not repeat their first point.
#[must_use]
pub fn write_rings(rings: &[Vec<GridPoint>]) -> String {
    write(rings, true)
}

/// Writes lines as open sub-paths.
#[must_use]
pub fn write_lines(lines: &[Vec<GridPoint>]) -> String {
    write(lines, false)
}

fn write(shapes: &[Vec<GridPoint>], closed: bool) -> String {
    let mut text = String::new();
    let mut at = GridPoint { x: 0, y: 0 };
    for shape in shapes {
        let Some((&first, rest)) = shape.split_first() else {
            continue;
        };
        text.push('m');
        append_relative(&mut text, &mut at, first);
        for &next in rest {
            append_relative(&mut text, &mut at, next);
        }
        if closed {
            text.push('z');
            // After closing, the next move is relative to the ring's first point.
            at = first;
        }
    }
    text
}

/// Appends a relative coordinate pair. A minus sign separates two numbers as well as a space does.
fn append_relative(text: &mut String, at: &mut GridPoint, to: GridPoint) {
    for value in [to.x - at.x, to.y - at.y] {
        if value >= 0 && text.ends_with(|last: char| last.is_ascii_digit()) {
            text.push(' ');
        }
        // Writing to a string cannot fail.
        let _ = write!(text, "{value}");
    }
    *at = to;
}

/// Reads path data of this module: its sub-paths, each with a flag that tells whether it is closed.
///
/// # Errors
///
/// When the text has another form.
pub fn read(text: &str) -> Result<Vec<(Vec<GridPoint>, bool)>> {
    if !text.is_ascii() {
        bail!("a path contains characters that are not ASCII");
    }
    let mut shapes: Vec<(Vec<GridPoint>, bool)> = Vec::new();
    let mut at = GridPoint { x: 0, y: 0 };
    for sub_path in text.split_inclusive(['m', 'z']) {
        let command = sub_path.chars().next_back();
        let numbers = numbers(sub_path.trim_end_matches(['m', 'z']))?;
        if !numbers.is_empty() {
            let mut shape = Vec::new();
            for pair in numbers.chunks(2) {
                let &[x, y] = pair else {
                    bail!("a coordinate pair is incomplete");
                };
                at = GridPoint {
                    x: at.x + x,
                    y: at.y + y,
                };
                shape.push(at);
            }
            let closed = command == Some('z');
            if closed {
                at = shape[0];
            }
            shapes.push((shape, closed));
        }
    }
    Ok(shapes)
}

fn numbers(text: &str) -> Result<Vec<i32>> {
    let mut numbers = Vec::new();
    for part in text.split(' ') {
        let mut rest = part;
        while !rest.is_empty() {
            let end = rest[1..].find('-').map_or(rest.len(), |index| index + 1);
            numbers.push(rest[..end].parse()?);
            rest = &rest[end..];
        }
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(coordinates: &[(i32, i32)]) -> Vec<GridPoint> {
        coordinates.iter().map(|&(x, y)| GridPoint { x, y }).collect()
    }

    #[test]
    fn rings_are_written_as_relative_paths_and_read_back() -> Result<()> {
        let rings = [
            shape(&[(10, 20), (13, 16), (13, 30)]),
            shape(&[(-5, 0), (0, 0), (0, 7)]),
        ];
        let text = write_rings(&rings);
        assert_eq!(text, "m10 20 3-4 0 14zm-15-20 5 0 0 7z");
        let back: Vec<_> = read(&text)?.into_iter().map(|(ring, _)| ring).collect();
        assert_eq!(back, rings);
        Ok(())
    }

    #[test]
    fn lines_are_relative_to_the_end_of_the_previous_line() -> Result<()> {
        let lines = [shape(&[(1, 1), (2, 3)]), shape(&[(2, 4), (-1, -1)])];
        let text = write_lines(&lines);
        assert_eq!(text, "m1 1 1 2m0 1-3-5");
        let back: Vec<_> = read(&text)?.into_iter().map(|(line, _)| line).collect();
        assert_eq!(back, lines);
        Ok(())
    }
}
