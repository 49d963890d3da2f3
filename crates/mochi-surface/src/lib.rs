//! The public surface of .NET assemblies as one API model: every public member is bound, or skipped with a reason.
