//! SHA-256 of contents, as names of files, lists of files and pages write it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The hash in 64 hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The first 10 hexadecimal digits of the hash: enough to tell versions of a file apart.
pub fn short_sha256_hex(bytes: &[u8]) -> String {
    let mut digits = sha256_hex(bytes);
    digits.truncate(10);
    digits
}

/// The hash as an `integrity` attribute has it: `sha256-` and base64.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hash of "abc" is an example of the standard, FIPS 180-4.
    #[test]
    fn the_hash_of_the_standards_example() {
        let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(b"abc"), digits);
        assert_eq!(short_sha256_hex(b"abc"), digits[..10]);
        assert_eq!(
            integrity(b"abc"),
            "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="
        );
    }
}
