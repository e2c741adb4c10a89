//! What can go wrong between a site and its reader, on request.
//!
//! A fault names the files it strikes by a part of their path and says what happens to
//! them. How a browser or the app answers to it is the tests' concern.

use std::time::Duration;

/// One thing that goes wrong for some of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The fault strikes files whose path contains this text, such as `.wasm`.
    pub path_part: String,
    /// What happens to them.
    pub harm: Harm,
}

/// What happens to a file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Harm {
    /// The host answers 404.
    Missing,
    /// Only the first half arrives, as if it were the whole.
    Truncated,
    /// One byte in the middle is another one.
    Altered,
    /// The answer comes after this time.
    Slow(Duration),
    /// The answer does not come while this fault is set.
    Hanging,
    /// The file is declared to be plain text.
    WrongType,
    /// The header `Access-Control-Allow-Origin` is left out.
    NoCors,
    /// The policy of the host does not allow WebAssembly.
    NoWasmPolicy,
}

impl Fault {
    /// A fault that strikes files whose path contains `path_part`.
    pub fn new(path_part: &str, harm: Harm) -> Fault {
        Fault {
            path_part: path_part.to_owned(),
            harm,
        }
    }

    /// Whether this fault strikes a path.
    pub(crate) fn strikes(&self, path: &str) -> bool {
        path.contains(&self.path_part)
    }
}

impl Harm {
    /// Whether the fault changes the bytes, so that a compressed copy must not be sent.
    pub(crate) fn changes_bytes(&self) -> bool {
        matches!(self, Harm::Truncated | Harm::Altered)
    }

    /// The bytes after the fault.
    pub(crate) fn apply_to(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        let middle = bytes.len() / 2;
        match self {
            Harm::Truncated => bytes.truncate(middle),
            Harm::Altered => {
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
        assert_eq!(Harm::Altered.apply_to(vec![0; 5]), [0, 0, 1, 0, 0]);
        assert!(Harm::Altered.apply_to(Vec::new()).is_empty());
        assert_eq!(Harm::Truncated.apply_to(vec![0; 5]).len(), 2);
        assert_eq!(Harm::Missing.apply_to(vec![0; 5]).len(), 5);
    }
}
