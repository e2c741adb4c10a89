//! The block of bytes around the texts and numbers of a story.
//!
//! | bytes | what |
//! | --- | --- |
//! | 4 | `BGRS` |
//! | 4 | the format |
//! | 8 | the checksum of everything that follows: FNV-1a with 64 bits |
//! | 3 x 4 | the lengths of the three sections, in bytes |
//! | the rest | the sections: texts (UTF-8, each ends with `\0`), numbers, and the words of the interface in one language (see `locale::Words`) |
//!
//! All integers of this head are little-endian. The checksum finds damage, not forgery: a changed byte
//! always changes it, and more changes remain unnoticed once in 2^64.

use core::fmt;

const MAGIC: [u8; 4] = *b"BGRS";

/// The format that this version writes and reads.
const FORMAT: u32 = 4;

/// Why bytes are not a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bytes do not begin like story data.
    NotStoryData,
    /// The data are in another format than this version reads.
    OtherFormat {
        /// The format of the data.
        found: u32,
    },
    /// The end of the data is missing.
    CutShort,
    /// The data are not as they were written.
    Altered,
    /// The words of the interface are those of another version.
    OtherWords,
}

impl DecodeError {
    /// The name of the fault, for scripts and logs.
    pub fn name(self) -> &'static str {
        match self {
            DecodeError::NotStoryData => "not-story-data",
            DecodeError::OtherFormat { .. } => "other-format",
            DecodeError::CutShort => "cut-short",
            DecodeError::Altered => "altered",
            DecodeError::OtherWords => "other-words",
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::NotStoryData => out.write_str("this is not the data of a story"),
            DecodeError::OtherFormat { found } => write!(
                out,
                "the story data are in format {found}, but this version reads format {FORMAT}; build the site again"
            ),
            DecodeError::CutShort => out.write_str("the end of the story data is missing"),
            DecodeError::OtherWords => out.write_str(
                "the words of the interface were written by another version; build the site again",
            ),
            DecodeError::Altered => out.write_str("the story data were altered after they were written"),
        }
    }
}

impl core::error::Error for DecodeError {}

/// Puts the texts, the numbers and the words of the interface into one block. The decoder checks them; this function does not.
#[cfg(feature = "file")]
pub fn seal(texts: &[u8], numbers: &[u8], words: &[u8]) -> Vec<u8> {
    let lengths = [texts.len(), numbers.len(), words.len()];
    let mut rest = Vec::with_capacity(12 + lengths.iter().sum::<usize>());
    for length in lengths {
        // Story files are far smaller than 4 GB, see the limit in `check`.
        rest.extend((length as u32).to_le_bytes());
    }
    rest.extend(texts);
    rest.extend(numbers);
    rest.extend(words);
    let mut block = MAGIC.to_vec();
    block.extend(FORMAT.to_le_bytes());
    block.extend(checksum(&rest).to_le_bytes());
    block.extend(rest);
    block
}

/// The sections of a block.
pub(crate) struct Sections<'a> {
    pub(crate) texts: &'a str,
    pub(crate) numbers: &'a [u8],
    pub(crate) words: &'a [u8],
}

/// The sections of a block.
pub(crate) fn open(block: &[u8]) -> Result<Sections<'_>, DecodeError> {
    if block
        .iter()
        .zip(MAGIC)
        .any(|(found, expected)| *found != expected)
    {
        return Err(DecodeError::NotStoryData);
    }
    let mut rest = block;
    let _magic: [u8; 4] = take(&mut rest)?;
    let found = u32::from_le_bytes(take(&mut rest)?);
    if found != FORMAT {
        return Err(DecodeError::OtherFormat { found });
    }
    let written = u64::from_le_bytes(take(&mut rest)?);
    let checked = rest;
    let texts = u32::from_le_bytes(take(&mut rest)?);
    let numbers = u32::from_le_bytes(take(&mut rest)?);
    let words = u32::from_le_bytes(take(&mut rest)?);
    let length = u64::from(texts) + u64::from(numbers) + u64::from(words);
    if (rest.len() as u64) < length {
        return Err(DecodeError::CutShort);
    }
    if rest.len() as u64 > length || checksum(checked) != written {
        return Err(DecodeError::Altered);
    }
    let (texts, rest) = rest
        .split_at_checked(texts as usize)
        .ok_or(DecodeError::Altered)?;
    let (numbers, words) = rest
        .split_at_checked(numbers as usize)
        .ok_or(DecodeError::Altered)?;
    Ok(Sections {
        texts: core::str::from_utf8(texts).map_err(|_| DecodeError::Altered)?,
        numbers,
        words,
    })
}

/// The first bytes, which are removed from the rest.
fn take<const COUNT: usize>(rest: &mut &[u8]) -> Result<[u8; COUNT], DecodeError> {
    let (first, others) = rest.split_first_chunk().ok_or(DecodeError::CutShort)?;
    *rest = others;
    Ok(*first)
}

/// FNV-1a, 64 bits.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
