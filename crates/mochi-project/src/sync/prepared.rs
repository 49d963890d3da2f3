use std::{collections::BTreeMap, fs};

use super::{
    Places, Progress, Step,
    fill::{Filled, Filler},
    generate::{Generated, generate},
    inputs::Inputs,
    jobs::jobs,
    progress::step,
    rejected,
    resolve::{Resolve, Resolved, resolve},
    rows::{Recorded, record},
    stamp::stamp,
    warned,
};
use crate::{
    Error, Project,
    check::{FILES, PACKAGES},
    demand,
    dotnet::{Dotnet, ProcessError, interrupted},
    files::{FileError, Guard, Stage},
    lock::Lock,
    manifest::Manifest,
};

/// How far a preparation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// To the lock.
    Lock,
    /// To the compiled files.
    Everything,
}

/// Work that is done and not yet in place. Dropped, it has not happened.
#[derive(Debug)]
pub struct Prepared<'a> {
    project: &'a Project,
    manifest: &'a Manifest,
    lock: Option<Lock>,
    stage: Option<Stage>,
    outcome: Outcome,
    _guard: Guard,
}

/// What was done.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Nothing had changed since the last time.
    pub up_to_date: bool,
    /// The target framework.
    pub framework: String,
    /// The assemblies that were compiled; the others were in the cache.
    pub compiled: Vec<String>,
    pub warnings: Vec<String>,
}

impl<'a> Prepared<'a> {
    pub(super) fn nothing(project: &'a Project, manifest: &'a Manifest, guard: Guard) -> Self {
        let outcome = Outcome { up_to_date: true, ..Outcome::default() };
        Self { project, manifest, lock: None, stage: None, outcome, _guard: guard }
    }

    #[must_use]
    pub fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// The lock that will be written; `None` when it stays as it is.
    #[must_use]
    pub fn lock(&self) -> Option<&Lock> {
        self.lock.as_ref()
    }

    /// Puts everything in place. The manifest on disk is the one that this was prepared from by then.
    pub fn commit(self) -> Result<Outcome, Error> {
        let is_whole = self.stage.is_some();
        let path = self.project.lock_path();
        let lock = self.lock.as_ref().map(|lock| lock.replacement(&path)).transpose()?.flatten();
        if let Some(stage) = self.stage {
            stage.swap()?;
        }
        if let Some(lock) = lock {
            lock.commit().map_err(FileError::write(&path))?;
        }
        if is_whole {
            let file = Places::of(self.project).stamp();
            let text = stamp(self.project, self.manifest).map_err(FileError::read(self.project.shim_folder()))?;
            fs::write(&file, text).map_err(FileError::write(&file))?;
        }
        Ok(self.outcome)
    }
}

/// Whether nothing has changed since the last sync; whatever cannot be read has. The manifest may be one that is not on
/// disk yet.
pub(super) fn is_up_to_date(project: &Project, manifest: &Manifest) -> bool {
    if !project.manifest().is_ok_and(|present| present == *manifest) {
        return false;
    }
    let before = fs::read_to_string(Places::of(project).stamp());
    before.is_ok_and(|before| stamp(project, manifest).is_ok_and(|now| now == before))
}

pub(super) fn prepare<'a>(
    project: &'a Project,
    manifest: &'a Manifest,
    guard: Guard,
    how: Resolve,
    depth: Depth,
    progress: &dyn Progress,
) -> Result<Prepared<'a>, Error> {
    let dotnet = Dotnet::find()?;
    let before = project.lock()?;
    let resolved = resolve(project, manifest, &before, how, &dotnet, progress)?;
    let inputs = Inputs::read(&resolved.graph)?;
    demand::after_restore(manifest, &inputs.input(manifest, &BTreeMap::new()))?;
    let mut outcome = Outcome { framework: resolved.graph.framework.clone(), ..Outcome::default() };
    outcome.warnings.extend(resolved.warnings.iter().cloned());
    let work = Work { project, manifest, dotnet: &dotnet, progress, resolved: &resolved, inputs: &inputs };
    let mut rejected = rejected::remembered(&before, &inputs);
    // Each round leaves out a member at least, so that there is a last one.
    let (recorded, stage) = loop {
        let generated = step(progress, Step::Generate, "", || {
            let generated = generate(&inputs, manifest, &before.names, rejected);
            if interrupted() { Err(ProcessError::Interrupted) } else { Ok(generated) }
        })?;
        demand::of_instances(&generated.diagnostics)?;
        let needs = demand::of_members(manifest, &generated.needs)?;
        let mut recorded = record(project, manifest, &resolved, &inputs, &generated);
        let staged = match depth {
            Depth::Lock => Ok(None),
            Depth::Everything => work.stage(&generated, &recorded).map(Some),
        };
        match staged {
            Ok(staged) => {
                let (stage, filled) = staged.unzip();
                let Filled { compiled, warnings, aot_warnings } = filled.unwrap_or_default();
                warned::record(&mut recorded.lock, &before, &aot_warnings);
                outcome.compiled = compiled;
                outcome.warnings.extend(warnings);
                outcome.warnings.extend(generated.diagnostics.iter().map(ToString::to_string));
                outcome.warnings.extend(needs);
                break (recorded, stage);
            }
            Err(Error::Compile(error)) => rejected = rejected::with(&generated, error, &mut outcome.warnings)?,
            Err(error) => return Err(error),
        }
    };
    Ok(Prepared { project, manifest, lock: Some(recorded.lock), stage, outcome, _guard: guard })
}

struct Work<'a> {
    project: &'a Project,
    manifest: &'a Manifest,
    dotnet: &'a Dotnet,
    progress: &'a dyn Progress,
    resolved: &'a Resolved,
    inputs: &'a Inputs,
}

impl Work<'_> {
    fn stage(&self, generated: &Generated, recorded: &Recorded) -> Result<(Stage, Filled), Error> {
        let places = Places::of(self.project);
        let stage = Stage::new(&places.stages(), &self.project.shim_folder())?;
        step(self.progress, Step::Write, "", || {
            for file in &generated.files {
                stage.write(&file.path, file.text.as_bytes())?;
            }
            for file in &generated.packed {
                stage.write(&file.path, &file.bytes)?;
            }
            stage.write(FILES, recorded.files.to_string().as_bytes())?;
            stage.write(PACKAGES, recorded.packages.to_string().as_bytes())
        })?;
        let graph = &self.resolved.graph;
        let jobs = jobs(self.dotnet, graph, self.inputs, generated);
        let filler =
            Filler { stage: &stage, dotnet: self.dotnet, places: &places, progress: self.progress, graph, jobs: &jobs };
        let filled = filler.fill(self.manifest.dotnet.bridge)?;
        Ok((stage, filled))
    }
}
