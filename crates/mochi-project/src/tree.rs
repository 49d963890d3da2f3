//! The graph of the lock: what asks for what.

use std::collections::{BTreeSet, VecDeque};
use std::fmt;

use crate::lock::{Lock, LockedPackage};
use crate::manifest::{Manifest, Origin};
use crate::version::Range;

/// The locked packages below what a manifest asks for.
#[derive(Debug)]
pub struct Tree<'a> {
    lock: &'a Lock,
    roots: Vec<(&'a Origin, &'a LockedPackage)>,
}

/// A package in a [`Tree`], at one of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'a> {
    /// 0 for what the manifest asks for.
    pub depth: usize,
    pub package: &'a LockedPackage,
    /// Its own dependencies stand at an earlier place.
    pub repeated: bool,
}

/// A step of the chain that asks for a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<'a> {
    pub package: &'a LockedPackage,
    pub asked: Asked<'a>,
}

/// What is asked for, by the manifest or by the package of the step before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked<'a> {
    Manifest(&'a Origin),
    Package(&'a Range),
}

impl fmt::Display for Asked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Manifest(origin) => origin.fmt(f),
            Self::Package(range) => range.fmt(f),
        }
    }
}

impl<'a> Tree<'a> {
    pub fn new(manifest: &'a Manifest, lock: &'a Lock) -> Self {
        let mut roots: Vec<_> =
            manifest.dependencies.iter().filter_map(|root| Some((&root.origin, lock.resolve(root)?))).collect();
        roots.sort_by_key(|(_, package)| package.id.to_lowercase());
        Self { lock, roots }
    }

    /// Every package at every place, the dependencies of each once.
    pub fn nodes(&self) -> Vec<Node<'a>> {
        let mut nodes = Vec::new();
        let mut seen = BTreeSet::new();
        let mut open: Vec<_> = self.roots.iter().rev().map(|&(_, root)| (0, root)).collect();
        while let Some((depth, package)) = open.pop() {
            let is_new = seen.insert(&package.id);
            nodes.push(Node { depth, package, repeated: !is_new && !package.dependencies.is_empty() });
            if is_new {
                let below = package.dependencies.iter().rev().filter_map(|edge| self.lock.package(&edge.id));
                open.extend(below.map(|package| (depth + 1, package)));
            }
        }
        nodes
    }

    /// The shortest chain from the manifest to a package; `None` when nothing asks for it.
    pub fn chain(&self, id: &str) -> Option<Vec<Step<'a>>> {
        let mut seen = BTreeSet::new();
        let mut open: VecDeque<_> = self
            .roots
            .iter()
            .map(|&(origin, package)| vec![Step { package, asked: Asked::Manifest(origin) }])
            .collect();
        while let Some(chain) = open.pop_front() {
            let last = chain.last()?.package;
            if last.id.eq_ignore_ascii_case(id) {
                return Some(chain);
            }
            if !seen.insert(&last.id) {
                continue;
            }
            for edge in &last.dependencies {
                let Some(package) = self.lock.package(&edge.id) else { continue };
                open.push_back([&chain[..], &[Step { package, asked: Asked::Package(&edge.range) }]].concat());
            }
        }
        None
    }
}
