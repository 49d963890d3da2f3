//! The runtime of programs that call .NET: objects, strings, errors.
