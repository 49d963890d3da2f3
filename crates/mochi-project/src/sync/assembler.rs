//! Runs the compilers for what the cache does not have.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    Progress, Step,
    fill::Filled,
    jobs::{Job, RUNTIME},
    progress::step,
};
use crate::{
    Error,
    cache::{Cache, Key},
    compile::{Compilation, compile},
    dotnet::{Dotnet, ProcessError, interrupted},
    files::FileError,
    precompile::{Crossgen, NoCrossgen, PrecompileError},
};

/// As many compilers at a time; each of them uses several cores itself.
const COMPILERS: usize = 2;

/// From this many compilations on, the compiler's server is worth its start.
const SERVER_PAYS: usize = 3;

/// Compiles jobs whose sources lie in one folder.
pub(super) struct Assembler<'a> {
    pub(super) dotnet: &'a Dotnet,
    pub(super) progress: &'a dyn Progress,
    /// Of the sources.
    pub(super) folder: &'a Path,
    /// For what is in the making.
    pub(super) scratch: &'a Path,
    pub(super) cache: Option<Cache>,
    /// What adds machine code; none where the IL alone is wanted.
    pub(super) precompiler: Option<Precompiler<'a>>,
    /// The assemblies that were not in the cache.
    pub(super) compiled: Mutex<Vec<String>>,
    pub(super) warnings: Mutex<Vec<String>>,
}

/// The precompiler, looked for when it is first needed.
pub(super) struct Precompiler<'a> {
    pub(super) folder: &'a Path,
    /// The implementation assemblies that machine code is compiled against.
    pub(super) implementation: Vec<PathBuf>,
    pub(super) found: Mutex<Option<Option<Crossgen>>>,
}

/// A compiled assembly.
pub(super) struct Assembly {
    pub(super) name: String,
    pub(super) content: Vec<u8>,
}

