//! Starts a preview and ends it.

use std::path::PathBuf;
use std::sync::Arc;

use dev_server::Access;
use dev_server::http::{HttpServer, Listener, StartError};

use crate::answer::answer;
use crate::builder;
use crate::event::Event;
use crate::problems::BuildResult;
use crate::shared::{Report, Shared};
use crate::watcher::FolderWatcher;

/// Where a preview listens and what it watches.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The port; 0 takes a free one.
    pub port: u16,
    /// A name or number of this machine to listen on. Without it, only programs on this machine reach the preview.
    pub host: Option<String>,
    /// Folders whose changes cause a build.
    pub watched: Vec<PathBuf>,
    /// Whether files are read again and again, for drives of which the system tells no changes.
    pub is_polling: bool,
    /// Whether the paths without the secret part work too, as in `http://127.0.0.1:8080/map/`. Web pages still cannot read,
    /// but other users and programs of the machine can. Other machines never can: they need the secret.
    pub plain_paths: bool,
}

/// A running preview. It ends when it is dropped.
pub struct Preview {
    url: String,
    shared: Arc<Shared>,
    _http: HttpServer,
}

impl Preview {
    /// Takes the port, then starts to serve, to build and to watch, on threads of their own. Returns before the first build
    /// has ended; until then pages say so.
    ///
    /// `build` is called again after each change, never twice at a time. `report` gets what happens, in order of each
    /// thread.
    ///
    /// # Errors
    ///
    /// When the port is in use (with a free one), the machine has no such host, or the system refuses.
    pub fn start(
        options: Options,
        build: impl Fn() -> BuildResult + Send + 'static,
        report: impl Fn(&Event) + Send + Sync + 'static,
    ) -> Result<Preview, StartError> {
        let listener = Listener::bind(options.host.as_deref(), options.port)?;
        let address = listener.address();
        let mut access = Access::private(options.host.as_deref()).map_err(StartError::Io)?;
        if let Access::Private { plain_paths, .. } = &mut access {
            *plain_paths = options.plain_paths && address.ip().is_loopback();
        }
        let url = access.url(address);
        let shared = Arc::new(Shared::default());
        let handler_shared = Arc::clone(&shared);
        let handler = move |request: &_| answer(request, &access, address.port(), &handler_shared);
        let http = HttpServer::start(listener, Arc::new(handler))?;
        let report: Arc<Report> = Arc::new(report);
        report(&Event::Serving { url: url.clone() });
        if let Some(host) = options.host
            && !address.ip().is_loopback()
        {
            report(&Event::Exposed { host });
        }
        // Dropped if a thread cannot be started, so that the others end.
        let preview = Preview {
            url,
            shared,
            _http: http,
        };
        preview.start_threads(options.watched, options.is_polling, build, report)?;
        Ok(preview)
    }

    fn start_threads(
        &self,
        watched: Vec<PathBuf>,
        is_polling: bool,
        build: impl Fn() -> BuildResult + Send + 'static,
        report: Arc<Report>,
    ) -> Result<(), StartError> {
        // Before the first build, so that no later change is missed.
        let watcher = FolderWatcher::start(watched, is_polling, Arc::clone(&report));
        self.shared.request_build(&watcher.gone());
        let shared = Arc::clone(&self.shared);
        spawn("build", move || builder::run(&build, &shared, &*report))?;
        let shared = Arc::clone(&self.shared);
        spawn("watch", move || watcher.run(&shared))
    }

    /// The whole address, with its secret part and a slash at its end. Only who holds it can read.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves until the program ends.
    pub fn serve_forever(&self) -> ! {
        loop {
            std::thread::park();
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // Ends pages that wait and both threads. A build in progress is not waited for: its result goes nowhere.
        self.shared.stop();
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), StartError> {
    std::thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map(drop)
        .map_err(StartError::Io)
}
