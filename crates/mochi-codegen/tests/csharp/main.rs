//! The printed C#, read and compiled for real.

mod corpus;
mod golden;
mod support;
mod trimmed;
mod upgrade;
