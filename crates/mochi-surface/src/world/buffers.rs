//! What the framework has for being read and written to.

use super::Listed;
use crate::model::TypeName;

/// Which members of a type bindings have wherever something names it; `None` for a type that is only named.
///
/// Who writes to an `IBufferWriter<T>` is given a span to write to, which would be a copy in Rust: there are entries of its own for
/// that.
pub(super) fn members(TypeName { namespace, path, .. }: &TypeName) -> Option<Listed> {
    let [name] = path.as_slice() else { return None };
    match (namespace.as_str(), name.as_str()) {
        ("System.Buffers", "IBufferWriter`1") => Some(Listed::Only(&[])),
        ("System.Buffers", "ArrayBufferWriter`1") => {
            Some(Listed::Only(&[".ctor", "Clear", "ResetWrittenCount", "WrittenCount", "WrittenMemory", "WrittenSpan"]))
        }
        // it is read and written as every stream is
        ("System.IO", "MemoryStream") => Some(Listed::Only(&[".ctor", "ToArray"])),
        // what was written is what it is as text
        ("System.IO", "StringReader" | "StringWriter") => Some(Listed::Only(&[".ctor"])),
        _ => None,
    }
}
