//! The engine, which `build.rs` compiled.

use site::OutputFile;

/// The script between the wasm and the page.
pub const GLUE: &str = include_str!(concat!(env!("OUT_DIR"), "/engine.js"));
/// The whole wasm, for frames that load nothing else.
pub const WASM: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/engine.wasm"));
/// The wasm for offline copies, as gzip.
pub const OFFLINE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/offline.wasm.gz"));

/// A file that readers load.
struct File {
    name: &'static str,
    wasm: &'static [u8],
    /// The same, compressed as strongly as possible.
    br: &'static [u8],
    gz: &'static [u8],
}

// The constant `FILES`: the main file and the parts.
include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The main file and the parts that readers load, by name.
pub fn files() -> Vec<(&'static str, Vec<u8>)> {
    FILES.iter().map(|file| (file.name, file.wasm.to_vec())).collect()
}

/// The compressed copies of a file of the engine, or nothing for another file.
pub fn compressed_copies(file: &OutputFile) -> Option<Vec<OutputFile>> {
    let found = FILES.iter().find(|of_engine| of_engine.wasm == file.bytes)?;
    let copy = |(ending, bytes): (&str, &[u8])| OutputFile {
        path: format!("{}.{ending}", file.path),
        bytes: bytes.to_vec(),
    };
    Some([("br", found.br), ("gz", found.gz)].map(copy).to_vec())
}
