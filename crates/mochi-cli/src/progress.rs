use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use mochi_project::sync::{Progress, Step};

use crate::args::Global;
use crate::message;

/// A line that moves while work goes on: on a terminal only.
pub(crate) struct Terminal {
    bar: ProgressBar,
    verbose: bool,
    running: Mutex<BTreeMap<(Step, String), Instant>>,
}

impl Terminal {
    pub(crate) fn new(global: &Global) -> Self {
        let target = if global.quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner:.green} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Self { bar, verbose: global.verbose, running: Mutex::default() }
    }

    /// Takes the line away, so that messages stand alone.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn running(&self) -> MutexGuard<'_, BTreeMap<(Step, String), Instant>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn show(&self, running: &BTreeMap<(Step, String), Instant>) {
        let steps: Vec<_> = running.keys().map(|(step, subject)| phrase(*step, subject)).collect();
        self.bar.set_message(steps.join(", "));
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.clear();
    }
}

impl Progress for Terminal {
    fn waiting(&self) {
        self.bar.suspend(|| message::status("Waiting", "for another mochi that works on this project"));
    }

    fn started(&self, step: Step, subject: &str) {
        let mut running = self.running();
        running.insert((step, subject.to_owned()), Instant::now());
        self.show(&running);
    }

    fn finished(&self, step: Step, subject: &str) {
        let mut running = self.running();
        let started = running.remove(&(step, subject.to_owned()));
        self.show(&running);
        if let (true, Some(started)) = (self.verbose, started) {
            let took = started.elapsed().as_millis();
            self.bar.suspend(|| message::status("Took", format_args!("{took} ms: {}", phrase(step, subject))));
        }
    }
}

fn phrase(step: Step, subject: &str) -> String {
    let verb = match step {
        Step::Restore => "restoring packages",
        Step::Generate => "generating bindings",
        Step::Compile => "compiling",
        Step::Publish => "compiling ahead of time",
        Step::Write => "writing files",
    };
    if subject.is_empty() { verb.to_owned() } else { format!("{verb} {subject}") }
}