impl Assembler<'_> {
    /// The first job is the runtime, which all others refer to.
    pub(super) fn run(&self, jobs: &[Job]) -> Result<Vec<Assembly>, Error> {
        let Some((runtime, shims)) = jobs.split_first() else { return Ok(Vec::new()) };
        let by_server = jobs.iter().filter(|job| !self.is_cached(job)).count() >= SERVER_PAYS;
        let runtime = self.assembly(runtime, by_server)?;
        let file = self.runtime_file();
        fs::write(&file, &runtime.content).map_err(FileError::write(&file))?;

        let next = AtomicUsize::new(0);
        let work = || {
            let mut done = Vec::new();
            while let Some(job) = shims.get(next.fetch_add(1, Ordering::Relaxed)) {
                if interrupted() {
                    return Err(Error::from(ProcessError::Interrupted));
                }
                // After an error nothing more is begun.
                done.push(self.assembly(job, by_server).inspect_err(|_| next.store(shims.len(), Ordering::Relaxed))?);
            }
            Ok(done)
        };
        let mut assemblies = vec![runtime];
        thread::scope(|scope| {
            let workers: Vec<_> = (0..COMPILERS.min(shims.len())).map(|_| scope.spawn(work)).collect();
            for worker in workers {
                assemblies.extend(worker.join().expect("a compiler thread does not panic")?);
            }
            Ok::<_, Error>(())
        })?;
        assemblies.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(assemblies)
    }

    /// What was compiled, and what there is to say of it.
    pub(super) fn filled(self) -> Filled {
        Filled {
            compiled: self.compiled.into_inner().unwrap_or_else(PoisonError::into_inner),
            warnings: self.warnings.into_inner().unwrap_or_else(PoisonError::into_inner),
            aot_warnings: Default::default(),
        }
    }

    fn is_cached(&self, job: &Job) -> bool {
        self.cache.as_ref().is_some_and(|cache| cache.has(self.wanted_key(job)))
    }

    /// As if the precompiler were there, where one is wanted: a full cache needs no search for it.
    fn wanted_key(&self, job: &Job) -> Key {
        match &self.precompiler {
            Some(_) => job.inputs.clone().with("precompiler", self.dotnet.runtime.to_string()).key(),
            None => plain_key(job),
        }
    }

    fn assembly(&self, job: &Job, by_server: bool) -> Result<Assembly, Error> {
        let name = job.assembly.clone();
        let wanted = self.wanted_key(job);
        if let Some(content) = self.cache.as_ref().and_then(|cache| cache.get(wanted)) {
            return Ok(Assembly { name, content });
        }
        let crossgen = self.crossgen()?;
        let key = if crossgen.is_some() { wanted } else { plain_key(job) };
        if key != wanted
            && let Some(content) = self.cache.as_ref().and_then(|cache| cache.get(key))
        {
            return Ok(Assembly { name, content });
        }
        let content = step(self.progress, Step::Compile, &name, || self.compile(job, crossgen, by_server))?;
        if let Some(cache) = &self.cache {
            cache.put(key, &content);
        }
        push(&self.compiled, name.clone());
        Ok(Assembly { name, content })
    }

    fn compile(&self, job: &Job, crossgen: Option<(Crossgen, &[PathBuf])>, by_server: bool) -> Result<Vec<u8>, Error> {
        let il = self.output("il", job)?;
        let is_runtime = job.assembly == RUNTIME;
        let runtime = (!is_runtime).then(|| self.runtime_file());

        let references: Vec<_> = job.references.iter().cloned().chain(runtime.clone()).collect();
        let compilation = Compilation {
            assembly: &job.assembly,
            folder: self.folder,
            sources: &job.sources,
            references: &references,
            by_server,
        };
        compile(self.dotnet, &compilation, &il)?;
        let Some((crossgen, implementation)) = crossgen else { return Ok(fs::read(&il).map_err(FileError::read(il))?) };
        let native = self.output("native", job)?;
        let references: Vec<_> = implementation.iter().cloned().chain(runtime).collect();
        let output = match crossgen.compile(&il, &native, &references) {
            Ok(()) => native,
            Err(error @ PrecompileError::Refused { .. }) => {
                push(&self.warnings, error.to_string());
                il
            }
            Err(PrecompileError::Process(error)) => return Err(error.into()),
            Err(PrecompileError::File(error)) => return Err(error.into()),
        };
        Ok(fs::read(&output).map_err(FileError::read(output))?)
    }

    /// A file to compile into; csc names an assembly by its file.
    fn output(&self, folder: &str, job: &Job) -> Result<PathBuf, FileError> {
        let folder = self.scratch.join(folder);
        fs::create_dir_all(&folder).map_err(FileError::write(&folder))?;
        Ok(folder.join(format!("{}.dll", job.assembly)))
    }

    /// Where the compiled runtime is while the shims are compiled.
    fn runtime_file(&self) -> PathBuf {
        self.scratch.join(format!("{RUNTIME}.dll"))
    }

    /// The precompiler where it is wanted and can be had, and what it compiles against.
    fn crossgen(&self) -> Result<Option<(Crossgen, &[PathBuf])>, Error> {
        let Some(precompiler) = &self.precompiler else { return Ok(None) };
        let mut found = precompiler.found.lock().unwrap_or_else(PoisonError::into_inner);
        if found.is_none() {
            *found = Some(match Crossgen::find(self.dotnet, precompiler.folder) {
                Ok(crossgen) => Some(crossgen),
                Err(NoCrossgen::Process(error)) => return Err(error.into()),
                Err(error @ NoCrossgen::Unavailable { .. }) => {
                    push(&self.warnings, format!("the shims are not precompiled: {error}"));
                    None
                }
            });
        }
        Ok(found.clone().flatten().map(|crossgen| (crossgen, precompiler.implementation.as_slice())))
    }
}

/// Of an assembly without machine code.
fn plain_key(job: &Job) -> Key {
    job.inputs.clone().with("precompiler", "none").key()
}

fn push(list: &Mutex<Vec<String>>, text: String) {
    list.lock().unwrap_or_else(PoisonError::into_inner).push(text);
}
