//! Brotli and gzip as hosts with precompressed files send them.

use std::io::{Result, Write as _};

/// The strongest quality of brotli.
pub const STRONGEST_BROTLI: i32 = 11;
/// The strongest level of gzip.
pub const STRONGEST_GZIP: u32 = 9;

/// Compresses with brotli at a quality from 0 to 11.
///
/// # Errors
///
/// If the compressor fails.
pub fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)?;
    Ok(out)
}

/// Compresses with gzip at a level from 0 to 9. The header has no time and no file name, so the same content always gives the
/// same bytes.
///
/// # Errors
///
/// If the compressor fails.
pub fn gzip(bytes: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Compresses with the smallest gzip there is, a twentieth smaller than [`gzip`] and many times slower.
///
/// # Errors
///
/// If the compressor fails.
pub fn smallest_gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut out)?;
    Ok(out)
}
