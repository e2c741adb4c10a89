//! Reads texts and numbers, and remembers whether all of them made sense.

use locale::Words;

/// What stands behind each text. The check of a story refuses control characters, so no text contains it.
pub(crate) const END_OF_TEXT: char = '\0';

/// The lists of a story that ids point into.
#[derive(Clone, Copy)]
pub(crate) enum IdList {
    Actors,
    Sides,
    Venues,
    Events,
    Issues,
    Sources,
    Claims,
}

/// The number of lists in [`IdList`].
pub(crate) const ID_LISTS: usize = 7;

/// The rest of the input.
///
/// Reading always returns something, so that the decoding of each type needs no error path. After a
/// failure nothing of the input is left, every further read fails too, and [`Decoder::is_complete`]
/// is false: the values must then be thrown away.
pub(crate) struct Decoder {
    texts: &'static str,
    numbers: &'static [u8],
    words: Words,
    failed: bool,
    /// For each list of [`IdList`], the length that the ids read so far need.
    needed: [usize; ID_LISTS],
}

impl Decoder {
    pub(crate) fn new(texts: &'static str, numbers: &'static [u8], words: Words) -> Decoder {
        Decoder {
            texts,
            numbers,
            words,
            failed: false,
            needed: [0; ID_LISTS],
        }
    }

    /// The words of the interface, which have a section of their own.
    pub(crate) fn words(&self) -> Words {
        self.words
    }

    /// Notes that the input makes no sense.
    #[inline(never)]
    pub(crate) fn fail(&mut self) {
        self.failed = true;
        self.texts = "";
        self.numbers = &[];
    }

    /// Whether everything made sense, nothing is left, and the lists, which have these lengths, contain
    /// every id.
    pub(crate) fn is_complete(&self, lengths: [usize; ID_LISTS]) -> bool {
        let contained = self
            .needed
            .iter()
            .zip(lengths)
            .all(|(needed, length)| *needed <= length);
        !self.failed && self.texts.is_empty() && self.numbers.is_empty() && contained
    }

    #[inline(never)]
    pub(crate) fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.numbers.split_first() else {
            self.fail();
            return 0;
        };
        self.numbers = rest;
        first
    }

    /// A number of at most `limit`, in the only way to write it.
    #[inline(never)]
    pub(crate) fn number_to(&mut self, limit: u64) -> u64 {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                let too_long = byte == 0 && shift > 0;
                let overflows = byte > 1 && shift == 63;
                if !too_long && !overflows && number <= limit {
                    return number;
                }
                break;
            }
        }
        self.fail();
        0
    }

    /// The length of a list. Every item takes at least one byte of the texts or of the numbers, so no list is longer than
    /// the input, and memory can be reserved for it.
    pub(crate) fn count(&mut self) -> usize {
        self.number_to(self.numbers.len().max(self.texts.len()) as u64) as usize
    }

    /// An index in a list that may not have been read yet. [`Decoder::is_complete`] compares it with the
    /// list's length.
    #[inline(never)]
    pub(crate) fn id(&mut self, list: IdList) -> u16 {
        let id = self.number_to(u16::MAX.into()) as u16;
        let needed = &mut self.needed[list as usize];
        *needed = (*needed).max(usize::from(id) + 1);
        id
    }

    #[inline(never)]
    pub(crate) fn text(&mut self) -> &'static str {
        let Some((text, rest)) = self.texts.split_once(END_OF_TEXT) else {
            self.fail();
            return "";
        };
        self.texts = rest;
        text
    }
}
