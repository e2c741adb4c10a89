//! `.br` and `.gz` copies beside the files of a site, for hosts that send precompressed files.

use anyhow::Result;
use site::OutputFile;
use compression::{STRONGEST_BROTLI, STRONGEST_GZIP, brotli, gzip};

use super::engine;

/// Extensions of files that compress well; PNG files are compressed already.
const COMPRESSIBLE: [&str; 11] = [
    ".html", ".css", ".js", ".json", ".geojson", ".csv", ".txt", ".xml", ".svg", ".wasm", ".bgrs",
];
/// Smaller files are not compressed: the response headers are larger than the saving.
const MIN_SIZE: usize = 256;

/// How strongly files are compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// The strongest settings: a minute for a site.
    Smallest,
    /// Pages are a tenth larger, and a site takes a second. The files of `assets/` are as small as possible.
    Quick,
}

/// The compressed copies of a file, if it is worth it.
///
/// # Errors
///
/// If a compressor fails.
pub fn compressed_copies(file: &OutputFile, effort: Effort) -> Result<Vec<OutputFile>> {
    let is_compressible = COMPRESSIBLE
        .iter()
        .any(|extension| file.path.ends_with(extension));
    if !is_compressible || file.bytes.len() < MIN_SIZE {
        return Ok(Vec::new());
    }
    if let Some(copies) = engine::compressed_copies(file) {
        return Ok(copies);
    }
    // Every reader loads these. Only frames that may not fetch files load the fallbacks.
    let is_asset = file.path.starts_with("assets/") && !file.path.ends_with(".fallback.js");
    let (quality, level) = match effort {
        Effort::Quick if !is_asset => (5, 6),
        _ => (STRONGEST_BROTLI, STRONGEST_GZIP),
    };
    let copy = |ending: &str, bytes| OutputFile {
        path: format!("{}.{ending}", file.path),
        bytes,
    };
    Ok(vec![
        copy("br", brotli(&file.bytes, quality)?),
        copy("gz", gzip(&file.bytes, level)?),
    ])
}
