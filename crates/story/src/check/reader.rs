//! Reads a JSON file into its type.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::check::diagnostics::{Diagnostics, Located};
use crate::check::json_path::JsonPath;
use crate::check::json_tree::Node;
use crate::check::prose::Prose;
use crate::check::{json_parser, schema, shape, upgrade};
use crate::diagnostic::ErrorKind;
use crate::file::TranslationFile;

/// The name of a file, and its bytes.
pub type NamedFile = (String, Vec<u8>);

/// A file on the way from bytes to its type.
pub struct Reader<'a, File> {
    bytes: &'a [u8],
    text: String,
    tree: Option<Node>,
    /// The file, if it could be read, with placeholders for what does not fit its type.
    pub file: Option<File>,
    /// Its texts for readers.
    pub prose: Vec<Prose>,
    pub diagnostics: Diagnostics,
}

impl<'a, File: DeserializeOwned> Reader<'a, File> {
    pub fn new(name: &str, bytes: &'a [u8]) -> Reader<'a, File> {
        Reader {
            bytes,
            text: String::new(),
            tree: None,
            file: None,
            prose: Vec::new(),
            diagnostics: Diagnostics::new(name),
        }
    }

    /// Reads the file as far as possible.
    pub fn read(&mut self, schema: &Value, upgrade: fn(&mut Node, &mut Diagnostics) -> bool) {
        let diagnostics = &mut self.diagnostics;
        let Some(text) = json_parser::decode_utf8(self.bytes, diagnostics) else {
            return;
        };
        self.text = text;
        self.tree = json_parser::parse(&self.text, diagnostics);
        let Some(tree) = &mut self.tree else {
            return;
        };
        if !upgrade(tree, diagnostics) {
            return;
        }
        let (value, prose) = shape::fit(schema, tree, diagnostics);
        self.prose = prose;
        match serde_json::from_value(value) {
            Ok(file) => self.file = Some(file),
            Err(error) => {
                let says = error.to_string();
                diagnostics.error(&JsonPath::root(), ErrorKind::NotReadable { says });
            }
        }
    }

    pub fn finish(self) -> (Located, Option<File>) {
        (self.diagnostics.locate(&self.text, self.tree.as_ref()), self.file)
    }
}

/// The newest format of translations.
const TRANSLATION_FORMAT: u32 = 1;

impl<'a> Reader<'a, TranslationFile> {
    /// Reads a translation.
    pub fn of_translation((name, bytes): &'a NamedFile) -> Self {
        let mut reader = Reader::new(name, bytes);
        reader.read(&schema::OF_TRANSLATION, |root, diagnostics| {
            upgrade::is_known(root, TRANSLATION_FORMAT, diagnostics)
        });
        reader
    }
}
