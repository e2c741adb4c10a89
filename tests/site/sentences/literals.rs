//! String literals with words for readers, which belong to `locales/en.ftl`.

use syn::punctuated::Punctuated;
use syn::visit::{Visit, visit_expr_method_call, visit_item_mod, visit_macro};
use syn::{Expr, ExprMethodCall, ItemMod, Lit, LitStr, Macro, Token};

use crate::published::sources;

/// Everything that shows words to readers.
const FOLDERS: [&str; 4] = [
    "src",
    "crates/site/src",
    "crates/story/src",
    "crates/share-cards/src",
];

/// Files and folders that speak to nobody, or not in the story's language.
const OTHERS: [&str; 21] = [
    // To authors and newsrooms, in English.
    "crates/story/src/base_map_file.rs",
    "crates/story/src/check/",
    "crates/story/src/codec/",
    "crates/story/src/diagnostic/",
    "crates/story/src/file/",
    "crates/story/src/patterns.rs",
    "crates/share-cards/src/error.rs",
    "crates/share-cards/src/rasterize.rs",
    "crates/site/src/accent.rs",
    "crates/site/src/demo.rs",
    "crates/site/src/output.rs",
    "src/render/html.rs",
    // Words of other formats: linked data, fonts, headers, style, letters of other alphabets.
    "crates/share-cards/src/fonts.rs",
    "crates/story/src/case_fold.rs",
    "crates/site/src/downloads.rs",
    "crates/site/src/geojson.rs",
    "crates/site/src/hosting.rs",
    "crates/site/src/json_ld.rs",
    "crates/site/src/open_graph.rs",
    "crates/site/src/used_style.rs",
    // Selectors and names of keys.
    "src/browser/",
];

/// The product's name, names of file formats and of points of the compass.
const NAMES: [&str; 12] = [
    "Backgrounder",
    "JSON",
    "CSV",
    "GeoJSON",
    "N",
    "E",
    "S",
    "W",
    "NE",
    "NW",
    "SE",
    "SW",
];

/// Literals with words that are for no reader.
const TECHNICAL: [&str; 8] = [
    " defer",
    " data-progressive",
    "n n",
    "noopener noreferrer",
    "scale({}) rotate(45)",
    "xMidYMid slice",
    "system-ui, sans-serif",
    "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
];

/// Every literal with words for readers, with its place.
pub fn words_in_code() -> Vec<String> {
    let mut found = Vec::new();
    let is_test = |file: &str| file.ends_with("tests.rs") || file.ends_with("fixture.rs");
    for folder in FOLDERS {
        for (file, source) in sources(folder, &["rs"]) {
            if !is_test(&file) && !OTHERS.iter().any(|other| file.starts_with(other)) {
                found.extend(
                    words_of(&source)
                        .into_iter()
                        .map(|text| format!("{file}: {text}")),
                );
            }
        }
    }
    found
}

fn words_of(source: &str) -> Vec<String> {
    let mut literals = Literals::default();
    literals.visit_file(&syn::parse_file(source).unwrap());
    literals.0
}

#[derive(Default)]
struct Literals(Vec<String>);

impl<'ast> Visit<'ast> for Literals {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if module.ident != "tests" {
            visit_item_mod(self, module);
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        if is_for_readers(&literal.value()) {
            self.0.push(literal.value());
        }
    }

    /// What is shown as text is for readers, even a single word.
    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let shows_text = call.method == "text" || call.method == "el_text";
        if let (true, Some(Expr::Lit(last))) = (shows_text, call.args.last())
            && let Lit::Str(literal) = &last.lit
            && literal.value().contains(char::is_alphabetic)
            && !is_for_readers(&literal.value())
        {
            self.0.push(literal.value());
        }
        visit_expr_method_call(self, call);
    }

    /// The arguments of `format!` and the like.
    fn visit_macro(&mut self, code: &'ast Macro) {
        let parse = Punctuated::<Expr, Token![,]>::parse_terminated;
        let checks = ["debug_assert", "assert", "unreachable"]
            .iter()
            .any(|name| code.path.is_ident(name));
        match code.parse_body_with(parse) {
            Ok(arguments) if !checks => arguments.iter().for_each(|argument| {
                let mut inner = Literals::default();
                inner.visit_expr(argument);
                self.0.extend(inner.0);
            }),
            _ => visit_macro(self, code),
        }
    }
}

/// Whether a literal has words of a sentence or of a label. Markup, paths, class names and single small words are not told
/// from names of attributes and commands, so they pass.
fn is_for_readers(literal: &str) -> bool {
    let text = without_placeholders(literal);
    let is_code = text.contains(['<', '>', '=', '#', '_', '/', '{', '\\', '&', '@', '$'])
        || text.contains("url(")
        || text.contains("-src ");
    let is_path = text.contains(|letter: char| letter.is_ascii_digit())
        && text.chars().all(|letter| {
            " ,.-+".contains(letter) || "MLHVCSQTAZmlhvcsqtaze".contains(letter) || letter.is_ascii_digit()
        });
    if is_code || is_path || NAMES.contains(&literal) || TECHNICAL.contains(&literal) {
        return false;
    }
    let words: Vec<&str> = text
        .split([' ', '\u{a0}'])
        .filter(|word| word.contains(char::is_alphabetic))
        .collect();
    let is_class = |word: &&str| word.starts_with("bgr-");
    match words.as_slice() {
        [] => false,
        // `camelCase` is a name of SVG, `ALL_CAPS` of a program.
        [word] => {
            let is_label = word.starts_with(char::is_uppercase) && word.len() > 1;
            is_label
                || text.starts_with([' ', ',', ';', ':', '“', '”'])
                || text.ends_with(' ') && !is_class(word)
        }
        many => !many.iter().all(is_class),
    }
}

/// The text without what stands in braces.
fn without_placeholders(literal: &str) -> String {
    let mut out = String::new();
    let mut depth = 0;
    for letter in literal.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_readers_are_told_from_code() {
        for text in [
            "Search",
            "Show all",
            "{} of {} shown",
            ", via ",
            "“{words}”. Yes",
            " more",
        ] {
            assert!(is_for_readers(text), "{text}");
        }
        for text in [
            "bgr-a bgr-b",
            "aria-label",
            "viewBox",
            "M0 7H28",
            "assets/app-{}.js",
            "<p>{a}</p>",
            "{} {}",
            ", ",
        ] {
            assert!(!is_for_readers(text), "{text}");
        }
    }

    #[test]
    fn literals_are_found_in_calls_and_macros_outside_of_tests() {
        let source = "fn a(m: M) { m.text(\"via\"); m.attr(\"name\", format!(\"Venue {}\", 1)); } \
                      #[doc = \"No text\"] mod tests { const A: &str = \"No text\"; }";
        assert_eq!(words_of(source), ["via", "Venue {}"]);
    }
}
