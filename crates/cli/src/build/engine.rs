//! The engine, which `build.rs` compiled.

use site::OutputFile;

/// The script between the wasm and the page.
pub const GLUE: &str = include_str!(concat!(env!("OUT_DIR"), "/engine.js"));
/// The whole wasm, for documents that load nothing else.
pub const WASM: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/engine.wasm"));
/// The main file that readers load.
pub const MAIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/main.wasm"));
/// The part for all views but the map.
pub const VIEWS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/views.wasm"));
/// The part for widgets.
pub const WIDGETS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/widgets.wasm"));

/// A file, compressed as strongly as possible.
type Copies = [(&'static str, &'static [u8]); 2];

const COPIES: [(&[u8], Copies); 3] = [
    (
        MAIN,
        [
            ("br", include_bytes!(concat!(env!("OUT_DIR"), "/main.wasm.br"))),
            ("gz", include_bytes!(concat!(env!("OUT_DIR"), "/main.wasm.gz"))),
        ],
    ),
    (
        VIEWS,
        [
            ("br", include_bytes!(concat!(env!("OUT_DIR"), "/views.wasm.br"))),
            ("gz", include_bytes!(concat!(env!("OUT_DIR"), "/views.wasm.gz"))),
        ],
    ),
    (
        WIDGETS,
        [
            ("br", include_bytes!(concat!(env!("OUT_DIR"), "/widgets.wasm.br"))),
            ("gz", include_bytes!(concat!(env!("OUT_DIR"), "/widgets.wasm.gz"))),
        ],
    ),
];

/// The compressed copies of a file of the engine, or nothing for another file.
pub fn compressed_copies(file: &OutputFile) -> Option<Vec<OutputFile>> {
    let (_, copies) = COPIES.iter().find(|(bytes, _)| *bytes == file.bytes)?;
    let copy = |(ending, bytes): &(&str, &[u8])| OutputFile {
        path: format!("{}.{ending}", file.path),
        bytes: bytes.to_vec(),
    };
    Some(copies.iter().map(copy).collect())
}
