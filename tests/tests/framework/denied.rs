//! What is not called, and why not: it would end or hold up the program, reach out of it, or give another answer each time.

/// Beginnings of full names of types and members, by reason.
const DENIED: [(&str, &[&str]); 8] = [
    (
        "ends, holds up or changes the process",
        &[
            "Microsoft.VisualBasic.CompilerServices.ProjectData",
            "System.AppContext",
            "System.AppDomain",
            "System.Console",
            "System.Diagnostics",
            "System.Environment",
            "System.Runtime.ControlledExecution",
            "System.Runtime.Loader",
            "System.Runtime.ProfileOptimization",
            "System.Threading",
            "System.Timers",
            "System.ComponentModel.BackgroundWorker",
            "System.ComponentModel.AsyncOperation",
            "System.Globalization.CultureInfo.ClearCachedData",
            "System.Text.Encoding.RegisterProvider",
        ],
    ),
    (
        "is not checked by .NET: wrong arguments end the process",
        &[
            "System.Buffer.MemoryCopy",
            "System.Runtime.CompilerServices.Unsafe",
            "System.Runtime.CompilerServices.RuntimeHelpers",
            "System.Runtime.InteropServices",
            "System.Runtime.Intrinsics",
            "System.RuntimeMethodHandle",
            "System.RuntimeFieldHandle",
            "System.RuntimeTypeHandle",
            "System.ModuleHandle",
            "System.Reflection.Metadata",
            "System.Security.SecureStringMarshal",
        ],
    ),
    (
        "reads or writes files",
        &[
            "System.IO.Directory",
            "System.IO.Drive",
            "System.IO.Enumeration",
            "System.IO.File",
            "System.IO.IsolatedStorage",
            "System.IO.MemoryMappedFiles",
            "System.IO.Path.GetTemp",
            "System.IO.Path.GetRandom",
            "System.IO.Path.GetFullPath",
            "System.IO.Path.Exists",
            "System.IO.Pipes",
            "System.IO.RandomAccess",
            "System.IO.Compression.ZipFile",
            "System.Formats.Tar.TarFile",
            "Microsoft.VisualBasic.FileIO.FileSystem",
            "Microsoft.VisualBasic.FileSystem",
            "Microsoft.VisualBasic.Interaction",
            "Microsoft.Win32",
        ],
    ),
    (
        "reaches for the network",
        &[
            "System.Net.Dns",
            "System.Net.Ftp",
            "System.Net.Http",
            "System.Net.Mail",
            "System.Net.NetworkInformation",
            "System.Net.Quic",
            "System.Net.Security",
            "System.Net.Service",
            "System.Net.Sockets",
            "System.Net.Web",
            "System.Net.FileWeb",
            "System.Xml.XmlUrlResolver",
            "System.Xml.XmlSecureResolver",
            "System.Xml.Resolvers",
        ],
    ),
    (
        "is another each time, or in each program",
        &[
            "Microsoft.VisualBasic.DateAndTime",
            "Microsoft.VisualBasic.VBMath",
            "System.ComponentModel.Win32Exception",
            "System.DateTime.Now",
            "System.DateTime.Today",
            "System.DateTime.UtcNow",
            "System.DateTimeOffset.Now",
            "System.DateTimeOffset.UtcNow",
            "System.GC",
            "System.Guid.CreateVersion7",
            "System.Guid.NewGuid",
            "System.HashCode",
            "System.Random",
            "System.Reflection.Assembly.GetCallingAssembly",
            "System.Reflection.Assembly.GetEntryAssembly",
            "System.Reflection.Assembly.GetExecutingAssembly",
            "System.Reflection.Assembly.Load",
            "System.Reflection.MethodBase.GetCurrentMethod",
            "System.Runtime.CompilerServices.ConditionalWeakTable",
            "System.Runtime.JitInfo",
            "System.Runtime.MemoryFailPoint",
            "System.Security.Cryptography",
            "System.TimeProvider",
            "System.TimeZone",
            "System.WeakReference",
        ],
    ),
    ("reads who uses the machine", &["System.Security.Principal", "System.Security.AccessControl"]),
    ("is made for designers, and shows the state of the process", &["System.ComponentModel.Design"]),
    ("makes code, whose names are numbered", &["System.Reflection.Emit", "System.CodeDom"]),
];

/// Parts of names of members, of whatever type.
const ANYWHERE: [(&str, &[&str]); 2] = [
    ("texts have another hash in each process", &["GetHashCode"]),
    ("is not checked by .NET: wrong arguments end the process", &["Unsafe"]),
];

/// Why a type or member is not called.
pub(crate) fn reason(full_name: &str) -> Option<&'static str> {
    let name = full_name.split('(').next().unwrap_or_default();
    let by_start = DENIED.iter().find(|(_, starts)| starts.iter().any(|start| full_name.starts_with(start)));
    let by_part = ANYWHERE.iter().find(|(_, parts)| parts.iter().any(|part| name.contains(part)));
    by_start.or(by_part).map(|(reason, _)| *reason)
}
