//! What packages need of the machine, by what their code refers to, and what the manifest allows.

use std::{collections::BTreeMap, fs};

use mochi_metadata::Image;

use crate::{
    Error,
    files::FileError,
    manifest::{Capability, Manifest},
    references::references,
    restore::{Graph, Package},
};

/// A package needs what the manifest refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{package}` {version} requires {capability} ({}): {evidence}", .capability.meaning())]
pub struct CapabilityRefused {
    pub package: String,
    pub version: String,
    pub capability: Capability,
    /// The member that it refers to.
    pub evidence: String,
}

impl Capability {
    /// What it is about, as a phrase.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Fs => "opens files",
            Self::Net => "opens TCP sockets",
        }
    }

    /// The types whose members do it.
    fn types(self) -> &'static [&'static str] {
        match self {
            Self::Fs => &[
                "System.IO.Directory",
                "System.IO.DirectoryInfo",
                "System.IO.DriveInfo",
                "System.IO.File",
                "System.IO.FileInfo",
                "System.IO.FileStream",
                "System.IO.FileSystemWatcher",
                "System.IO.IsolatedStorage.IsolatedStorageFile",
                "System.IO.MemoryMappedFiles.MemoryMappedFile",
            ],
            Self::Net => &[
                "System.Net.Dns",
                "System.Net.FtpWebRequest",
                "System.Net.Http.HttpClient",
                "System.Net.Http.HttpClientHandler",
                "System.Net.Http.HttpMessageInvoker",
                "System.Net.Http.SocketsHttpHandler",
                "System.Net.HttpListener",
                "System.Net.HttpWebRequest",
                "System.Net.Mail.SmtpClient",
                "System.Net.NetworkInformation.Ping",
                "System.Net.Quic.QuicConnection",
                "System.Net.Quic.QuicListener",
                "System.Net.Security.SslStream",
                "System.Net.Sockets.NetworkStream",
                "System.Net.Sockets.Socket",
                "System.Net.Sockets.TcpClient",
                "System.Net.Sockets.TcpListener",
                "System.Net.Sockets.UdpClient",
                "System.Net.WebClient",
                "System.Net.WebRequest",
                "System.Net.WebSockets.ClientWebSocket",
            ],
        }
    }
}

/// What each package needs, by id; an error where the manifest refuses it.
pub(crate) fn gate(manifest: &Manifest, graph: &Graph) -> Result<BTreeMap<String, Vec<Capability>>, Error> {
    let mut needs = BTreeMap::new();
    for package in &graph.packages {
        let found = evidence(package)?;
        if let Some((capability, evidence)) = found.iter().find(|(capability, _)| !manifest.allows(**capability)) {
            return Err(CapabilityRefused {
                package: package.id.clone(),
                version: package.version.clone(),
                capability: *capability,
                evidence: evidence.clone(),
            }
            .into());
        }
        needs.insert(package.id.clone(), found.into_keys().collect());
    }
    Ok(needs)
}

/// The first member that shows it, for each capability.
fn evidence(package: &Package) -> Result<BTreeMap<Capability, String>, FileError> {
    let mut found = BTreeMap::new();
    for file in package.assemblies() {
        let bytes = fs::read(file).map_err(FileError::read(file))?;
        // What is no assembly is the reader's to tell of.
        let Ok(image) = Image::parse(&bytes) else { continue };
        for (type_name, member_name) in references(&image) {
            for capability in Capability::ALL {
                if !found.contains_key(&capability) && capability.types().contains(&&*type_name) {
                    found.insert(capability, format!("{type_name}.{member_name}"));
                }
            }
        }
    }
    Ok(found)
}
