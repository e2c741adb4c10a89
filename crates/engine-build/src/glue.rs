//! Minifies the glue script that wasm-bindgen generates.
//!
//! Every function that the wasm imports has a name of about forty characters, sixteen of them a hash, which does not
//! compress. Here it gets a short name, in the wasm and in the script. The functions that fetch a wasm go, because
//! `boot.js` passes a compiled module, and so do comments and indentation. Yew's calls that change the document go through
//! `adoption.js`.
//!
//! Each text to replace must occur in the script exactly once. With another version of wasm-bindgen the build
//! therefore fails, and no broken page is published.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// The script's last statement, which returns the asynchronous initialiser with the exports.
const EXPORTS: &str = "return Object.assign(__wbg_init, { initSync }, exports);";
/// The same without the asynchronous initialiser.
const SYNC_EXPORTS: &str = "return Object.assign(exports, { initSync });";

/// Reads the address of the script, which only the asynchronous initialiser needs. It throws in a document without an address
/// (`srcdoc`).
const SCRIPT_ADDRESS: &str = "script_src = new URL(document.currentScript.src, location.href).toString();";

/// Code that only the asynchronous initialiser needs: where each part begins, and what follows it.
const ASYNC_PARTS: [(&str, &str); 2] = [
    ("async function __wbg_load(", "function initSync("),
    ("let __wbg_init_promise;", SYNC_EXPORTS),
];

/// The last line of a function that the wasm may import.
const LAST_LINES: [&str; 2] = ["},", "}, arguments); },"];

/// How a function that may throw begins and ends. Its arguments are passed on to another function.
const GUARDED: (&str, &str, &str) = (
    ": function() { return handleError(function (",
    ") {",
    "}, arguments); },",
);
/// The guard of these functions, without indentation.
const GUARD: &str = "function handleError(f, args) {\ntry {\nreturn f.apply(this, args);\n} catch (e) {\n\
    const idx = addToExternrefTable0(e);\nwasm.__wbindgen_exn_store(idx);\n}\n}\n";
/// What the functions call instead when something is thrown, so that the other calls need no second function.
const CATCH: &str = "function handleError(e) {\nwasm.__wbindgen_exn_store(addToExternrefTable0(e));\n}\n";

