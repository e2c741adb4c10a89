//! `backgrounder build` with its manifest, and `backgrounder verify`.

use std::fs;

use crate::program::Desk;

#[test]
fn verify_names_what_differs_from_the_build() {
    let desk = Desk::with_story(&[]);
    let built = desk.run(&["build", "river", "--no-cards"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let same = desk.run(&["verify", "dist"]);
    assert_eq!((same.code, same.err.as_str()), (0, ""));
    assert!(same.out.ends_with(" files, all as listed\n"), "{}", same.out);

    fs::copy(desk.path("dist/manifest.json"), desk.path("kept.json")).unwrap();
    desk.write("dist/embed.js", "altered");
    desk.write("dist/login\u{202e}.html", "added");
    fs::remove_file(desk.path("dist/facts.json")).unwrap();
    let differs = "altered: embed.js\nmissing: facts.json\nadded: login\\u{202e}.html\n";
    let run = desk.run(&["verify", "dist"]);
    assert_eq!((run.code, run.out.as_str()), (1, differs));

    // Whoever alters a site alters the list beside it too, so a list kept elsewhere counts.
    desk.write("dist/manifest.json", "{}");
    let run = desk.run(&["verify", "dist", "--manifest", "kept.json"]);
    assert_eq!((run.code, run.out.as_str()), (1, differs));
}

#[test]
fn verify_needs_a_site_and_its_manifest() {
    let desk = Desk::new();
    desk.write("other.json", "[1]");
    for arguments in [
        &["verify", "nowhere"][..],
        &["verify", ".", "--manifest", "other.json"],
    ] {
        let run = desk.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{arguments:?}");
        assert!(run.err.starts_with("error: "), "{}", run.err);
    }
}

/// Needs `curl`, as the command does; a machine without it has nothing to test but the message.
#[test]
fn verify_compares_a_published_site() {
    let desk = Desk::with_story(&[]);
    assert_eq!(desk.run(&["build", "river", "--no-cards"]).code, 0);
    let server =
        dev_server::Server::start(dev_server::ServerOptions::permissive(&desk.path("dist"))).unwrap();
    let url = server.url();
    let run = desk.run(&["verify", &url]);
    if run.err.contains("install it") {
        return;
    }
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    fs::copy(desk.path("dist/manifest.json"), desk.path("kept.json")).unwrap();
    desk.write("dist/embed.js", "altered");
    fs::remove_file(desk.path("dist/facts.json")).unwrap();
    let run = desk.run(&["verify", &url, "--manifest", "kept.json"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (1, "altered: embed.js\nmissing: facts.json\n")
    );
    // Nothing answers here.
    assert_eq!(desk.run(&["verify", "http://127.0.0.1:9"]).code, 1);
}
