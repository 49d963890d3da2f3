//! Finds .NET on this machine and starts it inside this process.
