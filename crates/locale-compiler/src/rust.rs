//! Writes the ids of the messages as Rust source.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::message::MessageIr;
use crate::pattern::Kind;

/// The source that the crate `locale` includes. The index of a message is its place in the alphabet.
pub(crate) fn write(messages: &BTreeMap<String, MessageIr>, fingerprint: &str) -> String {
    let mut texts = String::new();
    let mut structs = String::new();
    for (index, (id, message)) in messages.iter().enumerate() {
        let docs = format!("`{id}`: {}", message.shown());
        if message.arguments.is_empty() {
            let _ = writeln!(texts, "    #[doc = {docs:?}]\n    {} = {index},", camel_case(id));
        } else {
            write_struct(&mut structs, index, id, &docs, &message.arguments);
        }
    }
    format!(
        "/// The number of messages.\npub const COUNT: usize = {};\n\n\
         /// Names the list of ids and arguments.\npub const FINGERPRINT: &str = {fingerprint:?};\n\n\
         /// The messages without arguments.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u16)]\npub enum Msg {{\n{texts}}}\n\n\
         impl Words {{\n    /// The text of a message.\n    #[inline]\n    pub fn text(self, message: Msg) -> &'static str {{\n        \
         self.text_at(message as usize)\n    }}\n}}\n\n\
         /// The messages with arguments.\npub mod msg {{\n    use crate::words::{{Format, Value}};\n{structs}}}\n",
        messages.len()
    )
}

fn write_struct(out: &mut String, index: usize, id: &str, docs: &str, arguments: &BTreeMap<String, Kind>) {
    let name = camel_case(id);
    let has_texts = arguments.values().any(|kind| *kind != Kind::Number);
    let (lifetime, hidden) = if has_texts { ("<'a>", "<'_>") } else { ("", "") };
    let (mut fields, mut values) = (String::new(), String::new());
    for (argument, kind) in arguments {
        let field = argument.replace('-', "_");
        let (kind, value) = match kind {
            Kind::Number => ("usize", "Number"),
            Kind::Text | Kind::Word => ("&'a str", "Text"),
        };
        let _ = write!(
            fields,
            "\n        /// `${argument}`\n        pub {field}: {kind},"
        );
        let _ = write!(values, "Value::{value}(self.{field}), ");
    }
    let _ = write!(
        out,
        "\n    #[doc = {docs:?}]\n    #[derive(Clone, Copy, Debug)]\n    pub struct {name}{lifetime} {{{fields}\n    }}\n\n    \
         impl Format for {name}{hidden} {{\n        #[inline]\n        \
         fn with_values<T>(&self, pass: impl FnOnce(usize, &[Value<'_>]) -> T) -> T {{\n            \
         pass({index}, &[{values}])\n        }}\n    }}\n"
    );
}

/// `count-shown` as `CountShown`.
fn camel_case(id: &str) -> String {
    let mut out = String::new();
    for word in id.split('-') {
        let mut letters = word.chars();
        out.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
