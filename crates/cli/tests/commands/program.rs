//! Runs the program in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// What a run printed, and its exit code.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A folder in which the program runs.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Desk {
        Desk(TempDir::new().unwrap())
    }

    /// A desk with the sound story of `tests/problems` in the folder `river`, after some changes. Each has
    /// an old text, which must stand there once, and a new one.
    pub fn with_story(changes: &[(&str, &str)]) -> Desk {
        let desk = Desk::new();
        let sound = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/problems/sound");
        let mut story = fs::read_to_string(sound.join("story.json")).unwrap();
        for (old, new) in changes {
            assert_eq!(story.matches(old).count(), 1, "{old}");
            story = story.replace(old, new);
        }
        fs::create_dir(desk.path("river")).unwrap();
        desk.write("river/story.json", &story);
        fs::copy(sound.join("base-map.json"), desk.path("river/base-map.json")).unwrap();
        desk
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(path), text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The names in a folder, sorted.
    pub fn list(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(path)).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    /// Runs the program with these variables; those of the machine about colours and width do not count.
    pub fn run_with(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_backgrounder"));
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
            command.env_remove(name);
        }
        command.args(arguments).envs(variables.iter().copied());
        let output = command.current_dir(self.0.path()).output().unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
