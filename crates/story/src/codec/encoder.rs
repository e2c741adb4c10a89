//! The texts and the numbers of a story while it is encoded.

/// What has been encoded so far.
#[derive(Default)]
pub(crate) struct Encoder {
    pub(crate) texts: String,
    pub(crate) numbers: Vec<u8>,
}

impl Encoder {
    /// Seven bits to a byte, the lowest first; all bytes but the last have the highest bit set
    /// (LEB128, as in WebAssembly itself).
    pub(crate) fn number(&mut self, mut number: u64) {
        while number > 0x7f {
            self.numbers.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.numbers.push(number as u8);
    }
}
