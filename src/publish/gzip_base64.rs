//! Binary content as text that `DecompressionStream` opens, for places where a page can fetch no file.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Content as gzip in base64. The gzip header has no time and no file name, so the same content always gives the same text.
pub fn gzip_base64(content: &[u8]) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory cannot fail.
    let _ = encoder.write_all(content);
    STANDARD.encode(encoder.finish().unwrap_or_default())
}
