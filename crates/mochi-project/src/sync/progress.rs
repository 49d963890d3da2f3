/// A step of a sync that takes its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// NuGet resolves and downloads.
    Restore,
    /// The assemblies are read and the bindings printed.
    Generate,
    /// C# becomes an assembly; the subject is the assembly.
    Compile,
    /// Assemblies become one native library, which is the subject.
    Publish,
    /// Files are put in place.
    Write,
}

/// Hears how far a sync is. Steps of several assemblies may overlap.
pub trait Progress: Sync {
    /// Another process works on this project, and this one waits for it.
    fn waiting(&self);
    /// `subject` is the package or assembly in question, empty where it is all of them.
    fn started(&self, step: Step, subject: &str);
    /// Follows every [`Progress::started`] that did not end in an error.
    fn finished(&self, step: Step, subject: &str);
}

/// Hears nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn waiting(&self) {}
    fn started(&self, _: Step, _: &str) {}
    fn finished(&self, _: Step, _: &str) {}
}

/// Tells of a step around the work itself.
pub(super) fn step<T, E>(
    progress: &dyn Progress,
    step: Step,
    subject: &str,
    work: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    progress.started(step, subject);
    let done = work()?;
    progress.finished(step, subject);
    Ok(done)
}
