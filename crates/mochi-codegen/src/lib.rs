//! Decides the ABI between .NET and native code, and prints both of its sides.
