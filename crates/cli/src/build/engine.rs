//! The engine, which `build.rs` compiled.

use site::OutputFile;

/// The script between the wasm and the page.
pub const GLUE: &str = include_str!(concat!(env!("OUT_DIR"), "/engine.js"));
/// The wasm that readers load.
pub const WASM: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/engine.wasm"));
/// The wasm, compressed as strongly as possible.
const COPIES: [(&str, &[u8]); 2] = [
    ("br", include_bytes!(concat!(env!("OUT_DIR"), "/engine.wasm.br"))),
    ("gz", include_bytes!(concat!(env!("OUT_DIR"), "/engine.wasm.gz"))),
];

/// The compressed copies of the engine's file, or nothing for another file.
pub fn compressed_copies(file: &OutputFile) -> Option<Vec<OutputFile>> {
    let copy = |(ending, bytes): (&str, &[u8])| OutputFile {
        path: format!("{}.{ending}", file.path),
        bytes: bytes.to_vec(),
    };
    (file.bytes == WASM).then(|| COPIES.map(copy).to_vec())
}
