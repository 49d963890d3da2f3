use std::path::{Path, PathBuf};

use mochi_codegen::plan::{Plan, Remembered, plan};
use mochi_project::{Project, assembly, sync};
use mochi_surface::Diagnostic;
use mochi_surface::model::{Api, PackageId};

use crate::args::Global;
use crate::commands::project;
use crate::failure::{Failure, Result};
use crate::message;

/// What is inspected: an assembly of its own, or a package of the project.
#[derive(Debug)]
pub(super) enum Target {
    File(PathBuf),
    Package { project: Project, id: String },
}

impl Target {
    pub(super) fn find(global: &Global, text: &str) -> Result<Self> {
        let file = Path::new(text);
        let is_file =
            file.extension().is_some_and(|extension| ["dll", "exe", "netmodule"].iter().any(|it| extension == *it));
        if is_file || file.is_file() {
            return Ok(Self::File(file.to_owned()));
        }
        let project = project(global)?;
        match project.lock()?.package(text) {
            Some(package) => Ok(Self::Package { id: package.id.clone(), project }),
            None => Err(Failure::finding(format!("`{text}` is neither an assembly nor a locked package"))
                .with_hint("`mochi pkg tree` lists the packages")),
        }
    }

    /// The assemblies behind it.
    pub(super) fn files(&self) -> Result<Vec<PathBuf>> {
        match self {
            Self::File(file) => Ok(vec![file.clone()]),
            Self::Package { project, id } => Ok(sync::assemblies(project, id)?),
        }
    }

    pub(super) fn api(&self) -> Result<(Api, PackageId)> {
        let (api, diagnostics) = match self {
            Self::File(file) => assembly::surface(file)?,
            Self::Package { project, .. } => sync::api(project)?,
        };
        tell(&diagnostics);
        let id = self.package(api.packages.iter().map(|package| package.id.as_str()))?;
        Ok((api, id))
    }

    pub(super) fn plan(&self) -> Result<(Plan, PackageId)> {
        let (plan, diagnostics) = match self {
            Self::File(file) => {
                let (api, diagnostics) = assembly::surface(file)?;
                (plan(&api, &Remembered::new()), diagnostics)
            }
            Self::Package { project, .. } => sync::plan(project)?,
        };
        tell(&diagnostics);
        let id = self.package(plan.packages.iter().map(|package| package.id.as_str()))?;
        Ok((plan, id))
    }

    fn package<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Result<PackageId> {
        let wanted = match self {
            Self::File(file) => assembly::name(file),
            Self::Package { id, .. } => id.clone(),
        };
        let position = ids.into_iter().position(|id| id.eq_ignore_ascii_case(&wanted));
        let position = position.and_then(|position| u32::try_from(position).ok());
        position.map(PackageId).ok_or_else(|| Failure::finding(format!("nothing of `{wanted}` can be read")))
    }
}

fn tell(diagnostics: &[Diagnostic]) {
    diagnostics.iter().for_each(message::warning);
}
