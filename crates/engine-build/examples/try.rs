fn main() {
    let e = engine_build::bind(
        std::path::Path::new(&std::env::args().nth(1).unwrap()),
        if std::env::args().nth(2).is_some() {
            engine_build::NameSection::Keep
        } else {
            engine_build::NameSection::Remove
        },
    )
    .unwrap();
    let out = std::path::PathBuf::from("target/split");
    std::fs::create_dir_all(&out).unwrap();
    std::fs::write(out.join("glue.js"), &e.glue).unwrap();
    std::fs::write(out.join("whole.wasm"), &e.wasm).unwrap();
    std::fs::write(out.join("main.wasm"), &e.main).unwrap();
    for (n, w) in &e.parts {
        std::fs::write(out.join(format!("{n}.wasm")), w).unwrap();
    }
}
