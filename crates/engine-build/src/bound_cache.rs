//! Keeps bound engines, because binding takes seconds and most builds have the same wasm as the last one.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::engine::{Engine, NameSection};
use crate::tops;

/// The code that binds. A change of it makes every kept engine invalid.
const CODE: [&str; 10] = [
    include_str!("binding.rs"),
    include_str!("glue.rs"),
    include_str!("parts.rs"),
    include_str!("references.rs"),
    include_str!("reorder_functions.rs"),
    include_str!("split.rs"),
    include_str!("split_data.rs"),
    include_str!("split_part.rs"),
    include_str!("split_shared.rs"),
    include_str!("tops.rs"),
];

/// The engine that was bound from this wasm before, or a new one.
pub fn get_or(
    folder: &Path,
    wasm: &[u8],
    names: NameSection,
    bind: impl FnOnce() -> Result<Engine>,
) -> Result<Engine> {
    let key = key(wasm, names);
    let path = |ending: &str| folder.join(format!("{key}.{ending}"));
    if let Some(engine) = kept(&path) {
        return Ok(engine);
    }
    let engine = bind()?;
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))?;
    put(&path("wasm"), &engine.wasm)?;
    put(&path("offline.wasm"), &engine.offline)?;
    put(&path("main.wasm"), &engine.main)?;
    for (name, part) in &engine.parts {
        put(&path(&format!("{name}.wasm")), part)?;
    }
    put(&path("js"), engine.glue.as_bytes())?;
    Ok(engine)
}

fn kept(path: &impl Fn(&str) -> PathBuf) -> Option<Engine> {
    let part = |name: &'static str| Some((name, fs::read(path(&format!("{name}.wasm"))).ok()?));
    Some(Engine {
        glue: fs::read_to_string(path("js")).ok()?,
        wasm: fs::read(path("wasm")).ok()?,
        offline: fs::read(path("offline.wasm")).ok()?,
        main: fs::read(path("main.wasm")).ok()?,
        parts: tops::names().into_iter().map(part).collect::<Option<_>>()?,
    })
}

fn key(wasm: &[u8], names: NameSection) -> String {
    let settings = format!("{names:?}");
    content_hash::sha256_hex(&[CODE.concat().as_bytes(), settings.as_bytes(), wasm].concat())
}

/// Writes a file. The rename at the end keeps another build from reading half of it.
fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut new = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    new.write_all(bytes)?;
    new.persist(path)
        .with_context(|| format!("writing {}", path.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine(name: &str) -> Result<Engine> {
        Ok(Engine {
            glue: name.to_owned(),
            wasm: vec![1],
            offline: vec![4],
            main: vec![2],
            parts: tops::names().into_iter().map(|name| (name, vec![3])).collect(),
        })
    }

    #[test]
    fn the_same_wasm_is_bound_once() {
        let folder = tempfile::tempdir().unwrap();
        let get =
            |wasm: &[u8], names, name| get_or(folder.path(), wasm, names, || engine(name)).unwrap().glue;
        assert_eq!(get(b"a", NameSection::Remove, "first"), "first");
        assert_eq!(get(b"a", NameSection::Remove, "second"), "first");
        assert_eq!(get(b"b", NameSection::Remove, "third"), "third");
        assert_eq!(get(b"a", NameSection::Keep, "fourth"), "fourth");
    }
}
