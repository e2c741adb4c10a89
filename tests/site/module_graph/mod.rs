//! Module boundaries: no circle between files, and no file that uses a name of its parent's file.

mod graph;

use crate::published::{root, sources};
use graph::{Graph, Sources};

/// The folders of the crates outside of `crates`.
const CRATE_FOLDERS: [&str; 3] = ["", "xtask/", "tests/e2e/"];

/// The circles and parent imports of a crate.
fn faults(sources: &Sources, root: &str) -> Vec<String> {
    let graph = Graph::build(sources, root);
    [graph.circles(), graph.parent_imports()].concat()
}

#[test]
fn files_form_no_circle_and_use_nothing_of_their_parent() {
    let mut folders = CRATE_FOLDERS.map(|folder| format!("{folder}src")).to_vec();
    for entry in std::fs::read_dir(root().join("crates")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        folders.push(format!("crates/{name}/src"));
    }
    folders.sort();
    let (mut found, mut crates) = (Vec::new(), 0);
    for folder in folders {
        let sources = sources(&folder, &["rs"]);
        for name in ["lib.rs", "main.rs"] {
            let path = format!("{folder}/{name}");
            if sources.contains_key(&path) {
                found.extend(faults(&sources, &path));
                crates += 1;
            }
        }
    }
    assert!(crates >= 7, "only {crates} crates found");
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&str]) {
    let sources = files
        .iter()
        .map(|(path, text)| (format!("src/{path}"), (*text).to_owned()))
        .collect();
    assert_eq!(faults(&sources, "src/lib.rs"), expected);
}

#[test]
fn clean_crate_has_no_faults() {
    check(
        &[
            ("lib.rs", "mod a; mod b; pub use a::A;"),
            (
                "a.rs",
                "pub struct A; #[cfg(test)] mod tests { use super::*; use crate::b::B; }",
            ),
            ("b.rs", "use crate::A; pub struct B(A);"),
        ],
        &[],
    );
}

#[test]
fn circle_through_a_re_export_and_a_path_is_found() {
    check(
        &[
            ("lib.rs", "mod a; mod b; pub use b::B as Other;"),
            (
                "a.rs",
                "pub struct A; fn f() { println!(\"{}\", crate::Other::NAME); }",
            ),
            (
                "b.rs",
                "use std::fmt; pub struct B; fn f(a: crate::a::A) -> fmt::Result { Ok(()) }",
            ),
        ],
        &["circle of src/a.rs, src/b.rs\n    src/a.rs uses B of src/b.rs\n    src/b.rs uses A of src/a.rs"],
    );
}

#[test]
fn import_of_a_parent_is_found() {
    check(
        &[
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod b; mod c; pub struct A;"),
            ("a/b.rs", "pub struct B; use super::c::C;"),
            ("a/c.rs", "pub struct C(super::A);"),
        ],
        &["src/a/c.rs uses A of its parent src/a/mod.rs"],
    );
}

#[test]
fn module_may_share_its_name_with_an_imported_function() {
    check(
        &[
            ("lib.rs", "mod a; mod b; pub use a::a;"),
            ("a.rs", "pub fn a() { crate::b::b(); }"),
            ("b.rs", "use crate::a; pub fn b() { a(); }"),
        ],
        &["circle of src/a.rs, src/b.rs\n    src/a.rs uses b of src/b.rs\n    src/b.rs uses a of src/a.rs"],
    );
}
