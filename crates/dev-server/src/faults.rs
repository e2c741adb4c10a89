//! Faults that tests inject between a site and its reader.
//!
//! A fault selects files by a part of their path and says what happens to them.

use std::time::Duration;

/// A fault for some of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The fault applies to files whose path contains this text, such as `.wasm`.
    pub path_part: String,
    /// What happens to these files.
    pub kind: FaultKind,
}

/// What happens to a file on its way to the browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The server answers 404.
    Missing,
    /// The server sends only the first half, as if it were the whole file.
    Truncated,
    /// One byte in the middle differs.
    Altered,
    /// The response starts after this time.
    Slow(Duration),
    /// No response while this fault is set.
    Hanging,
    /// The media type is `text/plain`.
    WrongType,
    /// The header `Access-Control-Allow-Origin` is missing.
    NoCors,
    /// The content security policy forbids WebAssembly.
    NoWasmPolicy,
}

impl Fault {
    /// A fault for files whose path contains `path_part`.
    pub fn new(path_part: &str, kind: FaultKind) -> Fault {
        Fault {
            path_part: path_part.to_owned(),
            kind,
        }
    }

    /// Whether this fault applies to a path.
    pub(crate) fn applies_to(&self, path: &str) -> bool {
        path.contains(&self.path_part)
    }
}

impl FaultKind {
    /// Whether the fault changes the bytes, so that the server must not send a compressed copy.
    pub(crate) fn changes_bytes(&self) -> bool {
        matches!(self, FaultKind::Truncated | FaultKind::Altered)
    }

    /// Applies the fault to the bytes of a file.
    pub(crate) fn apply(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        let middle = bytes.len() / 2;
        match self {
            FaultKind::Truncated => bytes.truncate(middle),
            FaultKind::Altered => {
                if let Some(byte) = bytes.get_mut(middle) {
                    *byte ^= 1;
                }
            }
            _ => {}
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn altered_files_keep_their_length() {
        assert_eq!(FaultKind::Altered.apply(vec![0; 5]), [0, 0, 1, 0, 0]);
        assert!(FaultKind::Altered.apply(Vec::new()).is_empty());
        assert_eq!(FaultKind::Truncated.apply(vec![0; 5]).len(), 2);
        assert_eq!(FaultKind::Missing.apply(vec![0; 5]).len(), 5);
    }
}
