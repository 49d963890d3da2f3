//! The one start of .NET in this process.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, OnceLock, PoisonError},
};

use crate::{
    error::StartError,
    find::{Environment, Installation, Rule, Search},
    fork,
    hostfxr::{self, Context, Failure, Hostfxr},
    loaded,
    runtime::Runtime,
    signals,
    status::Status,
    thread,
};

/// What to start.
#[derive(Clone, Copy, Debug)]
pub struct StartOptions<'a> {
    /// The application's assembly, with its `.runtimeconfig.json` and `.deps.json` beside it.
    pub app: &'a Path,
    /// The installation to use; without it, [`find`](crate::find) decides.
    pub dotnet_root: Option<&'a Path>,
    /// Runtime properties, over those of the `.runtimeconfig.json`. Ignored where .NET is running already.
    pub properties: &'a [(&'a str, &'a str)],
}

impl<'a> StartOptions<'a> {
    /// The application, and nothing out of the ordinary.
    pub fn new(app: &'a Path) -> Self {
        Self { app, dotnet_root: None, properties: &[] }
    }
}

static RUNTIME: OnceLock<Runtime> = OnceLock::new();
/// Held while starting; has the failure after which a process cannot start CoreCLR any more.
static FAILED: Mutex<Option<StartError>> = Mutex::new(None);

impl Runtime {
    /// Starts .NET, or gives the runtime that was started before, whatever its options were.
    ///
    /// Calls from several threads start it once, and all wait for it. After a failure it can be tried again, unless
    /// CoreCLR itself failed: then each further call gives the same error.
    pub fn start(options: &StartOptions<'_>) -> Result<&'static Self, StartError> {
        if let Some(runtime) = RUNTIME.get() {
            return Ok(runtime);
        }
        fork::check()?; // Before the lock, which a thread of the parent may have held.
        let mut failed = FAILED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(runtime) = RUNTIME.get() {
            return Ok(runtime);
        }
        if let Some(error) = &*failed {
            return Err(error.clone());
        }
        thread::prepare()?;
        fork::runtime_starts();
        let _kept = signals::Kept::now();
        match start(options) {
            Ok(runtime) => Ok(RUNTIME.get_or_init(|| runtime)),
            Err(error) => {
                fork::runtime_did_not_start();
                *failed = error.is_final().then(|| error.clone());
                Err(error)
            }
        }
    }

    /// The runtime that [`start`](Self::start) gave, if it was called with success before.
    pub fn started() -> Option<&'static Self> {
        RUNTIME.get()
    }
}

fn start(options: &StartOptions<'_>) -> Result<Runtime, StartError> {
    // `hostfxr` takes a relative path, the runtime itself does not.
    let app = std::path::absolute(options.app).unwrap_or_else(|_| options.app.to_owned());
    let config = app.with_extension("runtimeconfig.json");
    for file in [&app, &config] {
        if !file.is_file() {
            return Err(StartError::MissingFile { path: file.clone() });
        }
    }

    let host = Host::locate(options.dotnet_root)?;
    let root = host.installation.as_ref().map(|installation| installation.root.as_path());
    let hostfxr = Hostfxr::open(&host.hostfxr)
        .map_err(|error| StartError::Load { hostfxr: host.hostfxr.clone(), reason: error.to_string() })?;
    let explain = |failure: Failure| {
        if failure.status == Status::FRAMEWORK_MISSING {
            StartError::FrameworkMissing {
                missing: hostfxr.missing_frameworks(&config, root),
                config: config.clone(),
                installed: host.installation.iter().flat_map(|there| there.runtimes.clone()).collect(),
                message: failure.message,
            }
        } else {
            let Failure { call, status, message } = failure;
            StartError::Host { call, status, message, app: app.clone() }
        }
    };

    let get_function_pointer = match hostfxr.initialize_for_app(&app, root) {
        Ok(context) => start_app(&context, options.properties),
        Err(failure) if failure.status == Status::HOST_INVALID_STATE => {
            hostfxr.initialize_for_component(&config, root).and_then(|context| {
                context.load_assembly(&app)?;
                context.get_function_pointer()
            })
        }
        Err(failure) => Err(failure),
    }
    .map_err(explain)?;
    Ok(Runtime::new(app, get_function_pointer))
}

fn start_app(context: &Context<'_>, properties: &[(&str, &str)]) -> Result<hostfxr::GetFunctionPointer, Failure> {
    for (name, value) in properties {
        context.set_property(name, value)?;
    }
    context.get_function_pointer()
}

/// The `hostfxr` to use.
struct Host {
    hostfxr: PathBuf,
    installation: Option<Installation>,
}

impl Host {
    /// Where CoreCLR is in the process already, only the `hostfxr` that started it can tell of it.
    fn locate(dotnet_root: Option<&Path>) -> Result<Self, StartError> {
        if let Some(coreclr) = loaded::find(&libloading::library_filename("coreclr")) {
            let hostfxr = loaded::find(&hostfxr::file_name()).ok_or(StartError::ForeignRuntime { coreclr })?;
            // <root>/host/fxr/<version>/libhostfxr.so
            let installation = hostfxr.ancestors().nth(4).and_then(|root| Installation::open(root, Rule::Loaded).ok());
            return Ok(Self { hostfxr, installation });
        }
        let search = Search::first(dotnet_root, &Environment::current());
        let Some(installation) = search.installation().cloned() else {
            return Err(StartError::NotFound(search));
        };
        Ok(Self { hostfxr: installation.hostfxr.clone(), installation: Some(installation) })
    }
}
