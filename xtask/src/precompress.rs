//! Writes `.br` and `.gz` copies beside the files of a site, for hosts that send precompressed files.
//!
//! The strongest settings take a minute for a whole site, so all cores compress in parallel, and the results are
//! cached below `target/` by the hash of the content. `cargo xtask serve` uses faster settings.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::output_folder::SiteFile;
use crate::repo;

/// Extensions of files that compress well; PNG files are compressed already.
const COMPRESSIBLE: [&str; 11] = [
    ".html", ".css", ".js", ".json", ".geojson", ".csv", ".txt", ".xml", ".svg", ".wasm", ".bgrs",
];
/// Smaller files are not compressed: the response headers are larger than the saving.
const MIN_SIZE: usize = 256;

/// How strongly files are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// The strongest settings, for publishing.
    Smallest,
    /// A tenth larger but much faster, for `serve`.
    Quick,
}

impl Effort {
    /// The name of the cache folder. It holds the settings, so that a file compressed with others is not used.
    fn cache_folder(self) -> String {
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

/// Compressed copies of all compressible files, in the order of the files.
pub fn compressed_copies(files: &[SiteFile], effort: Effort) -> Result<Vec<SiteFile>> {
    let cache = repo::target_folder()
        .join("compressed")
        .join(effort.cache_folder());
    fs::create_dir_all(&cache).with_context(|| format!("creating {}", cache.display()))?;
    let copies: Result<Vec<_>> = files
        .par_iter()
        .map(|file| copies_of(file, effort, &cache))
        .collect();
    Ok(copies?.into_iter().flatten().collect())
}

fn copies_of(file: &SiteFile, effort: Effort, cache: &Path) -> Result<Vec<SiteFile>> {
    let is_compressible = COMPRESSIBLE
        .iter()
        .any(|extension| file.path.ends_with(extension));
    if !is_compressible || file.bytes.len() < MIN_SIZE {
        return Ok(Vec::new());
    }
    let hash: String = Sha256::digest(&file.bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let mut copies = Vec::new();
    for extension in ["br", "gz"] {
        let cached = cache.join(format!("{hash}.{extension}"));
        let bytes = match fs::read(&cached) {
            Ok(bytes) => bytes,
            Err(_) => {
                let bytes = match extension {
                    "br" => brotli(&file.bytes, effort.brotli())?,
                    _ => gzip(&file.bytes, effort.gzip())?,
                };
                cache_put(&cached, &bytes)?;
                bytes
            }
        };
        copies.push(SiteFile {
            path: format!("{}.{extension}", file.path),
            bytes,
        });
    }
    Ok(copies)
}

/// Writes a file of a cache. The rename at the end keeps another build from reading half a file.
pub fn cache_put(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(bytes)?;
    new.persist(path)
        .with_context(|| format!("writing {}", path.display()))?;
    Ok(())
}

/// Content as a host sends it that serves precompressed files: brotli at its strongest.
pub fn brotli_strongest(bytes: &[u8]) -> Result<Vec<u8>> {
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
    // The header has no time and no file name, so the same content always gives the same bytes.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