/// Where Yew changes the document, and the calls with which its first render takes over what is there: `src/browser/adoption.js`.
const ADOPTION: [(&str, &str); 8] = [
    // Of the parent of an element that is to be made, asked for twice.
    (
        "const ret = arg1.namespaceURI;",
        "const ret = adoption.namespace(arg1);",
    ),
    // Only to empty its container.
    ("arg0.lastChild;", "adoption.begin(arg0);"),
    (
        "arg0.createElement(getStringFromWasm0(arg1, arg2));",
        "adoption.create(arg0, getStringFromWasm0(arg1, arg2));",
    ),
    (
        "arg0.createElementNS(arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "adoption.createIn(arg0, getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
    ),
    ("arg0.cloneNode();", "adoption.clone(arg0);"),
    (
        "arg0.createTextNode(getStringFromWasm0(arg1, arg2));",
        "adoption.text(arg0, getStringFromWasm0(arg1, arg2));",
    ),
    (
        "arg0.insertBefore(arg1, arg2);",
        "adoption.insert(arg0, arg1, arg2);",
    ),
    ("arg0.setAttribute(", "adoption.attribute(arg0, "),
];

/// The short name of the module of imports.
const MODULE: &str = "_";

/// The glue script while it is minified.
pub struct Glue {
    script: String,
    /// The short names of functions, by their long ones.
    functions: BTreeMap<String, String>,
    /// How many exports have a short name.
    exports: usize,
    /// The long name of the module of imports, once it is known.
    module: Option<String>,
}

impl Glue {
    /// Starts with wasm-bindgen's script.
    pub fn new(script: &str) -> Result<Glue> {
        let mut glue = Glue {
            script: script.to_owned(),
            functions: BTreeMap::new(),
            exports: 0,
            module: None,
        };
        glue.replace(EXPORTS, SYNC_EXPORTS)?;
        glue.replace(SCRIPT_ADDRESS, "")?;
        for (old, new) in ADOPTION {
            glue.replace(old, new)?;
        }
        for (from, to) in ASYNC_PARTS {
            glue.cut(from, to)?;
        }
        Ok(glue)
    }

    /// Renames an imported function in the script and returns its short name.
    pub fn rename_import(&mut self, name: &str) -> Result<String> {
        if let Some(short) = self.functions.get(name) {
            return Ok(short.clone());
        }
        let short = short_name(self.functions.len());
        self.replace(&format!("\n{name}: "), &format!("\n{short}: "))
            .or_else(|_| self.replace(&format!(" {name}: "), &format!(" {short}: ")))?;
        self.functions.insert(name.to_owned(), short.clone());
        Ok(short)
    }

    /// Renames an exported function that has the mangled name of its source, such as one that calls a closure.
    pub fn rename_export(&mut self, name: &str) -> Result<String> {
        if !name.starts_with("_ZN") {
            return Ok(name.to_owned());
        }
        let short = format!("_{}", short_name(self.exports));
        self.exports += 1;
        self.replace(&format!("wasm.{name}("), &format!("wasm.{short}("))?;
        Ok(short)
    }

    /// Renames the module of imports in the script and returns its short name.
    pub fn rename_module(&mut self, module: &str) -> Result<String> {
        match &self.module {
            Some(known) if known == module => {}
            Some(_) => bail!("the wasm imports from a second module, {module}"),
            None => {
                self.replace(&format!("\"{module}\": "), &format!("{MODULE}: "))?;
                self.module = Some(module.to_owned());
            }
        }
        Ok(MODULE.to_owned())
    }

    /// The script without comments, indentation, and functions that the wasm does not import; those still have
    /// their long names. No string in the script spans several lines. Functions that may throw are guarded in place.
    pub fn finish(self) -> Result<String> {
        let mut out = String::with_capacity(self.script.len());
        let mut comment = false;
        let mut unused = false;
        for line in self.script.lines().map(str::trim) {
            unused |= line.starts_with("__wb") && line.contains(": function(");
            if unused {
                unused = !LAST_LINES.contains(&line);
                continue;
            }
            comment |= line.starts_with("/**");
            if !comment && !line.is_empty() && !line.starts_with("//") {
                let guarded = line
                    .split_once(GUARDED.0)
                    .and_then(|(name, rest)| Some((name, rest.strip_suffix(GUARDED.1)?)));
                match guarded {
                    Some((name, arguments)) => {
                        out.push_str(&format!("{name}: function({arguments}) {{\ntry {{"));
                    }
                    None if line == GUARDED.2 => out.push_str("} catch (e) { handleError(e); } },"),
                    None => out.push_str(line),
                }
                out.push('\n');
            }
            comment &= !line.ends_with("*/");
        }
        if out.matches(GUARD).count() != 1 {
            bail!("wasm-bindgen's script has another guard: see crates/engine-build/src/glue.rs");
        }
        Ok(out.replace(GUARD, CATCH))
    }

    /// Removes the text from the start of `from` to the start of `to`.
    fn cut(&mut self, from: &str, to: &str) -> Result<()> {
        let start = self.script.find(from);
        let end = start.and_then(|start| Some(start + self.script.get(start..)?.find(to)?));
        match (start, end) {
            (Some(start), Some(end)) => {
                self.script.replace_range(start..end, "");
                Ok(())
            }
            _ => bail!(
                "wasm-bindgen's script has no {from:?} before {to:?}: see crates/engine-build/src/glue.rs"
            ),
        }
    }

    fn replace(&mut self, old: &str, new: &str) -> Result<()> {
        match self.script.matches(old).count() {
            1 => {
                self.script = self.script.replace(old, new);
                Ok(())
            }
            count => {
                bail!(
                    "wasm-bindgen's script contains {old:?} {count} times instead of once: see crates/engine-build/src/glue.rs"
                )
            }
        }
    }
}

/// `a` to `z`, then `aa`, `ab` and on.
pub fn short_name(mut number: usize) -> String {
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

    const SCRIPT: &str = "script_src = new URL(document.currentScript.src, location.href).toString();\n\
        /**\n * What it does.\n */\nx = {\n__wbg_add_12: function() {\n\
        return 1;\n},\n__wbg_may_throw_4: function() { return handleError(function (arg0, arg1) {\n\
        arg0.may(arg1);\n}, arguments); },\n__wbg_gone_3: function(a) { return b(function () {\n        try {\n    a();\n} catch (_) {\n}\n}, arguments); },\n\
        __wbg_add_1: 2,\n};\n\
        wasm._ZN4callE(1);\n\
        __wbg_namespace_2: function(arg1) {\nconst ret = arg1.namespaceURI;\n},\n\
        __wbg_document_1: function(arg0, arg1, arg2, arg3, arg4) {\narg0.lastChild;\n\
        arg0.createElement(getStringFromWasm0(arg1, arg2));\n\
        arg0.createElementNS(arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));\n\
        arg0.cloneNode();\narg0.createTextNode(getStringFromWasm0(arg1, arg2));\narg0.insertBefore(arg1, arg2);\n\
        arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));\n},\n\
        function handleError(f, args) {\n  try {\n    return f.apply(this, args);\n  } catch (e) {\n    \
        const idx = addToExternrefTable0(e);\n    wasm.__wbindgen_exn_store(idx);\n  }\n}\n\
        // Why.\n  imports = { \"./a_bg.js\": x };\nasync function __wbg_load(a) { fetch(a) }\n\n\
        function initSync() {}\nlet __wbg_init_promise;\nasync function __wbg_init() {}\n\
        return Object.assign(__wbg_init, { initSync }, exports);";

    #[test]
    fn imports_get_the_same_short_name_again() {
        let mut glue = Glue::new(SCRIPT).unwrap();
        assert_eq!(glue.rename_import("__wbg_add_12").unwrap(), "a");
        assert_eq!(glue.rename_import("__wbg_add_1").unwrap(), "b");
        assert_eq!(glue.rename_import("__wbg_may_throw_4").unwrap(), "c");
        assert_eq!(glue.rename_import("__wbg_add_12").unwrap(), "a");
        assert_eq!(glue.rename_module("./a_bg.js").unwrap(), "_");
        assert_eq!(glue.rename_module("./a_bg.js").unwrap(), "_");
        assert_eq!(glue.rename_export("_ZN4callE").unwrap(), "_a");
        assert_eq!(glue.rename_export("start").unwrap(), "start");
        let script = glue.finish().unwrap();
        assert_eq!(
            script,
            "x = {\na: function() {\nreturn 1;\n},\nc: function(arg0, arg1) {\ntry {\narg0.may(arg1);\n\
             } catch (e) { handleError(e); } },\nb: 2,\n};\nwasm._a(1);\nfunction handleError(e) {\n\
             wasm.__wbindgen_exn_store(addToExternrefTable0(e));\n}\nimports = { _: x };\nfunction initSync() {}\n\
             return Object.assign(exports, { initSync });\n"
        );
    }

    #[test]
    fn an_unexpected_script_is_an_error() {
        assert!(Glue::new("nothing").is_err());
        let mut glue = Glue::new(SCRIPT).unwrap();
        assert!(glue.rename_import("__wbg_gone_1").is_err());
        glue.rename_module("./a_bg.js").unwrap();
        assert!(glue.rename_module("./b_bg.js").is_err());
    }

    #[test]
    fn short_names_are_unique() {
        let names: Vec<String> = (0..2000).map(short_name).collect();
        assert_eq!((&names[0][..], &names[25][..], &names[26][..]), ("a", "z", "aa"));
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }
}
