//! `backgrounder translate`, and what the other commands do with a translation.

use crate::program::Desk;

const FILE: &str = "river/translations/fr.json";

#[test]
fn a_translation_is_begun_brought_up_to_date_and_built() {
    let desk = Desk::with_story(&[]);
    let run = desk.run(&["translate", "river", "--to", "fr"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(
        run.out.starts_with(&format!("{FILE}: ")) && run.out.ends_with(" texts added\n"),
        "{}",
        run.out
    );
    assert_eq!(desk.list("river/translations"), ["fr.json"]);
    assert!(desk.list("river").contains(&"translation.schema.json".to_owned()));
    let first = desk.read(FILE);
    // In the order of the story.
    assert!(first.find("\"hed\"") < first.find("\"claims/met/statement\""));

    // Nothing is translated yet, which is no error.
    let checked = desk.run(&["check", "river"]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    assert!(
        checked.out.contains("[untranslated-texts]") && checked.out.contains(FILE),
        "{}",
        checked.out
    );

    desk.write(
        FILE,
        first.replace("Two states talk about a river", "Deux États parlent d’un fleuve"),
    );
    desk.write(
        "river/story.json",
        desk.read("river/story.json")
            .replace("Two states talk", "Both states talk"),
    );
    let run = desk.run(&["translate", "river", "--to", "fr"]);
    assert_eq!(
        run.out,
        format!("{FILE}: nothing to add\nhed: the original has changed; compare it\n")
    );
    let run = desk.run(&["translate", "river", "--to", "fr", "--revised"]);
    assert_eq!(run.out, format!("{FILE}: nothing to add\n"));

    let built = desk.run(&["build", "river", "--no-cards"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let page = desk.read("dist/fr/map/midtown/index.html");
    assert!(page.contains("<html lang=\"fr\""));
    assert!(
        desk.read("dist/fr/index.html")
            .contains("Deux États parlent d’un fleuve")
    );
    assert_eq!(desk.run(&["verify", "dist"]).code, 0);
}

#[test]
fn every_fault_is_named_with_its_file_and_nothing_is_written() {
    let desk = Desk::with_story(&[]);
    desk.run(&["translate", "river", "--to", "fr"]);
    desk.write(
        FILE,
        desk.read(FILE)
            .replace("\"language\": \"fr\"", "\"language\": \"en\""),
    );
    let before = desk.read(FILE);
    let run = desk.run(&["check", "river"]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains("[other-language-than-file]") && run.out.contains(&format!("{FILE}:4:")),
        "{}",
        run.out
    );
    let run = desk.run(&["build", "river", "--no-cards"]);
    assert!(run.code == 1 && !desk.path("dist").exists(), "{}", run.err);
    desk.write(FILE, "{");
    let run = desk.run(&["translate", "river", "--to", "fr"]);
    assert!(run.code == 1 && run.err.contains("[not-json]"), "{}", run.err);
    assert_eq!(desk.read(FILE), "{");
    assert!(before.contains("\"texts\""));
    let run = desk.run(&["translate", "river", "--to", "en"]);
    assert!(
        run.code == 1 && run.err.contains("[language-of-original]"),
        "{}",
        run.err
    );
    let run = desk.run(&["translate", "river", "--to", "../x"]);
    assert_eq!(run.code, 2, "{}", run.err);
}
