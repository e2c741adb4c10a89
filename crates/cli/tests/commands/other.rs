//! Help, completions and manual pages.

use crate::program::Desk;

#[test]
fn help_names_the_commands() {
    let run = Desk::new().run(&["--help"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for command in ["check", "new"] {
        assert!(run.out.contains(&format!("\n  {command} ")), "{}", run.out);
    }
}

#[test]
fn shells_get_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = Desk::new().run(&["completions", shell]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(
            run.out.contains("backgrounder") && run.out.contains("format"),
            "{shell}"
        );
    }
    assert_eq!(Desk::new().run(&["completions", "none"]).code, 2);
}

#[test]
fn commands_have_manual_pages() {
    let page = |arguments: &[&str]| Desk::new().run(arguments);
    assert!(page(&["man"]).out.contains(".TH backgrounder 1"));
    assert!(page(&["man", "check"]).out.contains(".TH backgrounder-check 1"));
    let unknown = page(&["man", "none"]);
    assert_eq!(
        (unknown.code, unknown.err.as_str()),
        (1, "error: there is no command \"none\"\n")
    );
}
