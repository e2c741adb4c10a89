//! The compressed copies that lie beside the files of a site, for hosts that send them.
//!
//! The strongest setting takes a minute of computing for a whole site, so the work is shared
//! among the cores, and what was compressed once is remembered by its hash below `target/`.
//! A site that is only looked at on this machine is compressed quickly instead.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::output_folder::SiteFile;
use crate::repo;

/// The endings of files that shrink; pictures are compressed already.
const SHRINKING: [&str; 10] = [
    ".html", ".css", ".js", ".json", ".geojson", ".csv", ".txt", ".xml", ".svg", ".wasm",
];
/// Below this size the headers of an answer are the larger part.
const WORTHWHILE: usize = 256;

/// How much time compressing may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// As small as can be: for sites that are put somewhere.
    Smallest,
    /// A tenth larger and at once: for sites that are looked at here.
    Quick,
}

impl Effort {
    /// The settings as a folder's name: the memory must not answer for other settings.
    fn folder(self) -> String {
        format!("br{}-gz{}", self.brotli(), self.gzip())
    }

    fn brotli(self) -> i32 {
        match self {
            Effort::Smallest => 11,
            Effort::Quick => 5,
        }
    }

    fn gzip(self) -> u32 {
        match self {
            Effort::Smallest => 9,
            Effort::Quick => 6,
        }
    }
}

/// Compressed copies of all files that shrink, in the order of the files.
pub fn copies(files: &[SiteFile], effort: Effort) -> Result<Vec<SiteFile>> {
    let memory = repo::target_folder().join("compressed").join(effort.folder());
    fs::create_dir_all(&memory).with_context(|| format!("making {}", memory.display()))?;
    let copies: Result<Vec<_>> = files
        .par_iter()
        .map(|file| copies_of(file, effort, &memory))
        .collect();
    Ok(copies?.into_iter().flatten().collect())
}

fn copies_of(file: &SiteFile, effort: Effort, memory: &Path) -> Result<Vec<SiteFile>> {
    let shrinks = SHRINKING.iter().any(|ending| file.path.ends_with(ending));
    if !shrinks || file.bytes.len() < WORTHWHILE {
        return Ok(Vec::new());
    }
    let hash: String = Sha256::digest(&file.bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut copies = Vec::new();
    for ending in ["br", "gz"] {
        let remembered = memory.join(format!("{hash}.{ending}"));
        let bytes = match fs::read(&remembered) {
            Ok(bytes) => bytes,
            Err(_) => {
                let bytes = match ending {
                    "br" => brotli(&file.bytes, effort.brotli())?,
                    _ => gzip(&file.bytes, effort.gzip())?,
                };
                remember(&remembered, &bytes)?;
                bytes
            }
        };
        copies.push(SiteFile {
            path: format!("{}.{ending}", file.path),
            bytes,
        });
    }
    Ok(copies)
}

/// Writes through a rename, so that no other build reads half a file.
pub fn remember(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(bytes)?;
    new.persist(path)
        .with_context(|| format!("writing {}", path.display()))?;
    Ok(())
}

/// What a reader's browser loads of some content: brotli at its strongest.
pub fn smallest(bytes: &[u8]) -> Result<Vec<u8>> {
    brotli(bytes, Effort::Smallest.brotli())
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)?;
    Ok(out)
}

fn gzip(bytes: &[u8], level: u32) -> Result<Vec<u8>> {
    // Neither a time nor a name goes into the header, so equal input gives equal bytes.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
