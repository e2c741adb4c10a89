//! Builds in processes of their own, and how a preview ends. This program is also the server and the build of its tests.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};

use libtest_mimic::{Arguments, Trial};
use preview::{BuildResult, Built, Options, Preview, Problem, Problems, child};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["build", kind, rest @ ..] => build(kind, rest),
        ["serve", rest @ ..] => serve(rest),
        _ => {
            let test = |name: &str, run: fn()| {
                Trial::test(name, move || {
                    run();
                    Ok(())
                })
            };
            let tests = vec![
                test("results_come_from_another_process", results_come),
                test("a_build_that_breaks_off_is_a_problem", broken_builds),
                test("a_command_that_does_not_exist_is_a_problem", no_command),
                test("memory_of_builds_ends_with_them", memory),
                #[cfg(unix)]
                test("ctrl_c_ends_quietly_during_a_build", ctrl_c),
                test("a_build_ends_with_its_preview", orphan),
            ];
            libtest_mimic::run(&Arguments::from_args(), tests).exit_code()
        }
    }
}

/// The build command of the tests.
fn build(kind: &str, rest: &[&str]) -> ExitCode {
    child::end_with_parent();
    let mut out = std::io::stdout().lock();
    match kind {
        "good" => child::send(&good(), &mut out).unwrap(),
        "faulty" => child::send(&faulty(), &mut out).unwrap(),
        "cut" => {
            let mut bytes = Vec::new();
            child::send(&good(), &mut bytes).unwrap();
            out.write_all(&bytes[..bytes.len() / 2]).unwrap();
            eprintln!("out of ink");
            return ExitCode::from(3);
        }
        "noise" => writeln!(out, "some other words, long enough").unwrap(),
        "leak" => {
            // As a build does whose data live as long as the process.
            let bytes = Vec::leak(vec![1; LEAK]);
            let files = vec![("index.html".to_owned(), bytes.to_vec())];
            child::send(&Ok(Built::from(files)), &mut out).unwrap();
        }
        // Holds a connection for as long as the process lives.
        "endless" => {
            let _alive = TcpStream::connect(rest[0]).unwrap();
            loop {
                std::thread::park();
            }
        }
        _ => panic!("no such build: {kind}"),
    }
    ExitCode::SUCCESS
}

/// A preview whose builds are of this kind.
fn serve(kind: &[&str]) -> ExitCode {
    let kind: Vec<String> = kind.iter().map(|&word| word.to_owned()).collect();
    let build = child::build_with(move || command("build", &kind));
    Preview::start(Options::default(), build, |_| ())
        .unwrap()
        .serve_forever()
}

const LEAK: usize = 4 * 1024 * 1024;

fn good() -> BuildResult {
    let file = ("index.html".to_owned(), vec![b'x'; 100_000]);
    Ok(Built::from(vec![file]))
}

fn faulty() -> BuildResult {
    let problem = Problem {
        file: "story.json".to_owned(),
        line: Some(3),
        ..Problem::error("wrong")
    };
    Err(Problems::from(vec![problem]))
}

/// This program in another role.
fn command(role: &str, arguments: &[String]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(role).args(arguments);
    command
}

fn run(kind: &'static str) -> BuildResult {
    child::build_with(move || command("build", &[kind.to_owned()]))()
}

fn results_come() {
    assert_eq!(run("good"), good());
    assert_eq!(run("faulty"), faulty());
}

fn broken_builds() {
    for (kind, parts) in [
        (
            "cut",
            [
                "ended before it had sent its result (exit status: 3)",
                "out of ink",
            ],
        ),
        ("noise", ["wrote something else", "to its output"]),
        (
            "none",
            ["ended before it had sent its result", "no such build: none"],
        ),
    ] {
        let text = run(kind).unwrap_err().text;
        assert!(parts.iter().all(|part| text.contains(part)), "{kind}: {text}");
    }
}

fn no_command() {
    let build = child::build_with(|| Command::new("/no/such/program"));
    let text = build().unwrap_err().text;
    assert!(text.starts_with("error: The build cannot be started: "), "{text}");
}

/// Resident memory of this process in bytes; none where the system does not say it in this way.
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim()
        .strip_suffix(" kB")?
        .parse::<usize>()
        .ok()
        .map(|size| size * 1024)
}

/// Fifty builds, each of which never gives back 4 MB.
fn memory() {
    let build = || drop(run("leak").unwrap());
    (0..5).for_each(|_| build());
    let before = resident();
    (0..50).for_each(|_| build());
    if let (Some(before), Some(after)) = (before, resident()) {
        let growth = after.saturating_sub(before);
        assert!(growth < 5 * LEAK, "{growth} bytes more than before");
    }
}

/// A preview in the middle of an endless build.
struct Endless {
    server: Child,
    /// Closes when the build's process ends.
    build: TcpStream,
}

impl Endless {
    fn start() -> Endless {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let mut command = command("serve", &["endless".to_owned(), address]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        // As a shell does, so that Ctrl-C reaches the server and its build, but not the test.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        Endless {
            server: command.spawn().unwrap(),
            build: listener.accept().unwrap().0,
        }
    }

    /// Waits for the end of both processes. Returns how the server ended and what it said.
    fn wait(mut self) -> (ExitStatus, String) {
        // The end of a process closes its connection, perhaps with a reset.
        let _ = self.build.read(&mut [0]);
        let output = self.server.wait_with_output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status, String::from_utf8(said).unwrap())
    }
}

#[cfg(unix)]
fn ctrl_c() {
    use std::os::unix::process::ExitStatusExt as _;
    let endless = Endless::start();
    let group = format!("-{}", endless.server.id());
    let status = Command::new("kill")
        .args(["-INT", "--", &group])
        .status()
        .unwrap();
    assert!(status.success());
    let (status, said) = endless.wait();
    assert_eq!((status.signal(), said.as_str()), (Some(2), ""));
}

fn orphan() {
    let mut endless = Endless::start();
    endless.server.kill().unwrap();
    endless.wait();
}
