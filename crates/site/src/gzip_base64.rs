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
    base64(&encoder.finish().unwrap_or_default())
}

/// Content in base64.
pub fn base64(content: &[u8]) -> String {
    STANDARD.encode(content)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn content_survives_the_round_trip() {
        let content: Vec<u8> = (0..60_000u32).map(|at| ((at * at) >> 7) as u8).collect();
        let gzip = STANDARD.decode(gzip_base64(&content)).unwrap();
        let mut decoded = Vec::new();
        flate2::read::GzDecoder::new(&gzip[..])
            .read_to_end(&mut decoded)
            .unwrap();
        assert_eq!(decoded, content);
    }
}
