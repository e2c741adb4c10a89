//! The built site behind a real nginx with the configuration that we ship.
//!
//! `deploy/nginx.conf` is used unchanged, except for its folder and port, so that the tests cover what
//! people copy.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

use crate::engine::find_program;
use crate::server_process::ServerProcess;
use crate::session::wait;

/// The module folders of Debian and other distributions.
const MODULES: [&str; 3] = [
    "/usr/lib/nginx/modules",
    "/usr/lib64/nginx/modules",
    "/usr/share/nginx/modules",
];
/// The module that sends the .br files.
const BROTLI: &str = "ngx_http_brotli_static_module.so";
/// How long nginx may take to listen.
const TIMEOUT: Duration = Duration::from_secs(10);

/// What is missing to start nginx, as a sentence.
pub fn missing() -> Option<String> {
    find().err().map(|error| format!("{error:#}"))
}

/// The program and its brotli module.
fn find() -> Result<(PathBuf, PathBuf)> {
    let program = find_program("nginx")
        .or_else(|| Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.is_file()))
        .context("nginx is missing (Debian: nginx and libnginx-mod-http-brotli-static)")?;
    let module = MODULES
        .iter()
        .map(|folder| Path::new(folder).join(BROTLI))
        .find(|module| module.is_file())
        .context("nginx has no brotli module (Debian: libnginx-mod-http-brotli-static)")?;
    Ok((program, module))
}

/// A running nginx. It stops when it is dropped.
pub struct Nginx {
    _process: ServerProcess,
    port: u16,
    _folder: TempDir,
}

impl Nginx {
    /// Serves a built folder.
    ///
    /// # Errors
    ///
    /// When nginx or its brotli module is missing, or the configuration is refused.
    pub fn start(site: &Path) -> Result<Nginx> {
        let (program, module) = find()?;
        let site = std::path::absolute(site)?;
        let folder = tempfile::tempdir()?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        std::fs::write(folder.path().join("site.conf"), shipped_config(&site, port)?)?;
        std::fs::write(
            folder.path().join("nginx.conf"),
            main_config(folder.path(), &module),
        )?;
        let log = std::fs::File::create(folder.path().join("output.txt"))?;
        let child = Command::new(program)
            .arg("-p")
            .arg(folder.path())
            .arg("-c")
            .arg(folder.path().join("nginx.conf"))
            .arg("-e")
            .arg(folder.path().join("errors.txt"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .context("starting nginx")?;
        let nginx = Nginx {
            _process: ServerProcess(child),
            port,
            _folder: folder,
        };
        let listening = wait(TIMEOUT, || {
            TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())
        });
        if let Err(reason) = listening {
            let output = nginx.output();
            bail!("nginx does not listen ({reason}): {output}");
        }
        Ok(nginx)
    }

    /// The address of the folder, with a slash at its end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    fn output(&self) -> String {
        let folder = self._folder.path();
        ["output.txt", "errors.txt"]
            .iter()
            .filter_map(|name| std::fs::read_to_string(folder.join(name)).ok())
            .collect()
    }
}

/// The configuration that we ship, for this folder and port.
fn shipped_config(site: &Path, port: u16) -> Result<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../deploy/nginx.conf");
    let text = std::fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
    for part in ["/srv/backgrounder", "    listen 80;\n", "    listen [::]:80;\n"] {
        ensure!(text.contains(part), "deploy/nginx.conf has no `{}`", part.trim());
    }
    Ok(text
        .replace("/srv/backgrounder", &site.display().to_string())
        .replace("    listen 80;\n", &format!("    listen 127.0.0.1:{port};\n"))
        .replace("    listen [::]:80;\n", ""))
}

/// The main configuration, which distributions provide.
fn main_config(folder: &Path, module: &Path) -> String {
    let user = if rustix::process::getuid().is_root() {
        "user root;\n"
    } else {
        ""
    };
    let folder = folder.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|kind| format!("    {kind}_temp_path {folder}/{kind};\n"))
        .collect();
    format!(
        "load_module {};\n{user}daemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\n\
         error_log {folder}/errors.txt;\nevents {{ worker_connections 1024; }}\nhttp {{\n    \
         include /etc/nginx/mime.types;\n    default_type application/octet-stream;\n    sendfile on;\n    \
         tcp_nopush on;\n    access_log off;\n{temporary}    include {folder}/site.conf;\n}}\n",
        module.display()
    )
}
