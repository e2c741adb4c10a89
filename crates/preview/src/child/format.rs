//! The result of a build as bytes: a mark, then records, the last of which says how the build ended.
//!
//! Every record is a letter and its fields; every field is its length (8 bytes) and its bytes. A result without its last
//! record is no result, so a build that was cut short is never taken for a small site.

use std::io::{self, Read, Write};

use crate::problems::{BuildResult, Built, Problem, Problems, Severity};

/// Stands at the beginning, so that other output of the command is recognised.
const MARK: &[u8; 22] = b"backgrounder preview 1";
/// The longest field other than the bytes of a file.
const MAX_TEXT: u64 = 16 * 1024 * 1024;
/// The largest size of all files.
const MAX_FILES: u64 = 2 * 1024 * 1024 * 1024;

const FILE: u8 = b'F';
const ERROR: u8 = b'E';
const WARNING: u8 = b'W';
const BUILT: u8 = b'B';
const FAILED: u8 = b'X';

/// Writes the result of a build, usually to standard output, to which nothing else may be written.
///
/// # Errors
///
/// When the output is closed, because the preview has ended.
pub fn send(result: &BuildResult, out: &mut dyn Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    out.write_all(MARK)?;
    let (files, problems, end) = match result {
        Ok(built) => (built.files.as_slice(), &built.warnings, BUILT),
        Err(problems) => ([].as_slice(), problems, FAILED),
    };
    for (path, bytes) in files {
        out.write_all(&[FILE])?;
        write_field(&mut out, path.as_bytes())?;
        write_field(&mut out, bytes)?;
    }
    for problem in &problems.list {
        let letter = match problem.severity {
            Severity::Error => ERROR,
            Severity::Warning => WARNING,
        };
        let line = problem.line.map(|line| line.to_string()).unwrap_or_default();
        out.write_all(&[letter])?;
        for field in [&problem.file, &line, &problem.path, &problem.message] {
            write_field(&mut out, field.as_bytes())?;
        }
    }
    out.write_all(&[end])?;
    write_field(&mut out, problems.text.as_bytes())?;
    out.flush()
}

fn write_field(out: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)
}

/// Why bytes are no result of a build.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum ReceiveError {
    /// They end before the last record.
    CutShort,
    /// They are something else.
    NotOurs,
    /// The files are larger than the preview can keep.
    TooLarge,
}

/// Reads the result of a build.
pub(super) fn receive(input: &mut dyn Read) -> Result<BuildResult, ReceiveError> {
    let mut input = io::BufReader::new(input);
    let mut mark = [0; MARK.len()];
    read_exact(&mut input, &mut mark)?;
    if mark != *MARK {
        return Err(ReceiveError::NotOurs);
    }
    let mut built = Built::default();
    let mut room = MAX_FILES;
    loop {
        let mut letter = [0];
        read_exact(&mut input, &mut letter)?;
        match letter[0] {
            FILE => {
                let path = read_text(&mut input)?;
                let bytes = read_field(&mut input, room)?;
                room -= bytes.len() as u64;
                built.files.push((path, bytes));
            }
            ERROR => built
                .warnings
                .list
                .push(read_problem(&mut input, Severity::Error)?),
            WARNING => built
                .warnings
                .list
                .push(read_problem(&mut input, Severity::Warning)?),
            BUILT => {
                built.warnings.text = read_text(&mut input)?;
                return Ok(Ok(built));
            }
            FAILED => {
                let text = read_text(&mut input)?;
                let list = built.warnings.list;
                return Ok(Err(Problems { list, text }));
            }
            _ => return Err(ReceiveError::NotOurs),
        }
    }
}

fn read_problem(input: &mut dyn Read, severity: Severity) -> Result<Problem, ReceiveError> {
    Ok(Problem {
        severity,
        file: read_text(input)?,
        line: read_text(input)?.parse().ok(),
        path: read_text(input)?,
        message: read_text(input)?,
    })
}

fn read_text(input: &mut dyn Read) -> Result<String, ReceiveError> {
    String::from_utf8(read_field(input, MAX_TEXT)?).map_err(|_| ReceiveError::NotOurs)
}

/// Reads a field. Memory is taken as bytes come, not as their length claims.
fn read_field(input: &mut dyn Read, limit: u64) -> Result<Vec<u8>, ReceiveError> {
    let mut length = [0; 8];
    read_exact(input, &mut length)?;
    let length = u64::from_le_bytes(length);
    if length > limit {
        return Err(ReceiveError::TooLarge);
    }
    let mut bytes = Vec::new();
    let mut field = input.take(length);
    if field.read_to_end(&mut bytes).is_err() || (bytes.len() as u64) < length {
        return Err(ReceiveError::CutShort);
    }
    Ok(bytes)
}

fn read_exact(input: &mut dyn Read, bytes: &mut [u8]) -> Result<(), ReceiveError> {
    input.read_exact(bytes).map_err(|_| ReceiveError::CutShort)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples() -> [BuildResult; 3] {
        let problem = |severity, line| Problem {
            severity,
            file: "story.json".to_owned(),
            line,
            path: "claims[1]".to_owned(),
            message: "too “long”".to_owned(),
        };
        let warnings = Problems {
            list: vec![problem(Severity::Warning, None)],
            text: "a\nb".to_owned(),
        };
        let files = vec![
            ("index.html".to_owned(), b"page".to_vec()),
            ("empty".to_owned(), vec![]),
        ];
        [
            Ok(Built { files, warnings }),
            Err(Problems::from(vec![problem(Severity::Error, Some(7))])),
            Ok(Built::default()),
        ]
    }

    fn sent(result: &BuildResult) -> Vec<u8> {
        let mut bytes = Vec::new();
        send(result, &mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_is_sent_is_received() {
        for result in examples() {
            assert_eq!(receive(&mut sent(&result).as_slice()), Ok(result));
        }
    }

    #[test]
    fn a_result_that_is_cut_short_is_refused() {
        for result in examples() {
            let bytes = sent(&result);
            for length in 0..bytes.len() {
                let received = receive(&mut &bytes[..length]);
                assert_eq!(received, Err(ReceiveError::CutShort), "{length}");
            }
        }
    }

    #[test]
    fn other_output_is_refused() {
        assert_eq!(
            receive(&mut b"Compiling backgrounder".as_slice()),
            Err(ReceiveError::NotOurs)
        );
        let mut bytes = MARK.to_vec();
        bytes.push(b'?');
        assert_eq!(receive(&mut bytes.as_slice()), Err(ReceiveError::NotOurs));
        let mut bytes = MARK.to_vec();
        bytes.push(FILE);
        bytes.extend(u64::MAX.to_le_bytes());
        assert_eq!(receive(&mut bytes.as_slice()), Err(ReceiveError::TooLarge));
    }
}
