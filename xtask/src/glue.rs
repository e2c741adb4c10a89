//! Makes wasm-bindgen's script smaller without changing what it does.
//!
//! Each function that the wasm calls has a name of some forty letters, sixteen of them a hash,
//! once in the wasm and once in the script: no compression helps there. Here both get the same
//! short name. The parts of the script that fetch a wasm are never called, because `boot.js`
//! hands over a compiled module; they are left out, as are comments and indentation. Every change must be found in the script exactly once, so
//! that another version of wasm-bindgen ends the build instead of breaking the page.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// What the script returns: the asynchronous start, and what hangs on it.
const EXPORTS: &str = "return Object.assign(__wbg_init, { initSync }, exports);";
/// What is left when nobody calls the asynchronous start.
const FEWER_EXPORTS: &str = "return Object.assign(exports, { initSync });";

/// What only the asynchronous start needs, each from its first words to what stands after it.
const UNUSED: [(&str, &str); 2] = [
    ("async function __wbg_load(", "function initSync("),
    ("let __wbg_init_promise;", FEWER_EXPORTS),
];

/// The line that ends a function which the wasm may import.
const ENDS: [&str; 2] = ["},", "}, arguments); },"];

/// The name of the one module of imports.
const MODULE: &str = "_";

/// The script, while names are changed in it and in the wasm.
pub struct Glue {
    script: String,
    short: BTreeMap<String, String>,
    modules: BTreeMap<String, String>,
}

impl Glue {
    /// Takes wasm-bindgen's script.
    pub fn new(script: &str) -> Result<Glue> {
        let mut glue = Glue {
            script: script.to_owned(),
            short: BTreeMap::new(),
            modules: BTreeMap::new(),
        };
        glue.replace(EXPORTS, FEWER_EXPORTS)?;
        for (from, to) in UNUSED {
            glue.cut(from, to)?;
        }
        Ok(glue)
    }

    /// Gives an imported function its short name in the script and returns it.
    pub fn rename_import(&mut self, name: &str) -> Result<String> {
        if let Some(short) = self.short.get(name) {
            return Ok(short.clone());
        }
        let short = short_name(self.short.len());
        self.replace(&format!("\n{name}: "), &format!("\n{short}: "))
            .or_else(|_| self.replace(&format!(" {name}: "), &format!(" {short}: ")))?;
        self.short.insert(name.to_owned(), short.clone());
        Ok(short)
    }

    /// Gives the module of the imports its short name in the script and returns it.
    pub fn rename_module(&mut self, module: &str) -> Result<String> {
        if !self.modules.contains_key(module) {
            if !self.modules.is_empty() {
                bail!("the wasm imports from a second module, {module}");
            }
            self.replace(&format!("\"{module}\": "), &format!("{MODULE}: "))?;
            self.modules.insert(module.to_owned(), MODULE.to_owned());
        }
        Ok(MODULE.to_owned())
    }

    /// The script without its comments and indentation, and without functions that the wasm does not
    /// import: those still have their long names. It has no text over several lines.
    pub fn finish(self) -> String {
        let mut out = String::with_capacity(self.script.len());
        let mut comment = false;
        let mut unused = false;
        for line in self.script.lines().map(str::trim) {
            unused |= line.starts_with("__wb") && line.contains(": function(");
            if unused {
                unused = !ENDS.contains(&line);
                continue;
            }
            comment |= line.starts_with("/**");
            if !comment && !line.is_empty() && !line.starts_with("//") {
                out.push_str(line);
                out.push('\n');
            }
            comment &= !line.ends_with("*/");
        }
        out
    }

    /// Leaves out what stands from some words on and before others.
    fn cut(&mut self, from: &str, to: &str) -> Result<()> {
        let start = self.script.find(from);
        let end = start.and_then(|start| Some(start + self.script.get(start..)?.find(to)?));
        match (start, end) {
            (Some(start), Some(end)) => {
                self.script.replace_range(start..end, "");
                Ok(())
            }
            _ => bail!("wasm-bindgen's script has no {from:?} before {to:?}: see xtask/src/glue.rs"),
        }
    }

    fn replace(&mut self, old: &str, new: &str) -> Result<()> {
        match self.script.matches(old).count() {
            1 => {
                self.script = self.script.replace(old, new);
                Ok(())
            }
            count => {
                bail!("wasm-bindgen's script has {old:?} {count} times, not once: see xtask/src/glue.rs")
            }
        }
    }
}

/// `a` to `z`, then `aa`, `ab` and on.
fn short_name(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + (number % 26) as u8);
        match (number / 26).checked_sub(1) {
            Some(rest) => number = rest,
            None => break,
        }
    }
    letters.iter().rev().map(|&letter| char::from(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "/**\n * What it does.\n */\nx = {\n__wbg_add_12: function() {\n\
        return 1;\n},\n__wbg_gone_3: function(a) { return b(function () {\n        try {\n    a();\n} catch (_) {\n}\n}, arguments); },\n\
        __wbg_add_1: 2,\n};\n\
        // Why.\n  imports = { \"./a_bg.js\": x };\nasync function __wbg_load(a) { fetch(a) }\n\n\
        function initSync() {}\nlet __wbg_init_promise;\nasync function __wbg_init() {}\n\
        return Object.assign(__wbg_init, { initSync }, exports);";

    #[test]
    fn names_become_short_in_both_places() {
        let mut glue = Glue::new(SCRIPT).unwrap();
        assert_eq!(glue.rename_import("__wbg_add_12").unwrap(), "a");
        assert_eq!(glue.rename_import("__wbg_add_1").unwrap(), "b");
        assert_eq!(glue.rename_import("__wbg_add_12").unwrap(), "a");
        assert_eq!(glue.rename_module("./a_bg.js").unwrap(), "_");
        assert_eq!(glue.rename_module("./a_bg.js").unwrap(), "_");
        let script = glue.finish();
        assert_eq!(
            script,
            "x = {\na: function() {\nreturn 1;\n},\nb: 2,\n};\nimports = { _: x };\nfunction initSync() {}\n\
             return Object.assign(exports, { initSync });\n"
        );
    }

    #[test]
    fn what_is_not_there_once_ends_the_build() {
        assert!(Glue::new("nothing").is_err());
        let mut glue = Glue::new(SCRIPT).unwrap();
        assert!(glue.rename_import("__wbg_gone_1").is_err());
        glue.rename_module("./a_bg.js").unwrap();
        assert!(glue.rename_module("./b_bg.js").is_err());
    }

    #[test]
    fn short_names_never_repeat() {
        let names: Vec<String> = (0..2000).map(short_name).collect();
        assert_eq!((&names[0][..], &names[25][..], &names[26][..]), ("a", "z", "aa"));
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }
}
