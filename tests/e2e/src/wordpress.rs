//! A real WordPress with its database: Debian's packages, an installation that lives as long as a test.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

use crate::server_process::ServerProcess;
use crate::session::wait;

/// Where Debian's package has WordPress.
const WORDPRESS: &str = "/usr/share/wordpress";
/// The database server. Debian's folder of servers is not on every search path.
const DATABASE: &str = "/usr/sbin/mariadbd";
/// Our files for it: its configuration, the installation, and the permission to ask the machine's own hosts.
const FILES: [(&str, &str); 3] = [
    ("wp-config.php", include_str!("../hosts/wordpress/wp-config.php")),
    ("install.php", include_str!("../hosts/wordpress/install.php")),
    (
        "wp-content/mu-plugins/loopback.php",
        include_str!("../hosts/wordpress/loopback.php"),
    ),
];
/// How long a server may take to listen.
const TIMEOUT: Duration = Duration::from_secs(30);

/// What is missing to start WordPress, as a sentence.
pub fn missing() -> Option<String> {
    let is_there = [WORDPRESS, DATABASE, "/usr/bin/php", "/usr/bin/mariadb-install-db"]
        .iter()
        .all(|path| Path::new(path).exists());
    (!is_there).then(|| {
        "WordPress is missing (Debian: wordpress, mariadb-server-core, php-cli, php-mysql and \
         wordpress-theme-twentytwentythree)"
            .to_owned()
    })
}

/// A running WordPress with one article.
pub struct Wordpress {
    /// The address of the article.
    pub article: String,
    // Dropped in this order: the host, its database, their files.
    _host: ServerProcess,
    _database: ServerProcess,
    _folder: TempDir,
}

impl Wordpress {
    /// Installs WordPress in a folder of its own and publishes an article. WordPress may ask the machine's own host at
    /// `story_port` for a story.
    ///
    /// # Errors
    ///
    /// When a program is missing, a server does not start or WordPress refuses the article.
    pub fn start(article: &str, story_port: u16) -> Result<Wordpress> {
        if let Some(missing) = missing() {
            bail!("{missing}");
        }
        let folder = tempfile::tempdir()?;
        let site = copy_wordpress(folder.path())?;
        let socket = folder.path().join("socket");
        let database = start_database(folder.path(), &socket)?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let php = || {
            let mut php = Command::new("/usr/bin/php");
            php.current_dir(&site)
                .env("TEST_DATABASE", &socket)
                .env("TEST_HOME", format!("http://127.0.0.1:{port}"))
                .env("TEST_STORY_PORT", story_port.to_string());
            php
        };
        let article = publish(php(), article)?;
        let host = php()
            .args(["-S", &format!("127.0.0.1:{port}")])
            // A page asks the server for its own styles while it is being made.
            .env("PHP_CLI_SERVER_WORKERS", "4")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("starting PHP's server")?;
        let host = ServerProcess(host);
        wait(TIMEOUT, || {
            TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string())
        })
        .map_err(|reason| anyhow::anyhow!("PHP's server does not listen: {reason}"))?;
        Ok(Wordpress {
            article,
            _host: host,
            _database: database,
            _folder: folder,
        })
    }
}

/// Copies WordPress, because it looks for its configuration beside its files, wherever links to them stand.
fn copy_wordpress(folder: &Path) -> Result<PathBuf> {
    let site = folder.join("site");
    let copied = Command::new("cp")
        .args(["--recursive", "--dereference", WORDPRESS])
        .arg(&site)
        .status()?;
    ensure!(copied.success(), "{WORDPRESS} cannot be copied");
    for (name, text) in FILES {
        let file = site.join(name);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, text)?;
    }
    Ok(site)
}

fn start_database(folder: &Path, socket: &Path) -> Result<ServerProcess> {
    let data = folder.join("data");
    let log = std::fs::File::create(folder.join("database.txt"))?;
    let user = format!("--user={}", user());
    let created = Command::new("/usr/bin/mariadb-install-db")
        .args([
            "--no-defaults",
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
        ])
        .arg(format!("--datadir={}", data.display()))
        .arg(&user)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log.try_clone()?)
        .status()?;
    ensure!(created.success(), "no database: {}", output(folder));
    let child: Child = Command::new(DATABASE)
        // The data are gone after the test, so no write need reach the disk.
        .args([
            "--no-defaults",
            "--skip-networking",
            "--innodb-flush-method=nosync",
        ])
        .arg(format!("--datadir={}", data.display()))
        .arg(format!("--socket={}", socket.display()))
        .arg(&user)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("starting the database")?;
    let database = ServerProcess(child);
    wait(TIMEOUT, || {
        std::os::unix::net::UnixStream::connect(socket).map_err(|error| error.to_string())
    })
    .map_err(|reason| anyhow::anyhow!("the database does not listen ({reason}): {}", output(folder)))?;
    Ok(database)
}

/// The name of the user who runs the test: the database refuses to run as root unless it is told to.
fn user() -> String {
    let output = Command::new("id").arg("-un").output();
    output.map_or_else(
        |_| "root".to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}

fn output(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("database.txt")).unwrap_or_default()
}

/// Installs WordPress in its database and returns the address of the article.
fn publish(mut php: Command, article: &str) -> Result<String> {
    let mut child = php
        .arg("install.php")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("starting PHP")?;
    if let Some(mut input) = child.stdin.take() {
        std::io::Write::write_all(&mut input, article.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    let address = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    ensure!(
        output.status.success() && address.starts_with("http"),
        "WordPress does not publish the article: {address} {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(address)
}
