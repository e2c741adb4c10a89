//! Script, wasm and style under names that change with their content.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use super::{Input, OutputFile, offline, script, styles};

/// The line that fetches the wasm while the page is still being read. Its text is the same on
/// every page, so that one hash in the policy is enough; what differs stands in attributes. It
/// also says that the prerendered view is all there is, where the app's script does not come.
pub const EARLY: &str = "(function(d,p){self.bgrWasm=fetch(d.wasm,{integrity:d.integrity,priority:\"low\"});\
self.bgrWasm.catch(function(){});\
addEventListener(\"error\",function(e){if(e.target.localName===\"script\"&&!p.bgrState)p.bgrState=\"static\"},true)\
})(document.currentScript.dataset,document.documentElement.dataset)";

/// The parts of the app that pages refer to.
pub struct Assets {
    /// The whole style sheet.
    pub style: String,
    /// The one classic script: glue, frame, boot.
    pub script: String,
    /// Path of the script.
    pub script_path: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// Path of the wasm.
    pub wasm_path: String,
    /// Subresource integrity of the wasm.
    pub wasm_integrity: String,
    /// Path of the style sheet, for pages without the inline one.
    pub style_path: String,
    /// What stands in the head of an embed page, so that it needs no file to answer its host.
    pub frame: String,
    /// The wasm as a script, for frames that may fetch nothing.
    pub packed: String,
    /// Path of that script.
    pub packed_path: String,
}

impl Assets {
    /// Names and joins the parts.
    pub fn new(input: &Input<'_>) -> Assets {
        let style = styles::style();
        // The glue declares `let wasm_bindgen`, which is the scope's own inside this function:
        // nothing of it becomes a global of the page.
        let frame = script::compact(include_str!("../browser/frame.js"));
        let script = format!(
            "{}\n(function(){{\n{}\n{}\n{}}})();\n",
            frame,
            input.glue,
            script::compact(include_str!("../browser/boot.js")),
            script::compact(include_str!("../browser/picture.js"))
        );
        let script_path = format!("assets/app-{}.js", short_hash(script.as_bytes()));
        let wasm_path = format!("assets/app-{}.wasm", short_hash(&input.wasm));
        let style_path = format!("assets/style-{}.css", short_hash(style.as_bytes()));
        let wasm_integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&input.wasm)));
        let packed = format!("self.bgrPacked=\"{}\";\n", offline::packed(&input.wasm));
        let packed_path = format!("assets/app-{}.packed.js", short_hash(&input.wasm));
        Assets {
            style,
            script,
            script_path,
            wasm: input.wasm.clone(),
            wasm_path,
            wasm_integrity,
            style_path,
            frame,
            packed,
            packed_path,
        }
    }

    /// The files.
    pub fn files(&self) -> Vec<OutputFile> {
        vec![
            OutputFile::text(self.script_path.clone(), self.script.clone()),
            OutputFile {
                path: self.wasm_path.clone(),
                bytes: self.wasm.clone(),
            },
            OutputFile::text(self.style_path.clone(), self.style.clone()),
            OutputFile::text(self.packed_path.clone(), self.packed.clone()),
        ]
    }
}

/// The first 16 hexadecimal digits of the SHA-256 of some content.
fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A block's hash as a content security policy names it.
pub fn policy_hash(text: &str) -> String {
    format!("'{}'", integrity(text))
}

/// The hash of a script as its `integrity` attribute names it.
pub fn integrity(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
